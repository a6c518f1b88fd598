package intake

import (
	"errors"
	"io/fs"
	"slices"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// errNoRow says that there are no rows to look at.
var errNoRow = errors.New("no row")

// findYear finds the year of dates that have none, in an export that is known to
// write none: by the ids of its rows, and by the day of the export, whose year
// is stated, or told by the day of collection or by the time of the file. found
// is false where nothing tells it.
//
// A date is within a year before the export, so that one that stands later in
// the calendar than the export's day is of the year before.
func (p *Plan) findYear(header string, d *tabular.DateColumn, r *tabular.DateReading) (found bool, fault *note.Problem) {
	switch {
	case p.format.Born == nil && !p.format.Days:
		return false, nil
	case d.Yearless.N == 0:
		return false, p.invented(header, *r)
	}
	seen, err := p.seeDays(header, *r)
	if err != nil {
		return false, nil
	}
	if seen.twice != "" {
		return false, note.Errorf(d.Yearless.Pos, "the dates of the column %q have no year and go over more than one: %q stands twice", header, seen.twice).
			WithMend("export a year at most, or write the years into the dates")
	}
	year, why := p.exportYear(seen.last)
	if year != 0 {
		r.Year, r.Until = year, &seen.last
	}
	if platform.Fold(header) == platform.Fold(p.format.Exported) {
		if year == 0 { // when the counts were read is not known
			p.forgotten = append(p.forgotten, header)
			return true, nil
		}
		if at := seen.last.In(year).AddDate(0, 0, 1); seen.ids && seen.newest.After(at) {
			return false, note.Errorf(d.Yearless.Pos, "the export is of %s, %s, and its newest post is of %s by its id",
				seen.last.In(year).Format(time.DateOnly), why, seen.newest.Format(time.DateOnly)).WithMend("state the year of the export with --year")
		}
		p.decide("dates without a year in %q: %d; they are of %#d, %s", header, d.Yearless.N, year, why)
		return true, nil
	}
	switch {
	case seen.ids:
		if year == 0 {
			r.Year, r.Until = 2000, nil // any leap year: the ids give each row its own
		}
		if p.born == nil {
			p.born = map[field.ID]tabular.DateReading{}
		}
		p.born[p.fieldOf(header)] = *r
		p.decide("dates without a year in %q: %d; the year of each is read out of the id beside it", header, d.Yearless.N)
	case year == 0:
		return false, note.Errorf(d.Yearless.Pos, "dates without a year in the column %q: %d, such as %q", header, d.Yearless.N, d.Yearless.Text).
			WithMend("state the year of the last day of the export, %q, such as --year 2025", seen.text)
	default:
		if seen.against > 0 {
			p.warn(d.Yearless.Pos, "ids of posts that tell another day than the column %q: %d; they are not used for the years", header, seen.against).
				WithMend("if a spreadsheet has changed the links, export again")
		}
		p.decide("dates without a year in %q: %d; the last can be %s, %s, and those later in the calendar are of the year before", header,
			d.Yearless.N, seen.last.In(year).Format(time.DateOnly), why)
	}
	return true, nil
}

// invented looks for years that a spreadsheet put to dates that had none, all of
// them that in which it was opened: days that go on from 31 December to 1 January
// of one year, and ids that are of the same days in other years.
func (p *Plan) invented(header string, r tabular.DateReading) *note.Problem {
	var before time.Time
	var problem *note.Problem
	var at note.Position
	other, unlike := int64(0), int64(0)
	err := p.rowsUnder(func(row *platform.Row) {
		m, fault := r.Parse(row.Cell(header))
		if fault != nil || m.HasTime {
			unlike++
			return
		}
		day := m.Time()
		if p.format.Days && !before.IsZero() && problem == nil {
			if gap := day.Sub(before).Abs() / (24 * time.Hour); gap >= 364 && day.Year() == before.Year() {
				problem = note.Errorf(row.Pos, "the dates of the column %q jump from %s to %s: a spreadsheet has given days of two years one year", header,
					before.Format(time.DateOnly), day.Format(time.DateOnly)).WithMend("export again and do not open the file in Excel, or correct the years")
			}
		}
		before = day
		if p.format.Born == nil || platform.Fold(header) == platform.Fold(p.format.Exported) {
			return
		}
		switch year := bornIn(p.format.Born(row), tabular.Day{Month: int(day.Month()), Day: day.Day()}); {
		case year == 0:
			unlike++
		case year != day.Year():
			if other++; other == 1 {
				at = row.Pos
			}
		}
	})
	if err != nil || problem != nil || other == 0 || unlike > 0 {
		return problem
	}
	if p.born == nil {
		p.born = map[field.ID]tabular.DateReading{}
	}
	p.born[p.fieldOf(header)] = r
	p.warn(at, "dates of the column %q that are of another year by the id beside them: %d; the year of the id is taken, for the export writes none",
		header, other).
		WithMend("export again and do not open the file in Excel")
	return nil
}

// exportYear is the year of the export's day, and what tells it.
func (p *Plan) exportYear(day tabular.Day) (int, note.Note) {
	if p.opt.Year != 0 {
		return p.opt.Year, note.New("as stated")
	}
	if at, err := time.Parse(time.DateOnly, p.opt.CollectedAt); err == nil {
		if day.In(at.Year()).After(at) {
			return at.Year() - 1, note.New("for the data were collected on %s", p.opt.CollectedAt)
		}
		return at.Year(), note.New("for the data were collected on %s", p.opt.CollectedAt)
	}
	info, err := fs.Stat(p.fsys, p.file)
	if err != nil || info.ModTime().IsZero() {
		return 0, note.Note{}
	}
	// A file that was copied has another time: only one that was saved on the
	// day of the export or the three after it tells the year.
	at := info.ModTime().UTC()
	for _, year := range []int{at.Year(), at.Year() - 1} {
		if since := at.Sub(day.In(year)); since > -24*time.Hour && since < 4*24*time.Hour {
			return year, note.New("for the file was saved on %s", at.Format(time.DateOnly))
		}
	}
	return 0, note.Note{}
}

// days is what all rows of a column without years tell.
type days struct {
	last    tabular.Day // of the export
	text    string      // as it is written
	twice   string      // a day that stands twice where none may
	ids     bool        // the ids tell the years: none tells another day
	against int64       // ids that tell another day
	newest  time.Time   // that an id tells
}

// seeDays reads a column of dates for what tells their years.
func (p *Plan) seeDays(header string, r tabular.DateReading) (days, error) {
	var out days
	var all []tabular.Day
	var texts []string
	told := int64(0)
	seen := map[tabular.Day]bool{}
	err := p.rowsUnder(func(row *platform.Row) {
		day, ok := r.Yearless(row.Cell(header))
		if !ok {
			return
		}
		if p.format.Days && seen[day] && out.twice == "" {
			out.twice = row.Cell(header)
		}
		seen[day] = true
		all, texts = append(all, day), append(texts, row.Cell(header))
		if at, ok := r.Yearless(row.Cell(p.format.Exported)); ok && p.format.Exported != "" {
			out.last, out.text = at, row.Cell(p.format.Exported)
		}
		if p.format.Born == nil {
			return
		}
		born := p.format.Born(row)
		if at := time.Unix(born, 0).UTC(); born > 0 && at.After(out.newest) {
			out.newest = at
		}
		if posted, ok := r.Yearless(row.Get(field.Published)); !ok || born == 0 {
		} else if bornIn(born, posted) != 0 {
			told++
		} else {
			out.against++
		}
	})
	if err != nil {
		return out, err
	}
	if len(all) == 0 {
		return out, errNoRow
	}
	out.ids = told > 0 && out.against == 0
	if p.format.Days {
		last := len(all) - 1
		if newestFirst(all) {
			last = 0
		}
		out.last, out.text = all[last], texts[last]
	}
	return out, nil
}

// rowsUnder calls fn for every row of the table, whose cells are found by header.
func (p *Plan) rowsUnder(fn func(row *platform.Row)) error {
	for _, s := range p.sheets {
		row := platform.Row{Index: s.match.Index(), Headers: map[string]int{}}
		for i := len(s.match.Columns) - 1; i >= 0; i-- {
			row.Headers[platform.Fold(s.match.Columns[i].Header)] = i
		}
		if err := p.each(s, func(t tabular.Row) {
			row.Pos, row.Cells = t.Pos, t.Cells
			fn(&row)
		}); err != nil {
			return err
		}
	}
	return nil
}

// newestFirst reports whether days go back in the calendar, New Year included.
func newestFirst(all []tabular.Day) bool {
	back := 0
	for i := 1; i < len(all); i++ {
		step := all[i].In(2000).Sub(all[i-1].In(2000)) / (24 * time.Hour)
		if step > 183 { // from 1 January to 31 December
			step -= 366
		} else if step < -183 {
			step += 366
		}
		switch {
		case step < 0:
			back++
		case step > 0:
			back--
		}
	}
	return back > 0
}

// bornIn is the year of a day, by the time at which an id was given: the clock
// of an export is within a day of UTC, and a post that was planned is published
// within a month. 0 if the id does not fit the day.
func bornIn(born int64, day tabular.Day) int {
	if born == 0 {
		return 0
	}
	at := time.Unix(born, 0).UTC().Truncate(24 * time.Hour)
	for _, year := range []int{at.Year(), at.Year() - 1, at.Year() + 1} {
		if days := day.In(year).Sub(at) / (24 * time.Hour); days >= -1 && days <= 31 {
			return year
		}
	}
	return 0
}

// yearsByID gives the dates of a row the year that its id tells.
func (p *Plan) yearsByID(row *platform.Row) {
	for id, r := range p.born {
		day, ok := r.Yearless(row.Get(id))
		if m, fault := r.Parse(row.Get(id)); !ok && fault == nil && !m.HasTime {
			at := m.Time()
			day, ok = tabular.Day{Month: int(at.Month()), Day: at.Day()}, true
		}
		if year := bornIn(p.format.Born(row), day); ok && year != 0 {
			row.Values[id] = platform.Value{Int: day.In(year).Unix()}
		}
	}
}

// fieldOf is the field that a header became.
func (p *Plan) fieldOf(header string) field.ID {
	for _, s := range p.sheets {
		for _, m := range s.match.Columns {
			if m.Column != nil && platform.Fold(m.Header) == platform.Fold(header) {
				return m.Column.Field
			}
		}
	}
	return ""
}

// forget takes back that columns are used whose dates nothing tells.
func (p *Plan) forget() {
	for _, s := range p.sheets {
		forgotten := func(header string) bool {
			return slices.ContainsFunc(p.forgotten, func(h string) bool { return platform.Fold(h) == platform.Fold(header) })
		}
		s.readers = slices.DeleteFunc(s.readers, func(r reader) bool { return forgotten(r.header) })
		for i := range s.match.Columns {
			if forgotten(s.match.Columns[i].Header) {
				s.match.Columns[i].Column = nil
			}
		}
	}
}
