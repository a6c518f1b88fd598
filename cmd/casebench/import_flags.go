package main

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/casebench/casebench/datasets/intake"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// statedFlags are what a person states of a file that the file does not say.
type statedFlags struct {
	encoding, dates, year, collectedAt, minKept string
}

// dateOrders are the values of --dates.
var dateOrders = []string{"DMY", "MDY", "YMD"}

func (a *app) statedFlags(cmd *cobra.Command, o *statedFlags) {
	f := cmd.Flags()
	f.StringVar(&o.encoding, "encoding", "", a.loc.T("encoding of the text, where the guess is wrong: %s", strings.Join(tabular.Encodings, ", ")))
	f.StringVar(&o.dates, "dates", "", a.loc.T("what stands first in dates of numbers: DMY (day), MDY (month) or YMD (year)"))
	f.StringVar(&o.year, "year", "", a.loc.T("year of dates that do not say theirs, such as 2025"))
	f.StringVar(&o.collectedAt, "collected-at", "", a.loc.T("day on which the counts were read, such as 2025-03-31"))
	f.StringVar(&o.minKept, "min-kept", "", a.loc.T("share of the rows, from 0 to 1, below which nothing is written; 0.5 if left out"))
}

// state checks what was stated and puts it into the options of an import.
func (o *statedFlags) state(opt *intake.Options) error {
	if o.encoding != "" {
		name, known := tabular.EncodingName(o.encoding)
		if !known {
			return oneOf("--encoding", o.encoding, tabular.Encodings)
		}
		opt.Encoding = name
	}
	if o.dates != "" {
		order := strings.ToUpper(o.dates)
		if !slices.Contains(dateOrders, order) {
			return oneOf("--dates", o.dates, dateOrders)
		}
		opt.Dates = tabular.Orders[order]
	}
	if o.year != "" {
		year, err := strconv.Atoi(o.year)
		if err != nil || year < 1990 || year > 2099 {
			return usage{note.New("--year takes a year of four digits, such as 2025, not %q", o.year)}
		}
		opt.Year = year
	}
	if o.collectedAt != "" {
		if _, err := time.Parse(time.DateOnly, o.collectedAt); err != nil {
			return usage{note.New("--collected-at takes a day as YYYY-MM-DD, such as 2025-03-31, not %q", o.collectedAt)}
		}
		opt.CollectedAt = o.collectedAt
	}
	if o.minKept != "" {
		share, err := strconv.ParseFloat(strings.Replace(o.minKept, ",", ".", 1), 64)
		if err != nil || !(share >= 0 && share <= 1) {
			return usage{note.New("--min-kept takes a share from 0 to 1, such as 0.9, not %q", o.minKept)}
		}
		opt.MinKept = &share
	}
	return nil
}
