package locale

import (
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// compared is a comparison of two figures with what a case of the table sets.
func compared(u unit.Unit, a, b float64, verdict metrics.Verdict, set func(*metrics.Comparison)) *metrics.Comparison {
	d := &metrics.Definition{Name: note.New("Engagement rate by followers"), Unit: u, Shape: metrics.Shape{Interval: metrics.Expected}}
	side := func(id string, x float64) *metrics.Indicator {
		return &metrics.Indicator{Definition: d, Key: metrics.KeyOf(id, "", metrics.Coordinate{Field: field.Platform, Value: "instagram"}),
			Outcome: metrics.Outcome{Status: metrics.Defined, Value: x}}
	}
	c := &metrics.Comparison{Definition: d, A: side("nike", a), B: side("netflix", b), Verdict: verdict}
	if c.Formed() {
		c.Difference = estimate.Result{Status: estimate.Defined, Value: a - b}
	}
	if set != nil {
		set(c)
	}
	return c
}

var spaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

func within(low, high float64) estimate.Interval {
	return estimate.Interval{Low: estimate.Some(low), High: estimate.Some(high), Level: 0.95, Achieved: 0.95}
}

// The sentences are written by hand. Each verdict, a difference in both
// directions, at both sides of 0.05, with and without a test or an interval,
// complete counts, equal figures, and a reversal.
func TestSentence(t *testing.T) {
	tested := func(p float64) func(*metrics.Comparison) {
		return func(c *metrics.Comparison) {
			c.Difference.Interval = within(-0.02, 0.04)
			c.Test = estimate.Test{Status: estimate.Defined, P: estimate.Some(p), N1: 40, N2: 50, Method: "Welch t"}
		}
	}
	size := metrics.Reason{Verdict: metrics.NotComparable, Why: note.New("a side has no interval, so chance cannot be told from difference"),
		Cure: note.New("take a longer period")}
	few := metrics.Reason{Verdict: metrics.WithCare, Why: note.New("there are no posts"), Cure: note.New("take a longer period")}
	bare := metrics.Reason{Verdict: metrics.WithCare, Why: note.New("there are no posts")}
	remark := metrics.Reason{Verdict: metrics.Comparable, Why: note.New("take a longer period"), Cure: note.New("read the medians")}
	for _, test := range []struct {
		name   string
		c      *metrics.Comparison
		en, ru string
	}{
		{"first higher, just significant", compared(unit.Fraction, 0.03, 0.02, metrics.Comparable, tested(0.049)),
			"“Engagement rate by followers”, Instagram: Nike has 3.00%, which is 1.00 pp [−2.00, 4.00] above Netflix (2.00%), 1.5 times as much; " +
				"chance hardly explains the difference: p = 0.049 (Welch t; n = 40 and 50).",
			"«ER по подписчикам», Instagram: у бренда Nike — 3,00 %, что на 1,00 п. п. [−2,00; 4,00] больше, чем у бренда Netflix (2,00 %), " +
				"отношение значений — 1,5; случайностью различие объяснить трудно: p = 0,049 (t-критерий Уэлча; n = 40 и 50)."},
		{"second higher, just not", compared(unit.Fraction, 0.02, 0.03, metrics.Comparable, tested(0.05)),
			"“Engagement rate by followers”, Instagram: Netflix has 3.00%, which is 1.00 pp [−4.00, 2.00] above Nike (2.00%), 1.5 times as much; " +
				"the difference may be chance: p = 0.050 (Welch t; n = 40 and 50).", ""},
		{"Holm decides", compared(unit.Fraction, 0.03, 0.02, metrics.Comparable, func(c *metrics.Comparison) {
			tested(0.01)(c)
			c.PAdjusted = estimate.Some(0.06)
		}), "“Engagement rate by followers”, Instagram: Nike has 3.00%, which is 1.00 pp [−2.00, 4.00] above Netflix (2.00%), 1.5 times as much; " +
			"the difference may be chance: p = 0.010, by Holm 0.060 (Welch t; n = 40 and 50).", ""},
		{"no test, interval with 0", compared(unit.PerPost, 120, 110, metrics.WithCare, func(c *metrics.Comparison) {
			c.Difference.Interval = within(-1, 21)
			c.Reasons = []metrics.Reason{few, remark}
		}), "“Engagement rate by followers”, Instagram: Nike has 120, which is 10.0 [−1.0, 21.0] above Netflix (110); " +
			"the interval of the difference holds 0, so it may be chance. To be read with care: there are no posts. What helps: take a longer period.",
			"«ER по подписчикам», Instagram: у бренда Nike — 120, что на 10,0 [−1,0; 21,0] больше, чем у бренда Netflix (110); " +
				"интервал разности содержит 0, различие может быть случайным. Сравнивать с оговоркой: публикаций нет. Что поможет: возьмите более длинный период."},
		{"no test, interval without 0", compared(unit.PerPost, 120, 110, metrics.Comparable, func(c *metrics.Comparison) {
			c.Difference.Interval = within(1, 19)
		}), "“Engagement rate by followers”, Instagram: Nike has 120, which is 10.0 [1.0, 19.0] above Netflix (110); " +
			"the interval of the difference does not hold 0.", ""},
		{"no test, no interval", compared(unit.PerPost, 120, 60, metrics.WithCare, func(c *metrics.Comparison) {
			c.Test.Reason = note.New("a side has no interval, so chance cannot be told from difference")
			c.Reasons = []metrics.Reason{remark, bare}
		}), "“Engagement rate by followers”, Instagram: Nike has 120, which is 60.0 above Netflix (60.0), 2.0 times as much; no test is made, " +
			"because a side has no interval, so chance cannot be told from difference. To be read with care: there are no posts.", ""},
		{"nothing known", compared(unit.PerPost, 104, 100, metrics.Comparable, nil),
			"“Engagement rate by followers”, Instagram: Nike has 104, which is 4.00 above Netflix (100); whether it is chance cannot be said.", ""},
		{"complete counts", compared(unit.Count, 12, 0, metrics.Comparable, func(c *metrics.Comparison) {
			c.Definition.Shape.Interval = metrics.NotExpected
		}), "“Engagement rate by followers”, Instagram: Nike has 12, which is 12 above Netflix (0); these are complete counts, to which no test applies.",
			"«ER по подписчикам», Instagram: у бренда Nike — 12, что на 12 больше, чем у бренда Netflix (0); " +
				"это полный подсчёт, к которому статистический критерий неприменим."},
		{"equal", compared(unit.Count, 12, 12, metrics.Comparable, func(c *metrics.Comparison) { c.Definition.Shape.Interval = metrics.NotExpected }),
			"“Engagement rate by followers”, Instagram: Nike and Netflix have the same value, 12; these are complete counts, to which no test applies.",
			"«ER по подписчикам», Instagram: у брендов Nike и Netflix одно и то же значение — 12; " +
				"это полный подсчёт, к которому статистический критерий неприменим."},
		{"1.1 times is said, less is not", compared(unit.Count, 110, 100, metrics.Comparable, func(c *metrics.Comparison) {
			c.Definition.Shape.Interval = metrics.NotExpected
		}), "“Engagement rate by followers”, Instagram: Nike has 110, which is 10 above Netflix (100), 1.1 times as much; " +
			"these are complete counts, to which no test applies.", ""},
		{"reversal", compared(unit.Fraction, 0.02, 0.03, metrics.Comparable, func(c *metrics.Comparison) {
			side := func(x float64) estimate.Result { return estimate.Result{Status: estimate.Defined, Value: x} }
			c.Adjusted = []metrics.Adjusted{{How: note.New("at the mix of platforms and content types of both together"), A: side(0.05), B: side(0.04), Reversal: true}}
		}), "“Engagement rate by followers”, Instagram: Netflix has 3.00%, which is 1.00 pp above Nike (2.00%), 1.5 times as much; whether it is chance cannot " +
			"be said. But at the mix of platforms and content types of both together the order turns round: 4.00% and 5.00% in the same order.",
			"«ER по подписчикам», Instagram: у бренда Netflix — 3,00 %, что на 1,00 п. п. больше, чем у бренда Nike (2,00 %), отношение значений — 1,5; " +
				"случайно ли различие, установить нельзя. Однако при общей для обеих сторон структуре площадок и типов контента " +
				"порядок обратный: 4,00 % и 5,00 % соответственно."},
		{"must not", compared(unit.Fraction, 0.02, 0.03, metrics.NotComparable, func(c *metrics.Comparison) { c.Reasons = []metrics.Reason{size, few} }),
			"“Engagement rate by followers”, Instagram: 2.00% for Nike and 3.00% for Netflix must not be compared: a side has no interval, so chance cannot be " +
				"told from difference. What helps: take a longer period.",
			"«ER по подписчикам», Instagram: значения 2,00 % (бренд Nike) и 3,00 % (бренд Netflix) сравнивать нельзя: у одной из сторон нет интервала, " +
				"поэтому различие не отделить от случайности. Что поможет: возьмите более длинный период."},
		{"no figure", compared(unit.Fraction, 0, 0, metrics.NoFigure, func(c *metrics.Comparison) {
			c.Reasons = []metrics.Reason{{Verdict: metrics.NoFigure, Why: note.New("there are no posts")}}
			c.B.Key = metrics.KeyOf("netflix", "")
		}), "“Engagement rate by followers”: there is nothing to compare for Nike and Netflix, because there are no posts.",
			"«ER по подписчикам», бренды Nike и Netflix: сравнивать нечего, причина — публикаций нет."},
	} {
		t.Run(test.name, func(t *testing.T) {
			for lang, want := range map[string]string{"en": test.en, "ru": test.ru} {
				loc, err := For(lang)
				if err != nil {
					t.Fatal(err)
				}
				if got := loc.Sentence(test.c, "Nike", "Netflix"); want != "" && spaces.Replace(got) != want {
					t.Errorf("%s:\n got %s\nwant %s", lang, spaces.Replace(got), want)
				}
			}
		})
	}
}
