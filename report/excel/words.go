package excel

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
)

// The words of the workbook's own frame.
var (
	wordSummary    = note.Text{EN: "Summary", RU: "Сводка"}
	wordIndicators = note.Text{EN: "Indicators", RU: "Показатели"}
	wordComparison = note.Text{EN: "Comparison", RU: "Сравнение"}
	wordTables     = note.Text{EN: "Tables", RU: "Таблицы"}
	wordCharts     = note.Text{EN: "Charts", RU: "Диаграммы"}
	wordChartData  = note.Text{EN: "Chart data", RU: "Данные диаграмм"}
	wordSources    = note.Text{EN: "Sources", RU: "Источники"}
	wordMethod     = note.Text{EN: "Method", RU: "Метод"}

	wordPart       = note.Text{EN: "Part", RU: "Раздел"}
	wordIndicator  = note.Text{EN: "Indicator", RU: "Показатель"}
	wordCase       = note.Text{EN: "Case", RU: "Кейс"}
	wordPlatform   = note.Text{EN: "Platform", RU: "Платформа"}
	wordAccount    = note.Text{EN: "Account", RU: "Аккаунт"}
	wordGroup      = note.Text{EN: "Group", RU: "Группа"}
	wordOrigin     = note.Text{EN: "Origin", RU: "Происхождение"}
	wordValue      = note.Text{EN: "Value", RU: "Значение"}
	wordLow        = note.Text{EN: "Low", RU: "Нижняя граница"}
	wordHigh       = note.Text{EN: "High", RU: "Верхняя граница"}
	wordLevel      = note.Text{EN: "Level", RU: "Уровень"}
	wordUnit       = note.Text{EN: "Unit", RU: "Единица"}
	wordStatus     = note.Text{EN: "Status", RU: "Статус"}
	wordReason     = note.Text{EN: "Reason", RU: "Причина"}
	wordLive       = note.Text{EN: "Recomputes", RU: "Пересчитывается"}
	wordMethodOf   = note.Text{EN: "Estimator", RU: "Оценка"}
	wordInterval   = note.Text{EN: "Interval", RU: "Интервал"}
	wordFormula    = note.Text{EN: "Formula", RU: "Формула"}
	wordData       = note.Text{EN: "Data", RU: "Данные"}
	wordLeftOut    = note.Text{EN: "Left out", RU: "Не учтено"}
	wordRemarks    = note.Text{EN: "Remarks", RU: "Примечания"}
	wordID         = note.Text{EN: "Identifier", RU: "Идентификатор"}
	wordYes        = note.Text{EN: "yes", RU: "да"}
	wordNo         = note.Text{EN: "no", RU: "нет"}
	wordUse        = note.Text{EN: "Use", RU: "Учёт"}
	wordUsed       = note.Text{EN: "used", RU: "учтено"}
	wordLeft       = note.Text{EN: "left out: ", RU: "не учтено: "}
	wordFirst      = note.Text{EN: "First", RU: "Первое"}
	wordSecond     = note.Text{EN: "Second", RU: "Второе"}
	wordVerdict    = note.Text{EN: "Verdict", RU: "Вывод"}
	wordReasons    = note.Text{EN: "Reasons", RU: "Причины"}
	wordDifference = note.Text{EN: "Difference", RU: "Разность"}
	wordRatio      = note.Text{EN: "Ratio", RU: "Отношение"}
	wordTest       = note.Text{EN: "Test", RU: "Критерий"}
	wordP          = note.Text{EN: "p", RU: "p"}
	wordHolm       = note.Text{EN: "p, Holm", RU: "p, Холм"}
	wordTests      = note.Text{EN: "Tests", RU: "Число проверок"}
	wordEffect     = note.Text{EN: "Effect size", RU: "Размер эффекта"}
	wordEffectOf   = note.Text{EN: "Measure of effect", RU: "Мера эффекта"}
	wordDataSet    = note.Text{EN: "Data set", RU: "Набор данных"}
	wordTitle      = note.Text{EN: "Title", RU: "Название"}
	wordPeriod     = note.Text{EN: "Period", RU: "Период"}
	wordCollected  = note.Text{EN: "Collected", RU: "Собрано"}
	wordLicence    = note.Text{EN: "Licence", RU: "Лицензия"}
	wordCaveats    = note.Text{EN: "Caveats", RU: "Оговорки"}
	wordSource     = note.Text{EN: "Source", RU: "Источник"}
	wordLink       = note.Text{EN: "Link", RU: "Ссылка"}
	wordCited      = note.Text{EN: "Cited works", RU: "Литература"}
	wordStep       = note.Text{EN: "Date", RU: "Дата"}
	wordNotRows    = note.Text{EN: "Too many rows for a sheet: the data stay in the CSV files, and the figures are values.", RU: "Для листа слишком много строк: данные остаются в файлах CSV, а показатели записаны значениями."}
	wordDataHelp   = note.Text{EN: "The indicators that recompute are formulas over the rows marked as used: change a cell and the indicator follows. An empty cell is a missing value, not a zero.",
		RU: "Пересчитываемые показатели — формулы по строкам с пометкой «учтено»: измените ячейку, и показатель изменится. Пустая ячейка — отсутствующее значение, а не ноль."}
	wordIndicatorHelp = note.Text{EN: "Where “Recomputes” says yes, the value is a formula over a data sheet. Intervals are values: they do not follow a changed cell.",
		RU: "Где в столбце «Пересчитывается» стоит «да», значение — формула по листу данных. Интервалы записаны значениями и за изменённой ячейкой не следуют."}
	wordCompareHelp = note.Text{EN: "Difference, ratio, test and effect are values; the difference of two shares is in percentage points. A pair that must not be compared has none. p, Holm: adjusted for the number of tests.",
		RU: "Разность, отношение, критерий и эффект записаны значениями; разность двух долей дана в процентных пунктах. У пары, которую нельзя сравнивать, их нет. p, Холм — с поправкой на число проверок."}
	wordChartHelp = note.Text{EN: "The charts of the report, drawn over the sheet with the chart data. Whiskers are intervals.",
		RU: "Диаграммы отчёта построены по листу с данными диаграмм. Отрезки — интервалы."}
	wordPrintRows     = note.Text{EN: "The first rows; the file holds all of them.", RU: "Первые строки; все строки — в файле."}
	wordPrintColumns  = note.Text{EN: "Further columns stand in the file.", RU: "Остальные столбцы — в файле."}
	wordSimulatedHelp = note.Text{EN: "Generated for teaching. Never to be cited.", RU: "Сгенерировано для обучения. Ссылаться нельзя."}
	wordRealData      = note.Text{EN: "Real data: ", RU: "Реальные данные: "}
)

