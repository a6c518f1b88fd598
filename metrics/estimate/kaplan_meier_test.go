package estimate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/casebench/casebench/metrics/tally"
)

var none = math.NaN()

type kmCase struct {
	name      string
	units     [][2]int64 // time, 1 for the event
	steps, at []kmRow
	quantiles []kmQuantile
	means     []kmMean
}

type kmRow struct {
	time, atRisk, events, censored                               int64
	s, se, plainLow, plainHigh, logLow, logHigh, loglow, loghigh float64
}

type kmQuantile struct {
	scale                  SurvivalInterval
	p, estimate, low, high float64
}

type kmMean struct {
	tau                 int64
	mean, se, low, high float64
}

func eventsOf(units [][2]int64) *tally.Events {
	var e tally.Events
	for _, u := range units {
		e.Add(0, u[0], u[1] == 1)
	}
	return &e
}

func lungEvents(keep func([4]int64) bool) *tally.Events {
	var e tally.Events
	for _, u := range lungUnits {
		if keep(u) {
			e.Add(0, u[0], u[1] == 1)
		}
	}
	return &e
}

// check compares a curve with an oracle; every is the stride of its steps.
func (c kmCase) check(t *testing.T, e *tally.Events, every int) {
	near := newOracle(t, 1e-9)
	scales := []SurvivalInterval{PlainSurvival, LogSurvival, LogLog}
	for _, scale := range scales {
		curve := KaplanMeier(e, KaplanMeierOptions{Interval: scale})
		if curve.Status != Defined {
			t.Fatalf("%s: %v", c.name, curve.Reason)
		}
		row := func(what string, got SurvivalStep, want kmRow) {
			if got.Time != want.time || got.AtRisk != want.atRisk || got.Events != want.events || got.Censored != want.censored {
				t.Errorf("%s = %+v, want %+v", what, got, want)
			}
			near.number(what+": S", got.S, want.s)
			near.number(what+": SE", got.SE, want.se)
			limits := [][2]float64{{want.plainLow, want.plainHigh}, {want.logLow, want.logHigh}, {want.loglow, want.loghigh}}
			for i, s := range scales {
				if s == scale {
					near.interval(fmt.Sprintf("%s: %v", what, scale), got.Interval, limits[i][0], limits[i][1])
				}
			}
		}
		if n := (len(curve.Steps) + every - 1) / every; n != len(c.steps) {
			t.Fatalf("%s: %d steps, want %d", c.name, n, len(c.steps))
		}
		for i, want := range c.steps {
			row(fmt.Sprintf("%s, step %d", c.name, i*every), curve.Steps[i*every], want)
		}
		for _, want := range c.at {
			got := curve.At(want.time)
			got.Events, got.Censored = 0, 0
			row(fmt.Sprintf("%s at %d", c.name, want.time), got, want)
		}
		for _, want := range c.quantiles {
			if want.scale != scale {
				continue
			}
			what := fmt.Sprintf("%s: quantile %g, %v", c.name, want.p, scale)
			got := curve.Quantile(want.p, 0.95)
			if (got.Status == Defined) == math.IsNaN(want.estimate) {
				t.Errorf("%s: %v %v, want %g", what, got.Status, got.Reason, want.estimate)
			} else if got.Status == Defined {
				near.is(what, got.Value, want.estimate)
			}
			near.interval(what, got.Interval, want.low, want.high)
		}
		for _, want := range c.means {
			what := fmt.Sprintf("%s: mean to %d", c.name, want.tau)
			got := curve.RestrictedMean(want.tau, 0.95)
			near.is(what, got.Value, want.mean)
			near.number(what+": SE", got.SE, want.se)
			near.interval(what, got.Interval, want.low, want.high)
		}
	}
}

func TestOracle_01_km_edge(t *testing.T) {
	for _, c := range kmEdge {
		c.check(t, eventsOf(c.units), 1)
	}
}

