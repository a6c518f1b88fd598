package platform

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Tables that researchers keep beside their data, and that are no data sets: what
// they say has its place elsewhere.
var (
	campaignPlan = &Format{
		ID:         "campaign-plan",
		Title:      note.New("table of campaigns"),
		Table:      field.Posts,
		Signature:  [][]string{{"campaign", "campaign name", "кампания"}, {"from", "start", "start_date", "начало", "с"}, {"to", "end", "end_date", "конец", "по"}},
		Refuse:     note.New("this is a table of campaigns, and those stand in the files of the cases"),
		RefuseMend: note.New("write each into its case: campaigns: [{id: spring, name: Spring, from: 2025-03-01, to: 2025-05-31}]"),
	}
	coderSheet = &Format{
		ID:    "coder-sheet",
		Title: note.New("sheet of coders"),
		Table: field.Posts,
		Signature: [][]string{{"post_id", "post id", "unit", "id", "единица"}, {"coder_a", "coder a", "coder_1", "coder 1", "coder1", "кодировщик 1", "кодировщик а"},
			{"coder_b", "coder b", "coder_2", "coder 2", "coder2", "кодировщик 2", "кодировщик б"}},
		Refuse:     note.New("this is a sheet of codes that coders gave to posts, and no table of posts"),
		RefuseMend: note.New("put the agreed code into a column code of the table of posts; figures can then be broken down by it"),
	}
)
