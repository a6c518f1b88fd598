package strict

import (
	"reflect"
	"strconv"

	yamlast "github.com/goccy/go-yaml/ast"

	"github.com/casebench/casebench/datasets/note"
)

var noteType = reflect.TypeFor[note.Note]()

// note reads a note: a plain string, or {text: ..., args: [...]}.
func (d *decoder) note(n yamlast.Node, path string, depth int) note.Note {
	if s, ok := scalar(n); ok {
		return note.Plain(s)
	}
	var format string
	var args []any
	pairs, ok := mapping(n)
	for _, kv := range pairs {
		switch key, _ := scalar(kv.Key); key {
		case "text":
			format, ok = scalar(kv.Value)
		case "args":
			seq, isList := kv.Value.(*yamlast.SequenceNode)
			if !isList {
				ok = false
				break
			}
			for i, item := range seq.Values {
				args = append(args, d.noteArg(item, path+".args["+strconv.Itoa(i)+"]", depth+1))
			}
		default:
			ok = false
		}
		if !ok {
			break
		}
	}
	said, fit := note.Restore(format, args...)
	if !ok || !fit || format == "" {
		d.problem(n, "%s must be one string, or {text: ..., args: [...]} with an argument for each %%s or %%d of the text", name(path)).
			WithMend("write one string")
		return note.Note{}
	}
	return said
}

// noteArg reads an argument of a note.
func (d *decoder) noteArg(n yamlast.Node, path string, depth int) any {
	if depth > maxDepth {
		return nil // refused as an argument that fits no verb
	}
	switch n := n.(type) {
	case *yamlast.IntegerNode:
		if i, err := strconv.ParseInt(n.GetToken().Value, 10, 64); err == nil {
			return i
		}
		return nil
	case *yamlast.FloatNode:
		return n.Value
	case *yamlast.SequenceNode:
		list := make(note.List, len(n.Values))
		for i, item := range n.Values {
			list[i] = d.note(item, path+"["+strconv.Itoa(i)+"]", depth+1)
		}
		return list
	}
	if s, ok := scalar(n); ok {
		return s
	}
	return d.note(n, path, depth)
}
