package tally

import "math/big"

// Pair is the exact moments of pairs (x, y) of integers: of a ratio, x is the
// denominator (such as reach) and y the numerator (such as interactions), one
// pair a unit (a post). The zero value is the tally of nothing. Read the
// fields; change them only by Add and Merge.
type Pair struct {
	Count      int64  // pairs
	X, Y       Int128 // Σx, Σy
	XX, XY, YY Int128 // Σx², Σxy, Σy²
}

// Add adds one unit: x the denominator, y the numerator.
func (p *Pair) Add(x, y int64) {
	p.Count++
	p.X.Add(x)
	p.Y.Add(y)
	p.XX.AddMul(x, x)
	p.XY.AddMul(x, y)
	p.YY.AddMul(y, y)
}

// Merge adds the units of o, which is not changed; nil is nothing.
func (p *Pair) Merge(o *Pair) {
	if o == nil {
		return
	}
	p.Count += o.Count
	p.X.Add128(o.X)
	p.Y.Add128(o.Y)
	p.XX.Add128(o.XX)
	p.XY.Add128(o.XY)
	p.YY.Add128(o.YY)
}

// N is the number of units.
func (p *Pair) N() int64 { return p.Count }

// Centred is the sums of squares and products about the means, each the float
// nearest to the exact value: Σ(x-x̄)², Σ(x-x̄)(y-ȳ), Σ(y-ȳ)². All are 0 for
// fewer than two units.
func (p *Pair) Centred() (xx, xy, yy float64) {
	return centred(p.Count, p.X, p.X, p.XX), centred(p.Count, p.X, p.Y, p.XY), centred(p.Count, p.Y, p.Y, p.YY)
}

func centred(n int64, a, b, ab Int128) float64 {
	if n < 2 {
		return 0
	}
	f, _ := new(big.Rat).SetFrac(centredTimesN(n, a, b, ab), big.NewInt(n)).Float64()
	return f
}

// centredTimesN is nΣab - ΣaΣb, n times the sum of products about the means:
// in integers it has no cancellation.
func centredTimesN(n int64, a, b, ab Int128) *big.Int {
	num := new(big.Int).Mul(big.NewInt(n), ab.Big())
	return num.Sub(num, new(big.Int).Mul(a.Big(), b.Big()))
}

// Moments is the exact moments of integers. The zero value is the tally of
// nothing. Read the fields; change them only by Add and Merge.
type Moments struct {
	Count int64
	Sum   Int128
	Sum2  Int128 // Σv²
}

// Add adds one value.
func (m *Moments) Add(v int64) {
	m.Count++
	m.Sum.Add(v)
	m.Sum2.AddMul(v, v)
}

// Merge adds the values of o, which is not changed; nil is nothing.
func (m *Moments) Merge(o *Moments) {
	if o == nil {
		return
	}
	m.Count += o.Count
	m.Sum.Add128(o.Sum)
	m.Sum2.Add128(o.Sum2)
}

// N is the number of values.
func (m *Moments) N() int64 { return m.Count }

// Centred is Σ(v-v̄)², the float nearest to the exact value; 0 for fewer than
// two values.
func (m *Moments) Centred() float64 { return centred(m.Count, m.Sum, m.Sum, m.Sum2) }
