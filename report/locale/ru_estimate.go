package locale

// ruEstimate is the Russian of metrics/estimate.
var ruEstimate = pairs{
	"a season has between 1 and %d periods, not %d",
	"сезон может содержать от 1 до %d {1|периода|периодов|периодов}, а не %d",

	"the first forecast needs at least 1 period before it; there are %d",
	"перед первым прогнозом нужен хотя бы 1 период; имеется: %d",

	"the series has %d periods; %d before the first forecast and %d to compare with are needed",
	"в ряду %d {1|период|периода|периодов}; до первого прогноза нужно %d и для сравнения %d",

	"the method gave no forecast at any of %d origins; begin later in the series",
	"метод не дал прогноза ни в одной из %d {1|точки|точек|точек} отсчёта; начните с более позднего места ряда",

	"the values are too large to compute with; rescale them",
	"значения слишком велики для вычислений; измените масштаб",

	"at %d of %d origins the method gave no forecast",
	"в %d из %d {2|точки|точек|точек} отсчёта метод не дал прогноза",

	"%d origins: below 10 chance decides which method looks better",
	"точек отсчёта: %d; если их меньше 10, лучший метод определяет случай",

	"there are no customers; some hundreds, many with repeat purchases, are needed",
	"клиентов нет; нужно несколько сотен, среди них с повторными покупками",

	"customer %d: %d repeats, the last after %v of %v; the last lies between 0 and the end, and at 0 without a repeat",
	"клиент %d: повторных покупок %d, последняя в момент %v из %v; она лежит между 0 и концом наблюдения, а без повторных — в 0",

	"none of %d customers bought again, so neither rate nor dropout can be estimated; a longer observation is needed",
	"никто из %d {1|клиента|клиентов|клиентов} не купил повторно, поэтому ни частоту, ни отток оценить нельзя; нужно более долгое наблюдение",

	"the likelihood has no maximum: %s runs to a boundary, as when customers do not differ or none drops out; more customers or a longer " +
		"observation are needed",
	"у правдоподобия нет максимума: %s уходит на границу, как бывает, когда клиенты не различаются или никто не уходит; нужно больше клиентов " +
		"или более долгое наблюдение",

	"the likelihood was not maximised from any of several starts; check the times and their unit",
	"правдоподобие не удалось максимизировать ни из одной начальной точки; проверьте моменты времени и их единицу",

	"at least 2 units are needed, there are %d",
	"нужно не меньше 2 единиц, имеется: %d",

	"the statistic is not defined for these units, or their strata do not add up",
	"статистика для этих единиц не определена, или размеры слоёв не дают в сумме числа единиц",

	"the statistic is not defined in %d of %d draws; more units are needed",
	"статистика не определена в %d из %d {2|повторной выборки|повторных выборок|повторных выборок}; нужно больше единиц",

	"the statistic is not defined in %d of %d draws, which were left out",
	"статистика не определена в %d из %d {2|повторной выборки|повторных выборок|повторных выборок}; они не учтены",

	"no interval: all draws give the same value, so their variation is not known",
	"интервала нет: все повторные выборки дают одно значение, поэтому их разброс неизвестен",

	"no interval: %d draws are too few for this level",
	"интервала нет: для этого уровня повторных выборок слишком мало (%d)",

	"no interval: the acceleration is too large for BCa, single units decide the statistic; more units are needed",
	"интервала нет: коэффициент ускорения слишком велик для BCa, статистику определяют отдельные единицы; нужно больше единиц",

	"no interval: no draw, or every draw, lies below the statistic, so BCa cannot correct its bias",
	"интервала нет: ни одна или каждая из повторных выборок лежит ниже статистики, поэтому BCa не может исправить смещение",

	"no interval: the statistic is not defined when one unit is left out, which BCa needs",
	"интервала нет: статистика не определена без одной из единиц, а это нужно для BCa",

	"no interval: leaving one unit out changes nothing, so BCa has no acceleration; use the percentile interval",
	"интервала нет: исключение любой единицы ничего не меняет, поэтому коэффициент ускорения BCa не определён; возьмите процентильный интервал",

	"each sample needs at least 2 values; they have %d and %d",
	"в каждой выборке нужно не меньше 2 значений; в них %d и %d",

	"the samples do not overlap, or all values are equal, so the placements do not vary; use the exact Mann-Whitney test",
	"выборки не перекрываются, или все значения равны, поэтому ранговые положения не различаются; возьмите точный критерий Манна — Уитни",

	"with fewer than 10 values a side the test rejects too often; prefer the exact Mann-Whitney test",
	"если значений с каждой стороны меньше 10, критерий слишком часто отвергает гипотезу; лучше точный критерий Манна — Уитни",

	"growth needs more than 0 periods between the two values; there are %v",
	"для роста между двумя значениями должно быть больше 0 периодов; имеется: %v",

	"growth is relative to the first value, which must be above 0; it is %v",
	"рост считается от первого значения, которое должно быть больше 0; оно равно %v",

	"the last value is %v; compound growth cannot lead below 0",
	"последнее значение — %v; сложный рост не может привести ниже 0",

	"%d of %d expected counts are below 5, the smallest is %.1f; Fisher's exact test is the safer one",
	"%d из %d {2|ожидаемой частоты|ожидаемых частот|ожидаемых частот} меньше 5, наименьшая — %.1f; надёжнее точный критерий Фишера",

	"more units are needed for this table, there are %d",
	"для этой таблицы нужно больше единиц, имеется: %d",

	"a table needs at least 2 rows and 2 columns",
	"в таблице нужно не меньше 2 строк и 2 столбцов",

	"row %d of the table has %d columns, the first has %d",
	"в строке %d таблицы столбцов %d, а в первой %d",

	"row %d, column %d of the table holds %d, which is no count that can be computed with",
	"в строке %d, столбце %d таблицы стоит %d, а это не частота, с которой можно считать",

	"all counts of the table are 0",
	"все частоты таблицы равны 0",

	"row %d of the table is all zeros; leave it out",
	"в строке %d таблицы одни нули; исключите её",

	"column %d of the table is all zeros; leave it out",
	"в столбце %d таблицы одни нули; исключите его",

	"each sample needs at least 1 value; they have %d and %d",
	"в каждой выборке нужно хотя бы 1 значение; в них %d и %d",

	"no interval: each sample needs at least 2 values; they have %d and %d",
	"интервала нет: в каждой выборке нужно не меньше 2 значений; в них %d и %d",

	"no interval: all values are equal, so their variation is not known",
	"интервала нет: все значения равны, поэтому их разброс неизвестен",

	"no interval: the samples do not overlap, so their variation is not known",
	"интервала нет: выборки не перекрываются, поэтому их разброс неизвестен",

	"%d units are too many for the exact interval; use Wilson's",
	"единиц слишком много для точного интервала (%d); возьмите интервал Уилсона",

	"%d cluster names were given for %d observations",
	"названий кластеров %d, а наблюдений %d",

	"all observations are in one cluster, at least 2 clusters are needed",
	"все наблюдения в одном кластере, а нужно не меньше 2",

	"%d clusters: below %d the interval is too narrow",
	"кластеров: %d; если их меньше %d, интервал слишком узок",

	"with these shares agreement by chance does not vary, so it cannot be tested; units of other categories are needed",
	"при таких долях категорий у кодировщиков случайное согласие не имеет разброса, поэтому проверка невозможна; нужны единицы других категорий",

	"there are no categories; at least 2 are needed",
	"категорий нет; нужно не меньше 2",

	"there are %d categories and disagreements for %d",
	"категорий %d, а расхождения заданы для %d",

	"the table must be square, a row and a column a category; row %d is not",
	"таблица должна быть квадратной, по строке и столбцу на категорию; строка %d не такова",

	"row %d, column %d holds %d; counts are 0 or more",
	"в строке %d, столбце %d стоит %d; частоты не бывают меньше 0",

	"the counts are too large to compute with exactly",
	"частоты слишком велики для точных вычислений",

	"row %d, column %d: a disagreement is 0 on the diagonal and 0 or more beside it; it is %v",
	"строка %d, столбец %d: расхождение равно 0 на диагонали и не меньше 0 вне её; оно равно %v",

	"no unit was coded by both coders; at least 2 are needed",
	"ни одной единицы не кодировали оба кодировщика; нужно не меньше 2",

	"there is one category, so the coders could not disagree; at least 2 are needed",
	"категория одна, поэтому кодировщики не могли разойтись; нужно не меньше 2",

	"no disagreement counts; give some pair of categories a weight",
	"ни одно расхождение не имеет веса; задайте вес какой-нибудь паре категорий",

	"both coders used one category only, so agreement by chance is complete; units of other categories are needed",
	"оба кодировщика использовали одну и ту же категорию, поэтому ожидаемое случайное согласие равно 1; нужны единицы других категорий",

	"no interval: the coders agree on every unit, so the variation is not known",
	"интервала нет: кодировщики согласны по каждой единице, поэтому разброс неизвестен",

	"no interval: every unit tells the same, so the variation is not known",
	"интервала нет: все единицы говорят одно и то же, поэтому разброс неизвестен",

	"%d weights were given for %d coefficients",
	"весов задано %d, а коэффициентов %d",

	"no interval: the standard error of this kind is 0",
	"интервала нет: стандартная ошибка этого вида равна 0",

	"the coefficient has no standard error: the errors do not vary",
	"у коэффициента нет стандартной ошибки: остатки не имеют разброса",

	"each group needs a value before and one after the event, and 5 values in all are needed; the cells have %d, %d, %d and %d",
	"в каждой группе нужно значение до события и после него, а всего не меньше 5 значений; в ячейках их %d, %d, %d и %d",

	"each group needs at least 2 units to cluster by; they have %d and %d",
	"для кластеризации в каждой группе нужно не меньше 2 единиц; в них %d и %d",

	"with one category there is no variety to normalise by; at least 2 are needed",
	"при одной категории нет разнообразия, на которое можно нормировать; нужно не меньше 2",

	"no interval: the mean of the denominator does not differ from 0 at this level, Fieller's set is unbounded",
	"интервала нет: среднее знаменателя на этом уровне не отличается значимо от 0, доверительное множество Филлера не ограничено",

	"a row or column of the table is all zeros, so p is 1 whatever the counts",
	"в строке или столбце таблицы одни нули, поэтому p равно 1 при любых частотах",

	"the table is too large for Fisher's exact test; use the chi-square test",
	"таблица слишком велика для точного критерия Фишера; возьмите критерий хи-квадрат",

	"a table beyond 2x2 has no single odds ratio; see Cramér's V",
	"у таблицы больше 2x2 нет единого отношения шансов; см. V Крамера",

	"the margins allow one table only, so the odds ratio is not known",
	"при таких маргинальных суммах возможна лишь одна таблица, поэтому отношение шансов неизвестно",

	"the groups are separated, so the odds ratio is infinite; only its lower limit is known",
	"группы разделены, поэтому отношение шансов бесконечно; известна только его нижняя граница",

	"unit %d: a count is %d; counts are 0 or more",
	"единица %d: частота равна %d; частоты не бывают меньше 0",

	"unit %d has %d codes in %d categories, the first has %d in %d; where codes are missing use Krippendorff's alpha",
	"у единицы %d: кодов %d, категорий %d, а у первой кодов %d, категорий %d; если коды пропущены, возьмите альфу Криппендорфа",

	"at least 2 codes of each unit are needed, there are %d",
	"у каждой единицы нужно не меньше 2 кодов, имеется: %d",

	"all codes are of one category, so agreement by chance is complete; units of other categories are needed",
	"все коды одной категории, поэтому ожидаемое случайное согласие равно 1; нужны единицы других категорий",

	"with these shares agreement by chance does not vary, so it cannot be tested",
	"при таких долях категорий случайное согласие не имеет разброса, поэтому проверка невозможна",

	"the horizon must lie between 1 and %d periods; it is %d",
	"горизонт должен лежать между 1 и %d {1|периодом|периодами|периодами}; он равен %d",

	"inequality needs at least 2 counts, there is 1",
	"для меры неравенства нужно не меньше 2 чисел, имеется 1",

	"there are no counts; at least 1 above 0 is needed",
	"чисел нет; нужно хотя бы одно больше 0",

	"count %d is %d; counts are 0 or more",
	"число %d равно %d; количества не бывают меньше 0",

	"all %d counts are 0, so there is nothing to share; at least 1 above 0 is needed",
	"все количества (%d) равны 0, делить нечего; нужно хотя бы одно больше 0",

	"the kinds of HC errors are 0 to 3, not %d",
	"стандартные ошибки HC бывают видов от 0 до 3, а не %d",

	"observation %d alone decides a coefficient; a second one like it is needed",
	"коэффициент определяет одно наблюдение, %d; нужно ещё одно такое",

	"the index of 1 count cannot be normalised; at least 2 are needed",
	"индекс одного числа нельзя нормировать; нужно не меньше 2",

	"no interval: samples of %d and %d values cannot reach this level; more values are needed",
	"интервала нет: с выборками из %d и %d {2|значения|значений|значений} этого уровня не достичь; нужно больше значений",

	"the weights must lie between 0 and 1; they are %v, %v and %v",
	"веса должны лежать между 0 и 1; они равны %v, %v и %v",

	"the smoothing left the positive numbers; a multiplicative season needs values well above 0",
	"сглаживание вышло за пределы положительных чисел; для мультипликативного сезона нужны значения заметно больше 0",

	"there is no season of kind %d",
	"нет сезона вида %d",

	"a season to smooth has between 2 and %d periods, not %d",
	"сглаживаемый сезон содержит от 2 до %d {1|периода|периодов|периодов}, а не %d",

	"this smoothing needs at least %d periods, there are %d",
	"для такого сглаживания нужно не меньше %d {1|периода|периодов|периодов}, имеется: %d",

	"all values are equal, so there is nothing to smooth; the forecast is that value and its error unknown",
	"все значения равны, сглаживать нечего; прогноз — это значение, а ошибка его неизвестна",

	"period %d is %v; a multiplicative season needs values above 0, an additive one does not",
	"значение периода %d равно %v; мультипликативному сезону нужны значения больше 0, аддитивному — нет",

	"no weights keep the smoothing among the positive numbers; try an additive season",
	"ни при каких весах сглаживание не остаётся среди положительных чисел; попробуйте аддитивный сезон",

	"the series goes on exactly as it starts, so the weights are not determined; longer or less rounded data are needed",
	"ряд продолжается ровно так, как начался, поэтому веса не определены; нужны более длинные или менее округлённые данные",

	"the search for the smoothing weights had not settled after %d rounds; give the weights or take a simpler form",
	"поиск весов сглаживания не сошёлся за %d {1|шаг|шага|шагов}; задайте веса или возьмите более простую форму",

	"the weight %s lies at %v, the edge of what it can be",
	"вес %s равен %v, а это край допустимого",

	"no interval: the fit is exact, so nothing is known of the errors",
	"интервала нет: подгонка точная, поэтому об ошибках ничего не известно",

	"%d registers hold %d; counts are 0 or more",
	"регистров со значением %[2]d: %[1]d; количества не бывают меньше 0",

	"there are %d registers; their number must be a power of two from 16 on",
	"регистров %d; их число должно быть степенью двойки не меньше 16",

	"the registers are full: more items than 32-bit hashes can tell apart",
	"регистры заполнены: объектов больше, чем различают 32-битные хеши",

	"no interval: the sketch is empty",
	"интервала нет: структура HyperLogLog пуста",

	"there are %d denominators and %d numerators; each unit needs both",
	"знаменателей %d, а числителей %d; каждой единице нужны оба",

	"the sum of the denominators is 0; units with a denominator above 0 are needed",
	"сумма знаменателей равна 0; нужны единицы со знаменателем больше 0",

	"one unit holds the whole denominator; at least 2 units with a denominator above 0 are needed",
	"весь знаменатель приходится на одну единицу; нужно не меньше 2 единиц со знаменателем больше 0",

	"no interval: all units have the same ratio, so their variation is not known",
	"интервала нет: у всех единиц одно отношение, поэтому разброс неизвестен",

	"nobody was under observation after age %d and before later entries, so survival past it is not known; start the curve at a later age",
	"после возраста %d и до поздних вступлений никто не был под наблюдением, поэтому дальше выживаемость неизвестна; начните кривую с большего " +
		"возраста",

	"nobody is under observation from age %d on; start the curve earlier",
	"с возраста %d никто не находится под наблюдением; начните кривую раньше",

	"there are no units; at least 1 with an age is needed",
	"единиц нет; нужна хотя бы одна с возрастом",

	"no event was seen: survival stays 1 because all %d units are censored, and how certain that is cannot be told",
	"событий не было: выживаемость остаётся равной 1, потому что все единицы (%d) цензурированы, и насколько это надёжно, сказать нельзя",

	"nobody was under observation at age %d: the curve is that of units that reached age %d",
	"в возрасте %d никто не был под наблюдением: кривая относится к единицам, достигшим возраста %d",

	"the share must lie between 0 and 1; it is %v",
	"доля должна лежать между 0 и 1; она равна %v",

	"not reached: survival is still %.3f at the last age seen, %d; a longer observation is needed",
	"не достигнуто: выживаемость всё ещё %.3f в последнем наблюдаемом возрасте, %d; нужно более долгое наблюдение",

	"survival stays on the line from this step to the last age seen, %d; the middle is given, and the true age may be later",
	"выживаемость остаётся на этой линии от этой ступени до последнего наблюдаемого возраста, %d; указана середина, истинный возраст может " +
		"быть больше",

	"all codes are equal, so there is no variation to agree on; units of other values are needed",
	"все коды равны, поэтому ожидаемое расхождение равно 0 и альфа не определена; нужны единицы с другими значениями",

	"unit %d has the code %v; the ratio metric needs values of 0 or more",
	"у единицы %d код %v; для шкалы отношений нужны значения не меньше 0",

	"no unit has two codes; at least 2 such units are needed",
	"ни у одной единицы нет двух кодов; нужно не меньше 2 таких единиц",

	"a sample has fewer than 5 values, so the p is approximate",
	"в одной из выборок меньше 5 значений, поэтому p приближённое",

	"at least 2 samples are needed, there are %d",
	"нужно не меньше 2 выборок, имеется: %d",

	"sample %d is empty; leave it out or give it values",
	"выборка %d пуста; исключите её или дайте ей значения",

	"at least 3 values are needed, there are %d",
	"нужно не меньше 3 значений, имеется: %d",

	"all values are equal, so there are no ranks to compare",
	"все значения равны, сравнивать ранги не у чего",

	"brackets need at least 2 edges that ascend from 0 or more, such as 0, 1, 4, 8; they are %v",
	"для интервалов возраста нужны хотя бы 2 границы, возрастающие от 0 и выше, например 0, 1, 4, 8; заданы %v",

	"all %d users came after the last full period; a later end of the observation is needed",
	"все пользователи (%d) пришли после последнего полного периода; нужен более поздний конец наблюдения",

	"there are no users; at least 1 with an active period is needed",
	"пользователей нет; нужен хотя бы 1 с активным периодом",

	"%d periods are too many for a table; use longer periods or leave out far earlier dates",
	"%d {1|период|периода|периодов} — слишком много для таблицы; возьмите более длинные периоды или исключите очень ранние даты",

	"no cohort has been observed to age %d; a longer observation is needed",
	"ни одну когорту не наблюдали до возраста %d; нужно более долгое наблюдение",

	"unbounded retention is too low at the highest ages: users may still come back after the last full period",
	"удержание «в этом периоде или позже» в наибольших возрастах занижено: пользователи ещё могут вернуться после последнего полного периода",

	"value %d is %v; growth needs values above 0",
	"значение %d равно %v; для роста нужны значения больше 0",

	"group %d is empty; leave it out or give it units",
	"группа %d пуста; исключите её или дайте ей единицы",

	"at least 2 groups are needed, there are %d",
	"нужно не меньше 2 групп, имеется: %d",

	"no event was seen in any group; at least 1 is needed",
	"ни в одной группе не было событий; нужно хотя бы 1",

	"group %d was not at risk when an event happened, so it says nothing",
	"группа %d ни при одном событии не была под наблюдением, поэтому ничего не говорит",

	"at no event were units of two groups at risk together, so there is nothing to compare; longer or overlapping observation is needed",
	"ни при одном событии единицы двух групп не были под наблюдением одновременно, сравнивать нечего; нужно более долгое или перекрывающееся " +
		"наблюдение",

	"a group has fewer than 5 expected events, so the p is approximate",
	"в одной из групп ожидается меньше 5 событий, поэтому p приближённое",

	"%d values cannot give a p below 0.05 whatever they are; at least 5 are needed",
	"при числе значений %d значение p ниже 0,05 невозможно, какими бы они ни были; нужно не меньше 5",

	"neighbouring values are negatively correlated (n/n* = %.2g); the variance was not reduced for it",
	"соседние значения отрицательно коррелированы (n/n* = %.2g); дисперсия из-за этого не уменьшена",

	"at least %d values are needed, there are %d",
	"нужно не меньше %d {1|значения|значений|значений}, имеется: %d",

	"all values are equal, so nothing rises or falls",
	"все значения равны, ничего не растёт и не падает",

	"samples of %d and %d values cannot give a p below %.2g; more values are needed",
	"при выборках из %d и %d {2|значения|значений|значений} p ниже %.2g невозможно; нужно больше значений",

	"no stratum has units in both groups and both outcomes",
	"ни в одном слое нет единиц обеих групп и обоих исходов",

	"the groups are separated in every stratum, so the odds ratio is 0 or infinite",
	"группы разделены в каждом слое, поэтому отношение шансов равно 0 или бесконечно",

	"at least 2 strata with units in both groups and both outcomes are needed, there are %d",
	"нужно не меньше 2 слоёв с единицами обеих групп и обоих исходов, имеется: %d",

	"an expected cell is 0, so the strata cannot be compared",
	"одна из ожидаемых частот равна 0, поэтому слои нельзя сравнить",

	"the test has no effect size; see the odds ratios of the strata",
	"у критерия нет величины эффекта; см. отношения шансов слоёв",

	"there are no strata; at least 1 is needed",
	"слоёв нет; нужен хотя бы 1",

	"a cell of stratum %d is no count that can be computed with",
	"в ячейке слоя %d стоит не частота, с которой можно считать",

	"there are no values; at least 1 is needed, 2 for an interval",
	"значений нет; нужно хотя бы 1, а для интервала 2",

	"no interval: it needs at least 2 values, there is 1",
	"интервала нет: для него нужно не меньше 2 значений, имеется 1",

	"there are no values; at least 1 is needed",
	"значений нет; нужно хотя бы 1",

	"no interval: at this level it needs at least %d values, there are %d",
	"интервала нет: для этого уровня нужно не меньше %d {1|значения|значений|значений}, имеется: %d",

	"the lag must lie between 0 and the number of periods less 1; it is %d",
	"запаздывание должно лежать между 0 и числом периодов без одного; оно равно %d",

	"%d promoters, %d passives, %d detractors: counts are 0 or more",
	"промоутеров %d, нейтральных %d, критиков %d: количества не бывают меньше 0",

	"%d promoters, %d passives, %d detractors: the counts are too large to add up",
	"промоутеров %d, нейтральных %d, критиков %d: числа слишком велики для сложения",

	"there are no answers; at least 1 is needed",
	"ответов нет; нужен хотя бы 1",

	"all answers are of one kind, so their variation is not known; only the adjusted intervals exist",
	"все ответы одного вида, поэтому разброс неизвестен; есть только скорректированные интервалы",

	"all answers of a group are of one kind, so their variation is not known; more answers are needed",
	"все ответы группы одного вида, поэтому разброс неизвестен; нужно больше ответов",

	"no interval: the values are too large to compute with; rescale them",
	"интервала нет: значения слишком велики для вычислений; измените масштаб",

	"the confidence level must lie between 0 and 1, such as 0.95; it is %v",
	"доверительный уровень должен лежать между 0 и 1, например 0,95; он равен %v",

	"a value is not a finite number; leave missing values out before the method is called",
	"одно из значений — не конечное число; исключите пропуски до вызова метода",

	"a cell of the table is 0, so the odds ratio is 0 or infinite; use Fisher's exact limits or add one half to each cell",
	"в ячейке таблицы стоит 0, поэтому отношение шансов равно 0 или бесконечно; возьмите точные границы Фишера или прибавьте к каждой ячейке " +
		"половину",

	"a cell of the table is no count that can be computed with",
	"в ячейке таблицы стоит не частота, с которой можно считать",

	"a group of the table has no units; each needs at least 1",
	"в одной из групп таблицы нет единиц; в каждой нужна хотя бы 1",

	"the fit is exact, so nothing is known of the errors",
	"подгонка точная, поэтому об ошибках ничего не известно",

	"column %d has %d values, y has %d",
	"в столбце %d: значений %d, а в y — %d",

	"%d coefficients need at least %d observations, there are %d",
	"для числа коэффициентов %d нужно не меньше %d {2|наблюдения|наблюдений|наблюдений}, имеется: %d",

	"column %d does not vary, so it cannot be told from the intercept; leave it out",
	"столбец %d не варьирует, поэтому неотличим от свободного члена; исключите его",

	"column %d is too large or too small to compute with; rescale it",
	"столбец %d слишком велик или слишком мал для вычислений; измените масштаб",

	"column %d is a combination of the intercept and the columns before it; leave it out",
	"столбец %d — комбинация свободного члена и предыдущих столбцов; исключите его",

	"unit %d has %d coders, the first has %d; mark missing codes as absent",
	"у единицы %d: кодировщиков %d, а у первой %d; отметьте недостающие коды как отсутствующие",

	"no unit was coded by two coders; at least 1 is needed",
	"ни одной единицы не кодировали двое; нужна хотя бы 1",

	"no interval: with %d coders the pairs of one unit are not independent",
	"интервала нет: при %d {1|кодировщике|кодировщиках|кодировщиках} пары одной единицы не независимы",

	"period %d of the series has no value; begin after it or collect it",
	"у периода %d ряда нет значения; начните после него или соберите его",

	"nobody was active in the period before; at least 1 user is needed",
	"в предыдущем периоде никто не был активен; нужен хотя бы 1 пользователь",

	"at least 1 draw is needed, 9999 are usual",
	"нужна хотя бы 1 перестановка, обычно берут 9999",

	"all values are equal, so all permutations are the same",
	"все значения равны, поэтому все перестановки одинаковы",

	"the permutation test has no effect size of its own; see Hedges g or Cliff's delta",
	"у перестановочного критерия нет своей величины эффекта; см. g Хеджеса или дельту Клиффа",

	"%d events is no count that can be computed with",
	"%d — не число событий, с которым можно считать",

	"an exposure of %v is no exposure",
	"%v — не экспозиция",

	"the exposure is 0; some is needed",
	"экспозиция равна 0; она должна быть больше",

	"there are %d exposures for %d counts",
	"экспозиций %d, а чисел событий %d",

	"count %d is %v; counts cannot be below 0",
	"число событий %d равно %v; оно не бывает меньше 0",

	"exposure %d is %v; it must be above 0",
	"экспозиция %d равна %v; она должна быть больше 0",

	"all counts are 0; at least 1 event is needed",
	"все числа событий равны 0; нужно хотя бы 1 событие",

	"the columns do not determine the rates: some group has no event, or a column is a combination of the others",
	"столбцы не определяют интенсивностей: в одной из групп нет событий, или столбец — комбинация других",

	"the rate of observation %d runs off to 0 or without bound: its group has no event, at least 1 is needed",
	"интенсивность наблюдения %d уходит к 0 или в бесконечность: в его группе нет событий, нужно хотя бы 1",

	"the fit had not settled after %d rounds; leave out columns that nearly repeat each other",
	"подгонка не сошлась за %d {1|шаг|шага|шагов}; исключите столбцы, почти повторяющие друг друга",

	"quasi-Poisson errors belong to a Poisson regression",
	"квазипуассоновские ошибки относятся к пуассоновской регрессии",

	"the fit is exact, so nothing is known of the dispersion",
	"подгонка точная, поэтому о дисперсии ничего не известно",

	"a rate ratio belongs to a Poisson regression",
	"отношение интенсивностей относится к пуассоновской регрессии",

	"there are no events on either side; at least 1 is needed",
	"ни с одной стороны нет событий; нужно хотя бы 1",

	"%d events are too many for the exact ratio; compare ratios of sums instead",
	"событий слишком много для точного отношения (%d); сравнивайте отношения сумм",

	"the second rate is 0, so the ratio is infinite; only its lower limit is known",
	"вторая интенсивность равна 0, поэтому отношение бесконечно; известна только его нижняя граница",

	"no interval: the log scale needs a ratio above 0",
	"интервала нет: логарифмической шкале нужно отношение больше 0",

	"no interval: it needs at least 2 units, there is 1",
	"интервала нет: для него нужно не меньше 2 единиц, имеется 1",

	"there are no units; at least 1 is needed, 2 for an interval",
	"единиц нет; нужна хотя бы 1, а для интервала 2",

	"the sum of the denominators is below 0; counts are needed",
	"сумма знаменателей меньше 0; нужны количества",

	"the sum of a cluster does not fit 64 bits; count in larger units",
	"сумма кластера не помещается в 64 бита; считайте в более крупных единицах",

	"no interval: all units are in one cluster, at least 2 clusters are needed",
	"интервала нет: все единицы в одном кластере, а нужно не меньше 2 кластеров",

	"each side needs at least 2 units; they have %d and %d",
	"с каждой стороны нужно не меньше 2 единиц; на них %d и %d",

	"the units of each side all have the same ratio, so their variation is not known",
	"у всех единиц каждой стороны одно отношение, поэтому разброс неизвестен",

	"the followers are too many to add up; check their unit",
	"подписчиков слишком много для сложения; проверьте единицу измерения",

	"the population must be 1 or more; it is %d",
	"население должно быть не меньше 1; оно равно %d",

	"creator %d has %d followers in a population of %d; a larger population is needed",
	"у автора %d — %d {2|подписчик|подписчика|подписчиков}, а численность населения — %d; нужно большее население",

	"audiences are taken to overlap at random; those of one topic overlap more, and the reach is then lower",
	"считается, что аудитории пересекаются случайно; у одной темы они пересекаются сильнее, и тогда охват меньше",

	"no interval: the first ratio is 0, so its variation is not known",
	"интервала нет: первое отношение равно 0, поэтому его разброс неизвестен",

	"the log scale needs both ratios above 0; the first is not",
	"логарифмической шкале нужны оба отношения больше 0; первое не больше",

	"a lift needs a ratio above 0 to compare with; the second is not",
	"для прироста нужно отношение больше 0, с которым сравнивают; второе не больше",

	"the age to restrict to must lie after %d; it is %d",
	"возраст ограничения должен быть больше %d; он равен %d",

	"survival past age %d is not known; restrict to that age or an earlier one, not to %d",
	"выживаемость после возраста %d неизвестна; ограничьтесь этим возрастом или меньшим, а не %d",

	"the interval has no width: no event was seen before age %d that left units at risk, so the variation is not known",
	"у интервала нет ширины: до возраста %d не было событий, после которых кто-то остался под наблюдением, поэтому разброс неизвестен",

	"no event was seen before age %d that left units at risk, so the variation is not known",
	"до возраста %d не было событий, после которых кто-то остался под наблюдением, поэтому разброс неизвестен",

	"cohort %d: %d customers after %d periods; they must be 0 or more and never rise",
	"когорта %d: клиентов %d после %d {3|периода|периодов|периодов}; их число не бывает меньше 0 и никогда не растёт",

	"there is no cohort with customers and a period that has passed; at least two periods are needed",
	"нет когорты с клиентами и прошедшим периодом; нужно не меньше двух периодов",

	"nobody left, so churn cannot be modelled; a longer observation is needed",
	"никто не ушёл, поэтому отток нельзя смоделировать; нужно более долгое наблюдение",

	"everybody left in the first period, so churn by age cannot be modelled; shorter periods are needed",
	"все ушли в первом периоде, поэтому отток по возрасту нельзя смоделировать; нужны более короткие периоды",

	"there is one period; at least 2 are needed to see whether churn falls with age",
	"период один; чтобы увидеть, падает ли отток с возрастом, нужно не меньше 2",

	"churn does not fall with age here, so no difference between customers can be estimated; use the constant churn",
	"отток здесь не падает с возрастом, поэтому различия клиентов оценить нельзя; возьмите постоянный отток",

	"the likelihood has no maximum: it grows towards a boundary of the parameters; more periods are needed",
	"у правдоподобия нет максимума: оно растёт к границе параметров; нужно больше периодов",

	"the likelihood was not maximised from any of several starts; check the counts",
	"правдоподобие не удалось максимизировать ни из одной начальной точки; проверьте числа",

	"the model is not clearly better than a constant churn, so its parameters and projections are very uncertain",
	"модель не заметно лучше постоянного оттока: параметры, а с ними и прогнозы, почти неопределённы",

	"at least %d periods (a season and 2 more) are needed; there are %d",
	"нужен сезон и ещё 2 периода, всего %d; имеется: %d",

	"no interval: every season so far was exactly like the one before",
	"интервала нет: каждый сезон до сих пор в точности повторял предыдущий",

	"at least 2 periods before the event, 2 from it on and 5 in all are needed; there are %d and %d",
	"до события нужно не меньше 2 периодов, с него не меньше 2, а всего не меньше 5; имеется %d и %d",

	"%d periods before the event and %d from it on: below %d on a side the intervals are too narrow",
	"периодов до события %d, с него %d: если с какой-то стороны их меньше %d, интервалы слишком узки",

	"%d own and %d others: counts are 0 or more",
	"своих %d, чужих %d: количества не бывают меньше 0",

	"%d own and %d others: the counts are too large to add up",
	"своих %d, чужих %d: числа слишком велики для сложения",

	"nobody was mentioned, so there is no share; at least 1 mention is needed",
	"никого не упомянули, поэтому доли нет; нужно хотя бы 1 упоминание",

	"a share of voice needs at least 2 brands, there is 1",
	"для доли голоса нужно не меньше 2 брендов, имеется 1",

	"the counts are too large to add up",
	"числа слишком велики для сложения",

	"there are %d first and %d second values; each pair needs both",
	"первых значений %d, вторых %d; каждой паре нужны оба",

	"there are no pairs; at least 6 are needed for a p below 0.05",
	"пар нет; для p ниже 0,05 нужно не меньше 6",

	"all differences are 0, so there are no ranks to compare",
	"все разности равны 0, сравнивать ранги не у чего",

	"%d of %d differences are 0 and were dropped",
	"%d из %d {2|разности|разностей|разностей} равны 0 и отброшены",

	"%d differences cannot give a p below 0.05; at least 6 are needed",
	"при числе разностей %d значение p ниже 0,05 невозможно; нужно не меньше 6",

	"there are no pairs; at least 1 is needed, 6 for an interval at 0.95",
	"пар нет; нужна хотя бы 1, а для интервала уровня 0,95 — 6",

	"no interval: all differences are equal, so their variation is not known",
	"интервала нет: все разности равны, поэтому их разброс неизвестен",

	"no interval: %d pairs cannot reach this level; more pairs are needed",
	"интервала нет: с %d {1|парой|парами|парами} этого уровня не достичь; нужно больше пар",

	"stratum %d (%s) has a sum below 0; counts are needed",
	"у слоя %d (%s) сумма меньше 0; нужны количества",

	"at least 2 strata with a denominator on both sides are needed, there are %d",
	"нужно не меньше 2 слоёв со знаменателем с обеих сторон, имеется: %d",

	"Simpson's reversal: the comparison turns round at a common mix, and no stratum of %d agrees with the overall figures",
	"парадокс Симпсона: при общем составе сравнение переворачивается, и ни один слой из %d не согласен с общими показателями",

	"Simpson's reversal: the comparison turns round at a common mix; %d of %d strata agree with the overall figures",
	"парадокс Симпсона: при общем составе сравнение переворачивается; с общими показателями согласны %d из %d {2|слоя|слоёв|слоёв}",

	"the ranks agree perfectly, so there is no t",
	"ранги согласны полностью, поэтому t нет",

	"%d pairs cannot give a p below 0.05 whatever they are; at least 5 are needed",
	"при числе пар %d значение p ниже 0,05 невозможно, какими бы они ни были; нужно не меньше 5",

	"no interval: it needs at least 4 pairs, there are %d",
	"интервала нет: для него нужно не меньше 4 пар, имеется: %d",

	"no interval: the ranks agree perfectly",
	"интервала нет: ранги согласны полностью",

	"x has %d values and y has %d; they must go in pairs",
	"в x значений %d, а в y %d; они должны идти парами",

	"at least 3 pairs are needed, there are %d",
	"нужно не меньше 3 пар, имеется: %d",

	"all values of one variable are equal, so no relation is defined",
	"все значения одной переменной равны, поэтому связь с другой не определена",

	"there are %d strata and %d weights; each stratum needs one",
	"слоёв %d, а весов %d; каждому слою нужен вес",

	"the weight of stratum %d is below 0",
	"вес слоя %d меньше 0",

	"stratum %d weighs in the standard mix but has no denominator here; leave it out of both sides or merge it with another",
	"слой %d имеет вес в стандартном составе, но здесь у него нет знаменателя; исключите его с обеих сторон или объедините с другим",

	"there are no strata with a weight; at least 1 is needed",
	"нет слоёв с весом; нужен хотя бы 1",

	"no interval: stratum %d has 1 unit, each needs at least 2",
	"интервала нет: в слое %d одна единица, а нужно не меньше 2 в каждом",

	"no interval: all units of each stratum have the same ratio, so their variation is not known",
	"интервала нет: в каждом слое у всех единиц одно отношение, поэтому разброс неизвестен",

	"no interval: there are no events; the gamma interval has an upper limit",
	"интервала нет: событий нет; верхнюю границу даёт гамма-интервал",

	"a standardised rate is 0; each side needs at least 1 event in a stratum that weighs",
	"стандартизованная интенсивность равна 0; с каждой стороны нужно хотя бы 1 событие в слое с весом",

	"stratum %d has a weight, an exposure or events that are no count",
	"вес, экспозиция или число событий слоя %d — не количества",

	"stratum %d has a weight and no exposure; leave it out of both sides or merge it with another",
	"у слоя %d есть вес, но нет экспозиции; исключите его с обеих сторон или объедините с другим",

	"the weights of the strata are all 0; the standard population is empty",
	"все веса слоёв равны 0; стандартное население пусто",

	"no interval: %d points have too few slopes for this level",
	"интервала нет: у %d {1|точки|точек|точек} слишком мало наклонов для этого уровня",

	"at least 2 points are needed, there are %d",
	"нужно не меньше 2 точек, имеется: %d",

	"there are more than %d points; thin them out",
	"точек больше %d; проредите их",

	"all points have the same x, so there is no slope; at least 2 different ones are needed",
	"у всех точек одно x, поэтому наклона нет; нужно не меньше 2 разных",

	"the values span more than 18 orders of magnitude; set the smallest to 0 or rescale",
	"значения различаются больше чем на 18 порядков; замените наименьшие на 0 или измените масштаб",

	"the top %d cannot be taken; it must be 1 or more",
	"нельзя взять верхние %d; нужно не меньше 1",

	"the top %d are all %d there are, so they hold everything",
	"верхние %d — это все %d, поэтому на них приходится всё",

	"both proportions are 0 or both are 1, so there is nothing to test",
	"обе доли равны 0 или обе 1, проверять нечего",

	"the smallest expected count is %.1f, below 5; Fisher's exact test is the safer one",
	"наименьшая ожидаемая частота — %.1f, меньше 5; надёжнее точный критерий Фишера",

	"all values within each sample are equal, so their variation is not known",
	"внутри каждой выборки все значения равны, поэтому их разброс неизвестен",

	"the values are too large or too close to compute with; rescale them",
	"значения слишком велики или слишком близки для вычислений; измените масштаб",

	"there are no units; at least 1 is needed",
	"единиц нет; нужна хотя бы 1",

	"%d of %d is no proportion that can be computed with",
	"%d из %d — не доля, с которой можно считать",

	"the %d cohorts differ by more than chance: the interval is for these cohorts together, not for the next one",
	"когорты (%d) различаются сильнее, чем случайно: интервал относится к этим когортам вместе, а не к следующей",

	"a line of rates by audience needs %d accounts, and there are %d",
	"для прямой «вовлечённость — аудитория» нужно аккаунтов: %d, а есть %d",
}
