package tabular

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/note"
)

// table reads a sheet of a JSON text: header and rows in brackets.
func jsonTable(text, sheet string) (string, *Reader, error) {
	r, err := Open("f.json", strings.NewReader(text), int64(len(text)), Options{Sheet: sheet})
	if err != nil {
		return "", nil, err
	}
	defer r.Close()
	var out strings.Builder
	for {
		row, err := r.Next()
		if err == io.EOF {
			return out.String(), r, nil
		} else if err != nil {
			return out.String(), r, err
		}
		var texts []string
		for _, c := range row.Cells {
			texts = append(texts, c.Text)
		}
		out.WriteString("[" + strings.Join(texts, "|") + "]")
	}
}

func TestJSON(t *testing.T) {
	for _, c := range []struct{ name, text, sheet, sheets, want string }{
		{"array of objects", `[{"id":1,"likes":{"count":5}},{"id":2}]`, "", "[{$ false}]", "[id|likes.count][1|5][2|]"},
		{"object with an array", `{"count":2,"items":[{"id":1},{"id":2,"text":"a"}]}`, "", "[{items false}]", "[id|text][1|][2|a]"},
		{"wrapped, two lists", `{"response":{"items":[{"id":1}],"groups":[{"name":"b"}]}}`, "response.groups",
			"[{response.items false} {response.groups false}]", "[name][b]"},
		{"a line an object", "{\"id\":1}\n{\"id\":2}\n", "", "[{$ false}]", "[id][1][2]"},
		{"a line a page", `{"items":[{"id":1}]}` + "\n" + `{"items":[{"id":2}]}`, "items", "[{$ false} {items false}]", "[id][1][2]"},
		{"columns come late", `[{"a":1},{"b":2},{"a":3,"c":4}]`, "", "[{$ false}]", "[a|b|c][1||][|2|][3||4]"},
		{"arrays inside", `[{"tags":["x","y"],"none":[],"old":[{"id":7},{"id":8}]}]`, "", "[{$ false} {old false}]", "[tags|none|old.0.id|old][x, y||7|2]"},
		{"kinds", `[{"t":true,"n":null,"f":1.50,"e":1e3,"id":12345678901234567890}]`, "", "[{$ false}]", "[t|n|f|e|id][true||1.50|1e3|12345678901234567890]"},
		{"no objects among them", `[{"a":1},null,3,[{"a":2}]]`, "", "[{$ false}]", "[a][1][][][2]"},
		{"pages in an array", `[{"n":1,"items":[{"id":1}]},{"n":2,"items":[{"id":2},{"id":3}]}]`, "items", "[{$ false} {items false}]", "[id][1][2][3]"},
		{"objects of an array, not its pages", `[{"id":1,"tags":[{"t":"x"},{"t":"y"}]},{"id":2}]`, "", "[{$ false} {tags false}]", "[id|tags.0.t|tags][1|x|2][2||]"},
		{"a list of nothing goes before", `{"profiles":[{}],"items":[{"id":1}]}`, "", "[{profiles false} {items false}]", "[id][1]"},
		{"arrays of an array", `[[{"a":1}],[{"a":2},{"a":3}]]`, "", "[{$ false}]", "[a][1][2][3]"},
		{"value or object", `[{"a":1},{"a":{"b":2}}]`, "", "[{$ false}]", "[a|a.b][1|][|2]"},
		{"byte order mark", "\ufeff" + `[{"a":"ж"}]`, "", "[{$ false}]", "[a][ж]"},
		{"lists of plain values are none", `{"ids":[1,2],"items":[{"id":1}]}`, "", "[{items false}]", "[id][1]"},
		{"the first list is empty", `{"errors":[{}],"items":[{"id":1}]}`, "", "[{errors false} {items false}]", "[id][1]"},
		{"escapes", `[{"a/b":"\u0416\n"}]`, "", "[{$ false}]", "[a/b][Ж\n]"},
	} {
		got, r, err := jsonTable(c.text, c.sheet)
		if err != nil || got != c.want || fmt.Sprint(r.Sheets()) != c.sheets || r.Info.Format != "json" {
			t.Errorf("%s: %s %v, want %s", c.name, got, err, c.want)
			if r != nil {
				t.Errorf("%v %+v", r.Sheets(), r.Info)
			}
		}
	}
}

