package excel

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
	"github.com/casebench/casebench/report"
)

// maxLive is how many rows the data sheets of a workbook hold in all. Above it
// the largest tables stand as sums per group and month, over which the same
// formulas run: a workbook of a million rows opens in no program at hand.
const maxLive = 20_000

// tallied says which tables stand as sums: the largest, until the rest fits.
func tallied(tables []*dataSheet, most int) map[*dataSheet]bool {
	rows := 0
	for _, d := range tables {
		rows += d.ev.Batch.Len
	}
	bySize := slices.Clone(tables)
	slices.SortStableFunc(bySize, func(a, b *dataSheet) int { return cmp.Compare(b.ev.Batch.Len, a.ev.Batch.Len) })
	out := map[*dataSheet]bool{}
	for _, d := range bySize {
		if rows <= most {
			break
		}
		out[d] = true
		rows -= d.ev.Batch.Len
	}
	return out
}

// tallySheet holds sums of the rows of a table: one row for each run of rows
// that no group cuts and that lie in one month.
type tallySheet struct {
	runs    []tallyRun
	columns []tallyColumn
	sums    [][]float64 // by column, then run
}

// tallyRun is a run [from, to) of used rows.
type tallyRun struct {
	from, to int
	month    int64 // its first moment; 0 where the rows have no date or months are not told apart
}

// tallyColumn is one sum: of the rows that have a value of rate.
type tallyColumn struct {
	rate field.ID
	what formula.Tallied
}

const tallyBefore = 5 // columns before the sums: case, origin, platform, account, month

// tallyUp makes the sums that the formulas of a part ask for.
func tallyUp(part *report.Part, e *metrics.Evidence) *tallySheet {
	t := &tallySheet{runs: runsOf(e, true), columns: []tallyColumn{{"", formula.TalliedRows}}}
	if len(t.runs) > maxLive {
		t.runs = runsOf(e, false)
	}
	for _, i := range part.Result.Indicators {
		if _, _, live := e.Live(i); !live {
			continue
		}
		i.Definition.Formula.OverTallies(func(rate field.ID, what formula.Tallied) string {
			if c := (tallyColumn{rate, what}); !slices.Contains(t.columns, c) {
				t.columns = append(t.columns, c)
			}
			return ""
		}, i.Interactions)
	}
	for _, c := range t.columns {
		t.sums = append(t.sums, t.sum(e.Batch, c))
	}
	return t
}

// runsOf cuts the used rows at the bounds of all groups and, by month, where one
// begins. Rows of a group stand in the order of time within each account.
func runsOf(e *metrics.Evidence, byMonth bool) []tallyRun {
	cuts := make([]bool, e.Batch.Len+1)
	used := make([]bool, e.Batch.Len)
	for _, g := range e.Groups {
		cuts[g.From], cuts[g.From+g.Used] = true, true
		for row := g.From; row < g.From+g.Used; row++ {
			used[row] = true
		}
	}
	at := e.Batch.Col(field.Published)
	month := func(row int) int64 {
		seconds, missing := at.Int(row)
		if missing != field.Present || !byMonth {
			return 0
		}
		t := time.Unix(seconds, 0).UTC()
		return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC).Unix()
	}
	var out []tallyRun
	for row := range e.Batch.Len {
		if !used[row] {
			continue
		}
		m := month(row)
		if n := len(out); n > 0 && !cuts[row] && out[n-1].to == row && out[n-1].month == m {
			out[n-1].to++
			continue
		}
		out = append(out, tallyRun{row, row + 1, m})
	}
	return out
}

// sum is a column of sums, each exact before it becomes the number of a cell. A
// rate is one of 12 decimal places, as the indicators hold it.
func (t *tallySheet) sum(b *field.Batch, c tallyColumn) []float64 {
	out := make([]float64, len(t.runs))
	parts, per := formula.Parts(c.rate)
	num, den := b.Col(formula.SumColumn(parts)), b.Col(per)
	for i, run := range t.runs {
		if c.rate == "" {
			out[i] = float64(run.to - run.from)
			continue
		}
		var sum tally.Int128
		for row := run.from; row < run.to; row++ {
			x, missing := num.Int(row)
			if missing != field.Present || x < 0 && per != "" {
				continue
			}
			y := int64(1)
			if per != "" {
				if y, missing = den.Int(row); missing != field.Present || y <= 0 {
					continue
				}
			}
			one := int64(1)
			switch c.what {
			case formula.TalliedNumerator:
				one = x
			case formula.TalliedDenominator:
				one = y
			case formula.TalliedRates:
				one, _ = tally.Fixed(x, y)
			}
			sum.Add(one)
		}
		whole := sum.Float64()
		switch c.what {
		case formula.TalliedRows:
			out[i] = whole
		case formula.TalliedNumerator:
			out[i] = scaled(whole, num)
		case formula.TalliedDenominator:
			out[i] = scaled(whole, den)
		case formula.TalliedRates:
			out[i] = scaled(whole, num) / scaled(tally.RatioScale, den)
		}
	}
	return out
}

