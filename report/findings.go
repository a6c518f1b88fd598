package report

import (
	"strings"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/finding"
	"github.com/casebench/casebench/report/locale"
)

// told is how many findings open a report at most.
const told = 6

// Findings are all findings of a study, the weightiest first.
func Findings(parts []Answered, wanted []finding.Wanted) []*finding.Finding {
	s := finding.Study{Wanted: wanted}
	for _, p := range parts {
		s.Parts = append(s.Parts, finding.Part{ID: p.Part.ID, Title: p.Part.Title, Simulated: p.Simulated, Result: p.Result})
	}
	return finding.Find(s)
}

// wantedOf are the indicators that the cases of the study ask for.
func (c *composer) wantedOf() []finding.Wanted {
	var out []finding.Wanted
	for _, one := range c.study.Loaded {
		for _, k := range one.KPIs {
			var defs []*metrics.Definition
			for _, p := range c.parts {
				if found, err := metrics.NewRegistry(p.Request.Definitions).Match(k.ID); err == nil {
					defs = found
					break
				}
			}
			if defs != nil {
				out = append(out, finding.Wanted{Case: one.ID, Name: one.Name, Definitions: defs})
			}
		}
	}
	return out
}

// inShort is the answer in one sentence: the claims of the two weightiest
// findings.
func inShort(loc *locale.Locale, told []*finding.Finding) string {
	if len(told) == 0 {
		return loc.T("The figures of this study support no finding: nothing passes the thresholds at which this report makes a claim.")
	}
	var claims []string
	for _, f := range told[:min(2, len(told))] {
		claim := loc.Note(f.Claim)
		if f.Simulated {
			claim += " (" + loc.Simulated() + ")"
		}
		claims = append(claims, claim)
	}
	return strings.Join(claims, "; ") + "."
}

// findings open the report: the answer in one sentence, and what the figures
// show, each with its evidence and what speaks against it.
func (c *composer) findings() ([]Block, []Section) {
	best := finding.Best(Findings(c.parts, c.wantedOf()), told)
	blocks := []Block{Callout{Kind: Info, Title: c.t("In short"), Markdown: markdownSpecials.Replace(inShort(c.loc, best))}}
	if len(best) == 0 {
		return blocks, nil
	}
	sec := Section{ID: "findings", Title: c.t("Findings")}
	for _, f := range best {
		sec.Sections = append(sec.Sections, Section{ID: "", Title: c.loc.Note(f.Claim), Simulated: f.Simulated,
			Blocks: []Block{Prose{Markdown: c.evidence(f)}}})
	}
	return blocks, []Section{sec}
}

// evidence is what a finding says below its claim: two sentences, and a line of
// caution, with the way to the figures.
func (c *composer) evidence(f *finding.Finding) string {
	loc := c.loc
	var text []string
	if f.Comparison != nil {
		text = append(text, loc.Sentence(f.Comparison, c.names[f.Comparison.A.Key.Case], c.names[f.Comparison.B.Key.Case]))
	}
	for _, s := range f.Says {
		text = append(text, loc.Note(s))
	}
	out := markdownSpecials.Replace(strings.Join(text, " "))
	out += "\n\n*" + markdownSpecials.Replace(c.t("Caution: %s", f.Caution)) + "*"
	return out
}
