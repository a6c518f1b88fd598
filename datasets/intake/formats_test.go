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
	const want = `[{f.csv:2:24 2 cells of the column "likes" cannot be read; this is the first correct the cell, or leave it empty}]`
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
	p, err := Prepare(os.DirFS("testdata/formats"), file, Options{Accounts: []Account{{Handle: "made_up"}}, Platform: "vk", Study: study})
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
