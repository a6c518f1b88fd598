// Package members defines the indicators of a subscription of which only the
// totals are public: its size, its growth, and the bounds that totals allow
// for churn, which they cannot identify.
package members

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

var (
	readings  = note.Text{EN: "quarters", RU: "кварталы"}
	published = note.Text{EN: "none: totals as published", RU: "нет: опубликованные итоги"}
)

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	defs := []*metrics.Definition{
		{
			ID: "members/size/last:members", Version: 1, Unit: unit.Members, Better: metrics.Higher, Rows: metrics.Members, Series: true,
			Name:    note.Text{EN: "Paid memberships at the end", RU: "Платные подписки на конец периода"},
			About:   note.Text{EN: "The last total of the period.", RU: "Последний итог периода."},
			Caution: note.Text{EN: "A membership is a household or a paying guest, not a person.", RU: "Подписка — это домохозяйство или дополнительный участник, а не человек."},
			Formula: formula.Formula{Over: []field.ID{field.MembersEnd}, Agg: formula.Last, Needs: []field.ID{field.Date}},
			MinN:    1, CountsN: readings, Interval: published,
		},
		{
			ID: "members/growth/total:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.Members,
			Name:    note.Text{EN: "Growth of memberships", RU: "Рост числа подписок"},
			About:   note.Text{EN: "The last total over the first, less one.", RU: "Последний итог, делённый на первый, минус единица."},
			Caution: note.Text{EN: "Net of cancellations: a growing total says nothing of how many left.", RU: "За вычетом отмен: растущий итог не говорит о том, сколько людей ушло."},
			Formula: formula.Formula{Over: []field.ID{field.MembersEnd}, Agg: formula.Growth, Needs: []field.ID{field.Date}},
			MinN:    2, CountsN: readings, Interval: published,
		},
		{
			ID: "members/growth/yearly:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.Members,
			Name:    note.Text{EN: "Growth of memberships a year (CAGR)", RU: "Рост числа подписок за год (CAGR)"},
			About:   note.Text{EN: "The constant yearly rate that leads from the first total to the last.", RU: "Постоянный годовой темп, который ведёт от первого итога к последнему."},
			Caution: note.Text{EN: "Hides everything between the two ends.", RU: "Скрывает всё, что было между концами ряда."},
			Formula: named("(last / first)^(1 / years) − 1", "(последнее / первое)^(1 / годы) − 1"),
			MinN:    2, CountsN: readings, Interval: published,
			Tally: overReadings(yearly),
		},
		{
			ID: "members/churn/gross:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Lower, Rows: metrics.Members,
			Name:    note.Text{EN: "Gross churn a period", RU: "Валовой отток за период"},
			About:   note.Text{EN: "Cancellations over members at the start. Totals do not show cancellations: only bounds can be given.", RU: "Отмены, делённые на число подписок в начале. Итоги отмен не показывают, поэтому можно указать только границы."},
			Caution: note.Text{EN: "Never read the lower bound as churn.", RU: "Не принимайте нижнюю границу за отток."},
			Formula: named("Σ cancellations / Σ members at the start; at least Σ max(0, start − end) / Σ start", "Σ отмен / Σ подписок в начале; не меньше Σ max(0, начало − конец) / Σ начало"),
			MinN:    2, CountsN: readings, Interval: note.Text{EN: "bounds that the totals allow", RU: "границы, которые допускают итоги"}, Refs: []string{"antenna"},
			Tally: overReadings(churnBounds),
		},
	}
	for _, d := range defs {
		if d.Tally == nil {
			d.Tally = metrics.TallyOf(d.Formula)
		}
		d.Tally = ofOneRegion(d.Tally)
	}
	return defs
}

func named(en, ru string) formula.Formula {
	return formula.Formula{Agg: formula.Named, Text: note.Text{EN: en, RU: ru}, Needs: []field.ID{field.Date, field.MembersEnd}}
}
