// Package cases holds the case study itself: a Case is a brand (accounts, UGC
// hashtags, campaigns, the KPIs that matter and why, data, narrative), a Study
// sets cases side by side in parts, each with its period, data and KPIs.
//
// Both are Markdown files with YAML front matter that a person writes; a user
// adds a brand by adding one file, nothing is compiled. Everything wrong in
// them is reported at once, as file:line:column with what would mend it.
//
// Load reads a study folder, Check looks at it with the data and the
// definitions at hand, Bind turns its parts into requests for metrics/engine.
package cases

import (
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/strict"
	"github.com/casebench/casebench/metrics"
)

// Case is one brand. The descriptions of the fields are the help that editors
// show through the JSON Schema; long ones stand in help.
type Case struct {
	ID        string     `yaml:"id" jsonschema:"required,pattern=^[a-z0-9][a-z0-9-]*$"`
	Name      note.Text  `yaml:"name" jsonschema:"required" jsonschema_description:"The brand's name; one string, or one per language: {en: ..., ru: ...}"`
	Sector    note.Text  `yaml:"sector,omitempty" jsonschema_description:"Industry"`
	Market    note.Text  `yaml:"market,omitempty" jsonschema_description:"Where the brand is looked at"`
	Accounts  []Account  `yaml:"accounts,omitempty" jsonschema_description:"The brand's own accounts: what they post is own content, what others post is UGC"`
	UGC       UGC        `yaml:"ugc,omitempty" jsonschema_description:"How content made by users is found"`
	Campaigns []Campaign `yaml:"campaigns,omitempty" jsonschema_description:"Campaigns with their dates"`
	KPIs      []KPI      `yaml:"kpis,omitempty" jsonschema_description:"The indicators that matter for this brand, and why"`
	Data      []DataUse  `yaml:"data,omitempty" jsonschema_description:"The data sets that speak about this brand"`

	// Narrative is the Markdown below the front matter, by language. The file
	// ID.md holds the language that it names (Lang), ID.ru.md or ID.en.md the other.
	Lang      string            `yaml:"lang,omitempty"`
	Narrative map[string]string `yaml:"-"`

	File   string                   `yaml:"-"`
	Places strict.Places            `yaml:"-"`
	bodies map[string]note.Position // where each narrative begins
}

// Account is one of the brand's own accounts.
type Account struct {
	Platform string    `yaml:"platform" jsonschema:"required" jsonschema_description:"instagram, tiktok, youtube, vk, facebook, x ..."`
	Handle   string    `yaml:"handle" jsonschema:"required" jsonschema_description:"Without @"`
	Theme    string    `yaml:"theme,omitempty" jsonschema_description:"What the account is about, for brands with several: main, running, anime ..."`
	Title    note.Text `yaml:"title,omitempty" jsonschema_description:"The theme in words"`
	From     string    `yaml:"from,omitempty" jsonschema_description:"First day as the brand's account, YYYY-MM-DD"`
	To       string    `yaml:"to,omitempty" jsonschema_description:"Last day as the brand's account, YYYY-MM-DD"`
}

// UGC says what counts as content made by users.
type UGC struct {
	Hashtags []Hashtag `yaml:"hashtags,omitempty" jsonschema_description:"Hashtags that users mark their content with"`
	Mentions []string  `yaml:"mentions,omitempty" jsonschema_description:"Names that users mention, without @"`
	PaidTags []string  `yaml:"paid_tags,omitempty" jsonschema_description:"Hashtags that mark advertising and giveaways (ad, sponsored ...): counted apart"`
}

// Hashtag is a tag with the spellings it is also found under.
type Hashtag struct {
	Tag       string   `yaml:"tag" jsonschema:"required" jsonschema_description:"Without #"`
	Spellings []string `yaml:"spellings,omitempty" jsonschema_description:"Misprints and variants that count as the same tag"`
}

// Campaign is a campaign of the brand.
type Campaign struct {
	ID   string    `yaml:"id" jsonschema:"required"`
	Name note.Text `yaml:"name" jsonschema:"required"`
	From string    `yaml:"from" jsonschema:"required" jsonschema_description:"YYYY-MM-DD"`
	To   string    `yaml:"to" jsonschema:"required" jsonschema_description:"YYYY-MM-DD"`
	Tags []string  `yaml:"tags,omitempty"`
}

