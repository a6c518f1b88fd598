package datasets

import (
	"slices"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Origin says how figures came about. Origins are never mixed in one figure.
type Origin string

// The origins.
const (
	Measured  Origin = "measured"  // counted by the platform or the tool and exported
	Published Origin = "published" // a figure that somebody published
	Estimated Origin = "estimated" // a model or a panel says so
	Simulated Origin = "simulated" // generated for teaching; never to be cited
)

// Descriptor says what a data set is: a Frictionless Data Resource in YAML
// beside its CSV file, plus the origin and the caveats.
type Descriptor struct {
	Name  string      `yaml:"name"` // lower-case letters, digits and hyphens
	Title note.Text   `yaml:"title"`
	Path  string      `yaml:"path"` // of the CSV, relative to the descriptor
	Table field.Table `yaml:"table"`

	Origin      Origin `yaml:"origin"`
	Platform    string `yaml:"platform,omitempty"`     // where every row has the same and no column says it
	Case        string `yaml:"case,omitempty"`         // the case that the whole data set is about, if it is one
	Period      Period `yaml:"period,omitempty"`       // what the rows cover
	CollectedAt string `yaml:"collected_at,omitempty"` // a date, or words where the day is not known
	TimeZone    string `yaml:"time_zone,omitempty"`    // of the source; times are stored in UTC
	// NotCollected are columns that the collection did not fill, though the
	// source may have had them: never zero.
	NotCollected []field.ID `yaml:"not_collected,omitempty"`
	// TrueZeros are columns of which somebody states that they are collected
	// and 0 where they say so, in every row if need be: see Suspects.
	TrueZeros []field.ID `yaml:"true_zeros,omitempty"`
	// Rounded are the columns of which the source shows some values rounded
	// (12K): they stand in the file with the middle of what they may be.
	Rounded map[field.ID]Rounded `yaml:"rounded,omitempty"`
	// Selected says that the rows were chosen by success (trending lists, top
	// lists), so that they are no sample of an account's posts.
	Selected bool `yaml:"selected,omitempty"`
	// OwnExport says that an account's owner made the export, so that every
	// author in it is an account of the case, listed in the case file or not.
	OwnExport bool `yaml:"own_export,omitempty"`

	Description note.Text   `yaml:"description,omitempty"`
	Caveats     []note.Text `yaml:"caveats,omitempty"`
	Sources     []Source    `yaml:"sources"`
	Licence     string      `yaml:"licence,omitempty"`
	Schema      Schema      `yaml:"schema"`
	Hash        string      `yaml:"hash"` // "sha256:" and hex, of the CSV's bytes
	Bytes       int64       `yaml:"bytes"`
	Import      *Import     `yaml:"import,omitempty"` // how an export became this data set
}

// Schema lists the columns in the order of the file.
type Schema struct {
	Fields []SchemaField `yaml:"fields"`
}

// SchemaField is one column.
type SchemaField struct {
	Name field.ID `yaml:"name"`
	// Title is what the source calls it, where that differs.
	Title string `yaml:"title,omitempty"`
}

// Source is where the data come from.
type Source struct {
	Key      string `yaml:"key,omitempty"` // citation key in the study's sources
	Title    string `yaml:"title"`
	URL      string `yaml:"url,omitempty"`
	Accessed string `yaml:"accessed,omitempty"` // ISO date
}

// Import records how an export was read. What the program said then is kept as
// notes, so that a report can say it in its own language.
type Import struct {
	Format   string      `yaml:"format"`          // recogniser id, such as "youtube-studio-table"
	File     string      `yaml:"file"`            // name of the export, without folders
	Hash     string      `yaml:"hash"`            // of the export
	Key      string      `yaml:"key,omitempty"`   // mark of the key under which people were replaced by pseudonyms
	Rules    []note.Note `yaml:"rules,omitempty"` // what was applied
	LeftOut  []LeftOut   `yaml:"left_out,omitempty"`
	Warnings []Warning   `yaml:"warnings,omitempty"`
}

// Rounded counts the rounded values of a column, and how far they may lie from
// the truth together.
type Rounded struct {
	Rows   int64 `yaml:"rows"`
	Within int64 `yaml:"within"`
}

// LeftOut counts rows of an export that are not in the data set.
type LeftOut struct {
	Reason note.Note `yaml:"reason"`
	Rows   int64     `yaml:"rows"`
}

// Warning is a warning of the import. It never quotes a cell, which may hold
// somebody's words.
type Warning struct {
	At   string    `yaml:"at,omitempty"` // place in the export
	What note.Note `yaml:"what"`
	Mend note.Note `yaml:"mend,omitempty"`
	// About are the columns that it concerns: a figure that uses one of them
	// repeats it.
	About []field.ID `yaml:"about,omitempty,flow"`
}

// Said reports whether the import warned of this. A nil Import said nothing.
func (i *Import) Said(what note.Note) bool {
	return i != nil && slices.ContainsFunc(i.Warnings, func(w Warning) bool { return w.What.String() == what.String() })
}

// Period is a span of days, both ends included, as ISO dates; the zero Period
// is open on both sides.
type Period struct {
	From string `yaml:"from,omitempty" json:"from,omitempty"`
	To   string `yaml:"to,omitempty" json:"to,omitempty"`
}

// Bounds gives the period in Unix seconds, from inclusive and to exclusive;
// an open end, or one that is no date, is the smallest or largest int64.
func (p Period) Bounds() (from, to int64) {
	from, to = -1<<63, 1<<63-1
	if t, err := time.Parse(time.DateOnly, p.From); err == nil {
		from = t.Unix()
	}
	if t, err := time.Parse(time.DateOnly, p.To); err == nil {
		to = t.AddDate(0, 0, 1).Unix()
	}
	return from, to
}
