package platform

import (
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// YouTube Studio, advanced mode, "Table data.csv" by content, in English and
// Russian. The user chooses the columns and their order. The figures are those
// of the period chosen in Studio, not of the video's life.
var youtubeTable = &Format{
	ID:       "youtube-studio-table",
	Title:    note.New("YouTube Studio table by content"),
	Table:    field.Posts,
	Platform: "youtube",
	Signature: [][]string{{"Content", "Контент"}, {"Video title", "Название видео"},
		{"Video publish time", "Время публикации видео"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"Content", "Контент"}},
		{Field: field.Published, Names: []string{"Video publish time", "Время публикации видео"}},
		{Field: field.DurationS, Names: []string{"Duration", "Продолжительность"}, Read: seconds},
		{Field: field.Reach, Names: []string{"Unique viewers", "Unique reach", "Уникальные зрители", "Уникальный охват"}, Empty: field.Withheld},
		{Field: field.Impressions, Names: []string{"Impressions", "Thumbnail impressions", "Показы", "Показы значков"}, Empty: field.Withheld},
		{Field: field.Views, Names: []string{"Views", "Просмотры"}, Empty: field.Withheld},
		{Field: field.Likes, Names: []string{"Likes", `Отметки "Нравится"`}, Empty: field.Withheld},
		{Field: field.Dislikes, Names: []string{"Dislikes", `Отметки "Не нравится"`}, Empty: field.Withheld},
		{Field: field.CommentsN, Names: []string{"Comments added", "Comments", "Новые комментарии"}, Empty: field.Withheld},
		{Field: field.Shares, Names: []string{"Shares", "Поделились"}, Empty: field.Withheld},
		{Field: field.Follows, Names: []string{"Subscribers gained", "Новые подписчики"}, Empty: field.Withheld},
	},
	Leave: youtubeLeave,
	Marks: tabular.PointDecimal,
	Own:   true,
	Rules: []note.Note{
		note.New("the publish time is a day without a time; it is stored as midnight UTC"),
		note.New("an empty cell means too little data: withheld by the platform"),
		note.New("net subscribers are not used (they can be negative); subscribers gained are, as new followers"),
	},
	Caveats: []note.Note{note.New("Figures are those of the period chosen in YouTube Studio, not of a video's life; YouTube withholds small figures.")},
}

// The other tables of the same download, which have no row for each video:
// views by day (Chart data.csv), by country, and of the whole channel by day
// (Totals.csv).
var (
	youtubeDaily = youtubeOther("youtube-studio-daily", note.New("YouTube Studio chart data"), false,
		[][]string{{"Date", "Дата"}, {"Content", "Контент"}, {"Video title", "Название видео"}})
	youtubeCountries = youtubeOther("youtube-studio-countries", note.New("YouTube Studio table by country"), false,
		[][]string{{"Geography", "География"}, {"Views", "Просмотры"}})
	youtubeTotalsOfTime = youtubeOther("youtube-studio-totals-of-time", note.New("YouTube Studio totals by day"), false,
		[][]string{{"Date", "Дата"}, {"Watch time (hours)", "Время просмотра (часы)"}})
	youtubeTotals = youtubeOther("youtube-studio-totals", note.New("YouTube Studio totals by day"), true,
		[][]string{{"Date", "Дата"}, {"Views", "Просмотры"}})
)

func youtubeOther(id string, title note.Note, only bool, signature [][]string) *Format {
	return &Format{
		ID: id, Title: title, Table: field.Posts, Platform: "youtube", Signature: signature, Only: only,
		Refuse:     note.New("this table of YouTube Studio does not have one row for each video"),
		RefuseMend: note.New("in advanced mode choose the tab Content, export again, and import %q of the download", "Table data.csv"),
	}
}

func youtubeLeave(r *Row) (reason note.Note, total bool) {
	id := r.Get(field.PostID)
	switch Fold(id) {
	case "total", "итоговое значение", "итого", "всего":
		return note.New("row of totals"), true
	}
	if strings.HasPrefix(Fold(id), "showing top") || strings.Contains(Fold(id), "500") && strings.Contains(id, " ") {
		return note.New("footer: the export is cut after 500 rows"), false
	}
	return note.Note{}, false
}

// seconds reads a duration given as seconds or H:MM:SS.
func seconds(cell string) Value {
	s := strings.TrimSpace(cell)
	if Absent(s) {
		return Value{Missing: field.Empty}
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && n >= 0 {
		return Value{Int: n}
	}
	if n, ok := tabular.ParseSpan(s, false); ok {
		return Value{Int: n}
	}
	return Value{Fault: note.Errorf(note.Position{}, "%q is no duration",
		cell).WithMend("write seconds or H:MM:SS, such as 95 or 0:01:35, or leave the cell empty")}
}
