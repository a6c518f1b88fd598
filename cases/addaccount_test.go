package cases

import "testing"

// The account is added, and nothing else of the text is changed.
func TestAddAccount(t *testing.T) {
	for _, c := range []struct{ name, in, handle, want string }{
		{"a list", "---\nid: a\naccounts:\n  - {platform: x, handle: old}\nlang: en\n---\n", "new",
			"---\nid: a\naccounts:\n  - {platform: vk, handle: new}\n  - {platform: x, handle: old}\nlang: en\n---\n"},
		{"a list that is not indented", "---\nid: a\naccounts:\n- platform: x\n  handle: old\n---\n", "new",
			"---\nid: a\naccounts:\n- {platform: vk, handle: new}\n- platform: x\n  handle: old\n---\n"},
		{"a list that is indented by four", "---\naccounts: # ours\n    # the first\n    - {platform: x, handle: old}\n---\n", "new",
			"---\naccounts: # ours\n    - {platform: vk, handle: new}\n    # the first\n    - {platform: x, handle: old}\n---\n"},
		{"an empty list", "---\nid: a\naccounts: []\nlang: en\n---\n", "new", "---\nid: a\naccounts:\n  - {platform: vk, handle: new}\nlang: en\n---\n"},
		{"an empty list with a comment", "---\nid: a\naccounts: [ ]  # none yet\n---\n", "new",
			"---\nid: a\naccounts: # none yet\n  - {platform: vk, handle: new}\n---\n"},
		{"no list", "---\nid: a\nname: A\nlang: en\n---\n", "new", "---\nid: a\nname: A\naccounts:\n  - {platform: vk, handle: new}\nlang: en\n---\n"},
		{"only an id", "---\nid: a\n---\n", "new", "---\nid: a\naccounts:\n  - {platform: vk, handle: new}\n---\n"},
		{"signs of YAML", "---\nid: a\n---\n", "a: b}", "---\nid: a\naccounts:\n  - {platform: vk, handle: \"a: b}\"}\n---\n"},
		{"a list on one line", "---\nid: a\naccounts: [{platform: x, handle: old}]\n---\n", "new", ""},
		{"no front matter", "Words.\n", "new", ""},
	} {
		got, ok := AddAccount(c.in, "vk", c.handle)
		if ok != (c.want != "") || ok && got != c.want || !ok && got != c.in {
			t.Errorf("%s: %q, %v; want %q", c.name, got, ok, c.want)
		}
	}
}
