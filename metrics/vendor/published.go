package vendor

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

var (
	shown = note.New("The vendor names interactions in general: taken are those that the platform shows of anybody's account.")
	owned = note.New("The vendor leaves open which interactions count: taken are those that the account's owner sees.")
	now   = note.New("The vendor divides by the followers when it is asked: taken are those at the last post.")
)

// published is the table, by vendor.
var published = []Definition{
	{
		ID: "popsters/er-post", Vendor: "Popsters", Ref: "popsters", Term: "Average ERpost", Agg: SumPerPost, Per: field.Followers,
		Followers: AtTheEnd, Scale: Percent,
		Sets: popsters, Remark: now, URL: popstersURL, Seen: "2026-11",
	},
	{
		ID: "popsters/er-view", Vendor: "Popsters", Ref: "popsters", Term: "Average ERview", Agg: MeanOfPosts, Per: field.Views, Scale: Percent,
		Sets: popsters, Remark: note.New("The vendor names it for VK and YouTube; elsewhere the formula is the same."), URL: popstersURL, Seen: "2026-11",
	},
	{
		ID: "popsters/er-day", Vendor: "Popsters", Ref: "popsters", Term: "Average ERday", Agg: SumPerDay, Per: field.Followers,
		Followers: AtTheEnd, Scale: Percent,
		Sets: popsters, Remark: now, URL: popstersURL, Seen: "2026-11",
	},
	{
		ID: "livedune/er", Vendor: "LiveDune", Ref: "livedune", Term: "ER", Agg: SumPerPost, Per: field.Followers, Followers: AtTheEnd, Scale: Percent,
		Sets: liveDune, Remark: now,
	},
	{
		ID: "livedune/er-dynamic", Vendor: "LiveDune", Ref: "livedune", Term: "Динамика ER", Agg: LastTwenty, Per: field.Followers,
		Followers: AtTheEnd, Scale: Percent,
		Sets:   liveDune,
		Remark: note.New("The vendor gives it for each day: taken is the day of the last post."),
	},
	{
		ID: "tgstat/er", Vendor: "TGStat", Ref: "tgstat", Term: "ER", Agg: RatioOfSums, Per: field.Views, Scale: Percent,
		Sets:   []Set{{telegram, three}},
		Remark: note.New("Forwards count as shares, reactions as likes."),
	},
	{
		ID: "tgstat/err", Vendor: "TGStat", Ref: "tgstat", Term: "ERR", Agg: SumPerPost, Per: field.Followers, Followers: AtTheEnd, Days: 30, Scale: Percent,
		Sets:   []Set{{telegram, views}},
		Remark: note.New("No response is in it: others call this a view rate."),
	},
	{
		ID: "tgstat/err24", Vendor: "TGStat", Ref: "tgstat", Term: "ERR24", Agg: SumPerPost, Per: field.Followers, Followers: AtTheEnd, Scale: Percent,
		Sets:  []Set{{telegram, views}},
		Lacks: note.New("views in the first 24 hours of each post"),
	},
	{
		ID: "hootsuite/err", Vendor: "Hootsuite", Ref: "hootsuite", Term: "ERR", Agg: MeanOfPosts, Per: field.Reach, Scale: Percent,
		Sets: asOwned, Remark: owned, URL: hootsuiteURL,
	},
	{
		ID: "hootsuite/er-post", Vendor: "Hootsuite", Ref: "hootsuite", Term: "ER post", Agg: MeanOfPosts, Per: field.Followers,
		Followers: AtPosting, Scale: Percent,
		Sets: asOwned, Remark: owned, URL: hootsuiteURL,
	},
	{
		ID: "hootsuite/er-impressions", Vendor: "Hootsuite", Ref: "hootsuite", Term: "ER impressions", Agg: MeanOfPosts, Per: field.Impressions, Scale: Percent,
		Sets: asOwned, Remark: owned, URL: hootsuiteURL,
	},
	{
		ID: "hootsuite/daily-er", Vendor: "Hootsuite", Ref: "hootsuite", Term: "Average Daily ER", Agg: SumPerDay, Per: field.Followers,
		Followers: AtTheEnd, Scale: Percent,
		Sets: asOwned, Remark: owned, URL: hootsuiteURL,
	},
	{
		ID: "rivaliq/er", Vendor: "Rival IQ", Ref: "rivaliq", Term: "Engagement Rate by Follower", Agg: MedianOfPosts, Per: field.Followers,
		Followers: AtPosting, Scale: Percent,
		Sets:   asShown,
		Remark: note.New("As in the vendor's benchmark report; its tool divides by views on TikTok."),
		URL:    "https://help.rivaliq.com/en/articles/2043672-understanding-engagement-metrics", Seen: "2026-11",
	},
	{
		ID: "quintly/page", Vendor: "quintly", Ref: "quintly", Term: "Interaction Rate (page)", Agg: SumPerPost, Per: field.Followers,
		Followers: MeanOfEnds, Scale: Percent,
		Sets: asShown, Remark: note.New("Start and end are those of the first and the last post."), URL: quintlyURL, Seen: "2026-11",
	},
	{
		ID: "quintly/post", Vendor: "quintly", Ref: "quintly", Term: "Interaction Rate (post)", Agg: MeanOfPosts, Per: field.Followers,
		Followers: AtPosting, Scale: Percent,
		Sets: asShown, Remark: note.New("The vendor gives it for each post: taken is the mean over posts."), URL: quintlyURL, Seen: "2026-11",
	},
	{
		ID: "emplifi/er", Vendor: "Emplifi", Ref: "emplifi", Term: "Engagement rate", Agg: MeanOfPosts, Per: field.Followers, Followers: AtPosting, Scale: Percent,
		Sets: slices.Concat([]Set{{youtube, disliked}}, asShown), Remark: shown,
		URL: "https://docs.emplifi.io/platform/latest/home/engagement-rate", Seen: "2026-11",
	},
	{
		ID: "socialinsider/er", Vendor: "Socialinsider", Ref: "socialinsider", Term: "Engagement rate by followers", Agg: SumPerPost,
		Per: field.Followers, Followers: AtTheEnd,
		Scale: Percent, Sets: socialinsider, Remark: note.New("As in the vendor's average engagement rate per post; followers are those at the last post."),
		URL: socialinsiderURL, Seen: "2026-11",
	},
	{
		ID: "socialinsider/er-reach", Vendor: "Socialinsider", Ref: "socialinsider", Term: "Engagement rate by reach", Agg: RatioOfSums,
		Per: field.Reach, Scale: Percent,
		Sets: socialinsider, URL: socialinsiderURL, Seen: "2026-11",
	},
	{
		ID: "napoleoncat/er", Vendor: "NapoleonCat", Ref: "napoleoncat", Term: "Engagement Rate", Agg: DaysWithPosts, Per: field.Followers,
		Followers: OfTheDay, Scale: Percent,
		Sets: asShown, Remark: note.New("Days without posts have no rate and are left out."),
		URL: "https://brain.napoleoncat.com/en/articles/1096078-what-is-engagement-rate-or-er", Seen: "2026-11",
	},
	{
		ID: "fanpagekarma/engagement", Vendor: "Fanpage Karma", Ref: "fanpagekarma", Term: "Engagement", Agg: AllDays, Per: field.Followers,
		Followers: OfTheDay, Scale: Percent,
		Sets: asShown, Remark: note.New("Days without posts count as zero: the figure grows with the frequency of posting."), URL: fanpageKarmaURL, Seen: "2026-11",
	},
	{
		ID: "fanpagekarma/post-interaction", Vendor: "Fanpage Karma", Ref: "fanpagekarma", Term: "Post Interaction", Agg: MeanOfPosts,
		Per: field.Followers, Followers: AtPosting,
		Scale: Percent, Sets: asShown, URL: fanpageKarmaURL, Seen: "2026-11",
	},
	{
		ID: "fanpagekarma/weighted", Vendor: "Fanpage Karma", Ref: "fanpagekarma", Term: "Weighted Engagement", Agg: AllDays,
		Per: field.Followers, Followers: OfTheDay, Scale: Percent,
		Sets: asShown, Weights: map[field.ID]int64{field.CommentsN: 2, field.Shares: 3},
		Remark: note.New("A comment counts as two likes, a share as three."), URL: fanpageKarmaURL, Seen: "2026-11",
	},
	{
		ID: "fanpagekarma/ppi", Vendor: "Fanpage Karma", Ref: "fanpagekarma", Term: "Page Performance Index", Agg: OfAllProfiles,
		Per: field.Followers, Followers: OfTheDay, Scale: Index,
		Sets:  asShown,
		Lacks: note.New("growth and engagement of all pages that the vendor knows, whose top tenth caps both"), URL: fanpageKarmaURL, Seen: "2026-11",
	},
	{
		ID: "metricool/engagement", Vendor: "Metricool", Ref: "metricool", Term: "Engagement", Agg: RatioOfSums, Per: field.Reach, Scale: Percent,
		Sets:   []Set{{slices.Concat(instagram, tiktok), four}, {[]string{"facebook"}, clicked}},
		Remark: metricool, URL: metricoolURL, Seen: "2026-11",
	},
	{
		ID: "metricool/engagement-impressions", Vendor: "Metricool", Ref: "metricool", Term: "Engagement (X, LinkedIn)", Agg: RatioOfSums,
		Per: field.Impressions, Scale: Percent,
		Sets:   []Set{{slices.Concat(inX, linkedin), clicked}},
		Remark: metricool, URL: metricoolURL, Seen: "2026-11",
	},
	{
		ID: "playersells/er", Vendor: "PlayerSells", Ref: "playersells", Term: "Engagement rate", Agg: MedianSum, Per: field.Followers,
		Followers: AtTheEnd, Days: 30, Scale: Percent,
		Sets:   []Set{{inX, three}},
		Remark: note.New("Original posts of the last 30 days; quotes count as shares."),
		URL:    "https://playersells.com/insights/engagement-rate-benchmarks", Seen: "2026-11",
	},
}

