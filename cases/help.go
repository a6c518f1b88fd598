package cases

import (
	"reflect"

	"github.com/invopop/jsonschema"

	"github.com/casebench/casebench/datasets/note"
)

// help holds the descriptions that are too long for a tag, by type and field.
var help = map[string]string{
	"Case.ID":     "Short name in lower-case letters, digits and hyphens; the file is called ID.md",
	"Case.Lang":   "Language of the text below the front matter; en if left out",
	"Study.Lang":  "Language of the reports and of the text below; en if left out",
	"Study.Cases": "Ids of the cases, in the order of the report: files in cases/, or built-in ones",
	"Study.TimeZone": "Time zone in which days, weeks, months and periods are cut, such as Europe/Minsk; that of the data if left " +
		"out and they agree, else UTC",
	"Study.Totals": "true: figures over all platforms together as well, on the interactions that all of them have",
	"Study.By":     "What the figures are broken down by, for parts that do not say it themselves: platform if left out",
	"Study.KPIs":   "Ids or patterns of KPIs for parts that do not name them; all that the data allow if left out",
	"Study.Parts": "The comparisons of the study; left out: one part per origin of the data, the own data apart from the built-in " +
		"ones",
	"Part.Interactions": "What counts as an interaction: likes, comments, shares, saves; the platform's own set if left out",
	"Part.By": "What the figures are broken down by, the widest first, at most four of: platform, account, theme, type, " +
		"language, paid, code, campaign, month, week; the study's if left out",
}

func helpOf(t reflect.Type, name string) string { return help[t.Name()+"."+name] }

// JSONSchemaExtend lists the languages.
func (Case) JSONSchemaExtend(s *jsonschema.Schema) { languagesOf(s) }

// languagesOf puts the known languages into a schema, which a tag cannot take
// from the list.
func languagesOf(s *jsonschema.Schema) {
	if lang, ok := s.Properties.Get("lang"); ok {
		for _, code := range note.Languages {
			lang.Enum = append(lang.Enum, code)
		}
	}
}
