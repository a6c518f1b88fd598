// Package retention defines the indicators of people who come back: the
// commenters of a brand, and the users of a service.
//
// A person belongs to the cohort of the first month in which he or she was
// seen. Retention at age k is the share of a cohort that is active again in
// the k-th month after; only cohorts for which that month has fully elapsed
// are at risk. Months are calendar months, UTC. The overall figure is
// weighted by the size of the cohorts.
package retention

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// source is who comes back, and in which columns that stands.
type source struct {
	id, en, ru string
	rows       metrics.Rows
	who, when  field.ID
}

var sources = []source{
	{"commenters", "commenters", "комментаторов", metrics.Talk, field.Author, field.Published},
	{"users", "users", "пользователей", metrics.Activity, field.User, field.At},
}

// ages are the months for which a figure of its own is given.
var ages = []int{1, 3, 6}

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	var defs []*metrics.Definition
	for _, s := range sources {
		for _, age := range ages {
			defs = append(defs, s.definition(age))
		}
		defs = append(defs, s.share())
	}
	return defs
}

var months = map[int]note.Text{
	1: {EN: "after 1 month", RU: "через 1 месяц"},
	3: {EN: "after 3 months", RU: "через 3 месяца"},
	6: {EN: "after 6 months", RU: "через 6 месяцев"},
}

func (s source) definition(age int) *metrics.Definition {
	digit := string(rune('0' + age))
	return &metrics.Definition{
		ID: "retention/" + s.id + "/month-" + digit + ":fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: s.rows,
		Series: age == ages[0],
		Name:   note.Text{EN: "Returning " + s.en + ", " + months[age].EN, RU: "Возвращение " + s.ru + " " + months[age].RU},
		About: note.Text{
			EN: "Of those first seen in a month, the share active again exactly " + digit + " calendar months later, over all cohorts that had the time.",
			RU: "Какая доля впервые появившихся в месяце снова активна ровно " + months[age].RU + " (календарный), по всем когортам, у которых это время прошло."},
		Caution: note.Text{
			EN: "First seen means first seen in these data: people active before the collection began count as new.",
			RU: "«Впервые» значит впервые в этих данных: активные до начала сбора считаются новыми."},
		Formula: formula.Formula{Agg: formula.Named, Needs: []field.ID{s.who, s.when},
			Text: note.Text{
				EN: "Σ over cohorts of active in month " + digit + " / Σ over cohorts of size",
				RU: "Σ по когортам активных в месяце " + digit + " / Σ по когортам размера"}},
		Same: []metrics.Sameness{metrics.SameCollection}, MinN: 30, CountsN: note.Text{EN: "people at risk", RU: "люди под наблюдением"},
		Interval: note.Text{EN: "Wilson, people as units", RU: "Уилсон, единица — человек"}, Refs: []string{"amplitude", "mixpanel", "posthog", "wilson-1927"},
		Tally: s.tally(age),
	}
}

func (s source) share() *metrics.Definition {
	return &metrics.Definition{
		ID: "retention/" + s.id + "/repeat:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: s.rows,
		Name:  note.Text{EN: "Repeat rate of " + s.en, RU: "Доля повторной активности " + s.ru},
		About: note.Text{EN: "The share of people who were active in two different months or more.", RU: "Доля людей, активных в двух и более разных месяцах."},
		Caution: note.Text{
			EN: "Late comers had less time to return; the rates after 1, 3 and 6 months allow for that, this one does not.",
			RU: "У пришедших позже было меньше времени вернуться; показатели через 1, 3 и 6 месяцев это учитывают, а этот нет."},
		Formula: formula.Formula{Agg: formula.Named, Needs: []field.ID{s.who, s.when},
			Text: note.Text{EN: "people active in two months or more / people", RU: "люди, активные в двух и более месяцах / люди"}},
		Same: []metrics.Sameness{metrics.SameCollection}, MinN: 30, CountsN: note.Text{EN: "people", RU: "люди"},
		Interval: note.Text{EN: "Wilson", RU: "Уилсон"}, Refs: []string{"wilson-1927"},
		Tally: s.tally(0),
	}
}

func tooShort(age, observed int) note.Note {
	return note.New("the earliest cohort was observed for %d full months after its first, and %d are needed", observed, age)
}
