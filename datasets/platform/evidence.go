package platform

import (
	"regexp"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
)

// leastEvidence is how many cells must agree before a column is known by them.
const leastEvidence = 3

// postLink is an address of one post: one that names its platform and has the
// post's id in it.
var postLink = regexp.MustCompile(`(?i)^(?:https?://)?(?:www\.|m\.|mobile\.)?(?:` +
	`instagram\.com/(?:[\w.]+/)?(?:p|reel|reels|tv)/[\w-]+|` +
	`tiktok\.com/@[\w.]+/(?:video|photo)/\d+|` +
	`youtube\.com/(?:watch\?\S*v=|shorts/|live/)[\w-]+|youtu\.be/[\w-]+|` +
	`vk\.(?:com|ru)/\S*(?:wall|video|clip|photo)-?\d+_\d+|` +
	`t\.me/(?:s/)?[a-z]\w+/\d+|` +
	`(?:x|twitter)\.com/\w+/status/\d+|` +
	`facebook\.com/\S*(?:/posts/|/videos/|/reel/|story_fbid=|fbid=)\w+|` +
	`ok\.ru/\S*(?:topic|statuses)/\d+|` +
	`linkedin\.com/\S*(?:activity|share|ugcPost)[-:]\d+|` +
	`threads\.(?:net|com)/@[\w.]+/post/[\w-]+)`)

var (
	handle = regexp.MustCompile(`^@[\pL\pN_.]{2,40}$`)
	tags   = regexp.MustCompile(`^#[\pL\pM\pN_]+(?:[\s,;]+#[\pL\pM\pN_]+)*$`)
)

// evident gives columns that no word names to fields that the table lacks, where
// the cells of the first rows leave no doubt: addresses of posts, one each; names
// after @; hashtags and nothing else. Two columns that would do for one field are
// a question, and so none is taken; so is a column of days, which may be those of anything.
func (m *Match) evident(rows []headRow) {
	if m.Format.Table != field.Posts || len(m.counts()) == 0 {
		return
	}
	index := m.Index()
	found := map[field.ID][]int{}
	for i, c := range m.Columns {
		if c.Column != nil || c.Off || strings.TrimSpace(c.Header) == "" {
			continue
		}
		var cells []string
		for _, r := range rows {
			if i < len(r.cells) && !Absent(r.cells[i].Text) {
				cells = append(cells, strings.TrimSpace(r.cells[i].Text))
			}
		}
		if len(cells) < leastEvidence {
			continue
		}
		all := func(is func(string) bool) bool {
			return !slices.ContainsFunc(cells, func(s string) bool { return !is(s) })
		}
		apart := len(slices.Compact(slices.Sorted(slices.Values(cells)))) == len(cells)
		switch {
		case all(postLink.MatchString) && apart:
			found[field.PostID] = append(found[field.PostID], i)
		case all(handle.MatchString):
			found[field.Author] = append(found[field.Author], i)
		case all(tags.MatchString):
			found[field.Hashtags] = append(found[field.Hashtags], i)
		}
	}
	for _, id := range []field.ID{field.PostID, field.Author, field.Hashtags} {
		if _, has := index[id]; has || len(found[id]) != 1 {
			continue
		}
		at := found[id][0]
		header := Fold(m.Columns[at].Header)
		if id == field.Author && slices.ContainsFunc(mentionWords, func(w string) bool { return strings.Contains(header, w) }) {
			continue
		}
		m.Columns[at].Column = m.Format.column(id)
		m.Evident = append(m.Evident, at)
	}
}

// mentionWords are parts of headers of names that a post mentions or addresses.
var mentionWords = []string{"mention", "упомин", "упомян", "отмеч", "tagged", "reply",
	"ответ", "collab", "coauthor", "соавтор", "partner", "партн", "blogger", "инфлюенс"}
