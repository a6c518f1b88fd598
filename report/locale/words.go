package locale

import (
	"strconv"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/metrics"
)

// Status is a status in words.
func (l *Locale) Status(s metrics.Status) string {
	switch s {
	case metrics.Defined:
		return l.T("defined")
	case metrics.NotApplicable:
		return l.T("not applicable")
	case metrics.TooFew:
		return l.T("too few")
	case metrics.NotCollected:
		return l.T("not collected")
	}
	return l.T("undefined")
}

// Origin is an origin of data in words.
func (l *Locale) Origin(o datasets.Origin) string {
	switch o {
	case datasets.Measured:
		return l.T("measured")
	case datasets.Published:
		return l.T("published")
	case datasets.Estimated:
		return l.T("estimated")
	case datasets.Simulated:
		return l.T("simulated")
	}
	return string(o)
}

// Fate is what a row is to a case, in words.
func (l *Locale) Fate(f metrics.Fate) string {
	if word, ok := fates[f]; ok {
		return l.Note(word)
	}
	return string(f)
}

var fates = map[metrics.Fate]note.Note{
	metrics.FateOwn: note.New("own posts"), metrics.FateRepost: note.New("reposts by own accounts"), metrics.FateReply: note.New("replies by own accounts"),
	metrics.FateUGC: note.New("content of users"), metrics.FatePaid: note.New("paid mentions"), metrics.FateShared: note.New("reposts of content of users"),
	metrics.FateComment: note.New("comments"), metrics.FateOwnTalk: note.New("comments by own accounts"), metrics.FateCase: note.New("another case"),
	metrics.FateLeft: note.New("left out by the selection"), metrics.FateParty: note.New("other parties"), metrics.FateNobody: note.New("nobody's"),
	metrics.FateUnlisted:         note.New("accounts that the case does not list"),
	metrics.Fate(field.Audience): note.New("readings of followers"), metrics.Fate(field.Activity): note.New("actions of users"),
	metrics.Fate(field.Members): note.New("totals of members"), metrics.Fate(field.Viewing): note.New("totals of viewing"),
	metrics.Fate(field.Panel): note.New("published averages"), metrics.Fate(field.Reviews): note.New("reviews"),
}

// Verdict is a verdict in words.
func (l *Locale) Verdict(v metrics.Verdict) string {
	switch v {
	case metrics.Comparable:
		return l.T("comparable")
	case metrics.WithCare:
		return l.T("comparable with care")
	case metrics.NoFigure:
		return l.T("no figure")
	}
	return l.T("not comparable")
}

// Platform is the name of a platform; one that is not known stays as it is.
func (l *Locale) Platform(id string) string {
	if name := l.Note(platform.Name(id)); name != "" {
		return name
	}
	return id
}

// Coordinate is a value that figures were broken down by, in words.
func (l *Locale) Coordinate(c metrics.Coordinate) string {
	switch c.Field {
	case field.Platform:
		return l.Platform(c.Value)
	case field.Month:
		return l.Month(c.Value)
	case field.Paid:
		if c.Value == metrics.PaidYes {
			return l.T("paid posts")
		}
		return l.T("unpaid posts")
	case field.Campaign:
		if c.Value == metrics.NoValue {
			return l.T("outside campaigns")
		}
	case field.Type:
		if word, ok := contentTypes[c.Value]; ok {
			return l.Note(word)
		}
	}
	return c.Value
}

// Group is the place of a figure in a breakdown, in words: "Instagram · March
// 2025"; "" for everything together.
func (l *Locale) Group(g metrics.Coordinates) string {
	var words []string
	for _, c := range g.Each() {
		words = append(words, l.Coordinate(c))
	}
	return strings.Join(words, " · ")
}

// contentTypes are the kinds of posts that platforms agree on; others stay as
// the data call them.
var contentTypes = map[string]note.Note{
	"photo": note.New("photo"), "video": note.New("video"), "carousel": note.New("carousel"), "reel": note.New("short video"), "story": note.New("story"),
	"link": note.New("link"), "text": note.New("text"), "poll": note.New("poll"), "live": note.New("live broadcast"),
}

// Date writes a day: "9 May 2025", "09.05.2025".
func (l *Locale) Date(unix int64) string {
	t := time.Unix(unix, 0).UTC()
	return t.Format(l.date)
}

// Day writes a day given as "2025-05-09"; what is no day stays as it is.
func (l *Locale) Day(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return l.Date(t.Unix())
}

// ListedDate writes a day given as 2025-10-19 as a list of references has it.
func (l *Locale) ListedDate(iso string) string {
	if t, err := time.Parse(time.DateOnly, iso); err == nil && l.listed != "" {
		return t.Format(l.listed)
	}
	return iso
}

// GOST reports whether references are written after GOST R 7.0.5-2008.
func (l *Locale) GOST() bool { return l.gost }

// SheetMonth is how a spreadsheet writes a month in the language.
func (l *Locale) SheetMonth() string { return l.month }

// Month writes a month given as "2025-01".
func (l *Locale) Month(month string) string {
	year, m, ok := strings.Cut(month, "-")
	n, err := strconv.Atoi(m)
	if !ok || err != nil || n < 1 || n > 12 {
		return month
	}
	return l.Note(monthNames[n-1]) + " " + year
}

var monthNames = [12]note.Note{note.New("January"), note.New("February"), note.New("March"), note.New("April"), note.New("May"), note.New("June"),
	note.New("July"), note.New("August"), note.New("September"), note.New("October"), note.New("November"), note.New("December")}
