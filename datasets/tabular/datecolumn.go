package tabular

import "github.com/casebench/casebench/datasets/note"

// DateColumn gathers from the cells of a column how it writes dates. A date of
// numbers may not say itself what is the day and what the month; the column
// does. The zero value has seen nothing.
type DateColumn struct {
	// Signs are the dates of numbers by the sign between them: '.', '/' or '-'.
	Signs map[byte]*DateSpelling
	// Years are the dates that begin with the year, cells of a workbook included.
	Years    DateSpelling
	Short    Seen // years of two digits
	Yearless Seen
	Serials  Seen
	Unix     Seen
	begins   bool
	ends     bool
}

// Seen counts cells of a kind and remembers the first.
type Seen struct {
	N    int64
	Text string
	Pos  note.Position
}

func (s *Seen) add(c Cell) {
	if s.N++; s.N == 1 {
		s.Text, s.Pos = c.Text, c.Pos
	}
}

// DateSpelling are the dates that are written in one way.
type DateSpelling struct {
	MonthFirst, DayFirst Seen // they say themselves what stands first
	Either               Seen // both numbers are 12 or less, and differ
	same                 int64
	neither              int64  // 99-01-16: only the year can stand first
	high                 int64  // dates that begin with the year: days above 12
	yearFirst            int64  // years of two digits: those that may stand first
	short                int64  // years of two digits
	zeros                [3]low // by zeros: all written, none written, not told
}

// low counts dates whose day and month could change places, and the others.
type low struct{ low, high Seen }

// How zeros are written before one digit.
const (
	zerosWritten = iota
	zerosOmitted
	zerosUntold
)

// Add looks at one cell.
func (d *DateColumn) Add(c Cell) {
	if c.Text == "" {
		return
	}
	w, p := spelling(c.Text)
	if p != nil {
		return
	}
	switch w.form {
	case formUnix:
		d.Unix.add(c)
		return
	case formSerial:
		d.Serials.add(c)
		return
	case formYear:
		switch {
		case w.date.day > 12:
			d.Years.high++
		case w.date.day != w.date.month:
			d.Years.Either.add(c)
		default:
			d.Years.same++
		}
		return
	}
	if w.yearless {
		d.Yearless.add(c)
		month := w.date.month
		if w.form == formSigns {
			if month = w.b; w.order() == MonthFirst {
				month = w.a
			}
		}
		d.begins = d.begins || month == 1
		d.ends = d.ends || month == 12
	}
	if w.short {
		d.Short.add(c)
	}
	if w.form == formSigns {
		if d.Signs == nil {
			d.Signs = map[byte]*DateSpelling{}
		}
		if d.Signs[w.sign] == nil {
			d.Signs[w.sign] = &DateSpelling{}
		}
		d.Signs[w.sign].add(c, w)
	}
}

// TurnOfYear reports whether dates without a year are of January and of
// December: one year for all of them is hardly right.
func (d *DateColumn) TurnOfYear() bool { return d.begins && d.ends }

func (s *DateSpelling) add(c Cell, w spelled) {
	at := zerosUntold
	switch {
	case w.padded && !w.single:
		at = zerosWritten
	case w.single && !w.padded:
		at = zerosOmitted
	}
	z := &s.zeros[at]
	switch order := w.order(); {
	case order == DayFirst:
		s.DayFirst.add(c)
		z.high.add(c)
	case order == MonthFirst:
		s.MonthFirst.add(c)
		z.high.add(c)
	case w.a > 12:
		s.neither++
	case w.a != w.b:
		s.Either.add(c)
		z.low.add(c)
	default:
		s.same++
		z.low.add(c)
	}
	if w.short {
		s.short++
		if w.b >= 1 && w.b <= 12 && w.c >= 1 && w.c <= 31 {
			s.yearFirst++
		}
	}
}

// Proven is the order that the dates of the spelling say, if they agree.
func (s *DateSpelling) Proven() Order {
	switch {
	case s.MonthFirst.N > 0 && s.DayFirst.N == 0:
		return MonthFirst
	case s.DayFirst.N > 0 && s.MonthFirst.N == 0:
		return DayFirst
	}
	return OrderUnknown
}

// Against is the dates that an order does not fit.
func (s *DateSpelling) Against(o Order) Seen {
	switch {
	case o == DayFirst:
		return s.MonthFirst
	case o == MonthFirst:
		return s.DayFirst
	case o == YearFirst && s.yearFirst < s.all(): // some have their year at the end
		seen := s.MonthFirst
		for _, other := range []Seen{s.DayFirst, s.Either} {
			if seen.N == 0 {
				seen = other
			}
		}
		seen.N = s.all() - s.yearFirst
		return seen
	}
	return Seen{}
}