var metricool = note.New("The vendor's set varies with what each network tells the owner; clicks are taken in where it tells them.")

// popsters counts dislikes on YouTube, and on Instagram, where nobody sees the
// shares of others, likes and comments.
var popsters = []Set{{youtube, disliked}, {instagram, public}, {nil, three}}

// liveDune counts saves of Instagram, and reposts on the other networks.
var liveDune = []Set{{instagram, []field.ID{field.Likes, field.CommentsN, field.Saves}}, {youtube, public}, {nil, three}}

var socialinsider = []Set{{slices.Concat(instagram, youtube), public}, {tiktok, four}, {linkedin, clicked}, {slices.Concat(inX, []string{"facebook"}), three}}

const (
	popstersURL      = "https://popsters.com/faq/using-metrics"
	hootsuiteURL     = "https://blog.hootsuite.com/calculate-engagement-rate/"
	quintlyURL       = "https://support.quintly.com/en/articles/4412259-calculating-interaction-rate"
	socialinsiderURL = "https://howto.socialinsider.io/en/articles/9329376-the-socialinsider-guide-to-engagement-engagement-rates"
	fanpageKarmaURL  = "https://academy.fanpagekarma.com/en/facebook-metrics/"
	metricoolURL     = "https://help.metricool.com/en/article/1cmd48v"
)

// Published lists the definitions, by vendor.
func Published() []Definition { return slices.Clone(published) }

// Get finds a definition by its id.
func Get(id string) (*Definition, bool) {
	i := slices.IndexFunc(published, func(d Definition) bool { return d.ID == id })
	if i < 0 {
		return nil, false
	}
	return &published[i], true
}
