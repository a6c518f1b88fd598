package datasets

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Counts are the counts of a post that can be weighed against each other;
// below zero is a count that is not there.
type Counts struct {
	Likes, Comments, Shares, Saves, Followers, Reach, Impressions, Views int64
}

// CountsOf collects them; get says whether a count is there.
func CountsOf(get func(field.ID) (int64, bool)) Counts {
	of := func(id field.ID) int64 {
		if n, ok := get(id); ok {
			return n
		}
		return -1
	}
	return Counts{
		Likes: of(field.Likes), Comments: of(field.CommentsN), Shares: of(field.Shares), Saves: of(field.Saves),
		Followers: of(field.Followers), Reach: of(field.Reach), Impressions: of(field.Impressions), Views: of(field.Views),
	}
}

// answers is the sum of the interactions that are there.
func (c *Counts) answers() int64 {
	return max(c.Likes, 0) + max(c.Comments, 0) + max(c.Shares, 0) + max(c.Saves, 0)
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
			return platform != "youtube" && c.Reach > c.Impressions // YouTube's are impressions of thumbnails
		},
		both: func(c *Counts) bool { return c.Reach >= 0 && c.Impressions > 0 },
		what: func(n int64) note.Note {
			return note.New("posts that reached more people than they were shown times: %d; one of the two counts is not what its column says", n)
		},
		mend: note.New("see whether the columns of reach and impressions were exchanged, or are of different periods"),
	},
	{
		About: []field.ID{field.Views, field.Impressions}, Never: true,
		is: func(platform string, c *Counts) bool {
			// Elsewhere a view may be counted without an impression, or several times in one.
			return slices.Contains([]string{"facebook", "linkedin", "x"}, platform) && c.Views > c.Impressions
		},
		both: func(c *Counts) bool { return c.Views >= 0 && c.Impressions > 0 },
		what: func(n int64) note.Note {
			return note.New("posts with more views than impressions, which the platform makes impossible: %d", n)
		},
		mend: note.New("see whether the columns of views and impressions were exchanged, or are of different periods"),
	},
	{
		About: []field.ID{field.Impressions},
		is:    func(platform string, c *Counts) bool { return platform == "youtube" && c.Views > c.Impressions },
		both:  func(c *Counts) bool { return c.Views >= 0 && c.Impressions >= 0 },
		what: func(n int64) note.Note {
			return note.New("videos with more views than impressions: %d; impressions are those of thumbnails, which the feed of Shorts does not show, "+
				"so that a rate by impressions says nothing of them", n)
		},
		mend: note.New("take rates by views for Shorts"),
	},
	{
		About: []field.ID{field.Reach, field.Likes}, Never: true,
		is:   func(_ string, c *Counts) bool { return c.Likes > c.Reach },
		both: func(c *Counts) bool { return c.Likes >= 0 && c.Reach > 0 },
		what: func(n int64) note.Note {
			return note.New("posts that more people liked than they reached: %d", n)
		},
		mend: note.New("see whether both columns are of the same posts and of the same period"),
	},
	{
		About: []field.ID{field.Impressions},
		is: func(platform string, c *Counts) bool {
			return c.answers() > c.Impressions && (platform != "youtube" || c.Views <= c.Impressions)
		},
		both: func(c *Counts) bool { return c.Impressions > 0 },
		what: func(n int64) note.Note {
			return note.New("posts with more interactions than impressions, a rate above 1: %d", n)
		},
		mend: note.New("see whether the column holds thousands, or is of a shorter period than the interactions"),
	},
	{
		About: []field.ID{field.Views},
		is:    func(_ string, c *Counts) bool { return c.answers() > c.Views },
		both:  func(c *Counts) bool { return c.Views > 0 },
		what: func(n int64) note.Note {
			return note.New("posts with more interactions than views, a rate above 1: %d", n)
		},
		mend: note.New("see whether the column holds thousands, or is of a shorter period than the interactions"),
	},
	{
		About: []field.ID{field.Reach},
		is:    func(_ string, c *Counts) bool { return c.answers() > c.Reach && c.Likes <= c.Reach },
		both:  func(c *Counts) bool { return c.Reach > 0 },
		what: func(n int64) note.Note {
			return note.New("posts with more interactions than people reached, a rate above 1: %d", n)
		},
		mend: note.New("see whether the column holds thousands, or is of a shorter period than the interactions"),
	},
	{
		About: []field.ID{field.Followers},
		is:    func(_ string, c *Counts) bool { return c.answers() > c.Followers },
		both:  func(c *Counts) bool { return c.Followers > 0 },
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
