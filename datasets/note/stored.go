package note

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
)

// stored is a note in YAML. What was said in one language when a file was
// written must be said in another when it is read, so the file holds the
// English format and the arguments, not the sentence.
type stored struct {
	Text string `yaml:"text"`
	Args []any  `yaml:"args,omitempty"`
}

// MarshalYAML gives a plain string for a note without arguments, else
// {text: "...", args: [...]}. datasets/strict reads both back.
func (n Note) MarshalYAML() (any, error) {
	if len(n.Args) == 0 && !n.hasContext() {
		return n.String(), nil
	}
	s, err := n.stored()
	return s, err
}

func (n Note) stored() (stored, error) {
	s := stored{Text: n.Format}
	for _, a := range n.Args {
		v, err := storedArg(a)
		if err != nil {
			return s, err
		}
		s.Args = append(s.Args, v)
	}
	return s, nil
}

// storedArg is an argument as a file holds it: a text, a number, a note, or a
// list of notes.
func storedArg(a any) (any, error) {
	switch a := a.(type) {
	case Note:
		return a.stored()
	case List:
		list := make([]stored, len(a))
		for i, n := range a {
			var err error
			if list[i], err = n.stored(); err != nil {
				return nil, err
			}
		}
		return list, nil
	case error:
		return a.Error(), nil
	case fmt.Stringer:
		return a.String(), nil
	}
	switch v := reflect.ValueOf(a); {
	case v.Kind() == reflect.String:
		return v.String(), nil
	case v.CanInt():
		return v.Int(), nil
	case v.CanUint():
		return v.Uint(), nil
	case v.CanFloat():
		return v.Float(), nil
	}
	return nil, fmt.Errorf("note: an argument of the type %T cannot be stored", a)
}

// Plain is the note of a plain string in a file: it says just that.
func Plain(text string) Note { return Note{Format: escape.ReplaceAllString(text, "%%")} }

var escape = regexp.MustCompile(`%`)

// storedVerb is a verb as formats of the program have it. The width is not
// among them: one from a file could ask for a megabyte of spaces.
var storedVerb = regexp.MustCompile(`%(?:\[(\d)\])?[+#]?(?:\.\d)?([a-zA-Z%]?)`)

// Restore makes a note of a stored format and its arguments, which are strings,
// int64, float64, notes and lists of notes. It reports whether they fit each
// other, because somebody may have edited the file.
func Restore(format string, args ...any) (Note, bool) {
	n := Note{Format: format, Args: args}
	used := make([]bool, len(args))
	next := 1
	for _, m := range storedVerb.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		if next < 1 || next > len(args) || !fits(m[2], args[next-1]) {
			return n, false
		}
		used[next-1] = true
		next++
	}
	for _, u := range used {
		if !u {
			return n, false
		}
	}
	return n, true
}

func fits(letter string, arg any) bool {
	switch arg.(type) {
	case int64, uint64:
		return letter == "d" || letter == "v" || letter == "s"
	case float64:
		return letter == "g" || letter == "f" || letter == "v"
	case string, Note, List:
		return letter == "s" || letter == "q" || letter == "v"
	}
	return false
}
