package cases

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/strict"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/refs"
)

// Catalog is where data sets are looked up by name.
type Catalog interface {
	Get(name string) (*datasets.Dataset, bool)
	Names() []string
}

func indexed(path string, i int) string { return fmt.Sprintf("%s[%d]", path, i) }

// Check looks at everything in a study that its files alone do not show:
// whether the data sets and KPIs that it names exist, whether dates, levels
// and citations hold. It reports all problems, in the order of the files.
func Check(s *Study, catalog Catalog, registry *metrics.Registry) note.Problems {
	ck := &checker{catalog: catalog, registry: registry, sources: map[string]bool{}}
	for _, src := range s.Sources {
		ck.sources[src.ID] = true
	}
	ck.study(s)
	for _, c := range s.Loaded {
		ck.caseFile(c)
	}
	ck.leftovers(s)
	return ck.problems
}

type checker struct {
	catalog  Catalog
	registry *metrics.Registry
	sources  map[string]bool
	places   strict.Places // of the file being looked at
	problems note.Problems
}

func (ck *checker) add(path, format string, args ...any) *note.Problem {
	p := note.Errorf(ck.places.At(path), format, args...)
	ck.problems = append(ck.problems, p)
	return p
}

func (ck *checker) warn(path, format string, args ...any) *note.Problem {
	p := ck.add(path, format, args...)
	p.Severity = note.Warning
	return p
}

func (ck *checker) id(path, id string) {
	switch {
	case id == "":
		ck.add(path, "the id is missing").WithMend("add a line 'id: ...' of lower-case letters, digits and hyphens")
	case !slug.MatchString(id):
		ck.add(path, "the id %q is not made of lower-case letters, digits and hyphens", id).
			WithMend("write %s", slugFor(id))
	}
}

func (ck *checker) language(lang string) {
	if !slices.Contains(note.Languages, lang) {
		ck.add("lang", "there is no language %q", lang).WithMend("known ones: %s", strings.Join(note.Languages, ", "))
	}
}

func (ck *checker) text(path string, t note.Text) {
	if t.IsZero() {
		ck.add(path, "%q is missing", last(path)).WithMend("add a line '%s: ...'", last(path))
	}
}

// slugFor is the id to suggest instead of one that is no slug.
func slugFor(id string) string { return cmp.Or(datasets.Slug(id), "an-id-like-this") }

