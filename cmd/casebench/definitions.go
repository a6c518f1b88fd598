package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engine"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/refs"
	"github.com/casebench/casebench/metrics/vendor"
	"github.com/casebench/casebench/report/clean"
)

// definitions sets the posts of a study under every published definition of
// an engagement rate.
func (a *app) definitions(args []string, asJSON bool) error {
	var s *study
	var ids []string
	var problems note.Problems
	if len(args) == 0 {
		s, problems = a.open(nil)
	} else {
		s, ids, problems = a.studyAndCases(args)
	}
	a.print(problems)
	if problems.Err() != nil || s == nil {
		return errSaid
	}
	if err := known(s, ids); err != nil {
		return err
	}
	if len(ids) == 0 {
		for _, c := range s.Loaded {
			ids = append(ids, c.ID)
		}
	}
	sheet, forJSON, some := &definitionSheet{app: a}, []definitionsJSON{}, false
	var done []string
	for _, bound := range cases.Bind(s.Study, s.catalog, s.registry) {
		req := ofPosts(bound.Request, ids)
		key := posted(req)
		if len(req.Cases) == 0 || slices.Contains(done, key) {
			continue // nothing, or a part about the same posts has been shown
		}
		done = append(done, key)
		res, err := engine.Run(a.ctx, req)
		if err != nil {
			return a.failed(s, err)
		}
		tables := vendor.Tables(res)
		some = some || len(tables) > 0
		if asJSON {
			for i := range tables {
				forJSON = append(forJSON, a.definitionsJSON(bound.Part.ID, &tables[i]))
			}
			continue
		}
		if len(tables) > 0 {
			sheet.part(a.loc.Text(bound.Part.Title), tables)
		}
	}
	if asJSON {
		if err := a.printJSON(forJSON); err != nil {
			return err
		}
	}
	if !some {
		return note.Errorf(note.Position{}, "there is nothing to compute: none of these cases has posts of its own").
			WithMend("bring in an export: casebench import FILE --study %s --case CASE", s.name)
	}
	if !asJSON {
		sheet.sources()
	}
	return nil
}

// ofPosts is the request for the published definitions over the posts of a part:
// by platform, for nothing else is asked.
func ofPosts(part *metrics.Request, ids []string) *metrics.Request {
	req := *part
	req.Definitions, req.By, req.Total, req.Interactions, req.Cases = vendor.Definitions(), []field.ID{field.Platform}, false, nil, nil
	named, _ := among(part.Cases, ids)
	for _, c := range named {
		// What divides may be in tables of the audience.
		if slices.ContainsFunc(c.Sources, func(s metrics.SourceRef) bool { return s.Data.Table == field.Posts }) {
			req.Cases = append(req.Cases, c)
		}
	}
	return &req
}

// posted tells two parts apart whose posts differ.
func posted(req *metrics.Request) string {
	var b strings.Builder
	fmt.Fprint(&b, req.Period, req.Maturity)
	for _, c := range req.Cases {
		fmt.Fprintf(&b, "\n%s", c.ID)
		for _, s := range c.Sources {
			if s.Data.Table == field.Posts || s.Data.Table == field.Audience {
				fmt.Fprint(&b, " ", s.Data.Name, s.Select) // fmt sorts the keys of a map
			}
		}
	}
	return b.String()
}

// definitionSheet prints the tables.
type definitionSheet struct {
	app     *app
	begun   bool
	vendors []*vendor.Definition // one of each vendor that was shown
}

func (p *definitionSheet) line(indent, text string) {
	fmt.Fprintln(p.app.stdout, indent+strings.TrimLeft(wrap(clean.Text(text), columns, indent), " "))
}

// side is how many cases stand side by side; more are listed in their order.
const side = 3

func (p *definitionSheet) part(title string, tables []vendor.Table) {
	t, w := p.app.loc.T, p.app.stdout
	if !p.begun {
		p.begun = true
		p.line("", t("The same posts under every published definition of an engagement rate. Tools that all say “engagement rate” differ in what they count, "+
			"what they divide by, whose followers these are, and how posts become one figure. In brackets: the place of the case. "+
			"Whether a difference may be chance, and whether the cases may be compared at all, says casebench compare."))
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "%s\n%s\n", clean.Text(title), strings.Repeat("=", runewidth.StringWidth(clean.Text(title))))
	for i := range tables {
		p.table(&tables[i])
	}
}

