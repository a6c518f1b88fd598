package cases

import (
	"bytes"
	"encoding/json"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	jsonschema "github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

const goodStudy = `---
id: s
title: {en: A study, ru: Исследование}
cases: [brand]
---
Text [@one].
`

const goodCase = `---
id: brand
name: Brand
accounts:
  - {platform: instagram, handle: Brand}
ugc:
  hashtags:
    - {tag: Tag, spellings: [tga]}
  mentions: [Brand]
kpis:
  - {id: test/*, why: because}
data:
  - {name: set, select: {brand: [b]}}
---
About the brand [@one, p. 3].
`

func goodFS() fstest.MapFS {
	return fstest.MapFS{
		"study.md":          file(goodStudy),
		"cases/brand.md":    file(goodCase),
		"cases/brand.ru.md": file("---\nlang: ru\n---\nО бренде [@one].\n"),
		"sources.json":      file(`[{"id": "one", "type": "book", "title": "One"}]`),
	}
}

type sets map[string]*datasets.Dataset

func (s sets) Get(name string) (*datasets.Dataset, bool) { d, ok := s[name]; return d, ok }
func (s sets) Names() []string                           { return sortedKeys(s) }

func sortedKeys(s sets) []string {
	var out []string
	for name := range s {
		out = append(out, name)
	}
	return out
}

func dataset(name string, origin datasets.Origin, columns ...field.ID) *datasets.Dataset {
	d := &datasets.Dataset{}
	d.Name, d.Table, d.Origin = name, field.Posts, origin
	for _, c := range columns {
		d.Schema.Fields = append(d.Schema.Fields, datasets.SchemaField{Name: c})
	}
	return d
}

func registry() *metrics.Registry {
	return metrics.NewRegistry([]*metrics.Definition{
		{ID: "test/one:count", Rows: metrics.OwnPosts, Formula: formula.Formula{Agg: formula.Count}},
		{ID: "test/two:count", Rows: metrics.UGC, Formula: formula.Formula{Agg: formula.Count}},
		{ID: "members/one:count", Rows: metrics.Members, Formula: formula.Formula{Agg: formula.Count}},
	})
}

func load(t *testing.T, fsys fstest.MapFS) (*Study, note.Problems) {
	t.Helper()
	s, problems := Load(fsys, ".", nil)
	if s != nil {
		problems = append(problems, Check(s, sets{"set": dataset("set", datasets.Measured, field.PostID, field.Brand)}, registry())...)
	}
	return s, problems
}

func TestLoadAndBind(t *testing.T) {
	s, problems := load(t, goodFS())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if s.Loaded[0].Narrative["ru"] != "О бренде [@one].\n" || s.Loaded[0].Narrative["en"] != "About the brand [@one, p. 3].\n" {
		t.Errorf("narratives: %q", s.Loaded[0].Narrative)
	}
	bound := Bind(s, sets{"set": dataset("set", datasets.Measured)}, registry())
	if len(bound) != 1 || bound[0].Part.ID != "measured-built-in" || bound[0].Simulated {
		t.Fatalf("parts: %+v", bound)
	}
	r := bound[0].Request
	if len(r.Definitions) != 2 { // members have no table here
		t.Errorf("%d definitions, want the two over posts", len(r.Definitions))
	}
	want := metrics.CaseData{ID: "brand", Name: note.Text{Words: note.Words{"en": "Brand"}}, Accounts: []metrics.Account{{Platform: "instagram", Handle: "brand"}},
		Tags: []string{"tag", "tga"}, Mentions: []string{"brand"}}
	got := r.Cases[0]
	if got.Sources[0].Select[field.Brand][0] != "b" {
		t.Errorf("select: %v", got.Sources)
	}
	got.Sources = nil
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if r.Level != 0.95 || r.Maturity != 7 {
		t.Errorf("level %v, maturity %d: want the defaults of the design, 0.95 and 7", r.Level, r.Maturity)
	}
}

func TestProblems(t *testing.T) {
	tests := []struct {
		name   string
		change func(fstest.MapFS)
		want   string // a line that the problems must hold
	}{
		{"no study", func(f fstest.MapFS) { delete(f, "study.md") }, "study.md: there is no such file; check the spelling and the folder"},
		{"no front matter", func(f fstest.MapFS) { f["study.md"] = file("Hello") },
			"study.md:1:1: the front matter is missing; begin the file with a line '---', then 'id: ...', and close with '---'"},
		{"open front matter", func(f fstest.MapFS) { f["study.md"] = file("---\nid: s\n") },
			"study.md:1:1: the front matter is not closed; put a line '---' below it"},
		{"not text", func(f fstest.MapFS) { f["study.md"] = file("---\nid: \xff\n---\n") }, "study.md:2:5: the file is not text in UTF-8; save it in UTF-8"},
		{"unknown key", func(f fstest.MapFS) { f["study.md"] = file(strings.Replace(goodStudy, "title:", "titel:", 1)) },
			`study.md:3:1: unknown key "titel"; did you mean "title"?`},
		{"missing title", func(f fstest.MapFS) { f["study.md"] = file("---\nid: s\ncases: [brand]\n---\n") },
			`study.md:2:1: "title" is missing; add a line 'title: ...'`},
		{"mistyped case", func(f fstest.MapFS) { f["study.md"] = file(strings.Replace(goodStudy, "[brand]", "[brnad]", 1)) },
			`study.md:4:9: there is no case "brnad"; did you mean "brand"?`},
		{"case twice", func(f fstest.MapFS) { f["study.md"] = file(strings.Replace(goodStudy, "[brand]", "[brand, brand]", 1)) },
			`study.md:4:16: the case "brand" is named twice; keep one of them`},
		{"path as a case", func(f fstest.MapFS) { f["study.md"] = file(strings.Replace(goodStudy, "[brand]", `["../x"]`, 1)) },
			`study.md:4:9: the case id "../x" is not made of lower-case letters, digits and hyphens; write x`},
		{"other id", func(f fstest.MapFS) {
			f["cases/brand.md"] = file(strings.Replace(goodCase, "id: brand", "id: other", 1))
		},
			`cases/brand.md:2:5: the id is "other", but the file is called "brand.md"; make them the same`},
		{"handle with @", func(f fstest.MapFS) {
			f["cases/brand.md"] = file(strings.Replace(goodCase, "handle: Brand", `handle: "@b"`, 1))
		},
			`cases/brand.md:5:35: the handle "@b" begins with @; write b`},
		{"unknown kpi", func(f fstest.MapFS) {
			f["cases/brand.md"] = file(strings.Replace(goodCase, "id: test/*", "id: test/onne", 1))
		},
			`cases/brand.md:11:10: unknown indicator "test/onne"; did you mean "test/one"?`},
		{"unknown data", func(f fstest.MapFS) {
			f["cases/brand.md"] = file(strings.Replace(goodCase, "name: set", "name: sett", 1))
		},
			`cases/brand.md:13:12: there is no data set "sett"; did you mean "set"?`},
		{"unknown column", func(f fstest.MapFS) {
			f["cases/brand.md"] = file(strings.Replace(goodCase, "{brand: [b]}", "{likes: [b]}", 1))
		},
			`cases/brand.md:13:26: the data set "set" has no column "likes"; its columns: post_id, brand`},
		{"unknown source in the translation", func(f fstest.MapFS) {
			f["cases/brand.ru.md"] = file("---\nlang: ru\n---\nО бренде,\nи ещё [@on].\n")
		},
			`cases/brand.ru.md:5:7: no source has the key "on"; did you mean "one"?`},
		{"sources that are no list", func(f fstest.MapFS) { f["sources.json"] = file("{\n}") },
			"sources.json:1:2: this is not a list of sources in CSL-JSON; export the list from your reference manager as CSL-JSON"},
		{"a misprint in a source", func(f fstest.MapFS) {
			f["sources.json"] = file("[\n  {\"id\": \"one\", \"title\": \"One\"},\n  {\"id\": \"two\", \"titel\": \"Two\", \"title\": \"Two\"}\n]")
		},
			`sources.json:3:10: the source "two" has an unknown key "titel"; did you mean "title"?`},
		{"a source that is no object", func(f fstest.MapFS) { f["sources.json"] = file(`["one"]`) },
			"sources.json:1:7: this is not a list of sources in CSL-JSON; export the list from your reference manager as CSL-JSON"},
		{"a date in words", func(f fstest.MapFS) {
			f["sources.json"] = file(`[{"id": "one", "title": "One", "issued": {"date-parts": [["May"]]}}]`)
		},
			`sources.json:1:9: a date is not written as CSL-JSON has it; write it as {"date-parts": [[2025, 10, 19]]}`},
		{"a title that is a list", func(f fstest.MapFS) { f["sources.json"] = file(`[{"id": "one", "title": ["One"]}]`) },
			`sources.json:1:9: the key "title" of the source "one" is not written as CSL-JSON has it; write it as your reference manager exports it in CSL-JSON`},
		{"an author in one string", func(f fstest.MapFS) {
			f["sources.json"] = file(`[{"id": "one", "title": "One", "author": ["A. Berg"]}]`)
		},
			`sources.json:1:9: a name is not written as CSL-JSON has it; write {"family": "...", "given": "..."}, or {"literal": "..."} for an institution`},
		{"sources cut off", func(f fstest.MapFS) { f["sources.json"] = file(`[{"id": "one",`) },
			`sources.json:1:15: this is not a list of sources in CSL-JSON: unexpected end of JSON input; export the list from your reference manager as CSL-JSON`},
		{"a source without a title", func(f fstest.MapFS) { f["sources.json"] = file(`[{"id": "one"}]`) },
			`sources.json:1:9: the source "one" has no title; add "title": "..."`},
		{"a source twice", func(f fstest.MapFS) {
			f["sources.json"] = file(`[{"id": "one", "title": "One"}, {"id": "one", "title": "One"}]`)
		},
			`sources.json:1:9: the source key "one" is used twice; give one of the two works another key, and cite it by that`},
		{"a huge file", func(f fstest.MapFS) { f["study.md"] = file(goodStudy + strings.Repeat("x", maxText)) },
			"study.md: the file has more than 4194304 bytes; is it the right file? a text of a study is shorter"},
		{"level in percent", func(f fstest.MapFS) {
			f["study.md"] = file(strings.Replace(goodStudy, "cases:", "level: 95\ncases:", 1))
		},
			"study.md:4:8: a level of confidence lies between 0.5 and 1, not at 95; write 0.95 for 95 %"},
		{"period backwards", func(f fstest.MapFS) {
			f["study.md"] = file(strings.Replace(goodStudy, "cases:", "period: {from: 2025-02-01, to: 2025-01-01}\ncases:", 1))
		}, "study.md:4:1: it ends on 2025-01-01, before it begins on 2025-02-01; correct one of the two days"},
		{"id", func(f fstest.MapFS) { f["study.md"] = file(strings.Replace(goodStudy, "id: s", "id: My Study", 1)) },
			`study.md:2:5: the id "My Study" is not made of lower-case letters, digits and hyphens; write my-study`},
		{"id in Russian", func(f fstest.MapFS) { f["study.md"] = file(strings.Replace(goodStudy, "id: s", "id: бренд", 1)) },
			`study.md:2:5: the id "бренд" is not made of lower-case letters, digits and hyphens; write brend`},
		{"language", func(f fstest.MapFS) {
			f["study.md"] = file(strings.Replace(goodStudy, "cases:", "lang: xx\ncases:", 1))
		},
			`study.md:4:7: there is no language "xx"; known ones: ` + strings.Join(note.Languages, ", ")},
		{"negative maturity", func(f fstest.MapFS) {
			f["study.md"] = file(strings.Replace(goodStudy, "cases:", "maturity_days: -1\ncases:", 1))
		},
			`study.md:4:16: "maturity_days" cannot be negative; write how many days a post needs to gather its reactions: 0 or more`},
		{"two parts of one id", func(f fstest.MapFS) {
			f["study.md"] = file(strings.Replace(goodStudy, "cases:", "parts: [{id: p, title: P}, {id: p, title: Q}]\ncases:", 1))
		},
			`study.md:4:33: two parts are called "p"; give one of the two another id`},
		{"broken down by what", func(f fstest.MapFS) {
			f["study.md"] = file(strings.Replace(goodStudy, "cases:", "parts: [{id: p, title: P, by: mood}]\ncases:", 1))
		},
			`study.md:4:31: figures cannot be broken down by "mood"; known ones: platform, account, theme, type, language, paid, code, campaign, month, week`},
		{"platform in capitals", func(f fstest.MapFS) {
			f["cases/brand.md"] = file(strings.Replace(goodCase, "platform: instagram", "platform: Instagram", 1))
		},
			`cases/brand.md:5:16: the platform "Instagram" is not written in lower case; write instagram`},
		{"no handle", func(f fstest.MapFS) {
			f["cases/brand.md"] = file(strings.Replace(goodCase, ", handle: Brand", "", 1))
		},
			`cases/brand.md:5:6: the account has no handle; add a line 'handle: ...': the name of the account, without @`},
		{"hashtag with #", func(f fstest.MapFS) {
			f["cases/brand.md"] = file(strings.Replace(goodCase, "tag: Tag", `tag: "#Tag"`, 1))
		},
			`cases/brand.md:8:8: the hashtag "#Tag" begins with #; write Tag`},
		{"no date", func(f fstest.MapFS) {
			f["study.md"] = file(strings.Replace(goodStudy, "cases:", "period: {from: 1.2.2025}\ncases:", 1))
		},
			`study.md:4:16: "1.2.2025" is not a date; write dates as YYYY-MM-DD`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			fsys := goodFS()
			test.change(fsys)
			_, problems := load(t, fsys)
			if !strings.Contains("\n"+problems.Error()+"\n", "\n"+test.want+"\n") {
				t.Errorf("problems:\n%s\nwant among them:\n%s", problems.Error(), test.want)
			}
			for _, p := range problems {
				if p.Pos.File == "" || p.Mend.IsZero() {
					t.Errorf("without a place or a mend: %v", p)
				}
			}
		})
	}
}

