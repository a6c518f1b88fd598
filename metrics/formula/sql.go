package formula

import (
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/field"
)

// SQL is a query over a table of prepared rows, in standard SQL (the median is
// SQL:2003's ordered-set function, which PostgreSQL and DuckDB have). A row
// that lacks a column, or whose denominator is not above 0, is left out. ok is
// false where SQL does not state the figure. Names are quoted; a quote within
// one is doubled.
func (f Formula) SQL(table string, interactions []field.ID) (query string, ok bool) {
	over := f.Expand(interactions)
	terms := make([]string, len(over))
	for i, id := range over {
		terms[i] = quote(string(id))
	}
	sum := strings.Join(terms, " + ")
	var conditions []string
	for _, id := range f.Columns(interactions) {
		if id == f.Per && f.IsRatio() {
			conditions = append(conditions, quote(string(id))+" > 0")
		} else {
			conditions = append(conditions, quote(string(id))+" IS NOT NULL")
		}
	}
	row := "1.0 * (" + sum + ")"
	if f.IsRatio() {
		row += " / " + quote(string(f.Per))
	}
	var value string
	switch f.Agg {
	case Pooled:
		value = "1.0 * SUM(" + sum + ") / COUNT(*)"
		if f.IsRatio() {
			value = "1.0 * SUM(" + sum + ") / SUM(" + quote(string(f.Per)) + ")"
		}
	case Mean:
		value = "AVG(" + row + ")"
	case Median:
		value = "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY " + row + ")"
	case Sum:
		value = "SUM(" + sum + ")"
	case Count:
		value = "COUNT(*)"
	default:
		return "", false
	}
	if f.Scale > 1 {
		value = strconv.FormatInt(f.Scale, 10) + " * " + value
	}
	query = "SELECT " + value + " FROM " + quote(table)
	if len(conditions) > 0 {
		query += " WHERE " + strings.Join(conditions, " AND ")
	}
	return query, true
}

func quote(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
