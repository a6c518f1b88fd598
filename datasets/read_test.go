package datasets

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

const postsCSV = "post_id,published_at,likes,comments\na,2025-01-08T09:00:00Z,3,1\n"

// good is a descriptor of postsCSV. The hash is sha256sum's.
const good = `name: acme
title: {en: Acme, ru: Акме}
path: acme.csv
table: posts
origin: measured
platform: instagram
sources:
  - title: made up
schema:
  fields:
    - name: post_id
    - name: published_at
    - name: likes
    - name: comments
hash: sha256:HASH
bytes: 63
`

func folder(descriptor, table string) fstest.MapFS {
	var d Descriptor
	d.Stamp([]byte(postsCSV))
	return fstest.MapFS{
		"data/acme" + Suffix: {Data: []byte(strings.Replace(descriptor, "sha256:HASH", d.Hash, 1))},
		"data/acme.csv":      {Data: []byte(table)},
	}
}

func TestReadDescriptor(t *testing.T) {
	d, problems := ReadDescriptor(folder(good, postsCSV), "data/acme"+Suffix)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := Descriptor{
		Name: "acme", Title: note.Text{Words: note.Words{"en": "Acme", "ru": "Акме"}}, Path: "acme.csv", Table: field.Posts, Origin: Measured,
		Platform: "instagram", Sources: []Source{{Title: "made up"}},
		Schema: Schema{Fields: []SchemaField{{Name: "post_id"}, {Name: "published_at"}, {Name: "likes"}, {Name: "comments"}}},
		Bytes:  int64(len(postsCSV)),
	}
	want.Hash = d.Hash
	if diff := cmp.Diff(want, d.Descriptor); diff != "" {
		t.Error(diff)
	}
	if d.CSV() != "data/acme.csv" {
		t.Errorf("the table is %s", d.CSV())
	}
}

func TestStampIsSHA256(t *testing.T) {
	var d Descriptor
	d.Stamp([]byte("abc"))
	// FIPS 180-2, appendix B.1.
	if want := "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; d.Hash != want || d.Bytes != 3 {
		t.Errorf("%s, %d bytes", d.Hash, d.Bytes)
	}
}

func TestReadDescriptorReportsEverythingAtOnce(t *testing.T) {
	src := `name: Acme Posts
titel: Acme
path: ../acme.csv
table: post
origin: mesured
platform: VK
period: {from: 2025-02-30, to: 2025-01-01}
sources:
  - url: https://example.org
    accessed: yesterday
hash: md5:1
bytes: x
`
	_, problems := ReadDescriptor(folder(src, postsCSV), "data/acme"+Suffix)
	want := `data/acme.resource.yaml:1:1: the title is missing; add a line 'title: ...': one string, or one for each language: {en: ..., ru: ...}
data/acme.resource.yaml:1:7: the name "Acme Posts" is not made of lower-case letters, digits and hyphens; write acme-posts
data/acme.resource.yaml:2:1: unknown key "titel"; did you mean "title"?
data/acme.resource.yaml:3:7: "../acme.csv" is not a path inside the descriptor's folder; put the CSV file beside the descriptor and give its name alone
data/acme.resource.yaml:4:8: there is no kind of table "post"; did you mean "posts"?
data/acme.resource.yaml:5:9: there is no origin "mesured"; did you mean "measured"?
data/acme.resource.yaml:6:11: "VK" is not the name of a platform; write it in lower-case letters: instagram, vk
data/acme.resource.yaml:7:16: "2025-02-30" is not a date; write dates as YYYY-MM-DD
data/acme.resource.yaml:9:5: the source has no title; add a line 'title: ...'
data/acme.resource.yaml:10:15: "yesterday" is not a date; write dates as YYYY-MM-DD
data/acme.resource.yaml:11:7: the hash is not 'sha256:' and 64 digits of 0-9 and a-f; delete the line; the next check then says what to write here
data/acme.resource.yaml:12:8: "bytes" must be a whole number, not "x"; write digits alone, such as 30`
	if diff := cmp.Diff(want, problems.Error()); diff != "" {
		t.Error(diff)
	}
	for _, p := range problems {
		if strings.Contains(p.What.Format, "name %q is not made") && p.Excerpt != "name: Acme Posts" {
			t.Errorf("the excerpt is %q", p.Excerpt)
		}
	}
}

