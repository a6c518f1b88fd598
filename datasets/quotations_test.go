package datasets

import (
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
)

func TestReadFigures(t *testing.T) {
	figures, problems := ReadQuotations(table(field.Quotations, "\ufefffigure_id,date,value,unit,source,year\r\n"+
		"f1,2025-02-28,0.00046,fraction,\"Acme, report\",2025\r\n"+
		"f2,,withheld,usd,,\r\n"))
	if problems != nil || len(figures) != 2 {
		t.Fatal(problems, figures)
	}
	f := figures[0]
	if v, m := f.Value.Get(); v != 460 || m != field.Present {
		t.Errorf("the value is %d, %v", v, m)
	}
	if y, m := f.Year.Get(); y != 2025 || m != field.Present {
		t.Errorf("the year is %d, %v", y, m)
	}
	if at, m := f.Date.Get(); at != 1740700800 || m != field.Present { // date -u -d 2025-02-28 +%s
		t.Errorf("the date is %d, %v", at, m)
	}
	if f.ID != "f1" || f.Source != "Acme, report" || f.Unit != "fraction" || f.Pos.String() != "t.csv:2:1" {
		t.Errorf("%+v", f)
	}
	f = figures[1]
	if _, m := f.Value.Get(); m != field.Withheld {
		t.Errorf("the value is %v", m)
	}
	if _, m := f.Year.Get(); m != field.Empty {
		t.Errorf("the year is %v", m)
	}
	figures, _ = ReadQuotations(table(field.Quotations, "figure_id,value,unit\nf,1,usd\n"))
	if _, m := figures[0].Year.Get(); m != field.NotCollected {
		t.Errorf("a year without a column is %v", m)
	}
}

func TestReadFiguresReportsEverything(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"numbers", "figure_id,value,unit,year\nё,\"1,5\",usd,1.9\nb,x,usd,2025\n",
			"t.csv:2:3: \"1,5\" is not a number; write digits, with a point before the decimals: 1234.5\n" +
				"t.csv:2:13: \"1.9\" is not a whole number; write digits alone: no spaces, commas, points or letters such as K\n" +
				"t.csv:3:3: \"x\" is not a number; write digits, with a point before the decimals: 1234.5"},
		{"cells", "figure_id,value,unit\na,1\nb,y,usd\n",
			"t.csv:2:1: the row has more or fewer cells than the header; text with a comma in it must stand in quotes\n" +
				"t.csv:3:3: \"y\" is not a number; write digits, with a point before the decimals: 1234.5"},
		{"semicolons", "figure_id;value;unit\na;1;usd\n", "t.csv:1:1: the columns are not separated by commas; save it as CSV with commas"},
		{"quote", "figure_id,value,unit\nё\"a,1,usd\n", "t.csv:2:2: a quote stands where none can be; put the whole cell in quotes and write quotes inside " +
			"it twice (\"\")"},
		{"UTF-16", "f\x00i\x00", "t.csv: the file is not text in UTF-8; save it as CSV in UTF-8"},
		{"empty", " \n", "t.csv: the file is empty; its first line must name the columns"},
	} {
		t.Run(c.name, func(t *testing.T) {
			figures, problems := ReadQuotations(table(field.Quotations, c.text))
			if figures != nil || problems.Error() != c.want {
				t.Errorf("got\n%s\nwant\n%s", problems.Error(), c.want)
			}
		})
	}
	d := table(field.Quotations, "figure_id,value,unit\na,1,usd\n")
	d.Schema.Fields[1].Name = field.Year
	if _, problems := ReadQuotations(d); len(problems) != 1 || problems[0].Excerpt != "figure_id,value,unit" ||
		!strings.HasPrefix(problems.Error(), `t.csv:1:1: column 2 is called "value", and the descriptor says "year"`) {
		t.Errorf("header: %v", problems)
	}
	if _, problems := ReadQuotations(table(field.Posts, "post_id\n")); problems.Err() == nil {
		t.Error("posts were read as figures")
	}
}

func FuzzReadFigures(f *testing.F) {
	f.Add("a,1,usd,2025\n")
	f.Add("\"a\nb\",\"\",usd,x\n\"")
	f.Add("=1,-0.5,,hidden\r\n\r\n,,\n")
	f.Fuzz(func(t *testing.T, body string) {
		figures, problems := ReadQuotations(table(field.Quotations, "figure_id,value,unit,year\n"+body))
		if figures != nil && problems != nil {
			t.Error("figures beside problems")
		}
		for _, p := range problems {
			if p.What.IsZero() || p.Pos.File == "" {
				t.Errorf("a problem that says nothing: %+v", p)
			}
		}
	})
}
