// Package vendor holds the engagement rates that tools publish, as data, and
// sets one data set under all of them.
//
// "Engagement rate" names a dozen numbers. Tools differ in what they count,
// what they divide by, whose number of followers that is, and how posts
// become one figure. The posts do not change, and yet the order of two brands
// may. Published lists the definitions, Definitions makes engine definitions
// of them, and Tables sets the figures beside each other and finds the flips.
//
// A vendor's interaction set is all or nothing: where the data lack one of
// its counts, the figure is absent, because a figure from the rest would be
// another one under the vendor's name.
package vendor

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Definition is a figure as a vendor defines it.
type Definition struct {
	ID     string // vendor/figure
	Vendor string
	Term   string // what the vendor calls it, as it is written there
	Sets   []Set  // what counts, by platform; the first that names the platform
	Per    field.ID
	// Followers says whose number divides, where Per is followers.
	Followers Rule
	Agg       Aggregation
	Weights   map[field.ID]int64 // of the counts; nil is 1 for each
	Days      int64              // only posts of so many last days; 0 is all
	Remark    note.Note          // what the vendor leaves open and how it was read; may be zero
	Lacks     note.Note          // what no table of posts holds, so that there is never a figure; zero elsewhere
	Scale     Scale
	URL       string // the vendor's page; "" where its address is not certain
	Seen      string // month in which the page was read, 2026-11; "" where texts about it were
	Ref       string // key of metrics/refs
}

// Set is what counts on some platforms.
type Set struct {
	Platforms []string // nil is every other platform
	Over      []field.ID
}

// Rule says which number of followers divides.
type Rule string

// The rules.
const (
	NoFollowers Rule = ""
	AtPosting   Rule = "at posting"
	OfTheDay    Rule = "of the day"
	AtTheEnd    Rule = "at the end"
	MeanOfEnds  Rule = "mean of start and end"
)

// Aggregation says how posts become one figure.
type Aggregation string

// The aggregations.
const (
	MeanOfPosts   Aggregation = "mean of posts"
	MedianOfPosts Aggregation = "median of posts"
	RatioOfSums   Aggregation = "ratio of sums"
	SumPerPost    Aggregation = "sum per post"       // Σ E / posts / F
	MedianSum     Aggregation = "median over F"      // median of E / F
	LastTwenty    Aggregation = "last twenty posts"  // median of E of the last 20 posts / F
	DaysWithPosts Aggregation = "days with posts"    // mean over days with posts of E of the day / F of the day
	AllDays       Aggregation = "all days"           // the same over all days of the period
	SumPerDay     Aggregation = "sum per day"        // Σ E / days / F
	OfAllProfiles Aggregation = "set by other pages" // against profiles that the vendor knows
)

// Scale says how the vendor writes the figure.
type Scale string

// The scales.
const (
	Percent Scale = "percent"
	Index   Scale = "index"
)

// On is what counts on a platform; ok is false where the definition does not
// hold there.
func (d *Definition) On(platform string) (over []field.ID, ok bool) {
	for _, s := range d.Sets {
		if s.Platforms == nil || slices.Contains(s.Platforms, platform) {
			return s.Over, true
		}
	}
	return nil, false
}

var (
	public   = []field.ID{field.Likes, field.CommentsN}                            // what Instagram and YouTube show to all
	three    = []field.ID{field.Likes, field.CommentsN, field.Shares}              // reactions, comments, shares
	four     = []field.ID{field.Likes, field.CommentsN, field.Shares, field.Saves} // what the owner sees
	disliked = []field.ID{field.Likes, field.Dislikes, field.CommentsN}
	views    = []field.ID{field.Views}
	clicked  = []field.ID{field.Likes, field.CommentsN, field.Shares, field.Clicks}

	instagram = []string{"instagram"}
	youtube   = []string{"youtube"}
	tiktok    = []string{"tiktok"}
	linkedin  = []string{"linkedin"}
	telegram  = []string{"telegram"}
	inX       = []string{"x"}
)

// asShown are the counts that a tool sees of anybody's account: likes and
// comments on Instagram and YouTube, and shares elsewhere.
var asShown = []Set{{slices.Concat(instagram, youtube), public}, {nil, three}}

// asOwned are the counts that the owner of an account sees.
var asOwned = []Set{{slices.Concat(instagram, tiktok), four}, {youtube, public}, {nil, three}}
