package estimate

import (
	"bufio"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// Figures of 03_bgnbd_cdnow: R 4.2.2, optim and a Newton polish, on the 1/10
// sample of CDNOW of Fader, Hardie & Lee 2005. The data stay beside the project.
func TestOracle_03_bgnbd_cdnow(t *testing.T) {
	exact, rounded := cdnowDays(t), cdnowWeeks(t)
	fit, curve := newOracle(t, 1e-4), newOracle(t, 1e-8)
	for _, o := range []struct {
		name                                           string
		customers                                      []Purchases
		r, alpha, a, b, loglik, seR, seAlpha, seA, seB float64
		lambda, dropout, sumAlive                      float64
		each                                           map[int][2]float64 // row: P(alive), expected in 39
		fresh                                          [4]float64         // within 13, 26, 39, 52
	}{
		{"days / 7", exact, 0.242594522429123, 4.41360201892634, 0.792922016686781, 2.42590677458701, -9582.42920667393,
			0.0125573788918067, 0.37822408333028, 0.185734580675923, 0.705417276951665,
			0.0549652010735976, 0.246338674127802, 1917.27767102976,
			map[int][2]float64{1: {0.726620311667345, 1.22599445534055}, 2: {0.212391044354397, 0.203418847491118},
				3: {1, 0.194793631231238}, 10: {1, 0.194793631231238}, 100: {0.646992462908974, 0.626853065379216}},
			[4]float64{0.533637236179842, 0.901318941656666, 1.19501004068201, 1.44401239739909}},
		{"two decimals", rounded, 0.242592907197732, 4.4135315609591, 0.792886147576518, 2.42575343445415, -9582.42556056736,
			0.0125573192523378, 0.37822142017807, 0.185718923078038, 0.705344852423389,
			0.054965712569871, 0.24634201107919, 1917.27633253869,
			map[int][2]float64{1: {0.726609151562906, 1.22591045219278}, 2: {0.212227408750912, 0.203250644910857}, 3: {1, 0.194780847000232}},
			[4]float64{0.533639938372427, 0.901323282258915, 1.19501629775491, 1.44402084558708}},
	} {
		got := BGNBD(o.customers, 0.95)
		if got.Status != Defined || got.N != 2357 {
			t.Fatalf("%s: %v %v, n = %d", o.name, got.Status, got.Reason, got.N)
		}
		for _, p := range []struct {
			what        string
			got         Result
			want, error float64
		}{{"r", got.R, o.r, o.seR}, {"alpha", got.Alpha, o.alpha, o.seAlpha}, {"a", got.A, o.a, o.seA}, {"b", got.B, o.b, o.seB}} {
			fit.is(o.name+": "+p.what, p.got.Value, p.want)
			fit.number(o.name+": SE of "+p.what, p.got.SE, p.error)
		}
		if !(math.Abs(got.LogLik-o.loglik) <= 1e-3) {
			t.Errorf("%s: loglik = %.6f, want %.6f", o.name, got.LogLik, o.loglik)
		}
		m := BGNBDModel{o.r, o.alpha, o.a, o.b}
		curve.is(o.name+": mean rate", m.R/m.Alpha, o.lambda)
		curve.is(o.name+": mean dropout", m.A/(m.A+m.B), o.dropout)
		for row, want := range o.each {
			c := o.customers[row-1]
			curve.number(fmt.Sprintf("%s: P(alive) of %d", o.name, row), m.Alive(c), want[0])
			curve.number(fmt.Sprintf("%s: expected of %d", o.name, row), m.Expected(c, 39), want[1])
		}
		for i, want := range o.fresh {
			curve.number(fmt.Sprintf("%s: new within %d", o.name, 13*(i+1)), m.ExpectedNew(13*float64(i+1)), want)
		}
		alive := 0.0
		for _, c := range o.customers {
			alive += m.Alive(c).Value
		}
		curve.is(o.name+": sum of P(alive)", alive, o.sumAlive)
	}
}

// At the published parameters: no data needed.
func TestOracle_03_bgnbd_published(t *testing.T) {
	m := BGNBDModel{0.243, 4.414, 0.793, 2.426}
	c := Purchases{Repeat: 2, Recency: 30.43, Observed: 38.86}
	near := newOracle(t, 1e-8)
	near.number("expected", m.Expected(c, 39), 1.22602817476714)
	near.number("P(alive)", m.Alive(c), 0.726578570080673)
}

func cdnowDays(t *testing.T) []Purchases {
	var customers []Purchases
	for _, row := range oracleFile(t, "data", "cdnow_calibration_days.csv")[1:] {
		x, _ := strconv.ParseInt(row[1], 10, 64)
		customers = append(customers, Purchases{x, parse(t, row[2]) / 7, parse(t, row[3]) / 7})
	}
	return customers
}

func cdnowWeeks(t *testing.T) []Purchases {
	var customers []Purchases
	for _, row := range oracleFile(t, "data", "cdnow_summary.csv")[1:] {
		x, _ := strconv.ParseInt(row[1], 10, 64)
		customers = append(customers, Purchases{x, parse(t, row[2]), parse(t, row[3])})
	}
	return customers
}

// From the raw transactions to the published parameters: r 0.243, alpha 4.414,
// a 0.793, b 2.426 (Fader, Hardie & Lee 2005, table 2).
func TestCDNOWSample(t *testing.T) {
	root := os.Getenv("CASEBENCH_REAL_DATA")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(root, "retention-cdnow", "CDNOW_sample.txt"))
	if err != nil {
		t.Skipf("the file is not beside the project (set CASEBENCH_REAL_DATA): %v", err)
	}
	defer f.Close()
	end := time.Date(1997, 9, 30, 0, 0, 0, 0, time.UTC) // of the calibration period
	days := make(map[string][]int)
	for lines := bufio.NewScanner(f); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		day, err := time.Parse("20060102", fields[2])
		if err != nil {
			t.Fatal(err)
		}
		if before := int(end.Sub(day).Hours() / 24); before >= 0 && !slices.Contains(days[fields[1]], before) {
			days[fields[1]] = append(days[fields[1]], before)
		}
	}
	var customers []Purchases
	for _, before := range days { // the fit does not depend on the order
		first, last := slices.Max(before), slices.Min(before)
		customers = append(customers, Purchases{int64(len(before) - 1), float64(first-last) / 7, float64(first) / 7})
	}
	got := BGNBD(customers, 0.95)
	for what, p := range map[string][2]float64{"r": {got.R.Value, 0.243}, "alpha": {got.Alpha.Value, 4.414}, "a": {got.A.Value, 0.793},
		"b": {got.B.Value, 2.426}} {
		if !(math.Abs(p[0]-p[1]) <= 0.0005) { // three places are printed
			t.Errorf("%s = %g, want %g", what, p[0], p[1])
		}
	}
}

