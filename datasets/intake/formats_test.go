package intake

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Every format has a made-up export and a golden of all that comes out of it:
// testdata/formats/ID.csv (or .tsv, .json) and ID.golden. -update writes the
// goldens anew.
func TestFormats(t *testing.T) {
	const dir = "testdata/formats"
	left, err := filepath.Glob(dir + "/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range platform.All() {
		t.Run(f.ID, func(t *testing.T) {
			fixtures, _ := filepath.Glob(filepath.Join(dir, f.ID+".*"))
			golden := filepath.Join(dir, f.ID+".golden")
			fixtures = slices.DeleteFunc(fixtures, func(name string) bool { return name == golden })
			if len(fixtures) != 1 {
				t.Fatalf("the format needs one made-up export %s/%s.csv (or .tsv, .json), and has %v", dir, f.ID, fixtures)
			}
			left = slices.DeleteFunc(left, func(name string) bool { return name == golden || name == fixtures[0] })
			got := comesOut(t, f, filepath.Base(fixtures[0]))
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatalf("%v; write it with -update, and read what it says", err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error(diff)
			}
		})
	}
	for _, name := range left {
		t.Errorf("%s belongs to no format", name)
	}
}

// What an import warned of is in the descriptor, without the text of a cell,
// and the old form of a descriptor, plain sentences, is still read.
func TestImportIsKept(t *testing.T) {
	p := prepare(t, "f.csv", "post id,date,likes,comments\n1,2025-03-01T10:00:00Z,someone's words,1\n2,2025-03-02T10:00:00Z,more "+
		"words,1\n,2025-03-02T10:00:00Z,1,1\n",
		Options{Accounts: []Account{{Handle: "made_up"}}, Platform: "vk"})
	_, d := imported(t, p)
	if got := fmt.Sprint(d.Import.LeftOut); got != "[{no post_id, or one that cannot be read 1}]" {
		t.Error(got)
	}
	const want = `[{f.csv:2:24 2 cells of the column "likes" cannot be read; this is the first correct the cell, or leave it empty []}]`
	if got := fmt.Sprint(d.Import.Warnings); got != want {
		t.Error(got)
	}
	if r := d.Import.LeftOut[0].Reason; r.Format != "no %s, or one that cannot be read" || len(r.Args) != 1 {
		t.Errorf("%#v", r)
	}
	old := "name: a\ntitle: A\npath: a.csv\ntable: audience\norigin: measured\nsources: [{title: made up}]\n" +
		"schema: {fields: [{name: date}, {name: followers}]}\nimport:\n  format: guess-audience\n  file: a.csv\n  rules: [times are read as UTC]\n" +
		"  left_out: [{reason: 100 % made up, rows: 3}]\n"
	fsys := fstest.MapFS{"a.csv": {Data: []byte("date,followers\n")}, "a.resource.yaml": {Data: []byte(old)}}
	o, problems := datasets.ReadDescriptor(fsys, "a.resource.yaml")
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(o.Import.Rules, o.Import.LeftOut); got != "[times are read as UTC] [{100 % made up 3}]" {
		t.Error(got)
	}
}

