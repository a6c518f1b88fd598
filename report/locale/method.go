package locale

import (
	"strings"

	"github.com/casebench/casebench/metrics/estimate"
)

// methodWords are the pieces of the names that metrics/estimate gives its
// methods, in Russian. A name is pieces with commas between.
var methodWords = map[string]string{
	// Tests.
	"Mood's median":               "медианный критерий Муда",
	"Woodruff":                    "по Вудраффу",
	"rate by size":                "показатель от размера аудитории",
	"least squares of logarithms": "метод наименьших квадратов по логарифмам",
	"rank test":                   "ранговый критерий",
	"placements":                  "по рангам размещения",
	"t test of the difference":    "t-критерий для разности",
	"difference":                  "разность",
	"Brunner-Munzel":              "критерий Бруннера — Мюнцеля",
	"chi-square":                  "критерий хи-квадрат",
	"difference of NPS":           "разность NPS",
	"Dunn":                        "критерий Данна",
	"Fisher exact":                "точный критерий Фишера",
	"Kruskal-Wallis":              "критерий Краскела — Уоллиса",
	"Mann-Kendall":                "критерий Манна — Кендалла",
	"Mann-Whitney":                "критерий Манна — Уитни",
	"Mantel-Haenszel":             "критерий Мантеля — Хензеля",
	"Breslow-Day":                 "критерий Бреслоу — Дэя",
	"permutation of means":        "перестановочный критерий для средних",
	"Spearman":                    "критерий Спирмена",
	"two proportions":             "две доли",
	"Welch t":                     "t-критерий Уэлча",
	"Wilcoxon signed rank":        "знаково-ранговый критерий Уилкоксона",

	// Sizes of effects and measures of agreement.
	"Cliff's delta":        "дельта Клиффа",
	"Cohen's kappa":        "каппа Коэна",
	"Cramér's V":           "V Крамера",
	"epsilon squared":      "эпсилон-квадрат",
	"Fleiss' kappa":        "каппа Флейсса",
	"Hedges g":             "g Хеджеса",
	"Kendall tau-b":        "тау-b Кендалла",
	"Krippendorff's alpha": "альфа Криппендорфа",
	"matched-pairs rank-biserial correlation": "ранговая бисериальная корреляция для пар",
	"odds ratio":            "отношение шансов",
	"P(A < B) + P(A = B)/2": "P(A < B) + P(A = B)/2",
	"percent agreement":     "доля согласия",
	"Scott's pi":            "пи Скотта",
	"Spearman rho":          "ро Спирмена",

	// Figures.
	"BG/NBD":                         "модель BG/NBD",
	"CAGR":                           "среднегодовой темп роста (CAGR)",
	"cohort retention":               "удержание когорт",
	"constant churn":                 "постоянный отток",
	"difference in differences":      "разность разностей",
	"difference of means":            "разность средних",
	"difference of proportions":      "разность долей",
	"difference of ratios of sums":   "разность отношений сумм",
	"difference of restricted means": "разность ограниченных средних",
	"directly standardised rate":     "прямая стандартизация интенсивности",
	"directly standardised ratio":    "прямая стандартизация отношения",
	"entropy":                        "энтропия",
	"Herfindahl":                     "индекс Херфиндаля",
	"Hodges-Lehmann shift":           "сдвиг Ходжеса — Лемана",
	"HyperLogLog":                    "HyperLogLog",
	"Kaplan-Meier":                   "оценка Каплана — Мейера",
	"log-linear growth":              "логлинейный рост",
	"mean":                           "среднее",
	"median":                         "медиана",
	"NPS":                            "NPS",
	"period retention":               "удержание за период",
	"Poisson rate":                   "пуассоновская интенсивность",
	"proportion":                     "доля",
	"pseudomedian of differences":    "псевдомедиана разностей",
	"quantile of":                    "квантиль",
	"ratio of standardised rates":    "отношение стандартизованных интенсивностей",
	"ratio of sums":                  "отношение сумм",
	"reach":                          "охват",
	"relative lift":                  "относительный прирост",
	"restricted mean survival":       "ограниченное среднее время до события",
	"sBG":                            "модель sBG",
	"seasonal naive":                 "сезонный наивный прогноз",
	"share of the top k":             "доля первых k",
	"share of voice":                 "доля голоса",
	"Theil-Sen":                      "наклон Тейла — Сена",
	"Theil-Sen intercept":            "свободный член Тейла — Сена",

	// How an interval or a p was found.
	"adjusted Wald +3":              "скорректированный Вальд +3",
	"adjusted Wald +4":              "скорректированный Вальд +4",
	"Bartlett":                      "ядро Бартлетта",
	"basic":                         "базовый",
	"BCa":                           "BCa",
	"Bergsma":                       "поправка Бергсмы",
	"Bonett-Wright":                 "Бонетт — Райт",
	"bootstrap":                     "бутстреп",
	"bracket":                       "в интервале возраста",
	"Brookmeyer-Crowley":            "Брукмейер — Кроули",
	"classical":                     "классические ошибки",
	"Clopper-Pearson":               "Клоппер — Пирсон",
	"clustered":                     "с кластерами",
	"conditional":                   "условное",
	"continuity":                    "с поправкой на непрерывность",
	"CR1":                           "CR1",
	"delta":                         "дельта-метод",
	"drawn":                         "по случайным перестановкам",
	"exact":                         "точный",
	"exact given the ties":          "точный с учётом совпадений",
	"exact S":                       "точное распределение S",
	"gamma":                         "гамма-распределение",
	"Goodman":                       "Гудман",
	"Haldane-Anscombe":              "поправка Холдейна — Энскомба",
	"Hamed-Rao":                     "поправка Хамеда — Рао",
	"HC0":                           "HC0",
	"HC1":                           "HC1",
	"HC2":                           "HC2",
	"HC3":                           "HC3",
	"interpolated order statistics": "интерполяция порядковых статистик",
	"interval":                      "интервальная шкала",
	"jackknife":                     "складной нож",
	"linear weights":                "линейные веса",
	"log":                           "логарифм",
	"log normal":                    "нормальное приближение логарифма",
	"log-log":                       "двойной логарифм",
	"maximum likelihood":            "максимальное правдоподобие",
	"median residual":               "медиана остатков",
	"MOVER Wilson":                  "MOVER по Уилсону",
	"n/(n-k)":                       "n/(n−k)",
	"Newcombe":                      "Ньюкомб",
	"Newey-West":                    "Ньюи — Уэст",
	"nominal":                       "номинальная шкала",
	"noncentral t":                  "нецентральное t",
	"normal":                        "нормальное приближение",
	"normal z":                      "нормальное приближение",
	"normalised":                    "нормированный",
	"N-period":                      "ровно в периоде",
	"ordinal":                       "порядковая шкала",
	"over all categories":           "по всем категориям",
	"over categories present":       "по имеющимся категориям",
	"percentile":                    "процентильный",
	"plain":                         "без преобразования",
	"Poisson":                       "Пуассон",
	"pooled z":                      "z с объединённой долей",
	"quadratic weights":             "квадратичные веса",
	"quasi-Poisson":                 "квази-Пуассон",
	"random overlap":                "случайное пересечение",
	"ratio":                         "шкала отношений",
	"t":                             "t-распределение",
	"unbounded":                     "в периоде или позже",
	"Wald":                          "Вальд",
	"Wilson":                        "Уилсон",
	"Woolf":                         "Вулф",
	"z":                             "нормальное приближение",
	"z of 1979":                     "z 1979 года",
}

