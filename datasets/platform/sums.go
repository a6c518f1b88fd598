package platform

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
)

// summedColumns are the interactions that a column of sums may add up.
var summedColumns = []field.ID{field.Likes, field.CommentsN, field.Shares, field.Saves}

// wholes are headers of a sum of interactions that do not say of which, in the
// loose form.
var wholes = []string{"total interactions", "interactions", "total engagement", "total engagements", "engagement total", "engagements", "sum",
	"sum of interactions", "all interactions", "interactions total", "всего взаимодействий", "взаимодействия", "сумма взаимодействий", "число взаимодействий",
	"количество взаимодействий", "сумма реакций", "all engagements"}

// SumOf says which counts a column adds up by its header: those that the header
// names ("Reactions, Comments and Shares"), or, where it names none, all that
// there are. parts is nil for a header of no sum.
func SumOf(header string) (parts []field.ID, named bool) {
	if isShare(header, field.Likes) {
		return nil, false
	}
	if slices.Contains(wholes, loose(header)) {
		return slices.Clone(summedColumns), false
	}
	pieces := strings.FieldsFunc(strings.NewReplacer(" and ", ",", " plus ", ",", " и ", ",").Replace(Fold(header)), func(r rune) bool {
		return strings.ContainsRune(",+&/;", r)
	})
	for _, piece := range pieces {
		word := loose(piece)
		for _, before := range []string{"total ", "sum of ", "all ", "всего ", "сумма "} {
			word = strings.TrimPrefix(word, before)
		}
		at := slices.IndexFunc(summedColumns, func(id field.ID) bool { return slices.Contains(words[id], word) })
		if at < 0 || slices.Contains(parts, summedColumns[at]) {
			return nil, false
		}
		parts = append(parts, summedColumns[at])
	}
	if len(parts) < 2 {
		return nil, false
	}
	return parts, true
}

// kinds are the reactions that some exports list one by one.
var kinds = []string{"love", "wow", "haha", "sad", "angry", "care", "thankful", "супер", "ха ха", "хаха", "возмутительно", "сочувствую", "мы вместе"}

// IsReaction reports whether a header names one kind of reaction other than
// the like.
func IsReaction(header string) bool {
	for word := range strings.FieldsSeq(loose(header)) {
		for _, kind := range kinds {
			if word == kind || word == kind+"s" || word == kind+"count" {
				return true
			}
		}
	}
	return slices.Contains(kinds, loose(header))
}

// AllReactions reports whether a header names reactions of all kinds.
func AllReactions(header string) bool {
	h := loose(header)
	return strings.Contains(h, "reaction") || strings.Contains(h, "реакци")
}
