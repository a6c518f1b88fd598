package chart

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report/locale"
)

// in is a word in the language of a chart.
func in(lang string, word note.Note) string {
	loc, err := locale.For(lang)
	if err != nil {
		return word.String()
	}
	return loc.Note(word)
}

// The few words that a drawing adds of its own.
var (
	wordNoData    = note.New("No data")
	wordSimulated = note.New("simulated")
	wordPlain     = note.New("value")
	wordEstimate  = note.New("value [interval]")
	wordMissing   = note.New("Gaps: no value there.")
	wordNotOnLog  = note.New("Values of 0 and below have no place on a logarithmic axis and are not drawn.")
	wordLog       = note.New("logarithmic axis")
	wordLackPart  = note.New("Some bars lack a part whose value is missing.")
	wordOpenEnd   = note.New("An arrow: the interval has no limit on that side.")
)

var months = [12]note.Note{
	note.New("Jan"), note.New("Feb"), note.New("Mar"), note.New("Apr"), note.New("May||alone"), note.New("Jun"),
	note.New("Jul"), note.New("Aug"), note.New("Sep"), note.New("Oct"), note.New("Nov"), note.New("Dec"),
}

var mayOfDay = note.New("May||beside a day")

// monthName is short; beside a day Russian wants the genitive, which only May
// shows.
func monthName(lang string, month int, withDay bool) string {
	if withDay && month == 5 {
		return in(lang, mayOfDay)
	}
	return in(lang, months[month-1])
}
