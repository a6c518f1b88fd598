package intake

import (
	"io"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// Caps of the lists beside a table, which are held in memory.
const (
	maxBeside = 500_000 // rows
	aboveKey  = 12      // rows above their header
)

// lookBeside reads the lists of the file that the format looks up. One that is
// not there is no fault.
func (p *Plan) lookBeside() error {
	p.beside = platform.Looked{}
	for _, b := range p.format.Beside {
		r, err := tabular.OpenFile(p.fsys, p.file, tabular.Options{Sheet: b.Sheet, Layout: p.layout, Every: platform.Inner(), Book: &p.book})
		if err != nil {
			continue
		}
		rows, err := lookUp(r, b, p.file)
		r.Close()
		if err != nil {
			return err
		}
		p.beside[b.Sheet] = rows
	}
	return nil
}

func lookUp(r *tabular.Reader, b platform.Beside, file string) (map[string]map[string]string, error) {
	rows := map[string]map[string]string{}
	key, at := -1, map[string]int{}
	for n := 0; ; n++ {
		row, err := r.Next()
		if err == io.EOF || err == nil && key < 0 && n > aboveKey {
			return rows, nil
		} else if err != nil {
			return nil, err
		}
		if key < 0 {
			key = slices.IndexFunc(row.Cells, func(c tabular.Cell) bool { return platform.Fold(c.Text) == platform.Fold(b.Key) })
			for i, c := range row.Cells {
				if h := platform.Fold(c.Text); slices.ContainsFunc(b.Cells, func(k string) bool { return platform.Fold(k) == h }) {
					at[h] = i
				}
			}
			continue
		}
		id := strings.ToLower(strings.TrimSpace(cell(row, key)))
		if id == "" || rows[id] != nil {
			continue
		}
		if len(rows) == maxBeside {
			return nil, note.Errorf(note.Position{File: file, Sheet: b.Sheet}, "the list is too long to be looked up in: at most %d", maxBeside).
				WithMend("import the file in parts")
		}
		rows[id] = map[string]string{}
		for h, i := range at {
			rows[id][h] = strings.TrimSpace(cell(row, i))
		}
	}
}
