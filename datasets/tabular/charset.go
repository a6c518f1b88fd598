package tabular

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/casebench/casebench/datasets/note"
)

// Names of the encodings.
const (
	utf8Name    = "utf-8"
	utf16leName = "utf-16le"
	utf16beName = "utf-16be"
	latinName   = "windows-1252"
)

// cyrillic are the one-byte encodings of Russian that are told apart by their
// letters, in the order that wins ties.
var cyrillic = []struct {
	name string
	cm   *charmap.Charmap
}{
	{"windows-1251", charmap.Windows1251},
	{"ibm866", charmap.CodePage866},
	{"koi8-r", charmap.KOI8R},
}

// Encodings are the names that EncodingName knows.
var Encodings = []string{utf8Name, utf16leName, utf16beName, "windows-1251", latinName, "ibm866", "koi8-r"}

// EncodingName is the name of an encoding as Info gives it, for one of its
// usual names, such as cp1251; ok is false for an unknown one.
func EncodingName(s string) (name string, ok bool) {
	s = strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(s))
	for _, name := range Encodings {
		if strings.ReplaceAll(name, "-", "") == s {
			return name, true
		}
	}
	name, ok = map[string]string{"utf8sig": utf8Name, "cp1251": "windows-1251", "1251": "windows-1251", "win1251": "windows-1251", "cp1252": latinName,
		"1252": latinName, "win1252": latinName, "ansi": "windows-1251", "866": "ibm866", "cp866": "ibm866", "dos": "ibm866", "koi8": "koi8-r",
		"utf16": utf16leName}[s]
	return name, ok
}

// decoder gives the decoder of a named encoding; nil for UTF-8.
func decoder(name string) (encoding.Encoding, bool) {
	switch name {
	case utf8Name:
		return nil, true
	case utf16leName:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), true
	case utf16beName:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), true
	case latinName:
		return charmap.Windows1252, true
	}
	for _, c := range cyrillic {
		if c.name == name {
			return c.cm, true
		}
	}
	return nil, false
}

// decoded is r in UTF-8 without a byte order mark.
func decoded(name string, r io.Reader, bom int, enc string) (io.Reader, *note.Problem) {
	e, ok := decoder(enc)
	if !ok {
		return nil, note.Errorf(note.Position{File: name}, "the encoding %q is not known", enc).
			WithMend("use utf-8, utf-16le, utf-16be, windows-1251, windows-1252, ibm866 or koi8-r")
	}
	if bom > 0 {
		if _, err := io.CopyN(io.Discard, r, int64(bom)); err != nil {
			return nil, note.Unreadable(name, err)
		}
	}
	if e == nil {
		return r, nil
	}
	return e.NewDecoder().Reader(r), nil
}

// byteOrderMark gives the encoding that a byte order mark states, and its length.
func byteOrderMark(head []byte) (enc string, length int) {
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		return utf8Name, 3
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return utf16leName, 2
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return utf16beName, 2
	}
	return "", 0
}

// guessEncoding decides for a head without a byte order mark; sure is false
// where only the frequency of letters speaks. "" is a file that is no text.
func guessEncoding(head []byte) (enc string, sure bool) {
	if bytes.IndexByte(head, 0) >= 0 {
		return guessUTF16(head), true
	}
	if utf8.Valid(head) {
		return utf8Name, true
	}
	valid, invalid := 0, 0 // characters of several bytes; bytes that belong to none
	for rest := head; len(rest) > 0; {
		r, n := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && n == 1:
			if len(rest) >= utf8.UTFMax || utf8.FullRune(rest) { // else it is only cut off by the end of the head
				invalid++
			}
		case n > 1:
			valid++
		}
		rest = rest[n:]
	}
	// A few foreign bytes in a file that is otherwise UTF-8 are a fault that
	// Next reports with its place; they do not make it another encoding.
	if invalid == 0 || valid > 10*invalid {
		return utf8Name, true
	}
	return guessOneByte(head), false
}

