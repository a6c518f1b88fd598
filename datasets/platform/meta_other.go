package platform

import (
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// Meta Business Suite, Audience: blocks of shares by age, country and city, of
// which each begins with its title alone in a line.
var metaAudience = func() *Format {
	f := refused("meta-audience", note.New("Meta Business Suite, audience"), "facebook",
		[][]string{{"Age & gender", "Возраст и пол"}},
		note.New("these are shares of the followers by age, sex, country and city: neither posts nor a number of followers"),
		note.New("quote them in the text of your study; for the indicators export the posts: Business Suite, Content"))
	f.Only = true
	return f
}()

// Facebook Insights as it was until 2023, the data of posts. A second row
// explains the header.
var facebookInsights = &Format{
	ID:        "facebook-insights-posts",
	Title:     note.New("Facebook Insights, posts (until 2023)"),
	Table:     field.Posts,
	Platform:  "facebook",
	Signature: [][]string{{"Post ID"}, {"Permalink"}, {"Posted"}, {"Lifetime Post Total Reach"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"Post ID"}},
		{Field: field.Published, Names: []string{"Posted"}},
		{Field: field.Type, Names: []string{"Type"}, Read: metaKind},
		{Field: field.Reach, Names: []string{"Lifetime Post Total Reach"}},
		{Field: field.Impressions, Names: []string{"Lifetime Post Total Impressions"}},
		{Field: field.Likes, Names: []string{"Lifetime Talking About This(Post) by action type - like", "like"}},
		{Field: field.CommentsN, Names: []string{"Lifetime Talking About This(Post) by action type - comment", "comment"}},
		{Field: field.Shares, Names: []string{"Lifetime Talking About This(Post) by action type - share", "share"}},
	},
	Leave:   metaLeave,
	Derived: []field.ID{field.Paid, field.Hashtags},
	Row: func(r *Row) {
		paid := count(r.Cell("Lifetime Post Paid Reach"))
		if paid.Missing == field.Present {
			paid = flag(paid.Int > 0)
		}
		r.Set(field.Paid, paid)
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("Post Message"))))
	},
	Reads: []string{"Lifetime Post Paid Reach", "Post Message", "Permalink"},
	Own:   true,
	Order: tabular.MonthFirst,
	Rules: []note.Note{
		note.New("the second row explains the header and is no post"),
		note.New("a post with a paid reach is advertising; people who saw it for both reasons are in both reaches, so that these are not added"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// Instagram Graph API, the media of one's own account, as JSON or a table of
// its members. A count that is hidden is not in the answer.
var instagramGraph = &Format{
	ID:        "instagram-graph-api",
	Title:     note.New("Instagram Graph API, media"),
	Table:     field.Posts,
	Platform:  "instagram",
	Signature: [][]string{{"id"}, {"timestamp"}, {"media_type"}, {"comments_count", "like_count"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Author, Names: []string{"username", "owner.username"}},
		{Field: field.Published, Names: []string{"timestamp"}},
		{Field: field.Likes, Names: []string{"like_count"}, Empty: field.Hidden},
		{Field: field.CommentsN, Names: []string{"comments_count"}},
	},
	Derived: []field.ID{field.Type, field.Hashtags, field.Reach, field.Impressions, field.Views, field.Saves, field.Shares},
	DerivedFrom: map[field.ID][]string{field.Reach: graphInsights, field.Impressions: graphInsights, field.Views: graphInsights,
		field.Saves: graphInsights, field.Shares: graphInsights},
	Row: func(r *Row) {
		r.insights()
		kind := Type(r.Cell("media_type"))
		switch product := Fold(r.Cell("media_product_type")); product {
		case "reels", "story":
			kind = Type(product)
		case "ad", "feed", "":
		}
		r.Set(field.Type, someText(kind))
		if no(r.Cell("is_comment_enabled")) {
			r.hide(field.CommentsN, field.NotApplicable)
		}
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("caption"))))
	},
	Reads: []string{"media_type", "media_product_type", "is_comment_enabled", "caption", "permalink", "insights.data.*.name", "insights.data.*.values.0.value"},
	Marks: tabular.PointDecimal,
	Own:   true,
	Rules: []note.Note{
		note.New("likes that are not in the answer are hidden by the account"),
		note.New("reach, impressions, views, saves and shares are those of the insights inside of the media, where they were asked for"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// graphInsights is where the figures are that only the owner sees, as
// LooseHeaders gives it.
var graphInsights = []string{"insights data name"}

// insights reads the figures that stand as a list of names and values.
func (r *Row) insights() {
	figures := map[string]field.ID{"reach": field.Reach, "impressions": field.Impressions, "views": field.Views, "saved": field.Saves, "shares": field.Shares}
	if !r.has("insights.data.*.name") {
		return
	}
	for _, id := range figures {
		r.Set(id, Value{Missing: field.NotCollected})
	}
	values := r.Each("insights.data.*.values.0.value")
	for i, name := range r.Each("insights.data.*.name") {
		if id, known := figures[name]; known && i < len(values) {
			r.Set(id, count(values[i]))
		}
	}
}

// mojibake is a text in UTF-8 read as Latin-1, as Instagram writes the keys of
// its download that are not English.
func mojibake(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteRune(rune(s[i]))
	}
	return b.String()
}

// downloaded are the paths of a figure in Instagram's download, in the
// languages of which the words are known, as they are and as mojibake.
func downloaded(part string, words ...string) []string {
	var out []string
	for _, w := range words {
		for _, key := range []string{w, mojibake(w)} {
			out = append(out, "string_map_data."+key+"."+part)
		}
	}
	return out
}

// The account's own download from Instagram, past insights of posts: keys in
// the language of the account, values as texts, -- for what is not available.
// English and Portuguese keys were seen in parsers; Russian and Spanish are the
// words of the interface.
var instagramDownload = &Format{
	ID:       "instagram-download-insights",
	Title:    note.New("Instagram, your information: insights of posts (JSON)"),
	Table:    field.Posts,
	Platform: "instagram",
	Signature: [][]string{
		downloaded("value", "Likes", "Curtidas", "Me gusta", `Отметки "Нравится"`, "Отметки «Нравится»"),
		downloaded("value", "Impressions", "Impressões", "Impresiones", "Показы", "Views", "Accounts reached", "Contas alcançadas", "Охваченные аккаунты"),
	},
	Columns: []Column{
		{Field: field.Published, Names: append(downloaded("timestamp", "Creation Timestamp", "Creation timestamp", "Data de criação", "Время создания"),
			"media_map_data.Media Thumbnail.creation_timestamp")},
		{Field: field.Impressions, Names: downloaded("value", "Impressions", "Impressões", "Impresiones", "Показы")},
		{Field: field.Views, Names: downloaded("value", "Views", "Visualizações", "Просмотры")},
		{Field: field.Reach, Names: downloaded("value", "Accounts reached", "Contas alcançadas", "Cuentas alcanzadas", "Охваченные аккаунты")},
		{Field: field.Likes, Names: downloaded("value", "Likes", "Curtidas", "Me gusta", `Отметки "Нравится"`, "Отметки «Нравится»")},
		{Field: field.CommentsN, Names: downloaded("value", "Comments", "Comentários", "Comentarios", "Комментарии")},
		{Field: field.Shares, Names: downloaded("value", "Shares", "Compartilhamentos", "Compartidos", "Репосты")},
		{Field: field.Saves, Names: downloaded("value", "Saves", "Salvamentos", "Guardados", "Сохранения")},
		{Field: field.Follows, Names: downloaded("value", "Follows", "Seguidores", "Подписки")},
	},
	Derived: []field.ID{field.PostID},
	Row: func(r *Row) {
		name := r.Cell("media_map_data.Media Thumbnail.uri")
		r.Set(field.PostID, someText(name[strings.LastIndexByte(name, '/')+1:]))
		if name == "" {
			if at := r.Values[field.Published]; at.Missing == field.Present {
				r.Set(field.PostID, Value{Text: "at-" + decimal(at.Int)})
			}
		}
	},
	Reads: []string{"media_map_data.Media Thumbnail.uri", "media_map_data.Media Thumbnail.title"},
	Own:   true,
	Rules: []note.Note{
		note.New("a post's id is the name of its picture, or the second of its publication"),
		note.New("-- means not available, and not zero"),
	},
}

// The same download, list of posts: without any figure, for how often and when.
var instagramDownloadPosts = &Format{
	ID:        "instagram-download-posts",
	Title:     note.New("Instagram, your information: posts (JSON)"),
	Table:     field.Posts,
	Platform:  "instagram",
	Signature: [][]string{{"media.0.uri", "uri"}, {"media.0.creation_timestamp", "creation_timestamp"}},
	Columns: []Column{
		{Field: field.Published, Names: []string{"creation_timestamp", "media.0.creation_timestamp"}},
	},
	Derived: []field.ID{field.PostID, field.Type},
	Row: func(r *Row) {
		name := r.Cell("media.0.uri", "uri")
		r.Set(field.PostID, someText(name[strings.LastIndexByte(name, '/')+1:]))
		if v := r.Values[field.Published]; v.Missing != field.Present {
			r.Set(field.Published, unixSeconds(r.Cell("media.0.creation_timestamp")))
		}
		kind := Value{Text: "photo"}
		switch {
		case strings.HasSuffix(name, ".mp4"), strings.HasSuffix(name, ".mov"):
			kind.Text = "video"
		case count(r.Cell("media")).Int > 1:
			kind.Text = "carousel"
		}
		r.Set(field.Type, kind)
	},
	Reads: []string{"media.0.uri", "uri", "media", "media.0.creation_timestamp", "title", "media.0.title"},
	Own:   true,
	Rules: []note.Note{
		note.New("the list of posts has no figures: it serves how often and when posts were published"),
		note.New("a post's id is the name of its picture, or the second of its publication"),
	},
}

var instagramFollowers = refused("instagram-download-followers", note.New("Instagram, your information: followers (JSON)"), "instagram",
	[][]string{{"string_list_data.0.href"}, {"string_list_data.0.timestamp"}},
	note.New("this is the list of today's followers with the days on which they came: those who left are not in it, so that it is no curve of followers"),
	note.New("note the number of followers by hand, in a table with the columns date and followers, and import that"))

// Apify, posts of Instagram, as JSON or CSV: hidden likes are -1.
var apifyInstagram = &Format{
	ID:        "apify-instagram",
	Title:     note.New("Apify, Instagram posts"),
	Table:     field.Posts,
	Platform:  "instagram",
	Signature: [][]string{{"shortCode"}, {"likesCount"}, {"commentsCount"}, {"ownerUsername"}, {"timestamp"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"shortCode"}},
		{Field: field.Author, Names: []string{"ownerUsername"}},
		{Field: field.Published, Names: []string{"timestamp"}},
		{Field: field.Views, Names: []string{"videoPlayCount", "videoViewCount"}, Empty: field.NotApplicable},
		{Field: field.Likes, Names: []string{"likesCount"}, Read: hiddenBelowZero},
		{Field: field.CommentsN, Names: []string{"commentsCount"}},
		{Field: field.Paid, Names: []string{"isSponsored", "paidPartnership"}, Read: YesNo, Empty: field.NotCollected},
	},
	Derived: []field.ID{field.Type, field.Coauthored, field.Hashtags},
	Row: func(r *Row) {
		kind := Type(r.Cell("type"))
		if Fold(r.Cell("productType")) == "clips" {
			kind = "reel"
		}
		r.Set(field.Type, someText(kind))
		if yes(r.Cell("isCommentsDisabled")) {
			r.hide(field.CommentsN, field.NotApplicable)
		}
		co := Value{Missing: field.NotCollected}
		if r.has("coauthorProducers") || r.has("coauthorProducers.0.username") {
			co = flag(r.Cell("coauthorProducers") != "" || r.Cell("coauthorProducers.0.username") != "")
		}
		r.Set(field.Coauthored, co)
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("caption"))))
	},
	Reads: []string{"type", "productType", "isCommentsDisabled", "coauthorProducers", "coauthorProducers.0.username", "caption"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("likes of -1 are hidden by the account"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// hiddenBelowZero reads a count that scrapers write as -1 where it is hidden.
func hiddenBelowZero(cell string) Value {
	if strings.HasPrefix(strings.TrimSpace(cell), "-1") {
		return Value{Missing: field.Hidden}
	}
	if v := count(cell); v.Missing == field.Present || Absent(cell) {
		return v
	}
	return Value{Fault: note.Errorf(note.Position{}, "%q is not a whole number", cell).WithMend("is this the column of counts, and not of rates?")}
}

var adsManager = refused("meta-ads-manager", note.New("Meta Ads Manager"), "facebook",
	[][]string{{"Reporting starts", "Начало отчетности", "Дата начала отчетности"}, {"Reporting ends", "Окончание отчетности", "Дата окончания отчетности"}},
	note.New("this is a report of Ads Manager: its rows are advertisements, and their reach and spending are no figures of posts"),
	note.New("export the posts from Business Suite, Content; it says there which of them were paid for"))
