package platform

import (
	"slices"
	"strings"
	"sync"

	"github.com/casebench/casebench/datasets/field"
)

// ownMeaning are headers, as loose gives them, that mean in the export of one
// tool what they mean in no other: they are no words to guess by.
var ownMeaning = []string{"content", "контент", "campaign name", "consumption", "score", "data score", "ups", "data ups", "downs", "data downs",
	"page total likes", "page t likes",
	"thumbnail impressions", "показы значков", "imported id", "vertex 1", "profile id", "paid", "at", "start time", "marked as ads"}

// taught adds to the words of a table those of the exports that are known of it:
// a header that they take for one field is a word for it. One that they take for
// several fields, or read in a way of its own, or that another table's words
// have, is none.
func taught(table field.Table) map[field.ID][]string {
	meant := map[string][]field.ID{}
	var order []string
	for _, f := range Formats() {
		if f.Table != table || f.Exact || !f.Refuse.IsZero() {
			continue
		}
		for _, c := range f.Columns {
			for _, name := range c.Names {
				w := loose(name)
				if strings.HasPrefix(name, "~") || w == "" {
					continue
				}
				if meant[w] == nil {
					order = append(order, w)
				}
				id := c.Field
				if c.Read != nil {
					id = "" // not to be read by the kind of the field
				}
				if !slices.Contains(meant[w], id) {
					meant[w] = append(meant[w], id)
				}
			}
		}
	}
	said := map[string]bool{}
	for _, list := range words {
		for _, w := range list {
			said[squeezed(w)] = true
		}
	}
	out := map[field.ID][]string{}
	for _, w := range order {
		if ids := meant[w]; len(ids) == 1 && ids[0] != "" && !slices.Contains(ownMeaning, w) && !said[squeezed(w)] {
			out[ids[0]] = append(out[ids[0]], w)
		}
	}
	return out
}

// accents are the letters of Western languages that tools and people write
// without their signs.
var accents = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ã", "a", "ä", "a", "å", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "ó", "o",
	"ô", "o", "õ", "o", "ö", "o", "ú", "u", "ü", "u", "ñ", "n", "ç", "c", "ß", "ss", "’", "", "ʼ", "", "'", "")

// squeezed is a header without signs, spaces and accents: likes_count, likesCount
// and Likes count are one.
func squeezed(header string) string {
	return strings.ReplaceAll(loose(accents.Replace(Fold(header))), " ", "")
}

// also gives each spelling without its spaces too, as isRetweet is folded.
func also(spellings ...string) []string {
	out := slices.Clone(spellings)
	for _, s := range spellings {
		if tight := strings.ReplaceAll(s, " ", ""); tight != s && !slices.Contains(out, tight) {
			out = append(out, tight)
		}
	}
	return out
}

// What people put around the name of a count without changing what it counts,
// in the form of loose. Number says that it is counted; sum, that it is all of it,
// which of followers could be all that were gained; ofPost, of what.
var (
	aroundNumber = []string{"общее количество", "количество", "колво", "кол во", "кол", "число", "number of", "number", "no of", "num", "nb", "count of",
		"count", "counts",
		"шт", "ед", "anzahl der", "anzahl", "zahl der", "numero de", "cantidad de", "колькасць", "лік", "кількість", "n"}
	aroundSum    = []string{"всего", "общие", "итого", "total de", "total", "totales", "gesamt", "усяго", "усього", "всього"}
	aroundOfPost = []string{"поста", "публикации", "записи", "у поста", "у публикации", "под постом", "на посте", "of post", "of the post", "post",
		"видео", "video", "твита", "tweet", "допісу", "паста", "допису", "поста шт", "beitrag", "del post", "de la publicacion", "publicacion"}
)

// bare is the name of a count without what stands around it; ok is false where
// nothing does.
func bare(header string, around ...[]string) (name string, ok bool) {
	name = loose(accents.Replace(Fold(camel(header))))
	for again := true; again; {
		again = false
		for _, list := range around {
			for _, w := range list {
				rest, cut := strings.CutPrefix(name, w+" ")
				if !cut {
					rest, cut = strings.CutSuffix(name, " "+w)
				}
				if cut {
					name, ok, again = rest, true, true
				}
			}
		}
	}
	return strings.ReplaceAll(name, " ", ""), ok
}

// camel parts a name that is written in one, as numOfLikes.
func camel(s string) string {
	var b strings.Builder
	var before rune
	for _, c := range s {
		if before >= 'a' && before <= 'z' && c >= 'A' && c <= 'Z' {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
		before = c
	}
	return b.String()
}

// lexicon finds a word by its squeezed form.
var lexicon = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	add := func(list []string) {
		for _, w := range list {
			if k := squeezed(w); out[k] == "" {
				out[k] = w
			}
		}
	}
	for _, id := range wordOrder() {
		add(words[id])
	}
	for _, t := range field.Tables() {
		for _, id := range t.Columns() {
			add([]string{loose(string(id))})
		}
		all := taught(t)
		for _, id := range t.Columns() {
			add(all[id])
		}
	}
	return out
})

// wordOrder are the fields that have words, sorted: no map decides.
func wordOrder() []field.ID {
	var out []field.ID
	for id := range words {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// nouns are the words of the counts, squeezed, each with the word that it is; of
// those that may be a gain no sum is one.
var nouns = sync.OnceValue(func() [2]map[string]string {
	sums, numbers := map[string]string{}, map[string]string{}
	for _, id := range counts {
		for _, w := range words[id] {
			sums[squeezed(w)], numbers[squeezed(w)] = w, w
		}
	}
	for _, w := range words[field.Reach] {
		delete(sums, squeezed(w))
	}
	for _, w := range words[field.Followers] {
		numbers[squeezed(w)] = w
	}
	return [2]map[string]string{numbers, sums}
})

// wording gives each header of a row as the word that it is known by, or as loose
// gives it. No two headers become one word by it that were two.
func wording(headers []string) []string {
	out := make([]string, len(headers))
	taken := map[string]bool{}
	for i, h := range headers {
		if l := loose(h); lexicon()[squeezed(h)] == l {
			out[i], taken[l] = l, true
		}
	}
	find := func(word func(header string) string) {
		for i, h := range headers {
			if out[i] != "" {
				continue
			}
			if w := word(h); w != "" && !taken[w] {
				out[i], taken[w] = w, true
			}
		}
	}
	find(func(h string) string { return lexicon()[squeezed(h)] })
	find(func(h string) string {
		if name, ok := bare(h, aroundNumber, aroundOfPost); ok && nouns()[0][name] != "" {
			return nouns()[0][name]
		}
		if name, ok := bare(h, aroundNumber, aroundOfPost, aroundSum); ok {
			return nouns()[1][name]
		}
		return ""
	})
	for i, h := range headers {
		if out[i] == "" {
			out[i] = loose(h)
		}
	}
	return out
}
