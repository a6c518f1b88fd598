package datasets

import (
	"slices"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Doubt is a reason not to believe some of the rows of a data set.
type Doubt struct {
	At         note.Position // the first row that it concerns; zero where it concerns all
	Rows       int64
	About      []field.ID // the columns that it concerns; empty where it is about all figures
	What, Mend note.Note
	// Every says that each row of MinZeros or more that has both counts is so,
	// and that none can be: the columns are not what they are taken for.
	Every bool
	// Sum says that the row at At is the sum of all others.
	Sum bool
	// Cut says that the file ends where exports are cut off.
	Cut bool
}

// Plausibility looks at the posts of a data set, whether they were imported,
// written by hand or generated, and says what of them can hardly be. The zero
// value is ready.
type Plausibility struct {
	rows        int64
	odd, both   [len(Oddities)]int64
	firstOdd    [len(Oddities)]note.Position
	timed       int64 // rows with a time that is no bare day
	dated       int64
	first, last int64
	totals      [additive]total
}

// total is what is kept of a column to find the row that is the sum of the
// others: the largest value and where it is.
type total struct {
	sum, max int64
	n, row   int64
	at       note.Position
}

// Add takes a post into account.
func (p *Plausibility) Add(at note.Position, platform string, c *Counts) {
	p.rows++
	for i := range Oddities {
		o := &Oddities[i]
		if !o.both(c) {
			continue
		}
		p.both[i]++
		if !o.is(platform, c) {
			continue
		}
		if p.odd[i]++; p.odd[i] == 1 {
			p.firstOdd[i] = at
		}
	}
	if when := c[published]; when != Unknown {
		if p.dated++; p.dated == 1 {
			p.first, p.last = when, when
		}
		p.first, p.last = min(p.first, when), max(p.last, when)
		if when%86400 != 0 {
			p.timed++
		}
	}
	for i := range p.totals {
		n := c[i]
		if n == Unknown {
			continue
		}
		t := &p.totals[i]
		t.n++
		t.sum += n
		if n > t.max {
			t.max, t.row, t.at = n, p.rows, at
		}
	}
}

// minTimes is from how many times on it is told that they lie too close.
const minTimes = 5

// Doubts are what the rows are doubted for, in a fixed order.
func (p *Plausibility) Doubts() []Doubt {
	var out []Doubt
	for i := range Oddities {
		o := &Oddities[i]
		if p.odd[i] == 0 {
			continue
		}
		out = append(out, Doubt{At: p.firstOdd[i], Rows: p.odd[i], About: o.About, What: o.what(p.odd[i]), Mend: o.mend,
			Every: o.Never && p.odd[i] == p.both[i] && p.odd[i] >= MinZeros})
	}
	out = append(out, p.times()...)
	if at, found := p.sum(); found {
		out = append(out, Doubt{At: at, Rows: 1, Sum: true,
			What: note.New("the row is the sum of all other rows: a row of totals counts as a post"),
			Mend: note.New("delete the row, unless it is a post")})
	}
	return append(out, p.cut()...)
}

// times doubts times of publication that lie within seconds of each other: a
// collection takes as long, posting does not. Days without a time say nothing
// of seconds, unless there is only one for many posts.
func (p *Plausibility) times() []Doubt {
	span := p.last - p.first
	switch {
	case p.timed >= minTimes && p.timed == p.dated && span <= max(60, p.dated):
		return []Doubt{{Rows: p.dated, About: []field.ID{field.Published},
			What: note.New("the times of all posts (%d) lie within so many seconds: %d; they say when the posts were collected, and not when they were "+
				"published", p.dated, span),
			Mend: note.New("take the column that says when a post was published, or leave the times out")}}
	case p.timed == 0 && p.dated >= 4*minTimes && span == 0:
		return []Doubt{{Rows: p.dated, About: []field.ID{field.Published},
			What: note.New("all posts (%d) are of one day, %s: it may be the day on which they were collected", p.dated,
				time.Unix(p.first, 0).UTC().Format(time.DateOnly)),
			Mend: note.New("take the column that says when a post was published, or leave the times out")}}
	}
	return nil
}

// A row of totals is told by columns whose largest value is the sum of all
// others: by three, or by two of at least minSum.
const (
	minTotalRows = 4
	minSum       = 100
)

// sum finds the row that is the sum of all others.
func (p *Plausibility) sum() (at note.Position, found bool) {
	var row, columns, large int64
	for i := range p.totals {
		t := &p.totals[i]
		if t.n < minTotalRows || t.sum == 0 {
			continue
		}
		if 2*t.max != t.sum || row != 0 && t.row != row {
			return note.Position{}, false
		}
		row, at = t.row, t.at
		if columns++; t.max >= minSum {
			large++
		}
	}
	return at, columns >= 3 || columns >= 2 && large >= 2
}

// caps are numbers of rows at which the exports of tools end.
var caps = []int64{500, 1000, 3200, 5000, 10_000, 50_000, 100_000}

// cut doubts a number of rows at which exports are cut off.
func (p *Plausibility) cut() []Doubt {
	if !slices.Contains(caps, p.rows) {
		return nil
	}
	return []Doubt{{Rows: p.rows, Cut: true,
		What: note.New("the number of rows is exactly %d: there exports are cut off, and the rest of the posts may be missing", p.rows),
		Mend: note.New("export shorter periods, one by one; if the rows are the most successful ones, say 'selected: true' in the descriptor")}}
}

// Doubts reads the data set and says what of its rows can hardly be; only of
// posts there is something to say. The error is that of Each.
func (d *Dataset) Doubts() ([]Doubt, error) {
	var p Plausibility
	err := d.Each(func(b *field.Batch) error {
		if d.Table == field.Posts {
			d.Weigh(&p, b)
		}
		return nil
	})
	return d.Believed(&p), err
}

// Believed are the doubts without those that the descriptor answers: that the
// rows are a selection, and that they were generated, in a round number.
func (d *Dataset) Believed(p *Plausibility) []Doubt {
	return slices.DeleteFunc(p.Doubts(), func(one Doubt) bool {
		return one.Cut && (d.Selected || d.Origin == Simulated)
	})
}

// Weigh takes the rows of a batch of the data set into account. Counts that were
// shown rounded are not weighed.
func (d *Dataset) Weigh(p *Plausibility, b *field.Batch) {
	platform := b.Col(field.Platform)
	sheet := SheetOf(func(id field.ID) *field.Column {
		if d.Rounded[id].Rows > 0 {
			return nil
		}
		return b.Col(id)
	})
	at := note.Position{File: d.CSV()}
	for i := range b.Len {
		at.Line = b.FirstLine + i
		c := sheet.Counts(i)
		p.Add(at, platform.Text(i), &c)
	}
}