func TestOracle_01_km_freireich(t *testing.T) {
	var groups []*tally.Events
	for _, c := range kmFreireich {
		e := eventsOf(c.units)
		c.check(t, e, 1)
		groups = append(groups, e)
	}
	near := newOracle(t, 1e-9)
	// survdiff, rho 0 and 1: 6-MP, then placebo.
	checkRanks(near, "log-rank", groups, 0, []float64{9, 21}, []float64{19.2505009480311, 10.7494990519689},
		[][]float64{{6.2569605736755, -6.2569605736755}, {-6.2569605736755, 6.2569605736755}})
	checkTest(near, LogRank(groups), 16.7929409892165, 1, 4.16880910933453e-05)
	checkRanks(near, "Peto-Peto", groups, 1, []float64{5.12151463950564, 14.5528516920678}, []float64{11.9985596770776, 7.67580665449588},
		[][]float64{{3.27130490937143, -3.27130490937143}, {-3.27130490937143, 3.27130490937143}})
	checkTest(near, PetoPeto(groups), 14.4571508187171, 1, 0.000143384444819391)

	a, b := KaplanMeier(groups[0], KaplanMeierOptions{}), KaplanMeier(groups[1], KaplanMeierOptions{})
	checkDifference(near, RestrictedMeanDifference(a, b, 23, 0.95),
		9.24257703081232, 2.07595819666629, 5.17377373193568, 13.311380329689, 4.45219804794464, 8.4995715764384e-06)
}

func checkRanks(near *oracle, what string, groups []*tally.Events, rho float64, observed, expected []float64, variance [][]float64) {
	near.Helper()
	sums := rankSumsOf(groups, rho)
	for i := range groups {
		near.is(fmt.Sprintf("%s: observed %d", what, i), sums.observed[i], observed[i])
		near.is(fmt.Sprintf("%s: expected %d", what, i), sums.expected[i], expected[i])
		for j := range groups {
			near.is(fmt.Sprintf("%s: variance %d %d", what, i, j), sums.variance.At(i, j), variance[i][j])
		}
	}
}

func checkTest(near *oracle, got Test, statistic, df, p float64) {
	near.Helper()
	if got.Status != Defined {
		near.Errorf("%s: %v", got.Method, got.Reason)
	}
	near.number(got.Method, got.Statistic, statistic)
	near.number(got.Method+": df", got.DF, df)
	near.number(got.Method+": p", got.P, p)
}

func checkDifference(near *oracle, got Test, difference, se, low, high, z, p float64) {
	near.Helper()
	near.is("difference", got.Effect.Value, difference)
	near.number("difference: SE", got.Effect.SE, se)
	near.interval("difference", got.Effect.Interval, low, high)
	near.number("difference: z", got.Statistic, z)
	near.number("difference: p", got.P, p)
}

func TestOracle_01_km_lung(t *testing.T) {
	const sex, ecog = 2, 3
	by := func(column int, value int64) *tally.Events {
		return lungEvents(func(u [4]int64) bool { return u[column] == value })
	}
	male, female := by(sex, 1), by(sex, 2)
	all := lungEvents(func([4]int64) bool { return true })
	for i, e := range []*tally.Events{all, male, female} {
		kmLung[i].check(t, e, 5)
	}
	near := newOracle(t, 1e-9)
	// survdiff by sex (male, female), and by ph_ecog with and without the one
	// patient of level 3.
	groups := []*tally.Events{male, female}
	checkRanks(near, "log-rank", groups, 0, []float64{112, 53}, []float64{91.5817390295728, 73.4182609704272},
		[][]float64{{40.3714339796426, -40.3714339796426}, {-40.3714339796426, 40.3714339796427}})
	checkTest(near, LogRank(groups), 10.3267419548856, 1, 0.00131116452035549)
	checkRanks(near, "Peto-Peto", groups, 1, []float64{70.3775422947522, 28.7286532721899}, []float64{55.5710854717843, 43.5351100951578},
		[][]float64{{17.2430826669607, -17.2430826669607}, {-17.2430826669607, 17.2430826669607}})
	checkTest(near, PetoPeto(groups), 12.7141514011575, 1, 0.000362898927598911)

	levels := []*tally.Events{by(ecog, 0), by(ecog, 1), by(ecog, 2), by(ecog, 3)}
	checkRanks(near, "log-rank of 4", levels, 0, []float64{37, 82, 44, 1},
		[]float64{54.1526970189229, 83.5275645750819, 26.1473530653302, 0.172385340664962},
		[][]float64{
			{35.8276937064502, -27.3466236176708, -8.43314387044384, -0.0479262183355154},
			{-27.3466236176708, 40.7241102139535, -13.288981742073, -0.0885048542096926},
			{-8.43314387044384, -13.288981742073, 21.75676017165, -0.0346345591331572},
			{-0.0479262183355154, -0.0885048542096926, -0.0346345591331572, 0.171065631678365},
		})
	checkTest(near, LogRank(levels), 21.962131682476, 3, 6.64253535580017e-05)
	if got := LogRank(levels); len(got.Warnings) != 1 || got.N1 != 227 {
		t.Errorf("one patient in level 3: %+v", got)
	}
	checkTest(near, LogRank(levels[:3]), 18.0120966946982, 2, 0.000122665631501063)

	opt := KaplanMeierOptions{}
	checkDifference(near, RestrictedMeanDifference(KaplanMeier(female, opt), KaplanMeier(male, opt), 365, 0.95),
		55.9703243399798, 14.9581258604241, 26.6529363773313, 85.2877123026282, 3.74180060137513, 0.000182706461311161)
}

