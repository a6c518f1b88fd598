package engine_test

import (
	"context"
	"fmt"
	"testing/fstest"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engagement"
	"github.com/casebench/casebench/metrics/engine"
)

// Two made-up brands, one export each: from CSV to a comparison with its
// verdict. Bolt's export has no shares, so both sides are compared on likes
// and comments; the formula over the data sheet is what a workbook holds.
func Example() {
	acme := dataset("acme", `post_id,platform,published_at,snapshot_at,followers,likes,comments,shares
a1,instagram,2024-03-01T10:00:00Z,2024-04-30T00:00:00Z,1000,40,5,5
a2,instagram,2024-03-08T10:00:00Z,2024-04-30T00:00:00Z,1000,20,5,5
a3,instagram,2024-03-15T10:00:00Z,2024-04-30T00:00:00Z,1000,30,5,5
a4,instagram,2024-03-22T10:00:00Z,2024-04-30T00:00:00Z,1000,10,5,5
a5,instagram,2024-03-29T10:00:00Z,2024-04-30T00:00:00Z,1000,50,5,5
a6,instagram,2024-04-28T10:00:00Z,2024-04-30T00:00:00Z,1000,2,0,0
`)
	bolt := dataset("bolt", `post_id,platform,published_at,snapshot_at,followers,likes,comments
b1,instagram,2024-03-02T10:00:00Z,2024-04-30T00:00:00Z,2000,80,10
b2,instagram,2024-03-09T10:00:00Z,2024-04-30T00:00:00Z,2000,60,10
b3,instagram,2024-03-16T10:00:00Z,2024-04-30T00:00:00Z,2000,hidden,10
b4,instagram,2024-03-20T10:00:00Z,2024-04-30T00:00:00Z,2000,70,10
b5,instagram,2024-03-23T10:00:00Z,2024-04-30T00:00:00Z,2000,50,10
b6,instagram,2024-03-30T10:00:00Z,2024-04-30T00:00:00Z,2000,90,10
`)
	er, err := metrics.NewRegistry(engagement.Definitions).Get("engagement/by-followers/pooled")
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := engine.Run(context.Background(), &metrics.Request{
		Cases: []metrics.CaseData{
			{ID: "acme", Sources: []metrics.SourceRef{{Data: acme}}},
			{ID: "bolt", Sources: []metrics.SourceRef{{Data: bolt}}},
		},
		Definitions: []*metrics.Definition{er},
		Maturity:    7,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, i := range result.Indicators {
		fmt.Printf("%s: %.4f, n = %d: %s\n", i.Key.Case, i.Value, i.N, er.Formula.Print(note.Note.String, i.Interactions))
		for _, e := range i.Excluded {
			fmt.Printf("  left out: %d %s\n", e.N, e.Reason)
		}
	}
	sheet := result.Evidence[0]
	from, to, _ := sheet.Live(result.Indicators[0])
	formula, _ := er.Formula.Excel(func(id field.ID) string {
		return fmt.Sprintf("%s[%d:%d]", id, from, to)
	}, result.Indicators[0].Interactions)
	fmt.Println("=" + formula)

	c := result.Comparisons[0]
	fmt.Printf("%s and %s: %s\n", c.A.Key.Case, c.B.Key.Case, c.Verdict)
	for _, why := range c.Reasons {
		fmt.Println("  " + why.String())
	}
	fmt.Printf("difference %.4f, ratio %.2f, p = %.3f\n", c.Difference.Value, c.Ratio.Value, c.PAdjusted.Value)
	// Output:
	// acme: 0.0400, n = 5: Σ(likes + comments + shares) / Σ followers
	//   left out: 1 posts too young when their counts were read
	// bolt: 0.0400, n = 5: Σ(likes + comments) / Σ followers
	//   left out: 1 rows with likes hidden by the account
	// =SUMIFS(likes+comments+shares[0:5],followers[0:5],">0")/SUMIFS(followers[0:5],likes+comments+shares[0:5],">=0")
	// acme and bolt: with care
	//   audiences of different size: 1000 and 2000 followers on average, 2.0 times as many
	//   only 83 % of the rows of "bolt" have all that the formula needs
	//   few units: 5 and 5, where 30 or more are wanted on each side
	//   both sides computed on the interactions that they have in common: likes, comments
	// difference -0.0050, ratio 0.88, p = 0.574
}

// dataset is a measured data set of posts about one case.
func dataset(id, csv string) *datasets.Dataset {
	d := &datasets.Dataset{
		Descriptor: datasets.Descriptor{Name: id, Path: id + ".csv", Table: field.Posts, Origin: datasets.Measured, Case: id},
		FS:         fstest.MapFS{id + ".csv": {Data: []byte(csv)}},
		File:       id + ".yaml",
	}
	columns := []field.ID{"post_id", "platform", "published_at", "snapshot_at", "followers", "likes", "comments"}
	if id == "acme" {
		columns = append(columns, "shares")
	}
	for _, name := range columns {
		d.Schema.Fields = append(d.Schema.Fields, datasets.SchemaField{Name: name})
	}
	return d
}
