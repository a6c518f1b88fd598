package platform

import (
	"regexp"
	"slices"

	"github.com/casebench/casebench/datasets/field"
)

// scoreWords are what reviews and surveys call a score, as loose gives it.
var scoreWords = []string{"score", "rating", "stars", "star rating", "review score", "review rating", "оценка", "балл", "баллы", "рейтинг", "звезды", "звезд",
	"csat", "ацэнка", "оцінка"}

// onFive finds the scale from 1 to 5 at the end of a question.
var onFive = regexp.MustCompile(`(?:^|\D)1\s*(?:-|до|to|\.\.\.?|…)\s*5\D*$`)

// scored has the one question of a survey that is answered on a scale from 1 to 5
// read as the score. Of several none is taken: the caller says which is meant.
func (h headRow) scored() headRow {
	at := -1
	for i, c := range h.cells {
		if slices.Contains(scoreWords, h.fold[i]) {
			return h
		}
		if onFive.MatchString(Fold(c.Text)) {
			if at >= 0 {
				return h
			}
			at = i
		}
	}
	if at < 0 {
		return h
	}
	h.fold = slices.Clone(h.fold)
	h.fold[at] = string(field.Score)
	return h
}
