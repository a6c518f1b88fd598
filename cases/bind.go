package cases

import (
	"slices"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// Bound is a part of a study with the request that answers it.
type Bound struct {
	Part      Part
	Simulated bool
	Request   *metrics.Request
}

// Bind turns the parts of a study that Check found sound into requests, in
// their order. A study without parts gets implicit ones.
func Bind(s *Study, catalog Catalog, registry *metrics.Registry) []Bound {
	parts := s.Parts
	if len(parts) == 0 {
		parts = implicit(s, catalog)
	}
	var out []Bound
	for _, p := range parts {
		if b, ok := bindPart(s, p, catalog, registry); ok {
			out = append(out, b)
		}
	}
	return out
}

func bindPart(s *Study, p Part, catalog Catalog, registry *metrics.Registry) (Bound, bool) {
	r := &metrics.Request{Period: p.Period, By: breakdown(s, p), Total: s.Totals || p.Totals, Level: s.Level, Maturity: 7, Interactions: p.Interactions,
		Thresholds: s.Thresholds}
	if r.Period == (datasets.Period{}) {
		r.Period = s.Period
	}
	if r.Level == 0 {
		r.Level = 0.95
	}
	for _, m := range []*int{s.Maturity, p.Maturity} { // the part's goes before the study's
		if m != nil {
			r.Maturity = *m
		}
	}
	b := Bound{Part: p, Request: r}
	tables := map[field.Table]bool{}
	for _, c := range s.Loaded {
		cd := c.data()
		for _, u := range c.Data {
			if !p.takes(c, u.Name) {
				continue
			}
			d, ok := catalog.Get(u.Name)
			if !ok || d.Table == field.Quotations {
				continue // published figures are quoted, not computed
			}
			cd.Sources = append(cd.Sources, metrics.SourceRef{Data: d, Select: u.Select})
			tables[d.Table] = true
			b.Simulated = b.Simulated || d.Origin == datasets.Simulated
		}
		if len(cd.Sources) > 0 {
			r.Cases = append(r.Cases, cd)
		}
	}
	if len(r.Cases) == 0 {
		return b, false
	}
	for _, c := range s.Loaded {
		r.Parties = append(r.Parties, c.data())
	}
	r.Zone = zone(s, r)
	patterns := p.KPIs
	if len(patterns) == 0 {
		patterns = s.KPIs
	}
	if len(patterns) == 0 {
		patterns = []string{"*"}
	}
	seen := map[string]bool{}
	for _, pattern := range patterns {
		defs, err := registry.Match(pattern)
		if err != nil {
			continue // Check has reported it
		}
		for _, d := range defs {
			if !seen[d.ID] && tables[d.Rows.Table()] {
				seen[d.ID] = true
				r.Definitions = append(r.Definitions, d)
			}
		}
	}
	return b, len(r.Definitions) > 0
}

// zone is the time zone of a part: the study's, or the one that all its data
// with a zone have in common; nil is UTC.
func zone(s *Study, r *metrics.Request) *time.Location {
	name := s.TimeZone
	if name == "" {
		for _, c := range r.Cases {
			for _, src := range c.Sources {
				switch z := src.Data.TimeZone; {
				case z == "" || z == name:
				case name == "":
					name = z
				default:
					return nil
				}
			}
		}
	}
	loc, err := time.LoadLocation(name)
	if name == "" || err != nil || loc.String() == "UTC" {
		return nil // Check has reported a name that is none
	}
	return loc
}

// takes reports whether a part is about a data set of a case.
func (p *Part) takes(c *Case, name string) bool {
	return (len(p.Cases) == 0 || slices.Contains(p.Cases, c.ID)) && (len(p.Data) == 0 || slices.Contains(p.Data, name))
}

// breakdown is what a part is broken down by. An account stands on a platform,
// which goes before it.
func breakdown(s *Study, p Part) []field.ID {
	by := p.By
	if len(by) == 0 {
		by = s.By
	}
	return withPlatform(by)
}

func withPlatform(by []field.ID) []field.ID {
	if at := slices.Index(by, field.Account); at >= 0 && !slices.Contains(by, field.Platform) {
		return slices.Insert(slices.Clone(by), at, field.Platform)
	}
	return by
}

// data is the case as the engine needs it, without its sources.
func (c *Case) data() metrics.CaseData {
	cd := metrics.CaseData{ID: c.ID, Name: c.Name}
	for _, a := range c.Accounts {
		cd.Accounts = append(cd.Accounts, metrics.Account{Platform: a.Platform, Handle: strings.ToLower(a.Handle), Theme: a.Theme, From: a.From, To: a.To})
	}
	for _, x := range c.Campaigns {
		cd.Campaigns = append(cd.Campaigns, metrics.Campaign{ID: x.ID, Period: datasets.Period{From: x.From, To: x.To}})
	}
	add := func(list *[]string, words ...string) {
		for _, w := range words {
			if w = strings.ToLower(w); !slices.Contains(*list, w) {
				*list = append(*list, w)
			}
		}
	}
	for _, h := range c.UGC.Hashtags {
		add(&cd.Tags, h.Tag)
		add(&cd.Tags, h.Spellings...)
	}
	add(&cd.Mentions, c.UGC.Mentions...)
	add(&cd.PaidTags, c.UGC.PaidTags...)
	return cd
}