func TestSimulatedDataStandApart(t *testing.T) {
	fsys := goodFS()
	fsys["study.md"] = file(strings.Replace(goodStudy, "cases: [brand]", "cases: [brand]\nparts:\n  - {id: p, title: P, data: [set, sim]}", 1))
	fsys["cases/brand.md"] = file(strings.Replace(goodCase, "data:\n", "data:\n  - {name: sim}\n", 1))
	s, _ := Load(fsys, ".", nil)
	catalog := sets{"set": dataset("set", datasets.Measured, field.Brand), "sim": dataset("sim", datasets.Simulated)}
	problems := Check(s, catalog, registry())
	if want := "simulated data (sim) and real data (set) stand in one part"; !strings.Contains(problems.Error(), want) {
		t.Errorf("problems: %v\nwant: %s", problems, want)
	}
	s.Parts = nil
	bound := Bind(s, catalog, registry())
	if len(bound) != 2 || bound[0].Simulated || !bound[1].Simulated {
		t.Errorf("without parts there must be one per origin, simulated last: %+v", bound)
	}
}

func TestAttach(t *testing.T) {
	s, _ := load(t, goodFS())
	mine := dataset("mine", datasets.Measured)
	mine.Case = "brand"
	lost := dataset("lost", datasets.Measured)
	lost.Case, lost.File = "nobody", "data/lost.resource.yaml"
	problems := s.Attach([]*datasets.Dataset{mine, lost})
	if !s.Loaded[0].uses("mine") {
		t.Error("a data set that names a case was not bound to it")
	}
	want := `data/lost.resource.yaml: the data set "lost" belongs to the case "nobody", which the study does not name; add it to the line 'cases:' ` +
		`of study.md: brand, nobody`
	if problems.Error() != want || problems.Err() != nil {
		t.Errorf("got %v, want the warning\n%s", problems, want)
	}
}

