package library

import (
	"bytes"
	"path"
	"testing"

	"github.com/casebench/casebench/datasets/simulate"
)

// The teaching sample is generated anew and compared, so that nobody edits it
// and the generator stays what it was.
func TestTeachingSampleIsGenerated(t *testing.T) {
	for _, s := range simulate.Sample(simulate.Seed) {
		files, err := s.Files()
		if err != nil {
			t.Fatal(err)
		}
		for name, want := range files {
			got, err := FS.ReadFile(path.Join(s.Descriptor.Name, name))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s differs from what the generator makes; run: go generate ./datasets/library", name)
			}
		}
	}
}
