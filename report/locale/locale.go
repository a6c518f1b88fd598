// Package locale makes the text of messages, numbers and dates in the
// reader's language, English or Russian.
//
// Messages go by their English format, which is the key of the catalogue: the
// files ru_*.go hold the Russian of each room's formats, en.go the English
// that differs from the key. A test reads the source of the whole module and
// fails when a format has no Russian, or the Russian has other arguments.
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
	lang  string
	style style
	texts entries
}

// entries are texts by their English format.
type entries map[string]string

// russian lists the rooms' catalogues. No key is in two of them.
var russian = []entries{ruDatasets, ruIntake, ruTabular, ruEstimate, ruMetrics, ruCases, ruReport, ruCmd, ruBreakdown}

var catalogues = map[string]entries{"en": english, "ru": joined(russian)}

func joined(rooms []entries) entries {
	all := entries{}
	for _, room := range rooms {
		for key, text := range room {
			all[key] = text
		}
	}
	return all
}

// For gives the locale of a language: "en" or "ru".
func For(lang string) (*Locale, error) {
	s, ok := styles[lang]
	if !ok {
		return nil, note.Errorf(note.Position{}, "there is no language %q", lang).WithMend("write en or ru")
	}
	return &Locale{lang: lang, style: s, texts: catalogues[lang]}, nil
}

// Lang is "en" or "ru".
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

func (l *Locale) text(format string, args []any) string {
	text, ok := l.texts[format]
	if !ok {
		text = format
	}
	text = withForms(l.lang, text, args)
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
	case interface{ In(lang string) string }: // note.Text, formula.Label
		return quotable{l, a.In(l.lang)}
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
func withForms(lang, text string, args []any) string {
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
		return forms[min(form(lang, n), len(forms)-1)]
	})
}

// form is the plural form of a whole number by the rules of CLDR 45: in
// English 0 one, 1 other; in Russian 0 one, 1 few, 2 many.
func form(lang string, n int64) int {
	if n < 0 {
		n = -n
	}
	if lang != "ru" {
		if n == 1 {
			return 0
		}
		return 1
	}
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
