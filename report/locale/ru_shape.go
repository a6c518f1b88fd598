package locale

// ruShape is the Russian of datasets/shape and of what the import says of tables
// that are laid out for the eye.
var ruShape = pairs{
	"the sheet is not used; it has %d rows",
	"лист не используется; в нём %d {1|строка|строки|строк}",

	"no known export: the name says that these are comments, and the columns were guessed from the words of the header",
	"выгрузка неизвестного вида: судя по названию, это комментарии; столбцы определены по словам заголовка",

	"write the days on which the followers were counted, if they are known",
	"впишите дни, в которые считали подписчиков, если они известны",

	"the table names months and no days: each reading is taken for the last day of its month",
	"в таблице названы месяцы, а не дни: каждое значение отнесено к последнему дню своего месяца",

	"the sheet %q is named after its network",
	"лист %q назван по своей социальной сети",

	"the sheet %q is named after its account",
	"лист %q назван по своему аккаунту",

	"sheets of the same header are one table: %s",
	"листы с одинаковым заголовком — одна таблица: %s",

	"the header stands in two rows: groups above, columns below",
	"заголовок занимает две строки: сверху группы, под ними столбцы",

	"the header stands in two rows, and its groups are %s: read as a row for each line and group",
	"заголовок занимает две строки, его группы: %s; каждой строке и группе соответствует отдельная запись",

	"add a column with the days; for one row of numbers say the day with --collected-at",
	"добавьте столбец с днями; для единственной строки чисел укажите день параметром --collected-at",

	"the table has a network or an account a column, and no column says on which day its numbers were read",
	"в таблице каждой сети или аккаунту отведён столбец, но ни один столбец не говорит, на какой день даны числа",

	"the table has a day or month a row and a network or account a column, and does not say what its numbers are",
	"в таблице строка — день или месяц, столбец — сеть или аккаунт, и не сказано, что означают числа",

	"a wide table: %q says the time, each of %s is a column; read as a row for each time and column, the numbers as followers",
	"широкая таблица: время указано в столбце %q, столбцы — %s; каждому времени и столбцу соответствует запись, числа прочитаны как подписчики",

	"a wide table: each of %s is a column; read as a row for each, the numbers as followers on the day of collection",
	"широкая таблица: столбцы — %s; каждому соответствует запись, числа прочитаны как подписчики на день сбора",

	"the table has a day or month a column, and does not say what its numbers are",
	"в таблице столбец — день или месяц, и не сказано, что означают числа",

	"a wide table: each of %s is a column; read as a row for each time and line, the numbers as followers",
	"широкая таблица: столбцы — %s; каждому времени и строке соответствует запись, числа прочитаны как подписчики",

	"write the full numbers",
	"впишите числа полностью",

	"the table says that its numbers are thousands or millions",
	"в таблице сказано, что числа даны в тысячах или миллионах",

	"if they are followers, say so with --as guess-audience; other figures are imported a post or a day a row",
	"если это подписчики, укажите --as guess-audience; другие показатели загружаются таблицей, где строка — публикация или день",

	"the column %q names months and no days",
	"в столбце %q названы месяцы, а не дни",

	"write your own words there, or delete them",
	"впишите свой текст или удалите этот",

	"the title is that of a new study: %q",
	"название осталось от шаблона исследования: %q",

	"give the study a title of its own",
	"дайте исследованию своё название",

	"the source %q is the example of a new study: %q",
	"источник %q — пример из шаблона исследования: %q",

	"put a work of yours in its place, or delete it where it is cited and here",
	"замените его своим источником или удалите его и ссылки на него",

	"the words that a new study begins with are still there: %q",
	"здесь остались слова шаблона исследования: %q",

	"table of campaigns",
	"таблица кампаний",

	"this is a table of campaigns, and those stand in the files of the cases",
	"это таблица кампаний, а кампании указывают в файлах кейсов",

	"write each into its case: campaigns: [{id: spring, name: Spring, from: 2025-03-01, to: 2025-05-31}]",
	"впишите каждую в её кейс: campaigns: [{id: spring, name: Весна, from: 2025-03-01, to: 2025-05-31}]",

	"sheet of coders",
	"лист кодировщиков",

	"this is a sheet of codes that coders gave to posts, and no table of posts",
	"это лист кодов, присвоенных публикациям кодировщиками, а не таблица публикаций",

	"put the agreed code into a column code of the table of posts; figures can then be broken down by it",
	"внесите согласованный код в столбец code таблицы публикаций; тогда показатели можно разбить по нему",

	"reviews or answers with a score (guessed)",
	"отзывы или ответы с оценкой (угадано)",

	"Q1", "I квартал",
	"Q2", "II квартал",
	"Q3", "III квартал",
	"Q4", "IV квартал",
	"H1", "I полугодие",
	"H2", "II полугодие",

	"%s (time zone: %s)",
	"%s (часовой пояс: %s)",

	"the first readings of the accounts are of different days, from %s to %s; each account counts from its own",
	"первые данные по аккаунтам относятся к разным дням, с %s по %s; для каждого аккаунта отсчёт идёт от его первого дня",

	"quotes inside of cells stand behind backslashes in this file, and are read so",
	"кавычки внутри ячеек в этом файле стоят после обратной косой черты и так и прочитаны",
}
