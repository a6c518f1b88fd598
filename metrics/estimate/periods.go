package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// periods is 0, 1, ... n-1: the times of an equally spaced series.
func periods(n int) []float64 {
	t := make([]float64, n)
	for i := range t {
		t[i] = float64(i)
	}
	return t
}

// missingPeriod finds the first period without a finite value. A NaN stands
// for a period that was not collected; a series method cannot step over it.
func missingPeriod(y []float64) (at int, missing bool) {
	for i, v := range y {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return i, true
		}
	}
	return 0, false
}

func missingReason(at int) note.Note {
	return note.New("period %d of the series has no value; begin after it or collect it", at+1)
}