// Method is the name of a statistical method in words; a piece that the
// language does not name stays as it is.
func (l *Locale) Method(name string) string {
	pieces := strings.Split(name, ", ")
	for i, piece := range pieces {
		if ru, ok := l.methods[piece]; ok {
			pieces[i] = ru
		}
	}
	return strings.Join(pieces, ", ")
}

// Tested writes a test as a reader needs it: p, p as adjusted for the other tests
// where it was, the method and the units on both sides; "" where there is no p.
func (l *Locale) Tested(t estimate.Test, adjusted estimate.Number) string {
	if t.Status != estimate.Defined || !t.P.OK {
		return ""
	}
	p := l.PIs(t.P.Value)
	if adjusted.OK && adjusted != t.P {
		p += l.T(", by Holm %s", l.P(adjusted.Value))
	}
	method := l.Method(t.Method)
	if t.DF.OK {
		method += ", df = " + l.Fixed(t.DF.Value, 0)
	}
	return l.T("%s (%s; n = %s and %s)", p, method, l.Fixed(float64(t.N1), 0), l.Fixed(float64(t.N2), 0))
}

// PIs writes a p value as a statement: "p = 0.012", "p < 0.001".
func (l *Locale) PIs(p float64) string {
	if p < 0.001 {
		return "p" + nbsp + l.P(p)
	}
	return "p" + nbsp + "=" + nbsp + l.P(p)
}
