package main

import (
	"fmt"
	"math"

	"github.com/mattn/go-runewidth"

	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/clean"
)

// adjustedJSON is a comparison made anew without one of its objections.
type adjustedJSON struct {
	Answers  string   `json:"answers"`
	How      string   `json:"how"`
	A        float64  `json:"a"`
	B        float64  `json:"b"`
	Diff     *float64 `json:"difference,omitempty"`
	DiffLow  *float64 `json:"difference_low,omitempty"`
	DiffHigh *float64 `json:"difference_high,omitempty"`
	Reversal bool     `json:"reversal,omitempty"`
}

func (a *app) adjustedJSON(x metrics.Adjusted) adjustedJSON {
	j := adjustedJSON{Answers: string(x.Answers), How: a.loc.Note(x.How), A: x.A.Value, B: x.B.Value, Reversal: x.Reversal}
	if e := x.Difference.Effect; e.Status == estimate.Defined {
		j.Diff, j.DiffLow, j.DiffHigh = &e.Value, number(e.Interval.Low), number(e.Interval.High)
	}
	return j
}

// printSizes prints the lines of rates by audience with the accounts, the
// highest above the line first.
func (a *app) printSizes(lines []*metrics.SizeLine, keep func(string) bool) {
	for _, line := range lines {
		if !keep(line.Definition.ID) {
			continue
		}
		fmt.Fprintf(a.stdout, "%s\n  %s\n", clean.Text(report.LineTitle(a.loc, line)),
			wrap(report.LineInWords(a.loc, line), columns, "  ")[2:])
		width := 0
		for _, one := range line.Accounts {
			width = max(width, runewidth.StringWidth(clean.Text(joinedBy(" · ", one.Case, one.Account))))
		}
		for k, one := range line.Accounts {
			fmt.Fprintf(a.stdout, "    %2d  %s  %s\n", k+1, runewidth.FillRight(clean.Text(joinedBy(" · ", one.Case, one.Account)), width),
				a.loc.T("%s the rate of accounts of its size (%d followers, %d posts)", a.loc.Number(math.Exp(one.Residual), unit.Ratio),
					int64(one.Followers+0.5), one.Posts))
		}
		fmt.Fprintln(a.stdout)
	}
}
