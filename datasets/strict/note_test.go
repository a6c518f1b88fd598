package strict

import (
	"reflect"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/casebench/casebench/datasets/note"
)

type remarks struct {
	Rules []note.Note `yaml:"rules,omitempty"`
}

type column string

func (c column) String() string { return "column " + string(c) }

// What is written is read back: the same text, and the same words in another
// language, because format and arguments stay apart.
func TestNotesInYAML(t *testing.T) {
	in := remarks{Rules: []note.Note{
		note.New("a film has no season"),
		note.New("100 %% of the rows"),
		note.New("posts||of a page"),
		note.New("%d of %d rows, %.1f %% of %q", 3, int32(20), 15.0, "2025"),
		note.New("%[2]s before %[1]s", note.New("%d weeks", 2), column("date")),
		note.New("the columns %s", note.List{note.New("likes"), note.New("saves")}),
		note.New("%s: %s", "yes", "null\n- x"),
	}}
	text, err := yaml.MarshalWithOptions(in, yaml.IndentSequence(true), yaml.UseLiteralStyleIfMultiline(false))
	if err != nil {
		t.Fatal(err)
	}
	want := `rules:
  - a film has no season
  - 100 % of the rows
  - text: posts||of a page
  - text: "%d of %d rows, %.1f %% of %q"
    args:
      - 3
      - 20
      - 15.0
      - "2025"
`
	if !strings.HasPrefix(string(text), want) {
		t.Errorf("the notes are written as\n%s", text)
	}
	var out remarks
	if _, problems := Decode("x.yaml", text, 0, &out); len(problems) > 0 {
		t.Fatalf("%v\n%s", problems, text)
	}
	for i, n := range in.Rules {
		if got := out.Rules[i]; got.Format != n.Format || got.String() != n.String() {
			t.Errorf("%q came back as %q (%q)", n.String(), got.String(), got.Format)
		}
	}
	if _, ok := out.Rules[4].Args[0].(note.Note); !ok {
		t.Errorf("a note as an argument came back as a %T", out.Rules[4].Args[0])
	}
	if got := reflect.TypeOf(out.Rules[5].Args[0]); got != reflect.TypeFor[note.List]() {
		t.Errorf("a list came back as a %s", got)
	}
}

// Somebody edits the file: a note that would print nonsense is refused, with its place.
func TestBrokenNotesInYAML(t *testing.T) {
	for _, src := range []string{
		"rules: [{text: '%d rows', args: [many]}]",
		"rules: [{text: '%d rows'}]",
		"rules: [{text: 'rows', args: [1]}]",
		"rules: [{text: '%s and %s', args: [a]}]",
		"rules: [{text: '%999999999d', args: [1]}]",
		"rules: [{text: '%[3]s', args: [a, b]}]",
		"rules: [{text: '%[0]s', args: [a]}]",
		"rules: [{text: '%s', args: a}]",
		"rules: [{args: []}]",
		"rules: [{txt: a}]",
		"rules: [[a]]",
		"rules: [{text: '%T', args: [a]}]",
		"rules: [{text: 'a %', args: []}]",
	} {
		var out remarks
		_, problems := Decode("x.yaml", []byte(src), 0, &out)
		if len(problems) != 1 || problems[0].Pos.Line != 1 || problems[0].Mend.IsZero() {
			t.Errorf("%s: %v", src, problems)
		}
	}
}
