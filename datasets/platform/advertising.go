package platform

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/casebench/casebench/datasets/field"
)

// adTags are hashtags, in small letters, by which the author of a post says that
// it is advertising.
var adTags = map[string]bool{
	"ad": true, "ads": true, "advert": true, "advertisement": true, "advertising": true, "sponsored": true, "sponsoredpost": true, "spon": true,
	"paid": true, "paidpartnership": true, "paidpartner": true, "paidad": true, "paidpost": true, "paidpromotion": true, "promotedpost": true,
	"реклама": true, "рекламныйпост": true, "рекламнаяинтеграция": true, "направахрекламы": true, "спонсорскийпост": true, "партнерскийпост": true,
	"партнерскийматериал": true, "рэклама": true, "werbung": true, "anzeige": true, "bezahltewerbung": true, "publicidad": true, "publi": true,
	"pubblicita": true, "reklama": true, "publicité": true,
}

// adWords are what a text says where it is advertising: the token and the legal
// person that Russian law asks for, the label of a paid partnership, a text
// that begins or ends with the word alone.
var adWords = []*regexp.Regexp{
	regexp.MustCompile(`(?:^|[^\p{L}\d])erid\s*[:=\-]?\s*[a-z\d]*\d[a-z\d]{5,}`),
	regexp.MustCompile(apart + `реклама\s*[.,:;|•-]?\s*(?:\d+\+\s*)?["«(]?\s*(?:ооо|оао|зао|пао|ао|ип|одо|чуп|куп|уп|нко|ано|фгуп|самозанят\p{L}*)` + end),
	regexp.MustCompile(apart + `рекламодатель\s*:`),
	regexp.MustCompile(apart + `(?:на правах рекламы|рекламная интеграция|рекламный пост|спонсорский пост)`),
	regexp.MustCompile(apart + `(?:платное|оплаченное) партн[её]рство`),
	regexp.MustCompile(apart + `(?:paid (?:partnership|promotion|collaboration|advertisement)|sponsored (?:by|post|content))` + end),
	regexp.MustCompile(apart + `bezahlte (?:partnerschaft|werbung)` + end),
	regexp.MustCompile(`^\s*[\[(*]?\s*` + alone + `\s*(?:[\])*|:]|$)`),
	regexp.MustCompile(apart + `[\[(]` + alone + `[\])]`),
	regexp.MustCompile(`(?:^|[.!?\n])\s*(?:sponsored|advertisement|реклама)\s*[.!]?\s*$`),
}

const (
	apart = `(?:^|[^\p{L}])`
	end   = `(?:$|[^\p{L}])`
	alone = `(?:ad|advert|advertisement|sponsored|anzeige|werbung|реклама)`
)

// stems are parts of words of which a text that adWords find has at least one:
// most texts have none, and need not be searched for each.
var stems = []string{"erid", "реклам", "спонсор", "партн", "paid", "sponsor", "bezahlt", "advert", "anzeige", "werbung", "[ad", "(ad"}

// holdsStem reports whether adWords can find anything in a text.
func holdsStem(t string) bool {
	return strings.HasPrefix(strings.TrimLeft(t, " \t\n\f\r\v[(*"), "ad") || slices.ContainsFunc(stems, func(s string) bool { return strings.Contains(t, s) })
}

// denials are words that, up to three words before a marker, deny it.
var denials = map[string]bool{
	"not": true, "no": true, "never": true, "isn't": true, "isnt": true, "wasn't": true, "ain't": true, "without": true, "non": true, "kein": true, "keine": true,
	"не": true, "ни": true, "нет": true, "без": true, "это-не": true, "нікаква": true,
}

// Advertised reports whether a text says that it is advertising: by a hashtag
// (#ad, #реклама), by erid, by the advertiser's name or by the label of a paid
// partnership. A denial (#notad, "не реклама") is no such word.
func Advertised(text string) bool {
	if text == "" {
		return false
	}
	t := strings.ToLower(Composed(text))
	for i := 0; i < len(t); {
		at := strings.IndexByte(t[i:], '#')
		if at < 0 {
			break
		}
		at += i
		tag := t[at+1:]
		if end := strings.IndexFunc(tag, func(c rune) bool { return !word(c) }); end >= 0 {
			tag = tag[:end]
		}
		plain := strings.ReplaceAll(strings.ReplaceAll(tag, "_", ""), "ё", "е")
		if before, _ := utf8.DecodeLastRuneInString(t[:at]); adTags[plain] && !word(before) && !denied(t[:at], 2) {
			return true
		}
		i = at + 1 + len(tag)
	}
	if !holdsStem(t) {
		return false
	}
	for _, r := range adWords {
		for _, m := range r.FindAllStringIndex(t, -1) {
			if !denied(t[:m[0]], 3) {
				return true
			}
		}
	}
	return false
}

// denied reports whether one of the last words before a marker, in its own
// sentence, denies it.
func denied(before string, words int) bool {
	if i := strings.LastIndexAny(before, ".!?\n;"); i >= 0 {
		before = before[i+1:]
	}
	all := strings.FieldsFunc(before, func(c rune) bool { return !unicode.IsLetter(c) && c != '\'' && c != '-' && c != '’' })
	for _, w := range all[max(0, len(all)-words):] {
		if denials[strings.ReplaceAll(w, "’", "'")] {
			return true
		}
	}
	return false
}

// advertised marks a row as paid where its text says so, and nothing else does.
// That a text says nothing proves nothing.
func (r *Row) advertised(text string) {
	v, there := r.Values[field.Paid]
	if there && v.Missing == field.Present && v.Int == 1 || !Advertised(text) {
		return
	}
	r.Set(field.Paid, Value{Int: 1})
}

// PaidFlags are the headers, as Loose gives them, of columns that say of a post
// whether it is advertising.
func PaidFlags() []string { return slices.Clone(flagPaid) }
