package platform

import (
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// TikTok Studio, Content: the videos of one's own. Its dates have no year, and
// the day of the export stands in every row. Of a video's link the last number
// is its id, in which the time of the upload is.
var tiktokContent = &Format{
	ID:        "tiktok-studio-content",
	Title:     note.New("TikTok Studio, content"),
	Table:     field.Posts,
	Platform:  "tiktok",
	Signature: [][]string{{"Video link"}, {"Post time"}, {"Total likes"}, {"Total comments"}, {"Total shares"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"Video link"}},
		{Field: field.Published, Names: []string{"Post time"}},
		{Field: field.Snapshot, Names: []string{"Time"}},
		{Field: field.Views, Names: []string{"Total views", "Video views"}},
		{Field: field.Likes, Names: []string{"Total likes"}},
		{Field: field.CommentsN, Names: []string{"Total comments"}},
		{Field: field.Shares, Names: []string{"Total shares"}},
		{Field: field.Saves, Names: []string{"Add to favorites"}},
		{Field: field.Follows, Names: []string{"New followers"}},
	},
	Derived: []field.ID{field.Author, field.Type, field.Hashtags},
	Row: func(r *Row) {
		name, kind, id := tiktokLink(r.Cell("Video link"))
		if id == "" {
			r.Leave(note.New("no link to a video"))
			return
		}
		r.Set(field.PostID, Value{Text: id})
		r.Set(field.Author, someText(name))
		r.Set(field.Type, someText(kind))
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("Video title"))))
	},
	Reads:    []string{"Video title"},
	Born:     func(r *Row) int64 { _, _, id := tiktokLink(r.Cell("Video link")); return tiktokBorn(id) },
	Exported: "Time",
	Marks:    tabular.PointDecimal,
	Own:      true,
	Rules: []note.Note{
		note.New("a video's id and the account are read out of its link"),
		note.New("figures are totals up to the day of the export"),
		note.New("hashtags and mentions are read out of the texts"),
	},
	Caveats: []note.Note{note.New("TikTok Studio may list the top of a sorting only (by views, by likes): the means of such a list are not those of all videos.")},
}

// tiktokLink takes the link to a video or to pictures apart.
func tiktokLink(link string) (name, kind, id string) {
	for _, of := range []struct{ part, kind string }{{"/video/", "video"}, {"/photo/", "photo"}} {
		before, rest, ok := strings.Cut(link, of.part)
		if !ok {
			continue
		}
		end := strings.IndexFunc(rest, func(c rune) bool { return c < '0' || c > '9' })
		if end >= 0 {
			rest = rest[:end]
		}
		if _, after, ok := strings.Cut(before, "/@"); ok {
			name = after
		}
		return name, of.kind, rest
	}
	return "", "", ""
}

// tiktokBorn is the Unix time in a video's id; 0 if it is no id of TikTok.
func tiktokBorn(id string) int64 {
	n, err := strconv.ParseInt(id, 10, 64)
	const from2014, to2100 = 1388534400, 4102444800
	if at := n >> 32; err == nil && at > from2014 && at < to2100 {
		return at
	}
	return 0
}

// TikTok Studio, FollowerHistory: how many followers the account had on each of
// at most 365 days.
var tiktokFollowers = &Format{
	ID:        "tiktok-studio-followers",
	Title:     note.New("TikTok Studio, followers by day"),
	Table:     field.Audience,
	Platform:  "tiktok",
	Signature: [][]string{{"Date"}, {"Followers"}, {"Difference in followers from previous day"}},
	Columns: []Column{
		{Field: field.Date, Names: []string{"Date"}},
		{Field: field.Followers, Names: []string{"Followers"}, Empty: field.NotCollected},
	},
	Reads: []string{"Difference in followers from previous day"},
	Days:  true,
	Marks: tabular.PointDecimal,
	Own:   true,
	Rules: []note.Note{
		note.New("the difference from the day before is a gain or a loss, and no number of followers: it is not used"),
		note.New("days of which TikTok writes undefined have no reading"),
	},
}

// The other tables of TikTok Studio have no row for each video.
var (
	tiktokOverview = tiktokDays()
	tiktokViewers  = refused("tiktok-studio-viewers", note.New("TikTok Studio, viewers by day"), "tiktok",
		[][]string{{"Date"}, {"Total Viewers"}, {"New Viewers"}, {"Returning Viewers"}},
		note.New("this table of TikTok Studio counts the viewers of each day: who comes on two days is in both, so that they are not added up, "+
			"and they are viewers of the account, not the reach of a video"),
		note.New("in TikTok Studio choose Analytics, tab Content, download that table, and import it"))
	tiktokActivity = refused("tiktok-studio-activity", note.New("TikTok Studio, activity of followers by hour"), "tiktok",
		[][]string{{"Date"}, {"Hour"}, {"Active followers"}},
		note.New("this table says in which hours followers were on TikTok, and nothing of what they did with the account's posts"),
		note.New("use it to choose the hour of publishing; for indicators import the tables Content and FollowerHistory of the same download"))
	tiktokGender = refused("tiktok-studio-gender", note.New("TikTok Studio, followers by gender"), "tiktok",
		[][]string{{"Gender"}, {"Distribution"}},
		note.New("this table has the shares of a group among the followers, and no posts and no counts"),
		note.New("quote it in the text of your study; for indicators import the tables Content and FollowerHistory of the same download"))
	tiktokTerritories = refused("tiktok-studio-territories", note.New("TikTok Studio, followers by country"), "tiktok",
		[][]string{{"Top territories"}, {"Distribution"}},
		note.New("this table has the shares of a group among the followers, and no posts and no counts"),
		note.New("quote it in the text of your study; for indicators import the tables Content and FollowerHistory of the same download"))
)

// tiktokDays is the table of the days of an account, and what of it adds up.
func tiktokDays() *Format {
	f := refused("tiktok-studio-overview", note.New("TikTok Studio, overview by day"), "tiktok",
		[][]string{{"Date"}, {"Video Views"}, {"Profile Views"}, {"Likes"}, {"Comments"}, {"Shares"}},
		note.New("this table of TikTok Studio has a row for each day of the account, and not for each video: views and likes of a day are of all its videos"),
		note.New("in TikTok Studio choose Analytics, tab Content, download that table, and import it"))
	of := func(header string) func(*Row) (int64, bool) {
		return func(r *Row) (int64, bool) {
			n := count(r.Cell(header))
			return n.Int, n.Missing == field.Present
		}
	}
	f.Adds = []Added{{note.New("views"), of("Video Views")}, {note.New("likes"), of("Likes")}, {note.New("comments"), of("Comments")},
		{note.New("shares"), of("Shares")}}
	return f
}
