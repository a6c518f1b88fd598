package excel

import (
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/chart"
)

var (
	set      = []field.ID{field.Likes, field.CommentsN}
	over     = []field.ID{formula.Interactions}
	pooled   = definition("engagement/by-followers/pooled:fraction", unit.Fraction, formula.Formula{Over: over, Per: field.Followers, Agg: formula.Pooled})
	mean     = definition("engagement/by-followers/mean:fraction", unit.Fraction, formula.Formula{Over: over, Per: field.Followers, Agg: formula.Mean})
	median   = definition("engagement/by-followers/median:fraction", unit.Fraction, formula.Formula{Over: over, Per: field.Followers, Agg: formula.Median})
	perPost  = definition("engagement/likes/pooled:per_post", unit.PerPost, formula.Formula{Over: []field.ID{field.Likes}, Per: formula.One, Agg: formula.Pooled})
	thousand = definition("engagement/thousand/pooled:per_thousand", unit.PerThousand,
		formula.Formula{Over: over, Per: field.Followers, Agg: formula.Pooled, Scale: 1000})
	total = definition("engagement/total/sum:count", unit.Count, formula.Formula{Over: over, Agg: formula.Sum})
	posts = definition("posts/count:count", unit.Count, formula.Formula{Agg: formula.Count, Needs: []field.ID{field.PostID}})
	gini  = definition("ugc/gini:none", unit.None, formula.Formula{Agg: formula.Named, Text: note.Plain("Gini")})
)

func definition(id string, u unit.Unit, f formula.Formula) *metrics.Definition {
	return &metrics.Definition{ID: id, Version: 1, Name: note.Plain("EN " + id), Unit: u, Rows: metrics.OwnPosts, Formula: f}
}

// hostile is a text that a spreadsheet must not take for a formula, that XML
// must not break on, and that is no number.
const hostile = "=HYPERLINK(\"http://evil.example\",\"x\")\x00\x1b<a>&\u202e"

// The rows: id, likes, comments (-1 is missing), followers. The first four are
// used, the last was left out. Over them, with E = likes + comments where both
// are there:
//
//	E            11     22     -      44     (row 3 lacks its comments)
//	followers  1000   1000   2000   4000
//	pooled     77 / 6000; mean (0.011 + 0.022 + 0.011) / 3; median 0.011; sum 77
//	likes per post (10 + 20 + 30 + 40) / 4 = 25; posts 4
var rows = []struct {
	id                         string
	likes, comments, followers int64
}{{"a", 10, 1, 1000}, {"b", 20, 2, 1000}, {hostile, 30, -1, 2000}, {"d", 40, 4, 4000}, {"young", 500, 50, 1000}}

func evidence() *metrics.Evidence {
	b := field.NewBatch(field.Posts, field.PostID, field.Published, field.Paid, field.Likes, field.CommentsN, field.Followers, field.Saves)
	sum := &field.Column{Field: field.Field{ID: "likes+comments", Kind: field.KindCount}}
	b.Cols = append(b.Cols, sum)
	for i, r := range rows {
		b.Cols[0].AppendText(r.id)
		b.Cols[1].AppendInt(1704067200 + int64(i)*3600) // 2024-01-01 00:00 UTC is day 45292
		b.Cols[2].AppendInt(int64(i % 2))
		b.Cols[3].AppendInt(r.likes)
		if r.comments < 0 {
			b.Cols[4].AppendMissing(field.Hidden)
			sum.AppendMissing(field.Hidden)
		} else {
			b.Cols[4].AppendInt(r.comments)
			sum.AppendInt(r.likes + r.comments)
		}
		b.Cols[5].AppendInt(r.followers)
		b.Cols[6].AppendMissing(field.NotCollected)
	}
	b.Len = len(rows)
	e := &metrics.Evidence{Rows: metrics.OwnPosts, Batch: b}
	key := metrics.Key{Case: "acme", Origin: datasets.Measured}
	e.Groups = []metrics.Group{{Key: key, From: 0, To: 5, Used: 4, LeftOut: []note.Note{note.New("younger than %d days when its counts were read", 7)}}}
	return e
}

func figureOf(d *metrics.Definition, value float64, n int64) *metrics.Indicator {
	i := &metrics.Indicator{Definition: d, Key: metrics.Key{Case: "acme", Origin: datasets.Measured}, Interactions: set,
		Data: []metrics.DataRef{{Name: "acme-posts", Hash: "sha256:00"}}}
	i.Status, i.Value, i.N, i.Method = metrics.Defined, value, n, "pooled"
	i.Interval = estimate.Interval{Low: estimate.Some(value * 0.9), High: estimate.Some(value * 1.2), Level: 0.95, Achieved: 0.95, Method: "delta, t"}
	return i
}

