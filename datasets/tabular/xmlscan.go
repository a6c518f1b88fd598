package tabular

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"slices"
	"strconv"
	"unicode/utf8"
)

// xmlScanner reads the two large parts of a workbook, the sheet and the shared
// texts: tags with their attributes and text, and nothing else of XML. It is
// some ten times faster than encoding/xml. A DOCTYPE, and with it every entity
// that is declared in the file, is refused.
type xmlScanner struct {
	r     *bufio.Reader
	tag   []byte // of start and end: the tag without < and >
	name  []byte // without prefix
	chars []byte // of text, with the entities resolved
	empty bool   // the end of <tag/> is still to be given
	raw   []byte
	held  []byte // memory of chars that do not lie in r
	plain bool   // whole gives nothing, for tests
}

type xmlToken uint8

const (
	xmlStart xmlToken = iota
	xmlEnd
	xmlText
)

var errXML = errors.New("this is not well-formed XML")

func newXMLScanner(r io.Reader) *xmlScanner {
	return &xmlScanner{r: bufio.NewReaderSize(r, 64<<10)}
}

// next gives the next token. io.EOF comes only between tokens.
func (x *xmlScanner) next() (xmlToken, error) {
	if x.empty {
		x.empty = false
		return xmlEnd, nil
	}
	if tok, ok := x.whole(); ok {
		return tok, x.valid(tok)
	}
	for {
		c, err := x.r.ReadByte()
		if err != nil {
			return 0, err
		}
		if c != '<' {
			if err := x.r.UnreadByte(); err != nil {
				return 0, err
			}
			return xmlText, x.text()
		}
		if err := x.until(">", nil); err != nil {
			return 0, err
		}
		tag := x.raw
		switch {
		case len(tag) == 0:
			return 0, errXML
		case bytes.HasPrefix(tag, []byte("![CDATA[")):
			if err := x.until("]]>", append([]byte(nil), tag...)); err != nil {
				return 0, err
			}
			x.held = append(x.held[:0], x.raw[len("![CDATA["):]...)
			x.chars = x.held
			return xmlText, x.valid(xmlText)
		case bytes.HasPrefix(tag, []byte("!--")):
			if err := x.until("-->", append([]byte(nil), tag...)); err != nil {
				return 0, err
			}
			continue
		case tag[0] == '?':
			continue
		case tag[0] == '!':
			return 0, errXML
		case tag[0] == '/':
			x.setTag(tag[1:])
			return xmlEnd, nil
		case tag[len(tag)-1] == '/':
			x.empty = true
			tag = tag[:len(tag)-1]
		}
		x.setTag(tag)
		return xmlStart, nil
	}
}

// whole gives the next token without a copy, where it lies in memory to its end
// and has nothing that needs a second look: a tag in which no quote is open at
// the first '>', or a text without entities. next gives the same.
func (x *xmlScanner) whole() (xmlToken, bool) {
	have, _ := x.r.Peek(x.r.Buffered())
	if len(have) < 2 || x.plain {
		return 0, false
	}
	if have[0] != '<' {
		end := bytes.IndexByte(have, '<')
		if end < 0 || end > MaxRecord || bytes.IndexByte(have[:end], '&') >= 0 {
			return 0, false
		}
		x.chars = have[:end]
		x.r.Discard(end)
		return xmlText, true
	}
	end := bytes.IndexByte(have, '>')
	if end < 2 || have[1] == '!' || have[1] == '?' || openQuote(0, have[1:end]) != 0 {
		return 0, false
	}
	tag := have[1:end]
	x.r.Discard(end + 1)
	if tag[0] == '/' {
		x.setTag(tag[1:])
		return xmlEnd, true
	}
	if tag[len(tag)-1] == '/' {
		x.empty = true
		tag = tag[:len(tag)-1]
	}
	x.setTag(tag)
	return xmlStart, true
}

