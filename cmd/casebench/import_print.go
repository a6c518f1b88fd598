package main

import (
	"fmt"
	"strings"

	"github.com/casebench/casebench/datasets/intake"
	"github.com/casebench/casebench/metrics/vendor"
	"github.com/casebench/casebench/report/clean"
)

// printImport says what was understood on standard output, and warnings on
// standard error; a dry run shows what the columns hold.
func (a *app) printImport(r *intake.Result, preview bool) {
	t := a.loc.T
	fmt.Fprintf(a.stdout, "%s: %s\n", clean.Text(r.File), a.loc.Note(r.FormatTitle))
	fmt.Fprintln(a.stdout, "  "+clean.Text(a.loc.Note(r.Rule)))
	if r.Second != "" {
		fmt.Fprintln(a.stdout, "  "+t("columns explained: %d of %d; the next best is %s (--as %s) with %d",
			r.Explained, r.Header, r.SecondTitle, r.Second, r.SecondExplained))
	}
	for _, rule := range r.Shape {
		fmt.Fprintln(a.stdout, "  "+clean.Text(a.loc.Note(rule)))
	}
	fmt.Fprintln(a.stdout, "  "+t("%d rows read, %d kept; times in %s", r.RowsRead, r.RowsKept, r.TimeZone))
	if preview {
		a.printPreview(r)
	} else {
		var columns []string
		for _, c := range r.Columns {
			columns = append(columns, c.From+" → "+string(c.To))
		}
		fmt.Fprintln(a.stdout, "  "+t("columns: %s", clean.Text(strings.Join(columns, "; "))))
	}
	if len(r.Ignored) > 0 {
		fmt.Fprintln(a.stdout, "  "+t("not used: %s", clean.Text(strings.Join(r.Ignored, "; "))))
		for _, header := range r.Ignored {
			if _, ok := vendor.Called(header); ok {
				fmt.Fprintln(a.stdout, "  "+t("a rate that the tool computed is not used and cannot be checked: %s; what it may mean: casebench kpis --glossary",
					clean.Text(header)))
			}
		}
	}
	for _, d := range r.Decisions {
		fmt.Fprintln(a.stdout, "  "+t("decided: %s", clean.Text(a.loc.Note(d))))
	}
	for _, l := range r.LeftOut {
		fmt.Fprintln(a.stdout, "  "+t("left out: %d, %s", l.Rows, clean.Text(a.loc.Note(l.Why))))
	}
	if r.Written {
		fmt.Fprintln(a.stdout, "  "+t("written: %s, %s", r.Data, r.Descriptor))
	} else {
		fmt.Fprintln(a.stdout, "  "+t("nothing was written (dry run); it would be data/%s", r.Data))
	}
	a.print(r.Warnings)
}

// printPreview shows each column: header, field, the first values, and what the
// column holds altogether.
func (a *app) printPreview(r *intake.Result) {
	t := a.loc.T
	fmt.Fprintln(a.stdout, "  "+t("columns (header → field: first rows; the whole column):"))
	for _, v := range r.Preview {
		line := v.From + " → " + string(v.To) + ": " + strings.Join(v.First, " | ")
		if v.From == string(v.To) {
			line = string(v.To) + ": " + strings.Join(v.First, " | ")
		}
		line += "; " + t("missing %d", v.Missing)
		if v.Zeros != nil {
			line += ", " + t("zeros %d", *v.Zeros)
		}
		if v.Smallest != "" {
			line += ", " + t("from %s to %s", v.Smallest, v.Largest)
		}
		fmt.Fprintln(a.stdout, clean.Text("    "+line))
	}
}
