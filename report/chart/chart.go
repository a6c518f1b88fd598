// Package chart is the one model of a figure. It is drawn as static SVG for
// every medium, and turned into an ECharts option (built with go-echarts) for
// pages that have the library; both show the same values.
package chart

import "github.com/casebench/casebench/datasets/unit"

// Kind is the kind of chart.
type Kind string

// The kinds.
const (
	Line  Kind = "line"  // series over time or age, with an interval band where points have one
	Bar   Kind = "bar"   // one value per category and series, with error bars where there is an interval
	Dot   Kind = "dot"   // a value and its interval per category, horizontal: for comparing figures with different n
	Stack Kind = "stack" // bars stacked over time
	Heat  Kind = "heat"  // cohort tables: rows are series, columns are ages, colour is the value
)

// Axis says what the horizontal axis carries.
type Axis string

// The axes.
const (
	Category Axis = "category"
	Time     Axis = "time" // Point.At in Unix seconds
	Age      Axis = "age"  // Point.At in whole steps since the start
)

// Chart is a figure. All texts are in the reader's language already; Lang
// decides number formats. Text is hostile: renderers escape.
type Chart struct {
	ID        string // a slug, unique in the document
	Kind      Kind
	Lang      string
	Title     string
	Alt       string // what a reader who cannot see it should know
	X         Axis
	XName     string
	YName     string
	Unit      unit.Unit
	LogY      bool
	ZeroBased bool // value axis starts at zero; bars always do
	Steps     bool // of a Line: each value holds until the next point
	Series    []Series
	Simulated bool   // drawn over with the word in the reader's language
	Mark      string // that word
}

// Series is one line, one set of bars, or one row of a heat map. Colour is
// by Group, so that a brand has the same colour in every figure.
type Series struct {
	Name   string
	Group  int // 0, 1, 2 ...: index of the case in the study
	Dashed bool
	Points []Point
}

// Point is one value. A missing point has OK false and leaves a gap.
type Point struct {
	At        int64
	Label     string // category
	Value     float64
	OK        bool
	Low, High float64
	HasLow    bool
	HasHigh   bool
	N         int64
	Note      string // shown with the value: "too few: 3 of 10 posts"
}
