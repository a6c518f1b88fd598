package strict

import (
	"reflect"
	"slices"
	"strings"

	yamlast "github.com/goccy/go-yaml/ast"

	"github.com/casebench/casebench/datasets/note"
)

// text reads a text: a plain string, which is English, a wording for each
// language, or a note of the program as it writes itself.
func (d *decoder) text(n yamlast.Node, path string, depth int) note.Text {
	if s, ok := scalar(n); ok {
		return note.Text{Words: note.Words{"en": s}}
	}
	pairs, ok := mapping(n)
	if !ok {
		d.problem(n, "%s must be a list of 'key: value' lines", name(path)).
			WithMend("known keys here: %s", strings.Join(note.Languages, ", "))
		return note.Text{}
	}
	for _, kv := range pairs {
		if key, _ := scalar(kv.Key); key == "text" {
			return note.Text{Note: d.note(n, path, depth)}
		}
	}
	t := note.Text{Words: note.Words{}}
	for _, kv := range pairs {
		key, _ := scalar(kv.Key)
		_, twice := t.Words[key]
		switch {
		case !slices.Contains(note.Languages, key):
			p := d.problem(kv.Key, "unknown key %q", key)
			if near := note.Nearest(key, note.Languages); near != "" {
				p.WithMend("did you mean %q?", near)
			} else {
				p.WithMend("known keys here: %s", strings.Join(note.Languages, ", "))
			}
		case twice:
			d.problem(kv.Key, "the key %q is given twice", key).WithMend("keep one of them")
		default:
			var w string
			d.value(kv.Value, reflect.ValueOf(&w).Elem(), path+"."+key, depth+1)
			t.Words[key] = w
		}
	}
	return t
}
