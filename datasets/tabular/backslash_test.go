package tabular

import "testing"

// Quotes behind backslashes, as some programs write them, are told from doubled
// ones by the whole text, so that a path of Windows stays what it is.
func TestBackslashes(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // cells of the last row
		dialect    bool
	}{
		{"escaped", "a,b,c\n1,\"plain\",2\n2,\"he said \\\"go, 7\\\", ok\",3\n", []string{"2", `he said "go, 7", ok`, "3"}, true},
		{"an escaped quote before a comma", "a,b,c\n1,\"x \\\"y\\\" z\",2\n2,\"x \\\"a\\\",5,6\",3\n", []string{"2", `x "a",5,6`, "3"}, true},
		{"a backslash at the end", "a,b,c\n1,\"x \\\"y\\\" z\",2\n2,\"back\\\\\",3\n", []string{"2", `back\`, "3"}, true},
		{"an escaped backslash", "a,b,c\n1,\"x \\\"y\\\" z\",2\n2,\"back\\\\slash\",3\n", []string{"2", `back\slash`, "3"}, true},
		{"doubled", "a,b,c\n1,\"he said \"\"go\"\" ok\",2\n2,\"C:\\dir\\\",3\n", []string{"2", `C:\dir\`, "3"}, false},
		{"no quotes", "a,b,c\n1,x\\y,2\n", []string{"1", `x\y`, "2"}, false},
	} {
		r, err := openBytes([]byte(c.text), Options{})
		if err != nil {
			t.Fatal(c.name, err)
		}
		var last []string
		for {
			row, err := r.Next()
			if err != nil {
				if err.Error() != "EOF" {
					t.Error(c.name, err)
				}
				break
			}
			last = nil
			for _, cell := range row.Cells {
				last = append(last, cell.Text)
			}
		}
		if r.Info.Backslash != c.dialect || len(last) != len(c.want) {
			t.Errorf("%s: %q, backslashes %v", c.name, last, r.Info.Backslash)
			continue
		}
		for i := range last {
			if last[i] != c.want[i] {
				t.Errorf("%s: %q, want %q", c.name, last, c.want)
			}
		}
	}
}
