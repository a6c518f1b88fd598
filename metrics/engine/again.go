package engine

import (
	"context"
	"math"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/comparability"
)

// excerpt is a part of a figure's rows. The zero values of what is not asked for keep
// every row.
type excerpt struct {
	def      *metrics.Definition
	group    *group
	set      field.ID // the interactions
	rule     metrics.Rule
	from, to int64 // of publication, or of age in seconds
}

// remade is a comparison whose figures are made anew.
type remade struct {
	at   int // of the comparisons
	rule metrics.Rule
	a, b *calculation
	how  note.Note
}

// again makes the figures of pairs anew from the rows against which an objection
// no longer holds, and puts those that answer it into the comparisons.
func (r *run) again(ctx context.Context, pairs []pair, comparisons []*metrics.Comparison) error {
	made := map[excerpt]*calculation{}
	var fresh []*calculation
	of := func(f *calculation, rule metrics.Rule, from, to int64) *calculation {
		k := excerpt{f.def, f.group, f.def.Formula.Rate(f.interactions), rule, from, to}
		if made[k] == nil {
			made[k] = newCalculation(f.def, r.cutGroup(f, k), f.interactions)
			fresh = append(fresh, made[k])
		}
		return made[k]
	}
	var all []remade
	for i, c := range comparisons {
		p := pairs[i]
		if p.a.group == nil || p.b.group == nil {
			continue
		}
		for _, rule := range comparability.Answerable(c) {
			from, to, how, ok := r.window(rule, p)
			if ok {
				all = append(all, remade{i, rule, of(p.a, rule, from, to), of(p.b, rule, from, to), how})
			}
		}
	}
	if err := r.compute(ctx, fresh); err != nil {
		return err
	}
	for _, x := range all {
		comparability.Again(comparisons[x.at], x.rule, x.a.indicator, x.b.indicator, x.how, r.level, r.thresholds())
	}
	return nil
}

// window says which rows answer an objection: those from one time or age to
// another, ends included.
func (r *run) window(rule metrics.Rule, p pair) (from, to int64, how note.Note, ok bool) {
	switch rule {
	case metrics.ByViral:
		return 0, 0, note.New("without the post of each side that carries most"), true
	case metrics.ByPeriod:
		x, y := p.a.indicator.Span, p.b.indicator.Span
		from, to = max(x.From, y.From), min(x.To, y.To)-1
		return from, to, note.New("over the days that both cover: %s", metrics.Span{From: from, To: to + 1}), from <= to
	case metrics.ByAge:
		from, to = math.MinInt64, math.MaxInt64
		for _, f := range []*calculation{p.a, p.b} {
			first, last := int64(math.MaxInt64), int64(math.MinInt64)
			for _, i := range f.group.rows {
				if row := &f.group.sheet.rows[i]; row.ageKnown {
					first, last = min(first, r.agedUpTo(row.age)), max(last, r.agedUpTo(row.age))
				}
			}
			from, to = max(from, first), min(to, last)
		}
		if from > to {
			return 0, 0, note.Note{}, false
		}
		if to >= r.agedUpTo(math.MaxInt64) {
			return from, to, note.New("of posts that were %d days old or more when they were read", from/metrics.Day), true
		}
		return from, to, note.New("of posts that were %d to %d days old when they were read", from/metrics.Day, to/metrics.Day), true
	}
	return 0, 0, note.Note{}, false
}

// agedUpTo is an age of a post beyond which more age adds next to nothing.
func (r *run) agedUpTo(age int64) int64 {
	return min(age, int64(r.thresholds().FullAge*metrics.Day))
}

// cutGroup is a figure's group with fewer rows.
func (r *run) cutGroup(f *calculation, k excerpt) *group {
	g := *f.group
	top := int32(-1)
	if k.rule == metrics.ByViral {
		top = topRow(f)
	}
	keep := func(i int32) bool {
		row := &g.sheet.rows[i]
		switch k.rule {
		case metrics.ByPeriod:
			return row.dated && k.from <= row.at && row.at <= k.to
		case metrics.ByAge:
			age := r.agedUpTo(row.age)
			return row.ageKnown && k.from <= age && age <= k.to
		}
		return i != top
	}
	g.rows, g.immature = filter(f.group.rows, keep), filter(f.group.immature, keep)
	return &g
}

func filter(rows []int32, keep func(int32) bool) []int32 {
	var out []int32
	for _, i := range rows {
		if keep(i) {
			out = append(out, i)
		}
	}
	return out
}

// topRow is the row with the largest numerator, the first of several.
func topRow(f *calculation) int32 {
	b := f.group.sheet.batch
	s := newStrata(f, b)
	at, most := int32(-1), int64(-1)
rows:
	for _, i := range f.candidates() {
		for _, id := range f.needs {
			if missingOf(b.Col(id), i) != field.Present {
				continue rows
			}
		}
		if _, num, ok := s.of(i); ok && num > most {
			at, most = i, num
		}
	}
	return at
}
