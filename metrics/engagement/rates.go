package engagement

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// rate is a row value before it is aggregated.
type rate struct {
	id      string
	over    field.ID
	per     field.ID
	scale   int64
	unit    unit.Unit
	name    note.Text
	about   note.Text
	caution note.Text
	same    []metrics.Sameness
	refs    []string
	aggs    []aggregation
}

var (
	allThree    = []aggregation{pooled, mean, median}
	meanMedian  = []aggregation{mean, median}
	pooledOnly  = []aggregation{pooled}
	sameER      = []metrics.Sameness{metrics.SameInteractions, metrics.SameDenominator, metrics.SameSelection}
	sameERViews = append(slices.Clone(sameER), metrics.SameView)
	samePart    = []metrics.Sameness{metrics.SameDenominator, metrics.SameSelection}
	samePlain   = []metrics.Sameness{metrics.SameSelection}
)

var rates = []rate{
	{
		id: "by-followers", over: formula.Interactions, per: field.Followers, unit: unit.Fraction,
		name: note.Text{EN: "Engagement rate by followers", RU: "ER по подписчикам"},
		about: note.Text{
			EN: "Interactions with a post as a share of the account's followers when it was published.",
			RU: "Взаимодействия с публикацией как доля подписчиков аккаунта на момент её выхода.",
		},
		caution: note.Text{
			EN: "Not everybody who follows sees a post, and people who do not follow respond too. Falls as accounts grow: do not compare accounts of very different size without adjustment, nor with a rate by reach or by views.",
			RU: "Не все подписчики видят публикацию, а реагируют и те, кто не подписан. С ростом аккаунта показатель падает: без поправки не сравнивайте аккаунты очень разного размера, а также не сопоставляйте с ER по охвату или просмотрам.",
		},
		same: sameER, refs: []string{"rivaliq", "popsters"}, aggs: allThree,
	},
	{
		id: "by-reach", over: formula.Interactions, per: field.Reach, unit: unit.Fraction,
		name: note.Text{EN: "Engagement rate by reach", RU: "ER по охвату (ERR)"},
		about: note.Text{
			EN: "Interactions with a post as a share of the distinct people who saw it.",
			RU: "Взаимодействия с публикацией как доля уникальных людей, которые её увидели.",
		},
		caution: note.Text{
			EN: "Reach is known only to the account's owner and each platform estimates it in its own way. Tools for Telegram call another figure ERR (views per subscriber): do not compare with it.",
			RU: "Охват известен только владельцу аккаунта, и каждая платформа оценивает его по-своему. Сервисы для Telegram называют ERR другой показатель (просмотры на подписчика): с ним сравнивать нельзя.",
		},
		same: sameER, refs: []string{"hootsuite", "socialinsider"}, aggs: allThree,
	},
	{
		id: "by-impressions", over: formula.Interactions, per: field.Impressions, unit: unit.Fraction,
		name: note.Text{EN: "Engagement rate by impressions", RU: "ER по показам"},
		about: note.Text{
			EN: "Interactions with a post as a share of the times it was shown.",
			RU: "Взаимодействия с публикацией как доля её показов.",
		},
		caution: note.Text{
			EN: "One person may see a post many times: always at most the rate by reach. Paid impressions lower it.",
			RU: "Один человек может увидеть публикацию много раз, поэтому показатель не выше ER по охвату. Рекламные показы его снижают.",
		},
		same: sameER, refs: []string{"hootsuite"}, aggs: allThree,
	},
	{
		id: "by-views", over: formula.Interactions, per: field.Views, unit: unit.Fraction,
		name: note.Text{EN: "Engagement rate by views", RU: "ER по просмотрам (ERV)"},
		about: note.Text{
			EN: "Interactions with a post as a share of its views.",
			RU: "Взаимодействия с публикацией как доля её просмотров.",
		},
		caution: note.Text{
			EN: "A view differs by platform (any start, two or three seconds, thirty seconds, a post on screen): do not compare across platforms.",
			RU: "Просмотр на каждой платформе свой (любой запуск, две-три секунды, тридцать секунд, появление на экране): между платформами сравнивать нельзя.",
		},
		same: sameERViews, refs: []string{"popsters"}, aggs: allThree,
	},
	{
		id: "per-thousand", over: formula.Interactions, per: field.Followers, scale: 1000, unit: unit.PerThousand,
		name: note.Text{EN: "Interactions per 1,000 followers", RU: "Взаимодействия на 1000 подписчиков"},
		about: note.Text{
			EN: "The engagement rate by followers of a post, told in people: of 1,000 followers.",
			RU: "То же, что ER по подписчикам, но наглядно: на каждую 1000 подписчиков.",
		},
		caution: note.Text{
			EN: "One person can like, comment and share: interactions are not people. Otherwise as the rate by followers.",
			RU: "Один человек может и отметить, и прокомментировать, и поделиться: взаимодействия — это не люди. В остальном как ER по подписчикам.",
		},
		same: sameER, refs: []string{"rivaliq"}, aggs: pooledOnly,
	},
	component("applause", field.Likes,
		note.Text{EN: "Applause: likes per post", RU: "Одобрение: отметки «нравится» на публикацию"},
		note.Text{EN: "How many likes (or reactions) a post gets.", RU: "Сколько отметок «нравится» (или реакций) собирает публикация."}),
	component("conversation", field.CommentsN,
		note.Text{EN: "Conversation: comments per post", RU: "Обсуждение: комментарии на публикацию"},
		note.Text{EN: "How many comments a post gets.", RU: "Сколько комментариев собирает публикация."}),
	component("amplification", field.Shares,
		note.Text{EN: "Amplification: shares per post", RU: "Распространение: репосты на публикацию"},
		note.Text{EN: "How often a post is passed on.", RU: "Как часто публикацию передают дальше."}),
	component("saves", field.Saves,
		note.Text{EN: "Saves per post", RU: "Сохранения на публикацию"},
		note.Text{EN: "How often a post is kept for later.", RU: "Как часто публикацию сохраняют на потом."}),
	perThousand("applause-per-thousand", field.Likes,
		note.Text{EN: "Likes per 1,000 followers", RU: "Отметки «нравится» на 1000 подписчиков"}),
	perThousand("conversation-per-thousand", field.CommentsN,
		note.Text{EN: "Comments per 1,000 followers", RU: "Комментарии на 1000 подписчиков"}),
	perThousand("amplification-per-thousand", field.Shares,
		note.Text{EN: "Shares per 1,000 followers", RU: "Репосты на 1000 подписчиков"}),
	perThousand("saves-per-thousand", field.Saves,
		note.Text{EN: "Saves per 1,000 followers", RU: "Сохранения на 1000 подписчиков"}),
	{
		id: "love-rate", over: field.Likes, per: field.Followers, unit: unit.Fraction,
		name: note.Text{EN: "Love rate", RU: "Коэффициент привлекательности (love rate)"},
		about: note.Text{
			EN: "Likes of a post as a share of the account's followers.",
			RU: "Отметки «нравится» под публикацией как доля подписчиков аккаунта.",
		},
		caution: note.Text{
			EN: "Likes can be hidden; posts with hidden likes are left out, not counted as zero.",
			RU: "Отметки «нравится» можно скрыть; такие публикации исключаются, а не считаются нулём.",
		},
		same: samePart, refs: []string{"popsters"}, aggs: allThree,
	},
	{
		id: "talk-rate", over: field.CommentsN, per: field.Followers, unit: unit.Fraction,
		name: note.Text{EN: "Talk rate", RU: "Коэффициент общительности (talk rate)"},
		about: note.Text{
			EN: "Comments under a post as a share of the account's followers.",
			RU: "Комментарии под публикацией как доля подписчиков аккаунта.",
		},
		caution: note.Text{
			EN: "Giveaways that ask for a comment raise it; closed comments are left out, not counted as zero.",
			RU: "Розыгрыши с просьбой оставить комментарий его завышают; публикации с закрытыми комментариями исключаются, а не считаются нулём.",
		},
		same: samePart, refs: []string{"popsters"}, aggs: allThree,
	},
	{
		id: "reach-rate", over: field.Reach, per: field.Followers, unit: unit.Fraction,
		name: note.Text{EN: "Reach rate", RU: "Охват на подписчика"},
		about: note.Text{
			EN: "The people whom a post reached, against the number of followers.",
			RU: "Скольких людей охватила публикация по отношению к числу подписчиков.",
		},
		caution: note.Text{
			EN: "Can exceed 100 %: people who do not follow are reached too. Boosted posts must be looked at apart.",
			RU: "Может превышать 100 %: охватываются и неподписанные. Продвигаемые публикации нужно смотреть отдельно.",
		},
		same: samePart, refs: []string{"hootsuite"}, aggs: allThree,
	},
	{
		id: "view-rate", over: field.Views, per: field.Followers, unit: unit.Fraction,
		name: note.Text{EN: "View rate", RU: "Просмотры на подписчика"},
		about: note.Text{
			EN: "Views of a post against the number of followers.",
			RU: "Просмотры публикации по отношению к числу подписчиков.",
		},
		caution: note.Text{
			EN: "A view differs by platform: do not compare across platforms. Tools for Telegram call this ERR.",
			RU: "Просмотр на каждой платформе свой: между платформами сравнивать нельзя. Сервисы для Telegram называют этот показатель ERR.",
		},
		same: append(slices.Clone(samePart), metrics.SameView), refs: []string{"tgstat"}, aggs: allThree,
	},
}