// columnTitles are the headings of columns that no formula names, or calls by
// what it counts in them.
var columnTitles = map[field.ID]note.Text{
	field.PostID:     {EN: "post", RU: "публикация"},
	field.CommentID:  {EN: "comment", RU: "комментарий"},
	field.Brand:      {EN: "brand", RU: "бренд"},
	field.Snapshot:   {EN: "time of reading", RU: "время считывания"},
	field.Coauthored: {EN: "co-authored", RU: "с соавторами"},
	field.Language:   {EN: "language", RU: "язык"},
	field.Period:     {EN: "period", RU: "период"},
	field.Season:     {EN: "season", RU: "сезон"},
	field.Rank:       {EN: "rank", RU: "место"},
	field.TopTitle:   {EN: "first title", RU: "первое название"},
	field.Released:   {EN: "released", RU: "дата выхода"},
	field.Available:  {EN: "available globally", RU: "доступно во всём мире"},
	field.Country:    {EN: "country of the audience", RU: "страна аудитории"},
}

var rowsNames = map[metrics.Rows]note.Text{
	metrics.OwnPosts:      {EN: "Posts", RU: "Публикации"},
	metrics.UGC:           {EN: "UGC", RU: "UGC"},
	metrics.PaidUGC:       {EN: "Paid mentions", RU: "Рекламные упоминания"},
	metrics.Talk:          {EN: "Comments", RU: "Комментарии"},
	metrics.Audience:      {EN: "Audience", RU: "Аудитория"},
	metrics.Activity:      {EN: "Activity", RU: "Активность"},
	metrics.Members:       {EN: "Members", RU: "Подписки"},
	metrics.Viewing:       {EN: "Viewing", RU: "Просмотр"},
	metrics.Panel:         {EN: "Panel", RU: "Панель"},
	metrics.Reviews:       {EN: "Reviews", RU: "Отзывы"},
	metrics.OwnAndReposts: {EN: "Posts and reposts", RU: "Публикации и репосты"},
	metrics.Mentions:      {EN: "Mentions", RU: "Упоминания"},
}

func (b *book) rowsName(r metrics.Rows) string {
	if t, ok := rowsNames[r]; ok {
		return t.In(b.doc.Lang)
	}
	return string(r)
}

var unitNames = map[unit.Unit]note.Text{
	unit.None:        {EN: "number", RU: "число"},
	unit.Fraction:    {EN: "share", RU: "доля"},
	unit.Points:      {EN: "percentage points", RU: "процентные пункты"},
	unit.Count:       {EN: "count", RU: "количество"},
	unit.PerPost:     {EN: "per post", RU: "на публикацию"},
	unit.PerThousand: {EN: "per 1,000 followers", RU: "на 1000 подписчиков"},
	unit.PerWeek:     {EN: "per week", RU: "в неделю"},
	unit.Followers:   {EN: "followers", RU: "подписчики"},
	unit.People:      {EN: "people", RU: "люди"},
	unit.Members:     {EN: "memberships", RU: "подписки"},
	unit.Views:       {EN: "views", RU: "просмотры"},
	unit.Hours:       {EN: "hours", RU: "часы"},
	unit.Minutes:     {EN: "minutes", RU: "минуты"},
	unit.HoursMonth:  {EN: "hours per member and month", RU: "часы на подписку в месяц"},
	unit.Days:        {EN: "days", RU: "дни"},
	unit.Weeks:       {EN: "weeks", RU: "недели"},
	unit.Months:      {EN: "months", RU: "месяцы"},
	unit.USD:         {EN: "US dollars", RU: "доллары США"},
	unit.Ratio:       {EN: "times", RU: "раз"},
}

// unitName is a unit in words; one that has none is written as it is.
func (b *book) unitName(u unit.Unit) string {
	if t, ok := unitNames[u]; ok {
		return t.In(b.doc.Lang)
	}
	return string(u)
}
