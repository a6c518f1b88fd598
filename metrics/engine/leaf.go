package engine

import (
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/metrics"
)

// leaf is the finest key that rows are grouped by. by holds the values of the
// fields of the breakdown, in their order; it is filled by project.
type leaf struct {
	caseNo   int
	origin   datasets.Origin
	platform string
	account  string
	by       [metrics.MaxBy]string
}

// leaves numbers them in order of appearance.
type leaves struct {
	all  []leaf
	byID map[leaf]int32
	last leaf // rows of one leaf tend to come together
	at   int32
}

func (l *leaves) id(key leaf) int32 {
	if len(l.all) == 0 || key != l.last {
		l.last, l.at = key, l.find(key)
	}
	return l.at
}

func (l *leaves) find(key leaf) int32 {
	if id, ok := l.byID[key]; ok {
		return id
	}
	if l.byID == nil {
		l.byID = make(map[leaf]int32)
	}
	id := int32(len(l.all))
	l.byID[key] = id
	l.all = append(l.all, key)
	return id
}
