// Package viewing defines the indicators of watching: hours and minutes
// viewed, how far they rest on a few titles, and hours per member.
package viewing

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

var (
	countRows = note.New("published totals")
	noneText  = note.New("none: totals as published")
	none      = note.New("totals as published, not a sample")
	same      = []metrics.Sameness{metrics.SameCollection}
)

// Family is that of the indicators here.
var Family = &metrics.Family{ID: "viewing", Name: note.New("Viewing")}

// categories are the kinds of titles and the lists that sources tell apart.
var categories = map[string]note.Note{
	"all":                 note.New("all titles"),
	"tv":                  note.New("series"),
	"film":                note.New("films"),
	"Films (English)":     note.New("films, English"),
	"Films (Non-English)": note.New("films, other languages"),
	"TV (English)":        note.New("series, English"),
	"TV (Non-English)":    note.New("series, other languages"),
}

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	hours := formula.Formula{Over: []field.ID{field.HoursViewed}, Agg: formula.Sum}
	minutes := formula.Formula{Over: []field.ID{field.HoursViewed}, Agg: formula.Sum, Scale: 60}
	top10 := formula.Formula{Over: []field.ID{field.Top10Hours}, Per: field.HoursViewed, Agg: formula.Pooled}
	top100 := formula.Formula{Over: []field.ID{field.Top100Hours}, Per: field.HoursViewed, Agg: formula.Pooled}
	entries := formula.Formula{Over: []field.ID{field.NewTitles}, Agg: formula.Sum}
	return []*metrics.Definition{
		{
			ID: "viewing/hours/sum:hours", Version: 1, Unit: unit.Hours, Better: metrics.Higher, Rows: metrics.Viewing,
			Name:    note.New("Hours viewed"),
			About:   note.New("The hours that members streamed the titles covered by the data."),
			Caution: note.New("Covers the titles that the source lists: a Top 10 list is not the whole service."),
			Formula: hours, Same: same, MinN: 1, CountsN: countRows, Interval: noneText,
			Tally:  withoutDoubles(metrics.Dated(hours, field.Category, none)),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.Parts, Unit: unit.Hours, Labels: categories},
		},
		{
			ID: "viewing/minutes/sum:minutes", Version: 1, Unit: unit.Minutes, Better: metrics.Higher, Rows: metrics.Viewing,
			Name:    note.New("Minutes streamed"),
			About:   note.New("Hours viewed times 60: the operating measure that the article names."),
			Caution: note.New("The source rounds hours, so minutes are no more exact than that."),
			Formula: minutes, Same: same, MinN: 1, CountsN: countRows, Interval: noneText,
			Tally:  withoutDoubles(metrics.Dated(minutes, "", none)),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "viewing/top10-share/hours:fraction", Version: 1, Unit: unit.Fraction, Rows: metrics.Viewing,
			Name:    note.New("Share of the top 10 in all hours"),
			About:   note.New("How much of all viewing goes to the ten most watched titles of each list."),
			Caution: note.New("Ten titles per list: halves of a year with one list and with two (series, films) are not alike."),
			Formula: top10, Same: same, MinN: 1, CountsN: countRows, Interval: noneText,
			Tally:  withoutDoubles(metrics.Dated(top10, field.Category, none)),
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.Dots, Steps: metrics.Levels, Unit: unit.Fraction, Labels: categories},
		},
		{
			ID: "viewing/top100-share/hours:fraction", Version: 1, Unit: unit.Fraction, Rows: metrics.Viewing,
			Name:    note.New("Share of the top 100 in all hours"),
			About:   note.New("How much of all viewing goes to the hundred most watched titles of each list."),
			Caution: note.New("A hundred titles per list, as with the top 10."),
			Formula: top100, Same: same, MinN: 1, CountsN: countRows, Interval: noneText,
			Tally:  withoutDoubles(metrics.Dated(top100, field.Category, none)),
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.Dots, Steps: metrics.NoSteps},
		},
		{
			ID: "viewing/new-titles/sum:count", Version: 1, Unit: unit.Count, Rows: metrics.Viewing,
			Name:    note.New("New titles in the lists"),
			About:   note.New("Entries of titles into the weekly lists for the first time."),
			Caution: note.New("A list has ten places: the number says how fast they turn over, not how much was released."),
			Formula: entries, Same: same, MinN: 1, CountsN: countRows, Interval: noneText,
			Tally:  withoutDoubles(metrics.Dated(entries, "", none)),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "viewing/hours-per-member/month:hours_per_member_month", Version: 1, Unit: unit.HoursMonth, Better: metrics.Higher, Rows: metrics.Viewing,
			Also:    []metrics.Rows{metrics.Members},
			Name:    note.New("Hours per member and month"),
			About:   note.New("Hours viewed over member-months: memberships between the totals at both ends of each period, times its months."),
			Caution: note.New("A membership may be watched by a family. Numerator and denominator come from different publications of the company."),
			Formula: formula.Formula{Agg: formula.Named, Needs: []field.ID{field.HoursViewed, field.Date, field.Start},
				Text: note.New("Σ hours viewed / Σ (mean members × months)")},
			Same: same, MinN: 1, CountsN: note.New("periods"), Interval: noneText,
			Tally:  withoutDoubles(newPerMember),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.Levels, Unit: unit.HoursMonth,
				Labels: categories},
		},
	}
}
