package metrics

import (
	"maps"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

// level is the tally of Last and Growth: a stock such as followers or members
// over time, per account, whose first and last readings make the figure.
// Each account counts with its own last reading; growth begins on the first day
// that all accounts have, and one that joins the data late is left out of it.
type level struct {
	f        formula.Formula
	readings map[reading]int64
	conflict map[reading]bool // read more than once, with different numbers
	negative int64            // rows
}

// reading is when and of what a level was read.
type reading struct {
	at    int64
	whose string
}

func newLevel(f formula.Formula, _ Options) *level {
	return &level{f: f, readings: make(map[reading]int64), conflict: make(map[reading]bool)}
}

func (t *level) Add(v View) {
	value := v.Batch.Col(t.f.Over[0])
	at := v.Batch.Col(field.Date)
	if at == nil {
		at = v.Batch.Col(field.Published)
	}
	platform, account := v.Batch.Col(field.Platform), v.Batch.Col(field.Account)
	for _, row := range v.Rows {
		when, missing := at.Int(int(row))
		if missing != field.Present {
			continue
		}
		n, _ := value.Int(int(row))
		if n < 0 {
			t.negative++
			continue
		}
		t.put(reading{when, platform.Text(int(row)) + "\x00" + account.Text(int(row))}, n)
	}
}

// put keeps the larger of two readings of one account and date: a choice that
// does not depend on the order of rows. Outcome warns of it.
func (t *level) put(r reading, n int64) {
	old, there := t.readings[r]
	if there && old != n {
		t.conflict[r] = true
	}
	if !there || n > old {
		t.readings[r] = n
	}
}

func (t *level) Merge(other Tally) {
	o := other.(*level)
	for r, n := range o.readings {
		t.put(r, n)
	}
	for r := range o.conflict {
		t.conflict[r] = true
	}
	t.negative += o.negative
}

func (t *level) Outcome(Options) Outcome {
	out := t.figure()
	if t.negative > 0 {
		out.Excluded = []Excluded{{
			Reason: note.New("numbers that are negative or too large to be counts"), N: t.negative,
		}}
	}
	return out
}

// course is what one account's readings come to.
type course struct {
	whose             string
	first, last       int64 // times
	firstVal, lastVal int64
	n                 int
}

// courses are those of the accounts, sorted by name.
func (t *level) courses() []course {
	byName := map[string]*course{}
	for r, n := range t.readings {
		c := byName[r.whose]
		if c == nil {
			c = &course{whose: r.whose, first: r.at, last: r.at, firstVal: n, lastVal: n}
			byName[r.whose] = c
		}
		if r.at < c.first {
			c.first, c.firstVal = r.at, n
		}
		if r.at > c.last {
			c.last, c.lastVal = r.at, n
		}
		c.n++
	}
	out := make([]course, 0, len(byName))
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		out = append(out, *byName[name])
	}
	return out
}

// together is how far apart the first or last readings of accounts may lie
// without a word, and how late an account may begin and still count as there
// from the start: monthly readings fall on different days.
const together = 31 * Day

func (t *level) figure() Outcome {
	all := t.courses()
	if len(all) == 0 {
		return Without(TooFew, 0, note.New("no reading has a date"))
	}
	var warnings []note.Note
	if len(t.conflict) > 0 {
		warnings = append(warnings, note.New("%d readings of one account and date differ; the larger was used", len(t.conflict)))
	}
	if t.f.Agg == formula.Growth {
		start := all[0].first
		for _, c := range all {
			start = min(start, c.first)
		}
		before := len(all)
		all = slices.DeleteFunc(all, func(c course) bool { return c.first-start > together })
		if late := before - len(all); late > 0 {
			warnings = append(warnings, note.New("%d accounts were first read more than a month after the others and are left out of the growth", late))
		}
		latest := start
		for _, c := range all {
			latest = max(latest, c.first)
		}
		if from, ok := t.fromCommonDay(all); ok && from > start {
			warnings = append(warnings, note.New("growth runs from %s, the first day on which all accounts were read; the earliest reading is of %s",
				DayOf(from), DayOf(start)))
		} else if !ok && latest > start {
			warnings = append(warnings, note.New("the first readings of the accounts are of different days, from %s to %s; each account counts from its own",
				DayOf(start), DayOf(latest)))
		}
	}
	var first, last tally.Int128
	from, to, earliest := all[0].first, all[0].last, all[0].last
	n := 0
	for _, c := range all {
		first.Add(c.firstVal)
		last.Add(c.lastVal)
		from, to, earliest = min(from, c.first), max(to, c.last), min(earliest, c.last)
		n = max(n, c.n)
	}
	if to-earliest > together {
		warnings = append(warnings, note.New("the last readings of the accounts are of different days, from %s to %s; each account counts with its own",
			DayOf(earliest), DayOf(to)))
	}
	k := float64(max(t.f.Scale, 1))
	var out Outcome
	switch {
	case t.f.Agg == formula.Last:
		out = Exactly(k*last.Float64()/scaleOf(t.f.Over[0]), int64(n))
	case to == from:
		out = Without(TooFew, int64(n), note.New("growth needs readings at 2 dates or more; there are %d", n))
	case slices.ContainsFunc(all, func(c course) bool { return c.firstVal <= 0 }):
		out = Without(Undefined, int64(n), note.New("growth from zero has no value"))
	default:
		out = Exactly(k*(last.Float64()/first.Float64()-1), int64(n))
	}
	out.Points = t.series(all, Point{At: from, Value: first.Float64()}, Point{At: to, Value: last.Float64()})
	out.N = int64(len(out.Points))
	out.Warnings = append(out.Warnings, warnings...)
	return out
}

// fromCommonDay lets the courses begin on the first day on which all accounts
// have a reading; without such a day each begins with its own first.
func (t *level) fromCommonDay(all []course) (int64, bool) {
	at := map[int64]int{}
	for r := range t.readings {
		if slices.ContainsFunc(all, func(c course) bool { return c.whose == r.whose }) {
			at[r.at]++
		}
	}
	for _, day := range slices.Sorted(maps.Keys(at)) {
		if at[day] < len(all) {
			continue
		}
		for i := range all {
			all[i].first, all[i].firstVal = day, t.readings[reading{day, all[i].whose}]
		}
		return day, true
	}
	return 0, false
}

// series is the sum over accounts at each date at which all have a reading,
// between the sums of the first readings and of the last ones.
func (t *level) series(all []course, first, last Point) []Point {
	byDate := map[int64]*tally.Moments{}
	for r, n := range t.readings {
		if !slices.ContainsFunc(all, func(c course) bool { return c.whose == r.whose }) {
			continue
		}
		if byDate[r.at] == nil {
			byDate[r.at] = new(tally.Moments)
		}
		byDate[r.at].Add(n)
	}
	points := []Point{first}
	for _, at := range slices.Sorted(maps.Keys(byDate)) {
		if m := byDate[at]; m.N() == int64(len(all)) && at > first.At && at < last.At {
			points = append(points, Point{At: at, Value: m.Sum.Float64()})
		}
	}
	if last.At > first.At {
		points = append(points, last)
	}
	for i := range points {
		points[i].Status, points[i].N = Defined, int64(len(all))
		points[i].Value /= scaleOf(t.f.Over[0])
	}
	return points
}