// comesOut imports an export for the account made_up and says all that came of
// it. The key is known, so that the pseudonyms are.
func comesOut(t *testing.T, f *platform.Format, file string) string {
	study := t.TempDir()
	if err := os.WriteFile(filepath.Join(study, KeyFile), []byte(strings.Repeat("0123456789abcdef", 4)+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := Prepare(os.DirFS("testdata/formats"), file, Options{Accounts: []Account{{Handle: "made_up"}}, Platform: "vk", Study: study, Year: 2026})
	if !f.Refuse.IsZero() {
		if err == nil {
			t.Fatal("a format that is refused is read")
		}
		return "refused: " + err.Error() + "\n"
	}
	if err != nil {
		t.Fatal(err)
	}
	if p.format.ID != f.ID {
		t.Fatalf("taken for %s", p.format.ID)
	}
	var b strings.Builder
	r := &p.Result
	fmt.Fprintf(&b, "%s, table %s, platform %q\n\nmapping\n", r.FormatTitle, r.Table, r.Platform)
	for _, m := range r.Columns {
		fmt.Fprintf(&b, "  %s -> %s (%s)\n", m.From, m.To, m.How)
	}
	fmt.Fprintf(&b, "not used: %s\n\n%d rows read, %d kept\n", strings.Join(r.Ignored, ", "), r.RowsRead, r.RowsKept)
	for _, l := range r.LeftOut {
		fmt.Fprintf(&b, "  left out: %s (%d)\n", l.Reason, l.Rows)
	}
	for _, rule := range p.rules {
		fmt.Fprintf(&b, "  rule: %s\n", rule)
	}
	for _, w := range r.Messages {
		fmt.Fprintf(&b, "  warning: %s\n", w)
	}
	csv, d := imported(t, p)
	for _, w := range d.Import.Warnings {
		fmt.Fprintf(&b, "  kept: %s: %s; %s\n", w.At, w.What, w.Mend)
	}
	return b.String() + "\n" + csv
}

// wall is a post of a made-up wall.
func wall(owner, id int, more string) string {
	return fmt.Sprintf(`{"owner_id":%d,"id":%d,"from_id":%d,"date":1735722000,"text":"","likes":{"count":%d}%s}`, owner, id, owner, id, more)
}

// Whose the own posts of a wall are: those of two walls must not all go to one
// account, and none to the first that comes.
func TestOwnPostsOfWalls(t *testing.T) {
	one, two := "["+wall(-11, 1, "")+","+wall(-11, 2, "")+"]", "["+wall(-11, 1, "")+","+wall(-22, 1, "")+"]"
	brand := Account{"vk", "brand"}
	several := "the export holds the own posts of several accounts, such as club11, club22: they would all be taken for one; "
	for _, c := range []struct {
		name, text string
		opt        Options
		authors    string // of the rows
		problem    string
	}{
		{"the case's only one", one, Options{Accounts: []Account{brand, {"x", "brand_x"}}}, "brand brand", ""},
		{"stated", one, Options{Account: "@other", Accounts: []Account{brand}}, "other other", ""},
		{"listed as the wall is called", one, Options{Accounts: []Account{brand, {"vk", "club11"}}}, "club11 club11", ""},
		{"two of the case", one, Options{Accounts: []Account{brand, {"vk", "shop"}}}, "", "this is the export of club11, and the case "},
		{"two walls", two, Options{Accounts: []Account{brand}}, "", several},
		{"two walls, one stated", two, Options{Account: "brand"}, "", several},
		{"two walls, one listed", two, Options{Accounts: []Account{brand, {"vk", "club11"}}, Account: "brand"}, "club11 brand", ""},
		{"two walls, one of another case", two, Options{Accounts: []Account{brand}, Keep: []Account{{"vk", "club22"}}}, "brand club22", ""},
	} {
		p, err := Prepare(fstest.MapFS{"w.json": {Data: []byte(c.text)}}, "w.json", c.opt)
		if c.problem != "" {
			if err == nil || !strings.Contains(err.Error(), c.problem) {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		csv, _ := imported(t, p)
		var authors []string
		for _, line := range strings.Split(csv, "\n")[1:] {
			if cells := strings.Split(line, ","); len(cells) > 1 {
				authors = append(authors, cells[1])
			}
		}
		if got := strings.Join(authors, " "); got != c.authors {
			t.Errorf("%s: %s, want %s", c.name, got, c.authors)
		}
	}
}

// What kind of post a wall holds, and who wrote it: nothing is an original of
// the account because nobody looked.
func TestKindsOfVKPosts(t *testing.T) {
	text := "[" + strings.Join([]string{
		wall(-11, 1, `,"post_type":"post"`), wall(-11, 2, `,"post_type":"reply"`), wall(-11, 3, `,"post_type":"copy"`),
		wall(-11, 4, `,"copy_history":[]`),
		wall(-11, 5, `,"copy_history":[{"id":7,"owner_id":-9}]`), wall(-11, 6, `,"is_deleted":true`), wall(-11, 7, `,"post_type":"postpone"`),
	}, ",") + "]"
	p := prepare(t, "w.json", text, Options{Account: "made_up", Name: "w"})
	csv, _ := imported(t, p)
	want := `post_id,author,published_at,kind,repost_of,likes,interactive,hashtags
'-11_1,made_up,2025-01-01T09:00:00Z,original,,1,false,
'-11_2,made_up,2025-01-01T09:00:00Z,reply,,2,false,
'-11_3,made_up,2025-01-01T09:00:00Z,repost,,3,false,
'-11_4,made_up,2025-01-01T09:00:00Z,original,,4,false,
'-11_5,made_up,2025-01-01T09:00:00Z,repost,'-9_7,5,false,
`
	if diff := cmp.Diff(want, csv); diff != "" {
		t.Error(diff)
	}
}

// Which of several lists is the table: the known format, then the one of which
// more is understood; pages in an array are one list.
func TestListsOfJSON(t *testing.T) {
	post := `{"id":"p%d","timestamp":"2025-01-02T10:00:00Z","like_count":3}`
	a, b := fmt.Sprintf(post, 1), fmt.Sprintf(post, 2)
	for _, c := range []struct {
		name, text, sheet string
		rows              int64
	}{
		{"profiles first", `{"profiles":[{"id":1,"date":"2025-01-01"}],"media":[` + a + `,` + b + `]}`, "media", 2},
		{"profiles last", `{"media":[` + a + `,` + b + `],"profiles":[{"id":1,"date":"2025-01-01"}]}`, "media", 2},
		{"pages", `[{"data":[` + a + `]},{"data":[` + b + `]}]`, "data", 2},
		{"a known format behind a guess", `{"media":[` + a + `],"wall":[` + wall(-1, 1, "") + `,` + wall(-1, 2, "") + `]}`, "wall", 2},
		{"rows that hold lists", `[{"id":"p1","date":"2025-01-02","likes":1,"replies_to":[{"id":"c1","date":"2025-01-03"}]}]`, "$", 1},
	} {
		p := prepare(t, "w.json", c.text, Options{Account: "made_up", Name: "w"})
		if got := strings.Join(p.Result.Sheets, " "); got != c.sheet || p.Result.RowsKept != c.rows {
			t.Errorf("%s: %d rows of %s, want %d of %s", c.name, p.Result.RowsKept, got, c.rows, c.sheet)
		}
		// Lists inside of the rows are columns of them, and no sheets that were forgotten.
		if said := strings.Contains(strings.Join(p.Result.Messages, "\n"), "the sheet is not used"); said && c.sheet == tabular.Root {
			t.Errorf("%s: %v", c.name, p.Result.Messages)
		}
	}
}
