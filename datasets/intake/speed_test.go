package intake

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// manyPosts are made-up posts as an export has them: ids, names, times, counts,
// tags and a text in quotes with commas.
func manyPosts(rows int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(of ...string) string { return of[r.IntN(len(of))] }
	start := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	var b bytes.Buffer
	b.WriteString("post_id,brand,platform,account,author_id,published_at,type,followers,reach,impressions,views,likes,comments,shares,saves,hashtags,text\n")
	for i := range rows {
		brand := pick("acme", "globex", "initech", "umbrella", "hooli", "wonka")
		followers := 100_000 + r.IntN(9_000_000)
		reach := r.IntN(followers)
		likes := r.IntN(reach/10 + 1)
		tag := func() string { return pick("#acmerun", "#globexplus", "#run", "#series", "#meme", "#made") }
		fmt.Fprintf(&b, "%d,%s,%s,%s_%d,u%d,%s,%s,%d,%d,%d,%d,%d,%d,%d,%d,%s %s,\"Great, story number %d about our community %s, join!\"\n",
			i, brand, pick("instagram", "tiktok", "youtube", "vk"), brand, r.IntN(5), r.IntN(1_000_000),
			start.Add(time.Duration(r.IntN(365*86400))*time.Second).Format(time.RFC3339), pick("photo", "video", "reel", "story", "live", "poll"),
			followers, reach, reach+r.IntN(reach+1), r.IntN(reach+1), likes, likes/20, likes/50, likes/30, tag(), tag(), i, tag())
	}
	return b.Bytes()
}

// The benchmarks give bytes of the export by second: an import from the file to
// the written data set, with pseudonyms and hashes, beside the standard
// library's reader of CSV, which only cuts the same file into cells.
//
//	go test ./datasets/intake -run '^$' -bench . -cpu 1,2
func BenchmarkImport(b *testing.B) {
	for _, rows := range []int{100_000, 1_000_000} {
		b.Run(fmt.Sprintf("format=csv/rows=%d", rows), func(b *testing.B) {
			text := manyPosts(rows)
			importing(b, "posts.csv", text)
		})
	}
	const rows = 200_000
	for name, as := range map[string]func(testing.TB, []byte) []byte{"ndjson": asLines, "xlsx": asWorkbook} {
		b.Run(fmt.Sprintf("format=%s/rows=%d", name, rows), func(b *testing.B) {
			importing(b, "posts."+name, as(b, manyPosts(rows)))
		})
	}
}

// cellsOf reads a CSV; whole numbers become numbers.
func cellsOf(t testing.TB, text []byte) [][]any {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := make([][]any, len(rows))
	for i, row := range rows {
		for _, cell := range row {
			if n, err := strconv.Atoi(cell); err == nil {
				out[i] = append(out[i], n)
			} else {
				out[i] = append(out[i], cell)
			}
		}
	}
	return out
}

func asLines(t testing.TB, text []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	rows := cellsOf(t, text)
	for _, row := range rows[1:] {
		object := map[string]any{}
		for i, cell := range row {
			object[fmt.Sprint(rows[0][i])] = cell
		}
		if err := out.Encode(object); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

func asWorkbook(t testing.TB, text []byte) []byte {
	t.Helper()
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	for i, row := range cellsOf(t, text) {
		if err == nil {
			err = w.SetRow(fmt.Sprint("A", i+1), row)
		}
	}
	var b bytes.Buffer
	if err = errors.Join(err, w.Flush(), f.Write(&b)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func BenchmarkStandardCSV(b *testing.B) {
	text := manyPosts(100_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		r := csv.NewReader(bytes.NewReader(text))
		r.ReuseRecord = true
		for {
			if _, err := r.Read(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// importing measures the import of a file from the first look to the data set.
func importing(b *testing.B, name string, text []byte) {
	b.Helper()
	dir := b.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
		b.Fatal(err)
	}
	data := filepath.Join(dir, "data")
	if err := os.Mkdir(data, 0o700); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		p, err := Prepare(os.DirFS(dir), name, Options{Study: dir, Into: data, Name: "p", Replace: true, CollectedAt: "2025-01-31"})
		if err != nil {
			b.Fatal(err)
		}
		if err := p.Write(data); err != nil {
			b.Fatal(err)
		}
	}
}
