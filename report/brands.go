package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// brands presents the cases: what each is, its narrative, its accounts and
// campaigns, and the indicators that matter for it with the reason.
func (c *composer) brands() Section {
	sec := Section{ID: "brands", Title: c.t("The brands")}
	if t, ok := c.sectors(); ok {
		sec.Blocks = append(sec.Blocks, t)
	}
	for _, one := range c.study.Loaded {
		sub := Section{ID: "case-" + one.ID, Title: c.loc.Text(one.Name), Blocks: c.narrative(one.Narrative)}
		for _, t := range []Table{c.accounts(one), c.campaigns(one), c.wanted(one)} {
			if len(t.Rows) > 0 {
				sub.Blocks = append(sub.Blocks, filled(t))
			}
		}
		sec.Sections = append(sec.Sections, sub)
	}
	return sec
}

// sectors sets the cases side by side by what their files say of them; ok is
// false where they say nothing.
func (c *composer) sectors() (t Table, ok bool) {
	t = Table{ID: "sectors", Caption: c.t("Sectors and markets"), Columns: []Column{{Title: c.t("Brand")}, {Title: c.t("Sector")}, {Title: c.t("Market")}}}
	for _, one := range c.study.Loaded {
		sector, market := c.loc.Text(one.Sector), c.loc.Text(one.Market)
		t.Rows = append(t.Rows, []Cell{{Text: c.loc.Text(one.Name)}, {Text: sector}, {Text: market}})
		ok = ok || sector != "" || market != ""
	}
	t = filled(t)
	for _, row := range t.Rows {
		for k := range row {
			row[k].Text = cmp.Or(row[k].Text, "—")
		}
	}
	return t, ok
}

// accounts lists what counts as the brand's own.
func (c *composer) accounts(one *cases.Case) Table {
	t := Table{ID: "accounts-" + one.ID, Caption: c.t("Accounts of %s", c.loc.Text(one.Name)),
		Columns: []Column{{Title: upperFirst(c.loc.Note(formula.Name(field.Platform)))}, {Title: c.t("Account")}, {Title: c.t("Theme")}, {Title: c.t("Period")}}}
	for _, a := range one.Accounts {
		t.Rows = append(t.Rows, []Cell{{Text: c.loc.Platform(a.Platform)}, {Text: a.Handle}, {Text: c.theme(one, a)}, {Text: c.span(a.From, a.To)}})
	}
	t.Folded = len(t.Rows) > 12
	return t
}

// theme is what an account is about in words: its own, or those that another
// account of the same theme has.
func (c *composer) theme(one *cases.Case, a cases.Account) string {
	if title := c.loc.Text(a.Title); title != "" || a.Theme == "" {
		return title
	}
	for _, other := range one.Accounts {
		if other.Theme == a.Theme && !other.Title.IsZero() {
			return c.loc.Text(other.Title)
		}
	}
	return a.Theme
}

func (c *composer) campaigns(one *cases.Case) Table {
	t := Table{ID: "campaigns-" + one.ID, Caption: c.t("Campaigns of %s", c.loc.Text(one.Name)),
		Columns: []Column{{Title: c.t("Campaign")}, {Title: c.t("Period")}, {Title: c.t("Hashtags")}}}
	for _, x := range one.Campaigns {
		var tags []string
		for _, tag := range x.Tags {
			tags = append(tags, "#"+strings.TrimPrefix(tag, "#"))
		}
		t.Rows = append(t.Rows, []Cell{{Text: c.loc.Text(x.Name)}, {Text: c.span(x.From, x.To)}, {Text: strings.Join(tags, " ")}})
	}
	return t
}

// wanted lists the indicators that the case asks for.
func (c *composer) wanted(one *cases.Case) Table {
	t := Table{ID: "kpis-" + one.ID, Caption: c.t("What matters for %s, and why", c.loc.Text(one.Name)),
		Columns: []Column{{Title: c.t("Indicator")}, {Title: c.t("Why")}}}
	for _, k := range one.KPIs {
		t.Rows = append(t.Rows, []Cell{{Text: c.kpiName(k.ID)}, {Text: c.loc.Text(k.Why)}})
	}
	return t
}

// kpiName names a pattern of the case file: by the definition it leads to
// first in this study, else as it is written.
func (c *composer) kpiName(pattern string) string {
	for _, p := range c.parts {
		if found, err := metrics.NewRegistry(p.Request.Definitions).Match(pattern); err == nil {
			return c.loc.Note(found[0].Name)
		}
	}
	return pattern
}

// span is a period of days that may be open on either side.
func (c *composer) span(from, to string) string {
	switch {
	case from == "" && to == "":
		return ""
	case to == "":
		return c.t("since %s", c.loc.Day(from))
	case from == "":
		return c.t("until %s", c.loc.Day(to))
	}
	return c.loc.Days(from, to)
}

// filled leaves out the columns of words in which nothing stands.
func filled(t Table) Table {
	var columns []Column
	rows := make([][]Cell, len(t.Rows))
	for k, column := range t.Columns {
		if !slices.ContainsFunc(t.Rows, func(row []Cell) bool { return row[k].Text != "" }) {
			continue
		}
		columns = append(columns, column)
		for i, row := range t.Rows {
			rows[i] = append(rows[i], row[k])
		}
	}
	t.Columns, t.Rows = columns, rows
	return t
}
