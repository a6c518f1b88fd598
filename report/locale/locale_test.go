package locale

import (
	"testing"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

func must(t *testing.T, lang string) *Locale {
	t.Helper()
	l, err := For(lang)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestNumbers(t *testing.T) {
	en, ru := must(t, "en"), must(t, "ru")
	for _, c := range []struct {
		x      float64
		u      unit.Unit
		en, ru string
	}{
		{0.0407, unit.Fraction, "4.07%", "4,07\u00a0%"},
		{0.0006, unit.Fraction, "0.060%", "0,060\u00a0%"}, // two digits, not 0.1 %
		{0.43, unit.Fraction, "43.0%", "43,0\u00a0%"},
		{-0.0129, unit.Points, "\u22121.29\u00a0pp", "\u22121,29\u00a0п.\u00a0п."},
		{0, unit.Fraction, "0%", "0\u00a0%"},
		{50000, unit.Count, "50,000", "50\u00a0000"},
		{9156664, unit.Followers, "9,156,664", "9\u00a0156\u00a0664"},
		{297800000, unit.Followers, "297.8\u00a0million", "297,8\u00a0млн"},
		{301626000, unit.Members, "301.6\u00a0million", "301,6\u00a0млн"},
		{93455200000, unit.Hours, "93.5\u00a0billion\u00a0hours", "93,5\u00a0млрд\u00a0ч"},
		{622.229, unit.PerPost, "622", "622"},
		{1.234, unit.PerPost, "1.23", "1,23"},
		{1234, unit.Count, "1,234", "1234"}, // four digits stand together in Russian
	} {
		if got := en.Number(c.x, c.u); got != c.en {
			t.Errorf("en: %v %s = %q, want %q", c.x, c.u, got, c.en)
		}
		if got := ru.Number(c.x, c.u); got != c.ru {
			t.Errorf("ru: %v %s = %q, want %q", c.x, c.u, got, c.ru)
		}
	}
}

func TestIndicator(t *testing.T) {
	ind := &metrics.Indicator{Definition: &metrics.Definition{Unit: unit.Fraction}, Outcome: metrics.Outcome{
		Status: metrics.Defined, Value: 0.0407, N: 50000, Interval: estimate.Interval{Low: estimate.Some(0.0288), High: estimate.Some(0.0526)}}}
	if got, want := must(t, "ru").Indicator(ind), "4,07\u00a0% [2,88; 5,26], n\u00a0=\u00a050\u00a0000"; got != want { // the design's own example
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := must(t, "en").Indicator(ind), "4.07% [2.88, 5.26], n\u00a0=\u00a050,000"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	ind.Status = metrics.TooFew
	ind.Interval = estimate.Interval{}
	if got := must(t, "ru").Indicator(ind); got != "слишком мало данных" {
		t.Errorf("got %q", got)
	}
}

func TestPlurals(t *testing.T) {
	ru, en := must(t, "ru"), must(t, "en")
	for n, want := range map[int]string{1: "1 байт", 2: "2 байта", 5: "5 байт", 11: "11 байт", 21: "21 байт", 22: "22 байта", 1000: "1000 байт",
		50000: "50\u00a0000 байт"} {
		if got := ru.T("%d bytes", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got := en.T("%d errors, %d warnings", 1, 2); got != "1 error, 2 warnings" {
		t.Errorf("got %q", got)
	}
	if got := ru.Note(note.New("did you mean %q?", "nike")); got != "может быть, «nike»?" {
		t.Errorf("got %q", got)
	}
}
