package metrics

import (
	"fmt"

	"github.com/casebench/casebench/datasets/unit"
)

// Amount is a value with its unit as an argument of a note, which a reader sees
// as the figures are written.
type Amount struct {
	Value float64
	Unit  unit.Unit
}

// String is the value without its unit, for logs.
func (a Amount) String() string { return fmt.Sprintf("%.6g", a.Value) }
