package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

var update = flag.Bool("update", false, "rewrite the expected texts in testdata/script")

// TestMain puts the program on the PATH, as a user has it: without the race
// detector, under which a whole report takes ten times as long.
func TestMain(m *testing.M) {
	flag.Parse()
	dir, err := os.MkdirTemp("", "casebench-test-")
	if err != nil {
		panic(err)
	}
	name := "casebench"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", filepath.Join(dir, name), ".").CombinedOutput(); err != nil {
		panic(fmt.Sprintf("the program cannot be built: %v\n%s", err, out))
	}
	os.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

// TestScripts runs the scripts in testdata/script, each in a folder of its own.
// Besides the commands of testscript they have
//
//	status N casebench ...   run it and hold its exit status against N
//	json                     standard output is JSON
//	tree NAME                remember every file here, with its bytes
//	unchanged NAME           every file is as it was at 'tree NAME'
//	clean                    neither output has a control character
//	netflix-xlsx FILE        make an engagement report like Netflix's
//	[!] holds FILE TEXT...   FILE has every (with !: none) of the texts, letter for letter
//	[!] workbook-holds FILE TEXT...   the same for the parts of a workbook
//	no-controls FILE...      no FILE has a control character
//	long FILE WORD N         in FILE, replace WORD by N letters
//	archive ZIP FILE...      pack files into a zip archive, under their names
//	gzip FILE                pack a file into FILE.gz
//	chars FILE FROM TO       in FILE, replace FROM by the character TO, as Go writes it
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                "testdata/script",
		UpdateScripts:      *update,
		RequireUniqueNames: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("CASEBENCH_ECHARTS", "off")
			env.Setenv("LANG", "en_GB.UTF-8")
			env.Setenv("HOSTILE", "red\x1b[31m\u202egnp")
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" { // who may write everywhere
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %s", cond)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":       status,
			"json":         isJSON,
			"tree":         tree,
			"unchanged":    unchanged,
			"clean":        isClean,
			"netflix-xlsx": netflixWorkbook,
			"holds":        holds,
			"replace": func(ts *testscript.TestScript, neg bool, args []string) {
				rewritten(func(s string) string { return strings.Replace(s, args[0], args[1], 1) })(ts, neg, args[2:])
			},
			"crlf":        rewritten(func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }),
			"bom":         rewritten(func(s string) string { return "\ufeff" + s }),
			"chars":       chars,
			"archive":     archive,
			"gzip":        gzipped,
			"long":        long,
			"no-controls": noControls,

			"workbook-holds": workbookHolds,
		},
	})
}

// rewritten is a command that changes a file as another program would.
func rewritten(change func(string) string) func(*testscript.TestScript, bool, []string) {
	return func(ts *testscript.TestScript, _ bool, args []string) {
		ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(change(ts.ReadFile(args[0]))), 0o666))
	}
}

func status(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d\nstdout: %s\nstderr: %s", got, want, ts.ReadFile("stdout"), ts.ReadFile("stderr"))
	}
}

func archive(ts *testscript.TestScript, _ bool, args []string) {
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	for _, name := range args[1:] {
		w, err := z.Create(name)
		ts.Check(err)
		_, err = w.Write([]byte(ts.ReadFile(strings.TrimPrefix(name, "../"))))
		ts.Check(err)
	}
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), packed.Bytes(), 0o666))
}

func gzipped(ts *testscript.TestScript, _ bool, args []string) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write([]byte(ts.ReadFile(args[0])))
	ts.Check(errors.Join(err, z.Close()))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]+".gz"), packed.Bytes(), 0o666))
}

func isJSON(ts *testscript.TestScript, _ bool, _ []string) {
	if out := ts.ReadFile("stdout"); !json.Valid([]byte(out)) {
		ts.Fatalf("standard output is no JSON:\n%s", out)
	}
}

func isClean(ts *testscript.TestScript, neg bool, _ []string) {
	noControls(ts, neg, []string{"stdout", "stderr"})
}

// noControls allows line breaks and tabs, and the byte order mark at the
// beginning.
func noControls(ts *testscript.TestScript, _ bool, names []string) {
	for _, name := range names {
		text := strings.ReplaceAll(ts.ReadFile(name), "\r\n", "\n")
		if at := strings.IndexFunc(text, func(r rune) bool {
			return r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
		}); at >= 0 {
			ts.Fatalf("%s has a control character at byte %d: %q", name, at, text[max(0, at-100):min(len(text), at+20)])
		}
	}
}

