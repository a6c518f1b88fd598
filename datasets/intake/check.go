package intake

import (
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/folder"
	"github.com/casebench/casebench/datasets/note"
)

// rehearse is the second reading: every row is converted and nothing written.
func (p *Plan) rehearse() error {
	var t tally
	var failed error
	n := p.naming(p.spoolKey())
	var seen []shown
	for again := true; again; again = failed == nil && p.reconsider(&t) {
		p.Close()
		seen = p.preview(n)
		batches := func(yield func(*field.Batch) bool) {
			for b := range p.convert(n, &t, &failed) {
				for i := range seen {
					seen[i].add(b)
				}
				if !yield(b) {
					return
				}
			}
		}
		if n.key != nil && p.spooled(n.key, batches) == nil {
			continue
		}
		if n.key != nil { // it cannot be written: Write will say so
			n = p.naming(nil)
			seen = p.preview(n)
		}
		for range batches {
		}
	}
	if failed != nil {
		return failed
	}
	p.people = n.cut
	if err := p.pages(&t); err != nil {
		return err
	}
	if err := p.oneWall(&t); err != nil {
		return err
	}
	r := &p.Result
	for i := range seen {
		r.Preview = append(r.Preview, seen[i].done())
	}
	r.RowsRead, r.RowsKept, r.LeftOut = t.read, t.kept, t.left
	p.first, p.last, p.hasDates = t.first, t.last, t.hasDates
	for _, id := range p.ids { // in the order of the columns, not of the map
		f := t.faults[id]
		if f == nil {
			continue
		}
		r.Warnings = append(r.Warnings, f.first)
		p.unquoted[f.first] = note.New("%d cells of the column %q cannot be read; this is the first", f.n, p.titles[id])
		if f.n > 1 {
			p.unquoted[p.warn(f.first.Pos, "%d cells of the column %q cannot be read; the first is shown above", f.n, p.titles[id]).
				WithMend("correct them in the export and import it again; as they are, they count as missing")] = note.Note{}
		}
	}
	if t.kept == 0 {
		if t.read == 0 {
			return note.Errorf(note.Position{File: p.file}, "the table has a header and no rows").WithMend("export a period that has posts")
		}
		problem := note.Errorf(note.Position{File: p.file}, "none of the %d rows can be used: %s", t.read, reasons(t.left)).
			WithMend("is the format right? it was taken for %s; say another with --as", p.format.ID)
		return append(note.Problems{problem}, r.Warnings...)
	}
	if err := p.keptEnough(&t); err != nil {
		return err
	}
	if err := p.collectedAfter(&t); err != nil {
		return err
	}
	p.brokenLines(&t)
	if t.short > 0 {
		p.rule("%d rows end before the header does: what is missing at their end is empty", t.short)
	}
	if t.twice > 0 {
		p.warn(note.Position{File: p.file}, "%d times were shown twice by the clock of %s (end of summer time); the first is taken", t.twice, r.TimeZone).
			WithMend("if that hour matters, export the times in UTC or with their offset")
	}
	if t.bare > 0 {
		p.rule("%d publish times are days without a time, stored as midnight UTC", t.bare)
	}
	if t.unnamed > 0 {
		p.warn(note.Position{File: p.file}, "the export does not say whose posts these are").
			WithMend("state it with --account, such as nike")
	}
	if t.paid == 0 && slices.Contains(p.format.Derived, field.Paid) {
		p.drop[field.Paid] = true // no text says that it is advertising, which proves nothing
	}
	p.coarse = t.coarse
	for _, id := range p.ids {
		if c := t.coarse[id]; c.Rows > 0 {
			p.warn(t.coarseAt[id].Pos, "counts of the column %q that are shown rounded: %d, such as %q; figures say how far that may move them",
				p.titles[id], c.Rows, t.coarseAt[id].Text).WithMend("export the full numbers, if the source has them")
		}
	}
	p.weighLost(&t)
	if t.nobody > 0 {
		p.warn(note.Position{File: p.file}, "rows whose person is deleted or not named: %d; they are nobody's", t.nobody).
			WithMend("if the names are somebody's, write them otherwise; else nothing needs to be done")
	}
	p.weighIDs(&t)
	if repeated := t.kept - t.ids.n; p.format.Table == field.Posts && repeated > 0 {
		p.warn(note.Position{File: p.file}, "%d rows repeat a post id: they are taken for snapshots of one post, of which the last counts", repeated).
			WithMend("if they are different posts, the ids are in another column: name it with --column HEADER=%s", string(field.PostID))
	}
	p.findZeros(&t)
	p.weighReactions()
	p.compareTotals(&t)
	if err := p.weigh(&t); err != nil {
		return err
	}
	if p.people {
		p.rule("names of other people are replaced by keyed hashes")
	}
	if t.local > 0 {
		p.rule("times without an offset are read as %s", r.TimeZone)
		if p.opt.TimeZone == "" {
			p.warn(note.Position{File: p.file}, "the export does not say in which time zone its times are; they are read as UTC").
				WithMend("state it with --time-zone, such as Europe/Minsk")
		}
	}
	p.rule("texts of posts and comments are not kept")
	return nil
}