func (p *definitionSheet) table(t *vendor.Table) {
	loc, w := p.app.loc, p.app.stdout
	names := p.app.columnNames(t)
	heading := loc.Platform(t.Platform)
	fmt.Fprintf(w, "\n%s\n%s\n\n", heading, strings.Repeat("-", runewidth.StringWidth(heading)))
	for _, text := range p.app.said(t) {
		p.line("", text)
	}
	var remarks []string
	per := field.ID("")
	for _, lines := range alike(t.Rows) {
		first := lines[0]
		if first.Definition.Per != per {
			per = first.Definition.Per
			fmt.Fprintf(w, "\n%s\n", loc.Note(vendor.By(per)))
			if len(names) <= side {
				fmt.Fprintln(w, strings.TrimRight("  "+header(names, t, p.app), " "))
			}
		}
		var vendors []string
		for _, r := range lines {
			p.show(r.Definition)
			name := called(r.Definition)
			if text := loc.Note(r.Definition.Remark); text != "" {
				if !slices.Contains(remarks, text) {
					remarks = append(remarks, text)
				}
				name += fmt.Sprintf(" [%d]", slices.Index(remarks, text)+1)
			}
			vendors = append(vendors, name)
		}
		words := loc.Note(first.Definition.Words(first.Over))
		if len(names) > side {
			p.line("  ", words)
			p.line("    ", strings.Join(vendors, "; "))
			p.line("    ", p.app.inOrder(t, &first, names))
			continue
		}
		left := "  "
		for i := range names {
			left += runewidth.FillRight(p.app.cell(t, &first, i), width(names, t, i, p.app)) + "  "
		}
		indent := strings.Repeat(" ", runewidth.StringWidth(left))
		fmt.Fprintln(w, left+strings.TrimLeft(wrap(clean.Text(words), columns, indent), " "))
		p.line(indent, strings.Join(vendors, "; "))
	}
	if len(remarks) > 0 {
		fmt.Fprintln(w)
	}
	for i, text := range remarks {
		p.line("  ", fmt.Sprintf("[%d] %s", i+1, text))
	}
	p.absent(t, names)
}

// alike groups rows of one formula, which have the same figures: what several
// vendors call by different names.
func alike(rows []vendor.Row) [][]vendor.Row {
	var out [][]vendor.Row
	at := map[string]int{}
	for _, r := range rows {
		words := r.Definition.Words(r.Over).String()
		if i, ok := at[words]; ok {
			out[i] = append(out[i], r)
			continue
		}
		at[words] = len(out)
		out = append(out, []vendor.Row{r})
	}
	return out
}

// absent says what is missing: to the gaps of the table, and to definitions
// without any figure.
func (p *definitionSheet) absent(t *vendor.Table, names []string) {
	loc, w := p.app.loc, p.app.stdout
	var gaps, lacking grouped
	for _, r := range t.Rows {
		for i, f := range r.Figures {
			if f.Status != metrics.Defined {
				gaps.add(names[i]+": "+loc.Note(f.Reason), called(r.Definition))
			}
		}
	}
	for _, x := range t.Absent {
		p.show(x.Definition)
		lacking.add(p.app.why(x.Why, names), called(x.Definition))
	}
	gaps.print(p, loc.T("Gaps in the table:"))
	lacking.print(p, loc.T("What the data cannot feed:"))
	if len(t.Foreign) > 0 {
		var others []string
		for _, d := range t.Foreign {
			if name := called(d); !slices.Contains(others, name) {
				others = append(others, name)
			}
		}
		fmt.Fprintln(w)
		p.line("", loc.T("Published for other platforms only: %s", strings.Join(others, "; ")))
	}
	fmt.Fprintln(w)
}

// grouped are names by what is said of them, in the order in which it was
// first said.
type grouped struct {
	texts []string
	names [][]string
}

func (g *grouped) add(text, name string) {
	i := slices.Index(g.texts, text)
	if i < 0 {
		i = len(g.texts)
		g.texts, g.names = append(g.texts, text), append(g.names, nil)
	}
	g.names[i] = append(g.names[i], name)
}

