package intake

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// prepare plans the import of a text.
func prepare(t testing.TB, name, text string, opt Options) *Plan {
	t.Helper()
	p, err := Prepare(fstest.MapFS{name: {Data: []byte(text)}}, name, opt)
	if err != nil {
		t.Fatalf("Prepare: %v", err)
	}
	return p
}

// imported writes a plan and gives the CSV and the descriptor as read back.
func imported(t testing.TB, p *Plan) (csv string, d *datasets.Dataset) {
	t.Helper()
	dir := t.TempDir()
	if err := p.Write(dir); err != nil {
		t.Fatalf("Write: %v", err)
	}
	text, err := os.ReadFile(p.Result.Data)
	if err != nil {
		t.Fatal(err)
	}
	d, problems := datasets.ReadDescriptor(os.DirFS(dir), filepath.Base(p.Result.Descriptor))
	if len(problems) > 0 {
		t.Fatalf("the descriptor has problems: %v", problems)
	}
	if err := d.Each(func(*field.Batch) error { return nil }); err != nil {
		t.Fatalf("the CSV is not canonical: %v", err)
	}
	return string(text), d
}

func warned(p *Plan, part string) bool {
	return slices.ContainsFunc(p.Result.Messages, func(s string) bool { return strings.Contains(s, part) })
}

func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
	}
}

const instagram = "\ufeff" + `"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)","Publish time",Permalink,` +
	`"Post type","Data comment",Date,Views,Reach,Likes,Shares,Comments,Saves,Follows
11111111111111111,1,made_up,"Made Up","A caption, with
two lines and a ""quote""",0,"03/18/2025 09:48",https://example.org/p/a/,"IG image",,Lifetime,52,37,3,0,1,0,
11111111111111112,1,made_up,"Made Up",,30,"03/04/2025 09:50",https://example.org/reel/b/,"IG reel",,Lifetime,166,152,1,1,0,0,2
`

// The whole way for one export: what is kept, what is not, and how.
func TestInstagram(t *testing.T) {
	p := prepare(t, "Mar-2025.csv", instagram,
		Options{TimeZone: "Europe/Minsk", CollectedAt: "2025-04-14", Case: "made-up", Accounts: []Account{{"instagram", "made_up"}}})
	csv, d := imported(t, p)
	// 09:48 in Minsk (UTC+3) is 06:48 UTC; 03/04 is 4 March, for 03/18 can only be month/day.
	same(t, "CSV", csv, `post_id,author,published_at,type,reach,views,likes,comments,shares,saves,follows,duration_s
11111111111111111,made_up,2025-03-18T06:48:00Z,photo,37,52,3,1,0,0,,not-applicable
11111111111111112,made_up,2025-03-04T06:50:00Z,reel,152,166,1,0,1,0,2,30
`)
	r := p.Result
	if r.Format != "meta-instagram-posts" || r.Platform != "instagram" || r.RowsRead != 2 || r.RowsKept != 2 || len(r.Messages) > 0 {
		t.Errorf("%+v", r)
	}
	if d.Platform != "instagram" || d.Case != "made-up" || d.CollectedAt != "2025-04-14" || d.TimeZone != "Europe/Minsk" ||
		d.Period != (datasets.Period{From: "2025-03-04", To: "2025-03-18"}) || d.Import.Format != r.Format || d.Import.File != "Mar-2025.csv" ||
		d.Import.Hash != r.Hash {
		t.Errorf("%+v", d.Descriptor)
	}
	if strings.Contains(csv, "caption") {
		t.Error("a caption was kept")
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(r.Data), KeyFile)); err == nil {
		t.Error("a key was made although nobody had to be hidden")
	}
}

