package engine

import (
	"context"
	"maps"
	"math"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// collect reads every data set once and hands its rows to the sheets.
func (r *run) collect(ctx context.Context) error {
	for i, in := range r.inputs {
		var sheets []*sheet
		for _, s := range slices.Concat(r.sheets, r.also) {
			if s.kind.Table() == in.data.Table {
				sheets = append(sheets, s)
			}
		}
		// Audience tables are needed for the followers of posts as well.
		if len(sheets) == 0 && in.data.Table != field.Audience && !r.countOnly {
			continue
		}
		for j := range in.bindings {
			in.bindings[j].ledger = make(map[entry]int64)
		}
		clock := clock{zone: r.zone}
		err := r.open(in.data).Each(func(b *field.Batch) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			if in.data.Table == field.Posts {
				in.data.Weigh(&in.posts, b)
			}
			b = clock.local(b)
			in.rows += int64(b.Len)
			for j := range in.bindings {
				bind := &in.bindings[j]
				if bind.words == nil && b.Col(field.Hashtags) != nil {
					bind.words = make(map[string]int64)
				}
				r.take(int32(i), in, *bind, sheets, b)
			}
			return nil
		})
		if err != nil {
			return err
		}
		in.doubts = in.data.Believed(&in.posts)
	}
	for _, l := range r.ledgers() {
		if l.Taken() == 0 {
			r.warn(note.New("data set %q: no row belongs to the case %q; compare its accounts, tags and selection with the data", l.Data.Name, l.Case))
		}
		for _, w := range strangers(l) {
			r.warn(w)
		}
		if tags, none := l.NoHashtag(); none && r.asksUGC() {
			r.warn(note.New("data set %q: the hashtags of the case %q occur in none of its rows (%s): 0 of %d", l.Data.Name, l.Case, nameList(tags), l.Rows))
		}
	}
	return nil
}

// asksUGC reports whether a figure over content of users is asked for.
func (r *run) asksUGC() bool {
	return slices.ContainsFunc(r.sheets, func(s *sheet) bool {
		return s.kind == metrics.UGC || s.kind == metrics.PaidUGC || s.kind == metrics.Mentions
	})
}

// take routes the rows of a batch that belong to one case, and writes into its
// ledger what became of each.
func (r *run) take(data int32, in *input, bind binding, sheets []*sheet, b *field.Batch) {
	c := r.cases[bind.caseNo]
	desc := &in.data.Descriptor
	t := desc.Table
	pick := newPicker(b, bind.pick)
	platform, author := b.Col(field.Platform), b.Col(accountColumn(t))
	kind, words := b.Col(field.PostKind), b.Col(field.Hashtags)
	at, paid := b.Col(timeColumn(t)), b.Col(field.Paid)
	common := post{
		platform:  canonical(desc.Platform),
		hasAuthor: author != nil,
		ofCase:    desc.Case == c.ID || len(bind.pick) > 0 || desc.Case == "" && len(in.bindings) == 1,
		ownExport: desc.OwnExport && desc.Case == c.ID,
	}
	chosen := make([][]int32, len(sheets))
	brand := b.Col(field.Brand)
	if len(bind.pick) > 0 {
		brand = nil // the selection says which rows are of the case
	}
	for i := range b.Len {
		if !pick.takes(i) {
			bind.ledger[r.notPicked(b, i, pick)]++
			continue
		}
		p := common
		if own := platform.Text(i); own != "" {
			p.platform = canonical(own)
		}
		p.author = canonical(author.Text(i))
		p.kind, p.words = kind.Text(i), words.Text(i)
		flag, why := paid.Int(i)
		p.paid = why == field.Present && flag > 0 || c.marksPaid(p.words)
		if who := r.parties.account(p.platform, p.author); who != c.ID {
			p.rival = who
		}
		when, missing := at.Int(i)
		p.at, p.dated = when, missing == field.Present
		if name := brand.Text(i); name != "" {
			if other, mine := r.branded(c, &p, name); !mine {
				bind.ledger[other]++
				continue
			}
		}
		bind.ledger[r.fate(c, t, &p, len(bind.pick) > 0)]++
		c.countWords(bind.words, p.words)
		if t == field.Audience {
			r.audience.add(bind.caseNo, desc.Origin, data, &p, b.Col(field.Followers), i, c)
		}
		for k, s := range sheets {
			account, out, ok := route(s.kind, c, &p)
			if !ok || t != field.Posts && t != field.Comments && !r.listed(c, &p, len(bind.pick) > 0) {
				continue
			}
			id := r.leaves.id(leaf{caseNo: bind.caseNo, origin: desc.Origin, platform: p.platform, account: account})
			switch {
			case s.whole:
			case p.dated && (p.at < r.from || p.at >= r.to):
				s.hide(id, outside)
				continue
			case !p.dated && (r.from != math.MinInt64 || r.to != math.MaxInt64):
				s.hide(id, undated)
				continue
			}
			chosen[k] = append(chosen[k], int32(i))
			s.rows = append(s.rows, row{leaf: id, data: data, out: out, dated: p.dated, at: p.at})
		}
	}
	for k, s := range sheets {
		s.columns.add(b, chosen[k])
	}
}

