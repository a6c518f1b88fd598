package simulate

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
)

func TestPower(t *testing.T) {
	for x := int64(-20 * one); x <= 20*one; x += 4099 { // a step that meets all bits of the fraction
		got, want := power(1<<20, x), math.Ldexp(math.Exp2(float64(x)/one), 20)
		// Rounded down to a whole number, and each root is off by 2^-31 at most.
		if math.Abs(float64(got)-want) > 1+want*1e-7 {
			t.Fatalf("power(2^20, %d/65536) = %d, want %f", x, got, want)
		}
	}
	if got := power(1000, 25*one); got != power(1000, 20*one) {
		t.Errorf("beyond 20 octaves: %d", got)
	}
}

func TestNormal(t *testing.T) {
	const n = 200_000
	r := stream(1, 1)
	var sum, squares, beyond float64
	for range n {
		z := float64(r.normal()) / one
		sum += z
		squares += z * z
		if math.Abs(z) > 1.959964 {
			beyond++
		}
	}
	// Five standard errors: of the mean 1/sqrt(n), of the variance sqrt(2/n),
	// of the share sqrt(0.05*0.95/n). The twelve-fold sum has slightly thinner
	// tails than the normal distribution: 4.9 % beyond 1.96.
	if mean := sum / n; math.Abs(mean) > 5/math.Sqrt(n) {
		t.Errorf("mean %f", mean)
	}
	if v := squares / n; math.Abs(v-1) > 5*math.Sqrt(2.0/n) {
		t.Errorf("variance %f", v)
	}
	if share := beyond / n; math.Abs(share-0.05) > 5*math.Sqrt(0.05*0.95/n) {
		t.Errorf("share beyond 1.96: %f", share)
	}
}

func TestPick(t *testing.T) {
	r, w, n := stream(2, 1), weigh(1, 0, 3), [3]int{}
	for range 4000 {
		n[w.pick(r)]++
	}
	// 1000 +- 5 * sqrt(4000 * 1/4 * 3/4) = 137
	if n[1] != 0 || n[0] < 863 || n[0] > 1137 {
		t.Errorf("weights 1, 0, 3 gave %v", n)
	}
}

// The first outputs of PCG-DXSM with the seeds 1 and 2, as math/rand/v2
// documents them (its TestPCG): if they changed, so would the sample.
func TestGeneratorIsTheOneSpecified(t *testing.T) {
	r := stream(1, 2)
	for i, want := range []uint64{0xc4f5a58656eef510, 0x9dcec3ad077dec6c} {
		if got := r.pcg.Uint64(); got != want {
			t.Errorf("output %d is %#x, want %#x", i, got, want)
		}
	}
}

// read gives a set as a data set in memory.
func read(t *testing.T, dir, name string) *datasets.Dataset {
	t.Helper()
	d, problems := datasets.ReadDescriptor(os.DirFS(dir), name+"/"+name+datasets.Suffix)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return d
}

func TestSampleCanBeWrittenAndRead(t *testing.T) {
	dir := t.TempDir()
	sets := builtin()
	if err := Write(dir, sets); err != nil {
		t.Fatal(err)
	}
	for _, s := range sets {
		d := read(t, dir, s.Descriptor.Name)
		if d.Origin != datasets.Simulated {
			t.Errorf("%s has the origin %s", d.Name, d.Origin)
		}
		n := 0
		if err := d.Each(func(b *field.Batch) error { n += b.Len; return nil }); err != nil {
			t.Error(err)
		}
		if n == 0 {
			t.Errorf("%s is empty", d.Name)
		}
	}
}

func TestSameSeedSameBytes(t *testing.T) {
	a, b, c := builtin(), Sample(Seed), Sample(8)
	for i := range a {
		if !bytes.Equal(a[i].CSV, b[i].CSV) {
			t.Errorf("%s differs from one run to the next", a[i].Descriptor.Name)
		}
		if a[i].Descriptor.Table != field.Audience && bytes.Equal(a[i].CSV, c[i].CSV) {
			t.Errorf("%s does not depend on the seed", a[i].Descriptor.Name)
		}
	}
}

var builtin = sync.OnceValue(func() []Set { return Sample(Seed) })

