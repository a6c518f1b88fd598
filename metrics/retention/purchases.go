package retention

import (
	"cmp"
	"slices"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// Purchases is the family of repeat purchases.
var Purchases = &metrics.Family{ID: "purchases", Name: note.New("Repeat purchases")}

// nextWeeks is how far purchases are projected: a quarter.
const nextWeeks = 13

// minCustomers is from how many customers on the model is fitted.
const minCustomers = 100

var (
	countCustomers = note.New("customers")
	bgnbdCaution   = note.New("For shops whose customers may come back at any time and do not say that they leave. Purchases of one day count as one. " +
		"A season or a campaign is not in the model.")
	bgnbdRefs = []string{"fader-hardie-lee-2005"}
)

// purchases are the figures of a history of purchases.
func purchases(s *source) []*metrics.Definition {
	defs := []*metrics.Definition{
		s.define("purchases/repeat/share", func(h *history, o metrics.Options) metrics.Outcome { return twice(h, &byDay, o) }, metrics.Definition{
			Unit: unit.Fraction, Better: metrics.Higher,
			Name:    note.New("Customers who bought again"),
			About:   note.New("The share of customers with purchases on two days or more."),
			Caution: note.New("Late comers had less time to buy again; compare equal periods only."),
			Formula: formula.Formula{Text: note.New("customers with purchases on two days or more / customers")},
			MinN:    30, CountsN: countCustomers, Interval: note.New("Wilson"), Refs: wilson, Shape: dots(metrics.NoSteps, unit.None, note.Note{}),
		}),
		s.define("purchases/frequency/mean", frequency, metrics.Definition{
			Unit: unit.PerPerson, Better: metrics.Higher,
			Name:    note.New("Purchase frequency"),
			About:   note.New("Mean days with a purchase per customer in the period."),
			Caution: note.New("Grows with the length of the period; compare equal periods only."),
			Formula: formula.Formula{Text: note.New("Σ over customers of days with a purchase / customers")},
			MinN:    30, CountsN: countCustomers, Interval: note.New("t"), Refs: []string{"cochran-1977"}, Shape: dots(metrics.NoSteps, unit.None, note.Note{}),
		}),
		s.parameter("r", unit.None, func(f estimate.BGNBDFit) estimate.Result { return f.R },
			note.New("The shape of the gamma distribution of purchase rates: the smaller, the more customers differ in how often they buy.")),
		s.parameter("alpha", unit.Weeks, func(f estimate.BGNBDFit) estimate.Result { return f.Alpha },
			note.New("The scale of the gamma distribution of purchase rates, in weeks; r / alpha is the mean rate a week.")),
		s.parameter("a", unit.None, func(f estimate.BGNBDFit) estimate.Result { return f.A },
			note.New("With b the beta distribution of the chance to drop out after a purchase, whose mean is a / (a + b).")),
		s.parameter("b", unit.None, func(f estimate.BGNBDFit) estimate.Result { return f.B },
			note.New("With a the beta distribution of the chance to drop out after a purchase, whose mean is a / (a + b).")),
		s.define("purchases/bgnbd/alive", modelled(alive), metrics.Definition{
			Unit: unit.Fraction, Better: metrics.Higher,
			Name:    note.New("Customers still alive (BG/NBD)"),
			About:   note.New("The mean over customers of the probability that they have not dropped out, by what each bought and when."),
			Caution: note.New("A customer without a second purchase counts as alive by construction of the model. %s", bgnbdCaution),
			Formula: formula.Formula{Text: note.New("mean over customers of P(alive, given purchases, time of the last, time observed)")},
			MinN:    minCustomers, CountsN: countCustomers, Interval: note.New("delta, logarithmic"), Refs: bgnbdRefs,
			Shape: dots(metrics.NoSteps, unit.None, note.Note{}),
		}),
		s.define("purchases/bgnbd/next-quarter", modelled(nextQuarter), metrics.Definition{
			Unit: unit.PerPerson, Better: metrics.Higher,
			Name:    note.New("Expected purchases in the next 13 weeks (BG/NBD)"),
			About:   note.New("Mean purchases per customer that the model expects in the 13 weeks after the period."),
			Caution: note.New("The interval is that of the expectation. Read the error of the back-test beside it. %s", bgnbdCaution),
			Formula: formula.Formula{Text: note.New("mean over customers of E(purchases in 13 weeks, given purchases, time of the last, time observed)")},
			MinN:    minCustomers, CountsN: countCustomers, Interval: note.New("delta, logarithmic"), Refs: bgnbdRefs,
			Shape: dots(metrics.NoSteps, unit.None, note.Note{}),
		}),
		s.define("purchases/bgnbd/back-test", backTest, metrics.Definition{
			Unit: unit.Fraction,
			Name: note.New("Error of the projection in a back-test (BG/NBD)"),
			About: note.New("The model is fitted to the first half of the period; by how much its projection of all purchases in the " +
				"second half was too high (or, below 0, too low)."),
			Caution: note.New("One period is one test: a good hit may be luck. %s", bgnbdCaution),
			Formula: formula.Formula{Text: note.New("projected purchases in the second half / purchases in the second half − 1")},
			MinN:    minCustomers, CountsN: countCustomers, Interval: note.New("none: one projection beside what happened"), Refs: bgnbdRefs,
			Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		}),
	}
	for _, d := range defs {
		d.Family = Purchases
	}
	return defs
}

func (s *source) parameter(name string, u unit.Unit, of func(estimate.BGNBDFit) estimate.Result, about note.Note) *metrics.Definition {
	return s.define("purchases/bgnbd/"+name, modelled(func(c *customers, _ metrics.Options) estimate.Result { return of(c.fit) }), metrics.Definition{
		Unit: u, Name: note.New("BG/NBD: parameter %s", name), About: about, Caution: bgnbdCaution,
		Formula: formula.Formula{Text: note.New("maximum of the likelihood of all customers' purchases")},
		MinN:    minCustomers, CountsN: countCustomers, Interval: note.New("normal, from the information"), Refs: bgnbdRefs,
		Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
	})
}

// frequency is the mean of the days on which people were active.
func frequency(h *history, o metrics.Options) metrics.Outcome {
	var days []float64
	for list := range h.days.Each(byDay.end(h, o.Period)) {
		days = append(days, float64(len(list)))
	}
	return metrics.OutcomeOf(estimate.Mean(days, o.Level), 1)
}

// customers is what the model sees of a history up to a day, and its fit.
type customers struct {
	all  []estimate.Purchases
	late int64 // who came on the last day, of whom nothing is known yet
	fit  estimate.BGNBDFit
}

func customersOf(h *history, end int32, level float64) *customers {
	c := new(customers)
	for list := range h.days.Each(end) {
		one := estimate.Purchases{Repeat: int64(len(list) - 1), Recency: float64(list[len(list)-1]-list[0]) / 7, Observed: float64(end-list[0]) / 7}
		if one.Observed == 0 {
			c.late++
			continue
		}
		c.all = append(c.all, one)
	}
	slices.SortFunc(c.all, func(a, b estimate.Purchases) int {
		return cmp.Or(cmp.Compare(a.Observed, b.Observed), cmp.Compare(a.Repeat, b.Repeat), cmp.Compare(a.Recency, b.Recency))
	})
	if len(c.all) < minCustomers {
		reason := note.New("only %d; at least %d are needed", len(c.all), minCustomers)
		none := estimate.Result{Status: estimate.TooFew, N: int64(len(c.all)), Reason: reason}
		c.fit = estimate.BGNBDFit{Status: estimate.TooFew, Reason: reason, N: none.N, R: none, Alpha: none, A: none, B: none}
		return c
	}
	c.fit = estimate.BGNBD(c.all, level)
	return c
}

// modelled makes a figure of the fitted model.
func modelled(figure func(*customers, metrics.Options) estimate.Result) figure {
	return func(h *history, o metrics.Options) metrics.Outcome {
		if h.made.bgnbd == nil {
			h.made.bgnbd = customersOf(h, byDay.end(h, o.Period), o.Level)
		}
		c := h.made.bgnbd
		out := metrics.OutcomeOf(figure(c, o), 1)
		if c.late > 0 {
			out.Excluded = []metrics.Excluded{{Reason: note.New("customers who first came on the last day"), N: c.late}}
		}
		return out
	}
}

func alive(c *customers, o metrics.Options) estimate.Result {
	r := c.fit.Figure(c.mean(func(m estimate.BGNBDModel, one estimate.Purchases) estimate.Number { return m.Alive(one) }), o.Level)
	r.Interval.High.Value = min(r.Interval.High.Value, 1)
	return r
}

func nextQuarter(c *customers, o metrics.Options) estimate.Result {
	return c.fit.Figure(c.mean(func(m estimate.BGNBDModel, one estimate.Purchases) estimate.Number { return m.Expected(one, nextWeeks) }), o.Level)
}

// mean is a figure of the model over all customers; those alike are computed once.
func (c *customers) mean(of func(estimate.BGNBDModel, estimate.Purchases) estimate.Number) func(estimate.BGNBDModel) estimate.Number {
	return func(m estimate.BGNBDModel) estimate.Number {
		sum := 0.0
		var last estimate.Number
		for i, one := range c.all {
			if i == 0 || one != c.all[i-1] {
				last = of(m, one)
			}
			if !last.OK {
				return estimate.Number{}
			}
			sum += last.Value
		}
		return estimate.Some(sum / float64(len(c.all)))
	}
}

// backTest fits the model to the first half of the days and sets what it
// projects for the second beside what happened there.
func backTest(h *history, o metrics.Options) metrics.Outcome {
	end, begin, any := byDay.end(h, o.Period), int32(0), false
	for list := range h.days.Each(end) {
		if !any || list[0] < begin {
			begin, any = list[0], true
		}
	}
	half := begin + (end-begin+1)/2 - 1 // the last day of the first half
	c := customersOf(h, half, o.Level)
	if c.fit.Status != estimate.Defined {
		return metrics.OutcomeOf(estimate.Result{Status: c.fit.Status, Reason: c.fit.Reason, N: c.fit.N}, 1)
	}
	ahead := float64(end-half) / 7
	projected := c.mean(func(m estimate.BGNBDModel, one estimate.Purchases) estimate.Number { return m.Expected(one, ahead) })(c.fit.Model)
	bought := int64(0)
	for list := range h.days.Each(end) {
		if list[0] >= half {
			continue // not a customer yet
		}
		for _, day := range list {
			if day > half {
				bought++
			}
		}
	}
	n := int64(len(c.all))
	if !projected.OK || bought == 0 {
		return metrics.Without(metrics.Undefined, n, note.New("nobody bought in the second half, so there is nothing to set the projection against"))
	}
	sum := projected.Value * float64(n)
	out := metrics.Exactly(sum/float64(bought)-1, n)
	out.Method, out.NoInterval = c.fit.Method, note.New("one projection beside what happened")
	out.Numerator, out.Denominator = estimate.Some(sum), estimate.Some(float64(bought))
	return out
}
