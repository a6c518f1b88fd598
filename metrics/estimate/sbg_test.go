package estimate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/casebench/casebench/metrics/tally"
)

// Fader & Hardie 2007, Table 1, "High End": customers left of 1000 by year.
var highEnd = []int64{1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394}

// Figures of 02_sbg_high_end: R 4.2.2, optim and a Newton polish. The curve is
// P(T = t), S(t), r(t) for t = 1 to 12.
func TestOracle_02_sbg_high_end(t *testing.T) {
	fit, curve := newOracle(t, 1e-5), newOracle(t, 1e-9)
	for _, o := range []struct {
		years                                                                       int
		alpha, beta, loglik, seAlpha, seBeta, cov, churn, within, discounted, derl4 float64
		curve                                                                       [][3]float64
	}{
		{7, 0.6680883513611, 3.80609496609635, -1611.15814739116, 0.103734931256121, 0.785531692686448, 0.0776591552244896,
			0.149320737206797, 7.5336491357137, 5.92225349567375, 6.61991998740286,
			[][3]float64{
				{0.149320737206797, 0.850679262793203, 0.850679262793203},
				{0.103819852799624, 0.74685940999358, 0.877956525637252},
				{0.0770704268715533, 0.669788983122026, 0.896807316289667},
				{0.0598698477797096, 0.609919135342317, 0.910613866025918},
				{0.0480848542366316, 0.561834281105685, 0.921161918932673},
				{0.039618711821884, 0.522215569283804, 0.929483277980271},
				{0.0333091495693436, 0.488906419714458, 0.936215709510489},
				{0.0284667479052677, 0.46043967180919, 0.94177464897701},
				{0.0246600818195244, 0.435779589989665, 0.946442317355869},
				{0.0216071921372634, 0.414172397852402, 0.950417154374358},
				{0.0191170547167763, 0.395055343135626, 0.953842760126209},
				{0.0170562715638838, 0.377999071571742, 0.956825614789804},
			}},
		{4, 1.28097638201301, 7.79038410652349, -1225.13490704161, 0.553467970435292, 3.80872235609123, 2.09207282880383,
			0.141211054684882, 7.10230792981122, 5.46380929616612, 5.6670741016929,
			[][3]float64{
				{0.141211054684882, 0.858788945315119, 0.858788945315118},
				{0.109229369491309, 0.749559575823806, 0.872809995881783},
				{0.0867253951794055, 0.662834180644404, 0.884298195931805},
				{0.0703379649214141, 0.592496215722991, 0.893883014824263},
				{0.0580638610218767, 0.534432354701113, 0.902001296411616},
				{0.0486516726448336, 0.48578068205628, 0.908965704982359},
				{0.0412884809586749, 0.444492201097605, 0.915005922458869},
				{0.0354284885838472, 0.409063712513758, 0.920294465242895},
				{0.0306947389940334, 0.378368973519724, 0.924963427321848},
				{0.0268204333078701, 0.351548540211855, 0.929115664378142},
				{0.0236126508862972, 0.327935889325557, 0.932832459289783},
				{0.0209292304465555, 0.307006658879002, 0.936178896156809},
			}},
	} {
		got := SBG([][]int64{highEnd[:o.years+1]}, 0.95)
		if got.Status != Defined || got.N != 1000 {
			t.Fatalf("%d years: %v %v", o.years, got.Status, got.Reason)
		}
		what := fmt.Sprintf("%d years: ", o.years)
		fit.is(what+"alpha", got.Alpha.Value, o.alpha)
		fit.is(what+"beta", got.Beta.Value, o.beta)
		fit.number(what+"SE of alpha", got.Alpha.SE, o.seAlpha)
		fit.number(what+"SE of beta", got.Beta.SE, o.seBeta)
		fit.is(what+"covariance", got.Covariance, o.cov)
		if e := math.Abs(got.LogLik - o.loglik); !(e <= 1e-6*1000) {
			t.Errorf("%sloglik = %.10g, want %.10g", what, got.LogLik, o.loglik)
		}
		m := SBGModel{o.alpha, o.beta}
		curve.number(what+"mean churn", m.MeanChurn(), o.churn)
		curve.number(what+"lifetime within 12", m.LifetimeWithin(12), o.within)
		curve.number(what+"discounted", m.Discounted(0.1), o.discounted)
		curve.number(what+"residual", m.DiscountedResidual(4, 0.1), o.derl4)
		for i, want := range o.curve {
			at := fmt.Sprintf("%sS(%d)", what, i+1)
			curve.is(at+" lost", m.Survival(i).Value-m.Survival(i+1).Value, want[0])
			curve.number(at, m.Survival(i+1), want[1])
			curve.number(at+" kept", m.Retention(i+1), want[2])
		}
	}

	// What is observed, without a model: the same table as events.
	seen := newOracle(t, 1e-12)
	var e tally.Events
	for i := 1; i < len(highEnd); i++ {
		e.AddN(0, int64(i), true, highEnd[i-1]-highEnd[i])
	}
	e.AddN(0, 12, false, highEnd[12])
	km := KaplanMeier(&e, KaplanMeierOptions{})
	seen.number("observed S(2)", km.At(2).S, 0.743)
	seen.is("observed retention(2)", km.At(2).S.Value/km.At(1).S.Value, 0.855005753739931)
	seen.is("observed retention(12)", km.At(12).S.Value/km.At(11).S.Value, 0.963325183374083)
	seen.is("geometric mean retention", math.Pow(km.At(12).S.Value, 1.0/12), 0.925318727262311)
	seen.is("observed tenure", km.RestrictedMean(12, 0.95).Value+km.At(12).S.Value, 7.56)
	seen.is("weighted churn", SBG([][]int64{highEnd}, 0.95).Constant.Value, 0.0845660061401061)
}