// Worked by hand: units (entry, time, event) (0,3,1) (2,5,0) (3,5,1) (4,6,1).
// At 3 the third is not yet at risk: 1 of 2; at 5 one event of 3; at 6 of 1.
func TestLeftTruncation(t *testing.T) {
	var e tally.Events
	e.Add(0, 3, true)
	e.Add(2, 5, false)
	e.Add(3, 5, true)
	e.Add(4, 6, true)
	curve := KaplanMeier(&e, KaplanMeierOptions{})
	want := []struct {
		time, atRisk int64
		s            float64
	}{{3, 2, 1.0 / 2}, {5, 3, 1.0 / 3}, {6, 1, 0}}
	near := newOracle(t, 1e-15)
	for i, w := range want {
		got := curve.Steps[i]
		near.number("S", got.S, w.s)
		if got.Time != w.time || got.AtRisk != w.atRisk {
			t.Errorf("step %d = %+v, want %+v", i, got, w)
		}
	}
	for age, atRisk := range map[int64]int64{1: 1, 2: 1, 4: 2, 7: 0} {
		if got := curve.At(age).AtRisk; got != atRisk {
			t.Errorf("%d at risk at %d, want %d", got, age, atRisk)
		}
	}
	// From 4: two entered before and one at 4 remain; the event at 3 is past.
	later := KaplanMeier(&e, KaplanMeierOptions{From: 4})
	if later.N != 3 || later.Steps[0].AtRisk != 3 {
		t.Errorf("from 4: %+v", later)
	}
	near.number("S(5 | 4)", later.At(5).S, 2.0/3)

	// The only early unit had its event: S is 0 there, and wrong after it.
	var thin tally.Events
	thin.Add(0, 1, true)
	for range 5 {
		thin.Add(3, 9, true)
		thin.Add(3, 9, false)
	}
	if got := KaplanMeier(&thin, KaplanMeierOptions{}); got.Status != Degenerate || !strings.Contains(got.Reason.String(), "after age 1") {
		t.Errorf("emptied risk set: %v %v", got.Status, got.Reason)
	}
	// All were censored before anybody else came: a gap, with S still above 0.
	var gap tally.Events
	gap.Add(0, 1, true)
	gap.Add(0, 2, false)
	gap.Add(4, 6, true)
	if got := KaplanMeier(&gap, KaplanMeierOptions{}); got.Status != Degenerate || !strings.Contains(got.Reason.String(), "after age 2") {
		t.Errorf("a gap: %v %v", got.Status, got.Reason)
	}
	gap.Add(1, 5, false) // bridges it
	if got := KaplanMeier(&gap, KaplanMeierOptions{}); got.Status != Defined {
		t.Errorf("a bridged gap: %v %v", got.Status, got.Reason)
	}
	mended := KaplanMeier(&thin, KaplanMeierOptions{From: 2})
	near.number("S(9 | 2)", mended.At(9).S, 0.5)
	if len(mended.Warnings) != 1 { // nobody is there at 2, only after 3
		t.Errorf("warnings = %v", mended.Warnings)
	}
}

