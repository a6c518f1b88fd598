package datasets

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// table is a data set in memory whose schema is the table's own header.
func table(t field.Table, text string) *Dataset {
	d := &Dataset{FS: fstest.MapFS{"t.csv": {Data: []byte(text)}}, File: "t" + Suffix, Descriptor: Descriptor{Name: "t", Path: "t.csv", Table: t}}
	header, _, _ := strings.Cut(text, "\n")
	for id := range strings.SplitSeq(strings.TrimSuffix(strings.TrimPrefix(header, "\ufeff"), "\r"), ",") {
		d.Schema.Fields = append(d.Schema.Fields, SchemaField{Name: field.ID(id)})
	}
	return d
}

func batches(t *testing.T, d *Dataset) []*field.Batch {
	t.Helper()
	var all []*field.Batch
	if err := d.Each(func(b *field.Batch) error { all = append(all, b); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEach(t *testing.T) {
	d := table(field.Posts, "post_id,published_at,reach,likes,paid,hashtags\n"+
		"a,2025-01-08T09:30:00+03:00,withheld,0,true,\n"+
		"\"b \"\"x\"\", y\",2025-01-09,,hidden,false,hidden\n"+
		"c,not-applicable,not-collected,12,,\"two\nlines\"\n")
	d.Platform = "vk"
	d.NotCollected = []field.ID{field.Paid}
	all := batches(t, d)
	if len(all) != 1 || all[0].Len != 3 || all[0].FirstLine != 2 || all[0].Table != field.Posts {
		t.Fatalf("%+v", all)
	}
	b := all[0]
	const eight = 1736317800 // date -u -d '2025-01-08 06:30' +%s
	for _, c := range []struct {
		id      field.ID
		n       [3]int64
		missing [3]field.Missing
	}{
		{field.Published, [3]int64{eight, 1736380800, 0}, [3]field.Missing{2: field.NotApplicable}},
		{field.Reach, [3]int64{}, [3]field.Missing{field.Withheld, field.Empty, field.NotCollected}},
		{field.Likes, [3]int64{0, 0, 12}, [3]field.Missing{1: field.Hidden}},
		{field.Paid, [3]int64{}, [3]field.Missing{field.NotCollected, field.NotCollected, field.NotCollected}},
	} {
		for row := range 3 {
			if n, m := b.Col(c.id).Int(row); n != c.n[row] || m != c.missing[row] {
				t.Errorf("%s in row %d is %d, %v; want %d, %v", c.id, row, n, m, c.n[row], c.missing[row])
			}
		}
	}
	if b.Col(field.Paid) != nil {
		t.Error("a column that was not collected is there")
	}
	for id, want := range map[field.ID][3]string{
		field.PostID:   {"a", `b "x", y`, "c"},
		field.Platform: {"vk", "vk", "vk"},
		field.Hashtags: {"", "hidden", "two\nlines"},
	} {
		for row := range 3 {
			if got := b.Col(id).Text(row); got != want[row] {
				t.Errorf("%s in row %d is %q, want %q", id, row, got, want[row])
			}
		}
	}
}

func TestEachCutsIntoBatches(t *testing.T) {
	for _, n := range []int{0, 1, BatchRows - 1, BatchRows, BatchRows + 1, 2*BatchRows + 5} {
		var text strings.Builder
		text.WriteString("date,followers\n")
		for i := range n {
			fmt.Fprintf(&text, "2025-01-01,%d\n", i)
		}
		next, batches := 0, 0
		err := table(field.Audience, text.String()).Each(func(b *field.Batch) error {
			batches++
			if b.Len == 0 || b.Len > BatchRows || b.FirstLine != next+2 {
				t.Errorf("of %d rows: a batch of %d at line %d", n, b.Len, b.FirstLine)
			}
			for row := range b.Len {
				if v, _ := b.Col(field.Followers).Int(row); v != int64(next) {
					t.Fatalf("row %d holds %d", next, v)
				}
				next++
			}
			return nil
		})
		if err != nil || next != n || batches != (n+BatchRows-1)/BatchRows {
			t.Errorf("of %d rows came %d in %d batches, %v", n, next, batches, err)
		}
	}
}

func TestEachReportsThePlace(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"count", "date,followers\n2025-01-01,1.9\n", `t.csv:2:12: "1.9" is not a whole number; write digits alone: no spaces, commas, points or letters such as K`},
		{"characters, not bytes", "date,account,followers\n2025-01-01,Найк,12K\n", `t.csv:2:17: "12K" is not a whole number`},
		{"plus", "date,followers\n2025-01-01,+5\n", `t.csv:2:12: "+5" is not a whole number`},
		{"too large", "date,followers\n2025-01-01,9223372036854775808\n",
			`t.csv:2:12: "9223372036854775808" is too large a number; is this an id in a column of counts?`},
		{"negative", "date,followers\n2025-01-01,-1\n", `t.csv:2:12: "-1" is below zero, which "followers" cannot be; write why the number is not there`},
		{"token in capitals", "date,followers\n2025-01-01,N/A\n", `t.csv:2:12: "N/A" is not a whole number`},
		{"unknown token", "date,followers\n2025-01-01,unknown\n", `t.csv:2:12: "unknown" is not a whole number`},
		{"no zone", "date,followers\n2025-01-01 10:00:00,1\n", `t.csv:2:1: the time "2025-01-01 10:00:00" does not say its zone; write it as 2025-03-09T18:30:00Z`},
		{"no date", "date,followers\n08.01.2025,1\n", `t.csv:2:1: "08.01.2025" is neither a date nor a time; write 2025-03-09, or`},
		{"no day", "date,followers\n2025-02-29,1\n", `t.csv:2:1: "2025-02-29" is neither`},
		{"few cells", "date,followers\n2025-01-01\n", `t.csv:2:1: the row has 1 cells, and the header 2; text with a comma`},
		{"many cells", "date,followers\n2025-01-01,1,2\n", `t.csv:2:1: the row has 3 cells`},
		{"later line", "date,account,followers\n2025-01-01,\"a\nb\",1\n\n2025-01-08,a,x\n", `t.csv:5:14: "x" is not`},
		{"quote", "date,account,followers\n2025-01-01,\"a,1\n", `t.csv:2:12: the quote that opens this cell is never closed`},
		{"not UTF-8", "date,account,followers\n2025-01-01,\xcd\xe0,1\n", `t.csv:2:12: the cell holds bytes that are not UTF-8`},
		{"empty file", "", `t.csv: `},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := table(field.Audience, c.text).Each(func(*field.Batch) error { return nil })
			var p *note.Problem
			if !errors.As(err, &p) || !strings.HasPrefix(p.Error(), c.want) || p.Mend.IsZero() {
				t.Errorf("got  %v\nwant %s, and a mend", err, c.want)
			}
		})
	}
	for _, c := range []struct{ s, want string }{
		{"yes", `t.csv:2:14: "yes" is neither true nor false; write true or false, or leave the cell empty`},
		{"TRUE", `t.csv:2:14: "TRUE" is neither true nor false; write true or false, or leave the cell empty`},
	} {
		err := table(field.Posts, "post_id,published_at,paid\na,2025-01-08,"+c.s+"\n").Each(func(*field.Batch) error { return nil })
		if err == nil || err.Error() != c.want {
			t.Errorf("flag %s: %v", c.s, err)
		}
	}
}

