package viewing

import (
	"cmp"
	"maps"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/tally"
)

// period is a span of dates, both ends included, as the data give them.
type period struct{ start, end int64 }

// perMember gathers hours by period and totals of members by date.
type perMember struct {
	hours    map[period]*tally.Int128
	negative int64 // rows with hours below 0
	members  map[int64]int64
	regions  map[string]bool // of the totals of members
}

func newPerMember(metrics.Options) metrics.Tally {
	return &perMember{hours: map[period]*tally.Int128{}, members: map[int64]int64{}, regions: map[string]bool{}}
}

func (t *perMember) Add(v metrics.View) {
	date := v.Batch.Col(field.Date)
	if v.Batch.Table == field.Members {
		members, region := v.Batch.Col(field.MembersEnd), v.Batch.Col(field.Region)
		for _, row := range v.Rows {
			at, m1 := date.Int(int(row))
			n, m2 := members.Int(int(row))
			if m1 == field.Present && m2 == field.Present && n >= 0 {
				t.regions[region.Text(int(row))] = true
				t.members[at] = max(t.members[at], n)
			}
		}
		return
	}
	start, hours := v.Batch.Col(field.Start), v.Batch.Col(field.HoursViewed)
	for _, row := range v.Rows {
		from, _ := start.Int(int(row))
		to, _ := date.Int(int(row))
		h, _ := hours.Int(int(row))
		if h < 0 {
			t.negative++
			continue
		}
		t.sum(period{from, to}).Add(h)
	}
}

func (t *perMember) sum(p period) *tally.Int128 {
	if t.hours[p] == nil {
		t.hours[p] = new(tally.Int128)
	}
	return t.hours[p]
}

func (t *perMember) Merge(other metrics.Tally) {
	o := other.(*perMember)
	for p, h := range o.hours {
		t.sum(p).Add128(*h)
	}
	t.negative += o.negative
	for at, n := range o.members {
		t.members[at] = max(t.members[at], n)
	}
	maps.Copy(t.regions, o.regions)
}

func (t *perMember) Outcome(metrics.Options) metrics.Outcome {
	if len(t.regions) > 1 {
		return metrics.Without(metrics.Undefined, 0, note.New("the totals of members are of several regions; select one of them in the case file"))
	}
	periods := slices.SortedFunc(maps.Keys(t.hours), func(a, b period) int {
		return cmp.Or(cmp.Compare(a.end, b.end), cmp.Compare(a.start, b.start))
	})
	var points []metrics.Point
	var hours tally.Int128
	var memberMonths float64
	var used, without int64
	for _, p := range periods {
		mm, ok := t.memberMonths(p)
		point := metrics.Point{At: p.end, Period: metrics.Days(p.start, p.end), N: 1}
		if !ok {
			point.Status, point.N = metrics.NotCollected, 0
			without++
		} else {
			point.Status, point.Value = metrics.Defined, t.hours[p].Float64()/field.Micro/mm
			hours.Add128(*t.hours[p])
			memberMonths += mm
			used++
		}
		points = append(points, point)
	}
	var out metrics.Outcome
	if used == 0 {
		out = metrics.Without(metrics.NotCollected, 0, note.New("no period has totals of members at its start and its end"))
	} else {
		num := hours.Float64() / field.Micro
		out = metrics.Exactly(num/memberMonths, used)
		out.NoInterval = none
		out.Numerator, out.Denominator = estimate.Some(num), estimate.Some(memberMonths)
	}
	if without > 0 {
		out.Excluded = append(out.Excluded, metrics.Excluded{Reason: note.New("no totals of members at both ends of the period"), N: without})
	}
	if t.negative > 0 {
		out.Excluded = append(out.Excluded, metrics.Excluded{Reason: note.New("numbers that are negative or too large to be counts"), N: t.negative})
	}
	out.Points = points
	return out
}

// memberMonths is the area under the line through the totals from the eve of
// the period to its last day, in member-months (trapezoids over calendar
// months, so that equal quarters weigh equally). Both ends must have a total.
func (t *perMember) memberMonths(p period) (float64, bool) {
	eve := p.start - metrics.Day
	_, okStart := t.members[eve]
	_, okEnd := t.members[p.end]
	if !okStart || !okEnd || p.end <= eve {
		return 0, false
	}
	var area float64
	last := eve
	for _, at := range slices.Sorted(maps.Keys(t.members)) {
		if at <= eve || at > p.end {
			continue
		}
		months := float64(metrics.MonthOf(at) - metrics.MonthOf(last))
		area += months * (float64(t.members[last]) + float64(t.members[at])) / 2
		last = at
	}
	return area, area > 0
}
