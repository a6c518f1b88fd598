package html

import (
	"context"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	browserpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/reporttest"
)

// browser starts one browser for a test, which skips where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes seconds")
	}
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium is installed (Debian: apt-get install chromium)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-dev-shm-usage", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	if err := chromedp.Run(ctx); err != nil {
		t.Skipf("the browser does not start: %v", err)
	}
	return ctx
}

// visit opens a page from a file without a network, runs what is given, and
// fails on anything that the browser complains of or asks for.
func visit(t *testing.T, ctx context.Context, html string, actions ...chromedp.Action) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, []byte(html), 0o600); err != nil {
		t.Fatal(err)
	}
	address := "file://" + filepath.ToSlash(file)
	ctx, cancel := chromedp.NewContext(ctx)
	defer cancel()
	var mu sync.Mutex
	var faults []string
	fault := func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		faults = append(faults, fmt.Sprintf(format, args...))
	}
	chromedp.ListenTarget(ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			fault("an exception: %s", e.ExceptionDetails.Error())
		case *runtime.EventConsoleAPICalled:
			if e.Type == runtime.APITypeError || e.Type == runtime.APITypeWarning {
				fault("on the console: %s", e.Args[0].Value)
			}
		case *log.EventEntryAdded:
			fault("in the log: %s", e.Entry.Text)
		case *browserpage.EventJavascriptDialogOpening:
			fault("a dialog: %s", e.Message)
			go func() { _ = chromedp.Run(ctx, browserpage.HandleJavaScriptDialog(false)) }()
		case *network.EventRequestWillBeSent:
			if e.Request.URL != address {
				fault("a request for %.100s", e.Request.URL)
			}
		}
	})
	all := append([]chromedp.Action{log.Enable(), network.Enable(), network.EmulateNetworkConditions(true, 0, 0, 0), chromedp.Navigate(address)}, actions...)
	if err := chromedp.Run(ctx, all...); err != nil {
		t.Fatal(err)
	}
	mu.Lock()
	defer mu.Unlock()
	for _, f := range faults {
		t.Error(f)
	}
}

// fake stands for the chart library: it keeps what it was given.
const fake = `window.given = []; window.echarts = {init: function (box) {
	return {setOption: function (o) { window.given.push(o); box.textContent = "live"; }, resize: function () {}};
}};`

// scrolls reports whether the page is wider than its window.
const scrolls = `document.documentElement.scrollWidth > document.documentElement.clientWidth`

func TestBrowserShowsAStaticPage(t *testing.T) {
	ctx := browser(t)
	for _, lang := range []string{"en", "ru"} {
		var drawings int
		var wide, narrow bool
		var pdf []byte
		visit(t, ctx, written(t, reporttest.Small(lang), ""),
			chromedp.EmulateViewport(1280, 900), chromedp.Evaluate(scrolls, &wide),
			chromedp.EmulateViewport(400, 800), chromedp.Evaluate(scrolls, &narrow),
			chromedp.Evaluate(`[...document.querySelectorAll(".static svg")].filter(s => s.getBoundingClientRect().height > 100).length`, &drawings),
			chromedp.ActionFunc(func(ctx context.Context) (err error) {
				pdf, _, err = browserpage.PrintToPDF().WithPreferCSSPageSize(true).Do(ctx)
				return err
			}))
		if drawings != 2 {
			t.Errorf("%s: %d drawings are seen, want 2", lang, drawings)
		}
		if wide || narrow {
			t.Errorf("%s: the page scrolls sideways: at 1280 %v, at 400 %v", lang, wide, narrow)
		}
		if !strings.HasPrefix(string(pdf), "%PDF-") {
			t.Errorf("%s: printing gives %d bytes that are no PDF", lang, len(pdf))
		}
	}
}

func TestBrowserPutsTheLibraryInPlace(t *testing.T) {
	ctx := browser(t)
	var live, hidden, shown int
	visit(t, ctx, written(t, reporttest.Small("en"), fake),
		chromedp.Evaluate(`document.querySelectorAll(".live").length`, &live),
		chromedp.Evaluate(`document.querySelectorAll(".static[hidden]").length`, &hidden),
		emulation.SetEmulatedMedia().WithMedia("print"),
		chromedp.Evaluate(`[...document.querySelectorAll(".static svg")].filter(s => s.getBoundingClientRect().height > 100).length`, &shown))
	if live != 2 || hidden != 2 {
		t.Errorf("%d charts are live and %d drawings hidden, want 2 and 2", live, hidden)
	}
	if shown != 2 {
		t.Errorf("%d drawings are seen in print, want 2", shown)
	}
}

func TestBrowserKeepsTheDrawingWhereTheLibraryFails(t *testing.T) {
	ctx := browser(t)
	var live, hidden int
	visit(t, ctx, written(t, reporttest.Small("en"), `window.echarts = {init: function () { throw new Error("no"); }};`),
		chromedp.Evaluate(`document.querySelectorAll(".live").length`, &live),
		chromedp.Evaluate(`document.querySelectorAll(".static[hidden]").length`, &hidden))
	if live != 0 || hidden != 0 {
		t.Errorf("%d charts are live and %d drawings hidden, want none", live, hidden)
	}
}

func TestBrowserRunsNoText(t *testing.T) {
	ctx := browser(t)
	var all report.Document
	for _, name := range slices.Sorted(maps.Keys(reporttest.Attacks)) {
		doc := reporttest.Hostile("ru", reporttest.Attacks[name])
		doc.Sections, doc.Sources = append(all.Sections, doc.Sections...), append(all.Sources, doc.Sources...)
		all = *doc
	}
	var narrow bool
	var live int
	visit(t, ctx, written(t, &all, fake), chromedp.EmulateViewport(400, 800), chromedp.Evaluate(scrolls, &narrow),
		chromedp.Evaluate(`document.querySelectorAll(".live").length`, &live))
	if narrow {
		t.Error("the page scrolls sideways")
	}
	if live != len(reporttest.Attacks) {
		t.Errorf("%d of %d charts are live", live, len(reporttest.Attacks))
	}
}

// The real library, where it is at hand: a release build's, or the one that
// the environment names.
func TestBrowserShowsECharts(t *testing.T) {
	library, err := os.ReadFile(filepath.Join("echarts", "embedded", "echarts.min.js"))
	if err != nil {
		library, err = os.ReadFile(os.Getenv("CASEBENCH_ECHARTS"))
	}
	if err != nil {
		t.Skip("the chart library is not here: go generate ./report/html/echarts fetches it")
	}
	ctx := browser(t)
	for _, doc := range []*report.Document{reporttest.Small("ru"), reporttest.Hostile("en", reporttest.Attacks["script"])} {
		var live, figures int
		visit(t, ctx, written(t, doc, string(library)),
			chromedp.Evaluate(`document.querySelectorAll("figure").length`, &figures),
			chromedp.Evaluate(`[...document.querySelectorAll(".live svg")].filter(s => s.getBoundingClientRect().height > 100).length`, &live))
		if live != figures || live == 0 {
			t.Errorf("%d of %d figures are live", live, figures)
		}
	}
}
