package locale

import "golang.org/x/text/feature/plural"

// english holds the messages that have plural forms; all others read as
// their key.
var english = entries{
	"%d errors, %d warnings":     errorsAndWarnings,
	"%s: no errors, %d warnings": either(2, "%[1]s: no errors, %[2]d warning", "%[1]s: no errors, %[2]d warnings"),
}

// errorsAndWarnings has two numbers with forms of their own.
var errorsAndWarnings = plural.Selectf(1, "",
	plural.One, plural.Selectf(2, "", plural.One, "%[1]d error, %[2]d warning", plural.Other, "%[1]d error, %[2]d warnings"),
	plural.Other, plural.Selectf(2, "", plural.One, "%[1]d errors, %[2]d warning", plural.Other, "%[1]d errors, %[2]d warnings"))
