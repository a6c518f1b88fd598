package excel

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// The words of the workbook's own frame.
var (
	wordSummary    = note.New("Summary")
	wordIndicators = note.New("Indicators")
	wordComparison = note.New("Comparison")
	wordTables     = note.New("Tables")
	wordCharts     = note.New("Charts")
	wordChartData  = note.New("Chart data")
	wordSources    = note.New("Sources")
	wordMethod     = note.New("Method")

	wordPart       = note.New("Part")
	wordIndicator  = note.New("Indicator")
	wordCase       = note.New("Case")
	wordPlatform   = note.New("Platform")
	wordAccount    = note.New("Account")
	wordGroup      = note.New("Group")
	wordOrigin     = note.New("Origin")
	wordValue      = note.New("Value")
	wordLow        = note.New("Low")
	wordHigh       = note.New("High")
	wordLevel      = note.New("Level")
	wordUnit       = note.New("Unit")
	wordStatus     = note.New("Status")
	wordReason     = note.New("Reason")
	wordLive       = note.New("Recomputes")
	wordMethodOf   = note.New("Estimator")
	wordInterval   = note.New("Interval")
	wordFormula    = note.New("Formula")
	wordData       = note.New("Data")
	wordLeftOut    = note.New("Left out")
	wordRemarks    = note.New("Remarks")
	wordID         = note.New("Identifier")
	wordYes        = note.New("yes")
	wordNo         = note.New("no")
	wordUse        = note.New("Use")
	wordMonth      = note.New("Month")
	wordRows       = note.New("Rows")
	wordUsed       = note.New("used")
	wordLeft       = note.New("left out: ")
	wordFirst      = note.New("First")
	wordSecond     = note.New("Second")
	wordVerdict    = note.New("Verdict")
	wordReasons    = note.New("Reasons")
	wordDifference = note.New("Difference")
	wordRatio      = note.New("Ratio")
	wordTest       = note.New("Test")
	wordP          = note.New("p")
	wordHolm       = note.New("p, Holm")
	wordTests      = note.New("Tests")
	wordEffect     = note.New("Effect size")
	wordEffectOf   = note.New("Measure of effect")
	wordInWords    = note.New("In words")
	wordDataSet    = note.New("Data set")
	wordTitle      = note.New("Title")
	wordPeriod     = note.New("Period")
	wordCollected  = note.New("Collected")
	wordLicence    = note.New("Licence")
	wordCaveats    = note.New("Caveats")
	wordSource     = note.New("Source")
	wordLink       = note.New("Link")
	wordCited      = note.New("Cited works")
	wordStep       = note.New("Date")
	wordDataHelp   = note.New("The indicators that recompute are formulas over the rows marked as used: change a cell and the indicator follows. An " +
		"empty cell is a missing value, not a zero.")
	wordIndicatorHelp = note.New("Where “Recomputes” says yes, the value is a formula over a data sheet. Intervals are values: they do not follow a changed cell.")
	wordCompareHelp   = note.New("Difference, ratio, test and effect are values; the difference of two shares is in percentage points. A pair that must " +
		"not be compared has none. p, Holm: adjusted for the number of tests.")
	wordChartHelp     = note.New("The charts of the report, drawn over the sheet with the chart data. Whiskers are intervals.")
	wordPrintRows     = note.New("The first rows; the file holds all of them.")
	wordPrintColumns  = note.New("Further columns stand in the file.")
	wordSimulatedHelp = note.New("Generated for teaching. Never to be cited.")
	wordRealData      = note.New("Real data: ")
)

// columnTitles are the headings of columns that no formula names, or calls by
// what it counts in them.
var columnTitles = map[field.ID]note.Note{
	field.PostID:     note.New("post"),
	field.CommentID:  note.New("comment"),
	field.Brand:      note.New("brand"),
	field.Snapshot:   note.New("time of reading"),
	field.Coauthored: note.New("co-authored"),
	field.Language:   note.New("language"),
	field.Period:     note.New("period"),
	field.Season:     note.New("season"),
	field.Rank:       note.New("rank"),
	field.TopTitle:   note.New("first title"),
	field.Released:   note.New("released"),
	field.Available:  note.New("available globally"),
	field.Country:    note.New("country of the audience"),
}

var rowsNames = map[metrics.Rows]note.Note{
	metrics.OwnPosts:      note.New("Posts"),
	metrics.UGC:           note.New("UGC"),
	metrics.PaidUGC:       note.New("Paid mentions"),
	metrics.Talk:          note.New("Comments"),
	metrics.Audience:      note.New("Audience"),
	metrics.Activity:      note.New("Activity"),
	metrics.Members:       note.New("Members"),
	metrics.Viewing:       note.New("Viewing"),
	metrics.Panel:         note.New("Panel"),
	metrics.Reviews:       note.New("Reviews"),
	metrics.OwnAndReposts: note.New("Posts and reposts"),
	metrics.Mentions:      note.New("Mentions"),
}

func (b *book) rowsName(r metrics.Rows) string {
	if t, ok := rowsNames[r]; ok {
		return b.loc.Note(t)
	}
	return string(r)
}
