package intake

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/folder"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/strict"
	"github.com/casebench/casebench/datasets/tabular"
)

// MappingFolder is the folder of a study in which mappings lie.
const MappingFolder = "mappings"

// Remembered is what a person decided about the exports of one header: a small
// YAML file in the study, made by the first import with such a decision and
// applied to the next file with that header. It is its owner's: what somebody
// changed in it by hand is never written over.
type Remembered struct {
	Header   []string            `yaml:"header"`              // the cells of the header line: by them it is found again
	Case     string              `yaml:"case,omitempty"`      // whose platform and account these are
	As       string              `yaml:"as,omitempty"`        // kind of table
	Encoding string              `yaml:"encoding,omitempty"`  // of the text
	Dates    string              `yaml:"dates,omitempty"`     // DMY, MDY or YMD
	TimeZone string              `yaml:"time_zone,omitempty"` // of the clock
	Platform string              `yaml:"platform,omitempty"`
	Account  string              `yaml:"account,omitempty"`
	Columns  map[string]field.ID `yaml:"columns,omitempty"` // header to field; "-" for nothing
	// TrueZeros are fields that are 0 in every row and really are.
	TrueZeros []field.ID `yaml:"true_zeros,omitempty"`
	// Guessed is what the program made of the other columns. It is read by
	// people: a line that is wrong is put right under columns.
	Guessed map[string]field.ID `yaml:"guessed,omitempty"`

	file string
	text []byte
}

// ReadMappings reads the mappings of a study in the order of their names. A
// problem says line and column.
func ReadMappings(fsys fs.FS) ([]*Remembered, note.Problems) {
	names, err := fs.Glob(fsys, MappingFolder+"/*.yaml")
	if err != nil {
		return nil, nil
	}
	var all []*Remembered
	var problems note.Problems
	for _, file := range names {
		text, err := fs.ReadFile(fsys, file)
		if err != nil {
			problems = append(problems, note.Unreadable(file, err))
			continue
		}
		m := &Remembered{file: file, text: text}
		places, ps := strict.Decode(file, text, 0, m)
		if len(ps) == 0 {
			ps = m.check(places)
		}
		problems = append(problems, ps...)
		all = append(all, m)
	}
	return all, problems
}

// check says which values mean nothing.
func (m *Remembered) check(places strict.Places) note.Problems {
	var ps note.Problems
	unknown := func(at, what string, known []string) {
		p := note.Errorf(places.At(at), "%q is no value of %q", what, strings.SplitN(at, ".", 2)[0])
		if near := note.Nearest(what, known); near != "" {
			p.WithMend("did you mean %q?", near)
		} else {
			p.WithMend("there are: %s", strings.Join(known, ", "))
		}
		ps = append(ps, p)
	}
	if len(m.Header) == 0 {
		ps = append(ps, note.Errorf(places.At("header"), "the mapping names no header, by which it would be found").
			WithMend("write the cells of the header line as a list under header:"))
	}
	if m.As != "" && !slices.Contains(platform.IDs(), m.As) {
		unknown("as", m.As, platform.IDs())
	}
	if _, known := tabular.EncodingName(m.Encoding); m.Encoding != "" && !known {
		unknown("encoding", m.Encoding, tabular.Encodings)
	}
	if tabular.Orders[m.Dates] == tabular.OrderUnknown && m.Dates != "" {
		unknown("dates", m.Dates, slices.Sorted(maps.Keys(tabular.Orders)))
	}
	if m.Platform != "" && platform.Names[m.Platform].IsZero() {
		unknown("platform", m.Platform, slices.Sorted(maps.Keys(platform.Names)))
	}
	if _, err := time.LoadLocation(m.TimeZone); err != nil || m.TimeZone == "Local" {
		ps = append(ps, note.Errorf(places.At("time_zone"), "there is no time zone %q", m.TimeZone).WithMend("write it as Europe/Minsk or UTC"))
	}
	var known []string
	for _, t := range field.Tables() {
		for _, id := range t.Columns() {
			if !slices.Contains(known, string(id)) {
				known = append(known, string(id))
			}
		}
	}
	first := map[field.ID]string{}
	for _, h := range slices.Sorted(maps.Keys(m.Columns)) {
		if !slices.ContainsFunc(m.Header, func(have string) bool { return platform.Fold(have) == platform.Fold(h) }) {
			p := note.Errorf(places.At("columns."+h), "the header of the mapping has no column %q", h)
			if near := note.Nearest(h, m.Header); near != "" {
				p.WithMend("did you mean %q?", near)
			} else {
				p.WithMend("write it as it stands under header:")
			}
			ps = append(ps, p)
		}
		if other := first[m.Columns[h]]; other != "" && m.Columns[h] != platform.Off {
			ps = append(ps, note.Errorf(places.At("columns."+h), "the mapping takes two columns for %q: %q and %q", string(m.Columns[h]), other, h).
				WithMend("leave out the one that is not meant"))
		}
		first[m.Columns[h]] = h
		if id := m.Columns[h]; id != platform.Off && !slices.Contains(known, string(id)) {
			unknown("columns."+h, string(id), known)
		}
	}
	for _, id := range m.TrueZeros {
		if !slices.Contains(known, string(id)) {
			unknown("true_zeros", string(id), known)
		}
	}
	return ps
}

