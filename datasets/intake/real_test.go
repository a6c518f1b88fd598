package intake

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/tabular"
)

// sharedFolder finds a folder of real data: the environment's, or the one beside the
// project; the test is skipped where there is none.
func sharedFolder(t *testing.T, env, beside string) string {
	t.Helper()
	if underRace {
		t.Skip("real files take minutes under the race detector; run this test without it")
	}
	dir := os.Getenv(env)
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", beside)
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no real data: set %s to the folder", env)
	}
	return dir
}

func realFS(t *testing.T, dir string) fs.FS {
	t.Helper()
	return os.DirFS(filepath.Join(sharedFolder(t, "CASEBENCH_REAL_DATA", "data"), dir))
}

func realPlan(t *testing.T, dir, file string, opt Options) *Plan {
	t.Helper()
	p, err := Prepare(realFS(t, dir), file, opt)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// each sums a data set row by row.
func each(t *testing.T, d *datasets.Dataset, fn func(b *field.Batch, i int)) {
	t.Helper()
	if err := d.Each(func(b *field.Batch) error {
		for i := range b.Len {
			fn(b, i)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// The known answers are in the README of the data: Netflix's own workbooks,
// summed by hand; Netflix says "over 95B hours" of 2025H1.
func TestRealEngagement(t *testing.T) {
	for _, c := range []struct {
		file          string
		titles, hours int64
	}{
		{"What_We_Watched_A_Netflix_Engagement_Report_2023Jan-Jun.xlsx", 18_214, 93_455_200_000},
		{"What_We_Watched_A_Netflix_Engagement_Report_2025Jan-Jun.xlsx", 16_182, 95_186_500_000},
	} {
		p := realPlan(t, "netflix-engagement", c.file, Options{})
		_, d := imported(t, p)
		var rows, hours int64
		each(t, d, func(b *field.Batch, i int) {
			v, why := b.Col(field.HoursViewed).Int(i)
			if why != field.Present {
				t.Fatalf("row %d has no hours", rows)
			}
			rows++
			hours += v
		})
		if rows != c.titles || hours != c.hours*field.Micro || p.Result.RowsRead != c.titles || len(p.Result.Messages) > 0 {
			t.Errorf("%s: %d titles, %d hours, %v", c.file, rows, hours/field.Micro, p.Result.Messages)
		}
	}
}

// 264 weeks of four lists of ten; hours and views of every week and category
// as in the facts of the project.
func TestRealTop10(t *testing.T) {
	facts := sharedFolder(t, "CASEBENCH_FACTS", "facts")
	p := realPlan(t, "netflix-top10", "all-weeks-global.tsv", Options{})
	_, d := imported(t, p)
	type sums struct{ titles, hours, views int64 }
	got := map[string]*sums{}
	weeks := map[int64]int{}
	each(t, d, func(b *field.Batch, i int) {
		date, _ := b.Col(field.Date).Int(i)
		key := time.Unix(date, 0).UTC().Format(time.DateOnly) + " " + b.Col(field.Category).Text(i)
		s := got[key]
		if s == nil {
			s = &sums{}
			got[key] = s
		}
		hours, _ := b.Col(field.HoursViewed).Int(i)
		views, _ := b.Col(field.ViewsN).Int(i)
		weeks[date]++
		s.titles++
		s.hours += hours / field.Micro
		s.views += views
	})
	if len(weeks) != 264 || p.Result.RowsKept != 10_560 {
		t.Errorf("%d weeks, %d rows", len(weeks), p.Result.RowsKept)
	}
	for w, n := range weeks {
		if n != 40 {
			t.Errorf("week %d has %d rows", w, n)
		}
	}
	r, err := tabular.OpenFile(os.DirFS(facts), "netflix-top10-weekly-totals.csv", tabular.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	n := 0
	for row, err := r.Next(); err == nil; row, err = r.Next() {
		if n++; n == 1 {
			continue // header: week,category,titles,hours_viewed,views,new_titles
		}
		c := row.Cells
		s := got[c[0].Text+" "+c[1].Text]
		if s == nil {
			t.Fatalf("%s: not in the export", row.Pos)
		}
		views := fmt.Sprint(s.views)
		if c[4].Text == "" { // not published then
			views = ""
			if s.views != 0 {
				t.Errorf("%s: views %d where none were published", row.Pos, s.views)
			}
		}
		if fmt.Sprint(s.titles) != c[2].Text || fmt.Sprint(s.hours) != c[3].Text || views != c[4].Text {
			t.Errorf("%s: %+v", row.Pos, *s)
		}
	}
	if n != 264*4+1 {
		t.Errorf("%d facts", n)
	}
}

// 142 rows with the row of totals. Its figures do not agree with the sum of
// the rows (YouTube withholds small ones); likes below the total by one.
func TestRealYouTube(t *testing.T) {
	p := realPlan(t, "youtube-studio-ru", "Данные из таблицы.csv", Options{Accounts: []Account{{Handle: "channel"}}})
	csv, d := imported(t, p)
	if p.Result.RowsRead != 142 || p.Result.RowsKept != 141 || strings.Count(csv, "\n") != 142 {
		t.Errorf("%d of %d", p.Result.RowsKept, p.Result.RowsRead)
	}
	sums := map[field.ID]int64{}
	each(t, d, func(b *field.Batch, i int) {
		for _, c := range b.Cols {
			if c.Field.Kind == field.KindCount {
				v, _ := c.Int(i)
				sums[c.Field.ID] += v
			}
		}
	})
	// Computed from the file with another program (Python's csv).
	for id, want := range map[field.ID]int64{field.Views: 40196, field.Likes: 415, field.Dislikes: 43, field.Shares: 18, field.CommentsN: 18,
		field.Follows: 22, field.Impressions: 122665} {
		if sums[id] != want {
			t.Errorf("%s: %d, want %d", id, sums[id], want)
		}
	}
	if !warned(p, `the export's total of "Просмотры" is 40328, and its rows add up to 40196`) || warned(p, "комментарии") {
		t.Error(p.Result.Messages)
	}
}

func TestRealMeta(t *testing.T) {
	dir := t.TempDir()
	var have []*datasets.Dataset
	for _, c := range []struct {
		file, format string
		rows         int64
		warns        []string
	}{
		{"Jan-14-2025_Apr-14-2025_1396269028466733.csv", "meta-facebook-posts", 261, nil},
		{"Mar-18-2025_Apr-14-2025_1019826952924933.csv", "meta-instagram-posts", 78, nil},
		{"Mar-18-2025_Apr-14-2025_553302954456165.csv", "meta-facebook-posts", 48,
			[]string{`the column "Views" is 0 in all 48 rows`, "48 post ids are in the data set"}},
		{"Mar-18-2025_Apr-14-2025_578982927868853.csv", "meta-instagram-posts", 78, []string{"the same export was imported before"}},
	} {
		p := realPlan(t, "meta-business-suite-oigetit", c.file, Options{TimeZone: "Africa/Johannesburg", Existing: have})
		if p.Result.Format != c.format || p.Result.RowsRead != c.rows || p.Result.RowsKept != c.rows || len(p.Result.LeftOut) > 0 {
			t.Errorf("%s: %+v", c.file, p.Result)
		}
		for _, w := range c.warns {
			if !warned(p, w) {
				t.Errorf("%s: no warning %q in %v", c.file, w, p.Result.Messages)
			}
		}
		if err := p.Write(dir); err != nil {
			t.Fatal(err)
		}
		d, problems := datasets.ReadDescriptor(os.DirFS(dir), filepath.Base(p.Result.Descriptor))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		have = append(have, d)
	}
	// The export's own column of the sum agrees with the three that are kept.
	var e int64
	each(t, have[0], func(b *field.Batch, i int) {
		for _, id := range []field.ID{field.Likes, field.CommentsN, field.Shares} {
			v, why := b.Col(id).Int(i)
			if why != field.Present {
				t.Fatal(id, why)
			}
			e += v
		}
	})
	if want := columnSum(t, "Jan-14-2025_Apr-14-2025_1396269028466733.csv", "Reactions, Comments and Shares"); e != want {
		t.Errorf("interactions %d, the export says %d", e, want)
	}
}

// columnSum adds up a column of an export that the import does not use.
func columnSum(t *testing.T, file, header string) (sum int64) {
	t.Helper()
	r, err := tabular.OpenFile(os.DirFS(filepath.Join(sharedFolder(t, "CASEBENCH_REAL_DATA", "data"), "meta-business-suite-oigetit")), file, tabular.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	at := -1
	for row, err := r.Next(); err == nil; row, err = r.Next() {
		if at < 0 {
			at = slices.IndexFunc(row.Cells, func(c tabular.Cell) bool { return c.Text == header })
			continue
		}
		f, p := tabular.ParseNumber(row.Cells[at].Text, tabular.PointDecimal)
		if p != nil {
			t.Fatal(p)
		}
		sum += f.Whole
	}
	return sum
}

// The two sets that must not give an engagement rate: likes were not collected.
func TestRealNotCollected(t *testing.T) {
	for _, c := range []struct {
		dir, file string
		rows      int64
	}{
		{"nike-facebook-page", "nike_facebook_statuses.csv", 332},
		{"adidas-ensembledata", "cleaned_instagram.csv", 15_871},
	} {
		p := realPlan(t, c.dir, c.file, Options{})
		if p.Result.RowsKept != c.rows || !slices.Equal(p.Result.NotCollected, []field.ID{field.Likes}) || !warned(p, "rows repeat a post id") {
			t.Errorf("%s: %d rows, %v, %v", c.file, p.Result.RowsKept, p.Result.NotCollected, p.Result.Messages)
		}
	}
}

// Whatever lies in the folder is imported, or refused in words that say what
// to do: tables of other kinds, workbooks, JSON, pages of Markdown.
func TestRealEverything(t *testing.T) {
	fsys := os.DirFS(sharedFolder(t, "CASEBENCH_REAL_DATA", "data"))
	large := []string{ // read by other tests, or long to read
		"netflix-engagement/What_We_Watched_A_Netflix_Engagement_Report_2023Jan-Jun.xlsx",
		"netflix-engagement/What_We_Watched_A_Netflix_Engagement_Report_2025Jan-Jun.xlsx",
		"adidas-ensembledata/cleaned_instagram.csv",
		"nike-twitter-2022/nike_twitter.xlsx",
	}
	imported := map[string]bool{}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || slices.Contains(large, name) {
			return err
		}
		p, err := Prepare(fsys, name, Options{})
		if err == nil {
			imported[name] = true
		}
		complete(t, name, p, err)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"netflix-top10/all-weeks-global.tsv", "youtube-studio-ru/Данные из таблицы.csv",
		"nike-facebook-page/nike_facebook_statuses.csv"} {
		if !imported[name] {
			t.Errorf("%s is not imported", name)
		}
	}
	// What lies beside the right file in the same download is told from it.
	for name, want := range map[string]string{
		"netflix-top10/most-popular.tsv":               "this is Netflix's list of the most popular titles",
		"youtube-studio-codingtrain/Table data.csv":    "this table of YouTube Studio does not have one row for each video",
		"youtube-studio-codingtrain/Chart data.csv":    "this table of YouTube Studio does not have one row for each video",
		"youtube-studio-codingtrain/Totals.csv":        "this table of YouTube Studio does not have one row for each video",
		"meta-business-suite-oigetit/Reach.csv":        "this is Meta's daily curve of one metric",
		"meta-business-suite-oigetit/Interactions.csv": "this is Meta's daily curve of one metric",
	} {
		if _, err := Prepare(fsys, name, Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}
