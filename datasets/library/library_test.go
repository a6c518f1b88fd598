package library

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// all is every built-in data set; Catalog compares hashes and sizes.
func all(t testing.TB) []*datasets.Dataset {
	c, err := Catalog()
	if err != nil {
		t.Fatal(err)
	}
	var sets []*datasets.Dataset
	for _, name := range c.Names() {
		d, _ := c.Get(name)
		sets = append(sets, d)
	}
	return sets
}

func TestDescriptors(t *testing.T) {
	cyrillic := regexp.MustCompile(`\p{Cyrillic}`)
	for _, d := range all(t) {
		if want := d.Name + "/" + d.Name + datasets.Suffix; d.File != want {
			t.Errorf("%s lies in %s, want %s", d.Name, d.File, want)
		}
		texts := append([]note.Text{d.Title, d.Description}, d.Caveats...)
		for _, x := range texts {
			if !x.Note.IsZero() {
				continue // a note of the program: report/locale has its languages
			}
			if x.Words["en"] == "" || cyrillic.MatchString(x.Words["en"]) || !cyrillic.MatchString(x.Words["ru"]) {
				t.Errorf("%s: not in both languages: %+v", d.Name, x)
			}
		}
		if len(d.Caveats) == 0 || d.CollectedAt == "" || d.Licence == "" {
			t.Errorf("%s lacks caveats, the day of collection or the licence", d.Name)
		}
		if (d.Origin == datasets.Simulated) != strings.HasPrefix(d.Name, "teaching-") {
			t.Errorf("%s has the origin %s", d.Name, d.Origin)
		}
	}
	if _, problems := datasets.NewCatalog(FS); len(problems) > 0 {
		t.Error(problems) // warnings as well
	}
}

// rows are the numbers of rows; those of the facts are given with them.
var rows = map[string]int{
	"netflix-top10-weekly":        1056, // 264 weeks of 4 lists
	"netflix-engagement-halfyear": 9,
	"netflix-members-quarterly":   108, // 24 quarters, and 4 regions in 21 of them
	"netflix-members-annual":      15,
	"netflix-google-play-reviews": 5999,
	"instagram-brand-panel-2022":  37,
	"youtube-trending-2017-2018":  164,
	"nike-x-2022":                 1460,
	"nike-facebook-2010-2017":     332,
	"nike-2025":                   16,
	"nike-revenue":                72,
	"nike-revenue-other-lines":    21,
	"adidas-tiktok-2024":          88,
	"adidas-instagram-2024":       51,
	"published-figures":           4, // with the next: 5
	"nike-instagram-2019":         1,
	"published-benchmarks":        145, // with the next: 153
	"published-benchmarks-churn":  8,
}

func TestRows(t *testing.T) {
	seen := 0
	ids := map[string]string{} // of figures, by the data set
	for _, d := range all(t) {
		n := 0
		if err := d.Each(func(b *field.Batch) error { n += b.Len; return nil }); err != nil {
			t.Error(err)
		}
		if want, fact := rows[d.Name]; fact {
			seen++
			if n != want {
				t.Errorf("%s has %d rows, want %d", d.Name, n, want)
			}
		} else if n == 0 {
			t.Errorf("%s has no rows", d.Name)
		}
		if d.Table == field.Quotations {
			figures, problems := datasets.ReadQuotations(d)
			if problems != nil {
				t.Error(problems)
			}
			for _, f := range figures {
				if at, there := ids[f.ID]; there || f.ID == "" {
					t.Errorf("%s: the id %q is also in %s", d.Name, f.ID, at)
				}
				ids[f.ID] = d.Name
			}
		}
	}
	if seen != len(rows) {
		t.Errorf("%d data sets of facts, want %d", seen, len(rows))
	}
}

