package platform

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/tabular"
)

func recognise(t *testing.T, text string, accept []*Format, mapping map[string]field.ID) (*Match, error) {
	t.Helper()
	r, err := tabular.Open("f.csv", strings.NewReader(text), int64(len(text)), tabular.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return Recognise(r, accept, mapping)
}

// headers are the real headers of docs and exports, with made-up rows where
// one is needed.
const (
	instagramHeader = `"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)","Publish time",Permalink,"Post type",` +
		`"Data comment",Date,Views,Reach,Likes,Shares,Comments,Saves,Follows`
	facebookHeader = `"Post ID","Page ID","Page name",Title,Description,"Duration (sec)","Publish time","Caption type",Permalink,"Is crosspost",` +
		`"Is share","Post type",Languages,"Custom labels","Funded content status","Data comment",Date,Views,Reach,"Reactions, Comments and Shares",` +
		`Reactions,Comments,Shares,"Total clicks",Views`
	youtubeRU = `Контент,Название видео,Время публикации видео,Продолжительность,Постоянные зрители,Постоянные зрители,"Отметки ` +
		`""Нравится""",Новые комментарии,Просмотры,Подписчики,Показы`
)

func TestRecognise(t *testing.T) {
	for _, c := range []struct {
		name, text, format string
		has                string // a mapping that must be there: header=field
		not                string // a header that must not be used
	}{
		{"instagram", instagramHeader, "meta-instagram-posts", "Views=views", "Description"},
		{"instagram reordered", `Likes,Permalink,"Publish time","Post ID","Account username"`, "meta-instagram-posts", "Likes=likes", "Permalink"},
		{"instagram Russian", "ID публикации,Имя пользователя аккаунта,Название аккаунта,Время публикации,Постоянная ссылка,Охват,Подписки",
			"meta-instagram-posts", "Подписки=follows", "Название аккаунта"},
		{"instagram 2023", `"Post ID","Account username","Publish time",Permalink,Impressions,Reach`, "meta-instagram-posts", "Impressions=impressions", ""},
		{"facebook", facebookHeader, "meta-facebook-posts", "Reactions=likes", "Reactions, Comments and Shares"},
		{"youtube Russian", youtubeRU, "youtube-studio-table", `Отметки "Нравится"=likes`, "Подписчики"},
		{"youtube English, reordered", "Views,Video title,Content,Impressions,Video publish time,Comments added,Unique viewers", "youtube-studio-table",
			"Unique viewers=reach", "Video title"},
		{"top 10", "week\tcategory\tweekly_rank\tshow_title\tseason_title\tweekly_hours_viewed\truntime\tweekly_views\tcumulative_weeks_in_top_10",
			"netflix-top10", "week=date", ""},
		{"engagement under a title", "What We Watched\nTitle,Available Globally?,Release Date,Hours Viewed\n", "netflix-engagement", "Hours Viewed=hours_viewed", ""},
		{"own posts", "post_id,published_at,likes", "casebench-posts", "likes=likes", ""},
		{"own reviews", "post_id,published_at,score", "casebench-reviews", "score=score", ""},
		{"own viewing", "date,title,hours_viewed", "casebench-viewing", "title=title", ""},
		{"guess English", "Post URL,Created At,likesCount,Comments Count,Caption", "guess-posts", "likesCount=likes", "Caption"},
		{"dislikes are no likes", "Post ID,Created at,Dislikes,Comments", "guess-posts", "Dislikes=dislikes", ""},
		{"a rate is no count", "Post ID,Created at,Likes %,Comments", "guess-posts", "Comments=comments", "Likes %"},
		{"guess Russian", "Ссылка на пост;Дата публикации;Лайки;Комментарии;Репосты;Текст", "guess-posts", "Репосты=shares", "Текст"},
		{"guess comments", "comment_id,post id,author,date,likes,text", "guess-comments", "comment_id=comment_id", "text"},
		{"guess audience", "Дата;Подписчики", "guess-audience", "Подписчики=followers", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, err := recognise(t, c.text+"\n", nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			if m.Format.ID != c.format || m.Rule.IsZero() {
				t.Fatalf("recognised as %s (%s)", m.Format.ID, m.Rule)
			}
			got := map[string]field.ID{}
			for _, col := range m.Columns {
				if col.Column != nil {
					got[col.Header] = col.Column.Field
				}
			}
			if c.has != "" {
				header, id, _ := strings.Cut(c.has, "=")
				if got[header] != field.ID(id) {
					t.Errorf("%q became %q, want %q; all: %v", header, got[header], id, got)
				}
			}
			if got[c.not] != "" {
				t.Errorf("%q is used as %s", c.not, got[c.not])
			}
		})
	}
	if m, err := recognise(t, facebookHeader+"\n", nil, nil); err != nil || len(m.Twice) != 1 {
		t.Errorf("the second Views is not noticed: %+v %v", m, err)
	}
}

func TestUnrecognised(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"category\trank\tshow_title\tseason_title\thours_viewed_first_91_days\truntime\tviews_first_91_days\n",
			"f.csv:1:1: this is Netflix's list of the most popular titles: hours of a title's first 91 days, without a date, so nothing can be placed in time; " +
				"download all-weeks-global.tsv from the same page"},
		{"sep=,\n\"Facebook reach\"\n\"Date\",\"Primary\"\n",
			"f.csv:3:1: this is Meta's daily curve of one metric of an account, not a table of posts; in Business Suite open Content and export the posts; " +
				"casebench counts from posts"},
		{"Content,Video title\n",
			"f.csv:1:1: this is no export that casebench knows; nearest is YouTube Studio table by content, but these columns are missing: Video publish time; " +
				"add the columns to the export, or say with --as what it is"},
		{"Date,Geography,Views\n2025-01-01,AD,0\n",
			`f.csv:1:1: this table of YouTube Studio does not have one row for each video; in advanced mode choose the tab Content, export again, and ` +
				`import "Table data.csv" of the download`},
		{"Дата,Контент,Название видео,Время публикации видео,Просмотры\n",
			`f.csv:1:1: this table of YouTube Studio does not have one row for each video; in advanced mode choose the tab Content, export again, and ` +
				`import "Table data.csv" of the download`},
		{"Date,Views\n2025-01-01,5\n",
			`f.csv:1:1: this table of YouTube Studio does not have one row for each video; in advanced mode choose the tab Content, export again, and ` +
				`import "Table data.csv" of the download`},
		{"date,account,reach\n", // more than half are ours: a CSV of ours that lacks something
			"f.csv:1:1: this is no export that casebench knows; nearest is casebench CSV, table audience, but these columns are missing: followers; add the " +
				"columns to the export, or say with --as what it is"},
		{"Date,Total Viewers,New Viewers\n",
			"f.csv:1:1: this is no export that casebench knows; taken for a table of comments (guessed), it has Date = published_at and lacks author, " +
				"comment_id; name the columns that are meant with --column HEADER=FIELD, or rename them"},
		{"Type,Hour,like,share\n",
			"f.csv:1:1: this is no export that casebench knows; taken for a table of posts (guessed), it has Type = type, like = likes, " +
				"share = shares and lacks post_id; name the columns that are meant with --column HEADER=FIELD, or rename them"},
		{"alpha,beta\n1,2\n",
			"f.csv:1:1: this is no export that casebench knows, and its header has no words to guess by; name its columns: a table of posts needs post_id and " +
				"published_at; or say with --as what it is"},
	} {
		_, err := recognise(t, c.text, nil, nil)
		if err == nil || err.Error() != c.want {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}
}