// Without censoring S is the share left, to the last bit: a product of factors
// would round.
func TestKaplanMeierExact(t *testing.T) {
	for _, n := range []int64{3, 10, 49, 1001} {
		var e tally.Events
		for i := range n {
			e.Add(0, i+1, true)
		}
		for i, step := range KaplanMeier(&e, KaplanMeierOptions{}).Steps {
			if want := float64(n-int64(i)-1) / float64(n); step.S.Value != want {
				t.Errorf("n = %d: S(%d) = %.17g, want %.17g", n, i+1, step.S.Value, want)
			}
		}
	}
}

func TestKaplanMeierDegenerate(t *testing.T) {
	one := eventsOf([][2]int64{{4, 1}})
	for name, c := range map[string]struct {
		e      *tally.Events
		opt    KaplanMeierOptions
		status Status
	}{
		"nil":          {nil, KaplanMeierOptions{}, TooFew},
		"nothing":      {&tally.Events{}, KaplanMeierOptions{}, TooFew},
		"from too far": {one, KaplanMeierOptions{From: 5}, TooFew},
		"from the end": {one, KaplanMeierOptions{From: 4}, Defined},
		"level 1":      {one, KaplanMeierOptions{Level: 1}, Undefined},
		"level NaN":    {one, KaplanMeierOptions{Level: math.NaN()}, Undefined},
		"one":          {one, KaplanMeierOptions{Level: math.Nextafter(1, 0)}, Defined},
	} {
		got := KaplanMeier(c.e, c.opt)
		if got.Status != c.status || (got.Reason.IsZero() != (c.status == Defined)) {
			t.Errorf("%s: %v %v, want %v", name, got.Status, got.Reason, c.status)
		}
		for _, r := range []Result{got.Median(0.95), got.RestrictedMean(4, 0.95)} {
			if c.status != Defined && (r.Status != c.status || r.Reason.IsZero()) {
				t.Errorf("%s: a result of a curve that is not there: %+v", name, r)
			}
		}
		if c.status != Defined && (got.At(1).S.OK || got.Steps != nil) {
			t.Errorf("%s: a refused curve has values", name)
		}
	}
	curve := KaplanMeier(eventsOf([][2]int64{{2, 1}, {5, 0}, {7, 0}}), KaplanMeierOptions{})
	if curve.At(7).S != Some(2.0/3) || curve.At(8).S.OK {
		t.Error("survival is known up to the last age seen, and not past it")
	}
	if got := curve.RestrictedMean(7, 0.95); got.Status != Defined {
		t.Errorf("restricted to the last age seen: %v", got.Reason)
	}
	if got := curve.RestrictedMean(8, 0.95); got.Status != Undefined {
		t.Errorf("restricted past the last age seen: %+v", got)
	}
	if got := curve.RestrictedMean(0, 0.95); got.Status != Undefined {
		t.Errorf("restricted to nothing: %+v", got)
	}
	// Flat on one half to the end, as R: the middle of [3, 9], and a warning.
	half := KaplanMeier(eventsOf([][2]int64{{3, 1}, {9, 0}}), KaplanMeierOptions{}).Median(0.95)
	if half.Value != 6 || len(half.Warnings) != 1 {
		t.Errorf("median of a curve that ends at one half: %+v", half)
	}
}

