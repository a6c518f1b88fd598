package estimate

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/casebench/casebench/metrics/tally"
)

// 04_engagement_ratio: generated posts of three brands (scripts/04_engagement.R,
// seed 20240611), y = likes + comments + shares, x = impressions; R 4.2.2 with
// boot 1.3-28.1. Closed forms: relative 1e-9.
var engagementRatio = []struct {
	brand                                               string
	mean, se, tLow, tHigh, zLow, zHigh, median          float64
	n                                                   int64
	ratio, variance, ratioSE                            float64
	deltaZLow, deltaZHigh, deltaTLow, deltaTHigh        float64
	logLow, logHigh, fiellerLow, fiellerHigh            float64
	jackknifeSE, infinitesimalSE                        float64
	weeks                                               int
	clusterVariance, clusterSE, clusterLow, clusterHigh float64
}{
	{
		"Aurora", 0.0469405662416563, 0.00187866507142375, 0.0432011769552889, 0.0506799555280237, 0.0432584503626524, 0.0506226821206602, 0.0423792038505867,
		80, 0.0456576885419093, 4.9549467923399e-06, 0.00222597097742534, 0.0412948655955243, 0.0500205114882944,
		0.0412270041419269, 0.0500883729418918, 0.0414968267897264, 0.0502357573882276, 0.0413848711534981, 0.0502031926173899,
		0.00224515936560114, 0.0022120149089542, 24, 4.08695736588652e-06, 0.00202162245879059, 0.0416953813323425, 0.0496199957514762,
	},
	{
		"Borealis", 0.0387344168546748, 0.0032212162314832, 0.0322992976660714, 0.0451695360432783, 0.0324209490545519, 0.0450478846547977, 0.0334408457644582,
		65, 0.0365094971097204, 1.00173987829252e-05, 0.00316502745373957, 0.0303061572903104, 0.0427128369291305,
		0.0301866279086553, 0.0428323663107856, 0.0308045410471022, 0.0432710027124419, 0.0304116838530431, 0.0430342310973668,
		0.00317728726496566, 0.00314058672153717, 25, 9.29124659462893e-06, 0.0030481546211813, 0.0305352238328958, 0.0424837703865451,
	},
	{
		"Cygnus", 0.0515984728861263, 0.00283591199413926, 0.0459438249736185, 0.0572531207986341, 0.0460401875142882, 0.0571567582579644, 0.0464279403468847,
		72, 0.0482728138174895, 1.0124222134648e-05, 0.00318185828324393, 0.0420364861784209, 0.054509141456558,
		0.0419283685961906, 0.0546172590387884, 0.0424225182234829, 0.0549298969378033, 0.0423422843018765, 0.0550205608315784,
		0.00322462707106868, 0.00315968478464759, 24, 7.67853534124531e-06, 0.00277101702290789, 0.0428417202520426, 0.0537039073829363,
	},
}

// 04_engagement_ratio, pairs: difference of ratios, lift, lift on the log scale.
var engagementPairs = []struct {
	a, b                            string
	difference, se, low, high, z, p float64
	lift, liftSE, liftLow, liftHigh float64
	logLow, logHigh                 float64
}{
	{
		"Aurora", "Borealis", 0.00914819143218888, 0.0038694115282902, 0.001564284195376, 0.0167320986690018, 2.36423326009763, 0.0180674327943859,
		0.250570184648017, 0.124380810066614, 0.00678827654953656, 0.494352092746497, 0.0290777249378293, 0.519735340520617,
	},
	{
		"Aurora", "Cygnus", -0.00261512527558013, 0.0038831905602208, -0.0102260389187188, 0.00499578836755855, -0.673447577455852, 0.500662588894272,
		-0.054173872802763, 0.0775437137305876, -0.206156758942199, 0.0978090133366727, -0.194574444466604, 0.110701115383011,
	},
	{
		"Borealis", "Cygnus", -0.011763316707769, 0.00448794172395022, -0.020559520851426, -0.00296711256411199, -2.62109390703387, 0.00876481150750978,
		-0.243684090018948, 0.0823652453043826, -0.405117004393344, -0.0822511756445513, -0.389051448940294, -0.0637284355641818,
	},
}