func TestReadDescriptorColumns(t *testing.T) {
	for _, c := range []struct{ name, from, to, want string }{
		{"unknown", "name: likes", "name: liks", `data/acme.resource.yaml:13:13: a table "posts" has no column "liks"; did you mean "likes"?`},
		{"twice", "name: comments", "name: likes", `data/acme.resource.yaml:14:13: the column "likes" is listed twice`},
		{"missing", "    - name: post_id\n", "", `data/acme.resource.yaml:10:3: the column "post_id" is missing: a table "posts" must have ` +
			`it; list it under schema.fields in the order of the CSV file`},
		{"not collected", "sources:", "not_collected: [saves, hours]\nsources:",
			`data/acme.resource.yaml:7:24: a table "posts" has no column "hours"; there are: post_id, platform`},
		{"required, not collected", "sources:", "not_collected: [post_id]\nsources:", `data/acme.resource.yaml:7:17: without "post_id" a table "posts" says nothing`},
		{"true zeros of no column", "sources:", "true_zeros: [saves]\nsources:",
			`data/acme.resource.yaml:7:14: "saves" cannot be truly 0 and not collected; take it out of one of the two lists`},
		{"platform twice", "name: comments", "name: platform",
			`data/acme.resource.yaml:6:11: the platform is given here and by the column "platform"; keep one of them`},
		{"period", "sources:", "period: {from: 2025-02-01, to: 2025-01-31}\nsources:",
			`data/acme.resource.yaml:7:1: it ends on 2025-01-31, before it begins on 2025-02-01`},
		{"no file", "path: acme.csv", "path: other.csv", `data/other.csv: there is no such file; check the spelling and the folder`},
		{"bytes", "bytes: 63", "bytes: 68", `data/acme.resource.yaml:16:8: "acme.csv" has 63 bytes, not 68; write 'bytes: 63'`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := ReadDescriptor(folder(strings.Replace(good, c.from, c.to, 1), postsCSV), "data/acme"+Suffix)
			if len(problems) != 1 || !strings.HasPrefix(problems.Error(), c.want) {
				t.Errorf("got\n%s\nwant\n%s", problems.Error(), c.want)
			}
		})
	}
}

func TestChangedTable(t *testing.T) {
	table := postsCSV + "b,2025-01-09T09:00:00Z,4,1\n"
	var now Descriptor
	now.Stamp([]byte(table))
	_, problems := ReadDescriptor(folder(good, table), "data/acme"+Suffix)
	if len(problems) != 1 || problems.Err() == nil {
		t.Fatal(problems)
	}
	// What the mend says must mend it.
	for _, want := range []string{`"acme.csv" was changed after it was imported`, "'hash: " + now.Hash + "'", "'bytes: 90'"} {
		if !strings.Contains(problems.Error(), want) {
			t.Errorf("%q lacks %q", problems.Error(), want)
		}
	}
	src := strings.Replace(strings.Replace(good, "sha256:HASH", now.Hash, 1), "bytes: 63", "bytes: 90", 1)
	if _, problems := ReadDescriptor(folder(src, table), "data/acme"+Suffix); len(problems) > 0 {
		t.Error(problems)
	}
	src = strings.Replace(strings.Replace(good, "hash: sha256:HASH\n", "", 1), "bytes: 67\n", "", 1)
	_, problems = ReadDescriptor(folder(src, table), "data/acme"+Suffix)
	if len(problems) != 1 || problems.Err() != nil || !strings.Contains(problems.Error(), now.Hash) {
		t.Errorf("without a hash: %v", problems)
	}
}

func TestCatalog(t *testing.T) {
	one := folder(good, postsCSV)
	for name, f := range folder(strings.Replace(good, "name: acme\n", "name: bolt\n", 1), postsCSV) {
		one[strings.Replace(name, "data", "more/b", 1)] = f
	}
	one["data/readme.md"] = &fstest.MapFile{Data: []byte("# no descriptor")}
	one["data/.git/x"+Suffix] = &fstest.MapFile{Data: []byte("hidden: true")}
	c, problems := NewCatalog(one, folder(good, postsCSV))
	if len(problems) != 1 || problems[0].Error() != `data/acme.resource.yaml:1:7: the name "acme" is taken by data/acme.resource.yaml; give one of `+
		`the two another name` {
		t.Errorf("problems: %v", problems)
	}
	if diff := cmp.Diff([]string{"acme", "bolt"}, c.Names()); diff != "" {
		t.Error(diff)
	}
	if d, ok := c.Get("bolt"); !ok || d.CSV() != "more/b/acme.csv" {
		t.Errorf("bolt is %v", d)
	}
	for name, want := range map[string]string{
		"acmee": `there is no data set "acmee"; did you mean "acme"?`,
		"xyzzy": `there is no data set "xyzzy"; there are: acme, bolt`,
	} {
		if _, p := c.Find(name); p == nil || p.Error() != want {
			t.Errorf("Find(%q): %v, want %s", name, p, want)
		}
	}
	var empty *Catalog
	if _, p := empty.Find("acme"); p == nil || !strings.Contains(p.Error(), "import") {
		t.Errorf("in an empty catalogue: %v", p)
	}
	own := &Dataset{Descriptor: Descriptor{Name: "acme"}}
	if d, _ := c.With([]*Dataset{own}).Get("acme"); d != own {
		t.Error("a study's own data set does not stand before a built-in one")
	}
	if d, _ := c.Get("acme"); d == own {
		t.Error("With changed the catalogue")
	}
}

