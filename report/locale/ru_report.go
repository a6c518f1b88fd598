package locale

// ruReport is the Russian of report.
var ruReport = pairs{
	"Left out when it was imported: %s",
	"Не вошло при импорте: %s",

	"Warning when it was imported: %s",
	"Предупреждение при импорте: %s",

	"there is no language %q",
	"нет языка %q",

	"defined",
	"определён",

	"not applicable",
	"неприменимо",

	"too few",
	"слишком мало данных",

	"not collected",
	"не собрано",

	"undefined",
	"не определён",

	"measured",
	"измерено",

	"published",
	"опубликовано",

	"estimated",
	"оценка",

	"simulated",
	"смоделировано",

	"comparable",
	"сопоставимы",

	"comparable with care",
	"сопоставимы с оговорками",

	"not comparable",
	"несопоставимы",

	"January",
	"январь",

	"February",
	"февраль",

	"March",
	"март",

	"April",
	"апрель",

	"May",
	"май",

	"June",
	"июнь",

	"July",
	"июль",

	"August",
	"август",

	"September",
	"сентябрь",

	"October",
	"октябрь",

	"November",
	"ноябрь",

	"December",
	"декабрь",

	"This text is there in another language only.",
	"Этот текст есть только на другом языке.",

	"Introduction",
	"Введение",

	"The brands",
	"Бренды",

	"What matters for %s, and why",
	"Что важно для %s и почему",

	"Indicator",
	"Показатель",

	"Why",
	"Почему",

	"Simulated data",
	"Смоделированные данные",

	"Everything in this section was generated for teaching. It says nothing about the brands and must never be cited.",
	"Всё в этом разделе сгенерировано для обучения. О брендах оно ничего не говорит, ссылаться на него нельзя.",

	"What these data cannot show",
	"Чего эти данные не показывают",

	"Engagement",
	"Вовлечённость",

	"Published averages",
	"Опубликованные средние",

	"Audience",
	"Аудитория",

	"Content made by users",
	"Контент пользователей",

	"Returning people",
	"Возвращение людей",

	"Memberships",
	"Подписки",

	"Viewing",
	"Просмотр",

	"Reviews",
	"Отзывы",

	"Interactions: %s.",
	"Взаимодействия: %s.",

	"Left out: %s.",
	"Не учтено: %s.",

	"Data: %s.",
	"Данные: %s.",

	"No interval: %s.",
	"Интервала нет: %s.",

	"this is a fault of casebench: report it, with the study",
	"это ошибка casebench: сообщите о ней, приложив исследование",

	"look for a date before the year 1 or after 9999 in the data",
	"поищите в данных дату до 1 или после 9999 года",

	"look for a number that is far too large in the data",
	"поищите в данных слишком большое число",

	"Comparison",
	"Сравнение",

	"Comparisons: %s",
	"Сравнения: %s",

	"Compared",
	"Что сравнивается",

	"First",
	"Первое",

	"Second",
	"Второе",

	"Verdict",
	"Вывод",

	"Difference",
	"Разность",

	"Sectors and markets",
	"Отрасли и рынки",

	"Brand",
	"Бренд",

	"Sector",
	"Отрасль",

	"Market",
	"Рынок",

	"Accounts of %s",
	"Аккаунты: %s",

	"Theme",
	"Тема",

	"since %s",
	"с %s",

	"until %s",
	"по %s",

	"Campaigns of %s",
	"Кампании: %s",

	"Campaign",
	"Кампания",

	"Hashtags",
	"Хештеги",

	"No test: %s.",
	"Критерий не применён: %s.",

	"↑ more is better, ↓ less is better; without an arrow the indicator does not say which is better.",
	"↑ — чем больше, тем лучше; ↓ — чем меньше, тем лучше; без стрелки показатель не говорит, что лучше.",

	"Better: more",
	"Лучше: больше",

	"Better: less",
	"Лучше: меньше",

	"Time zone of the source: %s; times are stored in UTC",
	"Часовой пояс источника: %s; время хранится по UTC",

	"Columns as the source calls them: %s",
	"Столбцы, как их называет источник: %s",

	"all platforms",
	"все платформы",

	"all together",
	"все вместе",

	"%s with its interval for %d groups; the values stand in the table above.",
	"%s с интервалом для %d {2|группы|групп|групп}; значения приведены в таблице выше.",

	"%s, with %s intervals",
	"%s, интервалы %s",

	"%s over time.",
	"%s во времени.",

	"%s over time, each value at the end of its period",
	"%s во времени, значение стоит на конце своего периода",

	"%s: weekly sums",
	"%s: недельные суммы",

	"months since the first",
	"месяцы после первого",

	"Retention: who is active again",
	"Удержание: кто снова активен",

	"Cohorts by month of first activity, and the share of each active in later months.",
	"Когорты по месяцу первой активности и доля каждой, активная в следующие месяцы.",

	"Cohorts of %s",
	"Когорты: %s",

	"Date",
	"Дата",

	"Cohort",
	"Когорта",

	"At a glance",
	"Главное",

	"What these data can and cannot show",
	"Что эти данные показывают и чего не показывают",

	"The real data give %d figures; %d more were asked for and are left out, each with its reason: a missing number is not a zero.",
	"По реальным данным получено показателей: %d. Ещё запрошено, но не приведено: %d, каждый с указанием причины: отсутствующее число — не " +
		"ноль.",

	"Published figures, quoted",
	"Опубликованные показатели (цитируются)",

	"These figures are repeated from their sources. Nothing here was computed, and nothing is compared with the indicators above.",
	"Эти цифры повторены по источникам. Здесь ничего не вычислялось, и с показателями выше ничего не сравнивается.",

	"What",
	"Что",

	"Period",
	"Период",

	"Value",
	"Значение",

	"Origin",
	"Происхождение",

	"Source",
	"Источник",

	"Remark",
	"Примечание",

	"Data",
	"Данные",

	"Data sets",
	"Наборы данных",

	"Data set",
	"Набор данных",

	"Collected",
	"Собрано",

	"Licence",
	"Лицензия",

	"Source: %s",
	"Источник: %s",

	"File: `%s`, %s, SHA-256 `%s`",
	"Файл: `%s`, %s, SHA-256 `%s`",

	"%d bytes",
	"%d {1|байт|байта|байт}",

	"Method",
	"Метод",

	"Each figure comes with a %s interval where its data allow one. Rates are stored as fractions and shown in percent. A missing value is " +
		"never counted as zero; rows without it are left out and counted.",
	"Каждый показатель дан с интервалом %s там, где данные это позволяют. Доли хранятся как дроби и показываются в процентах. Отсутствующее " +
		"значение никогда не считается нулём; строки без него исключаются и подсчитываются.",

	"Formula: %s",
	"Формула: %s",

	"Interval: %s",
	"Интервал: %s",

	"Not for: %s",
	"Оговорка: %s",

	"Identifier: %s",
	"Идентификатор: %s",

	"Glossary",
	"Глоссарий",

	"Skip to the text",
	"К тексту",

	"Real data: %s",
	"Реальные данные: %s",

	"Contents",
	"Содержание",

	"Sources",
	"Источники",

	"Table: %s",
	"Таблица: %s",

	"The charts are drawings. For interactive ones make the report again with %s=FILE, where FILE is echarts.min.js of echarts %s.",
	"Графики — рисунки. Чтобы получить интерактивные, составьте отчёт снова с %s=ФАЙЛ, где ФАЙЛ — echarts.min.js из echarts %s.",

	"chart %q: there is no kind of chart %q",
	"график %q: нет графика вида %q",

	"chart %q, series %q: %d is no time or age that can be drawn",
	"график %q, ряд %q: %d — не время и не возраст, которые можно нарисовать",

	"chart %q, series %q: a value is no number that can be drawn",
	"график %q, ряд %q: одно из значений — не число, которое можно нарисовать",

	"charts are static: %s names a file that cannot be put into a page",
	"графики статичные: файл, указанный в %s, нельзя вставить в страницу",

	"charts are static: for interactive ones put %s of echarts %s here: %s",
	"графики статичные: чтобы получить интерактивные, положите файл %s из echarts %s сюда: %s",

	"charts are static: the chart library could not be fetched (%s); the next run tries again",
	"графики статичные: библиотеку графиков не удалось скачать (%s); следующий запуск попробует снова",

	"all titles",
	"все названия",

	"series",
	"сериалы",

	"films",
	"фильмы",

	"films, English",
	"фильмы на английском",

	"films, other languages",
	"фильмы на других языках",

	"series, English",
	"сериалы на английском",

	"series, other languages",
	"сериалы на других языках",

	"%s, by platform",
	"%s, по платформам",

	"%s, by account",
	"%s, по аккаунтам",

	"%s, all rows: %s",
	"%s, все строки: %s",

	"All figures: %s",
	"Все показатели: %s",
	"What became of every row",
	"Что стало с каждой строкой",

	"Rows",
	"Строки",

	"What they are to the case",
	"Что они значат для кейса",
	"How it was read: %s",
	"Как прочитано: %s",

	"%s (%s; n = %s and %s)",
	"%s (%s; n = %s и %s)",

	"no figure",
	"нет показателя",

	"%d pairs are not shown, because a side has no figure.",
	"Не показаны пары, в которых у одной из сторон нет показателя: %d.",

	"What helps: %s.",
	"Что поможет: %s.",

	"%s: posts by rank",
	"%s: публикации по рангам",

	"Of %d pairs of figures from real data, %d may be compared, %d with care, and %d must not be compared; in %d pairs a side has no " +
		"figure. The reasons stand below each table.",
	"Пар показателей по реальным данным — %d: сопоставимы %d, сопоставимы с оговорками %d, сравнивать нельзя %d, у одной из сторон нет " +
		"показателя в %d. Причины указаны под каждой таблицей.",

	"turned round",
	"знак сменился",

	"Two figures are compared with care where the audiences differ by more than %s times (not at all above %s times, for rates by " +
		"followers), the mixes of platforms and types by more than %s, the ages of the posts below %s days by more than %s times (not at all " +
		"above %s), the share of paid posts by more than %s or exceeds it, the periods share less than %s, more than %s of the posts were too " +
		"young, less than %s of the rows have all columns, or a side has fewer than %s units. A study may set other thresholds.",
	"Показатели сопоставимы с оговорками, если аудитории различаются более чем в %s раза (для показателей на подписчика при различии более " +
		"чем в %s раз сравнение не проводится), структура площадок и типов — более чем на %s, возраст публикаций до %s дней — более чем в %s " +
		"раза (более чем в %s раз — сравнение не проводится), доля рекламных публикаций различается более чем на %s или превышает эту долю, " +
		"общая часть периодов меньше %s, слишком недавних публикаций больше %s, все нужные столбцы есть менее чем у %s строк или с одной из " +
		"сторон меньше %s единиц. В исследовании можно задать другие пороги.",

	", by Holm %s",
	", по Холму %s",

	"Up to %d tests of one question were adjusted together by Holm's method; the intervals and the first p were not, each stands for itself.",
	"Методом Холма вместе скорректированы критерии одного вопроса (до %d); интервалы и первое p не корректировались, каждый относится " +
		"только к своей строке.",

	"Rank",
	"Место",

	"Followers",
	"Подписчики",

	"Rate",
	"Значение",

	"Times the rate of accounts of its size",
	"Во сколько раз выше уровня аккаунтов того же размера",

	"By audience: (%s) / %s, %s",
	"По размеру аудитории: (%s) / %s, %s",

	"Among %d accounts the rate changes with the audience by the power %s: with twice the followers it is %s of what it was. Followers and " +
		"rate are geometric means over the posts.",
	"По %d {1|аккаунту|аккаунтам|аккаунтам} показатель меняется с аудиторией как степень %s: при вдвое большем числе подписчиков он " +
		"составляет %s прежнего. Подписчики и показатель — средние геометрические по публикациям.",

	"Accounts of one size differ by a factor of about %s (one standard deviation), so that ranks near each other mean little.",
	"Аккаунты одного размера различаются примерно в %s раза (одно стандартное отклонение), поэтому соседние места почти ничего не значат.",

	"The interval holds 0: these accounts do not show that the rate depends on the audience.",
	"Интервал включает 0: эти аккаунты не показывают зависимости показателя от аудитории.",

	"Appendix %s",
	"прил. %s",

	"Appendix %s. %s",
	"Приложение %s. %s",

	"section %s",
	"разд. %s",

	"Fig. %s",
	"рис. %s",

	"Tab. %s",
	"табл. %s",

	"Table %s – %s",
	"Таблица %s — %s",

	"Figure %s – %s",
	"Рисунок %s — %s",

	"shorten it, or divide it among the case files",
	"сократите его или разделите между файлами кейсов",

	"pictures are not shown in a report: %q",
	"рисунки в отчёте не показываются: %q",

	"say in words what it shows, or link to it",
	"опишите рисунок словами или дайте на него ссылку",

	"no heading of this text is called %q",
	"в этом тексте нет заголовка %q",

	"write the heading in small letters, with hyphens for spaces",
	"запишите заголовок строчными буквами, с дефисами вместо пробелов",

	"the report does not follow a link to %q",
	"отчёт не ведёт по ссылке %q",

	"use an address that begins with https://",
	"укажите адрес, который начинается с https://",

	"the text is too long or too deeply nested to be read as Markdown (at most: characters %d, levels %d, brackets %d): the report shows it " +
		"as plain text",
	"текст слишком длинный или вложенный, чтобы читать его как Markdown (не больше: знаков %d, уровней %d, скобок %d): в отчёте он будет " +
		"обычным текстом",
}
