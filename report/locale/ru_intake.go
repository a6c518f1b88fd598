package locale

// ruIntake is the Russian of datasets/intake and datasets/platform.
var ruIntake = pairs{
	"--true-zeros names %q, which the export does not have",
	"в --true-zeros указано %q, а в выгрузке этого столбца нет",

	"leave it out, or name the column with --column HEADER=%s",
	"уберите его или укажите столбец: --column ЗАГОЛОВОК=%s",

	"%s; the rows are the list %s of the JSON file",
	"%s; строки — список %s файла JSON",

	"the list %s of the JSON file is not used",
	"список %s файла JSON не используется",

	"a post's id is that of its wall and its number there",
	"идентификатор записи состоит из идентификатора стены и номера записи на ней",

	"posts by the wall's owner are the account's own, all others those of guests",
	"записи владельца стены считаются записями аккаунта, все остальные — записями гостей",

	"a post with a copied one inside is a repost",
	"запись, внутри которой стоит скопированная, считается репостом",

	"no owner_id or id: the post is not there",
	"нет owner_id или id: записи нет",

	"the post was deleted",
	"запись удалена",

	"the post is suggested or postponed, and not published",
	"запись предложена или отложена, а не опубликована",

	"%d cells of the column %q cannot be read; this is the first",
	"не удаётся прочесть %d {1|ячейку|ячейки|ячеек} столбца %q; это первая",

	"VK wall (API, JSON)",
	"Стена ВКонтакте (API, JSON)",

	"is this the column of counts, and not of rates?",
	"это столбец количеств, а не долей?",

	"%d cells of the column %q cannot be read; the first is shown above",
	"не удаётся прочесть %d {1|ячейку|ячейки|ячеек} столбца %q; первая показана выше",

	"export a period that has posts",
	"выгрузите период, в котором есть публикации",

	"the table has a header and no rows",
	"в таблице есть заголовок, но нет строк",

	"is the format right? it was taken for %s; say another with --as",
	"верен ли формат? таблица принята за %s; другой укажите параметром --as",

	"none of the %d rows can be used: %s",
	"ни одну из %d {1|строки|строк|строк} нельзя использовать: %s",

	"%d rows end before the header does: what is missing at their end is empty",
	"%d {1|строка короче|строки короче|строк короче} заголовка: недостающее в конце считается пустым",

	"%d times were shown twice by the clock of %s (end of summer time); the first is taken",
	"%d {1|момент|момента|моментов} часы пояса %s показали дважды (конец летнего времени); взят первый",

	"%d publish times are days without a time, stored as midnight UTC",
	"у %d {1|публикации|публикаций|публикаций} указан день без времени; хранится как полночь UTC",

	"export again and import the file without opening it in Excel",
	"выгрузите заново и импортируйте файл, не открывая его в Excel",

	"%d post ids look as if a spreadsheet had rounded them: posts may be mixed up",
	"%d {1|идентификатор публикации, похоже, округлён|идентификатора публикаций, похоже, округлены|идентификаторов публикаций, похоже, " +
		"округлены} табличным редактором: публикации могли перепутаться",

	"%d rows repeat a post id: they are taken for snapshots of one post, of which the last counts",
	"%d {1|строка повторяет|строки повторяют|строк повторяют} идентификатор публикации: это считается снимками одной публикации, учитывается " +
		"последний",

	"names of other people are replaced by keyed hashes",
	"имена других людей заменены хешами с ключом",

	"times without an offset are read as %s",
	"время без сдвига читается как %s",

	"state it with --time-zone, such as Europe/Minsk",
	"укажите его параметром --time-zone, например Europe/Minsk",

	"the export does not say in which time zone its times are; they are read as UTC",
	"выгрузка не говорит, в каком часовом поясе её время; оно прочитано как UTC",

	"texts of posts and comments are not kept",
	"тексты публикаций и комментариев не сохраняются",

	"if the zeros are real, say so with --true-zeros %s",
	"если нули настоящие, укажите это параметром --true-zeros %s",

	"rows may be missing (cap of rows, removed posts, withheld figures): say so where you use sums",
	"возможно, строк не хватает (предел числа строк, удалённые публикации, скрытые цифры): скажите об этом там, где используете суммы",

	"the export's total of %q is %d, and its rows add up to %d",
	"итог выгрузки по столбцу %q — %d, а сумма её строк — %d",

	"the same export was imported before: byte for byte %q, as data set %q",
	"эта выгрузка уже импортирована: байт в байт %q, набор данных %q",

	"use one of the two, or every post counts twice",
	"используйте что-то одно, иначе каждая публикация будет учтена дважды",

	"name both as data of one case only if they are snapshots of the same posts",
	"указывайте оба как данные одного кейса, только если это снимки одних и тех же публикаций",

	"%d post ids are in the data set %q as well",
	"%d {1|идентификатор публикации есть|идентификатора публикаций есть|идентификаторов публикаций есть} и в наборе данных %q",

	"the row has more cells than the header: its columns may have slipped",
	"в строке больше ячеек, чем в заголовке: столбцы могли сдвинуться",

	"no %s, or one that cannot be read",
	"не указано или не читается: %s",

	"there is no time zone %q",
	"нет часового пояса %q",

	"write it as Europe/Minsk or UTC",
	"пишите Europe/Minsk или UTC",

	"there is no format %q",
	"нет формата %q",

	"the encoding %s is a guess from the letters",
	"кодировка %s угадана по буквам",

	"restore it from a copy; with a new key (delete the file) people who were imported before will look like others",
	"восстановите его из копии; с новым ключом (если удалить файл) люди, импортированные раньше, будут выглядеть другими",

	"the key of the study is damaged",
	"ключ исследования повреждён",

	"the file cannot be written: %s",
	"файл не удаётся записать: %s",

	"two columns are called %q and are the same in every row: one is used",
	"два столбца называются %q и совпадают в каждой строке: используется один",

	"export again with one of them, or rename the one that is meant and map it",
	"выгрузите заново с одним из них или переименуйте нужный и укажите его",

	"two columns are called %q and differ: neither is used",
	"два столбца называются %q и различаются: не используется ни один",

	"numbers that can be read in two ways are left out; export again with one setting of the language",
	"числа, которые читаются двояко, исключены; выгрузите заново с одной настройкой языка",

	"the column %q writes decimals now with a point, now with a comma",
	"в столбце %q дробная часть отделена то точкой, то запятой",

	"the marks of the numbers in %q are taken from the other columns",
	"знаки чисел в столбце %q взяты по другим столбцам",

	"export again with another setting of the language, or without thousands marks",
	"выгрузите заново с другой настройкой языка или без разделителей тысяч",

	"the numbers of the column %q can be read in two ways (1.234 as 1234 or as 1 and a fraction): %d of them are left out",
	"числа столбца %q читаются двояко (1.234 как 1234 или как 1 с дробью): исключено %d",

	"in %q the sign %q stands between thousands",
	"в столбце %q тысячи разделяет знак %q",

	"the export names no account; it is the one that you stated",
	"выгрузка не называет аккаунт; взят указанный вами",

	"the export holds the own posts of several accounts, such as %s: they would all be taken for one",
	"в выгрузке собственные публикации нескольких аккаунтов, например %s: все они были бы приняты за публикации одного",

	"save each account's posts in a file of its own, and import each with its --account",
	"сохраните публикации каждого аккаунта в отдельном файле и импортируйте каждый файл со своим параметром --account",

	"state it with --account, such as nike",
	"укажите его параметром --account, например nike",

	"the export does not say whose posts these are",
	"выгрузка не говорит, чьи это публикации",

	"state it with --platform, such as instagram or vk",
	"укажите её параметром --platform, например instagram или vk",

	"the export does not say which platform it is from",
	"выгрузка не говорит, с какой она платформы",

	"choose another name with --name, or write over it with --replace",
	"выберите другое имя параметром --name или замените параметром --replace",

	"there is a data set %q already",
	"набор данных %q уже есть",

	"import it again",
	"импортируйте её заново",

	"the export changed while it was read",
	"выгрузка изменилась во время чтения",

	"no known export: the columns were guessed from the words of the header",
	"известной выгрузки нет: столбцы угаданы по словам заголовка",

	"the columns were mapped as you said, the others guessed from the words of the header",
	"столбцы назначены по вашему указанию, остальные угаданы по словам заголовка",

	"reactions are stored as likes",
	"реакции хранятся как отметки «нравится»",

	"dates are month/day/year",
	"даты в виде месяц/день/год",

	"a duration of 0 belongs to a post without video: not applicable",
	"длительность 0 — у публикаций без видео: неприменимо",

	"this is Meta's daily curve of one metric of an account, not a table of posts",
	"это дневной ряд одного показателя аккаунта из Meta, а не таблица публикаций",

	"in Business Suite open Content and export the posts; casebench counts from posts",
	"в Business Suite откройте Content и выгрузите публикации; casebench считает по публикациям",

	"%s (%d rows)",
	"%s (%d {2|строка|строки|строк})",

	"%s, and %s",
	"%s, и %s",

	"no post id: an error text of the export",
	"нет идентификатора публикации: это текст ошибки выгрузки",

	"week is the Sunday that ends the week",
	"week — воскресенье, которым кончается неделя",

	"N/A in season_title means a film: not applicable, not missing",
	"N/A в season_title означает фильм: неприменимо, а не пропуск",

	"runtime and views are empty before 2023-06-18, because Netflix did not publish them: withheld",
	"runtime и views до 2023-06-18 пусты, потому что Netflix их не публиковал: не раскрыты",

	"this is Netflix's list of the most popular titles: hours of a title's first 91 days, without a date, so nothing can be placed in time",
	"это список самых популярных названий Netflix: часы за первые 91 день без даты, поэтому отнести их ко времени нельзя",

	"download all-weeks-global.tsv from the same page",
	"скачайте all-weeks-global.tsv с той же страницы",

	"the half-year is read from the line above the table, and is the period of every row",
	"полугодие прочитано из строки над таблицей и служит периодом каждой строки",

	"the category is the sheet: TV (TV, Shows) or Films (Film, Movies); none in the report of 2023H1",
	"категория — это лист: TV (TV, Shows) или Films (Film, Movies); в отчёте 2023H1 её нет",

	"runtime H:MM becomes hours; one that Netflix marks with * is left empty: it does not explain the published views",
	"длительность H:MM переводится в часы; помеченная Netflix знаком * остаётся пустой: она не объясняет опубликованных просмотров",

	"%q is neither yes nor no",
	"%q — не yes и не no",

	"%q is no runtime in H:MM",
	"%q — не длительность вида H:MM",

	"keep the name of the download, such as ..._2025Jan-Jun.xlsx",
	"оставьте имя скачанного файла, например ..._2025Jan-Jun.xlsx",

	"the half-year of the report stands neither above the table nor in the file's name",
	"полугодие отчёта не указано ни над таблицей, ни в имени файла",

	"the table has no rows",
	"в таблице нет строк",

	"the header has the columns of %s: %s",
	"в заголовке есть столбцы формата %s: %s",

	"this is no export that casebench knows; nearest is %s, but these columns are missing: %s",
	"такой выгрузки casebench не знает; ближе всего %s, но нет столбцов: %s",

	"add the columns to the export, or say with --as what it is",
	"добавьте эти столбцы в выгрузку или укажите параметром --as, что это",

	"this is no export that casebench knows, and its header has no words to guess by",
	"такой выгрузки casebench не знает, и в заголовке нет слов, по которым можно угадать",

	"name its columns: a table of posts needs post_id and published_at; or say with --as what it is",
	"назовите столбцы: таблице публикаций нужны post_id и published_at; или укажите параметром --as, что это",

	"name the columns that are meant with --column HEADER=FIELD, or rename them",
	"укажите нужные столбцы параметром --column ЗАГОЛОВОК=ПОЛЕ или переименуйте их",

	"the publish time is a day without a time; it is stored as midnight UTC",
	"время публикации — день без часов; хранится как полночь UTC",

	"an empty cell means too little data: withheld by the platform",
	"пустая ячейка означает, что данных слишком мало: не раскрыто платформой",

	"net subscribers are not used (they can be negative); subscribers gained are, as new followers",
	"прирост подписчиков (чистый) не используется: он бывает отрицательным; новые подписчики используются как подписки",

	"row of totals",
	"строка итогов",

	"footer: the export is cut after 500 rows",
	"примечание внизу: выгрузка обрезана на 500 строках",

	"%q is no duration",
	"%q — не длительность",

	"%q is 0 in all rows, while %q is not: taken for not collected, and left out",
	"%q равно 0 во всех строках, а %q — нет: считается несобранным и исключено",

	"the column %q is 0 in all %d rows, while %q is not: it is taken for not collected, and left out",
	"столбец %q равен 0 во всех строках (%d), а %q — нет: он считается несобранным и исключён",

	"this is no export that casebench knows; taken for a %s, it has %s and lacks %s",
	"такой выгрузки casebench не знает; ближе всего: %s; в ней есть %s, но нет %s",

	"if it holds data, save it as a file of its own and import that",
	"если на нём данные, сохраните его отдельным файлом и импортируйте этот файл",

	"correct them in the export and import it again; as they are, they count as missing",
	"исправьте их в выгрузке и импортируйте её заново; сейчас они считаются пропусками",

	"if that hour matters, export the times in UTC or with their offset",
	"если этот час важен, выгрузите время в UTC или со сдвигом",

	"if they are different posts, the ids are in another column: name it with --column HEADER=%s",
	"если это разные публикации, идентификаторы стоят в другом столбце: укажите его параметром --column ЗАГОЛОВОК=%s",

	"write yes or no, or leave the cell empty",
	"напишите yes или no либо оставьте ячейку пустой",

	"write hours and minutes, such as 1:20, or leave the cell empty",
	"напишите часы и минуты, например 1:20, или оставьте ячейку пустой",

	"write seconds or H:MM:SS, such as 95 or 0:01:35, or leave the cell empty",
	"напишите секунды или Ч:ММ:СС, например 95 или 0:01:35, либо оставьте ячейку пустой",

	"this table of YouTube Studio does not have one row for each video",
	"в этой таблице YouTube Studio нет строки на каждое видео",

	"in advanced mode choose the tab Content, export again, and import %q of the download",
	"в расширенном режиме выберите вкладку «Контент», выгрузите заново и импортируйте %q из загрузки",
	"the case %q does not list the account %q",
	"в кейсе %q нет аккаунта %q",

	"add it to the case with --add-account, or state one of its accounts: %s",
	"добавьте его в кейс с --add-account или укажите один из аккаунтов кейса: %s",

	"the export names no account: each row is of the case's account on its platform",
	"в выгрузке нет аккаунта: каждая строка относится к аккаунту кейса на её платформе",

	"the export names no account: it is taken for %q, the only one of the case on this platform",
	"в выгрузке нет аккаунта: принят %q, единственный у кейса на этой платформе",

	"the export does not say whose it is, and the case %q has several accounts there: %s",
	"в выгрузке не сказано, чья она, а у кейса %q здесь несколько аккаунтов: %s",

	"state it with --account %s",
	"укажите нужный: --account %s",

	"the export does not say whose it is, and the case %q lists no account there",
	"в выгрузке не сказано, чья она, а в кейсе %q аккаунта на этой платформе нет",

	"state the account with --account NAME --add-account, which adds it to the case",
	"укажите аккаунт: --account ИМЯ --add-account — он будет добавлен в кейс",

	"this is the export of %s, and the case %q lists other accounts: %s",
	"это выгрузка аккаунта %s, а в кейсе %q указаны другие: %s",

	"choose the case that it is of, or add the account to this one with --add-account",
	"выберите кейс, к которому она относится, или добавьте аккаунт в этот кейс с --add-account",
	"this is the export of %s, and the case %q lists no account there",
	"это выгрузка аккаунта %s, а в кейсе %q аккаунта на этой платформе нет",
	"all times of %q lie on one day: they are those of the collection, and %q says when a post was published",
	"все значения времени в %q приходятся на один день: это время сбора, а когда вышла публикация, говорит %q",

	"%q and %q both fit %q: the former is nowhere smaller, so that it holds the latter, and is taken",
	"%q и %q оба подходят для %q: первый нигде не меньше, то есть включает второй, и взят он",

	"--column names the header %q, which the table does not have",
	"--column называет заголовок %q, которого в таблице нет",

	"write the header as the first line has it",
	"напишите заголовок так, как он стоит в первой строке",

	"--column takes %q for %q, which a table of %s does not have",
	"--column принимает %q за %q, но в таблице %s такого поля нет",

	"name another field, or say with --as what the table is",
	"назовите другое поле или укажите параметром --as, что это за таблица",

	"--column takes two columns for %q: %q and %q",
	"--column принимает за %q два столбца: %q и %q",

	"leave out the one that is not meant",
	"уберите тот, который не имеется в виду",

	"the column %q has values below zero: it says how many followers were gained or lost, and not how many there are",
	"в столбце %q есть значения меньше нуля: он показывает, сколько подписчиков прибыло или убыло, а не сколько их всего",

	"the column %q leaps by more than a half from reading to reading (%d of %d): it seems to say how many followers were gained, and not how many there are",
	"столбец %q меняется более чем наполовину от замера к замеру (%d из %d): похоже, он показывает, сколько подписчиков прибыло, а не сколько их всего",

	"export the number of followers itself; to take the column for it all the same: --column %q",
	"выгрузите само число подписчиков; если всё же взять этот столбец: --column %q",

	"%q and %q both fit %q and are the same in every row",
	"%q и %q оба подходят для %q и совпадают во всех строках",

	"%q and %q both fit %q and differ; %q is taken",
	"%q и %q оба подходят для %q и различаются; взят %q",

	"if the other is meant: --column %q",
	"если нужен другой: --column %q",

	"the table has no ids of posts: its rows are numbered, and a post that stands twice counts twice",
	"в таблице нет id публикаций: её строки пронумерованы, и публикация, стоящая дважды, учтена дважды",

	"if a column holds ids or links of posts, name it: --column HEADER=%s",
	"если в каком-то столбце есть id или ссылки на публикации, назовите его: --column ЗАГОЛОВОК=%s",

	"the table does not say when its posts were published: what goes by time is not computed",
	"в таблице не сказано, когда вышли публикации: показатели по времени не вычисляются",

	"if a column holds the time, name it: --column HEADER=%s",
	"если в каком-то столбце есть время, назовите его: --column ЗАГОЛОВОК=%s",

	"%q is told by columns beside the counts",
	"%q определяется по столбцам рядом со счётчиками",

	"rows whose person is deleted or not named: %d; they are nobody's",
	"строки, где человек удалён или не назван: %d; они ничьи",

	"if the names are somebody's, write them otherwise; else nothing needs to be done",
	"если за этими именами кто-то стоит, запишите их иначе; в противном случае делать ничего не нужно",
	"neither a day nor a count that can be read",
	"нет ни дня, ни счётчика, которые можно прочитать",
	"the column %q holds days or times and is not used",
	"столбец %q содержит дни или время и не используется",

	"if the posts were published then: --column %q",
	"если это время публикации: --column %q",

	"the column %q looks like a count and is not used",
	"столбец %q похож на счётчик и не используется",

	"if it counts likes, comments, shares, saves, views or followers: --column %q, with the field that it is",
	"если он считает отметки «нравится», комментарии, репосты, сохранения, просмотры или подписчиков: --column %q с нужным полем",
	"each line of the file is one quoted cell that holds a whole row: the inner table is read",
	"каждая строка файла — одна ячейка в кавычках с целой строкой таблицы: прочитана внутренняя таблица",

	"merged cells: their words stand in all rows that they span",
	"объединённые ячейки: их текст отнесён ко всем строкам, которые они охватывают",
	"counts of the column %q that are shown rounded: %d, such as %q; figures say how far that may move them",
	"округлённые счётчики в столбце %q: %d, например %q; показатели сообщают, насколько это может их сдвинуть",

	"export the full numbers, if the source has them",
	"выгрузите полные числа, если они есть в источнике",
	"the column %q beside a day is what YouTube Studio calls the subscribers gained on it, and no number of subscribers",
	"столбец %q рядом с днём в YouTube Studio означает прирост подписчиков за день, а не их число",

	"if it is the number of subscribers: --column %q",
	"если это число подписчиков: --column %q",

	"the line is no JSON object",
	"строка не является объектом JSON",

	"lines that hold no JSON object were left out: %s",
	"строки, в которых нет объекта JSON, пропущены: %s",

	"look at them in a text editor; where the last line is cut, download the file again",
	"посмотрите на них в текстовом редакторе; если последняя строка обрезана, скачайте файл ещё раз",

	"no word names the column %q; what its cells hold makes it %q",
	"заголовок %[1]q ни о чём не говорит; по содержанию ячеек столбец принят за %[2]q",

	"the column %q holds fractions below 1 (%d) and whole numbers above 1 (%d): shares and counts in one column, which is not used",
	"в столбце %[1]q есть дроби меньше 1 (%[2]d) и целые числа больше 1 (%[3]d): доли и количества в одном столбце; он не используется",

	"take no mean of it; casebench computes the rates from the counts",
	"не усредняйте его: casebench вычисляет коэффициенты по самим количествам",

	"the column %q holds hashtags and is not used",
	"столбец %q содержит хештеги и не используется",

	"to have them read: --column %q",
	"чтобы они были прочитаны: --column %q",
}