func TestEachHeader(t *testing.T) {
	for _, c := range []struct{ header, want string }{
		{"date,likes", `t.csv:1:6: column 2 is called "likes", and the descriptor says "followers"; the header must name the columns as ` +
			`t.resource.yaml does, in that order`},
		{"followers,date", `t.csv:1:1: column 1 is called "followers"`},
		{"date", `t.csv:1:1: the header has 1 columns, and the descriptor 2`},
		{"date,followers,likes", `t.csv:1:16: the header has 3 columns`},
		{"date;followers", `t.csv:1:1: column 1 is called "date;followers"`},
	} {
		d := table(field.Audience, "date,followers\n")
		d.FS = fstest.MapFS{"t.csv": {Data: []byte(c.header + "\n2025-01-01,1\n")}}
		err := d.Each(func(*field.Batch) error { return nil })
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("header %q: %v\nwant %s", c.header, err, c.want)
		}
	}
}

func TestEachPassesErrorsOn(t *testing.T) {
	stop := errors.New("stop")
	if err := table(field.Audience, "date,followers\n2025-01-01,1\n").Each(func(*field.Batch) error { return stop }); err != stop {
		t.Errorf("got %v", err)
	}
}

func TestMicro(t *testing.T) {
	for _, c := range []struct {
		s    string
		want int64
		ok   bool
	}{
		{"0", 0, true}, {"1", 1_000_000, true}, {"1.5", 1_500_000, true}, {"-0.000001", -1, true}, {"0.0000010", 1, true},
		{"1.9667", 1_966_700, true}, {"9223372036853.999999", 9_223_372_036_853_999_999, true},
		{"9223372036854", 0, false}, // its millionths need not fit: refused from here on
		{"0.0000001", 0, false}, {"1,5", 0, false}, {".5", 0, false}, {"5.", 0, false}, {"1e3", 0, false}, {"--1", 0, false}, {"-", 0, false},
		{"NaN", 0, false}, {"1 000", 0, false}, {"+1", 0, false},
	} {
		got, p := micro(c.s)
		if got != c.want || (p == nil) != c.ok {
			t.Errorf("micro(%q) = %d, %v; want %d", c.s, got, p, c.want)
		}
	}
}

