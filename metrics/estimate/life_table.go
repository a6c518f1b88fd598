package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// RetentionKind says when a user counts as retained at an age.
type RetentionKind uint8

// The kinds. They differ by a factor, so that figures of two kinds must not
// be compared.
const (
	NPeriod   RetentionKind = iota // active in that very period: "N-day", "classic"
	Unbounded                      // active in that period or in a later one: "rolling"
	Bracket                        // active at least once in a range of periods
)

func (k RetentionKind) String() string {
	return [...]string{"cohort retention, N-period", "cohort retention, unbounded", "cohort retention, bracket"}[k]
}

// LifeTableOptions are the choices of LifeTable. The zero value is N-period
// retention with intervals at 0.95.
type LifeTableOptions struct {
	Kind  RetentionKind
	Edges []int64 // of Bracket: bracket j is the ages Edges[j] to Edges[j+1]-1
	Level float64 // 0 is 0.95
}

// Retention is a table of cohorts by age. Read it only when Defined.
type Retention struct {
	Status   Status
	Reason   note.Note // set unless Defined
	Rows     []RetentionCohort
	Columns  []RetentionAge
	Users    int64
	Method   string
	Warnings []note.Note
}

// RetentionCohort is the users whose first active period is First.
type RetentionCohort struct {
	First    int32
	Size     int64
	Retained []int64 // by column; it ends before the first that has not fully elapsed
}

// RetentionAge is one age, or one bracket of ages, over all cohorts for which
// it has fully elapsed.
type RetentionAge struct {
	From, To   int64  // ages in periods, both included; the first period has age 0
	Cohorts    int    // in the denominator
	Retained   int64  // users
	Share      Result // retained users by users: the mean weighted by cohort size; Wilson's interval
	Unweighted Number // the mean over cohorts, a large one counting as a small one
}

// maxRetentionAges, eleven years of days, keeps a table within what anybody
// reads and within memory.
const maxRetentionAges = 4000

// LifeTable is the retention of cohorts by age, from the activity up to and
// with the period end, the last that has fully elapsed. A cohort is in a
// column only when the whole of it lies at or before end: later cells do not
// exist and are not zero. A cohort of which nobody came back counts with 0.
//
//	weighted(k) = Σ retained_c(k) / Σ size_c over the cohorts c with c + k ≤ end
//
// The columns rest on different cohorts, so a rise from one age to the next
// may be a change of cohorts. Wilson's interval takes users as independent and
// covers the retention of these cohorts together; where they differ by more
// than chance, which a warning says, it covers that of a cohort to come far
// too rarely (COVERAGE-survival.md). Unbounded retention can only rise with
// more observation, most at the highest ages.
//
// Amplitude, Mixpanel and Fader & Hardie (2007) use these kinds under several
// names. Wilson, JASA 22, 1927.
func LifeTable(c *tally.Cohorts, end int32, opt LifeTableOptions) Retention {
	if opt.Level == 0 {
		opt.Level = 0.95
	}
	if c == nil {
		c = new(tally.Cohorts)
	}
	method := opt.Kind.String()
	no := func(status Status, reason note.Note) Retention {
		return Retention{Status: status, Reason: reason, Users: c.N(), Method: method}
	}
	if !levelOK(opt.Level) {
		return no(Undefined, levelReason(opt.Level))
	}
	var table []tally.Cohort
	edges := opt.Edges
	if opt.Kind == Bracket {
		if !ascendingEdges(edges) {
			return no(Undefined, note.New("brackets need at least 2 edges that ascend from 0 or more, such as 0, 1, 4, 8; they are %v", edges))
		}
		table = c.Brackets(end, edges)
	} else {
		table = c.Table(end)
	}
	if len(table) == 0 {
		if c.N() > 0 {
			return no(TooFew, note.New("all %d users came after the last full period; a later end of the observation is needed", c.N()))
		}
		return no(TooFew, note.New("there are no users; at least 1 with an active period is needed"))
	}
	if opt.Kind != Bracket {
		ages := int64(end) - int64(table[0].First) + 1
		if ages > maxRetentionAges {
			return no(Undefined, note.New("%d periods are too many for a table; use longer periods or leave out far earlier dates", ages))
		}
		for age := range ages + 1 {
			edges = append(edges, age)
		}
	}

	result := Retention{Status: Defined, Method: method}
	for j := range len(edges) - 1 {
		result.Columns = append(result.Columns, RetentionAge{From: edges[j], To: edges[j+1] - 1})
	}
	sizes, shares := make([]int64, len(result.Columns)), make([]float64, len(result.Columns))
	for _, cohort := range table {
		row := RetentionCohort{First: cohort.First, Size: cohort.Size}
		result.Users += cohort.Size
		for j, retained := range retainedByColumn(cohort, len(result.Columns), opt.Kind) {
			column := &result.Columns[j]
			if int64(cohort.First) > int64(end)-column.To {
				break
			}
			row.Retained = append(row.Retained, retained)
			column.Cohorts++
			column.Retained += retained
			sizes[j] += cohort.Size
			shares[j] += float64(retained) / float64(cohort.Size)
		}
		result.Rows = append(result.Rows, row)
	}
	for j := range result.Columns {
		column := &result.Columns[j]
		if column.Cohorts == 0 {
			column.Share = noResult(TooFew, method, 0, note.New("no cohort has been observed to age %d; a longer observation is needed", column.To))
			continue
		}
		column.Share = Wilson(column.Retained, sizes[j], opt.Level)
		column.Share.Method = method
		column.Unweighted = Some(shares[j] / float64(column.Cohorts))
		if result.unequal(j) {
			column.Share.Warnings = append(column.Share.Warnings,
				note.New("the %d cohorts differ by more than chance: the interval is for these cohorts together, not for the next one", column.Cohorts))
		}
	}
	if opt.Kind == Unbounded {
		result.Warnings = append(result.Warnings, note.New("unbounded retention is too low at the highest ages: users may still come back after the last "+
			"full period"))
	}
	return result
}

// unequal reports whether the cohorts of a column differ at the 5 % point of
// χ² = Σ (retained - n·p)²/(n·p(1-p)), df = cohorts - 1.
func (r Retention) unequal(column int) bool {
	c := r.Columns[column]
	p := c.Share.Value
	if c.Cohorts < 2 || p == 0 || p == 1 {
		return false
	}
	chi := 0.0
	for _, row := range r.Rows {
		if column < len(row.Retained) {
			n := float64(row.Size)
			d := float64(row.Retained[column]) - n*p
			chi += d * d / (n * p * (1 - p))
		}
	}
	return chiTail(chi, c.Cohorts-1) < 0.05
}

func ascendingEdges(edges []int64) bool {
	if len(edges) < 2 || edges[0] < 0 || edges[len(edges)-1] > math.MaxInt32 {
		return false
	}
	for j := range len(edges) - 1 {
		if edges[j] >= edges[j+1] {
			return false
		}
	}
	return true
}

// retainedByColumn counts the users of a cohort who are retained at each age
// or bracket.
func retainedByColumn(cohort tally.Cohort, columns int, kind RetentionKind) []int64 {
	retained := make([]int64, columns)
	for _, age := range cohort.Ages { // none lies past the columns: nothing after end is in the table
		if kind == Unbounded {
			retained[age.Age] = age.Last
		} else {
			retained[age.Age] = age.Active
		}
	}
	if kind == Unbounded { // from here on or later
		for j := columns - 2; j >= 0; j-- {
			retained[j] += retained[j+1]
		}
	}
	return retained
}