func snapshot(dir string) (map[string]string, error) {
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.Name() == ".tmp" && d.IsDir(): // testscript's own
			return fs.SkipDir
		case d.IsDir():
			files[path] = "folder"
			return nil
		case !d.Type().IsRegular():
			files[path] = d.Type().String()
			return nil
		}
		b, err := os.ReadFile(path)
		files[path] = "file " + string(b)
		return err
	})
	return files, err
}

func treeFile(ts *testscript.TestScript, name string) string {
	return filepath.Join(ts.Getenv("TMPDIR"), "tree-"+name)
}

func tree(ts *testscript.TestScript, _ bool, args []string) {
	files, err := snapshot(ts.Getenv("WORK"))
	ts.Check(err)
	b, err := json.Marshal(files)
	ts.Check(err)
	ts.Check(os.WriteFile(treeFile(ts, args[0]), b, 0o666))
}

func unchanged(ts *testscript.TestScript, _ bool, args []string) {
	b, err := os.ReadFile(treeFile(ts, args[0]))
	ts.Check(err)
	var before map[string]string
	ts.Check(json.Unmarshal(b, &before))
	// The bytes go through JSON as well, which replaces what is no UTF-8.
	now, err := snapshot(ts.Getenv("WORK"))
	ts.Check(err)
	b, err = json.Marshal(now)
	ts.Check(err)
	clear(now)
	ts.Check(json.Unmarshal(b, &now))
	for path, content := range now {
		if old, ok := before[path]; !ok {
			ts.Fatalf("%s is new", path)
		} else if old != content {
			ts.Fatalf("%s has changed", path)
		}
	}
	for path := range before {
		if _, ok := now[path]; !ok {
			ts.Fatalf("%s is gone", path)
		}
	}
}

func holds(ts *testscript.TestScript, neg bool, args []string) {
	content := ts.ReadFile(args[0])
	for _, text := range args[1:] {
		if strings.Contains(content, text) == neg {
			ts.Fatalf("%s (%d bytes): holds %q: %t", args[0], len(content), text, neg)
		}
	}
}

func workbookHolds(ts *testscript.TestScript, neg bool, args []string) {
	z, err := zip.OpenReader(ts.MkAbs(args[0]))
	ts.Check(err)
	defer z.Close()
	var all bytes.Buffer
	for _, part := range z.File {
		r, err := part.Open()
		ts.Check(err)
		_, err = all.ReadFrom(r)
		ts.Check(err)
		r.Close()
	}
	for _, text := range args[1:] {
		if bytes.Contains(all.Bytes(), []byte(text)) == neg {
			ts.Fatalf("%s: holds %q: %t", args[0], text, neg)
		}
	}
}

// chars puts characters that a script should not hold itself into a file.
func chars(ts *testscript.TestScript, _ bool, args []string) {
	to, err := strconv.Unquote(`"` + args[2] + `"`)
	ts.Check(err)
	file := ts.MkAbs(args[0])
	b, err := os.ReadFile(file)
	ts.Check(err)
	if !bytes.Contains(b, []byte(args[1])) {
		ts.Fatalf("%s has no %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(file, bytes.ReplaceAll(b, []byte(args[1]), []byte(to)), 0o666))
}

// netflixWorkbook makes a workbook in the layout of Netflix's engagement
// reports since 2024: five lines above the table, a sheet of series and one of
// films. The titles and figures are made up: 1,000,000 + 500,000 hours of
// series and 250,000 of a film.
func netflixWorkbook(ts *testscript.TestScript, _ bool, args []string) {
	f := excelize.NewFile()
	defer f.Close()
	ts.Check(f.SetSheetName("Sheet1", "TV"))
	_, err := f.NewSheet("Film")
	ts.Check(err)
	for sheet, rows := range map[string][][]any{
		"TV": {
			{"Made-up Harbour: Season 1", "Yes", "2024-02-01", 1_000_000, "5:00", 200_000},
			{"Made-up Harbour: Season 2", "No", "", 500_000, "5:00", 100_000},
		},
		"Film": {{"A Film Made Up", "Yes", "2023-11-10", 250_000, "1:15", 200_000}},
	} {
		ts.Check(f.SetCellValue(sheet, "A1", "What We Watched: A Netflix Engagement Report"))
		ts.Check(f.SetCellValue(sheet, "A3", "January to June 2024"))
		ts.Check(f.SetSheetRow(sheet, "A6", &[]any{"Title", "Available Globally?", "Release Date", "Hours Viewed", "Runtime", "Views"}))
		for i, row := range rows {
			ts.Check(f.SetSheetRow(sheet, fmt.Sprintf("A%d", 7+i), &row))
		}
	}
	ts.Check(f.SaveAs(ts.MkAbs(args[0])))
}

func long(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	chars(ts, false, []string{args[0], args[1], strings.Repeat("w", n)})
}
