package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"

	"github.com/casebench/casebench/report/clean"
)

// quiet is how long the program works before it says what it is doing.
const quiet = time.Second

// progress returns a function that names the step under way: on a terminal
// only, and only once the work has taken longer than quiet.
func (a *app) progress() func(step string) {
	if f, ok := a.stderr.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return steps(f, quiet)
	}
	return func(string) {}
}

// steps shows each step in one line that overwrites itself. An empty step
// wipes the line.
func steps(w io.Writer, quiet time.Duration) func(step string) {
	start, shown := time.Now(), false
	return func(step string) {
		if shown || step != "" && time.Since(start) > quiet {
			fmt.Fprint(w, "\r\x1b[K")
			shown = step != ""
			if shown {
				fmt.Fprint(w, clean.Text(step)+" …")
			}
		}
	}
}
