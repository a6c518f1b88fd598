package library

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	_ "time/tzdata" // the zone of one source must be there on every machine

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
)

var update = flag.Bool("update", false, "write the data sets anew from the source tables")

// This test is the proof of origin of the built-in facts: it makes each CSV
// from its source table and compares the bytes. The source tables are not part
// of the project; where they are absent the test is skipped.

// facts is the folder of the source tables.
func facts(t *testing.T) string {
	dir := os.Getenv("CASEBENCH_FACTS")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "facts")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("the source tables are not here (%s); set CASEBENCH_FACTS to their folder", dir)
	}
	return dir
}

func TestConvert(t *testing.T) {
	dir := facts(t)
	for _, c := range conversions {
		t.Run(c.name, func(t *testing.T) {
			rows := read(t, filepath.Join(dir, c.from))
			got, columns := canonical(t, c.name, c.table, c.convert(rows))
			file := filepath.Join(c.name, c.name+".csv")
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
				stamp(t, filepath.Join(c.name, c.name+datasets.Suffix), columns, got)
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s is not what %s converts to: run with -update and look at the difference", file, c.from)
			}
		})
	}
}

// canonical writes rows of cells, the first of which are ids of columns, as a
// canonical CSV, through the reader and the writer of package datasets.
func canonical(t *testing.T, name string, table field.Table, rows [][]string) ([]byte, []field.ID) {
	t.Helper()
	var raw bytes.Buffer
	if err := csv.NewWriter(&raw).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	d := &datasets.Dataset{
		FS: fstest.MapFS{name: {Data: raw.Bytes()}}, File: "d",
		Descriptor: datasets.Descriptor{Path: name, Table: table},
	}
	for _, id := range rows[0] {
		if !table.Has(field.ID(id)) {
			t.Fatalf("a table %s has no column %s", table, id)
		}
		d.Schema.Fields = append(d.Schema.Fields, datasets.SchemaField{Name: field.ID(id)})
	}
	var batches []*field.Batch
	if err := d.Each(func(b *field.Batch) error { batches = append(batches, b); return nil }); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := datasets.WriteCSV(&out, slices.Values(batches)); err != nil {
		t.Fatal(err)
	}
	header, _, _ := strings.Cut(out.String(), "\n")
	var ids []field.ID
	for id := range strings.SplitSeq(header, ",") {
		ids = append(ids, field.ID(id))
	}
	return out.Bytes(), ids
}

// The last lines of a descriptor, which a machine writes.
var stamped = regexp.MustCompile(`(?ms)^schema:\n.*`)

func stamp(t *testing.T, file string, columns []field.ID, table []byte) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var d datasets.Descriptor
	d.Stamp(table)
	tail := "schema:\n  fields:\n"
	for _, id := range columns {
		tail += fmt.Sprintf("    - name: %s\n", id)
	}
	tail += fmt.Sprintf("hash: %s\nbytes: %d\n", d.Hash, d.Bytes)
	text = append(stamped.ReplaceAll(text, nil), tail...)
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
}

// source is a row of a source table by column.
type source map[string]string

func read(t *testing.T, file string) []source {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.FieldsPerRecord = -1
	var header []string
	var out []source
	for {
		rec, err := r.Read()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if header == nil {
			header = rec
			continue
		}
		// One row of the source has a comma in its last cell without quotes.
		if len(rec) > len(header) {
			rec = append(rec[:len(header)-1:len(header)-1], strings.Join(rec[len(header)-1:], ","))
		}
		row := source{}
		for i, name := range header {
			row[name] = rec[i]
		}
		out = append(out, row)
	}
}

// table makes rows of cells: a header, then one row of each source row.
func table(header string, rows []source, cells func(r source) []string) [][]string {
	out := [][]string{strings.Fields(header)}
	for _, r := range rows {
		if c := cells(r); c != nil {
			out = append(out, c)
		}
	}
	return out
}

// shift moves the point of a decimal by places to the right (negative: to the
// left), exactly.
func shift(s string, places int) string {
	if s == "" {
		return ""
	}
	bare, negative := strings.CutPrefix(s, "-")
	whole, frac, _ := strings.Cut(bare, ".")
	for ; places > 0; places-- {
		if frac == "" {
			frac = "0"
		}
		whole, frac = whole+frac[:1], frac[1:]
	}
	for ; places < 0; places++ {
		if whole == "" {
			whole = "0"
		}
		whole, frac = whole[:len(whole)-1], whole[len(whole)-1:]+frac
	}
	whole = strings.TrimLeft(whole, "0")
	if whole == "" {
		whole = "0"
	}
	if frac = strings.TrimRight(frac, "0"); frac != "" {
		whole += "." + frac
	}
	if negative {
		whole = "-" + whole
	}
	return whole
}

func TestShift(t *testing.T) {
	for _, c := range []struct {
		s      string
		places int
		want   string
	}{
		{"6.6", 9, "6600000000"}, {"1203.0", 6, "1203000000"}, {"-26", 6, "-26000000"}, {"0.046", -2, "0.00046"},
		{"1.8", -2, "0.018"}, {"13", -2, "0.13"}, {"230747", 3, "230747000"}, {"", 3, ""}, {"0", -2, "0"},
	} {
		if got := shift(c.s, c.places); got != c.want {
			t.Errorf("shift(%q, %d) = %q, want %q", c.s, c.places, got, c.want)
		}
	}
}

// seconds drops zero or more decimals of a second: times are kept in seconds.
func seconds(s string) string {
	if i := strings.IndexByte(s, '.'); i >= 0 {
		return s[:i] + "Z"
	}
	return s
}

// flagOf spells a flag as our files do.
func flagOf(s string) string { return strings.ToLower(s) }

// days moves a date.
func days(date string, n int) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		panic(err)
	}
	return t.AddDate(0, 0, n).Format(time.DateOnly)
}

// eastern reads a clock time of the United States' east coast.
func eastern(s string) string {
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		panic(err)
	}
	t, err := time.ParseInLocation("2006-01-02T15:04:05", s, zone)
	if err != nil {
		panic(err)
	}
	return t.UTC().Format(time.RFC3339)
}

// slugOf is a name in lower-case letters, digits and hyphens.
func slugOf(s string) string {
	return strings.Trim(notSlug.ReplaceAllString(strings.ToLower(s), "-"), "-")
}

var notSlug = regexp.MustCompile(`[^a-z0-9]+`)

// orElse gives the reason why a cell is missing where it is empty.
func orElse(cell string, reason field.Missing) string {
	if cell == "" {
		return reason.Token()
	}
	return cell
}

func TestEveryFolderIsConvertedOrGenerated(t *testing.T) {
	dirs, err := fs.ReadDir(FS, ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range dirs {
		if strings.HasPrefix(dir.Name(), "teaching-") {
			continue
		}
		if !slices.ContainsFunc(conversions, func(c conversion) bool { return c.name == dir.Name() }) {
			t.Errorf("nothing says how %s was made", dir.Name())
		}
	}
}
