package engine

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// fates are the rows of a ledger by fate, and by name where one is given.
func fates(l *metrics.Ledger) map[string]int64 {
	out := map[string]int64{}
	for _, e := range l.Entries {
		name := string(e.Fate)
		if e.Name != "" {
			name += " " + e.Name
		}
		out[name] += e.Rows
	}
	return out
}

func TestLedger(t *testing.T) {
	w := newWorld(postsN)
	d := w.data("d", table{
		head: "post_id author platform published_at kind hashtags paid",
		rows: []string{
			"1,acme,x,2024-01-01,original,,", "2,acme,x,2024-01-02,repost,,", "3,acme,x,2024-01-03,reply,,",
			"4,fan,x,2024-01-01,original,acmefans,", "5,fan,x,2024-01-01,repost,acmefans,", "6,fan,x,2024-01-01,original,acmefans,1",
			"7,stranger,x,2024-01-01,original,running,", "8,stranger,x,2024-01-01,original,,", "9,bolt,x,2024-01-01,original,,", "10,,x,2024-01-01,original,,",
			"11,core,x,2024-01-01,original,,", "12,fan,x,2024-01-01,repost,acmefans,1", "13,bolt,y,2024-01-01,original,,", // not the bolt of x
		},
	})
	w.add("acme", "x", d).Tags = []string{"acmefans"}
	w.add("bolt", "x", d)
	w.req.Parties = []metrics.CaseData{{ID: "core", Accounts: []metrics.Account{{Platform: "x", Handle: "Core"}}}}
	res := w.run(t)
	for i, want := range []map[string]int64{
		{"own post acme": 1, "repost by an own account acme": 1, "reply by an own account acme": 1, "ugc": 1, "repost of ugc": 2, "paid mention": 1,
			"another party stranger": 2, "another party bolt": 1, "another case of the study bolt": 1, "another case of the study core": 1, "nobody's": 1},
		{"own post bolt": 1, "another case of the study acme": 3, "another case of the study core": 1, "another party stranger": 2, "another party fan": 4,
			"another party bolt": 1, "nobody's": 1},
	} {
		l := res.Ledgers[i]
		got := fates(l)
		if len(got) != len(want) || l.Rows != 13 {
			t.Errorf("%s: %v of %d rows, want %v", l.Case, got, l.Rows, want)
		}
		for name, n := range want {
			if got[name] != n {
				t.Errorf("%s: %d rows are %q, want %d", l.Case, got[name], name, n)
			}
		}
	}
	warned := ""
	for _, n := range res.Warnings {
		warned += n.String() + "\n"
	}
	for _, want := range []string{`rows by parties that the case "acme" does not know: 3 of 13 (stranger, bolt)`,
		`rows by parties that the case "bolt" does not know: 7 of 13 (fan, stranger, bolt)`,
		`rows that do not say whose they are, in no figure of the case "acme": 1 of 13`} {
		if !strings.Contains(warned, want) {
			t.Errorf("no warning %q in\n%s", want, warned)
		}
	}
	// The tag stands in three rows; there is no mention, and bolt asks for nothing.
	if got := fmt.Sprint(res.Ledgers[0].Words, res.Ledgers[1].Words); got != "[{#acmefans 4}] []" {
		t.Errorf("words %s", got)
	}
	// Alone, without a figure, the ledgers are the same.
	alone, err := w.engine.Ledgers(context.Background(), &metrics.Request{Cases: w.req.Cases, Parties: w.req.Parties})
	if err != nil || fmt.Sprint(fates(alone[0])) != fmt.Sprint(fates(res.Ledgers[0])) {
		t.Errorf("%v, %v", alone, err)
	}
}

// The hashtags and mentions of a case are counted once a row, and that none of
// its hashtags occurs is said.
func TestLedgerWords(t *testing.T) {
	w := newWorld()
	w.req.Definitions = append(w.req.Definitions, counting(metrics.UGC))
	d := w.data("d", table{head: "post_id author platform published_at kind hashtags",
		rows: []string{"1,fan,x,2024-01-01,original,one #one @acme", "2,fan,x,2024-01-01,original,other @acme", "3,fan,x,2024-01-01,original,@bolt"}})
	w.add("acme", "x", d).Tags = []string{"One", "two"}
	w.req.Cases[0].Mentions = []string{"acme"}
	w.add("bolt", "x", d).Tags = []string{"three", "four"}
	res := w.run(t)
	if got := fmt.Sprint(res.Ledgers[0].Words, res.Ledgers[1].Words); got != "[{#one 1} {#two 0} {@acme 2}] [{#three 0} {#four 0}]" {
		t.Errorf("words %s", got)
	}
	said := fmt.Sprint(res.Warnings)
	if want := `the hashtags of the case "bolt" occur in none of its rows (#three, #four): 0 of 3`; !strings.Contains(said, want) ||
		strings.Contains(said, `hashtags of the case "acme"`) {
		t.Errorf("warnings %s, want %s of bolt alone", said, want)
	}
}

