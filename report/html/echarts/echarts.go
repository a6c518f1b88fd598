// Package echarts finds the chart library that interactive pages carry. The
// library is not part of the repository: it is embedded in release builds, or
// lies in the user's cache, or is fetched once from the npm registry that the
// machine is set up for. A page without it is complete, with static charts.
package echarts

import (
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"

	"github.com/casebench/casebench/datasets/note"
)

//go:generate npm ci --ignore-scripts --no-audit --no-fund
//go:generate cp node_modules/echarts/dist/echarts.min.js embedded/echarts.min.js

//go:embed all:embedded
var embedded embed.FS

//go:embed package-lock.json
var lock []byte

// Version of the library, and the file of the package that holds it.
const (
	Version = "6.1.0"
	file    = "echarts.min.js"
)

// pin says which bytes are the library: the hash of the package as npm writes
// it, and the SHA-256 of the file.
type pin struct{ integrity, digest string }

func pinned() (pin, error) {
	integrity, err := integrity()
	return pin{integrity, "b66b25aeb4df84e33199dc21694014d336d222cbd9deb0e5a7c14bd6aa0d0fd0"}, err
}

func (p pin) genuine(b []byte) bool {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:]) == p.digest
}

// Variable is the environment variable that overrules the search: the path of
// a file, or "off".
const Variable = "CASEBENCH_ECHARTS"

// Find gives the source of the library, or nil with the reason and how to get
// it. A library that the user asked not to have has no reason.
func Find(ctx context.Context) ([]byte, note.Note) {
	switch path := os.Getenv(Variable); path {
	case "":
	case "off":
		return nil, note.Note{}
	default:
		b, err := os.ReadFile(path)
		if err != nil || bytes.Contains(bytes.ToLower(b), []byte("</script")) { // which would end the script on the page
			return nil, note.New("charts are static: %s names a file that cannot be put into a page", Variable)
		}
		return b, note.Note{}
	}
	p, err := pinned()
	if err != nil {
		return nil, why(err)
	}
	return p.find(ctx)
}

func (p pin) find(ctx context.Context) ([]byte, note.Note) {
	if b, err := embedded.ReadFile("embedded/" + file); err == nil && p.genuine(b) {
		return b, note.Note{}
	}
	cache, err := cachePath()
	if err != nil {
		return nil, why(err)
	}
	if b, err := os.ReadFile(cache); err == nil && p.genuine(b) {
		return b, note.Note{}
	}
	b, err := p.download(ctx)
	if err != nil {
		return nil, why(err)
	}
	keep(cache, b)
	return b, note.Note{}
}

func why(err error) note.Note {
	if errors.Is(err, errNoRegistry) {
		return note.New("charts are static: for interactive ones put %s of echarts %s here: %s", file, Version, hint())
	}
	return note.New("charts are static: the chart library could not be fetched (%s); the next run tries again", err.Error())
}

// hint is where a person can put the library.
func hint() string {
	if path, err := cachePath(); err == nil {
		return path
	}
	return Variable + "=FILE"
}

func cachePath() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "casebench", "echarts-"+Version+".min.js"), nil
}

// keep puts the library into the cache, complete or not at all. A cache that
// cannot be written is no fault: the next run fetches again.
func keep(path string, b []byte) {
	dir := filepath.Dir(path)
	if os.MkdirAll(dir, 0o755) != nil {
		return
	}
	temp, err := os.CreateTemp(dir, ".echarts-")
	if err != nil {
		return
	}
	defer os.Remove(temp.Name())
	_, err = temp.Write(b)
	if err2 := temp.Close(); err != nil || err2 != nil {
		return
	}
	_ = os.Rename(temp.Name(), path)
}
