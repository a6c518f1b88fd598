package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// kind is a kind of file that people have, rebuilt small, and what must come of
// it from the import to the figure. All names and numbers are made up.
type kind struct {
	name     string
	file     string // "" is posts.csv
	text     string
	platform string // of the case's one account, acme; "" is instagram
	kpis     string // "" is engagement/*
	tag      string // of the case
	extra    string // lines of study.md
	import_  string // options of the import, besides --study and --case
	refused  string // what the import says where it must not take the file
	says     string // what the import must say where it takes it
	want     []figure
}

// figure is a line of indicators.csv: an id without its unit, and its value, or
// its status where it has none.
type figure struct {
	id, platform string
	value        float64
	status       string // "" is defined
}

// study makes a study with one case and one account.
func (k *kind) study(t *testing.T) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "s")
	if status, _, stderr := call(t.Context(), "new", dir, "--lang", "en"); status != 0 {
		t.Fatal(stderr)
	}
	or := func(s, other string) string {
		if s == "" {
			return other
		}
		return s
	}
	put := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put("cases/example.md", fmt.Sprintf("---\nid: example\nname: Acme\nlang: en\naccounts:\n  - {platform: %s, handle: acme}\nugc:\n  hashtags:\n"+
		"    - {tag: %s}\n  mentions: [%s]\n---\nText.\n", or(k.platform, "instagram"), or(k.tag, "acme"), or(k.tag, "acme")))
	put("study.md", fmt.Sprintf("---\nid: s\ntitle: Kinds\nlang: en\ncases: [example]\nkpis: [%q]\nmaturity_days: 0\n%s---\nText.\n",
		or(k.kpis, "engagement/*"), k.extra))
	return dir
}

// figures reads indicators.csv.
func figures(t *testing.T, dir string) []map[string]string {
	t.Helper()
	if status, _, stderr := call(context.Background(), "report", dir, "-o", filepath.Join(dir, "out"), "--only", "csv"); status != 0 {
		t.Fatal(stderr)
	}
	text, err := os.ReadFile(filepath.Join(dir, "out", "indicators.csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		one := map[string]string{}
		for i, name := range rows[0] {
			one[name] = row[i]
		}
		out = append(out, one)
	}
	return out
}

func (k *kind) run(t *testing.T) {
	plain(t)
	dir := k.study(t)
	file := filepath.Join(t.TempDir(), "posts.csv")
	if k.file != "" {
		file = filepath.Join(filepath.Dir(file), k.file)
	}
	if err := os.WriteFile(file, []byte(k.text), 0o666); err != nil {
		t.Fatal(err)
	}
	args := append([]string{"import", file, "--study", dir, "--case", "example", "--lang", "en"}, strings.Fields(k.import_)...)
	status, stdout, stderr := call(t.Context(), args...)
	if k.refused != "" {
		if status != 1 || !strings.Contains(stderr, k.refused) {
			t.Fatalf("status %d, want 1 and %q:\n%s%s", status, k.refused, stdout, stderr)
		}
		if made, _ := filepath.Glob(filepath.Join(dir, "data", "*.csv")); len(made) > 0 {
			t.Errorf("it wrote %v all the same", made)
		}
		return
	}
	if status != 0 || !strings.Contains(stdout+stderr, k.says) {
		t.Fatalf("status %d, want 0 and %q:\n%s%s", status, k.says, stdout, stderr)
	}
	rows := figures(t, dir)
	for _, want := range k.want {
		if want.status == "" {
			want.status = "defined"
		}
		found := false
		for _, row := range rows {
			if !strings.HasPrefix(row["id"], want.id+":") || want.platform != "" && row["platform"] != want.platform {
				continue
			}
			found = true
			value, _ := strconv.ParseFloat(row["value"], 64)
			if row["status"] != want.status || want.status == "defined" && math.Abs(value-want.value) > 1e-6*math.Max(1, math.Abs(want.value)) {
				t.Errorf("%s: %s %s, want %s %v (%s)\n%s%s", want.id, row["status"], row["value"], want.status, want.value, row["reason"], stdout, stderr)
			}
			break
		}
		if !found && want.status != "absent" {
			t.Errorf("%s: no such figure\n%s%s", want.id, stdout, stderr)
		}
	}
}

// lines makes rows of a pattern, in which # is the number of the row, from one to n.
func lines(n int, pattern string) string {
	var b strings.Builder
	for i := 1; i <= n; i++ {
		b.WriteString(strings.ReplaceAll(pattern, "#", strconv.Itoa(i)) + "\n")
	}
	return b.String()
}

const (
	utc      = "--time-zone UTC"
	ours     = "--platform instagram --account acme " + utc
	pooled   = "engagement/by-followers/pooled"
	byViews  = "engagement/by-views/pooled"
	applause = "engagement/applause/mean"
	posts    = "engagement/posts/count"
)

// book is a workbook of rows; merged are its merged areas, formulas the cells
// that hold one without a value.
func book(t *testing.T, rows [][]any, merged []string, formulas ...string) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, row := range rows {
		must(f.SetSheetRow("Sheet1", "A"+strconv.Itoa(i+1), &row))
	}
	for _, area := range merged {
		from, to, _ := strings.Cut(area, ":")
		must(f.MergeCell("Sheet1", from, to))
	}
	for _, cell := range formulas {
		must(f.SetCellFormula("Sheet1", cell, "1000+1"))
	}
	var b bytes.Buffer
	must(f.Write(&b))
	return b.String()
}

