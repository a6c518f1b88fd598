package engagement

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

func countDefinitions() []*metrics.Definition {
	count := formula.Formula{Agg: formula.Count, Needs: []field.ID{field.PostID}}
	return []*metrics.Definition{
		{
			ID: "engagement/posts/count:count", Version: 1,
			Name: note.Text{EN: "Own posts", RU: "Собственные публикации"},
			About: note.Text{
				EN: "How many posts the case's accounts published in the period; several readings of one post are one post.",
				RU: "Сколько публикаций вышло в аккаунтах кейса за период; несколько замеров одной публикации — это одна публикация.",
			},
			Caution: note.Text{
				EN: "Counts what was collected. Exports can be capped, and stories are seldom in them.",
				RU: "Учитывается только собранное. Выгрузки бывают ограничены по объёму, и историй (stories) в них обычно нет.",
			},
			Unit: unit.Count, Rows: metrics.OwnPosts, Formula: count, Immature: true,
			Same: []metrics.Sameness{metrics.SameSelection, metrics.SameCollection},
			MinN: 1, CountsN: countsPosts,
			Interval: note.Text{EN: "None: a complete count.", RU: "Нет: сплошной подсчёт."},
			Tally:    metrics.TallyOf(count),
		},
		{
			ID: "engagement/posting-frequency/mean:per_week", Version: 1,
			Name: note.Text{EN: "Posts per week", RU: "Публикаций в неделю"},
			About: note.Text{
				EN: "The mean number of own posts in an ISO week, over the whole weeks that the data cover; weeks without posts count as zero.",
				RU: "Среднее число собственных публикаций за неделю ISO по полным неделям, которые охватывают данные; недели без публикаций считаются нулевыми.",
			},
			Caution: note.Text{
				EN: "Where the data set does not say what period it covers, it is taken to begin and end with its first and last post.",
				RU: "Если в описании набора данных не указан период, он отсчитывается от первой до последней публикации.",
			},
			Unit: unit.PerWeek, Rows: metrics.OwnPosts, Immature: true,
			Formula: formula.Formula{
				Agg: formula.Named, Needs: []field.ID{field.Published},
				Text: note.Text{EN: "n / whole weeks", RU: "n / число полных недель"},
			},
			Same: []metrics.Sameness{metrics.SameSelection, metrics.SameCollection},
			MinN: 4, CountsN: note.Text{EN: "weeks", RU: "недели"},
			Interval: note.Text{EN: "Student's t, unit = week.", RU: "t-распределение Стьюдента, единица — неделя."},
			Refs:     []string{"cochran-1977"},
			Series:   true,
			Tally:    func(metrics.Options) metrics.Tally { return new(frequency) },
		},
	}
}
