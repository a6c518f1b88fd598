// Package strict reads the project's YAML (front matter, study files,
// descriptors) into Go structs and reports everything that is wrong at once,
// each with file:line:column: unknown keys with what was probably meant,
// values of the wrong kind, keys given twice. Anchors, aliases and tags are
// refused: nobody needs them here, and they are how YAML bombs are made.
//
// It walks the syntax tree of goccy/go-yaml itself, because that library's
// own strict mode stops at the first fault.
package strict

import (
	"reflect"
	"strconv"
	"strings"

	yamlast "github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"github.com/casebench/casebench/datasets/note"
)

// MaxBytes is the largest text that Decode reads: ten times what a long
// descriptor takes, and few enough for a parser whose time grows with the
// square of some texts.
const MaxBytes = 128 << 10

// maxDepth is how deep a value may nest; the project's own files use five.
const maxDepth = 32

// maxOpen is how many brackets may be open before the text is parsed, those
// in quoted texts and comments included.
const maxOpen = 256

// Places says where in the file each value stands: by path, such as
// "accounts[1].handle"; "" is the whole.
type Places map[string]note.Position

// At gives the place of a path, or of the nearest thing around it.
func (p Places) At(path string) note.Position {
	for {
		if pos, ok := p[path]; ok {
			return pos
		}
		if path == "" {
			return note.Position{}
		}
		if i := strings.LastIndexAny(path, ".["); i > 0 {
			path = path[:i]
		} else {
			path = ""
		}
	}
}

// Decode reads src into the struct that into points to. Struct fields are
// named by their yaml tags; supported are structs, slices, maps with string
// keys, strings, integers, floats, booleans, pointers to these, and note.Text,
// which may be one string (English, shown in every language) or a map of
// languages, and note.Note as it writes itself. lineOffset is added to line numbers: the lines that stand above
// src in the file.
func Decode(file string, src []byte, lineOffset int, into any) (Places, note.Problems) {
	d := &decoder{file: file, offset: lineOffset, lines: strings.Split(string(src), "\n"), places: Places{}}
	d.places[""] = note.Position{File: file, Line: lineOffset + 1, Column: 1}
	if len(src) > MaxBytes {
		d.problems = append(d.problems, note.Errorf(note.Position{File: file},
			"the file has more than %d bytes", MaxBytes).WithMend("move data into a CSV file; this file only describes it"))
		return d.places, d.problems
	}
	if line := tooDeep(d.lines); line > 0 {
		p := note.Errorf(note.Position{File: file, Line: lineOffset + line, Column: 1}, "values are nested more than %d deep", maxDepth)
		d.problems = append(d.problems, p.WithMend("look at the indentation and the brackets: nothing here nests so deeply"))
		return d.places, d.problems
	}
	tree, err := parser.ParseBytes(src, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		d.syntax(err)
		return d.places, d.problems
	}
	for i, doc := range tree.Docs {
		if doc.Body == nil {
			continue
		}
		if i > 0 {
			d.problem(doc.Body, "a second YAML document begins here").WithMend("remove the line '---' before it")
			break
		}
		d.value(doc.Body, reflect.ValueOf(into).Elem(), "", 0)
	}
	return d.places, d.problems
}

// tooDeep finds the line, from 1, on which values are nested far deeper than
// any value of ours; 0 if there is none. It is looked for in the text, because
// the memory that the parser takes grows with the square of the depth: 100 kB
// of '[' would take gigabytes.
func tooDeep(lines []string) int {
	open := 0
	for i, line := range lines {
		for j := range len(line) {
			switch line[j] {
			case '[', '{':
				open++
			case ']', '}':
				open = max(open-1, 0)
			}
			if open > maxOpen {
				return i + 1
			}
		}
		items := 0 // "- - - x": lists in lists, and '? ' likewise
		for _, word := range strings.Fields(line) {
			if word != "-" && word != "?" {
				items = 0
			} else if items++; items > maxDepth {
				return i + 1
			}
		}
	}
	return 0
}

type decoder struct {
	file     string
	offset   int
	lines    []string
	places   Places
	problems note.Problems
}

func (d *decoder) syntax(err error) {
	type located interface {
		GetToken() *token.Token
		GetMessage() string
	}
	p := note.Errorf(note.Position{File: d.file, Line: d.offset + 1, Column: 1}, "this is not valid YAML: %s", err.Error())
	if e, ok := err.(located); ok {
		p.What = note.New("this is not valid YAML: %s", e.GetMessage())
		if t := e.GetToken(); t != nil {
			p.Pos, p.Excerpt = d.at(t)
		}
	}
	p.Mend = note.New("compare the indentation, colons and quotes of this line with its neighbours")
	d.problems = append(d.problems, p)
}

func (d *decoder) at(t *token.Token) (note.Position, string) {
	pos := note.Position{File: d.file}
	if t == nil || t.Position == nil {
		return pos, ""
	}
	pos.Line, pos.Column = t.Position.Line+d.offset, t.Position.Column
	excerpt := ""
	if i := t.Position.Line - 1; i >= 0 && i < len(d.lines) {
		excerpt = strings.TrimRight(d.lines[i], "\r")
	}
	return pos, excerpt
}

func (d *decoder) problem(n yamlast.Node, format string, args ...any) *note.Problem {
	p := &note.Problem{What: note.New(format, args...)}
	p.Pos, p.Excerpt = d.at(n.GetToken())
	d.problems = append(d.problems, p)
	return p
}

var textType = reflect.TypeFor[note.Text]()

