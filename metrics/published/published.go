// Package published defines indicators over averages of accounts that
// somebody published. An average of an account is no sample of posts: no
// interval and no test can be formed from it.
package published

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	var (
		why       = note.New("an average that was published, without the posts behind it")
		none      = note.Text{EN: "none: published averages", RU: "нет: опубликованные средние"}
		snapshots = note.Text{EN: "snapshots of accounts", RU: "снимки аккаунтов"}
		caution   = note.Text{
			EN: "The publisher's method is not known. Accounts of very different size do not compare: the rate falls as the audience grows.",
			RU: "Метод издателя неизвестен. Аккаунты очень разного размера не сравнивают: показатель падает с ростом аудитории."}
		rate  = formula.Formula{Over: []field.ID{field.EngagementAvg}, Per: field.Followers, Agg: formula.Pooled}
		last  = formula.Formula{Over: []field.ID{field.Followers}, Agg: formula.Last, Needs: []field.ID{field.Date}}
		count = formula.Formula{Over: []field.ID{field.EngagementAvg}, Per: formula.One, Agg: formula.Mean}
	)
	return []*metrics.Definition{
		{
			ID: "published/by-followers/pooled:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.Panel, Series: true,
			Name:    note.Text{EN: "ER by followers, published averages", RU: "ER по подписчикам, опубликованные средние"},
			About:   note.Text{EN: "Published mean interactions per post over published followers, summed over the snapshots.", RU: "Опубликованное среднее число взаимодействий на публикацию, делённое на опубликованное число подписчиков, по сумме снимков."},
			Caution: caution, Formula: rate, Same: []metrics.Sameness{metrics.SameDenominator}, MinN: 1, CountsN: snapshots, Interval: none,
			Tally: metrics.Dated(rate, field.Account, why),
		},
		{
			ID: "published/interactions/mean:per_post", Version: 1, Unit: unit.PerPost, Better: metrics.Higher, Rows: metrics.Panel, Series: true,
			Name:    note.Text{EN: "Interactions per post, published averages", RU: "Взаимодействия на публикацию, опубликованные средние"},
			About:   note.Text{EN: "The mean over the snapshots of the published averages.", RU: "Среднее опубликованных средних по снимкам."},
			Caution: caution, Formula: count, MinN: 1, CountsN: snapshots, Interval: none,
			Tally: metrics.Dated(count, field.Account, why),
		},
		{
			ID: "published/followers/last:followers", Version: 1, Unit: unit.Followers, Better: metrics.Higher, Rows: metrics.Panel,
			Name:    note.Text{EN: "Followers, as published", RU: "Подписчики, как опубликовано"},
			About:   note.Text{EN: "The followers of the last snapshot.", RU: "Число подписчиков в последнем снимке."},
			Caution: note.Text{EN: "Rounded by the publisher.", RU: "Округлено издателем."},
			Formula: last, MinN: 1, CountsN: snapshots, Interval: none,
			Tally: metrics.TallyOf(last),
		},
	}
}
