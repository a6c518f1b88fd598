package engine

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engagement"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// Nothing is dropped in silence: the rows of an account are used, or left out
// for a reason that is counted, each once.
func TestRowsAreConserved(t *testing.T) {
	tab := generated(1500, 5)
	rows := make(map[metrics.Key]int64)
	for _, row := range tab.rows {
		cells := strings.Split(row, ",")
		rows[metrics.KeyOf(cells[1], "", metrics.Coordinate{Field: field.Platform, Value: cells[2]})]++
		rows[metrics.Key{Case: cells[1]}]++
	}
	w := generatedWorld(tab, engagement.Definitions...)
	w.req.By = nil
	w.req.Cases = w.req.Cases[:1]
	w.req.Period = datasets.Period{From: "2024-02-01", To: "2024-11-30"}
	checked := 0
	for _, i := range w.run(t).Indicators {
		if i.Status != metrics.Defined || i.Definition.Formula.Agg == formula.Named || i.Definition.Rows != metrics.OwnPosts {
			continue
		}
		n := i.N
		for _, e := range i.Excluded {
			n += e.N
		}
		k := i.Key
		k.Origin = ""
		if n != rows[k] {
			t.Errorf("%s of %+v: %d used and left out, of %d rows (%v)", i.Definition.ID, k, n, rows[k], i.Excluded)
		}
		checked++
	}
	if checked < 60 {
		t.Errorf("only %d figures checked", checked)
	}
}

func TestNotApplicable(t *testing.T) {
	w := newWorld(pooledER)
	d := *w.req.Definitions[0]
	d.Platforms = []string{"tiktok"}
	w.req.Definitions[0] = &d
	w.add("acme", "instagram tiktok", w.data("a", six), w.data("b", with(six, "instagram", "tiktok")))
	res := w.run(t)
	for platform, want := range map[string]metrics.Status{
		"instagram": metrics.NotApplicable, "tiktok": metrics.Defined, "": metrics.NotApplicable,
	} {
		if i := indicator(t, res, pooledER, "acme", platform); i.Status != want {
			t.Errorf("%q: %s, want %s", platform, i.Status, want)
		}
	}
}

// Whatever stands in the cells, the engine neither panics nor gives a number
// that is none, and says why where there is no number.
func FuzzRun(f *testing.F) {
	f.Add([]byte("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f"), int64(1000))
	f.Add([]byte(strings.Repeat("\x11\x22\x33\x44\x55\x66\x77\x88", 40)), int64(math.MaxInt64))
	f.Add([]byte{}, int64(math.MinInt64))
	f.Fuzz(fuzzOne)
}

func fuzzOne(t *testing.T, data []byte, extreme int64) {
	ids := []field.ID{field.PostID, field.Author, field.Published, field.Snapshot, field.Followers, field.Likes, field.CommentsN, field.Shares, field.Views}
	b := field.NewBatch(field.Posts, ids...)
	for len(data) >= len(ids) && b.Len < 200 {
		for i, c := range b.Cols {
			switch v := data[i]; {
			case v%11 == 0:
				c.AppendMissing(field.Missing(1 + v%5))
			case c.Field.Kind == field.KindText:
				c.AppendText([]string{"acme", "bolt", "acme"}[v%3] + strings.Repeat("x", int(v/128)))
			case v == 255:
				c.AppendInt(extreme)
			case c.Field.Kind == field.KindTime:
				c.AppendInt(1_700_000_000 + int64(v)*metrics.Day)
			default:
				c.AppendInt(int64(v) - 3)
			}
		}
		b.Cols[0].Texts[b.Len] = fmt.Sprint(b.Len)
		b.Len++
		data = data[len(ids):]
	}
	w := newWorld(pooledER, meanER, medianER, postsN, "engagement/view-rate/median", "engagement/applause/mean", "engagement/posting-frequency/mean")
	w.engine.Open = func(*datasets.Dataset) Source { return &kept{batches: []*field.Batch{b}} }
	d := w.data("d", table{})
	d.Platform = "vk"
	w.add("acme", "vk", d)
	w.add("bolt", "vk", d)
	res, err := w.engine.Run(context.Background(), &w.req)
	if err != nil {
		t.Fatal(err)
	}
	finite := func(what string, xs ...float64) {
		for _, x := range xs {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				t.Errorf("%s: %v", what, x)
			}
		}
	}
	for _, i := range res.Indicators {
		if i.Status == "" || i.Status != metrics.Defined && (i.Reason.IsZero() || i.Value != 0) {
			t.Errorf("%s: status %q, value %v, reason %q", i.Definition.ID, i.Status, i.Value, i.Reason)
		}
		finite(i.Definition.ID, append(i.Sample.Values, i.Value, i.SE.Value, i.Interval.Low.Value, i.Interval.High.Value, i.Facts.MeanFollower.Value)...)
	}
	for _, c := range res.Comparisons {
		finite("comparison by "+c.Definition.ID, c.Difference.Value, c.Ratio.Value, c.Test.P.Value, c.PAdjusted.Value)
		if c.Verdict == metrics.NotComparable && (len(c.Reasons) == 0 || c.Difference.Status == estimate.Defined) {
			t.Errorf("%s: not comparable for %v, difference %v", c.Definition.ID, c.Reasons, c.Difference)
		}
	}
}