// Where a cell stands is its JSON pointer.
func TestJSONPlaces(t *testing.T) {
	for _, c := range []struct{ text, sheet, want string }{
		{`{"response":{"items":[{"id":1},{"id":2,"likes":{"a/b":3}}]}}`, "", "f.json#/response/items/1/likes/a~1b"},
		{`[{"likes":3},{"likes":4}]`, "", "f.json#/1/likes"},
		{"{\"likes\":3}\n{\"likes\":4}", "", "f.json#/1/likes"},
		{`{"d":[{"likes":3}]} {"d":[{"likes":4}]}`, "d", "f.json#/1/d/0/likes"},
		{`[{"d":[{"likes":3}]},{"d":[{"likes":4}]}]`, "d", "f.json#/1/d/0/likes"},
		{`[[{"likes":3}],[{"likes":4},{"likes":5}]]`, "", "f.json#/1/1/likes"},
	} {
		r, err := Open("f.json", strings.NewReader(c.text), int64(len(c.text)), Options{Sheet: c.sheet})
		if err != nil {
			t.Fatal(err)
		}
		last := ""
		for {
			row, err := r.Next()
			if err != nil {
				break
			}
			last = row.Cells[len(row.Cells)-1].Pos.String()
		}
		if last != c.want {
			t.Errorf("%s, want %s", last, c.want)
		}
	}
}

// The layout that one Reader found serves the next.
func TestJSONLayout(t *testing.T) {
	text := `{"items":[{"id":1},{"b":2}],"more":[{"c":3}]}`
	open := func(sheet string, l *Layout) *Reader {
		r, err := Open("f.json", strings.NewReader(text), int64(len(text)), Options{Sheet: sheet, Layout: l})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	l := open("", nil).Layout()
	for sheet, want := range map[string]int{"items": 2, "more": 1} {
		if row, err := open(sheet, l).Next(); err != nil || len(row.Cells) != want {
			t.Errorf("%s: %v %v", sheet, row, err)
		}
	}
}

func TestJSONFaults(t *testing.T) {
	deep := strings.Repeat(`{"a":`, 10_000)
	for _, c := range []struct{ name, text, want string }{
		{"no list", `{"detail": "Rate limit exceeded"}`,
			"f.json: this JSON holds no list of objects, so no table; if it is an error message of the service, export again; one object alone is written in a " +
				"list: [{...}]"},
		{"objects of nothing", `{"items":[{},{"a":{}}]}`, "f.json: this JSON holds no list of objects"},
		{"nothing", `[]`, "f.json: this JSON holds no list of objects"},
		{"empty objects", `[{},{"a":{}}]`, "f.json: this JSON holds no list of objects, so no table; "},
		{"empty lines", `{}{}`, "f.json: this JSON holds no list of objects, so no table; "},
		{"cut", "[{\"a\":1},\n {\"a\":2},\n {\"a\"", "f.json:3:6: the file ends in the middle of a value that begins here; download it again: it is not complete"},
		{"cut last object", "{\"a\":1} {\"a\":2}\n{\"a\":", "f.json:2:6: the file ends in the middle"},
		{"not JSON", "[{\"a\":1},\n{\"a\":NaN}]", "f.json:2:6: this is not JSON: the value that begins here cannot be read; "},
		{"deep", "[" + deep, "f.json:1:318: the values are nested more than 64 deep; "},
		{"deep arrays", "[{\"a\":" + strings.Repeat("[", 10_000), "f.json:1:70: the values are nested more than 64 deep; "},
		{"twice", `[{"a":1,"b":2,"a":3}]`, `f.json:1:18: the member "a" stands twice in one object; nothing says which of the two holds: export again`},
		{"object twice", `[{"a":{"b":1},"a":{"c":3}}]`, `f.json:1:18: the member "a" stands twice in one object; `},
		{"list twice", `{"a":[{"b":1}],"a":[{"b":2}]}`, `f.json:1:19: the member "a" stands twice in one object; `},
		{"twice in a row of a list", `{"items":[{"a":1},{"a":2,"b":0,"a":3}]}`, `f.json:1:35: the member "a" stands twice in one object; `},
		{"twice inside of a row", `{"items":[{"a":{"b":1,"b":2}}]}`, `f.json:1:26: the member "b" stands twice in one object; `},
		{"NUL", `[{"a":"x\u0000"}]`, "f.json#/0/a: the cell holds the character NUL"},
		{"long name", `[{"` + strings.Repeat("n", 2000) + `":1}]`, "f.json:1:2005: the names of members on the way to a value have more than 1024 bytes"},
	} {
		_, _, err := jsonTable(c.text, "")
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v\nwant %s", c.name, err, c.want)
		}
	}
	latin := "[{\"a\":\"\xd0\xd0\"},{\"a\":\"ж\"}]"
	if _, err := Open("f.json", strings.NewReader(latin), int64(len(latin)), Options{Encoding: utf8Name}); err == nil ||
		!strings.Contains(err.Error(), "not UTF-8") {
		t.Error("bytes that are no UTF-8 are accepted:", err)
	}
	if _, _, err := jsonTable(`[{"a":1}]`, "items"); err == nil || !strings.Contains(err.Error(), `no list "items"; there are: $`) {
		t.Error(err)
	}
	wide := "["
	for i := range 3000 {
		wide += fmt.Sprintf(`{"k%d":1},`, i)
	}
	if _, _, err := jsonTable(wide+`{"z":1}]`, ""); err == nil || !strings.Contains(err.Error(), "more than 2048 different members") {
		t.Error(err)
	}
}

