package intake

import (
	"maps"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/shape"
	"github.com/casebench/casebench/datasets/tabular"
)

// audience is the one format of tables of followers that are laid out for the eye.
const audience = "guess-audience"

// open opens one table of the export, in the shape in which it is read.
func (p *Plan) open(name string, s *shape.Shape) (*tabular.Reader, error) {
	r, err := tabular.OpenFile(p.fsys, p.file, tabular.Options{Sheet: name, Layout: p.layout, Encoding: p.opt.Encoding, Every: platform.Inner(), Book: &p.book})
	if err == nil && s != nil {
		r.Through(s.Rows)
	}
	return r, err
}

// shaped finds how a table is to be read: as it stands, or turned, where more of
// it is understood then. The problem is that of the table as it stands, or that of
// a shape that was found and cannot be read.
func (p *Plan) shaped(name string, accept []*platform.Format) (*platform.Match, *shape.Shape, error) {
	best, err := p.match(name, accept, nil)
	if best != nil && !best.Format.Guessed || p.layout != nil {
		return best, nil, err
	}
	shapes, why := p.shapes(name, accept)
	var taken *shape.Shape
	for _, s := range shapes {
		formats := accept
		if s.Followers {
			formats = []*platform.Format{platform.ByID(audience)}
		}
		m, problem := p.match(name, formats, s)
		if problem != nil || !m.Format.Guessed && m.Format.Table != field.Posts {
			continue
		}
		if best == nil || m.Explained() > best.Explained() {
			best, taken, err = m, s, nil
		}
	}
	if len(accept) == 0 && shape.SaysComments(p.Result.File, name) && (best == nil || maybeComments(best)) {
		if m, problem := p.match(name, []*platform.Format{platform.ByID("guess-comments")}, nil); problem == nil {
			m.Rule = note.New("no known export: the name says that these are comments, and the columns were guessed from the words of the header")
			return m, nil, nil
		}
	}
	if best == nil && why != nil {
		why.Pos.File = p.file
		return nil, nil, why
	}
	return best, taken, err
}

// shapes lists the shapes that the first rows of a table may have.
func (p *Plan) shapes(name string, accept []*platform.Format) ([]*shape.Shape, *note.Problem) {
	r, err := p.open(name, nil)
	if err != nil {
		return nil, nil
	}
	defer r.Close()
	rows, err := shape.Head(r)
	if err != nil || len(rows) < 2 {
		return nil, nil
	}
	for i := range rows {
		for k := range rows[i].Cells { // what the caller switched off is not looked at
			if p.opt.Columns[rows[i].Cells[k].Text] == platform.Off {
				rows[i].Cells[k].Text = ""
			}
		}
	}
	h := shape.Hint{Names: []string{p.Result.File, name}, Followers: p.opt.As == audience, Collected: p.opt.CollectedAt}
	for _, a := range slices.Concat(p.opt.Accounts, p.opt.Keep) {
		h.Handles = append(h.Handles, a.Handle)
	}
	found, why := shape.Find(rows, h)
	if len(accept) > 0 && !slices.ContainsFunc(accept, func(f *platform.Format) bool { return f.ID == audience }) {
		found, why = slices.DeleteFunc(found, func(s *shape.Shape) bool { return s.Followers }), nil
	}
	return found, why
}

// stated are the headers that the caller named and that a turned table still has.
func (p *Plan) stated(s *shape.Shape) map[string]field.ID {
	if s == nil {
		return p.opt.Columns
	}
	out := maps.Clone(p.opt.Columns)
	maps.DeleteFunc(out, func(_ string, id field.ID) bool { return id == platform.Off })
	return out
}

// saysShape tells how the tables are laid out that were turned.
func (p *Plan) saysShape() {
	for _, s := range p.sheets {
		if s.shape == nil {
			continue
		}
		if !slices.ContainsFunc(p.rules, func(r note.Note) bool { return r.String() == s.shape.Rule.String() }) {
			p.rules = append(p.rules, s.shape.Rule)
			p.Result.Shape = append(p.Result.Shape, s.shape.Rule)
		}
		if s.shape.Months {
			p.warn(note.Position{File: p.file, Sheet: s.name}, "the table names months and no days: each reading is taken for the last day of its month").
				WithMend("write the days on which the followers were counted, if they are known")
		}
	}
}

// maybeComments reports whether a table that was guessed to be one of posts may
// as well be one of comments: it has persons and no ids, and no count that only
// posts have.
func maybeComments(m *platform.Match) bool {
	index := m.Index()
	of := []field.ID{field.PostID, field.CommentsN, field.Views, field.Reach, field.Impressions, field.Shares, field.Saves, field.AuthorReach,
		field.Type}
	for _, id := range of {
		if _, there := index[id]; there {
			return false
		}
	}
	_, author := index[field.Author]
	return author && m.Format.Guessed && m.Format.Table == field.Posts
}
