// Package locale makes the text of messages, numbers and dates in the
// reader's language, English or Russian.
//
// Messages go by their English format, which is the key of the catalogue: the
// files ru_*.go hold the Russian of each room's formats, en.go the English
// that differs from the key. A test reads the source of the whole module and
// fails when a format has no Russian, or the Russian has other arguments. What
// follows || in a key tells apart two uses of one English text.
//
// A text of the catalogue has the verbs of its key, in another order where
// needed (%[2]d), and the plural forms in braces: the number of the argument
// that decides, then the forms, as in
//
//	%d {1|публикация|публикации|публикаций}
//	%d {1|post|posts}
package locale

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// Locale is a language with its messages and number formats. It is safe for
// concurrent use.
type Locale struct {
	*language
}

// language is all that a language has of its own. A new one is a value like
// this in languages, with its texts in files of their own.
type language struct {
	lang     string
	style    style
	rooms    []pairs           // the catalogues; no key is in two of them
	texts    entries           // of all rooms
	methods  entries           // names of statistical methods, piece by piece; nil leaves them in English
	forms    int               // plural forms
	form     func(n int64) int // that of a number, which is not negative, by the rules of CLDR 45
	date     string            // layout of a day
	day      string            // layout of a day in its month, as the beginning of a period
	dayMonth string            // layout of a day in its year, the same
	dash     string            // between a day and another one of the same year
	listed   string            // layout of a day in a list of references; "" keeps 2025-10-19
	gost     bool              // references after GOST R 7.0.5-2008, else in the manner of APA
	month    string            // how a spreadsheet writes a month, with the number of its language
}

// languages are those of note.Languages, in its order.
var languages = joined([]*language{
	{lang: "en", style: englishStyle, rooms: []pairs{english}, forms: 2, form: oneOther, date: "2 Jan 2006", day: "2", dayMonth: "2 Jan", dash: " – ",
		month: "[$-409]mmm\u00a0yyyy"},
	{lang: "ru", style: russianStyle, rooms: russian, methods: methodWords, forms: 3, form: oneFewMany, date: "02.01.2006",
		day: "02", dayMonth: "02.01", dash: "–", listed: "02.01.2006", gost: true, month: "[$-419]mmm\u00a0yyyy"},
})

// pairs are a catalogue: each English format, and after it the text. They
// stand in a list, and not in a map, because a formatter would align a map anew
// with each long text.
type pairs []string

// entries are texts by their English format.
type entries map[string]string

// russian lists the rooms' catalogues.
var russian = []pairs{ruDatasets, ruPlatform, ruPlatform2, ruPlatform3, ruIntake, ruImport, ruTabular, ruEstimate, ruFormula, ruKPIs, ruRetention,
	ruMetrics, ruCases,
	ruReport, ruGlossary, ruChart, ruExcel, ruUnit, ruCmd, ruBreakdown, ruShape, ruPlausible, ruSentence, ruVendor, ruFinding}

// joined makes one map of the rooms of each language.
func joined(languages []*language) []*language {
	for _, l := range languages {
		l.texts = entries{}
		for _, room := range l.rooms {
			for i := 0; i+1 < len(room); i += 2 {
				l.texts[room[i]] = room[i+1]
			}
		}
	}
	return languages
}

// For gives the locale of a language, one of note.Languages.
func For(lang string) (*Locale, error) {
	for _, l := range languages {
		if l.lang == lang {
			return &Locale{l}, nil
		}
	}
	return nil, note.Errorf(note.Position{}, "there is no language %q", lang).WithMend("known ones: %s", strings.Join(note.Languages, ", "))
}

// Lang is the language's code.
func (l *Locale) Lang() string { return l.lang }

// T is a message by its English format, which must be a literal. Numbers are
// written as the language does it; a year or a line number is given as text.
func (l *Locale) T(format string, args ...any) string { return l.text(format, args) }

// Note is the text of a note; that of the zero Note is empty.
func (l *Locale) Note(n note.Note) string {
	if n.IsZero() {
		return ""
	}
	return l.text(n.Format, n.Args)
}

// Text is what people wrote, in the language if they did so.
func (l *Locale) Text(t note.Text) string {
	if !t.Note.IsZero() {
		return l.Note(t.Note)
	}
	return t.In(l.lang)
}

func (l *Locale) text(format string, args []any) string {
	text, ok := l.texts[format]
	if !ok {
		text = note.WithoutContext(format)
	}
	text = l.withForms(text, args)
	spoken := make([]any, len(args))
	for i, a := range args {
		spoken[i] = l.spoken(a)
	}
	return fmt.Sprintf(text, spoken...)
}

// spoken puts an argument into words or into something that writes itself as
// the language does.
func (l *Locale) spoken(a any) any {
	switch a := a.(type) {
	case note.Note:
		return quotable{l, l.Note(a)}
	case note.List:
		words := make([]string, len(a))
		for i, n := range a {
			words[i] = l.Note(n)
		}
		return quotable{l, strings.Join(words, ", ")}
	case note.Text:
		return quotable{l, l.Text(a)}
	case metrics.Amount:
		return quotable{l, l.Number(a.Value, a.Unit)}
	case metrics.Span:
		return quotable{l, l.Period(a)}
	case datasets.Origin:
		return quotable{l, l.Origin(a)}
	case error:
		return quotable{l, a.Error()}
	case fmt.Stringer:
		return quotable{l, a.String()}
	}
	switch v := reflect.ValueOf(a); {
	case v.Kind() == reflect.String:
		return quotable{l, v.String()}
	case v.CanFloat():
		return float{l, v.Float()}
	}
	if n, ok := integer(a); ok {
		return whole{l, n}
	}
	return a
}

// plurals finds {1|post|posts} in a text.
var plurals = regexp.MustCompile(`\{([1-9])\|([^{}]*)\}`)

// withForms puts in the plural forms that the arguments call for.
func (l *Locale) withForms(text string, args []any) string {
	if !strings.Contains(text, "|") {
		return text
	}
	return plurals.ReplaceAllStringFunc(text, func(braces string) string {
		m := plurals.FindStringSubmatch(braces)
		forms := strings.Split(m[2], "|")
		at, _ := strconv.Atoi(m[1])
		var n int64
		if at <= len(args) {
			n, _ = integer(args[at-1])
		}
		return forms[min(l.form(max(n, -n)), len(forms)-1)]
	})
}

// oneOther is English: 1 post, 2 posts.
func oneOther(n int64) int {
	if n == 1 {
		return 0
	}
	return 1
}

// oneFewMany is Russian: 1 публикация, 2 публикации, 5 публикаций.
func oneFewMany(n int64) int {
	switch tens, units := n%100, n%10; {
	case units == 1 && tens != 11:
		return 0
	case units >= 2 && units <= 4 && (tens < 12 || tens > 14):
		return 1
	}
	return 2
}

// Simulated is the word that marks simulated figures.
func (l *Locale) Simulated() string { return l.T("simulated") }

// Quote puts a text into the language's quotation marks, in one line: line
// breaks and other characters that do not print are shown as escapes.
func (l *Locale) Quote(s string) string {
	q := strconv.QuoteToGraphic(s)
	return l.style.open + unescape.Replace(q[1:len(q)-1]) + l.style.close
}

// unescape leaves quotation marks and the backslashes of paths as they are.
var unescape = strings.NewReplacer(`\"`, `"`, `\\`, `\`)
