package cases

import "testing"

func TestAddCase(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"---\ncases: [a, b]\n---\n", "---\ncases: [a, b, x]\n---\n"},
		{"---\ncases: []\n---\n", "---\ncases: [x]\n---\n"},
		{"---\ncases: [a] # two\nlang: en\n---\n", "---\ncases: [a, x] # two\nlang: en\n---\n"},
		{"---\ncases:\n  - a\n  - b\nlang: en\n", "---\ncases:\n  - a\n  - b\n  - x\nlang: en\n"},
		{"---\ncases:\n- a\n---\n", "---\ncases:\n- a\n- x\n---\n"},
		{"---\nid: s\n---\n", ""},
	} {
		got, ok := AddCase(c.in, "x")
		if ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%q gives %q, %v; want %q", c.in, got, ok, c.want)
		}
	}
}
