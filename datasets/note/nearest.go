package note

import "strings"

// Nearest finds the option that a mistyped word most likely means: the one
// with the smallest edit distance (Damerau-Levenshtein, restricted), if that
// is at most a third of the word's length (at least 1, at most 3). Ties go to
// the earlier option. It gives "" when nothing is near.
func Nearest(word string, options []string) string {
	w := []rune(strings.ToLower(word))
	limit := min(max(len(w)/3, 1), 3)
	best, bestAt := "", limit+1
	for _, o := range options {
		r := []rune(strings.ToLower(o))
		if abs(len(r)-len(w)) >= bestAt {
			continue
		}
		if d := distance(w, r); d < bestAt {
			best, bestAt = o, d
		}
	}
	return best
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}

// distance is the restricted Damerau-Levenshtein distance: insertions,
// deletions, substitutions and swaps of neighbours cost 1.
func distance(a, b []rune) int {
	prev2 := make([]int, len(b)+1)
	prev := make([]int, len(b)+1)
	cur := make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(b)]
}
