package estimate

import (
	"github.com/casebench/casebench/datasets/note"
)

// Codes is the values that coders gave to units: one row a unit, one column a
// coder, absent where a coder did not code the unit. Categories are any
// numbers, the same for all coders.
type Codes [][]Number

// Agreement is the share of pairs of codes that are equal. Its Result is over
// all pairs together; N is pairs.
type Agreement struct {
	Result
	Pairs       []CoderPair
	MeanOfPairs Number // the mean of the shares of each pair of coders
	CodedByAll  int64  // units
	AllAgree    int64  // of them
}

// CoderPair is two coders, by column, and the units that both coded.
type CoderPair struct {
	A, B         int
	Units, Agree int64
}

// PercentAgreement is the share of pairs of codes of one unit that are equal,
// as a fraction. With two coders it has Wilson's interval; with more, the
// pairs of one unit are not independent and there is none.
//
// It is not corrected for agreement by chance, and grows as one category
// prevails: give it beside KrippendorffAlpha, not instead.
func PercentAgreement(codes Codes, level float64) Agreement {
	const method = "percent agreement"
	no := func(status Status, reason note.Note) Agreement {
		return Agreement{Result: noResult(status, method, 0, reason)}
	}
	if !levelOK(level) {
		return no(Undefined, levelReason(level))
	}
	coders := 0
	for i, unit := range codes {
		if len(unit) != len(codes[0]) {
			return no(Undefined, note.New("unit %d has %d coders, the first has %d; mark missing codes as absent", i+1, len(unit), len(codes[0])))
		}
		coders = len(unit)
	}
	var a Agreement
	for first := range coders {
		for second := first + 1; second < coders; second++ {
			pair := CoderPair{A: first, B: second}
			for _, unit := range codes {
				if unit[first].OK && unit[second].OK {
					pair.Units++
					if unit[first].Value == unit[second].Value {
						pair.Agree++
					}
				}
			}
			a.Pairs = append(a.Pairs, pair)
		}
	}
	agree, shares, pairs := int64(0), 0.0, 0
	for _, pair := range a.Pairs {
		a.N += pair.Units
		agree += pair.Agree
		if pair.Units > 0 {
			shares += float64(pair.Agree) / float64(pair.Units)
			pairs++
		}
	}
	if a.N == 0 {
		return no(TooFew, note.New("no unit was coded by two coders; at least 1 is needed"))
	}
	for _, unit := range codes {
		all, equal := true, true
		for _, code := range unit {
			all = all && code.OK
			equal = equal && code.Value == unit[0].Value
		}
		if all {
			a.CodedByAll++
			if equal {
				a.AllAgree++
			}
		}
	}
	a.MeanOfPairs = Some(shares / float64(pairs))
	n := a.N
	a.Result = Wilson(agree, n, level)
	a.Method = method
	if coders > 2 {
		a.Interval = Interval{}
		a.Warnings = append(a.Warnings, note.New("no interval: with %d coders the pairs of one unit are not independent", coders))
	}
	return a
}
