package locale

// ruSentence are the sentences on comparisons, and the findings.
var ruSentence = pairs{

	"%s: there is nothing to compare for %s and %s, because %s.",
	"%s, бренды %s и %s: сравнивать нечего, причина — %s.",

	"%s: %s for %s and %s for %s must not be compared: %s.",
	"%s: значения %s (бренд %s) и %s (бренд %s) сравнивать нельзя: %s.",

	"To be read with care: %s.",
	"Сравнивать с оговоркой: %s.",

	"%s: %s and %s have the same value, %s",
	"%s: у брендов %s и %s одно и то же значение — %s",

	"%s: %s has %s, which is %s above %s (%s)",
	"%s: у бренда %s — %s, что на %s больше, чем у бренда %s (%s)",

	", %s times as much",
	", отношение значений — %s",

	"; chance hardly explains the difference: %s",
	"; случайностью различие объяснить трудно: %s",

	"; the difference may be chance: %s",
	"; различие может быть случайным: %s",

	"; these are complete counts, to which no test applies",
	"; это полный подсчёт, к которому статистический критерий неприменим",

	"; the interval of the difference holds 0, so it may be chance",
	"; интервал разности содержит 0, различие может быть случайным",

	"; the interval of the difference does not hold 0",
	"; интервал разности не содержит 0",

	"; no test is made, because %s",
	"; критерий не применён: %s",

	"; whether it is chance cannot be said",
	"; случайно ли различие, установить нельзя",

	"But %s the order turns round: %s and %s in the same order.",
	"Однако %s порядок обратный: %s и %s соответственно.",
}
