package intake

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// name gives the data set its name: as stated, or made of the file's name. A
// name that data of another file have is not taken: the next free one is, with
// the folder before it where the files are called alike, or a number behind it.
func (p *Plan) name() {
	name := p.opt.Name
	if name == "" {
		name = p.freeName()
	}
	p.Result.Name = name
	p.Result.Data = name + ".csv"
	p.Result.Descriptor = name + datasets.Suffix
}

func (p *Plan) freeName() string {
	base := strings.TrimSuffix(path.Base(p.file), ".gz")
	name := datasets.Slug(strings.TrimSuffix(base, path.Ext(base)))
	if name == "" {
		name = p.format.ID
	}
	if !p.taken(name) {
		return name
	}
	candidates := []string{}
	if folder := datasets.Slug(p.opt.Folder); folder != "" && p.inCall(name) {
		candidates = append(candidates, folder+"-"+name)
	}
	for n := 2; n < 1000; n++ {
		candidates = append(candidates, name+"-"+strconv.Itoa(n))
	}
	for _, c := range candidates {
		if !p.taken(c) {
			p.decide("the data set is called %q: the name %q belongs to data of another file", c, name)
			return c
		}
	}
	return name
}

// taken reports whether a name belongs to data of another file.
func (p *Plan) taken(name string) bool {
	if p.inCall(name) {
		return true
	}
	d := p.existing(name)
	return d != nil && (d.Import == nil || d.Import.File != p.Result.File)
}

// inCall reports whether another file of the same import has a name.
func (p *Plan) inCall(name string) bool {
	_, taken := p.opt.Taken[name]
	return taken
}

func (p *Plan) existing(name string) *datasets.Dataset {
	for _, d := range p.opt.Existing {
		if d != nil && d.Name == name {
			return d
		}
	}
	return nil
}

// Blocked says why Write would not write to dir: there is a data set that must
// not be written over.
func (p *Plan) Blocked(dir string) error {
	for _, name := range []string{p.Result.Name + datasets.Suffix, p.Result.Name + ".csv"} {
		file := filepath.Join(dir, name)
		if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
			if err := p.mayReplace(file); err != nil {
				return err
			}
		}
	}
	return nil
}

// mayReplace says whether a file of the study may be written over: with
// --replace, where it came from the same export or one that goes on with it,
// or where the data set is named explicitly.
func (p *Plan) mayReplace(file string) error {
	if !p.opt.Replace {
		return note.Errorf(note.Position{File: file}, "there is a data set %q already", p.Result.Name).
			WithMend("choose another name with --name, or write over it with --replace")
	}
	if p.opt.Name != "" {
		return nil
	}
	d := p.existing(p.Result.Name)
	if d != nil && d.Import != nil && d.Import.File == p.Result.File {
		if d.Import.Hash == p.Result.Hash || p.goesOn(d) {
			return nil
		}
		return note.Errorf(note.Position{File: file}, "the data set %q came from another file that was called %q too: none of its rows is in this one",
			p.Result.Name, d.Import.File).
			WithMend("import this one with another name (--name), or say that it takes the other's place: --replace --name %s", p.Result.Name)
	}
	return note.Errorf(note.Position{File: file}, "this did not come from a file called %q, and --replace does not delete other data", p.Result.File).
		WithMend("import this one with another name (--name), or say that it takes the other's place: --replace --name %s", p.Result.Name)
}

// goesOn reports whether this export is a later reading of a data set: at least
// a half of its posts are in it. Of other tables it is not known.
func (p *Plan) goesOn(d *datasets.Dataset) bool {
	if d.Table != field.Posts || p.format.Table != field.Posts || p.numbered {
		return false
	}
	var seen idSet
	_ = d.Each(func(b *field.Batch) error {
		c := b.Col(field.PostID)
		for i := range b.Len {
			seen.add(hashID(c.Text(i)))
		}
		return nil
	})
	return seen.n > 0 && 2*overlap(d, p.postIDs()) >= seen.n
}
