package engine

import (
	"math"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/metrics"
)

// caseIndex answers the questions that routing asks about a case.
type caseIndex struct {
	*metrics.CaseData
	accounts map[handle]span
	count    map[string]int // accounts by platform
	only     map[string]string
	tags     map[string]bool
	mentions map[string]bool
	paid     map[string]bool
	themes   map[handle][]themed
	phases   []phase
}

type handle struct{ platform, name string }

type span struct{ from, to int64 }

// themed is the theme of an account in a time.
type themed struct {
	span
	theme string
}

// phase is a campaign as a span of time.
type phase struct {
	span
	id string
}

func newCaseIndex(c *metrics.CaseData) *caseIndex {
	x := &caseIndex{
		CaseData: c,
		accounts: make(map[handle]span),
		count:    make(map[string]int),
		only:     make(map[string]string),
		tags:     set(c.Tags),
		mentions: set(c.Mentions),
		paid:     set(c.PaidTags),
		themes:   make(map[handle][]themed),
	}
	for _, a := range c.Accounts {
		h := handle{canonical(a.Platform), canonical(a.Handle)}
		from, to := datasets.Period{From: a.From, To: a.To}.Bounds()
		if a.Theme != "" {
			x.themes[h] = append(x.themes[h], themed{span{from, to}, a.Theme})
		}
		if old, ok := x.accounts[h]; ok { // listed again, for another theme or time
			from, to = min(from, old.from), max(to, old.to)
		} else {
			x.count[h.platform]++
			x.only[h.platform] = h.name
		}
		x.accounts[h] = span{from, to}
	}
	for _, campaign := range c.Campaigns {
		from, to := campaign.Period.Bounds()
		x.phases = append(x.phases, phase{span{from, to}, campaign.ID})
	}
	return x
}

// theme is what an account is about, by the case file; "" where it does not
// say, or where it says several things and the time is not known.
func (x *caseIndex) theme(platform, account string, at int64, dated bool) string {
	list := x.themes[handle{platform, account}]
	if len(list) == 1 {
		return list[0].theme
	}
	for _, t := range list {
		if dated && t.from <= at && at < t.to {
			return t.theme
		}
	}
	return ""
}

// campaign is the campaign that a time falls into, or metrics.NoValue; "" for
// a case without campaigns.
func (x *caseIndex) campaign(at int64) string {
	for _, p := range x.phases {
		if p.from <= at && at < p.to {
			return p.id
		}
	}
	if len(x.phases) == 0 {
		return ""
	}
	return metrics.NoValue
}

// own finds an account of the case; a row that does not say its platform
// matches an account of any.
func (x *caseIndex) own(platform, author string) (span, bool) {
	if platform != "" {
		s, ok := x.accounts[handle{platform, author}]
		return s, ok
	}
	out, found := span{math.MaxInt64, math.MinInt64}, false
	for h, s := range x.accounts {
		if h.name == author {
			out, found = span{min(out.from, s.from), max(out.to, s.to)}, true
		}
	}
	return out, found
}

// single is the case's account on a platform where it has just one.
func (x *caseIndex) single(platform string) string {
	if x.count[platform] == 1 {
		return x.only[platform]
	}
	return ""
}

// tagged reports whether one of the words, separated by spaces, is a tag or a
// mention of the case.
func (x *caseIndex) tagged(words string) bool {
	for word := range strings.FieldsSeq(words) {
		if name, ok := strings.CutPrefix(word, "@"); ok {
			if x.mentions[canonical(name)] {
				return true
			}
		} else if x.tags[canonical(word)] {
			return true
		}
	}
	return false
}

// countWords adds a row to the counts of the case's hashtags and mentions among
// its words, and under the bare sign to those of rows with any.
func (x *caseIndex) countWords(counts map[string]int64, words string) {
	seen := ""
	for word := range strings.FieldsSeq(words) {
		sign, own := "#", x.tags
		if strings.HasPrefix(word, "@") {
			sign, own = "@", x.mentions
		}
		for _, name := range [...]string{"", canonical(word)} {
			if mark := sign + name + " "; (name == "" || own[name]) && !strings.Contains(seen, mark) {
				seen += mark
				counts[sign+name]++
			}
		}
	}
}

// wordRows lists the case's hashtags and mentions with their rows; nothing for
// words of which the data have no kind.
func (x *caseIndex) wordRows(counts map[string]int64) []metrics.WordRows {
	if counts == nil {
		return nil
	}
	var out []metrics.WordRows
	add := func(sign string, names []string) {
		for _, name := range names {
			word := metrics.WordRows{Word: sign + canonical(name), Rows: counts[sign+canonical(name)]}
			if !slices.Contains(out, word) {
				out = append(out, word)
			}
		}
	}
	if counts["#"] > 0 {
		add("#", x.Tags)
	}
	if counts["@"] > 0 { // a table may keep hashtags and no mentions
		add("@", x.CaseData.Mentions)
	}
	return out
}

// marksPaid reports whether one of the words marks advertising.
func (x *caseIndex) marksPaid(words string) bool {
	if len(x.paid) == 0 {
		return false
	}
	for word := range strings.FieldsSeq(words) {
		if x.paid[canonical(word)] {
			return true
		}
	}
	return false
}

func set(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		if w = canonical(w); w != "" {
			m[w] = true
		}
	}
	return m
}

// canonical is a handle, tag or platform as they are compared: lower case,
// without the sign in front.
func canonical(s string) string {
	return strings.ToLower(strings.TrimLeft(strings.TrimSpace(s), "@#"))
}
