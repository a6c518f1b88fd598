// Package note carries what the program has to say as values, so that the
// text is made at the end, in the reader's language.
//
// A Note is a format in English with its arguments. The English format is
// also its key in the catalogues of report/locale, which hold the other
// languages and the plural forms; a test there fails when a format has none. A
// Problem is a Note with a place (file:line:column or sheet!cell) and a mend.
// A Text is what people wrote in several languages: a data set's title.
//
// The package stands leftmost of all, because every room speaks.
package note

import (
	"fmt"
	"strings"
)

// Note is one remark: an English format, which is also the key of its
// translations, and the arguments. The zero Note says nothing.
type Note struct {
	Format string
	Args   []any
}

// New makes a Note. The format must be a literal, so that the catalogue's
// test can find it in the source.
func New(format string, args ...any) Note { return Note{Format: format, Args: args} }

// IsZero reports whether n says nothing.
func (n Note) IsZero() bool { return n.Format == "" }

// String is the English text without locale-dependent number formats: for
// logs, tests and error chains. Readers get the catalogue's text instead.
func (n Note) String() string {
	return fmt.Sprintf(WithoutContext(n.Format), n.Args...)
}

// context parts an English text from a remark for translators: the same
// English may need two translations, as "posts||the place where talk is".
const context = "||"

// WithoutContext is a format as English readers get it.
func WithoutContext(format string) string {
	text, _, _ := strings.Cut(format, context)
	return text
}

func (n Note) hasContext() bool { return strings.Contains(n.Format, context) }

// Position is a place in a text file, a workbook or a JSON file. Fields that do
// not apply are zero. File is for people to read; nothing opens it.
type Position struct {
	File   string
	Line   int    // from 1
	Column int    // from 1, in characters
	Sheet  string // workbook only
	Cell   string // in a workbook such as "B7", in JSON the rest of the pointer
	// Pointer is the JSON pointer (RFC 6901) to an object, such as /items/3.
	Pointer string
}

// String is file:line:column, or file sheet!cell in a workbook, or
// file#/items/3/likes in JSON.
func (p Position) String() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Pointer != "" {
		b.WriteString("#")
		b.WriteString(p.Pointer)
		b.WriteString(p.Cell)
		return b.String()
	}
	if p.Sheet != "" || p.Cell != "" {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.Sheet)
		if p.Cell != "" {
			b.WriteByte('!')
			b.WriteString(p.Cell)
		}
		return b.String()
	}
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
		if p.Column > 0 {
			fmt.Fprintf(&b, ":%d", p.Column)
		}
	}
	return b.String()
}

// Severity tells an error, which stops the work, from a warning.
type Severity uint8

// Severities. The zero value is the strict one.
const (
	Error Severity = iota
	Warning
)

// Problem is a remark about a place in somebody's file: what is wrong, where,
// and what to do about it. It is an error; its text for readers is made by
// report/locale.
type Problem struct {
	Pos      Position
	Severity Severity
	What     Note
	Mend     Note   // what to do next; may be zero
	Excerpt  string // the offending line, if showing it helps; may be empty
}

// Error is the English one-line form: place: what; mend.
func (p *Problem) Error() string {
	var b strings.Builder
	if pos := p.Pos.String(); pos != "" {
		b.WriteString(pos)
		b.WriteString(": ")
	}
	b.WriteString(p.What.String())
	if !p.Mend.IsZero() {
		b.WriteString("; ")
		b.WriteString(p.Mend.String())
	}
	return b.String()
}

// Errorf makes a Problem of severity Error without a mend.
func Errorf(pos Position, format string, args ...any) *Problem {
	return &Problem{Pos: pos, What: New(format, args...)}
}

// WithMend says what would mend p and returns p.
func (p *Problem) WithMend(format string, args ...any) *Problem {
	p.Mend = New(format, args...)
	return p
}

// Problems is a list of them, in the order of the file. As an error it
// reads one per line.
type Problems []*Problem

func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Err is ps as an error if it holds one of severity Error, else nil.
func (ps Problems) Err() error {
	for _, p := range ps {
		if p.Severity == Error {
			return ps
		}
	}
	return nil
}
