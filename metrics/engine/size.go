package engine

import (
	"cmp"
	"math"
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/tally"
)

// logs are the sums of the logarithms of rates and followers of posts, in units
// of 1/logScale: integers, so that they merge in any order.
type logs struct {
	rate, followers tally.Int128
	n, nothing      int64
}

const logScale = 1e9

func (l *logs) add(num, den int64) {
	if num <= 0 {
		l.nothing++
		return
	}
	size := math.Log(float64(den))
	l.rate.Add(int64(math.Round(logScale * (math.Log(float64(num)) - size))))
	l.followers.Add(int64(math.Round(logScale * size)))
	l.n++
}

func (l *logs) merge(o *logs) {
	l.rate.Add128(o.rate)
	l.followers.Add128(o.followers)
	l.n += o.n
	l.nothing += o.nothing
}

// accountLogs are the logarithms by account, sorted.
func (p *part) accountLogs(f *calculation) []metrics.AccountLogs {
	by := map[string]*logs{}
	for i := range p.logs {
		if p.logs[i].n+p.logs[i].nothing == 0 {
			continue
		}
		name := f.group.sheet.mixes[i].of(field.Account)
		if by[name] == nil {
			by[name] = new(logs)
		}
		by[name].merge(&p.logs[i])
	}
	var out []metrics.AccountLogs
	for name, l := range by {
		one := metrics.AccountLogs{Account: name, Posts: l.n, Nothing: l.nothing}
		if l.n > 0 {
			n := logScale * float64(l.n)
			one.LogRate, one.LogFollowers = l.rate.Float64()/n, l.followers.Float64()/n
		}
		out = append(out, one)
	}
	slices.SortFunc(out, func(a, b metrics.AccountLogs) int { return cmp.Compare(a.Account, b.Account) })
	return out
}

// sizePlace is where accounts are alike but for their size: one rate of one
// platform and place, from data of one origin.
type sizePlace struct {
	rate   field.ID
	by     metrics.Coordinates
	origin datasets.Origin
}

func sizePlaceOf(i *metrics.Indicator) sizePlace {
	return sizePlace{i.Definition.Formula.Rate(i.Interactions), i.Key.By, i.Key.Origin}
}

// Accounts of few posts, or of many posts without any interaction, have no
// logarithm of a rate to speak of.
const (
	minAccountPosts = 5
	maxNothing      = 0.1
)

// sizeLines draws the line of each rate by followers over the accounts at each
// place where cases meet, one platform at a time.
func (r *run) sizeLines(figures []*calculation) []*metrics.SizeLine {
	of := map[sizePlace]*metrics.SizeLine{}
	seen := map[sizePlace]map[metrics.Key]bool{}
	faint := map[sizePlace]int{}
	var order []sizePlace
	for _, f := range figures {
		i := f.indicator
		if i.Facts.Logs == nil || i.Key.Platform() == "" || !metrics.Meet(i.Key.By, i.Key.By) {
			continue
		}
		at := sizePlaceOf(i)
		if of[at] == nil {
			of[at] = &metrics.SizeLine{Definition: i.Definition, By: at.by, Origin: at.origin, Rate: at.rate}
			seen[at] = map[metrics.Key]bool{}
			order = append(order, at)
		}
		if seen[at][i.Key] {
			continue // another definition of the same rate
		}
		seen[at][i.Key] = true
		for _, a := range i.Facts.Logs {
			if a.Posts < minAccountPosts || float64(a.Nothing) > maxNothing*float64(a.Posts+a.Nothing) {
				faint[at]++
				continue
			}
			of[at].Accounts = append(of[at].Accounts, metrics.SizedAccount{Case: i.Key.Case, Account: a.Account, Posts: a.Posts,
				Followers: math.Exp(a.LogFollowers), Rate: math.Exp(a.LogRate)})
		}
	}
	var out []*metrics.SizeLine
	for _, at := range order {
		line := of[at]
		var size, rate []float64
		for _, a := range line.Accounts {
			size, rate = append(size, math.Log(a.Followers)), append(rate, math.Log(a.Rate))
		}
		fit := estimate.RateBySize(size, rate, r.level)
		if line.Slope = fit.Slope; fit.Slope.Status != estimate.Defined {
			continue
		}
		line.Sigma = fit.Sigma
		for k := range line.Accounts {
			line.Accounts[k].Residual = fit.Residuals[k]
		}
		slices.SortStableFunc(line.Accounts, func(a, b metrics.SizedAccount) int { return cmp.Compare(b.Residual, a.Residual) })
		if n := faint[at]; n > 0 {
			line.Warnings = append(line.Warnings, note.New("%d accounts with fewer than %d posts, or with many posts without any interaction, are not in the line",
				n, minAccountPosts))
		}
		out = append(out, line)
	}
	return out
}

// lineOf finds the line of an indicator.
func lineOf(lines []*metrics.SizeLine, i *metrics.Indicator) *metrics.SizeLine {
	if i.Definition.Formula.Per != field.Followers {
		return nil
	}
	at := sizePlaceOf(i)
	for _, line := range lines {
		if line.Rate == at.rate && line.By == at.by && line.Origin == at.origin {
			return line
		}
	}
	return nil
}