func (x *xmlScanner) setTag(tag []byte) {
	x.tag = tag
	end := 0
	for end < len(tag) && !isSpace(tag[end]) {
		end++
	}
	x.name = tag[:end]
	if i := bytes.IndexByte(x.name, ':'); i >= 0 {
		x.name = x.name[i+1:]
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// until reads into raw up to and without the mark, which ends in '>'. What was
// read of it before, as an ordinary tag up to its '>', is given as begun. In
// an ordinary tag a '>' inside of quotes does not count.
func (x *xmlScanner) until(mark string, begun []byte) error {
	x.raw = x.raw[:0]
	if begun != nil {
		x.raw = append(append(x.raw, begun...), '>')
		if bytes.HasSuffix(x.raw, []byte(mark)) {
			x.raw = x.raw[:len(x.raw)-len(mark)]
			return nil
		}
	}
	var quote byte // that is open
	for {
		part, err := x.r.ReadSlice('>')
		quote = openQuote(quote, part) // of the new part only: a tag full of '>' takes no longer than others
		x.raw = append(x.raw, part...)
		if len(x.raw) > MaxRecord {
			return errTooLarge
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if errors.Is(err, io.EOF) {
			return errXML
		}
		if err != nil {
			return err
		}
		if !bytes.HasSuffix(x.raw, []byte(mark)) {
			continue
		}
		if mark == ">" && x.raw[0] != '!' && x.raw[0] != '?' && quote != 0 {
			continue
		}
		x.raw = x.raw[:len(x.raw)-len(mark)]
		return nil
	}
}

// openQuote is the quote that is open after more of a tag, 0 if none is, when
// quote was open before.
func openQuote(quote byte, more []byte) byte {
	for _, c := range more {
		switch {
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case c == quote:
			quote = 0
		}
	}
	return quote
}

// text reads into chars up to the next tag.
func (x *xmlScanner) text() error {
	x.chars = x.held[:0]
	defer func() { x.held = x.chars }()
	for {
		part, err := x.r.ReadSlice('<')
		if err == nil {
			part = part[:len(part)-1]
		}
		x.chars = append(x.chars, part...)
		if len(x.chars) > MaxRecord {
			return errTooLarge
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == nil:
			if err := x.r.UnreadByte(); err != nil {
				return err
			}
		case !errors.Is(err, io.EOF):
			return err
		}
		if bytes.IndexByte(x.chars, '&') >= 0 {
			if err := x.resolve(); err != nil {
				return err
			}
		}
		return x.valid(xmlText)
	}
}

func (x *xmlScanner) valid(tok xmlToken) error {
	if tok == xmlText && (!utf8.Valid(x.chars) || bytes.IndexByte(x.chars, 0) >= 0) {
		return errXML
	}
	return nil
}

var entities = map[string]rune{"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// resolve replaces the five entities of XML and character references.
func (x *xmlScanner) resolve() error {
	out := x.chars[:0] // an entity is never shorter than what it stands for
	for rest := x.chars; len(rest) > 0; {
		i := bytes.IndexByte(rest, '&')
		if i < 0 {
			out = append(out, rest...)
			break
		}
		out = append(out, rest[:i]...)
		rest = rest[i+1:]
		end := bytes.IndexByte(rest, ';')
		if end < 1 || end > 10 {
			return errXML
		}
		word := string(rest[:end])
		rest = rest[end+1:]
		r, ok := entities[word]
		if !ok {
			var v uint64
			err := errXML
			switch {
			case len(word) > 2 && word[:2] == "#x":
				v, err = strconv.ParseUint(word[2:], 16, 32)
			case word[0] == '#':
				v, err = strconv.ParseUint(word[1:], 10, 32)
			}
			if r = rune(v); err != nil || v > utf8.MaxRune || !utf8.ValidRune(r) {
				return errXML
			}
		}
		out = utf8.AppendRune(out, r)
	}
	x.chars = out
	return nil
}

// attr is the value of an attribute of the tag, by its name without prefix;
// "" if there is none. Entities are not resolved: numbers, types and
// references of cells have none.
func (x *xmlScanner) attr(name string) []byte {
	rest := x.tag
	for rest := rest[len(x.name):]; len(rest) > 0 && rest[0] == ' '; { // as all programs write them: name="value"
		i := bytes.IndexByte(rest, '=')
		if i < 2 || i+1 >= len(rest) || rest[i+1] != '"' || slices.ContainsFunc(rest[1:i], isSpace) {
			break
		}
		end := bytes.IndexByte(rest[i+2:], '"')
		if end < 0 {
			break
		}
		if string(rest[1:i]) == name {
			return rest[i+2 : i+2+end]
		}
		if rest = rest[i+3+end:]; len(rest) == 0 {
			return nil
		}
	}
	for {
		i := bytes.IndexByte(rest, '=')
		if i < 0 || i+1 >= len(rest) {
			return nil
		}
		key := bytes.TrimSpace(rest[:i])
		if j := bytes.LastIndexAny(key, " \t\r\n"); j >= 0 {
			key = key[j+1:]
		}
		rest = bytes.TrimLeft(rest[i+1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			return nil
		}
		end := bytes.IndexByte(rest[1:], rest[0])
		if end < 0 {
			return nil
		}
		if string(key) == name {
			return rest[1 : 1+end]
		}
		rest = rest[end+2:]
	}
}
