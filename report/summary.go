package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casebench/casebench/metrics"
)

// figuresPerCase is how many opening figures a case gets.
const figuresPerCase = 3

// summary opens the report: a few figures for each case, chosen by the case
// file's own list of what matters, and what the data cannot show.
func (c *composer) summary() Section {
	sec := Section{ID: "summary", Title: c.t("At a glance")}
	var key KeyFigures
	for _, one := range c.study.Loaded {
		shown := 0
		for _, k := range one.KPIs {
			if shown == figuresPerCase {
				break
			}
			if ind, where, ok := c.first(one.ID, k.ID); ok {
				key.Items = append(key.Items, c.keyFigure(ind, where))
				shown++
			}
		}
	}
	if len(key.Items) > 0 {
		sec.Blocks = append(sec.Blocks, key)
	}
	if verdicts := c.verdicts(); verdicts != "" {
		sec.Blocks = append(sec.Blocks, Prose{Markdown: verdicts})
	}
	var limits []string
	for _, p := range c.parts {
		if text := c.loc.Text(p.Part.Limits); text != "" && !p.Simulated {
			limits = append(limits, fmt.Sprintf("- **%s.** %s", markdownSpecials.Replace(c.loc.Text(p.Part.Title)), c.bib.cite(text)))
		}
	}
	if len(limits) > 0 {
		sec.Sections = append(sec.Sections, Section{ID: "limits", Title: c.t("What these data can and cannot show"),
			Blocks: []Block{Prose{Markdown: c.canShow() + "\n\n" + strings.Join(limits, "\n")}}})
	}
	return sec
}

// first finds the first defined figure of real data that a pattern of a case
// leads to: of the latest part that has one, over all platforms if it can.
func (c *composer) first(caseID, pattern string) (*metrics.Indicator, string, bool) {
	for _, p := range c.parts {
		if p.Simulated {
			continue
		}
		found, err := metrics.NewRegistry(p.Request.Definitions).Match(pattern)
		if err != nil {
			continue
		}
		for _, d := range found {
			for _, ind := range p.Result.Indicators {
				if ind.Definition == d && ind.Key.Case == caseID && ind.Key.Account() == "" && ind.Status == metrics.Defined {
					return ind, c.where(p, ind), true
				}
			}
		}
	}
	return nil, "", false
}

// where says from which part a figure is, and from which platform where the
// part has the case's figures of others as well.
func (c *composer) where(p Answered, ind *metrics.Indicator) string {
	title := c.loc.Text(p.Part.Title)
	others := slices.ContainsFunc(p.Result.Indicators, func(other *metrics.Indicator) bool {
		return other.Definition == ind.Definition && other.Key.Case == ind.Key.Case && other.Key.By != ind.Key.By
	})
	if others {
		for _, x := range ind.Key.By.Each() {
			title += " · " + c.coordinate(x)
		}
	}
	return title
}

// verdicts counts what the comparisons came to.
func (c *composer) verdicts() string {
	counts := map[metrics.Verdict]int{}
	all := 0
	for _, p := range c.parts {
		if p.Simulated {
			continue
		}
		for _, cmp := range p.Result.Comparisons {
			counts[cmp.Verdict]++
			all++
		}
	}
	if all == 0 {
		return ""
	}
	return c.t("Of %d pairs of figures from real data, %d may be compared, %d with care, and %d must not be compared; in %d pairs a side has no figure. "+
		"The reasons stand below each table.",
		all, counts[metrics.Comparable], counts[metrics.WithCare], counts[metrics.NotComparable], counts[metrics.NoFigure])
}

// canShow says what there is, part by part.
func (c *composer) canShow() string {
	var defined, missing int
	for _, p := range c.parts {
		if p.Simulated {
			continue
		}
		for _, ind := range p.Result.Indicators {
			if ind.Status == metrics.Defined {
				defined++
			} else {
				missing++
			}
		}
	}
	return c.t("The real data give %d figures; %d more were asked for and are left out, each with its reason: a missing number is not a zero.", defined, missing)
}