// A data set is bound once, and one of no case to every case, where no case
// file names it.
func TestAttachOnce(t *testing.T) {
	fsys := goodFS()
	fsys["study.md"] = file(strings.Replace(goodStudy, "[brand]", "[brand, other]", 1))
	fsys["cases/other.md"] = file("---\nid: other\nname: Other\n---\n")
	named := dataset("set", datasets.Measured) // the case file of brand names it
	ofBrand := dataset("set", datasets.Measured)
	ofBrand.Case = "brand"
	quotations := dataset("words", datasets.Published)
	quotations.Table = field.Quotations
	for _, test := range []struct {
		name string
		set  *datasets.Dataset
		want [2]int // how often brand and other have it
	}{
		{"named by a case file", named, [2]int{1, 0}},
		{"named by a case file, and naming the case", ofBrand, [2]int{1, 0}},
		{"of nobody", dataset("brands", datasets.Measured), [2]int{1, 1}},
		{"quotations of nobody", quotations, [2]int{0, 0}},
	} {
		s, _ := Load(fsys, ".", nil)
		if problems := s.Attach([]*datasets.Dataset{test.set}); len(problems) > 0 {
			t.Errorf("%s: %v", test.name, problems)
		}
		for i, c := range s.Loaded {
			n := 0
			for _, u := range c.Data {
				if u.Name == test.set.Name {
					n++
				}
			}
			if n != test.want[i] {
				t.Errorf("%s: the case %s has it %d times, want %d", test.name, c.ID, n, test.want[i])
			}
		}
	}
}

