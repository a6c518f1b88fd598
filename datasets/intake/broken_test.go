package intake

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// Broken lines of NDJSON are rows that are left out and named; too many of them
// refuse the file, as all rows that are left out do.
func TestBrokenLinesOfNDJSON(t *testing.T) {
	post := `{"id":"p%d","timestamp":"2025-01-02T10:00:00Z","like_count":3}` + "\n"
	var text strings.Builder
	for i := range 20 {
		if fmt.Fprintf(&text, post, i); i%2 == 0 && i < 18 {
			text.WriteString(`{"id":"cut","timest` + "\n")
		}
	}
	p := prepare(t, "w.ndjson", text.String(), Options{Account: "made_up", Platform: "vk", Name: "w"})
	r := p.Result
	if r.RowsRead != 29 || r.RowsKept != 20 || len(r.LeftOut) != 1 || r.LeftOut[0].Rows != 9 || r.LeftOut[0].Reason != "the line is no JSON object" {
		t.Errorf("%+v", r)
	}
	want := "w.ndjson:2: lines that hold no JSON object were left out: 2, 5, 8, 11, 14, 17, 20, 23, 26; "
	if len(r.Messages) == 0 || !strings.HasPrefix(strings.Join(r.Messages, "\n"), want) {
		t.Error(r.Messages)
	}
	share := 0.9
	_, err := Prepare(fstest.MapFS{"w.ndjson": {Data: []byte(text.String())}}, "w.ndjson", Options{Platform: "vk", MinKept: &share})
	if err == nil || !strings.Contains(err.Error(), "only 20 of 29 rows can be used") {
		t.Error(err)
	}
}
