package cases

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// LedgerRequest asks what became of every row of every data set that a case
// of the study uses: for engine.Ledgers.
func LedgerRequest(s *Study, catalog Catalog) *metrics.Request {
	r := &metrics.Request{}
	for _, c := range s.Loaded {
		cd := c.data()
		for _, u := range c.Data {
			if d, ok := catalog.Get(u.Name); ok && d.Table != field.Quotations {
				cd.Sources = append(cd.Sources, metrics.SourceRef{Data: d, Select: u.Select})
			}
		}
		r.Cases = append(r.Cases, cd)
	}
	return r
}
