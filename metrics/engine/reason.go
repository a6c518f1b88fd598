package engine

import "github.com/casebench/casebench/datasets/note"

// reason says why a row is not used.
type reason uint8

// The reasons. Up to contradictory a row is not even shown in the evidence.
const (
	used reason = iota
	outside
	undated
	superseded
	contradictory
	reposted
	replied
	invalid
	ownComment
	immature
	advertised
	reasons // how many there are
)

func (r reason) hidden() bool {
	return r == outside || r == undated || r == superseded || r == contradictory
}

func (r reason) note() note.Note {
	switch r {
	case outside:
		return note.New("rows outside the period")
	case undated:
		return note.New("rows without a date, which may lie outside the period")
	case superseded:
		return note.New("earlier readings of the same row; the newest one counts")
	case contradictory:
		return note.New("readings of one post that contradict each other, and nothing says which is newer")
	case reposted:
		return note.New("reposts: their counts belong to the original")
	case replied:
		return note.New("replies by the brand: dialogue, not posts")
	case invalid:
		return note.New("posts outside the time for which the case lists the account")
	case ownComment:
		return note.New("comments by the case's own accounts")
	case advertised:
		return note.New("posts that carry a marker of advertising: they stand apart from UGC")
	case immature:
		return note.New("posts too young when their counts were read")
	}
	return note.Note{}
}
