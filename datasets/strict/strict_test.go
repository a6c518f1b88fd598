package strict

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casebench/casebench/datasets/note"
)

type thing struct {
	ID     string            `yaml:"id"`
	Name   note.Text         `yaml:"name"`
	Count  int               `yaml:"count"`
	Level  float64           `yaml:"level"`
	On     bool              `yaml:"on_air"`
	Tags   []string          `yaml:"tags"`
	Sub    []sub             `yaml:"sub"`
	Select map[string]string `yaml:"select"`
	Maybe  *sub              `yaml:"maybe"`
}

type sub struct {
	Handle string `yaml:"handle"`
	From   string `yaml:"from"`
}

func TestDecode(t *testing.T) {
	src := `id: nike
name: {en: Nike, ru: Найк}
count: 12
level: 0.95
on_air: true
tags: one
sub:
  - handle: "007"
    from: 2024-01-01
  - handle: b
select:
  brand: nike
maybe: {handle: x}
`
	var got thing
	places, problems := Decode("f.yaml", []byte(src), 10, &got)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := thing{ID: "nike", Name: note.Text{Words: note.Words{"en": "Nike", "ru": "Найк"}}, Count: 12, Level: 0.95, On: true, Tags: []string{"one"},
		Sub: []sub{{"007", "2024-01-01"}, {"b", ""}}, Select: map[string]string{"brand": "nike"}, Maybe: &sub{Handle: "x"}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	for path, want := range map[string]string{
		"id": "f.yaml:11:5", "sub[1].handle": "f.yaml:20:13", "sub": "f.yaml:17:1", "sub[1].from": "f.yaml:20:5", "nowhere": "f.yaml:11:1",
	} {
		if got := places.At(path).String(); got != want {
			t.Errorf("place of %s is %s, want %s", path, got, want)
		}
	}
}

func TestDecodeReportsEverythingAtOnce(t *testing.T) {
	src := `idd: nike
count: twelve
level: .inf
on_air: yes please
tags: {a: b}
sub:
  - handel: x
  - just text
id: a
id: b
name: &x Nike
`
	var got thing
	_, problems := Decode("f.yaml", []byte(src), 0, &got)
	want := []string{
		`f.yaml:1:1: unknown key "idd"; did you mean "id"?`,
		`f.yaml:2:8: "count" must be a whole number, not "twelve"; write digits alone, such as 30`,
		`f.yaml:3:8: "level" must be a number, not ".inf"; write decimals with a point: 0.95`,
		`f.yaml:4:9: "on_air" must be true or false, not "yes please"; write true or false`,
		`f.yaml:5:7: "tags" must be a list; begin each entry with '- '`,
		`f.yaml:7:5: unknown key "handel"; did you mean "handle"?`,
		`f.yaml:8:5: "sub[1]" must be a list of 'key: value' lines; known keys here: handle, from`,
		`f.yaml:10:1: the key "id" is given twice; keep one of them`,
		`f.yaml:11:7: anchors, aliases and tags are not used in these files; write the value out`,
	}
	if d := cmp.Diff(strings.Join(want, "\n"), problems.Error()); d != "" {
		t.Error(d)
	}
}

func TestDecodeBrokenYAML(t *testing.T) {
	for _, src := range []string{"a: [1, 2", "\tid: x", "id: 'x", "id: x\n  y: z", ":\n-"} {
		var got thing
		_, problems := Decode("f.yaml", []byte(src), 0, &got)
		if problems.Err() == nil {
			t.Errorf("%q: no problem reported", src)
		}
		for _, p := range problems {
			if p.Pos.Line == 0 {
				t.Errorf("%q: no line in %v", src, p)
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("id: nike\nname: {en: Nike}\nsub:\n  - handle: a\n")
	f.Add("a: &a [*a, *a]\n---\nb: c")
	f.Add("? - x\n: y\n<<: {}\n!!str id: 1")
	f.Fuzz(func(t *testing.T, src string) {
		var got thing
		_, problems := Decode("f.yaml", []byte(src), 0, &got)
		for _, p := range problems {
			if p.What.IsZero() || p.Mend.IsZero() || p.Pos.File == "" {
				t.Errorf("says nothing, or not where, or not what to do: %v", p)
			}
		}
	})
}

// Texts that a YAML parser pays for with all memory or many minutes.
func TestHostileTexts(t *testing.T) {
	many := func(s string) string { return strings.Repeat(s, 100_000/len(s)) }
	laughs := "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nid: *c\n"
	for _, c := range []struct{ name, src, want string }{
		{"brackets", "tags: " + many("["), `f.yaml:1:1: values are nested more than 32 deep; look at`},
		{"closed", "id: x\ntags: " + strings.Repeat("[", 5000) + strings.Repeat("]", 5000), `f.yaml:2:1: values are nested more than 32 deep; look at`},
		{"on many lines", many("[\n"), `f.yaml:257:1: values are nested more than 32 deep; look at`},
		{"braces", "tags: " + many("{a: "), `f.yaml:1:1: values are nested more than 32 deep; look at`},
		{"lists in lists", "tags:\n  " + many("- "), `f.yaml:2:1: values are nested more than 32 deep; look at`},
		{"keys that are keys", many("? "), `f.yaml:1:1: values are nested more than 32 deep; look at`},
		{"a little too deep", "sub: " + strings.Repeat("[", 40) + strings.Repeat("]", 40), `f.yaml:1:7: "sub[0]" must be a list of 'key: value' lines; known keys`},
		{"aliases", laughs, `f.yaml:4:5: anchors, aliases and tags are not used in these files; write the value out`},
		{"too long", "id: " + strings.Repeat("x", MaxBytes), `f.yaml: the file has more than 131072 bytes; move data into a CSV file`},
		{"a second document", "id: x\n---\nid: y\n", `f.yaml:3:3: a second YAML document begins here; remove`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got thing
			_, problems := Decode("f.yaml", []byte(c.src), 0, &got)
			if len(problems) == 0 || len(problems) > 4 || !strings.HasPrefix(problems[len(problems)-1].Error(), c.want) {
				t.Errorf("got  %v\nwant %s", problems, c.want)
			}
			for _, p := range problems {
				if p.Mend.IsZero() {
					t.Errorf("no mend: %v", p)
				}
			}
		})
	}
	// Brackets of a text, and lists as deep as ours are, are no attack.
	var got thing
	if _, problems := Decode("f.yaml", []byte("id: \"[[[\"\ntags: [a, '{{{']\nsub:\n  - - x\n"), 0, &got); len(problems) != 1 || got.ID != "[[[" ||
		got.Tags[1] != "{{{" {
		t.Errorf("%+v %v", got, problems)
	}
}