// signature is a header as headers are compared.
func signature(header []string) string {
	var cells []string
	for _, h := range header {
		if f := platform.Fold(h); f != "" {
			cells = append(cells, f)
		}
	}
	slices.Sort(cells)
	return strings.Join(cells, "\x00")
}

// remember looks for a mapping of the file's header and takes from it what the
// caller does not say. Of several the one for the caller's case is taken, then
// the first. What it says of platform and account holds for its case only: one
// tool writes the same header for every account.
func (p *Plan) remember() {
	all := slices.Clone(p.opt.Mappings)
	slices.SortStableFunc(all, func(a, b *Remembered) int {
		return cmp.Compare(rank(a, p.opt.Case), rank(b, p.opt.Case))
	})
	for _, m := range all {
		if p.hasHeader(m) {
			p.apply(m)
			return
		}
	}
}

func rank(m *Remembered, of string) int {
	if m.Case == of {
		return 0
	}
	return 1
}

// hasHeader reports whether the header of a mapping is among the first rows of
// the file. A file that cannot be read is reported later.
func (p *Plan) hasHeader(m *Remembered) bool {
	want := signature(m.Header)
	found := false
	_ = p.heads(cmp.Or(p.opt.Encoding, encodingName(m.Encoding)), func(_ string, cells []string) bool {
		found = signature(cells) == want
		return found
	})
	return found
}

func encodingName(s string) string {
	name, _ := tabular.EncodingName(s)
	return name
}

// heads calls fn with the first rows of every sheet, until it answers true.
func (p *Plan) heads(encoding string, fn func(sheet string, cells []string) bool) error {
	names := []string{""}
	for i := 0; i < len(names); i++ {
		r, err := tabular.OpenFile(p.fsys, p.file, tabular.Options{Sheet: names[i], Encoding: encoding, Layout: p.layout, Every: platform.Inner(), Book: &p.book})
		if err != nil {
			return err
		}
		if i == 0 {
			for k, s := range r.Sheets() {
				if k > 0 && !s.Hidden {
					names = append(names, s.Name)
				}
			}
		}
		stop := false
		for n := 0; n <= platform.Lookahead && !stop; n++ {
			row, err := r.Next()
			if err != nil {
				break
			}
			stop = fn(r.Info.Sheet, cellTexts(row))
		}
		r.Close()
		if stop {
			return nil
		}
	}
	return nil
}

func cellTexts(row tabular.Row) []string {
	var cells []string
	for _, c := range row.Cells {
		cells = append(cells, c.Text)
	}
	return cells
}

// apply takes over what a mapping says and the caller does not.
func (p *Plan) apply(m *Remembered) {
	o := &p.opt
	taken := &Remembered{}
	take := func(stated *string, kept string, shown *string) {
		if *stated == "" && kept != "" {
			*stated, *shown = kept, kept
		}
	}
	if m.Case == o.Case {
		if o.Platform == "" || o.Platform == m.Platform {
			take(&o.Account, m.Account, &taken.Account)
		}
		take(&o.Platform, m.Platform, &taken.Platform)
	}
	take(&o.As, m.As, &taken.As)
	take(&o.Encoding, encodingName(m.Encoding), &taken.Encoding)
	take(&o.TimeZone, m.TimeZone, &taken.TimeZone)
	if o.Dates == tabular.OrderUnknown && m.Dates != "" {
		o.Dates, taken.Dates = tabular.Orders[m.Dates], m.Dates
	}
	taken.Columns = o.without(m.Columns)
	if columns := maps.Clone(taken.Columns); len(columns) > 0 {
		maps.Copy(columns, o.Columns)
		o.Columns = columns
	}
	if len(o.TrueZeros) == 0 {
		o.TrueZeros, taken.TrueZeros = slices.Clone(m.TrueZeros), m.TrueZeros
	}
	p.Result.Mapping = m.file
	if says := taken.says(); says != "" {
		p.decide("the header is that of %s: what was decided there is applied (%s)", m.file, says)
	}
}