// component is one part of the interactions, per post.
func component(id string, over field.ID, name, about note.Text) rate {
	return rate{
		id: id, over: over, per: formula.One, unit: unit.PerPost, name: name, about: about,
		caution: note.Text{
			EN: "Grows with the audience: says nothing about which of two accounts of different size engages better.",
			RU: "Растёт вместе с аудиторией: не показывает, какой из двух аккаунтов разного размера вовлекает лучше.",
		},
		same: samePlain, refs: []string{"kaushik-2011"}, aggs: meanMedian,
	}
}

// perThousand is one part of the interactions by followers.
func perThousand(id string, over field.ID, name note.Text) rate {
	return rate{
		id: id, over: over, per: field.Followers, scale: 1000, unit: unit.PerThousand, name: name,
		about: note.Text{
			EN: "Adds up one kind of interaction over all posts, per 1,000 followers and post.",
			RU: "Один вид взаимодействий, сложенный по всем публикациям, на 1000 подписчиков и публикацию.",
		},
		caution: note.Text{
			EN: "Falls as accounts grow: do not compare accounts of very different size without adjustment.",
			RU: "С ростом аккаунта падает: без поправки не сравнивайте аккаунты очень разного размера.",
		},
		same: samePart, refs: []string{"kaushik-2011"}, aggs: pooledOnly,
	}
}

// rateDefinitions crosses the rates with their aggregations.
func rateDefinitions() []*metrics.Definition {
	var out []*metrics.Definition
	for _, r := range rates {
		for _, a := range r.aggs {
			f := formula.Formula{Over: []field.ID{r.over}, Per: r.per, Agg: a.agg, Scale: r.scale}
			out = append(out, &metrics.Definition{
				ID:       "engagement/" + r.id + "/" + a.id + ":" + string(r.unit),
				Version:  1,
				Name:     joined(r.name, ", ", a.name),
				About:    joined(r.about, " ", a.about),
				Caution:  r.caution,
				Unit:     r.unit,
				Better:   metrics.Higher,
				Rows:     metrics.OwnPosts,
				Formula:  f,
				Same:     r.same,
				MinN:     a.minN,
				CountsN:  countsPosts,
				Interval: a.interval,
				Refs:     slices.Concat(r.refs, a.refs),
				Tally:    metrics.TallyOf(f),
			})
		}
	}
	return out
}

func joined(a note.Text, with string, b note.Text) note.Text {
	return note.Text{EN: a.EN + with + b.EN, RU: a.RU + with + b.RU}
}
