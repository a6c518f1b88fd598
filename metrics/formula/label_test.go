package formula

import (
	"testing"

	"github.com/casebench/casebench/datasets/field"
)

func TestNames(t *testing.T) {
	l := Names(field.Likes, field.Shares, "no_such_column")
	if got, want := l.String(), "likes, shares, no_such_column"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
}