func (s *DateSpelling) all() int64 {
	return s.MonthFirst.N + s.DayFirst.N + s.Either.N + s.same + s.neither
}

// YearMayBeFirst reports whether all dates of the spelling have years of two
// digits, and may begin with it.
func (s *DateSpelling) YearMayBeFirst() bool { return s.all() > 0 && s.yearFirst == s.all() }

// YearMustBeFirst reports whether there is no other way to read them.
func (s *DateSpelling) YearMustBeFirst() bool {
	return s.YearMayBeFirst() && s.neither > 0
}

// Exchange is the mark of a spreadsheet that took the month for the day: the
// column writes dates in two ways, of which one has only days up to 12 (those
// it understood, exchanged and wrote in its own way) and the other only days
// above 12, which it could not understand and left as they were.
type Exchange struct {
	Low, High Seen
	Order     Order // that the dates say which were left as they were
	Years     bool  // the exchanged ones begin with the year
}

// Exchanged looks for the mark in a column; ok is false if there is none.
func (d *DateColumn) Exchanged() (x Exchange, ok bool) {
	for _, high := range signs {
		h := d.Signs[high]
		if h == nil {
			continue
		}
		left := h.MonthFirst
		if h.Proven() == DayFirst {
			left = h.DayFirst
		}
		if x.Order = h.Proven(); x.Order == OrderUnknown {
			continue
		}
		// The same sign, but zeros are written in one way only.
		for _, pair := range [][2]int{{zerosWritten, zerosOmitted}, {zerosOmitted, zerosWritten}} {
			l, u := h.zeros[pair[0]], h.zeros[pair[1]]
			if h.Either.N > 0 && l.low.N > 0 && l.high.N == 0 && u.high.N > 0 && u.low.N == 0 {
				x.Low, x.High = l.low, u.high
				return x, true
			}
		}
		if h.Either.N > 0 || h.same > 0 {
			continue
		}
		x.High = left
		for _, sign := range signs {
			s := d.Signs[sign]
			if sign == high || s == nil || s.Either.N == 0 || s.MonthFirst.N+s.DayFirst.N > 0 {
				continue
			}
			if sign == '.' && x.Order == DayFirst {
				continue // both stand in one order
			}
			x.Low = s.Either
			return x, true
		}
		if d.Years.Either.N > 0 && d.Years.high == 0 {
			x.Low, x.Years = d.Years.Either, true
			return x, true
		}
	}
	return Exchange{}, false
}

// signs in the order in which they are looked at.
var signs = []byte{'.', '/', '-'}

// Undecided is the first spelling whose order neither its dates nor a
// convention tells: dots stand between day, month and year.
func (d *DateColumn) Undecided() (Seen, bool) {
	for _, sign := range signs {
		s := d.Signs[sign]
		if s == nil {
			continue
		}
		if s.Either.N > 0 && s.Proven() == OrderUnknown && (sign != '.' || s.MonthFirst.N > 0) {
			return s.Either, true
		}
		if sign == '-' && s.YearMayBeFirst() && !s.YearMustBeFirst() { // 16-01-25
			return d.Short, true
		}
	}
	return Seen{}, false
}

// Reading is how the column is read where its dates or a convention tell the
// order; other is the order where they do not.
func (d *DateColumn) Reading(other Order) DateReading {
	of := func(sign byte) Order {
		s := d.Signs[sign]
		switch {
		case s == nil:
			return OrderUnknown
		case s.Proven() != OrderUnknown:
			return s.Proven()
		case s.YearMustBeFirst():
			return YearFirst
		case s.MonthFirst.N > 0: // and the other order as well
			return OrderUnknown
		case sign == '.':
			return DayFirst
		}
		return other
	}
	return DateReading{Dots: of('.'), Slashes: of('/'), Dashes: of('-')}
}

// Contradicted is dates that an order cannot be the order of, where they are
// at least half of those that say one.
func (d *DateColumn) Contradicted(o Order) (Seen, bool) {
	for _, sign := range signs {
		s := d.Signs[sign]
		if s == nil {
			continue
		}
		if a := s.Against(o); a.N > 0 && 2*a.N >= s.MonthFirst.N+s.DayFirst.N {
			return a, true
		}
	}
	return Seen{}, false
}
