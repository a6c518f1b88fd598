package chart

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
)

// The few words that a drawing adds of its own.
var (
	wordNoData    = note.Text{EN: "No data", RU: "Нет данных"}
	wordSimulated = note.Text{EN: "simulated", RU: "смоделировано"}
	wordPlain     = note.Text{EN: "value", RU: "значение"}
	wordEstimate  = note.Text{EN: "value [interval]", RU: "значение [интервал]"}
	wordMissing   = note.Text{EN: "Gaps: no value there.", RU: "Пропуски: значений нет."}
	wordNotOnLog  = note.Text{EN: "Values of 0 and below have no place on a logarithmic axis and are not drawn.", RU: "Значения 0 и меньше не имеют места на логарифмической оси и не показаны."}
	wordLog       = note.Text{EN: "logarithmic axis", RU: "логарифмическая ось"}
	wordLackPart  = note.Text{EN: "Some bars lack a part whose value is missing.", RU: "В некоторых столбцах не хватает части: её значение отсутствует."}
	wordOpenEnd   = note.Text{EN: "An arrow: the interval has no limit on that side.", RU: "Стрелка: с этой стороны у интервала нет границы."}
)

// unitNames head the value axis where the chart gives it no name.
var unitNames = map[unit.Unit]note.Text{
	unit.Fraction:    {EN: "share, %", RU: "доля, %"},
	unit.Points:      {EN: "percentage points", RU: "процентные пункты"},
	unit.Count:       {EN: "number", RU: "количество"},
	unit.PerPost:     {EN: "per post", RU: "на публикацию"},
	unit.PerThousand: {EN: "per 1,000 followers", RU: "на 1000 подписчиков"},
	unit.PerWeek:     {EN: "per week", RU: "в неделю"},
	unit.Followers:   {EN: "followers", RU: "подписчики"},
	unit.People:      {EN: "people", RU: "люди"},
	unit.Members:     {EN: "memberships", RU: "подписки"},
	unit.Views:       {EN: "views", RU: "просмотры"},
	unit.Hours:       {EN: "hours", RU: "часы"},
	unit.Minutes:     {EN: "minutes", RU: "минуты"},
	unit.HoursMonth:  {EN: "hours per member and month", RU: "часов на подписку в месяц"},
	unit.Days:        {EN: "days", RU: "дни"},
	unit.Weeks:       {EN: "weeks", RU: "недели"},
	unit.Months:      {EN: "months", RU: "месяцы"},
	unit.USD:         {EN: "US dollars", RU: "доллары США"},
	unit.Ratio:       {EN: "times", RU: "раз"},
}

// magnitudes name the large numbers.
var magnitudes = []struct {
	factor float64
	short  note.Text // after a number
	long   note.Text // in the name of an axis
}{
	{1e12, note.Text{EN: "tn", RU: "трлн"}, note.Text{EN: "trillion", RU: "трлн"}},
	{1e9, note.Text{EN: "bn", RU: "млрд"}, note.Text{EN: "billion", RU: "млрд"}},
	{1e6, note.Text{EN: "m", RU: "млн"}, note.Text{EN: "million", RU: "млн"}},
}

var months = map[string][12]string{
	"en": {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	"ru": {"янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"},
}

// monthName is short; beside a day Russian wants the genitive.
func monthName(lang string, month int, withDay bool) string {
	if lang != "ru" {
		return months["en"][month-1]
	}
	if withDay && month == 5 {
		return "мая"
	}
	return months["ru"][month-1]
}
