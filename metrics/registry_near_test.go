package metrics

import (
	"errors"
	"testing"

	"github.com/casebench/casebench/datasets/note"
)

func TestUnknownIndicator(t *testing.T) {
	r := NewRegistry([]*Definition{{ID: "engagement/by-followers/pooled:fraction"}, {ID: "engagement/by-views/pooled:fraction"}, {ID: "ugc/volume/count:count"}})
	for id, want := range map[string]string{
		"engagement/by-views/poled": `did you mean "engagement/by-views/pooled"?`,
		"engagement/by-view":        `did you mean "engagement/by-views/pooled", or all of "engagement/by-views/*"?`,
		"engagement/by-views":       `did you mean "engagement/by-views/pooled", or all of "engagement/by-views/*"?`,
		"engagment":                 `did you mean "engagement/by-followers/pooled", or all of "engagement/*"?`,
		"ugc/nothing-like-it":       `did you mean "ugc/volume/count", or all of "ugc/*"?`,
		"xyz":                       `'casebench kpis' lists the indicators`,
		"":                          `'casebench kpis' lists the indicators`,
	} {
		_, err := r.Get(id)
		var p *note.Problem
		if !errors.As(err, &p) || p.Mend.String() != want {
			t.Errorf("%q: %v, want %s", id, err, want)
		}
	}
}
