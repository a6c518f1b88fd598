package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/engine"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/writers"
)

// defaultOut is the folder of a report where none is named.
const defaultOut = "casebench-report"

func (a *app) reportCommand() *cobra.Command {
	var out, lang, only string
	var force bool
	cmd := &cobra.Command{
		Use:   "report [STUDY]",
		Short: a.loc.T("Make the report: %s", strings.Join(writers.Titles(), ", ")),
		Long: a.loc.T("Report computes the indicators of a study and writes %s. "+
			"STUDY is a folder or the name of a built-in study; without it the folder you stand in, if it is a study, else nike-netflix.",
			strings.Join(writers.Files(), ", ")),
		Example: "  casebench report\n  casebench report my-study --lang ru\n  casebench report nike-netflix -o out --only html,xlsx",
		Args:    exactly(0, 1, note.New("report takes one study at most")),
		RunE: func(cmd *cobra.Command, args []string) error {
			kinds, err := outputs(only, cmd.Flag("only").Changed)
			if err != nil {
				return err
			}
			return a.report(args, out, lang, kinds, force)
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", defaultOut, a.loc.T("folder for the report; %s if left out", defaultOut))
	cmd.Flags().StringVar(&only, "only", "", a.loc.T("make only these, separated by commas: %s", strings.Join(writers.Kinds(), ", ")))
	cmd.Flags().BoolVar(&force, "force", false, a.loc.T("write over files of an earlier report that were changed since"))
	a.langFlag(cmd, &lang)
	return cmd
}

// langFlag declares --lang; lang is nil where only messages have a language,
// which messages reads for itself.
func (a *app) langFlag(cmd *cobra.Command, lang *string) {
	if lang == nil {
		lang = new(string)
	}
	cmd.Flags().StringVar(lang, "lang", "", a.loc.T("language: %s", strings.Join(note.Languages, ", ")))
}

// outputs reads the value of --only; nil, where it is not given, means what
// the study says.
func outputs(only string, given bool) ([]string, error) {
	if !given {
		return nil, nil
	}
	var kinds []string
	for _, kind := range strings.Split(only, ",") {
		kind = strings.TrimSpace(kind)
		if err := oneOf("--only", kind, writers.Kinds()); err != nil {
			return nil, err
		}
		if !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	return kinds, nil
}

// report is the whole program read as a sentence.
func (a *app) report(args []string, out, lang string, kinds []string, force bool) error {
	step := a.progress()
	defer step("")
	step(a.loc.T("reading the study"))
	s, problems := a.open(args)
	a.print(problems)
	if problems.Err() != nil {
		return errSaid
	}
	if lang == "" {
		lang = s.Lang
	}
	if len(kinds) == 0 {
		kinds = s.Outputs
	}
	if len(kinds) == 0 {
		kinds = writers.Kinds()
	}
	var parts []report.Answered
	for _, bound := range cases.Bind(s.Study, s.catalog, s.registry) {
		step(a.loc.T("computing: %s", a.loc.Text(bound.Part.Title)))
		result, err := engine.Run(a.ctx, bound.Request)
		if err != nil {
			return a.failed(s, err)
		}
		parts = append(parts, report.Answered{Bound: bound, Result: result})
	}
	if len(parts) == 0 {
		a.print(s.named(note.Problems{note.Errorf(note.Position{File: s.File}, "the study has no data to compute anything from").
			WithMend("bring in an export: casebench import FILE --study %s --case CASE", s.name)}))
		return errSaid
	}
	doc, err := report.Compose(s.Study, s.catalog, parts, lang)
	if err != nil {
		return err
	}
	files, err := a.write(doc, writers.Of(kinds), out, force, step)
	if err != nil {
		return err
	}
	step("")
	for _, f := range files {
		fmt.Fprintln(a.stdout, filepath.Join(out, f))
	}
	a.say(note.New("%s", doc.InShort))
	a.say(note.New("open %s", filepath.Join(out, files[0])))
	return nil
}