// sample is a made-up document with all that a workbook must cope with.
func sample(lang string) *report.Document {
	real := &metrics.Result{Request: &metrics.Request{
		Cases: []metrics.CaseData{{ID: "acme", Name: note.Text{Words: note.Words{"en": "Acme", "ru": "Акме"}}},
			{ID: "bolt", Name: note.Text{Words: note.Words{"en": "Bolt"}}}}}}
	for _, one := range []struct {
		d     *metrics.Definition
		value float64
		n     int64
	}{{pooled, 77.0 / 6000, 3}, {mean, 0.044 / 3, 3}, {median, 0.011, 3}, {perPost, 25, 4}, {thousand, 1000 * 77.0 / 6000, 3}, {total, 77, 3},
		{posts, 4, 4}, {gini, 0.4, 4}} {
		real.Indicators = append(real.Indicators, figureOf(one.d, one.value, one.n))
	}
	few := figureOf(pooled, 0, 2)
	few.Key = metrics.KeyOf("bolt", few.Key.Origin, append(few.Key.By.Each(), metrics.Coordinate{Field: field.Account, Value: hostile})...)
	few.Outcome = metrics.Outcome{Status: metrics.TooFew, Reason: note.New("%d of %d", 2, 10), N: 2}
	real.Indicators = append(real.Indicators, few)
	real.Evidence = []*metrics.Evidence{evidence()}
	anew := figureOf(pooled, 0.5, 9)
	real.Comparisons = []*metrics.Comparison{
		{Definition: pooled, A: real.Indicators[0], B: anew, Verdict: metrics.WithCare,
			Reasons:    []metrics.Reason{{Verdict: metrics.WithCare, Why: note.New("different periods")}},
			Difference: estimate.Result{Status: estimate.Defined, Value: -0.3, Interval: estimate.Interval{Low: estimate.Some(-0.4), High: estimate.Some(-0.2)}},
			Test:       estimate.Test{Status: estimate.Defined, P: estimate.Some(0.03), Method: "Mann-Whitney, exact"}, PAdjusted: estimate.Some(0.06), Tests: 2},
		{Definition: pooled, A: real.Indicators[0], B: few, Verdict: metrics.NotComparable},
	}
	fake := figureOf(gini, 0.7, 5)
	fake.Key.Origin = datasets.Simulated
	simulated := &metrics.Result{Request: real.Request, Indicators: []*metrics.Indicator{fake}, Evidence: []*metrics.Evidence{evidence()}}
	simulated.Evidence[0].Groups[0].Key.Origin = datasets.Simulated

	line := func(kind chart.Kind, x chart.Axis) report.Figure {
		p := func(i int64, ok bool) chart.Point {
			return chart.Point{At: 1704067200 + i*86400*7, Label: string(rune('a' + i)), Value: 0.01 * float64(i+1), Low: 0.005 * float64(i+1),
				High: 0.02 * float64(i+1), HasLow: true, HasHigh: true, OK: ok, N: 7}
		}
		return report.Figure{Caption: hostile + string(kind),
			Chart: chart.Chart{ID: string(kind), Kind: kind, Lang: lang, Title: "t", X: x, Unit: unit.Fraction, ZeroBased: true,
				Series: []chart.Series{{Name: "=1+1", Points: []chart.Point{p(0, true), p(1, false), p(2, true)}},
					{Name: "Bolt", Group: 1, Points: []chart.Point{p(0, true), p(2, true)}}}}}
	}
	return &report.Document{
		Lang: lang, Title: "Acme & Bolt " + hostile, Subtitle: "made up", Period: "2024", Version: "v0",
		Results: []report.Part{{ID: "a/very[long]:name-of-a-part-of-the-study", Title: "Posts of 2024", Result: real},
			{ID: "teaching", Title: "Teaching", Simulated: true, Result: simulated}},
		Sections: []report.Section{
			{ID: "summary", Title: "At a glance", Blocks: []report.Block{
				report.KeyFigures{Items: []report.KeyFigure{{Label: "ER", Note: "Acme", Cell: report.Cell{Indicator: real.Indicators[0]}},
					{Label: "ER", Note: "Bolt", Cell: report.Cell{Indicator: few}}}},
				report.Prose{Markdown: "It **says** `this`[^key] and\n\n- one\n- [two](http://two.example) <b>raw</b>"},
				report.Callout{Kind: report.Caution, Title: "Care", Markdown: "Not that."}}},
			{ID: "part", Title: "Figures", Blocks: []report.Block{
				report.Table{ID: "t", Caption: "All", Columns: []report.Column{{Title: "Indicator"}, {Title: "Acme", Interval: true}, {Title: "Plain"}},
					Notes: []string{"a remark"},
					Rows: [][]report.Cell{{{Text: hostile}, {Indicator: real.Indicators[1], Notes: []int{1}},
						{Number: &report.Number{Value: 93455200000, OK: true, Unit: unit.Hours}}},
						{{Text: "two"}, {Indicator: few}, {Number: &report.Number{Why: "not collected"}}}}},
				line(chart.Line, chart.Time), line(chart.Bar, chart.Category), line(chart.Dot, chart.Category), line(chart.Stack, chart.Time)}},
			{ID: "sim", Title: "Simulated", Simulated: true, Blocks: []report.Block{line(chart.Heat, chart.Age), line(chart.Line, chart.Age),
				report.Table{Caption: "Simulated table", Columns: []report.Column{{Title: "x", Interval: true}}, Rows: [][]report.Cell{{{Indicator: fake}}}}}},
			{ID: "method", Title: "Method", Blocks: []report.Block{report.Definitions{Items: []report.Term{{Term: "ER", Markdown: "Formula: `Σ E / Σ F`"}}}}},
		},
		Datasets: []datasets.Descriptor{
			{Name: "acme-posts", Title: note.Text{Words: note.Words{"en": "Posts", "ru": "Публикации"}}, Origin: datasets.Measured, Hash: "sha256:0123",
				Caveats: []note.Text{{Words: note.Words{"en": hostile, "ru": hostile}}},
				Sources: []datasets.Source{{Title: "Export", URL: "https://acme.example/export?a=1&b=2"}}},
			{Name: "teaching", Title: note.Text{Words: note.Words{"en": "Teaching"}}, Origin: datasets.Simulated,
				Sources: []datasets.Source{{Title: "bad", URL: "javascript:alert(1)"}}},
		},
		Sources: []report.Reference{{Key: "key", Markdown: "Doe, J. *Work*. <https://doe.example/work>."}},
	}
}
