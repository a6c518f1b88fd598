package locale

// ruRetention is the Russian of the indicators of people who come back and of customers.
var ruRetention = pairs{

	"UGC creators||whose return it is",
	"авторов UGC",

	"Returning %s in week %d",
	"Возвращение %s на неделе %d",

	"Of those first seen in a week (Monday to Sunday), the share active again in week %d after it, over all cohorts that had the time.",
	"Доля впервые появившихся на неделе (с понедельника по воскресенье), которые снова активны на неделе с номером %d после неё, по всем " +
		"когортам, у которых это время прошло.",

	"Σ over cohorts of active in week %d / Σ over cohorts of size",
	"Σ по когортам активных на неделе %d / Σ по когортам размера",

	"Returning %s on day %d",
	"Возвращение %s на день %d",

	"Of those first seen on a day, the share active again on day %d after it (N-day retention), over all cohorts that had the time.",
	"Доля впервые появившихся в какой-либо день, которые снова активны на день %d после него (удержание N-го дня), по всем когортам, у " +
		"которых это время прошло.",

	"Depends on the weekday; people who come weekly are missed by a day that is no multiple of 7. %s",
	"Зависит от дня недели: тех, кто приходит раз в неделю, день, не кратный 7, не замечает. %s",

	"Σ over cohorts of active on day %d / Σ over cohorts of size",
	"Σ по когортам активных на день %d / Σ по когортам размера",

	"Returning %s, after a month or later",
	"Возвращение %s через месяц или позже",

	"The share active again in the first month after the one in which they were first seen, or in any later month (unbounded retention).",
	"Доля снова активных в первом месяце после месяца появления или в любом более позднем (неограниченное удержание).",

	"Grows with the length of the observation; never compare it with the share in one month.",
	"Растёт с длиной наблюдения; её нельзя сравнивать с долей за один месяц.",

	"Σ over cohorts of active in month 1 or later / Σ over cohorts of size",
	"Σ по когортам активных в месяце 1 или позже / Σ по когортам размера",

	"Returning %s within the next three months",
	"Возвращение %s в течение трёх следующих месяцев",

	"The share active at least once in the three calendar months after the one in which they were first seen (bracket retention).",
	"Доля активных хотя бы раз за три календарных месяца после месяца появления (удержание в промежутке).",

	"Three times as long a window as one month, and so higher; compare it only with the same window.",
	"Окно втрое длиннее месяца, и потому доля выше; сравнивайте её только с долей за такое же окно.",

	"Σ over cohorts of active in months 1 to 3 / Σ over cohorts of size",
	"Σ по когортам активных в месяцах 1–3 / Σ по когортам размера",

	"the earliest cohort was observed for %d full days after its first, and %d are needed",
	"самую раннюю когорту наблюдали %d {1|полный день|полных дня|полных дней} после первого, а нужно %d",

	"the earliest cohort was observed for %d full weeks after its first, and %d are needed",
	"самую раннюю когорту наблюдали %d {1|полную неделю|полные недели|полных недель} после первой, а нужно %d",

	"days since the first",
	"дней после первого",

	"weeks since the first",
	"недель после первой",

	"Active %s in the last month",
	"Активных %s за последний месяц",

	"People active in the last full month. The course of the months shows who they were: new, returning (there the month before), " +
		"resurrected (there earlier, not the month before), and who had gone dormant (there the month before, not in this one).",
	"Сколько людей были активны в последнем полном месяце. По ходу месяцев видно, кто они: новые, оставшиеся (были и месяцем раньше), " +
		"вернувшиеся после перерыва (были раньше, но не месяц назад), — и сколько людей затихло (были месяц назад, а в этом нет).",

	"The first month has new people only, because nothing is known of the time before. Dormant people are none of the active ones.",
	"В первом месяце все люди новые, потому что о прошлом ничего не известно. Затихшие в число активных не входят.",

	"number of distinct people of the last full month",
	"число разных людей за последний полный месяц",

	"new||people of a month",
	"новые",

	"returning||people of a month",
	"оставшиеся",

	"resurrected||people of a month",
	"вернувшиеся после перерыва",

	"dormant||people of a month",
	"затихшие",

	"none: all people found are counted",
	"нет: подсчитаны все найденные люди",

	"no month has fully elapsed; a later end of the observation is needed",
	"ни один месяц не прошёл целиком; нужно более позднее окончание наблюдения",

	"nobody was active in the last full month",
	"в последнем полном месяце никто не был активен",

	"Kept from month to month: %s",
	"Доля %s, остающихся из месяца в месяц",

	"Of the people of one month, the share active in the next, over all pairs of full months. One less this share went dormant.",
	"Какая доля людей одного месяца активна и в следующем, по всем парам полных месяцев. Остальные затихли.",

	"Who pauses for a month counts as gone and comes back as resurrected: this is no churn of a subscription.",
	"Кто пропустил месяц, считается ушедшим и потом вернувшимся: это не отток подписки.",

	"Σ over months of people active in it and in the month before / Σ over months of people active in the month before",
	"Σ по месяцам людей, активных в нём и месяцем раньше / Σ по месяцам людей, активных месяцем раньше",

	"people and months",
	"люди по месяцам",

	"Wilson; a person counts in each month",
	"Уилсон; человек считается в каждом месяце",

	"two full months with people are needed",
	"нужны два полных месяца, в которых есть люди",

	"Stickiness: daily by monthly active %s",
	"Липкость: дневная аудитория к месячной, для %s",

	"On a usual day, which share of the month's people is there (DAU / MAU), over all full months.",
	"Какая доля людей месяца приходит в обычный день (DAU / MAU), по всем полным месяцам.",

	"Says nothing of people who left before the month; a service that nobody needs daily has a low one by its nature.",
	"Ничего не говорит о тех, кто ушёл до этого месяца; у сервиса, который не нужен каждый день, она мала по природе.",

	"Σ over full months of days on which people were active / Σ over full months of people × days of the month",
	"Σ по полным месяцам дней активности людей / Σ по полным месяцам людей × дней месяца",

	"Days until half of the %s are back",
	"Дней до возвращения половины %s",

	"The day after the first one by which half of the people were active again (Kaplan-Meier), those included who are still awaited at the " +
		"end.",
	"На какой день после первого снова активной стала половина людей (метод Каплана — Майера) с учётом тех, кого к концу наблюдения ещё " +
		"ждут.",

	"The curve falls only: it shows who has not come back yet, and takes those who are still awaited as like the others.",
	"Кривая только убывает: она показывает, кто ещё не вернулся, и считает тех, кого ещё ждут, похожими на остальных.",

	"least t with Π over days up to t of (1 − back on the day / not back before it) ≤ 1/2",
	"наименьшее t, при котором Π по дням до t (1 − вернулись в этот день / не вернулись раньше) ≤ 1/2",

	"Brookmeyer and Crowley, log-log",
	"Брукмейер и Кроули, шкала log-log",

	"Mean days until %s are back, within 90 days",
	"Среднее число дней до возвращения %s в пределах 90 дней",

	"The mean number of days without a second visit within the first 90 days: the area under the curve (restricted mean).",
	"Среднее число дней без второго посещения в пределах первых 90 дней: площадь под кривой (ограниченное среднее).",

	"area under the share not yet back, from day 0 to day 90",
	"площадь под кривой доли ещё не вернувшихся, от дня 0 до дня 90",

	"Repeat purchases",
	"Повторные покупки",

	"customers",
	"покупатели",

	"For shops whose customers may come back at any time and do not say that they leave. Purchases of one day count as one. A season or a " +
		"campaign is not in the model.",
	"Для продавцов, чьи покупатели могут вернуться когда угодно и не сообщают об уходе. Покупки одного дня считаются за одну. Сезонности и " +
		"кампаний в модели нет.",

	"Customers who bought again",
	"Купившие повторно",

	"The share of customers with purchases on two days or more.",
	"Доля покупателей с покупками в два разных дня или больше.",

	"Late comers had less time to buy again; compare equal periods only.",
	"У пришедших позже было меньше времени на повторную покупку; сравнивайте только равные периоды.",

	"customers with purchases on two days or more / customers",
	"покупатели с покупками в два дня или больше / покупатели",

	"Purchase frequency",
	"Частота покупок",

	"Mean days with a purchase per customer in the period.",
	"Среднее число дней с покупкой на одного покупателя за период.",

	"Σ over customers of days with a purchase / customers",
	"Σ по покупателям дней с покупкой / покупатели",

	"BG/NBD: parameter %s",
	"BG/NBD: параметр %s",

	"normal",
	"нормальный",

	"The shape of the gamma distribution of purchase rates: the smaller, the more customers differ in how often they buy.",
	"Параметр формы гамма-распределения частоты покупок: чем он меньше, тем сильнее покупатели различаются по частоте.",

	"The scale of the gamma distribution of purchase rates, in weeks; r / alpha is the mean rate a week.",
	"Параметр масштаба гамма-распределения частоты покупок, в неделях; r / alpha — средняя частота за неделю.",

	"With b the beta distribution of the chance to drop out after a purchase, whose mean is a / (a + b).",
	"Вместе с b задаёт бета-распределение вероятности ухода после покупки, среднее которого a / (a + b).",

	"With a the beta distribution of the chance to drop out after a purchase, whose mean is a / (a + b).",
	"Вместе с a задаёт бета-распределение вероятности ухода после покупки, среднее которого a / (a + b).",

	"maximum of the likelihood of all customers' purchases",
	"максимум правдоподобия покупок всех покупателей",

	"normal, from the information",
	"нормальный, по информации Фишера",

	"delta, logarithmic",
	"дельта-метод, логарифмическая шкала",

	"Customers still alive (BG/NBD)",
	"Ещё активные покупатели (BG/NBD)",

	"The mean over customers of the probability that they have not dropped out, by what each bought and when.",
	"Средняя по покупателям вероятность того, что они не ушли, — по тому, сколько и когда каждый покупал.",

	"A customer without a second purchase counts as alive by construction of the model. %s",
	"Покупатель без второй покупки по построению модели считается активным. %s",

	"mean over customers of P(alive, given purchases, time of the last, time observed)",
	"среднее по покупателям P(активен при данном числе покупок, времени последней и времени наблюдения)",

	"Expected purchases in the next 13 weeks (BG/NBD)",
	"Ожидаемые покупки за следующие 13 недель (BG/NBD)",

	"Mean purchases per customer that the model expects in the 13 weeks after the period.",
	"Среднее число покупок на покупателя, которого модель ожидает за 13 недель после периода.",

	"The interval is that of the expectation. Read the error of the back-test beside it. %s",
	"Интервал относится к математическому ожиданию. Смотрите рядом ошибку проверки на прошлом. %s",

	"mean over customers of E(purchases in 13 weeks, given purchases, time of the last, time observed)",
	"среднее по покупателям E(покупки за 13 недель при данном числе покупок, времени последней и времени наблюдения)",

	"Error of the projection in a back-test (BG/NBD)",
	"Ошибка прогноза при проверке на прошлом (BG/NBD)",

	"The model is fitted to the first half of the period; by how much its projection of all purchases in the second half was too high (or, " +
		"below 0, too low).",
	"Модель подбирается по первой половине периода; показатель говорит, на сколько её прогноз всех покупок второй половины оказался завышен " +
		"(или, если он меньше 0, занижен).",

	"One period is one test: a good hit may be luck. %s",
	"Один период — одна проверка: удачное совпадение может быть случайным. %s",

	"projected purchases in the second half / purchases in the second half − 1",
	"прогноз покупок второй половины / покупки второй половины − 1",

	"none: one projection beside what happened",
	"нет: один прогноз рядом с тем, что произошло",

	"one projection beside what happened",
	"один прогноз рядом с тем, что произошло",

	"customers who first came on the last day",
	"покупатели, впервые пришедшие в последний день",

	"nobody bought in the second half, so there is nothing to set the projection against",
	"во второй половине никто не покупал, и прогноз не с чем сравнить",

	"the fitted model gives this figure no value",
	"подобранная модель не даёт этому показателю значения",

	"per person",
	"на человека",

	"%s: the curve",
	"%s: кривая",

	"%s: all cohorts, by %s",
	"%s: все когорты; по горизонтали — %s",

	"The share of people active again, weighted over cohorts; across: %s.",
	"Доля снова активных людей, взвешенная по когортам; по горизонтали — %s.",

	"The share to whom it has not happened yet, falling in steps; across: %s. The numbers at risk stand in the table below.",
	"Доля тех, с кем этого ещё не произошло: убывает ступенями; по горизонтали — %s. Числа наблюдаемых — в таблице ниже.",

	"%s: the share to whom it has not happened yet, and the number at risk",
	"%s: доля тех, с кем этого ещё не произошло, и число наблюдаемых",

	"at risk",
	"под наблюдением",
}
