package engine

import (
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// Every group's used rows are one run of the evidence, and the rows left out
// stand once, in the outermost group.
func TestEvidence(t *testing.T) {
	w := newWorld(pooledER)
	w.req.By = []field.ID{field.Platform, field.Account}
	insta := with(six, "2024-01-03", "2024-01-30", "p5, acme", "p5, acme_run") // p3 too young
	tube := with(six, "instagram", "youtube", "2024-01-04", "2024-01-29")      // p4 too young
	c := w.add("acme", "instagram youtube", w.data("a", insta), w.data("b", tube))
	c.Accounts = append(c.Accounts, metrics.Account{Platform: "instagram", Handle: "acme_run"})
	w.add("bolt", "instagram", w.data("c", other()))
	res := w.run(t)
	if len(res.Evidence) != 1 {
		t.Fatalf("%d sheets, want 1", len(res.Evidence))
	}
	e := res.Evidence[0]
	if e.Batch.Len != 18 {
		t.Errorf("%d rows, want 18", e.Batch.Len)
	}
	want := map[metrics.Key][3]int{ // from, to, used
		at("acme"):                          {0, 12, 10},
		at("acme", "instagram"):             {0, 5, 5},
		at("acme", "instagram", "acme"):     {0, 4, 4},
		at("acme", "instagram", "acme_run"): {4, 5, 1},
		at("acme", "youtube"):               {5, 10, 5},
		at("acme", "youtube", "acme"):       {5, 10, 5},
		at("bolt", "instagram"):             {12, 18, 6},
		at("bolt", "instagram", "bolt"):     {12, 18, 6},
	}
	if len(e.Groups) != len(want) {
		t.Errorf("%d groups, want %d", len(e.Groups), len(want))
	}
	platform, author := e.Batch.Col(field.Platform), e.Batch.Col(field.Author)
	for _, g := range e.Groups {
		k := g.Key
		k.Origin = ""
		if got := [3]int{g.From, g.To, g.Used}; got != want[k] {
			t.Errorf("%+v: from, to, used %v, want %v", k, got, want[k])
		}
		if len(g.LeftOut) != g.To-g.From-g.Used {
			t.Errorf("%+v: %d reasons for %d rows", k, len(g.LeftOut), g.To-g.From-g.Used)
		}
		for i := g.From; i < g.From+g.Used; i++ {
			if k.Platform() != "" && platform.Text(i) != k.Platform() || k.Account() != "" && author.Text(i) != k.Account() {
				t.Errorf("%+v: row %d is of %s on %s", k, i, author.Text(i), platform.Text(i))
			}
		}
	}
	// The sums that the indicators used are columns.
	sum, narrow := e.Batch.Col("likes+comments+shares"), e.Batch.Col("likes+comments")
	if n, missing := sum.Int(0); missing != field.Present || n != 50 {
		t.Errorf("likes+comments+shares of the first row: %d (%d), want 50", n, missing)
	}
	if n, missing := narrow.Int(0); missing != field.Present || n != 45 {
		t.Errorf("likes+comments of the first row: %d (%d), want 45", n, missing)
	}
}

// The formula of a figure over its live rows gives the figure: worked here as
// a spreadsheet would, by the columns of the evidence.
func TestLiveFormula(t *testing.T) {
	w := newWorld(pooledER)
	w.add("acme", "instagram", w.data("a", with(six, "1000, 20", ", 20")))
	res := w.run(t)
	i, e := indicator(t, res, pooledER, "acme", "instagram"), res.Evidence[0]
	from, to, ok := e.Live(i)
	if !ok || to-from != 6 {
		t.Fatalf("live rows [%d, %d) %v", from, to, ok)
	}
	f := i.Definition.Formula
	num, per := e.Batch.Col(f.Numerator(i.Interactions)), e.Batch.Col(f.Per)
	var n, d int64
	for row := from; row < to; row++ {
		a, noA := num.Int(row)
		b, noB := per.Int(row)
		if noA == field.Present && noB == field.Present && b > 0 {
			n, d = n+a, d+b
		}
	}
	if got := float64(n) / float64(d); got != i.Value || d != 6000 {
		t.Errorf("by the sheet %v (of %d), the indicator says %v", got, d, i.Value)
	}
}