// simulated draws customers from the model.
func (m BGNBDModel) simulated(rng *rand.Rand, n int, observed func() float64) []Purchases {
	gamma := func(shape float64) float64 { return gammaDraw(rng, shape) }
	customers := make([]Purchases, n)
	for i := range customers {
		rate := gamma(m.R) / m.Alpha
		x, y := gamma(m.A), gamma(m.B)
		p := x / (x + y)
		c := Purchases{Observed: observed()}
		for at := 0.0; ; {
			at += rng.ExpFloat64() / rate
			if at > c.Observed {
				break
			}
			c.Repeat, c.Recency = c.Repeat+1, at
			if rng.Float64() < p {
				break
			}
		}
		customers[i] = c
	}
	return customers
}

// gammaDraw is Marsaglia and Tsang's method (ACM TOMS 26:363, 2000).
func gammaDraw(rng *rand.Rand, shape float64) float64 {
	if shape < 1 {
		return gammaDraw(rng, shape+1) * math.Pow(rng.Float64(), 1/shape)
	}
	d := shape - 1.0/3
	for {
		x := rng.NormFloat64()
		v := math.Pow(1+x/math.Sqrt(9*d), 3)
		if v > 0 && math.Log(rng.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}

// Units of time, the order of customers and nothing else: alpha scales, the
// bits do not depend on the order.
func TestBGNBDUnits(t *testing.T) {
	rng := rand.New(rand.NewPCG(15, 16))
	m := BGNBDModel{0.8, 6, 1.2, 3}
	customers := m.simulated(rng, 700, func() float64 { return 20 + 20*rng.Float64() })
	weeks := BGNBD(customers, 0.95)
	if weeks.Status != Defined {
		t.Fatalf("%v %v", weeks.Status, weeks.Reason)
	}
	rng.Shuffle(len(customers), func(i, j int) { customers[i], customers[j] = customers[j], customers[i] })
	if again := BGNBD(customers, 0.95); again.Model != weeks.Model || again.LogLik != weeks.LogLik || again.Alpha.SE != weeks.Alpha.SE {
		t.Errorf("another order, other bits: %+v and %+v", again.Model, weeks.Model)
	}
	for _, unit := range []float64{7 * 86400, 1.0 / 52} {
		scaled := slices.Clone(customers)
		for i := range scaled {
			scaled[i].Recency *= unit
			scaled[i].Observed *= unit
		}
		got := BGNBD(scaled, 0.95)
		near := newOracle(t, 1e-5)
		near.is("r", got.R.Value, weeks.R.Value)
		near.is("alpha", got.Alpha.Value, unit*weeks.Alpha.Value)
		near.number("SE of alpha", got.Alpha.SE, unit*weeks.Alpha.SE.Value)
		near.is("b", got.B.Value, weeks.B.Value)
	}
}

// The gradient is the slope of the likelihood.
func TestLikelihoodGradients(t *testing.T) {
	rng := rand.New(rand.NewPCG(17, 18))
	m := BGNBDModel{0.5, 5, 0.8, 2.5}
	var d churnTable
	d.add(highEnd)
	for name, l := range map[string]likelihood{
		"BG/NBD": buyersOf(m.simulated(rng, 200, func() float64 { return 39 })).likelihood(),
		"sBG":    d.likelihood(),
	} {
		n := 2
		if name == "BG/NBD" {
			n = 4
		}
		for range 20 {
			at, g := make([]float64, n), make([]float64, n)
			for i := range at {
				at[i] = 2*rng.Float64() - 1
			}
			l.gradient(at, g)
			for i := range at {
				up, down := slices.Clone(at), slices.Clone(at)
				up[i] += 1e-5
				down[i] -= 1e-5
				if slope := (l.value(up) - l.value(down)) / 2e-5; math.Abs(slope-g[i]) > 1e-4*(1+math.Abs(slope)) {
					t.Errorf("%s at %v: gradient %d = %g, slope %g", name, at, i, g[i], slope)
				}
			}
		}
	}
}

// Expected purchases by an integral that shares no step with the formula:
// E[X(t)] = ∫ Beta(p; a, b)·(1 - (α/(α+pt))^r)/p dp.
func TestBGNBDExpectedByIntegral(t *testing.T) {
	near := newOracle(t, 1e-6)
	for _, m := range []BGNBDModel{{0.243, 4.414, 1.793, 2.426}, {2, 3, 1, 2}, {1.5, 10, 2.5, 3}, {0.7, 1, 3, 1.5}} {
		for _, horizon := range []float64{0.5, 10, 400} {
			const n = 100_000
			sum, weight := 0.0, 0.0
			for i := range n { // midpoints in u, p = u²(3-2u), flat at both ends
				u := (float64(i) + 0.5) / n
				p := u * u * (3 - 2*u)
				w := math.Pow(p, m.A-1) * math.Pow(1-p, m.B-1) * 6 * u * (1 - u)
				weight += w
				sum += w * -math.Expm1(-m.R*math.Log1p(p*horizon/m.Alpha)) / p
			}
			near.number(fmt.Sprintf("%+v, %g", m, horizon), m.ExpectedNew(horizon), sum/weight)
		}
	}
	if got := (BGNBDModel{1, 2, 3, 4}).ExpectedNew(0); got != Some(0) {
		t.Errorf("in no time: %+v", got)
	}
}

func TestBGNBDDegenerate(t *testing.T) {
	good := Purchases{3, 10, 20}
	rng := rand.New(rand.NewPCG(19, 20))
	immortal := make([]Purchases, 300) // one rate, and nobody drops out
	for i := range immortal {
		c := Purchases{Observed: 40}
		for at := rng.ExpFloat64(); at < 40; at += rng.ExpFloat64() {
			c.Repeat, c.Recency = c.Repeat+1, at
		}
		immortal[i] = c
	}
	for name, c := range map[string]struct {
		customers []Purchases
		level     float64
		status    []Status
	}{
		"nobody":           {nil, 0.95, []Status{TooFew}},
		"no repeats":       {[]Purchases{{0, 0, 20}, {0, 0, 30}}, 0.95, []Status{Degenerate}},
		"one":              {[]Purchases{good}, 0.95, []Status{Degenerate, NotConverged}},
		"all equal":        {[]Purchases{good, good, good, good}, 0.95, []Status{Degenerate, NotConverged}},
		"nobody drops out": {immortal, 0.95, []Status{Degenerate, NotConverged}},
		"recency too late": {[]Purchases{{3, 21, 20}}, 0.95, []Status{Undefined}},
		"recency of none":  {[]Purchases{{0, 1, 20}}, 0.95, []Status{Undefined}},
		"not observed":     {[]Purchases{{0, 0, 0}}, 0.95, []Status{Undefined}},
		"repeats below 0":  {[]Purchases{{-1, 0, 5}}, 0.95, []Status{Undefined}},
		"NaN":              {[]Purchases{{1, math.NaN(), 5}}, 0.95, []Status{Undefined}},
		"infinity":         {[]Purchases{{1, 1, math.Inf(1)}}, 0.95, []Status{Undefined}},
		"a level of 1":     {[]Purchases{good}, 1, []Status{Undefined}},
	} {
		got := BGNBD(c.customers, c.level)
		if !slices.Contains(c.status, got.Status) || got.Reason.IsZero() || got.R.Status != got.Status {
			t.Errorf("%s: %v %q, want %v", name, got.Status, got.Reason, c.status)
		}
		t.Logf("%s: %v, %v", name, got.Status, got.Reason)
	}
	var none BGNBDModel
	for _, n := range []Number{none.Alive(good), none.Expected(good, 1), none.ExpectedNew(1),
		BGNBDModel{1, 1, 1, 1}.Expected(good, -1), BGNBDModel{1, 1, 1, 1}.Alive(Purchases{1, 3, 2})} {
		if n.OK {
			t.Errorf("a number that cannot be: %g", n.Value)
		}
	}
}

func BenchmarkBGNBD(b *testing.B) {
	rng := rand.New(rand.NewPCG(21, 22))
	customers := BGNBDModel{0.243, 4.414, 0.793, 2.426}.simulated(rng, 2357, func() float64 { return 27 + 12*rng.Float64() })
	for b.Loop() {
		if BGNBD(customers, 0.95).Status != Defined {
			b.Fatal("no fit")
		}
	}
}

func ExampleBGNBDModel_Expected() {
	// The parameters that the paper prints for CDNOW, in weeks.
	m := BGNBDModel{R: 0.243, Alpha: 4.414, A: 0.793, B: 2.426}
	customer := Purchases{Repeat: 2, Recency: 30.43, Observed: 38.86}
	fmt.Printf("alive with probability %.3f\n", m.Alive(customer).Value)
	fmt.Printf("%.3f purchases in the next 39 weeks\n", m.Expected(customer, 39).Value)
	// Output:
	// alive with probability 0.727
	// 1.226 purchases in the next 39 weeks
}

func ExampleBGNBD() {
	fit := BGNBD([]Purchases{{0, 0, 30}, {0, 0, 28}, {0, 0, 35}}, 0.95)
	fmt.Println(fit.Status, "-", fit.Reason)
	// Output: degenerate - none of 3 customers bought again, so neither rate nor dropout can be estimated; a longer observation is needed
}
