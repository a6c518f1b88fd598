package vendor

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/formula"
)

// Words is the formula in words, with the counts that are added up.
func (d *Definition) Words(over []field.ID) note.Note {
	sum, per := d.sum(over), d.per()
	switch d.Agg {
	case MeanOfPosts:
		return note.New("mean over posts of (%s) / %s", sum, per)
	case MedianOfPosts:
		return note.New("median over posts of (%s) / %s", sum, per)
	case RatioOfSums:
		return note.New("sum over posts of (%s) / sum over posts of %s", sum, per)
	case SumPerPost:
		if d.Days > 0 {
			return note.New("(%s) of the posts of the last %d days / number of these posts / %s", sum, d.Days, per)
		}
		return note.New("(%s) of all posts / number of posts / %s", sum, per)
	case MedianSum:
		return note.New("median of (%s) over the posts of the last %d days / %s", sum, d.Days, per)
	case LastTwenty:
		return note.New("median of (%s) over the last %d posts / %s", sum, twenty, per)
	case DaysWithPosts:
		return note.New("mean over days with posts of (%s) of the day / %s", sum, per)
	case AllDays:
		return note.New("mean over all days of (%s) of the day / %s", sum, per)
	case SumPerDay:
		return note.New("(%s) of all posts / number of days / %s", sum, per)
	}
	return note.New("root of growth × engagement, each against all pages that the vendor knows")
}

// sum is the counts with plus signs between, and their weights.
func (d *Definition) sum(over []field.ID) note.Note {
	var all note.Note
	for i, id := range over {
		term := formula.Name(id)
		if w := d.weight(id); w != 1 {
			term = note.New("%d × %s", w, term)
		}
		if i == 0 {
			all = term
		} else {
			all = note.New("%s + %s", all, term)
		}
	}
	return all
}

func (d *Definition) weight(id field.ID) int64 {
	if w, ok := d.Weights[id]; ok {
		return w
	}
	return 1
}

// per is what divides, with whose followers they are.
func (d *Definition) per() note.Note {
	switch d.Followers {
	case AtPosting:
		return note.New("followers at posting")
	case OfTheDay:
		return note.New("followers of the day")
	case AtTheEnd:
		return note.New("followers at the end")
	case MeanOfEnds:
		return note.New("mean of the followers at the start and at the end")
	}
	return formula.Name(d.Per)
}

// By says in a heading what divides.
func By(per field.ID) note.Note {
	switch per {
	case field.Followers:
		return note.New("by followers")
	case field.Reach:
		return note.New("by reach")
	case field.Impressions:
		return note.New("by impressions")
	}
	return note.New("by views")
}

// Class is what of the posts a figure follows.
type Class string

// The classes.
const (
	AllPosts    Class = "all posts"
	TypicalPost Class = "typical post"
	PerDay      Class = "per day"
)

// Class is that of the aggregation.
func (d *Definition) Class() Class {
	switch d.Agg {
	case MedianOfPosts, MedianSum, LastTwenty:
		return TypicalPost
	case AllDays, SumPerDay:
		return PerDay
	}
	return AllPosts
}

// Name is the class in words.
func (c Class) Name() note.Note {
	switch c {
	case TypicalPost:
		return note.New("by the median post")
	case PerDay:
		return note.New("by the day")
	}
	return note.New("by the mean or the sum of all posts")
}