// each calls fn for every row of a generated table.
func each(t *testing.T, i int, fn func(b *field.Batch, row int)) {
	t.Helper()
	dir := t.TempDir()
	s := builtin()[i : i+1]
	if err := Write(dir, s); err != nil {
		t.Fatal(err)
	}
	err := read(t, dir, filepath.Base(s[0].Descriptor.Name)).Each(func(b *field.Batch) error {
		for row := range b.Len {
			fn(b, row)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// What the package comment promises students will find.
func TestPostsHoldWhatIsPromised(t *testing.T) {
	readings := map[string]int{}
	found := map[string]int{}
	each(t, 0, func(b *field.Batch, row int) {
		text := func(id field.ID) string { return b.Col(id).Text(row) }
		readings[text(field.PostID)]++
		if _, m := b.Col(field.Likes).Int(row); m == field.Hidden {
			found["likes hidden on "+text(field.Platform)]++
		}
		if _, m := b.Col(field.Reach).Int(row); m == field.Withheld {
			found["reach withheld"]++
		}
		at, _ := b.Col(field.Published).Int(row)
		read, _ := b.Col(field.Snapshot).Int(row)
		if read <= at {
			t.Errorf("%s was read before it was published", text(field.PostID))
		}
		if read-at < 7*day && read == collected {
			found["immature"]++
		}
		if paid, _ := b.Col(field.Paid).Int(row); paid == 1 {
			found["paid"]++
		}
		if k := text(field.RepostKind); k != "" {
			if text(field.PostKind) != "repost" || text(field.RepostOf) == "" {
				t.Errorf("%s has a kind of repost and is none", text(field.PostID))
			}
			found[text(field.Brand)+" "+k]++
		}
		found["theme "+text(field.Theme)]++
	})
	twice := 0
	for _, n := range readings {
		if n == 2 {
			twice++
		} else if n != 1 {
			t.Errorf("a post was read %d times", n)
		}
	}
	for _, what := range []string{"likes hidden on instagram", "reach withheld", "immature", "paid",
		"netflix meme", "netflix backstage", "netflix other", "theme running", "theme brazil", "theme series"} {
		if found[what] == 0 {
			t.Errorf("the sample has no %s: %v", what, found)
		}
	}
	if twice == 0 || found["likes hidden on tiktok"] > 0 {
		t.Errorf("%d posts read twice, likes hidden: %v", twice, found)
	}
	if n := len(readings); n < 1000 || n > 1400 {
		t.Errorf("%d posts", n)
	}
}

// Months are a person's set of active months as bits.
func TestCommentersReturnLessAndLess(t *testing.T) {
	months := map[string]map[string]int{"nike": {}, "netflix": {}}
	own := map[string]bool{}
	for _, b := range brands {
		for _, a := range b.accounts {
			own[a.handle] = true
		}
	}
	answers := 0
	each(t, 2, func(b *field.Batch, row int) {
		author := b.Col(field.Author).Text(row)
		if own[author] {
			if b.Col(field.ReplyTo).Text(row) == "" {
				t.Errorf("the brand's comment %s answers nothing", b.Col(field.CommentID).Text(row))
			}
			answers++
			return
		}
		at, _ := b.Col(field.Published).Int(row)
		months[b.Col(field.Brand).Text(row)][author] |= 1 << monthOf((at-begin)/day)
	})
	if answers == 0 {
		t.Error("the brands answer nothing")
	}
	// Retention in the k-th month over the cohorts that had the time.
	retention := func(brand string, k int) float64 {
		returned, atRisk := 0, 0
		for _, bits := range months[brand] {
			first := 0
			for bits&(1<<first) == 0 {
				first++
			}
			if first+k < month {
				atRisk++
				returned += bits >> (first + k) & 1
			}
		}
		return float64(returned) / float64(atRisk)
	}
	for brand := range months {
		if one, three, six := retention(brand, 1), retention(brand, 3), retention(brand, 6); !(one > three && three > six && six > 0.05) {
			t.Errorf("%s: retention after 1, 3, 6 months is %.3f, %.3f, %.3f", brand, one, three, six)
		}
	}
	if !(retention("netflix", 1) > retention("nike", 1) && retention("netflix", 9) < retention("nike", 9)) {
		t.Error("the curves of the brands do not cross")
	}
}

func TestFansOfNikeGrow(t *testing.T) {
	perHalf := [2]int{}
	creators := map[string]int{}
	misprint := 0
	each(t, 1, func(b *field.Batch, row int) {
		if b.Col(field.Brand).Text(row) != "nike" {
			return
		}
		at, _ := b.Col(field.Published).Int(row)
		d := (at - begin) / day
		if !brands[0].campaign.holds(d) {
			perHalf[d*2/year]++
		}
		creators[b.Col(field.Author).Text(row)]++
		if b.Col(field.Hashtags).Text(row) == "nikeunning" {
			misprint++
		}
	})
	if perHalf[1] <= perHalf[0] || misprint == 0 {
		t.Errorf("posts in the halves of the year %v, with the misprint %d", perHalf, misprint)
	}
	most, once := 0, 0
	for _, n := range creators {
		most = max(most, n)
		if n == 1 {
			once++
		}
	}
	if most < 20 || once < len(creators)/3 {
		t.Errorf("of %d creators %d posted once, and one %d times: that is no heavy tail", len(creators), once, most)
	}
}

func BenchmarkSample(b *testing.B) {
	for b.Loop() {
		Sample(Seed)
	}
}