// bootReference is the mean over 30 seeds of R's boot at 9999 draws, and five
// standard deviations of one such run: percentile, basic, normal, BCa limits,
// se, z0, a. a has no Monte-Carlo error.
type bootReference struct {
	name      string
	mean, off [11]float64
}

var engagementBoot = []bootReference{
	{
		"Aurora ratio_of_sums",
		[11]float64{0.0414671571783796, 0.0501234026002083, 0.0411919744836104, 0.0498482199054391, 0.0412962576426481, 0.0499505846483196,
			0.0414788008657012, 0.0501371026157489, 0.00220777704946002, 0.00055988177186655, 0.00138729732005482},
		[11]float64{0.000276975507620679, 0.000292415921505735, 0.000292415921505735, 0.000276975507620679, 0.00019631606979396, 0.000131329073991866,
			0.000317783508163296, 0.000271742786449975, 6.65414828211629e-05, 0.0500985781494588, 0},
	},
	{
		"Aurora mean_of_ratios",
		[11]float64{0.0433481699426301, 0.0506492803274136, 0.043231852155899, 0.0505329625406825, 0.0432883987861279, 0.0505885919091066, 0.0434632095704399,
			0.0507712491724969, 0.00186232838474628, 0.00966913942248154, 0.0115642064666284},
		[11]float64{0.00025108718993945, 0.000255813995640121, 0.000255813995640121, 0.00025108718993945, 0.000142732777711608, 0.000143146784009923,
			0.000277172324530145, 0.000300413402200393, 5.40942678664174e-05, 0.0615832565951695, 0},
	},
	{
		"Aurora median_of_ratios",
		[11]float64{0.0384746094528303, 0.049244612493736, 0.0355137952074373, 0.046283798248343, absent, absent, absent, absent, 0.0025159290541483, absent, absent},
		[11]float64{0.000720029381507955, 0.00220086494593601, 0.00220086494593601, 0.000720029381507955, absent, absent, absent, absent,
			0.000147640575782701, absent, absent},
	},
	{
		"Borealis ratio_of_sums",
		[11]float64{0.0311847957222437, 0.0435481287084224, 0.0294708655110185, 0.0418341984971972, 0.0302410003071876, 0.0426772491830815,
			0.0320083025137229, 0.0458108700527634, 0.00317257076507259, 0.074445729373189, 0.0710918718589539},
		[11]float64{0.000281860264845159, 0.000689001961830288, 0.000689001961830288, 0.000281860264845156, 0.000315433008173188, 0.000252302313801037,
			0.000289499259174116, 0.00126159799530251, 0.000121503132032535, 0.0655622800803046, 0},
	},
	{
		"Borealis mean_of_ratios",
		[11]float64{0.0330509640942058, 0.0455451646095954, 0.0319236690997543, 0.0444178696151439, 0.0324710513195597, 0.0450044610930859,
			0.0338918782872529, 0.0472726713689938, 0.00319735716380203, 0.0665619168990792, 0.062286318490787},
		[11]float64{0.000308471390386822, 0.000456524694898485, 0.000456524694898485, 0.000308471390386822, 0.000316220567019033, 0.000243391866053018,
			0.000406175247064646, 0.000937419653320101, 0.000117725908217554, 0.0647614448584117, 0},
	},
	{
		"Borealis median_of_ratios",
		[11]float64{0.0277088577793071, 0.0385027489866339, 0.0283789425422825, 0.0391728337496093, absent, absent, absent, absent, 0.0036597235168745,
			absent, absent},
		[11]float64{0, 0.000308335023069906, 0.000308335023069906, 0, absent, absent, absent, absent, 6.97347045736694e-05, absent, absent},
	},
	{
		"Cygnus ratio_of_sums",
		[11]float64{0.0424125178444021, 0.0547830015816233, 0.0417626260533557, 0.0541331097905768, 0.0419692687769054, 0.054373830643381, 0.0422924681179883,
			0.0546465257764158, 0.00316448719576514, -0.0054320427983924, -0.00769656504209027},
		[11]float64{0.000438004306448846, 0.000510235610142756, 0.000510235610142756, 0.000438004306448846, 0.000365165858501597, 0.000233865115391219,
			0.000517952301758848, 0.000550082935759903, 0.000116277650017594, 0.0699584917172861, 0},
	},
	{
		"Cygnus mean_of_ratios",
		[11]float64{0.0462224696471683, 0.0572875914850083, 0.0459093542872443, 0.0569744761250843, 0.0460722789041488, 0.0571260849984405,
			0.0464939768617426, 0.0576305359376428, 0.00281990030977169, 0.0170489159601376, 0.0197451476714562},
		[11]float64{0.000302297282911948, 0.000486638394923308, 0.000486638394923308, 0.000302297282911948, 0.0002950292971425, 0.000220789212627247,
			0.000399223501661082, 0.000588775949706491, 9.703181024008e-05, 0.0615728661394105, 0},
	},
	{
		"Cygnus median_of_ratios",
		[11]float64{0.0408292356115444, 0.0553635350699328, 0.0374923456238367, 0.0520266450822251, absent, absent, absent, absent, 0.00381565721941856,
			absent, absent},
		[11]float64{0.000141012885756843, 0.000234586895785732, 0.000234586895785732, 0.000141012885756843, absent, absent, absent, absent,
			0.000170248776443782, absent, absent},
	},
}

