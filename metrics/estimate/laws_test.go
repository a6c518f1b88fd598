package estimate

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/combin"
)

// valuesOf turns bytes into values: small whole numbers with many ties, or any
// floats at all.
func valuesOf(data []byte, any bool) []float64 {
	var s []float64
	if !any {
		for _, b := range data {
			s = append(s, float64(b%16))
		}
		return s
	}
	for len(data) >= 8 {
		s = append(s, math.Float64frombits(binary.LittleEndian.Uint64(data)))
		data = data[8:]
	}
	return s
}

// FuzzSamples: whatever the values, nothing panics and every number is one;
// the order of the values does not show; the fast forms equal the plain ones.
func FuzzSamples(f *testing.F) {
	f.Add([]byte{}, []byte{}, false)
	f.Add([]byte{1}, []byte{1, 2}, false)
	f.Add([]byte{1, 5, 9, 9, 2, 14, 3}, []byte{4, 4, 4, 9, 1, 0, 7, 15}, false)
	f.Add([]byte("\x00\x00\x00\x00\x00\x00\xf0\x3f\x00\x00\x00\x00\x00\x00\x08\x40"),
		[]byte("\x9a\x99\x99\x99\x99\x99\xb9\x3f\x00\x00\x00\x00\x00\x00\xf0\xbf\x01\x00\x00\x00\x00\x00\x00\x00"), true)
	f.Fuzz(func(t *testing.T, one, two []byte, any bool) {
		if len(one) > 96 || len(two) > 96 {
			return
		}
		a, b := valuesOf(one, any), valuesOf(two, any)
		everySampleMethod(t, "fuzz", a, b, 0.9)
		if !finite(a, b) || len(a) == 0 || len(b) == 0 {
			return
		}
		rng := rand.New(rand.NewPCG(uint64(len(a)), uint64(len(b))))
		c := slices.Clone(a)
		rng.Shuffle(len(c), func(i, j int) { c[i], c[j] = c[j], c[i] })
		for what, same := range map[string]bool{
			"Mean":          reflect.DeepEqual(Mean(a, 0.9), Mean(c, 0.9)),
			"Median":        reflect.DeepEqual(Median(a, 0.9), Median(c, 0.9)),
			"Welch":         reflect.DeepEqual(Welch(a, b, 0.9), Welch(c, b, 0.9)),
			"MannWhitney":   reflect.DeepEqual(MannWhitney(a, b), MannWhitney(c, b)),
			"HodgesLehmann": reflect.DeepEqual(HodgesLehmann(a, b, 0.9), HodgesLehmann(c, b, 0.9)),
			"BrunnerMunzel": reflect.DeepEqual(BrunnerMunzel(a, b, 0.9), BrunnerMunzel(c, b, 0.9)),
			"CliffsDelta":   reflect.DeepEqual(CliffsDelta(a, b, 0.9), CliffsDelta(c, b, 0.9)),
			"Permutation":   reflect.DeepEqual(Permutation(a, b, 30, 1), Permutation(c, b, 30, 1)),
		} {
			if !same {
				t.Errorf("%s depends on the order of the values", what)
			}
		}

		greater, less, equal := int64(0), int64(0), int64(0)
		var differences []float64
		for _, x := range a {
			for _, y := range b {
				switch {
				case x > y:
					greater++
				case x < y:
					less++
				default:
					equal++
				}
				differences = append(differences, x-y)
			}
		}
		x, y := ascending(a), ascending(b)
		if g, l, e := pairCounts(x, y); g != greater || l != less || e != equal {
			t.Errorf("%d greater, %d less, %d equal; want %d, %d, %d", g, l, e, greater, less, equal)
		}
		if test := MannWhitney(a, b); test.Status == Defined {
			if want := float64(greater) + float64(equal)/2; test.Statistic.Value != want {
				t.Errorf("U = %v, want %v", test.Statistic.Value, want)
			}
			other := MannWhitney(b, a)
			if other.Statistic.Value != float64(len(differences))-test.Statistic.Value || !closeTo(other.P.Value, test.P.Value, 1e-12) {
				t.Errorf("U and p %v, turned round %v", test, other)
			}
		}
		if finite(differences) {
			slices.Sort(differences)
			for _, k := range []int{1, len(differences)/2 + 1, len(differences)} {
				if got := difference(x, y, int64(k)); got != differences[k-1] {
					t.Errorf("difference %d = %v, want %v", k, got, differences[k-1])
				}
			}
		}
		var walshes []float64
		half := make([]float64, len(x))
		for i := range x {
			half[i] = x[i] / 2
		}
		for i := range half {
			for j := i; j < len(half); j++ {
				walshes = append(walshes, half[i]+half[j])
			}
		}
		slices.Sort(walshes)
		for k := range walshes {
			if got := walsh(half, int64(k+1)); got != walshes[k] {
				t.Errorf("Walsh average %d = %v, want %v", k+1, got, walshes[k])
			}
		}
	})
}

