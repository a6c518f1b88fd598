package formula

import (
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// The words of a printed formula.
var (
	wordMean   = note.Text{EN: "mean", RU: "среднее"}
	wordMedian = note.Text{EN: "median", RU: "медиана"}
	wordLast   = note.Text{EN: "last", RU: "последнее"}
	wordFirst  = note.Text{EN: "first", RU: "первое"}

	wordAllCases = note.Text{EN: "over all cases", RU: "по всем кейсам"}
	wordOthers   = note.Text{EN: "over the rows of all other cases", RU: "по строкам всех остальных кейсов"}
)

// Print is the formula for people, in a language ("en", "ru"):
//
//	Σ(likes + comments + shares) / Σ followers
//	медиана((отметки «нравится» + комментарии) / просмотры)
//
// n is the number of rows used. Without an interaction set the symbol
// "interactions" stands for it.
func (f Formula) Print(lang string, interactions []field.ID) string {
	if f.Agg == Named {
		return f.Text.In(lang)
	}
	if f.OverFigures() {
		return f.printOver(lang, interactions)
	}
	over := f.Expand(interactions)
	terms := make([]string, len(over))
	for i, id := range over {
		terms[i] = Name(id).In(lang)
	}
	plain := strings.Join(terms, " + ")
	grouped := plain
	if len(terms) > 1 {
		grouped = "(" + plain + ")"
	}
	row := plain // one row's value, inside the brackets of mean( ) or median( )
	if f.IsRatio() {
		row = grouped + " / " + Name(f.Per).In(lang)
	}
	var s string
	switch f.Agg {
	case Pooled:
		s = sigma(grouped) + " / n"
		if f.IsRatio() {
			s = sigma(grouped) + " / " + sigma(Name(f.Per).In(lang))
		}
	case Mean:
		s = wordMean.In(lang) + "(" + row + ")"
	case Median:
		s = wordMedian.In(lang) + "(" + row + ")"
	case Sum:
		s = sigma(grouped)
	case Count:
		s = "n"
	case Last:
		s = wordLast.In(lang) + "(" + plain + ")"
	case Growth:
		s = wordLast.In(lang) + "(" + plain + ") / " + wordFirst.In(lang) + "(" + plain + ") − 1"
	}
	if f.Scale > 1 {
		s = strconv.FormatInt(f.Scale, 10) + " × " + s
	}
	return s
}

// printOver is a formula over figures, in which a figure stands as its own
// formula: "x / Σ over all cases of x, x = Σ likes".
func (f Formula) printOver(lang string, interactions []field.ID) string {
	x := f.Of[0].Print(lang, interactions)
	switch f.Agg {
	case Share:
		return "x / Σ " + wordAllCases.In(lang) + " x; x = " + x
	case Rest:
		return "x − x " + wordOthers.In(lang) + "; x = " + x
	}
	return "x / y; x = " + x + "; y = " + f.Of[1].Print(lang, interactions)
}

// sigma puts the sum sign before a term: Σ likes, Σ(likes + comments).
func sigma(term string) string {
	if strings.HasPrefix(term, "(") {
		return "Σ" + term
	}
	return "Σ " + term
}
