package engine

import (
	"hash/maphash"
	"math"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// supersede leaves one row of each post (or comment): the newest reading. It is
// the one of the latest time, of the row itself or of its data set. Of readings
// of one time, or of no known time, the one whose counts are nowhere smaller
// is the newest, for counts grow; where each is larger in something, nothing
// says which of them holds, and none does. Rows without an id stand for
// themselves.
func (r *run) supersede(s *sheet) {
	id := s.columns.col(field.PostID)
	if s.kind.Table() == field.Comments {
		id = s.columns.col(field.CommentID)
	}
	if id == nil {
		return
	}
	counts := countColumns(s)
	grown, contradicted := make([]int, len(r.inputs)), make([]int, len(r.inputs))
	for _, rows := range r.readings(s, id) {
		newest, by := r.newest(s, rows, counts)
		for _, i := range rows {
			switch {
			case newest < 0:
				s.rows[i].out = contradictory
			case i != newest:
				s.rows[i].out = superseded
			}
		}
		if data := s.rows[rows[0]].data; newest < 0 {
			contradicted[data]++
		} else if by == byGrowth {
			grown[data]++
		}
	}
	for data, in := range r.inputs {
		if n := grown[data]; n > 0 {
			r.warn(note.New("data set %q: %d posts were read more than once and nothing says when; the readings with the largest counts were taken as the "+
				"newest", in.data.Name, n))
		}
		if n := contradicted[data]; n > 0 {
			r.warn(note.New("data set %q: the readings of %d posts contradict each other and nothing says which is newer; they are left out", in.data.Name, n))
		}
	}
}

// readings are the rows of each post that was read more than once, in the order
// of their second reading. A post is remembered by 16 bytes: of 2^40 posts two
// are taken for one with a probability of 2^-49.
func (r *run) readings(s *sheet, id *field.Column) [][]int {
	type key struct {
		caseNo   int
		origin   datasets.Origin
		platform string
		id       string
	}
	one, other := maphash.MakeSeed(), maphash.MakeSeed()
	first := make(map[[2]uint64]int32, len(s.rows))
	several := map[int32]int{} // by first row, where in out
	var out [][]int
	for i := range s.rows {
		name := id.Text(i)
		if name == "" {
			continue
		}
		l := &r.leaves.all[s.rows[i].leaf]
		k := key{l.caseNo, l.origin, l.platform, name}
		short := [2]uint64{maphash.Comparable(one, k), maphash.Comparable(other, k)}
		before, again := first[short]
		if !again {
			first[short] = int32(i)
			continue
		}
		at, known := several[before]
		if !known {
			at = len(out)
			several[before] = at
			out = append(out, []int{int(before)})
		}
		out[at] = append(out[at], i)
	}
	return out
}

// How a newest reading was found.
type foundBy uint8

const (
	byTime   foundBy = iota
	bySame           // all readings are alike
	byGrowth         // it is the largest
)

// newest is the newest of several readings of a post, or -1 where that cannot
// be said.
func (r *run) newest(s *sheet, rows []int, counts []*field.Column) (int, foundBy) {
	latest, last := r.read(s, rows[0]), rows[:1:1]
	for _, i := range rows[1:] {
		switch at := r.read(s, i); {
		case at > latest:
			latest, last = at, []int{i}
		case at == latest:
			last = append(last, i)
		}
	}
	if len(last) == 1 {
		return last[0], byTime
	}
	same := true
	largest := last[0]
	for _, i := range last[1:] {
		larger, smaller := compareCounts(counts, i, largest)
		same = same && !larger && !smaller
		if larger {
			largest = i
		}
	}
	for _, i := range last {
		if larger, _ := compareCounts(counts, i, largest); larger {
			return -1, byGrowth
		}
	}
	if same {
		return last[0], bySame
	}
	return largest, byGrowth
}

// compareCounts says whether a row has a larger count than another somewhere,
// and whether a smaller one.
func compareCounts(counts []*field.Column, a, b int) (larger, smaller bool) {
	for _, c := range counts {
		x, missingX := c.Int(a)
		y, missingY := c.Int(b)
		if missingX == field.Present && missingY == field.Present {
			larger, smaller = larger || x > y, smaller || x < y
		}
	}
	return larger, smaller
}

// countColumns are the counts of a post, which grow with time.
func countColumns(s *sheet) []*field.Column {
	var out []*field.Column
	for _, id := range []field.ID{field.Likes, field.CommentsN, field.Shares, field.Saves, field.Views, field.Reach, field.Impressions, field.Clicks} {
		if c := s.columns.col(id); c != nil {
			out = append(out, c)
		}
	}
	return out
}

// read is when a row was read; what is unknown comes first.
func (r *run) read(s *sheet, i int) int64 {
	if at, known := r.snapshot(s, i); known {
		return at
	}
	return math.MinInt64
}

// collectedAt reads the day of a descriptor; words where the day is not known
// are no day.
func collectedAt(s string) (int64, bool) {
	t, err := time.Parse(time.DateOnly, s)
	return t.Unix(), err == nil
}
