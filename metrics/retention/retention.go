// Package retention defines the indicators of people who come back: the
// commenters of a brand, the authors of content about it, and the users and
// customers of a service.
//
// A person belongs to the cohort of the first period (day, week, month) in which
// he or she was seen. Retention at age k is the share of a cohort that is active
// again in the k-th period after ("N-day"), in it or later ("unbounded"), or at
// least once in a range ("bracket"); only cohorts for which the period has
// fully elapsed are at risk. Days, weeks and months are those of the calendar of
// the study's time zone. The overall figure is weighted by the size of the
// cohorts.
package retention

import (
	"fmt"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// source is who comes back, and in which columns that stands.
type source struct {
	id        string
	people    note.Note
	rows      metrics.Rows
	who, when field.ID
	figures   map[string]figure // by definition
}

var (
	commenters = &source{"commenters", note.New("commenters||whose return it is"), metrics.Talk, field.Author, field.Published, map[string]figure{}}
	users      = &source{"users", note.New("users||whose return it is"), metrics.Activity, field.User, field.At, map[string]figure{}}
	creators   = &source{"creators", note.New("UGC creators||whose return it is"), metrics.UGC, field.Author, field.Published, map[string]figure{}}
)

// ages are the months for which a figure of its own is given.
var ages = []int64{1, 3, 6}

// Family is that of the indicators here.
var Family = &metrics.Family{ID: "retention", Name: note.New("Returning people")}

// Definitions lists the indicators of this family, and of repeat purchases,
// which are made of the same history.
func Definitions() []*metrics.Definition { return definitions }

// definitions are made once: a history knows them by their ids.
var definitions = all()

func all() []*metrics.Definition {
	var defs []*metrics.Definition
	for _, s := range []*source{commenters, users, creators} {
		for _, age := range ages {
			defs = append(defs, s.inMonth(age))
		}
		defs = append(defs, s.repeated(), s.orLater(), s.bracket(), s.inWeek(1), s.inWeek(4))
		if s == users {
			defs = append(defs, s.onDay(1), s.onDay(7), s.onDay(30))
		}
		defs = append(defs, s.active(), s.kept())
		if s == users {
			defs = append(defs, s.sticky(), s.untilReturn(), s.returnTime())
		}
	}
	return append(defs, purchases(users)...)
}

// define makes a definition of a source, whose tally is its history.
func (s *source) define(id string, own figure, d metrics.Definition) *metrics.Definition {
	d.ID, d.Version, d.Rows = id+":"+metrics.UnitSuffix(d.Unit), 1, s.rows
	d.Formula = formula.Formula{Agg: formula.Named, Needs: []field.ID{s.who, s.when}, Text: d.Formula.Text}
	d.Same = []metrics.Sameness{metrics.SameCollection}
	d.Tally = s.tally(own)
	if d.Family == nil {
		d.Family = Family
	}
	// A comment or a post shows that its author was there from its first day on.
	d.Immature = s.rows == metrics.UGC
	s.figures[d.ID] = own
	return &d
}

var (
	wilson      = []string{"wilson-1927"}
	published   = []string{"amplitude", "mixpanel", "posthog", "wilson-1927"}
	firstSeen   = note.New("First seen means first seen in these data: people active before the collection began count as new.")
	atRisk      = note.New("people at risk")
	people      = note.New("people")
	byPeople    = note.New("Wilson, people as units")
	countPeople = note.New("none: all people found are counted")
)

func dots(steps metrics.Steps, u unit.Unit, axis note.Note) metrics.Shape {
	return metrics.Shape{Interval: metrics.Expected, Figures: metrics.Dots, Steps: steps, Unit: u, Axis: axis}
}

var monthNames = map[int64]note.Note{
	1: note.New("after 1 month"),
	3: note.New("after 3 months"),
	6: note.New("after 6 months"),
}

// inMonth: the figure after the shortest time brings the curve and the cohorts,
// which are the same for all.
func (s *source) inMonth(age int64) *metrics.Definition {
	c := cohort{grain: &byMonth, from: age, curve: age == ages[0], cohorts: age == ages[0]}
	shape := dots(metrics.NoSteps, unit.None, note.Note{})
	if c.curve {
		shape = dots(metrics.Cohorts, unit.Fraction, note.New("months since the first"))
	}
	return s.define(fmt.Sprintf("retention/%s/month-%d", s.id, age), c.figure, metrics.Definition{
		Unit: unit.Fraction, Better: metrics.Higher,
		Name:    note.New("Returning %s, %s", s.people, monthNames[age]),
		About:   note.New("Of those first seen in a month, the share active again exactly %d calendar months later, over all cohorts that had the time.", age),
		Caution: firstSeen,
		Formula: formula.Formula{Text: note.New("Σ over cohorts of active in month %d / Σ over cohorts of size", age)},
		MinN:    30, CountsN: atRisk, Interval: byPeople, Refs: published, Shape: shape,
	})
}

func (s *source) inWeek(age int64) *metrics.Definition {
	c := cohort{grain: &byWeek, from: age, curve: age == 1}
	shape := dots(metrics.NoSteps, unit.None, note.Note{})
	if c.curve {
		shape = dots(metrics.Cohorts, unit.Fraction, note.New("weeks since the first"))
	}
	return s.define(fmt.Sprintf("retention/%s/week-%d", s.id, age), c.figure, metrics.Definition{
		Unit: unit.Fraction, Better: metrics.Higher,
		Name:    note.New("Returning %s in week %d", s.people, age),
		About:   note.New("Of those first seen in a week (Monday to Sunday), the share active again in week %d after it, over all cohorts that had the time.", age),
		Caution: firstSeen,
		Formula: formula.Formula{Text: note.New("Σ over cohorts of active in week %d / Σ over cohorts of size", age)},
		MinN:    30, CountsN: atRisk, Interval: byPeople, Refs: published, Shape: shape,
	})
}

func (s *source) onDay(age int64) *metrics.Definition {
	c := cohort{grain: &byDay, from: age, curve: age == 1}
	shape := dots(metrics.NoSteps, unit.None, note.Note{})
	if c.curve {
		shape = dots(metrics.Cohorts, unit.Fraction, note.New("days since the first"))
	}
	return s.define(fmt.Sprintf("retention/%s/day-%d", s.id, age), c.figure, metrics.Definition{
		Unit: unit.Fraction, Better: metrics.Higher,
		Name:    note.New("Returning %s on day %d", s.people, age),
		About:   note.New("Of those first seen on a day, the share active again on day %d after it (N-day retention), over all cohorts that had the time.", age),
		Caution: note.New("Depends on the weekday; people who come weekly are missed by a day that is no multiple of 7. %s", firstSeen),
		Formula: formula.Formula{Text: note.New("Σ over cohorts of active on day %d / Σ over cohorts of size", age)},
		MinN:    30, CountsN: atRisk, Interval: byPeople, Refs: published, Shape: shape,
	})
}

func (s *source) orLater() *metrics.Definition {
	c := cohort{grain: &byMonth, kind: estimate.Unbounded, from: 1}
	return s.define("retention/"+s.id+"/month-1-or-later", c.figure, metrics.Definition{
		Unit: unit.Fraction, Better: metrics.Higher,
		Name:    note.New("Returning %s, after a month or later", s.people),
		About:   note.New("The share active again in the first month after the one in which they were first seen, or in any later month (unbounded retention)."),
		Caution: note.New("Grows with the length of the observation; never compare it with the share in one month."),
		Formula: formula.Formula{Text: note.New("Σ over cohorts of active in month 1 or later / Σ over cohorts of size")},
		MinN:    30, CountsN: atRisk, Interval: byPeople, Refs: published, Shape: dots(metrics.NoSteps, unit.None, note.Note{}),
	})
}

func (s *source) bracket() *metrics.Definition {
	c := cohort{grain: &byMonth, kind: estimate.Bracket, from: 1, to: 3}
	return s.define("retention/"+s.id+"/months-1-to-3", c.figure, metrics.Definition{
		Unit: unit.Fraction, Better: metrics.Higher,
		Name:    note.New("Returning %s within the next three months", s.people),
		About:   note.New("The share active at least once in the three calendar months after the one in which they were first seen (bracket retention)."),
		Caution: note.New("Three times as long a window as one month, and so higher; compare it only with the same window."),
		Formula: formula.Formula{Text: note.New("Σ over cohorts of active in months 1 to 3 / Σ over cohorts of size")},
		MinN:    30, CountsN: atRisk, Interval: byPeople, Refs: published, Shape: dots(metrics.NoSteps, unit.None, note.Note{}),
	})
}

func (s *source) repeated() *metrics.Definition {
	return s.define("retention/"+s.id+"/repeat", repeat, metrics.Definition{
		Unit: unit.Fraction, Better: metrics.Higher,
		Name:    note.New("Repeat rate of %s", s.people),
		About:   note.New("The share of people who were active in two different months or more."),
		Caution: note.New("Late comers had less time to return; the rates after 1, 3 and 6 months allow for that, this one does not."),
		Formula: formula.Formula{Text: note.New("people active in two months or more / people")},
		MinN:    30, CountsN: people, Interval: note.New("Wilson"), Refs: wilson, Shape: dots(metrics.NoSteps, unit.None, note.Note{}),
	})
}
