package locale

import (
	"math"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics/estimate"
)

// spaced writes the spaces that do not break as _ and the minus as -, so that
// the tables can be read.
var spaced = strings.NewReplacer(nbsp, "_", minus, "-")

func limits(low, high float64) estimate.Interval {
	return estimate.Interval{Low: estimate.Some(low), High: estimate.Some(high)}
}

// The digits follow the rules in the comment of Locale.Scale.
func TestOddValues(t *testing.T) {
	none := estimate.Interval{}
	for _, c := range []struct {
		name   string
		x      float64
		iv     estimate.Interval
		u      unit.Unit
		en, ru string
	}{
		{"no events: digits of the limit", 0, limits(0, 0.0731), unit.Fraction, "0.00% [0.00, 7.31]", "0,00_% [0,00; 7,31]"},
		{"all zero", 0, limits(0, 0), unit.Fraction, "0% [0, 0]", "0_% [0; 0]"},
		{"no sign of zero", math.Copysign(0, -1), none, unit.Points, "0_pp", "0_п._п."},
		{"negative that rounds to nothing", -0.004, limits(-5, 12), unit.PerPost, "-0.004 [-5.000, 12.000]", "-0,004 [-5,000; 12,000]"},
		{"tiny share", 1e-9, none, unit.Fraction, "0.00000010%", "0,00000010_%"},
		{"all", 1, limits(0.93, 1), unit.Fraction, "100% [93, 100]", "100_% [93; 100]"},
		{"nearly all", 0.9995, none, unit.Fraction, "99.95%", "99,95_%"},
		{"more nearly all", 0.99996, none, unit.Fraction, "99.996%", "99,996_%"},
		{"up to 10", 0.09996, none, unit.Fraction, "10.0%", "10,0_%"},
		{"up to 1", 0.009996, none, unit.Fraction, "1.00%", "1,00_%"},
		{"above 1", 1.8, limits(1.2, 2.6), unit.Fraction, "180% [120, 260]", "180_% [120; 260]"},
		{"small in wide limits", 0.0001, limits(-0.02, 0.03), unit.Points, "0.01_pp [-2.00, 3.00]", "0,01_п._п. [-2,00; 3,00]"},
		{"small low limit", 0.43, limits(0.0001, 0.86), unit.Fraction, "43.0% [0.0, 86.0]", "43,0_% [0,0; 86,0]"},
		{"limits that would look alike", 5, limits(5.1, 5.3), unit.Count, "5.0 [5.1, 5.3]", "5,0 [5,1; 5,3]"},
		{"count that is not whole", 999999.6, none, unit.Count, "1,000,000", "1_000_000"},
		{"rate up to 1,000", 999.6, none, unit.PerPost, "1,000", "1000"},
		{"below ten million", 9999999.9, none, unit.Views, "10,000,000", "10_000_000"},
		{"ten million", 1e7, none, unit.Views, "10.0_million", "10,0_млн"},
		{"up to 100 million", 99.96e6, none, unit.Views, "100.0_million", "100,0_млн"},
		{"up to a billion", 999.96e6, none, unit.Views, "1.00_billion", "1,00_млрд"},
		{"a billion", 1e9, none, unit.Views, "1.00_billion", "1,00_млрд"},
		{"negative money", -2.5e12, limits(-3e12, -1e12), unit.USD, "-2.50_trillion_USD [-3.00, -1.00]", "-2,50_трлн_долл. США [-3,00; -1,00]"},
		{"limits far apart", 622.229, limits(1e-6, 5e7), unit.PerPost, "622 [0, 50,000,000]", "622 [0; 50_000_000]"},
		{"ratio", 1.35, limits(1.1, 1.62), unit.Ratio, "1.35× [1.10, 1.62]", "1,35× [1,10; 1,62]"},
		{"no upper limit", 12.345, estimate.Interval{Low: estimate.Some(3)}, unit.PerWeek, "12.3_per week [3.0, …]", "12,3_в неделю [3,0; …]"},
		{"no lower limit", 12.345, estimate.Interval{High: estimate.Some(30)}, unit.PerWeek, "12.3_per week […, 30.0]", "12,3_в неделю […; 30,0]"},
		{"plain number", 0.05, limits(-0.2, 0.3), unit.None, "0.050 [-0.200, 0.300]", "0,050 [-0,200; 0,300]"},
		{"limits of a count", 50000, limits(48123.4, 52000.9), unit.Followers, "50,000 [48,123, 52,001]", "50_000 [48_123; 52_001]"},
	} {
		if got := spaced.Replace(must(t, "en").Value(c.x, c.iv, c.u)); got != c.en {
			t.Errorf("%s: en %q, want %q", c.name, got, c.en)
		}
		if got := spaced.Replace(must(t, "ru").Value(c.x, c.iv, c.u)); got != c.ru {
			t.Errorf("%s: ru %q, want %q", c.name, got, c.ru)
		}
	}
}

