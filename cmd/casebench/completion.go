package main

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	builtin "github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/kpis"
	"github.com/casebench/casebench/report/clean"
	"github.com/casebench/casebench/report/writers"
)

// shells are those that a script can be printed for.
var shells = []struct {
	name   string
	script func(root *cobra.Command, w io.Writer) error
}{
	{"bash", func(root *cobra.Command, w io.Writer) error { return root.GenBashCompletionV2(w, true) }},
	{"zsh", (*cobra.Command).GenZshCompletion},
	{"fish", func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) }},
	{"powershell", (*cobra.Command).GenPowerShellCompletionWithDesc},
}

func shellNames() []cobra.Completion {
	var out []string
	for _, s := range shells {
		out = append(out, s.name)
	}
	return out
}

// completionCommand stands in for the one that cobra makes by itself, whose
// texts are in English only.
func (a *app) completionCommand(root *cobra.Command) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "completion SHELL",
		Short: a.loc.T("Print a script that lets a shell complete the command line: %s", strings.Join(shellNames(), ", ")),
		Long: a.loc.T("Completion prints a script for one of these shells: %s. Once the shell has read it, the Tab key completes verbs, options, "+
			"studies, cases, indicators and kinds of output. The script for bash needs the package bash-completion.", strings.Join(shellNames(), ", ")),
		Example: "  source <(casebench completion bash)\n" +
			"  casebench completion zsh > \"${fpath[1]}/_casebench\"\n" +
			"  casebench completion fish > ~/.config/fish/completions/casebench.fish\n" +
			"  casebench completion powershell | Out-String | Invoke-Expression",
		Args:              exactly(1, 1, note.New("completion takes one shell: %s", strings.Join(shellNames(), ", "))),
		ValidArgsFunction: matching(once(shellNames)),
		RunE: func(_ *cobra.Command, args []string) error {
			for _, s := range shells {
				if s.name == args[0] {
					return s.script(root, a.stdout)
				}
			}
			return oneOf("completion", args[0], shellNames())
		},
	}
	a.langFlag(cmd, nil)
	return cmd
}

const noFiles = cobra.ShellCompDirectiveNoFileComp

// matching leaves of the words those that begin as the one that stands there:
// cobra does so for its own words only.
func matching(f cobra.CompletionFunc) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		words, directive := f(cmd, args, word)
		return slices.DeleteFunc(slices.Clone(words), func(w cobra.Completion) bool { return !strings.HasPrefix(w, word) }), directive
	}
}

// once completes the first argument.
func once(words func() []cobra.Completion) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, noFiles
		}
		return words(), noFiles
	}
}

// always completes the value of an option.
func always(words func() []cobra.Completion) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return words(), noFiles
	}
}

// completeFlag says how the value of an option is completed.
func completeFlag(cmd *cobra.Command, flag string, f cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, matching(f)); err != nil {
		panic("casebench: completion of --" + flag + ": " + err.Error()) // a fault of ours, found by any test
	}
}

// studies completes the name of a study: a built-in one, or any folder.
func studies(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, noFiles
	}
	return slices.Concat(builtin.Studies, folders()), cobra.ShellCompDirectiveDefault
}

// caseIDs completes the cases of the study that the words before name, and a
// study as the first word. A study that cannot be read completes nothing: what
// is wrong with it says 'casebench check'.
func (a *app) caseIDs(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var out []cobra.Completion
	var ids []string
	var s *study
	if len(args) == 0 {
		out = slices.Concat(builtin.Studies, folders())
		s, _ = a.open(nil)
	} else {
		s, ids, _ = a.studyAndCases(args)
	}
	if s == nil {
		return out, noFiles
	}
	for _, c := range s.Loaded {
		if !slices.Contains(ids, c.ID) {
			out = append(out, cobra.CompletionWithDesc(clean.Line(c.ID), clean.Line(a.loc.Text(c.Name))))
		}
	}
	return out, noFiles
}

// ofStudy completes the cases of the study that --study names.
func (a *app) ofStudy(cmd *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	s, _ := a.open([]string{cmd.Flag("study").Value.String()})
	if s == nil {
		return nil, noFiles
	}
	var out []cobra.Completion
	for _, c := range s.Loaded {
		out = append(out, cobra.CompletionWithDesc(clean.Line(c.ID), clean.Line(a.loc.Text(c.Name))))
	}
	return out, noFiles
}

// indicators completes the id of an indicator.
func (a *app) indicators() []cobra.Completion {
	var out []cobra.Completion
	for _, d := range kpis.Registry().All() {
		out = append(out, cobra.CompletionWithDesc(d.ID, a.loc.Note(d.Name)))
	}
	return out
}

// patterns completes an indicator or all of a family.
func (a *app) patterns() []cobra.Completion {
	var families []cobra.Completion
	for _, d := range kpis.Registry().All() {
		if f := family(d) + "/*"; !slices.Contains(families, f) {
			families = append(families, f)
		}
	}
	return append(families, a.indicators()...)
}

// family is the first part of an id.
func family(d *metrics.Definition) string {
	f, _, _ := strings.Cut(d.ID, "/")
	return f
}

// kinds completes the list of --only: kinds that it does not hold yet, after
// the last comma.
func kinds(_ *cobra.Command, _ []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	held := ""
	if at := strings.LastIndexByte(word, ','); at >= 0 {
		held = word[:at+1]
	}
	var out []cobra.Completion
	for _, w := range writers.All {
		if !slices.Contains(strings.Split(held, ","), w.Kind) {
			out = append(out, cobra.CompletionWithDesc(held+w.Kind, w.Title))
		}
	}
	return out, noFiles | cobra.ShellCompDirectiveNoSpace
}

// folderOnly completes a folder.
func folderOnly(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// complete says how the words of every verb are completed. Options that are not
// named here take words of one's own.
func (a *app) complete(root *cobra.Command) {
	arguments := map[string]cobra.CompletionFunc{
		"report": studies, "check": studies, "new": folderOnly, "compare": a.caseIDs,
		"kpis": once(a.patterns), "formats": once(platformWords), "explain": once(a.indicators), "version": cobra.NoFileCompletions,
	}
	options := map[string]cobra.CompletionFunc{
		"lang": always(func() []cobra.Completion { return note.Languages }), "only": kinds, "out": folderOnly, "study": folderOnly,
		"case": a.ofStudy, "kpi": always(a.patterns), "as": always(platform.IDs), "platform": always(platforms),
		"true-zeros": always(fields), "account": cobra.NoFileCompletions, "name": cobra.NoFileCompletions,
		"time-zone": always(func() []cobra.Completion { return []string{"UTC", "Europe/Minsk", "Europe/Moscow"} }), "column": cobra.NoFileCompletions,
	}
	for _, cmd := range append(root.Commands(), root) {
		if f := arguments[cmd.Name()]; f != nil {
			cmd.ValidArgsFunction = matching(f)
		}
		for name, f := range options {
			if cmd.Flags().Lookup(name) != nil {
				completeFlag(cmd, name, f)
			}
		}
	}
}

// platformWords completes the platforms of which a format is known.
func platformWords() []cobra.Completion {
	var out []cobra.Completion
	for _, g := range platformGroups() {
		if g.id != "" {
			out = append(out, g.id)
		}
	}
	return out
}