func TestCount(t *testing.T) {
	for _, c := range []struct {
		s    string
		want int64
		ok   bool
	}{
		{"0", 0, true}, {"-919", -919, true}, {"007", 7, true}, {"999999999999999999", 999_999_999_999_999_999, true},
		{"9223372036854775807", 9_223_372_036_854_775_807, true}, {"-9223372036854775808", -9_223_372_036_854_775_808, true},
		{"9223372036854775808", 0, false}, {"99999999999999999999", 0, false}, {"0000000000000000000001", 1, true},
		{"1_000", 0, false}, {"0x10", 0, false}, {"1e3", 0, false}, {"", 0, false}, {"-", 0, false}, {"--1", 0, false}, {"+1", 0, false},
		{" 1", 0, false}, {"1.0", 0, false}, {"1,000", 0, false}, {"12345678901234567x", 0, false}, {"1234567890123456789x", 0, false}, {"٣", 0, false},
	} {
		got, p := count(c.s)
		if got != c.want || (p == nil) != c.ok {
			t.Errorf("count(%q) = %d, %v; want %d", c.s, got, p, c.want)
		}
	}
}

func TestMomentCutsFractionsOff(t *testing.T) {
	got, p := moment("2025-10-13T13:40:28.509Z")
	if want := time.Date(2025, 10, 13, 13, 40, 28, 0, time.UTC).Unix(); p != nil || got != want {
		t.Errorf("got %d, %v; want %d", got, p, want)
	}
}

func TestWriteCSVReadsBack(t *testing.T) {
	const text = "post_id,published_at,likes,duration_s,paid,hashtags\n" +
		"'-dash,2025-01-08T06:30:00Z,3,not-applicable,true,\"a,b\"\n" +
		"\"say \"\"hi\"\"\",2025-01-09T00:00:00Z,hidden,,false,\n" +
		"\"two\nlines\",,0,15,withheld,'=1+1\n"
	all := batches(t, table(field.Posts, text))
	var out bytes.Buffer
	if err := WriteCSV(&out, slices.Values(all)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(text, out.String()); diff != "" {
		t.Error(diff)
	}
}

func TestWriteCSVDatesAndDecimals(t *testing.T) {
	b := field.NewBatch(field.Viewing, field.HoursViewed, field.Date) // not in the order of the table
	for _, v := range []int64{1_500_000, -1, 0, 9_223_372_036_854_775_807, -9_223_372_036_854_775_808} {
		b.Col(field.HoursViewed).AppendInt(v)
		b.Col(field.Date).AppendInt(86400*20000 + int64(b.Len)%2)
		b.Len++
	}
	var out bytes.Buffer
	if err := WriteCSV(&out, slices.Values([]*field.Batch{b})); err != nil {
		t.Fatal(err)
	}
	// 20,000 days after 1970-01-01 is 2024-10-04.
	want := "date,hours_viewed\n2024-10-04,1.5\n2024-10-04T00:00:01Z,-0.000001\n2024-10-04,0\n" +
		"2024-10-04T00:00:01Z,9223372036854.775807\n2024-10-04,-9223372036854.775808\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}

func TestWriteCSVEdges(t *testing.T) {
	var out bytes.Buffer
	if err := WriteCSV(&out, slices.Values([]*field.Batch(nil))); err != nil || out.Len() > 0 {
		t.Errorf("without batches: %q, %v", out.String(), err)
	}
	empty := field.NewBatch(field.Audience, field.Date, field.Followers)
	if err := WriteCSV(&out, slices.Values([]*field.Batch{empty, empty})); err != nil || out.String() != "date,followers\n" {
		t.Errorf("without rows: %q, %v", out.String(), err)
	}
	other := field.NewBatch(field.Audience, field.Date)
	if err := WriteCSV(&out, slices.Values([]*field.Batch{empty, other})); err == nil {
		t.Error("batches of different columns were written")
	}
}

// FuzzEach reads any text as a data set: no panic, an error is a problem with
// a place, and what was read is written and read back the same.
func FuzzEach(f *testing.F) {
	f.Add("a,2025-01-08T06:30:00Z,3,1.5,true,x\n")
	f.Add("\"a\nb\",2025-01-08,hidden,,false,\"\"\"\"\r\n")
	f.Add("a,2025-01-08,-3,0.0000001,yes,\xff\n")
	f.Add("\"")
	const header = "post_id,published_at,likes,duration_s,paid,hashtags\n"
	f.Fuzz(func(t *testing.T, body string) {
		d := table(field.Posts, header+body)
		var all []*field.Batch
		err := d.Each(func(b *field.Batch) error { all = append(all, b); return nil })
		if err != nil {
			var p *note.Problem
			if !errors.As(err, &p) || p.What.IsZero() || p.Pos.File == "" {
				t.Errorf("no problem with a place: %v", err)
			}
			return
		}
		if len(all) == 0 {
			return
		}
		var once, twice bytes.Buffer
		if err := WriteCSV(&once, slices.Values(all)); err != nil {
			t.Fatal(err)
		}
		if err := WriteCSV(&twice, slices.Values(batches(t, table(field.Posts, once.String())))); err != nil {
			t.Fatal(err)
		}
		if once.String() != twice.String() {
			t.Errorf("wrote %q, then %q", once.String(), twice.String())
		}
	})
}
