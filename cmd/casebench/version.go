package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/casebench/casebench/datasets/note"
)

func (a *app) versionCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "version",
		Short: a.loc.T("Print the version"),
		Args:  exactly(0, 0, note.New("version takes no arguments")),
		RunE: func(*cobra.Command, []string) error {
			fmt.Fprintln(a.stdout, "casebench "+version())
			return nil
		},
	}
	a.langFlag(cmd, nil)
	return cmd
}

// version is the module version that Go recorded in the binary: a tag for one
// made by 'go install ...@version', "(devel)" for one built from a checkout.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
