package tabular

import (
	"strings"
	"testing"
)

// What all objects of an inner array hold is one cell; what the first holds has
// cells of its own as ever.
func TestEvery(t *testing.T) {
	every := []string{"r.*.n", "e.*.node.t", "a.*.of.id", "p.0.q.*.z", "i.*.name", "i.*.v.0.n"}
	for _, c := range []struct{ name, text, want string }{
		{"two", `[{"r":[{"n":5,"e":"+"},{"n":2,"e":"-"}]},{"r":[{"n":7}]}]`, "[r.0.n|r.0.e|r|r.*.n][5|+|2|5, 2][7||1|7]"},
		{"places are kept", `[{"r":[{"n":1},{"e":"x"},{"n":3}]},{"r":[{"e":"x"},{"n":4}]}]`, "[r.0.n|r|r.*.n|r.0.e][1|3|1, , 3|][|2|, 4|x]"},
		{"only later ones have it", `[{"r":[{"e":1},{"n":2}]}]`, "[r.0.e|r|r.*.n][1|2|, 2]"},
		{"deeper", `[{"e":[{"node":{"t":"#a","x":[{"t":1}]}},{"node":{"t":"#b","x":[{"t":1},{"t":2}]}}]}]`,
			"[e.0.node.t|e.0.node.x.0.t|e.0.node.x|e|e.*.node.t][#a|1|1|2|#a, #b]"},
		{"among texts", `[{"r":["x",{"n":1},{"n":2}]}]`, "[r|r.*.n][3|, 1, 2]"},
		{"an object or nothing", `[{"r":[]},{"r":null},{},{"r":[{"n":null},{"n":3}]}]`, "[r|r.0.n|r.*.n][||][||][||][2||, 3]"},
		{"not an array", `[{"r":{"n":1}}]`, "[r.n][1]"},
		{"inside of a first one", `[{"p":[{"q":[{"z":1},{"z":2}]},{"q":[{"z":9}]}]}]`, "[p.0.q.0.z|p.0.q|p|p.0.q.*.z][1|2|2|1, 2]"},
		{"the first of each", `[{"i":[{"name":"a","v":[{"n":1,"x":{}},{"n":9}]},{"name":"b","v":[]},{"name":"c","v":[{"n":3},{"n":9}]}]}]`,
			"[i.0.name|i.0.v.0.n|i.0.v|i|i.*.name|i.*.v.0.n][a|1|2|3|a, b, c|1, , 3]"},
		{"members that are not asked for are read over",
			`[{"a":[{"of":{"id":1}},{"of":{"id":2,"b":{"c":[1,{"d":2}]}},"x":[]}]}]`, "[a.0.of.id|a|a.*.of.id][1|2|1, 2]"},
	} {
		r, err := Open("f.json", strings.NewReader(c.text), int64(len(c.text)), Options{Every: every, Sheet: Root})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got := ""
		for {
			row, err := r.Next()
			if err != nil {
				break
			}
			var cells []string
			for _, cell := range row.Cells {
				cells = append(cells, cell.Text)
			}
			got += "[" + strings.Join(cells, "|") + "]"
		}
		if got != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, got, c.want)
		}
	}
	twice := `[{"r":[{"n":1},{"n":2,"n":3}]}]`
	if _, err := Open("f.json", strings.NewReader(twice), int64(len(twice)), Options{Every: every}); err == nil || !strings.Contains(err.Error(), "stands twice") {
		t.Error("a member that stands twice in the second object:", err)
	}
}
