package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// followers asks for care where the denominators were found in different ways.
func followers(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	if a.Followers == b.Followers || a.Followers == metrics.FollowersNone || b.Followers == metrics.FollowersNone {
		return fine()
	}
	return metrics.WithCare, note.New("follower counts of one side were taken when a post was published, or nearer to it, than those of the other"), true
}
