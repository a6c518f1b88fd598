package datasets

import (
	"crypto/sha256"
	"testing"
)

// However the text falls into pieces, its hash is that of the text with the line
// ends of Unix; a CR alone is none.
func TestUnixLines(t *testing.T) {
	want := sha256.Sum256([]byte("a,b\n\r1\r\n\nend"))
	text := "a,b\r\n\r1\r\r\n\r\nend"
	for cut := range len(text) {
		u := &unixLines{Hash: sha256.New()}
		u.Write([]byte(text[:cut]))
		u.Write([]byte(text[cut:]))
		if got := u.Sum(nil); string(got) != string(want[:]) {
			t.Errorf("cut at %d: another hash", cut)
		}
	}
}
