package platform

import (
	"testing"

	"github.com/casebench/casebench/datasets/field"
)

// How many reactions the signs of a cell are.
func TestSigns(t *testing.T) {
	for cell, want := range map[string]Value{
		"":      {Missing: field.NotCollected},
		"👍":     {Int: 1},
		"👍👍❤❤️": {Int: 4},
		"👍🏽👎🏿":  {Int: 2},
		"🤷\u200d♂️🤷\u200d♀❤️\u200d🔥": {Int: 3},
		"👍{'document_id': 1}, ":      {Missing: field.NotCollected},
		"12":                         {Missing: field.NotCollected},
	} {
		if got := signs(cell); got != want {
			t.Errorf("%q: %+v, want %+v", cell, got, want)
		}
	}
}
