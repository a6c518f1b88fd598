package main

import (
	"os"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report/locale"
)

// messages chooses the language of messages before the command line is
// parsed, since its errors need one: --lang where it is given, else the
// environment's locale, else the system's. Belarusian readers get Russian, the
// nearer of the two.
func messages(args []string) *locale.Locale {
	lang := ""
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			lang = value
		} else if arg == "--lang" && i+1 < len(args) {
			lang = args[i+1]
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if lang == "" {
			lang = os.Getenv(name)
		}
	}
	if lang == "" {
		lang = systemLocale()
	}
	code := note.Languages[0]
	for _, known := range note.Languages {
		if strings.HasPrefix(lang, known) || known == "ru" && strings.HasPrefix(lang, "be") {
			code = known
		}
	}
	loc, err := locale.For(code)
	if err != nil {
		panic("casebench: a language of its own is missing: " + err.Error()) // a fault of ours, found by any test
	}
	return loc
}
