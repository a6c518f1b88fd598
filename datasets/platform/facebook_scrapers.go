package platform

import (
	"strconv"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

func decimal(n int64) string { return strconv.FormatInt(n, 10) }

// Statuses of a Facebook page as facebook-page-post-scraper wrote them; before
// 2016 without reactions.
var facebookStatuses = &Format{
	ID:        "facebook-page-scraper",
	Title:     note.New("facebook-page-post-scraper, statuses"),
	Table:     field.Posts,
	Platform:  "facebook",
	Signature: [][]string{{"status_id"}, {"status_type"}, {"num_comments"}, {"num_shares"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"status_id"}},
		{Field: field.Author, Names: []string{"status_author"}},
		{Field: field.Published, Names: []string{"status_published", "status_time"}},
		{Field: field.Type, Names: []string{"status_type"}, Read: metaKind},
		{Field: field.Likes, Names: []string{"num_reactions", "num_likes"}},
		{Field: field.CommentsN, Names: []string{"num_comments"}},
		{Field: field.Shares, Names: []string{"num_shares"}},
	},
	Derived: []field.ID{field.Hashtags},
	Row:     func(r *Row) { r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("status_message")))) },
	Reads:   []string{"status_message", "num_likes", "num_loves", "num_wows", "num_hahas", "num_sads", "num_angrys"},
	Marks:   tabular.PointDecimal,
	Pages:   true,
	Rules: []note.Note{
		note.New("reactions of all kinds are the likes; a file without them is of a time when likes were all, or has a part of them"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// The library facebook-scraper, posts of pages.
var facebookScraper = &Format{
	ID:        "facebook-scraper",
	Title:     note.New("facebook-scraper, posts"),
	Table:     field.Posts,
	Platform:  "facebook",
	Signature: [][]string{{"post_id"}, {"post_text"}, {"time", "timestamp"}, {"likes"}, {"comments"}, {"shares"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"post_id"}},
		{Field: field.Author, Names: []string{"username", "user_id"}},
		{Field: field.Published, Names: []string{"timestamp", "time"}},
		{Field: field.Likes, Names: []string{"reaction_count", "likes"}},
		{Field: field.CommentsN, Names: []string{"comments"}},
		{Field: field.Shares, Names: []string{"shares"}},
	},
	Derived: []field.ID{field.PostKind, field.Hashtags, field.Type},
	Row: func(r *Row) {
		kind := "original"
		if !Absent(r.Cell("shared_post_id")) || !Absent(r.Cell("shared_text")) {
			kind = "repost"
		}
		r.Set(field.PostKind, Value{Text: kind})
		form := Value{Text: "text"}
		switch {
		case !Absent(r.Cell("video")), !Absent(r.Cell("video_id")):
			form.Text = "video"
		case !Absent(r.Cell("image")), !Absent(r.Cell("images")):
			form.Text = "photo"
		case !Absent(r.Cell("link")):
			form.Text = "link"
		}
		r.Set(field.Type, form)
		if no(r.Cell("available")) {
			for _, id := range []field.ID{field.Likes, field.CommentsN, field.Shares} {
				r.hide(id, field.NotCollected)
			}
		}
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("post_text"))))
	},
	Reads: []string{"post_text", "text", "shared_text", "shared_post_id", "video", "video_id", "image", "images", "link", "available"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("reactions of all kinds are the likes"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// Posts of a cosmetics brand, 2014 (Moro, Rita and Vala 2016), in the header of
// the archive and in the short one: month, weekday and hour, and no year.
var facebookMoro = &Format{
	ID:       "facebook-metrics-2016",
	Title:    note.New("Facebook metrics data set (Moro, Rita, Vala 2016)"),
	Table:    field.Posts,
	Platform: "facebook",
	Signature: [][]string{{"Page total likes", "Page_T_Likes"}, {"Post Month", "Month"}, {"Lifetime Post Total Reach", "T_Reach"},
		{"Lifetime Engaged Users", "Engaged_Users"}, {"comment"}, {"like"}, {"share"}},
	Columns: []Column{
		{Field: field.Followers, Names: []string{"Page total likes", "Page_T_Likes"}},
		{Field: field.Type, Names: []string{"Type"}, Read: metaKind},
		{Field: field.Reach, Names: []string{"Lifetime Post Total Reach", "T_Reach"}},
		{Field: field.Impressions, Names: []string{"Lifetime Post Total Impressions", "T_Impression"}},
		{Field: field.Likes, Names: []string{"like"}},
		{Field: field.CommentsN, Names: []string{"comment"}},
		{Field: field.Shares, Names: []string{"share"}},
		{Field: field.Clicks, Names: []string{"Lifetime Post Consumptions", "Consumption"}},
		{Field: field.Paid, Names: []string{"Paid"}, Read: YesNo},
	},
	Derived: []field.ID{field.Theme},
	Row: func(r *Row) {
		theme := Value{Missing: field.Empty}
		switch r.Cell("Category") {
		case "1":
			theme = Value{Text: "action"}
		case "2":
			theme = Value{Text: "product"}
		case "3":
			theme = Value{Text: "inspiration"}
		}
		r.Set(field.Theme, theme)
	},
	Reads: []string{"Category", "Post Month", "Month", "Weekday", "Post Weekday", "Hour", "Post Hour"},
	Pages: true,
	Rules: []note.Note{
		note.New("month, weekday and hour make no day without the year: times of publication are not there"),
		note.New("the categories 1, 2, 3 are action, product, inspiration, as its authors say"),
		note.New("the followers are the page's total likes"),
	},
}

// CrowdTangle, the history of one post: a row for each reading. Its header
// holds the time of publication and the address as two further cells.
var crowdTangleHistory = &Format{
	ID:        "crowdtangle-history",
	Title:     note.New("CrowdTangle, history of a post"),
	Table:     field.Posts,
	Platform:  "facebook",
	Signature: [][]string{{"ID"}, {"Score Date (GMT)"}, {"Timestep"}, {"Likes"}, {"Comments"}, {"Shares"}, {"Reactions"}},
	Columns: []Column{
		{Field: field.Likes, Names: []string{"Reactions"}},
		{Field: field.CommentsN, Names: []string{"Comments"}},
		{Field: field.Shares, Names: []string{"Shares"}},
		{Field: field.Snapshot, Names: []string{"Score Date (GMT)"}, Read: moment},
	},
	Derived: []field.ID{field.PostID, field.Published},
	Row: func(r *Row) {
		r.Set(field.PostID, someText(strings.TrimSpace(r.Cell("ID"))))
		at := Value{Missing: field.Empty}
		if label, ok := r.Headers["post date (gmt)"]; ok {
			for header, i := range r.Headers {
				if m, p := tabular.ParseTime(header, tabular.OrderUnknown, time.UTC); i == label+1 && p == nil {
					at = Value{Int: m.Unix}
				}
			}
		}
		r.Set(field.Published, at)
	},
	Reads: []string{"ID", "Post Date (GMT)", "Timestep"},
	Marks: tabular.PointDecimal,
	Pages: true,
	Rules: []note.Note{
		note.New("each row is a reading of one post; its time of publication stands in the header"),
		note.New("reactions of all kinds are the likes"),
	},
}

// CrowdTangle's API, posts as flattened by scripts: likes are one of seven
// reactions of Facebook, and the others may have been left out.
var crowdTangleFlat = &Format{
	ID:        "crowdtangle-api",
	Title:     note.New("CrowdTangle API, posts"),
	Table:     field.Posts,
	Signature: [][]string{{"postUrl", "link"}, {"statistics.actual.likeCount", "statistics.actual.favoriteCount"}, {"statistics.actual.commentCount"}},
	Columns: []Column{
		{Field: field.Author, Names: []string{"account.handle", "account.name"}},
		{Field: field.Followers, Names: []string{"subscriberCount"}, Empty: field.NotCollected},
		{Field: field.Published, Names: []string{"date"}},
		{Field: field.Type, Names: []string{"type"}},
		{Field: field.Likes, Names: []string{"statistics.actual.favoriteCount", "statistics.actual.likeCount"}},
		{Field: field.CommentsN, Names: []string{"statistics.actual.commentCount"}},
		{Field: field.Shares, Names: []string{"statistics.actual.shareCount"}},
	},
	Derived: []field.ID{field.PostID, field.Platform, field.Hashtags},
	Row: func(r *Row) {
		link := r.Cell("postUrl", "link")
		r.Set(field.PostID, someText(link))
		on := Value{Missing: field.Empty}
		switch {
		case strings.Contains(link, "instagram.com/"):
			on = Value{Text: "instagram"}
			r.hide(field.Shares, field.NotCollected) // written 0
		case strings.Contains(link, "facebook.com/"):
			on = Value{Text: "facebook"}
			if !r.has("statistics.actual.loveCount") {
				r.hide(field.Likes, field.NotCollected)
			}
			for _, kind := range []string{"love", "wow", "haha", "sad", "angry", "care", "thankful"} {
				r.add(field.Likes, "statistics.actual."+kind+"Count")
			}
		}
		r.Set(field.Platform, on)
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("message", "description"))))
	},
	Reads: []string{"postUrl", "link", "message", "description", "title", "statistics.actual.loveCount", "statistics.actual.wowCount",
		"statistics.actual.hahaCount", "statistics.actual.sadCount", "statistics.actual.angryCount", "statistics.actual.careCount",
		"statistics.actual.thankfulCount"},
	Marks: tabular.PointDecimal,
	Pages: true,
	Rules: []note.Note{
		note.New("reactions of all kinds are added up; where only the likes are there, reactions are not collected: likes alone are a part of them"),
		note.New("shares are not collected on Instagram, where CrowdTangle writes 0"),
		note.New("the platform is read out of the posts' addresses"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}