func TestLogRankDegenerate(t *testing.T) {
	a := eventsOf([][2]int64{{2, 1}, {5, 1}, {7, 0}})
	censored := eventsOf([][2]int64{{2, 0}, {5, 0}})
	early := eventsOf([][2]int64{{1, 0}})
	alone := eventsOf([][2]int64{{1, 1}})
	var late tally.Events
	late.Add(3, 9, true)
	for name, c := range map[string]struct {
		groups []*tally.Events
		status Status
	}{
		"none":                   {nil, TooFew},
		"one":                    {[]*tally.Events{a}, TooFew},
		"an empty one":           {[]*tally.Events{a, {}}, TooFew},
		"a nil one":              {[]*tally.Events{nil, a}, TooFew},
		"all censored":           {[]*tally.Events{censored, censored}, TooFew},
		"one censored":           {[]*tally.Events{a, censored}, Defined},
		"never at risk together": {[]*tally.Events{alone, &late}, Degenerate},
		"one gone before":        {[]*tally.Events{a, early}, Degenerate},
		"one of three gone":      {[]*tally.Events{a, early, a}, Defined},
	} {
		for _, got := range []Test{LogRank(c.groups), PetoPeto(c.groups)} {
			if got.Status != c.status || got.Reason.IsZero() != (c.status == Defined) || got.P.OK != (c.status == Defined) {
				t.Errorf("%s, %s: %v %v, want %v", name, got.Method, got.Status, got.Reason, c.status)
			}
		}
	}
	// One event of two at risk, one a side: U = 1/2, V = 1/4.
	if got := LogRank([]*tally.Events{eventsOf([][2]int64{{1, 1}}), eventsOf([][2]int64{{2, 0}})}); !closeTo(got.Statistic.Value, 1, 1e-12) {
		t.Errorf("one of two: %+v", got)
	}
	if got := LogRank([]*tally.Events{a, early, a}); got.DF != Some(1) || got.P != Some(1) {
		t.Errorf("equal groups beside one that was never at risk: %+v", got)
	}
}

// The unit of age is the caller's: days or weeks of seven days give the same
// curve and the same tests, and the order of the groups does not matter.
func TestSurvivalUnits(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	near := newOracle(t, 1e-12)
	for range 20 {
		var weeks, days [3]tally.Events
		for range 60 {
			g, entry, event := rng.IntN(3), rng.Int64N(4), rng.IntN(3) > 0
			time := entry + 1 + rng.Int64N(20)
			weeks[g].Add(entry, time, event)
			days[g].Add(7*entry, 7*time, event)
		}
		w := LogRank([]*tally.Events{&weeks[0], &weeks[1], &weeks[2]})
		d := LogRank([]*tally.Events{&days[2], &days[0], &days[1]})
		near.number("log-rank", d.Statistic, w.Statistic.Value)
		cw, cd := KaplanMeier(&weeks[0], KaplanMeierOptions{From: 3}), KaplanMeier(&days[0], KaplanMeierOptions{From: 21})
		if cw.Status != cd.Status || len(cw.Steps) != len(cd.Steps) {
			t.Fatalf("weeks %v, days %v", cw.Status, cd.Status)
		}
		for i := range cw.Steps {
			near.number("S", cd.Steps[i].S, cw.Steps[i].S.Value)
		}
		if mw, md := cw.Median(0.9), cd.Median(0.9); mw.Status != md.Status || 7*mw.Value != md.Value {
			t.Errorf("median %g weeks, %g days", mw.Value, md.Value)
		}
	}
}