func TestMapping(t *testing.T) {
	m, err := recognise(t, "A,B,C\n", nil, map[string]field.ID{"a": field.PostID, "B": field.Published, "C": field.Likes})
	if err != nil {
		t.Fatal(err)
	}
	want := map[field.ID]int{field.PostID: 0, field.Published: 1, field.Likes: 2}
	for id, i := range want {
		if got, ok := m.Index()[id]; !ok || got != i {
			t.Errorf("%s is column %d, want %d", id, got, i)
		}
	}
	if _, err := recognise(t, "A,B\n", []*Format{youtubeTable}, nil); err == nil || !strings.Contains(err.Error(), "casebench knows") {
		t.Errorf("--as on another table: %v", err)
	}
}

func TestReaders(t *testing.T) {
	for _, c := range []struct {
		name string
		read func(string) Value
		cell string
		want Value
	}{
		{"season film", season, "N/A", Value{Missing: field.NotApplicable}},
		{"season", season, "Nowhere: Season 2", Value{Text: "Nowhere: Season 2"}},
		{"runtime", hoursMinutes, "1:58", Value{Int: 1_966_667}}, // 1 + 58/60
		{"runtime half", hoursMinutes, "1:30", Value{Int: 1_500_000}},
		{"runtime unknown", hoursMinutes, "*", Value{Missing: field.Empty}},
		{"runtime marked", hoursMinutes, "2:25*", Value{Missing: field.Empty}},
		{"yes", YesNo, "Yes", Value{Int: 1}},
		{"no", YesNo, "No", Value{}},
		{"seconds", seconds, "31", Value{Int: 31}},
		{"span", seconds, "0:04:34", Value{Int: 274}},
		{"no span", seconds, "N/A", Value{Missing: field.Empty}},
		{"no video", metaSeconds, "0", Value{Missing: field.NotApplicable}},
		{"type", metaKind, "IG carousel", Value{Text: "carousel"}},
		{"unknown type", metaKind, "Hologram", Value{Text: "hologram"}},
		{"type N/A", metaKind, "N/A", Value{Missing: field.Empty}},
		{"share", metaShared, "1", Value{Text: "repost"}},
		{"own", metaShared, "0", Value{Text: "original"}},
	} {
		if got := c.read(c.cell); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
	for _, v := range []Value{hoursMinutes("90"), seconds("-1"), YesNo("maybe")} {
		if v.Fault == nil {
			t.Errorf("%+v has no fault", v)
		}
	}
}

func TestHalfYear(t *testing.T) {
	for _, c := range []struct {
		above []string
		sheet string
		file  string
		want  string
	}{
		{[]string{"What We Watched", "Views from January to June 2025"}, "Movies", "x.xlsx", "2025-06-30 2025-01-01 2025H1 Films"},
		{nil, "TV", "What_We_Watched_2023Jul-Dec.xlsx", "2023-12-31 2023-07-01 2023H2 TV"},
		{[]string{"Hours viewed from January to June 2023"}, "Engagement", "x.xlsx", "2023-06-30 2023-01-01 2023H1"},
	} {
		got, p := halfYear(c.above, c.sheet, c.file)
		if p != nil {
			t.Fatal(p)
		}
		var words []string
		for _, k := range got {
			words = append(words, strings.TrimSuffix(k.Text, "T00:00:00Z"))
		}
		if s := strings.Join(words, " "); s != c.want {
			t.Errorf("%s, want %s", s, c.want)
		}
	}
	if _, p := halfYear(nil, "TV", "report.xlsx"); p == nil {
		t.Error("a report without a half-year is accepted")
	}
}

// Every format must be usable: fields of its table, all required ones, words
// that differ, both languages.
func TestFormats(t *testing.T) {
	ids, readable := map[string]bool{}, 0
	for _, f := range slices.Concat(Formats(), guessedFormats()) {
		if ids[f.ID] {
			t.Errorf("%s: twice", f.ID)
		}
		ids[f.ID] = true
		if ByID(f.ID) == nil || f.Title.IsZero() || len(f.Signature) == 0 {
			t.Errorf("%s: incomplete", f.ID)
		}
		if !f.Refuse.IsZero() {
			if f.RefuseMend.IsZero() || slices.Contains(IDs(), f.ID) {
				t.Errorf("%s: no mend, or offered to be read", f.ID)
			}
			continue
		}
		readable++
		has := map[field.ID]bool{field.Date: f.Constants != nil}
		for _, id := range f.Derived {
			if !f.Table.Has(id) || f.Row == nil {
				t.Errorf("%s: derived %s", f.ID, id)
			}
			has[id] = f.DerivedFrom == nil // else a column goes before it
		}
		for _, c := range f.Columns {
			if !f.Table.Has(c.Field) || has[c.Field] && f.Constants == nil {
				t.Errorf("%s: column %s", f.ID, c.Field)
			}
			has[c.Field] = true
		}
		for _, id := range f.Table.Required() {
			if !has[id] && id != field.PostID { // rows of posts without ids are numbered
				t.Errorf("%s: does not give %s", f.ID, id)
			}
		}
	}
	if ByID("nothing") != nil || len(IDs()) != readable {
		t.Error("ByID or IDs")
	}
}

func TestInteractions(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		platform, at string
		want         []field.ID
	}{
		{"youtube", "2021-12-12", []field.ID{field.Likes, field.Dislikes, field.CommentsN}},
		{"youtube", "2021-12-13", []field.ID{field.Likes, field.CommentsN}},
		{"instagram", "2025-01-01", []field.ID{field.Likes, field.CommentsN, field.Shares, field.Saves}},
		{"elsewhere", "2025-01-01", Comparison()},
	} {
		if got := Interactions(c.platform, day(c.at)); !slices.Equal(got, c.want) {
			t.Errorf("%s at %s: %v, want %v", c.platform, c.at, got, c.want)
		}
	}
	for i, s := range Sets() {
		if s.Why.IsZero() || Name(s.Platform).String() == s.Platform || ViewMeaning(s.Platform).IsZero() {
			t.Errorf("%s is not described", s.Platform)
		}
		if i > 0 && (sets[i-1].Platform+sets[i-1].From) >= s.Platform+s.From {
			t.Errorf("the table is not sorted at %s", s.Platform)
		}
	}
}