// sum adds a column over the rows that keep chooses, and counts them by why
// they are missing.
func sum(t *testing.T, name string, id field.ID, keep func(b *field.Batch, row int) bool) (total int64, missing map[field.Missing]int) {
	t.Helper()
	c, err := Catalog()
	if err != nil {
		t.Fatal(err)
	}
	d, p := c.Find(name)
	if p != nil {
		t.Fatal(p)
	}
	missing = map[field.Missing]int{}
	err = d.Each(func(b *field.Batch) error {
		for row := range b.Len {
			if keep != nil && !keep(b, row) {
				continue
			}
			n, m := b.Col(id).Int(row)
			missing[m]++
			total += n
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return total, missing
}

func text(id field.ID, want string) func(*field.Batch, int) bool {
	return func(b *field.Batch, row int) bool { return b.Col(id).Text(row) == want }
}

// Figures that the sources state themselves.
func TestFiguresOfTheSources(t *testing.T) {
	for _, c := range []struct {
		name string
		id   field.ID
		keep func(*field.Batch, int) bool
		want int64
	}{
		// SOURCE notes of the collection: sums of the page's posts.
		{"nike-facebook-2010-2017", field.CommentsN, nil, 206_580},
		{"nike-facebook-2010-2017", field.Shares, nil, 976_593},
		// Annual report for 2024: members at the end of 2024.
		{"netflix-members-annual", field.MembersEnd, func(b *field.Batch, row int) bool {
			return b.Col(field.Period).Text(row) == "2024" && b.Col(field.Region).Text(row) == "global"
		}, 301_626_000},
		{"netflix-members-annual", field.MembersEnd, func(b *field.Batch, row int) bool {
			return b.Col(field.Period).Text(row) == "2024" && b.Col(field.Region).Text(row) != "global"
		}, 301_626_000}, // the regions add up
		// 64,955,400,000 + 25,067,700,000 hours of series and films, in millionths.
		{"netflix-engagement-halfyear", field.HoursViewed, text(field.Period, "2023H2"), 90_023_100_000 * field.Micro},
	} {
		if got, _ := sum(t, c.name, c.id, c.keep); got != c.want {
			t.Errorf("%s: %s adds up to %d, want %d", c.name, c.id, got, c.want)
		}
	}
}

// The notes on the source give Netflix 2.38 % as (likes + comments) / views of
// all its videos, and 0.12, 0.60 and 1.26 % as that of Nike's three.
func TestRatesOfTheTrendingVideos(t *testing.T) {
	c, err := Catalog()
	if err != nil {
		t.Fatal(err)
	}
	d, _ := c.Get("youtube-trending-2017-2018")
	var reactions, views int64
	var nike []int64 // in hundredths of a per cent, rounded
	err = d.Each(func(b *field.Batch) error {
		for row := range b.Len {
			likes, _ := b.Col(field.Likes).Int(row)
			comments, missing := b.Col(field.CommentsN).Int(row)
			v, _ := b.Col(field.Views).Int(row)
			if missing != field.Present {
				continue
			}
			switch b.Col(field.Brand).Text(row) {
			case "netflix":
				reactions, views = reactions+likes+comments, views+v
			case "nike":
				nike = append(nike, ((likes+comments)*20_000/v+1)/2)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(nike)
	if got := (reactions*20_000/views + 1) / 2; got != 238 || !slices.Equal(nike, []int64{12, 60, 126}) {
		t.Errorf("Netflix %d, Nike %d hundredths of a per cent", got, nike)
	}
}

func TestMissingIsNotZero(t *testing.T) {
	if _, m := sum(t, "youtube-trending-2017-2018", field.CommentsN, nil); m[field.Hidden] != 3 {
		t.Errorf("comments were off under 3 videos, and %d are hidden", m[field.Hidden])
	}
	if _, m := sum(t, "netflix-top10-weekly", field.ViewsN, nil); m[field.Withheld] != 408 {
		t.Errorf("views of 102 weeks of 4 lists were not published, and %d are withheld", m[field.Withheld])
	}
	if _, m := sum(t, "nike-facebook-2010-2017", field.Likes, nil); m[field.NotCollected] != 332 {
		t.Errorf("likes of 332 posts were not collected, and %d are marked so", m[field.NotCollected])
	}
	if _, m := sum(t, "nike-x-2022", field.Likes, text(field.PostKind, "repost")); m[field.NotApplicable] != 862 {
		t.Errorf("862 reposts have no likes of their own, and %d are marked so", m[field.NotApplicable])
	}
	if _, m := sum(t, "instagram-brand-panel-2022", field.Date, text(field.Period, "before 2022-06")); m[field.Empty] != 6 {
		t.Errorf("6 rows of the first snapshot have no date, and %d are marked so", m[field.Empty])
	}
}

func TestEmbeddedFilesAreSmall(t *testing.T) {
	err := fs.WalkDir(FS, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err == nil && info.Size() > 900_000 {
			t.Errorf("%s has %d bytes; built-in tables have at most 900,000", name, info.Size())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// BenchmarkEach reads all built-in data sets once.
func BenchmarkEach(b *testing.B) {
	sets := all(b)
	var size int64
	for _, d := range sets {
		size += d.Bytes
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range sets {
			if err := d.Each(func(*field.Batch) error { return nil }); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkCatalog reads and compares all descriptors.
func BenchmarkCatalog(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, problems := datasets.NewCatalog(FS); len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}
