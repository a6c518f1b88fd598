package platform

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// VK, the answer of the API's wall.get or a list of its posts, as saved by
// scripts: JSON. A post's number is one of its wall's, so that its id needs the
// wall's owner, who is negative for a community.
var vkWall = &Format{
	ID:        "vk-wall",
	Title:     note.New("VK wall (API, JSON)"),
	Table:     field.Posts,
	Platform:  "vk",
	Signature: [][]string{{"owner_id"}, {"id"}, {"from_id"}, {"date"}},
	Unless:    []string{"parents_stack", "thread.count"},
	Columns: []Column{
		{Field: field.Published, Names: []string{"date"}},
		{Field: field.Type, Names: []string{"attachments.0.type"}},
		{Field: field.Views, Names: []string{"views.count"}, Empty: field.NotCollected},
		{Field: field.Likes, Names: []string{"likes.count"}, Empty: field.NotCollected},
		{Field: field.CommentsN, Names: []string{"comments.count"}, Empty: field.NotCollected},
		{Field: field.Shares, Names: []string{"reposts.count"}, Empty: field.NotCollected},
		{Field: field.Paid, Names: []string{"marked_as_ads"}, Read: YesNo, Empty: field.NotCollected},
	},
	Derived: []field.ID{field.PostID, field.Author, field.PostKind, field.RepostOf, field.Hashtags, field.Interactive},
	Row:     vkPost,
	Reads: []string{"owner_id", "id", "from_id", "post_type", "is_deleted", "text", "copy_history",
		"copy_history.0.id", "copy_history.0.owner_id", "attachments.*.type"},
	Rules: []note.Note{
		note.New("a post's id is that of its wall and its number there"),
		note.New("posts by the wall's owner are the account's own, all others those of guests"),
		note.New("a post with a copied one inside is a repost"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
}

func vkPost(r *Row) {
	owner, id, from := r.Cell("owner_id"), r.Cell("id"), r.Cell("from_id")
	switch {
	case owner == "" || id == "":
		r.Leave(note.New("no owner_id or id: the post is not there"))
		return
	case Fold(r.Cell("is_deleted")) == "true":
		r.Leave(note.New("the post was deleted"))
		return
	}
	switch r.Cell("post_type") {
	case "suggest", "postpone":
		r.Leave(note.New("the post is suggested or postponed, and not published"))
		return
	}
	r.Set(field.PostID, Value{Text: owner + "_" + id})
	if r.Set(field.Author, vkAuthor(from)); from == owner && from != "" {
		r.Own()
	}
	r.Set(field.PostKind, Value{Text: "original"})
	r.Set(field.RepostOf, Value{Missing: field.NotApplicable})
	if r.Cell("post_type") == "reply" { // a comment that a search of the news found
		r.Set(field.PostKind, Value{Text: "reply"})
	}
	if r.Cell("copy_history") != "" || r.Cell("post_type") == "copy" {
		r.Set(field.PostKind, Value{Text: "repost"})
		r.Set(field.RepostOf, Value{Missing: field.Empty})
		// The original's id is kept if a community wrote it: a person's would name somebody.
		if of := r.Cell("copy_history.0.owner_id"); strings.HasPrefix(of, "-") && r.Cell("copy_history.0.id") != "" {
			r.Set(field.RepostOf, Value{Text: of + "_" + r.Cell("copy_history.0.id")})
		}
	}
	r.Set(field.Interactive, flag(slices.Contains(r.Each("attachments.*.type"), "poll"))) // it stands behind the pictures
	words := tagsAndNames(r.Cell("text"))
	if r.Set(field.Hashtags, Value{Text: words}); words == "" {
		r.Set(field.Hashtags, Value{Missing: field.Empty})
	}
	r.advertised(r.Cell("text"))
}

// vkAuthor calls a wall's author as addresses on VK do.
func vkAuthor(from string) Value {
	switch {
	case from == "" || from == "0":
		return Value{Missing: field.Empty}
	case strings.HasPrefix(from, "-"):
		return Value{Text: "club" + from[1:]}
	}
	return Value{Text: "id" + from}
}
