package engine

import (
	"context"
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
		if len(sheets) == 0 && in.data.Table != field.Audience {
			continue
		}
		taken := make([]int64, len(in.bindings))
		clock := clock{zone: r.zone}
		err := r.open(in.data).Each(func(b *field.Batch) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			b = clock.local(b)
			for j, bind := range in.bindings {
				taken[j] += r.take(int32(i), in, bind, sheets, b)
			}
			return nil
		})
		if err != nil {
			return err
		}
		for j, bind := range in.bindings {
			if taken[j] == 0 {
				r.warn(note.New("data set %q: no row belongs to the case %q; compare its accounts, tags and selection with the data",
					in.data.Name, r.cases[bind.caseNo].ID))
			}
		}
	}
	return nil
}

// take routes the rows of a batch that belong to one case and gives how many
// found a place.
func (r *run) take(data int32, in *input, bind binding, sheets []*sheet, b *field.Batch) (taken int64) {
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
	for i := range b.Len {
		if !pick.takes(i) {
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
		when, missing := at.Int(i)
		p.at, p.dated = when, missing == field.Present
		found := false
		if t == field.Audience {
			found = r.audience.add(bind.caseNo, desc.Origin, data, &p, b.Col(field.Followers), i, c)
		}
		for k, s := range sheets {
			account, out, ok := route(s.kind, c, &p)
			if !ok || t != field.Posts && t != field.Comments && !r.listed(c, &p, len(bind.pick) > 0) {
				continue
			}
			found = true
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
		if found || t == field.Posts && belongs(c, &p) {
			taken++
		}
	}
	for k, s := range sheets {
		s.columns.add(b, chosen[k])
	}
	return taken
}

// belongs reports whether a post has to do with the case at all, whatever
// kinds of rows are asked for.
func belongs(c *caseIndex, p *post) bool {
	_, _, own := route(metrics.OwnAndReposts, c, p)
	_, _, others := route(metrics.Mentions, c, p)
	return own || others
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
	for id, values := range pick { // all must hold: the order does not matter
		p.cols = append(p.cols, b.Col(id))
		m := make(map[string]bool)
		for _, v := range values {
			m[v] = true
		}
		p.values = append(p.values, m)
	}
	return p
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
