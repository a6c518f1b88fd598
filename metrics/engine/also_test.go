package engine

import (
	"slices"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// perMember is hours over members at the end, of whatever period.
type perMember struct{ hours, members int64 }

func (t *perMember) Add(v metrics.View) {
	for _, row := range v.Rows {
		if v.Batch.Table == field.Members {
			n, _ := v.Batch.Col(field.MembersEnd).Int(int(row))
			t.members += n
		} else {
			n, _ := v.Batch.Col(field.HoursViewed).Int(int(row))
			t.hours += n
		}
	}
}

func (t *perMember) Merge(other metrics.Tally) {
	t.hours += other.(*perMember).hours
	t.members += other.(*perMember).members
}

func (t *perMember) Outcome(metrics.Options) metrics.Outcome {
	return metrics.Exactly(float64(t.hours)/float64(t.members), 1)
}

// Rows of another kind reach the tally whole, and no more often than once,
// however the figure's own rows are cut.
func TestAlso(t *testing.T) {
	w := newWorld()
	w.engine.Chunk = 1
	w.req.Period = datasets.Period{From: "2024-01-01", To: "2024-12-31"}
	w.req.Definitions = []*metrics.Definition{{
		ID: "test/per-member:ratio", Rows: metrics.Viewing, Also: []metrics.Rows{metrics.Members}, MinN: 1,
		Formula: formula.Formula{Agg: formula.Named, Needs: []field.ID{field.HoursViewed}},
		Tally:   func(metrics.Options) metrics.Tally { return new(perMember) },
	}}
	hours := w.data("hours", table{head: "date hours_viewed", rows: []string{"2024-06-30,700", "2024-12-31,500", "2025-06-30,9999"}})
	hours.Table = field.Viewing
	members := w.data("members", table{head: "date members_end", rows: []string{"2023-12-31,100", "2024-12-31,200"}})
	members.Table, members.Origin = field.Members, datasets.Published
	w.add("acme", "", hours, members)
	w.add("bolt", "", w.data("none", table{head: "post_id published_at"}))
	res := w.run(t)
	i := res.Indicators[0]
	if i.Status != metrics.Defined || i.Value != 4 { // (700 + 500) / (100 + 200)
		t.Errorf("%s %v, want 4", i.Status, i.Value)
	}
	var names []string
	for _, ref := range i.Data {
		names = append(names, ref.Name)
	}
	if !slices.Equal(names, []string{"hours", "members"}) || len(i.Warnings) != 1 {
		t.Errorf("data %v, warnings %v; want both data sets and a remark on their origins", names, i.Warnings)
	}
	if len(res.Evidence) != 1 {
		t.Errorf("%d sheets of evidence, want the figure's own", len(res.Evidence))
	}
}
