package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
)

func (a *app) formatsCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "formats [PLATFORM]",
		Short:   a.loc.T("List the exports that import knows, and what a view is where"),
		Example: "  casebench formats\n  casebench formats instagram --lang ru",
		Args:    exactly(0, 1, note.New("formats takes one platform at most")),
		RunE: func(cmd *cobra.Command, args []string) error {
			groups := platformGroups()
			if len(args) == 1 {
				ids := make([]string, len(groups))
				for i, g := range groups {
					ids[i] = g.id
				}
				at := slices.Index(ids, strings.ToLower(args[0]))
				if at < 0 {
					return note.Errorf(note.Position{}, "no format is of the platform %q", args[0]).
						WithMend("there are: %s", strings.TrimPrefix(strings.Join(ids, ", "), ", "))
				}
				groups = groups[at : at+1]
			}
			if asJSON {
				return a.formatsJSON(groups)
			}
			for i, g := range groups {
				if i > 0 {
					fmt.Fprintln(a.stdout)
				}
				a.formatGroup(g)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, a.loc.T("print the list as JSON"))
	a.langFlag(cmd, nil)
	return cmd
}

// formatGroup is the formats of one platform; those of none have the id "".
type formatGroup struct {
	id      string
	formats []*platform.Format
}

func platformGroups() []formatGroup {
	var groups []formatGroup
	for _, f := range platform.All() {
		at := slices.IndexFunc(groups, func(g formatGroup) bool { return g.id == f.Platform })
		if at < 0 {
			at = len(groups)
			groups = append(groups, formatGroup{id: f.Platform})
		}
		groups[at].formats = append(groups[at].formats, f)
	}
	slices.SortStableFunc(groups, func(a, b formatGroup) int { return strings.Compare(a.id, b.id) })
	return groups
}

func (a *app) formatGroup(g formatGroup) {
	t := a.loc.T
	if g.id == "" {
		fmt.Fprintln(a.stdout, t("Of several platforms, or of none"))
	} else {
		fmt.Fprintf(a.stdout, "%s (%s)\n", a.loc.Note(platform.Name(g.id)), g.id)
		for _, line := range []struct {
			label string
			text  note.Note
		}{{t("view"), platform.ViewMeaning(g.id)}, {t("reach"), platform.ReachMeaning(g.id)}} {
			if !line.text.IsZero() {
				fmt.Fprintln(a.stdout, wrap(line.label+": "+a.loc.Note(line.text), columns, "  "))
			}
		}
		for _, s := range platform.Sets() {
			if s.Platform != g.id {
				continue
			}
			label := t("interactions")
			if s.From != "" {
				label = t("interactions since %s", s.From)
			}
			fmt.Fprintln(a.stdout, wrap(label+": "+a.loc.Note(s.Why), columns, "  "))
		}
	}
	for _, f := range g.formats {
		fmt.Fprintf(a.stdout, "\n  %s  %s\n", f.ID, a.loc.Note(f.Title))
		say := func(label, text string) {
			if text != "" {
				fmt.Fprintln(a.stdout, wrap(label+": "+text, columns, "    "))
			}
		}
		say(t("where"), a.loc.Note(f.Menu()))
		if !f.Refuse.IsZero() {
			say(t("not read"), a.loc.Note(f.Refuse))
			say(t("instead"), a.loc.Note(f.RefuseMend))
			continue
		}
		say(t("gives"), string(f.Table)+": "+join(f.Gives()))
		say(t("lacks"), join(f.Lacks()))
	}
}

func join(ids []field.ID) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = string(id)
	}
	return strings.Join(out, ", ")
}

func (a *app) formatsJSON(groups []formatGroup) error {
	type format struct {
		ID      string     `json:"id"`
		Title   string     `json:"title"`
		Where   string     `json:"where,omitempty"`
		Table   string     `json:"table"`
		Gives   []field.ID `json:"gives,omitempty"`
		Lacks   []field.ID `json:"lacks,omitempty"`
		NotRead string     `json:"not_read,omitempty"`
		Instead string     `json:"instead,omitempty"`
	}
	type interactions struct {
		From string `json:"from,omitempty"`
		What string `json:"what"`
	}
	type group struct {
		Platform     string         `json:"platform"`
		View         string         `json:"view,omitempty"`
		Reach        string         `json:"reach,omitempty"`
		Interactions []interactions `json:"interactions,omitempty"`
		Formats      []format       `json:"formats"`
	}
	out := []group{}
	for _, g := range groups {
		one := group{Platform: g.id, View: a.loc.Note(platform.ViewMeaning(g.id)), Reach: a.loc.Note(platform.ReachMeaning(g.id))}
		for _, s := range platform.Sets() {
			if s.Platform == g.id {
				one.Interactions = append(one.Interactions, interactions{s.From, a.loc.Note(s.Why)})
			}
		}
		for _, f := range g.formats {
			j := format{ID: f.ID, Title: a.loc.Note(f.Title), Where: a.loc.Note(f.Menu()), Table: string(f.Table)}
			if f.Refuse.IsZero() {
				j.Gives, j.Lacks = f.Gives(), f.Lacks()
			} else {
				j.NotRead, j.Instead = a.loc.Note(f.Refuse), a.loc.Note(f.RefuseMend)
			}
			one.Formats = append(one.Formats, j)
		}
		out = append(out, one)
	}
	return a.printJSON(out)
}
