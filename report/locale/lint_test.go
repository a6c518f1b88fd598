package locale

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/casebench/casebench/datasets/note"
)

// verb is one % of a format: the argument it stands for and its letter.
type verb struct {
	arg    int // from 1
	letter string
}

var verbs = regexp.MustCompile(`%(?:\[(\d+)\])?([+#]*[\d.]*)([a-zA-Z%])`)

// verbsOf reads the verbs of a format, without %%.
func verbsOf(format string) []verb {
	var out []verb
	next := 1
	for _, m := range verbs.FindAllStringSubmatch(format, -1) {
		if m[3] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		out = append(out, verb{next, strings.Trim(m[2], "#") + m[3]}) // %#d: without groups
		next++
	}
	return out
}

// arguments are the verbs by argument, each once.
func arguments(format string) []verb {
	out := verbsOf(format)
	slices.SortFunc(out, func(a, b verb) int { return a.arg - b.arg })
	return slices.Compact(out)
}

var englishTexts, russianTexts = languages[0].texts, languages[1].texts

// The list of codes, which files and flags read, is that of the languages.
func TestLanguages(t *testing.T) {
	var codes []string
	for _, l := range languages {
		codes = append(codes, l.lang)
	}
	if !slices.Equal(codes, note.Languages) {
		t.Errorf("the languages are %v, and note.Languages are %v", codes, note.Languages)
	}
}

// sameInRussian are texts without words.
var sameInRussian = []string{
	"%s", "%s %s", "%s, %s", "%s + %s", "%s (%s)", "%d × %s", "ERR", "ERV, ERview", "%s: p = %s.", "p = %.3f", "p < %.3f", "−Σ p·ln p / ln k", "p", "UGC",
	"Facebook", "Google Play", "Instagram", "LinkedIn", "Netflix", "Reddit", "Telegram", "TikTok", "X (Twitter)", "YouTube",
}

// A language that leaves a message in English is not ready. English is the key.
func TestEveryMessageIsTranslated(t *testing.T) {
	used := map[string]bool{}
	missing := map[string]int{}
	for _, s := range everything(t) {
		if used[s.format] {
			continue
		}
		used[s.format] = true
		if want := arguments(s.format); s.args >= 0 && (len(want) != s.args || len(want) > 0 && want[len(want)-1].arg != len(want)) {
			t.Errorf("%s: %q has %d arguments, and the call gives %d", s.at, s.format, len(want), s.args)
		}
		for _, language := range languages[1:] {
			if _, ok := language.texts[s.format]; !ok {
				missing[language.lang+" "+s.room()]++
				t.Errorf("%s: %s: there is no text for %q", s.at, language.lang, s.format)
			}
		}
	}
	for _, language := range languages {
		lang := language.lang
		for key := range language.texts {
			if !used[key] {
				t.Errorf("%s: no message of the program reads %q", lang, key)
			}
		}
	}
	if len(missing) > 0 {
		t.Logf("missing by language and room: %v", missing)
	}
}

func TestNoMessageIsTranslatedTwice(t *testing.T) {
	for _, language := range languages {
		seen := map[string]bool{}
		for _, room := range language.rooms {
			if len(room)%2 != 0 {
				t.Fatalf("%s: a catalogue that begins with %q is not in pairs", language.lang, room[0])
			}
			for i := 0; i < len(room); i += 2 {
				key := room[i]
				if seen[key] {
					t.Errorf("%s: %q stands twice", language.lang, key)
				}
				seen[key] = true
			}
		}
	}
}

func TestTextsFitTheirKeys(t *testing.T) {
	for _, language := range languages {
		lang, texts := language.lang, language.texts
		for key, text := range texts {
			if want, got := arguments(key), arguments(text); !slices.Equal(got, want) {
				t.Errorf("%s: %q has the verbs %v, its key %q has %v", lang, text, got, key, want)
			}
			for _, braces := range plurals.FindAllStringSubmatch(text, -1) {
				arg, _ := strconv.Atoi(braces[1])
				if !slices.Contains(arguments(key), verb{arg, "d"}) {
					t.Errorf("%s: %q: argument %d of the plural is not a %%d of the key", lang, text, arg)
				}
				if n, want := strings.Count(braces[2], "|")+1, language.forms; n != want {
					t.Errorf("%s: %q: {%s} has %d forms, not %d", lang, text, braces[0], n, want)
				}
			}
			if strings.Contains(text, ": %d'") {
				t.Errorf("%s: %q: a number to be copied into a file is %%#d", lang, text)
			}
			if rest := plurals.ReplaceAllString(text, ""); strings.ContainsAny(rest, "|") {
				t.Errorf("%s: %q: a | outside of plural forms", lang, text)
			}
		}
	}
	for key, text := range russianTexts {
		cyrillic := strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) })
		if !cyrillic && !slices.Contains(sameInRussian, key) {
			t.Errorf("%q has no word of Russian: %q", key, text)
		}
		if strings.Contains(text, "«%") {
			t.Errorf("%q: write %%q, which puts the quotation marks", text)
		}
	}
}

// A number before a noun in the plural reads badly for 1, in either language:
// 1 posts; 1 публикаций.
var (
	englishPlural = regexp.MustCompile(`%(?:\[\d\])?d (?:more |earlier |complete )?[a-z]+s\b`)
	russianNoun   = regexp.MustCompile(`%(?:\[\d\])?d [а-яё]*(?:[оеё]в|[еи]й|[оеё]к|байт|строк|недель|выборок|раз)(?:[^а-яё]|$)`)
	noNouns       = regexp.MustCompile(` (?:was|is|has|does|runs|agrees|weighs|holds)$`)
)

func TestPluralForms(t *testing.T) {
	for key := range russianTexts {
		text, ok := englishTexts[key]
		if !ok {
			text = key
		}
		if strings.Contains(text, ": %d'") {
			t.Errorf("en: %q: a number to be copied into a file is %%#d", key)
		}
		if m := englishPlural.FindString(text); m != "" && !noNouns.MatchString(m) {
			t.Errorf("en: %q needs plural forms at %q", key, m)
		}
	}
	for _, text := range russianTexts {
		if m := russianNoun.FindString(text); m != "" {
			t.Errorf("ru: %q needs plural forms at %q", text, m)
		}
	}
}

// Every text can be written, whatever the numbers.
func TestTextsCanBeWritten(t *testing.T) {
	for _, lang := range note.Languages {
		l := must(t, lang)
		for key := range russianTexts {
			for _, n := range []int{0, 1, 2, 5, 11, 21} {
				var args []any
				for _, v := range arguments(key) {
					switch v.letter[len(v.letter)-1] {
					case 'd':
						args = append(args, n)
					case 'g', 'f':
						args = append(args, float64(n)/4)
					default:
						args = append(args, fmt.Sprint("x", n))
					}
				}
				if got := l.T(key, args...); strings.Contains(got, "%!") || strings.ContainsAny(got, "|{") && !strings.Contains(key, "{") {
					t.Errorf("%s: %q reads %q", lang, key, got)
				}
			}
		}
	}
}
