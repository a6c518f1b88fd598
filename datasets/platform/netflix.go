package platform

import (
	"math/bits"
	"regexp"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// Netflix Top 10, all weeks, worldwide: the TSV that netflix.com/tudum/top10
// offers. One row per week, category and rank.
var netflixTop10 = &Format{
	ID:       "netflix-top10",
	Title:    note.New("Netflix Top 10, all weeks (global)"),
	Table:    field.Viewing,
	Platform: "netflix",
	Signature: [][]string{{"week"}, {"category"}, {"weekly_rank"}, {"show_title"}, {"weekly_hours_viewed"},
		{"cumulative_weeks_in_top_10"}},
	Columns: []Column{
		{Field: field.Date, Names: []string{"week"}},
		{Field: field.Category, Names: []string{"category"}},
		{Field: field.Rank, Names: []string{"weekly_rank"}},
		{Field: field.Title, Names: []string{"show_title"}},
		{Field: field.Season, Names: []string{"season_title"}, Read: season},
		{Field: field.HoursViewed, Names: []string{"weekly_hours_viewed"}},
		{Field: field.Runtime, Names: []string{"runtime"}, Empty: field.Withheld},
		{Field: field.ViewsN, Names: []string{"weekly_views"}, Empty: field.Withheld},
		{Field: field.WeeksTop, Names: []string{"cumulative_weeks_in_top_10"}},
	},
	Works: true, Selected: true,
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("week is the Sunday that ends the week"),
		note.New("N/A in season_title means a film: not applicable, not missing"),
		note.New("runtime and views are empty before 2023-06-18, because Netflix did not publish them: withheld"),
	},
	Caveats: []note.Note{note.New("Top 10 lists only: not the whole service.")},
}

// season is a title, or a film's N/A.
func season(cell string) Value {
	if strings.TrimSpace(cell) == "N/A" {
		return Value{Missing: field.NotApplicable}
	}
	return Value{Text: strings.TrimSpace(cell)}
}

var netflixMostPopular = &Format{
	ID:         "netflix-most-popular",
	Title:      note.New("Netflix Top 10, most popular of all time"),
	Table:      field.Viewing,
	Platform:   "netflix",
	Signature:  [][]string{{"category"}, {"rank"}, {"show_title"}, {"hours_viewed_first_91_days"}},
	Refuse:     note.New("this is Netflix's list of the most popular titles: hours of a title's first 91 days, without a date, so nothing can be placed in time"),
	RefuseMend: note.New("download all-weeks-global.tsv from the same page"),
}

// Netflix, What We Watched: the engagement report of a half-year. 2023H1 is
// one sheet without runtime and views; later ones have a sheet of series and a
// sheet of films (TV and Film, from 2025 Shows and Movies).
var netflixEngagement = &Format{
	ID:        "netflix-engagement",
	Title:     note.New("Netflix engagement report (What We Watched)"),
	Table:     field.Viewing,
	Platform:  "netflix",
	Signature: [][]string{{"Title"}, {"Available Globally?"}, {"Release Date"}, {"Hours Viewed"}},
	Columns: []Column{
		{Field: field.Title, Names: []string{"Title"}},
		{Field: field.Available, Names: []string{"Available Globally?"}, Read: YesNo},
		{Field: field.Released, Names: []string{"Release Date"}},
		{Field: field.HoursViewed, Names: []string{"Hours Viewed"}},
		{Field: field.Runtime, Names: []string{"Runtime"}, Read: hoursMinutes},
		{Field: field.ViewsN, Names: []string{"Views"}},
	},
	AllSheets: true, Works: true,
	Marks:     tabular.PointDecimal,
	Constants: halfYear,
	Rules: []note.Note{
		note.New("the half-year is read from the line above the table, and is the period of every row"),
		note.New("the category is the sheet: TV (TV, Shows) or Films (Film, Movies); none in the report of 2023H1"),
		note.New("runtime H:MM becomes hours; one that Netflix marks with * is left empty: it does not explain the published views"),
	},
	Caveats: []note.Note{note.New("Titles of over 50,000 hours only; hours are rounded to 100,000.")},
}

// YesNo reads a flag in English or Russian.
func YesNo(cell string) Value {
	switch Fold(cell) {
	case "yes", "да", "true", "1":
		return Value{Int: 1}
	case "no", "нет", "false", "0":
		return Value{Int: 0}
	}
	if Absent(cell) {
		return Value{Missing: field.Empty}
	}
	return Value{Fault: note.Errorf(note.Position{}, "%q is neither yes nor no", cell).WithMend("write yes or no, or leave the cell empty")}
}

// hoursMinutes reads H:MM as hours in millionths, rounded to the nearest,
// half to even; a film of 1:20 is 1.333333.
func hoursMinutes(cell string) Value {
	switch s := strings.TrimSpace(cell); {
	case Absent(s), strings.HasSuffix(s, "*"):
		return Value{Missing: field.Empty}
	default:
		sec, ok := tabular.ParseSpan(s, true)
		if !ok {
			return Value{Fault: note.Errorf(note.Position{}, "%q is no runtime in H:MM",
				cell).WithMend("write hours and minutes, such as 1:20, or leave the cell empty")}
		}
		_, scaled := bits.Mul64(uint64(sec), field.Micro) // sec has at most 10 digits
		q, r := scaled/3600, scaled%3600
		if r > 1800 || r == 1800 && q%2 == 1 {
			q++
		}
		return Value{Int: int64(q)}
	}
}

var half = regexp.MustCompile(`(?i)(jan|jul)\w*\s*(?:to|-|–)\s*(jun|dec)\w*\s+(\d{4})|(\d{4})(Jan|Jul)-(Jun|Dec)`)

// halfYear finds "January to June 2023" above the table, else "2023Jan-Jun" in
// the file's name.
func halfYear(above []string, sheet, file string) ([]Constant, *note.Problem) {
	var year, first string
	for _, s := range append(above, file) {
		if m := half.FindStringSubmatch(s); m != nil {
			year, first = m[3]+m[4], strings.ToLower(m[1]+m[5])
			break
		}
	}
	if year == "" {
		return nil, note.Errorf(note.Position{}, "the half-year of the report stands neither above the table nor in the file's name").
			WithMend("keep the name of the download, such as ..._2025Jan-Jun.xlsx")
	}
	out := []Constant{{field.Date, year + "-06-30T00:00:00Z"}, {field.Start, year + "-01-01T00:00:00Z"}, {field.Period, year + "H1"}}
	if first == "jul" {
		out = []Constant{{field.Date, year + "-12-31T00:00:00Z"}, {field.Start, year + "-07-01T00:00:00Z"}, {field.Period, year + "H2"}}
	}
	switch Fold(sheet) {
	case "tv", "shows":
		out = append(out, Constant{field.Category, "TV"})
	case "film", "films", "movies":
		out = append(out, Constant{field.Category, "Films"})
	}
	return out, nil
}
