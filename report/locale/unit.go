package locale

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
)

// unitWords are what a unit is called, and how numbers in it are written.
type unitWords struct {
	name   note.Note // alone: above an axis, in a column of units
	after  note.Note // after a number; none where the number needs no word
	sign   string    // close to a number
	counts bool      // whole numbers have all their digits and no decimals
}

// units has every unit. A rate and a coefficient count nothing: 12.0 per week
// says how exact it is.
var units = map[unit.Unit]unitWords{
	unit.None:        {name: note.New("number"), counts: true},
	unit.Fraction:    {name: note.New("share")},
	unit.Points:      {name: note.New("percentage points"), after: note.New("pp")},
	unit.Count:       {name: note.New("count"), counts: true},
	unit.PerPost:     {name: note.New("per post")},
	unit.PerPerson:   {name: note.New("per person")},
	unit.PerThousand: {name: note.New("per 1,000 followers"), after: note.New("per 1,000")},
	unit.PerWeek:     {name: note.New("per week"), after: note.New("per week")},
	unit.Followers:   {name: note.New("followers"), counts: true},
	unit.People:      {name: note.New("people"), counts: true},
	unit.Members:     {name: note.New("memberships"), counts: true},
	unit.Views:       {name: note.New("views"), counts: true},
	unit.Hours:       {name: note.New("hours"), after: note.New("hours||after a number"), counts: true},
	unit.Minutes:     {name: note.New("minutes"), after: note.New("minutes||after a number"), counts: true},
	unit.HoursMonth:  {name: note.New("hours per member and month"), after: note.New("h||after a number")},
	unit.Days:        {name: note.New("days"), after: note.New("days||after a number"), counts: true},
	unit.Weeks:       {name: note.New("weeks"), after: note.New("weeks||after a number"), counts: true},
	unit.Months:      {name: note.New("months"), after: note.New("months||after a number"), counts: true},
	unit.USD:         {name: note.New("US dollars"), after: note.New("USD"), counts: true},
	unit.Ratio:       {name: note.New("times"), sign: "×"},
}

// Unit is the name of a unit; one that is not known stays as it is.
func (l *Locale) Unit(u unit.Unit) string {
	if w, ok := units[u]; ok {
		return l.Note(w.name)
	}
	return string(u)
}
