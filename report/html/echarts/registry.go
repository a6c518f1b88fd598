package echarts

import (
	"bufio"
	"context"
	"errors"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

var errNoRegistry = errors.New("no npm registry is set up on this machine")

// registry is the npm registry that this machine is set up for, as npm itself
// finds it: the environment, the user's .npmrc, npm's own answer. A machine
// without any of these has none, and nothing is asked of a network.
func registry(ctx context.Context) (string, error) {
	for _, name := range []string{"npm_config_registry", "NPM_CONFIG_REGISTRY"} {
		if r, ok := usable(os.Getenv(name)); ok {
			return r, nil
		}
	}
	for _, path := range userConfigs() {
		if r, ok := usable(fromConfig(path)); ok {
			return r, nil
		}
	}
	if npm, err := exec.LookPath("npm"); err == nil {
		if out, err := exec.CommandContext(ctx, npm, "config", "get", "registry").Output(); err == nil {
			if r, ok := usable(string(out)); ok {
				return r, nil
			}
		}
	}
	return "", errNoRegistry
}

func userConfigs() []string {
	var paths []string
	for _, name := range []string{"npm_config_userconfig", "NPM_CONFIG_USERCONFIG"} {
		if p := os.Getenv(name); p != "" {
			paths = append(paths, p)
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		paths = append(paths, filepath.Join(home, ".npmrc"))
	}
	return paths
}

// fromConfig reads the registry line of an .npmrc file; "" where there is none.
func fromConfig(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		key, value, _ := strings.Cut(lines.Text(), "=")
		if strings.TrimSpace(key) == "registry" {
			return strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return ""
}

// usable reports whether s is the address of a registry, and ends it with a slash.
func usable(s string) (string, bool) {
	s = strings.TrimSpace(s)
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return "", false
	}
	return strings.TrimSuffix(s, "/") + "/", true
}
