package comparability_test

import (
	"math"
	"strings"
	"testing"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/comparability"
	"github.com/casebench/casebench/metrics/estimate"
)

func line(slope float64) *metrics.SizeLine {
	return &metrics.SizeLine{Slope: estimate.Result{Status: estimate.Defined, Value: slope, SE: estimate.Some(0.05), DF: estimate.Some(10), N: 12}}
}

// A hundred times the followers at a slope of -0.5 is a tenth of the rate: 4 %
// of the small one and 0.4 % of the large one are 1.265 % at the size between.
func TestSized(t *testing.T) {
	a, b := figure("a"), figure("b")
	a.Facts.MeanFollower, b.Facts.MeanFollower = estimate.Some(10_000), estimate.Some(1_000_000)
	b.Value, b.SE = 0.004, estimate.Some(0.0001)
	c := compare(a, b)
	if c.Verdict != metrics.NotComparable {
		t.Fatal(c.Verdict)
	}
	comparability.Sized(c, line(-0.5), 0.95)
	if len(c.Adjusted) != 1 {
		t.Fatal("no adjusted figures")
	}
	x := c.Adjusted[0]
	want := 0.04 / math.Sqrt(10)
	if math.Abs(x.A.Value-want) > 1e-12 || math.Abs(x.B.Value-want) > 1e-12 {
		t.Errorf("%v and %v, want %v", x.A.Value, x.B.Value, want)
	}
	// The slope's error of 0.05 over half the way, log 10, moves each by 11.5 % of its value.
	own := math.Hypot(0.001/math.Sqrt(10), 0.0001*math.Sqrt(10))
	se := math.Hypot(own, 0.05*math.Log(10)*2*want)
	e := x.Difference.Effect
	if math.Abs(e.SE.Value-se) > 1e-12 || x.Difference.DF.Value != 10 {
		t.Errorf("se %v on %v, want %v on 10", e.SE.Value, x.Difference.DF.Value, se)
	}
	if x.Answers != metrics.BySize || x.Reversal {
		t.Errorf("%+v", x)
	}
	if why := c.Reasons[0]; !strings.Contains(why.Cure.String(), "equal audience") {
		t.Errorf("the cure is %q", why.Cure)
	}
	if c.Formed() || c.Difference.Status == estimate.Defined {
		t.Error("the raw difference stays refused")
	}
}

// Whoever is higher for size alone is lower at one size.
func TestSizedTurnsRound(t *testing.T) {
	a, b := figure("a"), figure("b")
	a.Facts.MeanFollower, b.Facts.MeanFollower = estimate.Some(10_000), estimate.Some(1_000_000)
	b.Value, b.SE = 0.03, estimate.Some(0.001)
	c := compare(a, b)
	comparability.Sized(c, line(-0.5), 0.95)
	if len(c.Adjusted) != 1 || !c.Adjusted[0].Reversal {
		t.Errorf("%+v", c.Adjusted)
	}
}

// Nothing is adjusted where nobody objects, and where something else bars.
func TestSizedAnswersItsObjectionOnly(t *testing.T) {
	a, b := figure("a"), figure("b")
	if c := compare(a, b); c.Verdict != metrics.Comparable {
		t.Fatal(c.Verdict)
	} else if comparability.Sized(c, line(-0.5), 0.95); len(c.Adjusted) != 0 {
		t.Error("figures of one size were adjusted")
	}
	a.Facts.MeanFollower, b.Facts.MeanFollower = estimate.Some(10_000), estimate.Some(1_000_000)
	ages(a, b, 1, 25)
	c := compare(a, b)
	if comparability.Sized(c, line(-0.5), 0.95); len(c.Adjusted) != 0 {
		t.Errorf("adjusted although %v", c.Reasons)
	}
	ages(a, b, 25, 25)
	c = compare(a, b)
	if comparability.Sized(c, nil, 0.95); len(c.Adjusted) != 0 {
		t.Error("adjusted without a line")
	}
}
