package formula

import (
	"testing"

	"github.com/casebench/casebench/datasets/field"
)

func TestLabel(t *testing.T) {
	l := Label{field.Likes, field.Shares, "no_such_column"}
	if got, want := l.String(), "likes, shares, no_such_column"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
	if got, want := l.In("ru"), "отметки «нравится», репосты, no_such_column"; got != want {
		t.Errorf("in Russian %q, want %q", got, want)
	}
}
