// Package echarts finds the chart library that interactive pages carry. The
// library is not part of the repository: it is embedded in release builds, or
// lies in the user's cache, or is fetched once from the npm registry that the
// machine is set up for. A page without it is complete, with static charts.
package echarts

import (
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

// Version and file of the library, and the SHA-256 of that file. The hash of
// the package stands in package-lock.json.
const (
	Version = "6.1.0"
	file    = "echarts.min.js"
	digest  = "b66b25aeb4df84e33199dc21694014d336d222cbd9deb0e5a7c14bd6aa0d0fd0"
)

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
		if err != nil {
			return nil, note.New("charts are static: %s names a file that cannot be read", Variable)
		}
		return b, note.Note{}
	}
	if b, err := embedded.ReadFile("embedded/" + file); err == nil && genuine(b) {
		return b, note.Note{}
	}
	cache, err := cachePath()
	if err != nil {
		return nil, why(err)
	}
	if b, err := os.ReadFile(cache); err == nil && genuine(b) {
		return b, note.Note{}
	}
	b, err := download(ctx)
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

func genuine(b []byte) bool {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:]) == digest
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
