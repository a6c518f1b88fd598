package engine

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// post is what routing looks at in a row of posts or comments.
type post struct {
	platform  string
	author    string // canonical
	hasAuthor bool   // the data set has a column of authors
	kind      string // original, repost, reply, mention, or ""
	words     string // hashtags
	rival     string // the other case of the study whose account the author is
	paid      bool   // advertising, by a column or by one of the case's tags
	at        int64
	dated     bool
	ofCase    bool // the data set is about the case, or its rows were selected for it
	ownExport bool // the export of the case's own account: every author is one
}

// Kinds of posts, as field.PostKind spells them.
const (
	kindRepost  = "repost"
	kindReply   = "reply"
	kindMention = "mention"
)

// route says whether a row belongs to a kind of rows of a case, under which
// account, and why it is not used there, if it is not.
//
// An own post is by one of the case's accounts, or stands in the export of
// such an account; where the data set names no authors, every row of a data set that is about the case is. A fan post (UGC)
// is by somebody else, no other case of the study, and carries one of the case's
// tags or mentions, or is marked as a mention of it or a reply to it.
func route(kind metrics.Rows, c *caseIndex, p *post) (account string, out reason, ok bool) {
	mine, byCase := c.own(p.platform, p.author)
	byCase = byCase && p.author != ""
	account = p.author
	if !byCase && p.ownExport && p.author != "" {
		byCase, mine = true, everAfter
	}
	if !p.hasAuthor && p.ofCase && p.kind != kindMention {
		byCase, mine, account = true, everAfter, c.single(p.platform)
	}
	switch kind {
	case metrics.OwnPosts, metrics.OwnAndReposts:
		if !byCase {
			return "", used, false
		}
		switch {
		case p.dated && (p.at < mine.from || p.at >= mine.to):
			out = invalid
		case kind == metrics.OwnAndReposts:
		case p.kind == kindRepost:
			out = reposted
		case p.kind == kindReply:
			out = replied
		}
		return account, out, true
	case metrics.UGC, metrics.PaidUGC, metrics.Mentions:
		if byCase || p.author == "" || p.rival != "" {
			return "", used, false
		}
		about := c.tagged(p.words) || p.ofCase && (p.kind == kindMention || p.kind == kindReply || p.kind == kindRepost)
		switch {
		case kind == metrics.PaidUGC && !p.paid:
			return "", used, false
		case kind != metrics.Mentions && p.kind == kindRepost:
			out = reposted
		case kind == metrics.UGC && p.paid:
			out = advertised
		}
		return "", out, about
	case metrics.Talk:
		if byCase && p.hasAuthor {
			out = ownComment
		}
		return "", out, true
	}
	return p.author, used, true
}

var everAfter = span{-1 << 63, 1<<63 - 1}

// accountColumn is the column that names the account of a row.
func accountColumn(t field.Table) field.ID {
	switch t {
	case field.Posts, field.Comments:
		return field.Author
	case field.Audience, field.Panel:
		return field.Account
	}
	return ""
}

// timeColumn is the column that places a row in time.
func timeColumn(t field.Table) field.ID {
	switch t {
	case field.Posts, field.Comments, field.Reviews:
		return field.Published
	case field.Activity:
		return field.At
	}
	return field.Date
}
