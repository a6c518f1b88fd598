package platform

import "slices"

// nobody are the spellings in which exports say that a person is not known any
// more or was never named, as Fold gives them.
var nobody = []string{"[deleted]", "[removed]", "deleted", "removed", "deleted account", "deleted user", "удаленный аккаунт", "удаленный пользователь",
	"аккаунт удален", "пользователь удален", "anonymous", "anonym", "anonymous user", "аноним", "анонимный пользователь", "unknown", "unknown user",
	"неизвестно", "неизвестный пользователь", "none", "null", "nan", "n/a", "na", "0", "-", "--", "—"}

// Nobody reports whether a name says that nobody knows who it is. It is no
// person who could come back.
func Nobody(name string) bool { return slices.Contains(nobody, Fold(name)) }

// totals are what rows of totals are called in their first column.
var totals = []string{"total", "totals", "grand total", "sum", "summary", "итого", "итог", "всего", "итоговое значение", "общий итог", "сумма", "разам",
	"усяго", "усього", "gesamt", "summe", "insgesamt", "suma"}

// Total reports whether a text is what a row of totals is called.
func Total(text string) bool { return slices.Contains(totals, Fold(text)) }