func (g *grouped) print(p *definitionSheet, title string) {
	if len(g.texts) == 0 {
		return
	}
	fmt.Fprintf(p.app.stdout, "\n%s\n", title)
	for i, text := range g.texts {
		p.line("  ", text)
		p.line("      ", strings.Join(g.names[i], "; "))
	}
}

func (p *definitionSheet) show(d *vendor.Definition) {
	if !slices.ContainsFunc(p.vendors, func(o *vendor.Definition) bool { return o.Vendor == d.Vendor && o.URL == d.URL }) {
		p.vendors = append(p.vendors, d)
	}
}

// sources lists the pages of the vendors that were shown.
func (p *definitionSheet) sources() {
	loc := p.app.loc
	fmt.Fprintln(p.app.stdout, loc.T("Sources"))
	slices.SortStableFunc(p.vendors, func(a, b *vendor.Definition) int {
		return cmp.Compare(strings.ToLower(a.Vendor), strings.ToLower(b.Vendor))
	})
	for _, d := range p.vendors {
		p.line("  ", p.app.source(d))
	}
}

func (a *app) source(d *vendor.Definition) string {
	title := ""
	if r, ok := refs.Get(d.Ref); ok {
		title = r.Title
	}
	switch {
	case d.Seen != "":
		return a.loc.T("%s: %s, %s, read in %s", d.Vendor, title, d.URL, d.Seen)
	case d.URL != "":
		return a.loc.T("%s: %s, %s; after texts about it", d.Vendor, title, d.URL)
	}
	return a.loc.T("%s: %s; after texts about it", d.Vendor, title)
}

func called(d *vendor.Definition) string { return d.Vendor + ", " + d.Term }

// columnNames are the cases, with the origin where a case has several.
func (a *app) columnNames(t *vendor.Table) []string {
	times := map[string]int{}
	for _, c := range t.Columns {
		times[c.Case]++
	}
	out := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		if out[i] = c.Case; times[c.Case] > 1 {
			out[i] += " (" + a.loc.Origin(c.Origin) + ")"
		}
	}
	return out
}

// cell is a figure with its place, and with the number of posts where posts
// of the case are not in it that others of its figures have.
func (a *app) cell(t *vendor.Table, r *vendor.Row, i int) string {
	f := r.Figures[i]
	if f.Status != metrics.Defined {
		return "—"
	}
	text := a.loc.Value(f.Value, estimate.Interval{}, unit.Fraction)
	if f.Place > 0 {
		text += fmt.Sprintf(" (%d)", f.Place)
	}
	if d := r.Definition; d.Days > 0 || d.Agg == vendor.LastTwenty {
		return text // by definition
	}
	most := int64(0)
	for _, o := range t.Rows {
		if o.Figures[i].Status == metrics.Defined {
			most = max(most, o.Figures[i].N)
		}
	}
	if f.N < most {
		text += fmt.Sprintf(" n=%d", f.N)
	}
	return text
}

// inOrder lists the figures of many cases from the largest.
func (a *app) inOrder(t *vendor.Table, r *vendor.Row, names []string) string {
	var at []int
	for i := range r.Figures {
		if r.Figures[i].Status == metrics.Defined {
			at = append(at, i)
		}
	}
	slices.SortStableFunc(at, func(x, y int) int { return cmp.Compare(r.Figures[y].Value, r.Figures[x].Value) })
	var words []string
	for _, i := range at {
		words = append(words, names[i]+" "+a.cell(t, r, i))
	}
	return strings.Join(words, ", ")
}

func width(names []string, t *vendor.Table, i int, a *app) int {
	n := runewidth.StringWidth(names[i])
	for _, r := range t.Rows {
		n = max(n, runewidth.StringWidth(a.cell(t, &r, i)))
	}
	return n
}

func header(names []string, t *vendor.Table, a *app) string {
	var b strings.Builder
	for i, name := range names {
		b.WriteString(runewidth.FillRight(clean.Text(name), width(names, t, i, a)) + "  ")
	}
	return b.String()
}

