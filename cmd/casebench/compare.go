package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engine"
	"github.com/casebench/casebench/metrics/estimate"
)

func (a *app) compareCommand() *cobra.Command {
	var kpi string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "compare [STUDY] CASE CASE...",
		Short: a.loc.T("Set cases side by side, with a verdict on whether that is allowed"),
		Example: "  casebench compare nike netflix\n" +
			"  casebench compare my-study adidas nike --kpi 'engagement/by-views/*'",
		Args: exactly(2, -1, note.New("compare takes two cases or more: casebench compare nike netflix")),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.compare(args, kpi, asJSON)
		},
	}
	cmd.Flags().StringVar(&kpi, "kpi", "", a.loc.T("id or pattern of the indicators; all if left out"))
	cmd.Flags().BoolVar(&asJSON, "json", false, a.loc.T("print the comparisons as JSON"))
	a.langFlag(cmd, nil)
	return cmd
}

// comparisonJSON is a comparison for other programs. Figures that are not
// there are left out.
type comparisonJSON struct {
	Part      string   `json:"part"`
	KPI       string   `json:"kpi"`
	Platform  string   `json:"platform,omitempty"`
	A         sideJSON `json:"a"`
	B         sideJSON `json:"b"`
	Verdict   string   `json:"verdict"`
	Reasons   []string `json:"reasons,omitempty"`
	Diff      *float64 `json:"difference,omitempty"`
	DiffLow   *float64 `json:"difference_low,omitempty"`
	DiffHigh  *float64 `json:"difference_high,omitempty"`
	Test      string   `json:"test,omitempty"`
	P         *float64 `json:"p,omitempty"`
	PAdjusted *float64 `json:"p_adjusted,omitempty"`
	Effect    string   `json:"effect,omitempty"`
	EffectIs  *float64 `json:"effect_size,omitempty"`
}

type sideJSON struct {
	Case    string   `json:"case"`
	Account string   `json:"account,omitempty"`
	Origin  string   `json:"origin"`
	Status  string   `json:"status"`
	Value   *float64 `json:"value,omitempty"`
	Low     *float64 `json:"low,omitempty"`
	High    *float64 `json:"high,omitempty"`
	N       int64    `json:"n"`
}

func (a *app) compare(args []string, kpi string, asJSON bool) error {
	// The first word is a study if it is not a case of the one at hand.
	s, problems := a.open(nil)
	ids := args
	if s == nil || !has(s.Study, args[0]) {
		var again note.Problems
		if named, ps := a.open(args[:1]); named != nil {
			s, problems, ids = named, ps, args[1:]
		} else if s == nil {
			again = ps
		}
		problems = append(problems, again...)
	}
	a.print(problems)
	if problems.Err() != nil || s == nil {
		return errSaid
	}
	for _, id := range ids {
		if !has(s.Study, id) {
			p := note.Errorf(note.Position{}, "the study %s has no case %q", s.name, id)
			if near := note.Nearest(id, s.Cases); near != "" {
				return p.WithMend("did you mean %q?", near)
			}
			return p.WithMend("its cases: %s", strings.Join(s.Cases, ", "))
		}
	}
	if len(ids) < 2 {
		return usage{note.New("compare takes two cases or more: casebench compare nike netflix")}
	}
	keep := func(string) bool { return true }
	if kpi != "" {
		defs, err := s.registry.Match(kpi)
		if err != nil {
			return err
		}
		wanted := map[string]bool{}
		for _, d := range defs {
			wanted[d.ID] = true
		}
		keep = func(id string) bool { return wanted[id] }
	}
	var out []comparisonJSON
	for _, bound := range cases.Bind(s.Study, s.catalog, s.registry) {
		bound.Request.Cases = among(bound.Request.Cases, ids)
		if len(bound.Request.Cases) < 2 {
			continue
		}
		result, err := engine.Run(a.ctx, bound.Request)
		if err != nil {
			a.print(s.named(asProblems(err)))
			return errSaid
		}
		printed := false
		for _, c := range result.Comparisons {
			if !keep(c.Definition.ID) {
				continue
			}
			if asJSON {
				out = append(out, a.comparisonJSON(bound.Part.ID, c))
				continue
			}
			if !printed {
				fmt.Fprintf(a.stdout, "%s\n", clean(bound.Part.Title.In(a.loc.Lang())))
				printed = true
			}
			a.printComparison(c)
		}
		if printed {
			fmt.Fprintln(a.stdout)
		}
	}
	if asJSON {
		if out == nil {
			out = []comparisonJSON{}
		}
		return a.printJSON(out)
	}
	return nil
}