// A table of several brands is shared out by its column of brands among the
// cases, whatever the authors are called; a brand that is no case is named.
func TestBrands(t *testing.T) {
	w := newWorld(postsN)
	d := w.data("brands", table{head: "post_id brand author platform published_at", rows: []string{
		"1,Acme Corp,acme,x,2024-01-01", "2,Acme Corp,acme,x,2024-01-02", "3,bolt,bolt,x,2024-01-02", "4,Nemo,nemo,x,2024-01-02",
	}})
	w.add("acme", "x", d).Name = note.Text{Words: note.Words{"en": "Acme Corp"}}
	w.add("bolt", "x", d)
	res := w.run(t)
	for i, want := range []string{"map[another case of the study bolt:1 another party nemo:1 own post acme:2]",
		"map[another case of the study acme:2 another party nemo:1 own post bolt:1]"} {
		if got := fmt.Sprint(fates(res.Ledgers[i])); got != want {
			t.Errorf("%s: %s, want %s", res.Ledgers[i].Case, got, want)
		}
	}
	for id, want := range map[string]float64{"acme": 2, "bolt": 1} {
		if i := indicator(t, res, postsN, id, "x"); i.Value != want {
			t.Errorf("%s has %v posts, want %v", id, i.Value, want)
		}
	}
}

// Every row has one fate, and every row of a kind is used or left out for a
// reason, each once: whatever the rows.
func FuzzLedger(f *testing.F) {
	f.Add(uint64(1), uint16(10))
	f.Add(uint64(2), uint16(300))
	f.Fuzz(func(t *testing.T, seed uint64, size uint16) {
		n := int64(size % 500)
		rng := rand.New(rand.NewPCG(seed, 7))
		pick := func(words ...string) string { return words[rng.IntN(len(words))] }
		tab := table{head: "post_id brand author platform published_at kind hashtags paid likes"}
		for i := range n {
			tab.rows = append(tab.rows, fmt.Sprintf("%s,%s,%s,%s,%s,%s,%s,%s,%d", pick("", fmt.Sprint(i), fmt.Sprint(i/2)), pick("", "acme", "bolt", "nemo"),
				pick("", "acme", "bolt", "core", "fan", "p-0123"), pick("", "x", "vk"), pick("", "2024-01-05", "2024-02-05"),
				pick("", "original", "repost", "reply", "mention"), pick("", "acmefans", "@acme", "ad"), pick("", "0", "1"), rng.IntN(3)))
		}
		w := newWorld()
		d := w.data("d", tab)
		c := w.add("acme", "x vk", d)
		c.Tags, c.Mentions, c.PaidTags = []string{"acmefans"}, []string{"acme"}, []string{"ad"}
		w.add("bolt", "x", d)
		if rng.IntN(2) == 0 {
			w.req.Cases[1].Sources[0].Select = map[field.ID][]string{field.Brand: {"bolt"}}
		}
		kinds := map[metrics.Rows][]metrics.Fate{
			metrics.OwnAndReposts: {metrics.FateOwn, metrics.FateRepost, metrics.FateReply},
			metrics.Mentions:      {metrics.FateUGC, metrics.FatePaid, metrics.FateShared},
		}
		for _, rows := range []metrics.Rows{metrics.OwnAndReposts, metrics.Mentions} {
			d := counting(rows)
			d.Formula = formula.Formula{Agg: formula.Count}
			w.req.Definitions = append(w.req.Definitions, d)
		}
		w.req.Period.From, w.req.Period.To = "2024-01-01", "2024-01-31"
		res := w.run(t)
		for _, l := range res.Ledgers {
			var sum int64
			for _, e := range l.Entries {
				sum += e.Rows
			}
			if l.Rows != n || sum != n {
				t.Errorf("%s: %d rows, entries of %d, %d in the table", l.Case, l.Rows, sum, n)
			}
			for rows, fates := range kinds {
				var want, got int64
				for _, fate := range fates {
					want += l.Sum(fate)
				}
				for _, i := range res.Indicators {
					if i.Definition.Rows == rows && i.Key.Case == l.Case && i.Key.By.Len() <= 1 && widest(res, i) {
						got += i.N
						for _, e := range i.Excluded {
							got += e.N
						}
					}
				}
				if got != want {
					t.Errorf("%s, %s: %d rows used or left out, of %d", l.Case, rows, got, want)
				}
			}
		}
	})
}

// widest reports whether no figure of the definition and case holds the rows
// of this one.
func widest(res *metrics.Result, i *metrics.Indicator) bool {
	for _, j := range res.Indicators {
		if j.Definition == i.Definition && j.Key.Case == i.Key.Case && j.Key.Origin == i.Key.Origin && j.Key.By.Len() < i.Key.By.Len() {
			return false
		}
	}
	return true
}