// The exact distributions against looking at every way.
func FuzzRankSums(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7}, uint8(3))
	f.Add([]byte{1, 1, 1, 4, 4, 9, 2, 2}, uint8(4))
	f.Add([]byte{0, 0, 5}, uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, size uint8) {
		if len(data) < 2 || len(data) > 12 {
			return
		}
		n := 1 + int(size)%(len(data)-1)
		values := valuesOf(data, false)
		ranks, ties := midranks(values)
		for i, v := range values { // the rank of v is the number below plus half of the equal, plus ½
			twice := int64(1)
			for _, w := range values {
				if w < v {
					twice += 2
				} else if w == v {
					twice++
				}
			}
			if ranks[i] != twice {
				t.Fatalf("rank of %v in %v is %d/2, want %d/2", v, values, ranks[i], twice)
			}
		}
		want := map[int64]float64{}
		total := int64(0)
		for _, c := range combin.Combinations(len(ranks), n) {
			sum := int64(0)
			for _, i := range c {
				sum += ranks[i]
			}
			want[sum]++
			total++
		}
		counts, least := rankSums(ranks, n, math.MaxInt64)
		got := map[int64]float64{}
		for i, ways := range counts {
			if ways > 0 {
				got[least+int64(i)*step(ranks)] = ways
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("rank sums of %d of %v (ties %v): %v, want %v", n, ranks, ties, got, want)
		}
		for sum := range want { // survival is one less what is nearer
			nearer, expected := 0.0, int64(n*(len(ranks)+1))
			for other, ways := range want {
				if max(other-expected, expected-other) < max(sum-expected, expected-sum) {
					nearer += ways
				}
			}
			if p := rankSumTail(ranks, n, sum); !closeTo(p, 1-nearer/float64(total), 1e-12) {
				t.Errorf("tail from %d = %v, want %v", sum, p, 1-nearer/float64(total))
			}
		}
		signed := map[int64]float64{}
		for set := range 1 << len(ranks) {
			sum := int64(0)
			for i, r := range ranks {
				if set>>i&1 == 1 {
					sum += r
				}
			}
			signed[sum]++
		}
		for sum, ways := range signedSums(ranks) {
			if ways != signed[int64(sum)] {
				t.Fatalf("signed sums of %v at %d: %v, want %v", ranks, sum, ways, signed[int64(sum)])
			}
		}
	})
}

// Fisher's network and the 2x2 form against looking at every table.
func FuzzFisher(f *testing.F) {
	f.Add([]byte{3, 1, 1, 3}, uint8(2))
	f.Add([]byte{1, 3, 2, 0, 4, 1, 2, 2, 0}, uint8(3))
	f.Add([]byte{2, 0, 1, 1, 3, 0}, uint8(3))
	f.Fuzz(func(t *testing.T, data []byte, width uint8) {
		columns := 2 + int(width)%2
		rows := len(data) / columns
		if rows < 2 || rows > 3 {
			return
		}
		table := make([][]int64, rows)
		for i := range table {
			for j := range columns {
				table[i] = append(table[i], int64(data[i*columns+j]%5))
			}
		}
		m, _, ok := margins(table, "")
		if !ok {
			return
		}
		weigh := func(table [][]int64) float64 {
			sum := 0.0
			for _, row := range table {
				for _, x := range row {
					l, _ := math.Lgamma(float64(x) + 1)
					sum -= l
				}
			}
			return sum
		}
		observed := weigh(table)
		all, tail := 0.0, 0.0
		trial := make([][]int64, rows)
		for i := range trial {
			trial[i] = make([]int64, columns)
		}
		left := slices.Clone(m.columns)
		var fill func(i, j int, rest int64)
		fill = func(i, j int, rest int64) {
			if i == rows {
				w := weigh(trial)
				all += math.Exp(w)
				if w <= observed+1e-7 {
					tail += math.Exp(w)
				}
				return
			}
			from, to := int64(0), min(rest, left[j])
			if j == columns-1 {
				from = rest
			}
			if i == rows-1 {
				from = max(from, left[j])
			}
			for x := from; x <= to; x++ {
				trial[i][j] = x
				left[j] -= x
				if j == columns-1 {
					next := int64(0)
					if i+1 < rows {
						next = m.rows[i+1]
					}
					fill(i+1, 0, next)
				} else {
					fill(i, j+1, rest-x)
				}
				left[j] += x
			}
		}
		fill(0, 0, m.rows[0])
		p, ok := fisherNetwork(table, m)
		if !ok || !closeTo(p, tail/all, 1e-8) {
			t.Errorf("%v: p = %v, %v; want %v", table, p, ok, tail/all)
		}
		if test := FisherExact(table, 0.95); !closeTo(test.P.Value, tail/all, 1e-8) {
			t.Errorf("%v: p = %v, want %v", table, test.P, tail/all)
		}
	})
}

