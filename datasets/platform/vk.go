package platform

import (
	"html"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// VK, the reach of a community's posts, from its statistics: the one export of
// VK with reach by post. Who wrote a post is a person of the staff and is not
// kept. Subscribers, viral and advertised reach overlap.
var vkReach = &Format{
	ID:        "vk-post-reach",
	Title:     note.New("VK, reach of posts"),
	Table:     field.Posts,
	Platform:  "vk",
	Signature: [][]string{{"Дата"}, {"Ссылка"}, {"Охват подписчиков"}, {"Виральный охват"}, {"Полный охват"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"Ссылка"}},
		{Field: field.Published, Names: []string{"Дата"}},
		{Field: field.Reach, Names: []string{"Полный охват"}},
		{Field: field.Likes, Names: []string{"Нравится"}},
		{Field: field.CommentsN, Names: []string{"Комментариев"}},
		{Field: field.Shares, Names: []string{"Поделились"}},
		{Field: field.Clicks, Names: []string{"Переходы по ссылке"}},
		{Field: field.Follows, Names: []string{"Подписались на страницу"}},
	},
	Derived: []field.ID{field.Author, field.Paid, field.Hashtags},
	Row: func(r *Row) {
		owner, post := vkWallPost(r.Cell("Ссылка"))
		if post == "" {
			r.Leave(note.New("no link to a post of a wall"))
			return
		}
		r.Set(field.PostID, Value{Text: owner + "_" + post})
		r.Set(field.Author, vkAuthor(owner))
		r.Own()
		paid := count(r.Cell("Рекламный охват"))
		if paid.Int > 0 {
			paid.Int = 1
		}
		r.Set(field.Paid, paid)
		text := html.UnescapeString(r.Cell("Запись"))
		words := someText(tagsAndNames(text))
		if strings.HasSuffix(text, "...") || strings.HasSuffix(text, "…") {
			words = Value{Missing: field.NotCollected} // the rest of the text may have others
		}
		r.Set(field.Hashtags, words)
	},
	Reads: []string{"Запись", "Создатель записи", "Охват подписчиков", "Виральный охват", "Рекламный охват"},
	Own:   true,
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("a post's id and the community are read out of the link; who of the staff wrote it is not kept"),
		note.New("reach is the full reach (Полный охват); that of subscribers, viral and advertised are parts that overlap, and are not added"),
		note.New("a post with advertised reach is paid"),
		note.New("hashtags of texts that the export cuts are not known"),
	},
}

// vkWallPost takes the address of a post apart: https://vk.com/wall-1_54.
func vkWallPost(link string) (owner, post string) {
	_, rest, ok := strings.Cut(link, "wall")
	if !ok {
		return "", ""
	}
	owner, post, _ = strings.Cut(rest, "_")
	if end := strings.IndexFunc(post, func(c rune) bool { return c < '0' || c > '9' }); end >= 0 {
		post = post[:end]
	}
	if digits := strings.TrimPrefix(owner, "-"); digits == "" || strings.Trim(digits, "0123456789") != "" {
		return "", ""
	}
	return owner, post
}

// VK, statistics of a community by day: as a table with a line for each figure,
// and as the API gives them.
var (
	vkStatistics = vkLongForm()
	vkStats      = refused("vk-api-stats", note.New("VK API, statistics of a community (stats.get)"), "vk",
		[][]string{{"period_from"}, {"period_to"}, {"visitors.views", "visitors.visitors", "reach.reach"}},
		note.New("this answer has the figures of the community by period, and no posts: reach and visitors are not added up over periods, "+
			"and subscribed and unsubscribed say who joined and left, not how many there are"),
		note.New("save the answer of wall.get, and import that; note the number of members by hand, in a table with the columns date and followers"))
	vkReachAPI = refused("vk-api-post-reach", note.New("VK API, reach of posts (stats.getPostReach)"), "vk",
		[][]string{{"reach_total"}, {"reach_subscribers"}, {"to_group", "join_group", "links"}},
		note.New("this answer has the reach of posts by their numbers, and says neither whose they are nor when they were published, nor their likes"),
		note.New("download the reach of posts from the community's statistics as a table; or add reach_total as the column reach to a table of the posts "+
			"of wall.get: of subscribers, viral and advertised reach nothing is added"))
	vkGroups = refused("vk-api-groups", note.New("VK API, communities (groups.getById)"), "vk",
		[][]string{{"id", "gid"}, {"name"}, {"screen_name"}, {"is_closed"}, {"type"}},
		note.New("this answer describes communities, and has no posts and no day; members_count, if it is there, is the number of members on the day of asking"),
		note.New("write the day and members_count into a table with the columns date, account and followers, and import that"))
	vkPeople = refused("vk-api-people", note.New("VK API, list of people (likes.getList, users.get)"), "vk",
		[][]string{{"id", "uid"}, {"first_name"}, {"last_name"}},
		note.New("this answer is a list of people by name, and has no posts, no days and no counts"),
		note.New("nothing of it is needed: the number of likes is in the answer of wall.get"))
)

