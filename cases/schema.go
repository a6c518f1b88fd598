package cases

import (
	"encoding/json"
	"reflect"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/casebench/casebench/datasets/note"
)

// CaseSchema and StudySchema are JSON Schemas (draft 2020-12) of the front
// matter, made from the types, so that editors complete and check it. 'casebench new'
// puts them beside a study.
func CaseSchema() []byte { return schema(&Case{}, "casebench case") }

// StudySchema is the schema of study.md's front matter.
func StudySchema() []byte { return schema(&Study{}, "casebench study") }

// JSONSchemaExtend puts the languages and the kinds of output into the schema,
// which a tag cannot take from the lists.
func (Study) JSONSchemaExtend(s *jsonschema.Schema) {
	languagesOf(s)
	outputs, _ := s.Properties.Get("outputs")
	for _, kind := range OutputKinds {
		outputs.Items.Enum = append(outputs.Items.Enum, kind)
	}
}

func schema(v any, title string) []byte {
	r := &jsonschema.Reflector{
		FieldNameTag:               "yaml",
		Anonymous:                  true,
		DoNotReference:             true,
		RequiredFromJSONSchemaTags: true,
		LookupComment:              helpOf,
		Mapper: func(t reflect.Type) *jsonschema.Schema {
			if t != reflect.TypeFor[note.Text]() {
				return nil
			}
			props := jsonschema.NewProperties()
			for _, lang := range note.Languages {
				props.Set(lang, &jsonschema.Schema{Type: "string"})
			}
			return &jsonschema.Schema{OneOf: []*jsonschema.Schema{
				{Type: "string"},
				{Type: "object", Properties: props, AdditionalProperties: jsonschema.FalseSchema},
			}}
		},
	}
	s := r.Reflect(v)
	s.Title = title
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		panic("cases: the schema of our own types: " + err.Error()) // a fault of ours, found by any test
	}
	return []byte(strings.TrimSpace(string(b)) + "\n")
}
