package estimate

import "github.com/casebench/casebench/datasets/note"

// MinAccounts is of how many accounts a line of rates by audience is drawn: with
// fewer its slope is a guess.
const MinAccounts = 8

// SizeLine is how a rate by followers falls with the audience.
//
//	log rate = b₀ + b₁·log followers
//
// One unit is one account; b₁ is the elasticity: 1 % more followers go with
// b₁ % more rate.
type SizeLine struct {
	Slope     Result    // b₁ with its interval
	Residuals []float64 // of each account: by how much the logarithm of its rate lies above the line
	Sigma     Number    // their standard deviation on n-2 degrees of freedom
}

// RateBySize draws the line by least squares. It assumes accounts that are
// independent and scatter alike at any size.
//
// The elasticity is that of the accounts at hand. It is no law, and says nothing
// of what would become of one account that grew.
func RateBySize(logFollowers, logRate []float64, level float64) SizeLine {
	const method = "rate by size, least squares of logarithms, t"
	if n := int64(len(logRate)); n < MinAccounts {
		return SizeLine{Slope: noResult(TooFew, method, n, note.New("a line of rates by audience needs %d accounts, and there are %d", MinAccounts, n))}
	}
	fit := OLS([][]float64{logFollowers}, logRate)
	slope := fit.Classical().Coefficient(1, level)
	slope.Method, slope.Interval.Method, slope.DF = method, method, Some(float64(fit.DF))
	if slope.Status != Defined {
		return SizeLine{Slope: slope}
	}
	line := SizeLine{Slope: slope, Sigma: fit.Sigma, Residuals: make([]float64, len(logRate))}
	for i := range logRate {
		line.Residuals[i] = logRate[i] - fit.Coefficients[0] - fit.Coefficients[1]*logFollowers[i]
	}
	return line
}