func TestReadFolder(t *testing.T) {
	fsys := folder(good, postsCSV)
	if sets, problems := ReadFolder(fsys, "nowhere"); len(sets)+len(problems) > 0 {
		t.Errorf("a folder that is not there: %v, %v", sets, problems)
	}
	fsys["data/z/copy"+Suffix] = fsys["data/acme"+Suffix]
	fsys["data/z/acme.csv"] = fsys["data/acme.csv"]
	sets, problems := ReadFolder(fsys, "data")
	if len(sets) != 1 || len(problems) != 1 || !strings.Contains(problems.Error(), `is taken by data/acme.resource.yaml`) {
		t.Errorf("%d data sets, problems: %v", len(sets), problems)
	}
}

func TestWriteDescriptorReadsBack(t *testing.T) {
	want := Descriptor{
		Name: "acme", Title: note.Text{Words: note.Words{"en": "Acme: \"posts\" #1", "ru": "Акме — 100 %"}}, Path: "acme.csv", Table: field.Posts, Origin: Measured,
		Platform: "vk", Case: "acme", Period: Period{From: "2025-01-01", To: "2025-12-31"}, CollectedAt: "2026-01-04", TimeZone: "Europe/Minsk",
		NotCollected: []field.ID{field.Saves}, Selected: true,
		Description: note.Text{Words: note.Words{"en": "Two\nlines", "ru": "- да"}},
		Caveats:     []note.Text{{Words: note.Words{"en": "yes", "ru": "нет"}}, {Words: note.Words{"en": "null", "ru": "~"}}},
		Sources:     []Source{{Key: "acme2025", Title: "'quoted'", URL: "https://example.org/?a=b#c", Accessed: "2026-01-04"}},
		Licence:     "CC BY 4.0", Schema: Schema{Fields: []SchemaField{{Name: "post_id"}, {Name: "published_at", Title: "Publish time"}}},
		Import: &Import{Format: "vk-wall", File: "wall (1).json", Hash: "sha256:1", Rules: []note.Note{note.New("times: UTC")},
			LeftOut: []LeftOut{{note.New("total: 1"), 3}, {note.New("%s (%d rows)", note.New("no %s", "id"), int64(2)), 2}},
			Warnings: []Warning{{At: "wall (1).json#/items/3", What: note.New("the column %q is 0 in all %d rows", "likes: 5", int64(7)),
				Mend: note.New("100 %% sure")}}},
		TrueZeros: []field.ID{"post_id"},
	}
	table := "post_id,published_at\na,2025-01-08\n"
	want.Stamp([]byte(table))
	var text strings.Builder
	if err := WriteDescriptor(&text, &want); err != nil {
		t.Fatal(err)
	}
	d, problems := ReadDescriptor(fstest.MapFS{"d" + Suffix: {Data: []byte(text.String())}, "acme.csv": {Data: []byte(table)}}, "d"+Suffix)
	if len(problems) > 0 {
		t.Fatal(problems, text.String())
	}
	if diff := cmp.Diff(want, d.Descriptor); diff != "" {
		t.Error(diff)
	}
}

func FuzzReadDescriptor(f *testing.F) {
	f.Add(good)
	f.Add("name: [a\n")
	f.Add("schema: {fields: [{name: x}, 3]}\npath: .\nhash: sha256:\n")
	f.Add("path: a\x00b\ntable: posts\nnot_collected: likes\nperiod: {from: 9999-99-99}")
	f.Fuzz(func(t *testing.T, src string) {
		d, problems := ReadDescriptor(fstest.MapFS{"d" + Suffix: {Data: []byte(src)}, "acme.csv": {Data: []byte(postsCSV)}}, "d"+Suffix)
		if d == nil && problems.Err() == nil {
			t.Error("neither a data set nor an error")
		}
		for _, p := range problems {
			if p.What.IsZero() || p.Pos.File == "" {
				t.Errorf("a problem that says nothing: %+v", p)
			}
		}
		if d != nil && problems.Err() == nil {
			if err := d.Each(func(*field.Batch) error { return nil }); err == nil && d.Name == "" {
				t.Error("a data set without a name was read")
			}
		}
	})
}