var cityBoot = bootReference{
	"city",
	[11]float64{1.25082772794282, 2.1074175785028, 0.933207421497202, 1.78979727205718, 1.04552679951607, 1.91547986668749, 1.24656372178018,
		2.08962383256977, 0.221930880881869, 0.00151271360081198, -0.0112031939602336},
	[11]float64{0.0130240325098516, 0.0467999596053875, 0.0467999596053875, 0.0130240325098516, 0.0338866403220434, 0.0229769062026767, 0.0193140916714771,
		0.0812388227014978, 0.0137009842215171, 0.0726192858661771, 0},
}

// engagement is the posts of one brand: x impressions, y interactions, and
// their ISO week.
func engagement(t *testing.T, brand string) (x, y []int64, weeks *tally.Clusters, rates *tally.Sample) {
	t.Helper()
	column, posts := referenceTable(t, "posts_public.csv")
	weeks, rates = new(tally.Clusters), new(tally.Sample)
	for _, post := range posts {
		if post[column["brand"]] != brand {
			continue
		}
		count := func(name string) int64 { return int64(parse(t, post[column[name]])) }
		interactions := count("likes") + count("comments") + count("shares")
		x, y = append(x, count("impressions")), append(y, interactions)
		day, err := time.Parse(time.DateOnly, post[column["date"]])
		if err != nil {
			t.Fatal(err)
		}
		year, week := day.ISOWeek()
		weeks.Add(int64(100*year+week), count("impressions"), interactions)
		rates.AddRatio(interactions, count("impressions"))
	}
	return x, y, weeks, rates
}

func quotients(x, y []int64) []float64 {
	q := make([]float64, len(x))
	for i := range x {
		q[i] = float64(y[i]) / float64(x[i])
	}
	return q
}

