package intake

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"path"
	"path/filepath"
	"slices"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/folder"
	"github.com/casebench/casebench/datasets/note"
)

// descriptor describes the data set, but for the hash of its CSV.
func (p *Plan) descriptor() *datasets.Descriptor {
	r, opt := &p.Result, &p.opt
	d := &datasets.Descriptor{
		Name: r.Name, Title: opt.Title, Path: r.Data, Table: r.Table,
		Origin: opt.Origin, Case: opt.Case, CollectedAt: opt.CollectedAt, TimeZone: r.TimeZone,
		NotCollected: r.NotCollected, TrueZeros: p.trueZeros, Rounded: p.coarse, Selected: p.format.Selected, OwnExport: p.format.Own,
		Sources: []datasets.Source{opt.Source},
		Import:  &datasets.Import{Format: r.Format, File: r.File, Hash: r.Hash},
	}
	if d.Title.IsZero() {
		d.Title = note.Text{Note: p.format.Title}
	}
	for _, caveat := range p.format.Caveats {
		d.Caveats = append(d.Caveats, note.Text{Note: caveat})
	}
	if d.Origin == "" {
		d.Origin = datasets.Measured
	}
	if opt.Source.Title == "" {
		d.Sources[0].Title = p.format.Title.String() + ", " + r.File
	}
	if r.Table.Has(field.Platform) && !slices.Contains(p.ids, field.Platform) {
		d.Platform = r.Platform
	}
	if p.hasDates {
		day := func(unix int64) string { return time.Unix(unix, 0).UTC().Format(time.DateOnly) }
		d.Period = datasets.Period{From: day(p.first), To: day(p.last)}
	}
	for _, id := range p.ids {
		if p.drop[id] {
			continue
		}
		f := datasets.SchemaField{Name: id}
		if p.titles[id] != string(id) {
			f.Title = p.titles[id]
		}
		d.Schema.Fields = append(d.Schema.Fields, f)
	}
	d.Import.Rules = p.rules
	for _, l := range r.LeftOut {
		d.Import.LeftOut = append(d.Import.LeftOut, datasets.LeftOut{Reason: l.Why, Rows: l.Rows})
	}
	for _, w := range r.Warnings {
		pos := w.Pos
		if pos.File != "" {
			pos.File = r.File
		}
		kept := datasets.Warning{At: pos.String(), What: w.What, Mend: w.Mend, About: p.concerns[w]}
		if what, quotes := p.unquoted[w]; quotes {
			kept.What = what
		}
		if !kept.What.IsZero() {
			d.Import.Warnings = append(d.Import.Warnings, kept)
		}
	}
	return d
}

// Write writes the CSV and the descriptor to dir, which is made if it is not
// there. Both are complete or absent: they are written under temporary names
// and moved, the descriptor last. Nothing is written through a link that leads
// out of the study. Errors are *note.Problem.
func (p *Plan) Write(dir string) error {
	if err := p.Blocked(dir); err != nil {
		return err
	}
	f, within, err := p.home(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	n := p.naming(nil)
	if p.people {
		key, err := Key(cmp.Or(p.opt.Study, dir))
		if err != nil {
			return err
		}
		n.key = key
	}
	d := p.descriptor()
	data, err := f.Create(path.Join(within, p.Result.Data))
	if err != nil {
		return err
	}
	defer data.Discard()
	h := &counted{h: sha256.New()}
	if err := p.writeRows(io.MultiWriter(data, h), n); err != nil {
		return f.Problem(path.Join(within, p.Result.Data), err)
	}
	if err := data.Finish(); err != nil {
		return err
	}
	d.Hash, d.Bytes = "sha256:"+hex.EncodeToString(h.h.Sum(nil)), h.n
	desc, err := f.Create(path.Join(within, p.Result.Descriptor))
	if err != nil {
		return err
	}
	defer desc.Discard()
	if err := datasets.WriteDescriptor(desc, d); err != nil {
		return f.Problem(path.Join(within, p.Result.Descriptor), err)
	}
	if err := desc.Finish(); err != nil {
		return err
	}
	if err := data.Place(); err != nil {
		return err
	}
	if err := desc.Place(); err != nil {
		return err
	}
	p.Result.Data, p.Result.Descriptor, p.Result.Written = filepath.Join(dir, p.Result.Data), filepath.Join(dir, p.Result.Descriptor), true
	return p.keepMapping()
}

// home is the study, opened, and the folder of the data in it; a folder that is
// in no study is its own.
func (p *Plan) home(dir string) (*folder.Folder, string, error) {
	study, within := p.opt.Study, ""
	if study != "" {
		if rel, err := filepath.Rel(study, dir); err == nil && filepath.IsLocal(rel) {
			within = filepath.ToSlash(rel)
		}
	}
	if within == "" {
		study, within = dir, "."
	}
	f, err := folder.Make(study)
	if err != nil {
		return nil, "", unwritable(study, err)
	}
	return f, within, nil
}

func (p *Plan) writeRows(w io.Writer, n *naming) error {
	var t tally
	var failed error
	err := datasets.WriteCSV(w, p.convert(n, &t, &failed))
	if err = errors.Join(failed, err); err != nil {
		return err
	}
	if now, err := fileHash(p.fsys, p.file); err != nil || now != p.Result.Hash || t.kept != p.Result.RowsKept {
		return note.Errorf(note.Position{File: p.file}, "the export changed while it was read").WithMend("import it again")
	}
	return nil
}

// counted is a hash that counts its bytes.
type counted struct {
	h hash.Hash
	n int64
}

func (c *counted) Write(b []byte) (int, error) {
	c.n += int64(len(b))
	return c.h.Write(b)
}
