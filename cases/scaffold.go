package cases

import (
	"bytes"
	"cmp"
	"embed"
	"strings"
	"text/template"
	"unicode"

	"github.com/casebench/casebench/datasets"
)

//go:embed scaffold
var scaffold embed.FS

// NewStudy gives the files of a new study by path: the study, one example
// case, sources, a place for data, and the JSON Schemas for editors. dir is
// how the person calls the folder, for the instructions; id is the study's.
func NewStudy(dir, id, lang string) map[string][]byte {
	text := func(name string) []byte {
		return fill(name+"."+lang+".md", struct{ ID, Study string }{id, dir})
	}
	sources, err := scaffold.ReadFile("scaffold/sources.json")
	if err != nil {
		panic("cases: " + err.Error()) // embedded: a fault of ours, found by any test
	}
	return map[string][]byte{
		StudyFile:          text("study"),
		"cases/example.md": NewCase("example", lang),
		"data/README.md":   text("data"),
		"sources.json":     sources,
		// git's line ends of Windows would change the hashes of the data.
		".gitattributes":    []byte("*.csv -text\n"),
		".gitignore":        []byte("/.casebench-key\n/.casebench-lock\n"),
		"case.schema.json":  CaseSchema(),
		"study.schema.json": StudySchema(),
	}
}

// NewCase gives the file of a new case.
func NewCase(id, lang string) []byte {
	words := strings.FieldsFunc(id, func(r rune) bool { return r == '-' })
	for i, w := range words {
		r := []rune(w)
		r[0] = unicode.ToUpper(r[0])
		words[i] = string(r)
	}
	return fill("case."+lang+".md", struct{ ID, Name, Handle string }{id, strings.Join(words, " "), strings.ReplaceAll(id, "-", "")})
}

// Slug makes an id of any name: lower-case letters, digits and hyphens;
// "study" where nothing is left.
func Slug(name string) string { return cmp.Or(datasets.Slug(name), "study") }

func fill(name string, data any) []byte {
	t, err := template.ParseFS(scaffold, "scaffold/"+name)
	if err != nil {
		panic("cases: " + err.Error()) // embedded: a fault of ours, found by any test
	}
	var b bytes.Buffer
	if err := t.Execute(&b, data); err != nil {
		panic("cases: " + err.Error())
	}
	return b.Bytes()
}
