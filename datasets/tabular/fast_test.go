package tabular

import (
	"bufio"
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
)

// rowsOf reads a text in one of three ways: with the plain reader, with the fast
// one, and with the fast one ahead in blocks of texts that share memory.
func rowsOf(t testing.TB, data []byte, how string, maxCols int) (rows [][]Cell, err string) {
	t.Helper()
	r, e := Open("f", bytes.NewReader(data), int64(len(data)), Options{MaxCols: maxCols})
	if e != nil {
		return nil, e.Error()
	}
	text, ok := r.rows.(*textReader)
	if !ok {
		return nil, ""
	}
	text.simple = how != "plain"
	add := func(row Row) {
		if len(row.Cells) > 0 && row.Cells[0].Pos != row.Pos {
			t.Errorf("%s: the row begins at %v, and its first cell at %v", how, row.Pos, row.Cells[0].Pos)
		}
		rows = append(rows, slices.Clone(row.Cells))
	}
	if how == "ahead" {
		e = r.Each(add)
	} else {
		for {
			var row Row
			if row, e = r.Next(); e != nil {
				break
			}
			add(row)
		}
	}
	if e != nil && e != io.EOF {
		err = e.Error()
	}
	return rows, err
}

// The fast reader gives what the plain one gives: cells, places and faults.
func FuzzFast(f *testing.F) {
	long := strings.Repeat("id,\"a, b\",c\r\n1,\"x\",\"y\"\n", 400)
	for _, s := range []string{"a,b\n1,2\n", "a,b\r\n\"1\",\"2\"\r\n", "a,b\n\"1\"\r", "a,b\n\"1\"x,2\n", "a,b\n\"1\"\"2\",3\n", "a,b\n\"1\n2\",3\n4,5\n",
		"a\tb\n\"x\ty\n", "a,b\nx\"y\",\"z\n", "a,b\n,\n\"\",\"\"\n\n\r\n\n", "a;b\nп;\"я;ё\"\n", "a,b\n\xff,1\n", "a,b\n1,\x00\n", "a,b\rc,\"d\"\re,f\r",
		"a,b\n1,\"x\\\"y\"\n2,3\n", "a,b,c,d,e\n1,2,3,4,5,6,7,8,9\n", "sep=;\na;\"b\"\n", long, "a,b\n\"\r\"\r\n1,2"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, maxCols := range []int{0, 5} {
			want, wrong := rowsOf(t, data, "plain", maxCols)
			for _, how := range []string{"fast", "ahead"} {
				got, fault := rowsOf(t, data, how, maxCols)
				if fault != wrong || !slices.EqualFunc(got, want, slices.Equal) {
					t.Fatalf("%s:\n%v %s\nplain:\n%v %s", how, got, fault, want, wrong)
				}
			}
		}
	})
}

// Rows that are longer than a block, that stand on the border of two, and that
// come in pieces stay whole.
func TestBlocks(t *testing.T) {
	var b strings.Builder
	for i := range 150 {
		b.WriteString(strings.Repeat("x,", 7*i%1500))
		b.WriteString("\"end, of it\"\n")
	}
	text := b.String()
	want, _ := rowsOf(t, []byte(text), "plain", 0)
	got, _ := rowsOf(t, []byte(text), "ahead", 0)
	if len(want) != 150 || !slices.EqualFunc(got, want, slices.Equal) {
		t.Error("rows that are read ahead differ")
	}
	src := &textReader{name: "f", src: iotest.OneByteReader(strings.NewReader(text[:100_000])), lineEnd: '\n', delim: ',', line: 1, maxCols: 2000,
		buf: make([]byte, 16), simple: true, lends: true}
	for i := 0; ; i++ {
		row, err := src.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if last := len(row.Cells) == len(want[i]); last && !slices.Equal(row.Cells, want[i]) {
			t.Fatalf("row %d differs: %v", i, row.Cells)
		}
	}
}

// Attributes are found as the plain search finds them.
func TestAttributes(t *testing.T) {
	for tag, want := range map[string]string{`c r="A1" s="12" t="s"`: "s", `c t="n"`: "n", `c  t="n"`: "n", `c t ="n"`: "n", `c t='n'`: "n", `c x:t="n"`: "",
		`c a t="n"`: "n", `x:c t="n"`: "n", `c r="t=" t="n" `: "n", `c r="1"t="n"`: "n", `c`: "", `c r="1"`: "", `c r="1" `: "", `c t="`: "", `c t`: ""} {
		x := &xmlScanner{}
		x.setTag([]byte(tag))
		if got := string(x.attr("t")); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

// Whole numbers of a workbook are read as all numbers are.
func TestWholeNumbersOfWorkbooks(t *testing.T) {
	s := &sheetReader{w: &workbook{dates: []bool{false, true}}}
	for _, text := range []string{"0", "7", "07", "120", "999999999999999", "100000000000000", "9999999999999999", "1.5", "1E3", "-4"} {
		var fast, date Cell
		v, err := strconv.ParseFloat(text, 64)
		if p := s.typed(&fast, []byte(text), "", 0); p != nil || err != nil || fast.Text != decimal(v) || fast.Kind != Number {
			t.Errorf("%s is read as %q", text, fast.Text)
		}
		want, isDate := serialDate(v, false)
		if p := s.typed(&date, []byte(text), "n", 1); p != nil || isDate && (date.Text != want || date.Kind != Date) {
			t.Errorf("%s is read as %q, a date", text, date.Text)
		}
	}
}

// Tokens of XML that are taken without a copy are those that are copied.
func FuzzXML(f *testing.F) {
	for _, s := range []string{`<a b="1">x<c/>y</a>`,
		`<a b="1>2" c='"'>x&amp;y</a>z`, `<!-- > --><a><![CDATA[<>]]>t</a>`, `<?xml version="1.0"?><r/>`, `<>`, `</>`, `</`,
		`<a`, `<a b="`, "\xff<a>", "a\x00<b>", `<a/b="/"/>`, `x`, `<a>&#x41;&bad;</a>`} {
		f.Add(s, 16)
		f.Add(s, 4096)
	}
	f.Fuzz(func(t *testing.T, s string, size int) {
		tokens := func(plain bool) (out []string) {
			x := newXMLScanner(strings.NewReader(s))
			x.r = bufio.NewReaderSize(iotest.HalfReader(strings.NewReader(s)), max(16, min(size, 1<<16)))
			x.plain = plain
			for {
				tok, err := x.next()
				if err != nil {
					return append(out, err.Error())
				}
				switch tok {
				case xmlText:
					if n := len(out); n > 0 && strings.HasPrefix(out[n-1], "text ") { // it may come in pieces
						out[n-1] += string(x.chars)
						continue
					}
					out = append(out, "text "+string(x.chars))
				default:
					out = append(out, strconv.Itoa(int(tok))+" "+string(x.name)+" | "+string(x.tag)+" | "+string(x.attr("b")))
				}
			}
		}
		if fast, plain := tokens(false), tokens(true); !slices.Equal(fast, plain) {
			t.Errorf("%q:\nfast  %q\nplain %q", s, fast, plain)
		}
	})
}
