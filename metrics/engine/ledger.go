package engine

import (
	"cmp"
	"context"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// entry is a line of a ledger in the making.
type entry struct {
	fate metrics.Fate
	name string
}

// parties knows whom names and accounts belong to: the cases of the study.
type parties struct {
	accounts map[handle]string // to the id of the case
	anywhere map[string]string // accounts by name alone, for rows that do not say their platform
	names    map[string]string // ids, names and handles, as a column of brands may spell them
}

func newParties(req *metrics.Request) *parties {
	p := &parties{accounts: map[handle]string{}, anywhere: map[string]string{}, names: map[string]string{}}
	for _, c := range slices.Concat(req.Cases, req.Parties) {
		names := []string{c.ID}
		for _, lang := range note.Languages {
			names = append(names, c.Name.In(lang))
		}
		for _, name := range names {
			if name = canonical(name); name != "" && p.names[name] == "" {
				p.names[name] = c.ID
			}
		}
		for _, a := range c.Accounts {
			name := canonical(a.Handle)
			if h := (handle{canonical(a.Platform), name}); p.accounts[h] == "" {
				p.accounts[h] = c.ID
			}
			if p.anywhere[name] == "" {
				p.anywhere[name] = c.ID
			}
			if p.names[name] == "" {
				p.names[name] = c.ID
			}
		}
	}
	return p
}

// account is the case that an account is of, "" for none.
func (p *parties) account(platform, author string) string {
	if author == "" {
		return ""
	}
	if platform == "" {
		return p.anywhere[author]
	}
	return p.accounts[handle{platform, author}]
}

// fate says what a row is to a case; see metrics.Fate.
func (r *run) fate(c *caseIndex, t field.Table, p *post, selected bool) entry {
	switch t {
	case field.Posts:
		return r.fateOfPost(c, p)
	case field.Comments:
		if account, out, _ := route(metrics.Talk, c, p); out == ownComment {
			return entry{metrics.FateOwnTalk, account}
		}
		return entry{metrics.FateComment, ""}
	}
	if !r.listed(c, p, selected) {
		if p.rival != "" {
			return entry{metrics.FateCase, p.rival}
		}
		return entry{metrics.FateUnlisted, p.author}
	}
	return entry{metrics.Fate(t), p.author}
}

func (r *run) fateOfPost(c *caseIndex, p *post) entry {
	if account, _, own := route(metrics.OwnAndReposts, c, p); own {
		switch p.kind {
		case kindRepost:
			return entry{metrics.FateRepost, account}
		case kindReply:
			return entry{metrics.FateReply, account}
		}
		return entry{metrics.FateOwn, account}
	}
	if p.rival != "" {
		return entry{metrics.FateCase, p.rival}
	}
	if _, _, about := route(metrics.Mentions, c, p); about {
		switch {
		case p.paid && p.kind != kindRepost:
			return entry{metrics.FatePaid, ""}
		case p.kind == kindRepost:
			return entry{metrics.FateShared, ""}
		}
		return entry{metrics.FateUGC, ""}
	}
	if p.author == "" {
		return entry{metrics.FateNobody, ""}
	}
	return entry{metrics.FateParty, p.author}
}

// ledgers lists what became of every row, by data set and case.
func (r *run) ledgers() []*metrics.Ledger {
	var out []*metrics.Ledger
	for _, in := range r.inputs {
		for _, bind := range in.bindings {
			if bind.ledger == nil {
				continue // the data set was not read
			}
			l := &metrics.Ledger{Data: metrics.DataRef{Name: in.data.Name, Hash: in.data.Hash}, Table: in.data.Table, Case: r.cases[bind.caseNo].ID, Rows: in.rows}
			for e, n := range bind.ledger {
				l.Entries = append(l.Entries, metrics.LedgerEntry{Fate: e.fate, Name: e.name, Rows: n})
			}
			slices.SortFunc(l.Entries, func(a, b metrics.LedgerEntry) int {
				return cmp.Or(cmp.Compare(a.Fate, b.Fate), cmp.Compare(a.Name, b.Name))
			})
			l.Words = r.cases[bind.caseNo].wordRows(bind.words)
			out = append(out, l)
		}
	}
	return out
}

// Ledgers reads all data sets of a request, whatever its definitions need, and
// says what became of every row, without computing anything.
func (e *Engine) Ledgers(ctx context.Context, req *metrics.Request) ([]*metrics.Ledger, error) {
	r := e.newRun(req)
	r.countOnly = true
	if err := r.collect(ctx); err != nil {
		return nil, err
	}
	return r.ledgers(), nil
}

// Ledgers reads the ledgers of a request with the zero Engine.
func Ledgers(ctx context.Context, req *metrics.Request) ([]*metrics.Ledger, error) {
	return new(Engine).Ledgers(ctx, req)
}

// strangers warns of rows that belong to nobody whom the study knows, naming
// the parties with the most of them.
func strangers(l *metrics.Ledger) []note.Note {
	var out []note.Note
	others := l.Sum(metrics.FateParty) + l.Sum(metrics.FateUnlisted)
	if others > 0 {
		var names []string
		for _, e := range append(l.Largest(metrics.FateParty, 5), l.Largest(metrics.FateUnlisted, 5)...) {
			names = append(names, e.Name)
		}
		out = append(out, note.New("data set %q: rows by parties that the case %q does not know: %d of %d (%s)", l.Data.Name, l.Case, others, l.Rows,
			nameList(names[:min(len(names), 5)])))
	}
	if n := l.Sum(metrics.FateNobody); n > 0 {
		out = append(out, note.New("data set %q: rows that do not say whose they are, in no figure of the case %q: %d of %d", l.Data.Name, l.Case, n, l.Rows))
	}
	return out
}

// nameList is a list of names as an argument of a note.
type nameList []string

func (l nameList) String() string {
	text := ""
	for i, name := range l {
		if i > 0 {
			text += ", "
		}
		text += name
	}
	return text
}
