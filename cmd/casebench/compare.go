package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"
	"github.com/spf13/cobra"

	"github.com/casebench/casebench/cases"
	builtin "github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engine"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/clean"
)

var compareTakes = note.New("compare takes two cases or more: casebench compare nike netflix")

func (a *app) compareCommand() *cobra.Command {
	var kpi string
	var asJSON, definitions bool
	cmd := &cobra.Command{
		Use:   "compare [STUDY] CASE CASE...",
		Short: a.loc.T("Set cases side by side, with a verdict on whether that is allowed"),
		Example: "  casebench compare nike netflix\n" +
			"  casebench compare my-study adidas nike --kpi 'engagement/by-views/*'\n" +
			"  casebench compare my-study --definitions",
		Args: func(cmd *cobra.Command, args []string) error {
			if definitions {
				return nil
			}
			return exactly(2, -1, compareTakes)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if definitions {
				if kpi != "" {
					return usage{note.New("--definitions is about engagement rates only; leave out --kpi")}
				}
				return a.definitions(args, asJSON)
			}
			return a.compare(args, kpi, asJSON)
		},
	}
	cmd.Flags().StringVar(&kpi, "kpi", "", a.loc.T("id or pattern of the indicators; all if left out"))
	cmd.Flags().BoolVar(&asJSON, "json", false, a.loc.T("print the comparisons as JSON"))
	cmd.Flags().BoolVar(&definitions, "definitions", false, a.loc.T("set the cases under every published definition of an engagement rate"))
	a.langFlag(cmd, nil)
	return cmd
}

