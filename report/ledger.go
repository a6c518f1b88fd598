package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report/locale"
)

// LedgerText lists the fates of a ledger with their rows: "own posts (acme)
// 12; content of users 3", and in how many rows a hashtag or mention of the case
// occurs. Of more than three names of one fate the sum stands.
func LedgerText(loc *locale.Locale, l *metrics.Ledger) string {
	var parts []string
	summed := map[metrics.Fate]bool{}
	for _, e := range l.Entries {
		if summed[e.Fate] {
			continue
		}
		text := loc.Fate(e.Fate)
		n := e.Rows
		switch names := l.Largest(e.Fate, 4); {
		case len(names) > 3:
			summed[e.Fate], n = true, l.Sum(e.Fate)
		case e.Name != "":
			text += " (" + e.Name + ")"
		}
		parts = append(parts, text+" "+loc.Fixed(float64(n), 0))
	}
	for _, w := range l.Words {
		parts = append(parts, w.Word+" "+loc.Fixed(float64(w.Rows), 0))
	}
	return strings.Join(parts, "; ")
}

// ledger says of every data set and case what became of its rows.
func (c *composer) ledger() (Table, bool) {
	t := Table{ID: "ledger", Caption: c.t("What became of every row"), Folded: true,
		Columns: []Column{{Title: c.t("Data set")}, {Title: c.t("Case")}, {Title: c.t("Rows"), Align: Right}, {Title: c.t("What they are to the case")}}}
	type of struct{ data, caseID string }
	seen := map[of]bool{}
	var all []*metrics.Ledger
	for _, p := range c.parts {
		for _, l := range p.Result.Ledgers {
			if k := (of{l.Data.Name, l.Case}); !seen[k] {
				seen[k] = true
				all = append(all, l)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *metrics.Ledger) int {
		return cmp.Or(cmp.Compare(a.Data.Name, b.Data.Name), cmp.Compare(c.group[a.Case], c.group[b.Case]))
	})
	for _, l := range all {
		rows := &Number{Value: float64(l.Rows), OK: true}
		t.Rows = append(t.Rows, []Cell{{Text: l.Data.Name}, {Text: c.names[l.Case]}, {Number: rows}, {Text: LedgerText(c.loc, l)}})
	}
	return t, len(all) > 0
}