// Every data set of every case is in the ledger, with its selection of rows;
// quotations have no rows to account for.
func TestLedgerRequest(t *testing.T) {
	s, _ := load(t, goodFS())
	quotations := dataset("words", datasets.Published)
	quotations.Table = field.Quotations
	for _, name := range []string{"words", "unknown", "more"} {
		s.Loaded[0].Data = append(s.Loaded[0].Data, DataUse{Name: name})
	}
	r := LedgerRequest(s, sets{"set": dataset("set", datasets.Measured), "words": quotations, "more": dataset("more", datasets.Simulated)})
	var got []string
	for _, source := range r.Cases[0].Sources {
		got = append(got, source.Data.Name+strings.Join(source.Select[field.Brand], ","))
	}
	if want := []string{"setb", "more"}; !slices.Equal(got, want) || len(r.Cases[0].Accounts) != 1 {
		t.Errorf("sources %v with %d accounts, want %v", got, len(r.Cases[0].Accounts), want)
	}
}

// The zone is the study's, else the one that all data with a zone share.
func TestZoneOfAPart(t *testing.T) {
	for _, test := range []struct {
		study, one, two, want string
	}{
		{"", "", "", ""},
		{"Asia/Tokyo", "Europe/Moscow", "", "Asia/Tokyo"},
		{"", "Europe/Moscow", "", "Europe/Moscow"},
		{"", "", "Europe/Moscow", "Europe/Moscow"},
		{"", "Europe/Moscow", "Europe/Moscow", "Europe/Moscow"},
		{"", "Europe/Moscow", "Asia/Tokyo", ""},
		{"UTC", "Asia/Tokyo", "", ""},
		{"Nowhere/Land", "", "", ""},
	} {
		one, two := dataset("one", datasets.Measured), dataset("two", datasets.Measured)
		one.TimeZone, two.TimeZone = test.one, test.two
		s := &Study{}
		s.TimeZone = test.study
		r := &metrics.Request{Cases: []metrics.CaseData{{Sources: []metrics.SourceRef{{Data: one}}}, {Sources: []metrics.SourceRef{{Data: two}}}}}
		got := ""
		if loc := zone(s, r); loc != nil {
			got = loc.String()
		}
		if got != test.want {
			t.Errorf("%+v: %q", test, got)
		}
	}
}

