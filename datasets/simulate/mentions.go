package simulate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
)

// mention is a post of a fan.
type mention struct {
	id       string
	brand    int
	platform string
	at       int64
	repost   bool
	row      row
}

var (
	fanPlatforms = []string{"instagram", "tiktok", "vk", "youtube"}
	fanOdds      = weigh(55, 25, 12, 8)
)

// creator is a fan who posts.
type creator struct {
	name, platform string
	followers      cell
}

// mentions makes the posts of fans: a few creators post much and have large
// audiences, most post once.
func mentions(seed uint64) []mention {
	var out []mention
	for i := range brands {
		r := stream(seed, 100+uint64(i))
		out = append(out, mentionsOf(r, i)...)
	}
	slices.SortStableFunc(out, func(a, b mention) int { return cmp.Compare(a.at, b.at) })
	earlier := map[string][]int{} // posts that can be reposted, by brand and platform
	r := stream(seed, 150)
	for i := range out {
		m := &out[i]
		m.id = fmt.Sprintf("m%05d", i+1)
		m.row.texts[field.PostID] = m.id
		key := brands[m.brand].name + m.platform
		if !m.repost {
			earlier[key] = append(earlier[key], i)
			continue
		}
		if from := earlier[key]; len(from) > 0 {
			recent := from[max(0, len(from)-60):]
			m.row.texts[field.RepostOf] = out[recent[r.below(int64(len(recent)))]].id
		}
	}
	return out
}

func mentionsOf(r *random, number int) []mention {
	b := &brands[number]
	creators := make([]creator, b.fans.creators)
	activity := make([]int64, b.fans.creators)
	for i := range creators {
		// 7919 is prime to 10,007, so the pseudonyms differ and do not tell the rank.
		creators[i] = creator{
			name:      fmt.Sprintf("fan-%s%04d", b.name[:2], (int64(i)*7919+2025)%10_007),
			platform:  fanPlatforms[fanOdds.pick(r)],
			followers: some(r.spread(900, 5*one/2) + 3),
		}
		if r.chance(40) {
			creators[i].followers = none(field.Withheld)
		}
		activity[i] = 100_000 / int64(i+12)
	}
	who := weigh(activity...)
	when := make([]int64, year)
	for d := range int64(year) {
		when[d] = 1000 + b.fans.trend*d/year
		if weekend(d) {
			when[d] = when[d] * b.fans.weekend / 1000
		}
		if b.campaign.holds(d) {
			when[d] = when[d] * 22 / 10
		}
	}
	days := weigh(when...)
	out := make([]mention, b.fans.posts)
	for i := range out {
		out[i] = b.mention(r, creators[who.pick(r)], int64(days.pick(r)))
		out[i].brand = number
	}
	return out
}

func (b *brand) mention(r *random, c creator, d int64) mention {
	at := r.moment(d)
	tags := strings.Fields(b.fans.tags[b.fans.odds.pick(r)])
	kind := "original"
	if r.chance(180) {
		kind, tags = "mention", []string{b.fans.mention}
	}
	repost := r.chance(90)
	if repost {
		kind = "repost"
	}
	paid := yes(false)
	switch {
	case r.chance(25):
		tags, paid = append(tags, "ad"), yes(true)
	case b.campaign.holds(d) && r.chance(70):
		tags, paid = append(tags, "giveaway"), none(field.NotCollected)
	case r.chance(300):
		paid = none(field.NotCollected)
	}
	row := row{
		texts: map[field.ID]string{
			field.PostID: "", field.Platform: c.platform, field.Brand: b.name, field.Author: c.name,
			field.PostKind: kind, field.RepostOf: "", field.Hashtags: strings.Join(tags, " "),
		},
		numbers: map[field.ID]cell{field.AuthorReach: c.followers, field.Published: some(at), field.Paid: paid},
	}
	audience := c.followers.n
	if c.followers.missing != field.Present {
		audience = 900
	}
	// The larger the audience, the smaller the share of it that reacts.
	base := min(audience, 1<<30)
	for n := audience; n > 2000; n /= 8 {
		base = base * 3 / 4
	}
	grown := ripeness(collected - at)
	likes := some(r.spread(base*45/1000, one)).times(grown, 1000)
	counts := map[field.ID]cell{
		field.Likes:     likes,
		field.CommentsN: some(r.spread(likes.n, one) * 6 / 100),
		field.Shares:    some(r.spread(likes.n, one) * 4 / 100),
	}
	for id, n := range counts { // of a repost they are those of the original
		if repost {
			n = none(field.NotApplicable)
		}
		row.numbers[id] = n
	}
	return mention{platform: c.platform, at: at, repost: repost, row: row}
}

// ripeness is how much of its final counts a post has reached at an age, per
// mille: half of them in the first day, nearly all in a week.
func ripeness(age int64) int64 {
	switch days := age / day; {
	case age <= 0:
		return 0
	case days < 1:
		return 500 * age / day
	case days < 7:
		return 500 + 75*(days-1)
	case days < 30:
		return 950 + 2*(days-7)
	}
	return 1000
}

func mentionTable(all []mention) *field.Batch {
	list := make([]row, len(all))
	for i := range all {
		list[i] = all[i].row
	}
	return rows(field.Posts, []field.ID{field.PostID, field.Platform, field.Brand, field.Author, field.AuthorReach, field.Published, field.PostKind,
		field.RepostOf, field.Likes, field.CommentsN, field.Shares, field.Paid, field.Hashtags}, list)
}
