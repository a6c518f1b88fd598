package datasets_test

import (
	"fmt"
	"os"
	"slices"
	"testing/fstest"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
)

// A folder with one data set: a descriptor and the table beside it.
var folder = fstest.MapFS{
	"data/acme.resource.yaml": {Data: []byte(`name: acme
title: Posts of Acme
path: acme.csv
table: posts
origin: measured
platform: instagram
sources: [{title: made up}]
schema:
  fields: [{name: post_id}, {name: published_at}, {name: likes}]
hash: sha256:1ec0ec56aa82ddb9a4b0c8c3f7b1bb42e35ab0e2a8f5c6f66b0ff5a0ab1ab1aa
bytes: 100
`)},
	"data/acme.csv": {Data: []byte(`post_id,published_at,likes
a,2025-01-08T09:30:00+03:00,12
b,2025-01-09T10:00:00Z,hidden
`)},
}

func Example() {
	sets, problems := datasets.ReadFolder(folder, "data")
	for _, p := range problems {
		fmt.Println(p.What) // the hash was made up, too
	}
	err := sets[0].Each(func(b *field.Batch) error {
		for row := range b.Len {
			likes, missing := b.Col(field.Likes).Int(row)
			fmt.Println(b.Col(field.PostID).Text(row), b.Col(field.Platform).Text(row), likes, missing == field.Hidden)
		}
		return nil
	})
	fmt.Println(err)
	// Output:
	// "acme.csv" was changed after it was imported
	// a instagram 12 false
	// b instagram 0 true
	// <nil>
}

func ExampleWriteCSV() {
	b := field.NewBatch(field.Viewing, field.Date, field.HoursViewed)
	b.Col(field.Date).AppendInt(1_736_294_400) // 2025-01-08
	b.Col(field.HoursViewed).AppendInt(1_500_000)
	b.Col(field.Date).AppendInt(1_736_899_200)
	b.Col(field.HoursViewed).AppendMissing(field.Withheld)
	b.Len = 2
	if err := datasets.WriteCSV(os.Stdout, slices.Values([]*field.Batch{b})); err != nil {
		fmt.Println(err)
	}
	// Output:
	// date,hours_viewed
	// 2025-01-08,1.5
	// 2025-01-15,withheld
}
