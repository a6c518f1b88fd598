// Package retention defines the indicators of people who come back: the
// commenters of a brand, and the users of a service.
//
// A person belongs to the cohort of the first month in which he or she was
// seen. Retention at age k is the share of a cohort that is active again in
// the k-th month after; only cohorts for which that month has fully elapsed
// are at risk. Months are calendar months, UTC. The overall figure is
// weighted by the size of the cohorts.
package retention

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// source is who comes back, and in which columns that stands.
type source struct {
	id        string
	people    note.Note
	rows      metrics.Rows
	who, when field.ID
}

var sources = []source{
	{"commenters", note.New("commenters||whose return it is"), metrics.Talk, field.Author, field.Published},
	{"users", note.New("users||whose return it is"), metrics.Activity, field.User, field.At},
}

// ages are the months for which a figure of its own is given.
var ages = []int{1, 3, 6}

// Family is that of the indicators here.
var Family = &metrics.Family{ID: "retention", Name: note.New("Returning people")}

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	var defs []*metrics.Definition
	for _, s := range sources {
		for _, age := range ages {
			defs = append(defs, s.definition(age))
		}
		defs = append(defs, s.share())
	}
	return defs
}

var months = map[int]note.Note{
	1: note.New("after 1 month"),
	3: note.New("after 3 months"),
	6: note.New("after 6 months"),
}

func (s source) definition(age int) *metrics.Definition {
	digit := string(rune('0' + age))
	return &metrics.Definition{
		ID: "retention/" + s.id + "/month-" + digit + ":fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: s.rows,
		Name:    note.New("Returning %s, %s", s.people, months[age]),
		About:   note.New("Of those first seen in a month, the share active again exactly %d calendar months later, over all cohorts that had the time.", age),
		Caution: note.New("First seen means first seen in these data: people active before the collection began count as new."),
		Formula: formula.Formula{Agg: formula.Named, Needs: []field.ID{s.who, s.when},
			Text: note.New("Σ over cohorts of active in month %d / Σ over cohorts of size", age)},
		Same: []metrics.Sameness{metrics.SameCollection}, MinN: 30, CountsN: note.New("people at risk"),
		Interval: note.New("Wilson, people as units"), Refs: []string{"amplitude", "mixpanel", "posthog", "wilson-1927"},
		Tally:  s.tally(age),
		Family: Family, Shape: shape(age),
	}
}

// shape: the figure after the shortest time brings the curve and the cohorts,
// which are the same for all.
func shape(age int) metrics.Shape {
	s := metrics.Shape{Interval: metrics.Expected, Figures: metrics.Dots, Steps: metrics.NoSteps}
	if age == ages[0] {
		s.Steps, s.Unit = metrics.Cohorts, unit.Fraction
	}
	return s
}

func (s source) share() *metrics.Definition {
	return &metrics.Definition{
		ID: "retention/" + s.id + "/repeat:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: s.rows,
		Name:    note.New("Repeat rate of %s", s.people),
		About:   note.New("The share of people who were active in two different months or more."),
		Caution: note.New("Late comers had less time to return; the rates after 1, 3 and 6 months allow for that, this one does not."),
		Formula: formula.Formula{Agg: formula.Named, Needs: []field.ID{s.who, s.when},
			Text: note.New("people active in two months or more / people")},
		Same: []metrics.Sameness{metrics.SameCollection}, MinN: 30, CountsN: note.New("people"),
		Interval: note.New("Wilson"), Refs: []string{"wilson-1927"},
		Tally:  s.tally(0),
		Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.Dots, Steps: metrics.NoSteps},
	}
}

func tooShort(age, observed int) note.Note {
	return note.New("the earliest cohort was observed for %d full months after its first, and %d are needed", observed, age)
}
