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
	ALow     *float64 `json:"a_low,omitempty"`
	AHigh    *float64 `json:"a_high,omitempty"`
	B        float64  `json:"b"`
	BLow     *float64 `json:"b_low,omitempty"`
	BHigh    *float64 `json:"b_high,omitempty"`
	Diff     *float64 `json:"difference,omitempty"`
	DiffLow  *float64 `json:"difference_low,omitempty"`
	DiffHigh *float64 `json:"difference_high,omitempty"`
	Reversal bool     `json:"reversal,omitempty"`
	Says     string   `json:"says,omitempty"`
	// Of the line of rates by audience: the power of the audience, and the
	// accounts, the highest above the line first.
	Slope     *float64      `json:"slope,omitempty"`
	SlopeLow  *float64      `json:"slope_low,omitempty"`
	SlopeHigh *float64      `json:"slope_high,omitempty"`
	Accounts  []accountJSON `json:"accounts,omitempty"`
}

// accountJSON is an account beside the line of rates by audience.
type accountJSON struct {
	Case      string  `json:"case"`
	Account   string  `json:"account,omitempty"`
	Posts     int64   `json:"posts"`
	Followers float64 `json:"followers"`
	Rate      float64 `json:"rate"`
	Times     float64 `json:"times_the_rate_of_its_size"`
}

func (a *app) adjustedJSON(x metrics.Adjusted) adjustedJSON {
	j := adjustedJSON{Answers: string(x.Answers), How: a.loc.Note(x.How), Reversal: x.Reversal, Says: a.loc.Note(x.Says),
		A: x.A.Value, ALow: number(x.A.Interval.Low), AHigh: number(x.A.Interval.High),
		B: x.B.Value, BLow: number(x.B.Interval.Low), BHigh: number(x.B.Interval.High)}
	if e := x.Difference.Effect; e.Status == estimate.Defined {
		j.Diff, j.DiffLow, j.DiffHigh = &e.Value, number(e.Interval.Low), number(e.Interval.High)
	}
	if line := x.Line; line != nil {
		s := line.Slope
		j.Slope, j.SlopeLow, j.SlopeHigh = &s.Value, number(s.Interval.Low), number(s.Interval.High)
		for _, one := range line.Accounts {
			j.Accounts = append(j.Accounts, accountJSON{one.Case, one.Account, one.Posts, one.Followers, one.Rate, math.Exp(one.Residual)})
		}
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
