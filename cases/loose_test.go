package cases

import (
	"testing"

	"github.com/casebench/casebench/datasets/note"
)

// Letters that tools use for different figures are warned of once in each
// text, at their place, and not where the paragraph says what is divided by.
func TestLooseWords(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"bare", "First.\n\nOur ER is high.", []string{`c.md:12:5: "ER" means different figures`}},
		{"once", "ER, ER\n\nand ER again", []string{`c.md:10:1: "ER" means different figures`}},
		{"several", "ERR and VR.", []string{`c.md:10:1: "ERR" means`, `c.md:10:9: "VR" means`}},
		{"said", "ER by followers; ERR over reach.", nil},
		{"said in Russian", "ER по подписчикам растёт.", nil},
		{"said by impressions", "ER по показам", nil},
		{"an indicator is no impression", "Показатель ER растёт.", []string{`c.md:10:12: "ER" means`}},
		{"said elsewhere only", "By followers.\n\nERV fell.", []string{`c.md:12:1: "ERV" means`}},
		{"a part of a word", "SERVER, HERR, ER2", nil},
		{"none", "", nil},
	} {
		ck := &checker{}
		ck.looseWords(map[string]string{"en": test.text}, map[string]note.Position{"en": {File: "c.md", Line: 10}})
		if len(ck.problems) != len(test.want) {
			t.Errorf("%s: %v, want %v", test.name, ck.problems, test.want)
			continue
		}
		for i, p := range ck.problems {
			if got := p.Error(); len(got) < len(test.want[i]) || got[:len(test.want[i])] != test.want[i] || p.Severity != note.Warning {
				t.Errorf("%s: %s, want %s", test.name, got, test.want[i])
			}
		}
	}
}
