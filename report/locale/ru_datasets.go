package locale

// ruDatasets is the Russian of datasets.
var ruDatasets = pairs{
	"%q cannot be truly 0 and not collected",
	"%q не может быть и настоящим нулём, и не собранным",

	"take it out of one of the two lists",
	"уберите его из одного из двух списков",

	"the file has more than %d bytes, too many for a table written by hand",
	"в файле больше %d {1|байта|байт|байт} — слишком много для таблицы, заполняемой вручную",

	"its first line must name the columns",
	"первая строка должна называть столбцы",

	"save it as CSV in UTF-8",
	"сохраните его как CSV в UTF-8",

	"save it as CSV with commas",
	"сохраните его как CSV с запятыми",

	"the columns are not separated by commas",
	"столбцы разделены не запятыми",

	"the table cannot be read: %s",
	"таблицу не удаётся прочесть: %s",

	"text with a comma in it must stand in quotes",
	"текст, в котором есть запятая, должен стоять в кавычках",

	"a quote stands where none can be",
	"кавычка стоит там, где её быть не может",

	"put the whole cell in quotes and write quotes inside it twice (\"\")",
	"возьмите в кавычки всю ячейку, а кавычки внутри неё удвойте (\"\")",

	"give one of the two another name",
	"дайте одному из двух другое имя",

	"the name %q is taken by %s",
	"имя %q уже занято: %s",

	"import one first: casebench import FILE",
	"сначала импортируйте набор: casebench import ФАЙЛ",

	"there are: %s",
	"есть: %s",

	"write why the number is not there: hidden, withheld, not-collected or not-applicable, or leave the cell empty",
	"напишите, почему числа нет: hidden, withheld, not-collected или not-applicable, — или оставьте ячейку пустой",

	"%q is neither true nor false",
	"%q — не true и не false",

	"write digits alone: no spaces, commas, points or letters such as K",
	"пишите только цифры: без пробелов, запятых, точек и букв вроде K",

	"%q is not a whole number",
	"%q — не целое число",

	"write digits, with a point before the decimals: 1234.5",
	"пишите цифры и точку перед дробной частью: 1234.5",

	"%q is not a number",
	"%q — не число",

	"round it to six: smaller steps are not kept",
	"округлите до шести: меньшие доли не хранятся",

	"%q has more than six decimals",
	"в %q больше шести знаков после запятой",

	"the time %q does not say its zone",
	"у времени %q не указан часовой пояс",

	"write it as 2025-03-09T18:30:00Z if it is UTC, or with its offset: 2025-03-09T18:30:00+03:00",
	"пишите 2025-03-09T18:30:00Z, если это UTC, или со сдвигом: 2025-03-09T18:30:00+03:00",

	"write 2025-03-09, or 2025-03-09T18:30:00Z",
	"пишите 2025-03-09 или 2025-03-09T18:30:00Z",

	"%q is neither a date nor a time",
	"%q — не дата и не время",

	"add a line 'name: ...' of lower-case letters, digits and hyphens",
	"добавьте строку 'name: ...' из строчных латинских букв, цифр и дефисов",

	"the name is missing",
	"нет имени",

	"the name %q is not made of lower-case letters, digits and hyphens",
	"имя %q состоит не только из строчных латинских букв, цифр и дефисов",

	"add a line 'title: ...': one string, or one for each language: {en: ..., ru: ...}",
	"добавьте строку 'title: ...': одну строку текста или по одной на язык: {en: ..., ru: ...}",

	"the title is missing",
	"нет названия",

	"add a line 'path: FILE.csv'",
	"добавьте строку 'path: FILE.csv'",

	"the path of the CSV file is missing",
	"нет пути к файлу CSV",

	"put the CSV file beside the descriptor and give its name alone",
	"положите файл CSV рядом с описанием и укажите только его имя",

	"%q is not a path inside the descriptor's folder",
	"%q — не путь внутри папки описания",

	"write it in lower-case letters: instagram, vk",
	"пишите строчными буквами: instagram, vk",

	"%q is not the name of a platform",
	"%q — не название платформы",

	"add 'sources:' with a title and, if there is one, an address",
	"добавьте 'sources:' с названием и, если он есть, адресом",

	"the descriptor names no source",
	"в описании не назван источник",

	"the source has no title",
	"у источника нет названия",

	"the hash is not 'sha256:' and 64 digits of 0-9 and a-f",
	"хеш — не 'sha256:' и 64 знака 0-9 и a-f",

	"say how the figures came about: measured, published, estimated or simulated",
	"укажите, откуда взялись цифры: measured (измерены), published (опубликованы), estimated (оценены) или simulated (смоделированы)",

	"the origin is missing",
	"не указано происхождение",

	"there is no origin %q",
	"нет происхождения %q",

	"the kind of table is missing",
	"не указан вид таблицы",

	"there is no kind of table %q",
	"нет таблицы вида %q",

	"the column has no name",
	"у столбца нет имени",

	"a table %q has no column %q",
	"в таблице %q нет столбца %q",

	"the column %q is listed twice",
	"столбец %q указан дважды",

	"without %q a table %q says nothing",
	"без столбца %q таблица %q ничего не говорит",

	"list it under schema.fields in the order of the CSV file",
	"укажите его в schema.fields в том порядке, в каком он стоит в файле CSV",

	"the column %q is missing: a table %q must have it",
	"нет столбца %q: в таблице %q он обязателен",

	"keep one of them",
	"оставьте что-то одно",

	"the platform is given here and by the column %q",
	"платформа указана и здесь, и столбцом %q",

	"add these two lines: 'hash: %s' and 'bytes: %d'",
	"добавьте две строки: 'hash: %s' и 'bytes: %#d'",

	"the descriptor states no hash, so a change of %q would go unnoticed",
	"в описании нет хеша, поэтому изменение файла %q осталось бы незамеченным",

	"import the export again; or, if the change is meant, accept it with 'hash: %s' and 'bytes: %d' here",
	"импортируйте выгрузку заново или, если изменение намеренное, примите его: 'hash: %s' и 'bytes: %#d' здесь",

	"%q was changed after it was imported",
	"файл %q изменён после импорта",

	"write 'bytes: %d'",
	"напишите 'bytes: %#d'",

	"%q has %d bytes, not %d",
	"в файле %q байт %d, а не %d",

	"bring it into the study with: casebench import FILE",
	"добавьте её в исследование: casebench import ФАЙЛ",

	"this is a workbook, and a data set is a CSV file",
	"это книга Excel, а набор данных — файл CSV",

	"column %d is called %q, and the descriptor says %q",
	"столбец %d называется %q, а в описании %q",

	"the header must name the columns as %s does, in that order",
	"заголовок должен называть столбцы так и в том порядке, как в %s",

	"the header has %d columns, and the descriptor %d",
	"в заголовке столбцов %d, а в описании %d",

	"the row has %d cells, and the header %d",
	"в строке ячеек %d, а в заголовке %d",

	"%q is below zero, which %q cannot be",
	"%q меньше нуля, а %q таким не бывает",

	"the data set %q is a table %q, and here a table %q is needed",
	"набор данных %q — таблица %q, а здесь нужна таблица %q",

	"name another data set, or correct 'table' in the descriptor",
	"укажите другой набор данных или исправьте 'table' в описании",

	"split it into several data sets",
	"разделите его на несколько наборов данных",

	"save it again as CSV with commas, in UTF-8",
	"сохраните её снова как CSV с запятыми в UTF-8",

	"the row has more or fewer cells than the header",
	"в строке больше или меньше ячеек, чем в заголовке",

	"write true or false, or leave the cell empty",
	"напишите true или false либо оставьте ячейку пустой",

	"check the number and its unit",
	"проверьте число и его единицу измерения",

	"delete the line; the next check then says what to write here",
	"удалите строку: следующая проверка подскажет, что здесь написать",

	"write 'name: ...' as the header of the CSV file does",
	"напишите 'name: ...' так же, как в заголовке файла CSV",

	"take it out of this list, and give the CSV file that column",
	"уберите его из этого списка и добавьте этот столбец в файл CSV",

	"%s must be one string, or {text: ..., args: [...]} with an argument for each %%s or %%d of the text",
	"%s: нужна одна строка либо {text: ..., args: [...]} с аргументом для каждого %%s или %%d текста",

	"write one string",
	"запишите одной строкой",

	"the line ends of %q were changed, as git does on Windows; the rows are the same",
	"в файле %q изменены концы строк, как это делает git в Windows; сами строки прежние",

	"nothing needs to be done; to keep git from it, write the line '*.csv -text' into the file .gitattributes of the study",
	"делать ничего не нужно; чтобы git этого не делал, добавьте строку «*.csv -text» в файл .gitattributes исследования",

	"the people of %q and of %q were replaced under different keys: the same people look like others",
	"люди в наборах %q и %q заменены псевдонимами с разными ключами: одни и те же люди выглядят разными",

	"import both exports again under one key; until then count no returning people over both",
	"импортируйте обе выгрузки заново с одним ключом; до этого не считайте по ним возвращающихся людей",

	"the people of the data set %q were replaced under another key, which the study lacks",
	"люди в наборе данных %q заменены псевдонимами с другим ключом, которого в исследовании нет",

	"put the file %s of that time back; without it import all exports with people again, into a new study",
	"верните прежний файл %s; без него импортируйте все выгрузки с людьми заново, в новое исследование",
}
