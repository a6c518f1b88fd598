package intake

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/platform"
)

// Tables of followers as people lay them out: what comes out is the same table,
// and the decision is said.
func TestWideTables(t *testing.T) {
	const tidy = "2025-01-31,instagram,48200\n2025-01-31,vk,31400\n2025-02-28,instagram,48950\n2025-02-28,vk,31350\n"
	accounts := []Account{{"instagram", "acme"}, {"vk", "acme_by"}}
	for _, c := range []struct {
		name, file, text string
		opt              Options
		want             string
		problem          string
	}{
		{name: "a month a row, a network a column", file: "Подписчики.csv",
			text: "Месяц;Instagram;ВКонтакте\nянварь 2025;48 200;31 400\nфевраль 2025;48 950;31 350\n", want: tidy},
		{name: "the corner is empty, the title says it", file: "t.csv",
			text: "Подписчики Акме;;\n;Инстаграм;ВК\nянв. 2025;48200;31400\nфев. 2025;48950;31350\n", want: tidy},
		{name: "the headers say it, the year is in the title", file: "t.csv",
			text: "Отчёт за 2025 год,,\nМесяц,Подписчики Instagram,VK (followers)\nЯнварь,48200,31400\nФевраль,48950,31350\n", want: tidy},
		{name: "a network a row, a month a column", file: "followers.csv",
			text: "Network,Jan 2025,Feb 2025\nInstagram,48200,48950\nVK,31400,31350\n",
			want: "2025-01-31,instagram,48200\n2025-02-28,instagram,48950\n2025-01-31,vk,31400\n2025-02-28,vk,31350\n"},
		{name: "numbers of months in the header", file: "followers.csv",
			text: ",2025-01,02.2025\nInstagram,48200,48950\nVK,31400,31350\n",
			want: "2025-01-31,instagram,48200\n2025-02-28,instagram,48950\n2025-01-31,vk,31400\n2025-02-28,vk,31350\n"},
		{name: "days stay days", file: "followers.csv", text: "date,Instagram,VK\n2025-01-15,48200,31400\n2025-02-15,48950,31350\n",
			want: "2025-01-15,instagram,48200\n2025-01-15,vk,31400\n2025-02-15,instagram,48950\n2025-02-15,vk,31350\n"},
		{name: "a row a network and month, with months", file: "t.csv",
			text: "Месяц;Соцсеть;Подписчики\nянварь 2025;Instagram;48200\nянварь 2025;ВКонтакте;31400\n" +
				"февраль 2025;Instagram;48950\nфевраль 2025;VK;31350\n",
			want: tidy},
		{name: "a row of totals is left out", file: "подписчики.csv",
			text: "Месяц;Instagram;VK\nянварь 2025;48200;31400\nфевраль 2025;48950;31350\nИтого;97150;62750\n",
			want: tidy},
		{name: "the networks alone, on a stated day", file: "followers.csv", text: "VK,Telegram,Instagram\n31400,5400,48200\n",
			opt:  Options{CollectedAt: "2025-02-01"},
			want: "2025-02-01,vk,31400\n2025-02-01,telegram,5400\n2025-02-01,instagram,48200\n"},
		{name: "groups in two rows", file: "t.csv",
			text: "Месяц;Instagram;;VK;\n;Подписчики;Посты;Подписчики;Посты\nянварь 2025;48200;10;31400;8\nфевраль 2025;48950;11;31350;9\n", want: tidy},
		{name: "stated", file: "t.csv", text: "Месяц;Instagram;VK\nянварь 2025;48200;31400\nфевраль 2025;48950;31350\n",
			opt: Options{As: "guess-audience"}, want: tidy},
		{name: "a column is switched off", file: "followers.csv", text: "Month,Instagram,VK,Telegram\nJan 2025,48200,31400,1\nFeb 2025,48950,31350,2\n",
			opt: Options{Columns: map[string]field.ID{"Telegram": platform.Off}}, want: tidy},
		{name: "quarters", file: "followers.csv", text: "Quarter,Instagram,VK\nQ1 2025,48200,31400\nII кв. 2025,48950,31350\n",
			want: "2025-03-31,instagram,48200\n2025-03-31,vk,31400\n2025-06-30,instagram,48950\n2025-06-30,vk,31350\n"},

		{name: "nothing says what the numbers are", file: "t.csv", text: "Месяц;Instagram;VK\nянварь 2025;48200;31400\nфевраль 2025;48950;31350\n",
			problem: "does not say what its numbers are"},
		{name: "the gain is no stock", file: "Прирост подписчиков.csv", text: "Месяц;Instagram;VK\nянварь 2025;200;400\nфевраль 2025;950;350\n",
			problem: "does not say what its numbers are"},
		{name: "thousands", file: "Подписчики.csv", text: "Месяц;Instagram, тыс.;VK, тыс.\nянварь 2025;48;31\nфевраль 2025;49;31\n",
			problem: "thousands"},
		{name: "networks alone and no day", file: "followers.csv", text: "VK,Telegram,Instagram\n31400,5400,48200\n",
			problem: "no column says on which day"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.opt.Case, c.opt.Accounts, c.opt.TimeZone = "acme", accounts, "UTC"
			p, err := Prepare(fstest.MapFS{c.file: {Data: []byte(c.text)}}, c.file, c.opt)
			if c.problem != "" {
				if err == nil || !strings.Contains(err.Error(), c.problem) {
					t.Fatalf("%v, want %q", err, c.problem)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			csv, _ := imported(t, p)
			if got := strings.TrimPrefix(csv, "date,platform,followers\n"); got != c.want {
				t.Errorf("got\n%swant\n%s", csv, c.want)
			}
			if len(p.Result.Shape) != 1 {
				t.Errorf("the decision is not said: %v", p.Result.Shape)
			}
			if months := strings.Contains(c.want, "-31") && !strings.Contains(c.text, "-15,"); months !=
				strings.Contains(fmt.Sprint(p.Result.Warnings), "taken for the last day of its month") {
				t.Errorf("months: %v", p.Result.Warnings)
			}
		})
	}
}

// Accounts that the study knows may stand where networks do.
func TestWideTablesOfAccounts(t *testing.T) {
	for _, text := range []string{
		"date,@acme,Rival\n2025-01-31,100,200\n2025-02-28,110,210\n",
		"followers,2025-01-31,2025-02-28\nacme,100,110\nrival,200,210\n",
	} {
		p := prepare(t, "followers.csv", text, Options{Case: "acme", Platform: "instagram", TimeZone: "UTC",
			Accounts: []Account{{"instagram", "acme"}}, Keep: []Account{{"instagram", "rival"}}})
		csv, _ := imported(t, p)
		for _, want := range []string{"2025-01-31,acme,100", "2025-02-28,acme,110", "2025-01-31,rival,200", "2025-02-28,rival,210"} {
			if !strings.Contains(strings.ToLower(strings.ReplaceAll(csv, "@", "")), want) {
				t.Errorf("no %s in\n%s", want, csv)
			}
		}
	}
}

// A header in two rows, with a title and a blank line above: the columns of both
// rows are read, in text and in a workbook with merged cells.
func TestHeaderInTwoRows(t *testing.T) {
	const want = "post_id,author,published_at,type,reach,likes,comments,shares\n" +
		"p1,acme,2025-03-01T00:00:00Z,photo,1000,50,5,2\np2,acme,2025-03-02T00:00:00Z,video,1200,60,6,3\n"
	opt := Options{Account: "acme", Platform: "instagram", TimeZone: "UTC"}
	text := "Отчёт Акме;;;;;;\n\nСсылка;Дата;Тип;Охват;Реакция аудитории;;\n;;;;Лайки;Комментарии;Репосты\n" +
		"p1;01.03.2025;фото;1000;50;5;2\np2;02.03.2025;видео;1200;60;6;3\n"
	p := prepare(t, "t.csv", text, opt)
	if csv, _ := imported(t, p); csv != want {
		t.Errorf("text:\n%s", csv)
	}
	if got := fmt.Sprint(p.Result.Shape); !strings.Contains(got, "in two rows") {
		t.Error(got)
	}
	book := workbook(t, map[string][][]any{"Лист1": {
		{"Отчёт Акме"}, {}, {"Ссылка", "Дата", "Тип", "Охват", "Реакция аудитории"}, {nil, nil, nil, nil, "Лайки", "Комментарии", "Репосты"},
		{"p1", "01.03.2025", "фото", 1000, 50, 5, 2}, {"p2", "02.03.2025", "видео", 1200, 60, 6, 3},
	}}, "A1:G1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3")
	p = prepare(t, "t.xlsx", book, opt)
	if csv, _ := imported(t, p); csv != want {
		t.Errorf("workbook:\n%s", csv)
	}
	// A header in one row stays in one row.
	p = prepare(t, "t.csv", "Отчёт Акме;;\nСсылка;Дата;Лайки\np1;01.03.2025;5\n", opt)
	if len(p.Result.Shape) != 0 {
		t.Errorf("%v", p.Result.Shape)
	}
}

// workbook makes a workbook with excelize; merged areas are of its first sheet.
func workbook(t *testing.T, sheets map[string][][]any, merged ...string) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(sheets)) {
		_, err := f.NewSheet(name)
		ok(err)
		for i, row := range sheets[name] {
			for j, v := range row {
				at, err := excelize.CoordinatesToCellName(j+1, i+1)
				ok(err)
				ok(f.SetCellValue(name, at, v))
			}
		}
	}
	if _, named := sheets["Sheet1"]; !named {
		ok(f.DeleteSheet("Sheet1"))
	}
	for _, area := range merged {
		from, to, _ := strings.Cut(area, ":")
		ok(f.MergeCell(f.GetSheetName(0), from, to))
	}
	var b bytes.Buffer
	ok(f.Write(&b))
	return b.String()
}

