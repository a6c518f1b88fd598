package platform

import (
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/tabular"
)

// What stands beside the counts of a guessed table of posts: one header and
// cell each, and what becomes of a field whose column read the value before.
func TestFlagged(t *testing.T) {
	for _, c := range []struct {
		cells  string // header=cell, set apart by ;
		field  field.ID
		before Value
		want   Value
	}{
		{"likes hidden=yes", field.Likes, Value{Int: 3}, Value{Missing: field.Hidden}},
		{"likes hidden=no", field.Likes, Value{Int: 3}, Value{Int: 3}},
		{"comments disabled=1", field.CommentsN, Value{}, Value{Missing: field.NotApplicable}},
		{"is partial=true", field.Shares, Value{}, Value{Missing: field.NotCollected}},
		{"text=RT @friend: words", field.PostKind, Value{}, Value{Text: "repost"}},
		{"text=words of RT @friend", field.PostKind, Value{}, Value{Text: "original"}},
		{"is retweet=да", field.PostKind, Value{}, Value{Text: "repost"}},
		{"retweeted status id=17", field.PostKind, Value{}, Value{Text: "repost"}},
		{"retweeted status id=null", field.PostKind, Value{}, Value{Text: "original"}},
		{"is reply=true", field.PostKind, Value{}, Value{Text: "reply"}},
		{"is reply=true;is retweet=true", field.PostKind, Value{}, Value{Text: "repost"}},
		{"is ad=yes;is promoted=no", field.Paid, Value{}, Value{Int: 1}},
		{"is promoted=yes;is ad=no", field.Paid, Value{}, Value{Int: 1}},
		{"is ad=no", field.Paid, Value{}, Value{}},
		{"is ad=perhaps", field.Paid, Value{}, Value{Missing: field.NotCollected}},
		{"funded content status=funded", field.Paid, Value{}, Value{Int: 1}},
		{"text=#Tag by @friend. of mail@example.org, @one.two", field.Hashtags, Value{}, Value{Text: "Tag @friend @one.two"}},
	} {
		derived := c.field == field.PostKind || c.field == field.Paid || c.field == field.Hashtags
		r := rowOf(c.cells)
		if !derived {
			r.Values[c.field] = c.before
		}
		flagged(r)
		if got := r.Values[c.field]; got != c.want {
			t.Errorf("%s: %s is %+v, want %+v", c.cells, c.field, got, c.want)
		}
	}
	// A photo is not played, whatever its export writes; a video that nobody saw is.
	for kind, want := range map[string]Value{"Photo": {Missing: field.NotApplicable}, "карусель": {Missing: field.NotApplicable}, "video": {}} {
		r := rowOf("text=x")
		r.Values[field.Views], r.Values[field.Type] = Value{}, Value{Text: kind}
		flagged(r)
		if got := r.Values[field.Views]; got != want {
			t.Errorf("0 views of a %s are %+v, want %+v", kind, got, want)
		}
	}
	// What a column says is not told anew.
	r := rowOf("text=RT @friend #tag")
	r.Values[field.PostKind], r.Values[field.Hashtags] = Value{Text: "reply"}, Value{Text: "other"}
	flagged(r)
	if r.Values[field.PostKind].Text != "reply" || r.Values[field.Hashtags].Text != "other" {
		t.Errorf("%+v", r.Values)
	}
	// A column that is not there stays so.
	r = rowOf("likes hidden=yes")
	flagged(r)
	if v, there := r.Values[field.Likes]; there {
		t.Errorf("likes came from nowhere: %+v", v)
	}
}

// rowOf is a row of header=cell, set apart by semicolons.
func rowOf(cells string) *Row {
	r := &Row{Headers: map[string]int{}, Values: map[field.ID]Value{}}
	for i, pair := range strings.Split(cells, ";") {
		header, text, _ := strings.Cut(pair, "=")
		r.Headers[Fold(header)] = i
		r.Cells = append(r.Cells, tabular.Cell{Text: text})
	}
	r.Loosely = LooseHeaders(r.Headers)
	return r
}
