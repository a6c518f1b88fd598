package platform

import (
	"strings"
	"unicode"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// Row is a row of an export as Leave and Row of a Format see it: every cell by
// its header, and the values that the columns read, which Row may change.
type Row struct {
	Pos     note.Position
	Cells   []tabular.Cell
	Index   map[field.ID]int // which cell holds which field
	Headers map[string]int   // which cell stands under which header, as Fold gives it
	Values  map[field.ID]Value
	Loosely map[string]int // the same, as LooseHeaders gives it
	Beside  Looked         // the lists that Format.Beside names
	left    note.Note
	own     bool
	called  []string
}

// Get is the text of a field's cell; "" if the row is too short for it.
func (r *Row) Get(id field.ID) string {
	if i, ok := r.Index[id]; ok && i < len(r.Cells) {
		return strings.TrimSpace(r.Cells[i].Text)
	}
	return ""
}

// Cell is the text under a header, used as a column or not, in the first of
// the spellings that the export has; "" if there is none.
func (r *Row) Cell(spellings ...string) string {
	for _, s := range spellings {
		if i, ok := r.Headers[Fold(s)]; ok && i < len(r.Cells) {
			return strings.TrimSpace(r.Cells[i].Text)
		}
	}
	return ""
}

// has reports whether the export has a header.
func (r *Row) has(header string) bool {
	_, ok := r.Headers[Fold(header)]
	return ok
}

// Loose is a header with every sign in it taken for a space: Likes_Count is
// likes count.
func Loose(header string) string { return loose(header) }

// LooseHeaders are headers with every sign in them taken for a space.
func LooseHeaders(headers map[string]int) map[string]int {
	out := make(map[string]int, len(headers))
	for h, i := range headers {
		if l := loose(h); l != "" {
			if at, twice := out[l]; !twice || i < at {
				out[l] = i
			}
		}
	}
	return out
}

// Loose is the text under a header that is one of the spellings once every sign
// in it is taken for a space, in the first of them that the export has.
func (r *Row) Loose(spellings ...string) string {
	for _, s := range spellings {
		if i, ok := r.Loosely[s]; ok && i < len(r.Cells) {
			return strings.TrimSpace(r.Cells[i].Text)
		}
	}
	return ""
}

// Set gives a field a value, in place of the one that its column read. The
// field must have a column of the format or stand in Format.Derived.
func (r *Row) Set(id field.ID, v Value) { r.Values[id] = v }

// Leave leaves the row out for a reason.
func (r *Row) Leave(reason note.Note) { r.left = reason }

// Left is the reason of Leave; zero if the row is kept.
func (r *Row) Left() note.Note { return r.left }

// Own says that the account whose export it is wrote the post: its author is
// no guest, and is called as the caller of the import calls the account.
func (r *Row) Own() { r.own = true }

// IsOwn reports whether Own was called.
func (r *Row) IsOwn() bool { return r.own }

// Called gives further names of the row's author: an account of the study that
// is listed under one of them is kept under it.
func (r *Row) Called(names ...string) { r.called = append(r.called, names...) }

// Names are the names that Called gave.
func (r *Row) Names() []string { return r.called }

// Hashtags reads the hashtags out of a text, which is not kept: without #, in
// the order of the text, with spaces between. One that is a number alone (#1)
// is none.
func Hashtags(text string) string {
	var tags []string
	before := ' '
	for i, c := range text {
		if c == '#' && !word(before) && before != '&' && before != '/' { // &#39; and addresses are none
			tag := text[i+1:]
			if end := strings.IndexFunc(tag, func(c rune) bool { return !word(c) }); end >= 0 {
				tag = tag[:end]
			}
			if strings.IndexFunc(tag, func(c rune) bool { return !unicode.IsDigit(c) }) >= 0 {
				tags = append(tags, tag)
			}
		}
		before = c
	}
	return strings.Join(tags, " ")
}

// word reports whether a character belongs to a hashtag.
func word(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) || c == '_'
}
