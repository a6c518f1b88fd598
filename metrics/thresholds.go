package metrics

// Thresholds are the limits by which comparability judges. A study may set
// them; a report prints them.
type Thresholds struct {
	Size        float64 `yaml:"size,omitempty" json:"size"`                   // audiences that differ by more than this factor ask for care
	SizeBar     float64 `yaml:"size_bar,omitempty" json:"size_bar"`           // and by more than this bar a comparison by rates per follower
	Mix         float64 `yaml:"mix,omitempty" json:"mix"`                     // share of the denominator that would have to change platform or type
	Overlap     float64 `yaml:"overlap,omitempty" json:"overlap"`             // share of the time of either side that both must cover
	Paid        float64 `yaml:"paid,omitempty" json:"paid"`                   // share of paid posts on a side, or by which the sides differ
	Young       float64 `yaml:"young,omitempty" json:"young"`                 // share of posts too young to be used
	FullAge     float64 `yaml:"full_age,omitempty" json:"full_age"`           // days, from which on more age adds next to nothing to the counts
	AgeRatio    float64 `yaml:"age_ratio,omitempty" json:"age_ratio"`         // how many times as old the posts of one side may be, below FullAge
	AgeRatioBar float64 `yaml:"age_ratio_bar,omitempty" json:"age_ratio_bar"` // and beyond which the figures must not be compared
	Coverage    float64 `yaml:"coverage,omitempty" json:"coverage"`           // share of the rows that must have all that the formula needs
	Few         float64 `yaml:"few,omitempty" json:"few"`                     // units wanted on each side
}

// Usual are the thresholds where a study sets none.
//
// Size: rates by followers fall with some -0.3 of the logarithm of followers, so
// 1.5 times the audience is 12 % of the rate and 5 times 38 %. Age: a post has
// nearly all of its interactions within a month. Few: below 30 units normal
// theory is a hope. The others are conventions of this program.
func Usual() Thresholds {
	return Thresholds{
		Size: 1.5, SizeBar: 5, Mix: 0.2, Overlap: 0.75, Paid: 0.1, Young: 0.2, FullAge: 30, AgeRatio: 2, AgeRatioBar: 10, Coverage: 0.9, Few: 30,
	}
}

// Or fills what is not set from others.
func (t Thresholds) Or(others Thresholds) Thresholds {
	for _, f := range []struct{ own, other *float64 }{
		{&t.Size, &others.Size}, {&t.SizeBar, &others.SizeBar}, {&t.Mix, &others.Mix}, {&t.Overlap, &others.Overlap}, {&t.Paid, &others.Paid},
		{&t.Young, &others.Young}, {&t.FullAge, &others.FullAge}, {&t.AgeRatio, &others.AgeRatio}, {&t.AgeRatioBar, &others.AgeRatioBar},
		{&t.Coverage, &others.Coverage}, {&t.Few, &others.Few},
	} {
		if *f.own == 0 {
			*f.own = *f.other
		}
	}
	return t
}
