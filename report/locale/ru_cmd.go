package locale

// ruCmd is the Russian of cmd.
var ruCmd = pairs{
	"Case studies of brands with comparable social media indicators",
	"Исследования кейсов брендов с сопоставимыми показателями соцсетей",

	"Usage:",
	"Вызов:",

	"VERB ...",
	"КОМАНДА ...",

	"Verbs:",
	"Команды:",

	"Options:",
	"Параметры:",

	"Examples:",
	"Примеры:",

	"'casebench VERB --help' says more about a verb.",
	"Подробнее о команде: casebench КОМАНДА --help",

	"show this help",
	"показать эту справку",

	"there is no command %q; did you mean %q?",
	"нет команды %q; может быть, %q?",

	"there is no command %q; 'casebench help' lists them",
	"нет команды %q; список команд: casebench help",

	"%s; 'casebench %s' shows the options",
	"%s; параметры: casebench %s",

	"%s needs a value; 'casebench %s' shows the options",
	"параметру %s нужно значение; параметры: casebench %s",

	"%s does not take the value %q; 'casebench %s' shows the options",
	"%s не принимает значение %q; параметры: casebench %s",

	"%s has no option %q; did you mean %q?",
	"у команды %s нет параметра %q; может быть, %q?",

	"%s has no option %q; 'casebench %s' shows them",
	"у команды %s нет параметра %q; список: casebench %s",

	"%s does not take %q; did you mean %q?",
	"%s не принимает %q; может быть, %q?",

	"%s takes one of %s, not %q",
	"%s принимает одно из значений: %s, а не %q",

	"there is no such file or folder",
	"нет такого файла или папки",

	"check the spelling, and whether you may read and write there",
	"проверьте написание и есть ли там права на чтение и запись",

	"you may not read or write this",
	"нет прав на чтение или запись",

	"warning",
	"предупреждение",

	"%s",
	"%s",

	"Find everything that is wrong in a study, at once",
	"Найти сразу всё, что не так в исследовании",

	"Check reads the study file, the cases, the sources and every row of the data, and reports all problems with their place and what would " +
		"mend them.",
	"Команда check читает файл исследования, кейсы, источники и каждую строку данных и сообщает обо всех ошибках: где они и как их исправить.",

	"check takes one study at most",
	"check принимает не больше одного исследования",

	"%s: no errors, %d warnings",
	"%s: ошибок нет, %d {2|предупреждение|предупреждения|предупреждений}",

	"%d errors, %d warnings",
	"%d {1|ошибка|ошибки|ошибок}, %d {2|предупреждение|предупреждения|предупреждений}",

	"print the problems as JSON",
	"вывести ошибки в формате JSON",

	"the folder is not a study: it has no %s",
	"папка не похожа на исследование: в ней нет файла %s",

	"begin one with: casebench new DIR",
	"создайте исследование: casebench new ПАПКА",

	"a study is a folder, and this is a file",
	"исследование — это папка, а здесь файл",

	"name the folder that holds it, or bring the file into a study with: casebench import FILE",
	"назовите папку исследования или добавьте файл в исследование: casebench import ФАЙЛ",

	"there is no study %q",
	"нет исследования %q",

	"name a folder, or a built-in study: %s",
	"назовите папку или встроенное исследование: %s",

	"Make the report: %s",
	"Составить отчёт: %s",

	"Report computes the indicators of a study and writes %s. STUDY is a folder or the name of a built-in study; without it the folder you " +
		"stand in, if it is a study, else nike-netflix.",
	"Команда report вычисляет показатели исследования и записывает %s. STUDY — папка или имя встроенного исследования; если не указано, " +
		"берётся текущая папка, если это исследование, иначе nike-netflix.",

	"report takes one study at most",
	"report принимает не больше одного исследования",

	"folder for the report; %s if left out",
	"папка для отчёта; если не указана — %s",

	"make only these, separated by commas: %s",
	"составить только это, через запятую: %s",

	"language: %s",
	"язык: %s",

	"Print a script that lets a shell complete the command line: %s",
	"Вывести сценарий автодополнения для командной оболочки: %s",

	"Completion prints a script for one of these shells: %s. Once the shell has read it, the Tab key completes verbs, options, studies, cases, " +
		"indicators and kinds of output. The script for bash needs the package bash-completion.",
	"Команда completion выводит сценарий для одной из оболочек: %s. Когда оболочка его прочтёт, клавиша Tab будет дополнять команды, параметры, " +
		"исследования, кейсы, показатели и виды отчёта. Сценарию для bash нужен пакет bash-completion.",

	"completion takes one shell: %s",
	"completion принимает одну оболочку: %s",

	"reading the study",
	"чтение исследования",

	"computing: %s",
	"вычисление: %s",

	"writing: %s",
	"запись: %s",

	"the study has no data to compute anything from",
	"в исследовании нет данных для вычислений",

	"bring in an export: casebench import FILE --study %s --case CASE",
	"добавьте выгрузку: casebench import ФАЙЛ --study %s --case КЕЙС",

	"something that is not from an earlier report has the name of an output",
	"это не от прежнего отчёта, а имя занято под новый",

	"give it another name, or choose another folder with -o",
	"переименуйте его или выберите другую папку: -o",

	"the report cannot be written here: %s",
	"сюда нельзя записать отчёт: %s",

	"close the file if another program has it open, or choose another folder with -o",
	"закройте файл, если он открыт в другой программе, или выберите другую папку параметром -o",

	"Begin a study: a folder with a study file, an example case and a place for data",
	"Начать исследование: папка с файлом исследования, примером кейса и местом для данных",

	"new takes the name of the folder to make: casebench new my-study",
	"команде new нужно имя создаваемой папки: casebench new my-study",

	"the folder is there already and is not empty",
	"папка уже есть, и она не пуста",

	"choose another name or another folder; nothing was changed",
	"выберите другое имя или другую папку; ничего не изменено",

	"a study cannot be made here: %s",
	"здесь нельзя создать исследование: %s",

	"next: casebench import FILE --study %s --case example",
	"дальше: casebench import ФАЙЛ --study %s --case example",

	"List the indicators",
	"Список показателей",

	"kpis takes one pattern at most; put it in quotes",
	"kpis принимает не больше одного шаблона; возьмите его в кавычки",

	"print the list as JSON",
	"вывести список в формате JSON",

	"Say what an indicator means, how it is computed and when not to use it",
	"Объяснить показатель: смысл, вычисление и когда его не применять",

	"explain takes the id of one indicator; 'casebench kpis' lists them",
	"команде explain нужен идентификатор одного показателя; список: casebench kpis",

	"Formula",
	"Формула",

	"Interval",
	"Интервал",

	"Needs at least",
	"Нужно не меньше",

	"Columns needed",
	"Нужные столбцы",

	"When not to use it",
	"Когда не применять",

	"References",
	"Литература",

	"Set cases side by side, with a verdict on whether that is allowed",
	"Сопоставить кейсы и сказать, допустимо ли это",

	"compare takes two cases or more: casebench compare nike netflix",
	"команде compare нужны два кейса или больше: casebench compare nike netflix",

	"id or pattern of the indicators; all if left out",
	"идентификатор или шаблон показателей; если не указан — все",

	"print the comparisons as JSON",
	"вывести сравнения в формате JSON",

	"the study %s has no case %q",
	"в исследовании %s нет кейса %q",

	"its cases: %s",
	"его кейсы: %s",

	"difference",
	"разность",

	"test",
	"проверка",

	"compare takes different cases, and %q is named twice",
	"команда compare сравнивает разные кейсы, а %q назван дважды",

	"%d more comparisons have no value on either side; --kpi ID shows them",
	"ещё %d {1|сравнение|сравнения|сравнений} без значений с обеих сторон; {1|его|их|их} покажет --kpi ID",

	"In brackets: %s intervals; n is what was counted. p values are adjusted by Holm for all comparisons of a part.",
	"В скобках — интервалы %s; n — сколько единиц учтено. Значения p даны с поправкой Холма на все сравнения раздела.",

	"there is nothing to compare: no indicator has data on two of these cases",
	"сравнивать нечего: ни для одного показателя нет данных сразу о двух из этих кейсов",

	"leave out --kpi to see what can be compared",
	"уберите --kpi, чтобы увидеть, что можно сравнить",

	"Print the version",
	"Показать версию",

	"version takes no arguments",
	"version не принимает аргументов",

	"Bring exports into a study",
	"Добавить выгрузки в исследование",

	"Import recognises the export of a platform or tool by its header, says what it understood, replaces the ids of other people by " +
		"pseudonyms, and writes a data set (CSV) with its descriptor into the study's folder data. Texts of posts are not kept.",
	"Команда import узнаёт выгрузку платформы или сервиса по заголовку, сообщает, что поняла, заменяет идентификаторы других людей " +
		"псевдонимами и записывает набор данных (CSV) с описанием в папку data исследования. Тексты публикаций не сохраняются.",

	"import takes the files to bring in: casebench import posts.csv --case adidas",
	"команде import нужны файлы выгрузок: casebench import posts.csv --case adidas",

	"--name names one data set; import the files one by one",
	"--name называет один набор данных; импортируйте файлы по одному",

	"folder of the study; the one you stand in if left out",
	"папка исследования; если не указана — текущая",

	"account whose posts these are, where the export does not say; else the case's first",
	"аккаунт, чьи это публикации, если выгрузка не говорит; иначе первый у кейса",

	"platform, where the export does not say: %s",
	"платформа, если выгрузка не говорит: %s",

	"time zone of the export's clock, such as Europe/Minsk; UTC if left out",
	"часовой пояс времени в выгрузке, например Europe/Minsk; если не указан — UTC",

	"what a column of the export is, such as 'Total hearts=likes', or 'Total hearts=-' for nothing; may be given several times",
	"что означает столбец выгрузки, например 'Отметки=likes', или 'Отметки=-', если его не брать; можно указать несколько раз",

	"--column names the header %q twice, as %s and as %s",
	"--column называет заголовок %q дважды: как %s и как %s",

	"fields that are 0 in every row and really are, separated by commas, such as shares",
	"поля, в которых нули во всех строках настоящие, через запятую, например shares",

	"--time-zone: there is no time zone %q; write it as Europe/Minsk, Europe/Moscow or UTC",
	"--time-zone: нет часового пояса %q; напишите, например, Europe/Minsk, Europe/Moscow или UTC",

	"--name takes lower-case letters, digits and hyphens, such as %s, not %q",
	"--name принимает строчные латинские буквы, цифры и дефисы, например %s, а не %q",

	"--column takes HEADER=FIELD, such as 'Total hearts=likes', not %q",
	"--column принимает ЗАГОЛОВОК=ПОЛЕ, например 'Отметки=likes', а не %q",

	"name the study's folder with --study DIR, or begin one with: casebench new DIR",
	"укажите папку исследования параметром --study или создайте исследование: casebench new ПАПКА",

	"id of the case that the data are about",
	"идентификатор кейса, к которому относятся данные",

	"format, where it is not recognised: %s",
	"формат, если он не распознан: %s",

	"name of the data set; made of the file's name if left out",
	"имя набора данных; если не указано, берётся из имени файла",

	"write over a data set of the same name",
	"заменить набор данных с тем же именем",

	"say what would be done, and do nothing",
	"сказать, что было бы сделано, и ничего не делать",

	"print what was understood as JSON",
	"вывести понятое в формате JSON",

	"a built-in study takes no data",
	"во встроенное исследование нельзя добавить данные",

	"begin one of your own: casebench new my-study",
	"начните своё: casebench new my-study",

	"import it by itself with --name",
	"импортируйте его отдельно с параметром --name",

	"%s would get the same name, %q",
	"%s получил бы то же имя, %q",

	"write %s",
	"напишите %s",

	"the study has no case %q",
	"в исследовании нет кейса %q",

	"made %s: write there what the brand is and which accounts are its own",
	"создан файл %s: опишите в нём бренд и его аккаунты",

	"add the case %q to the line 'cases:' of %s",
	"добавьте кейс %q в строку 'cases:' файла %s",

	"added the case %q to %s",
	"кейс %q добавлен в %s",

	"%d rows read, %d kept; times in %s",
	"прочитано строк: %d, оставлено: %d; время в поясе %s",

	"columns: %s",
	"столбцы: %s",

	"not used: %s",
	"не используются: %s",

	"left out: %d, %s",
	"не учтено: %d, %s",

	"written: %s, %s",
	"записано: %s, %s",

	"nothing was written (dry run); it would be data/%s",
	"ничего не записано (пробный запуск); был бы файл data/%s",
	"add the account to the case, where the case does not list it",
	"добавить аккаунт в кейс, если его там нет",

	"add the account to %s: - {platform: %s, handle: %s}",
	"добавьте аккаунт в %s: - {platform: %s, handle: %s}",

	"added the account %q to %s",
	"аккаунт %q добавлен в %s",
	"at the import, %s: %s",
	"при импорте, %s: %s",
	"columns explained: %d of %d; the next best is %s (--as %s) with %d",
	"объяснено столбцов: %d из %d; следующий по годности вид — %s (--as %s): %d",

	"posts by rank",
	"публикации по рангам",

	"adjusted",
	"с поправкой",

	"interrupted; nothing half-written was left",
	"прервано; ничего недописанного не осталось",

	"waiting: another casebench writes into %s",
	"ожидание: другой процесс casebench пишет в %s",

	"%s was not written by casebench, or was changed since: it is now %s",
	"файл %s создан не casebench или с тех пор изменён; теперь он называется %s",

	"write over files of an earlier report that were changed since",
	"заменить файлы прежнего отчёта, даже если их изменили",

	"this is a fault of casebench, not of your data (%s); nothing half-written was left. Please report it with what follows",
	"это ошибка casebench, а не ваших данных (%s); ничего недописанного не осталось. Сообщите о ней вместе с текстом ниже",

	"the output cannot be written: %s",
	"вывод не удаётся записать: %s",

	"is the disk full? what was printed is not complete",
	"не заполнен ли диск? напечатано не всё",

	"is it the right file? put it aside",
	"тот ли это файл? уберите его",

	"there is a folder of this name",
	"есть папка с таким именем",

	"%s is a link that leads out of the folder: nothing is written through it",
	"%s — ссылка, которая ведёт за пределы папки: через неё ничего не записывается",

	"take the link away, or put a folder or file in its place; do you know who made this folder?",
	"удалите ссылку или поставьте на её место папку или файл; знаете ли вы, кто создал эту папку?",

	"is the folder there, may you write to it, and has no other program the file open?",
	"существует ли папка, можно ли в неё писать и не открыт ли файл в другой программе?",

	"the key of the study is a link to another file",
	"ключ исследования — ссылка на другой файл",

	"a key is a file of its own: put a copy in the link's place, or take the link away",
	"ключ — отдельный файл: поставьте на место ссылки его копию или удалите ссылку",

	"put a copy of the data into an ordinary file and name that",
	"скопируйте данные в обычный файл и укажите его",

	"this is no ordinary file but a pipe, a device or the like",
	"это не обычный файл, а канал, устройство или что-то подобное",

	"the file is larger than such a file can be",
	"файл больше, чем может быть такой файл",

	"give the folder another name",
	"дайте папке другое имя",

	"open %s",
	"откройте %s",

	"%s the rate of accounts of its size (%d followers, %d posts)",
	"%s к уровню аккаунтов того же размера (подписчиков: %d, публикаций: %d)",
}
