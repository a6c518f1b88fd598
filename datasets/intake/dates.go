package intake

import (
	"slices"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// datesOf is what is known of how the column of a header writes dates: the
// sheets of a workbook write them in one way.
func (p *Plan) datesOf(header string) *tabular.DateColumn {
	if p.dates == nil {
		p.dates = map[string]*tabular.DateColumn{}
	}
	h := platform.Fold(header)
	if p.dates[h] == nil {
		p.dates[h] = &tabular.DateColumn{}
	}
	return p.dates[h]
}

// settleDates decides how each column of times is read. What a column leaves
// open, and what the caller's word does not fit, is an error: a wrong day moves
// periods, weeks and cohorts, and nothing shows it afterwards.
func (p *Plan) settleDates() error {
	settled := map[string]tabular.DateReading{}
	var problems note.Problems
	for _, s := range p.sheets {
		for i := range s.readers {
			r := &s.readers[i]
			if r.field.Kind != field.KindTime {
				continue
			}
			h := platform.Fold(r.header)
			if _, done := settled[h]; !done {
				reading, fault := p.readDates(r.header, p.datesOf(r.header))
				if settled[h] = reading; fault != nil {
					problems = append(problems, fault)
				}
			}
			r.dates = settled[h]
		}
	}
	p.forget()
	switch len(problems) {
	case 0:
		return nil
	case 1:
		return problems[0]
	}
	return problems
}

// readDates decides how one column is read.
func (p *Plan) readDates(header string, d *tabular.DateColumn) (tabular.DateReading, *note.Problem) {
	stated := p.opt.Dates
	other := p.format.Order
	if stated != tabular.OrderUnknown {
		other = stated
		if against, some := d.Contradicted(stated); some {
			return tabular.DateReading{}, note.Errorf(against.Pos, "--dates %s does not fit the column %q: dates that cannot be read so: %d, such as %q",
				stated.String(), header, against.N, against.Text).WithMend("state the order that the dates have, or correct them")
		}
	}
	r := d.Reading(other)
	if stated != tabular.OrderUnknown {
		r = tabular.Ordered(stated, nil)
	}
	r.Zone, r.Year, r.From1904 = p.zone, p.opt.Year, p.from1904
	x, exchanged := d.Exchanged()
	switch {
	case exchanged && stated == tabular.OrderUnknown:
		return r, note.Errorf(x.Low.Pos, "the column %q writes dates in two ways: in one only days up to 12 (%d, such as %q), "+
			"in the other only days above 12 (%d, such as %q, %s): a spreadsheet has exchanged day and month of the former",
			header, x.Low.N, x.Low.Text, x.High.N, x.High.Text, place(x.High.Pos)).
			WithMend("export again and do not open the file in Excel; or state the order in which the export wrote the dates: --dates %s", x.Order.String())
	case exchanged:
		r.Back = x.Years
		p.decide("day and month of %d dates in %q, which a spreadsheet had exchanged, are put back: %s, as stated", x.Low.N, header, stated.String())
	case stated != tabular.OrderUnknown:
		if len(d.Signs) > 0 {
			p.decide("dates in %q: %s, as stated", header, stated.String())
		}
	default:
		if seen, open := d.Undecided(); open && other == tabular.OrderUnknown {
			problem := note.Errorf(seen.Pos, "the dates of the column %q can be read in two orders, and none of them tells which: %d, such as %q",
				header, seen.N, seen.Text)
			if yearMayBeFirst(d) {
				return r, problem.WithMend("say what stands first: --dates DMY (day), --dates MDY (month) or --dates YMD (year)")
			}
			return r, problem.WithMend("say what stands first: --dates DMY (day) or --dates MDY (month)")
		}
		p.tellOrder(header, d, r)
	}
	if found, fault := p.findYear(header, d, &r); fault != nil {
		return r, fault
	} else if d.Yearless.N > 0 && p.opt.Year == 0 && !found {
		return r, note.Errorf(d.Yearless.Pos, "dates without a year in the column %q: %d, such as %q", header, d.Yearless.N, d.Yearless.Text).
			WithMend("say which year it is, such as --year 2025")
	}
	p.tellForms(header, d, r)
	return r, nil
}

// place is a second place of a problem, in the file that the first one names.
func place(pos note.Position) note.Note {
	if pos.Line > 0 {
		return note.New("line %#d", pos.Line)
	}
	pos.File = ""
	return note.New("%s", pos.String())
}

// yearMayBeFirst reports whether years of two digits may stand first.
func yearMayBeFirst(d *tabular.DateColumn) bool {
	for _, s := range d.Signs {
		if s.YearMayBeFirst() {
			return true
		}
	}
	return false
}

// tellOrder says which order was decided on and by what.
func (p *Plan) tellOrder(header string, d *tabular.DateColumn, r tabular.DateReading) {
	for _, at := range []struct {
		sign  byte
		order tabular.Order
	}{{'.', r.Dots}, {'/', r.Slashes}, {'-', r.Dashes}} {
		s := d.Signs[at.sign]
		if s == nil || at.order == tabular.OrderUnknown {
			continue
		}
		proof := s.DayFirst
		if at.order == tabular.MonthFirst {
			proof = s.MonthFirst
		}
		switch {
		case at.order == tabular.YearFirst:
			p.decide("dates in %q: YMD, for no other order fits all of them", header)
		case proof.N > 0:
			p.decide("dates in %q: %s, for the number above 12 in %d of them is the day, such as %q", header, at.order.String(), proof.N, proof.Text)
		case at.sign == '.' && at.order == tabular.DayFirst:
			p.decide("dates in %q: DMY, as dates with dots are written; no day above 12 proves it", header)
		default:
			p.decide("dates in %q: %s, as this export writes them; no day above 12 proves it", header, at.order.String())
		}
	}
}

// tellForms says what was read that does not say itself what it is.
func (p *Plan) tellForms(header string, d *tabular.DateColumn, r tabular.DateReading) {
	show := func(text string) string {
		m, fault := r.Parse(text)
		switch {
		case fault != nil:
			return "?"
		case m.HasTime:
			return m.Time().Format("2006-01-02 15:04 UTC")
		}
		return m.Time().Format(time.DateOnly)
	}
	if d.Short.N > 0 {
		p.warn(d.Short.Pos, "years of two digits in the column %q: %d dates, such as %q, which is read as %s", header, d.Short.N, d.Short.Text, show(d.Short.Text)).
			WithMend("if that is the day, nothing needs to be done; else say the order with --dates, or write years with four digits")
	}
	if d.Serials.N > 0 {
		p.decide("serial numbers of days, as Excel counts them, in %q: %d, such as %q, which is read as %s", header,
			d.Serials.N, d.Serials.Text, show(d.Serials.Text))
	}
	if d.Unix.N > 0 && p.format.Guessed {
		p.decide("Unix time in %q: %d, such as %q, which is read as %s", header, d.Unix.N, d.Unix.Text, show(d.Unix.Text))
	}
	if d.Yearless.N > 0 && r.Until == nil && p.format.Born == nil {
		p.decide("dates without a year in %q: %d; they are of %#d, as stated", header, d.Yearless.N, p.opt.Year)
		if d.TurnOfYear() {
			p.warn(d.Yearless.Pos, "dates without a year in the column %q are of January and of December: one year for all of them is hardly right", header).
				WithMend("write the year into the dates, or import the years one by one")
		}
	}
}

// decide keeps a decision: it is printed, and stands among the rules that the
// descriptor keeps.
func (p *Plan) decide(format string, args ...any) {
	n := note.New(format, args...)
	if !slices.ContainsFunc(p.Result.Decisions, func(d note.Note) bool { return d.String() == n.String() }) {
		p.Result.Decisions = append(p.Result.Decisions, n)
		p.Result.Decided = append(p.Result.Decided, n.String())
		p.rules = append(p.rules, n)
	}
}
