package platform

import (
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// X analytics, the days of an account.
var xAccount = refused("x-analytics-account", note.New("X analytics, account by day"), "x",
	[][]string{{"Date"}, {"Impressions"}, {"New follows"}, {"Unfollows"}, {"Create Post"}},
	note.New("this table of X analytics has a row for each day of the account, and not for each post; new follows are what was gained, "+
		"not how many followers there are"),
	note.New("in X analytics choose Content, export the posts, and import that file"))

// Twitter analytics as it was until 2023: posts of one's own, all cells quoted,
// counts written 424.0, "-" where nothing was promoted.
var twitterAnalytics = &Format{
	ID:        "twitter-analytics",
	Title:     note.New("Twitter analytics, tweets (until 2023)"),
	Table:     field.Posts,
	Platform:  "x",
	Signature: [][]string{{"Tweet id"}, {"Tweet permalink"}, {"time"}, {"impressions"}, {"retweets"}, {"replies"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"Tweet id"}},
		{Field: field.Published, Names: []string{"time"}},
		{Field: field.Impressions, Names: []string{"impressions"}},
		{Field: field.Likes, Names: []string{"likes", "favorites"}},
		{Field: field.CommentsN, Names: []string{"replies"}},
		{Field: field.Shares, Names: []string{"retweets"}},
		{Field: field.Clicks, Names: []string{"url clicks"}},
		{Field: field.Follows, Names: []string{"follows"}},
	},
	Derived: []field.ID{field.Author, field.PostKind, field.Hashtags, field.Paid},
	Row: func(r *Row) {
		text := r.Cell("Tweet text")
		r.Set(field.Hashtags, someText(tagsAndNames(text)))
		kind := "original"
		switch {
		case strings.HasPrefix(text, "RT @"):
			kind = "repost"
		case strings.HasPrefix(text, "@"):
			kind = "reply"
		}
		r.Set(field.PostKind, Value{Text: kind})
		promoted := r.Cell("promoted impressions")
		paid := Value{}
		if n, p := tabular.ParseNumber(promoted, tabular.PointDecimal); p == nil && n.Whole > 0 {
			paid.Int = 1
		}
		r.Set(field.Paid, paid)
		r.Set(field.Author, someText(twitterName(r.Cell("Tweet permalink"))))
	},
	Reads: []string{"Tweet permalink", "Tweet text", "promoted impressions"},
	Marks: tabular.PointDecimal,
	Own:   true,
	Rules: []note.Note{
		note.New("the account is read out of the links; a tweet that begins with @ is a reply"),
		note.New("promoted figures are not added to the others; a tweet with promoted impressions is advertising"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// twitterName is the account in the address of a tweet.
func twitterName(link string) string {
	for _, host := range []string{"twitter.com/", "x.com/"} {
		if _, rest, ok := strings.Cut(link, host); ok {
			name, _, _ := strings.Cut(rest, "/")
			return name
		}
	}
	return ""
}

// X API v2: pages of data, with users, tweets and media beside them. A retweet
// has the counts of the original and no likes.
var twitterV2 = &Format{
	ID:        "x-api-v2",
	Title:     note.New("X API v2, posts (JSON)"),
	Table:     field.Posts,
	Platform:  "x",
	Signature: [][]string{{"id"}, {"text"}, {"public_metrics.retweet_count"}, {"public_metrics.like_count"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Published, Names: []string{"created_at"}},
		{Field: field.Likes, Names: []string{"public_metrics.like_count"}},
		{Field: field.CommentsN, Names: []string{"public_metrics.reply_count"}},
		{Field: field.Shares, Names: []string{"public_metrics.retweet_count"}},
		{Field: field.Saves, Names: []string{"public_metrics.bookmark_count"}, Empty: field.NotCollected},
		{Field: field.Impressions, Names: []string{"public_metrics.impression_count"}, Empty: field.NotCollected},
		{Field: field.Language, Names: []string{"lang"}, Read: xLanguage},
	},
	Beside:    []Beside{{"includes.users", "id", []string{"username", "public_metrics.followers_count"}}, {"includes.media", "media_key", []string{"type"}}},
	NotSheets: []string{"includes.tweets"},
	Derived:   []field.ID{field.Author, field.AuthorReach, field.Type, field.PostKind, field.RepostOf, field.Hashtags, field.Interactive},
	Row: func(r *Row) {
		author := r.Cell("author_id")
		r.Set(field.Author, someText(author))
		if name := r.Look("includes.users", author, "username"); name != "" {
			r.Set(field.Author, Value{Text: name})
		}
		r.Set(field.AuthorReach, count(r.Look("includes.users", author, "public_metrics.followers_count")))
		kind := "original"
		r.Set(field.RepostOf, Value{Missing: field.NotApplicable})
		of := r.Each("referenced_tweets.*.id")
		for i, how := range r.Each("referenced_tweets.*.type") { // a reply may quote, in any order
			switch {
			case how == "retweeted" && i < len(of):
				kind = "repost"
				r.Set(field.RepostOf, someText(of[i]))
			case how == "replied_to":
				kind = "reply"
			}
		}
		r.Set(field.PostKind, Value{Text: kind})
		if v := r.Values[field.Impressions]; v.Missing == field.Present && v.Int == 0 {
			r.hide(field.Impressions, field.Withheld) // of posts before December 2022
		}
		if kind == "repost" {
			ofOriginal(r)
		}
		keys := r.Cell("attachments.media_keys")
		first, _, several := strings.Cut(keys, ", ")
		poll := r.Cell("attachments.poll_ids") != ""
		form := Value{Text: xForm(r.Look("includes.media", first, "type"), several)}
		switch {
		case poll:
			form = Value{Text: "poll"}
		case first == "":
			form = Value{Text: "text"}
		case form.Text == "":
			form = Value{Missing: field.NotCollected}
		}
		r.Set(field.Type, form)
		r.Set(field.Interactive, flag(poll))
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("text"))))
	},
	Reads: []string{"author_id", "text", "referenced_tweets", "referenced_tweets.*.type", "referenced_tweets.*.id",
		"attachments.media_keys", "attachments.poll_ids"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("shares are reposts; quotes are not among them"),
		note.New("the counts of a repost belong to the original: not applicable"),
		note.New("the author's name and followers are those of the day of collection, read from the users beside the posts"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// ofOriginal drops the counts of a repost, which belong to the original.
func ofOriginal(r *Row) {
	for _, id := range []field.ID{field.Likes, field.CommentsN, field.Shares, field.Saves, field.Impressions, field.Views} {
		r.hide(id, field.NotApplicable)
	}
}

func xForm(kind string, several bool) string {
	switch {
	case kind == "photo" && several:
		return "carousel"
	case kind == "animated_gif":
		return "video"
	}
	return kind
}

func xLanguage(cell string) Value {
	if c := Fold(cell); c != "" && c != "und" && c != "zxx" && c[0] != 'q' {
		return Value{Text: c}
	}
	return Value{Missing: field.Empty}
}

// snowflake is the Unix time in the id of a tweet; those before November 2010 have none.
func snowflake(id string) Value {
	n, err := strconv.ParseInt(id, 10, 64)
	if err != nil || n < 1<<40 {
		return Value{Missing: field.Empty}
	}
	return Value{Int: (n>>22 + 1288834974657) / 1000}
}

// NodeXL, the edges of a network of tweets: who mentions, answers or reposts
// whom. One tweet is as many edges as it names accounts.
var nodeXL = &Format{
	ID:        "nodexl-x",
	Title:     note.New("NodeXL, network of tweets"),
	Table:     field.Posts,
	Platform:  "x",
	Signature: [][]string{{"Vertex 1"}, {"Vertex 2"}, {"Relationship"}, {"Tweet"}, {"Imported ID"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"Imported ID"}},
		{Field: field.Author, Names: []string{"Vertex 1"}},
		{Field: field.Likes, Names: []string{"Favorite Count"}},
		{Field: field.Shares, Names: []string{"Retweet Count"}},
		{Field: field.Language, Names: []string{"Language"}, Read: xLanguage},
	},
	Beside:  []Beside{{"Vertices", "Vertex", []string{"Followers"}}},
	Once:    true,
	Derived: []field.ID{field.Published, field.AuthorReach, field.PostKind, field.RepostOf, field.Hashtags},
	Row: func(r *Row) {
		r.Set(field.Published, snowflake(r.Cell("Imported ID")))
		r.Set(field.AuthorReach, count(r.Look("Vertices", r.Cell("Vertex 1"), "Followers")))
		kind := "original"
		r.Set(field.RepostOf, Value{Missing: field.NotApplicable})
		switch {
		case r.Cell("Retweet ID") != "":
			kind = "repost"
			r.Set(field.RepostOf, Value{Text: r.Cell("Retweet ID")})
			ofOriginal(r)
		case r.Cell("In-Reply-To Tweet ID") != "", Fold(r.Cell("Relationship")) == "replies to":
			kind = "reply"
		}
		r.Set(field.PostKind, Value{Text: kind})
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("Tweet"))))
	},
	Reads: []string{"Tweet", "Retweet ID", "In-Reply-To Tweet ID", "Relationship", "Hashtags in Tweet"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("one tweet is several edges: the first is read"),
		note.New("the workbook gives the time of day only; day and time are read out of the tweet's id"),
		note.New("the counts of a repost belong to the original: not applicable"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// Twitter API v1.1, and tables that scripts made of it.
var twitterV1 = &Format{
	ID:       "twitter-api-v1",
	Title:    note.New("Twitter API v1.1, tweets"),
	Table:    field.Posts,
	Platform: "x",
	Signature: [][]string{{"id_str"}, {"created_at"}, {"favorite_count"}, {"retweet_count"},
		{"user.screen_name", "user_screen_name", "screen_name"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id_str"}},
		{Field: field.Author, Names: []string{"user.screen_name", "user_screen_name", "screen_name"}},
		{Field: field.AuthorReach, Names: []string{"user.followers_count", "user_followers_count", "followers_count"}},
		{Field: field.Published, Names: []string{"created_at"}, Read: v1Time},
		{Field: field.Likes, Names: []string{"favorite_count"}},
		{Field: field.CommentsN, Names: []string{"reply_count"}, Empty: field.NotCollected},
		{Field: field.Shares, Names: []string{"retweet_count"}},
		{Field: field.Language, Names: []string{"lang"}, Read: xLanguage},
	},
	Derived: []field.ID{field.PostKind, field.RepostOf, field.Hashtags},
	Row: func(r *Row) {
		text := r.Cell("full_text", "text")
		of := r.Cell("retweeted_status.id_str", "retweeted_status_id_str", "retweeted_status_id")
		kind := "original"
		r.Set(field.RepostOf, Value{Missing: field.NotApplicable})
		switch {
		case !Absent(of), strings.HasPrefix(text, "RT @"):
			kind = "repost"
			r.Set(field.RepostOf, someText(of))
			ofOriginal(r)
		case !Absent(r.Cell("in_reply_to_status_id_str", "in_reply_to_status_id")):
			kind = "reply"
		}
		r.Set(field.PostKind, Value{Text: kind})
		r.Set(field.Hashtags, someText(tagsAndNames(text)))
	},
	Reads: []string{"full_text", "text", "retweeted_status.id_str", "retweeted_status_id_str", "retweeted_status_id", "in_reply_to_status_id_str",
		"in_reply_to_status_id"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("the counts of a repost belong to the original: not applicable"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}

// v1Time reads Fri Sep 07 16:24:35 +0000 2018, and what else a time is.
func v1Time(cell string) Value {
	if f := strings.Fields(cell); len(f) == 6 {
		cell = strings.Join([]string{f[2], f[1], f[5], f[3], f[4]}, " ")
	}
	return moment(cell)
}

// 4CAT, tweets.
var fourCatTwitter = &Format{
	ID:        "4cat-x",
	Title:     note.Plain("4CAT, X (Twitter)"),
	Table:     field.Posts,
	Platform:  "x",
	Signature: [][]string{{"id"}, {"thread_id"}, {"body"}, {"author"}, {"retweet_count"}, {"like_count"}, {"is_retweet"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Author, Names: []string{"author"}},
		{Field: field.AuthorReach, Names: []string{"author_followers"}, Empty: field.NotCollected},
		{Field: field.Published, Names: []string{"unix_timestamp", "timestamp"}},
		{Field: field.Impressions, Names: []string{"impression_count"}, Empty: field.NotCollected},
		{Field: field.Likes, Names: []string{"like_count"}},
		{Field: field.CommentsN, Names: []string{"reply_count"}},
		{Field: field.Shares, Names: []string{"retweet_count"}},
		{Field: field.Language, Names: []string{"language_guess"}, Read: xLanguage},
	},
	Derived: []field.ID{field.PostKind, field.Hashtags},
	Row: func(r *Row) {
		kind := "original"
		switch {
		case yes(r.Cell("is_retweet")):
			kind = "repost"
			ofOriginal(r)
		case yes(r.Cell("is_reply")):
			kind = "reply"
		}
		r.Set(field.PostKind, Value{Text: kind})
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("body"))))
	},
	Reads: []string{"is_retweet", "is_reply", "body"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("shares are reposts; quotes are not among them"),
		note.New("the counts of a repost belong to the original: not applicable"),
		note.New("hashtags and mentions are read out of the texts"),
	},
}
