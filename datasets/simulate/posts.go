package simulate

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/casebench/casebench/datasets/field"
)

// post is a post of a brand.
type post struct {
	id       string
	brand    int
	platform string
	at       int64
	row      row
	earlier  *row // an earlier reading of it
}

// formats are the content types of a platform with their odds, how far they
// reach (per mille of the usual), and whether they are videos.
type format struct {
	name  string
	odds  int64
	reach int64
	video bool
}

var formats = map[string][]format{
	"instagram": {{"photo", 28, 800, false}, {"carousel", 30, 1000, false}, {"reel", 42, 1500, true}},
	"tiktok":    {{"video", 100, 1000, true}},
	"youtube":   {{"video", 70, 900, true}, {"short", 30, 1400, true}},
	"vk":        {{"photo", 50, 1000, false}, {"video", 35, 1200, true}, {"link", 15, 500, false}},
}

// posts makes the brands' own posts of the year. fans are what they repost.
func posts(seed uint64, fans []mention) []post {
	var out []post
	for i := range brands {
		for j := range brands[i].accounts {
			r := stream(seed, 200+10*uint64(i)+uint64(j))
			out = append(out, brands[i].accounts[j].write(r, i, fans)...)
		}
	}
	slices.SortStableFunc(out, func(a, b post) int { return cmp.Compare(a.at, b.at) })
	for i := range out {
		out[i].id = fmt.Sprintf("p%04d", i+1)
		out[i].row.texts[field.PostID] = out[i].id
		if e := out[i].earlier; e != nil {
			e.texts[field.PostID] = out[i].id
		}
	}
	return out
}

func (a *account) write(r *random, number int, fans []mention) []post {
	b := &brands[number]
	var reposted []mention
	for _, m := range fans {
		if m.brand == number && m.platform == a.platform && !m.repost {
			reposted = append(reposted, m)
		}
	}
	var out []post
	for d := range int64(year) {
		rate := a.posts
		if weekend(d) {
			rate = rate * 6 / 10
		}
		if b.campaign.holds(d) {
			rate = rate * 15 / 10
		}
		if !r.chance(rate) {
			continue
		}
		p := a.post(r, b, d)
		p.brand = number
		// A brand reposts what a fan posted in the days before.
		if i, _ := slices.BinarySearchFunc(reposted, p.at, func(m mention, t int64) int { return cmp.Compare(m.at, t) }); i > 0 && a.platform != "youtube" &&
			r.chance(b.reposts) {
			p.row.texts[field.PostKind] = "repost"
			p.row.texts[field.RepostKind] = b.kinds[b.kindOdds.pick(r)]
			p.row.texts[field.RepostOf] = reposted[i-1].id
		}
		if r.chance(40) {
			p.earlier = earlier(p)
		}
		out = append(out, p)
	}
	return out
}

func (a *account) post(r *random, b *brand, d int64) post {
	at := r.moment(d)
	all := formats[a.platform]
	odds := make([]int64, len(all))
	for i, f := range all {
		odds[i] = f.odds
	}
	f := all[weigh(odds...).pick(r)]
	followers := a.followersAt(b, at)
	paid, interactive := r.chance(60), r.chance(80)

	reach := r.spread(followers*a.reach/1000*f.reach/1000, 9*one/10)
	rate := r.spread(a.likes, 7*one/10) // of 10,000 reached
	if b.campaign.holds(d) {
		rate = rate * 14 / 10
	}
	if paid { // bought reach reacts less
		reach, rate = reach*5/2, rate*4/10
	}
	grown := ripeness(collected - at)
	reach = reach * grown / 1000
	likes := reach * rate / 10_000
	comments := r.spread(max(likes, 1), 8*one/10) * 22 / 1000
	if interactive {
		comments *= 3
	}
	shares := r.spread(max(likes, 1), one) * 30 / 1000
	saves := r.spread(max(likes, 1), one) * 25 / 1000

	n := map[field.ID]cell{
		field.Published: some(at), field.Snapshot: some(collected), field.Followers: some(followers),
		field.Reach: some(reach), field.Impressions: none(field.NotCollected), field.Views: none(field.NotApplicable),
		field.Likes: some(likes), field.CommentsN: some(comments), field.Shares: some(shares), field.Saves: some(saves),
		field.DurationS: none(field.NotApplicable),
		field.Paid:      yes(paid), field.Interactive: yes(interactive), field.Coauthored: yes(a.theme != "main" && r.chance(60)),
	}
	if f.video {
		n[field.Views] = some(reach * (1100 + r.below(500)) / 1000)
		n[field.DurationS] = some(r.spread(24, one) + 5)
	}
	switch a.platform {
	case "instagram":
		n[field.Impressions] = some(reach * (1080 + r.below(350)) / 1000)
		if r.chance(120) { // the export has no reach of some posts
			n[field.Reach], n[field.Impressions] = none(field.Withheld), none(field.Withheld)
		}
		if r.chance(20) { // likes are hidden under some
			n[field.Likes] = none(field.Hidden)
		}
	case "tiktok":
		n[field.Reach] = none(field.NotCollected)
	case "youtube":
		n[field.Reach], n[field.Saves] = none(field.NotCollected), none(field.NotApplicable)
		n[field.Impressions] = some(reach * (2500 + r.below(3000)) / 1000)
	case "vk": // counts views of every post
		n[field.Views] = some(reach * (1150 + r.below(400)) / 1000)
		n[field.Saves] = none(field.NotApplicable)
	}
	return post{platform: a.platform, at: at, row: row{numbers: n, texts: map[field.ID]string{
		field.PostID: "", field.Platform: a.platform, field.Brand: b.name, field.Author: a.handle, field.Theme: a.theme,
		field.Type: f.name, field.PostKind: "original", field.RepostOf: "", field.RepostKind: "", field.Hashtags: a.tags,
	}}}
}

// earlier is the reading of a post a day after it was published.
func earlier(p post) *row {
	read := p.at + day
	if read >= collected {
		return nil
	}
	e := row{numbers: map[field.ID]cell{}, texts: map[field.ID]string{}}
	for id, s := range p.row.texts {
		e.texts[id] = s
	}
	share, of := ripeness(day), max(ripeness(collected-p.at), 1)
	for id, c := range p.row.numbers {
		switch id {
		case field.Reach, field.Impressions, field.Views, field.Likes, field.CommentsN, field.Shares, field.Saves:
			c = c.times(share, of)
		case field.Snapshot:
			c = some(read)
		}
		e.numbers[id] = c
	}
	return &e
}

func postTable(all []post) *field.Batch {
	var list []row
	for i := range all {
		if all[i].earlier != nil {
			list = append(list, *all[i].earlier)
		}
		list = append(list, all[i].row)
	}
	return rows(field.Posts, []field.ID{field.PostID, field.Platform, field.Brand, field.Author, field.Theme, field.Published, field.Snapshot,
		field.Type, field.PostKind, field.RepostOf, field.RepostKind, field.Followers, field.Reach, field.Impressions, field.Views, field.Likes,
		field.CommentsN, field.Shares, field.Saves, field.DurationS, field.Paid, field.Interactive, field.Coauthored, field.Hashtags}, list)
}
