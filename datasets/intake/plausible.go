package intake

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
)

// reconsider decides, when all rows were read, what makes a second reading
// necessary: ids that a spreadsheet rounded are of no use, so that the rows are
// numbered; a row that is the sum of all others is none. It reports whether
// the rows must be read again.
func (p *Plan) reconsider(t *tally) bool {
	if p.format.Table != field.Posts {
		return false
	}
	if most := 2*t.rounded > t.kept; !p.numbered && !p.distrust && (most || t.mixed > 0) {
		p.numbered, p.distrust = most, true
		p.warn(t.roundedAt, "a spreadsheet has rounded the ids of posts (%d): they are not used, the rows are numbered, and a post that stands twice counts twice",
			t.rounded).WithMend("export again and import the file without opening it in Excel")
		return true
	}
	if p.sumAt == (note.Position{}) {
		for _, d := range t.plausible.Doubts() {
			if d.Sum {
				p.sumAt = d.At
				p.warn(d.At, "the row is the sum of all other rows: it is taken for a row of totals and left out").
					WithMend("nothing needs to be done, unless it is a post: then import it from a file of its own")
				return true
			}
		}
	}
	return false
}

// weighIDs says which ids a spreadsheet has shortened or rounded.
func (p *Plan) weighIDs(t *tally) {
	if t.rounded > 0 {
		p.warn(t.roundedAt, "%d post ids look as if a spreadsheet had rounded them: posts may be mixed up", t.rounded).
			WithMend("export again and import the file without opening it in Excel")
	}
	if t.shortened > 0 {
		p.warn(t.shortenedAt, "a spreadsheet has shortened the ids of posts (%d), as 1.23E+17: these rows are numbered, and a post that stands twice counts twice",
			t.shortened).WithMend("export again and import the file without opening it in Excel")
	}
}

// weigh says what of the rows can hardly be. Where it cannot be in any row, the
// columns were taken for each other: unless the caller stated them, or the
// export is a known one, that is an error.
func (p *Plan) weigh(t *tally) error {
	if p.format.Table != field.Posts {
		return nil
	}
	for _, d := range t.plausible.Doubts() {
		if d.Cut && p.format.Selected {
			continue
		}
		stated := slices.ContainsFunc(d.About, func(id field.ID) bool { return p.how(p.titles[id]) == "stated" })
		if d.Every && len(d.About) == 1 && p.format.Guessed && !stated {
			header := p.titles[d.About[0]]
			return note.Errorf(d.At, "%s; it is so in every row", d.What).
				WithMend("leave the column out with --column %q; as it is: --column %q", header+"="+string(platform.Off), header+"="+string(d.About[0]))
		}
		if d.Every && p.format.Guessed && !stated {
			a, b := d.About[0], d.About[1]
			return note.Errorf(d.At, "%s; it is so in every row", d.What).
				WithMend("say what the columns are, as with --column %q --column %q; as they are: --column %q", p.titles[a]+"="+string(b), p.titles[b]+"="+string(a),
					p.titles[a]+"="+string(a))
		}
		at := d.At
		if at == (note.Position{}) {
			at = note.Position{File: p.file}
		}
		p.Result.Warnings = append(p.Result.Warnings, &note.Problem{Pos: at, Severity: note.Warning, What: d.What, Mend: d.Mend})
	}
	return nil
}
