package chart

import (
	"time"

	"github.com/casebench/casebench/datasets/unit"
)

func day(y int, m time.Month, d int) int64 { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() }

// The samples are made-up figures. Each shows what a kind of chart must cope
// with; their drawings are the goldens of testdata.
func samples() map[string]Chart {
	var weeks, other []Point
	for i := range 60 {
		v := 1.2e6 + 9e5*float64((i*37)%11)/11
		p := Point{At: day(2023, 3, 6+7*i), Value: v, OK: true, N: int64(20 + i%7)}
		if i > 20 && i < 24 {
			p = Point{At: p.At, Note: "мало данных: 2 публикации из 5"}
		}
		weeks = append(weeks, p)
		other = append(other, Point{At: day(2023, 3, 6+7*i), Value: 5e5 + 1.1e4*float64(i), Low: 4e5 + 9e3*float64(i), High: 6e5 + 1.6e4*float64(i),
			HasLow: true, HasHigh: true, OK: true, N: 12})
	}
	band := func(n int, start, slope float64) []Point {
		var out []Point
		for i := range n {
			v := start / (1 + slope*float64(i))
			out = append(out, Point{At: int64(i), Value: v, Low: v * 0.9, High: v * 1.12, HasLow: true, HasHigh: true, OK: true, N: int64(900 - 40*i)})
		}
		return out
	}
	var cohorts []Series
	for i := range 9 {
		var ps []Point
		for age := range 9 - i {
			v := 1.0
			if age > 0 {
				v = 0.42 / (1 + 0.35*float64(age)) * (1 - 0.03*float64(i))
			}
			p := Point{At: int64(age), Value: v, OK: true, N: int64(1500 + 211*i)}
			if i == 3 && age == 2 {
				p.OK, p.Note = false, "не собрано"
			}
			ps = append(ps, p)
		}
		cohorts = append(cohorts, Series{Name: "янв 2024 + " + string(rune('0'+i)), Points: ps})
	}
	stack := []Series{}
	for g, name := range []string{"Фильмы (на английском)", "Фильмы (на других языках)", "Сериалы (на английском)", "Сериалы (на других языках)"} {
		s := Series{Name: name, Group: g}
		for i := range 26 {
			s.Points = append(s.Points, Point{At: day(2024, 1, 7+7*i), Value: 4e7 + 1e7*float64((i*(g+3))%5), OK: i != 9 || g != 2})
		}
		stack = append(stack, s)
	}
	dot := func(label string, v, low, high float64, n int64) Point {
		return Point{Label: label, Value: v, Low: low, High: high, HasLow: true, HasHigh: true, OK: true, N: n}
	}
	open := dot("Nike · YouTube", 0.031, 0.027, 0, 44)
	open.HasHigh = false
	return map[string]Chart{
		"line-time-ru": {ID: "weekly", Kind: Line, Lang: "ru", Title: "Охват упоминаний по неделям", Alt: "Два ряда по неделям.", X: Time, Unit: unit.Views,
			ZeroBased: true,
			Series:    []Series{{Name: "Nike · все платформы вместе", Points: weeks}, {Name: "Netflix", Group: 1, Points: other}}},
		"line-age-en": {ID: "retention", Kind: Line, Lang: "en", Title: "Retention: who is active again", X: Age, XName: "months since the first",
			Unit: unit.Fraction, ZeroBased: true, Simulated: true, Mark: "simulated",
			Series: []Series{{Name: "Nike", Points: band(13, 0.6, 0.3)}, {Name: "Nike · Instagram", Points: band(12, 0.58, 0.31)},
				{Name: "Netflix", Group: 1, Points: band(13, 0.5, 0.2)}, {Name: "Adidas", Group: 2, Dashed: true, Points: band(10, 0.49, 0.2)}}},
		"line-steps-en": {ID: "survival", Kind: Line, Lang: "en", Title: "Not yet back", X: Age, XName: "days since the first", Unit: unit.Fraction,
			ZeroBased: true, Steps: true, Series: []Series{{Name: "Nike", Points: band(7, 1, 0.3)}, {Name: "Netflix", Group: 1, Points: band(5, 1, 0.1)}}},
		"line-log-en": {ID: "followers", Kind: Line, Lang: "en", Title: "Followers", X: Time, Unit: unit.Followers, LogY: true,
			Series: []Series{{Name: "Nike", Points: []Point{
				{At: day(2015, 1, 1), Value: 0, OK: true}, {At: day(2017, 5, 2), Value: 8.4e6, OK: true}, {At: day(2020, 1, 1), Value: 9.9e7, OK: true},
				{At: day(2024, 6, 1), Value: 3.06e8, OK: true}}}}},
		"bar-ru": {ID: "bars", Kind: Bar, Lang: "ru", Title: "Взаимодействия на 1000 подписчиков по типам публикаций", Unit: unit.PerThousand,
			Series: []Series{
				{Name: "Nike", Points: []Point{dot("фото", 4.21, 3.4, 5.0, 80), dot("видео и короткие вертикальные ролики", 6.5, 5.9, 7.3, 51),
					{Label: "карусель", Note: "слишком мало: 3 из 10"}, dot("прямой эфир", -0.8, -2.1, 0.4, 12)}},
				{Name: "Netflix", Group: 1, Points: []Point{dot("фото", 3.1, 2.2, 4.4, 60), dot("видео и короткие вертикальные ролики", 9.2, 8.1, 10.2, 151),
					dot("карусель", 2, 1.2, 2.9, 33), dot("прямой эфир", 1.8, 1.1, 2.4, 15)}},
			}},
		"dot-ru": {ID: "er", Kind: Dot, Lang: "ru", Title: "Вовлечённость по подписчикам (отношение сумм)", Unit: unit.Fraction, ZeroBased: true,
			Simulated: true, Mark: "смоделировано",
			Series: []Series{
				{Name: "Nike", Points: []Point{dot("Nike · все платформы", 0.0231, 0.0208, 0.0254, 50000), dot("Nike · Instagram", 0.0407, 0.0288, 0.0526, 1200),
					{Label: "Nike · TikTok", Note: "слишком мало: 3 публикации из 10 нужных", N: 3}}},
				{Name: "Netflix", Group: 1, Points: []Point{dot("Netflix · все платформы", 0.0122, 0.0101, 0.0143, 800),
					dot("Netflix · очень длинное название аккаунта с темой «сериалы и закулисье съёмок»", 0.0171, 0.0144, 0.0201, 310),
					dot("Netflix · VK", 0.0051, 0.0047, 0.0056, 90)}},
			}},
		"dot-en": {ID: "er-open", Kind: Dot, Lang: "en", Title: "Engagement by views", Unit: unit.Fraction,
			Series: []Series{{Name: "Nike", Points: []Point{open, dot("Nike · TikTok", 0.052, 0.048, 0.057, 1044)}}}},
		"stack-ru": {ID: "hours", Kind: Stack, Lang: "ru", Title: "Часы просмотра первой десятки по неделям", X: Time, Unit: unit.Hours, ZeroBased: true,
			Series: stack},
		"heat-ru": {ID: "cohorts", Kind: Heat, Lang: "ru", Title: "Когорты: Nike", X: Age, XName: "месяцев после первого раза", Unit: unit.Fraction,
			Simulated: true, Mark: "смоделировано", Series: cohorts},
		"empty-ru": {ID: "none", Kind: Line, Lang: "ru", Title: "Отток", X: Time, Unit: unit.Fraction,
			Series: []Series{{Name: "Nike", Points: []Point{{Note: "в данных нет столбца «отменённые подписки»"}, {Note: "слишком мало: 2 из 6"}}}}},
		"hostile-en": {ID: `x" onload="alert(1)`, Kind: Bar, Lang: "en", Title: "</title><script>alert(1)</script> __f__\x00\u202e", Alt: "]]><!-- {a|b}",
			Unit: unit.Count,
			Series: []Series{{Name: "<img src=x onerror=alert(1)>",
				Points: []Point{{Label: "a & b \x07", Value: 12345, OK: true}, {Label: `"quoted"`, Value: 7, OK: true}}}}},
	}
}