func TestOracle_04_engagement_ratio(t *testing.T) {
	o := newOracle(t, 1e-9)
	// Rates kept to 12 decimal places: the tally's mean is as good as 1e-10.
	fixed := newOracle(t, 1e-10)
	const level = 0.95
	pairs := map[string]*tally.Pair{}
	for _, want := range engagementRatio {
		x, y, weeks, rates := engagement(t, want.brand)
		p := pairOf(x, y)
		pairs[want.brand] = p
		if p.Count != want.n || weeks.Len() != want.weeks {
			t.Fatalf("%s: %d posts in %d weeks, want %d in %d", want.brand, p.Count, weeks.Len(), want.n, want.weeks)
		}
		mean := Mean(quotients(x, y), level)
		o.is("mean", mean.Value, want.mean)
		o.number("se", mean.SE, want.se)
		o.interval("t", mean.Interval, want.tLow, want.tHigh)
		o.interval("z", around(mean.Value, zCritical(level)*mean.SE.Value, level, ""), want.zLow, want.zHigh)
		o.is("median", Median(quotients(x, y), level).Value, want.median)
		fixed.is("mean of the tally", MeanOf(rates, level).Value, want.mean)
		fixed.is("median of the tally", MedianOf(rates, level).Value, want.median)

		ratio := Ratio(p, level)
		o.is("ratio", ratio.Value, want.ratio)
		o.is("variance", ratio.SE.Value*ratio.SE.Value, want.variance)
		o.number("ratio se", ratio.SE, want.ratioSE)
		o.interval("delta t", ratio.Interval, want.deltaTLow, want.deltaTHigh)
		o.interval("delta z", RatioZ(p, level).Interval, want.deltaZLow, want.deltaZHigh)
		o.interval("delta log", RatioLog(p, level).Interval, want.logLow, want.logHigh)
		o.interval("Fieller", FiellerZ(p, level).Interval, want.fiellerLow, want.fiellerHigh)
		o.number("jackknife", Jackknife(floats(x), floats(y), level).SE, want.jackknifeSE)
		n := float64(p.Count)
		o.is("infinitesimal jackknife", ratio.SE.Value*math.Sqrt((n-1)/n), want.infinitesimalSE)

		clustered := RatioClustered(weeks, level)
		o.is("ratio of weeks", clustered.Value, want.ratio)
		o.number("cluster se", clustered.SE, want.clusterSE)
		o.is("cluster variance", clustered.SE.Value*clustered.SE.Value, want.clusterVariance)
		sums, _ := weeks.Sums()
		o.interval("cluster z", RatioZ(&sums, level).Interval, want.clusterLow, want.clusterHigh)
		half := tCritical(level, float64(want.weeks-1)) * want.clusterSE
		o.interval("cluster t", clustered.Interval, want.ratio-half, want.ratio+half)
	}
	for _, want := range engagementPairs {
		a, b := pairs[want.a], pairs[want.b]
		test := RatioDifference(a, b, level)
		o.is("difference", test.Effect.Value, want.difference)
		o.number("difference se", test.Effect.SE, want.se)
		o.interval("difference", test.Effect.Interval, want.low, want.high)
		o.number("z", test.Statistic, want.z)
		o.number("p", test.P, want.p)
		lift := RelativeLift(a, b, level)
		o.is("lift", lift.Value, want.lift)
		o.number("lift se", lift.SE, want.liftSE)
		o.interval("lift", lift.Interval, want.liftLow, want.liftHigh)
		o.interval("log lift", RelativeLiftLog(a, b, level).Interval, want.logLow, want.logHigh)
	}
}

func ratioStatistic(x, y []int64) Statistic {
	return func(units []int32) (float64, bool) {
		sumX, sumY := int64(0), int64(0)
		for _, i := range units {
			sumX += x[i]
			sumY += y[i]
		}
		return float64(sumY) / float64(sumX), sumX > 0
	}
}

func meanStatistic(s []float64) Statistic {
	return func(units []int32) (float64, bool) {
		sum := 0.0
		for _, i := range units {
			sum += s[i]
		}
		return sum / float64(len(units)), len(units) > 0
	}
}

func medianStatistic(s []float64) Statistic {
	return func(units []int32) (float64, bool) {
		values := make([]float64, len(units))
		for k, i := range units {
			values[k] = s[i]
		}
		return Median(values, 0.95).Value, true
	}
}

// bootAgrees compares the limits within five standard deviations of one run.
func bootAgrees(t *testing.T, want bootReference, r *Replicates) {
	t.Helper()
	limits := make([]float64, 0, 11)
	se := 0.0
	for _, kind := range []BootstrapInterval{Percentile, Basic, Normal, BCa} {
		result := r.Result(kind, 0.95)
		if result.Status != Defined {
			t.Fatalf("%s: %v: %v", want.name, result.Status, result.Reason)
		}
		limits = append(limits, result.Interval.Low.Value, result.Interval.High.Value)
		se = result.SE.Value
	}
	z0, a, _ := r.bias()
	limits = append(limits, se, z0, a)
	names := []string{"percentile low", "percentile high", "basic low", "basic high", "normal low", "normal high", "BCa low", "BCa high", "se", "z0", "a"}
	for i, got := range limits {
		if math.IsNaN(want.mean[i]) { // the median has no BCa
			continue
		}
		off := max(want.off[i], 1e-9*math.Abs(want.mean[i]))
		if math.Abs(got-want.mean[i]) > off {
			t.Errorf("%s: %s = %.6g, want %.6g ± %.2g", want.name, names[i], got, want.mean[i], off)
		}
	}
}