// why joins what is missing, with the case where the cases differ.
func (a *app) why(notes []note.Note, names []string) string {
	if len(notes) == 1 {
		return a.loc.Note(notes[0])
	}
	var words []string
	for i, n := range notes {
		words = append(words, names[i]+": "+a.loc.Note(n))
	}
	return strings.Join(words, "; ")
}

// flipsShown is how many pairs that change places get a sentence.
const flipsShown = 4

// said are the sentences under a table: where places change and what the order
// goes with, and how far the figures of one case lie apart.
func (a *app) said(t *vendor.Table) []string {
	loc, names := a.loc, a.columnNames(t)
	var out []string
	switch {
	case len(t.Rows) == 0:
		return []string{loc.T("The data feed none of the definitions.")}
	case t.Pairs == 0:
		out = append(out, loc.T("No two cases have figures under one definition, so there is no order."))
	case len(t.Flips) == 0 && t.Pairs == 1:
		out = append(out, loc.T("The order is the same under every definition that the data feed (%d).", len(t.Rows)))
	case len(t.Flips) == 0:
		out = append(out, loc.T("No pair of cases changes places under the definitions that the data feed (%d).", len(t.Rows)))
	case t.Pairs > 1:
		out = append(out, loc.T("Pairs of cases that change places: %d of %d.", len(t.Flips), t.Pairs))
	}
	for i, f := range t.Flips {
		if i == flipsShown {
			break
		}
		out = append(out, a.flip(f, names))
	}
	if once := a.oneNumber(t, names); len(once) > 0 {
		out = append(out, loc.T("The data know one number of followers of %s: it stands for those at posting, of each day, at the start and at the end.",
			strings.Join(once, ", ")))
	}
	if len(names) <= side {
		for i, s := range t.Spans {
			if s.Least.Definition == nil || s.Least.Value <= 0 || s.Least.Definition == s.Largest.Definition {
				continue
			}
			value := func(x float64) string { return loc.Value(x, estimate.Interval{}, unit.Fraction) }
			out = append(out, loc.T("The posts of %s give from %s (%s) to %s (%s): %s times as much, and nothing but the definition differs.", names[i],
				value(s.Least.Value), called(s.Least.Definition), value(s.Largest.Value), called(s.Largest.Definition),
				loc.Value(s.Largest.Value/s.Least.Value, estimate.Interval{}, unit.None)))
		}
	}
	return out
}

// oneNumber lists the cases of which one number of followers is known.
func (a *app) oneNumber(t *vendor.Table, names []string) []string {
	var out []string
	for i := range names {
		if slices.ContainsFunc(t.Rows, func(r vendor.Row) bool {
			return r.Figures[i].Status == metrics.Defined && r.Figures[i].Followers == metrics.FollowersOnce
		}) {
			out = append(out, names[i])
		}
	}
	return out
}

// flip says of a pair how often each is ahead, and what decides.
func (a *app) flip(f vendor.Flip, names []string) string {
	loc := a.loc
	text := loc.T("%s and %s change places: %s is ahead under %d definitions, %s under %d.", names[f.A], names[f.B],
		names[f.A], len(f.AFirst), names[f.B], len(f.BFirst))
	if f.By == vendor.Nothing {
		var words []string
		for _, d := range f.BFirst[:min(len(f.BFirst), 3)] {
			words = append(words, called(d))
		}
		return text + " " + loc.T("No single property of the definitions decides; %s is ahead under, for one, %s.", names[f.B], strings.Join(words, "; "))
	}
	var ahead []string
	for _, at := range []int{f.A, f.B} {
		var by note.List
		for _, g := range f.Groups {
			if g.Ahead == at {
				by = append(by, g.Value)
			}
		}
		ahead = append(ahead, loc.T("%s is ahead %s", names[at], by))
	}
	order := strings.Join(ahead, "; ")
	switch f.By {
	case vendor.Denominator:
		return text + " " + loc.T("What is divided by decides: %s.", order)
	case vendor.Posts:
		return text + " " + loc.T("How posts become one figure decides: %s.", order)
	case vendor.SetOfCounts:
		return text + " " + loc.T("What is counted decides: %s.", order)
	}
	return text + " " + loc.T("What is divided by, and how posts become one figure, decide together: %s.", order)
}