// TestSchemasAcceptWhatWeWrite validates the built-in files and the scaffold
// against the generated schemas.
func TestSchemasAcceptWhatWeWrite(t *testing.T) {
	check := func(t *testing.T, schema []byte, value any) {
		t.Helper()
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(schema)))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource("s.json", doc); err != nil {
			t.Fatal(err)
		}
		compiled, err := c.Compile("s.json")
		if err != nil {
			t.Fatal(err)
		}
		if err := compiled.Validate(value); err != nil {
			t.Error(err)
		}
	}
	generic := func(text string) any {
		m, p := cut("f", []byte(text))
		if p != nil {
			t.Fatal(p)
		}
		var v any
		if err := yamlToJSON(m.front, &v); err != nil {
			t.Fatal(err)
		}
		return v
	}
	for _, id := range []string{"nike", "netflix", "adidas"} {
		src, err := library.FS.ReadFile("cases/" + id + ".md")
		if err != nil {
			t.Fatal(err)
		}
		check(t, CaseSchema(), generic(string(src)))
	}
	src, err := library.FS.ReadFile("nike-netflix/study.md")
	if err != nil {
		t.Fatal(err)
	}
	check(t, StudySchema(), generic(string(src)))
	for _, lang := range note.Languages {
		files := NewStudy("d", "d", lang)
		check(t, StudySchema(), generic(string(files["study.md"])))
		check(t, CaseSchema(), generic(string(files["cases/example.md"])))
	}
	var schema map[string]any
	if err := json.Unmarshal(CaseSchema(), &schema); err != nil {
		t.Fatal(err)
	}
	if schema["additionalProperties"] != false {
		t.Error("the schema lets unknown keys pass, and the parser does not")
	}
	var study struct {
		Properties struct {
			Outputs struct{ Items struct{ Enum []string } }
		}
	}
	if err := json.Unmarshal(StudySchema(), &study); err != nil {
		t.Fatal(err)
	}
	if got := study.Properties.Outputs.Items.Enum; !slices.Equal(got, OutputKinds) {
		t.Errorf("the schema knows the outputs %v, a check %v", got, OutputKinds)
	}
}

