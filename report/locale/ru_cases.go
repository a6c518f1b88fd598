package locale

// ruCases is the Russian of cases.
var ruCases = pairs{
	"the data set %q belongs to the case %q, which the study does not name",
	"набор данных %q относится к кейсу %q, которого в исследовании нет",

	"add it to the line 'cases:' of %s: %s",
	"добавьте его в строку 'cases:' файла %s: %s",

	"add a line 'id: ...' of lower-case letters, digits and hyphens",
	"добавьте строку 'id: ...' из строчных латинских букв, цифр и дефисов",

	"the id is missing",
	"нет идентификатора",

	"the id %q is not made of lower-case letters, digits and hyphens",
	"идентификатор %q состоит не только из строчных латинских букв, цифр и дефисов",

	"add a line '%s: ...'",
	"добавьте строку '%s: ...'",

	"%q is missing",
	"не указано: %q",

	"%q is not a date",
	"%q — не дата",

	"it ends on %s, before it begins on %s",
	"заканчивается %s, раньше начала (%s)",

	"there is no data set %q",
	"нет набора данных %q",

	"import it first: casebench import FILE",
	"сначала импортируйте его: casebench import ФАЙЛ",

	"add a line 'cases: [nike, netflix]'",
	"добавьте строку 'cases: [nike, netflix]'",

	"the study names no cases",
	"в исследовании не названы кейсы",

	"a level of confidence lies between 0.5 and 1, not at %v",
	"доверительный уровень лежит между 0,5 и 1, а не равен %v",

	"write 0.95 for 95 %%",
	"для 95\u00a0%% напишите 0.95",

	"%q cannot be negative",
	"%q не может быть меньше нуля",

	"known outputs: %s",
	"известные виды отчёта: %s",

	"there is no output %q",
	"нет отчёта вида %q",

	"two parts are called %q",
	"две части называются %q",

	"add it to 'cases' above",
	"добавьте его в 'cases' выше",

	"the case %q is not one of the study's",
	"кейс %q не входит в исследование",

	"name it under 'data' in a case file",
	"назовите его в разделе 'data' файла кейса",

	"no case of the study uses the data set %q",
	"ни один кейс исследования не использует набор данных %q",

	"give the simulated data a part of their own",
	"вынесите смоделированные данные в отдельную часть",

	"simulated data (%s) and real data (%s) stand in one part",
	"смоделированные (%s) и реальные (%s) данные стоят в одной части",

	"the data sets %q and %q hold the viewing of the same days, which would count twice",
	"наборы %q и %q содержат просмотр за одни и те же дни: он был бы учтён дважды",

	"name one of them under 'data' of the part, and give the other a part of its own",
	"укажите один из них в поле 'data' этой части, а другому отведите отдельную часть",

	"add a line 'platform: instagram'",
	"добавьте строку 'platform: instagram'",

	"the account %q has no platform",
	"у аккаунта %q не указана платформа",

	"the account has no handle",
	"у аккаунта нет имени",

	"the hashtag is missing",
	"хештег пуст",

	"add 'from: YYYY-MM-DD' and 'to: YYYY-MM-DD'",
	"добавьте 'from: ГГГГ-ММ-ДД' и 'to: ГГГГ-ММ-ДД'",

	"the campaign %q needs a first and a last day",
	"у кампании %q нужны первый и последний день",

	"add a line 'why: ...'",
	"добавьте строку 'why: ...'",

	"the KPI %q does not say why it matters",
	"не указано, почему важен показатель %q",

	"the data set has no name",
	"у набора данных нет имени",

	"its columns: %s",
	"его столбцы: %s",

	"the data set %q has no column %q",
	"в наборе данных %q нет столбца %q",

	"no source has the key %q",
	"нет источника с ключом %q",

	"add it to sources.json",
	"добавьте его в sources.json",

	"save it in UTF-8",
	"сохраните его в UTF-8",

	"the file is not text in UTF-8",
	"файл — не текст в UTF-8",

	"begin the file with a line '---', then 'id: ...', and close with '---'",
	"начните файл со строки '---', затем 'id: ...', и закройте строкой '---'",

	"the front matter is missing",
	"нет заголовка файла (блока между '---')",

	"put a line '---' below it",
	"поставьте под ним строку '---'",

	"the front matter is not closed",
	"заголовок файла не закрыт",

	"make them the same",
	"сделайте их одинаковыми",

	"the id is %q, but the file is called %q",
	"идентификатор — %q, а файл называется %q",

	"the file is called %q but its lang is %q",
	"файл называется %q, а его lang — %q",

	"write 'lang: %s' in its front matter",
	"напишите в его заголовке 'lang: %s'",

	"the case id %q is not made of lower-case letters, digits and hyphens",
	"идентификатор кейса %q состоит не только из строчных латинских букв, цифр и дефисов",

	"the case %q is named twice",
	"кейс %q назван дважды",

	"there is no case %q",
	"нет кейса %q",

	"make the file %q; known cases: %s",
	"создайте файл %q; известные кейсы: %s",

	"export the list from your reference manager as CSL-JSON",
	"выгрузите список из программы для библиографии в формате CSL-JSON",

	"this is not a list of sources in CSL-JSON: %s",
	"это не список источников в формате CSL-JSON: %s",

	"give it a short key, such as \"magni2024\"",
	"дайте ему короткий ключ, например \"magni2024\"",

	"source %d has no id",
	"у источника %d нет id",

	"the source key %q is used twice",
	"ключ источника %q использован дважды",

	"the source %q has no title",
	"у источника %q нет названия",

	"the web source %q has no access date",
	"у веб-источника %q нет даты обращения",

	"add \"accessed\": {\"date-parts\": [[2025, 10, 19]]}",
	"добавьте \"accessed\": {\"date-parts\": [[2025, 10, 19]]}",

	"known ones: likes, comments, shares, saves, dislikes, clicks",
	"известны: likes, comments, shares, saves, dislikes, clicks",

	"%q is no interaction",
	"%q — не взаимодействие",

	"correct one of the two days",
	"исправьте один из двух дней",

	"write how many days a post needs to gather its reactions: 0 or more",
	"укажите, за сколько дней публикация набирает реакции: 0 или больше",

	"give one of the two another id",
	"дайте одной из двух другой идентификатор",

	"the platform %q is not written in lower case",
	"платформа %q написана не строчными буквами",

	"add a line 'handle: ...': the name of the account, without @",
	"добавьте строку 'handle: ...' — имя аккаунта без @",

	"the handle %q begins with @",
	"имя аккаунта %q начинается с @",

	"add 'tag: ...': the word without #",
	"добавьте 'tag: ...' — слово без #",

	"the hashtag %q begins with #",
	"хештег %q начинается с #",

	"the name %q begins with @",
	"имя %q начинается с @",

	"add a line 'name: ...'; there are: %s",
	"добавьте строку 'name: ...'; есть: %s",

	"give one of the two works another key, and cite it by that",
	"дайте одной из двух работ другой ключ и ссылайтесь на неё по нему",

	"add \"title\": \"...\"",
	"добавьте \"title\": \"...\"",

	"the source %q has an unknown key %q",
	"у источника %q неизвестный ключ %q",

	"a name is not written as CSL-JSON has it",
	"имя записано не так, как принято в CSL-JSON",

	"write {\"family\": \"...\", \"given\": \"...\"}, or {\"literal\": \"...\"} for an institution",
	"напишите {\"family\": \"...\", \"given\": \"...\"} или, для организации, {\"literal\": \"...\"}",

	"a date is not written as CSL-JSON has it",
	"дата записана не так, как принято в CSL-JSON",

	"write it as {\"date-parts\": [[2025, 10, 19]]}",
	"напишите её как {\"date-parts\": [[2025, 10, 19]]}",

	"this is not a list of sources in CSL-JSON",
	"это не список источников в формате CSL-JSON",

	"the key %q of the source %q is not written as CSL-JSON has it",
	"ключ %q источника %q записан не так, как принято в CSL-JSON",

	"write it as your reference manager exports it in CSL-JSON",
	"запишите его так, как выгружает в CSL-JSON программа для библиографии",

	"is it the right file? a text of a study is shorter",
	"тот ли это файл? текст исследования короче",

	"Measured data",
	"Измеренные данные",

	"Published figures",
	"Опубликованные показатели",

	"Estimates",
	"Оценки",

	"%s, built in",
	"%s: встроенные",

	"leave it out for the usual one",
	"уберите его, чтобы действовал обычный",

	"a threshold cannot be negative",
	"порог не может быть отрицательным",
}
