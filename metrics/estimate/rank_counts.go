package estimate

// rankCounts counts ranks 1..n under insertion and answers "how many up to"
// and "which is the k-th" in log n: Fenwick, Software: Practice and
// Experience 24, 1994. Its length is one more than a power of two.
type rankCounts []int32

func newRankCounts(n int) rankCounts {
	size := 1
	for size < n {
		size *= 2
	}
	return make(rankCounts, size+1)
}

func (c rankCounts) add(rank int) {
	for ; rank < len(c); rank += rank & -rank {
		c[rank]++
	}
}

func (c rankCounts) upTo(rank int) int64 {
	sum := int64(0)
	for ; rank > 0; rank &= rank - 1 {
		sum += int64(c[rank])
	}
	return sum
}

// kth is the smallest rank with at least k counted up to it, 1 <= k.
func (c rankCounts) kth(k int64) int {
	rank := 0
	for bit := len(c) - 1; bit > 0; bit /= 2 {
		if rank+bit < len(c) && int64(c[rank+bit]) < k {
			rank += bit
			k -= int64(c[rank])
		}
	}
	return rank + 1
}

// inversions is how many pairs of ranks in 1..top stand in falling order;
// equal ranks are none.
func inversions(ranks []int32, top int) int64 {
	counts, sum := newRankCounts(top), int64(0)
	for i, r := range ranks {
		sum += int64(i) - counts.upTo(int(r))
		counts.add(int(r))
	}
	return sum
}