// The known answers of lifelines' data: see SOURCE.md beside the files.
func TestLifelines(t *testing.T) {
	read := func(name, time, event, by, value string) *tally.Events {
		rows := realFile(t, "retention-lifelines", name)
		column := make(map[string]int)
		for i, h := range rows[0] {
			column[h] = i
		}
		var e tally.Events
		for _, row := range rows[1:] {
			if by == "" || row[column[by]] == value {
				e.Add(0, int64(parse(t, row[column[time]])), parse(t, row[column[event]]) == 1)
			}
		}
		return &e
	}
	median := func(e *tally.Events) float64 { return KaplanMeier(e, KaplanMeierOptions{}).Median(0.95).Value }
	waltons := KaplanMeier(read("waltons_dataset.csv", "T", "E", "", ""), KaplanMeierOptions{})
	near := newOracle(t, 1e-6)
	near.is("waltons: median", waltons.Median(0.95).Value, 56)
	for age, s := range map[int64]float64{6: 0.993865, 22: 0.888957, 56: 0.429903} {
		near.number("waltons: S", waltons.At(age).S, s)
	}
	near.is("control", median(read("waltons_dataset.csv", "T", "E", "group", "control")), 58)
	near.is("miR-137", median(read("waltons_dataset.csv", "T", "E", "group", "miR-137")), 26)
	rossi := KaplanMeier(read("rossi.csv", "week", "arrest", "", ""), KaplanMeierOptions{})
	near.number("rossi: S(52)", rossi.At(52).S, 0.736111)
	if rossi.N != 432 || rossi.Events != 114 {
		t.Errorf("rossi: %d events of %d", rossi.Events, rossi.N)
	}
	near.is("dd: median", median(read("dd.csv", "duration", "observed", "", "")), 4)
	near.is("democracies", median(read("dd.csv", "duration", "observed", "democracy", "Democracy")), 3)
	near.is("others", median(read("dd.csv", "duration", "observed", "democracy", "Non-democracy")), 6)
}

func BenchmarkKaplanMeier(b *testing.B) {
	for _, ages := range []int64{1_000, 1_000_000} {
		var e tally.Events
		rng := rand.New(rand.NewPCG(7, 8))
		for range 2_000_000 {
			e.Add(0, rng.Int64N(ages), rng.IntN(3) > 0)
		}
		b.Run(fmt.Sprintf("units=2000000/ages=%d", ages), func(b *testing.B) {
			for b.Loop() {
				if KaplanMeier(&e, KaplanMeierOptions{}).Status != Defined {
					b.Fatal("no curve")
				}
			}
		})
	}
}

func ExampleKaplanMeier() {
	var e tally.Events
	for _, months := range []int64{2, 3, 3, 5, 8} {
		e.Add(0, months, true) // unsubscribed
	}
	e.Add(0, 6, false) // joined 6 months ago and still subscribed
	e.Add(0, 8, false)
	curve := KaplanMeier(&e, KaplanMeierOptions{Level: 0.95})
	for _, s := range curve.Steps {
		fmt.Printf("%d: %d at risk, S = %.3f\n", s.Time, s.AtRisk, s.S.Value)
	}
	median := curve.Median(0.95)
	fmt.Printf("median %.0f, from %.0f; upper limit reached: %v\n", median.Value, median.Interval.Low.Value, median.Interval.High.OK)
	// Output:
	// 2: 7 at risk, S = 0.857
	// 3: 6 at risk, S = 0.571
	// 5: 4 at risk, S = 0.429
	// 6: 3 at risk, S = 0.429
	// 8: 2 at risk, S = 0.214
	// median 5, from 2; upper limit reached: false
}

func ExampleSurvival_RestrictedMean() {
	var e tally.Events
	e.Add(0, 1, true)
	e.Add(0, 4, true)
	e.Add(0, 6, false)
	mean := KaplanMeier(&e, KaplanMeierOptions{}).RestrictedMean(6, 0.95)
	fmt.Printf("%.2f of 6 months\n", mean.Value)
	// Output: 3.67 of 6 months
}

func ExampleLogRank() {
	var brand, other tally.Events
	for _, months := range []int64{1, 2, 2, 3, 4, 5} {
		brand.Add(0, months, true)
		other.Add(0, 3*months, true)
	}
	test := LogRank([]*tally.Events{&brand, &other})
	fmt.Printf("χ² = %.2f, p = %.4f\n", test.Statistic.Value, test.P.Value)
	// Output: χ² = 8.44, p = 0.0037
}

func ExamplePetoPeto() {
	var brand, other tally.Events
	for _, months := range []int64{1, 2, 2, 3, 4, 5} {
		brand.Add(0, months, true)
		other.Add(0, 3*months, true)
	}
	test := PetoPeto([]*tally.Events{&brand, &other})
	fmt.Printf("χ² = %.2f, p = %.4f\n", test.Statistic.Value, test.P.Value)
	// Output: χ² = 7.04, p = 0.0080
}
