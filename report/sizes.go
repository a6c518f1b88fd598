package report

import (
	"math"

	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/report/locale"
)

// sizes are the tables of how rates fall with the audience: the accounts ranked by
// how far they lie above or below the line.
func (c *composer) sizes(p Answered) []Block {
	var blocks []Block
	for _, line := range p.Result.SizeLines {
		t := Table{ID: "size-" + p.Part.ID + "-" + slugOf(line.Definition.ID) + "-" + slugOf(coordinateSlug(line.By)),
			Caption: LineTitle(c.loc, line), Folded: len(blocks) > 0,
			Columns: []Column{{Title: c.t("Rank"), Align: Right}, {Title: c.t("Account")}, {Title: c.t("Followers"), Align: Right}, {Title: c.t("Rate"), Align: Right},
				{Title: c.t("Times the rate of accounts of its size"), Align: Right}}}
		for k, a := range line.Accounts {
			name := c.names[a.Case]
			if a.Account != "" && a.Account != a.Case {
				name += " · " + a.Account
			}
			t.Rows = append(t.Rows, []Cell{
				{Number: &Number{Value: float64(k + 1), OK: true}}, {Text: name},
				{Number: &Number{Value: a.Followers, OK: true, Unit: unit.People}},
				{Number: &Number{Value: a.Rate, OK: true, Unit: unit.Fraction}},
				{Number: &Number{Value: math.Exp(a.Residual), OK: true, Unit: unit.Ratio}},
			})
		}
		blocks = append(blocks, t, Prose{Markdown: markdownSpecials.Replace(LineInWords(c.loc, line))})
	}
	return blocks
}

// LineTitle names a line: what is divided by followers, and where.
func LineTitle(loc *locale.Locale, line *metrics.SizeLine) string {
	sum, per := formula.Parts(line.Rate)
	return loc.T("By audience: (%s) / %s, %s", formula.Names(sum...), formula.Names(per), loc.Group(line.By))
}

// LineInWords says what a line of rates by audience says, and what it does not.
func LineInWords(loc *locale.Locale, line *metrics.SizeLine) string {
	slope := loc.Value(line.Slope.Value, line.Slope.Interval, unit.None)
	text := loc.T("Among %d accounts the rate changes with the audience by the power %s: with twice the followers it is %s of what it was. Followers and rate "+
		"are geometric means over the posts.", line.Slope.N, slope, loc.Number(math.Pow(2, line.Slope.Value), unit.Fraction))
	if s := line.Sigma; s.OK {
		text += " " + loc.T("Accounts of one size differ by a factor of about %s (one standard deviation), so that ranks near each other mean little.",
			loc.Number(math.Exp(s.Value), unit.Ratio))
	}
	if iv := line.Slope.Interval; iv.Contains(0) {
		text += " " + loc.T("The interval holds 0: these accounts do not show that the rate depends on the audience.")
	}
	for _, w := range line.Warnings {
		text += " " + sentence(loc.Note(w))
	}
	return text
}

// Made says how a difference of figures made anew reads.
func Made(loc *locale.Locale, x metrics.Adjusted, u unit.Unit) string {
	e := x.Difference.Effect
	if e.Status != estimate.Defined {
		return ""
	}
	return loc.Value(e.Value, e.Interval, unit.OfDifference(u))
}

// coordinateSlug names a place in a breakdown for an id.
func coordinateSlug(by metrics.Coordinates) string {
	text := ""
	for _, x := range by.Each() {
		text += " " + x.Value
	}
	return text
}