// definitionsJSON is a table for other programs.
type definitionsJSON struct {
	Part        string             `json:"part"`
	Platform    string             `json:"platform"`
	Definitions []definitionJSON   `json:"definitions"`
	Flips       []definitionFlip   `json:"flips"`
	Summary     []string           `json:"summary"`
	Elsewhere   []definitionSource `json:"published_for_other_platforms,omitempty"`
}

// definitionSource says whose definition it is.
type definitionSource struct {
	ID     string `json:"id"`
	Vendor string `json:"vendor"`
	Term   string `json:"term"`
	Source string `json:"source"`
	URL    string `json:"url,omitempty"`
	Read   string `json:"read,omitempty"`
}

type definitionJSON struct {
	definitionSource
	Formula      string           `json:"formula"`
	Interactions []string         `json:"interactions"`
	Aggregation  string           `json:"aggregation"`
	Denominator  string           `json:"denominator"`
	Followers    string           `json:"followers,omitempty"`
	Scale        string           `json:"scale"`
	Remark       string           `json:"remark,omitempty"`
	Figures      []definitionFact `json:"figures,omitempty"`
	Missing      string           `json:"missing,omitempty"`
}

type definitionFact struct {
	Case   string   `json:"case"`
	Origin string   `json:"origin"`
	Status string   `json:"status"`
	Value  *float64 `json:"value,omitempty"`
	Low    *float64 `json:"low,omitempty"`
	High   *float64 `json:"high,omitempty"`
	Place  int      `json:"place,omitempty"`
	N      int64    `json:"n"`
	Reason string   `json:"reason,omitempty"`
}

type definitionFlip struct {
	A       string   `json:"a"`
	B       string   `json:"b"`
	AFirst  []string `json:"a_ahead"`
	BFirst  []string `json:"b_ahead"`
	Decides string   `json:"decides,omitempty"`
}

func (a *app) definitionsJSON(part string, t *vendor.Table) definitionsJSON {
	names := a.columnNames(t)
	j := definitionsJSON{Part: part, Platform: t.Platform, Definitions: []definitionJSON{}, Flips: []definitionFlip{}, Summary: a.said(t)}
	for _, r := range t.Rows {
		d := a.definitionJSON(r.Definition, r.Over)
		for i, f := range r.Figures {
			side := sideOf(f.Indicator)
			d.Figures = append(d.Figures, definitionFact{Case: t.Columns[i].Case, Origin: side.Origin, Status: side.Status, Value: side.Value, Low: side.Low,
				High: side.High, Place: f.Place, N: side.N, Reason: a.loc.Note(f.Reason)})
		}
		j.Definitions = append(j.Definitions, d)
	}
	for _, x := range t.Absent {
		d := a.definitionJSON(x.Definition, x.Over)
		d.Missing = a.why(x.Why, names)
		j.Definitions = append(j.Definitions, d)
	}
	for _, d := range t.Foreign {
		j.Elsewhere = append(j.Elsewhere, a.definitionSource(d))
	}
	for _, f := range t.Flips {
		j.Flips = append(j.Flips, definitionFlip{A: names[f.A], B: names[f.B], AFirst: idsOf(f.AFirst), BFirst: idsOf(f.BFirst), Decides: string(f.By)})
	}
	return j
}

func (a *app) definitionSource(d *vendor.Definition) definitionSource {
	return definitionSource{ID: d.ID, Vendor: d.Vendor, Term: d.Term, Source: a.source(d), URL: d.URL, Read: d.Seen}
}

func (a *app) definitionJSON(d *vendor.Definition, over []field.ID) definitionJSON {
	j := definitionJSON{definitionSource: a.definitionSource(d), Formula: a.loc.Note(d.Words(over)), Interactions: []string{}, Aggregation: string(d.Agg),
		Denominator: string(d.Per), Followers: string(d.Followers), Scale: string(d.Scale), Remark: a.loc.Note(d.Remark)}
	for _, id := range over {
		j.Interactions = append(j.Interactions, string(id))
	}
	return j
}

func idsOf(defs []*vendor.Definition) []string {
	out := make([]string, len(defs))
	for i, d := range defs {
		out[i] = d.ID
	}
	return out
}
