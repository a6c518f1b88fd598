package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/casebench/casebench/datasets/note"
)

// columns is how wide help and explanations are.
const columns = 80

// values names what an option takes, in the words of its description.
var values = map[string]string{
	"out": "DIR", "only": "KINDS", "lang": strings.Join(note.Languages, "|"), "study": "DIR", "case": "ID", "as": "FORMAT", "name": "NAME", "kpi": "ID",
	"platform": "NAME", "account": "NAME", "time-zone": "ZONE", "encoding": "NAME", "dates": "ORDER", "year": "YEAR", "collected-at": "DATE", "min-kept": "SHARE",
	"column": "HEADER=FIELD", "true-zeros": "FIELDS",
}

// help writes the page of 'casebench VERB --help' in the language of messages.
func (a *app) help(cmd *cobra.Command) {
	t, w := a.loc.T, cmd.OutOrStdout()
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	fmt.Fprintln(w, wrap(about, columns, ""))
	call := cmd.Use
	if cmd.HasParent() {
		call = "casebench " + call
	} else {
		call += " " + t("VERB ...")
	}
	fmt.Fprintf(w, "\n%s\n  %s\n", t("Usage:"), call)
	var verbs [][2]string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			verbs = append(verbs, [2]string{c.Name(), c.Short})
		}
	}
	list(w, t("Verbs:"), verbs)
	var options [][2]string
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		options = append(options, [2]string{strings.TrimRight(name+" "+values[f.Name], " "), f.Usage})
	})
	list(w, t("Options:"), options)
	if cmd.Example != "" {
		fmt.Fprintf(w, "\n%s\n%s\n", t("Examples:"), cmd.Example)
	}
	if !cmd.HasParent() {
		fmt.Fprintf(w, "\n%s\n", t("'casebench VERB --help' says more about a verb."))
	}
}

// list writes pairs in two columns, the second one wrapped.
func list(w io.Writer, title string, pairs [][2]string) {
	width := 0
	for _, p := range pairs {
		width = max(width, runewidth.StringWidth(p[0]))
	}
	for i, p := range pairs {
		if i == 0 {
			fmt.Fprintf(w, "\n%s\n", title)
		}
		indent := strings.Repeat(" ", width+4)
		fmt.Fprintln(w, "  "+runewidth.FillRight(p[0], width)+"  "+strings.TrimPrefix(wrap(p[1], columns, indent), indent))
	}
}

// wrap breaks a text at its spaces and line breaks, but not at spaces that do
// not break, into lines of a width, each with the indent before it. A word that
// is too long stands in a line by itself.
func wrap(text string, width int, indent string) string {
	var b strings.Builder
	at := 0
	for i, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' }) {
		n := runewidth.StringWidth(word)
		switch {
		case i == 0:
			b.WriteString(indent)
			at = len(indent)
		case at+1+n > width:
			b.WriteString("\n" + indent)
			at = len(indent)
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += n
	}
	return b.String()
}
