package platform

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// menu says where formats whose ids begin so come from: the way through the
// platform's menus, or the tool. The longest beginning counts.
type menu struct {
	id    string
	where note.Note
}

var menus = []menu{
	{"casebench-", note.New("made by casebench, or by hand with these names of columns")},
	{"guess-", note.New("any table with a header in words. Popsters, LiveDune, TGStat, Telemetr, Dzen and OK have no recogniser of their own and " +
		"go this way: columns are guessed, and said; what you state with --column is kept in a file of the folder mappings")},
	{"campaign-plan", note.New("a plan or a sheet of one's own")},
	{"coder-", note.New("a plan or a sheet of one's own")},
	{"netflix-top10", note.New("netflix.com/tudum/top10, at the foot of the page: download all weeks as TSV")},
	{"netflix-most-popular", note.New("netflix.com/tudum/top10, at the foot of the page: download all weeks as TSV")},
	{"netflix-engagement", note.New("about.netflix.com, What We Watched: the workbook of a half-year")},
	{"netflix-viewing-", note.New("netflix.com, Account, Security, Download your personal information")},
	{"youtube-studio-", note.New("YouTube Studio, Analytics, Advanced mode, tab Content, arrow at the upper right: CSV (a zip with three tables)")},
	{"youtube-api-", note.New("YouTube Data API v3, the answer saved as JSON")},
	{"youtube-data-tools-", note.New("YouTube Data Tools (ytdt.digitalmethods.net), CSV")},
	{"meta-instagram-posts", note.New("Meta Business Suite, Content, Export, figures of the post's life (Lifetime)")},
	{"meta-facebook-posts", note.New("Meta Business Suite, Content, Export, figures of the post's life (Lifetime)")},
	{"meta-daily", note.New("Meta Business Suite, Insights, Overview, Export")},
	{"meta-audience", note.New("Meta Business Suite, Insights, Audience, Export")},
	{"meta-ads-manager", note.New("Meta Ads Manager, Reports, Export table data")},
	{"facebook-insights-", note.New("Facebook Insights until 2023, Export data, Post data")},
	{"facebook-metrics-2016", note.New("archive of machine learning of UCI, data set 368")},
	{"facebook-", note.New("a scraper of that name: its table or JSON")},
	{"instagram-graph-api", note.New("Instagram Graph API, /media, the answer saved as JSON")},
	{"instagram-download-", note.New("Instagram, Accounts Center, Your information and permissions, Download your information, format JSON")},
	{"apify-", note.New("Apify, the result of an actor: JSON or CSV")},
	{"crowdtangle-", note.New("CrowdTangle until August 2024: historical data, post history or API")},
	{"4cat-", note.New("4CAT, the result as CSV")},
	{"x-analytics-", note.New("X, Premium, Analytics, Content (posts) or Overview (account), download as CSV")},
	{"twitter-analytics", note.New("analytics.twitter.com until 2023, Tweets, Export data")},
	{"x-api-", note.New("X API, pages as twarc saves them: JSON, one page a line")},
	{"twitter-api-v1", note.New("Twitter API v1.1, as JSON or a table of it")},
	{"nodexl-", note.New("NodeXL, the workbook with the sheets Edges and Vertices")},
	{"bluesky-api", note.New("Bluesky API, app.bsky.feed.getAuthorFeed, the answer saved as JSON")},
	{"mastodon-api", note.New("Mastodon API, statuses of an account, the answer saved as JSON")},
	{"linkedin-creator", note.New("LinkedIn, your profile, Analytics, Export")},
	{"linkedin-", note.New("LinkedIn page, Analytics, Export; open the XLS and save it as XLSX")},
	{"google-analytics", note.New("Google Analytics 4, Reports, Share, Download file")},
	{"sprout-", note.New("Sprout Social, Reports, Post Performance, CSV")},
	{"exportcomments", note.New("exportcomments.com, the workbook of a post")},
	{"reddit-", note.New("Reddit's API or an archive of it, as JSON or CSV")},
	{"vk-post-reach", note.New("VK, the community, Statistics, reach of posts: download as CSV")},
	{"vk-statistics", note.New("VK, the community, Statistics: download as CSV")},
	{"vk-", note.New("VK API, the answer saved as JSON")},
	{"telegram-", note.New("Telegram Desktop, the channel's menu, Export chat history, format JSON")},
	{"zeeschuimer-", note.New("Zeeschuimer in Firefox, Download .ndjson")},
	{"tiktok-studio-", note.New("TikTok Studio (tiktok.com/tiktokstudio), Analytics, tabs Overview, Content, Viewers, Followers, Download data as CSV or XLSX")},
	{"ensembledata-", note.New("EnsembleData API, the answer saved as JSON")},
	{"form-", note.New("Google Forms (Answers, Sheets, download as CSV) or Yandex Forms (Answers, Export)")},
	{"reviews", note.New("a list of reviews with a day and a score each")},
	{"purchases", note.New("a shop's list of orders: customer, date, amount")},
	{"event-log", note.New("a log of events: user, event, time")},
	{"api-error", note.New("what a service answers in place of data")},
	{"customer-summary", note.New("made by a program of statistics")}, {"cohort-matrix", note.New("made by a program of statistics")},
	{"survival-", note.New("made by a program of statistics")}, {"interval-table", note.New("made by a program of statistics")},
	{"coding-sheet", note.New("a sheet of your own, with a column for each coder")},
}

// Menu says where an export of the format is got; zero if nobody noted it.
func (f *Format) Menu() note.Note {
	var best menu
	for _, m := range menus {
		if strings.HasPrefix(f.ID, m.id) && len(m.id) > len(best.id) {
			best = m
		}
	}
	return best.where
}

// Gives lists the fields that an export of the format may give.
func (f *Format) Gives() []field.ID {
	var out []field.ID
	for _, id := range f.Table.Columns() {
		if slices.Contains(f.Derived, id) || slices.ContainsFunc(f.Columns, func(c Column) bool { return c.Field == id }) {
			out = append(out, id)
		}
	}
	return out
}

// wanted are the fields that the indicators of posts are made of.
var wanted = []field.ID{field.Published, field.Type, field.Followers, field.Reach, field.Impressions, field.Views, field.Likes, field.CommentsN, field.Shares,
	field.Saves, field.Paid, field.Hashtags}

// Lacks lists what indicators of the format's table are made of and its exports
// never have.
func (f *Format) Lacks() []field.ID {
	want := f.Table.Required()
	if f.Table == field.Posts {
		want = wanted
	}
	given := f.Gives()
	return slices.DeleteFunc(slices.Clone(want), func(id field.ID) bool { return slices.Contains(given, id) })
}

// reachMeanings say what the platforms call reach.
var reachMeanings = map[string]note.Note{
	"instagram": note.New("accounts that saw the post at least once, as Meta estimates; owners see it only"),
	"facebook":  note.New("people who saw the post at least once, as Meta estimates; organic and paid overlap and are not added; owners see it only"),
	"youtube":   note.New("viewers, as YouTube estimates (unique viewers); owners see it only, and not for small figures"),
	"vk":        note.New("people who saw the post: of subscribers, viral and advertised overlap and are not added; administrators see it only"),
	"linkedin":  note.New("members who saw the post (unique impressions); by day of the page only, not by post"),
	"tiktok":    note.New("viewers of the account by day (total viewers); not by video"),
}

// ReachMeaning says what the platform calls reach; zero where it gives none.
func ReachMeaning(platform string) note.Note { return reachMeanings[platform] }
