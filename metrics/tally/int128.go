package tally

import (
	"errors"
	"math/big"
	"math/bits"
)

// Int128 is an exact signed sum of integers and of 128-bit products of
// integers. A third word stands above the 128 bits as headroom, so that a sum
// of products of any int64 cannot overflow in fewer than 2^64 additions.
// Values are in two's complement, hence unique: == compares them.
//
// The zero value is 0.
type Int128 struct {
	top int64 // headroom: the sign and what carries out of 128 bits
	hi  uint64
	lo  uint64
}

// Int128Of is v.
func Int128Of(v int64) Int128 {
	sign := v >> 63
	return Int128{top: sign, hi: uint64(sign), lo: uint64(v)}
}

// Add adds v.
func (x *Int128) Add(v int64) { x.Add128(Int128Of(v)) }

// Add128 adds y.
func (x *Int128) Add128(y Int128) {
	var carry uint64
	x.lo, carry = bits.Add64(x.lo, y.lo, 0)
	x.hi, carry = bits.Add64(x.hi, y.hi, carry)
	x.top += y.top + int64(carry)
}

// Sub subtracts y.
func (x *Int128) Sub(y Int128) {
	var borrow uint64
	x.lo, borrow = bits.Sub64(x.lo, y.lo, 0)
	x.hi, borrow = bits.Sub64(x.hi, y.hi, borrow)
	x.top -= y.top + int64(borrow)
}

// AddMul adds the product a·b, which needs up to 127 bits.
func (x *Int128) AddMul(a, b int64) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	// The unsigned product of two's complements is too large by b·2^64 when a
	// is negative and by a·2^64 when b is.
	hi -= uint64(a>>63)&uint64(b) + uint64(b>>63)&uint64(a)
	x.Add128(Int128{top: int64(hi) >> 63, hi: hi, lo: lo})
}

// Sign is -1, 0 or 1.
func (x Int128) Sign() int {
	switch {
	case x.top < 0:
		return -1
	case x.IsZero():
		return 0
	}
	return 1
}

// IsZero reports whether x is 0.
func (x Int128) IsZero() bool { return x == Int128{} }

// Cmp is -1, 0 or 1 as x is below, equal to or above y.
func (x Int128) Cmp(y Int128) int {
	x.Sub(y)
	return x.Sign()
}

// Int64 is x, and whether it fits.
func (x Int128) Int64() (int64, bool) {
	v := int64(x.lo)
	return v, x == Int128Of(v)
}

// Big is x.
func (x Int128) Big() *big.Int {
	if v, ok := x.Int64(); ok {
		return big.NewInt(v)
	}
	b := big.NewInt(x.top)
	b.Lsh(b, 64).Add(b, new(big.Int).SetUint64(x.hi))
	return b.Lsh(b, 64).Add(b, new(big.Int).SetUint64(x.lo))
}

// Float64 is the float nearest to x (ties to even).
func (x Int128) Float64() float64 {
	if v, ok := x.Int64(); ok {
		return float64(v)
	}
	f, _ := new(big.Float).SetInt(x.Big()).Float64()
	return f
}

// String is x in decimal.
func (x Int128) String() string { return x.Big().String() }

// MarshalText is x in decimal, exactly.
func (x Int128) MarshalText() ([]byte, error) { return x.Big().Append(nil, 10), nil }

// ErrNotInteger is what UnmarshalText gives for a text that is not a decimal
// integer of at most 192 bits.
var ErrNotInteger = errors.New("tally: not a decimal integer of at most 192 bits")

// UnmarshalText reads what MarshalText wrote.
func (x *Int128) UnmarshalText(text []byte) error {
	if len(text) > 64 { // 2^192 has 58 digits
		return ErrNotInteger
	}
	b, ok := new(big.Int).SetString(string(text), 10)
	if !ok {
		return ErrNotInteger
	}
	low := new(big.Int).SetUint64(^uint64(0))
	word := func() uint64 { return new(big.Int).And(b, low).Uint64() } // And is of two's complements
	var y Int128
	y.lo = word()
	b.Rsh(b, 64)
	y.hi = word()
	b.Rsh(b, 64)
	if !b.IsInt64() {
		return ErrNotInteger
	}
	y.top = b.Int64()
	*x = y
	return nil
}

// GobEncode is MarshalText.
func (x Int128) GobEncode() ([]byte, error) { return x.MarshalText() }

// GobDecode is UnmarshalText.
func (x *Int128) GobDecode(data []byte) error { return x.UnmarshalText(data) }
