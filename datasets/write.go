package datasets

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/casebench/casebench/datasets/field"
)

// WriteCSV writes batches as a canonical CSV: columns in the order of the
// table, cells as the package comment says, lines ended by LF. The same
// batches give the same bytes. All batches must have the columns of the first;
// without any batch nothing is written. Why a text is missing is not kept.
func WriteCSV(w io.Writer, batches iter.Seq[*field.Batch]) error {
	out := bufio.NewWriterSize(w, 64<<10)
	var ids []field.ID
	var line []byte
	for b := range batches {
		order := columnOrder(b)
		if ids == nil {
			ids = order
			for i, id := range ids {
				line = appendText(separated(line, i), string(id))
			}
			line = append(line, '\n')
		} else if !slices.Equal(ids, order) {
			return fmt.Errorf("datasets: a batch has the columns %v, the first one %v", order, ids)
		}
		cols := make([]*field.Column, len(ids))
		for i, id := range ids {
			cols[i] = b.Col(id)
		}
		for row := range b.Len {
			for i, c := range cols {
				line = appendCell(separated(line, i), c, row)
			}
			line = append(line, '\n')
			if _, err := out.Write(line); err != nil {
				return err
			}
			line = line[:0]
		}
	}
	if _, err := out.Write(line); err != nil { // a header without rows
		return err
	}
	return out.Flush()
}

// WriteDescriptor writes a descriptor as YAML. ReadDescriptor reads it back as
// it was.
func WriteDescriptor(w io.Writer, d *Descriptor) error {
	text, err := yaml.MarshalWithOptions(d, yaml.IndentSequence(true), yaml.UseLiteralStyleIfMultiline(false))
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}

// columnOrder lists the columns of a batch as files hold them.
func columnOrder(b *field.Batch) []field.ID {
	var ids []field.ID
	for _, id := range b.Table.Columns() {
		if b.Col(id) != nil {
			ids = append(ids, id)
		}
	}
	return ids
}

func separated(line []byte, column int) []byte {
	if column > 0 {
		return append(line, ',')
	}
	return line
}

func appendCell(line []byte, c *field.Column, row int) []byte {
	if c.Field.Kind == field.KindText {
		return appendText(line, Guarded(c.Text(row)))
	}
	v, missing := c.Int(row)
	if missing != field.Present {
		return append(line, missing.Token()...)
	}
	switch c.Field.Kind {
	case field.KindMicro:
		return appendMicro(line, v)
	case field.KindTime:
		t := time.Unix(v, 0).UTC()
		if dates[c.Field.ID] && v%(24*60*60) == 0 {
			return t.AppendFormat(line, time.DateOnly)
		}
		return t.AppendFormat(line, time.RFC3339)
	case field.KindFlag:
		return strconv.AppendBool(line, v != 0)
	}
	return strconv.AppendInt(line, v, 10)
}

// dates are the times that are days, and are written as such at midnight.
var dates = map[field.ID]bool{field.Date: true, field.Start: true, field.Released: true}

// Decimal is a number of millionths as the CSV has it.
func Decimal(micro int64) string { return string(appendMicro(nil, micro)) }

// appendMicro writes millionths as a decimal without zeros at the end.
func appendMicro(line []byte, v int64) []byte {
	u := uint64(v)
	if v < 0 {
		line = append(line, '-')
		u = -u
	}
	line = strconv.AppendUint(line, u/field.Micro, 10)
	if frac := u % field.Micro; frac != 0 {
		line = append(line, '.')
		for weight := uint64(field.Micro / 10); frac > 0; weight /= 10 {
			line = append(line, byte('0'+frac/weight))
			frac %= weight
		}
	}
	return line
}

// appendText writes a text by RFC 4180.
func appendText(line []byte, s string) []byte {
	plain := true
	for i := range len(s) {
		if c := s[i]; c == ',' || c == '"' || c == '\r' || c == '\n' {
			plain = false
			break
		}
	}
	if plain {
		return append(line, s...)
	}
	line = append(line, '"')
	line = append(line, strings.ReplaceAll(s, `"`, `""`)...)
	return append(line, '"')
}
