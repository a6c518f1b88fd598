package platform

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// Zeeschuimer, videos of TikTok as the browser received them: NDJSON. A video
// that was seen twice stands twice, each with its time.
var zeeschuimerTikTok = &Format{
	ID:        "zeeschuimer-tiktok",
	Title:     note.Plain("Zeeschuimer, TikTok"),
	Table:     field.Posts,
	Platform:  "tiktok",
	Signature: [][]string{{"data.id"}, {"data.createTime"}, {"data.stats.diggCount"}, {"data.stats.playCount"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"data.id"}},
		{Field: field.Author, Names: []string{"data.author.uniqueId", "data.author"}},
		{Field: field.AuthorReach, Names: []string{"data.authorStats.followerCount"}, Empty: field.NotCollected},
		{Field: field.Published, Names: []string{"data.createTime"}},
		{Field: field.Snapshot, Names: []string{"timestamp_collected"}},
		{Field: field.Views, Names: []string{"data.stats.playCount"}},
		{Field: field.Likes, Names: []string{"data.stats.diggCount"}},
		{Field: field.CommentsN, Names: []string{"data.stats.commentCount"}},
		{Field: field.Shares, Names: []string{"data.stats.shareCount"}},
		{Field: field.Saves, Names: []string{"data.stats.collectCount"}, Empty: field.NotCollected},
		{Field: field.DurationS, Names: []string{"data.video.duration"}, Empty: field.NotApplicable},
		{Field: field.Language, Names: []string{"data.textLanguage"}, Read: tiktokLanguage, Empty: field.NotCollected},
	},
	Derived: []field.ID{field.Type, field.Paid, field.Hashtags},
	Row: func(r *Row) {
		tiktokVideo(r, r.Cell("data.desc"), r.Cell("data.isAd"), pictures(r.Cell("data.imagePost.images")))
	},
	Reads: []string{"data.desc", "data.isAd", "data.imagePost.images"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("the author's followers are those of the day of collection"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
	Caveats: []note.Note{note.New("What a search or a feed of TikTok shows is a choice for the viewer, not all videos of a tag or an account.")},
}

// pictures reports whether a list of pictures has some: the cell is their number.
func pictures(cell string) bool { return count(cell).Int > 0 }

// tiktokLanguage reads a code of a language; un is none.
func tiktokLanguage(cell string) Value {
	if Fold(cell) == "un" {
		return Value{Missing: field.Empty}
	}
	return xLanguage(cell)
}

// tiktokVideo reads of a video what all tools give.
func tiktokVideo(r *Row, text, ad string, pictures bool) {
	kind := "video"
	if pictures {
		kind = "photo"
		r.hide(field.DurationS, field.NotApplicable)
	}
	r.Set(field.Type, Value{Text: kind})
	paid := Value{Missing: field.NotCollected}
	switch {
	case yes(ad):
		paid = Value{Int: 1}
	case no(ad):
		paid = Value{}
	}
	r.Set(field.Paid, paid)
	r.Set(field.Hashtags, someText(tagsAndNames(text)))
	r.advertised(text)
	if v := r.Values[field.AuthorReach]; v.Missing == field.Present && v.Int == 0 {
		r.hide(field.AuthorReach, field.NotCollected) // tools write 0 where they were not told
	}
}

// 4CAT, videos of TikTok.
var fourCatTikTok = &Format{
	ID:        "4cat-tiktok",
	Title:     note.Plain("4CAT, TikTok"),
	Table:     field.Posts,
	Platform:  "tiktok",
	Signature: [][]string{{"id"}, {"author"}, {"body"}, {"likes"}, {"shares"}, {"plays"}, {"tiktok_url"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Author, Names: []string{"author"}},
		{Field: field.AuthorReach, Names: []string{"author_followers"}, Empty: field.NotCollected},
		{Field: field.Published, Names: []string{"unix_timestamp", "timestamp"}},
		{Field: field.Views, Names: []string{"plays"}},
		{Field: field.Likes, Names: []string{"likes"}},
		{Field: field.CommentsN, Names: []string{"comments"}},
		{Field: field.Shares, Names: []string{"shares"}},
	},
	Derived: []field.ID{field.Type, field.Paid, field.Hashtags},
	Row: func(r *Row) {
		ad := r.Cell("is_ad")
		if yes(r.Cell("is_paid_partnership")) {
			ad = "yes"
		}
		_, kind, _ := tiktokLink(r.Cell("tiktok_url"))
		tiktokVideo(r, r.Cell("body"), ad, kind == "photo")
	},
	Reads: []string{"is_ad", "is_paid_partnership", "body", "tiktok_url", "hashtags"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("the author's followers are those of the day of collection"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
	Caveats: []note.Note{note.New("What a search or a feed of TikTok shows is a choice for the viewer, not all videos of a tag or an account.")},
}

// EnsembleData and other services that give TikTok's own objects (aweme), as JSON
// or a table of their members.
var ensembleTikTok = &Format{
	ID:        "ensembledata-tiktok",
	Title:     note.Plain("EnsembleData, TikTok"),
	Table:     field.Posts,
	Platform:  "tiktok",
	Signature: [][]string{{"aweme_id"}, {"create_time"}, {"statistics.digg_count", "digg_count"}, {"statistics.play_count", "play_count"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"aweme_id"}},
		{Field: field.Author, Names: []string{"author.unique_id", "author_unique_id"}},
		{Field: field.AuthorReach, Names: []string{"author.follower_count", "author_follower_count"}, Empty: field.NotCollected},
		{Field: field.Published, Names: []string{"create_time"}},
		{Field: field.Snapshot, Names: []string{"snapshot_local_time", "snapshot_time", "collected_at"}},
		{Field: field.Views, Names: []string{"statistics.play_count", "play_count"}},
		{Field: field.Likes, Names: []string{"statistics.digg_count", "digg_count"}},
		{Field: field.CommentsN, Names: []string{"statistics.comment_count", "comment_count"}},
		{Field: field.Shares, Names: []string{"statistics.share_count", "share_count"}},
		{Field: field.Saves, Names: []string{"statistics.collect_count", "collect_count"}, Empty: field.NotCollected},
		{Field: field.Language, Names: []string{"desc_language"}, Read: tiktokLanguage, Empty: field.NotCollected},
	},
	Derived: []field.ID{field.Type, field.DurationS, field.Paid, field.Hashtags},
	Row: func(r *Row) {
		ms := count(r.Cell("video.duration", "duration_ms"))
		ms.Int /= 1000
		r.Set(field.DurationS, ms)
		tiktokVideo(r, r.Cell("desc"), r.Cell("is_ads"), pictures(r.Cell("image_post_info.images")) || ms.Missing == field.Present && ms.Int == 0)
	},
	Reads: []string{"desc", "is_ads", "video.duration", "duration_ms", "image_post_info.images"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("the author's followers are those of the day of collection"),
		note.New("shares are share_count alone: downloads and forwards are counted beside it and not added"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
}
