package intake

import (
	"cmp"
	"iter"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// tally is what a reading of all rows counts.
type tally struct {
	brief       bool // only rows are counted: the rest was told by an earlier reading
	read, kept  int64
	left        []LeftOut
	faults      map[field.ID]*faults
	columns     map[field.ID]*sums
	totals      map[field.ID]int64 // of the row of totals, if there is one
	totalsAt    note.Position
	paid        int64                         // rows of which it is known whether they are advertising
	brokenAt    []int                         // lines that hold no object, the first of them
	short       int64                         // rows that end before the header does
	twice, bare int64                         // times that the clock showed twice; publish days without a time
	authors     []string                      // of an owner's export
	walls       []string                      // what a format of rows calls the own accounts, but for those that the study lists
	coarse      map[field.ID]datasets.Rounded // counts that were shown rounded
	coarseAt    map[field.ID]tabular.Cell     // the first of them
	nobody      int64                         // names that say that nobody knows who it is
	local       int64                         // times without an offset
	unnamed     int64                         // rows of the account's own of which nobody said what it is called
	rounded     int64                         // ids that look rounded
	mixed       int64                         // of them, those that occurred before
	roundedAt   note.Position
	shortened   int64 // ids that a spreadsheet wrote as 1.23E+17
	shortenedAt note.Position
	plausible   datasets.Plausibility
	lost        map[lostIn]*lostCells
	ids         idSet // of posts
	first, last int64
	hasDates    bool
}

type faults struct {
	n     int64
	first *note.Problem
}

// sums of a column of counts.
type sums struct{ datasets.Counted }

func (t *tally) leave(why note.Note) {
	reason := why.String()
	for i := range t.left {
		if t.left[i].Reason == reason {
			t.left[i].Rows++
			return
		}
	}
	t.left = append(t.left, LeftOut{Why: why, Reason: reason, Rows: 1})
}

func cell(row tabular.Row, i int) string {
	if i < len(row.Cells) {
		return row.Cells[i].Text
	}
	return ""
}

// wasShortened counts an id that a spreadsheet wrote as 1.23E+17: it says nothing of
// which post it was.
func (t *tally) wasShortened(r tabular.Row, index map[field.ID]int) bool {
	i, ok := index[field.PostID]
	if !ok || strings.IndexByte(cell(r, i), '+') < 0 || !shortened.MatchString(strings.TrimSpace(cell(r, i))) {
		return false
	}
	if t.shortened++; t.shortened == 1 {
		t.shortenedAt = r.Cells[i].Pos
	}
	return true
}

// shortened is an id as Excel shows it when it takes it for a number.
var shortened = regexp.MustCompile(`^\d([.,]\d+)?[eE]\+\d+$`)

// convert reads all rows and gives the batches of the CSV. t is filled as the
// rows go by; *failed is what ended the reading early. A batch is valid until the
// next one.
func (p *Plan) convert(n *naming, t *tally, failed *error) iter.Seq[*field.Batch] {
	*t = tally{brief: t.brief, faults: map[field.ID]*faults{}, columns: map[field.ID]*sums{}, totals: map[field.ID]int64{}}
	for _, s := range p.sheets {
		for _, v := range s.sums {
			v.begin()
		}
		s.reactions.begin()
	}
	columns := slices.DeleteFunc(slices.Clone(p.ids), func(id field.ID) bool { return p.drop[id] })
	return func(yield func(*field.Batch) bool) {
		batch := field.NewBatch(p.format.Table, columns...)
		stopped := false
		row := p.record()
		slots := make([]int, len(batch.Cols))
		named := make([]bool, len(batch.Cols)) // columns that may hold names
		for i, c := range batch.Cols {
			id := c.Field.ID
			slots[i], named[i] = row.slot(id), people[id] || addresses[id] || id == field.Hashtags
		}
		for _, s := range p.sheets {
			index := s.match.Index()
			for i := range s.readers {
				rd := &s.readers[i]
				rd.slot, rd.person = row.slot(rd.field.ID), people[rd.field.ID]
			}
			err := p.each(s, func(r tabular.Row) {
				if stopped {
					return
				}
				t.read++
				if !p.row(s, r, index, row, t) {
					return
				}
				t.kept++
				on := cmp.Or(row.text(row.platform), p.Result.Platform)
				for i, c := range batch.Cols {
					switch v := &row.values[slots[i]]; {
					case !row.there[slots[i]]:
						c.AppendMissing(field.NotCollected)
					case v.missing != field.Present:
						c.AppendMissing(v.missing)
					case c.Field.Kind == field.KindText && !named[i]:
						c.AppendText(v.text)
					case c.Field.Kind == field.KindText:
						if n.key != nil && t.kept <= firstRows {
							n.remember(int(t.kept)-1, c.Field.ID, on, v.text)
						}
						c.AppendText(n.text(c.Field.ID, on, v.text))
					default:
						c.AppendInt(v.n)
					}
				}
				if batch.Len++; batch.Len == datasets.BatchRows {
					stopped = !yield(batch)
					batch.Reset()
				}
			})
			if err != nil {
				*failed = err
				return
			}
		}
		if !stopped {
			yield(batch) // also when it is empty: then it gives the header
		}
	}
}

// row reads one row into out and reports whether it is kept.
func (p *Plan) row(s *sheet, r tabular.Row, index map[field.ID]int, out *record, t *tally) bool {
	out.clear()
	if r.Broken {
		t.broken(r.Pos)
		return false
	}
	if r.Pos == p.sumAt {
		t.leave(note.New("row of totals: the sum of all other rows"))
		return false
	}
	if i, ok := index[field.PostID]; ok && platform.Total(cell(r, i)) {
		t.leave(rowOfTotals)
		p.total(s, r, t)
		return false
	}
	if called, total := p.summary(s, r, index); called != "" && !p.format.Exact {
		if t.leave(note.New("row of totals")); total {
			p.total(s, r, t)
		}
		return false
	}
	if p.format.Leave != nil {
		if reason, total := p.format.Leave(&platform.Row{Pos: r.Pos, Cells: r.Cells, Index: index, Headers: s.headers, Loosely: s.loosely}); !reason.IsZero() {
			t.leave(reason)
			if total {
				p.total(s, r, t)
			}
			return false
		}
	}
	for i := len(s.match.Columns); i < len(r.Cells); i++ {
		if strings.TrimSpace(r.Cells[i].Text) != "" {
			t.leave(note.New("the row has more cells than the header: its columns may have slipped"))
			return false
		}
	}
	if len(r.Cells) < len(s.match.Columns) {
		t.short++
	}
	for _, c := range s.constant {
		out.set(c.Field, p.constant(c))
	}
	for i := range s.readers {
		rd := &s.readers[i]
		if n, plain := rd.plain(r); plain {
			out.put(rd.slot, value{n: n})
			continue
		}
		c := &tabular.Cell{Pos: r.Pos}
		if rd.index < len(r.Cells) {
			c = &r.Cells[rd.index]
		}
		v := rd.read(c)
		if v.fault != nil {
			t.fault(rd.field.ID, c.Pos, v.fault)
			v = value{missing: field.Empty}
		}
		if v.missing == field.Present && rd.person && platform.Nobody(v.text) {
			t.nobody++
			v = value{missing: field.Empty}
		}
		if v.twice {
			t.twice++
		}
		if v.local {
			t.local++
		}
		if v.bare && rd.field.ID == field.Published {
			t.bare++
		}
		if v.lost != kept {
			t.lose(rd.field.ID, *c, v.lost)
		}
		if v.rounded {
			t.round(rd.field.ID, *c, v.within)
		}
		out.put(rd.slot, v)
	}
	if p.format.Row != nil && s.matters(p.format) && !p.whole(s, r, index, out, t) {
		return false
	}
	if p.format.Once && t.ids.has(hashID(out.text(out.postID))) {
		t.leave(note.New("the row repeats a post that was read"))
		return false
	}
	if p.numbered || t.wasShortened(r, index) || p.distrust && roundedID(out.text(out.postID)) {
		// Rows of several files are not the same post, so that the name of the data set is a part of it.
		out.put(out.postID, value{text: p.Result.Name + "-row-" + strconv.FormatInt(t.read, 10)})
	}
	for _, slot := range out.required {
		if out.there[slot] && !out.has(slot) {
			t.leave(note.New("no %s, or one that cannot be read", string(out.ids[slot])))
			return false
		}
	}
	if p.format.Table == field.Posts && !says(out) {
		t.leave(note.New("neither a day nor a count that can be read"))
		return false
	}
	if author := p.author(); p.format.Own && author != "" {
		t.wrote(out.of(author).text)
	}
	if out.there[out.paid] && out.values[out.paid].missing != field.NotCollected {
		t.paid++
	}
	if t.brief {
		if p.format.Once {
			t.ids.add(hashID(out.text(out.postID)))
		}
		return true
	}
	p.count(r, index, out, t)
	for _, v := range s.sums {
		v.add(r, out)
	}
	s.reactions.add(r)
	return true
}

// round takes a rounded count into account.
func (t *tally) round(id field.ID, c tabular.Cell, within int64) {
	if t.coarse == nil {
		t.coarse = map[field.ID]datasets.Rounded{}
		t.coarseAt = map[field.ID]tabular.Cell{}
	}
	one := t.coarse[id]
	if one.Rows == 0 {
		t.coarseAt[id] = c
	}
	t.coarse[id] = datasets.Rounded{Rows: one.Rows + 1, Within: one.Within + within}
}

// says reports whether a post has a value that a figure could use.
func says(out *record) bool {
	for i := range out.values {
		if out.has(i) && (out.ids[i] == field.Published || out.kinds[i] == field.KindCount) {
			return true
		}
	}
	return false
}

// matters reports whether a look at whole rows can tell something: always, but
// for a table of ours or a guessed one only where one of the headers that it
// reads is there. In a table of ours with hashtags the texts say nothing new.
func (s *sheet) matters(f *platform.Format) bool {
	if s.looked == nil {
		_, tagged := s.match.Index()[field.Hashtags]
		there := f.LooseReads == nil || slices.ContainsFunc(f.LooseReads, func(h string) bool {
			_, ok := s.loosely[h]
			return ok && !(f.Exact && tagged && platform.IsCaption(h))
		})
		s.looked = &there
	}
	return *s.looked
}

// whole lets the format look at the whole row, and reports whether it is kept.
func (p *Plan) whole(s *sheet, r tabular.Row, index map[field.ID]int, out *record, t *tally) bool {
	row := platform.Row{Pos: r.Pos, Cells: r.Cells, Index: index, Headers: s.headers, Loosely: s.loosely, Beside: p.beside, Values: map[field.ID]platform.Value{}}
	for i, v := range out.values {
		if !out.there[i] {
			continue
		}
		row.Values[out.ids[i]] = platform.Value{Text: v.text, Int: v.n, Missing: v.missing}
	}
	p.yearsByID(&row)
	p.format.Row(&row)
	if reason := row.Left(); !reason.IsZero() {
		t.leave(reason)
		return false
	}
	for id, v := range row.Values {
		if v.Fault != nil {
			t.fault(id, r.Pos, v.Fault)
			v = platform.Value{Missing: field.Empty}
		}
		now := out.of(id)
		now.text, now.n, now.missing = v.Text, v.Int, v.Missing
		out.set(id, now)
	}
	for _, name := range row.Names() {
		like := func(a Account) bool { return a.like(p.Result.Platform, name) }
		if name != "" && (slices.ContainsFunc(p.opt.Accounts, like) || slices.ContainsFunc(p.opt.Keep, like)) {
			out.set(p.author(), value{text: name})
			break
		}
	}
	if author := p.author(); row.IsOwn() && author != "" {
		out.set(author, value{text: p.wall(out.of(author).text, t)})
	}
	return true
}

func (t *tally) fault(id field.ID, at note.Position, p *note.Problem) {
	f := t.faults[id]
	if f == nil {
		f = &faults{}
		t.faults[id] = f
	}
	if f.n++; f.n == 1 {
		p.Pos = at
		p.Severity = note.Warning
		f.first = p
	}
}

// constant is a value that holds for a whole sheet; it is written as our CSV
// writes it.
func (p *Plan) constant(c platform.Constant) value {
	f := field.Of(c.Field)
	if f.Kind == field.KindText {
		return value{text: c.Text}
	}
	r := reader{field: f, column: &platform.Column{Field: c.Field}, exact: true, marks: tabular.PointDecimal}
	return r.read(&tabular.Cell{Text: c.Text})
}

// total keeps the figures of the row of totals.
func (p *Plan) total(s *sheet, r tabular.Row, t *tally) {
	t.totalsAt = r.Pos
	for i := range s.readers {
		rd := &s.readers[i]
		if rd.field.Kind != field.KindCount || rd.index >= len(r.Cells) {
			continue
		}
		if v := rd.read(&r.Cells[rd.index]); v.fault == nil && v.missing == field.Present {
			t.totals[rd.field.ID] = v.n
		}
	}
}

// count takes a kept row into account.
func (p *Plan) count(r tabular.Row, index map[field.ID]int, out *record, t *tally) {
	for i := range out.values {
		if !out.has(i) || out.kinds[i] != field.KindCount && out.kinds[i] != field.KindMicro {
			continue
		}
		if out.sums[i] == nil {
			out.sums[i] = &sums{}
			t.columns[out.ids[i]] = out.sums[i]
		}
		out.sums[i].Add(out.values[i].n)
	}
	if out.there[out.postID] && p.format.Table == field.Posts {
		id := out.text(out.postID)
		again := t.ids.add(hashID(id))
		on := cmp.Or(out.text(out.platform), p.Result.Platform)
		var counts datasets.Counts
		for i, slot := range out.weighed {
			counts[i] = datasets.Unknown
			if out.has(slot) && !out.values[slot].rounded {
				counts[i] = out.values[slot].n
			}
		}
		t.plausible.Add(r.Pos, on, &counts)
		if roundedID(id) {
			if again {
				t.mixed++
			}
			if t.rounded++; t.rounded == 1 {
				t.roundedAt = r.Pos
				if i, ok := index[field.PostID]; ok {
					t.roundedAt = r.Cells[i].Pos
				}
			}
		}
	}
	for _, slot := range out.dates {
		if !out.has(slot) {
			continue
		}
		v := &out.values[slot]
		if !t.hasDates || v.n < t.first {
			t.first = v.n
		}
		if !t.hasDates || v.n > t.last {
			t.last = v.n
		}
		t.hasDates = true
	}
}

// roundedID reports whether an id looks like one that Excel rounded to 15
// digits: all digits, 15 or more, and the last five (one in a hundred thousand
// true ids) or all beyond the fifteenth are zeros.
func roundedID(id string) bool {
	if len(id) < 15 || strings.Trim(id, "0123456789") != "" {
		return false
	}
	return strings.HasSuffix(id, "00000") || len(id) >= 18 && strings.Trim(id[15:], "0") == ""
}

// rowOfTotals is why a row is left out that repeats the others.
var rowOfTotals = note.New("row of totals")
