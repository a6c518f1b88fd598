package locale

import "strings"

// methodWords are the pieces of the names that metrics/estimate gives its
// methods, in Russian. A name is pieces with commas between.
var methodWords = map[string]string{
	"Mann-Kendall": "критерий Манна — Кендалла", "Mann-Whitney": "критерий Манна — Уитни", "Theil-Sen": "наклон Тейла — Сена",
	"Welch t": "t-критерий Уэлча", "Hedges g": "g Хеджеса", "Cliff's delta": "дельта Клиффа", "Kendall tau-b": "тау-b Кендалла",
	"Brunner-Munzel": "критерий Бруннера — Мюнцеля", "Kruskal-Wallis": "критерий Краскела — Уоллиса", "Wilson": "Уилсон", "Newcombe": "Ньюкомб",
	"ratio of sums": "отношение сумм", "mean": "среднее", "median": "медиана", "proportion": "доля", "difference of proportions": "разность долей",
	"difference of means": "разность средних", "difference of ratios of sums": "разность отношений сумм", "relative lift": "относительный прирост",
	"two proportions": "две доли", "pooled z": "объединённый z", "delta": "дельта-метод", "clustered": "по неделям", "log": "логарифм", "ratio": "отношение",
	"exact": "точный", "normal z": "нормальное приближение", "continuity": "с поправкой на непрерывность", "ties": "с учётом совпадений",
	"noncentral t": "нецентральное t", "difference": "разность", "bounds": "границы", "square and add (MOVER)": "MOVER", "order statistics": "порядковые статистики",
	"cohort retention": "удержание когорт", "N-period": "ровно в периоде",
}

// Method is the name of a statistical method in words; a piece that has no
// Russian stays as it is.
func (l *Locale) Method(name string) string {
	if l.lang != "ru" {
		return name
	}
	pieces := strings.Split(name, ", ")
	for i, piece := range pieces {
		if ru, ok := methodWords[piece]; ok {
			pieces[i] = ru
		}
	}
	return strings.Join(pieces, ", ")
}

// PIs writes a p value as a statement: "p = 0.012", "p < 0.001".
func (l *Locale) PIs(p float64) string {
	if p < 0.001 {
		return "p" + nbsp + l.P(p)
	}
	return "p" + nbsp + "=" + nbsp + l.P(p)
}
