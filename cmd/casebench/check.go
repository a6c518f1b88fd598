package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report/clean"
)

func (a *app) checkCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check [STUDY]",
		Short: a.loc.T("Find everything that is wrong in a study, at once"),
		Long: a.loc.T("Check reads the study file, the cases, the sources and every row of the data, and reports all problems " +
			"with their place and what would mend them."),
		Example: "  casebench check\n  casebench check my-study --json",
		Args:    exactly(0, 1, note.New("check takes one study at most")),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, problems := a.open(args)
			var ledgers []*metrics.Ledger
			if s != nil {
				problems = append(problems, s.importWarnings()...)
				problems = append(problems, s.narratives()...)
				_, ps := s.mappings()
				problems = append(problems, ps...)
				problems = append(problems, s.readData()...)
				if problems.Err() == nil {
					var ps note.Problems
					ledgers, ps = a.ledgers(s)
					problems = append(problems, ps...)
				}
				problems = ordered(problems)
			}
			if err := a.ctx.Err(); err != nil {
				return err
			}
			var errors, warnings int
			for _, p := range problems {
				if p.Severity == note.Warning {
					warnings++
				} else {
					errors++
				}
			}
			if asJSON {
				err := a.printJSON(struct {
					Problems []problemJSON `json:"problems"`
					Errors   int           `json:"errors"`
					Warnings int           `json:"warnings"`
					Ledger   []ledgerJSON  `json:"ledger,omitempty"` // what became of every row
				}{a.problemsJSON(problems), errors, warnings, ledgersJSON(ledgers)})
				if err != nil {
					return err
				}
			} else {
				a.print(problems)
				a.printLedgers(ledgers)
				if errors == 0 {
					fmt.Fprintln(a.stdout, clean.Text(a.loc.T("%s: no errors, %d warnings", s.name, warnings)))
				} else {
					fmt.Fprintln(a.stderr, a.loc.T("%d errors, %d warnings", errors, warnings))
				}
			}
			if errors > 0 {
				return errSaid
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, a.loc.T("print the problems as JSON"))
	a.langFlag(cmd, nil)
	return cmd
}
