package estimate

import (
	"encoding/binary"
	"math"
	"slices"
)

// networkSteps is how much work fisherNetwork may do.
const networkSteps = 4_000_000

// fisherNetwork is the two-sided exact p of a table with more than two rows or
// columns. It deals out one column after another. A node is what is left of
// the row sums, in sorted order because tables that differ in the order of
// rows are equally probable; an arriving path brings the product of 1/x! so
// far. Where even the most probable way on stays within the limit the whole
// node is counted, where even the least probable passes it none is; paths
// that arrive with the same product go on as one.
//
//	P(table) = Πrow!·Πcolumn!/n! · Π1/x!
//
// Mehta & Patel, A network algorithm for Fisher's exact test in r x c
// contingency tables, JASA 78, 1983.
func fisherNetwork(table [][]int64, m tableMargins) (p float64, ok bool) {
	rows, columns := slices.Clone(m.rows), slices.Clone(m.columns)
	if len(rows) > len(columns) { // few rows make small nodes
		rows, columns = columns, rows
	}
	if m.n > networkSteps {
		return 0, false
	}
	slices.Sort(rows)
	slices.Sort(columns)
	slices.Reverse(columns)
	w := &network{columns: columns, factorial: make([]float64, m.n+1), ends: map[string][2]float64{}, left: networkSteps}
	for i := int64(2); i <= m.n; i++ {
		w.factorial[i] = w.factorial[i-1] + math.Log(float64(i))
	}
	limit := math.Log(likely)
	for _, row := range table {
		for _, x := range row {
			limit -= w.factorial[x]
		}
	}
	constant := -w.factorial[m.n]
	for _, sum := range slices.Concat(rows, columns) {
		constant += w.factorial[sum]
	}

	type arrival struct {
		rows []int64
		past map[int64]float64 // log product, in steps of 1e-10, to log number
	}
	const grain = 1e-10
	stage := map[string]*arrival{key(rows): {rows, map[int64]float64{0: 0}}}
	var counted []float64 // log probabilities
	for at := range columns {
		next := map[string]*arrival{}
		for _, id := range sortedKeys(stage) {
			node := stage[id]
			for _, past := range sortedInts(node.past) {
				ways := node.past[past]
				so := float64(past) * grain
				ends := w.extremes(node.rows, at)
				if w.left < 0 {
					return 0, false
				}
				if so+ends[1] <= limit {
					counted = append(counted, constant+so+ways+w.total(node.rows, at))
					continue
				}
				if so+ends[0] > limit {
					continue
				}
				w.deal(node.rows, at, func(rest []int64, product float64) {
					k := key(rest)
					to := next[k]
					if to == nil {
						to = &arrival{slices.Clone(rest), map[int64]float64{}}
						next[k] = to
					}
					sum := int64(math.Round((so + product) / grain))
					if had, there := to.past[sum]; there {
						to.past[sum] = had + math.Log1p(math.Exp(ways-had))
					} else {
						to.past[sum] = ways
					}
				})
				if w.left < 0 {
					return 0, false
				}
			}
		}
		stage = next
	}
	// The last stage is the empty node, where extremes are 0: what arrives
	// there within the limit was counted at the node before.
	slices.Sort(counted)
	for _, l := range counted {
		p += math.Exp(l)
	}
	return min(p, 1), true
}

type network struct {
	columns   []int64
	factorial []float64
	ends      map[string][2]float64 // least and most log product from a node on
	left      int
}

// deal gives one column to the rows in all ways and calls visit with what is
// left of the rows, sorted, and with the log product of 1/x!.
func (w *network) deal(rows []int64, at int, visit func(rest []int64, product float64)) {
	give := make([]int64, len(rows))
	sorted := make([]int64, len(rows))
	room := make([]int64, len(rows)+1) // what rows i.. can take
	for i := len(rows) - 1; i >= 0; i-- {
		room[i] = room[i+1] + rows[i]
	}
	var to func(i int, rest int64, product float64)
	to = func(i int, rest int64, product float64) {
		if w.left--; w.left < 0 {
			return
		}
		if i == len(rows) {
			for j := range rows {
				sorted[j] = rows[j] - give[j]
			}
			slices.Sort(sorted)
			visit(sorted, product)
			return
		}
		for x := max(0, rest-room[i+1]); x <= min(rows[i], rest); x++ {
			give[i] = x
			to(i+1, rest-x, product-w.factorial[x])
		}
	}
	to(0, w.columns[at], 0)
}

// extremes is the least and the most that the columns from at on can add to
// the log product.
func (w *network) extremes(rows []int64, at int) [2]float64 {
	if at == len(w.columns) {
		return [2]float64{}
	}
	id := key(rows)
	if ends, known := w.ends[id]; known { // the sum of the rows tells at
		return ends
	}
	ends := [2]float64{math.Inf(1), math.Inf(-1)}
	w.deal(rows, at, func(rest []int64, product float64) {
		on := w.extremes(rest, at+1)
		ends[0] = min(ends[0], product+on[0])
		ends[1] = max(ends[1], product+on[1])
	})
	w.ends[id] = ends
	return ends
}

// total is the log of the sum of Π1/x! over all ways to deal out the columns
// from at on: n!/(Πrow!·Πcolumn!).
func (w *network) total(rows []int64, at int) float64 {
	n, sum := int64(0), 0.0
	for _, r := range rows {
		n += r
		sum -= w.factorial[r]
	}
	for _, c := range w.columns[at:] {
		sum -= w.factorial[c]
	}
	return sum + w.factorial[n]
}

func key(rows []int64) string {
	b := make([]byte, 0, 3*len(rows))
	for _, r := range rows {
		b = binary.AppendUvarint(b, uint64(r))
	}
	return string(b)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func sortedInts[V any](m map[int64]V) []int64 {
	keys := make([]int64, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
