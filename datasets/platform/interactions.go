package platform

import (
	"slices"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// InteractionsVersion grows when a set below changes; reports print it.
const InteractionsVersion = 1

// Set is what counts as an interaction on a platform from a day on.
type Set struct {
	Platform string
	From     string     // ISO date; "" is from the beginning
	Always   []field.ID // counts that every export of the platform has
	IfThere  []field.ID // counts that only some exports have: not part of E where the column is not collected
	Why      note.Note
}

// sets is the table, sorted by platform and day. Source: the catalogue of
// indicators of this project (section 0), after the definitions of Popsters,
// Rival IQ, Socialinsider and Hootsuite; YouTube's note on dislikes below.
var sets = []Set{
	{Platform: "facebook", Always: []field.ID{field.Likes, field.CommentsN, field.Shares},
		Why: note.New("reactions, comments, shares")},
	{Platform: "instagram", Always: []field.ID{field.Likes, field.CommentsN}, IfThere: []field.ID{field.Shares, field.Saves},
		Why: note.New("likes, comments; shares and saves are seen by the account's owner only")},
	{Platform: "tiktok", Always: []field.ID{field.Likes, field.CommentsN, field.Shares}, IfThere: []field.ID{field.Saves},
		Why: note.New("likes, comments, shares, saves")},
	{Platform: "vk", Always: []field.ID{field.Likes, field.CommentsN, field.Shares},
		Why: note.New("likes, comments, reposts")},
	{Platform: "x", Always: []field.ID{field.Likes, field.CommentsN, field.Shares}, IfThere: []field.ID{field.Saves},
		Why: note.New("likes, replies, reposts with quotes, bookmarks")},
	{Platform: "youtube", Always: []field.ID{field.Likes, field.Dislikes, field.CommentsN},
		Why: note.New("likes, dislikes, comments")},
	// Announced 2021-11-10 (blog.youtube, "An update to dislikes on YouTube"); the API followed on 2021-12-13.
	{Platform: "youtube", From: "2021-12-13", Always: []field.ID{field.Likes, field.CommentsN},
		Why: note.New("likes, comments; the number of dislikes is not public any more")},
}

// Sets gives the whole table, for reports and for the reference.
func Sets() []Set { return slices.Clone(sets) }

// Comparison is the set for comparing across platforms: what all of them have.
func Comparison() []field.ID { return []field.ID{field.Likes, field.CommentsN, field.Shares} }

// InteractionSet is the set that holds on a platform for posts of a day; ok is
// false for a platform that is not in the table.
func InteractionSet(platform string, at time.Time) (set Set, ok bool) {
	day := at.UTC().Format(time.DateOnly)
	for _, s := range sets {
		if s.Platform == platform && s.From <= day {
			set, ok = s, true
		}
	}
	return set, ok
}

// Interactions lists the counts that make up E on a platform for posts of a
// day, those that only some exports have at the end. A platform that is not in
// the table has likes, comments and shares.
func Interactions(platform string, at time.Time) []field.ID {
	s, ok := InteractionSet(platform, at)
	if !ok {
		return Comparison()
	}
	return slices.Concat(s.Always, s.IfThere)
}
