package engine

import (
	"math"
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
}

type handle struct{ platform, name string }

type span struct{ from, to int64 }

func newCaseIndex(c *metrics.CaseData) *caseIndex {
	x := &caseIndex{
		CaseData: c,
		accounts: make(map[handle]span),
		count:    make(map[string]int),
		only:     make(map[string]string),
		tags:     set(c.Tags),
		mentions: set(c.Mentions),
		paid:     set(c.PaidTags),
	}
	for _, a := range c.Accounts {
		h := handle{canonical(a.Platform), canonical(a.Handle)}
		from, to := datasets.Period{From: a.From, To: a.To}.Bounds()
		if old, ok := x.accounts[h]; ok { // listed again, for another theme or time
			from, to = min(from, old.from), max(to, old.to)
		} else {
			x.count[h.platform]++
			x.only[h.platform] = h.name
		}
		x.accounts[h] = span{from, to}
	}
	return x
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
