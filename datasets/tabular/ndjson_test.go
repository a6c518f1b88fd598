package tabular

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

// Lines that hold no object are rows that say so, and where they stand.
func TestBrokenLines(t *testing.T) {
	for _, c := range []struct{ name, text, sheet, want string }{
		{"cut in the middle", "{\"a\":1}\n{\"a\":\n{\"a\":3}\n", "", "[a][1][f:2:1][3]"},
		{"cut at the end", "{\"a\":1}\n{\"a\":2}\n{\"a\":", "", "[a][1][2][f:3:1]"},
		{"the first one", "Error 429\n{\"a\":1}\n{\"a\":2}\n", "", "[a][f:1:1][1][2]"},
		{"bytes of no encoding", "{\"a\":1}\n{\"a\":\"\xff\"}\n{\"a\":3}\n", "", "[a][1][f:2:1][3]"},
		{"no object", "{\"a\":1}\nnull\n[1]\n404\n{\"a\":5}\n{\"a\":6}\n{\"a\":7}\n{\"a\":8}", "", "[a][1][f:2:1][f:3:1][f:4:1][5][6][7][8]"},
		{"blank lines", "\n{\"a\":1}\r\n\r\n  \n{\r\n{\"a\":2}\r\n", "", "[a][1][f:5:1][2]"},
		{"pages", "{\"d\":[{\"a\":1},{\"a\":2}]}\n{\"d\":[{\"a\"\n{\"d\":[{\"a\":3}]}\n", "d", "[a][1][2][f:2:1][3]"},
		{"one line and a cut one", "{\"a\":1}\n{\"a\":2", "", "[a][1][f:2:1]"},
		{"two at once in a line", "{\"a\":1}\n{\"a\":2}{\"a\":3}\n{\"a\":4}\n", "", "[a][1][f:2:1][4]"},
		{"none", "{\"a\":1}\n{\"a\":2}\n", "", "[a][1][2]"},
	} {
		r, err := Open("f", strings.NewReader(c.text), int64(len(c.text)), Options{Sheet: c.sheet, Encoding: "utf-8"})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got := ""
		for {
			row, err := r.Next()
			if err == io.EOF {
				break
			} else if err != nil {
				t.Errorf("%s: %v", c.name, err)
				break
			}
			if row.Broken {
				got += "[" + row.Pos.String() + "]"
				continue
			}
			got += "["
			for _, cell := range row.Cells {
				got += cell.Text
			}
			got += "]"
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A text that is no NDJSON is not read by lines: an object may go over several.
func TestNoLines(t *testing.T) {
	for _, text := range []string{"{\n\"a\": [\n{\"b\":1},\n{\"b\":2}\n]}", "[{\"a\":1},\n{\"a\":2}]", "{\"a\":1}", "a,b\n1,2\n", "{\"a\":1}\nx\ny\n"} {
		if isLines([]byte(text)) {
			t.Errorf("%q is taken for NDJSON", text)
		}
	}
}

// A line without end is given up after MaxRecord bytes.
func TestEndlessLineOfJSON(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some megabytes")
	}
	endless := forever{prefix: "{\"a\":1}\n{\"a\":2}\n{\"a\":\"", again: "x", size: 1 << 40}
	if _, err := Open("f", endless, endless.size, Options{Encoding: "utf-8"}); err == nil || !strings.Contains(err.Error(), "more than 16777216 bytes") {
		t.Error(err)
	}
}

// FuzzLines: each line is given once, as it is or as null, whatever the pieces
// in which it comes.
func FuzzLines(f *testing.F) {
	for _, s := range []string{"{\"a\":1}\n{\"a\"\n", "\n\n{}", "x\r\n{\"b\":[1]}\r\n\xff"} {
		f.Add([]byte(s), 1)
	}
	f.Fuzz(func(t *testing.T, data []byte, piece int) {
		var want bytes.Buffer
		broken := 0
		for line := range bytes.Lines(data) {
			if len(bytes.TrimSpace(line)) > 0 && !isObject(line) {
				broken++
				line = []byte("null\n")
			}
			want.Write(line)
		}
		l := newLines("f", pieces{bytes.NewReader(data), 1 + int(uint(piece)%7)})
		got, err := io.ReadAll(l)
		if err != nil || !bytes.Equal(got, want.Bytes()) || len(l.broken) != broken {
			t.Fatalf("%q, %d broken, %v; want %q, %d", got, len(l.broken), err, want.Bytes(), broken)
		}
	})
}

// pieces gives a few bytes at a time.
type pieces struct {
	r io.Reader
	n int
}

func (p pieces) Read(b []byte) (int, error) { return p.r.Read(b[:min(len(b), p.n)]) }