func has(s *cases.Study, id string) bool {
	for _, c := range s.Loaded {
		if c.ID == id {
			return true
		}
	}
	return false
}

// among keeps the named cases, in the order of the names.
func among(all []metrics.CaseData, ids []string) []metrics.CaseData {
	var out []metrics.CaseData
	for _, id := range ids {
		for _, c := range all {
			if c.ID == id {
				out = append(out, c)
			}
		}
	}
	return out
}

func (a *app) printComparison(c *metrics.Comparison) {
	lang := a.loc.Lang()
	head := c.Definition.Name.In(lang)
	if c.A.Key.Platform != "" {
		head += ", " + a.loc.Platform(c.A.Key.Platform)
	}
	fmt.Fprintf(a.stdout, "  %s: %s\n", clean(head), a.loc.Verdict(c.Verdict))
	fmt.Fprintf(a.stdout, "    %s: %s\n    %s: %s\n", clean(joinDot(c.A.Key.Case, c.A.Key.Account)), clean(a.loc.Indicator(c.A)), clean(joinDot(c.B.Key.Case, c.B.Key.Account)), clean(a.loc.Indicator(c.B)))
	if c.Difference.Status == estimate.Defined {
		u := c.Definition.Unit
		if u == unit.Fraction {
			u = unit.Points
		}
		fmt.Fprintf(a.stdout, "    %s: %s\n", a.loc.T("difference"), a.loc.Value(c.Difference.Value, c.Difference.Interval, u))
	}
	if p := c.PAdjusted; p.OK {
		fmt.Fprintf(a.stdout, "    %s: p = %s (%s)\n", c.Test.Method, a.loc.P(p.Value), a.loc.T("adjusted for %d tests", c.Tests))
	}
	for _, r := range c.Reasons {
		fmt.Fprintf(a.stdout, "    – %s\n", clean(a.loc.Note(r)))
	}
}

func joinDot(a, b string) string {
	if b == "" {
		return a
	}
	return a + " · " + b
}

func (a *app) comparisonJSON(part string, c *metrics.Comparison) comparisonJSON {
	j := comparisonJSON{Part: part, KPI: c.Definition.ID, Platform: c.A.Key.Platform, A: side(c.A), B: side(c.B), Verdict: string(c.Verdict), Test: c.Test.Method}
	for _, r := range c.Reasons {
		j.Reasons = append(j.Reasons, a.loc.Note(r))
	}
	if d := c.Difference; d.Status == estimate.Defined {
		j.Diff, j.DiffLow, j.DiffHigh = &d.Value, number(d.Interval.Low), number(d.Interval.High)
	}
	j.P, j.PAdjusted = number(c.Test.P), number(c.PAdjusted)
	if e := c.Test.Effect; e.Status == estimate.Defined {
		j.Effect, j.EffectIs = e.Method, &e.Value
	}
	return j
}

func side(ind *metrics.Indicator) sideJSON {
	s := sideJSON{Case: ind.Key.Case, Account: ind.Key.Account, Origin: string(ind.Key.Origin), Status: string(ind.Status), N: ind.N,
		Low: number(ind.Interval.Low), High: number(ind.Interval.High)}
	if ind.Status == metrics.Defined {
		s.Value = &ind.Value
	}
	return s
}

func number(x estimate.Number) *float64 {
	if !x.OK {
		return nil
	}
	return &x.Value
}
