package platform

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// ownFormats are our own CSV files, one format per table: the header is field
// ids. They are recognised by the required columns of their table.
func ownFormats() []*Format {
	var out []*Format
	for _, t := range field.Tables() {
		f := &Format{
			ID:    "casebench-" + string(t),
			Title: note.New("casebench CSV, table %s", string(t)),
			Table: t,
			Exact: true,
			Marks: tabular.PointDecimal,
			Works: true,
		}
		for _, id := range t.Columns() {
			names := []string{string(id)}
			if id == field.Author && t == field.Posts {
				names = append(names, string(field.Account)) // as tables of followers call it
			}
			f.Columns = append(f.Columns, Column{Field: id, Names: names})
		}
		if t == field.Posts { // hand-made tables have the header of ours and flags of tools
			f.Row, f.Derived, f.DerivedFrom, f.LooseReads = flagged, []field.ID{field.PostKind, field.Paid, field.Hashtags}, derivedFrom(), flags()
		}
		for _, id := range marks(t) {
			f.Signature = append(f.Signature, []string{string(id)})
		}
		out = append(out, f)
	}
	return out
}

// marks are the columns by which a table of ours is known: those that it must
// have, and of comments what tells them from posts.
func marks(t field.Table) []field.ID {
	if t == field.Comments {
		return []field.ID{field.CommentID, field.Author, field.Published}
	}
	return t.Required()
}