func reasons(left []LeftOut) note.Note {
	var all note.Note
	for i, l := range left {
		one := note.New("%s (%d rows)", l.Why, l.Rows)
		if all = note.New("%s, and %s", all, one); i == 0 {
			all = one
		}
	}
	return all
}

// findZeros leaves out the columns that the rule of zeros takes for not
// collected.
func (p *Plan) findZeros(t *tally) {
	if p.format.Table != field.Posts {
		return
	}
	counted := map[field.ID]datasets.Counted{}
	for id, c := range t.columns {
		counted[id] = c.Counted
	}
	for id, total := range t.totals { // the export's own total proves the zeros
		if total == 0 && counted[id].Present > 0 && counted[id].NonZero == 0 {
			p.trueZeros = append(p.trueZeros, id)
		}
	}
	p.trueZeros = append(p.trueZeros, p.weighSums(t)...)
	slices.Sort(p.trueZeros)
	p.trueZeros = slices.Compact(p.trueZeros)
	for _, id := range p.opt.TrueZeros {
		if counted[id].Present == 0 {
			p.warn(note.Position{File: p.file}, "--true-zeros names %q, which the export does not have", string(id)).
				WithMend("leave it out, or name the column with --column HEADER=%s", string(id))
			continue
		}
		p.trueZeros = append(p.trueZeros, id)
	}
	for _, s := range datasets.Suspects(counted, p.trueZeros) {
		p.drop[s.ID] = true
		p.Result.NotCollected = append(p.Result.NotCollected, s.ID)
		p.rule("%q is 0 in all rows, while %q is not: taken for not collected, and left out", p.titles[s.ID], p.titles[s.By])
		p.warn(note.Position{File: p.file}, "the column %q is 0 in all %d rows, while %q is not: it is taken for not collected, and left out", p.titles[s.ID],
			s.Rows, p.titles[s.By]).
			WithMend("if the zeros are real, say so with --true-zeros %s", string(s.ID))
	}
}

// compareTotals compares the export's own totals with the sum of its rows.
func (p *Plan) compareTotals(t *tally) {
	for _, id := range p.ids {
		want, ok := t.totals[id]
		if !ok || id == field.DurationS || id == field.Reach { // reach does not add up: people see several posts
			continue
		}
		var got int64
		if c := t.columns[id]; c != nil {
			got = c.Sum
		}
		if got != want {
			p.warn(t.totalsAt, "the export's total of %q is %d, and its rows add up to %d", p.titles[id], want, got).
				WithMend("rows may be missing (cap of rows, removed posts, withheld figures): say so where you use sums")
		}
	}
}

// compareExisting finds out whether the export, or some of its posts, are in
// the study already.
func (p *Plan) compareExisting() {
	var mine *idSet
	for _, d := range p.opt.Existing {
		if d == nil || d.Table != p.format.Table || d.Name == p.Result.Name && p.opt.Replace {
			continue
		}
		if d.Import != nil && d.Import.Hash == p.Result.Hash {
			p.warn(note.Position{File: p.file}, "the same export was imported before: byte for byte %q, as data set %q", d.Import.File, d.Name).
				WithMend("use one of the two, or every post counts twice")
			continue
		}
		if p.format.Table != field.Posts {
			continue
		}
		if mine == nil {
			mine = p.postIDs()
		}
		if common := overlap(d, mine); common > 0 {
			p.warn(note.Position{File: p.file}, "%d post ids are in the data set %q as well", common, d.Name).
				WithMend("name both as data of one case only if they are snapshots of the same posts")
		}
	}
}

// postIDs are the hashes of the post ids that would be written: pseudonyms
// where an id names somebody, under the key that the study has. Without a key
// it has no such id yet; a damaged one is reported when it is written under.
func (p *Plan) postIDs() *idSet {
	var t tally
	var failed error
	var key []byte
	if p.opt.Study != "" {
		if f, err := folder.Open(p.opt.Study); err == nil {
			key, _ = readKey(f)
			f.Close()
		}
	}
	ids := &idSet{}
	for b := range p.convert(p.naming(key), &t, &failed) {
		c := b.Col(field.PostID)
		for i := range b.Len {
			if id := c.Text(i); id != "" {
				ids.add(hashID(id))
			}
		}
	}
	return ids
}

// overlap counts the posts of a data set that are in mine. A data set that
// cannot be read is reported elsewhere, when it is used.
func overlap(d *datasets.Dataset, mine *idSet) int64 {
	var found idSet
	_ = d.Each(func(b *field.Batch) error {
		c := b.Col(field.PostID)
		for i := range b.Len {
			if h := hashID(c.Text(i)); c.Text(i) != "" && mine.has(h) {
				found.add(h)
			}
		}
		return nil
	})
	return found.n
}
