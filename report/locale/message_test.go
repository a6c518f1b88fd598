package locale

import (
	"errors"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// Formats that are in no catalogue read as they are, with the arguments put
// into words.
func TestArguments(t *testing.T) {
	en, ru := must(t, "en"), must(t, "ru")
	for _, c := range []struct {
		format string
		arg    any
		en, ru string
	}{
		{"%d", 1234, "1,234", "1234"},
		{"%d", int64(-1234567), "-1,234,567", "-1_234_567"},
		{"%d", uint8(7), "7", "7"},
		{"%#d", 1234567, "1234567", "1234567"},
		{"%v", 1234567, "1,234,567", "1_234_567"},
		{"%v", 0.1 + 0.2, "0.3", "0,3"}, // not 0.30000000000000004
		{"%v", 2.0 / 3, "0.666667", "0,666667"},
		{"%v", 1234567.25, "1,234,567", "1_234_567"},
		{"%v", float32(0.5), "0.5", "0,5"},
		{"%v", 30.0, "30", "30"},
		{"%v", 1e-9, "1e-09", "1e-09"},
		{"%g", 0.95, "0.95", "0,95"},
		{"%.2g", 0.0284, "0.028", "0,028"},
		{"%.1f", 12345.67, "12,345.7", "12_345,7"},
		{"%.3f", -0.5, "-0.500", "-0,500"},
		{"%s", "a b", "a b", "a b"},
		{"%q", "nike", "“nike”", "«nike»"},
		{"%q", "a\nb", `“a\nb”`, `«a\nb»`},
		{"%q", `C:\new "x"`, `“C:\new "x"”`, `«C:\new "x"»`},
		{"%q", field.Likes, "“likes”", "«likes»"},
		{"%s", note.New("%d bytes", 1), "1 byte", "1 байт"},
		{"%s", note.New("rows without %s", note.Text{Words: note.Words{"en": "views", "ru": "просмотров"}}), "rows without views",
			"строки, где нет значения: просмотров"},
		{"%q", note.Text{Words: note.Words{"en": "cat", "ru": "кот"}}, "“cat”", "«кот»"},
		{"%s", datasets.Simulated, "simulated", "смоделировано"},
		{"%s", errors.New("disk full"), "disk full", "disk full"},
	} {
		if got := spaced.Replace(en.T(c.format, c.arg)); got != c.en {
			t.Errorf("en: %s of %v is %q, want %q", c.format, c.arg, got, c.en)
		}
		if got := spaced.Replace(ru.Note(note.New(c.format, c.arg))); got != c.ru {
			t.Errorf("ru: %s of %v is %q, want %q", c.format, c.arg, got, c.ru)
		}
	}
	if got := ru.Note(note.Note{}); got != "" {
		t.Errorf("the zero note reads %q", got)
	}
}

// What a reader copies into a file has no thousands marks.
func TestNumbersToCopy(t *testing.T) {
	for _, lang := range []string{"en", "ru"} {
		want := map[string]string{"en": "write 'bytes: 1234567'", "ru": "напишите 'bytes: 1234567'"}[lang]
		if got := must(t, lang).T("write 'bytes: %d'", int64(1234567)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// The rules of CLDR: Russian one for 1, 21, 101 but not 11; few for 2 to 4, 22
// but not 12; else many.
func TestForms(t *testing.T) {
	for n, want := range map[int64]int{0: 2, 1: 0, 2: 1, 4: 1, 5: 2, 10: 2, 11: 2, 12: 2, 14: 2, 20: 2, 21: 0, 22: 1, 25: 2, 101: 0, 111: 2, 112: 2,
		1000: 2, 1001: 0, -1: 0, -3: 1} {
		if got := oneFewMany(max(n, -n)); got != want {
			t.Errorf("ru: %d has form %d, want %d", n, got, want)
		}
	}
	for n, want := range map[int64]int{0: 1, 1: 0, 2: 1, 11: 1, 21: 1, -1: 0} {
		if got := oneOther(max(n, -n)); got != want {
			t.Errorf("en: %d has form %d, want %d", n, got, want)
		}
	}
	// Two numbers in one text have their own forms.
	if got, want := must(t, "ru").T("%d of %d posts of %q were too young to be used", 1, 21, "nike"),
		"1 из 21 публикации «nike» не использована: слишком свежая"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWords(t *testing.T) {
	en, ru := must(t, "en"), must(t, "ru")
	for _, c := range []struct{ name, got, want string }{
		{"month", en.Month("2025-01"), "January 2025"},
		{"month", ru.Month("2025-12"), "декабрь 2025"},
		{"no month", ru.Month("2025-13"), "2025-13"},
		{"no month", ru.Month("2025"), "2025"},
		{"day", en.Date(1746748800), "9 May 2025"}, // date -d @1746748800: 2025-05-09 00:00 UTC
		{"day", ru.Date(1746835199), "09.05.2025"}, // the last second of that day
		{"before 1970", ru.Date(-1), "31.12.1969"},
		{"period", en.Period(metrics.Span{From: 1746748800, To: 1746748800 + 2*86400}), "9–10 May 2025"},
		{"period", ru.Period(metrics.Span{From: 1746748800, To: 1746748800 + 2*86400}), "09–10.05.2025"},
		{"one day", ru.Period(metrics.Span{From: 1746748800, To: 1746748800 + 86400}), "09.05.2025"},
		{"no period", ru.Period(metrics.Span{}), ""},
		{"verdict", en.Verdict(metrics.Comparable), "comparable"},
		{"verdict", ru.Verdict(metrics.Comparable), "сопоставимы"},
		{"verdict", ru.Verdict(metrics.WithCare), "сопоставимы с оговорками"},
		{"verdict", ru.Verdict(metrics.NotComparable), "несопоставимы"},
		{"status", ru.Status(metrics.Defined), "определён"},
		{"status", ru.Status(metrics.NotApplicable), "неприменимо"},
		{"status", ru.Status(metrics.TooFew), "слишком мало данных"},
		{"status", ru.Status(metrics.NotCollected), "не собрано"},
		{"status", ru.Status(metrics.Undefined), "не определён"},
		{"origin", ru.Origin(datasets.Measured), "измерено"},
		{"origin", ru.Origin(datasets.Published), "опубликовано"},
		{"origin", ru.Origin(datasets.Estimated), "оценка"},
		{"origin", en.Origin(datasets.Simulated), "simulated"},
		{"platform", ru.Platform("instagram"), "Instagram"},
		{"unknown platform", ru.Platform("myspace"), "myspace"},
		{"n", spaced.Replace(ru.N(1234)), "n_=_1234"},
		{"method", en.Method("Welch t"), "Welch t"},
		{"method", ru.Method("Mann-Kendall, a piece of its own"), "критерий Манна — Кендалла, a piece of its own"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestUnknownLanguage(t *testing.T) {
	if _, err := For("be"); err == nil {
		t.Error("there is no Belarusian yet, and no error says so")
	}
}
