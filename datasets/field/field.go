// Package field is the narrow waist between data and indicators: the
// vocabulary of columns, the tables they form, and Batch, the columnar piece
// of a table that metrics works on. Nothing right of here sees a CSV cell.
//
// Values are integers wherever they are counted: counts as they are, decimals
// (hours of a title, money) in millionths, times in Unix seconds UTC. A value
// that is not there says why; it is never a zero.
package field

// ID names a column of the vocabulary.
type ID string

// Kind is how a column's values are stored.
type Kind uint8

// Kinds. All but KindText are stored as int64.
const (
	KindText  Kind = iota
	KindCount      // an integer count
	KindMicro      // a decimal in millionths
	KindTime       // Unix seconds, UTC
	KindFlag       // 0 or 1
)

func (k Kind) String() string {
	return [...]string{"text", "count", "decimal", "time", "flag"}[k]
}

// Micro is the scale of KindMicro.
const Micro = 1_000_000

// Missing says why a value is not there. The zero value is Present.
type Missing uint8

// The reasons.
const (
	Present       Missing = iota
	Empty                 // the cell is empty and nothing says why
	Hidden                // hidden by the account (likes, for instance)
	Withheld              // withheld by the platform
	NotCollected          // the collection did not ask for it
	NotApplicable         // has no meaning here (views of a photo)
)

// Token is the spelling of a reason in our own CSV files.
func (m Missing) Token() string {
	return [...]string{"", "", "hidden", "withheld", "not-collected", "not-applicable"}[m]
}

// MissingToken reads a Token back; ok is false for anything else.
func MissingToken(s string) (Missing, bool) {
	switch s {
	case "":
		return Empty, true
	case "hidden":
		return Hidden, true
	case "withheld":
		return Withheld, true
	case "not-collected":
		return NotCollected, true
	case "not-applicable":
		return NotApplicable, true
	}
	return Present, false
}

// Table names a kind of table.
type Table string

// The tables.
const (
	Posts      Table = "posts"    // posts of accounts, or found by search: who wrote it says author
	Comments   Table = "comments" // comments under posts
	Audience   Table = "audience" // followers of an account over time
	Activity   Table = "activity" // user, time, event
	Members    Table = "members"  // subscribers per period
	Viewing    Table = "viewing"  // hours and views per period and category or title
	Panel      Table = "panel"    // averages of an account that somebody published
	Reviews    Table = "reviews"  // scores with dates
	Quotations Table = "figures"  // published single figures, lines of accounts, benchmarks
)