// Quantiles of tails, tails that add up to one, limits at their tails.
func FuzzDistributions(f *testing.F) {
	f.Add(0.95, 9.0, int64(3), int64(10))
	f.Add(0.5, 1.0, int64(0), int64(1))
	f.Add(0.999, 1e6, int64(400), int64(1000))
	f.Add(1e-3, 77.7, int64(20), int64(20))
	f.Fuzz(func(t *testing.T, level, df float64, k, n int64) {
		if !(level > 1e-6 && level < 0.9999 && df >= 1 && df < 1e12) || k < 0 || n < 1 || k > n || n > 1e5 {
			return
		}
		if got := zTail(zCritical(level)); !closeTo(got, 1-level, 1e-9) {
			t.Errorf("P(|Z| > z(%v)) = %v", level, got)
		}
		if got := tTail(tCritical(level, df), df); !closeTo(got, 1-level, 1e-8) {
			t.Errorf("P(|T| > t(%v, %v)) = %v", level, df, got)
		}
		tail := (1 - level) / 2
		low, high := binomialLimits(k, n, tail)
		if above, _ := binomialTails(k, n, low, 1); k > 0 && !closeTo(above, tail, 1e-7) {
			t.Errorf("P(K >= %d of %d) at the low limit %v = %v, want %v", k, n, low, above, tail)
		}
		if _, below := binomialTails(k, n, high, 1); k < n && !closeTo(below, tail, 1e-7) {
			t.Errorf("P(K <= %d of %d) at the high limit %v = %v, want %v", k, n, high, below, tail)
		}
		p := (float64(k) + 0.5) / (float64(n) + 1)
		if above, below := binomialTails(k, n, p, 0.5); !closeTo(above+below, 1, 1e-9) {
			t.Errorf("the tails of %d of %d, each with half of it, add up to %v", k, n, above+below)
		}
		h, _ := hypergeometric(Fourfold{k, n - k, 3, 4})
		for _, theta := range []float64{-2, 0, 1.5} {
			_, above, below := h.tilted(theta, k)
			_, _, less := h.tilted(theta, k-1)
			if !closeTo(above+less, 1, 1e-9) || below < less {
				t.Errorf("P(A >= %d) + P(A < %d) = %v", k, k, above+less)
			}
		}
		if half := n / 2; half > 0 {
			if got := below(n, half+1) + below(n, n-half); !closeTo(got, 1, 1e-9) {
				t.Errorf("P(B <= %d) + P(B > %d) of %d = %v", half, half, n, got)
			}
		}
	})
}

// FuzzAdjust: adjusted p values are at least as large, in the same order, and
// Holm's at least as large as Benjamini and Hochberg's.
func FuzzAdjust(f *testing.F) {
	f.Add([]byte{1, 200, 30, 30, 0, 255})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		p := make([]float64, len(data))
		for i, b := range data {
			p[i] = float64(b) / 255
		}
		holm, bh := Holm(p), BenjaminiHochberg(p)
		for i := range p {
			if holm[i] < p[i] || bh[i] < p[i]*(1-1e-15) || holm[i] < bh[i]*(1-1e-15) || holm[i] > 1 {
				t.Errorf("p %v, Holm %v, Benjamini-Hochberg %v", p[i], holm[i], bh[i])
			}
			for j := range p {
				if p[i] < p[j] && (holm[i] > holm[j] || bh[i] > bh[j]) {
					t.Errorf("the order of %v and %v is turned round", p[i], p[j])
				}
			}
		}
	})
}

func TestAdjustRefusesWhatIsNoP(t *testing.T) {
	for _, adjust := range []func([]float64) []float64{Holm, BenjaminiHochberg} {
		if got := adjust([]float64{0.01, math.NaN(), -1, 2}); !reflect.DeepEqual(got, []float64{0.04, 1, 1, 1}) {
			t.Errorf("got %v", got)
		}
	}
}

