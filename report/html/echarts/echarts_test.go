package echarts

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// isolate gives the test a home, a cache and an environment of its own.
func isolate(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CACHE_HOME", filepath.Join(home, "cache"))
	t.Setenv("LocalAppData", filepath.Join(home, "cache"))
	t.Setenv("PATH", "")
	for _, name := range []string{Variable, "npm_config_registry", "NPM_CONFIG_REGISTRY", "npm_config_userconfig", "NPM_CONFIG_USERCONFIG"} {
		t.Setenv(name, "")
	}
}

func TestOverride(t *testing.T) {
	isolate(t)
	t.Setenv(Variable, "off")
	if b, why := Find(t.Context()); b != nil || !why.IsZero() {
		t.Errorf("off gives %d bytes and %q", len(b), why)
	}
	path := filepath.Join(t.TempDir(), "lib.js")
	if err := os.WriteFile(path, []byte("var echarts;"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv(Variable, path)
	if b, _ := Find(t.Context()); string(b) != "var echarts;" {
		t.Errorf("a named file gives %q", b)
	}
	t.Setenv(Variable, path+"x")
	if b, why := Find(t.Context()); b != nil || why.IsZero() {
		t.Errorf("a file that is not there gives %d bytes and %q", len(b), why)
	}
}

func TestWithoutRegistryNothingIsAsked(t *testing.T) {
	isolate(t)
	if _, err := registry(t.Context()); !errors.Is(err, errNoRegistry) {
		t.Errorf("a machine without npm has a registry: %v", err)
	}
}

func TestRegistryIsNpmsOwn(t *testing.T) {
	isolate(t)
	home := os.Getenv("HOME")
	if err := os.WriteFile(filepath.Join(home, ".npmrc"), []byte("# mine\nregistry = \"http://mirror.example/npm\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if r, err := registry(t.Context()); err != nil || r != "http://mirror.example/npm/" {
		t.Errorf("from .npmrc: %q, %v", r, err)
	}
	t.Setenv("npm_config_registry", "https://other.example")
	if r, err := registry(t.Context()); err != nil || r != "https://other.example/" {
		t.Errorf("the environment comes first: %q, %v", r, err)
	}
	t.Setenv("npm_config_registry", "file:///etc")
	if r, _ := registry(t.Context()); r != "http://mirror.example/npm/" {
		t.Errorf("what is no web address is passed over: %q", r)
	}
}

func TestDownloadRefuses(t *testing.T) {
	for name, answer := range map[string]http.HandlerFunc{
		"another package": func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("not the package")) },
		"not found":       func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotFound) },
	} {
		t.Run(name, func(t *testing.T) {
			isolate(t)
			var asked string
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				asked = r.URL.Path
				answer(w, r)
			}))
			defer server.Close()
			t.Setenv("npm_config_registry", server.URL)
			b, why := Find(context.Background())
			if b != nil || why.IsZero() {
				t.Errorf("gives %d bytes and %q", len(b), why)
			}
			if want := "/echarts/-/echarts-" + Version + ".tgz"; asked != want {
				t.Errorf("asked for %s, want %s", asked, want)
			}
			if files, _ := filepath.Glob(filepath.Join(os.Getenv("HOME"), "cache", "casebench", "*")); len(files) > 0 {
				t.Errorf("something was cached: %v", files)
			}
		})
	}
}

func TestLockFileNamesNoHost(t *testing.T) {
	if strings.Contains(string(lock), "resolved") {
		t.Error("package-lock.json names where a package came from")
	}
	if want, err := integrity(); err != nil || !strings.HasPrefix(want, "sha512-") {
		t.Errorf("integrity: %q, %v", want, err)
	}
}