// The vocabulary. What a platform calls these is in datasets/platform.
const (
	PostID      ID = "post_id"
	Platform    ID = "platform" // instagram, tiktok, youtube, vk, facebook, x ...
	Brand       ID = "brand"    // in tables that hold several brands
	Author      ID = "author"   // account handle, or a pseudonym of a private person
	AuthorReach ID = "author_followers"
	Theme       ID = "theme"
	Published   ID = "published_at"
	Snapshot    ID = "snapshot_at" // when the counts were read
	Type        ID = "type"        // content type: photo, video, carousel, reel, link ...
	PostKind    ID = "kind"        // original, repost, reply, mention
	RepostOf    ID = "repost_of"
	RepostKind  ID = "repost_kind" // meme, backstage, other: what a brand reposts from fans
	Followers   ID = "followers"   // of the author's account when the post was published
	Reach       ID = "reach"       // distinct people
	Impressions ID = "impressions"
	Views       ID = "views"
	Likes       ID = "likes" // reactions where the platform has several
	Dislikes    ID = "dislikes"
	CommentsN   ID = "comments"
	Shares      ID = "shares" // shares, reposts, retweets
	Saves       ID = "saves"
	Clicks      ID = "clicks"
	Follows     ID = "follows"
	DurationS   ID = "duration_s"
	Paid        ID = "paid" // advertising, sponsored, boosted
	Interactive ID = "interactive"
	Coauthored  ID = "coauthored"
	Language    ID = "language"
	Hashtags    ID = "hashtags" // without #, separated by spaces
	Code        ID = "code"     // what a coder gave the post

	// What a row is grouped by without being a column of it.
	Month    ID = "month"    // 2025-03
	Week     ID = "week"     // ISO week, 2025-W10
	Campaign ID = "campaign" // id of the campaign of the case that the row falls into

	CommentID ID = "comment_id"
	ReplyTo   ID = "reply_to"

	Account ID = "account"
	Date    ID = "date" // of an audience row or of a week's or a period's end
	Start   ID = "start_date"

	User  ID = "user"
	At    ID = "at"
	Event ID = "event"

	Region     ID = "region"
	MembersEnd ID = "members_end" // paid memberships at the end of the period
	MembersAvg ID = "members_average"
	Gained     ID = "gained"
	Lost       ID = "lost"
	NetAdded   ID = "net_additions"
	RevenueUSD ID = "revenue_usd"

	Category    ID = "category"
	Title       ID = "title"
	Season      ID = "season"
	Rank        ID = "rank"
	Titles      ID = "titles"
	NewTitles   ID = "new_titles"
	HoursViewed ID = "hours_viewed"
	ViewsN      ID = "title_views" // hours viewed / runtime, as the service publishes it
	Runtime     ID = "runtime_h"   // hours
	WeeksTop    ID = "weeks_in_top10"
	Top10Hours  ID = "top10_hours"
	Top100Hours ID = "top100_hours"
	TopTitle    ID = "top_title"
	TopHours    ID = "top_hours"
	Released    ID = "released"
	Available   ID = "available_globally"

	EngagementAvg ID = "engagement_average" // mean interactions per post, as published
	Country       ID = "audience_country"

	Score    ID = "score"
	ThumbsUp ID = "thumbs_up"

	FigureID  ID = "figure_id"
	Case      ID = "case"
	Indicator ID = "indicator"
	Defined   ID = "definition"
	Period    ID = "period"
	Value     ID = "value"
	Unit      ID = "unit"
	Scope     ID = "scope"
	Source    ID = "source"
	Year      ID = "year"
	Statistic ID = "statistic"
	Evidence  ID = "evidence"
	Line      ID = "line"
	Note      ID = "note"
)

// Field describes a column of the vocabulary.
type Field struct {
	ID   ID
	Kind Kind
}

var kinds = map[ID]Kind{
	AuthorReach: KindCount, Followers: KindCount, Reach: KindCount, Impressions: KindCount, Views: KindCount,
	Likes: KindCount, Dislikes: KindCount, CommentsN: KindCount, Shares: KindCount, Saves: KindCount,
	Clicks: KindCount, Follows: KindCount, DurationS: KindCount,
	Paid: KindFlag, Interactive: KindFlag, Coauthored: KindFlag, Available: KindFlag,
	Published: KindTime, Snapshot: KindTime, Date: KindTime, Start: KindTime, At: KindTime, Released: KindTime,
	MembersEnd: KindCount, MembersAvg: KindCount, Gained: KindCount, Lost: KindCount, NetAdded: KindCount,
	RevenueUSD: KindMicro, Rank: KindCount, Titles: KindCount, NewTitles: KindCount,
	HoursViewed: KindMicro, ViewsN: KindCount, Runtime: KindMicro, WeeksTop: KindCount,
	Top10Hours: KindMicro, Top100Hours: KindMicro, TopHours: KindMicro,
	EngagementAvg: KindMicro, Score: KindCount, ThumbsUp: KindCount, Value: KindMicro, Year: KindCount,
}

// Of gives the field with this id as the vocabulary defines it. An id that the
// vocabulary does not list as a number, time or flag is text.
func Of(id ID) Field { return Field{ID: id, Kind: kinds[id]} }
