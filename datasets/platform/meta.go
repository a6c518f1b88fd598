package platform

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// Meta Business Suite, content export. The English names were seen in real
// files. Of the Russian ones, post id, account, publish time, permalink, reach
// and follows are known from two parsers of such files; the others are the
// words of the Russian interface and may differ.
var (
	metaPostID    = []string{"Post ID", "ID публикации"}
	metaPublished = []string{"Publish time", "Время публикации"}
	metaViews     = []string{"Views", "Просмотры"}
	metaReach     = []string{"Reach", "Охват"}
	metaShares    = []string{"Shares", "Поделились", "Репосты"}
	metaComments  = []string{"Comments", "Комментарии"}
	metaDuration  = []string{"Duration (sec)", "Длительность (с)", "Продолжительность (с)"}
	metaType      = []string{"Post type", "Тип публикации"}
	metaTexts     = []string{"description", "описание", "title", "название"}
)

var metaInstagram = &Format{
	ID:       "meta-instagram-posts",
	Title:    note.New("Meta Business Suite, Instagram posts"),
	Table:    field.Posts,
	Platform: "instagram",
	Signature: [][]string{metaPostID, {"Account username", "Имя пользователя аккаунта"}, metaPublished,
		{"Permalink", "Постоянная ссылка"}},
	Columns: []Column{
		{Field: field.PostID, Names: metaPostID},
		{Field: field.Author, Names: []string{"Account username", "Имя пользователя аккаунта"}},
		{Field: field.Published, Names: metaPublished},
		{Field: field.Type, Names: metaType, Read: metaKind},
		{Field: field.Reach, Names: metaReach},
		{Field: field.Impressions, Names: []string{"Impressions", "Показы"}},
		{Field: field.Views, Names: metaViews},
		{Field: field.Likes, Names: []string{"Likes", `Отметки "Нравится"`}},
		{Field: field.CommentsN, Names: metaComments},
		{Field: field.Shares, Names: metaShares},
		{Field: field.Saves, Names: []string{"Saves", "Сохранения"}},
		{Field: field.Follows, Names: []string{"Follows", "Подписки"}},
		{Field: field.DurationS, Names: metaDuration, Read: metaSeconds},
	},
	Leave:       metaLeave,
	Row:         metaCaption,
	Derived:     []field.ID{field.Paid},
	DerivedFrom: map[field.ID][]string{field.Paid: metaTexts},
	LooseReads:  metaTexts,
	Own:         true,
	Order:       tabular.MonthFirst,
	Rules:       metaRules,
}

var metaFacebook = &Format{
	ID:        "meta-facebook-posts",
	Title:     note.New("Meta Business Suite, Facebook posts"),
	Table:     field.Posts,
	Platform:  "facebook",
	Signature: [][]string{metaPostID, {"Page name", "Название Страницы"}, metaPublished, {"Permalink", "Постоянная ссылка"}},
	Columns: []Column{
		{Field: field.PostID, Names: metaPostID},
		{Field: field.Author, Names: []string{"Page name", "Название Страницы"}},
		{Field: field.Published, Names: metaPublished},
		{Field: field.Type, Names: metaType, Read: metaKind},
		{Field: field.PostKind, Names: []string{"Is share"}, Read: metaShared},
		{Field: field.Reach, Names: metaReach},
		{Field: field.Impressions, Names: []string{"Impressions", "Показы"}},
		{Field: field.Views, Names: metaViews},
		{Field: field.Likes, Names: []string{"Reactions", "Реакции"}},
		{Field: field.CommentsN, Names: metaComments},
		{Field: field.Shares, Names: metaShares},
		{Field: field.Clicks, Names: []string{"Total clicks", "Всего кликов"}},
		{Field: field.DurationS, Names: metaDuration, Read: metaSeconds},
	},
	Leave:       metaLeave,
	Row:         metaCaption,
	Derived:     []field.ID{field.Paid},
	DerivedFrom: map[field.ID][]string{field.Paid: metaTexts},
	LooseReads:  metaTexts,
	Own:         true,
	Order:       tabular.MonthFirst,
	Rules:       append([]note.Note{note.New("reactions are stored as likes")}, metaRules...),
}

// metaCaption reads words of advertising out of what the account wrote.
func metaCaption(r *Row) {
	text := r.Loose(metaTexts[:2]...) + "\n" + r.Loose(metaTexts[2:]...)
	r.Set(field.Paid, Value{Missing: field.NotCollected})
	r.advertised(text)
}

var metaRules = []note.Note{
	note.New("dates are month/day/year"),
	note.New("a duration of 0 belongs to a post without video: not applicable"),
}

// Meta's daily curves of one metric, whose name stands only above the header.
var metaDaily = &Format{
	ID:         "meta-daily",
	Title:      note.New("Meta Business Suite, daily metric"),
	Table:      field.Audience,
	Platform:   "facebook",
	Signature:  [][]string{{"Date"}, {"Primary"}},
	Refuse:     note.New("this is Meta's daily curve of one metric of an account, not a table of posts"),
	RefuseMend: note.New("in Business Suite open Content and export the posts; casebench counts from posts"),
}

// metaLeave leaves out error texts that stand where a post should: they have
// no post id.
func metaLeave(r *Row) (note.Note, bool) {
	id := r.Get(field.PostID)
	for i := range len(id) {
		if id[i] < '0' || id[i] > '9' {
			if id[i] == '_' { // page and post
				continue
			}
			return note.New("no post id: an error text of the export"), false
		}
	}
	if id == "" {
		return note.New("no post id: an error text of the export"), false
	}
	return note.Note{}, false
}

var metaKinds = map[string]string{
	"ig image": "photo", "ig carousel": "carousel", "ig reel": "reel", "ig video": "video", "ig story": "story",
	"photos": "photo", "photo": "photo", "reels": "reel", "reel": "reel", "links": "link", "link": "link", "videos": "video",
	"video": "video", "text": "text", "status": "text", "statuses": "text", "live": "live", "stories": "story", "story": "story",
	"multi photo": "carousel", "albums": "carousel",
}

// metaKind brings Meta's post types to ours; one that is not known is kept in
// small letters.
func metaKind(cell string) Value {
	f := Fold(cell)
	if Absent(f) {
		return Value{Missing: field.Empty}
	}
	if k, ok := metaKinds[f]; ok {
		return Value{Text: k}
	}
	return Value{Text: f}
}

func metaShared(cell string) Value {
	switch v := YesNo(cell); {
	case v.Fault != nil || v.Missing != field.Present:
		return v
	case v.Int == 1:
		return Value{Text: "repost"}
	}
	return Value{Text: "original"}
}

func metaSeconds(cell string) Value {
	v := seconds(cell)
	if v.Fault == nil && v.Missing == field.Present && v.Int == 0 {
		return Value{Missing: field.NotApplicable}
	}
	return v
}
