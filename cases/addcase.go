package cases

import (
	"regexp"
	"strings"
)

var (
	flowCases = regexp.MustCompile(`(?m)^cases:[ \t]*\[([^\]\n]*)\][ \t]*(#.*)?$`)
	listCases = regexp.MustCompile(`(?m)^cases:[ \t]*(#.*)?\n((?:[ \t]*-[ \t]+[^\n]+\n)+)`)
)

// AddCase adds a case to the line 'cases:' of a study file's text and changes
// nothing else of it. ok is false where it cannot tell how; a person must then
// do it.
func AddCase(study, id string) (text string, ok bool) {
	if at := flowCases.FindStringSubmatchIndex(study); at != nil {
		have := strings.TrimSpace(study[at[2]:at[3]])
		if have != "" {
			have += ", "
		}
		return study[:at[2]] + have + id + study[at[3]:], true
	}
	if at := listCases.FindStringSubmatchIndex(study); at != nil {
		entries := study[at[4]:at[5]]
		indent := entries[:strings.IndexByte(entries, '-')]
		return study[:at[5]] + indent + "- " + id + "\n" + study[at[5]:], true
	}
	return study, false
}