func (d *decoder) value(n yamlast.Node, v reflect.Value, path string, depth int) {
	if depth > maxDepth {
		d.problem(n, "values are nested more than %d deep", maxDepth).WithMend("look at the indentation and the brackets: nothing here nests so deeply")
		return
	}
	pos, _ := d.at(first(n).GetToken())
	d.places[path] = pos
	switch n.(type) {
	case *yamlast.AnchorNode, *yamlast.AliasNode, *yamlast.TagNode, *yamlast.MergeKeyNode:
		d.problem(n, "anchors, aliases and tags are not used in these files").WithMend("write the value out")
		return
	case *yamlast.NullNode:
		return // a key without a value is a key that is not there
	}
	if v.Type() == textType {
		v.Set(reflect.ValueOf(d.text(n, path, depth)))
		return
	}
	if v.Type() == noteType {
		v.Set(reflect.ValueOf(d.note(n, path, depth)))
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		d.value(n, v.Elem(), path, depth)
	case reflect.Struct:
		d.structure(n, v, path, depth)
	case reflect.Map:
		pairs, ok := mapping(n)
		if !ok {
			d.problem(n, "%s must be a list of 'key: value' lines", name(path)).
				WithMend("write one entry a line, all indented alike: key, colon, value")
			return
		}
		v.Set(reflect.MakeMap(v.Type()))
		for _, kv := range pairs {
			key := kv.Key.String()
			if s, ok := scalar(kv.Key); ok {
				key = s
			}
			elem := reflect.New(v.Type().Elem()).Elem()
			d.value(kv.Value, elem, path+"."+key, depth+1)
			d.places[path+"."+key], _ = d.at(kv.Key.GetToken())
			v.SetMapIndex(reflect.ValueOf(key).Convert(v.Type().Key()), elem)
		}
	case reflect.Slice:
		seq, ok := n.(*yamlast.SequenceNode)
		if !ok {
			// One value where a list is asked for is a list of one.
			if _, isScalar := scalar(n); isScalar && v.Type().Elem().Kind() == reflect.String {
				v.Set(reflect.MakeSlice(v.Type(), 1, 1))
				d.value(n, v.Index(0), path+"[0]", depth+1)
				return
			}
			d.problem(n, "%s must be a list", name(path)).WithMend("begin each entry with '- '")
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), len(seq.Values), len(seq.Values)))
		for i, item := range seq.Values {
			d.value(item, v.Index(i), path+"["+strconv.Itoa(i)+"]", depth+1)
		}
	default:
		d.scalar(n, v, path)
	}
}

func (d *decoder) structure(n yamlast.Node, v reflect.Value, path string, depth int) {
	pairs, ok := mapping(n)
	if !ok {
		keys, _ := Keys(v.Type())
		d.problem(n, "%s must be a list of 'key: value' lines", name(path)).WithMend("known keys here: %s", strings.Join(keys, ", "))
		return
	}
	keys, index := Keys(v.Type())
	seen := map[string]bool{}
	for _, kv := range pairs {
		key, ok := scalar(kv.Key)
		i, known := index[key]
		switch {
		case !ok || !known:
			p := d.problem(kv.Key, "unknown key %q", key)
			if near := note.Nearest(key, keys); near != "" {
				p.WithMend("did you mean %q?", near)
			} else {
				p.WithMend("known keys here: %s", strings.Join(keys, ", "))
			}
			continue
		case seen[key]:
			d.problem(kv.Key, "the key %q is given twice", key).WithMend("keep one of them")
			continue
		}
		seen[key] = true
		sub := key
		if path != "" {
			sub = path + "." + key
		}
		d.value(kv.Value, v.FieldByIndex(i), sub, depth+1)
		// The place of a value is where its key stands: that is the line a person looks for.
		if pos, _ := d.at(kv.Key.GetToken()); pos.Line > 0 && !isScalarNode(kv.Value) {
			d.places[sub] = pos
		}
	}
}

// Keys lists the YAML keys of a struct type in order of declaration, with the
// index of each field.
func Keys(t reflect.Type) ([]string, map[string][]int) {
	var keys []string
	index := map[string][]int{}
	for _, f := range reflect.VisibleFields(t) {
		if !f.IsExported() || f.Anonymous {
			continue
		}
		tag, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if tag == "-" {
			continue
		}
		if tag == "" {
			tag = strings.ToLower(f.Name)
		}
		keys = append(keys, tag)
		index[tag] = f.Index
	}
	return keys, index
}

func mapping(n yamlast.Node) ([]*yamlast.MappingValueNode, bool) {
	switch n := n.(type) {
	case *yamlast.MappingNode:
		return n.Values, true
	case *yamlast.MappingValueNode:
		return []*yamlast.MappingValueNode{n}, true
	}
	return nil, false
}

// first is the node whose token stands first: a mapping's own token is the
// colon of its first pair.
func first(n yamlast.Node) yamlast.Node {
	if pairs, ok := mapping(n); ok && len(pairs) > 0 {
		return pairs[0].Key
	}
	return n
}

func isScalarNode(n yamlast.Node) bool { _, ok := scalar(n); return ok }

// scalar is the text of a scalar as it stands in the file, so that 007 or
// 2024-01-01 stay what was written when a string is asked for.
func scalar(n yamlast.Node) (string, bool) {
	switch n := n.(type) {
	case *yamlast.StringNode:
		return n.Value, true
	case *yamlast.LiteralNode:
		return n.Value.Value, true
	case *yamlast.IntegerNode, *yamlast.FloatNode, *yamlast.BoolNode, *yamlast.InfinityNode, *yamlast.NanNode, *yamlast.NullNode:
		return n.GetToken().Value, true
	}
	return "", false
}

func name(path string) string {
	if path == "" {
		return "the text"
	}
	return "\"" + path + "\""
}
