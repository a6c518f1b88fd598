package engagement

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/formula"
)

// aggregation is what the choice of an aggregation adds to a definition.
type aggregation struct {
	id       string
	agg      formula.Aggregation
	name     note.Text // appended to the name of the rate
	about    note.Text
	minN     int64
	interval note.Text
	refs     []string
}

var pooled = aggregation{
	id: "pooled", agg: formula.Pooled,
	name: note.Text{EN: "ratio of sums", RU: "отношение сумм"},
	about: note.Text{
		EN: "All posts are added up before dividing, so that a large post weighs more than a small one.",
		RU: "Сначала складываются все публикации, затем делится одна сумма на другую: крупная публикация весит больше мелкой.",
	},
	minN: 5,
	interval: note.Text{
		EN: "Delta method with the post as the unit; with the ISO week as the unit where posts fall into 10 weeks or more.",
		RU: "Дельта-метод, единица — публикация; если публикации приходятся на 10 и более недель ISO, единица — неделя.",
	},
	refs: []string{"deng-2018", "cochran-1977"},
}

var mean = aggregation{
	id: "mean", agg: formula.Mean,
	name: note.Text{EN: "mean per post", RU: "среднее по публикациям"},
	about: note.Text{
		EN: "Each post counts once; a single viral post can move the mean.",
		RU: "Каждая публикация учитывается один раз; единственная вирусная публикация может сдвинуть среднее.",
	},
	minN:     5,
	interval: note.Text{EN: "Student's t, unit = post.", RU: "t-распределение Стьюдента, единица — публикация."},
	refs:     []string{"cochran-1977"},
}

var median = aggregation{
	id: "median", agg: formula.Median,
	name: note.Text{EN: "median post", RU: "медиана по публикациям"},
	about: note.Text{
		EN: "Half of the posts lie above, half below: the typical post, which viral ones hardly move.",
		RU: "Половина публикаций выше, половина ниже: типичная публикация, на которую вирусные почти не влияют.",
	},
	minN: 6, // the fewest values whose extremes hold the median with 95 % confidence: 1 - 2/2^6 = 0.969
	interval: note.Text{
		EN: "Order statistics; the level that was achieved is stated.",
		RU: "По порядковым статистикам; указан фактически достигнутый уровень.",
	},
	refs: []string{"david-nagaraja-2003"},
}