// comparisonJSON is a comparison for other programs. Figures that are not
// there are left out.
type comparisonJSON struct {
	Part      string            `json:"part"`
	KPI       string            `json:"kpi"`
	Platform  string            `json:"platform,omitempty"`
	By        map[string]string `json:"by,omitempty"` // further fields of the breakdown
	A         sideJSON          `json:"a"`
	B         sideJSON          `json:"b"`
	Verdict   string            `json:"verdict"`
	Reasons   []string          `json:"reasons,omitempty"`
	Diff      *float64          `json:"difference,omitempty"`
	DiffLow   *float64          `json:"difference_low,omitempty"`
	DiffHigh  *float64          `json:"difference_high,omitempty"`
	Test      string            `json:"test,omitempty"`
	Sentence  string            `json:"sentence"`
	P         *float64          `json:"p,omitempty"`
	PAdjusted *float64          `json:"p_adjusted,omitempty"`
	Adjusted  []adjustedJSON    `json:"adjusted,omitempty"`
	Effect    string            `json:"effect,omitempty"`
	EffectIs  *float64          `json:"effect_size,omitempty"`
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
	s, ids, problems := a.studyAndCases(args)
	a.print(problems)
	if problems.Err() != nil || s == nil {
		return errSaid
	}
	if err := known(s, ids); err != nil {
		return err
	}
	if len(ids) < 2 {
		return usage{compareTakes}
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
	forJSON, found, level := []comparisonJSON{}, false, 0.0
	for _, bound := range cases.Bind(s.Study, s.catalog, s.registry) {
		level = bound.Request.Level
		named, others := among(bound.Request.Cases, ids)
		bound.Request.Cases, bound.Request.Compared = slices.Concat(named, others), ids
		// A part is computed whole, so that p values are adjusted as in the report.
		if len(named) < 2 || !slices.ContainsFunc(bound.Request.Definitions, func(d *metrics.Definition) bool { return keep(d.ID) }) {
			continue
		}
		result, err := engine.Run(a.ctx, bound.Request)
		if err != nil {
			return a.failed(s, err)
		}
		kept := slices.DeleteFunc(result.Comparisons, func(c *metrics.Comparison) bool { return !keep(c.Definition.ID) })
		found = found || len(kept) > 0
		if !asJSON {
			a.printPart(a.loc.Text(bound.Part.Title), kept, kpi != "")
			a.printSizes(result.SizeLines, keep)
			continue
		}
		for _, c := range kept {
			forJSON = append(forJSON, a.comparisonJSON(bound.Part.ID, c))
		}
	}
	if asJSON {
		if err := a.printJSON(forJSON); err != nil {
			return err
		}
	}
	if !found {
		p := note.Errorf(note.Position{}, "there is nothing to compare: no indicator has data on two of these cases")
		if kpi != "" {
			return p.WithMend("leave out --kpi to see what can be compared")
		}
		return p.WithMend("bring in an export: casebench import FILE --study %s --case CASE", s.name)
	}
	if !asJSON {
		fmt.Fprintln(a.stdout, wrap(a.loc.T("In brackets: %s intervals; n is what was counted. p values are adjusted by Holm for all comparisons of a part.",
			a.loc.Level(level)), columns, ""))
	}
	return nil
}

// known checks the cases that a person names.
func known(s *study, ids []string) error {
	for i, id := range ids {
		if !has(s.Study, id) {
			p := note.Errorf(note.Position{}, "the study %s has no case %q", s.name, id)
			if near := note.Nearest(id, slices.Concat(s.Cases, builtin.Studies, folders())); near != "" {
				return p.WithMend("did you mean %q?", near)
			}
			return p.WithMend("its cases: %s", strings.Join(s.Cases, ", "))
		}
		if slices.Contains(ids[:i], id) {
			return usage{note.New("compare takes different cases, and %q is named twice", id)}
		}
	}
	return nil
}

// studyAndCases tells the study from the cases: the first word is a study if
// it is not a case of the one at hand and names a folder or a built-in study.
func (a *app) studyAndCases(args []string) (*study, []string, note.Problems) {
	s, problems := a.open(nil)
	if s != nil && has(s.Study, args[0]) {
		return s, args, problems
	}
	named, ps := a.open(args[:1])
	_, err := os.Stat(args[0])
	if named != nil || err == nil || s == nil {
		return named, args[1:], ps
	}
	return s, args, problems
}

func has(s *cases.Study, id string) bool {
	for _, c := range s.Loaded {
		if c.ID == id {
			return true
		}
	}
	return false
}

// among are the named cases, in the order of the names, and the others.
func among(all []metrics.CaseData, ids []string) (named, others []metrics.CaseData) {
	for _, id := range ids {
		for _, c := range all {
			if c.ID == id {
				named = append(named, c)
			}
		}
	}
	for _, c := range all {
		if !slices.Contains(ids, c.ID) {
			others = append(others, c)
		}
	}
	return named, others
}

// printPart prints the comparisons of a part. Pairs of which neither side has
// a value say nothing: they are counted, unless somebody asked for them.
func (a *app) printPart(title string, comparisons []*metrics.Comparison, all bool) {
	if len(comparisons) == 0 {
		return
	}
	fmt.Fprintf(a.stdout, "%s\n%s\n\n", clean.Text(title), strings.Repeat("=", runewidth.StringWidth(title)))
	empty := 0
	for _, c := range comparisons {
		if !all && c.A.Status != metrics.Defined && c.B.Status != metrics.Defined {
			empty++
			continue
		}
		a.printComparison(c)
		if all { // asked for by name: the answer in words
			fmt.Fprintf(a.stdout, "%s\n\n", wrap(clean.Text(a.sentence(c)), columns, ""))
		}
	}
	if empty > 0 {
		fmt.Fprintf(a.stdout, "%s\n\n", a.loc.T("%d more comparisons have no value on either side; --kpi ID shows them", empty))
	}
}

// sentence says a comparison in words.
func (a *app) sentence(c *metrics.Comparison) string {
	name := func(i *metrics.Indicator) string { return joinedBy(" · ", i.Key.Case, i.Key.Account()) }
	return a.loc.Sentence(c, name(c.A), name(c.B))
}

// printComparison prints the verdict with its reasons, then the figures.
func (a *app) printComparison(c *metrics.Comparison) {
	t, w := a.loc.T, a.stdout
	head := a.loc.Note(c.Definition.Name)
	if g := a.loc.Group(c.A.Key.By); g != "" {
		head += ", " + g
	}
	fmt.Fprintf(w, "%s\n  %s\n", clean.Text(head), a.loc.Verdict(c.Verdict))
	for _, r := range c.Reasons {
		text := a.loc.Note(r.Why)
		if r.Verdict != metrics.Comparable && !r.Cure.IsZero() {
			text += " → " + a.loc.Note(r.Cure)
		}
		fmt.Fprintln(w, "  - "+strings.TrimLeft(wrap(clean.Text(text), columns, "    "), " "))
	}
	nameA, nameB := joinedBy(" · ", c.A.Key.Case, c.A.Key.Account()), joinedBy(" · ", c.B.Key.Case, c.B.Key.Account())
	lines := [][2]string{{nameA, a.side(c.A)}, {nameB, a.side(c.B)}}
	if c.Difference.Status == estimate.Defined {
		lines = append(lines, [2]string{t("difference"), a.loc.Value(c.Difference.Value, c.Difference.Interval, unit.OfDifference(c.Definition.Unit))})
	}
	if text := a.loc.Tested(c.Test, c.PAdjusted); text != "" {
		lines = append(lines, [2]string{t("test"), text})
	} else if c.Formed() && !c.Test.Reason.IsZero() {
		lines = append(lines, [2]string{t("test"), a.loc.Note(note.New("no test: %s", c.Test.Reason))})
	}
	if e := c.Rank.Effect; e.Status == estimate.Defined {
		lines = append(lines, [2]string{t("posts by rank"), a.loc.Method(e.Method) + " " + a.loc.Value(e.Value, e.Interval, unit.None)})
		if text := a.loc.Tested(c.Rank, c.RankPAdjusted); text != "" {
			lines = append(lines, [2]string{"", text})
		}
	}
	for _, x := range c.Adjusted {
		lines = append(lines, [2]string{t("adjusted"), a.loc.Note(x.How)})
		text := a.loc.Value(x.A.Value, x.A.Interval, c.Definition.Unit) + ", " + a.loc.Value(x.B.Value, x.B.Interval, c.Definition.Unit)
		if made := report.Made(a.loc, x, c.Definition.Unit); made != "" {
			text += "; " + t("difference") + " " + made
		}
		lines = append(lines, [2]string{"", text})
		if !x.Says.IsZero() {
			lines = append(lines, [2]string{"", a.loc.Note(x.Says)})
		}
	}
	width := 0
	for _, l := range lines {
		width = max(width, runewidth.StringWidth(clean.Text(l[0])))
	}
	for _, l := range lines {
		fmt.Fprintln(w, "    "+runewidth.FillRight(clean.Text(l[0]), width)+"  "+clean.Text(l[1]))
	}
	fmt.Fprintln(w)
}

// side is a figure with the origin of its data, or why there is none.
func (a *app) side(ind *metrics.Indicator) string {
	if ind.Status != metrics.Defined && !ind.Reason.IsZero() {
		return a.loc.Note(ind.Reason)
	}
	return joinedBy(", ", a.loc.Indicator(ind), a.loc.Origin(ind.Key.Origin))
}

func joinedBy(mark, a, b string) string {
	if b == "" || b == a {
		return a
	}
	return a + mark + b
}

func (a *app) comparisonJSON(part string, c *metrics.Comparison) comparisonJSON {
	j := comparisonJSON{Part: part, KPI: c.Definition.ID, Platform: c.A.Key.Platform(), By: group(c.A.Key.By), A: sideOf(c.A), B: sideOf(c.B),
		Verdict: string(c.Verdict), Test: c.Test.Method, Sentence: a.sentence(c)}
	for _, r := range c.Reasons {
		j.Reasons = append(j.Reasons, a.loc.Note(r.Why))
	}
	if d := c.Difference; d.Status == estimate.Defined {
		j.Diff, j.DiffLow, j.DiffHigh = &d.Value, number(d.Interval.Low), number(d.Interval.High)
	}
	j.P, j.PAdjusted = number(c.Test.P), number(c.PAdjusted)
	for _, x := range c.Adjusted {
		j.Adjusted = append(j.Adjusted, a.adjustedJSON(x))
	}
	if e := c.Rank.Effect; e.Status == estimate.Defined {
		j.Effect, j.EffectIs = e.Method, &e.Value
	}
	return j
}

func sideOf(ind *metrics.Indicator) sideJSON {
	s := sideJSON{Case: ind.Key.Case, Account: ind.Key.Account(), Origin: string(ind.Key.Origin), Status: string(ind.Status), N: ind.N,
		Low: number(ind.Interval.Low), High: number(ind.Interval.High)}
	if ind.Status == metrics.Defined {
		s.Value = &ind.Value
	}
	return s
}

// group is the place in a breakdown, beyond platform and account, which have
// fields of their own.
func group(g metrics.Coordinates) map[string]string {
	var out map[string]string
	for _, c := range g.Each() {
		if c.Field == field.Platform || c.Field == field.Account {
			continue
		}
		if out == nil {
			out = map[string]string{}
		}
		out[string(c.Field)] = c.Value
	}
	return out
}

func number(x estimate.Number) *float64 {
	if !x.OK {
		return nil
	}
	return &x.Value
}
