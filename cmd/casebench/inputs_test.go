package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// inputs finds the folder of made-up inputs with right values: the environment's,
// or the one beside the project; the test is skipped where there is none.
func inputs(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("CASEBENCH_INPUTS")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "inputs")
	}
	dir, err := filepath.Abs(dir)
	if err == nil {
		_, err = os.Stat(filepath.Join(dir, "expect.tsv"))
	}
	if err != nil {
		t.Skip("no inputs with right values: set CASEBENCH_INPUTS to the folder")
	}
	return dir
}

// Every line of the inputs' table gives its right value, or no value; another
// value never.
func TestInputs(t *testing.T) {
	dir := inputs(t)
	plain(t)
	table, err := os.ReadFile(filepath.Join(dir, "expect.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	setting := regexp.MustCompile(`(KPIS|TAG)=("[^"]*"|\S+)`)
	var right, absent int
	for line := range strings.Lines(string(table)) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) < 9 {
			continue
		}
		k := kind{platform: f[2]}
		for _, m := range setting.FindAllStringSubmatch(f[4], -1) {
			if value := strings.Trim(m[2], `"`); m[1] == "KPIS" {
				k.kpis = value
			} else {
				k.tag = value
			}
		}
		s := k.study(t)
		text, _ := os.ReadFile(filepath.Join(s, "cases", "example.md"))
		text = []byte(strings.Replace(string(text), "handle: acme", "handle: "+f[3], 1))
		if err := os.WriteFile(filepath.Join(s, "cases", "example.md"), text, 0o666); err != nil {
			t.Fatal(err)
		}
		args := append([]string{"import", filepath.Join(dir, f[0], f[1]), "--study", s, "--case", "example"}, strings.Fields(f[5])...)
		call(t.Context(), args...)
		value, defined := 0.0, false
		if made, _ := filepath.Glob(filepath.Join(s, "data", "*.csv")); len(made) > 0 {
			value, defined = firstDefined(t, s, f[6])
		}
		want, _ := strconv.ParseFloat(f[7], 64)
		tolerance, _ := strconv.ParseFloat(f[8], 64)
		switch {
		case !defined && f[7] == "absent", defined && f[7] != "absent" && math.Abs(value-want) <= max(tolerance*math.Abs(want), 1e-12):
			right++
		case !defined:
			absent++
		default:
			t.Errorf("%s/%s: %s is %v, right is %s", f[0], f[1], f[6], value, f[7])
		}
	}
	t.Logf("right %d, absent %d", right, absent)
	if right < 32 {
		t.Errorf("right are %d lines, fewer than 32", right)
	}
}

func firstDefined(t *testing.T, study, id string) (float64, bool) {
	status, _, _ := call(t.Context(), "report", study, "-o", filepath.Join(study, "probe"), "--only", "csv")
	if status != 0 {
		return 0, false
	}
	for _, row := range figures(t, study) {
		if strings.HasPrefix(row["id"], id+":") && row["status"] == "defined" {
			v, err := strconv.ParseFloat(row["value"], 64)
			return v, err == nil
		}
	}
	return 0, false
}

