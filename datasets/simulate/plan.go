package simulate

import "time"

// The year that the sample covers, in days and in Unix seconds.
var (
	begin     = time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
	collected = time.Date(2026, 1, 4, 9, 0, 0, 0, time.UTC).Unix() // when all counts were read
)

const (
	day   = 24 * 60 * 60
	year  = 365 // days
	month = 12
)

// firsts are the days of the year on which months begin, and the day after it.
var firsts = [month + 1]int64{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, year}

// brand is what distinguishes one brand of the sample from the other. Rates
// are per mille unless said otherwise; nothing here was measured.
type brand struct {
	name     string
	accounts []account
	campaign span
	fans     fans
	talk     cohorts // commenters
	app      cohorts // users of its app
	answers  int64   // comments that the brand answers
	reposts  int64   // own posts that are reposts of fan content
	kinds    []string
	kindOdds weights // of kinds of reposts
}

// span is a campaign, in days of the year, the last one included.
type span struct{ from, to int64 }

func (s span) holds(day int64) bool { return day >= s.from && day <= s.to }

// account is one of a brand's accounts.
type account struct {
	platform, handle, theme string
	followers, growth       int64 // at the start of the year, and per mille a year
	posts                   int64 // a thousand days
	reach                   int64 // median, per mille of followers
	likes                   int64 // median, per 10,000 reached
	tags                    string
}

// fans are the people who post about a brand.
type fans struct {
	creators, posts int64
	trend           int64 // how much more is posted at the end of the year than at its start
	weekend         int64 // of a working day
	tags            []string
	odds            weights
	mention         string
}

// cohorts says how many people come newly each month and how many of them are
// active in the k-th month after, k from 1.
type cohorts struct {
	people  int64
	returns [month - 1]int64
	events  []string
	again   int64 // chance of one more event in an active month
}

var brands = []brand{
	{
		name: "nike",
		accounts: []account{
			{"instagram", "nike", "main", 3_100_000, 60, 400, 210, 260, "justdoit"},
			{"instagram", "nikerunning", "running", 640_000, 110, 330, 240, 420, "nikerunning nikeplus"},
			{"tiktok", "nike", "main", 820_000, 190, 300, 380, 480, "justdoit running"},
			{"youtube", "nike", "main", 260_000, 80, 140, 450, 190, "nike"},
			{"vk", "nike", "main", 96_000, 20, 280, 180, 210, "nikerunning"},
		},
		campaign: span{firsts[4] + 11, firsts[5] + 7}, // 12 May to 8 June
		fans: fans{
			creators: 1400, posts: 3500, trend: 700, weekend: 1700,
			tags: []string{"nikerunning", "nikeplus", "nikerunning nikeplus", "nikerun", "nikeunning"},
			odds: weigh(560, 230, 120, 60, 30), mention: "@nike",
		},
		talk: cohorts{people: 146, returns: [11]int64{270, 210, 180, 160, 145, 135, 125, 120, 115, 110, 105}, again: 360},
		app: cohorts{people: 57, returns: [11]int64{620, 540, 480, 440, 410, 390, 370, 360, 350, 340, 330},
			events: []string{"run", "run", "run", "share"}, again: 745},
		answers: 60, reposts: 40, kinds: []string{"other", "meme"}, kindOdds: weigh(8, 2),
	},
	{
		name: "netflix",
		accounts: []account{
			{"instagram", "netflix", "main", 1_450_000, 90, 500, 260, 400, "netflix"},
			{"instagram", "netflixbrasil", "brazil", 980_000, 120, 330, 300, 560, "netflix"},
			{"instagram", "strangerthingstv", "series", 720_000, 150, 200, 340, 760, "netflixseries"},
			{"tiktok", "netflix", "main", 1_300_000, 240, 420, 420, 640, "netflix"},
			{"youtube", "netflix", "main", 610_000, 110, 230, 520, 240, "netflix"},
			{"vk", "netflix", "main", 150_000, 10, 300, 210, 330, "netflix"},
		},
		campaign: span{firsts[10] + 23, firsts[11] + 6}, // 24 November to 7 December
		fans: fans{
			creators: 1700, posts: 2500, trend: 100, weekend: 1250,
			tags: []string{"netflix", "netflixseries", "netflix netflixseries"},
			odds: weigh(700, 200, 100), mention: "@netflix",
		},
		talk: cohorts{people: 128, returns: [11]int64{360, 270, 215, 180, 155, 135, 120, 105, 95, 85, 80}, again: 360},
		app: cohorts{people: 53, returns: [11]int64{760, 660, 580, 510, 460, 420, 390, 360, 340, 320, 300},
			events: []string{"view", "view", "view", "view", "rate"}, again: 745},
		answers: 150, reposts: 170, kinds: []string{"meme", "backstage", "other"}, kindOdds: weigh(5, 3, 2),
	},
}

// followersAt is an account's audience at a time: even growth over the year,
// and five per mille more from a campaign on.
func (a *account) followersAt(b *brand, at int64) int64 {
	elapsed := at - begin
	n := a.followers + a.followers/1000*a.growth*elapsed/(year*day)
	if elapsed > b.campaign.to*day {
		n += a.followers * 5 / 1000
	} else if elapsed > b.campaign.from*day {
		n += a.followers / 1000 * 5 * (elapsed - b.campaign.from*day) / ((b.campaign.to - b.campaign.from) * day)
	}
	return n
}

// 1 January 2025 was a Wednesday.
func weekend(d int64) bool { return (d+3)%7 >= 5 }

// hours gives when in the day things happen, in UTC: mornings and evenings.
var hours = weigh(2, 1, 1, 1, 1, 2, 4, 6, 7, 7, 6, 6, 7, 7, 7, 8, 9, 10, 11, 12, 11, 8, 5, 3)

// moment is a time on a day of the year.
func (r *random) moment(d int64) int64 {
	return begin + d*day + int64(hours.pick(r))*3600 + r.below(3600)
}
