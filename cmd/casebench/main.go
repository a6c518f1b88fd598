// Casebench turns the social data of a few brands into a case study with
// comparable indicators: HTML, Excel, Markdown and CSV.
//
//	casebench report [STUDY]       make the report
//	casebench new DIR              begin a study
//	casebench import FILE...       bring an export into a study
//	casebench check [STUDY]        find everything that is wrong
//	casebench compare A B          set two cases side by side
//	casebench kpis                 list the indicators
//	casebench explain ID           say what one of them means
//	casebench formats              list the exports that import knows
//
// Results go to standard output, everything else to standard error. It exits
// with 0 when it is done, 1 when the data or a case file have a problem, and
// 2 when it was called wrongly.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Stdout, os.Stderr, os.Args[1:])
	stop()
	os.Exit(status)
}