// Figures of 02_sbg_multicohort: constructed cohorts of Fader & Hardie's note
// on several cohorts, each censored at its own age.
func TestOracle_02_sbg_multicohort(t *testing.T) {
	cohort := []int64{10000, 8000, 6480, 5307, 4391}
	got := SBG([][]int64{cohort, cohort[:4], cohort[:3], cohort[:2]}, 0.95)
	near := newOracle(t, 1e-5)
	near.is("alpha", got.Alpha.Value, 3.79812579760725)
	near.is("beta", got.Beta.Value, 15.1919078946185)
	near.number("SE of alpha", got.Alpha.SE, 0.616763410038815)
	near.number("SE of beta", got.Beta.SE, 2.57975200799615)
	if !(math.Abs(got.LogLik+40255.8372807406) <= 1e-4) {
		t.Errorf("loglik = %.10f", got.LogLik)
	}
	m := SBGModel{3.79812579760725, 15.1919078946185}
	curve := newOracle(t, 1e-9)
	curve.number("mean churn", m.MeanChurn(), 0.20000626956034)
	for i, s := range []float64{0.79999373043966, 0.647994145432027, 0.530740246912779, 0.439070618214551, 0.366532862753323,
		0.308503018379017, 0.261614995450518, 0.223383161085534, 0.191947952202694, 0.165901450184319} {
		curve.number(fmt.Sprintf("S(%d)", i+1), m.Survival(i+1), s)
	}
	curve.number("r(10)", m.Retention(10), 0.86430435063527)
	// (α+β-1)/(α-1), as the oracle's note gives it.
	curve.number("lifetime", m.Lifetime(), (3.79812579760725+15.1919078946185-1)/(3.79812579760725-1))
}

