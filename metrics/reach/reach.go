// Package reach defines the indicators of user-generated content: how much
// of it there is, by how many people, how concentrated, how many people it
// could have reached, and whether it grows.
//
// What counts as UGC is decided before these tallies: a post whose author is
// not one of the case's accounts, carrying one of its hashtags or mentions,
// spelling variants included. Reposts are amplification, not new UGC.
package reach

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

var (
	countPosts    = note.Text{EN: "posts by users", RU: "публикации пользователей"}
	countCreators = note.Text{EN: "creators", RU: "авторы"}
	countWeeks    = note.Text{EN: "weeks", RU: "недели"}
	noInterval    = note.Text{EN: "none: all rows found are counted", RU: "нет: подсчитаны все найденные строки"}
	collection    = []metrics.Sameness{metrics.SameCollection}
)

func named(en, ru string, needs ...field.ID) formula.Formula {
	return formula.Formula{Agg: formula.Named, Text: note.Text{EN: en, RU: ru}, Needs: needs}
}

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	defs := []*metrics.Definition{
		{
			ID: "ugc/volume/count:count", Version: 1, Unit: unit.Count, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.Text{EN: "UGC volume", RU: "Объём UGC"},
			About:   note.Text{EN: "How many original posts by others carry the brand's hashtags or mention it.", RU: "Сколько оригинальных публикаций других авторов несут хештеги бренда или упоминают его."},
			Caution: note.Text{EN: "Depends on what was searched for and when; compare only collections made the same way.", RU: "Зависит от того, что и когда искали; сравнивайте только данные, собранные одинаково."},
			Formula: formula.Formula{Agg: formula.Count, Needs: []field.ID{field.PostID}},
			Same:    collection, MinN: 1, CountsN: countPosts, Interval: noInterval,
		},
		{
			ID: "ugc/creators/unique:people", Version: 1, Unit: unit.People, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.Text{EN: "UGC creators", RU: "Авторы UGC"},
			About:   note.Text{EN: "How many different people wrote these posts.", RU: "Сколько разных людей написали эти публикации."},
			Caution: note.Text{EN: "One person may have several accounts; an account may be a company or a bot.", RU: "У одного человека может быть несколько аккаунтов, а за аккаунтом может стоять компания или бот."},
			Formula: named("number of distinct authors", "число разных авторов", field.Author),
			Same:    collection, MinN: 1, CountsN: countCreators, Interval: noInterval,
			Tally: byCreator(unique),
		},
		{
			ID: "ugc/creators/returning:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.Text{EN: "Creators who return", RU: "Вернувшиеся авторы"},
			About:   note.Text{EN: "The share of creators who posted twice or more.", RU: "Доля авторов, опубликовавших две записи или больше."},
			Caution: note.Text{EN: "Grows with the length of the period; compare equal periods only.", RU: "Растёт с длиной периода; сравнивайте только равные периоды."},
			Formula: named("creators with two posts or more / creators", "авторы с двумя и более публикациями / авторы", field.Author),
			Same:    collection, MinN: 10, CountsN: countCreators,
			Interval: note.Text{EN: "Wilson", RU: "Уилсон"}, Refs: []string{"wilson-1927"},
			Tally: byCreator(returning),
		},
		{
			ID: "ugc/potential-reach/at-least:people", Version: 1, Unit: unit.People, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.Text{EN: "Potential reach of UGC, at least", RU: "Потенциальный охват UGC, не меньше"},
			About:   note.Text{EN: "The audience of the largest creator: had all the others the same followers, so many people could have seen the posts.", RU: "Аудитория крупнейшего автора: столько людей могли увидеть публикации, даже если подписчики остальных те же самые."},
			Caution: note.Text{EN: "Potential, not measured: nobody knows how many followers saw a post. The truth lies between the two bounds, and they can be far apart.", RU: "Это возможность, а не измерение: никто не знает, сколько подписчиков увидело запись. Истина лежит между двумя границами, и они могут быть далеки друг от друга."},
			Formula: named("max over creators of followers", "максимум подписчиков среди авторов", field.Author, field.AuthorReach),
			Same:    collection, MinN: 1, CountsN: countCreators, Interval: note.Text{EN: "bounds: the largest audience, the sum of all", RU: "границы: наибольшая аудитория, сумма всех"},
			Tally: byCreator(bound(false)),
		},
		{
			ID: "ugc/potential-reach/at-most:people", Version: 1, Unit: unit.People, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.Text{EN: "Potential reach of UGC, at most", RU: "Потенциальный охват UGC, не больше"},
			About:   note.Text{EN: "The sum of all creators' audiences: so many people could have seen the posts if nobody follows two of the creators.", RU: "Сумма аудиторий всех авторов: столько людей могли увидеть публикации, если никто не подписан на двух авторов сразу."},
			Caution: note.Text{EN: "Counts a person once for every creator whom that person follows. Never quote it as reach.", RU: "Один человек учтён столько раз, на скольких авторов он подписан. Не приводите это число как охват."},
			Formula: named("Σ over creators of followers", "Σ подписчиков по авторам", field.Author, field.AuthorReach),
			Same:    collection, MinN: 1, CountsN: countCreators, Interval: note.Text{EN: "bounds: the largest audience, the sum of all", RU: "границы: наибольшая аудитория, сумма всех"},
			Tally: byCreator(bound(true)),
		},
		{
			ID: "ugc/impressions/potential:count", Version: 1, Unit: unit.Count, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.Text{EN: "Potential impressions of UGC", RU: "Потенциальные показы UGC"},
			About:   note.Text{EN: "The sum over posts of the author's followers.", RU: "Сумма по публикациям числа подписчиков автора."},
			Caution: note.Text{EN: "An upper bound: no post is shown to every follower.", RU: "Верхняя граница: ни одну запись не показывают всем подписчикам."},
			Formula: formula.Formula{Over: []field.ID{field.AuthorReach}, Agg: formula.Sum},
			Same:    collection, MinN: 1, CountsN: countPosts, Interval: noInterval,
		},
		{
			ID: "ugc/engagement/mean:per_post", Version: 1, Unit: unit.PerPost, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.Text{EN: "Engagement of UGC", RU: "Вовлечённость в UGC"},
			About:   note.Text{EN: "Mean interactions per post by a user.", RU: "Среднее число взаимодействий на публикацию пользователя."},
			Caution: note.Text{EN: "A few posts that spread carry the mean; read it with its interval.", RU: "Среднее держится на нескольких разошедшихся записях; читайте его вместе с интервалом."},
			Formula: formula.Formula{Over: []field.ID{formula.Interactions}, Per: formula.One, Agg: formula.Mean},
			Same:    []metrics.Sameness{metrics.SameCollection, metrics.SameInteractions}, MinN: 10, CountsN: countPosts,
			Interval: note.Text{EN: "t", RU: "t-интервал"}, Refs: []string{"cochran-1977"},
		},
		{
			ID: "ugc/concentration/gini:index", Version: 1, Unit: unit.None, Better: metrics.Lower, Rows: metrics.UGC,
			Name:    note.Text{EN: "Concentration of UGC (Gini)", RU: "Концентрация UGC (Джини)"},
			About:   note.Text{EN: "0: every creator posts equally often; near 1: a few write nearly everything.", RU: "0: все авторы пишут одинаково часто; около 1: почти всё пишут немногие."},
			Caution: note.Text{EN: "Creators without any post are unknown, so that inequality is understated.", RU: "Те, кто не написал ничего, неизвестны, поэтому неравенство занижено."},
			Formula: named("Gini coefficient of posts per creator", "коэффициент Джини по числу публикаций на автора", field.Author),
			Same:    collection, MinN: 10, CountsN: countCreators, Interval: noInterval,
			Tally: byCreator(concentration(estimate.Gini)),
		},
		{
			ID: "ugc/concentration/top10:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Lower, Rows: metrics.UGC,
			Name:    note.Text{EN: "Share of the ten busiest creators", RU: "Доля десяти самых активных авторов"},
			About:   note.Text{EN: "How much of the volume comes from the ten creators with most posts.", RU: "Какая часть объёма приходится на десять авторов с наибольшим числом публикаций."},
			Caution: note.Text{EN: "With few creators the share is high by itself.", RU: "При малом числе авторов доля велика сама по себе."},
			Formula: named("posts of the ten busiest creators / posts", "публикации десяти самых активных авторов / публикации", field.Author),
			Same:    collection, MinN: 20, CountsN: countCreators, Interval: noInterval,
			Tally: byCreator(concentration(func(posts []int64) estimate.Result { return estimate.TopShare(posts, 10) })),
		},
		{
			ID: "ugc/awareness/volume-trend:per_week", Version: 1, Unit: unit.PerWeek, Better: metrics.Higher, Rows: metrics.UGC, Series: true,
			Name:    note.Text{EN: "Awareness: weekly growth of UGC volume", RU: "Узнаваемость: недельный прирост объёма UGC"},
			About:   note.Text{EN: "By how many posts the weekly volume grows from week to week (Theil-Sen slope); Mann-Kendall says whether that could be chance.", RU: "На сколько публикаций недельный объём растёт от недели к неделе (наклон Тейла — Сена); критерий Манна — Кендалла показывает, не случайность ли это."},
			Caution: note.Text{EN: "Complete weeks only. Seasons and campaigns are not removed.", RU: "Только полные недели. Сезонность и кампании не исключены."},
			Formula: named("median over pairs of weeks of (vⱼ − vᵢ) / (j − i)", "медиана по парам недель (vⱼ − vᵢ) / (j − i)", field.Published),
			Same:    collection, MinN: minWeeks, CountsN: countWeeks,
			Interval: note.Text{EN: "Sen's interval", RU: "интервал Сена"}, Refs: []string{"sen-1968", "mann-1945"},
			Tally: perWeek(""),
		},
		{
			ID: "ugc/awareness/impressions-trend:per_week", Version: 1, Unit: unit.PerWeek, Better: metrics.Higher, Rows: metrics.UGC, Series: true,
			Name:    note.Text{EN: "Awareness: weekly growth of potential impressions", RU: "Узнаваемость: недельный прирост потенциальных показов"},
			About:   note.Text{EN: "By how many potential impressions the weekly sum grows from week to week.", RU: "На сколько потенциальных показов недельная сумма растёт от недели к неделе."},
			Caution: note.Text{EN: "One creator with millions of followers makes a week; look at the series. Weeks in which the followers of most authors are not known are left out.", RU: "Один автор с миллионами подписчиков определяет неделю; смотрите на ряд. Недели, в которых у большинства авторов число подписчиков неизвестно, не участвуют."},
			Formula: named("median over pairs of weeks of (rⱼ − rᵢ) / (j − i)", "медиана по парам недель (rⱼ − rᵢ) / (j − i)", field.Published),
			Same:    collection, MinN: minWeeks, CountsN: countWeeks,
			Interval: note.Text{EN: "Sen's interval", RU: "интервал Сена"}, Refs: []string{"sen-1968", "mann-1945"},
			Tally: perWeek(field.AuthorReach),
		},
	}
	defs = append(defs, paid()...)
	for _, d := range defs {
		// A post, its author and the author's followers are there from the first
		// day; only the interactions with it grow.
		d.Immature = !d.Formula.UsesInteractions()
		if d.Tally == nil {
			d.Tally = metrics.TallyOf(d.Formula)
		}
	}
	find := func(id string) *metrics.Definition {
		return defs[slices.IndexFunc(defs, func(d *metrics.Definition) bool { return metrics.WithoutUnit(d.ID) == id })]
	}
	return append(defs, voice(find("ugc/volume/count"), find("ugc/potential-reach/at-most"))...)
}