// Trap 6 and 8 and 9: a header that stands twice, error texts as rows, rows
// that are shorter or longer than the header.
func TestFacebookTraps(t *testing.T) {
	const header = `"Post ID","Page name","Publish time",Permalink,"Is share","Post type",Views,Reach,Reactions,Comments,Shares,Views` + "\n"
	row := func(id int, views, again string, rest string) string {
		return fmt.Sprintf("%d,Page,03/%02d/2025 10:00,https://example.org,0,Photos,%s,20,2,1,1,%s%s\n", 9000000000000+id, id+12, views, again, rest)
	}
	text := header + row(1, "39", "39", "") + row(2, "40", "40", "") +
		"An unexpected error occurred,,,,,,,,,,,\n" +
		",,,,,,,,,,,\n" +
		row(3, "41", "41", ",slipped") +
		strings.TrimSuffix(row(4, "42", "", ""), ",\n") + "\n"
	p := prepare(t, "f.csv", text, Options{TimeZone: "UTC"})
	csv, _ := imported(t, p)
	same(t, "CSV", csv, `post_id,author,published_at,type,kind,reach,views,likes,comments,shares
9000000000001,Page,2025-03-13T10:00:00Z,photo,original,20,39,2,1,1
9000000000002,Page,2025-03-14T10:00:00Z,photo,original,20,40,2,1,1
9000000000004,Page,2025-03-16T10:00:00Z,photo,original,20,42,2,1,1
`)
	if got := leftOut(p); got != "[{no post id: an error text of the export 2} {the row has more cells than the header: its columns may have slipped 1}]" {
		t.Error(got)
	}
	if p.Result.RowsRead != 6 || p.Result.RowsKept != 3 {
		t.Errorf("%d of %d", p.Result.RowsKept, p.Result.RowsRead)
	}
	p = prepare(t, "f.csv", header+row(1, "39", "39", "")+row(2, "40", "4", ""), Options{TimeZone: "UTC"})
	csv, _ = imported(t, p)
	if !warned(p, `f.csv:1:71: two columns are called "Views" and differ: neither is used`) || strings.Contains(csv, "views") {
		t.Errorf("%v\n%s", p.Result.Messages, csv)
	}
}

// Trap 7: totals and footers; withheld figures; ids that begin with a hyphen.
func TestYouTube(t *testing.T) {
	text := `Контент,Название видео,Время публикации видео,Продолжительность,Постоянные зрители,Постоянные зрители,"Отметки ""Нравится""",Новые ` +
		`комментарии,Просмотры,Подписчики,Показы
Итоговое значение,,,,5,6,12,3,110,-2,900
aaaaaaaaaaa,Ролик,"Jan 8, 2025",31,1,2,8,2,60,-3,500
 -bbbbbbbbbb,Ещё,"Dec 31, 2024",0:01:05,1,2,4,1,40,1,400
ccccccccccc,Мало,"Jan 2, 2025",25,,,,,,,12
Showing top 500 results,,,,,,,,,,
`
	p := prepare(t, "Данные из таблицы.csv", text, Options{Accounts: []Account{{Handle: "@MadeUp"}}, TimeZone: "Europe/Minsk"})
	csv, d := imported(t, p)
	same(t, "CSV", csv, `post_id,author,published_at,impressions,views,likes,comments,duration_s
aaaaaaaaaaa,MadeUp,2025-01-08T00:00:00Z,500,60,8,2,31
'-bbbbbbbbbb,MadeUp,2024-12-31T00:00:00Z,400,40,4,1,65
ccccccccccc,MadeUp,2025-01-02T00:00:00Z,12,withheld,withheld,withheld,25
`)
	if p.Result.Name != "dannye-iz-tablitsy" || d.Platform != "youtube" {
		t.Errorf("%q %q", p.Result.Name, d.Platform)
	}
	if got := leftOut(p); got != "[{row of totals 1} {footer: the export is cut after 500 rows 1}]" {
		t.Error(got)
	}
	// 110 against 60 + 40; likes 12 = 8 + 4 and comments 3 = 2 + 1 agree.
	if !warned(p, `:2:1: the export's total of "Просмотры" is 110, and its rows add up to 100`) || warned(p, "Нравится") {
		t.Error(p.Result.Messages)
	}
}

