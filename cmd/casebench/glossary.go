package main

import (
	"fmt"

	"github.com/casebench/casebench/metrics/vendor"
)

// glossary lists the words that several people use for different figures.
func (a *app) glossary(asJSON bool) error {
	type use struct {
		Whom  string `json:"whom"`
		Means string `json:"means"`
	}
	type word struct {
		Word string `json:"word"`
		Here string `json:"here"`
		Uses []use  `json:"uses"`
	}
	words := []word{}
	for _, n := range vendor.Names() {
		w := word{Word: a.loc.Note(n.Word), Here: a.loc.Note(n.Here)}
		for _, u := range n.Uses {
			w.Uses = append(w.Uses, use{a.loc.Note(u.Whom), a.loc.Note(u.Means)})
		}
		words = append(words, w)
	}
	if asJSON {
		return a.printJSON(words)
	}
	for i, w := range words {
		if i > 0 {
			fmt.Fprintln(a.stdout)
		}
		fmt.Fprintln(a.stdout, w.Word)
		fmt.Fprintln(a.stdout, wrap(a.loc.T("here: %s", w.Here), columns, "  "))
		for _, u := range w.Uses {
			fmt.Fprintln(a.stdout, wrap("– "+u.Whom+": "+u.Means, columns, "  "))
		}
	}
	return nil
}
