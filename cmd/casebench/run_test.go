package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/casebench/casebench/report/writers"
)

// call runs the program in this process.
func call(ctx context.Context, args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(ctx, &out, &err, args)
	return status, out.String(), err.String()
}

// execute runs the program on the PATH, in the folder one stands in.
func execute(t *testing.T, env []string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.Command("casebench", args...)
	cmd.Stdout, cmd.Stderr, cmd.Env = &out, &errs, append(os.Environ(), env...)
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String(), errs.String()
}

// plain sets an environment that does not depend on the machine.
func plain(t *testing.T) {
	t.Setenv("CASEBENCH_ECHARTS", "off")
	t.Setenv("LC_ALL", "en_GB.UTF-8")
}

func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	all, err := snapshot(dir)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// differ names the files in which two folders differ.
func differ(a, b map[string]string) []string {
	var out []string
	for name := range a {
		if b[name] != a[name] {
			out = append(out, name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// The same inputs give the same bytes in every file, on one core and on two.
func TestSameBytes(t *testing.T) {
	plain(t)
	dir := t.TempDir()
	t.Chdir(dir)
	made := map[int]map[string]string{}
	for _, cores := range []int{1, 2} {
		// Made in the same place, moved out of the way.
		if status, _, stderr := execute(t, []string{fmt.Sprint("GOMAXPROCS=", cores)}, "report", "-o", "out"); status != done || strings.Count(stderr, "\n") != 2 {
			t.Fatalf("%d cores: status %d: %s", cores, status, stderr)
		}
		made[cores] = files(t, "out")
		if err := os.Rename("out", fmt.Sprint("out", cores)); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range writers.Files() {
		if _, ok := made[1][filepath.Join("out", name)]; !ok {
			t.Errorf("%s was not made; there are %v", name, slices.Sorted(maps.Keys(made[1])))
		}
	}
	if names := differ(made[1], made[2]); names != nil {
		t.Errorf("these differ between one core and two: %v", names)
	}
}

// countdown is a context that is cancelled when it has been asked so often
// whether it is: an interruption in a place of the test's choosing.
type countdown struct {
	context.Context
	cancel context.CancelFunc
	left   atomic.Int64
}

func (c *countdown) Err() error {
	if c.left.Add(-1) < 0 {
		c.cancel()
	}
	return c.Context.Err()
}

// Wherever a run is interrupted, the earlier report stays as it is, and
// nothing half-made stays beside it.
func TestInterrupted(t *testing.T) {
	plain(t)
	t.Chdir(t.TempDir())
	const study = "---\nid: s\ntitle: %s\nlang: en\ncases: [adidas]\nkpis: [engagement/by-views/*]\n---\n"
	write := func(title string) {
		t.Helper()
		if err := os.WriteFile("study.md", fmt.Appendf(nil, study, title), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("Earlier")
	if status, _, stderr := call(t.Context(), "report"); status != done {
		t.Fatalf("status %d: %s", status, stderr)
	}
	write("Later")
	before := files(t, ".")
	times := 0
	for n := int64(0); ; n++ {
		ctx, cancel := context.WithCancel(t.Context())
		c := &countdown{Context: ctx, cancel: cancel}
		c.left.Store(n)
		status, stdout, stderr := call(c, "report")
		cancel()
		if status == done {
			break
		}
		times++
		if status != interrupted || stdout != "" || stderr != "casebench: interrupted; nothing half-written was left\n" {
			t.Fatalf("after %d questions: status %d, stdout %q, stderr %q", n, status, stdout, stderr)
		}
		if names := differ(before, files(t, ".")); names != nil {
			t.Fatalf("after %d questions: changed: %v", n, names)
		}
		if n > 1000 {
			t.Fatal("a run that is never done")
		}
	}
	if times < 2 {
		t.Errorf("only %d places to interrupt were found", times)
	}
	if names := differ(before, files(t, ".")); !slices.Contains(names, filepath.Join("casebench-report", "report.html")) {
		t.Errorf("the run that was not interrupted changed only %v", names)
	}
	// An interrupted import writes nothing either.
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	before = files(t, ".")
	if err := os.WriteFile("posts.csv", []byte("Post ID,Account username,Publish time,Permalink,Likes\n1,adidas,03/18/2025 09:48,x,3\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if status, _, stderr := call(ctx, "import", "posts.csv", "--case", "adidas"); status != interrupted || !strings.Contains(stderr, "interrupted") {
		t.Errorf("import: status %d: %s", status, stderr)
	}
	if names := differ(before, files(t, ".")); !slices.Equal(names, []string{"posts.csv"}) {
		t.Errorf("an interrupted import changed %v", names)
	}
}

// The same with the signal itself, at whatever moment it arrives: the report
// is the earlier one or the later one, whole.
func TestSignal(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no interrupt can be sent to another process on Windows")
	}
	plain(t)
	dir := t.TempDir()
	report := func(lang string, wait time.Duration) int {
		cmd := exec.Command("casebench", "report", "--lang", lang, "--only", "csv,md")
		cmd.Dir = dir
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if wait > 0 {
			time.Sleep(wait)
			_ = cmd.Process.Signal(os.Interrupt) // it may be done already
		}
		_ = cmd.Wait()
		return cmd.ProcessState.ExitCode()
	}
	if status := report("en", 0); status != done {
		t.Fatalf("status %d", status)
	}
	before := files(t, dir)
	for _, wait := range []time.Duration{time.Millisecond, 50 * time.Millisecond, 150 * time.Millisecond} {
		status := report("ru", wait)
		names := differ(before, files(t, dir))
		if status == done {
			break // this machine is faster than the signal: nothing to see any more
		}
		if names != nil {
			t.Errorf("interrupted after %v with status %d: changed: %v", wait, status, names)
		}
	}
}

// Progress is for terminals. A pipe and a file get none, however long it takes.
func TestProgress(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	a := &app{stderr: w}
	step := a.progress()
	step("reading")
	step("")
	w.Close()
	var piped bytes.Buffer
	if _, err := piped.ReadFrom(r); err != nil || piped.Len() > 0 {
		t.Errorf("a pipe got %q (%v)", piped.String(), err)
	}

	var b bytes.Buffer
	step = steps(&b, -1) // as if the second were over
	step("reading \x1b[31m")
	step("writing")
	step("")
	step("")
	if want := "\r\x1b[Kreading [31m …\r\x1b[Kwriting …\r\x1b[K"; b.String() != want {
		t.Errorf("steps wrote %q, want %q", b.String(), want)
	}
	b.Reset()
	step = steps(&b, time.Hour)
	step("reading")
	step("")
	if b.Len() > 0 {
		t.Errorf("a short run showed %q", b.String())
	}
}