// branded shares out a table of several brands by its column of brands: a row
// is the case's where the column names it, or where its account is the case's.
// Otherwise it says whose it is.
func (r *run) branded(c *caseIndex, p *post, name string) (other entry, mine bool) {
	name = canonical(name)
	who := r.parties.names[name]
	if _, own := c.own(p.platform, p.author); who == c.ID || own && p.author != "" {
		p.ofCase = true
		return entry{}, true
	}
	if c.tagged(p.words) {
		return entry{}, true // somebody's post about the case, in a table of brands
	}
	if who != "" {
		return entry{metrics.FateCase, who}, false
	}
	return entry{metrics.FateParty, name}, false
}

// notPicked says whose a row is that the case's selection leaves to others.
func (r *run) notPicked(b *field.Batch, row int, pick picker) entry {
	name := canonical(pick.first(row))
	if who := r.parties.names[name]; who != "" {
		return entry{metrics.FateCase, who}
	}
	return entry{metrics.FateLeft, name}
}

// listed reports whether a row of a table about accounts (audience, panel) is
// about one that the case lists. Rows that were selected, that name no
// account, or of a platform where the case lists none, pass.
func (r *run) listed(c *caseIndex, p *post, selected bool) bool {
	if selected || p.author == "" || len(c.Accounts) == 0 || p.platform != "" && c.count[p.platform] == 0 {
		return true
	}
	_, ok := c.own(p.platform, p.author)
	return ok
}

// picker applies a SourceRef's Select to a batch.
type picker struct {
	cols   []*field.Column
	values []map[string]bool
}

func newPicker(b *field.Batch, pick map[field.ID][]string) picker {
	var p picker
	for _, id := range slices.Sorted(maps.Keys(pick)) {
		values := pick[id]
		p.cols = append(p.cols, b.Col(id))
		m := make(map[string]bool)
		for _, v := range values {
			m[v] = true
		}
		p.values = append(p.values, m)
	}
	return p
}

// first is the value of the first column, in the order of names, by which a
// row is not taken.
func (p *picker) first(row int) string {
	for i, col := range p.cols {
		if !p.values[i][col.Text(row)] {
			return col.Text(row)
		}
	}
	return ""
}

func (p *picker) takes(row int) bool {
	for i, col := range p.cols {
		if !p.values[i][col.Text(row)] {
			return false
		}
	}
	return true
}

// snapshot is when the counts of a row were read: its own column, else the day
// on which the data set was collected.
func (r *run) snapshot(s *sheet, i int) (int64, bool) {
	if at, missing := s.columns.col(field.Snapshot).Int(i); missing == field.Present {
		return at, true
	}
	return collectedAt(r.inputs[s.rows[i].data].data.CollectedAt)
}

// inPosts reports whether a kind of rows is made of posts.
func inPosts(kind metrics.Rows) bool { return kind.Table() == field.Posts }
