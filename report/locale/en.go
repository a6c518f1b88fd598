package locale

// english holds the messages whose English differs from the key: by plural
// forms, or because a key has a space before the percent sign.
var english = entries{
	"%d errors, %d warnings":     "%d {1|error|errors}, %d {2|warning|warnings}",
	"%s: no errors, %d warnings": "%s: no errors, %d {2|warning|warnings}",
}