// A sheet a month is one table; a sheet of another header is named and counted,
// and one that may be of another brand is no part of it.
func TestSheets(t *testing.T) {
	head := []any{"Post ID", "Date posted", "Likes"}
	march, april := [][]any{head, {"m1", "2025-03-01", 5}, {"m2", "2025-03-02", 6}}, [][]any{head, {"a1", "2025-04-01", 7}}
	opt := Options{Account: "acme", Platform: "instagram", TimeZone: "UTC"}
	for _, c := range []struct {
		name   string
		sheets map[string][][]any
		rows   int64
		unused string
	}{
		{"a sheet a month", map[string][][]any{"Апрель 2025": april, "Март 2025": march}, 3, ""},
		{"numbered sheets", map[string][][]any{"Sheet1": march, "Sheet2": april}, 3, ""},
		{"names that say nothing of time", map[string][][]any{"Acme": march, "Rival": april}, 2, "Rival: the sheet is not used; it has 2 rows"},
		{"another header", map[string][][]any{"Март": march, "Расходы": {{"Статья", "Сумма"}, {"a", 1}, {"b", 2}}}, 2,
			"Расходы: the sheet is not used; it has 3 rows"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := prepare(t, "t.xlsx", workbook(t, c.sheets), opt)
			warnings := fmt.Sprint(p.Result.Warnings)
			if p.Result.RowsKept != c.rows || c.unused != "" && !strings.Contains(warnings, c.unused) || c.unused == "" && strings.Contains(warnings, "not used") {
				t.Errorf("%d rows kept; %s", p.Result.RowsKept, warnings)
			}
		})
	}
	// Sheets that are named after networks or accounts say whose their rows are.
	p := prepare(t, "t.xlsx", workbook(t, map[string][][]any{"Instagram": march, "ВК": april}),
		Options{TimeZone: "UTC", Case: "acme", Accounts: []Account{{"instagram", "acme"}, {"vk", "acme_by"}}})
	if csv, _ := imported(t, p); !strings.Contains(csv, "m1,instagram,") || !strings.Contains(csv, "a1,vk,") {
		t.Error(csv)
	}
	p = prepare(t, "t.xlsx", workbook(t, map[string][][]any{"acme": march, "rival": april}),
		Options{TimeZone: "UTC", Platform: "vk", Accounts: []Account{{"vk", "acme"}}, Keep: []Account{{"vk", "rival"}}})
	if csv, _ := imported(t, p); !strings.Contains(csv, "m1,acme,") || !strings.Contains(csv, "a1,rival,") {
		t.Error(csv)
	}
	// The sheet is said where a cell is complained of.
	bad := [][]any{head, {"a1", "2025-04-01", "many"}}
	p = prepare(t, "t.xlsx", workbook(t, map[string][][]any{"Март": march, "Ноябрь": bad}), opt)
	if got := fmt.Sprint(p.Result.Warnings); !strings.Contains(got, "Ноябрь!C2") {
		t.Error(got)
	}
}