// The same in English, with other columns in another order, net subscribers
// below zero, and columns of 2026.
func TestYouTubeEnglish(t *testing.T) {
	text := `Content,Video title,Views,Watch time (hours),Video publish time,Duration,Subscribers,Subscribers gained,Thumbnail impressions,Engaged ` +
		`views,Impressions click-through rate (%)
Total,,110,4.5,,,-1,3,900,70,5.1
aaaaaaaaaaa,"Title, with a comma",60,2.5,"Jan 8, 2025",31,-3,1,500,40,4.2
bbbbbbbbbbb,Other,50,2.0,"Dec 31, 2024",65,2,2,400,30,6.1
`
	p := prepare(t, "Table data.csv", text, Options{Accounts: []Account{{Handle: "MadeUp"}}, TimeZone: "UTC"})
	csv, _ := imported(t, p)
	same(t, "CSV", csv, `post_id,author,published_at,impressions,views,follows,duration_s
aaaaaaaaaaa,MadeUp,2025-01-08T00:00:00Z,500,60,1,31
bbbbbbbbbbb,MadeUp,2024-12-31T00:00:00Z,400,50,2,65
`)
	if got := leftOut(p); got != "[{row of totals 1}]" || len(p.Result.Messages) > 0 {
		t.Error(got, p.Result.Messages)
	}
}

