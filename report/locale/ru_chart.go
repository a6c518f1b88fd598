package locale

// ruChart is the Russian of charts.
var ruChart = pairs{
	"No data",
	"Нет данных",

	"value [interval]",
	"значение [интервал]",

	"Gaps: no value there.",
	"Пропуски: значений нет.",

	"Values of 0 and below have no place on a logarithmic axis and are not drawn.",
	"Значения 0 и меньше не имеют места на логарифмической оси и не показаны.",

	"logarithmic axis",
	"логарифмическая ось",

	"Some bars lack a part whose value is missing.",
	"В некоторых столбцах не хватает части: её значение отсутствует.",

	"An arrow: the interval has no limit on that side.",
	"Стрелка: с этой стороны у интервала нет границы.",

	"Jan",
	"янв",

	"Feb",
	"фев",

	"Mar",
	"мар",

	"Apr",
	"апр",

	"May||alone",
	"май",

	"Jun",
	"июн",

	"Jul",
	"июл",

	"Aug",
	"авг",

	"Sep",
	"сен",

	"Oct",
	"окт",

	"Nov",
	"ноя",

	"Dec",
	"дек",

	"May||beside a day",
	"мая",
}
