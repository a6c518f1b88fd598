package metrics

import (
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
)

// Key says what an indicator is about: a case, an origin of data, and the
// values of the fields that rows were grouped by. Keys can be compared with ==
// and used in maps.
type Key struct {
	Case   string
	Origin datasets.Origin
	By     Coordinates
}

// Coordinates holds the values of the fields that rows were grouped by, outermost
// first; what comes after the last one is zero. The zero Coordinates is everything
// together.
type Coordinates [MaxBy]Coordinate

// Coordinate is a value of a field that rows were grouped by.
type Coordinate struct {
	Field field.ID
	Value string
}

// MaxBy is by how many fields a request can break down its figures.
const MaxBy = 4

// KeyOf makes a key from pairs of field and value; pairs without a value are
// left out, as a field that was not grouped by is.
func KeyOf(caseID string, origin datasets.Origin, pairs ...Coordinate) Key {
	k := Key{Case: caseID, Origin: origin}
	for _, p := range pairs {
		if p.Value != "" {
			k.By = k.By.With(p.Field, p.Value)
		}
	}
	return k
}

// Get is the value of a field, "" where rows were not grouped by it.
func (k Key) Get(id field.ID) string { return k.By.Get(id) }

// Platform is the platform, "" for all platforms together.
func (k Key) Platform() string { return k.Get(field.Platform) }

// Account is the account, "" for all accounts together.
func (k Key) Account() string { return k.Get(field.Account) }

// Get is the value of a field, "" where rows were not grouped by it.
func (g Coordinates) Get(id field.ID) string {
	for _, c := range g {
		if c.Field == id {
			return c.Value
		}
	}
	return ""
}

// With adds a coordinate behind the others; beyond MaxBy it panics, which the
// check of a study prevents.
func (g Coordinates) With(id field.ID, value string) Coordinates {
	g[g.Len()] = Coordinate{id, value}
	return g
}

// Len counts the coordinates.
func (g Coordinates) Len() int {
	for n, c := range g {
		if c.Field == "" {
			return n
		}
	}
	return MaxBy
}

// Each lists the coordinates, outermost first.
func (g Coordinates) Each() []Coordinate { return append([]Coordinate(nil), g[:g.Len()]...) }
