package platform

import (
	"strings"
	"testing"
)

// What a text says of itself as advertising, in the ways of several countries;
// a denial, a brand whose name holds "ad" and talk about advertising are none.
func TestAdvertised(t *testing.T) {
	for text, want := range map[string]bool{
		"Love it #ad":                 true,
		"#AD my new shoes":            true,
		"new shoes #sponsored #shoes": true,
		"обзор #реклама":              true,
		"обзор #Реклама_":             true,
		"Реклама. ООО «Ромашка», ИНН 7700000000": true,
		"Скидки! Реклама: ИП Иванов И. И.":       true,
		"Реклама 16+ АО Тест":                    true,
		"купить тут erid: 2VtzqwQ9abc":           true,
		"https://shop.example/?erid=LjN8KabcD1":  true,
		"На правах рекламы":                      true,
		"Paid partnership with Acme":             true,
		"This video is sponsored by Acme":        true,
		"[Werbung] neue Schuhe":                  true,
		"Anzeige | neue Schuhe":                  true,
		"Ad: new shoes":                          true,
		"Новый аромат.\nРеклама":                 true,
		"Not going to lie. #ad":                  true, // the denial is of another sentence
		"":                                       false,
		"new shoes #notad":                       false,
		"#notsponsored but great":                false,
		"not #ad, I bought it myself":            false,
		"это не реклама":                         false,
		"это не #реклама":                        false,
		"Не реклама. ООО «Ромашка» делает хорошо":       false,
		"не является рекламой":                          false,
		"This is not a paid partnership":                false,
		"not sponsored by anyone":                       false,
		"#adidas #admire #adventure":                    false,
		"реклама — двигатель торговли":                  false,
		"учусь на рекламе и PR":                         false,
		"Реклама Acme меня удивила":                     false,
		"a paid post office job":                        false,
		"the preferid2020abc code":                      false,
		"ad hoc meeting":                                false,
		"Купила сама, без рекламы и без #реклама":       false,
		"I am paid to teach; the partnership goes well": false,
	} {
		if got := Advertised(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// FuzzStems: what the words of advertising find has a stem.
func FuzzStems(f *testing.F) {
	for _, s := range []string{"ad", "* [ad] x", "a (ad)", "erid: 2vtzq12345", "реклама. ооо х", "рекламодатель: х", "спонсорский пост", "оплаченное партнёрство",
		"платное партнерство", "paid promotion", "sponsored by x", "bezahlte werbung", "anzeige", "x. advertisement", "werbung:", "на правах рекламы"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToLower(Composed(text))
		for _, r := range adWords {
			if r.MatchString(text) && !holdsStem(text) {
				t.Fatalf("%q is found by %s and has no stem", text, r)
			}
		}
	})
}
