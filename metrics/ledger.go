package metrics

import (
	"cmp"
	"slices"

	"github.com/casebench/casebench/datasets/field"
)

// Fate says what a row of a data set is to a case. Every row has one.
type Fate string

// The fates. Those of the other tables (audience, activity, members ...) are
// called as the table.
const (
	FateOwn      Fate = "own post"
	FateRepost   Fate = "repost by an own account" // its counts belong to the original
	FateReply    Fate = "reply by an own account"
	FateUGC      Fate = "ugc"
	FatePaid     Fate = "paid mention"
	FateShared   Fate = "repost of ugc"
	FateComment  Fate = "comment"
	FateOwnTalk  Fate = "comment by an own account"
	FateCase     Fate = "another case of the study"
	FateParty    Fate = "another party"             // somebody whom the study does not know
	FateNobody   Fate = "nobody's"                  // nothing says whose it is
	FateLeft     Fate = "left out by the selection" // of the case file, which says so
	FateUnlisted Fate = "an account that the case does not list"
)

// Counts reports whether rows of the fate can enter a figure of the case.
func (f Fate) Counts() bool {
	switch f {
	case FateCase, FateParty, FateNobody, FateLeft, FateUnlisted:
		return false
	}
	return true
}

// Ledger says for one data set and one case what became of every row: its
// entries add up to Rows.
type Ledger struct {
	Data    DataRef
	Table   field.Table
	Case    string
	Rows    int64
	Entries []LedgerEntry // sorted by fate and name
	Words   []WordRows    // the case's hashtags and mentions, where the data have such words
}

// WordRows says in how many rows of a data set a hashtag or mention occurs.
type WordRows struct {
	Word string // with # or @
	Rows int64
}

// NoHashtag reports whether the case asks for hashtags and none of them occurs,
// and lists them.
func (l *Ledger) NoHashtag() (tags []string, none bool) {
	for _, w := range l.Words {
		if w.Word[0] == '#' {
			if w.Rows > 0 {
				return nil, false
			}
			tags = append(tags, w.Word)
		}
	}
	return tags, len(tags) > 0
}

// LedgerEntry counts the rows of one fate.
type LedgerEntry struct {
	Fate Fate
	Name string // of the own account, the other case or the other party; "" where there is none to name
	Rows int64
}

// Sum adds up the rows of a fate.
func (l *Ledger) Sum(f Fate) int64 {
	var n int64
	for _, e := range l.Entries {
		if e.Fate == f {
			n += e.Rows
		}
	}
	return n
}

// Taken is how many rows can enter a figure of the case.
func (l *Ledger) Taken() int64 {
	var n int64
	for _, e := range l.Entries {
		if e.Fate.Counts() {
			n += e.Rows
		}
	}
	return n
}

// Largest lists the entries of a fate with the most rows, the largest first, at
// most n of them.
func (l *Ledger) Largest(f Fate, n int) []LedgerEntry {
	var out []LedgerEntry
	for _, e := range l.Entries {
		if e.Fate == f {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b LedgerEntry) int { return cmp.Compare(b.Rows, a.Rows) })
	return out[:min(n, len(out))]
}