// The same bits on one core, two and seven, for the bootstrap and the
// permutation test.
func TestSameBitsOnAnyCores(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	s := make([]float64, 300)
	for i := range s {
		s[i] = math.Sin(float64(i * i))
	}
	var first *Replicates
	var firstP Test
	for _, cores := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(cores)
		r := Bootstrap(len(s), 500, 7, meanStatistic(s))
		p := Permutation(s[:200], s[200:], 500, 7)
		if first == nil {
			first, firstP = r, p
			continue
		}
		if !slices.Equal(r.sorted, first.sorted) || !reflect.DeepEqual(r.Result(BCa, 0.95), first.Result(BCa, 0.95)) || !reflect.DeepEqual(p, firstP) {
			t.Errorf("%d cores give other bits than 1", cores)
		}
	}
	if r := Bootstrap(len(s), 500, 8, meanStatistic(s)); slices.Equal(r.sorted, first.sorted) {
		t.Error("another seed gives the same draws")
	}
}

// Every unit is drawn equally often, in its own stratum.
func TestResampleIsUniform(t *testing.T) {
	sizes := []int{3, 1, 10}
	hits := make([]int, 14)
	const draws = 20_000
	buffer := make([]int32, 14)
	var source rand.PCG
	for i := range draws {
		source.Seed(5, scramble(uint64(i)))
		resample(buffer, sizes, &source)
		for at, unit := range buffer {
			stratum := func(i int) int {
				switch {
				case i < 3:
					return 0
				case i < 4:
					return 1
				}
				return 2
			}
			if stratum(at) != stratum(int(unit)) {
				t.Fatalf("place %d got unit %d", at, unit)
			}
			hits[unit]++
		}
	}
	for unit, n := range hits {
		// Binomial: each unit is expected draws times, sd at most √draws.
		if math.Abs(float64(n-draws)) > 5*math.Sqrt(draws) {
			t.Errorf("unit %d was drawn %d times, expected %d", unit, n, draws)
		}
	}
}

func TestPermutationExact(t *testing.T) {
	// {1,2,3} against {4,5,6}: 2 of the 20 ways are as far apart.
	if test := Permutation([]float64{1, 2, 3}, []float64{4, 5, 6}, 100, 1); test.P.Value != 0.1 || test.Statistic.Value != -3 {
		t.Errorf("p = %v of %v, want 0.1 of -3", test.P, test.Statistic)
	}
	// Drawn, p is near the exact one of 16 and 16 values: 5 sd of 9999 draws.
	a, b := make([]float64, 16), make([]float64, 16)
	for i := range a {
		a[i], b[i] = float64(i), float64(i)+3
	}
	drawn := Permutation(a, b, 9999, 1)
	welch := Welch(a, b, 0.95)
	if math.Abs(drawn.P.Value-welch.P.Value) > 0.02 {
		t.Errorf("drawn p %v, Welch p %v", drawn.P, welch.P)
	}
}

// Floating-point subtraction would break this tie.
func TestSignedRankSubtractsDecimals(t *testing.T) {
	d := decimalDifferences([]float64{0.3, 0.2, 1e300, 5e-324}, []float64{0.2, 0.1, -1e300, 0})
	if d[0] != d[1] || d[0] != 0.1 || d[2] != 2e300 || d[3] != 5e-324 {
		t.Errorf("differences = %v", d)
	}
}

func TestSimpsonComplete(t *testing.T) {
	// Made up: A is better in both strata and worse over all.
	r := SimpsonReversal([]RatePair{{"photo", 90, 100, 800, 1000}, {"video", 300, 1000, 20, 100}})
	if !r.Found || !r.Complete || r.FavourA != 2 || r.CrudeA >= r.CrudeB || r.StandardisedA <= r.StandardisedB {
		t.Errorf("reversal = %+v", r)
	}
	if r := SimpsonReversal([]RatePair{{"photo", 1, 2, 1, 2}, {"video", 1, 2, 1, 2}}); r.Found || r.Equal != 2 || r.Status != Defined {
		t.Errorf("equal cases: %+v", r)
	}
	if r := SimpsonReversal([]RatePair{{"photo", 1, 2, 1, 2}, {"video", 1, 2, 0, 0}}); r.Status != TooFew || r.LeftOut != 1 {
		t.Errorf("one stratum in common: %+v", r)
	}
}
