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
	countRows = note.Text{EN: "published totals", RU: "опубликованные итоги"}
	noneText  = note.Text{EN: "none: totals as published", RU: "нет: опубликованные итоги"}
	none      = note.New("totals as published, not a sample")
	same      = []metrics.Sameness{metrics.SameCollection}
)

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	hours := formula.Formula{Over: []field.ID{field.HoursViewed}, Agg: formula.Sum}
	minutes := formula.Formula{Over: []field.ID{field.HoursViewed}, Agg: formula.Sum, Scale: 60}
	top10 := formula.Formula{Over: []field.ID{field.Top10Hours}, Per: field.HoursViewed, Agg: formula.Pooled}
	top100 := formula.Formula{Over: []field.ID{field.Top100Hours}, Per: field.HoursViewed, Agg: formula.Pooled}
	entries := formula.Formula{Over: []field.ID{field.NewTitles}, Agg: formula.Sum}
	return []*metrics.Definition{
		{
			ID: "viewing/hours/sum:hours", Version: 1, Unit: unit.Hours, Better: metrics.Higher, Rows: metrics.Viewing, Series: true,
			Name:    note.Text{EN: "Hours viewed", RU: "Часы просмотра"},
			About:   note.Text{EN: "The hours that members streamed the titles covered by the data.", RU: "Сколько часов подписчики смотрели тайтлы, вошедшие в данные."},
			Caution: note.Text{EN: "Covers the titles that the source lists: a Top 10 list is not the whole service.", RU: "Охватывает тайтлы, перечисленные источником: список Top 10 — не весь сервис."},
			Formula: hours, Same: same, MinN: 1, CountsN: countRows, Interval: noneText,
			Tally: withoutDoubles(metrics.Dated(hours, field.Category, none)),
		},
		{
			ID: "viewing/minutes/sum:minutes", Version: 1, Unit: unit.Minutes, Better: metrics.Higher, Rows: metrics.Viewing,
			Name:    note.Text{EN: "Minutes streamed", RU: "Минуты трансляций"},
			About:   note.Text{EN: "Hours viewed times 60: the operating measure that the article names.", RU: "Часы просмотра, умноженные на 60: операционная метрика, которую называет статья."},
			Caution: note.Text{EN: "The source rounds hours, so minutes are no more exact than that.", RU: "Источник округляет часы, поэтому и минуты не точнее."},
			Formula: minutes, Same: same, MinN: 1, CountsN: countRows, Interval: noneText,
			Tally: withoutDoubles(metrics.Dated(minutes, "", none)),
		},
		{
			ID: "viewing/top10-share/hours:fraction", Version: 1, Unit: unit.Fraction, Rows: metrics.Viewing, Series: true,
			Name:    note.Text{EN: "Share of the top 10 in all hours", RU: "Доля топ-10 во всех часах"},
			About:   note.Text{EN: "How much of all viewing goes to the ten most watched titles of each list.", RU: "Какая часть просмотра приходится на десять самых популярных тайтлов каждого списка."},
			Caution: note.Text{EN: "Ten titles per list: halves of a year with one list and with two (series, films) are not alike.", RU: "По десять тайтлов на список: полугодия с одним списком и с двумя (сериалы, фильмы) неодинаковы."},
			Formula: top10, Same: same, MinN: 1, CountsN: countRows, Interval: noneText,
			Tally: withoutDoubles(metrics.Dated(top10, field.Category, none)),
		},
		{
			ID: "viewing/top100-share/hours:fraction", Version: 1, Unit: unit.Fraction, Rows: metrics.Viewing,
			Name:    note.Text{EN: "Share of the top 100 in all hours", RU: "Доля топ-100 во всех часах"},
			About:   note.Text{EN: "How much of all viewing goes to the hundred most watched titles of each list.", RU: "Какая часть просмотра приходится на сто самых популярных тайтлов каждого списка."},
			Caution: note.Text{EN: "A hundred titles per list, as with the top 10.", RU: "По сто тайтлов на список, как и у топ-10."},
			Formula: top100, Same: same, MinN: 1, CountsN: countRows, Interval: noneText,
			Tally: withoutDoubles(metrics.Dated(top100, field.Category, none)),
		},
		{
			ID: "viewing/new-titles/sum:count", Version: 1, Unit: unit.Count, Rows: metrics.Viewing,
			Name:    note.Text{EN: "New titles in the lists", RU: "Новые тайтлы в списках"},
			About:   note.Text{EN: "Entries of titles into the weekly lists for the first time.", RU: "Сколько раз тайтлы впервые входили в недельные списки."},
			Caution: note.Text{EN: "A list has ten places: the number says how fast they turn over, not how much was released.", RU: "В списке десять мест: число говорит о скорости обновления, а не о количестве премьер."},
			Formula: entries, Same: same, MinN: 1, CountsN: countRows, Interval: noneText,
			Tally: withoutDoubles(metrics.Dated(entries, "", none)),
		},
		{
			ID: "viewing/hours-per-member/month:hours_per_member_month", Version: 1, Unit: unit.HoursMonth, Better: metrics.Higher, Rows: metrics.Viewing, Series: true,
			Also:    []metrics.Rows{metrics.Members},
			Name:    note.Text{EN: "Hours per member and month", RU: "Часы на подписчика в месяц"},
			About:   note.Text{EN: "Hours viewed over member-months: memberships between the totals at both ends of each period, times its months.", RU: "Часы просмотра, делённые на подписко-месяцы: число подписок между итогами на концах периода, умноженное на его месяцы."},
			Caution: note.Text{EN: "A membership may be watched by a family. Numerator and denominator come from different publications of the company.", RU: "Одной подпиской может пользоваться семья. Числитель и знаменатель взяты из разных публикаций компании."},
			Formula: formula.Formula{Agg: formula.Named, Needs: []field.ID{field.HoursViewed, field.Date, field.Start},
				Text: note.Text{EN: "Σ hours viewed / Σ (mean members × months)", RU: "Σ часов просмотра / Σ (среднее число подписок × месяцы)"}},
			Same: same, MinN: 1, CountsN: note.Text{EN: "periods", RU: "периоды"}, Interval: noneText,
			Tally: withoutDoubles(newPerMember),
		},
	}
}
