package formula

import (
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// The words of a printed formula.
var (
	wordMean   = note.New("mean")
	wordMedian = note.New("median")
	wordLast   = note.New("last")
	wordFirst  = note.New("first")

	wordAllCases = note.New("over all cases")
	wordOthers   = note.New("over the rows of all other cases")
)

// Print is the formula for people, in the language of speak (locale.Note):
//
//	Σ(likes + comments + shares) / Σ followers
//	медиана((отметки «нравится» + комментарии) / просмотры)
//
// n is the number of rows used. Without an interaction set the symbol
// "interactions" stands for it.
func (f Formula) Print(speak func(note.Note) string, interactions []field.ID) string {
	if f.Agg == Named {
		return speak(f.Text)
	}
	if f.OverFigures() {
		return f.printOver(speak, interactions)
	}
	over := f.Expand(interactions)
	terms := make([]string, len(over))
	for i, id := range over {
		terms[i] = speak(Name(id))
	}
	plain := strings.Join(terms, " + ")
	grouped := plain
	if len(terms) > 1 {
		grouped = "(" + plain + ")"
	}
	row := plain // one row's value, inside the brackets of mean( ) or median( )
	if f.IsRatio() {
		row = grouped + " / " + speak(Name(f.Per))
	}
	var s string
	switch f.Agg {
	case Pooled:
		s = sigma(grouped) + " / n"
		if f.IsRatio() {
			s = sigma(grouped) + " / " + sigma(speak(Name(f.Per)))
		}
	case Mean:
		s = speak(wordMean) + "(" + row + ")"
	case Median:
		s = speak(wordMedian) + "(" + row + ")"
	case Sum:
		s = sigma(grouped)
	case Count:
		s = "n"
	case Last:
		s = speak(wordLast) + "(" + plain + ")"
	case Growth:
		s = speak(wordLast) + "(" + plain + ") / " + speak(wordFirst) + "(" + plain + ") − 1"
	}
	if f.Scale > 1 {
		s = strconv.FormatInt(f.Scale, 10) + " × " + s
	}
	return s
}

// printOver is a formula over figures, in which a figure stands as its own
// formula: "x / Σ over all cases of x, x = Σ likes".
func (f Formula) printOver(speak func(note.Note) string, interactions []field.ID) string {
	x := f.Of[0].Print(speak, interactions)
	switch f.Agg {
	case Share:
		return "x / Σ " + speak(wordAllCases) + " x; x = " + x
	case Rest:
		return "x − x " + speak(wordOthers) + "; x = " + x
	}
	return "x / y; x = " + x + "; y = " + f.Of[1].Print(speak, interactions)
}

// sigma puts the sum sign before a term: Σ likes, Σ(likes + comments).
func sigma(term string) string {
	if strings.HasPrefix(term, "(") {
		return "Σ" + term
	}
	return "Σ " + term
}
