package platform

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// YouTube Data Tools, the comments under a video: by the public, not by the
// channel. The file does not say under which video they stand.
var youtubeComments = &Format{
	ID:        "youtube-data-tools-comments",
	Title:     note.New("YouTube Data Tools, comments"),
	Table:     field.Comments,
	Platform:  "youtube",
	Signature: [][]string{{"id"}, {"likeCount"}, {"publishedAt"}, {"authorName"}, {"isReplyTo"}},
	Columns: []Column{
		{Field: field.CommentID, Names: []string{"id"}},
		{Field: field.Author, Names: []string{"authorChannelId", "authorName"}},
		{Field: field.Published, Names: []string{"publishedAt"}},
		{Field: field.Likes, Names: []string{"likeCount"}},
		{Field: field.ReplyTo, Names: []string{"isReplyTo"}, Empty: field.NotApplicable},
	},
}

// Comments of TikTok as 4CAT writes them, from Zeeschuimer or an import.
var fourCatTikTokComments = &Format{
	ID:        "4cat-tiktok-comments",
	Title:     note.New("4CAT, TikTok comments"),
	Table:     field.Comments,
	Platform:  "tiktok",
	Signature: [][]string{{"id"}, {"post_id"}, {"author"}, {"body"}, {"comment_url", "is_comment_on_comment"}},
	Columns: []Column{
		{Field: field.CommentID, Names: []string{"id"}},
		{Field: field.PostID, Names: []string{"post_id"}},
		{Field: field.Author, Names: []string{"author"}},
		{Field: field.Published, Names: []string{"unix_timestamp", "timestamp"}},
		{Field: field.Likes, Names: []string{"likes"}},
		{Field: field.Language, Names: []string{"language_guess"}, Empty: field.NotCollected},
	},
}
