package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const guests = `post_id,platform,author,published_at,type,likes,comments,shares,hashtags
p1,vk,acme,2025-03-01T10:00:00Z,photo,10,1,2,#run @ann
p2,vk,ann,2025-03-02T10:00:00Z,photo,20,2,2,#run
https://vk.com/bob/3,vk,bob,2025-03-03T10:00:00Z,video,30,3,2,@bob
p4,vk,ann,2025-03-04T10:00:00Z,video,40,4,2,
`

// What an import writes and says does not depend on whether the rehearsal wrote
// the rows already, with a column that turns out to be left out or without, with
// the study's key or one that another import makes meanwhile.
func TestSpool(t *testing.T) {
	zeros := guests
	for range 12 { // enough rows for the rule of zeros
		zeros += strings.Split(guests, "\n")[2] + "\n"
	}
	zeros = strings.NewReplacer(",1,2,", ",1,0,", ",2,2,", ",2,0,", ",3,2,", ",3,0,", ",4,2,", ",4,0,").Replace(zeros)
	for name, text := range map[string]string{"kept": guests, "left out": zeros} {
		t.Run(name, func(t *testing.T) {
			fsys := fstest.MapFS{"f.csv": {Data: []byte(text)}}
			dir := t.TempDir()
			opt := Options{Study: dir, Name: "set", Replace: true, Accounts: []Account{{"vk", "acme"}}}
			run := func(into string, before func()) (Result, map[string]string) {
				t.Helper()
				opt.Into = into
				p, err := Prepare(fsys, "f.csv", opt)
				if err != nil {
					t.Fatal(err)
				}
				plan := p.Result
				if before != nil {
					before()
				}
				if err := p.Write(filepath.Join(dir, "data")); err != nil {
					t.Fatal(err)
				}
				return plan, filesOf(t, filepath.Join(dir, "data"))
			}
			data := filepath.Join(dir, "data")
			plain, files := run("", nil)
			if strings.Contains(files["set.csv"], "ann") || strings.Contains(files["set.csv"], "bob") {
				t.Fatal(files["set.csv"])
			}
			if header, _, _ := strings.Cut(files["set.csv"], "\n"); strings.Contains(header, "shares") == (name == "left out") {
				t.Fatal(header)
			}
			check := func(what string, plan Result, got map[string]string) {
				t.Helper()
				if d := cmp.Diff(plain.Preview, plan.Preview); d != "" {
					t.Errorf("%s: %s", what, d)
				}
				if d := cmp.Diff(files, got); d != "" {
					t.Errorf("%s: %s", what, d)
				}
			}
			plan, got := run(data, nil)
			check("with the key", plan, got)

			// A key that comes into the study after the rehearsal made one of its own.
			key, err := os.ReadFile(filepath.Join(dir, KeyFile))
			if err != nil {
				t.Fatal(err)
			}
			os.Remove(filepath.Join(dir, KeyFile))
			plan, got = run(data, func() { os.WriteFile(filepath.Join(dir, KeyFile), key, 0o600) })
			check("with another key", plan, got)

			opt.Into = data
			p, err := Prepare(fsys, "f.csv", opt)
			if err != nil {
				t.Fatal(err)
			}
			if got := filesOf(t, data); len(got) != len(files)+1 {
				t.Errorf("nothing was written ahead: %d files", len(got))
			}
			p.Close()
			if d := cmp.Diff(files, filesOf(t, data)); d != "" {
				t.Errorf("a plan that was given up leaves something: %s", d)
			}
		})
	}
}

func filesOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = string(text)
	}
	return out
}
