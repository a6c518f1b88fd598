package platform

import (
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/tabular"
)

// What cells hold tells of columns that no word names; what may be two things
// stays unread.
func TestEvidence(t *testing.T) {
	for _, c := range []struct {
		what, table string
		want        map[string]field.ID
	}{
		{"links of posts", "Zorb,likes\nhttps://vk.com/wall-1_2,1\nhttps://vk.com/wall-1_3,2\nhttps://vk.com/wall-1_4,3", map[string]field.ID{"Zorb": field.PostID}},
		{"pictures are no posts", "Zorb,likes\nhttps://cdn.test/a.jpg,1\nhttps://cdn.test/b.jpg,2\nhttps://cdn.test/c.jpg,3", nil},
		{"the same link thrice", "Zorb,likes\nhttps://t.me/zorb/2,1\nhttps://t.me/zorb/2,2\nhttps://t.me/zorb/2,3", nil},
		{"two columns of links", "Zorb,Blick,likes\nt.me/a/1,t.me/b/1,1\nt.me/a/2,t.me/b/2,2\nt.me/a/3,t.me/b/3,3", nil},
		{"a word goes before", "id,Zorb,likes\n1,t.me/b/1,1\n2,t.me/b/2,2\n3,t.me/b/3,3", nil},
		{"handles", "Zorb,likes\n@anna,1\n@anna,2\n@boris_1,3", map[string]field.ID{"Zorb": field.Author}},
		{"handles of others", "Упомянутые аккаунты,likes\n@anna,1\n@anna,2\n@boris_1,3", nil},
		{"hashtags", "Zorb,likes\n#a #b,1\n#Мінск,2\n#c,3", map[string]field.ID{"Zorb": field.Hashtags}},
		{"a text with a hashtag", "Zorb,likes\nbuy #a,1\n#b,2\n#c,3", nil},
		{"too few cells", "Zorb,likes\n@anna,1\n@anna,2", nil},
		{"no counts, no posts", "Zorb,Blick\n@anna,1\n@anna,2\n@boris,3", nil},
	} {
		var rows []headRow
		for line := range strings.SplitSeq(c.table, "\n") {
			var r headRow
			for cell := range strings.SplitSeq(line, ",") {
				r.cells = append(r.cells, tabular.Cell{Text: cell})
			}
			rows = append(rows, r)
		}
		var headers []string
		for _, cell := range rows[0].cells {
			headers = append(headers, cell.Text)
		}
		rows[0].fold = wording(headers)
		m := guessedFormat(field.Posts).match(rows[0], nil)
		m.evident(rows[1:])
		got := map[string]field.ID{}
		for _, at := range m.Evident {
			got[m.Columns[at].Header] = m.Columns[at].Column.Field
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
		for h, id := range c.want {
			if got[h] != id {
				t.Errorf("%s: %q is %q, want %q", c.what, h, got[h], id)
			}
		}
	}
}
