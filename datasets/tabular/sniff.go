package tabular

import (
	"bytes"

	"github.com/casebench/casebench/datasets/note"
)

// sniffBytes of the head decide on encoding and delimiter.
const sniffBytes = 1 << 20

// notATable recognises by their first bytes the files that people hand in
// instead of an export.
func notATable(name string, head []byte) *note.Problem {
	pos := note.Position{File: name}
	has := func(magic string) bool { return bytes.HasPrefix(head, []byte(magic)) }
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	lower := bytes.ToLower(text[:min(len(text), 64)])
	switch {
	case len(text) == 0:
		return note.Errorf(pos, "the file is empty").WithMend("export it again; an export holds at least a header line")
	case has("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		return note.Errorf(pos, "this is an old Excel file (.xls) or one with a password").
			WithMend("open it in Excel or LibreOffice and save it as .xlsx or CSV, without a password")
	case has("%PDF-"):
		return note.Errorf(pos, "this is a PDF document, not a table").WithMend("export the data as CSV or .xlsx")
	case has("\x89PNG\r\n\x1a\n"), has("\xff\xd8\xff"), has("GIF8"), has("RIFF") && bytes.Contains(head[:min(len(head), 16)], []byte("WEBP")):
		return note.Errorf(pos, "this is a picture, not a table").WithMend("export the data as CSV or .xlsx")
	case has("\x1f\x8b"), has("7z\xbc\xaf\x27\x1c"), has("Rar!\x1a\x07"), has("BZh"), has("\xfd7zXZ\x00"), has("\x28\xb5\x2f\xfd"):
		return note.Errorf(pos, "this is a packed archive").WithMend("unpack it and name the table inside")
	case has("PK\x05\x06"):
		return note.Errorf(pos, "this is an empty zip archive").WithMend("export it again")
	case isMarkup(lower):
		return note.Errorf(pos, "this is a web page or XML, not a table").
			WithMend("download the export itself (CSV or .xlsx) instead of saving the page")
	}
	return nil
}

// isMarkup reports whether a text in small letters begins as a page or a table
// of HTML, XML or an archived page does; what Excel and web sites save under
// the names .xls and .csv begins with <table>, <meta> or a comment as well.
func isMarkup(lower []byte) bool {
	if bytes.HasPrefix(lower, []byte("mime-version:")) {
		return true
	}
	return len(lower) > 1 && lower[0] == '<' && (lower[1] == '!' || lower[1] == '?' || lower[1] >= 'a' && lower[1] <= 'z')
}

// firstLine is at most 80 characters of the first line, for an excerpt.
func firstLine(text []byte) string {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	r := []rune(string(bytes.ToValidUTF8(line[:min(len(line), 400)], []byte("?"))))
	return string(r[:min(len(r), 80)])
}

// delimiters that are guessed, in the order that wins ties.
var delimiters = [...]byte{',', ';', '\t', '|'}

// guessDelimiter looks at the head of a text in UTF-8. The first line that any
// candidate splits is taken for the header; of the candidates that split it,
// the one wins that cuts most of the following lines into as many cells, then
// the one with more cells. So decimal commas in a file with semicolons do not
// count: its header has none. It gives 0 when no line is split at all.
func guessDelimiter(head []byte, lineEnd byte) byte {
	type count struct{ header, same int }
	var counts [len(delimiters)]count
	found := false
	for lines := 0; len(head) > 0 && lines < 50; lines++ {
		var cells [len(delimiters)]int
		cells, head = countCells(head, lineEnd)
		for i := range counts {
			switch c := &counts[i]; {
			case !found && cells[i] > 1:
				c.header = cells[i]
			case found && c.header == cells[i]:
				c.same++
			}
		}
		for i := range counts {
			found = found || counts[i].header > 0
		}
	}
	best := -1
	for i, c := range counts {
		if c.header == 0 {
			continue
		}
		if best < 0 || c.same > counts[best].same || c.same == counts[best].same && c.header > counts[best].header {
			best = i
		}
	}
	if best < 0 {
		return 0
	}
	return delimiters[best]
}

// countCells counts the cells of the first line for each delimiter, minding
// quotes, and gives the rest.
func countCells(head []byte, lineEnd byte) (cells [len(delimiters)]int, rest []byte) {
	for i := range cells {
		cells[i] = 1
	}
	quoted := false
	for at, b := range head {
		if b == '"' {
			quoted = !quoted
		}
		if quoted {
			continue
		}
		if b == lineEnd {
			return cells, head[at+1:]
		}
		for i, d := range delimiters {
			if b == d {
				cells[i]++
			}
		}
	}
	return cells, nil
}

// guessLineEnd is '\n', or '\r' for the old Macintosh files in which no line
// feed stands outside of quotes.
func guessLineEnd(head []byte) byte {
	quoted, cr := false, false
	for _, b := range head {
		switch b {
		case '"':
			quoted = !quoted
		case '\n':
			if !quoted {
				return '\n'
			}
		case '\r':
			cr = cr || !quoted
		}
	}
	if cr {
		return '\r'
	}
	return '\n'
}