// The student's study, imported file by file as she has them, gives the values that R gives.
func TestInputsOfAStudent(t *testing.T) {
	dir := filepath.Join(inputs(t), "study-mila")
	plain(t)
	s := filepath.Join(t.TempDir(), "s")
	call(t.Context(), "new", s, "--lang", "ru")
	for from, to := range map[string]string{"mila.case.md": "cases/mila.md", "mila.study.md": "study.md"} {
		text, err := os.ReadFile(filepath.Join(dir, from))
		if err != nil {
			t.Fatal(err)
		}
		text = []byte(strings.Replace(string(text), "popsters-nike, popsters-netflix", "popsters", 1))
		if err := os.WriteFile(filepath.Join(s, to), text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range []string{
		"instagram-meta.csv|--case|mila", "ВК Мила 2025.csv|--case|mila|--platform|vk|--account|mila_by|--name|vk-posts",
		"Телеграм.xlsx|--case|mila|--platform|telegram|--account|mila_by|--name|tg-posts",
		"as-she-had-to-edit/tiktok-year.csv|--case|mila|--platform|tiktok|--account|mila.by|--name|tiktok-posts",
		"Хештег мылюбиммилу.csv|--case|mila|--name|ugc-mila",
		"Комментарии ВК.csv|--case|mila|--platform|vk|--account|mila_by|--name|vk-comments",
		"Опрос (Ответы на форму 1).csv|--case|mila|--name|csat", "Подписчики.csv|--case|mila|--name|followers",
		"popsters-export.xlsx|--platform|instagram|--name|popsters",
	} {
		words := strings.Split(args, "|")
		words = append([]string{"import", filepath.Join(dir, words[0]), "--study", s, "--time-zone", "Europe/Minsk"}, words[1:]...)
		if status, stdout, stderr := call(t.Context(), words...); status != 0 {
			t.Fatalf("%s: %s%s", args, stdout, stderr)
		}
	}
	rows := figures(t, s)
	for _, c := range []struct {
		part, one, id, platform string
		value                   float64
		n                       int
	}{
		{"mila", "mila", "engagement/by-reach/pooled", "instagram", 0.050570646, 70},
		{"instagram", "mila", "engagement/by-reach/pooled", "instagram", 0.042419762, 70},
		{"mila", "mila", "engagement/by-views/pooled", "vk", 0.022355475, 58},
		{"mila", "mila", "engagement/by-views/pooled", "telegram", 0.0346613, 50},
		{"mila", "mila", "engagement/by-views/pooled", "tiktok", 0.071277111, 39},
		{"instagram", "nike", "engagement/by-followers/pooled", "instagram", 0.00118854, 45},
		{"instagram", "netflix", "engagement/by-followers/pooled", "instagram", 0.0057308, 58},
		{"mila", "mila", "audience/size/last", "instagram", 54300, 6},
		{"mila", "mila", "audience/size/last", "vk", 32150, 6},
		{"mila", "mila", "audience/size/last", "tiktok", 23400, 6},
		{"mila", "mila", "audience/size/last", "telegram", 6400, 6},
		{"people", "mila", "retention/commenters/month-1", "vk", 0.5, 118},
		{"people", "mila", "retention/commenters/month-3", "vk", 0.46666667, 90},
		{"people", "mila", "satisfaction/top-two/share", "", 0.80434783, 46},
		{"people", "mila", "satisfaction/score/mean", "", 4.0434783, 46},
	} {
		said := "no such figure"
		for _, row := range rows {
			v, _ := strconv.ParseFloat(row["value"], 64)
			if row["part"] == c.part && row["case"] == c.one && strings.HasPrefix(row["id"], c.id+":") && (c.platform == "" || row["platform"] == c.platform) {
				said = row["status"] + " " + row["value"] + ", n = " + row["n"]
				if row["status"] == "defined" && math.Abs(v/c.value-1) < 1e-5 && row["n"] == strconv.Itoa(c.n) {
					said = ""
					break
				}
			}
		}
		if said != "" {
			t.Errorf("%s, %s, %s %s: %s; R: %v, n = %d", c.part, c.one, c.id, c.platform, said, c.value, c.n)
		}
	}
}

// The researcher's study of twelve brands gives the values that R gives; of ER by
// followers within a thousandth, for we interpolate by the hour and R by the day.
func TestInputsOfAResearcher(t *testing.T) {
	dir := filepath.Join(inputs(t), "study-12-brands")
	plain(t)
	s := filepath.Join(t.TempDir(), "s")
	call(t.Context(), "new", s, "--lang", "en")
	os.Remove(filepath.Join(s, "cases", "example.md"))
	var ids []string
	put := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(s, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for i := 1; i <= 12; i++ {
		id := fmt.Sprintf("brand%02d", i)
		ids = append(ids, id)
		put("cases/"+id+".md", fmt.Sprintf("---\nid: %[1]s\nname: %[1]s\naccounts:\n  - {platform: instagram, handle: %[1]s}\n"+
			"  - {platform: tiktok, handle: %[1]s}\nugc:\n  hashtags:\n    - {tag: %[1]slove}\n---\nA brand.\n", id))
	}
	put("study.md", "---\nid: s\ntitle: Twelve\nlang: en\ncases: ["+strings.Join(ids, ", ")+"]\nperiod: {from: 2024-01-01, to: 2025-12-31}\n---\nA study.\n")
	for _, name := range []string{"posts", "followers", "comments", "ugc"} {
		if status, stdout, stderr := call(t.Context(), "import", filepath.Join(dir, name+".csv"), "--study", s); status != 0 {
			t.Fatalf("%s: %s%s", name, stdout, stderr)
		}
	}
	for name, want := range map[string]string{"campaigns": "files of the cases", "codes": "sheet of codes"} {
		status, _, stderr := call(t.Context(), "import", filepath.Join(dir, name+".csv"), "--study", s, "--lang", "en")
		if status != 1 || !strings.Contains(stderr, want) {
			t.Errorf("%s: status %d, %s", name, status, stderr)
		}
	}
	have := map[string]map[string]string{}
	for _, row := range figures(t, s) {
		id, _, _ := strings.Cut(row["id"], ":")
		have[row["case"]+" "+row["platform"]+" "+id] = row
	}
	text, err := os.ReadFile(filepath.Join(dir, "right-values.txt"))
	if err != nil {
		t.Fatal(err)
	}
	check := func(key string, want, tolerance float64, n string) {
		t.Helper()
		row := have[key]
		v, err := strconv.ParseFloat(row["value"], 64)
		if err != nil || math.Abs(v/want-1) > tolerance || n != "" && row["n"] != n {
			t.Errorf("%s: %s %s, n = %s; R: %v, n = %s", key, row["status"], row["value"], row["n"], want, n)
		}
	}
	section, checked := "", 0
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "==") {
			section = line
			continue
		}
		w := strings.Fields(line)
		number := func(s string) float64 { v, _ := strconv.ParseFloat(s, 64); return v }
		switch {
		case strings.HasPrefix(section, "== ER by") && len(w) == 3 && w[0] != "brand":
			check(w[0]+" "+w[1]+" engagement/by-followers/pooled", number(w[2]), 1e-3, "300")
		case strings.HasPrefix(section, "== ERR") && len(w) == 2 && w[0] != "brand":
			check(w[0]+" instagram engagement/by-reach/pooled", number(w[1]), 1e-6, "300")
		case strings.HasPrefix(section, "== commenter") && len(w) == 6:
			check(w[0]+" "+w[1]+" retention/commenters/month-"+w[3], number(w[4]), 1e-6, w[5])
		default:
			continue
		}
		checked++
	}
	if checked != 24+12+12 {
		t.Errorf("%d values of R were compared, not 48", checked)
	}
	for one, want := range map[string]int64{"brand01": 344, "brand02": 330} {
		var all int64
		for _, platform := range []string{"instagram", "tiktok"} {
			n, _ := strconv.ParseInt(have[one+" "+platform+" ugc/volume/count"]["value"], 10, 64)
			all += n
		}
		if all != want {
			t.Errorf("%s: %d posts of users, R: %d", one, all, want)
		}
	}
}
