package platform

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// 4CAT, posts of Instagram. Counts that are not there are written 0: the flags
// beside them say so.
var fourCatInstagram = &Format{
	ID:        "4cat-instagram",
	Title:     note.New("4CAT, posts of Instagram"),
	Table:     field.Posts,
	Platform:  "instagram",
	Signature: [][]string{{"id"}, {"author"}, {"media_type"}, {"num_likes"}, {"num_comments"}, {"num_media"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Author, Names: []string{"author"}},
		{Field: field.Published, Names: []string{"unix_timestamp", "timestamp"}},
		{Field: field.Views, Names: []string{"play_count"}},
		{Field: field.Likes, Names: []string{"num_likes"}},
		{Field: field.CommentsN, Names: []string{"num_comments"}},
	},
	Derived: []field.ID{field.Type, field.Coauthored, field.Hashtags},
	Row: func(r *Row) {
		kind := Type(r.Cell("media_type"))
		r.Set(field.Type, someText(kind))
		if yes(r.Cell("likes_hidden")) {
			r.hide(field.Likes, field.Hidden)
		}
		if v := r.Values[field.Views]; v.Missing == field.Present && v.Int == 0 {
			why := field.NotCollected
			if still(kind) {
				why = field.NotApplicable
			}
			r.hide(field.Views, why)
		}
		if yes(r.Cell("partial_item")) {
			for _, id := range []field.ID{field.Views, field.Likes, field.CommentsN} {
				r.hide(id, field.NotCollected)
			}
		}
		r.Set(field.Coauthored, flag(!Absent(r.Cell("coauthors"))))
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("body"))))
	},
	Reads: []string{"media_type", "likes_hidden", "partial_item", "coauthors", "body", "hashtags", "num_media"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("hidden likes, figures of an incomplete entry and plays of pictures are written 0 and taken for missing"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// 4CAT, posts of Threads.
var fourCatThreads = &Format{
	ID:        "4cat-threads",
	Title:     note.New("4CAT, posts of Threads"),
	Table:     field.Posts,
	Platform:  "threads",
	Signature: [][]string{{"id"}, {"thread_id"}, {"author"}, {"likes"}, {"reposts"}, {"replies"}, {"quotes"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Author, Names: []string{"author"}},
		{Field: field.Published, Names: []string{"unix_timestamp", "timestamp"}},
		{Field: field.Likes, Names: []string{"likes"}},
		{Field: field.CommentsN, Names: []string{"replies"}},
		{Field: field.Shares, Names: []string{"reposts"}},
		{Field: field.Paid, Names: []string{"is_paid_partnership"}, Read: YesNo, Empty: field.NotCollected},
	},
	Derived: []field.ID{field.PostKind, field.Hashtags},
	Row: func(r *Row) {
		kind := "original"
		if t := r.Cell("thread_id"); t != "" && t != r.Cell("id") {
			kind = "reply"
		}
		r.Set(field.PostKind, Value{Text: kind})
		r.add(field.Shares, "quotes")
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("body"))))
	},
	Reads: []string{"quotes", "thread_id", "body"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("shares are reposts and quotes together"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// 4CAT, posts of Facebook: without any count.
var fourCatFacebook = &Format{
	ID:        "4cat-facebook",
	Title:     note.New("4CAT, posts of Facebook"),
	Table:     field.Posts,
	Platform:  "facebook",
	Signature: [][]string{{"id"}, {"body"}, {"author"}, {"is_in_group"}, {"group_name"}, {"timestamp", "unix_timestamp"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Author, Names: []string{"author"}},
		{Field: field.Published, Names: []string{"unix_timestamp", "timestamp"}},
	},
	Derived: []field.ID{field.Hashtags},
	Row:     func(r *Row) { r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("body")))) },
	Reads:   []string{"body"},
	Rules: []note.Note{
		note.New("the list of posts has no figures: it serves how often and when posts were published"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// 4CAT, posts of LinkedIn, which say only how long ago they were published.
var fourCatLinkedIn = &Format{
	ID:        "4cat-linkedin",
	Title:     note.New("4CAT, posts of LinkedIn"),
	Table:     field.Posts,
	Platform:  "linkedin",
	Signature: [][]string{{"id"}, {"author"}, {"reactions"}, {"comments"}, {"shares"}, {"timestamp_ago"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Author, Names: []string{"author"}},
		{Field: field.Likes, Names: []string{"reactions"}},
		{Field: field.CommentsN, Names: []string{"comments"}},
		{Field: field.Shares, Names: []string{"shares"}},
		{Field: field.Paid, Names: []string{"is_promoted"}, Read: YesNo, Empty: field.NotCollected},
	},
	Derived: []field.ID{field.Hashtags},
	Row:     func(r *Row) { r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("body")))) },
	Reads:   []string{"body"},
	Marks:   tabular.PointDecimal,
	Rules: []note.Note{
		note.New("LinkedIn says only how long ago a post was published: the time of 4CAT is an estimate and is not used"),
		note.New("reactions of all kinds are the likes"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}