// guessUTF16 recognises UTF-16 without a mark: digits, delimiters and line
// ends have a zero byte, always on the same side, and there most letters of an
// alphabet have a byte below 16 (Cyrillic 4). A text of one-byte letters with
// a stray zero has letters on that side.
func guessUTF16(head []byte) string {
	if len(head) < 4 || len(head)%2 != 0 && len(head) < sniffBytes {
		return ""
	}
	var zeros, small [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
		if b < 16 && b != '\t' && b != '\n' && b != '\r' {
			small[i%2]++
		}
	}
	pairs := len(head) / 2
	switch {
	case zeros[1]*10 > pairs && zeros[0]*100 <= zeros[1] && small[1]*2 > pairs:
		return utf16leName
	case zeros[0]*10 > pairs && zeros[1]*100 <= zeros[0] && small[0]*2 > pairs:
		return utf16beName
	}
	return ""
}

// commonSigns are the bytes of punctuation that Windows-1251 and Windows-1252 have in
// common: ‚ „ … ™ ‘ ’ “ ” • – — no-break space § © « ® ° ± ¶ · ».
const commonSigns = "\x82\x84\x85\x99\x91\x92\x93\x94\x95\x96\x97\xa0\xa7\xa9\xab\xae\xb0\xb1\xb6\xb7\xbb"

// guessOneByte tells the Russian encodings and Western European apart. In a
// Western text a letter beyond ASCII stands among ASCII letters (España); in a
// Russian one it stands among its own. The Russian ones are scored by how
// common the letters that result are, with a penalty for a capital after a
// small letter (which is how KOI8-R looks when read as Windows-1251) and for
// signs that no export has (box drawing).
func guessOneByte(head []byte) string {
	// A no-break space, a dash or a quotation mark, which both Windows encodings
	// write in the same way, is no letter where no other one stands beside it,
	// whatever it would be in another encoding, and can stand in every row.
	beyond := func(i int) bool { return i >= 0 && i < len(head) && head[i] >= 0x80 }
	isSign := func(i int) bool { return strings.IndexByte(commonSigns, head[i]) >= 0 && !beyond(i-1) && !beyond(i+1) }
	letter := func(i int) bool {
		return i >= 0 && i < len(head) && (head[i]|0x20 >= 'a' && head[i]|0x20 <= 'z')
	}
	high, western := 0, 0
	for i, b := range head {
		if b >= 0x80 && !isSign(i) {
			high++
			if letter(i-1) || letter(i+1) {
				western++
			}
		}
	}
	if western*2 > high || high == 0 {
		return latinName
	}
	best, bestScore := "", 0
	for _, c := range cyrillic {
		score, small := 0, false
		for i, b := range head {
			if b < 0x80 || isSign(i) {
				small = false
				continue
			}
			r := c.cm.DecodeByte(b)
			switch {
			case r >= 'а' && r <= 'я' || r == 'ё' || r == 'і' || r == 'ў':
				score += frequency(r)
				small = true
			case r >= 'А' && r <= 'Я' || r == 'Ё' || r == 'І' || r == 'Ў':
				score += frequency(r + 'а' - 'А')
				if small {
					score -= 100
				}
				small = false
			case r == '№' || r == '«' || r == '»' || r == '–' || r == '—' || r == '…' || r == '\u00a0' || r == '’' || r == '“' || r == '”' || r == '„':
				small = false
			default:
				score -= 100
				small = false
			}
		}
		if best == "" || score > bestScore {
			best, bestScore = c.name, score
		}
	}
	return best
}

// perMille are the letters а to я per thousand letters of Russian prose
// (rounded from the table in O. Lyashevskaya, S. Sharov, Chastotny slovar
// sovremennogo russkogo yazyka, 2009).
var perMille = [32]int{80, 16, 45, 17, 30, 84, 9, 16, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7, 4, 1, 19, 17, 3, 6, 20}

func frequency(small rune) int {
	if small >= 'а' && small <= 'я' {
		return perMille[small-'а']
	}
	return 3 // ё and the Belarusian letters
}
