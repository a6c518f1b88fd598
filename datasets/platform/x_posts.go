package platform

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// X analytics, the table of one's own posts, since 2024. What the platform
// counts as shares are reposts; its column Shares counts uses of the share
// button, which lead out of the platform.
var xPosts = &Format{
	ID:        "x-analytics-posts",
	Title:     note.New("X analytics, posts"),
	Table:     field.Posts,
	Platform:  "x",
	Signature: [][]string{{"Post id"}, {"Impressions"}, {"Reposts"}, {"Bookmarks"}, {"Engagements"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"Post id"}},
		{Field: field.Published, Names: []string{"Date"}},
		{Field: field.Impressions, Names: []string{"Impressions"}},
		{Field: field.Likes, Names: []string{"Likes"}},
		{Field: field.CommentsN, Names: []string{"Replies"}},
		{Field: field.Shares, Names: []string{"Reposts"}},
		{Field: field.Saves, Names: []string{"Bookmarks"}},
		{Field: field.Clicks, Names: []string{"URL Clicks"}},
		{Field: field.Follows, Names: []string{"New follows"}},
	},
	Derived: []field.ID{field.Hashtags, field.PostKind, field.Paid},
	Row: func(r *Row) {
		text := r.Cell("Post text")
		r.Set(field.Hashtags, Value{Text: tagsAndNames(text)})
		kind := "original"
		if len(text) > 4 && text[:4] == "RT @" {
			kind = "repost"
		}
		r.Set(field.PostKind, Value{Text: kind})
		r.Set(field.Paid, Value{Missing: field.NotCollected})
		r.advertised(text)
	},
	Reads: []string{"Post text", "Shares", "Engagements"},
	Marks: tabular.PointDecimal,
	Own:   true,
	Rules: []note.Note{
		note.New("reposts are the shares; the column Shares counts uses of the share button and is not used"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
}
