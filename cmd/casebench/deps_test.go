package main

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestImportsPointLeft keeps the arrows of the house: datasets <- metrics <-
// cases <- report <- cmd. A room may import its own and what stands left of it.
func TestImportsPointLeft(t *testing.T) {
	const module = "github.com/casebench/casebench/"
	order := []string{"datasets", "metrics", "cases", "report", "cmd"}
	// Inside a folder, what stands left of what: a package may not import one
	// that is named after it in its list.
	inside := [][]string{
		{"datasets/note", "datasets/strict", "datasets/unit", "datasets/field", "datasets/tabular", "datasets/platform", "datasets/intake"},
		{"datasets/note", "datasets/pack", "datasets/intake"},
		{"datasets", "datasets/library"},
		{"metrics/tally", "metrics/estimate", "metrics/formula", "metrics", "metrics/engine"},
		{"metrics", "metrics/kpis"},
		{"report/palette", "report/clean", "report/locale", "report/chart", "report/html"},
		{"report/html", "report/writers"},
		{"report/locale", "report/chart", "report", "report/excel"},
	}
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "../../...").Output()
	if err != nil {
		t.Skipf("the go command is not there to list the packages: %v", err)
	}
	seen := 0
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		from := strings.TrimPrefix(p.ImportPath, module)
		seen++
		folder, _, _ := strings.Cut(from, "/")
		here := slices.Index(order, folder)
		if here < 0 {
			t.Errorf("%s stands in none of the folders %v", from, order)
			continue
		}
		for _, imp := range p.Imports {
			to, ours := strings.CutPrefix(imp, module)
			if !ours {
				continue
			}
			f, _, _ := strings.Cut(to, "/")
			if slices.Index(order, f) > here {
				t.Errorf("%s imports %s, which stands right of it", from, to)
			}
			for _, list := range inside {
				if a, b := slices.Index(list, from), slices.Index(list, to); a >= 0 && b > a {
					t.Errorf("%s imports %s, which stands right of it", from, to)
				}
			}
		}
	}
	if seen < len(order) {
		t.Errorf("only %d packages were listed", seen)
	}
}
