package engine

import (
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// sheet holds the rows of one kind, of all cases: first as they are read,
// then, once prepared, in the order of the evidence.
type sheet struct {
	kind    metrics.Rows
	whole   bool // rows of any time, for Definition.Also
	columns columns
	rows    []row             // parallel to columns
	hidden  map[int32]*counts // by leaf: rows that are counted and not kept
	batch   *field.Batch      // once prepared
	levels  map[int32][]level // the groups of a leaf, the widest first
	groups  []*group
	mixes   []mixture // what row.mix numbers
}

// row is what the engine knows about a row beside its columns.
type row struct {
	leaf      int32
	data      int32 // of run.inputs
	mix       int32 // of sheet.mixes
	out       reason
	followers followers
	dated     bool
	ageKnown  bool
	odd       datasets.OddSet // what of its counts can hardly be
	at        int64
	age       int64 // seconds from publication to reading, where it is known
}

// counts are rows by reason.
type counts [reasons]int64

func (c *counts) add(o *counts) {
	for i := range c {
		c[i] += o[i]
	}
}

func newSheet(kind metrics.Rows) *sheet {
	return &sheet{kind: kind, hidden: make(map[int32]*counts)}
}

func (s *sheet) hide(leaf int32, why reason) {
	c := s.hidden[leaf]
	if c == nil {
		c = new(counts)
		s.hidden[leaf] = c
	}
	c[why]++
}
