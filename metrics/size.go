package metrics

import (
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/estimate"
)

// SizeLine is how a rate by followers falls with the audience among the accounts
// of a study, at one place of the breakdown, and where each account lies.
type SizeLine struct {
	Definition *Definition // the first one of the rate that was asked for
	By         Coordinates
	Origin     datasets.Origin
	Rate       field.ID // what is divided by followers: definitions of one rate share the line
	Slope      estimate.Result
	Sigma      estimate.Number
	Accounts   []SizedAccount // the highest above the line first
	Warnings   []note.Note
}

// SizedAccount is an account beside the line.
type SizedAccount struct {
	Case, Account string
	Posts         int64
	Followers     float64 // geometric mean over its posts
	Rate          float64 // geometric mean over its posts, a fraction
	Residual      float64 // of the logarithm: e to it is how many times the rate is that of an account of its size
}

// AccountLogs are the logarithms of an account's rates and followers over its
// posts.
type AccountLogs struct {
	Account               string
	Posts                 int64
	Nothing               int64 // posts without any interaction, which have no logarithm
	LogRate, LogFollowers float64
}