// forever gives a prefix and then the same bytes for ever, up to size.
type forever struct {
	prefix, again string
	size          int64
}

func (e forever) ReadAt(b []byte, off int64) (int, error) {
	n := 0
	for ; n < len(b) && off < e.size; n++ {
		if off < int64(len(e.prefix)) {
			b[n] = e.prefix[off]
		} else {
			b[n] = e.again[(off-int64(len(e.prefix)))%int64(len(e.again))]
		}
		off++
	}
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// A text, a number or white space without end is given up after MaxRecord
// bytes, in memory of that order.
func TestJSONMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a hundred megabytes")
	}
	for _, c := range []forever{
		{`[{"a":"`, "x", 64 << 20}, {`[{"a":1`, "1", 64 << 20}, {`[{"a":1},`, " ", 64 << 20}, {`[{"a":[`, `"x",`, 64 << 20}, {`[{"a":[1`, `,{"c":[1]}`, 64 << 20},
	} {
		_, err := Open("f.json", c, c.size, Options{})
		var p *note.Problem
		if !errors.As(err, &p) {
			t.Errorf("%s%s...: %v", c.prefix, c.again, err)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		if m.HeapSys > 512<<20 { // MaxRecord is doubled by the decoder's buffer and copied once
			t.Errorf("%s%s...: %d MB of memory", c.prefix, c.again, m.HeapSys>>20)
		}
	}
}

// FuzzJSON: what is read without a problem is JSON; nothing panics, and a
// second reading with the layout of the first gives the same.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`[{"a":1,"b":{"c":[{"d":"x"}]}}]`, `{"response":{"items":[{"id":1}],"g":[{}]}}`, "{\"a\":1}\n{\"a\":[1,2]}", `[{"a":1},null,[]]`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if !isJSON(bytes.TrimLeft(data, " \t\r\n")) {
			return
		}
		broken := false // lines of NDJSON are set aside
		read := func(l *Layout) (string, *Layout, error) {
			r, err := Open("f", bytes.NewReader(data), int64(len(data)), Options{Encoding: "utf-8", Layout: l, Every: []string{"b.c.*.d", "a.*.a"}})
			if err != nil {
				return "", nil, err
			}
			out := ""
			for {
				row, err := r.Next()
				if err == io.EOF {
					return out, r.Layout(), nil
				} else if err != nil {
					return out, r.Layout(), err
				}
				broken = broken || row.Broken
				for _, c := range row.Cells {
					out += c.Text + "|"
				}
			}
		}
		first, layout, err := read(nil)
		var p *note.Problem
		if err != nil && !errors.As(err, &p) {
			t.Fatalf("%T %v", err, err)
		}
		if err == nil && !broken {
			for d := json.NewDecoder(bytes.NewReader(data)); ; {
				var v any
				if err := d.Decode(&v); err == io.EOF {
					break
				} else if err != nil {
					t.Fatalf("accepted, and is no JSON: %v", err)
				}
			}
		}
		if layout != nil {
			if second, _, _ := read(layout); second != first {
				t.Fatalf("%q, then %q", first, second)
			}
		}
	})
}