// Trap 1: a whole column of zeros beside comments.
func TestZeros(t *testing.T) {
	text := "id,date,likes,comments,views\n"
	for i := range 6 {
		text += fmt.Sprintf("p%d,2025-01-0%d,0,%d,0\n", i, i+1, i)
	}
	p := prepare(t, "f.csv", text, Options{Platform: "instagram"})
	csv, d := imported(t, p)
	if fmt.Sprint(d.NotCollected) != "[views likes]" || !strings.HasPrefix(csv, "post_id,published_at,comments\n") {
		t.Errorf("%v\n%s", d.NotCollected, csv)
	}
	if !warned(p, `the column "likes" is 0 in all 6 rows, while "comments" is not: it is taken for not collected, and left out; if the zeros are `+
		`real, say so with --true-zeros likes`) {
		t.Error(p.Result.Messages)
	}
	if err := d.Each(func(b *field.Batch) error {
		if _, why := b.Col(field.Likes).Int(0); why != field.NotCollected {
			t.Errorf("likes are %v", why)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	p = prepare(t, "f.csv", text, Options{TrueZeros: []field.ID{field.Likes, field.Views}})
	if csv, d := imported(t, p); fmt.Sprint(d.TrueZeros) != "[likes views]" ||
		!strings.HasPrefix(csv, "post_id,published_at,views,likes,comments\np0,2025-01-01T00:00:00Z,0,0,0\n") {
		t.Error(csv)
	}
	few := strings.Join(strings.SplitAfter(text, "\n")[:5], "") // four rows say nothing
	if p := prepare(t, "f.csv", few, Options{}); len(p.Result.NotCollected) > 0 {
		t.Error(p.Result.NotCollected)
	}
}

// Trap 10: ids that Excel rounded are no ids; trap 11: the spellings of nothing.
func TestIDsAndNothing(t *testing.T) {
	text := `id,date,likes,comments,views
100065000000000,2025-01-01,N/A,-,1
100065000000000,2025-01-02,*,undefined,2
1.00065E+14,2025-01-03,1,1,3
,2025-01-04,1,1,4
100065000000011,Lifetime,1,1,5
100065000000012,2025-01-05,-999.0,NA,6
100065000000013,2025-01-06,12.3K,1.5,-6
`
	p := prepare(t, "f.csv", text, Options{Platform: "facebook"})
	csv, _ := imported(t, p)
	same(t, "CSV", csv, `post_id,published_at,views,likes,comments
f-row-1,2025-01-01T00:00:00Z,1,,
f-row-2,2025-01-02T00:00:00Z,2,,
f-row-3,2025-01-03T00:00:00Z,3,1,1
100065000000011,,5,1,1
100065000000012,2025-01-05T00:00:00Z,6,,
100065000000013,2025-01-06T00:00:00Z,,12300,
`)
	same(t, "left out", leftOut(p), "[{no post_id, or one that cannot be read 1}]")
	for _, part := range []string{
		`f.csv:2:1: a spreadsheet has rounded the ids of posts (2): they are not used, the rows are numbered`,
		`f.csv:4:1: a spreadsheet has shortened the ids of posts (1), as 1.23E+17: these rows are numbered`,
		`f.csv:6:17: "Lifetime" is no date`,
		`f.csv:8:28: counts of the column "likes" that are shown rounded: 1, such as "12.3K"`,
		`f.csv:8:34: "1.5" is not a whole number`,
		`f.csv:8:38: "-6" is below zero`,
	} {
		if !warned(p, part) {
			t.Errorf("no warning %q in %q", part, p.Result.Messages)
		}
	}
}

// Trap 4: 407.137 is 407,137 because another column says 1,4.
func TestMarks(t *testing.T) {
	text := "id;date;likes;comments;score of something\np1;01.02.2025;407.137;1;1,4\np2;02.02.2025;270729;2;2,5\n"
	p := prepare(t, "f.csv", text, Options{})
	csv, _ := imported(t, p)
	same(t, "CSV", csv, "post_id,published_at,likes,comments\np1,2025-02-01T00:00:00Z,407137,1\np2,2025-02-02T00:00:00Z,270729,2\n")
	// The same without the other column: counts are whole, so the point groups.
	p = prepare(t, "f.csv", "id;date;likes\np1;01.02.2025;407.137\np2;02.02.2025;270729\n", Options{})
	if csv, _ := imported(t, p); !strings.Contains(csv, ",407137\n") {
		t.Error(csv)
	}
	// 1.000 may be 1 or 1000, and nothing tells: left out and said.
	p = prepare(t, "f.csv", "id;date;likes\np1;01.02.2025;1.000\np2;02.02.2025;27\n", Options{})
	if csv, _ := imported(t, p); !strings.Contains(csv, "T00:00:00Z,\n") || !warned(p, `f.csv:1:9: the numbers of the column "likes" can be read in two ways`) {
		t.Errorf("%s %v", csv, p.Result.Messages)
	}
}

// Trap 9 and mixed encodings: the same posts in every coat give the same CSV.
func TestEncodings(t *testing.T) {
	plain := "Ссылка;Дата публикации;Лайки;Комментарии;Текст\np1;01.02.2025;10;1;Подпись к снимку о беге\np2;02.02.2025;20;2;Другая подпись к снимку\n"
	cp1251, err := charmap.Windows1251.NewEncoder().String(plain)
	if err != nil {
		t.Fatal(err)
	}
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("sep=;\n" + plain)
	if err != nil {
		t.Fatal(err)
	}
	want := "post_id,published_at,kind,likes,comments,hashtags\np1,2025-02-01T00:00:00Z,original,10,1,\np2,2025-02-02T00:00:00Z,original,20,2,\n"
	for name, text := range map[string]string{
		"plain": plain, "BOM": "\ufeff" + plain, "CRLF": strings.ReplaceAll(plain, "\n", "\r\n"), "CR": strings.ReplaceAll(plain, "\n", "\r"),
		"windows-1251": cp1251, "utf-16 with sep": utf16, "tabs": strings.ReplaceAll(plain, ";", "\t"), "commas": strings.ReplaceAll(plain, ";", ","),
	} {
		p := prepare(t, "f.csv", text, Options{})
		if csv, _ := imported(t, p); csv != want {
			t.Errorf("%s: %s", name, csv)
		}
		if guessed := warned(p, "the encoding windows-1251 is a guess"); guessed != (name == "windows-1251") {
			t.Errorf("%s: %v", name, p.Result.Messages)
		}
	}
}

func TestPseudonyms(t *testing.T) {
	text := `comment_id,post id,author,date,text
c1,p1,@Somebody,2025-01-01 10:00,secret words
c2,p1,brand,2025-01-01 11:00,an answer
c3,p2,somebody,2025-01-02 12:00,more secret words
c4,https://example.org/Somebody/status/1,other,2025-01-03 12:00,x
`
	study := t.TempDir()
	opt := Options{Accounts: []Account{{Handle: "Brand"}}, Platform: "instagram", TimeZone: "UTC", Study: study}
	p := prepare(t, "f.csv", text, opt)
	csv, d := imported(t, p)
	lines := strings.Split(csv, "\n")
	name := regexp.MustCompile(`^c1,p1,(p-[0-9a-f]{20}),2025-01-01T10:00:00Z$`).FindStringSubmatch(lines[1])
	if name == nil || lines[2] != "c2,p1,Brand,2025-01-01T11:00:00Z" || !strings.HasPrefix(lines[3], "c3,p2,"+name[1]+",") {
		t.Fatalf("%s", csv)
	}
	if low := strings.ToLower(csv); strings.Contains(low, "somebody") || strings.Contains(low, "secret") || strings.Contains(low, "other") {
		t.Errorf("a name or a text is left: %s", csv)
	}
	if !slices.ContainsFunc(d.Import.Rules, func(n note.Note) bool { return n.String() == "names of other people are replaced by keyed hashes" }) {
		t.Error(d.Import.Rules)
	}
	key, err := os.ReadFile(filepath.Join(study, KeyFile))
	if err != nil {
		t.Fatal(err)
	}
	st, _ := os.Stat(filepath.Join(study, KeyFile))
	ignore, _ := os.ReadFile(filepath.Join(study, ".gitignore"))
	if st.Mode().Perm() != 0o600 || string(ignore) != "/"+KeyFile+"\n" || len(strings.TrimSpace(string(key))) != 64 {
		t.Errorf("%v %q", st.Mode(), ignore)
	}
	// The same key gives the same bytes; the key itself is in no output.
	again, _ := imported(t, prepare(t, "f.csv", text, opt))
	desc, err := os.ReadFile(p.Result.Descriptor)
	if again != csv || err != nil || bytes.Contains(append(desc, csv...), bytes.TrimSpace(key)) {
		t.Error("not the same bytes, or the key leaked")
	}
	other, _ := imported(t, prepare(t, "f.csv", text, Options{Accounts: []Account{{Handle: "brand"}}, Platform: "instagram", TimeZone: "UTC", Study: t.TempDir()}))
	if other == csv {
		t.Error("another key gives the same pseudonyms")
	}
	// What was imported once may be imported again: pseudonyms stay.
	twice, _ := imported(t, prepare(t, "again.csv", csv, opt))
	if twice != csv {
		t.Errorf("imported twice:\n%s\n%s", twice, csv)
	}
	for _, damaged := range []string{"short\n", "00ff\n", strings.Repeat("00", 33)} { // no hex, and not 32 bytes
		if err := os.WriteFile(filepath.Join(study, KeyFile), []byte(damaged), 0o600); err != nil {
			t.Fatal(err)
		}
		var problem *note.Problem
		if err := prepare(t, "f.csv", text, opt).Write(t.TempDir()); !errors.As(err, &problem) || !strings.Contains(err.Error(), "the key of the study is damaged") {
			t.Errorf("%q: %v", damaged, err)
		}
	}
}

// A pseudonym is that of a name on a platform: the same name elsewhere may be
// somebody else.
func TestPseudonymsByPlatform(t *testing.T) {
	n := &naming{own: map[string]string{}, key: []byte("a key")}
	vk := n.text(field.Author, "vk", "somebody")
	if again := n.text(field.Author, "vk", "@Somebody"); again != vk {
		t.Errorf("on one platform %s and %s", vk, again)
	}
	if x := n.text(field.Author, "x", "somebody"); x == vk || !pseudonym.MatchString(x) {
		t.Errorf("on two platforms %s and %s", vk, x)
	}
}

// What the headers and the neighbouring columns tell of a column.
func TestColumnsTellOfEachOther(t *testing.T) {
	meta := strings.SplitAfter(instagram, "\n")[0] +
		`1,1,made_up,"Made Up",,0,"03/04/2025 09:50",https://example.org/p/a/,"IG image",,Lifetime,52,37,3,0,1,0,` + "\n"
	for _, c := range []struct {
		name, text string
		row, says  string // a row of the data set, and a message
		silent     string // what is not said
	}{
		// Meta writes month/day, also where no day is above 12.
		{"Meta's order of dates", meta, "1,made_up,2025-03-04T09:50:00Z", "", "day/month or month/day"},
		// 1.000 is 1000, because another column has a decimal comma.
		{"marks of another column", "id;date;likes;score of something\np1;01.02.2025;1.000;1,4\np2;02.02.2025;27;2,5\n",
			"p1,2025-02-01T00:00:00Z,1000", "", "two ways"},
		{"columns that contradict each other", "id,date,likes,reactions\n1,2025-03-01,5,6\n2,2025-03-02,6,5\n", "1,2025-03-01T00:00:00Z,5",
			`"likes" and "reactions" both fit "likes" and differ; "likes" is taken`, ""},
		{"an unused column of ids", "id,date,likes,Zorbles\n1,2025-03-01,5,9111111111111\n2,2025-03-02,6,9111111111112\n3,2025-03-03,6,9111111111113\n",
			"1,2025-03-01T00:00:00Z,5", "", "Zorbles"},
		{"an unused column of days beside the date", "id,date,likes,Zorbles\n1,2025-03-01,5,2025-04-01\n2,2025-03-02,6,2025-04-02\n3,2025-03-03,6,2025-04-03\n",
			"1,2025-03-01T00:00:00Z,5", "", "Zorbles"},
		{"an unused column of days where no date is read", "post id,likes,comments,shares,Zorbles\n1,5,1,1,2025-04-01\n2,6,1,1,2025-04-02\n3,6,1,1,2025-04-03\n",
			"1,5,1,1", `the column "Zorbles" holds days or times and is not used`, ""},
		{"hours of the day", "id,date,likes,Hour\n1,2025-03-01,5,10\n2,2025-03-02,6,11\n3,2025-03-03,6,12\n", "1,2025-03-01T00:00:00Z,5", "", "Hour"},
	} {
		p := prepare(t, "f.csv", c.text, Options{TimeZone: "UTC", Account: "made_up", Columns: nil})
		csv, _ := imported(t, p)
		csv = strings.ReplaceAll(csv, ",made_up,", ",")
		if !strings.Contains("\n"+csv, "\n"+strings.ReplaceAll(c.row, ",made_up,", ",")) {
			t.Errorf("%s: no row %s in\n%s", c.name, c.row, csv)
		}
		said := strings.Join(p.Result.Messages, "\n")
		if !strings.Contains(said, c.says) || c.silent != "" && strings.Contains(said, c.silent) {
			t.Errorf("%s: said %s, want %q and nothing about %q", c.name, said, c.says, c.silent)
		}
	}
}

// Counts that were shown rounded: how many, and how far all of them together
// may be off: 12.3K by 50, 4K by 500.
func TestRoundedAddUp(t *testing.T) {
	_, d := imported(t, prepare(t, "f.csv", "id,date,likes\n1,2025-03-01,12.3K\n2,2025-03-02,4K\n3,2025-03-03,17\n", Options{Platform: "vk", Account: "a"}))
	if got := d.Rounded[field.Likes]; got != (datasets.Rounded{Rows: 2, Within: 550}) {
		t.Errorf("%+v, want 2 counts within 550", got)
	}
}

func TestRoundedID(t *testing.T) {
	for id, want := range map[string]bool{
		"123456789012345000": true,  // 18 digits, 15 of them true
		"123456789012345600": false, // 16 of them
		"12345678901234500":  false, // 17: two zeros may be true
		"100065000000000":    true,
		"1000650000":         false,
		"12345678901200000x": false,
	} {
		if got := roundedID(id); got != want {
			t.Errorf("%s looks rounded: %v, want %v", id, got, want)
		}
	}
}

func TestImportedBefore(t *testing.T) {
	dir := t.TempDir()
	p := prepare(t, "first.csv", instagram, Options{TimeZone: "UTC"})
	if err := p.Write(dir); err != nil {
		t.Fatal(err)
	}
	have, problems := datasets.ReadFolder(os.DirFS(dir), ".")
	if len(have) != 1 || len(problems) > 0 {
		t.Fatal(have, problems)
	}
	p = prepare(t, "second.csv", instagram, Options{TimeZone: "UTC", Existing: have})
	if !warned(p, `the same export was imported before: byte for byte "first.csv", as data set "first"`) {
		t.Error(p.Result.Messages)
	}
	one := strings.Join(append(strings.SplitAfter(instagram, "\n")[:3], ""), "")
	p = prepare(t, "third.csv", one, Options{TimeZone: "UTC", Existing: have})
	if !warned(p, `1 post ids are in the data set "first" as well`) {
		t.Error(p.Result.Messages)
	}
}

// Posts whose ids name their authors are found again, by their pseudonyms.
func TestImportedBeforeUnderPseudonyms(t *testing.T) {
	study := t.TempDir()
	const header = "post_id,platform,author,published_at,likes,views\n"
	first := header + "https://example.org/@fan/1,tiktok,fan,2025-01-01,5,90\nhttps://example.org/@fan/2,tiktok,fan,2025-01-02,6,80\n"
	if err := prepare(t, "first.csv", first, Options{Study: study, As: "casebench-posts"}).Write(filepath.Join(study, "data")); err != nil {
		t.Fatal(err)
	}
	have, problems := datasets.ReadFolder(os.DirFS(study), "data")
	if len(have) != 1 || len(problems) > 0 {
		t.Fatal(have, problems)
	}
	second := header + "https://example.org/@fan/2,tiktok,fan,2025-01-02,9,99\nhttps://example.org/@fan/3,tiktok,fan,2025-01-03,1,10\n"
	p := prepare(t, "second.csv", second, Options{Study: study, Existing: have, As: "casebench-posts"})
	if !warned(p, `1 post ids are in the data set "first" as well`) {
		t.Error(p.Result.Messages)
	}
}

// The name of a data set is that of its files: it leads nowhere else.
func TestNameStaysInItsFolder(t *testing.T) {
	for _, name := range []string{"../escape", "a/b", `a\b`, "Capital", "a b", ".", "naïve"} {
		_, err := Prepare(fstest.MapFS{"f.csv": {Data: []byte(instagram)}}, "f.csv", Options{Name: name})
		var problem *note.Problem
		if !errors.As(err, &problem) || problem.Mend.IsZero() {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	opt := Options{TimeZone: "UTC", Name: "set"}
	fsys := fstest.MapFS{"f.csv": {Data: []byte(instagram)}}
	p, err := Prepare(fsys, "f.csv", opt)
	if err != nil {
		t.Fatal(err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 || p.Result.Written {
		t.Error("the plan has written something")
	}
	if err := p.Write(dir); err != nil || !p.Result.Written {
		t.Fatal(err)
	}
	first, _ := os.ReadFile(p.Result.Descriptor)
	list := func() string {
		var names []string
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			names = append(names, e.Name())
		}
		return strings.Join(names, " ")
	}
	same(t, "files", list(), "set.csv set.resource.yaml")
	p, _ = Prepare(fsys, "f.csv", opt)
	if err := p.Write(dir); err == nil || !strings.Contains(err.Error(),
		`there is a data set "set" already; choose another name with --name, or write over it with --replace`) {
		t.Error(err)
	}
	opt.Replace = true
	p, _ = Prepare(fsys, "f.csv", opt)
	if err := p.Write(dir); err != nil {
		t.Error(err)
	}
	if again, _ := os.ReadFile(p.Result.Descriptor); !bytes.Equal(first, again) {
		t.Error("the same import gives other bytes")
	}
	// The export changes between plan and writing: nothing is written or left.
	p, _ = Prepare(fsys, "f.csv", opt)
	before, _ := os.ReadFile(filepath.Join(dir, "set.csv"))
	fsys["f.csv"] = &fstest.MapFile{Data: []byte(strings.Replace(instagram, ",52,", ",53,", 1))}
	if err := p.Write(dir); err == nil || !strings.Contains(err.Error(), "the export changed while it was read") {
		t.Error(err)
	}
	after, _ := os.ReadFile(filepath.Join(dir, "set.csv"))
	if !bytes.Equal(before, after) || list() != "set.csv set.resource.yaml" {
		t.Error("something half-written is left: " + list())
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		text string
		opt  Options
		want string
	}{
		{instagram, Options{As: "meta-instagram-post"}, `there is no format "meta-instagram-post"; did you mean "meta-instagram-posts"?`},
		{instagram, Options{TimeZone: "Minsk"}, `there is no time zone "Minsk"; write it as Europe/Minsk or UTC`},
		{instagram, Options{CollectedAt: "14.04.2025"}, `"14.04.2025" is not a date; write dates as YYYY-MM-DD`},
		{instagram, Options{As: "youtube-studio-table"},
			"f.csv:1:1: this is no export that casebench knows, and its header has no words to guess by; name its columns: a table of posts needs post_id and " +
				"published_at; or say with --as what it is"},
		{"id,date,likes\n", Options{}, "f.csv: the table has a header and no rows; export a period that has posts"},
		{`{"detail": "Rate limit"}`, Options{}, "f.csv: this JSON holds no list of objects, so no table; if it is an error message of the service, export " +
			"again; one object alone is written in a list: [{...}]"},
		{"id,date,likes\n,2025-01-01,5\n", Options{}, "f.csv: none of the 1 rows can be used: no post_id, or one that cannot be read (1 rows); is the format " +
			"right? it was taken for guess-posts; say another with --as"},
	} {
		_, err := Prepare(fstest.MapFS{"f.csv": {Data: []byte(c.text)}}, "f.csv", c.opt)
		if err == nil || strings.SplitN(err.Error(), "\n", 2)[0] != c.want {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}
}

// A column that the user maps goes before what is guessed.
func TestColumns(t *testing.T) {
	p := prepare(t, "f.csv", "A,When,likes,Hearts\nx1,2025-01-01,1,7\n",
		Options{Columns: map[string]field.ID{"A": field.PostID, "When": field.Published, "Hearts": field.Likes}})
	csv, _ := imported(t, p)
	same(t, "CSV", csv, "post_id,published_at,likes\nx1,2025-01-01T00:00:00Z,7\n")
	if got := fmt.Sprint(p.Result.Columns, p.Result.Ignored); got != "[{A post_id stated} {When published_at stated} {Hearts likes stated}] [likes]" {
		t.Error(got)
	}
}

func BenchmarkPrepare(b *testing.B) {
	var text strings.Builder
	text.WriteString(strings.SplitAfter(instagram, "\n")[0])
	for i := range 20_000 {
		fmt.Fprintf(&text, "%d,1,made_up,\"Made Up\",\"A caption, with words\",30,\"03/%02d/2025 09:48\",https://example.org/p/a/,\"IG "+
			"reel\",,Lifetime,%d,%d,%d,%d,%d,%d,\n",
			11111111111111111+i, 1+i%28, i*5, i*3, i%900, i%7, i%80, i%3)
	}
	fsys := fstest.MapFS{"f.csv": {Data: []byte(text.String())}}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		if _, err := Prepare(fsys, "f.csv", Options{TimeZone: "UTC"}); err != nil {
			b.Fatal(err)
		}
	}
}

// leftOut is what a plan leaves out and how often, in English.
func leftOut(p *Plan) string {
	var all []string
	for _, l := range p.Result.LeftOut {
		all = append(all, fmt.Sprintf("{%s %d}", l.Reason, l.Rows))
	}
	return fmt.Sprint(all)
}
