package intake

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"iter"
	"os"
	"path"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/folder"
)

// spool is the CSV as the rehearsal already wrote it, under a temporary name in
// the folder where it will be: a large export is converted once and not twice.
// It holds pseudonyms as the data set does, and nothing else that this has not.
type spool struct {
	dir     string
	home    *folder.Folder
	file    *folder.File
	hash    string
	bytes   int64
	dropped int    // columns that were known to be left out
	key     []byte // of the pseudonyms
	onDisk  chan error
}

// sync begins to bring the file to the disk, while something else is done.
func (s *spool) sync() {
	s.onDisk = make(chan error, 1)
	go func() { s.onDisk <- s.file.Finish() }()
}

// wait ends what sync began.
func (s *spool) wait() error {
	err := <-s.onDisk
	s.onDisk <- err
	return err
}

// close removes the file if it is still there.
func (s *spool) close() {
	s.wait()
	s.file.Discard()
	s.home.Close()
}

// spoolKey is the key under which the rehearsal may write: that of the study, or
// one that becomes it when the plan is carried out. nil means that nothing is to
// be written before.
func (p *Plan) spoolKey() []byte {
	info, err := os.Stat(p.opt.Into)
	if p.opt.Into == "" || err != nil || !info.IsDir() {
		return nil
	}
	f, err := folder.Open(cmp.Or(p.opt.Study, p.opt.Into))
	if err != nil {
		return nil // Write says it
	}
	defer f.Close()
	key, err := readKey(f)
	if err == nil && key == nil {
		key = randomKey()
	}
	return key
}

// spooled writes the batches; on a failure nothing stays.
func (p *Plan) spooled(key []byte, batches iter.Seq[*field.Batch]) error {
	h := &counted{h: sha256.New()}
	dropped := len(p.drop)
	home, file, err := p.unsynced(p.opt.Into, func(w io.Writer) error { return datasets.WriteCSV(io.MultiWriter(w, h), ahead(batches)) })
	if err != nil {
		return err
	}
	p.spool = &spool{dir: p.opt.Into, home: home, file: file, hash: h.sum(), bytes: h.n, dropped: dropped, key: key}
	p.spool.sync()
	return nil
}

// fits reports whether the CSV that the rehearsal wrote is the one that belongs
// into dir under a key.
func (s *spool) fits(p *Plan, dir string, key []byte) bool {
	return s != nil && s.dir == dir && s.dropped == len(p.drop) && (!p.people || bytes.Equal(s.key, key))
}

// Close removes what Prepare wrote into Options.Into and Write did not use.
func (p *Plan) Close() {
	if p.spool != nil {
		p.spool.close()
		p.spool = nil
	}
}

// unsynced writes a file under a temporary name in dir, without waiting for the
// disk. No file is left when it fails.
func (p *Plan) unsynced(dir string, write func(io.Writer) error) (*folder.Folder, *folder.File, error) {
	home, within, err := p.home(dir)
	if err != nil {
		return nil, nil, err
	}
	file, err := home.Create(path.Join(within, "rows"))
	if err == nil {
		if err = write(file); err == nil {
			return home, file, nil
		}
		file.Discard()
		err = home.Problem(within, err)
	}
	home.Close()
	return nil, nil, err
}

// convertTo writes the CSV of all rows to a temporary file in dir.
func (p *Plan) convertTo(dir string, n *naming) (*spool, error) {
	h := &counted{h: sha256.New()}
	t := tally{brief: true}
	home, file, err := p.unsynced(dir, func(w io.Writer) error {
		var failed error
		err := datasets.WriteCSV(io.MultiWriter(w, h), ahead(p.convert(n, &t, &failed)))
		if err = errors.Join(failed, err); err == nil && t.kept != p.Result.RowsKept {
			err = p.changed()
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	s := &spool{dir: dir, home: home, file: file, hash: h.sum(), bytes: h.n}
	s.sync()
	return s, nil
}

func (c *counted) sum() string { return "sha256:" + hex.EncodeToString(c.h.Sum(nil)) }
