package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
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
// and moved, the descriptor last. Errors are *note.Problem.
func (p *Plan) Write(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return unwritable(dir, err)
	}
	data, desc := filepath.Join(dir, p.Result.Data), filepath.Join(dir, p.Result.Descriptor)
	if err := p.Blocked(dir); err != nil {
		return err
	}
	n := p.naming(nil)
	if p.people {
		study := p.opt.Study
		if study == "" {
			study = dir
		}
		key, err := Key(study)
		if err != nil {
			return err
		}
		n.key = key
	}
	d := p.descriptor()
	h := &counted{h: sha256.New()}
	tmpData, err := temporary(dir, func(w io.Writer) error {
		var t tally
		var failed error
		err := datasets.WriteCSV(io.MultiWriter(w, h), p.convert(n, &t, &failed))
		if err = errors.Join(failed, err); err != nil {
			return err
		}
		if now, err := fileHash(p.fsys, p.file); err != nil || now != p.Result.Hash || t.kept != p.Result.RowsKept {
			return note.Errorf(note.Position{File: p.file}, "the export changed while it was read").WithMend("import it again")
		}
		return nil
	})
	if err != nil {
		return err
	}
	defer os.Remove(tmpData)
	d.Hash, d.Bytes = "sha256:"+hex.EncodeToString(h.h.Sum(nil)), h.n
	tmpDesc, err := temporary(dir, func(w io.Writer) error { return datasets.WriteDescriptor(w, d) })
	if err != nil {
		return err
	}
	defer os.Remove(tmpDesc)
	if err := os.Rename(tmpData, data); err != nil {
		return unwritable(data, err)
	}
	if err := os.Rename(tmpDesc, desc); err != nil {
		return unwritable(desc, err)
	}
	p.Result.Data, p.Result.Descriptor, p.Result.Written = data, desc, true
	return p.keepMapping(p.opt.Study)
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

// temporary writes a file under a temporary name in dir and gives the name. No
// file is left when it fails.
func temporary(dir string, write func(io.Writer) error) (string, error) {
	f, err := os.CreateTemp(dir, ".import-*.tmp")
	if err != nil {
		return "", unwritable(dir, err)
	}
	err = write(f)
	if err == nil {
		err = errors.Join(f.Chmod(0o644), f.Sync())
	}
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(f.Name())
		var p *note.Problem
		if errors.As(err, &p) {
			return "", p
		}
		return "", unwritable(dir, err)
	}
	return f.Name(), nil
}
