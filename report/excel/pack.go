package excel

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"path"
	"slices"
	"sort"
	"strings"
	"time"
)

// pack writes the workbook with its parts in a fixed order and without times,
// so that the same document gives the same bytes, and puts the whiskers into
// the charts, which excelize has no option for.
func (b *book) pack(w io.Writer) error {
	types := b.ContentTypes.Defaults // excelize leaves them in the order of a map
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	raw, err := b.WriteToBuffer()
	if err != nil {
		return err
	}
	in, err := zip.NewReader(bytes.NewReader(raw.Bytes()), int64(raw.Len()))
	if err != nil {
		return err
	}
	files := slices.Clone(in.File)
	slices.SortFunc(files, func(x, y *zip.File) int {
		// The list of contents first, as readers expect.
		return cmp.Or(-cmp.Compare(b2i(x.Name == contents), b2i(y.Name == contents)), cmp.Compare(x.Name, y.Name))
	})
	out := zip.NewWriter(w)
	for _, f := range files {
		r, err := f.Open()
		if err != nil {
			return err
		}
		data, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			return err
		}
		if dir, name := path.Split(f.Name); dir == "xl/charts/" {
			data = b.whiskers(name, data)
		}
		part, err := out.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: noTime})
		if err != nil {
			return err
		}
		if _, err := part.Write(data); err != nil {
			return err
		}
	}
	return out.Close()
}

// noTime stands where the format asks for a time: it has no meaning.
var noTime = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

const contents = "[Content_Types].xml"

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// whiskers puts the intervals of a chart before the categories of each of its
// series, where the format wants them. Charts are numbered as they were added.
func (b *book) whiskers(name string, xml []byte) []byte {
	for _, f := range b.figs {
		if f.part != name {
			continue
		}
		pieces := strings.Split(string(xml), "<cat>")
		if len(pieces) != len(f.bars)+1 {
			return xml
		}
		var out strings.Builder
		for i, piece := range pieces {
			out.WriteString(piece)
			if i < len(f.bars) {
				out.WriteString(f.bars[i] + "<cat>")
			}
		}
		return []byte(out.String())
	}
	return xml
}

// errorBars are whiskers whose lengths stand on the sheet: first those up,
// then those down.
const errorBars = `<errBars><errBarType val="both"/><errValType val="cust"/><noEndCap val="0"/>` +
	`<plus><numRef><f>%s</f></numRef></plus><minus><numRef><f>%s</f></numRef></minus>` +
	`<spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="1F2328"/></a:solidFill></a:ln></spPr></errBars>`

func escapeXML(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
