package excel

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"sort"
	"sync"

	"github.com/xuri/excelize/v2"
)

// pack writes the workbook with its parts in a fixed order and without times,
// so that the same document gives the same bytes, and finishes the charts. The
// parts are compressed on all cores.
func (b *book) pack(w io.Writer) error {
	types := b.ContentTypes.Defaults // excelize leaves them in the order of a map
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	parts := parts{}
	b.SetZipWriter(func(io.Writer) excelize.ZipWriter { return parts })
	if _, err := b.WriteToBuffer(); err != nil {
		return err
	}
	names := slices.SortedFunc(maps.Keys(parts), func(x, y string) int {
		// The list of contents first, as readers expect.
		return cmp.Or(-cmp.Compare(b2i(x == contents), b2i(y == contents)), cmp.Compare(x, y))
	})
	packed := make([]packedPart, len(names))
	jobs := make(chan int, len(names))
	order := slices.Clone(names)
	// The largest first, so that no core waits for it at the end.
	slices.SortStableFunc(order, func(x, y string) int { return cmp.Compare(parts[y].Len(), parts[x].Len()) })
	for _, name := range order {
		jobs <- slices.Index(names, name)
	}
	close(jobs)
	var busy sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		busy.Go(func() {
			var c compressor
			for i := range jobs {
				data := parts[names[i]].Bytes()
				if dir, file := path.Split(names[i]); dir == "xl/charts/" {
					data = b.finish(file, data)
				}
				packed[i] = c.compress(names[i], data)
			}
		})
	}
	busy.Wait()
	out := zip.NewWriter(w)
	for _, p := range packed {
		if p.err != nil {
			return p.err
		}
		part, err := out.CreateRaw(&p.header)
		if err != nil {
			return err
		}
		if _, err := part.Write(p.data); err != nil {
			return err
		}
	}
	return out.Close()
}

// parts takes the files of the workbook as excelize writes them.
type parts map[string]*bytes.Buffer

func (p parts) Create(name string) (io.Writer, error) {
	p[name] = new(bytes.Buffer)
	return p[name], nil
}

func (p parts) AddFS(fs.FS) error { return errors.New("a workbook has no file system") }

func (p parts) Close() error { return nil }

type packedPart struct {
	header zip.FileHeader
	data   []byte
	err    error
}

// level of compression: half of the time of the default (6), for a fifth more
// bytes.
const level = 2

// compressor compresses one part after the other: making one anew for each
// part takes longer than most parts.
type compressor struct {
	z *flate.Writer
}

// compress makes a part of the archive. The date is the first that the format
// knows: it has no meaning.
func (c *compressor) compress(name string, data []byte) packedPart {
	var b bytes.Buffer
	var err error
	if c.z == nil {
		c.z, err = flate.NewWriter(&b, level)
	} else {
		c.z.Reset(&b)
	}
	if err == nil {
		_, err = c.z.Write(data)
	}
	if err == nil {
		err = c.z.Close()
	}
	return packedPart{data: b.Bytes(), err: err, header: zip.FileHeader{
		Name: name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(data), CompressedSize64: uint64(b.Len()), UncompressedSize64: uint64(len(data)),
		//lint:ignore SA1019 what is compressed already takes its date from here
		ModifiedDate: 1<<5 | 1,
	}}
}

const contents = "[Content_Types].xml"

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
