package report

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// cut adds to the caption of a table or chart of time in which time zone its days,
// weeks and months were cut. Data that come by day or longer were cut by others.
func (c *composer) cut(caption string, p Answered, d *metrics.Definition) string {
	switch d.Rows.Table() {
	case field.Posts, field.Comments, field.Activity, field.Reviews:
		return c.t("%s (time zone: %s)", caption, zoneName(p.Request))
	}
	return caption
}

// cutBy does the same for a table of figures that are broken down by something of
// the calendar.
func (c *composer) cutBy(caption string, p Answered, by []field.ID) string {
	if slices.ContainsFunc(by, func(id field.ID) bool { return id == field.Month || id == field.Week || id == field.Campaign }) {
		return c.t("%s (time zone: %s)", caption, zoneName(p.Request))
	}
	return caption
}

func zoneName(r *metrics.Request) string {
	if r == nil || r.Zone == nil {
		return "UTC"
	}
	return r.Zone.String()
}
