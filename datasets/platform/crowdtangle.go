package platform

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// CrowdTangle, posts of Facebook pages and groups (historical exports; the tool
// was closed in August 2024). Likes are one of seven reactions there; the count
// of reactions is what Facebook shows. The column Link is what a post links to,
// and no id.
var crowdTangle = &Format{
	ID:        "crowdtangle-facebook",
	Title:     note.New("CrowdTangle, Facebook posts"),
	Table:     field.Posts,
	Platform:  "facebook",
	Signature: [][]string{{"User Name", "Group Name", "Page Name"}, {"Post Created"}, {"Total Interactions"}, {"Likes"}, {"Love"}, {"URL"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"URL"}},
		{Field: field.Author, Names: []string{"User Name", "Page Name", "Group Name"}},
		{Field: field.Followers, Names: []string{"Followers at Posting"}, Empty: field.NotCollected},
		{Field: field.Published, Names: []string{"Post Created"}},
		{Field: field.Type, Names: []string{"Type"}},
		{Field: field.Likes, Names: []string{"Likes"}},
		{Field: field.CommentsN, Names: []string{"Comments"}},
		{Field: field.Shares, Names: []string{"Shares"}},
		{Field: field.Views, Names: []string{"Total Views", "Post Views"}, Empty: field.NotApplicable},
	},
	Derived: []field.ID{field.Hashtags, field.Paid},
	Row:     crowdTanglePost,
	Reads: []string{"Love", "Wow", "Haha", "Sad", "Angry", "Care", "Message", "Total Interactions", "Sponsor Id", "Sponsor Name", "Link",
		"Likes at Posting"},
	Marks: tabular.PointDecimal,
	Pages: true,
	Rules: []note.Note{
		note.New("reactions of all kinds are added up: likes alone are a part of them"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
}

func crowdTanglePost(r *Row) {
	sum := r.Values[field.Likes]
	for _, kind := range []string{"Love", "Wow", "Haha", "Sad", "Angry", "Care"} {
		text := r.Cell(kind)
		if Absent(text) {
			continue
		}
		n, p := tabular.ParseNumber(text, tabular.PointDecimal)
		whole, ok := n.Count()
		if p != nil || !ok {
			sum = Value{Missing: field.Empty} // a sum of a part would be another figure
			break
		}
		sum.Int += whole
	}
	if r.Values[field.Likes].Missing != field.Present {
		sum = r.Values[field.Likes]
	}
	r.Set(field.Likes, sum)
	r.Set(field.Hashtags, Value{Text: tagsAndNames(r.Cell("Message"))})
	paid := Value{}
	if !Absent(r.Cell("Sponsor Id", "Sponsor Name")) {
		paid.Int = 1
	}
	r.Set(field.Paid, paid)
	r.advertised(r.Cell("Message"))
	if v := r.Values[field.Views]; v.Missing == field.Present && v.Int == 0 && still(r.Values[field.Type].Text) {
		r.Set(field.Views, Value{Missing: field.NotApplicable})
	}
}