// An interval without a value is written in the scale of its larger limit,
// with the unit.
func TestInterval(t *testing.T) {
	en := must(t, "en")
	for _, c := range []struct {
		iv   estimate.Interval
		u    unit.Unit
		want string
	}{
		{estimate.Interval{}, unit.Fraction, ""},
		{limits(0.0288, 0.0526), unit.Fraction, "[2.88, 5.26]%"},
		{limits(12e6, 15.5e6), unit.Views, "[12.0, 15.5]_million"},
		{estimate.Interval{Low: estimate.Some(0.5)}, unit.Days, "[0.500, …]_days"},
	} {
		if got := spaced.Replace(en.Interval(c.iv, c.u)); got != c.want {
			t.Errorf("%v %s: %q, want %q", c.iv, c.u, got, c.want)
		}
	}
}

// Whatever the numbers, the text of a value has no NaN and no exponent, and a
// value that is not zero has a digit that is not.
func TestNoValueIsLost(t *testing.T) {
	en := must(t, "en")
	for _, u := range []unit.Unit{unit.None, unit.Fraction, unit.Points, unit.Count, unit.PerPost, unit.Hours, unit.Ratio} {
		for e := -9; e <= 15; e++ {
			for _, m := range []float64{1, 1.5, 9.994, 9.995, 9.996, 9.9996, -1, -9.9996} {
				x := m * math.Pow10(e)
				for _, iv := range []estimate.Interval{{}, limits(x-math.Abs(x)/2, x+math.Abs(x)/2), limits(-1e6, 1e6)} {
					got, _ := en.Parts(x, iv, u)
					if !strings.ContainsAny(got, "123456789") || strings.ContainsAny(got, "Ne+") && !strings.ContainsAny(got, "tlh") {
						t.Errorf("%v %s in [%v, %v] is written %q", x, u, iv.Low.Value, iv.High.Value, got)
					}
				}
			}
		}
	}
}

func TestP(t *testing.T) {
	en, ru := must(t, "en"), must(t, "ru")
	for _, c := range []struct {
		p      float64
		en, ru string
	}{
		{0, "p_<_0.001", "p_<_0,001"},
		{math.Nextafter(0.001, 0), "p_<_0.001", "p_<_0,001"},
		{0.001, "p_=_0.001", "p_=_0,001"},
		{0.0496, "p_=_0.050", "p_=_0,050"},
		{1, "p_=_1.000", "p_=_1,000"},
	} {
		if got := spaced.Replace(en.PIs(c.p)); got != c.en {
			t.Errorf("en: %v is %q, want %q", c.p, got, c.en)
		}
		if got := spaced.Replace(ru.PIs(c.p)); got != c.ru {
			t.Errorf("ru: %v is %q, want %q", c.p, got, c.ru)
		}
	}
}

func TestLevel(t *testing.T) {
	for level, want := range map[float64]string{0.95: "95_%", 0.9: "90_%", 0.975: "97,5_%", 0.999: "99,9_%"} {
		if got := spaced.Replace(must(t, "ru").Level(level)); got != want {
			t.Errorf("%v is %q, want %q", level, got, want)
		}
	}
}

func TestExact(t *testing.T) {
	for x, want := range map[float64]string{0: "0", 0.1: "0,1", -1234.5: "-1234,5", 12345.25: "12_345,25", 1e-7: "0,0000001"} {
		if got := spaced.Replace(must(t, "ru").Exact(x)); got != want {
			t.Errorf("%v is %q, want %q", x, got, want)
		}
	}
}
