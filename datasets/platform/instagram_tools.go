package platform

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// EnsembleData and other services that give Instagram's own objects of posts
// (GraphQL), each under node. Plays are of videos only.
var ensembleInstagram = &Format{
	ID:       "ensembledata-instagram",
	Title:    note.Plain("EnsembleData, Instagram"),
	Table:    field.Posts,
	Platform: "instagram",
	Signature: [][]string{{"node.__typename"}, {"node.shortcode"}, {"node.taken_at_timestamp"},
		{"node.edge_media_preview_like.count", "node.edge_liked_by.count"}, {"node.edge_media_to_comment.count"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"node.shortcode"}},
		{Field: field.Author, Names: []string{"node.owner.username"}},
		{Field: field.Published, Names: []string{"node.taken_at_timestamp"}},
		{Field: field.Views, Names: []string{"node.video_play_count", "node.video_view_count"}, Empty: field.NotApplicable},
		{Field: field.Likes, Names: []string{"node.edge_media_preview_like.count", "node.edge_liked_by.count"}, Empty: field.Hidden},
		{Field: field.CommentsN, Names: []string{"node.edge_media_to_comment.count"}},
		{Field: field.Paid, Names: []string{"node.is_paid_partnership"}, Read: YesNo, Empty: field.NotCollected},
	},
	Derived: []field.ID{field.Type, field.Coauthored, field.Hashtags},
	Row: func(r *Row) {
		instagramPost(r, "node.", Type(r.Cell("node.__typename")), r.Cell("node.edge_media_to_caption.edges.0.node.text"))
	},
	Reads: []string{"node.__typename", "node.product_type", "node.edge_media_to_caption.edges.0.node.text", "node.coauthor_producers", "node.comments_disabled",
		"node.like_and_view_counts_disabled"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("hidden likes are missing, and views are those of videos; shares, saves and reach are seen by the account's owner only"),
		note.New("an account's list has posts of others that it is co-author of"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
}

// instagramPost reads what Instagram's own objects say beside the counts.
func instagramPost(r *Row, in, kind, text string) {
	if Fold(r.Cell(in+"product_type")) == "clips" {
		kind = "reel"
	}
	r.Set(field.Type, someText(kind))
	if yes(r.Cell(in + "like_and_view_counts_disabled")) {
		r.hide(field.Likes, field.Hidden)
		r.hide(field.Views, field.Hidden)
	}
	if yes(r.Cell(in+"comments_disabled")) || yes(r.Cell(in+"commenting_disabled_for_viewer")) {
		r.hide(field.CommentsN, field.NotApplicable)
	}
	if still(kind) {
		r.hide(field.Views, field.NotApplicable)
	}
	r.Set(field.Coauthored, flag(count(r.Cell(in+"coauthor_producers")).Int > 0))
	r.Set(field.Hashtags, someText(tagsAndNames(text)))
	r.advertised(text)
}

// Zeeschuimer, posts of Instagram as the browser received them.
var zeeschuimerInstagram = &Format{
	ID:        "zeeschuimer-instagram",
	Title:     note.Plain("Zeeschuimer, Instagram"),
	Table:     field.Posts,
	Platform:  "instagram",
	Signature: [][]string{{"data.code"}, {"data.taken_at"}, {"data.media_type"}, {"data.like_count"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"data.code"}},
		{Field: field.Author, Names: []string{"data.user.username", "data.owner.username"}},
		{Field: field.Published, Names: []string{"data.taken_at"}},
		{Field: field.Snapshot, Names: []string{"timestamp_collected"}},
		{Field: field.Views, Names: []string{"data.play_count", "data.view_count"}, Empty: field.NotCollected},
		{Field: field.Likes, Names: []string{"data.like_count"}, Empty: field.Hidden},
		{Field: field.CommentsN, Names: []string{"data.comment_count"}, Empty: field.NotCollected},
		{Field: field.Paid, Names: []string{"data.is_paid_partnership"}, Read: YesNo, Empty: field.NotCollected},
	},
	Derived: []field.ID{field.Type, field.Coauthored, field.Hashtags},
	Row: func(r *Row) {
		if Fold(r.Cell("data.product_type")) == "ad" {
			r.Leave(note.New("an advertisement that was shown between the posts"))
			return
		}
		kind := ""
		switch r.Cell("data.media_type") {
		case "1":
			kind = "photo"
		case "2":
			kind = "video"
		case "8":
			kind = "carousel"
		}
		instagramPost(r, "data.", kind, r.Cell("data.caption.text"))
	},
	Reads: []string{"data.media_type", "data.product_type", "data.caption.text", "data.coauthor_producers", "data.like_and_view_counts_disabled",
		"data.commenting_disabled_for_viewer"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("hidden likes are missing, and views are those of videos; shares, saves and reach are seen by the account's owner only"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
}

// Zeeschuimer, posts of X as the browser received them. A repost has the counts of
// the original inside of it, and its own likes are none.
var zeeschuimerX = &Format{
	ID:        "zeeschuimer-x",
	Title:     note.Plain("Zeeschuimer, X (Twitter)"),
	Table:     field.Posts,
	Platform:  "x",
	Signature: [][]string{{"data.legacy.created_at"}, {"data.legacy.favorite_count"}, {"data.legacy.retweet_count"}, {"data.legacy.reply_count"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"data.rest_id", "data.legacy.id_str"}},
		{Field: field.Author, Names: []string{"data.core.user_results.result.legacy.screen_name", "data.core.user_results.result.core.screen_name",
			"data.user.screen_name"}},
		{Field: field.AuthorReach, Names: []string{"data.core.user_results.result.legacy.followers_count", "data.user.followers_count"},
			Empty: field.NotCollected},
		{Field: field.Published, Names: []string{"data.legacy.created_at"}, Read: v1Time},
		{Field: field.Snapshot, Names: []string{"timestamp_collected"}},
		{Field: field.Impressions, Names: []string{"data.views.count", "data.ext_views.count"}, Empty: field.Withheld},
		{Field: field.Likes, Names: []string{"data.legacy.favorite_count"}},
		{Field: field.CommentsN, Names: []string{"data.legacy.reply_count"}},
		{Field: field.Shares, Names: []string{"data.legacy.retweet_count"}},
		{Field: field.Saves, Names: []string{"data.legacy.bookmark_count"}, Empty: field.NotCollected},
		{Field: field.Language, Names: []string{"data.legacy.lang"}, Read: xLanguage},
	},
	Derived: []field.ID{field.PostKind, field.RepostOf, field.Hashtags},
	Row: func(r *Row) {
		text := r.Cell("data.legacy.full_text")
		of := r.Cell("data.legacy.retweeted_status_result.result.rest_id", "data.legacy.retweeted_status_result.result.tweet.rest_id",
			"data.legacy.retweeted_status_id_str")
		kind := "original"
		r.Set(field.RepostOf, Value{Missing: field.NotApplicable})
		switch {
		case !Absent(of), len(text) > 4 && text[:4] == "RT @":
			kind = "repost"
			r.Set(field.RepostOf, someText(of))
			ofOriginal(r)
		case !Absent(r.Cell("data.legacy.in_reply_to_status_id_str")):
			kind = "reply"
		}
		r.Set(field.PostKind, Value{Text: kind})
		r.Set(field.Hashtags, someText(tagsAndNames(text)))
	},
	Reads: []string{"data.legacy.full_text", "data.legacy.retweeted_status_result.result.rest_id", "data.legacy.retweeted_status_result.result.tweet.rest_id",
		"data.legacy.retweeted_status_id_str", "data.legacy.in_reply_to_status_id_str"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("shares are reposts; quotes are not among them"),
		note.New("the counts of a repost belong to the original: not applicable"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}
