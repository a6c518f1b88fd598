package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/finding"
	"github.com/casebench/casebench/report/locale"
)

// told is how many findings open a report at most.
const told = 6

// Findings are all findings of a study, the weightiest first.
func Findings(s *cases.Study, parts []Answered) []*finding.Finding {
	in := finding.Study{Wanted: wanted(s, parts)}
	for _, p := range parts {
		in.Parts = append(in.Parts, finding.Part{ID: p.Part.ID, Simulated: p.Simulated, Result: p.Result})
	}
	return finding.Find(in)
}

// wanted are the indicators that the cases of the study ask for, and that the
// study computes somewhere, if only of simulated data.
func wanted(s *cases.Study, parts []Answered) []finding.Wanted {
	var out []finding.Wanted
	for _, one := range s.Loaded {
		for _, k := range one.KPIs {
			w := finding.Wanted{Case: one.ID, Name: one.Name}
			for _, p := range parts {
				if found, err := metrics.NewRegistry(p.Request.Definitions).Match(k.ID); err == nil {
					for _, d := range found {
						if !slices.Contains(w.Definitions, d) {
							w.Definitions = append(w.Definitions, d)
						}
					}
				}
			}
			if w.Definitions != nil {
				out = append(out, w)
			}
		}
	}
	return out
}

// inShort is the answer of a study in one sentence: the claims of its two
// weightiest findings, or that there is none.
func inShort(loc *locale.Locale, all []*finding.Finding) string {
	best := finding.Best(all, told)
	if len(best) == 0 {
		return loc.T("The figures of this study support no finding: nothing passes the thresholds from which on this report makes a claim.")
	}
	var claims []string
	for i, f := range best {
		if len(claims) == 2 || i > 0 && f.IDs[0] == best[0].IDs[0] {
			continue // two claims, and not on one figure
		}
		claim := loc.Note(f.Claim)
		if f.Simulated {
			claim += " (" + loc.Simulated() + ")"
		}
		claims = append(claims, claim)
	}
	return strings.Join(claims, "; ") + "."
}

// answer opens the report: the answer in one sentence, and what the figures
// show, each with its evidence and what speaks against it.
func (c *composer) answer() Section {
	all := Findings(c.study, c.parts)
	c.inShort = inShort(c.loc, all)
	sec := Section{ID: "answer", Title: c.t("In short"), Blocks: []Block{Prose{Markdown: "**" + markdownSpecials.Replace(c.inShort) + "**"}}}
	for i, f := range finding.Best(all, told) {
		sec.Sections = append(sec.Sections, Section{ID: fmt.Sprintf("finding-%d", i+1), Title: c.loc.Note(f.Claim), Simulated: f.Simulated,
			Blocks: []Block{Prose{Markdown: c.evidence(f)}}})
	}
	return sec
}

// evidence is what a finding says below its claim, the line of caution, and the
// way to the figures.
func (c *composer) evidence(f *finding.Finding) string {
	caution := c.t("Caution: %s", f.Caution)
	out := markdownSpecials.Replace(Said(c.loc, f, c.names)) + "\n\n*" + markdownSpecials.Replace(caution) + "*"
	for _, p := range c.parts {
		if p.Part.ID == f.Part {
			ids := make([]string, len(f.IDs))
			for i, id := range f.IDs {
				ids[i] = "`" + id + "`"
			}
			out += "\n\n" + c.t("Figures: %s", "["+markdownSpecials.Replace(c.loc.Text(p.Part.Title))+"](#part-"+f.Part+"), "+strings.Join(ids, ", "))
		}
	}
	return out
}

// Said is what a finding says below its claim.
func Said(loc *locale.Locale, f *finding.Finding, names map[string]string) string {
	var text []string
	if x := f.Comparison; x != nil {
		text = append(text, loc.Sentence(x, names[x.A.Key.Case], names[x.B.Key.Case]))
	}
	for _, s := range f.Says {
		text = append(text, loc.Note(s))
	}
	return strings.Join(text, " ")
}
