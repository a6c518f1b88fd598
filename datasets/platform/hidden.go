package platform

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
)

// hiddenWords are what exports write in the place of a count that the account
// hides, as Fold gives it.
var hiddenWords = []string{"hidden", "likes hidden", "hidden by author", "hidden by user", "скрыто", "скрыты", "скрыт", "скрыта", "скрыто автором",
	"лайки скрыты",
	"схавана", "приховано", "private", "oculto", "verborgen"}

// Hides reports whether a cell says that the count which should stand there is
// hidden: by a word, or by -1, which scrapers of Instagram write for likes, views
// and comments that they are not shown.
func Hides(id field.ID, cell string) bool {
	if cell == "-1" {
		return id == field.Likes || id == field.Views || id == field.CommentsN
	}
	return len(cell) <= 32 && !numbered(cell) && slices.Contains(hiddenWords, Fold(cell))
}
