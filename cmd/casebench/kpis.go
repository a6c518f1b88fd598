package main

import (
	"fmt"
	"strings"

	"github.com/mattn/go-runewidth"
	"github.com/spf13/cobra"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/kpis"
	"github.com/casebench/casebench/metrics/refs"
	"github.com/casebench/casebench/report"
)

func (a *app) kpisCommand() *cobra.Command {
	var asJSON, glossary bool
	cmd := &cobra.Command{
		Use:     "kpis [PATTERN]",
		Short:   a.loc.T("List the indicators"),
		Example: "  casebench kpis\n  casebench kpis 'ugc/*' --lang ru\n  casebench kpis --glossary",
		Args:    exactly(0, 1, note.New("kpis takes one pattern at most; put it in quotes")),
		RunE: func(cmd *cobra.Command, args []string) error {
			if glossary {
				if len(args) > 0 {
					return usage{note.New("--glossary lists words, and takes no pattern")}
				}
				return a.glossary(asJSON)
			}
			defs := kpis.Registry().All()
			if len(args) == 1 {
				found, err := kpis.Registry().Match(args[0])
				if err != nil {
					return err
				}
				defs = found
			}
			if asJSON {
				return a.kpisJSON(defs)
			}
			width := 0
			for _, d := range defs {
				width = max(width, runewidth.StringWidth(d.ID))
			}
			for i, d := range defs {
				if i > 0 && family(d) != family(defs[i-1]) {
					fmt.Fprintln(a.stdout)
				}
				fmt.Fprintf(a.stdout, "%s  %s\n", runewidth.FillRight(d.ID, width), a.loc.Note(d.Name))
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, a.loc.T("print the list as JSON"))
	cmd.Flags().BoolVar(&glossary, "glossary", false, a.loc.T("list the words that tools use for different figures, such as ER and reach"))
	a.langFlag(cmd, nil)
	return cmd
}

func (a *app) kpisJSON(defs []*metrics.Definition) error {
	type kpi struct {
		ID       string   `json:"id"`
		Version  int      `json:"version"`
		Name     string   `json:"name"`
		About    string   `json:"about"`
		Caution  string   `json:"caution,omitempty"`
		Formula  string   `json:"formula"`
		Unit     string   `json:"unit"`
		Better   string   `json:"better,omitempty"`
		Rows     string   `json:"rows"`
		Columns  []string `json:"columns"`
		MinN     int64    `json:"min_n"`
		Interval string   `json:"interval"`
		Refs     []string `json:"references,omitempty"`
	}
	out := make([]kpi, 0, len(defs))
	for _, d := range defs {
		k := kpi{ID: d.ID, Version: d.Version, Name: a.loc.Note(d.Name), About: a.loc.Note(d.About), Caution: a.loc.Note(d.Caution),
			Formula: d.Formula.Print(a.loc.Note, nil), Unit: string(d.Unit), Rows: string(d.Rows), Columns: []string{}, MinN: d.MinN,
			Interval: a.loc.Note(d.Interval), Refs: d.Refs,
			Better: map[metrics.Direction]string{metrics.Higher: "higher", metrics.Lower: "lower"}[d.Better]}
		for _, c := range d.Formula.Columns(nil) {
			k.Columns = append(k.Columns, string(c))
		}
		out = append(out, k)
	}
	return a.printJSON(out)
}

func (a *app) explainCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "explain ID",
		Short:   a.loc.T("Say what an indicator means, how it is computed and when not to use it"),
		Example: "  casebench explain engagement/by-followers/pooled\n  casebench explain ugc/creators/returning --lang ru",
		Args:    exactly(1, 1, note.New("explain takes the id of one indicator; 'casebench kpis' lists them")),
		RunE: func(cmd *cobra.Command, args []string) error {
			d, err := kpis.Registry().Get(args[0])
			if err != nil {
				return err
			}
			a.explain(d)
			return nil
		},
	}
	a.langFlag(cmd, nil)
	return cmd
}

func (a *app) explain(d *metrics.Definition) {
	t, lang := a.loc.T, a.loc.Lang()
	fmt.Fprintf(a.stdout, "%s\n%s\n\n%s\n", a.loc.Note(d.Name), d.ID, wrap(a.loc.Note(d.About), columns, ""))
	section := func(label string, texts ...string) {
		if len(texts) == 0 || texts[0] == "" {
			return
		}
		fmt.Fprintf(a.stdout, "\n%s\n", label)
		for _, text := range texts {
			fmt.Fprintln(a.stdout, wrap(text, columns, "  "))
		}
	}
	section(t("Formula"), d.Formula.Print(a.loc.Note, nil))
	section(t("Interval"), a.loc.Note(d.Interval))
	section(t("Needs at least"), fmt.Sprintf("%s: %d", a.loc.Note(d.CountsN), d.MinN))
	var needs []string
	for _, c := range d.Formula.Columns(nil) {
		needs = append(needs, string(c))
	}
	section(t("Columns needed"), strings.Join(needs, ", "))
	section(t("When not to use it"), a.loc.Note(d.Caution))
	var works []string
	for _, key := range d.Refs {
		if r, ok := refs.Get(key); ok {
			works = append(works, unmarked.Replace(report.WorkEntry(r, lang)))
		}
	}
	section(t("References"), works...)
}

// unmarked takes the marks of Markdown out of an entry of a bibliography.
var unmarked = strings.NewReplacer("\\", "", "*", "", "<http", "http", ">", "")
