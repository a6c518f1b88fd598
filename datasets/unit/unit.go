// Package unit names what figures count, so that a writer can format them and
// a reader cannot mistake a fraction for a percentage. Values are stored in
// the base unit named here; percent, thousands and billions are for display.
package unit

// Unit is what one unit of a figure is.
type Unit string

// The units in use.
const (
	None        Unit = ""             // a plain number: an index, a coefficient
	Fraction    Unit = "fraction"     // shown as percent
	Points      Unit = "points"       // a difference of fractions, shown as percentage points
	Count       Unit = "count"        // things: posts, comments, creators, titles
	PerPost     Unit = "per_post"     // a count per post
	PerPerson   Unit = "per_person"   // a count per person
	PerThousand Unit = "per_thousand" // a count per 1,000 followers
	PerWeek     Unit = "per_week"     // a count per week
	Followers   Unit = "followers"
	People      Unit = "people"
	Members     Unit = "members" // paid memberships
	Views       Unit = "views"
	Hours       Unit = "hours"
	Minutes     Unit = "minutes"
	HoursMonth  Unit = "hours_per_member_month"
	Days        Unit = "days"
	Weeks       Unit = "weeks"
	Months      Unit = "months"
	USD         Unit = "usd"
	Ratio       Unit = "ratio" // times: a rate ratio, a lift
)

// All are the units, in the order above.
func All() []Unit {
	return []Unit{None, Fraction, Points, Count, PerPost, PerPerson, PerThousand, PerWeek, Followers, People, Members, Views, Hours, Minutes, HoursMonth,
		Days, Weeks, Months, USD, Ratio}
}

// OfDifference is the unit of the difference of two figures: shares differ by
// percentage points.
func OfDifference(u Unit) Unit {
	if u == Fraction {
		return Points
	}
	return u
}