// KPI is an indicator that matters for the brand.
type KPI struct {
	ID  string    `yaml:"id" jsonschema:"required" jsonschema_description:"Id of a KPI, or a pattern such as ugc/*; 'casebench kpis' lists them"`
	Why note.Text `yaml:"why" jsonschema:"required" jsonschema_description:"Why it matters for this brand"`
}

// DataUse binds a data set to the case.
type DataUse struct {
	Name   string                `yaml:"name" jsonschema:"required" jsonschema_description:"Name of a data set in the study's data folder or of a built-in one"`
	Select map[field.ID][]string `yaml:"select,omitempty" jsonschema_description:"Rows of a table of several brands: {brand: [nike]}"`
}

// Study sets cases side by side.
type Study struct {
	ID       string          `yaml:"id" jsonschema:"required,pattern=^[a-z0-9][a-z0-9-]*$"`
	Title    note.Text       `yaml:"title" jsonschema:"required"`
	Subtitle note.Text       `yaml:"subtitle,omitempty"`
	Authors  []string        `yaml:"authors,omitempty" jsonschema_description:"Shown under the title"`
	Lang     string          `yaml:"lang,omitempty"`
	Cases    []string        `yaml:"cases" jsonschema:"required"`
	Period   datasets.Period `yaml:"period,omitempty" jsonschema_description:"What the study covers, for parts that do not say it themselves"`
	Level    float64         `yaml:"level,omitempty" jsonschema_description:"Level of confidence; 0.95 if left out"`
	Maturity *int            `yaml:"maturity_days,omitempty" jsonschema_description:"Days that a post must have had when it was collected; 7 if left out"`
	TimeZone string          `yaml:"time_zone,omitempty"`
	// Thresholds by which figures are judged comparable; those of the program where left out.
	Thresholds metrics.Thresholds `yaml:"thresholds,omitempty"`
	Totals     bool               `yaml:"totals,omitempty"`
	By         []field.ID         `yaml:"by,omitempty" jsonschema:"maxItems=4"`
	KPIs       []string           `yaml:"kpis,omitempty"`
	Parts      []Part             `yaml:"parts,omitempty"`
	Outputs    []string           `yaml:"outputs,omitempty" jsonschema_description:"What 'casebench report' makes; all if left out"`

	Narrative map[string]string `yaml:"-"`
	File      string            `yaml:"-"`
	Places    strict.Places     `yaml:"-"`
	bodies    map[string]note.Position

	own     map[string]bool // names of the data sets of the study's own folder
	Loaded  []*Case         `yaml:"-"` // in the order of Cases
	Sources []Source        `yaml:"-"` // sorted by key
}

// Part is one comparison of a study: some data, a period, some KPIs.
type Part struct {
	ID     string          `yaml:"id" jsonschema:"required,pattern=^[a-z0-9][a-z0-9-]*$"`
	Title  note.Text       `yaml:"title" jsonschema:"required"`
	Intro  note.Text       `yaml:"intro,omitempty" jsonschema_description:"Markdown before the figures"`
	Limits note.Text       `yaml:"limits,omitempty" jsonschema_description:"What these data cannot show, in words"`
	Period datasets.Period `yaml:"period,omitempty"`
	Cases  []string        `yaml:"cases,omitempty" jsonschema_description:"Ids of cases; all of the study if left out"`
	Data   []string        `yaml:"data,omitempty" jsonschema_description:"Names of data sets; all of the cases' if left out"`
	KPIs   []string        `yaml:"kpis,omitempty" jsonschema_description:"Ids or patterns of KPIs"`
	// Maturity and Interactions stand in for the study's and the platforms' own.
	Maturity     *int       `yaml:"maturity_days,omitempty" jsonschema_description:"Days that a post must have had when it was collected; the study's if left out"`
	Interactions []field.ID `yaml:"interactions,omitempty"`
	Totals       bool       `yaml:"totals,omitempty" jsonschema_description:"true: figures over all platforms together as well"`
	By           []field.ID `yaml:"by,omitempty" jsonschema:"maxItems=4"`
}

// BodyAt is where the narrative in a language begins.
func (c *Case) BodyAt(lang string) note.Position { return c.bodies[lang] }

// BodyAt is where the narrative in a language begins.
func (s *Study) BodyAt(lang string) note.Position { return s.bodies[lang] }
