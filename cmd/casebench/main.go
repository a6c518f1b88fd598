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
// with 0 when it is done, 1 when the data or a case file have a problem, 2 when
// it was called wrongly, 3 when it crashed, and 130 or 143 when it was stopped.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/casebench/casebench/datasets/folder"
)

func main() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan int, 1)
	go func() { ended <- run(ctx, os.Stdout, os.Stderr, os.Args[1:]) }()
	select {
	case status := <-ended:
		os.Exit(status)
	case s := <-signals:
		cancel()
		os.Exit(stopped(s, ended))
	}
}

// patience is how long an interrupted verb may take to end by itself.
const patience = 300 * time.Millisecond

// stopped waits for the end of an interrupted run, or makes it, and gives the
// status: 128 and the number of the signal, as shells have it.
func stopped(s os.Signal, ended <-chan int) int {
	number := 2
	if s == syscall.SIGTERM {
		number = 15
	}
	select {
	case status := <-ended:
		if status != interrupted {
			return status
		}
	case <-time.After(patience): // in the middle of something long
		folder.Abandon()
		fmt.Fprintln(os.Stderr, "casebench: "+messages(os.Args[1:]).T(interruption))
	}
	return 128 + number
}