func TestSBGDegenerate(t *testing.T) {
	// Losses of exactly one in ten at every age: no difference to see.
	constant := []int64{100000, 90000, 81000, 72900, 65610}
	for name, c := range map[string]struct {
		survivors [][]int64
		level     float64
		status    Status
		constant  Status
	}{
		"nothing":             {nil, 0.95, TooFew, TooFew},
		"an empty cohort":     {[][]int64{{}}, 0.95, TooFew, TooFew},
		"no customers":        {[][]int64{{0, 0, 0}}, 0.95, TooFew, TooFew},
		"no period":           {[][]int64{{100}}, 0.95, TooFew, TooFew},
		"one period":          {[][]int64{{100, 80}}, 0.95, TooFew, Defined},
		"two periods":         {[][]int64{{100, 80, 70}}, 0.95, Defined, Defined},
		"nobody left":         {[][]int64{{100, 100, 100}}, 0.95, Degenerate, Defined},
		"everybody left":      {[][]int64{{100, 0, 0}}, 0.95, Degenerate, Defined},
		"constant churn":      {[][]int64{constant}, 0.95, Degenerate, Defined},
		"rising churn":        {[][]int64{{1000, 900, 700, 300}}, 0.95, Degenerate, Defined},
		"nobody left later":   {[][]int64{{100, 80, 80, 80}}, 0.95, Degenerate, Defined},
		"survivors that rise": {[][]int64{{100, 80, 81}}, 0.95, Undefined, Undefined},
		"below 0":             {[][]int64{{100, -1}}, 0.95, Undefined, Undefined},
		"a level of 0":        {[][]int64{highEnd}, 0, Undefined, Undefined},
	} {
		got := SBG(c.survivors, c.level)
		if got.Status != c.status || got.Reason.IsZero() != (c.status == Defined) || got.Constant.Status != c.constant {
			t.Errorf("%s: %v %v, constant %v; want %v, %v", name, got.Status, got.Reason, got.Constant.Status, c.status, c.constant)
		}
		if got.Status != Defined && (got.Alpha.Status != got.Status || got.Alpha.Reason.IsZero() || got.Model.Survival(1).OK) {
			t.Errorf("%s: a refused fit has a model: %+v", name, got)
		}
	}
	for _, survivors := range [][]int64{constant, {1000, 900, 700, 300}} {
		if got := SBG([][]int64{survivors}, 0.95); !strings.Contains(got.Reason.String(), "does not fall") {
			t.Errorf("%v: %v", survivors, got.Reason)
		}
	}
	weak := SBG([][]int64{{100, 80, 66, 54}}, 0.95)
	if weak.Status == Defined && len(weak.Warnings) == 0 {
		t.Errorf("hardly better than constant churn, and no warning: %+v", weak)
	}
	var none SBGModel
	for i, n := range []Number{none.Survival(1), none.Retention(1), none.MeanChurn(), none.Lifetime(), none.LifetimeWithin(3), none.Discounted(0.1),
		none.DiscountedResidual(1, 0.1),
		SBGModel{1, 2}.Lifetime(), SBGModel{math.NaN(), 1}.Survival(2), SBGModel{2, 3}.Survival(-1), SBGModel{2, 3}.Retention(0),
		SBGModel{2, 3}.Discounted(0), SBGModel{2, 3}.DiscountedResidual(0, 0.1)} {
		if n.OK {
			t.Errorf("number %d of a model that does not have it: %g", i, n.Value)
		}
	}
	if got := (SBGModel{math.Nextafter(1, 2), 2}).Lifetime(); !got.OK {
		t.Error("a lifetime is finite for alpha above 1")
	}
}

// The fit depends neither on how the customers are split into cohorts nor on
// their number, but for its standard errors: 100 times as many give a tenth.
func TestSBGScale(t *testing.T) {
	near := newOracle(t, 1e-6)
	one := SBG([][]int64{highEnd}, 0.95)
	half := make([]int64, len(highEnd))
	rest := make([]int64, len(highEnd))
	many := make([]int64, len(highEnd))
	for i, n := range highEnd {
		half[i], rest[i], many[i] = n/2, n-n/2, 100*n
	}
	split, hundred := SBG([][]int64{rest, half}, 0.95), SBG([][]int64{many}, 0.95)
	near.is("alpha of two halves", split.Alpha.Value, one.Alpha.Value)
	near.is("alpha of a hundred times", hundred.Alpha.Value, one.Alpha.Value)
	near.is("SE of a hundred times", 10*hundred.Beta.SE.Value, one.Beta.SE.Value)
}

// Known parameters come back from data made with them, in expectation: the
// survivors of a million customers, rounded.
func TestSBGRecovers(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	for range 30 {
		m := SBGModel{math.Exp(3*rng.Float64() - 1.5), math.Exp(3 * rng.Float64())}
		var cohort []int64
		for i := range 9 {
			cohort = append(cohort, int64(math.Round(1e9*m.Survival(i).Value)))
		}
		got := SBG([][]int64{cohort}, 0.95)
		if got.Status != Defined || !closeTo(got.Alpha.Value, m.Alpha, 1e-3) || !closeTo(got.Beta.Value, m.Beta, 1e-3) {
			t.Errorf("%+v: %v %v, alpha %g, beta %g", m, got.Status, got.Reason, got.Alpha.Value, got.Beta.Value)
		}
	}
}

func BenchmarkSBG(b *testing.B) {
	for b.Loop() {
		if SBG([][]int64{highEnd}, 0.95).Status != Defined {
			b.Fatal("no fit")
		}
	}
}

func ExampleSBG() {
	// Members left of 1000 after each year; Fader & Hardie 2007.
	fit := SBG([][]int64{{1000, 869, 743, 653, 593, 551, 517, 491}}, 0.95)
	fmt.Printf("alpha %.3f, beta %.3f\n", fit.Model.Alpha, fit.Model.Beta)
	fmt.Printf("year 12: %.3f still there\n", fit.Model.Survival(12).Value)
	fmt.Println("mean lifetime known:", fit.Model.Lifetime().OK)
	// Output:
	// alpha 0.668, beta 3.806
	// year 12: 0.378 still there
	// mean lifetime known: false
}
