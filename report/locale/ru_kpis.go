package locale

// ruKPIs is the Russian of the definitions of KPIs.
var ruKPIs = pairs{
	"posts by users",
	"публикации пользователей",

	"creators",
	"авторы",

	"weeks",
	"недели",

	"none: all rows found are counted",
	"нет: подсчитаны все найденные строки",

	"UGC volume",
	"Объём UGC",

	"How many original posts by others carry the brand's hashtags or mention it.",
	"Сколько оригинальных публикаций других авторов несут хештеги бренда или упоминают его.",

	"Depends on what was searched for and when; compare only collections made the same way.",
	"Зависит от того, что и когда искали; сравнивайте только данные, собранные одинаково.",

	"UGC creators",
	"Авторы UGC",

	"How many different people wrote these posts.",
	"Сколько разных людей написали эти публикации.",

	"One person may have several accounts; an account may be a company or a bot.",
	"У одного человека может быть несколько аккаунтов, а за аккаунтом может стоять компания или бот.",

	"number of distinct authors",
	"число разных авторов",

	"Creators who return",
	"Вернувшиеся авторы",

	"The share of creators who posted twice or more.",
	"Доля авторов, опубликовавших две записи или больше.",

	"Grows with the length of the period; compare equal periods only.",
	"Растёт с длиной периода; сравнивайте только равные периоды.",

	"creators with two posts or more / creators",
	"авторы с двумя и более публикациями / авторы",

	"Wilson",
	"Уилсон",

	"Potential reach of UGC, at least",
	"Потенциальный охват UGC, не меньше",

	"The audience of the largest creator: had all the others the same followers, so many people could have seen the posts.",
	"Аудитория крупнейшего автора: столько людей могли увидеть публикации, даже если подписчики остальных те же самые.",

	"Potential, not measured: nobody knows how many followers saw a post. The truth lies between the two bounds, and they can be far apart.",
	"Это возможность, а не измерение: никто не знает, сколько подписчиков увидело запись. Истина лежит между двумя границами, и они могут быть " +
		"далеки друг от друга.",

	"max over creators of followers",
	"максимум подписчиков среди авторов",

	"bounds: the largest audience, the sum of all",
	"границы: наибольшая аудитория, сумма всех",

	"Potential reach of UGC, at most",
	"Потенциальный охват UGC, не больше",

	"The sum of all creators' audiences: so many people could have seen the posts if nobody follows two of the creators.",
	"Сумма аудиторий всех авторов: столько людей могли увидеть публикации, если никто не подписан на двух авторов сразу.",

	"Counts a person once for every creator whom that person follows. Never quote it as reach.",
	"Один человек учтён столько раз, на скольких авторов он подписан. Не приводите это число как охват.",

	"Σ over creators of followers",
	"Σ подписчиков по авторам",

	"Potential impressions of UGC",
	"Потенциальные показы UGC",

	"The sum over posts of the author's followers.",
	"Сумма по публикациям числа подписчиков автора.",

	"An upper bound: no post is shown to every follower.",
	"Верхняя граница: ни одну запись не показывают всем подписчикам.",

	"Engagement of UGC",
	"Вовлечённость в UGC",

	"Mean interactions per post by a user.",
	"Среднее число взаимодействий на публикацию пользователя.",

	"A few posts that spread carry the mean; read it with its interval.",
	"Среднее держится на нескольких разошедшихся записях; читайте его вместе с интервалом.",

	"t",
	"t-интервал",

	"Concentration of UGC (Gini)",
	"Концентрация UGC (Джини)",

	"0: every creator posts equally often; near 1: a few write nearly everything.",
	"0: все авторы пишут одинаково часто; около 1: почти всё пишут немногие.",

	"Creators without any post are unknown, so that inequality is understated.",
	"Те, кто не написал ничего, неизвестны, поэтому неравенство занижено.",

	"Gini coefficient of posts per creator",
	"коэффициент Джини по числу публикаций на автора",

	"Share of the ten busiest creators",
	"Доля десяти самых активных авторов",

	"How much of the volume comes from the ten creators with most posts.",
	"Какая часть объёма приходится на десять авторов с наибольшим числом публикаций.",

	"With few creators the share is high by itself.",
	"При малом числе авторов доля велика сама по себе.",

	"posts of the ten busiest creators / posts",
	"публикации десяти самых активных авторов / публикации",

	"Awareness: weekly growth of UGC volume",
	"Узнаваемость: недельный прирост объёма UGC",

	"By how many posts the weekly volume grows from week to week (Theil-Sen slope); Mann-Kendall says whether that could be chance. Interval and test " +
		"allow for weeks that hang together in time.",
	"На сколько публикаций недельный объём растёт от недели к неделе (наклон Тейла — Сена); критерий Манна — Кендалла показывает, не " +
		"случайность ли это. Интервал и критерий учитывают автокорреляцию недель.",

	"Complete weeks only. Seasons and campaigns are not removed.",
	"Только полные недели. Сезонность и кампании не исключены.",

	"median over pairs of weeks of (vⱼ − vᵢ) / (j − i)",
	"медиана по парам недель (vⱼ − vᵢ) / (j − i)",

	"Sen's interval, with serial correlation allowed for",
	"интервал Сена с учётом автокорреляции",

	"Awareness: weekly growth of potential impressions",
	"Узнаваемость: недельный прирост потенциальных показов",

	"By how many potential impressions the weekly sum grows from week to week.",
	"На сколько потенциальных показов недельная сумма растёт от недели к неделе.",

	"One creator with millions of followers makes a week; look at the series. Weeks in which the followers of most authors are not known are " +
		"left out.",
	"Один автор с миллионами подписчиков определяет неделю; смотрите на ряд. Недели, в которых у большинства авторов число подписчиков " +
		"неизвестно, не участвуют.",

	"median over pairs of weeks of (rⱼ − rᵢ) / (j − i)",
	"медиана по парам недель (rⱼ − rᵢ) / (j − i)",

	"Interactions with UGC",
	"Взаимодействия с UGC",

	"Share of voice by posts",
	"Доля голоса по публикациям",

	"The brand's part of all posts by users about the brands of the study.",
	"Часть бренда во всех публикациях пользователей о брендах исследования.",

	"Goodman's, which hold for all brands together",
	"интервалы Гудмана, верные для всех брендов вместе",

	"Share of voice by potential reach",
	"Доля голоса по потенциальному охвату",

	"The brand's part of the audiences of all creators who posted about the brands of the study.",
	"Часть бренда в аудиториях всех авторов, писавших о брендах исследования.",

	"Share of voice by engagement",
	"Доля голоса по вовлечённости",

	"The brand's part of all interactions with posts by users about the brands of the study.",
	"Часть бренда во всех взаимодействиях с публикациями пользователей о брендах исследования.",

	"A share of the brands that the study names, not of the market; all must have been searched for in the same way. The shares of one whole " +
		"depend on each other.",
	"Это доля среди брендов исследования, а не рынка; искать их нужно было одинаково. Доли одного целого зависят друг от друга.",

	"after 1 month",
	"через 1 месяц",

	"after 3 months",
	"через 3 месяца",

	"after 6 months",
	"через 6 месяцев",

	"First seen means first seen in these data: people active before the collection began count as new.",
	"«Впервые» значит впервые в этих данных: активные до начала сбора считаются новыми.",

	"people at risk",
	"люди под наблюдением",

	"Wilson, people as units",
	"Уилсон, единица — человек",

	"The share of people who were active in two different months or more.",
	"Доля людей, активных в двух и более разных месяцах.",

	"Late comers had less time to return; the rates after 1, 3 and 6 months allow for that, this one does not.",
	"У пришедших позже было меньше времени вернуться; показатели через 1, 3 и 6 месяцев это учитывают, а этот нет.",

	"people active in two months or more / people",
	"люди, активные в двух и более месяцах / люди",

	"people",
	"люди",

	"none: published averages",
	"нет: опубликованные средние",

	"snapshots of accounts",
	"снимки аккаунтов",

	"The publisher's method is not known. Accounts of very different size do not compare: the rate falls as the audience grows.",
	"Метод издателя неизвестен. Аккаунты очень разного размера не сравнивают: показатель падает с ростом аудитории.",

	"ER by followers, published averages",
	"ER по подписчикам, опубликованные средние",

	"Published mean interactions per post over published followers, summed over the snapshots.",
	"Опубликованное среднее число взаимодействий на публикацию, делённое на опубликованное число подписчиков, по сумме снимков.",

	"Interactions per post, published averages",
	"Взаимодействия на публикацию, опубликованные средние",

	"The mean over the snapshots of the published averages.",
	"Среднее опубликованных средних по снимкам.",

	"Followers, as published",
	"Подписчики, как опубликовано",

	"The followers of the last snapshot.",
	"Число подписчиков в последнем снимке.",

	"Rounded by the publisher.",
	"Округлено издателем.",

	"ratio of sums",
	"отношение сумм",

	"All posts are added up before dividing, so that a large post weighs more than a small one.",
	"Сначала складываются все публикации, затем делится одна сумма на другую: крупная публикация весит больше мелкой.",

	"mean per post",
	"среднее по публикациям",

	"Each post counts once; a single viral post can move the mean.",
	"Каждая публикация учитывается один раз; единственная вирусная публикация может сдвинуть среднее.",

	"median post",
	"медиана по публикациям",

	"Half of the posts lie above, half below: the typical post, which viral ones hardly move.",
	"Половина публикаций выше, половина ниже: типичная публикация, на которую вирусные почти не влияют.",

	"None: it describes these posts.",
	"Нет: описывает именно эти публикации.",

	"How much of all interactions hangs on the most successful posts. Near an even share, success is steady; near 100 %%, it is one lucky hit.",
	"Какая часть всех взаимодействий держится на самых успешных публикациях. Если доля близка к равномерной, успех устойчив; если близка к 100 " +
		"%%, это единичная удача.",

	"Falls as the number of posts grows: compare only similar numbers of posts.",
	"С ростом числа публикаций снижается: сравнивайте только при близком числе публикаций.",

	"Share of the top post in all interactions",
	"Доля самой успешной публикации во всех взаимодействиях",

	"max(interactions) / Σ interactions",
	"максимум(взаимодействия) / Σ взаимодействия",

	"Share of the top tenth of posts in all interactions",
	"Доля верхней десятой части публикаций во всех взаимодействиях",

	"Σ interactions of the top tenth, rounded up / Σ interactions",
	"Σ взаимодействий верхней десятой части (с округлением вверх) / Σ взаимодействия",

	"Evenness of content types",
	"Разнообразие форматов",

	"Shannon entropy of content types over its largest value for as many types: 0 when all posts have one type, 1 when all types are equally " +
		"frequent.",
	"Энтропия Шеннона по типам контента, делённая на наибольшее значение при том же числе типов: 0, если все публикации одного типа, 1, если " +
		"все типы встречаются одинаково часто.",

	"Exports name types in their own ways: compare only what was named by the same source.",
	"Каждая выгрузка называет типы по-своему: сравнивайте только данные из одного источника.",

	"−Σ p·ln p / ln k",
	"−Σ p·ln p / ln k",

	"Own posts",
	"Собственные публикации",

	"How many posts the case's accounts published in the period; several readings of one post are one post.",
	"Сколько публикаций вышло в аккаунтах кейса за период; несколько замеров одной публикации — это одна публикация.",

	"Counts what was collected. Exports can be capped, and stories are seldom in them.",
	"Учитывается только собранное. Выгрузки бывают ограничены по объёму, и историй (stories) в них обычно нет.",

	"None: a complete count.",
	"Нет: сплошной подсчёт.",

	"Posts per week",
	"Публикаций в неделю",

	"The mean number of own posts in an ISO week, over the whole weeks that the data cover; weeks without posts count as zero.",
	"Среднее число собственных публикаций за неделю ISO по полным неделям, которые охватывают данные; недели без публикаций считаются нулевыми.",

	"Where the data set does not say what period it covers, it is taken to begin and end with its first and last post.",
	"Если в описании набора данных не указан период, он отсчитывается от первой до последней публикации.",

	"n / whole weeks",
	"n / число полных недель",

	"Student's t, unit = week.",
	"t-распределение Стьюдента, единица — неделя.",

	"Engagement rate by followers",
	"ER по подписчикам",

	"Interactions with a post as a share of the account's followers when it was published.",
	"Взаимодействия с публикацией как доля подписчиков аккаунта на момент её выхода.",

	"Not everybody who follows sees a post, and people who do not follow respond too. Falls as accounts grow: do not compare accounts of very " +
		"different size without adjustment, nor with a rate by reach or by views.",
	"Не все подписчики видят публикацию, а реагируют и те, кто не подписан. С ростом аккаунта показатель падает: без поправки не сравнивайте " +
		"аккаунты очень разного размера, а также не сопоставляйте с ER по охвату или просмотрам.",

	"Engagement rate by reach",
	"ER по охвату (ERR)",

	"Interactions with a post as a share of the distinct people who saw it.",
	"Взаимодействия с публикацией как доля уникальных людей, которые её увидели.",

	"Reach is known only to the account's owner and each platform estimates it in its own way. Tools for Telegram call another figure ERR " +
		"(views per subscriber): do not compare with it.",
	"Охват известен только владельцу аккаунта, и каждая платформа оценивает его по-своему. Сервисы для Telegram называют ERR другой показатель " +
		"(просмотры на подписчика): с ним сравнивать нельзя.",

	"Engagement rate by impressions",
	"ER по показам",

	"Interactions with a post as a share of the times it was shown.",
	"Взаимодействия с публикацией как доля её показов.",

	"One person may see a post many times: always at most the rate by reach. Paid impressions lower it.",
	"Один человек может увидеть публикацию много раз, поэтому показатель не выше ER по охвату. Рекламные показы его снижают.",

	"Engagement rate by views",
	"ER по просмотрам (ERV)",

	"Interactions with a post as a share of its views.",
	"Взаимодействия с публикацией как доля её просмотров.",

	"A view differs by platform (any start, two or three seconds, thirty seconds, a post on screen): do not compare across platforms.",
	"Просмотр на каждой платформе свой (любой запуск, две-три секунды, тридцать секунд, появление на экране): между платформами сравнивать " +
		"нельзя.",

	"Interactions per 1,000 followers",
	"Взаимодействия на 1000 подписчиков",

	"The engagement rate by followers of a post, told in people: of 1,000 followers.",
	"То же, что ER по подписчикам, но наглядно: на каждую 1000 подписчиков.",

	"One person can like, comment and share: interactions are not people. Otherwise as the rate by followers.",
	"Один человек может и отметить, и прокомментировать, и поделиться: взаимодействия — это не люди. В остальном как ER по подписчикам.",

	"Applause: likes per post",
	"Одобрение: отметки «нравится» на публикацию",

	"How many likes (or reactions) a post gets.",
	"Сколько отметок «нравится» (или реакций) собирает публикация.",

	"Conversation: comments per post",
	"Обсуждение: комментарии на публикацию",

	"How many comments a post gets.",
	"Сколько комментариев собирает публикация.",

	"Amplification: shares per post",
	"Распространение: репосты на публикацию",

	"How often a post is passed on.",
	"Как часто публикацию передают дальше.",

	"Saves per post",
	"Сохранения на публикацию",

	"How often a post is kept for later.",
	"Как часто публикацию сохраняют на потом.",

	"Likes per 1,000 followers",
	"Отметки «нравится» на 1000 подписчиков",

	"Comments per 1,000 followers",
	"Комментарии на 1000 подписчиков",

	"Shares per 1,000 followers",
	"Репосты на 1000 подписчиков",

	"Saves per 1,000 followers",
	"Сохранения на 1000 подписчиков",

	"Love rate",
	"Коэффициент привлекательности (love rate)",

	"Likes of a post as a share of the account's followers.",
	"Отметки «нравится» под публикацией как доля подписчиков аккаунта.",

	"Likes can be hidden; posts with hidden likes are left out, not counted as zero.",
	"Отметки «нравится» можно скрыть; такие публикации исключаются, а не считаются нулём.",

	"Talk rate",
	"Коэффициент общительности (talk rate)",

	"Comments under a post as a share of the account's followers.",
	"Комментарии под публикацией как доля подписчиков аккаунта.",

	"Giveaways that ask for a comment raise it; closed comments are left out, not counted as zero.",
	"Розыгрыши с просьбой оставить комментарий его завышают; публикации с закрытыми комментариями исключаются, а не считаются нулём.",

	"Reach rate",
	"Охват на подписчика",

	"The people whom a post reached, against the number of followers.",
	"Скольких людей охватила публикация по отношению к числу подписчиков.",

	"Can exceed 100 %%: people who do not follow are reached too. Boosted posts must be looked at apart.",
	"Может превышать 100 %%: охватываются и неподписанные. Продвигаемые публикации нужно смотреть отдельно.",

	"View rate",
	"Просмотры на подписчика",

	"Views of a post against the number of followers.",
	"Просмотры публикации по отношению к числу подписчиков.",

	"A view differs by platform: do not compare across platforms. Tools for Telegram call this ERR.",
	"Просмотр на каждой платформе свой: между платформами сравнивать нельзя. Сервисы для Telegram называют этот показатель ERR.",

	"Grows with the audience: says nothing about which of two accounts of different size engages better.",
	"Растёт вместе с аудиторией: не показывает, какой из двух аккаунтов разного размера вовлекает лучше.",

	"Adds up one kind of interaction over all posts, per 1,000 followers and post.",
	"Один вид взаимодействий, сложенный по всем публикациям, на 1000 подписчиков и публикацию.",

	"Falls as accounts grow: do not compare accounts of very different size without adjustment.",
	"С ростом аккаунта падает: без поправки не сравнивайте аккаунты очень разного размера.",

	"quarters",
	"кварталы",

	"none: totals as published",
	"нет: опубликованные итоги",

	"Paid memberships at the end",
	"Платные подписки на конец периода",

	"The last total of the period.",
	"Последний итог периода.",

	"A membership is a household or a paying guest, not a person.",
	"Подписка — это домохозяйство или дополнительный участник, а не человек.",

	"Growth of memberships",
	"Рост числа подписок",

	"The last total over the first, less one.",
	"Последний итог, делённый на первый, минус единица.",

	"Net of cancellations: a growing total says nothing of how many left.",
	"За вычетом отмен: растущий итог не говорит о том, сколько людей ушло.",

	"Growth of memberships a year (CAGR)",
	"Рост числа подписок за год (CAGR)",

	"The constant yearly rate that leads from the first total to the last.",
	"Постоянный годовой темп, который ведёт от первого итога к последнему.",

	"Hides everything between the two ends.",
	"Скрывает всё, что было между концами ряда.",

	"(last / first)^(1 / years) − 1",
	"(последнее / первое)^(1 / годы) − 1",

	"Gross churn a period",
	"Валовой отток за период",

	"Cancellations over members at the start. Totals do not show cancellations: only bounds can be given.",
	"Отмены, делённые на число подписок в начале. Итоги отмен не показывают, поэтому можно указать только границы.",

	"Never read the lower bound as churn.",
	"Не принимайте нижнюю границу за отток.",

	"Σ cancellations / Σ members at the start; at least Σ max(0, start − end) / Σ start",
	"Σ отмен / Σ подписок в начале; не меньше Σ max(0, начало − конец) / Σ начало",

	"bounds that the totals allow",
	"границы, которые допускают итоги",

	"dates",
	"даты",

	"none: counts of the platform",
	"нет: счётчики платформы",

	"Followers at the end",
	"Подписчики на конец периода",

	"The last count of followers of the accounts.",
	"Последнее число подписчиков аккаунтов.",

	"One person who follows two accounts is counted twice.",
	"Человек, подписанный на два аккаунта, учтён дважды.",

	"Audience growth",
	"Рост аудитории",

	"Followers at the end over followers at the start, less one.",
	"Подписчики на конец периода, делённые на подписчиков на начало, минус единица.",

	"Net of those who left. Compare equal periods only.",
	"За вычетом ушедших. Сравнивайте только равные периоды.",

	"Audience growth a week",
	"Рост аудитории за неделю",

	"The constant weekly rate that leads from the first count to the last.",
	"Постоянный недельный темп, который ведёт от первого числа подписчиков к последнему.",

	"Hides what happened in between.",
	"Скрывает то, что было между концами ряда.",

	"(followers at the end / at the start)^(1 / weeks) − 1",
	"(подписчики на конец / на начало)^(1 / недели) − 1",

	"reviews",
	"отзывы",

	"Those who write reviews are no sample of users: the angry and the delighted write more.",
	"Авторы отзывов — не выборка пользователей: чаще пишут рассерженные и восхищённые.",

	"Satisfied reviewers (4 or 5 of 5)",
	"Довольные авторы отзывов (4 или 5 из 5)",

	"The share of reviews with one of the two best scores (CSAT, top-two box).",
	"Доля отзывов с одной из двух высших оценок (CSAT, top-two box).",

	"reviews scored 4 or 5 / reviews",
	"отзывы с оценкой 4 или 5 / отзывы",

	"Mean score of reviews",
	"Средняя оценка в отзывах",

	"The mean of the scores from 1 to 5.",
	"Среднее оценок от 1 до 5.",

	"published totals",
	"опубликованные итоги",

	"Hours viewed",
	"Часы просмотра",

	"The hours that members streamed the titles covered by the data.",
	"Сколько часов подписчики смотрели тайтлы, вошедшие в данные.",

	"Covers the titles that the source lists: a Top 10 list is not the whole service.",
	"Охватывает тайтлы, перечисленные источником: список Top 10 — не весь сервис.",

	"Minutes streamed",
	"Минуты трансляций",

	"Hours viewed times 60: the operating measure that the article names.",
	"Часы просмотра, умноженные на 60: операционная метрика, которую называет статья.",

	"The source rounds hours, so minutes are no more exact than that.",
	"Источник округляет часы, поэтому и минуты не точнее.",

	"Share of the top 10 in all hours",
	"Доля топ-10 во всех часах",

	"How much of all viewing goes to the ten most watched titles of each list.",
	"Какая часть просмотра приходится на десять самых популярных тайтлов каждого списка.",

	"Ten titles per list: halves of a year with one list and with two (series, films) are not alike.",
	"По десять тайтлов на список: полугодия с одним списком и с двумя (сериалы, фильмы) неодинаковы.",

	"Share of the top 100 in all hours",
	"Доля топ-100 во всех часах",

	"How much of all viewing goes to the hundred most watched titles of each list.",
	"Какая часть просмотра приходится на сто самых популярных тайтлов каждого списка.",

	"A hundred titles per list, as with the top 10.",
	"По сто тайтлов на список, как и у топ-10.",

	"New titles in the lists",
	"Новые тайтлы в списках",

	"Entries of titles into the weekly lists for the first time.",
	"Сколько раз тайтлы впервые входили в недельные списки.",

	"A list has ten places: the number says how fast they turn over, not how much was released.",
	"В списке десять мест: число говорит о скорости обновления, а не о количестве премьер.",

	"Hours per member and month",
	"Часы на подписчика в месяц",

	"Hours viewed over member-months: memberships between the totals at both ends of each period, times its months.",
	"Часы просмотра, делённые на подписко-месяцы: число подписок между итогами на концах периода, умноженное на его месяцы.",

	"A membership may be watched by a family. Numerator and denominator come from different publications of the company.",
	"Одной подпиской может пользоваться семья. Числитель и знаменатель взяты из разных публикаций компании.",

	"Σ hours viewed / Σ (mean members × months)",
	"Σ часов просмотра / Σ (среднее число подписок × месяцы)",

	"periods",
	"периоды",

	"commenters||whose return it is",
	"комментаторов",

	"users||whose return it is",
	"пользователей",

	"Returning %s, %s",
	"Возвращение %s %s",

	"Of those first seen in a month, the share active again exactly %d calendar months later, over all cohorts that had the time.",
	"Какая доля впервые появившихся в месяце снова активна ровно через %d {1|месяц|месяца|месяцев} (календарный), по всем когортам, у которых " +
		"это время прошло.",

	"Σ over cohorts of active in month %d / Σ over cohorts of size",
	"Σ по когортам активных в месяце %d / Σ по когортам размера",

	"Repeat rate of %s",
	"Доля повторной активности %s",

	"%s, %s",
	"%s, %s",

	"%s %s",
	"%s %s",

	"Only what is marked as advertising is known to be; the rest may hold more.",
	"Известна только помеченная реклама; среди остального она тоже может быть.",

	"How many posts by others about the brand carry a marker of advertising. They are no UGC.",
	"Сколько публикаций других авторов о бренде помечены как реклама. К UGC они не относятся.",

	"Authors of paid mentions",
	"Авторы рекламных упоминаний",

	"How many different accounts wrote them.",
	"Сколько разных аккаунтов их опубликовали.",

	"Delta method on the log scale with t; the unit is the ISO week where posts fall into 3 weeks or more, else the post. The level that it " +
		"reaches for posts as uneven as these is stated, and below four in five there is none.",
	"Дельта-метод в логарифмической шкале с t; единица — календарная неделя, если публикации охватывают не меньше 3 недель, иначе " +
		"публикация. Указывается достигаемый уровень при такой неравномерности публикаций, при уровне ниже 0,8 интервала нет.",

	"As for the ratio of sums, with each post's rate as one value: log scale, t, by ISO week.",
	"Как для отношения сумм, но значение — показатель одной публикации: логарифмическая шкала, t, по календарным неделям.",

	"Woodruff's, by ISO week where posts fall into 3 weeks or more; else order statistics.",
	"Интервал Вудраффа по календарным неделям, если публикации охватывают не меньше 3 недель; иначе порядковые статистики.",
}
