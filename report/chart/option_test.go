package chart

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestOptions(t *testing.T) {
	named := map[string]bool{formatValue: true, formatDate: true, formatText: true, formatCell: true}
	for _, name := range slices.Sorted(maps.Keys(samples())) {
		t.Run(name, func(t *testing.T) {
			c := samples()[name]
			got, err := Option(c)
			if err != nil {
				t.Fatal(err)
			}
			if c.empty() {
				if got != nil {
					t.Errorf("an option without values: %s", got)
				}
				return
			}
			again, err := Option(samples()[name])
			if err != nil || !bytes.Equal(got, again) {
				t.Fatalf("the second option differs: %v", err)
			}
			var parsed struct {
				Option map[string]any
				Meta   Meta
			}
			if err := json.Unmarshal(got, &parsed); err != nil {
				t.Fatal(err)
			}
			if parsed.Option["tooltip"].(map[string]any)["renderMode"] != "richText" {
				t.Error("the tooltip reads HTML")
			}
			if parsed.Option["series"] == nil || parsed.Meta.Factor == 0 || parsed.Meta.Lang != c.Lang || parsed.Meta.Height == 0 {
				t.Errorf("meta %+v", parsed.Meta)
			}
			if (parsed.Option["graphic"] != nil) != c.Simulated {
				t.Error("the mark is not where it should be")
			}
			// Every formatter is one of the four names, nowhere a function.
			walk(parsed.Option, func(key string, v any) {
				s, ok := v.(string)
				if strings.HasSuffix(strings.ToLower(key), "formatter") && !(ok && named[s]) {
					t.Errorf("%s: %v", key, v)
				}
				if ok && (strings.Contains(s, "function") || strings.Contains(s, "=>")) {
					t.Errorf("%s: %q", key, s)
				}
			})
			var pretty bytes.Buffer
			if err := json.Indent(&pretty, got, "", " "); err != nil {
				t.Fatal(err)
			}
			golden(t, name+".json", append(pretty.Bytes(), '\n'))
		})
	}
}

func walk(v any, visit func(key string, v any)) {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			visit(k, x)
			walk(x, visit)
		}
	case []any:
		for _, x := range v {
			walk(x, visit)
		}
	}
}

// Text that would end a script element, be taken for code by go-echarts'
// renderer, or be read as a template or rich text is inert.
func TestOptionIsInert(t *testing.T) {
	c := samples()["hostile-en"]
	c.Series[0].Name = "__f__ </script><b>{a|red}{b}"
	got, err := Option(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"</script", "<b>", "<img", "{a|", "{b}", "\u202e"} {
		if bytes.Contains(got, []byte(bad)) {
			t.Errorf("%q is in the option", bad)
		}
	}
	if !bytes.Contains(got, []byte(`__f__ \u003c/script\u003e`)) {
		t.Error("the marker is not kept as text")
	}
}