// scaled is a number of a column as a reader writes it.
func scaled(x float64, of *field.Column) float64 {
	if of != nil && of.Field.Kind == field.KindMicro {
		return x / field.Micro
	}
	return x
}

func (t *tallySheet) index(c tallyColumn) int { return slices.Index(t.columns, c) }

// between are the runs of the rows [from, to), as numbers of runs.
func (t *tallySheet) between(from, to int) (first, end int) {
	first = slices.IndexFunc(t.runs, func(r tallyRun) bool { return r.from >= from })
	end = first
	for end >= 0 && end < len(t.runs) && t.runs[end].to <= to {
		end++
	}
	return first, end
}

// liveOverTallies is the formula of an indicator over the sums of its rows.
func (b *book) liveOverTallies(d *dataSheet, i *metrics.Indicator) (string, bool) {
	from, to, ok := d.ev.Live(i)
	if !ok {
		return "", false
	}
	first, end := d.tallies.between(from, to)
	if first < 0 || first == end {
		return "", false
	}
	return i.Definition.Formula.OverTallies(func(rate field.ID, what formula.Tallied) string {
		column := "$" + letters(d.tallies.index(tallyColumn{rate, what})+tallyBefore+1) + "$"
		return quoteSheet(d.name) + "!" + column + strconv.Itoa(dataHead+1+first) + ":" + column + strconv.Itoa(dataHead+end)
	}, i.Interactions)
}

// tallySheet writes a sheet of sums.
func (b *book) tallySheet(d *dataSheet) {
	t := d.tallies
	widths := []float64{16, 18, 16, 22, 14}
	for range t.columns {
		widths = append(widths, 18)
	}
	if d.part.Simulated {
		b.tab(d.name)
	}
	s := b.open(d.name, dataPaper(len(t.runs)), dataHead, 1, widths...)
	s.title(d.part.Title + " · " + b.rowsName(d.ev.Rows))
	if d.part.Simulated {
		s.write(b.text(b.loc.Simulated()+". "+b.loc.Note(wordSimulatedHelp), look{bold: true, warn: true}))
	}
	s.write(b.text(b.loc.Note(note.New("Too many rows for a sheet (%d): these are their exact sums per group and month, and the formulas run over "+
		"them. The rows stand in %s", d.ev.Batch.Len, d.files())), look{soft: true}))
	for s.row < dataHead-1 {
		s.write()
	}
	heads := []string{b.loc.Note(wordCase), b.loc.Note(wordOrigin), b.loc.Note(wordPlatform), b.loc.Note(wordAccount), b.loc.Note(wordMonth)}
	for _, c := range t.columns {
		heads = append(heads, b.tallyName(c))
	}
	s.head(heads...)
	names, infos := b.caseNames(d.part), b.rowInfos(d)
	platform, author := d.ev.Batch.Col(field.Platform), d.ev.Batch.Col(field.Author)
	for k, run := range t.runs {
		info := infos[run.from]
		cells := []any{
			b.text(names[info.caseName], look{}), b.text(b.loc.Origin(info.origin), look{}), b.text(alike(platform, run), look{}),
			b.text(alike(author, run), look{}), nil,
		}
		if run.month != 0 {
			cells[4] = excelize.Cell{StyleID: b.style(look{format: formatMonth}), Value: serial(run.month)}
		}
		for c := range t.columns {
			cells = append(cells, b.value(t.sums[c][k], look{format: t.columns[c].format()}))
		}
		s.write(cells...)
	}
	s.table(d.table, dataHead, tallyBefore+len(t.columns))
	s.close()
}

// alike is the text of a run's rows, nothing where they differ.
func alike(col *field.Column, run tallyRun) string {
	text := col.Text(run.from)
	for row := run.from + 1; row < run.to; row++ {
		if col.Text(row) != text {
			return ""
		}
	}
	return text
}

func (c tallyColumn) format() string {
	if c.what == formula.TalliedRates {
		return formatDecimal
	}
	return formatCount
}

// tallyName is a sum in words.
func (b *book) tallyName(c tallyColumn) string {
	if c.rate == "" {
		return b.loc.Note(wordRows)
	}
	name := b.columnName(c.rate)
	switch c.what {
	case formula.TalliedRows:
		return b.loc.Note(note.New("%s: rows", name))
	case formula.TalliedNumerator:
		return b.loc.Note(note.New("%s: sum of numerators", name))
	case formula.TalliedDenominator:
		return b.loc.Note(note.New("%s: sum of denominators", name))
	}
	return b.loc.Note(note.New("%s: sum of the values", name))
}

// files names the data sets that hold the rows.
func (d *dataSheet) files() string {
	var out []string
	for _, i := range d.part.Result.Indicators {
		if i.Definition.Rows != d.ev.Rows {
			continue
		}
		for _, ref := range i.Data {
			if !slices.Contains(out, ref.Name) {
				out = append(out, ref.Name)
			}
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}