func last(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

// day checks a date and reports whether it is one.
func (ck *checker) day(path, date string) (time.Time, bool) {
	if date == "" {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		ck.add(path, "%q is not a date", date).WithMend("write dates as YYYY-MM-DD")
		return t, false
	}
	return t, true
}

func (ck *checker) span(path, from, to string) {
	a, okA := ck.day(path+".from", from)
	b, okB := ck.day(path+".to", to)
	if okA && okB && b.Before(a) {
		ck.add(path, "it ends on %s, before it begins on %s", to, from).WithMend("correct one of the two days")
	}
}

func (ck *checker) kpi(path, pattern string) {
	_, err := ck.registry.Match(pattern)
	if p, ok := err.(*note.Problem); ok {
		found := *p
		found.Pos = ck.places.At(path)
		ck.problems = append(ck.problems, &found)
	}
}

func (ck *checker) dataset(path, name string) *datasets.Dataset {
	if d, ok := ck.catalog.Get(name); ok {
		return d
	}
	p := ck.add(path, "there is no data set %q", name)
	if near := note.Nearest(name, ck.catalog.Names()); near != "" {
		p.WithMend("did you mean %q?", near)
	} else {
		p.WithMend("import it first: casebench import FILE")
	}
	return nil
}

func (ck *checker) study(s *Study) {
	ck.places = s.Places
	ck.id("id", s.ID)
	ck.text("title", s.Title)
	ck.language(s.Lang)
	if len(s.Cases) == 0 {
		ck.add("cases", "the study names no cases").WithMend("add a line 'cases: [nike, netflix]'")
	}
	if s.Level != 0 && (s.Level < 0.5 || s.Level >= 1) {
		ck.add("level", "a level of confidence lies between 0.5 and 1, not at %v", s.Level).WithMend("write 0.95 for 95 %%")
	}
	if s.Maturity != nil && *s.Maturity < 0 {
		ck.add("maturity_days", "%q cannot be negative", "maturity_days").WithMend("write how many days a post needs to gather its reactions: 0 or more")
	}
	if t := s.Thresholds; min(t.Size, t.SizeBar, t.Mix, t.Overlap, t.Paid, t.Young, t.FullAge, t.AgeRatio, t.AgeRatioBar, t.Coverage, t.Few) < 0 {
		ck.add("thresholds", "a threshold cannot be negative").WithMend("leave it out for the usual one")
	}
	for i, o := range s.Outputs {
		if !slices.Contains(OutputKinds, o) {
			ck.add(indexed("outputs", i), "there is no output %q", o).WithMend("known outputs: %s", strings.Join(OutputKinds, ", "))
		}
	}
	ck.span("period", s.Period.From, s.Period.To)
	ck.breakdown("by", s.By)
	if _, err := time.LoadLocation(s.TimeZone); err != nil || s.TimeZone == "Local" {
		ck.add("time_zone", "there is no time zone %q", s.TimeZone).WithMend("write it as Europe/Minsk or UTC")
	}
	for i, k := range s.KPIs {
		ck.kpi(indexed("kpis", i), k)
	}
	seen := map[string]bool{}
	for i, p := range s.Parts {
		ck.part(s, indexed("parts", i), p, seen)
	}
	ck.citations(s.Narrative, s.bodies)
	ck.looseWords(s.Narrative, s.bodies)
}

var interactionColumns = []field.ID{field.Likes, field.CommentsN, field.Shares, field.Saves, field.Dislikes, field.Clicks}

func (ck *checker) part(s *Study, path string, p Part, seen map[string]bool) {
	ck.id(path+".id", p.ID)
	if seen[p.ID] {
		ck.add(path+".id", "two parts are called %q", p.ID).WithMend("give one of the two another id")
	}
	seen[p.ID] = true
	ck.text(path+".title", p.Title)
	ck.span(path+".period", p.Period.From, p.Period.To)
	if p.Maturity != nil && *p.Maturity < 0 {
		ck.add(path+".maturity_days", "%q cannot be negative", "maturity_days").WithMend("write how many days a post needs to gather its reactions: 0 or more")
	}
	for i, id := range p.Interactions {
		if !slices.Contains(interactionColumns, id) {
			ck.add(fmt.Sprintf("%s.interactions[%d]", path, i), "%q is no interaction",
				string(id)).WithMend("known ones: likes, comments, shares, saves, dislikes, clicks")
		}
	}
	ck.breakdown(path+".by", p.By)
	for i, k := range p.KPIs {
		ck.kpi(fmt.Sprintf("%s.kpis[%d]", path, i), k)
	}
	for i, id := range p.Cases {
		if !slices.Contains(s.Cases, id) {
			ck.add(fmt.Sprintf("%s.cases[%d]", path, i), "the case %q is not one of the study's", id).WithMend("add it to 'cases' above")
		}
	}
	for i, name := range p.Data {
		at := fmt.Sprintf("%s.data[%d]", path, i)
		if ck.dataset(at, name) == nil {
			continue
		}
		if !slices.ContainsFunc(s.Loaded, func(c *Case) bool { return c.uses(name) }) {
			ck.add(at, "no case of the study uses the data set %q", name).WithMend("name it under 'data' in a case file")
		}
	}
	ck.together(s, path, p)
}

// together finds data sets that must not stand in one part.
func (ck *checker) together(s *Study, path string, p Part) {
	at := path
	if len(p.Data) > 0 {
		at += ".data"
	}
	simulated, real := "", ""
	for _, c := range s.Loaded {
		var names []string
		for _, u := range c.Data {
			d, ok := ck.catalog.Get(u.Name)
			if !ok || !p.takes(c, u.Name) {
				continue
			}
			if other, twice := countedTwice(c, d, names, ck.catalog); twice {
				ck.add(at, "the data sets %q and %q hold the viewing of the same days, which would count twice", other, u.Name).
					WithMend("name one of them under 'data' of the part, and give the other a part of its own")
			}
			names = append(names, u.Name)
			switch {
			case d.Table == field.Quotations: // quoted apart
			case d.Origin == datasets.Simulated:
				simulated = u.Name
			default:
				real = u.Name
			}
		}
	}
	if simulated != "" && real != "" {
		ck.add(at, "simulated data (%s) and real data (%s) stand in one part", simulated, real).
			WithMend("give the simulated data a part of their own")
	}
}

func (c *Case) uses(name string) bool {
	return slices.ContainsFunc(c.Data, func(u DataUse) bool { return u.Name == name })
}

func (ck *checker) caseFile(c *Case) {
	ck.places = c.Places
	ck.id("id", c.ID)
	ck.text("name", c.Name)
	ck.language(c.Lang)
	for i, a := range c.Accounts {
		at := indexed("accounts", i)
		if a.Platform == "" {
			ck.add(at, "the account %q has no platform", a.Handle).WithMend("add a line 'platform: instagram'")
		} else if a.Platform != strings.ToLower(a.Platform) {
			ck.add(at+".platform", "the platform %q is not written in lower case", a.Platform).WithMend("write %s", strings.ToLower(a.Platform))
		}
		if a.Handle == "" {
			ck.add(at, "the account has no handle").WithMend("add a line 'handle: ...': the name of the account, without @")
		} else if strings.HasPrefix(a.Handle, "@") {
			ck.add(at+".handle", "the handle %q begins with @", a.Handle).WithMend("write %s", strings.TrimLeft(a.Handle, "@"))
		}
		ck.span(at, a.From, a.To)
	}
	for i, h := range c.UGC.Hashtags {
		at := indexed("ugc.hashtags", i)
		if h.Tag == "" {
			ck.add(at, "the hashtag is missing").WithMend("add 'tag: ...': the word without #")
		}
		for _, tag := range append([]string{h.Tag}, h.Spellings...) {
			if strings.HasPrefix(tag, "#") {
				ck.add(at, "the hashtag %q begins with #", tag).WithMend("write %s", strings.TrimLeft(tag, "#"))
			}
		}
	}
	for i, m := range c.UGC.Mentions {
		if strings.HasPrefix(m, "@") {
			ck.add(indexed("ugc.mentions", i), "the name %q begins with @", m).WithMend("write %s", strings.TrimLeft(m, "@"))
		}
	}
	for i, cam := range c.Campaigns {
		at := indexed("campaigns", i)
		ck.id(at+".id", cam.ID)
		ck.text(at+".name", cam.Name)
		if cam.From == "" || cam.To == "" {
			ck.add(at, "the campaign %q needs a first and a last day", cam.ID).WithMend("add 'from: YYYY-MM-DD' and 'to: YYYY-MM-DD'")
		}
		ck.span(at, cam.From, cam.To)
	}
	for i, k := range c.KPIs {
		at := indexed("kpis", i)
		ck.kpi(at+".id", k.ID)
		if k.Why.IsZero() {
			ck.warn(at, "the KPI %q does not say why it matters", k.ID).WithMend("add a line 'why: ...'")
		}
	}
	for i, u := range c.Data {
		ck.dataUse(indexed("data", i), u)
	}
	ck.citations(c.Narrative, c.bodies)
	ck.looseWords(c.Narrative, c.bodies)
}

func (ck *checker) dataUse(at string, u DataUse) {
	if u.Name == "" {
		ck.add(at, "the data set has no name").WithMend("add a line 'name: ...'; there are: %s", strings.Join(ck.catalog.Names(), ", "))
		return
	}
	d := ck.dataset(at+".name", u.Name)
	if d == nil {
		return
	}
	for _, column := range slices.Sorted(maps.Keys(u.Select)) {
		if !slices.ContainsFunc(d.Schema.Fields, func(f datasets.SchemaField) bool { return f.Name == column }) {
			var names []string
			for _, f := range d.Schema.Fields {
				names = append(names, string(f.Name))
			}
			ck.add(at+".select."+string(column), "the data set %q has no column %q", u.Name, column).
				WithMend("its columns: %s", strings.Join(names, ", "))
		}
	}
}

func (ck *checker) citations(narrative map[string]string, bodies map[string]note.Position) {
	for _, lang := range note.Languages {
		text := narrative[lang]
		for _, c := range Citations(text) {
			line, column := lineColumn([]byte(text), int64(c.Start))
			at := bodies[lang]
			at.Line, at.Column = at.Line+line-1, column
			for _, w := range c.Works {
				if ck.sources[w.Key] || refs.Known(w.Key) {
					continue
				}
				p := note.Errorf(at, "no source has the key %q", w.Key)
				if near := note.Nearest(w.Key, slices.Sorted(maps.Keys(ck.sources))); near != "" {
					p.WithMend("did you mean %q?", near)
				} else {
					p.WithMend("add it to sources.json")
				}
				ck.problems = append(ck.problems, p)
			}
		}
	}
}
