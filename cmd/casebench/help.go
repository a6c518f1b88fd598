package main

// helpTemplate is the page of 'casebench VERB --help'.
const helpTemplate = `{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}

{{end}}{{if or .Runnable .HasSubCommands}}{{.UsageString}}{{end}}`

// usageTemplate is the usage part of the help page in the language of messages.
func (a *app) usageTemplate() string {
	t := a.loc.T
	return t("Usage:") + `{{if .HasParent}}
  casebench {{.Use}}{{else}}
  casebench ` + t("VERB ...") + `{{end}}{{if .HasAvailableSubCommands}}

` + t("Verbs:") + `{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

` + t("Options:") + `
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasExample}}

` + t("Examples:") + `
{{.Example}}{{end}}{{if not .HasParent}}

` + t("'casebench VERB --help' says more about a verb.") + `{{end}}
`
}
