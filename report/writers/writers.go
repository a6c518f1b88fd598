// Package writers lists what a report can be written as. Whatever names the
// outputs follows from the list: 'casebench report' and its help, --only and
// its completion. Two lists stand elsewhere and are held against it by tests:
// cases.OutputKinds, since a study names outputs and cases stands left of
// here, and the README.
package writers

import (
	"bytes"
	"context"
	"io"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/excel"
	"github.com/casebench/casebench/report/html"
	"github.com/casebench/casebench/report/html/echarts"
	"github.com/casebench/casebench/report/markdown"
	"github.com/casebench/casebench/report/table"
)

// Writer makes one kind of output.
type Writer struct {
	Kind  string // as in --only and in a study's outputs
	File  string // the main file
	Title string // the name of the format, the same in every language
	// ResultsOnly: it writes Document.Results and reads no block. All others
	// write every block or refuse the document.
	ResultsOnly bool
	// Write makes the files by their paths with slashes; one of them is File. It
	// must change nothing of the document: writers run side by side. What a
	// reader should know of the making goes to say.
	Write func(ctx context.Context, doc *report.Document, say func(note.Note)) (map[string][]byte, error)
}

// All are the writers, in the order in which they are named.
var All = []Writer{
	{Kind: "html", File: "report.html", Title: "HTML", Write: page},
	{Kind: "xlsx", File: "report.xlsx", Title: "Excel", Write: single("report.xlsx", excel.Write)},
	{Kind: "md", File: markdown.Name, Title: "Markdown", Write: folder},
	{Kind: "csv", File: "indicators.csv", Title: "CSV", ResultsOnly: true, Write: single("indicators.csv", table.Write)},
}

// Of gives the writers of some kinds, in the order of the kinds. A kind that
// has none is left out: cases.Check and --only have refused it before.
func Of(kinds []string) []Writer {
	var out []Writer
	for _, kind := range kinds {
		for _, w := range All {
			if w.Kind == kind {
				out = append(out, w)
			}
		}
	}
	return out
}

// Kinds, Files and Titles are those of all writers, in order.
func Kinds() []string { return each(func(w Writer) string { return w.Kind }) }

// Files are the main files.
func Files() []string { return each(func(w Writer) string { return w.File }) }

// Titles are the names of the formats.
func Titles() []string { return each(func(w Writer) string { return w.Title }) }

func each(name func(Writer) string) []string {
	out := make([]string, len(All))
	for i, w := range All {
		out[i] = name(w)
	}
	return out
}

// single makes a Write of a function that writes one file.
func single(file string, write func(io.Writer, *report.Document) error) func(context.Context, *report.Document, func(note.Note)) (map[string][]byte, error) {
	return func(_ context.Context, doc *report.Document, _ func(note.Note)) (map[string][]byte, error) {
		var b bytes.Buffer
		if err := write(&b, doc); err != nil {
			return nil, err
		}
		return map[string][]byte{file: b.Bytes()}, nil
	}
}

// page writes the HTML, with the chart library where that is at hand.
func page(ctx context.Context, doc *report.Document, say func(note.Note)) (map[string][]byte, error) {
	library, reason := echarts.Find(ctx)
	if !reason.IsZero() {
		say(reason)
	}
	return single("report.html", func(w io.Writer, doc *report.Document) error { return html.Write(w, doc, library) })(ctx, doc, say)
}

// folder writes the Markdown and its charts.
func folder(_ context.Context, doc *report.Document, _ func(note.Note)) (map[string][]byte, error) {
	return markdown.Files(doc)
}
