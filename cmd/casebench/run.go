package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/casebench/casebench/datasets/folder"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report/clean"
	"github.com/casebench/casebench/report/locale"
)

// Exit statuses.
const (
	done    = 0
	problem = 1 // in the data or in a case file
	misuse  = 2 // of the command line
	crash   = 3 // a fault of the program

	interrupted = 130 // by the person or the system; main says by which signal
)

const interruption = "interrupted; nothing half-written was left"

// app is what every verb has at hand.
type app struct {
	ctx    context.Context
	stdout io.Writer
	stderr io.Writer
	loc    *locale.Locale // of the messages; a report may be in the other language
}

// usage is a wrong call: exit status 2.
type usage struct{ note.Note }

func (u usage) Error() string { return u.String() }

// errSaid is an error whose problems have been printed already: exit status 1.
var errSaid = errors.New("problems were found")

// run is the program: it carries out args and gives the exit status.
func run(ctx context.Context, stdout, stderr io.Writer, args []string) (status int) {
	out := &checked{w: stdout}
	a := &app{ctx: ctx, stdout: out, stderr: stderr, loc: messages(args)}
	defer func() {
		if fault := recover(); fault != nil {
			folder.Abandon()
			fmt.Fprintf(stderr, "casebench: %s\n%s", a.loc.T(
				"this is a fault of casebench, not of your data (%s); nothing half-written was left. Please report it with what follows", fmt.Sprint(fault)), debug.Stack())
			status = crash
		}
	}()
	status = a.carryOut(args)
	if status == done && out.err != nil {
		a.complain(note.Errorf(note.Position{}, "the output cannot be written: %s", folder.Plain(out.err)).
			WithMend("is the disk full? what was printed is not complete"))
		return problem
	}
	return status
}

// checked remembers that something could not be written.
type checked struct {
	w   io.Writer
	err error
}

func (c *checked) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	if err != nil && c.err == nil {
		c.err = err
	}
	return n, err
}

func (a *app) carryOut(args []string) int {
	root := a.root()
	root.SetArgs(args)
	err := root.ExecuteContext(a.ctx)
	var u usage
	switch {
	case err == nil:
		return done
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(a.stderr, "casebench: "+a.loc.T(interruption))
		return interrupted
	case errors.Is(err, errSaid):
		return problem
	case errors.As(err, &u):
		fmt.Fprintln(a.stderr, clean.Text("casebench: "+a.loc.Note(u.Note)))
		return misuse
	}
	a.complain(err)
	return problem
}

// root builds the command line.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "casebench",
		Short: a.loc.T("Case studies of brands with comparable social media indicators"),
		Example: "  casebench report\n" +
			"  casebench report nike-netflix --lang ru -o out\n" +
			"  casebench new my-study",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownVerb(args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.CompletionOptions.DisableDefaultCmd = true // ours speaks both languages
	root.SetHelpCommand(a.helpCommand(root))
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.help(cmd) })
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.AddCommand(a.reportCommand(), a.newCommand(), a.importCommand(), a.checkCommand(),
		a.compareCommand(), a.kpisCommand(), a.explainCommand(), a.formatsCommand(), a.completionCommand(root), a.versionCommand())
	root.SetFlagErrorFunc(a.flagError)
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if f := cmd.Flag("lang"); f != nil && f.Changed {
			return oneOf("--lang", f.Value.String(), note.Languages)
		}
		return nil
	}
	a.langFlag(root, nil)
	a.complete(root)
	for _, c := range append(root.Commands(), root) {
		c.Flags().SortFlags = false
		c.InitDefaultHelpFlag()
		c.Flags().Lookup("help").Usage = a.loc.T("show this help")
	}
	return root
}

func init() { cobra.EnableCommandSorting = false } // the verbs stand in the order of the work

func (a *app) helpCommand(root *cobra.Command) *cobra.Command {
	verbNames := func() []cobra.Completion { return verbs }
	cmd := &cobra.Command{Use: "help [VERB]", Hidden: true, ValidArgsFunction: matching(once(verbNames)), RunE: func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return root.Help()
		}
		for _, c := range root.Commands() {
			if c.Name() == args[0] {
				return c.Help()
			}
		}
		return unknownVerb(args[0])
	}}
	a.langFlag(cmd, nil)
	return cmd
}

var verbs = []string{"report", "new", "import", "check", "compare", "kpis", "explain", "formats", "completion", "version", "help"}

func unknownVerb(word string) error {
	if near := note.Nearest(word, verbs); near != "" {
		return usage{note.New("there is no command %q; did you mean %q?", word, near)}
	}
	return usage{note.New("there is no command %q; 'casebench help' lists them", word)}
}

// flagError says what is wrong with an option, and which one was meant.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	help := strings.TrimPrefix(cmd.CommandPath()+" --help", "casebench ")
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &bare):
		return usage{note.New("%s needs a value; 'casebench %s' shows the options", "--"+bare.GetFlag().Name, help)}
	case errors.As(err, &invalid):
		return usage{note.New("%s does not take the value %q; 'casebench %s' shows the options", "--"+invalid.GetFlag().Name, invalid.GetValue(), help)}
	case !errors.As(err, &unknown):
		return usage{note.New("%s; 'casebench %s' shows the options", err.Error(), help)}
	}
	name := "--" + unknown.GetSpecifiedName()
	if letters := unknown.GetSpecifiedShortnames(); letters != "" {
		name = "-" + unknown.GetSpecifiedName()
	}
	var flags []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, "--"+f.Name) })
	if near := note.Nearest(name, flags); near != "" {
		return usage{note.New("%s has no option %q; did you mean %q?", cmd.Name(), name, near)}
	}
	return usage{note.New("%s has no option %q; 'casebench %s' shows them", cmd.Name(), name, help)}
}

// exactly asks for a number of arguments between min and max (max < 0: any).
func exactly(min, max int, what note.Note) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) < min || max >= 0 && len(args) > max {
			return usage{what}
		}
		return nil
	}
}

// oneOf checks the value of an option.
func oneOf(option, value string, known []string) error {
	if slices.Contains(known, value) {
		return nil
	}
	if near := note.Nearest(value, known); near != "" {
		return usage{note.New("%s does not take %q; did you mean %q?", option, value, near)}
	}
	return usage{note.New("%s takes one of %s, not %q", option, strings.Join(known, ", "), value)}
}
