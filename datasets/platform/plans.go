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
		Signature: [][]string{coderUnits,
			{"~coder_a", "~coder a", "~coder_1", "~coder 1", "~coder1", "~кодировщик 1", "~кодировщик а", "~кодер 1"},
			{"~coder_b", "~coder b", "~coder_2", "~coder 2", "~coder2", "~кодировщик 2", "~кодировщик б", "~кодер 2"}},
		Refuse:     note.New("this is a sheet of codes that coders gave to posts, and no table of posts"),
		RefuseMend: note.New("put the agreed code into a column code of the table of posts; figures can then be broken down by it"),
	}
	coderRows = &Format{
		ID:    "coder-rows",
		Title: note.New("sheet of coders, a row for each code"),
		Table: field.Posts,
		Signature: [][]string{coderUnits, {"coder", "кодировщик", "кодер"},
			{"value", "code", "category", "значение", "код", "категория"}},
		Unless:     []string{"published_at", "likes", "views", "comments", "лайки", "просмотры", "комментарии"},
		Refuse:     note.New("this is a sheet of codes that coders gave to posts, and no table of posts"),
		RefuseMend: note.New("put the agreed code into a column code of the table of posts; figures can then be broken down by it"),
	}
)

// coderUnits are what a sheet of coders calls the thing that is coded.
var coderUnits = []string{"post_id", "post id", "unit", "unit_id", "id", "item", "единица", "пост", "публикация"}