// TestKinds goes the way from a file of each kind to its figures. Right values
// are worked out by hand in the comments.
func TestKinds(t *testing.T) {
	kinds := []kind{
		// A table of posts with Date and Followers is no table of followers.
		// (30+3+1) * 6 / (1000 * 6) = 0.034
		{name: "posts that have a date and followers", text: "post_id,date,followers,likes,comments,shares,reach\n" + lines(6, "p#,2025-01-0#,1000,30,3,1,500"),
			import_: ours, want: []figure{{id: pooled, value: 0.034}, {id: "engagement/by-reach/pooled", value: 0.068}}},
		// Windows-1251 with no-break spaces between thousands: (1200+1100+10)/100500
		{name: "CSV of a Russian Excel", text: cp1251("ID;Дата;Лайки;Комментарии;Репосты;Подписчики\r\n") +
			strings.ReplaceAll(lines(9, "#;0#.03.2025;1~200;1~100;10;100~500\r"), "~", "\xa0"), import_: ours,
			want: []figure{{id: pooled, value: 2310.0 / 100500}, {id: posts, value: 9}}},
		// Hidden likes are none: (1000*4 + 20*4)/(4*50000) is of four posts of seven.
		{name: "hidden likes", text: "id,timestamp,author,media_type,likes_hidden,num_likes,num_comments,play_count,followers\n" +
			lines(5, "a#,2025-03-0# 10:00:00,acme,photo,no,1000,20,0,50000") + "b1,2025-03-08 10:00:00,acme,photo,yes,3,22,0,50000\n",
			import_: "--platform instagram " + utc, want: []figure{{id: pooled, value: 0.0204}, {id: applause, value: 1000},
				{id: "engagement/view-rate/pooled", status: "not applicable"}}},
		// (100*5 + 12500)/6, the rounded one being 12,450 to 12,550
		{name: "rounded counts", text: "Ссылка;Дата;Лайки;Комментарии\n" + lines(5, "p#;0#.03.2025;100;1") + "p9;09.03.2025;12,5 тыс.;1\n",
			import_: ours, says: "shown rounded: 1, such as", want: []figure{{id: applause, value: 13000.0 / 6}}},
		// The repost's 42,000 belong to somebody else: (50+1+5)*6 of 6*10,000.
		{name: "reposts in one's own timeline", platform: "x",
			text: "tweet_id,created_at,user_name,is_retweet,retweet_count,reply_count,like_count,followers_count\n" +
				lines(6, "900#,2024-03-0# 10:00:00,acme,False,5,1,50,10000") + "9009,2024-03-09 10:00:00,acme,True,42000,0,0,10000\n",
			import_: "--platform x " + utc, want: []figure{{id: pooled, value: 0.0056}, {id: posts, value: 6}}},
		{name: "counts of 0 in every row", platform: "x",
			text: "tweet_id,created_at,user_name,retweet_count,favorite_count,followers_count\n" +
				lines(7, "900#,2024-03-0# 10:00:00,acme,0,0,12000"), import_: "--platform x " + utc, want: []figure{{id: pooled, status: "not collected"}}},
		// All reactions hold the likes: (110*6)/6.
		{name: "likes are a part of the reactions", platform: "facebook",
			text: "status_id,status_published,num_reactions,num_comments,num_shares,num_likes,num_loves\n" +
				lines(6, "1_#,4/2#/2018 6:00,110,5,2,90,20"), import_: "--platform facebook --account acme " + utc, want: []figure{{id: applause, value: 110}}},
		// In Minsk 01:00 on 1 February is February: 24 people were first seen in January and 12
		// of them in February again; the 10 of 1 February are February's own, of whom nobody
		// came back in March. By Greenwich the 10 would be January's, and back in February.
		{name: "months of the study's time zone", file: "activity.csv", kpis: "retention/*", text: "user,at\n" +
			lines(12, "a#,2024-01-10 12:00\na#,2024-02-10 12:00\nb#,2024-01-11 12:00") + lines(10, "n#,2024-02-01 01:00\nn#,2024-02-15 12:00") + "z,2024-03-31 12:00\n",
			import_: "--time-zone Europe/Minsk", want: []figure{{id: "retention/users/month-1", value: 12.0 / 34}}},
		{name: "merged cells", platform: "vk", file: "posts.xlsx", import_: "--platform vk", text: book(t, [][]any{{"Автор", "ID", "Дата", "Лайки"},
			{"acme", "1", "2025-03-01", 100}, {nil, "2", "2025-03-02", 100}, {nil, "3", "2025-03-03", 100}, {"rival", "4", "2025-03-04", 900},
			{nil, "5", "2025-03-05", 900}}, []string{"A2:A4", "A5:A6"}),
			want: []figure{{id: posts, value: 3}}},
		{name: "deleted people", platform: "reddit", file: "comments.csv", kpis: "retention/*", import_: "--platform reddit " + utc,
			text: "comment_id,post_id,author,created_at\n" + lines(40, "c#,p1,user#,2025-01-01 10:00:00") + lines(40, "d#,p1,[deleted],2025-02-02 10:00:00") +
				"z1,p1,user1,2025-03-31 10:00:00\n", want: []figure{{id: "retention/commenters/month-1", value: 0}}},
		// й in two characters: (101*8 + 10*8)/8000
		{name: "a header whose letters are taken apart", text: "ID,Дата,Лаи\u0306ки,Комментарии,Просмотры\n" + lines(8, "#,2025-03-0#,101,10,1000"),
			import_: ours, want: []figure{{id: byViews, value: 0.111}}},
		{name: "hashtags in captions", kpis: "ugc/*", tag: "акме", import_: "--platform instagram " + utc, text: "id,date,author,caption,likes,comments\n" +
			"1,2025-03-03 10:00:00,user_a,Пробежка #Акме!,10,1\n2,2025-03-04 10:00:00,user_b,(#акме) 😍,20,1\n3,2025-03-05 10:00:00,user_c,#акмерун другое,30,1\n" +
			"4,2025-03-06 10:00:00,user_e,вот: #акме. Реклама. ООО «Акме» erid: 2VtzqAb1,60,1\n5,2025-03-07 10:00:00,user_f,#акме #notad,5,1\n",
			want: []figure{{id: "ugc/volume/count", value: 3}, {id: "ugc/creators/unique", value: 3}, {id: "ugc/paid/count", value: 1}}},
		{name: "no ids", text: "post_date,likes\n" + lines(8, "2023-03-0# 16:59:43,#"), import_: ours, says: "its rows are numbered",
			want: []figure{{id: applause, value: 4.5}, {id: posts, value: 8}, {id: pooled, status: "not collected"}}},
		// 100+10+5+20 of 4,000 each
		{name: "no ids and no dates", text: "Impressions,Saves,Comments,Shares,Likes,Follows\n" + lines(8, "4000,20,10,5,100,#"), import_: ours,
			says: "does not say when its posts were published", want: []figure{{id: "engagement/by-impressions/pooled", value: 135.0 / 4000}}},
		{name: "a header in several languages", platform: "tiktok", text: "video_id,date,visninger,likes,kommentarer,shares,gemmer,followers\n" +
			lines(6, "76#,2026-03-1#,1000,50,5,3,2,2000"), import_: "--platform tiktok --account acme",
			want: []figure{{id: pooled, value: 0.03}, {id: byViews, value: 0.06}}},
		{name: "a row in one cell", text: "\"Post ID,Date,Likes,Comments,Views\"\n" + lines(8, "\"#,2025-03-0#,90,10,1000\""), import_: ours,
			want: []figure{{id: byViews, value: 0.1}, {id: applause, value: 90}}},
		{name: "padded thousands", text: "post_id,published_at,reach,likes,comments\n" + lines(8, "#,2025-03-0#,\" 67,311,748 \",\" 38,000 \",\" 1,000 \""),
			import_: ours, want: []figure{{id: "engagement/by-reach/pooled", value: 39000.0 / 67311748}}},
		{name: "zero views", platform: "youtube", text: "video_id,publish_time,views,likes,comments\nv8,2025-03-01 10:00:00,0,0,0\nv9,2025-03-02 10:00:00,0,3,1\n" +
			lines(6, "v#,2025-03-1# 10:00:00,1000,50,6"),
			import_: "--platform youtube --account acme " + utc, want: []figure{{id: byViews, value: 0.056}}},
		// Of 30 users of January 12 came back in February, of 20 of February nobody in March.
		{name: "a cohort of which nobody comes back", file: "activity.csv", kpis: "retention/*", import_: "--platform instagram " + utc,
			text: "user,at\n" + lines(30, "a#,2024-01-10 12:00") + lines(12, "a#,2024-02-12 12:00") + lines(20, "b#,2024-02-10 12:00") + "a1,2024-04-30 12:00\n",
			want: []figure{{id: "retention/users/month-1", value: 12.0 / 50}}},
		{name: "a column of the collection's time", text: "id,timestamp,date,likes,comments,views\n" + lines(8, "#,2025-06-01 12:00:0#,2025-03-0#,120,10,3000"),
			import_: ours, says: "timestamp → snapshot_at; date → published_at", want: []figure{{id: posts, value: 8}}},
		// X calls reposts what it counts as shares: (20+2+5+3)*6 of 1000*6
		{name: "X analytics", platform: "x", text: "Post id,Date,Post text,Impressions,Likes,Engagements,Bookmarks,Shares,Replies,Reposts\n" +
			lines(6, "1#,2025-03-0#,text,1000,20,99,3,1,2,5"), import_: "--platform x " + utc,
			want: []figure{{id: "engagement/by-impressions/pooled", value: 0.03}}},
		{name: "comments of the public", platform: "youtube", kpis: "*",
			text: "id,replyCount,likeCount,publishedAt,authorName,text,authorChannelId,authorChannelUrl,isReply,isReplyTo\n" +
				lines(6, "c#,0,3,2025-03-0# 10:00:00,Somebody,nice,UC#,http://x/#,0,"),
			import_: "--platform youtube " + utc, want: []figure{{id: posts, status: "absent"}}},
		{name: "percentages are no counts", text: "post_id,date,views,likes %,comments %\n" + lines(6, "p#,2025-03-0#,1000,5,1"), import_: ours,
			want: []figure{{id: byViews, status: "not collected"}}},
		{name: "likes of 0 beside shares", text: "post_id,date,views,likes,shares\n" + lines(6, "p#,2025-03-0#,1000,0,30"), import_: ours,
			says: "it is taken for not collected", want: []figure{{id: applause, status: "not collected"}, {id: byViews, status: "not collected"}}},
		{name: "a row of totals that has a date", text: "Post ID,Publish time,Views,Likes\n" + lines(6, "p#,2025-03-0#,1000,30") + "Total,2025-03-06,6000,180\n",
			import_: ours, says: "left out: 1, row of totals", want: []figure{{id: posts, value: 6}, {id: applause, value: 30}}},
		{name: "a Russian row of totals", text: "Дата;Ссылка;Лайки\n" + lines(6, "0#.03.2025;p#;30") + "Итого за март:;;180\n", import_: ours,
			says: "left out: 1, row of totals", want: []figure{{id: posts, value: 6}, {id: applause, value: 30}}},
		{name: "gains by day are no followers", platform: "youtube", text: "Date,Views,Watch time (hours),Subscribers\n" + lines(8, "2025-03-0#,100,5,#"),
			import_: "--platform youtube", refused: "does not have one row for each video"},
		{name: "followers by network and month", file: "Подписчики.csv", kpis: "audience/*",
			text: "Месяц;Instagram;ВКонтакте\nянварь 2025;1 000;500\nиюнь 2025;1 100;600\n",
			says: "a wide table", want: []figure{{id: "audience/size/last", platform: "instagram", value: 1100},
				{id: "audience/growth/total", platform: "instagram", value: 0.1}}},
		{name: "a survey", file: "Опрос.csv", kpis: "satisfaction/*", text: "Отметка времени,Возраст,Насколько Вы довольны? (1-5)\n" +
			lines(9, "0#.06.2025 10:00:00,20,5") + "10.06.2025 10:00:00,20,2\n", import_: utc, want: []figure{{id: "satisfaction/top-two/share", value: 0.9}}},
		{name: "comments without ids", platform: "vk", file: "Комментарии.csv", kpis: "retention/*",
			import_: "--platform vk --account acme --time-zone Europe/Minsk",
			text: "Дата;Автор;Текст\n" + lines(40, "01.01.2025 10:00;u#;да") + lines(10, "05.02.2025 10:00;u#;да") +
				"31.03.2025 10:00;u1;да\n",
			want: []figure{{id: "retention/commenters/month-1", value: 0.25}}},
	}
	for i := range kinds {
		t.Run(kinds[i].name, kinds[i].run)
	}
}

// cp1251 writes Russian letters as Windows-1251 does.
func cp1251(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < 0x80:
			b.WriteByte(byte(r))
		case r >= 'А' && r <= 'я':
			b.WriteByte(byte(r - 'А' + 0xc0))
		}
	}
	return b.String()
}