func TestOracle_04_engagement_ratio_bootstrap(t *testing.T) {
	for _, want := range engagementBoot {
		var brand, what string
		fmt.Sscan(want.name, &brand, &what)
		x, y, _, _ := engagement(t, brand)
		statistic := map[string]Statistic{
			"ratio_of_sums":    ratioStatistic(x, y),
			"mean_of_ratios":   meanStatistic(quotients(x, y)),
			"median_of_ratios": medianStatistic(quotients(x, y)),
		}[what]
		bootAgrees(t, want, Bootstrap(len(x), 9999, 42, statistic))
	}
}

// bootstrap_difference: Aurora less Borealis, strata = brand, R = 4999: mean
// over 15 seeds, 5 standard deviations.
func TestOracle_04_engagement_ratio_bootstrap_difference(t *testing.T) {
	x, y, _, _ := engagement(t, "Aurora")
	x2, y2, _, _ := engagement(t, "Borealis")
	first := int32(len(x))
	x, y = append(x, x2...), append(y, y2...)
	r := Bootstrap(len(x), 4999, 42, func(units []int32) (float64, bool) {
		var sx, sy [2]int64
		for _, i := range units {
			brand := 0
			if i >= first {
				brand = 1
			}
			sx[brand] += x[i]
			sy[brand] += y[i]
		}
		return float64(sy[0])/float64(sx[0]) - float64(sy[1])/float64(sx[1]), sx[0] > 0 && sx[1] > 0
	}, int(first), len(x2)).Result(Percentile, 0.95)
	for _, c := range []struct{ got, want, off float64 }{
		{r.Interval.Low.Value, 0.00106104701729347, 0.00115816652552406},
		{r.Interval.High.Value, 0.016221228791643, 0.000441521708597247},
		{r.SE.Value, 0.00385709780177357, 0.000180450065269944},
	} {
		if math.Abs(c.got-c.want) > c.off {
			t.Errorf("%.6g, want %.6g ± %.2g", c.got, c.want, c.off)
		}
	}
}

// 04_ratio_city: populations of 10 cities, 1920 (x) and 1930 (y), in thousands,
// Davison & Hinkley 1997, example 1.2.
var cityX, cityY = []int64{138, 93, 61, 179, 48, 37, 29, 23, 30, 2}, []int64{143, 104, 69, 260, 75, 63, 50, 48, 111, 50}

func TestOracle_04_ratio_city(t *testing.T) {
	o := newOracle(t, 1e-9)
	p := pairOf(cityX, cityY)
	ratio := Ratio(p, 0.95)
	o.is("ratio", ratio.Value, 1.5203125)
	o.is("variance", ratio.SE.Value*ratio.SE.Value, 0.0360974818997913)
	o.number("se", ratio.SE, 0.189993373304943)
	o.interval("t", ratio.Interval, 1.09051762969403, 1.95010737030597)
	o.interval("z", RatioZ(p, 0.95).Interval, 1.14793233102104, 1.89269266897896)
	o.interval("log", RatioLog(p, 0.95).Interval, 1.1900309433341, 1.94226050221901)
	o.interval("Fieller", FiellerZ(p, 0.95).Interval, 1.23286836215078, 2.20593261136888)
	o.number("jackknife", Jackknife(floats(cityX), floats(cityY), 0.95).SE, 0.194790993587909)
	o.is("infinitesimal", ratio.SE.Value*math.Sqrt(0.9), 0.180243539994675)
	bootAgrees(t, cityBoot, Bootstrap(10, 9999, 42, ratioStatistic(cityX, cityY)))
}