func TestNewStudyIsSound(t *testing.T) {
	for _, lang := range note.Languages {
		fsys := fstest.MapFS{}
		for name, src := range NewStudy("my-study", "my-study", lang) {
			fsys[name] = &fstest.MapFile{Data: src}
		}
		// Editors find the schema by the second line, and it is that of today's types.
		for name, schema := range map[string][]byte{"study.md": StudySchema(), "cases/example.md": CaseSchema()} {
			line := strings.Split(string(fsys[name].Data), "\n")[1]
			ref, ok := strings.CutPrefix(line, "# yaml-language-server: $schema=")
			f := fsys[path.Join(path.Dir(name), ref)]
			if !ok || f == nil || !bytes.Equal(f.Data, schema) {
				t.Errorf("%s: %q does not lead to the schema", name, line)
			}
		}
		s, problems := Load(fsys, ".", nil)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		for _, p := range Check(s, sets{}, registry()) {
			if !strings.Contains(p.Error(), "engagement") { // the registry of this test has other ids
				t.Errorf("%s: %v", lang, p)
			}
		}
	}
}

// What reference managers export beyond what we print is no mistake, and
// neither are numbers where others write texts.
func TestSourcesOfReferenceManagers(t *testing.T) {
	sources, problems := readSources(fstest.MapFS{"sources.json": file(`[{"id": "one", "type": "article-journal", "title": "One", "abstract": "...",
		"author": [{"family": "Berg", "given": "A.", "non-dropping-particle": "van den"}], "ISSN": "1234-5678", "volume": 12, "page": "3-4",
		"issued": {"date-parts": [["2012", 9, 1]], "season": "2"}, "source": "Crossref", "citation-key": "one"}]`)}, "sources.json")
	want := []Source{{ID: "one", Type: "article-journal", Title: "One", Author: []Name{{Family: "van den Berg", Given: "A."}}, Volume: "12", Page: "3-4",
		Issued: &Date{Parts: [][]int{{2012, 9, 1}}}}}
	if d := cmp.Diff(want, sources); d != "" || len(problems) > 0 {
		t.Error(d, problems)
	}
}

// A study may cite the works that the definitions rest on.
func TestWorksOfTheCatalogue(t *testing.T) {
	fsys := goodFS()
	fsys["study.md"] = file(strings.Replace(goodStudy, "[@one]", "[@one; @wilson-1927]", 1))
	if _, problems := load(t, fsys); len(problems) > 0 {
		t.Error(problems)
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{"My Study 2": "my-study-2", "исследование": "issledovanie", "--a--b": "a-b", "..": "study"} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCitations(t *testing.T) {
	got := Citations("a [@x] b [@y, p. 5; @z] c [link](u) [ @no]")
	want := []Citation{
		{Start: 2, End: 6, Works: []Cited{{Key: "x"}}},
		{Start: 9, End: 23, Works: []Cited{{"y", "p. 5"}, {Key: "z"}}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func FuzzReadCase(f *testing.F) {
	f.Add(goodCase)
	f.Add("---\n---\n")
	f.Add("---\nid: [\n---\n[@a;b]")
	f.Fuzz(func(t *testing.T, src string) {
		fsys := fstest.MapFS{"study.md": file(goodStudy), "cases/brand.md": file(src)}
		s, problems := Load(fsys, ".", nil)
		if s != nil {
			problems = append(problems, Check(s, sets{}, registry())...)
			Bind(s, sets{}, registry())
		}
		for _, p := range problems {
			if p.Pos.File == "" {
				t.Errorf("a problem without a file: %v", p)
			}
		}
	})
}
