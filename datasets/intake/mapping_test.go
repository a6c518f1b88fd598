package intake

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/strict"
	"github.com/casebench/casebench/datasets/tabular"
)

const hearts = "post id;Когда;Hearts = given;comments\n1;01/02/2025;5;1\n2;03/02/2025;6;1\n"

// into imports a text into a study, with the mappings that it has.
func into(t *testing.T, study, file, text string, opt Options) (*Plan, error) {
	t.Helper()
	mappings, problems := ReadMappings(os.DirFS(study))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	opt.Study, opt.Mappings = study, mappings
	p, err := Prepare(fstest.MapFS{file: {Data: []byte(text)}}, file, opt)
	if err != nil {
		return nil, err
	}
	return p, p.Write(filepath.Join(study, "data"))
}

// What was stated once is remembered for the next file with the same header.
func TestMappingRemembered(t *testing.T) {
	study := t.TempDir()
	stated := Options{Case: "brand", Account: "brand_vk", Platform: "vk", TimeZone: "Europe/Minsk", Dates: tabular.DayFirst, CollectedAt: "2025-04-01",
		Columns: map[string]field.ID{"Когда": field.Published, "Hearts = given": field.Likes}, Accounts: []Account{{"vk", "brand_vk"}}}
	first, err := into(t, study, "march.csv", hearts, stated)
	if err != nil {
		t.Fatal(err)
	}
	if first.Result.Mapping != "mappings/march.yaml" || !strings.Contains(strings.Join(first.Result.Decided, "\n"), "is kept in mappings/march.yaml") {
		t.Errorf("%q %q", first.Result.Mapping, first.Result.Decided)
	}
	text, err := os.ReadFile(filepath.Join(study, "mappings", "march.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "mapping", string(text), `# How casebench reads tables with this header. It is yours to change; flags of an import go before it.
header:
  - post id
  - Когда
  - Hearts = given
  - comments
case: brand
dates: DMY
time_zone: Europe/Minsk
platform: vk
account: brand_vk
columns:
  Hearts = given: likes
  Когда: published_at
guessed:
  comments: comments
  post id: post_id
`)

	// The next file, in another order of columns, with nothing stated but its case.
	april := "comments;post id;hearts  = GIVEN;Когда\n1;3;7;01/03/2025\n1;4;8;03/03/2025\n"
	p, err := into(t, study, "april.csv", april, Options{Case: "brand", Accounts: stated.Accounts})
	if err != nil {
		t.Fatal(err)
	}
	csv, _ := os.ReadFile(filepath.Join(study, "data", "april.csv"))
	same(t, "CSV", string(csv), "post_id,author,published_at,likes,comments\n3,brand_vk,2025-03-01T00:00:00Z,7,1\n4,brand_vk,2025-03-03T00:00:00Z,8,1\n")
	want := "the header is that of mappings/march.yaml: what was decided there is applied (dates DMY; time_zone Europe/Minsk; platform vk; " +
		"account brand_vk; column Hearts = given=likes; column Когда=published_at)"
	if !slices.Contains(p.Result.Decided, want) {
		t.Errorf("%q", p.Result.Decided)
	}
	if p.Result.TimeZone != "Europe/Minsk" || p.opt.CollectedAt != "" { // the day of collection is of one file
		t.Errorf("%+v", p.Result)
	}
	if files, _ := os.ReadDir(filepath.Join(study, "mappings")); len(files) != 1 {
		t.Errorf("%v", files)
	}

	// Flags go before it, and are remembered in its stead.
	p, err = into(t, study, "may.csv", hearts, Options{Case: "brand", Accounts: stated.Accounts, Dates: tabular.MonthFirst})
	if err != nil {
		t.Fatal(err)
	}
	csv, _ = os.ReadFile(filepath.Join(study, "data", "may.csv"))
	if text, _ := os.ReadFile(filepath.Join(study, "mappings", "march.yaml")); !strings.Contains(string(csv), "2025-01-02") ||
		!strings.Contains(string(text), "dates: MDY") {
		t.Errorf("%s %s %q", csv, text, p.Result.Decided)
	}

	// Platform and account are those of a case; another one takes the columns only.
	p, err = into(t, study, "other.csv", hearts, Options{Case: "other", Account: "o", Platform: "ok", Accounts: []Account{{"ok", "o"}}})
	if err != nil || p.Result.Platform != "ok" || p.opt.Account != "o" || p.opt.Dates != tabular.MonthFirst {
		t.Errorf("%v %+v", err, p)
	}
	if p.Result.Mapping != "mappings/other.yaml" {
		t.Error(p.Result.Mapping)
	}
	// Another header is another table.
	if p, err = into(t, study, "none.csv", "post id;date;likes\n1;16.01.2025;5\n", Options{}); err != nil || p.Result.Mapping != "" {
		t.Errorf("%v %+v", err, p.Result)
	}
}

// What somebody changed by hand is never written over.
func TestMappingChangedByHand(t *testing.T) {
	study := t.TempDir()
	opt := Options{Dates: tabular.DayFirst, Columns: map[string]field.ID{"Когда": field.Published, "Hearts = given": field.Likes}}
	if _, err := into(t, study, "a.csv", hearts, opt); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(study, "mappings", "a.yaml")
	text, _ := os.ReadFile(file)
	text = bytes.Replace(text, []byte("dates: DMY"), []byte("dates: MDY # the American office"), 1)
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
	p, err := into(t, study, "b.csv", hearts, Options{})
	if err != nil || p.opt.Dates != tabular.MonthFirst {
		t.Fatalf("%v %+v", err, p)
	}
	p, err = into(t, study, "c.csv", hearts, Options{Dates: tabular.DayFirst})
	if err != nil || p.opt.Dates != tabular.DayFirst {
		t.Fatalf("%v %+v", err, p)
	}
	if now, _ := os.ReadFile(file); !bytes.Equal(now, text) || !strings.Contains(strings.Join(p.Result.Decided, "\n"), "was changed by hand and stays as it is") {
		t.Errorf("%s %q", now, p.Result.Decided)
	}
}

// An encoding that must be stated is stated once: the header is looked for in it.
func TestMappingOfEncoding(t *testing.T) {
	study := t.TempDir()
	koi := "id;\xc4\xc1\xd4\xc1;\xcc\xc1\xca\xcb\xc9\n1;16.01.2025;5\n2;17.01.2025;6\n" // дата;лайки in KOI8-R
	if _, err := into(t, study, "a.csv", koi, Options{Encoding: "koi8-r"}); err != nil {
		t.Fatal(err)
	}
	p, err := into(t, study, "b.csv", koi, Options{})
	if err != nil || p.Result.Encoding != "koi8-r" {
		t.Errorf("%v %+v", err, p.Result)
	}
}

func TestMappingProblems(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"header: [a, b]\nkolumns: {a: likes}\n", `mappings/m.yaml:2:1: unknown key "kolumns"; did you mean "columns"?`},
		{"columns: {}\n", "mappings/m.yaml:1:1: the mapping names no header, by which it would be found"},
		{"header: [a, b]\ncolumns:\n  a: lieks\n", `mappings/m.yaml:3:3: "lieks" is no value of "columns"; did you mean "likes"?`},
		{"header: [a, b]\ncolumns:\n  c: likes\n", `mappings/m.yaml:3:3: the header of the mapping has no column "c"`},
		{"header: [a, b]\ncolumns:\n  a: likes\n  b: likes\n", `mappings/m.yaml:4:3: the mapping takes two columns for "likes": "a" and "b"`},
		{"header: [a, b]\ndates: DDMM\n", `mappings/m.yaml:2:8: "DDMM" is no value of "dates"; there are: DMY, MDY, YMD`},
		{"header: [a, b]\nencoding: utf-9\n", `"utf-9" is no value of "encoding"; did you mean "utf-8"?`},
		{"header: [a, b]\nas: guess-post\n", `"guess-post" is no value of "as"; did you mean "guess-posts"?`},
		{"header: [a, b]\nplatform: vkk\n", `"vkk" is no value of "platform"; did you mean "vk"?`},
		{"header: [a, b]\ntime_zone: Minsk\n", `there is no time zone "Minsk"`},
		{"header: [a, b]\ntrue_zeros: [likez]\n", `"likez" is no value of "true_zeros"; did you mean "likes"?`},
		{"header: [a, b\n", "not valid YAML"},
		{"header: [a, b]\ncolumns: {a: '-', b: '-'}\ntrue_zeros: [likes]\ndates: YMD\nencoding: cp1251\n", ""},
	} {
		_, ps := ReadMappings(fstest.MapFS{"mappings/m.yaml": {Data: []byte(c.text)}})
		if got := fmt.Sprint(ps); c.want == "" && len(ps) > 0 || !strings.Contains(got, c.want) {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

// What is written can be read, whatever stands in a header.
func FuzzMapping(f *testing.F) {
	for _, s := range []string{"Лайки", "a: b", "#x", "- y", "null", "1", "@a", "'", `"`, "a\nb", "true", "*x", "&x", "{", "2025-01-01", " ", "~", "\t"} {
		f.Add(s, "likes")
	}
	f.Fuzz(func(t *testing.T, header, id string) {
		if header = strings.TrimSpace(header); header == "" {
			return
		}
		m := &Remembered{Header: []string{header, "x"}, Columns: map[string]field.ID{header: field.ID(id)}, Account: header}
		text, err := m.encode()
		if err != nil {
			return // no YAML holds it, and none is written
		}
		var again Remembered
		if _, ps := strict.Decode("m.yaml", text, 0, &again); len(ps) > 0 {
			t.Fatalf("%q: %v", text, ps)
		}
		if text2, err := again.encode(); !bytes.Equal(text, text2) {
			t.Errorf("%q\n%q %v", text, text2, err)
		}
	})
}
