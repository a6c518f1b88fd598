package tabular

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// months are the names of the months in English and Spanish, and in the cases of
// Russian, Belarusian and Ukrainian in which dates use them; short forms are
// their beginnings.
var months = [12][]string{
	{"january", "enero", "январь", "января", "январе", "январем", "январю", "студзень", "студзеня", "січень", "січня"},
	{"february", "febrero", "февраль", "февраля", "феврале", "февралем", "февралю", "люты", "лютага", "лютий", "лютого"},
	{"march", "marzo", "март", "марта", "марте", "мартом", "марту", "сакавік", "сакавіка", "березень", "березня"},
	{"april", "abril", "апрель", "апреля", "апреле", "апрелем", "апрелю", "красавік", "красавіка", "квітень", "квітня"},
	{"may", "mayo", "май", "мая", "мае", "маем", "маю", "травень", "траўня", "травня"},
	{"june", "junio", "июнь", "июня", "июне", "июнем", "июню", "чэрвень", "чэрвеня", "червень", "червня"},
	{"july", "julio", "июль", "июля", "июле", "июлем", "июлю", "ліпень", "ліпеня", "липень", "липня"},
	{"august", "agosto", "август", "августа", "августе", "августом", "августу", "жнівень", "жніўня", "серпень", "серпня"},
	{"september", "septiembre", "setiembre", "сентябрь", "сентября", "сентябре", "сентябрем", "сентябрю", "верасень", "верасня", "вересень", "вересня"},
	{"october", "octubre", "октябрь", "октября", "октябре", "октябрем", "октябрю", "кастрычнік", "кастрычніка", "жовтень", "жовтня"},
	{"november", "noviembre", "ноябрь", "ноября", "ноябре", "ноябрем", "ноябрю", "лістапад", "лістапада", "листопад", "листопада"},
	{"december", "diciembre", "декабрь", "декабря", "декабре", "декабрем", "декабрю", "снежань", "снежня", "грудень", "грудня"},
}

// monthByName is 1 to 12 for a name of at least three letters, or 0.
func monthByName(word string) int {
	word = strings.ReplaceAll(strings.ToLower(strings.TrimSuffix(word, ".")), "ё", "е")
	if utf8.RuneCountInString(word) < 3 {
		return 0
	}
	for i, names := range months {
		if slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, word) }) {
			return i + 1
		}
	}
	return 0
}
