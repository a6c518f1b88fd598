package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/report/markdown"
	"github.com/casebench/casebench/report/writers"
)

// commands are the lines of the README that call casebench, each with the
// output that stands below it.
type command struct {
	line   string
	args   []string
	output []string
}

// readme collects the commands of its ```console blocks, after '$ ', and of
// its indented lines.
func readme(text string) (commands []command) {
	console := false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case strings.HasPrefix(line, "```"):
			console = line == "```console"
			continue
		case console && !strings.HasPrefix(line, "$ "):
			if n := len(commands); n > 0 && line != "" {
				commands[n-1].output = append(commands[n-1].output, line)
			}
			continue
		case console:
			line = strings.TrimPrefix(line, "$ ")
		case strings.HasPrefix(line, "    "):
			line = strings.TrimSpace(line)
		default:
			continue
		}
		line, _, _ = strings.Cut(line, "  #")
		for _, program := range []string{"casebench ", "go run ./cmd/casebench "} {
			if rest, ok := strings.CutPrefix(line, program); ok {
				commands = append(commands, command{line: line, args: strings.Fields(rest)})
			}
		}
	}
	return commands
}

// The README's commands do what it says, in the order in which it says it.
func TestReadmeRuns(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	plain(t)
	t.Chdir(t.TempDir())
	// The export that the README calls posts.csv, made up.
	export := "Post ID,Account username,Publish time,Permalink,Likes,Comments,Reach\n"
	for _, day := range []string{"01", "02", "03", "04", "05", "06"} {
		export += "111111111111111" + day + ",adidas,03/" + day + "/2025 09:48,https://example.org/p/" + day + ",3,1,100\n"
	}
	if err := os.WriteFile("posts.csv", []byte(export), 0o600); err != nil {
		t.Fatal(err)
	}
	commands := readme(string(text))
	var called []string
	for _, c := range commands {
		status, stdout, stderr := execute(t, nil, c.args...)
		if status != done {
			t.Errorf("$ %s\nstatus %d\n%s", c.line, status, stderr)
		}
		for _, line := range c.output {
			if !strings.Contains(stdout+stderr, line) {
				t.Errorf("$ %s\ndoes not say %q, but\n%s%s", c.line, line, stdout, stderr)
			}
		}
		called = append(called, c.args[0])
	}
	for _, verb := range []string{"report", "new", "import", "check"} {
		if !slices.Contains(called, verb) {
			t.Errorf("the README calls %v, and not %s", called, verb)
		}
	}
	if only := "`--only " + strings.Join(writers.Kinds(), ",") + "`"; !strings.Contains(string(text), only) {
		t.Errorf("the README does not name the outputs as %s", only)
	}
	// What it says about the first command.
	for _, name := range append(writers.Files(), markdown.Folder) {
		if !strings.Contains(string(text), "`"+name+"`") {
			t.Errorf("the README does not name %s", name)
		}
		if _, err := os.Stat(filepath.Join(defaultOut, name)); err != nil {
			t.Error(err)
		}
	}
}

var (
	row    = regexp.MustCompile("(?m)^\\| (`[a-z]+[^|]*) \\| (.*) \\|$")
	quoted = regexp.MustCompile("`([^`]+)`")
)

// The table of verbs names every verb, and only options that the verb has.
func TestReadmeNamesVerbs(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, ok := strings.Cut(string(text), "| verb |")
	if !ok {
		t.Fatal("the README has no table of verbs")
	}
	table, _, _ = strings.Cut(table, "\n\n")
	root := (&app{loc: messages(nil)}).root()
	named := map[string]bool{}
	for _, m := range row.FindAllStringSubmatch(strings.ReplaceAll(table, `\|`, "/"), -1) {
		for _, head := range quoted.FindAllStringSubmatch(m[1], -1) {
			name := strings.Fields(head[1])[0]
			cmd, _, err := root.Find([]string{name})
			if err != nil || cmd == root {
				t.Errorf("there is no verb %s", name)
				continue
			}
			named[name] = true
			if !strings.HasPrefix(cmd.Use, head[1]) {
				t.Errorf("the README writes %q, and the help %q", head[1], cmd.Use)
			}
			for _, q := range quoted.FindAllStringSubmatch(m[2], -1) {
				option := strings.Fields(q[1])[0]
				if long, ok := strings.CutPrefix(option, "--"); ok && cmd.Flags().Lookup(long) == nil {
					t.Errorf("%s has no option %s", name, option)
				}
				if short, ok := strings.CutPrefix(option, "-"); ok && len(short) == 1 && cmd.Flags().ShorthandLookup(short) == nil {
					t.Errorf("%s has no option %s", name, option)
				}
			}
		}
	}
	for _, cmd := range root.Commands() {
		if !cmd.Hidden && !named[cmd.Name()] {
			t.Errorf("the README's table does not name %s", cmd.Name())
		}
	}
}
