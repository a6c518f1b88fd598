package locale

// ruTabular is the Russian of datasets/tabular and datasets/strict.
var ruTabular = pairs{
	"this JSON holds no list of objects, so no table",
	"в этом JSON нет списка объектов, то есть таблицы",

	"if it is an error message of the service, export again; one object alone is written in a list: [{...}]",
	"если это сообщение сервиса об ошибке, выгрузите заново; одиночный объект записывают списком: [{...}]",

	"the JSON has no list %q",
	"в JSON нет списка %q",

	"the file holds bytes that are not UTF-8, as JSON must be",
	"в файле есть байты не в UTF-8, а JSON должен быть в этой кодировке",

	"save it in UTF-8, or state the encoding",
	"сохраните его в UTF-8 или укажите кодировку",

	"the file ends in the middle of a value that begins here",
	"файл обрывается посреди значения, которое начинается здесь",

	"download it again: it is not complete",
	"скачайте его заново: он неполон",

	"this is not JSON: the value that begins here cannot be read",
	"это не JSON: значение, которое начинается здесь, не читается",

	"download the file again, or mend it in a text editor",
	"скачайте файл заново или исправьте его в текстовом редакторе",

	"the values are nested more than %d deep",
	"вложенность значений больше %d",

	"no export of posts is nested so deep: is it the right file?",
	"у выгрузок публикаций такой вложенности не бывает: тот ли это файл?",

	"the member %q stands twice in one object",
	"поле %q встречается в одном объекте дважды",

	"nothing says which of the two holds: export again",
	"неясно, какое из двух верно: выгрузите заново",

	"the names of members on the way to a value have more than %d bytes",
	"имена полей на пути к значению длиннее %d {1|байта|байт|байт}",

	"is it an export of posts?",
	"это выгрузка публикаций?",

	"the object has more than %d members",
	"в объекте больше %d {1|поля|полей|полей}",

	"is it the right file? posts stand in a list",
	"тот ли это файл? публикации стоят в списке",

	"the file holds more than %d lists",
	"в файле больше %d {1|списка|списков|списков}",

	"name a file with one list of posts",
	"укажите файл с одним списком публикаций",

	"the objects of the list have more than %d different members",
	"у объектов списка больше %d {1|разного поля|разных полей|разных полей}",

	"is it a list of posts?",
	"это список публикаций?",

	"the file changed while it was read",
	"файл изменился во время чтения",

	"%s must be a single value",
	"%s: должно стоять одно значение",

	"%s must be true or false, not %q",
	"%s: должно быть true или false, а не %q",

	"%s must be a whole number, not %q",
	"%s: должно быть целое число, а не %q",

	"%s must be a whole number that is not negative, not %q",
	"%s: должно быть целое неотрицательное число, а не %q",

	"write decimals with a point: 0.95",
	"дробную часть отделяйте точкой: 0.95",

	"%s must be a number, not %q",
	"%s: должно быть число, а не %q",

	"move data into a CSV file; this file only describes it",
	"перенесите данные в файл CSV; этот файл их только описывает",

	"the file has more than %d bytes",
	"в файле больше %d {1|байта|байт|байт}",

	"a second YAML document begins here",
	"здесь начинается второй документ YAML",

	"remove the line '---' before it",
	"уберите строку '---' перед ним",

	"this is not valid YAML: %s",
	"это недопустимый YAML: %s",

	"compare the indentation, colons and quotes of this line with its neighbours",
	"сравните отступ, двоеточия и кавычки этой строки с соседними",

	"values are nested more than %d deep",
	"вложенность значений больше %d",

	"anchors, aliases and tags are not used in these files",
	"якоря, ссылки и теги в этих файлах не используются",

	"write the value out",
	"впишите само значение",

	"%s must be a list of 'key: value' lines",
	"%s: должен стоять список строк вида 'ключ: значение'",

	"begin each entry with '- '",
	"начинайте каждый пункт с '- '",

	"%s must be a list",
	"%s: должен стоять список",

	"unknown key %q",
	"неизвестный ключ %q",

	"known keys here: %s",
	"известные здесь ключи: %s",

	"the key %q is given twice",
	"ключ %q указан дважды",

	"the encoding %q is not known",
	"кодировка %q неизвестна",

	"use utf-8, utf-16le, utf-16be, windows-1251, windows-1252, ibm866 or koi8-r",
	"используйте utf-8, utf-16le, utf-16be, windows-1251, windows-1252, ibm866 или koi8-r",

	"the cell is empty where a date is expected",
	"ячейка пуста, а нужна дата",

	"correct the cell",
	"исправьте ячейку",

	"%q is no date of the calendar",
	"даты %q нет в календаре",

	"check the time zone of the export",
	"проверьте часовой пояс выгрузки",

	"%q never was in the time zone %s: the clock skipped it",
	"момента %q в часовом поясе %s не было: часы его пропустили",

	"state the order, or write dates as YYYY-MM-DD",
	"укажите порядок или пишите даты как ГГГГ-ММ-ДД",

	"%q can be day/month or month/day",
	"%q может быть день/месяц или месяц/день",

	"one column must use one way of writing dates",
	"в одном столбце даты должны быть записаны одинаково",

	"%q does not fit the order of day and month of its column",
	"%q не подходит к порядку дня и месяца в своём столбце",

	"write dates as YYYY-MM-DD",
	"пишите даты как ГГГГ-ММ-ДД",

	"%q is no date",
	"%q — не дата",

	"%q has no year",
	"в дате %q нет года",

	"write times as HH:MM:SS, with an offset such as +03:00 if you know it",
	"пишите время как ЧЧ:ММ:СС и со сдвигом, например +03:00, если он известен",

	"%q has no time of day that can be read",
	"в %q нет времени суток, которое можно прочесть",

	"write the offset instead, such as -03:00",
	"вместо этого укажите сдвиг, например -03:00",

	"%q names its time zone by an abbreviation, and those are not unique",
	"в %q часовой пояс назван сокращением, а сокращения неоднозначны",

	"state the decimal mark, or export whole numbers",
	"укажите знак дробной части или выгрузите целые числа",

	"%q can be read in two ways: with thousands or with decimals",
	"%q читается двояко: как тысячи или как дробь",

	"one column must use one way of writing numbers",
	"в одном столбце числа должны быть записаны одинаково",

	"%q does not fit the decimal mark of its column",
	"%q не подходит к знаку дробной части своего столбца",

	"is this an id in a column of counts?",
	"это идентификатор в столбце количеств?",

	"%q is too large a number",
	"число %q слишком велико",

	"the cell is empty where a number is expected",
	"ячейка пуста, а нужно число",

	"correct the cell, or leave it empty",
	"исправьте ячейку или оставьте её пустой",

	"%q is no number",
	"%q — не число",

	"%q is no number: its thousands are not in groups of three digits",
	"%q — не число: тысячи в нём не разбиты по три цифры",

	"export again and import without opening the file in Excel, or format the column as a whole number",
	"выгрузите заново и импортируйте, не открывая файл в Excel, или задайте столбцу формат целого числа",

	"%q was shortened by a spreadsheet: its digits are lost",
	"число %q укорочено табличным редактором: его цифры потеряны",

	"export the full number; casebench does not make up the missing digits",
	"выгрузите полное число; casebench не придумывает недостающих цифр",

	"%q is a rounded figure",
	"%q — округлённая цифра",

	"save it as CSV, which has no limit",
	"сохраните как CSV, у которого нет предела",

	"the sheet has more than %d rows",
	"на листе больше %d {1|строки|строк|строк}",

	"the sheet unpacks to more than %d MB",
	"лист распаковывается больше чем в %d МБ",

	"delete what stands right of the table",
	"удалите то, что стоит правее таблицы",

	"the row goes beyond column %d",
	"строка выходит за столбец %d",

	"export it again; an export holds at least a header line",
	"выгрузите заново; в выгрузке есть хотя бы строка заголовка",

	"the file is empty",
	"файл пуст",

	"open it in Excel or LibreOffice and save it as .xlsx or CSV, without a password",
	"откройте его в Excel или LibreOffice и сохраните как .xlsx или CSV без пароля",

	"this is an old Excel file (.xls) or one with a password",
	"это старый файл Excel (.xls) или файл с паролем",

	"export the data as CSV or .xlsx",
	"выгрузите данные как CSV или .xlsx",

	"this is a PDF document, not a table",
	"это документ PDF, а не таблица",

	"this is a picture, not a table",
	"это картинка, а не таблица",

	"this is a packed archive",
	"это архив",

	"unpack it and name the table inside",
	"распакуйте его и укажите таблицу внутри",

	"export it again",
	"выгрузите заново",

	"this is an empty zip archive",
	"это пустой архив zip",

	"download the export itself (CSV or .xlsx) instead of saving the page",
	"скачайте саму выгрузку (CSV или .xlsx), а не сохраняйте страницу",

	"this is a web page or XML, not a table",
	"это веб-страница или XML, а не таблица",

	"name the export file inside it",
	"укажите файл выгрузки внутри неё",

	"this is a folder, not a file",
	"это папка, а не файл",

	"name an export file",
	"укажите файл выгрузки",

	"this is no regular file",
	"это не обычный файл",

	"the file is too large to be read from here (%d bytes)",
	"файл слишком велик, чтобы читать его отсюда (%d {1|байт|байта|байт})",

	"unpack it to a folder on disk first",
	"сначала распакуйте его в папку на диске",

	"check the spelling and the folder",
	"проверьте имя и папку",

	"there is no such file",
	"нет такого файла",

	"the file cannot be read: %s",
	"файл не удаётся прочесть: %s",

	"name a CSV, TSV or .xlsx export",
	"укажите выгрузку CSV, TSV или .xlsx",

	"the file is not text (it holds bytes that no text has)",
	"файл — не текст (в нём есть байты, каких в тексте не бывает)",

	"is this a table, and is the delimiter right?",
	"это таблица? верен ли разделитель?",

	"the row has more than %d cells",
	"в строке больше %d {1|ячейки|ячеек|ячеек}",

	"is this a CSV table?",
	"это таблица, и именно CSV?",

	"the row has more than %d bytes",
	"в строке больше %d {1|байта|байт|байт}",

	"close it, or write quotes inside a cell twice (\"\"); a half-downloaded export also looks like this",
	"закройте её или удвойте кавычки внутри ячейки (\"\"); так же выглядит не до конца скачанная выгрузка",

	"the quote that opens this cell is never closed",
	"кавычка, открывающая эту ячейку, нигде не закрыта",

	"a quote inside a quoted cell is not doubled",
	"кавычка внутри ячейки в кавычках не удвоена",

	"write it twice (\"\"), or take the quotes out of the cell",
	"удвойте её (\"\") или уберите кавычки вокруг ячейки",

	"the cell holds bytes that are not UTF-8, in a file that is",
	"в ячейке есть байты не в UTF-8, а файл в UTF-8",

	"two files of different encodings were joined here: save both in UTF-8 first, or state the encoding",
	"здесь соединены два файла в разных кодировках: сначала сохраните оба в UTF-8 или укажите кодировку",

	"the workbook has no visible sheet",
	"в книге нет видимого листа",

	"unhide the sheet with the data, or name it",
	"откройте скрытый лист с данными или назовите его",

	"the workbook has no sheet %q",
	"в книге нет листа %q",

	"did you mean %q?",
	"может быть, %q?",

	"it has: %s",
	"в ней есть: %s",

	"open it in Excel or LibreOffice and save it again as .xlsx",
	"откройте её в Excel или LibreOffice и снова сохраните как .xlsx",

	"the workbook is damaged (part %q)",
	"книга повреждена (часть %q)",

	"if you trust the file, save the sheet as CSV and use that",
	"если файлу можно доверять, сохраните лист как CSV и возьмите его",

	"the workbook is larger than %d MB",
	"книга больше %d МБ",

	"download or export it again",
	"скачайте или выгрузите заново",

	"the file is a broken zip archive, or a half-downloaded workbook",
	"файл — испорченный архив zip или не до конца скачанная книга",

	"the archive has more than %d parts",
	"в архиве больше %d {1|части|частей|частей}",

	"the workbook unpacks to more than %d MB",
	"книга распаковывается больше чем в %d МБ",

	"a part of the workbook unpacks to more than %d times its size",
	"одна из частей книги распаковывается больше чем в %d {1|раз|раза|раз}",

	"this is a zip archive, but no Excel workbook (.xlsx)",
	"это архив zip, но не книга Excel (.xlsx)",

	"it is a binary workbook (.xlsb): save it as .xlsx",
	"это двоичная книга (.xlsb): сохраните её как .xlsx",

	"it is a Word document: save the table as .xlsx or CSV",
	"это документ Word: сохраните таблицу как .xlsx или CSV",

	"it is an OpenDocument file: save it as .xlsx or CSV",
	"это файл OpenDocument: сохраните его как .xlsx или CSV",

	"the texts of the workbook unpack to more than %d MB",
	"тексты книги распаковываются больше чем в %d МБ",

	"see that you may read it, and that no other program holds it open",
	"проверьте, что файл можно читать и что он не открыт в другой программе",

	"write one value after the colon",
	"напишите одно значение после двоеточия",

	"write true or false",
	"напишите true или false",

	"write digits alone, such as 30",
	"напишите только цифры, например 30",

	"look at the indentation and the brackets: nothing here nests so deeply",
	"проверьте отступы и скобки: такой вложенности здесь не бывает",

	"write one entry a line, all indented alike: key, colon, value",
	"пишите по одной записи в строке с одинаковым отступом: ключ, двоеточие, значение",

	"download the export again: the file is damaged",
	"скачайте выгрузку заново: файл повреждён",

	"the cell holds the character NUL, which no text has",
	"в ячейке есть символ NUL, какого в тексте не бывает",

	"the workbook has more than %d sheets",
	"в книге больше %d {1|листа|листов|листов}",

	"this is a pipe, a socket or a device, and no file",
	"это канал, сокет или устройство, а не файл",

	"save what comes out of it as a file and name that",
	"сохраните то, что из него поступает, в файл и укажите этот файл",
}
