package engine

import (
	"cmp"
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

// part is what a run of rows comes to: the definition's own tally and the
// facts beside it. All of it is integers, so parts merge in any order.
type part struct {
	tally      metrics.Tally
	n          int64               // rows used
	lacking    [][nMissing]int64   // by needed column and reason
	zero       int64               // rows whose denominator is not above 0
	mix        []int64             // by sheet.mixes
	pairs      []tally.Pair        // by sheet.mixes, of a rate per row; nil elsewhere
	top        int64               // the largest numerator of a row
	logs       []logs              // by sheet.mixes, of a rate by followers; nil elsewhere
	also       []int32             // of run.inputs: data sets of rows that Definition.Also asked for
	data       []int64             // by run.inputs
	from       [fromOnce + 1]int64 // by provenance of followers
	followed   tally.Moments
	paid       int64
	paidKnown  int64
	coauthored int64
	unknownAge int64
	odd        [len(datasets.Oddities)]int64
	age        tally.Moments // of days, of the rows whose age is known
	dated      bool
	first      int64
	last       int64
}

const nMissing = int(field.NotApplicable) + 1

func newPart(r *run, f *calculation) *part {
	return &part{
		lacking: make([][nMissing]int64, len(f.needs)),
		mix:     make([]int64, len(f.group.sheet.mixes)),
		data:    make([]int64, len(r.inputs)),
	}
}

// partOf tallies some of a figure's rows.
func (r *run) partOf(f *calculation, rows []int32, opts metrics.Options) *part {
	p := newPart(r, f)
	s := f.group.sheet
	b := s.batch
	cols := make([]*field.Column, len(f.needs))
	for i, id := range f.needs {
		cols[i] = b.Col(id)
	}
	per := -1
	if f.def.Formula.IsRatio() {
		per = slices.Index(f.needs, f.def.Formula.Per)
	}
	followers, paid, coauthored := b.Col(field.Followers), b.Col(field.Paid), b.Col(field.Coauthored)
	kept := make([]int32, 0, len(rows))
	strata := newStrata(f, b)
	if strata != nil {
		p.pairs = make([]tally.Pair, len(s.mixes))
	}
	if strata != nil && f.def.Formula.Per == field.Followers {
		p.logs = make([]logs, len(s.mixes))
	}
rows:
	for _, i := range rows {
		for k, col := range cols {
			if missing := missingOf(col, i); missing != field.Present {
				p.lacking[k][missing]++
				continue rows
			}
		}
		if per >= 0 && cols[per].Ints[i] <= 0 {
			p.zero++
			continue
		}
		kept = append(kept, i)
		row := &s.rows[i]
		p.mix[row.mix]++
		if den, num, ok := strata.of(i); ok {
			p.pairs[row.mix].Add(den, num)
			p.top = max(p.top, num)
			if p.logs != nil {
				p.logs[row.mix].add(num, den)
			}
		}
		p.data[row.data]++
		p.from[row.followers]++
		if n, missing := followers.Int(int(i)); missing == field.Present {
			p.followed.Add(n)
		}
		if n, missing := paid.Int(int(i)); missing == field.Present {
			p.paidKnown++
			p.paid += min(max(n, 0), 1)
		}
		if n, missing := coauthored.Int(int(i)); missing == field.Present && n > 0 {
			p.coauthored++
		}
		if row.ageKnown {
			p.age.Add(max(row.age, 0) / metrics.Day)
		} else {
			p.unknownAge++
		}
		if row.dated {
			p.see(row.at, row.at)
		}
		if row.odd != 0 {
			for k := range p.odd {
				if row.odd.Has(k) {
					p.odd[k]++
				}
			}
		}
	}
	p.n = int64(len(kept))
	p.tally = f.def.Tally(opts)
	p.tally.Add(metrics.View{Batch: b, Rows: kept})
	return p
}

func missingOf(col *field.Column, row int32) field.Missing {
	switch {
	case col == nil:
		return field.NotCollected
	case col.Missing == nil:
		return field.Present
	}
	return col.Missing[row]
}

func (p *part) see(first, last int64) {
	if !p.dated {
		p.dated, p.first, p.last = true, first, last
	}
	p.first, p.last = min(p.first, first), max(p.last, last)
}

func (p *part) merge(o *part) {
	p.tally.Merge(o.tally)
	p.n += o.n
	for i := range p.lacking {
		for j := range p.lacking[i] {
			p.lacking[i][j] += o.lacking[i][j]
		}
	}
	p.zero += o.zero
	addAll(p.mix, o.mix)
	for i := range o.pairs {
		p.pairs[i].Merge(&o.pairs[i])
	}
	p.top = max(p.top, o.top)
	for i := range o.logs {
		p.logs[i].merge(&o.logs[i])
	}
	addAll(p.data, o.data)
	addAll(p.from[:], o.from[:])
	addAll(p.odd[:], o.odd[:])
	p.followed.Merge(&o.followed)
	p.paid += o.paid
	p.paidKnown += o.paidKnown
	p.coauthored += o.coauthored
	p.unknownAge += o.unknownAge
	p.age.Merge(&o.age)
	if o.dated {
		p.see(o.first, o.last)
	}
}

func addAll(a, b []int64) {
	for i := range a {
		a[i] += b[i]
	}
}

// excluded counts the rows that this definition could not use.
func (p *part) excluded(f *calculation) []metrics.Excluded {
	var out []metrics.Excluded
	for i, id := range f.needs {
		for why, n := range p.lacking[i] {
			if n > 0 {
				out = append(out, metrics.Excluded{Reason: lackNote(id, field.Missing(why)), N: n})
			}
		}
	}
	if p.zero > 0 {
		out = append(out, metrics.Excluded{
			Reason: note.New("rows where %s is 0, so nothing can be divided by it", formula.Names(f.def.Formula.Per)), N: p.zero,
		})
	}
	return out
}

// provenance is the coarsest way in which follower counts were found.
func (p *part) provenance() metrics.FollowersFrom {
	for from := fromOnce; from > fromNone; from-- {
		if p.from[from] > 0 {
			return from.provenance()
		}
	}
	return metrics.FollowersNone
}

func (p *part) mixedFollowers() bool {
	ways := 0
	for from := fromPost; from <= fromOnce; from++ {
		if p.from[from] > 0 {
			ways++
		}
	}
	return ways > 1
}

// meanAge is how old the posts were when they were read, in days.
func (p *part) meanAge() estimate.Number {
	if p.age.N() == 0 {
		return estimate.Number{}
	}
	return estimate.Some(p.age.Sum.Float64() / float64(p.age.N()))
}

// selected reports whether a data set behind the rows was chosen by success.
func (p *part) selected(r *run) bool {
	for i, n := range p.data {
		if n > 0 && r.inputs[i].data.Selected {
			return true
		}
	}
	return false
}

// collection lists how the rows were found, by the exports that they came in;
// nothing where one of the data sets does not say.
func (p *part) collection(r *run) []string {
	var out []string
	for i, n := range p.data {
		if n == 0 {
			continue
		}
		imported := r.inputs[i].data.Import
		if imported == nil {
			return nil
		}
		out = appendNew(out, imported.Format)
	}
	slices.Sort(out)
	return out
}

// dataOf names the data sets behind a figure: those of its rows, and those
// that its follower counts were joined from.
func (r *run) dataOf(g *group, p *part) []metrics.DataRef {
	behind := make([]bool, len(r.inputs))
	for i, n := range p.data {
		behind[i] = n > 0
	}
	for _, d := range p.also {
		behind[d] = true
	}
	if p.from[fromSeries]+p.from[fromOnce] > 0 && isOwn(g.sheet.kind) {
		for l, s := range r.audience.series {
			if l.caseNo == g.caseNo && l.origin == g.key.Origin && (g.key.Platform() == "" || g.key.Platform() == l.platform) &&
				(g.key.Account() == "" || g.key.Account() == l.account) {
				for _, d := range s.data {
					behind[d] = true
				}
			}
		}
	}
	return r.refs(behind)
}

func (r *run) refs(behind []bool) []metrics.DataRef {
	var out []metrics.DataRef
	for i, in := range r.inputs {
		if behind[i] {
			out = append(out, metrics.DataRef{Name: in.data.Name, Hash: in.data.Hash})
		}
	}
	slices.SortFunc(out, compareRefs)
	return slices.Compact(out)
}

func compareRefs(a, b metrics.DataRef) int {
	return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Hash, b.Hash))
}
