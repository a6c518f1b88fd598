package simulate

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/casebench/casebench/datasets/field"
)

// activeMonths calls fn for each month in which each person is active: the
// month of arrival, and later ones by the curve of returns. Persons are
// numbered in the order of arrival, from 1.
func (c *cohorts) activeMonths(r *random, bump int, fn func(person int64, m int)) {
	person := int64(0)
	for first := range month {
		arrivals := c.people * (900 + r.below(200)) / 1000
		if first == bump { // a campaign brings people
			arrivals = arrivals * 15 / 10
		}
		for range arrivals {
			person++
			fn(person, first)
			for m := first + 1; m < month; m++ {
				if r.chance(c.returns[m-first-1]) {
					fn(person, m)
				}
			}
		}
	}
}

// monthOf is the month in which a day of the year lies, from 0.
func monthOf(d int64) int {
	m := 0
	for d >= firsts[m+1] {
		m++
	}
	return m
}

// comment is a comment, or a brand's answer to one.
type comment struct {
	at     int64
	answer int // of which it is the answer, or -1
	row    row
}

var (
	languages    = []string{"en", "es", "pt", "ru", "de"}
	languageOdds = weigh(60, 14, 14, 8, 4)
)

func comments(seed uint64, posts []post) []comment {
	var out []comment
	for i := range brands {
		b := &brands[i]
		r := stream(seed, 300+uint64(i))
		// What is open to comments, by platform and month.
		open := map[string][month][]post{}
		for _, p := range posts {
			if p.brand == i {
				lists := open[p.platform]
				m := monthOf((p.at - begin) / day)
				lists[m] = append(lists[m], p)
				open[p.platform] = lists
			}
		}
		platforms := map[int64]string{}
		b.talk.activeMonths(r, monthOf(b.campaign.from), func(person int64, m int) {
			if platforms[person] == "" {
				platforms[person] = fanPlatforms[weigh(45, 30, 10, 15).pick(r)]
			}
			under := open[platforms[person]][m]
			if len(under) == 0 {
				return
			}
			name := fmt.Sprintf("c%s%05d", b.name[:2], (person*7919+101)%100_003)
			for n := 0; n < 12 && (n == 0 || r.chance(b.talk.again)); n++ {
				p := under[r.below(int64(len(under)))]
				// Half of the comments come within four hours; all within
				// the month, so that a month's people are that month's.
				at, end := p.at+r.spread(4*3600, 2*one), begin+firsts[m+1]*day
				if at >= end {
					at = p.at + r.below(end-p.at)
				}
				out = append(out, comment{at: at, answer: -1, row: b.comment(r, p, name, at)})
				if r.chance(b.answers) {
					later := at + r.spread(3*3600, 3*one/2)
					if later < begin+year*day {
						reply := comment{at: later, answer: len(out) - 1, row: b.comment(r, p, p.row.texts[field.Author], later)}
						out = append(out, reply)
					}
				}
			}
		})
	}
	return number(out)
}

func (b *brand) comment(r *random, p post, author string, at int64) row {
	return row{
		texts: map[field.ID]string{
			field.CommentID: "", field.PostID: p.id, field.Platform: p.platform, field.Brand: b.name, field.Author: author,
			field.ReplyTo: "", field.Language: languages[languageOdds.pick(r)],
		},
		numbers: map[field.ID]cell{field.Published: some(at), field.Likes: some(r.spread(one, 3*one/2) >> 16)},
	}
}

// number sorts comments by time and gives them ids; answers follow what they
// answer.
func number(all []comment) []comment {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(all[a].at, all[b].at) })
	ids := make([]string, len(all))
	out := make([]comment, len(all))
	for to, from := range order {
		ids[from] = fmt.Sprintf("k%05d", to+1)
		out[to] = all[from]
		out[to].row.texts[field.CommentID] = ids[from]
		if a := all[from].answer; a >= 0 {
			out[to].row.texts[field.ReplyTo] = ids[a]
		}
	}
	return out
}

func commentTable(all []comment) *field.Batch {
	list := make([]row, len(all))
	for i := range all {
		list[i] = all[i].row
	}
	return rows(field.Comments, []field.ID{field.CommentID, field.PostID, field.Platform, field.Brand, field.Author, field.Published, field.Likes,
		field.ReplyTo, field.Language}, list)
}

// audienceTable gives the followers of each account week by week.
func audienceTable() *field.Batch {
	var list []row
	for d := int64(0); d < year; d += 7 {
		for i := range brands {
			b := &brands[i]
			for j := range b.accounts {
				a := &b.accounts[j]
				at := begin + d*day
				list = append(list, row{
					texts:   map[field.ID]string{field.Platform: a.platform, field.Brand: b.name, field.Account: a.handle},
					numbers: map[field.ID]cell{field.Date: some(at), field.Followers: some(a.followersAt(b, at))},
				})
			}
		}
	}
	return rows(field.Audience, []field.ID{field.Date, field.Platform, field.Brand, field.Account, field.Followers}, list)
}

// activityTable gives what users did in the brands' apps.
func activityTable(seed uint64) *field.Batch {
	type event struct {
		at  int64
		row row
	}
	var all []event
	for i := range brands {
		b := &brands[i]
		r := stream(seed, 400+uint64(i))
		b.app.activeMonths(r, monthOf(b.campaign.from), func(person int64, m int) {
			name := fmt.Sprintf("u%s%04d", b.name[:2], (person*7919+17)%10_007)
			for n := 0; n < 30 && (n == 0 || r.chance(b.app.again)); n++ {
				at := r.moment(firsts[m] + r.below(firsts[m+1]-firsts[m]))
				all = append(all, event{at, row{
					texts:   map[field.ID]string{field.User: name, field.Event: b.app.events[r.below(int64(len(b.app.events)))], field.Brand: b.name},
					numbers: map[field.ID]cell{field.At: some(at)},
				}})
			}
		})
	}
	slices.SortStableFunc(all, func(a, b event) int { return cmp.Compare(a.at, b.at) })
	list := make([]row, len(all))
	for i := range all {
		list[i] = all[i].row
	}
	return rows(field.Activity, []field.ID{field.User, field.At, field.Event, field.Brand}, list)
}
