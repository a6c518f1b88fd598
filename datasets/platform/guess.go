package platform

import (
	"slices"
	"strings"
	"unicode"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// words are what people and tools call our columns, in the loose form of
// loose. The preferred come first.
var words = map[field.ID][]string{
	field.PostID: {"post id", "postid", "video id", "media id", "tweet id", "status id", "tweetid", "shortcode", "short code", "id публикации", "id поста",
		"id записи", "id", "permalink", "post link", "post url", "tweet permalink", "video link", "link", "url", "ссылка на пост", "ссылка на публикацию", "ссылка"},
	field.CommentID: {"comment id", "commentid", "id комментария", "cid"},
	field.Published: {"published at", "publishedat", "publish time", "published", "publication date", "post created", "post time", "posted at", "posted",
		"created at", "created time", "createdat", "status published", "status time", "post date", "date posted", "timestamp", "datetime", "date time",
		"date", "time", "created",
		"дата и время", "дата публикации", "время публикации", "опубликовано", "дата", "время"},
	field.Author: {"author", "username", "user name", "author username", "owner username", "account username", "screen name", "account", "handle",
		"profile", "page name", "автор", "имя пользователя", "аккаунт", "страница", "сообщество"},
	field.Platform:    {"platform", "network", "social network", "source platform", "платформа", "соцсеть", "социальная сеть", "сеть"},
	field.Type:        {"post type", "content type", "media type", "type", "тип публикации", "тип контента", "тип поста", "тип"},
	field.AuthorReach: {"author followers", "user followers", "user followers count", "подписчики автора"},
	field.Followers: {"followers at posting", "followers", "follower count", "followers count", "subscribers", "подписчики", "подписчиков",
		"количество подписчиков"},
	field.Reach:       {"reach", "post reach", "охват", "охват публикации"},
	field.Impressions: {"impressions", "показы"},
	field.Views: {"views", "view count", "viewcount", "video views", "total views", "views count", "play count", "plays", "video view count",
		"просмотры", "просмотров"},
	field.Likes: {"likes", "like count", "likecount", "likes count", "likescount", "total likes", "num likes", "digg count", "favorites", "favorite count",
		"reactions",
		"num reactions", "лайки", "лайков", "отметки нравится", "нравится", "реакции"},
	field.Dislikes: {"dislikes", "dislike count", "дизлайки", "отметки не нравится", "не нравится"},
	field.CommentsN: {"comments", "comment count", "commentcount", "comments count", "commentscount", "total comments", "num comments", "replies", "reply count",
		"комментарии", "комментариев", "новые комментарии", "ответы"},
	field.Shares: {"shares", "share count", "sharecount", "shares count", "total shares", "num shares", "reposts", "repost count", "retweets", "retweet count",
		"репосты", "репостов", "поделились"},
	field.Saves:     {"saves", "saved", "save count", "bookmarks", "bookmark count", "collect count", "сохранения", "сохранений", "закладки"},
	field.Clicks:    {"clicks", "total clicks", "link clicks", "клики", "переходы"},
	field.DurationS: {"duration sec", "duration", "video length", "длительность", "продолжительность"},
	field.Hashtags:  {"hashtags", "tags", "хештеги", "хэштеги"},
	field.Language:  {"language", "lang", "язык"},
	field.ReplyTo:   {"reply to", "in reply to", "parent id", "isreplyto", "is reply to"},
	field.Date:      {"date", "day", "дата", "день"},
	field.Account:   {"account", "username", "page name", "аккаунт", "страница"},
}

// loose is Fold with every sign taken for a space: Likes_Count is likes count.
func loose(header string) string {
	return strings.Join(strings.FieldsFunc(Fold(header), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// guessedFormats read a table by the words of its header. The order decides
// between tables: a comment id makes it comments, a post id posts.
func guessedFormats() []*Format {
	var out []*Format
	for _, g := range []struct {
		table field.Table
		title note.Note
		key   field.ID
	}{
		{field.Comments, note.New("table of comments (guessed)"), field.CommentID},
		{field.Posts, note.New("table of posts (guessed)"), field.PostID},
		{field.Audience, note.New("followers by day (guessed)"), field.Date},
	} {
		f := &Format{ID: "guess-" + string(g.table), Title: g.title, Table: g.table, Guessed: true}
		for _, id := range append(g.table.Required(), g.key) {
			if !slices.ContainsFunc(f.Signature, func(w []string) bool { return slices.Equal(w, words[id]) }) {
				f.Signature = append(f.Signature, words[id])
			}
		}
		for _, id := range g.table.Columns() {
			if names := words[id]; names != nil {
				c := Column{Field: id, Names: append([]string{loose(string(id))}, names...)}
				if id == field.DurationS {
					c.Read = seconds
				}
				f.Columns = append(f.Columns, c)
			}
		}
		out = append(out, f)
	}
	return out
}

// guess finds the row and the table for which most columns can be guessed. If
// required ones are missing they are listed; the match is then only good for
// saying so.
func guess(rows []headRow, accept []*Format, mapping map[string]field.ID) (best *Match, missing []field.ID) {
	looseMapping := map[string]field.ID{}
	for header, id := range mapping {
		looseMapping[loose(header)] = id
	}
	for i, r := range rows {
		h := headRow{cells: r.cells}
		for _, c := range r.cells {
			h.fold = append(h.fold, loose(c.Text))
		}
		for _, f := range guessedFormats() {
			if len(accept) > 0 && !slices.ContainsFunc(accept, func(a *Format) bool { return a.ID == f.ID }) {
				continue
			}
			m := f.match(h, looseMapping)
			index := m.Index()
			need := f.Table.Required()
			if f.Table == field.Comments {
				need = append(need, field.CommentID)
			}
			need = slices.DeleteFunc(need, func(id field.ID) bool { _, ok := index[id]; return ok })
			better := best == nil || len(missing) > 0 && len(need) == 0
			if best != nil && (len(missing) == 0) == (len(need) == 0) {
				better = m.score() > best.score()
			}
			if better && len(index) > 0 {
				best, missing = m, need
				best.Rows, best.Above = i+1, above(rows[:i])
			}
		}
	}
	if best != nil {
		best.Rule = note.New("no known export: the columns were guessed from the words of the header")
		if len(mapping) > 0 {
			best.Rule = note.New("the columns were mapped as you said, the others guessed from the words of the header")
		}
	}
	return best, missing
}
