package echarts

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
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

// another pins a library that is nowhere, not even embedded in the binary.
var another = pin{"sha512-none", "none"}

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
	if err := os.WriteFile(path, []byte(`var s = "</SCRIPT>";`), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv(Variable, path)
	if b, why := Find(t.Context()); b != nil || why.IsZero() {
		t.Errorf("a file that would end the script gives %d bytes and %q", len(b), why)
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
			b, why := another.find(t.Context())
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

// pack makes a package as npm does, with one file, and its pin.
func pack(t *testing.T, name string, content []byte) ([]byte, pin) {
	t.Helper()
	var tgz bytes.Buffer
	z := gzip.NewWriter(&tgz)
	w := tar.NewWriter(z)
	if err := w.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(content))}); err != nil {
		t.Fatal(err)
	}
	_, err := w.Write(content)
	if err = errors.Join(err, w.Close(), z.Close()); err != nil {
		t.Fatal(err)
	}
	package512, file256 := sha512.Sum512(tgz.Bytes()), sha256.Sum256(content)
	return tgz.Bytes(), pin{"sha512-" + base64.StdEncoding.EncodeToString(package512[:]), hex.EncodeToString(file256[:])}
}

func TestFetchedOnceThenFromTheCache(t *testing.T) {
	isolate(t)
	library := []byte("window.echarts = {};")
	tgz, p := pack(t, "package/dist/"+file, library)
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked++
		_, _ = w.Write(tgz)
	}))
	defer server.Close()
	t.Setenv("npm_config_registry", server.URL)
	for range 2 {
		if b, why := p.find(t.Context()); !bytes.Equal(b, library) || !why.IsZero() {
			t.Fatalf("gives %q and %q", b, why)
		}
	}
	if asked != 1 {
		t.Errorf("the registry was asked %d times, want once", asked)
	}
	cache, err := cachePath()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(cache, []byte("changed"), 0o600); err != nil {
		t.Fatal(err)
	}
	if b, _ := p.find(t.Context()); !bytes.Equal(b, library) || asked != 2 {
		t.Errorf("a changed cache gives %q after %d questions", b, asked)
	}
}

func TestPackageWithoutTheFile(t *testing.T) {
	tgz, p := pack(t, "package/dist/other.js", []byte("x"))
	if b, err := p.unpack(tgz); err == nil {
		t.Errorf("gives %q", b)
	}
	tgz, p = pack(t, "package/dist/"+file, []byte("x"))
	p.digest = strings.Repeat("0", 64)
	if b, err := p.unpack(tgz); err == nil {
		t.Errorf("a file of another hash gives %q", b)
	}
}

// A registry that does not answer costs no longer than the caller allows.
func TestSilentRegistry(t *testing.T) {
	isolate(t)
	stop := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-stop }))
	defer server.Close()
	defer close(stop)
	t.Setenv("npm_config_registry", server.URL)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if b, why := another.find(ctx); b != nil || !strings.Contains(why.String(), "the network took too long") || strings.Contains(why.String(), "127.0.0.1") {
		t.Errorf("gives %d bytes and %q", len(b), why)
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