// Comments have no ids where people copied them by hand: the name of the file or
// the caller says what they are.
func TestCommentsWithoutIDs(t *testing.T) {
	const rows = "Дата;Автор;Текст\n01.03.2025 10:00;Анна;ура\n02.03.2025 11:00;Борис;да\n"
	opt := Options{TimeZone: "UTC", Platform: "vk", Account: "acme", Study: t.TempDir()}
	if p := prepare(t, "Комментарии.csv", rows, opt); p.Result.Table != field.Comments || p.Result.RowsKept != 2 {
		t.Errorf("%s, %d rows", p.Result.Table, p.Result.RowsKept)
	}
	opt.As = "guess-comments"
	if p := prepare(t, "t.csv", rows, opt); p.Result.Table != field.Comments || p.Result.RowsKept != 2 {
		t.Errorf("%s, %d rows", p.Result.Table, p.Result.RowsKept)
	}
	opt.As = ""
	if _, err := Prepare(fstest.MapFS{"t.csv": {Data: []byte(rows)}}, "t.csv", opt); err == nil {
		t.Error("a table of persons and times alone was taken for something")
	}
	// A list of posts by others is one of posts, though it has no ids.
	p := prepare(t, "Хештег.csv", "Дата;Хештег;Автор;Лайки\n01.03.2025;#акме;@anna;5\n", opt)
	if p.Result.Table != field.Posts || p.Result.RowsKept != 1 {
		t.Errorf("%s, %d rows", p.Result.Table, p.Result.RowsKept)
	}
	// A row a day of an account is none.
	if _, err := Prepare(fstest.MapFS{"t.csv": {Data: []byte("Дата;Аккаунт;Лайки\n01.03.2025;acme;5\n")}}, "t.csv", opt); err == nil {
		t.Error("days were taken for posts")
	}
}
