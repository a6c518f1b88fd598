package cases

import (
	"fmt"
	"regexp"
)

var (
	listAccounts = regexp.MustCompile(`(?m)^accounts:[ \t]*(#.*)?\n((?:[ \t]*(?:-[ \t]+[^\n]+|#[^\n]*|[ \t]+[^\n]+)\n)*)`)
	flowAccounts = regexp.MustCompile(`(?m)^accounts:[ \t]*\[[ \t]*\][ \t]*(#.*)?$`)
	firstItem    = regexp.MustCompile(`(?m)^([ \t]*)-[ \t]`)
	anyAccounts  = regexp.MustCompile(`(?m)^accounts:`)
	afterID      = regexp.MustCompile(`(?m)^(?:name|id):[^\n]*\n`)
	plainWord    = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9_.-]*$`)
)

// AddAccount adds an account to the front matter of a case file's text and
// changes nothing else of it. ok is false where it cannot tell how; a person
// must then do it.
func AddAccount(text, platform, handle string) (string, bool) {
	item := fmt.Sprintf("- {platform: %s, handle: %s}\n", yamlWord(platform), yamlWord(handle))
	line := "  " + item
	if at := flowAccounts.FindStringSubmatchIndex(text); at != nil {
		comment := ""
		if at[2] >= 0 {
			comment = " " + text[at[2]:at[3]]
		}
		return text[:at[0]] + "accounts:" + comment + "\n" + line[:len(line)-1] + text[at[1]:], true
	}
	if at := listAccounts.FindStringSubmatchIndex(text); at != nil {
		if first := firstItem.FindStringSubmatch(text[at[4]:at[5]]); first != nil { // as deep as the others
			line = first[1] + item
		}
		return text[:at[4]] + line + text[at[4]:], true
	}
	if anyAccounts.MatchString(text) {
		return text, false
	}
	at := afterID.FindAllStringIndex(text, 2)
	if at == nil {
		return text, false
	}
	end := at[len(at)-1][1]
	return text[:end] + "accounts:\n" + line + text[end:], true
}

// yamlWord writes a word as YAML reads it back.
func yamlWord(s string) string {
	if plainWord.MatchString(s) {
		return s
	}
	return fmt.Sprintf("%q", s)
}
