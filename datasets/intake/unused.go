package intake

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// unused is what the rows say of a column that nothing reads.
type unused struct {
	rows, whole, days, tagged int64
	numbers                   int64
	parts, above, broken      int64 // fractions below 1, whole numbers above 1, and those with a fraction above 1
	largest                   int64
	values                    map[string]bool
}

// fewValues is how many different values are kept of a column.
const fewValues = 8

func (u *unused) add(text string) {
	text = strings.TrimSpace(text)
	if platform.Absent(text) {
		return
	}
	u.rows++
	if u.values == nil {
		u.values = map[string]bool{}
	}
	if len(u.values) < fewValues {
		u.values[text] = true
	}
	if n, err := strconv.ParseInt(strings.NewReplacer(",", "", " ", "", "\u00a0", "").Replace(text), 10, 64); err == nil && n >= 0 {
		u.whole++
		u.largest = max(u.largest, n)
	} else if _, p := tabular.ParseTime(text, tabular.DayFirst, time.UTC); p == nil && len(text) >= 6 {
		u.days++
	}
	if f, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64); err == nil && f >= 0 {
		u.numbers++
		switch {
		case f > 0 && f < 1:
			u.parts++
		case f > 1 && f == math.Trunc(f):
			u.above++
		case f > 1:
			u.broken++
		}
	}
	if strings.ContainsRune(text, '#') {
		u.tagged++
	}
}

// most reports whether most of the rows are so.
func (u *unused) most(n int64) bool { return u.rows > 0 && 10*n >= 9*u.rows }

// mixed reports whether a column holds two units: shares below 1 and numbers
// above 1, both in a tenth of the rows or more, and little else. Rates in percent
// have fractions above 1 too.
func (u *unused) mixed() bool {
	return u.rows >= 5 && 10*u.parts >= u.rows && 10*u.above >= u.rows && u.most(u.numbers) && 50*u.broken <= u.rows
}

// tooLarge for a count of a post: ids begin there.
const tooLarge = 1 << 40

// weighUnused warns of columns that nothing reads although they look like what
// a figure is made of, each with the line that would have them read.
func (p *Plan) weighUnused(s *sheet, of []unused) {
	if p.format.Table != field.Posts || !p.format.Guessed && !p.format.Exact {
		return // of a known export it is known what its columns are
	}
	index := s.match.Index()
	for i, m := range s.match.Columns {
		u := &of[i]
		if m.Column == nil && m.Header != "" && u.mixed() {
			p.warn(m.At, "the column %q holds fractions below 1 (%d) and whole numbers above 1 (%d): shares and counts in one column, which is not used",
				m.Header, u.parts, u.above).WithMend("take no mean of it; casebench computes the rates from the counts")
			continue
		}
		if m.Column != nil || m.Header == "" || u.rows < 3 || slices.Contains(p.format.LooseReads, platform.Loose(m.Header)) || isNumbering(m.Header) ||
			strings.ContainsAny(m.Header, "%‰") {
			continue
		}
		_, dated := index[field.Published]
		_, tagged := index[field.Hashtags]
		switch {
		case 2*u.tagged >= u.rows && !tagged && !slices.Contains(p.derived(), field.Hashtags):
			p.warn(m.At, "the column %q holds hashtags and is not used", m.Header).
				WithMend("to have them read: --column %q", m.Header+"=hashtags")
		case u.most(u.days) && !dated:
			p.warn(m.At, "the column %q holds days or times and is not used", m.Header).
				WithMend("if the posts were published then: --column %q", m.Header+"=published_at")
		case u.most(u.whole) && u.largest > 0 && u.largest < tooLarge && !rivalOf(s, i) && !weighed(m.Header, index):
			p.warn(m.At, "the column %q looks like a count and is not used", m.Header).
				WithMend("if it counts likes, comments, shares, saves, views or followers: --column %q, with the field that it is", m.Header+"=likes")
		}
	}
}

// rivalOf reports whether a column was weighed against another of its field.
func rivalOf(s *sheet, i int) bool {
	return slices.ContainsFunc(s.match.Rivals, func(pair [2]int) bool { return pair[0] == i || pair[1] == i })
}

// isNumbering reports whether a header is one of ids, hours, sizes and the like,
// whose whole numbers count nothing.
func isNumbering(header string) bool {
	for word := range strings.FieldsSeq(platform.Loose(header)) {
		switch word {
		case "id", "ids", "hour", "час", "width", "height", "lat", "long", "longitude", "latitude", "year", "month", "week", "day", "timestamp", "unix", "rank", "№",
			"номер", "index", "price", "age", "duration", "seconds", "length", "size", "num", "number", "версия", "version", "год", "месяц", "возраст":
			return true
		}
	}
	return false
}
