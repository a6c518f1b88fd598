package main

import (
	"fmt"
	"os"
	"time"

	"golang.org/x/term"
)

// quiet is how long the program works before it says what it is doing.
const quiet = time.Second

// progress returns a function that names the step under way: one line on
// standard error that overwrites itself, on a terminal only, and only once the
// work has taken longer than quiet. An empty step wipes the line.
func (a *app) progress() func(step string) {
	f, ok := a.stderr.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return func(string) {}
	}
	start, shown := time.Now(), false
	return func(step string) {
		if shown || step != "" && time.Since(start) > quiet {
			fmt.Fprint(f, "\r\x1b[K")
			shown = step != ""
			if shown {
				fmt.Fprint(f, clean(step)+" …")
			}
		}
	}
}
