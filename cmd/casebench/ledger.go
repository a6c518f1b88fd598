package main

import (
	"fmt"
	"strings"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engine"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/clean"
)

// ledgers says what became of every row of the study's data, and what is wrong
// with that: a data set that gives its case no row is an error, rows of
// parties that the study does not know are a warning.
func (a *app) ledgers(s *study) ([]*metrics.Ledger, note.Problems) {
	all, err := engine.Ledgers(a.ctx, cases.LedgerRequest(s.Study, s.catalog))
	if err != nil {
		return nil, s.named(asProblems(err))
	}
	var problems note.Problems
	own := map[string]bool{}
	for _, d := range s.own {
		own[d.Name] = true
	}
	for _, l := range all {
		d, _ := s.catalog.Get(l.Data.Name)
		if !own[l.Data.Name] { // a built-in data set is as it is
			continue
		}
		if l.Rows > 0 && l.Taken() == 0 {
			problems = append(problems, note.Errorf(note.Position{File: d.File}, "no row of the data set %q belongs to the case %q", l.Data.Name, l.Case).
				WithMend("%s", mendOf(l, d.Platform)))
		}
		if n := l.Sum(metrics.FateParty) + l.Sum(metrics.FateUnlisted); n > 0 && !shared(all, l) {
			p := note.Errorf(note.Position{File: d.File}, "rows by parties that the case %q does not know: %d of %d (%s)", l.Case, n, l.Rows, largest(l))
			p.Severity = note.Warning
			problems = append(problems, p.WithMend("list those that are its accounts in cases/%s.md; the others are in no figure", l.Case))
		}
		if n := l.Sum(metrics.FateNobody); n > 0 {
			p := note.Errorf(note.Position{File: d.File}, "rows that do not say whose they are, in no figure of the case %q: %d of %d", l.Case, n, l.Rows)
			p.Severity = note.Warning
			problems = append(problems, p.WithMend("import the file again with --account, or fill in the authors"))
		}
	}
	return all, s.named(problems)
}

// shared reports whether another case of the study takes rows of the same data
// set, so that the parties of this one may be at home there.
func shared(all []*metrics.Ledger, l *metrics.Ledger) bool {
	for _, other := range all {
		if other.Data == l.Data && other.Case != l.Case && other.Taken() > 0 && other.Sum(metrics.FateParty) < l.Sum(metrics.FateParty) {
			return true
		}
	}
	return false
}

// largest names the five parties with the most rows.
func largest(l *metrics.Ledger) string {
	var names []string
	for _, e := range append(l.Largest(metrics.FateParty, 5), l.Largest(metrics.FateUnlisted, 5)...) {
		names = append(names, fmt.Sprintf("%s (%d)", e.Name, e.Rows))
	}
	return strings.Join(names[:min(len(names), 5)], ", ")
}

// mendOf is the line of the case file that would give the case its rows.
func mendOf(l *metrics.Ledger, platform string) note.Note {
	who := append(l.Largest(metrics.FateParty, 1), l.Largest(metrics.FateUnlisted, 1)...)
	if len(who) == 0 {
		return note.New("say whose rows they are: import the file again with --account, or list the accounts in cases/%s.md", l.Case)
	}
	if platform == "" {
		platform = "..."
	}
	return note.New("if they are its own, add to 'accounts' in cases/%s.md: - {platform: %s, handle: %s}", l.Case, platform, who[0].Name)
}

// importWarnings are the warnings of the imports of the study's data, which
// hold as long as the data are what they are.
func (s *study) importWarnings() note.Problems {
	var out note.Problems
	for _, d := range s.own {
		if d.Import == nil {
			continue
		}
		for _, w := range d.Import.Warnings {
			what := w.What
			if w.At != "" {
				what = note.New("at the import, %s: %s", w.At, w.What)
			}
			out = append(out, &note.Problem{Pos: note.Position{File: d.File}, Severity: note.Warning, What: what, Mend: w.Mend})
		}
	}
	return s.named(out)
}

// printLedgers prints a line a data set and case: how many rows are what.
func (a *app) printLedgers(ledgers []*metrics.Ledger) {
	for _, l := range ledgers {
		fmt.Fprintln(a.stdout, clean.Text(a.loc.T("%s → %s, rows: %d: %s", l.Data.Name, l.Case, l.Rows, report.LedgerText(a.loc, l))))
	}
}

// ledgerJSON is a ledger for machines.
type ledgerJSON struct {
	Data    string      `json:"data"`
	Case    string      `json:"case"`
	Table   string      `json:"table"`
	Rows    int64       `json:"rows"`
	Entries []entryJSON `json:"entries"`
	Words   []entryWord `json:"words,omitempty"`
}

type entryJSON struct {
	Fate string `json:"fate"`
	Name string `json:"name,omitempty"`
	Rows int64  `json:"rows"`
}

// entryWord says in how many rows a hashtag or mention of the case occurs.
type entryWord struct {
	Word string `json:"word"`
	Rows int64  `json:"rows"`
}

func ledgersJSON(ledgers []*metrics.Ledger) []ledgerJSON {
	var out []ledgerJSON
	for _, l := range ledgers {
		j := ledgerJSON{Data: l.Data.Name, Case: l.Case, Table: string(l.Table), Rows: l.Rows, Entries: []entryJSON{}}
		for _, e := range l.Entries {
			j.Entries = append(j.Entries, entryJSON{string(e.Fate), e.Name, e.Rows})
		}
		for _, w := range l.Words {
			j.Words = append(j.Words, entryWord(w))
		}
		out = append(out, j)
	}
	return out
}
