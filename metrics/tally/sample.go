package tally

import (
	"encoding/json"
	"errors"
	"math"
	"math/big"
	"math/bits"
	"slices"
)

// RatioScale is what a rate of 1 is stored as by AddRatio.
const RatioScale = 1_000_000_000_000

// Sample is a multiset of numbers for rank statistics and for means of rates:
// either rates, as fixed-point integers of RatioScale, or whole numbers. The
// first value decides which; the other kind is refused from then on. The zero
// value is the sample of nothing.
//
// A Sample keeps every value (8 bytes each); where moments are enough, use
// Moments or Pair.
type Sample struct {
	scale  int64 // 0 while nothing is in, RatioScale or 1
	values []int64
	sorted bool
}

// AddRatio adds num/den, rounded half to even to 12 decimal places, and
// reports whether it did. It refuses den <= 0, a rate beyond ±9.2 million
// (63 bits) and any rate in a sample of whole numbers.
func (s *Sample) AddRatio(num, den int64) bool {
	v, ok := Fixed(num, den)
	if !ok || s.scale == 1 {
		return false
	}
	s.scale = RatioScale
	s.put(v)
	return true
}

// AddInt adds a whole number and reports whether it did: it refuses any in a
// sample of rates.
func (s *Sample) AddInt(v int64) bool {
	if s.scale == RatioScale {
		return false
	}
	s.scale = 1
	s.put(v)
	return true
}

func (s *Sample) put(v int64) {
	s.values = append(s.values, v)
	s.sorted = false
}

// Fixed is num·RatioScale/den rounded half to even, as a Sample holds a rate; ok is
// false where AddRatio refuses.
func Fixed(num, den int64) (int64, bool) {
	if den <= 0 {
		return 0, false
	}
	magnitude, negative := uint64(num), num < 0
	if negative {
		magnitude = -magnitude
	}
	hi, lo := bits.Mul64(magnitude, RatioScale)
	if hi >= uint64(den) {
		return 0, false
	}
	q, r := bits.Div64(hi, lo, uint64(den))
	// 2r against den without overflow: r against den-r.
	if rest := uint64(den) - r; r > rest || r == rest && q&1 == 1 {
		q++ // cannot wrap: 2^64-1 is refused below with everything from 2^63
		if q == 0 {
			return 0, false
		}
	}
	if q > math.MaxInt64 {
		return 0, false
	}
	if negative {
		return -int64(q), true
	}
	return int64(q), true
}

// Merge adds the values of o, which is not changed, and reports whether it
// did: it refuses to mix rates with whole numbers. nil is nothing.
func (s *Sample) Merge(o *Sample) bool {
	if o == nil || len(o.values) == 0 {
		return true
	}
	if s.scale != 0 && s.scale != o.scale {
		return false
	}
	s.scale = o.scale
	s.values = append(s.values, o.values...)
	s.sorted = false
	return true
}

// N is the number of values.
func (s *Sample) N() int64 { return int64(len(s.values)) }

// Scale is what a stored integer must be divided by: RatioScale for rates, 1
// for whole numbers and for the empty sample.
func (s *Sample) Scale() int64 { return max(s.scale, 1) }

// Sorted is the stored integers in ascending order. The slice is the
// sample's own: read it. It sorts in place, hence is not for use by several
// goroutines at once.
func (s *Sample) Sorted() []int64 {
	if !s.sorted {
		slices.Sort(s.values)
		s.sorted = true
	}
	return s.values
}

// Values is the stored integers in any order. The slice is the sample's own:
// read it.
func (s *Sample) Values() []int64 { return s.values }

// Floats is the values in ascending order, rates as fractions.
func (s *Sample) Floats() []float64 {
	scale := float64(s.Scale())
	floats := make([]float64, len(s.values))
	for i, v := range s.Sorted() {
		floats[i] = float64(v) / scale
	}
	return floats
}

// Moments is the moments of the stored integers.
func (s *Sample) Moments() Moments {
	var m Moments
	for _, v := range s.values {
		m.Add(v)
	}
	return m
}

// Mean is the mean, rounded once from the exact sum; false for no values.
func (s *Sample) Mean() (float64, bool) {
	if len(s.values) == 0 {
		return 0, false
	}
	m := s.Moments()
	den := new(big.Int).Mul(big.NewInt(m.Count), big.NewInt(s.Scale()))
	f, _ := new(big.Rat).SetFrac(m.Sum.Big(), den).Float64()
	return f, true
}

// SD is the standard deviation with n-1 in the denominator, from the exact
// sum of squares about the mean; false for fewer than two values.
func (s *Sample) SD() (float64, bool) {
	if len(s.values) < 2 {
		return 0, false
	}
	m := s.Moments()
	den := big.NewInt(m.Count)
	den.Mul(den, big.NewInt(m.Count-1))
	den.Mul(den, new(big.Int).Mul(big.NewInt(s.Scale()), big.NewInt(s.Scale())))
	variance, _ := new(big.Rat).SetFrac(centredTimesN(m.Count, m.Sum, m.Sum, m.Sum2), den).Float64()
	return math.Sqrt(variance), true
}

type sampleJSON struct {
	Scale  int64
	Values []int64
}

// MarshalJSON is the scale and the stored integers in ascending order.
func (s *Sample) MarshalJSON() ([]byte, error) {
	return json.Marshal(sampleJSON{s.scale, s.Sorted()})
}

// ErrScale is what UnmarshalJSON gives for values whose scale is neither
// RatioScale nor 1.
var ErrScale = errors.New("tally: a sample's scale must be 1 or 1000000000000")

// UnmarshalJSON reads what MarshalJSON wrote.
func (s *Sample) UnmarshalJSON(data []byte) error {
	var in sampleJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	if len(in.Values) == 0 {
		*s = Sample{}
		return nil
	}
	if in.Scale != 1 && in.Scale != RatioScale {
		return ErrScale
	}
	*s = Sample{scale: in.Scale, values: in.Values}
	return nil
}

// GobEncode is MarshalJSON.
func (s *Sample) GobEncode() ([]byte, error) { return s.MarshalJSON() }

// GobDecode is UnmarshalJSON.
func (s *Sample) GobDecode(data []byte) error { return s.UnmarshalJSON(data) }
