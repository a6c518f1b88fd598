package platform

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// 4CAT, posts of Bluesky.
var fourCatBluesky = &Format{
	ID:        "4cat-bluesky",
	Title:     note.Plain("4CAT, Bluesky"),
	Table:     field.Posts,
	Platform:  "bluesky",
	Signature: [][]string{{"id"}, {"author"}, {"created_at"}, {"like_count"}, {"repost_count"}, {"reply_count"}, {"quote_count"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Author, Names: []string{"author"}},
		{Field: field.Published, Names: []string{"created_at"}},
		{Field: field.Snapshot, Names: []string{"collected_at"}},
		{Field: field.Likes, Names: []string{"like_count"}},
		{Field: field.CommentsN, Names: []string{"reply_count"}},
		{Field: field.Shares, Names: []string{"repost_count"}},
		{Field: field.Interactive, Names: []string{"has_poll"}, Read: YesNo},
		{Field: field.Language, Names: []string{"languages"}},
	},
	Derived: []field.ID{field.PostKind, field.Hashtags},
	Row: func(r *Row) {
		kind := "original"
		if !Absent(r.Cell("replied_to_post")) {
			kind = "reply"
		}
		r.Set(field.PostKind, Value{Text: kind})
		r.add(field.Shares, "quote_count")
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("body"))))
	},
	Reads: []string{"replied_to_post", "quote_count", "body", "tags"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("shares are reposts and quotes together"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// Bluesky's API, the feed of an account. The members are those of its
// description; no saved answer was at hand.
var blueskyFeed = &Format{
	ID:        "bluesky-api",
	Title:     note.New("Bluesky API, feed (JSON)"),
	Table:     field.Posts,
	Platform:  "bluesky",
	Signature: [][]string{{"post.uri"}, {"post.author.handle"}, {"post.record.createdAt"}, {"post.likeCount"}},
	Columns: []Column{
		{Field: field.Author, Names: []string{"post.author.handle"}},
		{Field: field.Published, Names: []string{"post.record.createdAt"}},
		{Field: field.Likes, Names: []string{"post.likeCount"}},
		{Field: field.CommentsN, Names: []string{"post.replyCount"}},
		{Field: field.Shares, Names: []string{"post.repostCount"}},
		{Field: field.Language, Names: []string{"post.record.langs"}},
	},
	Derived: []field.ID{field.PostID, field.PostKind, field.Hashtags},
	Row: func(r *Row) {
		r.Set(field.PostID, someText(r.Cell("post.cid")))
		kind := "original"
		switch {
		case r.Cell("reason.$type") != "": // somebody else's post in the feed
			kind = "repost"
			r.Set(field.Author, someText(r.Cell("reason.by.handle")))
			ofOriginal(r)
		case r.Cell("post.record.reply.parent.uri") != "":
			kind = "reply"
		}
		r.Set(field.PostKind, Value{Text: kind})
		if kind != "repost" {
			r.add(field.Shares, "post.quoteCount")
		}
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("post.record.text"))))
	},
	Reads: []string{"post.uri", "post.cid", "reason.$type", "reason.by.handle", "post.record.reply.parent.uri", "post.quoteCount", "post.record.text"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("shares are reposts and quotes together"),
		note.New("the counts of a repost belong to the original: not applicable"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// Mastodon's API, statuses. The members are those of its description; no saved
// answer was at hand.
var mastodonStatuses = &Format{
	ID:        "mastodon-api",
	Title:     note.New("Mastodon API, statuses (JSON)"),
	Table:     field.Posts,
	Platform:  "mastodon",
	Signature: [][]string{{"id"}, {"created_at"}, {"favourites_count"}, {"reblogs_count"}, {"replies_count"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Author, Names: []string{"account.acct", "account.username", "account_acct"}},
		{Field: field.AuthorReach, Names: []string{"account.followers_count"}},
		{Field: field.Published, Names: []string{"created_at"}},
		{Field: field.Likes, Names: []string{"favourites_count"}},
		{Field: field.CommentsN, Names: []string{"replies_count"}},
		{Field: field.Shares, Names: []string{"reblogs_count"}},
		{Field: field.Language, Names: []string{"language"}},
	},
	Derived: []field.ID{field.PostKind, field.Interactive, field.Hashtags},
	Row: func(r *Row) {
		kind := "original"
		switch {
		case r.Cell("reblog.id") != "":
			kind = "repost"
			ofOriginal(r)
		case r.Cell("in_reply_to_id") != "":
			kind = "reply"
		}
		r.Set(field.PostKind, Value{Text: kind})
		r.Set(field.Interactive, flag(r.Cell("poll.id") != ""))
		r.Set(field.Hashtags, someText(Hashtags(withoutMarkup(r.Cell("content")))))
	},
	Reads: []string{"reblog.id", "in_reply_to_id", "poll.id", "content"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("the counts of a repost belong to the original: not applicable"),
		note.New("hashtags are read out of the texts"),
	},
}
