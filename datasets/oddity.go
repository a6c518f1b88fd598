package datasets

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Counts are the numbers of a post that can be weighed against each other, by
// the index of Weighed; Unknown is one that is not there.
type Counts [len(Weighed)]int64

// Weighed are the columns of Counts.
var Weighed = [...]field.ID{likes: field.Likes, comments: field.CommentsN, shares: field.Shares, saves: field.Saves, views: field.Views,
	impressions: field.Impressions, clicks: field.Clicks, reach: field.Reach, followers: field.Followers, published: field.Published}

const (
	likes = iota
	comments
	shares
	saves
	views
	impressions
	clicks // up to here a row of totals adds up
	reach
	followers
	published
	additive = clicks + 1
)

// Unknown is a number of Counts that is not there.
const Unknown = -1

// Sheet is a batch whose posts can be weighed.
type Sheet [len(Weighed)]*field.Column

// SheetOf finds the columns of Counts; get gives nil for one that is not there.
func SheetOf(get func(field.ID) *field.Column) Sheet {
	var s Sheet
	for i, id := range Weighed {
		s[i] = get(id)
	}
	return s
}

// Counts are those of a row.
func (s *Sheet) Counts(row int) Counts {
	var c Counts
	for i, col := range s {
		c[i] = Unknown
		if n, missing := col.Int(row); missing == field.Present {
			c[i] = n
		}
	}
	return c
}

// answers is the sum of the interactions that are there.
func (c *Counts) answers() int64 {
	return max(c[likes], 0) + max(c[comments], 0) + max(c[shares], 0) + max(c[saves], 0)
}

// Oddity is a relation between the counts of one post that cannot be, or that
// hardly ever is. The exports of platforms hold them all the same: for two
// columns were taken for each other, a count is of another time or of another
// thing than its name says.
type Oddity struct {
	// About are the columns of which at least one is not what it says: a figure
	// that uses one of them says so. The first two are compared.
	About []field.ID
	// Never says that no post can be so, wherever the counts are of one time.
	Never bool
	is    func(platform string, c *Counts) bool
	both  func(c *Counts) bool
	what  func(rows int64) note.Note
	mend  note.Note
}

// Oddities are all that are known, in the order in which they are told.
var Oddities = [...]Oddity{
	{
		About: []field.ID{field.Reach, field.Impressions}, Never: true,
		is: func(platform string, c *Counts) bool {
			return platform != "youtube" && c[reach] > c[impressions] // YouTube's are impressions of thumbnails
		},
		both: func(c *Counts) bool { return c[reach] >= 0 && c[impressions] > 0 },
		what: func(n int64) note.Note {
			return note.New("posts that reached more people than they were shown times: %d; one of the two counts is not what its column says", n)
		},
		mend: note.New("see whether the columns of reach and impressions were exchanged, or are of different periods"),
	},
	{
		About: []field.ID{field.Views, field.Impressions}, Never: true,
		is: func(platform string, c *Counts) bool {
			// Elsewhere a view may be counted without an impression, or several times in one.
			return slices.Contains([]string{"facebook", "linkedin", "x"}, platform) && c[views] > c[impressions]
		},
		both: func(c *Counts) bool { return c[views] >= 0 && c[impressions] > 0 },
		what: func(n int64) note.Note {
			return note.New("posts with more views than impressions, which the platform makes impossible: %d", n)
		},
		mend: note.New("see whether the columns of views and impressions were exchanged, or are of different periods"),
	},
	{
		About: []field.ID{field.Impressions},
		is:    func(platform string, c *Counts) bool { return platform == "youtube" && c[views] > c[impressions] },
		both:  func(c *Counts) bool { return c[views] >= 0 && c[impressions] >= 0 },
		what: func(n int64) note.Note {
			return note.New("videos with more views than impressions: %d; impressions are those of thumbnails, which the feed of Shorts does not show, "+
				"so that a rate by impressions says nothing of them", n)
		},
		mend: note.New("take rates by views for Shorts"),
	},
	{
		About: []field.ID{field.Reach}, Never: true,
		is:   func(_ string, c *Counts) bool { return c[likes] > c[reach] },
		both: func(c *Counts) bool { return c[likes] >= 0 && c[reach] > 0 },
		what: func(n int64) note.Note {
			return note.New("posts that more people liked than they reached: %d", n)
		},
		mend: note.New("see whether both columns are of the same posts and of the same period"),
	},
	{
		About: []field.ID{field.Impressions},
		is: func(platform string, c *Counts) bool {
			return c.answers() > c[impressions] && (platform != "youtube" || c[views] <= c[impressions])
		},
		both: func(c *Counts) bool { return c[impressions] > 0 },
		what: func(n int64) note.Note {
			return note.New("posts with more interactions than impressions, a rate above 1: %d", n)
		},
		mend: note.New("see whether the column holds thousands, or is of a shorter period than the interactions"),
	},
	{
		About: []field.ID{field.Views},
		is:    func(_ string, c *Counts) bool { return c.answers() > c[views] },
		both:  func(c *Counts) bool { return c[views] > 0 },
		what: func(n int64) note.Note {
			return note.New("posts with more interactions than views, a rate above 1: %d", n)
		},
		mend: note.New("see whether the column holds thousands, or is of a shorter period than the interactions"),
	},
	{
		About: []field.ID{field.Reach},
		is:    func(_ string, c *Counts) bool { return c.answers() > c[reach] && c[likes] <= c[reach] },
		both:  func(c *Counts) bool { return c[reach] > 0 },
		what: func(n int64) note.Note {
			return note.New("posts with more interactions than people reached, a rate above 1: %d", n)
		},
		mend: note.New("see whether the column holds thousands, or is of a shorter period than the interactions"),
	},
	{
		About: []field.ID{field.Followers},
		is:    func(_ string, c *Counts) bool { return c.answers() > c[followers] },
		both:  func(c *Counts) bool { return c[followers] > 0 },
		what: func(n int64) note.Note {
			return note.New("posts with more interactions than the account has followers: %d; the column may hold new followers, or thousands", n)
		},
		mend: note.New("compare the column with the number of followers that the account shows"),
	},
}

// OddSet says which of Oddities hold, a bit each.
type OddSet uint16

// Odd says which oddities a post of a platform has.
func Odd(platform string, c *Counts) OddSet {
	var set OddSet
	for i := range Oddities {
		if o := &Oddities[i]; o.both(c) && o.is(platform, c) {
			set |= 1 << i
		}
	}
	return set
}

// Has reports whether the oddity of that number holds.
func (s OddSet) Has(i int) bool { return s&(1<<i) != 0 }

// What says the oddity of so many posts.
func (o *Oddity) What(rows int64) note.Note { return o.what(rows) }
