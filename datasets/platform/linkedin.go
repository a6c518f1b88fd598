package platform

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// LinkedIn, the sheet "All posts" of a page's export, saved as CSV or XLSX: a
// note stands above the header.
var linkedInPosts = &Format{
	ID:        "linkedin-posts",
	Title:     note.New("LinkedIn page, all posts"),
	Table:     field.Posts,
	Platform:  "linkedin",
	Signature: [][]string{{"Post title"}, {"Post link"}, {"Created date"}, {"Impressions"}, {"Clicks"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"Post link"}},
		{Field: field.Published, Names: []string{"Created date"}},
		{Field: field.Type, Names: []string{"Content Type"}},
		{Field: field.Impressions, Names: []string{"Impressions"}},
		{Field: field.Views, Names: []string{"Views"}, Empty: field.NotApplicable},
		{Field: field.Likes, Names: []string{"Likes"}},
		{Field: field.CommentsN, Names: []string{"Comments"}},
		{Field: field.Shares, Names: []string{"Reposts", "Shares"}},
		{Field: field.Clicks, Names: []string{"Clicks"}},
		{Field: field.Follows, Names: []string{"Follows"}},
		{Field: field.Theme, Names: []string{"Campaign name"}},
	},
	Derived: []field.ID{field.Paid, field.Hashtags},
	Row: func(r *Row) {
		paid := Value{Missing: field.NotCollected}
		switch Fold(r.Cell("Post type")) {
		case "organic":
			paid = Value{}
		case "sponsored":
			paid = Value{Int: 1}
		}
		r.Set(field.Paid, paid)
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("Post title"))))
	},
	Reads: []string{"Post type", "Post title", "Posted by"},
	Own:   true,
	Order: tabular.MonthFirst,
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("dates are month/day/year"),
		note.New("likes are reactions of all kinds; who of the page's staff wrote a post is not kept"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

var (
	linkedInMetrics = refused("linkedin-metrics", note.New("LinkedIn page, metrics by day"), "linkedin",
		[][]string{{"Date"}, {"Impressions (organic)"}, {"Clicks (organic)"}},
		note.New("this sheet has a row for each day of the page, and not for each post; its figures can be below zero, where LinkedIn takes some back"),
		note.New("import the sheet All posts of the same export"))
	linkedInFollowers = refused("linkedin-followers", note.New("LinkedIn page, new followers"), "linkedin",
		[][]string{{"Date"}, {"Sponsored followers"}, {"Organic followers"}, {"Total followers"}},
		note.New("the column Total followers says how many followers were gained on the day, and not how many there are"),
		note.New("note the number of followers by hand, in a table with the columns date and followers, and import that"))
	linkedInVisitors = refused("linkedin-visitors", note.New("LinkedIn page, visitors"), "linkedin",
		[][]string{{"Date"}, {"Overview page views (desktop)", "Overview page views (total)", "Total page views (total)"}},
		note.New("this sheet has a row for each day of the page, and not for each post; its figures can be below zero, where LinkedIn takes some back"),
		note.New("import the sheet All posts of the same export"))
	linkedInCreator = refused("linkedin-creator", note.New("LinkedIn, analytics of a member"), "linkedin",
		[][]string{{"Post URL"}, {"Post publish date", "Post Publish Date"}, {"Engagements"}},
		note.New("this sheet has two lists side by side, the posts with the most engagements and those with the most impressions: "+
			"a row is not one post, and engagements are not told apart"),
		note.New("put the posts into a table of your own: post_id, published_at, impressions, likes, comments, shares"))
	googleAnalytics = refused("google-analytics", note.New("Google Analytics 4"), "",
		[][]string{{"Date", "Nth day", "Дата", "Event name", "Название события"}, {"Event count", "Количество событий", "Active users", "Активные пользователи",
			"Sessions", "Сеансы"}},
		note.New("this is a report of Google Analytics: visits of a website by day, and no posts"),
		note.New("quote it in the text of your study; for indicators of social media export the posts of the platform"))
)

// Sprout Social, post performance. The header is known from parsers.
var sproutPosts = &Format{
	ID:        "sprout-posts",
	Title:     note.New("Sprout Social, posts"),
	Table:     field.Posts,
	Signature: [][]string{{"Date"}, {"Network"}, {"Post Type"}, {"Content Type"}, {"Impressions"}, {"Engagements"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"Post ID", "Link"}},
		{Field: field.Platform, Names: []string{"Network"}},
		{Field: field.Author, Names: []string{"Profile"}},
		{Field: field.Published, Names: []string{"Date"}},
		{Field: field.Type, Names: []string{"Content Type"}},
		{Field: field.Reach, Names: []string{"Reach"}},
		{Field: field.Impressions, Names: []string{"Impressions"}},
		{Field: field.Views, Names: []string{"Video Views"}, Empty: field.NotApplicable},
		{Field: field.Likes, Names: []string{"Reactions", "Likes"}},
		{Field: field.CommentsN, Names: []string{"Comments"}},
		{Field: field.Shares, Names: []string{"Shares"}},
		{Field: field.Saves, Names: []string{"Saves"}},
		{Field: field.Clicks, Names: []string{"Post Link Clicks", "Clicks"}},
	},
	Derived: []field.ID{field.Hashtags},
	Row:     func(r *Row) { r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("Post")))) },
	Reads:   []string{"Post", "Engagements"},
	Own:     true,
	Order:   tabular.MonthFirst,
	Marks:   tabular.PointDecimal,
	Rules: []note.Note{
		note.New("dates are month/day/year"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// ExportComments.com, comments under one post: names of people, an address
// above the header.
var exportComments = &Format{
	ID:        "exportcomments",
	Title:     note.New("ExportComments.com, comments"),
	Table:     field.Comments,
	Signature: [][]string{{"Name (click to view profile)"}, {"Profile ID"}, {"Date"}, {"Likes"}, {"Comment"}},
	Columns: []Column{
		{Field: field.Author, Names: []string{"Profile ID", "Name (click to view profile)"}},
		{Field: field.Published, Names: []string{"Date"}},
		{Field: field.Likes, Names: []string{"Likes"}},
	},
	Reads: []string{"Name (click to view profile)", "Comment", "(view source)"},
	Constants: func(above []string, _, _ string) ([]Constant, *note.Problem) {
		for _, text := range above {
			for host, id := range map[string]string{"facebook.com/": "facebook", "instagram.com/": "instagram", "youtube.com/": "youtube",
				"tiktok.com/": "tiktok", "twitter.com/": "x", "//x.com/": "x", "vk.com/": "vk"} {
				if contains(text, host) {
					return []Constant{{field.Platform, id}}, nil
				}
			}
		}
		return nil, nil
	},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{note.New("people are known by the id of their profile; the platform is read out of the address above the table")},
}

// Reddit, submissions, as the API and its archives name their members. Until
// 2014 ups and downs were given, blurred; since then ups is the score.
var redditPosts = &Format{
	ID:        "reddit-submissions",
	Title:     note.New("Reddit, submissions"),
	Table:     field.Posts,
	Platform:  "reddit",
	Signature: [][]string{{"id", "data.id"}, {"created_utc", "data.created_utc"}, {"score", "data.score"}, {"num_comments", "data.num_comments"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id", "data.id"}},
		{Field: field.Author, Names: []string{"author", "data.author"}},
		{Field: field.Published, Names: []string{"created_utc", "data.created_utc"}, Read: unixSeconds},
		{Field: field.Likes, Names: []string{"ups", "data.ups", "score", "data.score"}},
		{Field: field.Dislikes, Names: []string{"downs", "data.downs"}},
		{Field: field.CommentsN, Names: []string{"num_comments", "data.num_comments"}},
	},
	Derived: []field.ID{field.Type, field.Hashtags},
	Row: func(r *Row) {
		kind := "link"
		switch link := r.Cell("url", "data.url"); {
		case yes(r.Cell("is_self", "data.is_self")):
			kind = "text"
		case yes(r.Cell("is_video", "data.is_video")), contains(link, "youtube.com/"), contains(link, "youtu.be/"), contains(link, "v.redd.it/"):
			kind = "video"
		case contains(link, "i.imgur.com/"), contains(link, "i.redd.it/"):
			kind = "photo"
		}
		r.Set(field.Type, Value{Text: kind})
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("title", "data.title"))))
	},
	Reads: []string{"score", "data.score", "is_self", "data.is_self", "is_video", "data.is_video", "url", "data.url", "title", "data.title", "selftext"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("likes are votes up, dislikes votes down; Reddit blurs both, and since 2014 gives their difference only"),
		note.New("hashtags and mentions are read out of the texts"),
	},
	Caveats: []note.Note{note.New("A list of the top posts is chosen by success: its means are not those of all posts.")},
}
