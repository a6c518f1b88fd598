package locale

// ruImport is the Russian of what an import decides and asks.
var ruImport = pairs{
	// The flags.
	"encoding of the text, where the guess is wrong: %s",
	"кодировка текста, если она определена неверно: %s",

	"what stands first in dates of numbers: DMY (day), MDY (month) or YMD (year)",
	"что стоит первым в датах из цифр: DMY (день), MDY (месяц) или YMD (год)",

	"year of dates that do not say theirs, such as 2025",
	"год дат, в которых он не указан, например 2025",

	"day on which the counts were read, such as 2025-03-31",
	"день, когда были сняты показатели, например 2025-03-31",

	"share of the rows, from 0 to 1, below which nothing is written; 0.5 if left out",
	"доля строк от 0 до 1, ниже которой ничего не записывается; если не указана — 0.5",

	"--year takes a year of four digits, such as 2025, not %q",
	"--year принимает год из четырёх цифр, например 2025, а не %q",

	"--collected-at takes a day as YYYY-MM-DD, such as 2025-03-31, not %q",
	"--collected-at принимает день в виде ГГГГ-ММ-ДД, например 2025-03-31, а не %q",

	"--min-kept takes a share from 0 to 1, such as 0.9, not %q",
	"--min-kept принимает долю от 0 до 1, например 0.9, а не %q",

	// Encodings.
	"the file begins with the mark of %s, and is not in %s",
	"файл начинается с метки %s и записан не в %s",

	"leave out --encoding",
	"уберите --encoding",

	"leave it out",
	"уберите этот параметр",

	"a workbook has no encoding to state: --encoding is not used",
	"у книги Excel нет кодировки, которую можно указать: --encoding не используется",

	"the encoding is %s, as stated",
	"кодировка — %s, как указано",

	"look at the Russian words of the result; if they are wrong, state the encoding, such as --encoding windows-1251",
	"посмотрите на русские слова результата; если они искажены, укажите кодировку, например --encoding windows-1251",

	// Dates.
	"state it with --year, such as --year 2025, or add it to the column",
	"укажите год, например --year 2025, или добавьте его в столбец",

	"%q can be a day with its hour (YYYYMMDDHH) or Unix time",
	"%q может быть днём с часом (ГГГГММДДЧЧ) или временем Unix",

	"write dates as YYYY-MM-DD HH:MM",
	"запишите даты в виде ГГГГ-ММ-ДД ЧЧ:ММ",

	"%q has no day of the month",
	"в %q нет числа месяца",

	"--dates %s does not fit the column %q: dates that cannot be read so: %d, such as %q",
	"--dates %s не подходит к столбцу %q: так нельзя прочесть %d {3|дату|даты|дат}, например %q",

	"state the order that the dates have, or correct them",
	"укажите порядок, в котором записаны даты, или исправьте их",

	"the column %q writes dates in two ways: in one only days up to 12 (%d, such as %q), in the other only days above 12 " +
		"(%d, such as %q, %s): a spreadsheet has exchanged day and month of the former",
	"даты столбца %q записаны двумя способами: одним — только дни до 12-го (%d, например %q), другим — только дни после 12-го " +
		"(%d, например %q, %s): табличный редактор переставил в первых день и месяц",

	"export again and do not open the file in Excel; or state the order in which the export wrote the dates: --dates %s",
	"выгрузите файл заново и не открывайте его в Excel или укажите порядок, в котором даты записала выгрузка: --dates %s",

	"day and month of %d dates in %q, which a spreadsheet had exchanged, are put back: %s, as stated",
	"день и месяц, которые переставил табличный редактор, возвращены на место в %d {1|дате|датах|датах} столбца %q: %s, как указано",

	"dates in %q: %s, as stated",
	"даты в %q: %s, как указано",

	"the dates of the column %q can be read in two orders, and none of them tells which: %d, such as %q",
	"даты столбца %q можно прочесть в двух порядках, и ни одна не говорит, в каком: таких дат %d, например %q",

	"say what stands first: --dates DMY (day), --dates MDY (month) or --dates YMD (year)",
	"укажите, что стоит первым: --dates DMY (день), --dates MDY (месяц) или --dates YMD (год)",

	"say what stands first: --dates DMY (day) or --dates MDY (month)",
	"укажите, что стоит первым: --dates DMY (день) или --dates MDY (месяц)",

	"dates without a year in the column %q: %d, such as %q",
	"в столбце %q даты без года: %d, например %q",

	"say which year it is, such as --year 2025",
	"укажите год, например --year 2025",

	"dates in %q: YMD, for no other order fits all of them",
	"даты в %q: YMD, так как другой порядок подходит не ко всем",

	"dates in %q: %s, for the number above 12 in %d of them is the day, such as %q",
	"даты в %q: %s, так как в %d {3|дате|датах|датах} число больше 12 — это день, например %q",

	"dates in %q: DMY, as dates with dots are written; no day above 12 proves it",
	"даты в %q: DMY, как принято в датах с точками; дня больше 12, который бы это доказал, нет",

	"dates in %q: %s, as this export writes them; no day above 12 proves it",
	"даты в %q: %s, как их пишет эта выгрузка; дня больше 12, который бы это доказал, нет",

	"years of two digits in the column %q: %d dates, such as %q, which is read as %s",
	"в столбце %q годы из двух цифр: %d {2|дата|даты|дат}, например %q, прочитано как %s",

	"if that is the day, nothing needs to be done; else say the order with --dates, or write years with four digits",
	"если день верен, делать ничего не нужно; иначе укажите порядок параметром --dates или запишите годы четырьмя цифрами",

	"serial numbers of days, as Excel counts them, in %q: %d, such as %q, which is read as %s",
	"порядковые номера дней, как их считает Excel, в %q: %d, например %q, прочитано как %s",

	"Unix time in %q: %d, such as %q, which is read as %s",
	"время Unix в %q: %d, например %q, прочитано как %s",

	"dates without a year in %q: %d; they are of %#d, as stated",
	"даты без года в %q: %d; они относятся к %#d году, как указано",

	"dates without a year in the column %q are of January and of December: one year for all of them is hardly right",
	"даты без года в столбце %q относятся и к январю, и к декабрю: один год для всех вряд ли верен",

	"write the year into the dates, or import the years one by one",
	"впишите год в даты или импортируйте годы по одному",

	"line %#d",
	"строка %#d",

	// How much is kept.
	"only %d of %d rows can be used, which is less than %s: %s",
	"можно использовать только %d из %d {2|строки|строк|строк}, это меньше %s: %s",

	"mend the rows or the mapping of the columns; if so few are meant: --min-kept %s",
	"исправьте строки или соответствие столбцов; если строк и должно быть так мало: --min-kept %s",

	"--collected-at says %s, and the rows go on until %s",
	"--collected-at указывает %s, а строки продолжаются до %s",

	"state the day on which the counts were read, or look at the order of day and month: --dates",
	"укажите день, когда были сняты показатели, или проверьте порядок дня и месяца: --dates",

	// The kind of table.
	"two kinds of table explain this header equally well, %d of its %d columns: %s (%s) and %s (%s)",
	"два вида таблиц одинаково хорошо объясняют этот заголовок (%d {1|столбец|столбца|столбцов} из %d): %s (%s) и %s (%s)",

	"taken for %s (%s), columns would be left unused that %s would read (%s)",
	"если принять таблицу за %s (%s), останутся неиспользованными столбцы, которые прочла бы %s (%s)",

	"say which it is: --as %s or --as %s",
	"укажите, что это: --as %s или --as %s",

	// Mapping files.
	"%q is no value of %q",
	"%q — не значение для %q",

	"the mapping names no header, by which it would be found",
	"в файле соответствий не назван заголовок, по которому его можно найти",

	"write the cells of the header line as a list under header:",
	"запишите ячейки строки заголовка списком под header:",

	"the header of the mapping has no column %q",
	"в заголовке файла соответствий нет столбца %q",

	"write it as it stands under header:",
	"запишите его так, как он стоит под header:",

	"the mapping takes two columns for %q: %q and %q",
	"файл соответствий берёт два столбца для %q: %q и %q",

	"the header is that of %s: what was decided there is applied (%s)",
	"заголовок тот же, что в %s: применены записанные там решения (%s)",

	"%s was changed by hand and stays as it is; this import goes by: %s",
	"%s изменён вручную и остаётся как есть; для этого импорта действует: %s",

	"what was stated is not kept: no mapping file can hold this header",
	"указанное не сохранено: такой заголовок нельзя записать в файл соответствий",

	"what was stated is kept in %s and applied to the next file with this header",
	"указанное сохранено в %s и будет применено к следующему файлу с этим заголовком",

	// Names.
	"the data set is called %q: the name %q belongs to data of another file",
	"набор данных назван %q: имя %q принадлежит данным другого файла",

	"the data set %q came from another file that was called %q too: none of its rows is in this one",
	"набор данных %q получен из другого файла, который тоже назывался %q: его строк в этом файле нет",

	"import this one with another name (--name), or say that it takes the other's place: --replace --name %s",
	"импортируйте этот файл под другим именем (--name) или укажите, что он заменяет прежний: --replace --name %s",

	"this did not come from a file called %q, and --replace does not delete other data",
	"это получено не из файла с именем %q, а --replace не удаляет чужие данные",

	// What is printed.
	"decided: %s",
	"решено: %s",

	"took %d files, left none",
	"{1|взят|взято|взято} %d {1|файл|файла|файлов}, пропущенных нет",

	"took %d files, left %d, because:",
	"{1|взят|взято|взято} %d {1|файл|файла|файлов}, пропущено %d:",

	"columns (header → field: first rows; the whole column):",
	"столбцы (заголовок → поле: первые строки; весь столбец):",

	"missing %d",
	"нет значения: %d",

	"zeros %d",
	"нулей: %d",

	"from %s to %s",
	"от %s до %s",

	"%s and %d more",
	"%s и ещё %d",

	"this is the folder of a study, and holds no exports",
	"это папка исследования, выгрузок в ней нет",

	"name the folder with the exports",
	"укажите папку с выгрузками",

	"the folder holds too many files; at most %d are looked at",
	"в папке слишком много файлов; просматривается не больше %d",

	"name the folder with the exports alone",
	"укажите папку, в которой лежат только выгрузки",

	"this is a link, a pipe or a device, and no file",
	"это ссылка, канал или устройство, а не файл",

	"name the export file itself",
	"укажите сам файл выгрузки",

	"the folder holds no files",
	"в папке нет файлов",

	"pictures, videos, pages and documents hold no table",
	"картинки, видео, страницы и документы не содержат таблиц",

	"no file in it can hold a table",
	"внутри нет файлов, в которых может быть таблица",

	"name the tables or the JSON files; where a service asks in which format to give your data, choose JSON and not HTML",
	"укажите таблицы или файлы JSON; если сервис спрашивает, в каком формате выдать ваши данные, выберите JSON, а не HTML",

	"the archive holds too many files; at most %d are looked at",
	"в архиве слишком много файлов; просматривается не больше %d",

	"unpack it and name the files that are meant",
	"распакуйте его и укажите нужные файлы",

	"the archive holds a file whose path leads out of it: %q",
	"в архиве есть файл, путь которого ведёт за его пределы: %q",

	"no service packs so; unpack it by hand if you trust it, and name the files",
	"ни один сервис так не упаковывает; если вы доверяете архиву, распакуйте его сами и укажите файлы",

	"the archive unpacks to more than %d MB",
	"в распакованном виде архив больше %d МБ",

	"the archive unpacks to too many times its size; at most %d is allowed",
	"при распаковке архив увеличивается слишком сильно; допустимая кратность — не больше %d",

	"unpack it by hand if you trust it, and name the files",
	"если вы доверяете архиву, распакуйте его сами и укажите файлы",

	"the archive holds two files of this name",
	"в архиве два файла с таким именем",

	"the archive has a password",
	"архив защищён паролем",

	"unpack it and name the files",
	"распакуйте его и укажите файлы",

	"the archive holds no files",
	"в архиве нет файлов",

	"the archive is damaged: this file cannot be unpacked",
	"архив повреждён: этот файл не распаковывается",

	"the archive cannot be unpacked: %s",
	"архив не удаётся распаковать: %s",

	"make room on the disk of temporary files, or unpack it by hand and name the files",
	"освободите место на диске временных файлов или распакуйте архив сами и укажите файлы",

	"the packed file is damaged, or not complete",
	"упакованный файл повреждён или неполон",

	"this is a packed archive of several files (.tar.gz)",
	"это упакованный архив из нескольких файлов (.tar.gz)",
}
