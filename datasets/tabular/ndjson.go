package tabular

import (
	"bytes"
	"encoding/json"
	"io"
	"unicode/utf8"

	"github.com/casebench/casebench/datasets/note"
)

// NDJSON: an object on each line. A line that holds none (cut off, bytes of
// another encoding, an error message of the service in words) is a row that is
// Broken, and the lines after it are read; of any other JSON nothing can be
// read behind such a place.

// isLines reports whether a text in UTF-8, or the beginning of one, has an
// object on each of its lines, all but a few.
func isLines(text []byte) bool {
	whole, broken, cut := 0, 0, 0
	for len(text) > 0 && whole+broken < 20 {
		line, rest, ended := bytes.Cut(text, []byte{'\n'})
		if text = rest; len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		switch {
		case isObject(line):
			whole++
		case ended:
			broken++
		default:
			cut++
		}
	}
	return whole >= broken && whole+broken+cut > 1
}

func isObject(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(line) > 1 && line[0] == '{' && json.Valid(line) && utf8.Valid(line)
}

// lines gives a text with null in the place of each line that holds no object.
type lines struct {
	name   string
	src    io.Reader
	srcErr error
	buf    []byte
	r, w   int // what was read and not given is buf[r:w]
	out    []byte
	line   int             // number of the last line that was given
	broken []note.Position // that no row was made of yet
}

func newLines(name string, src io.Reader) *lines {
	return &lines{name: name, src: src, buf: make([]byte, 64<<10)}
}

func (l *lines) Read(b []byte) (int, error) {
	for len(l.out) == 0 {
		if err := l.next(); err != nil {
			return 0, err
		}
	}
	n := copy(b, l.out)
	l.out = l.out[n:]
	return n, nil
}

// next takes the next line for out.
func (l *lines) next() error {
	for from := l.r; ; {
		i := bytes.IndexByte(l.buf[from:l.w], '\n')
		end := from + i + 1
		if i < 0 && l.srcErr != nil {
			if end = l.w; l.r == l.w {
				return l.srcErr
			}
		} else if i < 0 {
			if l.w-l.r > MaxRecord {
				return tooLong(note.Position{File: l.name, Line: l.line + 1})
			}
			if l.w == len(l.buf) {
				if l.r > 0 {
					l.w = copy(l.buf, l.buf[l.r:l.w])
					l.r = 0
				} else {
					l.buf = append(l.buf, make([]byte, len(l.buf))...)
				}
			}
			from = l.w
			n, err := l.src.Read(l.buf[l.w:])
			l.w += n
			l.srcErr = err
			continue
		}
		l.line++
		l.out = l.buf[l.r:end]
		if l.r = end; len(bytes.TrimSpace(l.out)) > 0 && !isObject(l.out) {
			l.broken = append(l.broken, note.Position{File: l.name, Line: l.line, Column: 1})
			l.out = []byte("null\n")
		}
		return nil
	}
}
