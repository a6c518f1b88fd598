package intake

import (
	"errors"
	"testing"
	"testing/fstest"

	"github.com/casebench/casebench/datasets/note"
)

// complete checks what Prepare answers: every problem and warning says where
// and what to do, and every row is accounted for.
func complete(t *testing.T, name string, p *Plan, err error) {
	t.Helper()
	var problems note.Problems
	var one *note.Problem
	switch {
	case errors.As(err, &problems):
	case errors.As(err, &one):
		problems = note.Problems{one}
	case err != nil:
		t.Errorf("%s: no *note.Problem: %v", name, err)
	default:
		problems = p.Result.Warnings
		out := int64(0)
		for _, l := range p.Result.LeftOut {
			out += l.Rows
		}
		if r := p.Result; r.RowsRead != r.RowsKept+out || r.RowsKept == 0 {
			t.Errorf("%s: %d rows read, %d kept, %d left out", name, r.RowsRead, r.RowsKept, out)
		}
	}
	for _, q := range problems {
		if q.Pos.File != name || q.Mend.IsZero() {
			t.Errorf("%s: no place or no mend: %v", name, q)
		}
	}
}

// Any bytes are imported or refused; what is imported is read back from our
// own CSV row by row.
func FuzzPrepare(f *testing.F) {
	f.Add([]byte(instagram))
	f.Add([]byte("id;date;likes;comments\np1;01.02.2025;407.137;1,4\np2;31.02.2025;N/A;-\n1E+14;x;1;1\n"))
	f.Add([]byte("Контент,Название видео,Время публикации видео,Просмотры\nИтоговое значение,,,5\naaa,б,\"Jan 8, 2025\",5\n"))
	f.Add([]byte("week\tcategory\tweekly_rank\tshow_title\tweekly_hours_viewed\tcumulative_weeks_in_top_10\n2025-01-05\tFilms (English)\t1\t\"A\tN/A\t1\n"))
	f.Add([]byte("post_id,published_at,likes\np,2025-01-01T00:00:00Z,hidden\n"))
	f.Add([]byte("\xff\xfes\x00e\x00p\x00=\x00;\x00\n\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Prepare(fstest.MapFS{"f.csv": {Data: data}}, "f.csv", Options{Name: "set"})
		complete(t, "f.csv", p, err)
		if err != nil {
			return
		}
		// Rows as they would be written, without the key that Write makes.
		var counted tally
		var failed error
		rows := int64(0)
		for b := range p.convert(p.naming([]byte("key")), &counted, &failed) {
			rows += int64(b.Len)
		}
		if failed != nil || rows != p.Result.RowsKept {
			t.Errorf("%d rows written of %d: %v", rows, p.Result.RowsKept, failed)
		}
	})
}
