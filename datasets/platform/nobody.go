package platform

import (
	"slices"
	"strings"
)

// nobody are the spellings in which exports say that a person is not known any
// more or was never named, as Fold gives them.
var nobody = []string{"[deleted]", "[removed]", "deleted", "removed", "deleted account", "deleted user", "удаленный аккаунт", "удаленный пользователь",
	"аккаунт удален", "пользователь удален", "anonymous", "anonym", "anonymous user", "аноним", "анонимный пользователь", "unknown", "unknown user",
	"неизвестно", "неизвестный пользователь", "none", "null", "nan", "n/a", "na", "0", "-", "--", "—"}

// Nobody reports whether a name says that nobody knows who it is. It is no
// person who could come back.
func Nobody(name string) bool { return isNobody[Fold(name)] }

var isNobody = func() map[string]bool {
	is := map[string]bool{}
	for _, word := range nobody {
		is[word] = true
	}
	return is
}()

// totals are what rows of totals are called in their first column.
var totals = []string{"total", "totals", "grand total", "sum", "summary", "итого", "итог", "всего", "итоговое значение", "общий итог", "сумма", "разам",
	"усяго", "усього", "gesamt", "summe", "insgesamt", "suma"}

// averages are what rows of means and the like are called.
var averages = []string{"average", "avg", "mean", "median", "min", "max", "minimum", "maximum", "среднее", "в среднем", "медиана", "минимум", "максимум",
	"мин", "макс", "среднее значение", "сярэдняе", "середнє", "durchschnitt", "mittelwert", "promedio"}

// summed is a text as a row of totals begins: without the signs around it and
// what it sums up.
func summed(text string) string {
	t := strings.Trim(Fold(text), " .:*–—-")
	for _, mark := range []string{":", " за ", " for ", " по ", " of "} {
		if i := strings.Index(t, mark); i > 0 {
			t = strings.TrimSpace(t[:i])
		}
	}
	return t
}

// numbered reports whether a text begins with a digit, as most ids do and no
// name of a row of sums does.
func numbered(text string) bool { return text != "" && text[0] >= '0' && text[0] <= '9' }

// Total reports whether a text is what a row of totals is called.
func Total(text string) bool { return !numbered(text) && slices.Contains(totals, Fold(text)) }

// Sums reports whether a text begins as the name of a row of totals does, such as
// "Итого за март:".
func Sums(text string) bool { return !numbered(text) && slices.Contains(totals, summed(text)) }

// Average reports whether a text is what a row of means, medians and the like is
// called.
func Average(text string) bool { return !numbered(text) && slices.Contains(averages, summed(text)) }
