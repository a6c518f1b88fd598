package platform

import (
	"strings"

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
		{Field: field.Published, Names: []string{"Post Created"}, Spell: namedZone},
		{Field: field.Type, Names: []string{"Type"}},
		{Field: field.Likes, Names: []string{"Likes"}},
		{Field: field.CommentsN, Names: []string{"Comments"}},
		{Field: field.Shares, Names: []string{"Shares"}},
		{Field: field.Views, Names: []string{"Post Views", "Total Views"}, Empty: field.NotApplicable},
	},
	Derived: []field.ID{field.Hashtags, field.Paid},
	Row:     crowdTanglePost,
	Reads: []string{"Love", "Wow", "Haha", "Sad", "Angry", "Care", "Message", "Total Interactions", "Sponsor Id", "Sponsor Name", "Link",
		"Likes at Posting"},
	Marks: tabular.PointDecimal,
	Pages: true,
	Rules: []note.Note{
		note.New("reactions of all kinds are added up: likes alone are a part of them"),
		note.New("times are those of the zone that stands behind them, such as BRT"),
		note.New("views are those of the post; Total Views has those of other posts with the same video as well"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
}

// CrowdTangle, posts of Instagram. The header is known from parsers.
var crowdTangleInstagram = &Format{
	ID:       "crowdtangle-instagram",
	Title:    note.New("CrowdTangle, Instagram posts"),
	Table:    field.Posts,
	Platform: "instagram",
	Signature: [][]string{{"Account"}, {"User Name"}, {"Post Created"}, {"Total Interactions"}, {"Likes"}, {"Comments"}, {"URL"},
		{"Photo", "Title", "Image Text"}},
	Unless: []string{"Love"},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"URL"}},
		{Field: field.Author, Names: []string{"User Name"}},
		{Field: field.Followers, Names: []string{"Followers at Posting"}, Empty: field.NotCollected},
		{Field: field.Published, Names: []string{"Post Created"}, Spell: namedZone},
		{Field: field.Type, Names: []string{"Type"}},
		{Field: field.Likes, Names: []string{"Likes"}},
		{Field: field.CommentsN, Names: []string{"Comments"}},
		{Field: field.Views, Names: []string{"Views"}, Empty: field.NotApplicable},
	},
	Derived: []field.ID{field.Hashtags, field.Paid},
	Row: func(r *Row) {
		text := r.Cell("Description")
		r.Set(field.Hashtags, Value{Text: tagsAndNames(text)})
		r.Set(field.Paid, flag(!Absent(r.Cell("Sponsor Id")) || !Absent(r.Cell("Sponsor Name"))))
		r.advertised(text)
		if v := r.Values[field.Views]; v.Missing == field.Present && v.Int == 0 && still(r.Values[field.Type].Text) {
			r.hide(field.Views, field.NotApplicable)
		}
	},
	Reads: []string{"Account", "Description", "Total Interactions", "Sponsor Id", "Sponsor Name", "Link"},
	Marks: tabular.PointDecimal,
	Pages: true,
	Rules: []note.Note{
		note.New("times are those of the zone that stands behind them, such as BRT"),
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

// zones are the abbreviations that CrowdTangle writes behind its times: those of
// the time zone of the user's dashboard. It is an American tool: EST, CST and the
// like are those of America. Some that name two zones even so are not here.
var zones = map[string]string{"UTC": "+0000", "GMT": "+0000", "WET": "+0000", "WEST": "+0100", "CET": "+0100", "CEST": "+0200", "EET": "+0200", "EEST": "+0300",
	"MSK": "+0300", "EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500", "MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700",
	"AKST": "-0900", "AKDT": "-0800", "HST": "-1000", "BRT": "-0300", "BRST": "-0200", "ART": "-0300", "CLT": "-0400", "CLST": "-0300", "COT": "-0500",
	"PET": "-0500", "SAST": "+0200", "JST": "+0900", "KST": "+0900", "AEST": "+1000", "AEDT": "+1100", "NZST": "+1200", "NZDT": "+1300"}

// namedZone puts the offset in the place of the name of a zone: 2021-07-05
// 18:02:45 BRT.
func namedZone(cell string) string {
	i := strings.LastIndexByte(cell, ' ')
	if offset, ok := zones[cell[i+1:]]; ok && i > 0 {
		return cell[:i+1] + offset
	}
	return cell
}
