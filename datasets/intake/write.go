package intake

import (
	"cmp"
	"hash"
	"io/fs"
	"iter"
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
	var key []byte
	if p.people {
		if err := p.sameKey(); err != nil {
			return err
		}
		var wanted []byte
		if p.spool != nil {
			wanted = p.spool.key
		}
		if key, err = keyOr(cmp.Or(p.opt.Study, dir), wanted); err != nil {
			return err
		}
	}
	defer p.Close()
	d := p.descriptor()
	same := p.unchanged()
	written := p.spool
	if !written.fits(p, dir, key) {
		if written, err = p.convertTo(dir, p.naming(key)); err != nil {
			same()
			return err
		}
		defer written.close()
	}
	unwritten := written.wait()
	if !same() {
		return p.changed()
	}
	if unwritten != nil {
		return unwritten
	}
	d.Hash, d.Bytes = written.hash, written.bytes
	if p.people {
		d.Import.Key = mark(key)
	}
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
	if err := written.file.PlaceAs(path.Join(within, p.Result.Data)); err != nil {
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

func (p *Plan) changed() *note.Problem {
	return note.Errorf(note.Position{File: p.file}, "the export changed while it was read").WithMend("import it again")
}

// unchanged begins to compare the export with what it was; the answer is to be
// asked for when its rows were read. The hash is taken meanwhile, and once more
// if the file was touched after that had begun.
func (p *Plan) unchanged() func() bool {
	before, err := fs.Stat(p.fsys, p.file)
	same := make(chan bool, 1)
	compare := func() bool {
		now, err := fileHash(p.fsys, p.file)
		return err == nil && now == p.Result.Hash
	}
	go func() { same <- compare() }()
	return func() bool {
		first := <-same
		after, later := fs.Stat(p.fsys, p.file)
		if err == nil && later == nil && after.Size() == before.Size() && after.ModTime().Equal(before.ModTime()) {
			return first
		}
		return first && compare()
	}
}

// ahead makes batches in a goroutine of its own while those before are used, so
// that converting rows and writing them share two cores. A batch is valid until
// the next one.
func ahead(batches iter.Seq[*field.Batch]) iter.Seq[*field.Batch] {
	return func(yield func(*field.Batch) bool) {
		full, free, stop := make(chan *field.Batch), make(chan *field.Batch, 2), make(chan struct{})
		free <- nil
		free <- nil
		go func() {
			defer close(full)
			for b := range batches {
				var other *field.Batch
				select {
				case other = <-free:
				case <-stop:
					return
				}
				if other == nil {
					other = emptyLike(b)
				}
				*other, *b = *b, *other // the rows to the writer, the memory of earlier ones to who makes rows
				select {
				case full <- other:
				case <-stop:
					return
				}
			}
		}()
		defer func() {
			close(stop)
			for range full { // until convert has ended, which fills the tally
			}
		}()
		for b := range full {
			if !yield(b) {
				return
			}
			free <- b
		}
	}
}

func emptyLike(b *field.Batch) *field.Batch {
	var ids []field.ID
	for _, c := range b.Cols {
		ids = append(ids, c.Field.ID)
	}
	return field.NewBatch(b.Table, ids...)
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