// vkLongForm is the table of a community's statistics by day, and what of it adds
// up over days. A figure that is not there is nothing or hidden.
func vkLongForm() *Format {
	f := refused("vk-statistics", note.New("VK, statistics of a community"), "vk",
		[][]string{{"Дата"}, {"Критерий"}, {"Парам. №1"}, {"Парам. №2"}, {"Значение"}},
		note.New("this table has a line for each day and figure of the community, and no posts: its reach and visitors are people of one day, "+
			"who are not added up over days, gender_age counts those of gender and age again, and members says who joined and left, not how many there are"),
		note.New("download the reach of posts from the community's statistics, or save the answer of wall.get, and import that; "+
			"note the number of members by hand, in a table with the columns date and followers"))
	of := func(criterion, what string) func(*Row) (int64, bool) {
		return func(r *Row) (int64, bool) {
			n := count(r.Cell("Значение"))
			return n.Int, n.Missing == field.Present && r.Cell("Критерий") == criterion && r.Cell("Парам. №1") == what
		}
	}
	f.Adds = []Added{
		{note.New("views"), of("views", "")},
		{note.New("likes"), of("feedback", "Нравится")},
		{note.New("comments"), of("feedback", "Комментарии")},
		{note.New("reposts"), of("feedback", "Рассказали друзьям")},
		{note.New("members who joined"), of("members", "Новые участники")},
		{note.New("members who left"), of("members", "Вышедшие участники")},
	}
	return f
}

// VK, the answer of wall.getComments: comments under posts, whose people are
// known by their ids. A deleted comment keeps its place only. Older answers name
// neither the wall nor the post.
var (
	vkComments     = vkCommentsOf("vk-comments", note.New("VK comments (API, JSON)"), []string{"post_id", "parents_stack", "thread.count", "reply_to_comment"})
	vkBareComments = vkCommentsOf("vk-bare-comments", note.New("VK comments without the post (API, JSON)"), []string{"text"}, "owner_id")
)

func vkCommentsOf(id string, title note.Note, mark []string, unless ...string) *Format {
	return &Format{
		ID:        id,
		Title:     title,
		Table:     field.Comments,
		Platform:  "vk",
		Signature: [][]string{{"id", "cid"}, {"from_id"}, {"date"}, mark},
		Unless:    append(unless, "post_type", "to_id", "reposts.count", "views.count", "comments.count", "peer_id", "date_unixtime"),
		Columns: []Column{
			{Field: field.CommentID, Names: []string{"id", "cid"}},
			{Field: field.PostID, Names: []string{"post_id"}, Empty: field.NotCollected},
			{Field: field.Author, Names: []string{"from_id"}},
			{Field: field.Published, Names: []string{"date"}},
			{Field: field.Likes, Names: []string{"likes.count"}, Empty: field.NotCollected},
			{Field: field.ReplyTo, Names: []string{"reply_to_comment"}, Empty: field.NotApplicable},
		},
		Row:   vkComment,
		Reads: []string{"owner_id", "deleted", "text", "parents_stack", "thread.count", "reply_to_user"},
		Rules: []note.Note{
			note.New("a comment's id and its post's are those of the wall and their numbers there"),
			note.New("answers inside of a thread are not read: save those of each comment by comment_id"),
		},
	}
}

func vkComment(r *Row) {
	from, owner := r.Cell("from_id"), r.Cell("owner_id")
	if yes(r.Cell("deleted")) || from == "" {
		r.Leave(note.New("the comment was deleted"))
		return
	}
	r.Set(field.Author, vkAuthor(from))
	for id, header := range map[field.ID]string{field.CommentID: "id", field.PostID: "post_id", field.ReplyTo: "reply_to_comment"} {
		if _, there := r.Values[id]; there && owner != "" && r.Cell(header) != "" {
			r.Set(id, Value{Text: owner + "_" + r.Cell(header)})
		}
	}
}

// 4CAT, VK: posts that a search found, comments among them. Its time without a
// zone is its server's, so that the Unix time is read.
var fourCatVK = &Format{
	ID:        "4cat-vk",
	Title:     note.New("4CAT, posts of VK"),
	Table:     field.Posts,
	Platform:  "vk",
	Signature: [][]string{{"id"}, {"thread_id"}, {"link"}, {"unix_timestamp"}, {"item_type"}, {"author_screen_name"}, {"post_comments"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"link"}},
		{Field: field.Author, Names: []string{"author_screen_name"}},
		{Field: field.AuthorReach, Names: []string{"author_followers"}, Empty: field.NotCollected},
		{Field: field.Published, Names: []string{"unix_timestamp"}},
		{Field: field.Views, Names: []string{"views"}, Empty: field.NotCollected},
		{Field: field.Likes, Names: []string{"likes"}, Empty: field.NotCollected},
		{Field: field.CommentsN, Names: []string{"post_comments"}, Empty: field.NotCollected},
	},
	Derived: []field.ID{field.Type, field.Hashtags},
	Row: func(r *Row) {
		owner, post := vkWallPost(r.Cell("link"))
		switch {
		case Fold(r.Cell("item_type")) == "comment":
			r.Leave(note.New("a comment, and no post"))
			return
		case post == "":
			r.Leave(note.New("no link to a post of a wall"))
			return
		}
		r.Set(field.PostID, Value{Text: owner + "_" + post})
		id := vkAuthor(r.Cell("author_id"))
		if r.Values[field.Author].Missing != field.Present {
			r.Set(field.Author, id)
		}
		r.Called(r.Cell("author_screen_name"), id.Text)
		kind := "text"
		for _, of := range []struct{ header, kind string }{{"docs", "doc"}, {"links", "link"}, {"audio", "audio"}, {"videos", "video"}, {"photos", "photo"}} {
			if !Absent(r.Cell(of.header)) {
				kind = of.kind
			}
		}
		r.Set(field.Type, Value{Text: kind})
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("body"))))
	},
	Reads: []string{"id", "thread_id", "item_type", "author_id", "body", "photos", "videos", "audio", "links", "docs", "timestamp"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("a post's id is that of its wall and its number there"),
		note.New("4CAT leaves out how often a post was reposted, and which posts are reposts"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}
