package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/unit"
)

var update = flag.Bool("update", false, "write the goldens anew")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs from its golden; look at the drawing, then run with -update", name)
	}
}

func TestDrawings(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(samples())) {
		t.Run(name, func(t *testing.T) {
			got, err := SVG(samples()[name])
			if err != nil {
				t.Fatal(err)
			}
			again, err := SVG(samples()[name])
			if err != nil || !bytes.Equal(got, again) {
				t.Fatalf("the second drawing differs: %v", err)
			}
			harmless(t, got)
			golden(t, name+".svg", got)
		})
	}
}

// harmless checks that a drawing is well-formed XML, holds nothing that runs,
// loads or needs a style policy, and that its numbers are numbers.
func harmless(t *testing.T, svg []byte) {
	t.Helper()
	allowed := map[string]bool{"svg": true, "title": true, "desc": true, "defs": true, "pattern": true, "path": true,
		"rect": true, "line": true, "circle": true, "text": true, "g": true}
	ids := map[string]bool{}
	dec := xml.NewDecoder(bytes.NewReader(svg))
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		el, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		if !allowed[el.Name.Local] {
			t.Errorf("element %q", el.Name.Local)
		}
		for _, a := range el.Attr {
			if a.Name.Local == "style" || a.Name.Local == "class" || strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "href" {
				t.Errorf("attribute %s=%q", a.Name.Local, a.Value)
			}
			if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
				t.Errorf("attribute %s=%q", a.Name.Local, a.Value)
			}
			if a.Name.Local == "id" {
				if ids[a.Value] {
					t.Errorf("id %q twice", a.Value)
				}
				ids[a.Value] = true
			}
		}
	}
}

func TestRefusals(t *testing.T) {
	base := func() Chart {
		return Chart{ID: "x", Kind: Line, X: Time, Series: []Series{{Name: "a", Points: []Point{{At: 1, Value: 1, OK: true}}}}}
	}
	for name, spoil := range map[string]func(*Chart){
		"NaN":           func(c *Chart) { c.Series[0].Points[0].Value = math.NaN() },
		"Inf":           func(c *Chart) { c.Series[0].Points[0].Value = math.Inf(-1) },
		"NaN in limit":  func(c *Chart) { c.Series[0].Points[0].Low, c.Series[0].Points[0].HasLow = math.NaN(), true },
		"beyond floats": func(c *Chart) { c.Series[0].Points[0].Value = 1e301 },
		"no such time":  func(c *Chart) { c.Series[0].Points[0].At = math.MinInt64 },
		"no such age":   func(c *Chart) { c.X = Age; c.Series[0].Points[0].At = math.MaxInt64 },
		"no such kind":  func(c *Chart) { c.Kind = "pie" },
	} {
		c := base()
		spoil(&c)
		if _, err := SVG(c); err == nil {
			t.Errorf("%s: drawn", name)
		}
		if _, err := Option(c); err == nil {
			t.Errorf("%s: made an option", name)
		}
	}
	c := base()
	c.Series[0].Points[0] = Point{At: 1, Value: math.NaN()} // not OK: the value is not looked at
	if _, err := SVG(c); err != nil {
		t.Errorf("a missing point: %v", err)
	}
}

func TestEmptySaysWhy(t *testing.T) {
	svg, err := SVG(samples()["empty-ru"])
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Нет данных", "в данных нет столбца «отменённые подписки»", "слишком мало: 2 из 6"} {
		if !strings.Contains(string(svg), want) {
			t.Errorf("no %q", want)
		}
	}
}

// Bars start at zero whatever the chart says: a bar's length is its value.
func TestBarsStartAtZero(t *testing.T) {
	c := Chart{ID: "b", Kind: Bar, Lang: "en", Unit: unit.None,
		Series: []Series{{Points: []Point{{Label: "a", Value: 100, OK: true}, {Label: "b", Value: 104, OK: true}}}}}
	d := &drawing{Chart: c}
	d.looks = c.styles()
	lo, hi := d.limits()
	s := d.valueAxis(lo, hi, 700, true)
	if s.lo != 0 {
		t.Errorf("the axis starts at %v", s.lo)
	}
}

func TestSimulatedIsMarked(t *testing.T) {
	for name, c := range samples() {
		c.Simulated, c.Mark = true, "" // without a word the drawing takes its own
		svg, err := SVG(c)
		if err != nil {
			t.Fatal(err)
		}
		word := in(c.Lang, wordSimulated)
		if n := strings.Count(string(svg), ">"+word+"<"); n != 2 {
			t.Errorf("%s: the mark stands %d times, want in the corner and across", name, n)
		}
	}
}

// Any chart that passes the check is drawn as well-formed XML without NaN.
func FuzzSVG(f *testing.F) {
	f.Add(uint8(0), 1.0, 2.0, int64(0), int64(86400), "a", "<b>", true, false)
	f.Add(uint8(1), -1e300, 1e300, int64(-62135596800), int64(253402300799), "\x00", "Ж", false, true)
	f.Add(uint8(2), 5e-324, 5e-324, int64(5), int64(5), "", "", true, true)
	f.Add(uint8(3), 0.0, 0.0, int64(1), int64(2), "x", "y", true, true)
	f.Add(uint8(4), 1e-9, 1.0, int64(-3), int64(9), "x", "y", true, true)
	f.Add(uint8(7), 1e15, 1e15+1, int64(-1e15), int64(1e15), "x", "y", true, false)
	f.Fuzz(func(t *testing.T, kind uint8, v, w float64, at, then int64, name, label string, both, log bool) {
		c := Chart{ID: name, Title: name, Kind: []Kind{Line, Bar, Dot, Stack, Heat}[kind%5], X: []Axis{Category, Time, Age}[kind/5%3],
			Lang: []string{"en", "ru"}[kind/15%2], Unit: unit.Fraction, LogY: log, ZeroBased: !log, Simulated: both,
			Series: []Series{
				{Name: name, Points: []Point{{At: at, Label: label, Value: v, OK: true, Low: w, HasLow: both},
					{At: then, Label: name, Value: w, OK: both, High: v, HasHigh: log, Note: label}}},
				{Name: label, Group: -1, Points: []Point{{At: at, Label: name, Value: w, OK: both}}},
			}}
		svg, err := SVG(c)
		if err != nil {
			return
		}
		harmless(t, svg)
		if _, err := Option(c); err != nil {
			t.Errorf("drawn, but no option: %v", err)
		}
	})
}
