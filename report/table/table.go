// Package table writes the indicators of a report as one CSV file for other
// programs: RFC 4180 (comma, CRLF), UTF-8 with a byte order mark, without
// which Excel reads Cyrillic as gibberish. Numbers are exact and have a
// decimal point in every language; a missing number is an empty cell.
package table

import (
	"encoding/csv"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/clean"
	"github.com/casebench/casebench/report/locale"
)

// Columns names the columns, in order. Texts of the columns name, reason,
// no_interval and warnings are in the report's language; all else is the same in each.
var Columns = []string{"part", "id", "name", "version", "case", "platform", "account", "theme", "type", "language", "paid", "code", "campaign", "month",
	"week", "origin", "status", "reason", "value", "unit",
	"low", "high", "level", "level_achieved", "interval", "no_interval", "method", "n", "excluded", "numerator", "denominator", "interactions", "followers",
	"from", "to", "data", "sha256", "warnings"}

// Write writes every indicator of doc, one a row, in the order of the report.
func Write(w io.Writer, doc *report.Document) error {
	loc, err := locale.For(doc.Lang)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	if err := c.Write(Columns); err != nil {
		return err
	}
	for _, part := range doc.Results {
		for _, ind := range part.Result.Indicators {
			if err := c.Write(row(loc, part.ID, ind)); err != nil {
				return err
			}
		}
	}
	c.Flush()
	return c.Error()
}

func row(loc *locale.Locale, part string, ind *metrics.Indicator) []string {
	d := ind.Definition
	value, level, achieved := "", "", ""
	if ind.Status == metrics.Defined {
		value = exact(ind.Value)
	}
	if !ind.Interval.IsZero() {
		level, achieved = exact(ind.Interval.Level), exact(ind.Interval.Achieved)
	}
	var excluded int64
	for _, x := range ind.Excluded {
		excluded += x.N
	}
	var names, hashes, warnings, interactions []string
	for _, ref := range ind.Data {
		names, hashes = append(names, ref.Name), append(hashes, strings.TrimPrefix(ref.Hash, "sha256:"))
	}
	for _, n := range ind.Warnings {
		warnings = append(warnings, loc.Note(n))
	}
	if d.Formula.UsesInteractions() {
		interactions = ids(ind.Interactions)
	}
	from, to := "", ""
	if ind.Span != (metrics.Span{}) {
		from, to = day(ind.Span.From), day(ind.Span.To-1)
	}
	cells := []string{part, d.ID, loc.Note(d.Name), strconv.Itoa(d.Version), ind.Key.Case}
	for _, b := range metrics.Breakdowns() {
		cells = append(cells, ind.Key.Get(b.Field))
	}
	cells = append(cells, string(ind.Key.Origin), string(ind.Status), loc.Note(ind.Reason), value, string(d.Unit),
		number(ind.Interval.Low), number(ind.Interval.High), level, achieved, ind.Interval.Method, loc.Note(ind.NoInterval), ind.Method,
		strconv.FormatInt(ind.N, 10), strconv.FormatInt(excluded, 10), number(ind.Numerator), number(ind.Denominator), strings.Join(interactions, " "),
		string(ind.Followers),
		from, to, strings.Join(names, " "), strings.Join(hashes, " "), strings.Join(warnings, "; "))
	for i, c := range cells {
		if !numeric[Columns[i]] {
			cells[i] = datasets.Guarded(clean.Text(c))
		}
	}
	return cells
}

var numeric = map[string]bool{"version": true, "value": true, "low": true, "high": true, "level": true, "level_achieved": true, "n": true,
	"excluded": true, "numerator": true, "denominator": true}

func ids(list []field.ID) []string {
	out := make([]string, len(list))
	for i, id := range list {
		out[i] = string(id)
	}
	return out
}

// exact is a number that reads back bit for bit, in plain digits unless they
// are too many; what is no number is empty, like one that is missing.
func exact(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return ""
	}
	if a := math.Abs(x); a == 0 || 1e-6 <= a && a < 1e15 {
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}

func number(x estimate.Number) string {
	if !x.OK {
		return ""
	}
	return exact(x.Value)
}

func day(unix int64) string { return time.Unix(unix, 0).UTC().Format(time.DateOnly) }
