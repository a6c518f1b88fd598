package locale

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics/kpis"
)

// englishWord is more than a sign such as n, ln or max.
var englishWord = regexp.MustCompile(`[A-Za-z]{4,}`)

// Whatever a definition says is Russian for Russian readers, pieces that are
// joined too, and no two indicators go by one name.
func TestDefinitionsInRussian(t *testing.T) {
	ru := must(t, "ru")
	names := map[string]string{}
	for _, d := range kpis.Registry().All() {
		if f := d.Formula.Print(ru.Note, []field.ID{field.Likes, field.CommentsN}); f == "" || englishWord.MatchString(f) {
			t.Errorf("%s: the formula is %q", d.ID, f)
		}
		for _, text := range []string{ru.Note(d.Name), ru.Note(d.About), ru.Note(d.Caution), ru.Note(d.CountsN), ru.Note(d.Interval)} {
			if !strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
				t.Errorf("%s: %q is no Russian", d.ID, text)
			}
		}
		name := ru.Note(d.Name)
		if other, there := names[name]; there {
			t.Errorf("%s and %s have one name: %q", d.ID, other, name)
		}
		names[name] = d.ID
	}
}