// without are the columns of a mapping of which the caller says nothing,
// neither of the header nor of its field.
func (o *Options) without(columns map[string]field.ID) map[string]field.ID {
	out := maps.Clone(columns)
	maps.DeleteFunc(out, func(header string, id field.ID) bool {
		for said, to := range o.Columns {
			if platform.Fold(said) == platform.Fold(header) || to == id && id != platform.Off {
				return true
			}
		}
		return false
	})
	return out
}

// says is a mapping in one line.
func (m *Remembered) says() string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+" "+value)
		}
	}
	add("as", m.As)
	add("encoding", m.Encoding)
	add("dates", m.Dates)
	add("time_zone", m.TimeZone)
	add("platform", m.Platform)
	add("account", m.Account)
	for _, h := range slices.Sorted(maps.Keys(m.Columns)) {
		add("column", h+"="+string(m.Columns[h]))
	}
	for _, id := range m.TrueZeros {
		add("true_zeros", string(id))
	}
	return strings.Join(parts, "; ")
}

// decisions is the mapping that holds what this import states, and nil where it
// states nothing that another file of the same header would need.
func (p *Plan) decisions() *Remembered {
	o := &p.opt
	m := &Remembered{Case: o.Case, As: o.As, Encoding: o.Encoding, Dates: o.Dates.String(), TimeZone: o.TimeZone,
		Platform: o.Platform, Account: o.Account, Columns: o.Columns, TrueZeros: slices.Clone(o.TrueZeros)}
	if m.says() == "" {
		return nil
	}
	if m.Platform == "" && m.Account == "" {
		m.Case = ""
	}
	s, n := p.sheets[0], 0
	_ = p.heads(o.Encoding, func(sheet string, cells []string) bool {
		if s.name != "" && sheet != s.name {
			return false
		}
		if n++; n == s.match.Rows {
			for _, h := range cells {
				if h = strings.TrimSpace(h); h != "" {
					m.Header = append(m.Header, h)
				}
			}
		}
		return n == s.match.Rows
	})
	if p.format.Guessed {
		for _, c := range p.Result.Columns {
			if c.How == "guessed" {
				if m.Guessed == nil {
					m.Guessed = map[string]field.ID{}
				}
				m.Guessed[c.From] = c.To
			}
		}
	}
	return m
}

// keepMapping writes the decisions of an import to the folder of mappings of a
// study. A mapping that somebody changed stays as it is.
func (p *Plan) keepMapping() error {
	m := p.decisions()
	if m == nil || p.opt.Study == "" {
		return nil
	}
	f, err := folder.Open(p.opt.Study)
	if err != nil {
		return unwritable(p.opt.Study, err)
	}
	defer f.Close()
	text, err := m.encode()
	if err != nil {
		p.decide("what was stated is not kept: no mapping file can hold this header")
		return nil
	}
	file := path.Join(MappingFolder, p.Result.Name+".yaml")
	if old := m.kept(f); old != nil {
		if bytes.Equal(old.text, text) {
			return nil
		}
		if own, err := old.encode(); err != nil || !bytes.Equal(own, old.text) {
			if old.says() != m.says() {
				p.decide("%s was changed by hand and stays as it is; this import goes by: %s", old.file, m.says())
			}
			return nil
		}
		file = old.file
	} else if f.Has(file) && !p.opt.Replace {
		return nil // of a data set of that name with another header
	}
	if err := f.Write(file, text); err != nil {
		return err
	}
	p.Result.Mapping = file
	p.decide("what was stated is kept in %s and applied to the next file with this header", file)
	return nil
}

// kept is the mapping of the same header and case that a study has by now:
// another file of this import may just have made it.
func (m *Remembered) kept(f *folder.Folder) *Remembered {
	all, _ := ReadMappings(f.FS())
	for _, old := range all {
		if old.Case == m.Case && signature(old.Header) == signature(m.Header) {
			return old
		}
	}
	return nil
}

const mappingHead = "# How casebench reads tables with this header. It is yours to change; flags of an import go before it.\n"

func (m *Remembered) encode() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(mappingHead)
	enc := yaml.NewEncoder(&b, yaml.IndentSequence(true))
	if err := enc.Encode(m); err != nil {
		return nil, err
	}
	if err := enc.Close(); err != nil {
		return nil, err
	}
	var again Remembered // a header may hold what YAML cannot
	if _, ps := strict.Decode(MappingFolder, b.Bytes(), 0, &again); len(ps) > 0 {
		return nil, ps
	}
	if signature(again.Header) != signature(m.Header) || again.says() != m.says() {
		return nil, errors.New("the mapping is not what was read back")
	}
	return b.Bytes(), nil
}
