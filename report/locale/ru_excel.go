package locale

// ruExcel is the Russian of the workbook.
var ruExcel = pairs{
	"Summary",
	"Сводка",

	"Indicators",
	"Показатели",

	"Tables",
	"Таблицы",

	"Charts",
	"Диаграммы",

	"Chart data",
	"Данные диаграмм",

	"Part",
	"Раздел",

	"Case",
	"Кейс",

	"Platform",
	"Платформа",

	"Group",
	"Группа",

	"Low",
	"Нижняя граница",

	"High",
	"Верхняя граница",

	"Level",
	"Уровень",

	"Unit",
	"Единица",

	"Status",
	"Статус",

	"Reason",
	"Причина",

	"Recomputes",
	"Пересчитывается",

	"Estimator",
	"Оценка",

	"Left out",
	"Не учтено",

	"Remarks",
	"Примечания",

	"Identifier",
	"Идентификатор",

	"yes",
	"да",

	"no",
	"нет",

	"Use",
	"Учёт",

	"used",
	"учтено",

	"left out: ",
	"не учтено: ",

	"Reasons",
	"Причины",

	"Ratio",
	"Отношение",

	"Test",
	"Критерий",

	"p",
	"p",

	"p, Holm",
	"p, Холм",

	"Tests",
	"Число проверок",

	"Effect size",
	"Размер эффекта",

	"Measure of effect",
	"Мера эффекта",

	"Title",
	"Название",

	"Caveats",
	"Оговорки",

	"Link",
	"Ссылка",

	"Cited works",
	"Литература",

	"The indicators that recompute are formulas over the rows marked as used: change a cell and the indicator follows. An empty cell is a " +
		"missing value, not a zero.",
	"Пересчитываемые показатели — формулы по строкам с пометкой «учтено»: измените ячейку, и показатель изменится. Пустая ячейка — " +
		"отсутствующее значение, а не ноль.",

	"Where “Recomputes” says yes, the value is a formula over a data sheet. Intervals are values: they do not follow a changed cell.",
	"Где в столбце «Пересчитывается» стоит «да», значение — формула по листу данных. Интервалы записаны значениями и за изменённой ячейкой не " +
		"следуют.",

	"Difference, ratio, test and effect are values; the difference of two shares is in percentage points. A pair that must not be compared has " +
		"none. p, Holm: adjusted for the number of tests.",
	"Разность, отношение, критерий и эффект записаны значениями; разность двух долей дана в процентных пунктах. У пары, которую нельзя " +
		"сравнивать, их нет. p, Холм — с поправкой на число проверок.",

	"The charts of the report, drawn over the sheet with the chart data. Whiskers are intervals.",
	"Диаграммы отчёта построены по листу с данными диаграмм. Отрезки — интервалы.",

	"The first rows; the file holds all of them.",
	"Первые строки; все строки — в файле.",

	"Further columns stand in the file.",
	"Остальные столбцы — в файле.",

	"Generated for teaching. Never to be cited.",
	"Сгенерировано для обучения. Ссылаться нельзя.",

	"Real data: ",
	"Реальные данные: ",

	"post",
	"публикация",

	"comment",
	"комментарий",

	"brand",
	"бренд",

	"time of reading",
	"время считывания",

	"co-authored",
	"с соавторами",

	"period",
	"период",

	"season",
	"сезон",

	"rank",
	"место",

	"first title",
	"первое название",

	"released",
	"дата выхода",

	"available globally",
	"доступно во всём мире",

	"country of the audience",
	"страна аудитории",

	"Posts",
	"Публикации",

	"UGC",
	"UGC",

	"Comments",
	"Комментарии",

	"Activity",
	"Активность",

	"Members",
	"Подписки",

	"Panel",
	"Панель",

	"Posts and reposts",
	"Публикации и репосты",

	"Mentions",
	"Упоминания",

	"Paid mentions",
	"Рекламные упоминания",
	"no test: %s",
	"критерий не применён: %s",

	"Month",
	"Месяц",

	"%s: rows",
	"%s: строк",

	"%s: sum of numerators",
	"%s: сумма числителей",

	"%s: sum of denominators",
	"%s: сумма знаменателей",

	"%s: sum of the values",
	"%s: сумма значений",

	"Too many rows for a sheet (%d): these are their exact sums per group and month, and the formulas run over them. The rows stand in %s",
	"Строк слишком много для листа (%d): здесь стоят их точные суммы по группам и месяцам, формулы считают по ним. Сами строки: %s",
}
