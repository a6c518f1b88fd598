package formula

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// names are the columns as a printed formula calls them.
var names = map[field.ID]note.Note{
	Interactions:        note.New("interactions"),
	field.Likes:         note.New("likes"),
	field.Dislikes:      note.New("dislikes"),
	field.CommentsN:     note.New("comments"),
	field.Shares:        note.New("shares"),
	field.Saves:         note.New("saves"),
	field.Clicks:        note.New("clicks"),
	field.Follows:       note.New("follows"),
	field.Followers:     note.New("followers"),
	field.AuthorReach:   note.New("author's followers"),
	field.Reach:         note.New("reach"),
	field.Impressions:   note.New("impressions"),
	field.Views:         note.New("views"),
	field.DurationS:     note.New("duration, s"),
	field.PostID:        note.New("posts"),
	field.Published:     note.New("time of publication"),
	field.Author:        note.New("author"),
	field.Type:          note.New("content type"),
	field.Theme:         note.New("theme"),
	field.PostKind:      note.New("kind of post"),
	field.RepostOf:      note.New("original of the repost"),
	field.RepostKind:    note.New("kind of repost"),
	field.Hashtags:      note.New("hashtags"),
	field.Paid:          note.New("paid"),
	field.Interactive:   note.New("interactive"),
	field.CommentID:     note.New("comments"),
	field.ReplyTo:       note.New("answered comment"),
	field.Language:      note.New("language"),
	field.Code:          note.New("code"),
	field.Campaign:      note.New("campaign"),
	field.Month:         note.New("month"),
	field.Week:          note.New("week"),
	field.Platform:      note.New("platform"),
	field.Account:       note.New("account"),
	field.Date:          note.New("date"),
	field.Start:         note.New("start of the period"),
	field.User:          note.New("user"),
	field.At:            note.New("time"),
	field.Event:         note.New("event"),
	field.Region:        note.New("region"),
	field.MembersEnd:    note.New("members at the end"),
	field.MembersAvg:    note.New("average members"),
	field.Gained:        note.New("gained members"),
	field.Lost:          note.New("lost members"),
	field.NetAdded:      note.New("net additions"),
	field.RevenueUSD:    note.New("revenue, USD"),
	field.Category:      note.New("category"),
	field.Title:         note.New("title"),
	field.Titles:        note.New("titles"),
	field.NewTitles:     note.New("new titles"),
	field.HoursViewed:   note.New("hours viewed"),
	field.ViewsN:        note.New("title views"),
	field.Runtime:       note.New("runtime, h"),
	field.WeeksTop:      note.New("weeks in the top 10"),
	field.Top10Hours:    note.New("hours of the top 10"),
	field.Top100Hours:   note.New("hours of the top 100"),
	field.TopHours:      note.New("hours of the first title"),
	field.EngagementAvg: note.New("published mean engagement"),
	field.Score:         note.New("score"),
	field.ThumbsUp:      note.New("thumbs up"),
	field.Value:         note.New("value"),
}

// Name is a column as people read it; a column that formulas do not know goes
// by its id in every language.
func Name(id field.ID) note.Note {
	if t, ok := names[id]; ok {
		return t
	}
	return note.Plain(string(id))
}

// Known reports whether formulas may use the column.
func Known(id field.ID) bool {
	_, ok := names[id]
	return ok
}

// Names are columns as people read them, as one argument of a note.
func Names(ids ...field.ID) note.List {
	list := make(note.List, len(ids))
	for i, id := range ids {
		list[i] = Name(id)
	}
	return list
}
