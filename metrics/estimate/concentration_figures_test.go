package estimate

// Figures of 10_concentration: R 4.2.2, vegan 2.6.4 and the formulas written out.
// islands is R's own, bci_plot1 the first plot of vegan's BCI; the rest is made up.

type concentrationOracle struct {
	name                                                                           string
	counts                                                                         []int64
	gini, giniSample, herfindahl, normalised, entropy, present, all, cr1, cr3, cr4 float64
	lorenz                                                                         []float64
}

var concentrationOracles = []concentrationOracle{
	{
		name: "doj", counts: []int64{30, 30, 20, 20},
		gini: 0.1, giniSample: 0.133333333333333, herfindahl: 0.26, normalised: 0.0133333333333333,
		entropy: 1.3661588475692, present: 0.985475297227335, all: 0.985475297227335, cr1: 0.3, cr3: 0.8, cr4: 1,
		lorenz: []float64{0, 0.2, 0.4, 0.7, 1},
	},
	{
		name: "islands", counts: []int64{11506, 5500, 16988, 2968, 16, 184, 23, 280, 84, 73, 25, 43, 21, 82, 3745, 840, 13, 30, 30, 89, 40, 33, 49, 14, 42,
			227, 16, 36, 29, 15, 306, 44, 58, 43, 9390, 32, 13, 29, 6795, 16, 15, 183, 14, 26, 19, 13, 12, 82},
		gini: 0.871211396783689, giniSample: 0.889747809481214, herfindahl: 0.168559034537632, normalised: 0.150868801229922,
		entropy: 2.06528470161769, present: 0.533499731943223, all: 0.533499731943223, cr1: 0.282516505629376, cr3: 0.630024446624869, cr4: 0.743027722805209,
	},
	{
		name: "equal", counts: []int64{7, 7, 7, 7, 7},
		gini: 0, giniSample: 0, herfindahl: 0.2, normalised: 0, // R: 3.5e-17, which is rounding

		entropy: 1.6094379124341, present: 1, all: 1, cr1: 0.2, cr3: 0.6, cr4: 0.8,
		lorenz: []float64{0, 0.2, 0.4, 0.6, 0.8, 1},
	},
	{
		name: "one_dominant", counts: []int64{96, 1, 1, 1, 1},
		gini: 0.76, giniSample: 0.95, herfindahl: 0.922, normalised: 0.9025,
		entropy: 0.223395922178969, present: 0.138803690687954, all: 0.138803690687954, cr1: 0.96, cr3: 0.98, cr4: 0.99,
		lorenz: []float64{0, 0.01, 0.02, 0.03, 0.04, 1},
	},
	{
		name: "with_zeros", counts: []int64{0, 0, 5, 15, 40},
		gini: 0.633333333333333, giniSample: 0.791666666666667, herfindahl: 0.513888888888889, normalised: 0.392361111111111,
		entropy: 0.823959216501082, present: 0.75, all: 0.511954645864489, cr1: 0.666666666666667, cr3: 1, cr4: 1,
		lorenz: []float64{0, 0, 0, 0.0833333333333333, 0.333333333333333, 1},
	},
	{
		name: "bci_plot1", counts: []int64{2, 25, 1, 13, 2, 6, 4, 5, 1, 2, 2, 12, 4, 2, 12, 8, 2, 2, 1, 1, 2, 3, 14, 1, 1, 4, 3, 1, 2, 6, 1, 10, 5, 4, 21, 2,
			3, 2, 6, 1, 1, 7, 1, 4, 1, 2, 2, 1, 1, 1, 1, 1, 22, 3, 2, 24, 5, 5, 13, 5, 2, 11, 1, 11, 3, 14, 3, 1, 15, 1, 1, 2, 1, 3, 1, 1, 1, 9, 6, 1, 1, 5, 1,
			3, 18, 2, 1, 1, 17, 4, 1, 3, 2},
		gini: 0.542482718894009, giniSample: 0.548379270186335, herfindahl: 0.0253706951530612, normalised: 0.0147768983612467,
		entropy: 4.01841166223236, present: 0.886557850148109, all: 0.886557850148109, cr1: 0.0558035714285714, cr3: 0.158482142857143, cr4: 0.205357142857143,
	},
}
