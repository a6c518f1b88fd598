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

	"the figure has no per-unit values to test",
	"у этого показателя нет значений по единицам, проверять нечего",

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

	"the interval was cut off at 0: the posts are too few or too uneven for it",
	"интервал обрезан на 0: публикаций для него слишком мало, или они слишком неравномерны",

	"the earliest cohort was observed for %d full months after its first, and %d are needed",
	"самая ранняя когорта наблюдалась %d {1|полный месяц|полных месяца|полных месяцев} после первого, а нужно %d",
	"counts behind the figure that were shown rounded: %d; it is computed from the middle of what they may be",
	"округлённые счётчики, на которых основан показатель: %d; он вычислен по серединам возможных значений",

	"counts behind the figure that were shown rounded: %d; because of them it may lie anywhere from %s to %s",
	"округлённые счётчики, на которых основан показатель: %d; из-за них он может быть любым от %s до %s",
	"data set %q: the hashtags of the case %q occur in none of its rows (%s): 0 of %d",
	"набор данных %q: хештеги кейса %q не встречаются ни в одной строке (%s): 0 из %d",
}
