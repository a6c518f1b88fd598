package locale

// ruMetrics is the Russian of metrics, without metrics/estimate.
var ruMetrics = pairs{
	"data set %q, case %q: %q is 0 in all %d rows, while %q is not; taken as not collected; if the zeros are real, list it under true_zeros in " +
		"the descriptor",
	"набор данных %q, кейс %q: %q равно 0 во всех строках (%d), а %q — нет; считается, что не собрано; если нули настоящие, укажите столбец в " +
		"описании набора под true_zeros",

	"it is not known how old the posts were when their counts were read",
	"неизвестно, через какое время после публикации считаны показатели",

	"it is not known how old the posts of %q were when their counts were read",
	"неизвестно, через какое время после выхода публикаций %q считаны их показатели",

	"%d of %d posts of %q were too young to be used",
	"%d из %d {2|публикации|публикаций|публикаций} %q {1|не использована: слишком свежая|не использованы: слишком свежие|не использовано: " +
		"слишком свежие}",

	"only %d %% of the rows of %q have all that the formula needs",
	"лишь в %d\u00a0%% строк %q есть всё, что нужно формуле",

	"different denominators: %s and %s",
	"разные знаменатели: %s и %s",

	"different definitions: %q and %q",
	"разные определения: %q и %q",

	"the difference is out of range",
	"разность вне допустимых пределов",

	"a ratio needs a figure above 0 to compare with",
	"для отношения нужно, чтобы показатель, с которым сравнивают, был больше 0",

	"the ratio is out of range",
	"отношение вне допустимых пределов",

	"few units: %d and %d, where %d or more are wanted on each side",
	"мало единиц: %d и %d, а с каждой стороны желательно не меньше %d",

	"follower counts of one side were taken when a post was published, or nearer to it, than those of the other",
	"число подписчиков с одной стороны взято на момент публикации или ближе к нему, чем с другой",

	"the interactions of one side were not collected",
	"взаимодействия с одной стороны не собраны",

	"different interactions are counted: %s; and %s",
	"учтены разные взаимодействия: %s; и %s",

	"both sides computed on the interactions that they have in common: %s",
	"обе стороны посчитаны по общим взаимодействиям: %s",

	"different mixes of platforms and content types: %d %% of the posts of one side would have to change type to match the other",
	"разный состав платформ и типов контента: чтобы составы совпали, тип пришлось бы сменить у %d\u00a0%% публикаций одной из сторон",

	"one side is simulated and the other is not",
	"одна сторона смоделирована, а другая нет",

	"different origins: %q is %s, %q is %s",
	"разное происхождение: %q — %s, %q — %s",

	"published averages, whose method and posts are not known",
	"опубликованные средние: метод и публикации, по которым они посчитаны, неизвестны",

	"paid posts are among them: %d of %d, and %d of %d",
	"среди них есть рекламные публикации: %d из %d и %d из %d",

	"paid posts are among them (%d and %d are marked), and not all posts say whether they are paid",
	"среди них есть рекламные публикации (отмечено %d и %d), и не о всех публикациях известно, рекламные ли они",

	"different periods, %d days apart: %s; and %s",
	"разные периоды, между ними %d {1|день|дня|дней}: %s и %s",

	"the periods share only %d %% of their time: %s; and %s",
	"общее время периодов — лишь %d %%: %s и %s",

	"views of several platforms are pooled (%s), and a view means something else on each",
	"сложены просмотры нескольких платформ (%s), а просмотр на каждой означает своё",

	"a view means something else on each platform: %s; and %s",
	"просмотр на каждой платформе означает своё: %s; и %s",

	"different platforms: %s; and %s",
	"разные платформы: %s; и %s",

	"both sides hold posts selected by success, which are no sample of the accounts",
	"с обеих сторон публикации отобраны по успеху и не представляют аккаунты",

	"the posts of %q were selected by success, those of %q were not",
	"публикации %q отобраны по успеху, а публикации %q нет",

	"audiences of different size: %d and %d followers on average, %.1f times as many",
	"разные по величине аудитории: в среднем %d и %d {2|подписчик|подписчика|подписчиков}, разница в %.1f раза",

	"neither %q nor %q has a value here",
	"значения здесь нет ни у %q, ни у %q",

	"%q has no value here",
	"у %q здесь нет значения",

	"the denominator is zero",
	"знаменатель равен нулю",

	"there are no interactions to share out",
	"нет взаимодействий, которые можно распределить",

	"it describes these posts and estimates nothing",
	"описывает эти публикации и ничего не оценивает",

	"there are no posts",
	"публикаций нет",

	"the period holds no whole week from Monday to Sunday",
	"в периоде нет ни одной полной недели с понедельника по воскресенье",

	"the dates span %d weeks; one of them must be wrong",
	"даты охватывают %d {1|неделю|недели|недель}; одна из них, должно быть, ошибочна",

	"posts of weeks that are not whole",
	"публикации неполных недель",

	"set in relation to data of another origin: %s beside %s",
	"соотнесено с данными другого происхождения: %s и %s",

	"data set %q: no row belongs to the case %q; compare its accounts, tags and selection with the data",
	"набор данных %q: к кейсу %q не относится ни одна строка; сверьте его аккаунты, метки и отбор с данными",

	"the data sets of the case have no rows of the kind %q",
	"в наборах данных кейса нет строк вида %q",

	"younger than %d days when its counts were read",
	"показатели считаны раньше чем через %d {1|день|дня|дней} после публикации",

	"has no meaning on %s",
	"на платформе %s не имеет смысла",

	"no rows are left; at least %d are needed",
	"строк не осталось; нужно не меньше %d",

	"neither comments nor shares were collected; likes alone are the love rate, not an engagement rate",
	"не собраны ни комментарии, ни репосты; одни отметки «нравится» — это love rate, а не коэффициент вовлечённости",

	"likes were not collected; an engagement rate from comments and shares alone would be another figure",
	"не собраны отметки «нравится»; коэффициент из одних комментариев и репостов был бы другой величиной",

	"%s: hidden by the account in every row",
	"%s: во всех строках скрыто аккаунтом",

	"%s: withheld by the platform in every row",
	"%s: во всех строках не раскрыто платформой",

	"%s: has no meaning for these rows",
	"%s: для этих строк не имеет смысла",

	"%s: not collected",
	"%s: не собрано",

	"rows with %s hidden by the account",
	"строки, где аккаунтом скрыто: %s",

	"rows with %s withheld by the platform",
	"строки, где платформой не раскрыто: %s",

	"rows with %s not collected",
	"строки, где не собрано: %s",

	"rows where %s is not applicable",
	"строки, к которым неприменимо: %s",

	"rows without %s",
	"строки, где нет значения: %s",

	"only %d; at least %d are needed",
	"слишком мало: %d; нужно не меньше %d",

	"left out of the interactions, because not all of the pooled platforms and data sets have them: %s",
	"не входит во взаимодействия, так как есть не во всех объединяемых платформах и наборах данных: %s",

	"%d posts have no time of reading, so whether they were old enough cannot be checked",
	"у %d {1|публикации|публикаций|публикаций} нет времени считывания, поэтому нельзя проверить, достаточно ли времени прошло",

	"the follower counts come from different places (at posting, interpolated, one number)",
	"число подписчиков взято из разных мест (на момент публикации, интерполяция, одно число)",

	"%d posts have co-authors, whose followers saw them too; the followers of one account divide",
	"у %d {1|публикации|публикаций|публикаций} есть соавторы, чьи подписчики тоже их видели; в знаменателе подписчики одного аккаунта",

	"the posts were selected by success (a trending or top list) and are no sample of the account",
	"публикации отобраны по успеху (тренды или топ) и не представляют аккаунт",

	"no row of these platforms could be used: %s",
	"с этих платформ нельзя было использовать ни одной строки: %s",

	"rows where %s is 0, so nothing can be divided by it",
	"строки, где делитель равен 0: %s",

	"rows outside the period",
	"строки вне периода",

	"rows without a date, which may lie outside the period",
	"строки без даты, которые могут лежать вне периода",

	"reposts: their counts belong to the original",
	"репосты: их показатели относятся к оригиналу",

	"replies by the brand: dialogue, not posts",
	"ответы бренда: это диалог, а не публикации",

	"posts outside the time for which the case lists the account",
	"публикации вне времени, за которое кейс указывает аккаунт",

	"comments by the case's own accounts",
	"комментарии собственных аккаунтов кейса",

	"posts too young when their counts were read",
	"публикации, слишком свежие на момент считывания показателей",

	"growth needs readings at 2 dates or more; there are %d",
	"для роста нужны показания на 2 даты или больше, имеется: %d",

	"growth from zero has no value",
	"рост от нуля не определён",

	"%d readings of one account and date differ; the larger was used",
	"%d {1|показание|показания|показаний} одного аккаунта за одну дату {1|расходится|расходятся|расходятся}; взято большее",

	"growth needs totals at 2 dates or more; there are %d",
	"для роста нужны итоги на 2 даты или больше, имеется: %d",

	"totals as published, not a sample",
	"итоги в опубликованном виде, а не выборка",

	"totals do not identify cancellations; they fell in %d of %d periods, and any churn between the bounds is possible",
	"по итогам нельзя узнать отмены подписок; итоги снизились в %d из %d {2|периода|периодов|периодов}, и возможен любой отток между границами",

	"the data allow no interval",
	"данные не позволяют построить интервал",

	"a complete count has no sampling error",
	"у полного подсчёта нет ошибки выборки",

	"an average that was published, without the posts behind it",
	"опубликованное среднее без публикаций, по которым оно посчитано",

	"numbers that are negative or too large to be counts",
	"числа отрицательные или слишком большие для количеств",

	"a description of all creators found, not a sample",
	"описание всех найденных авторов, а не выборка",

	"a trend needs %d complete weeks, and there are %d",
	"для тренда нужно не меньше %d {1|полной недели|полных недель|полных недель}, имеется: %d",

	"weeks in which most posts lack: %s",
	"недели, где у большинства публикаций нет значения: %s",

	"the scores run from %d to %d, and this indicator is for scores from 1 to 5",
	"оценки лежат в пределах от %d до %d, а показатель рассчитан на оценки от 1 до 5",

	"the totals of members are of several regions; select one of them in the case file",
	"итоги по подпискам относятся к нескольким регионам; выберите один из них в файле кейса",

	"unknown indicator %q",
	"неизвестный показатель %q",

	"did you mean %q, or all of %q?",
	"может быть, %q или все по шаблону %q?",

	"%d periods have a row for all titles beside rows for some of them, which would count twice; select one kind in the case file",
	"в %d {1|периоде|периодах|периодах} строка всех тайтлов стоит рядом со строками отдельных и учлась бы дважды; выберите один вид в файле " +
		"кейса",

	"'casebench kpis' lists the indicators",
	"показатели перечисляет команда 'casebench kpis'",

	"no indicator matches %q",
	"шаблону %q не соответствует ни один показатель",

	"no period has totals of members at its start and its end",
	"ни у одного периода нет числа подписчиков и на начало, и на конец",

	"no totals of members at both ends of the period",
	"нет числа подписчиков на оба конца периода",

	"a view means something else on each platform; read them one by one",
	"просмотр на каждой платформе означает своё; смотрите платформы по одной",

	"no reading has a date",
	"ни у одного показания нет даты",

	"the earliest cohort was observed for %d full months after its first, and %d are needed",
	"самая ранняя когорта наблюдалась %d {1|полный месяц|полных месяца|полных месяцев} после первого, а нужно %d",
	"counts behind the figure that were shown rounded: %d; it is computed from the middle of what they may be",
	"округлённые счётчики, на которых основан показатель: %d; он вычислен по серединам возможных значений",

	"counts behind the figure that were shown rounded: %d; because of them it may lie anywhere from %s to %s",
	"округлённые счётчики, на которых основан показатель: %d; из-за них он может быть любым от %s до %s",
	"data set %q: the hashtags of the case %q occur in none of its rows (%s): 0 of %d",
	"набор данных %q: хештеги кейса %q не встречаются ни в одной строке (%s): 0 из %d",

	"at the mix of platforms and content types of both together",
	"при общей для обеих сторон структуре площадок и типов контента",

	"over the kinds that both have: %d %% of what is divided by",
	"по видам, которые есть у обеих сторон: %d %% знаменателя",

	"name the interactions that both have in the part: 'interactions:'",
	"укажите в части взаимодействия, которые есть у обеих сторон: 'interactions:'",

	"compare on one platform at a time: 'by: [platform]'",
	"сравнивайте по одной площадке: 'by: [platform]'",

	"compare accounts of like size, or read counts per post beside the rates",
	"сравнивайте аккаунты близкого размера или смотрите рядом взаимодействия на публикацию",

	"read the counts of both sides at the same age of the posts, or leave out young posts with 'maturity_days'",
	"считывайте показатели обеих сторон при одинаковом возрасте публикаций или исключите недавние через 'maturity_days'",

	"collect all posts of a period, not those that did well",
	"соберите все публикации за период, а не только успешные",

	"collect both sides in the same way",
	"соберите данные обеих сторон одним способом",

	"set 'period' to the days that both sides cover",
	"задайте 'period' по дням, которые есть у обеих сторон",

	"read the standardised figures, or break down: 'by: [platform, type]'",
	"смотрите стандартизованные показатели или разбейте: 'by: [platform, type]'",

	"set paid posts apart: 'by: [paid]'",
	"отделите рекламные публикации: 'by: [paid]'",

	"say when the counts were read: import with --collected-at",
	"укажите, когда считаны показатели: импорт с --collected-at",

	"read the counts again later",
	"считайте показатели ещё раз позднее",

	"export again with the columns that are missing",
	"выгрузите данные ещё раз вместе с недостающими столбцами",

	"take the followers of both sides from the same place",
	"берите число подписчиков обеих сторон из одного источника",

	"take a longer period",
	"возьмите более длинный период",

	"complete counts have no sampling error",
	"у полных подсчётов нет ошибки выборки",

	"a side has no interval, so chance cannot be told from difference",
	"у одной из сторон нет интервала, поэтому различие не отделить от случайности",

	"there is no test of this figure; read the interval of the difference",
	"для этого показателя нет критерия; смотрите интервал разности",

	"different mixes of platforms and content types: %d %% of what one side divides by would have to change type to match the other",
	"разная структура площадок и типов контента: чтобы стороны совпали, другому типу должны принадлежать %d %% знаменателя одной из них",

	"%d posts have no date; for the interval they are one week of their own",
	"%d {1|публикация|публикации|публикаций} без даты: для интервала они составляют отдельную неделю",

	"the posts are of fewer than %d weeks or have no dates: the interval takes them as independent",
	"публикации охватывают менее %d {1|недели|недель|недель} или не имеют дат: для интервала они считаются независимыми",

	"too uneven for an interval of the mean: it would hold the truth in about %d %% of cases, not in %d %%; read the median",
	"слишком неравномерно для интервала среднего: он накрывал бы истинное значение примерно в %d %% случаев, а не в %d %%; смотрите медиану",

	"the units are uneven: the interval holds the truth in about %d %% of cases, not in %d %%",
	"единицы неравномерны: интервал накрывает истинное значение примерно в %d %% случаев, а не в %d %%",

	"one side has no value",
	"у одной из сторон нет значения",

	"one side has no standard error",
	"у одной из сторон нет стандартной ошибки",

	"the figures do not vary, so their difference cannot be tested",
	"показатели не варьируют, поэтому их разность проверить нельзя",

	"each side needs posts of at least %d weeks, or as many posts; there are %d and %d",
	"с каждой стороны нужны публикации хотя бы за %d {1|неделю|недели|недель} или столько же публикаций; есть %d и %d",

	"no interval: the weeks do not differ, so their variation is not known",
	"без интервала: недели не различаются, поэтому их разброс неизвестен",

	"no interval: %d weeks are too few for one of the median",
	"без интервала: для интервала медианы мало недель (%d)",

	"the values of the two sides do not overlap or do not vary, so their variation is not known",
	"значения сторон не пересекаются или не варьируют, поэтому их разброс неизвестен",

	"one row carries %d %% of the numerator",
	"на одну строку приходится %d %% числителя",

	"one row carries %d %% of the numerator of %q",
	"на одну строку приходится %d %% числителя у %q",

	"read the medians",
	"смотрите медианы",

	"read the figures of the days that both cover",
	"смотрите значения за общие дни",

	"read the figures without the post that carries most",
	"смотрите значения без самой заметной публикации",

	"read the figures of posts of one age",
	"смотрите значения по публикациям одного возраста",

	"%d and %d rows are left",
	"осталось строк: %d и %d",

	"collect rows of the same days for both",
	"соберите для обеих сторон данные за одни и те же дни",

	"at %d followers each, by the line of the study's %d accounts (slope %.2f)",
	"при %d {1|подписчике|подписчиках|подписчиках} у каждой стороны, по прямой через аккаунты исследования (их %d, наклон %.2f)",

	"read the figures at an equal audience",
	"смотрите значения при равной аудитории",

	"without the post of each side that carries most",
	"без самой заметной публикации каждой стороны",

	"over the days that both cover: %s",
	"за общие дни: %s",

	"of posts that were %d days old or more when they were read",
	"по публикациям, которым при считывании было не менее %d {1|дня|дней|дней}",

	"of posts that were %d to %d days old when they were read",
	"по публикациям, которым при считывании было от %d до %d {2|дня|дней|дней}",

	"%d accounts with fewer than %d posts, or with many posts without any interaction, are not in the line",
	"в прямую не {1|вошёл|вошли|вошли} %d {1|аккаунт|аккаунта|аккаунтов}, где меньше %d {2|публикации|публикаций|публикаций} или много " +
		"публикаций без единого взаимодействия",
}
