//go:build ignore

// Posts writes a study of one made-up brand with so many posts over a year, on
// four platforms and twenty accounts: go run .ci/bench/posts.go ROWS DIR. The
// same number of rows gives the same bytes.
package main

import (
	"bufio"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: go run .ci/bench/posts.go ROWS DIR")
	}
	rows, err := strconv.Atoi(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := write(rows, os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

var (
	platforms = []string{"instagram", "tiktok", "youtube", "vk"}
	kinds     = []string{"photo", "video", "reel", "story", "live", "poll"}
	tags      = []string{"#run", "#winter", "#new", "#fans", "#series", "#behindthescenes"}
)

func write(rows int, dir string) error {
	if err := os.MkdirAll(filepath.Join(dir, "cases"), 0o777); err != nil {
		return err
	}
	study := "---\nid: many\ntitle: Many made-up posts\nlang: en\ncases: [brand]\n---\nA benchmark.\n"
	if err := os.WriteFile(filepath.Join(dir, "study.md"), []byte(study), 0o666); err != nil {
		return err
	}
	brand := "---\nid: brand\nname: Brand\nlang: en\naccounts:\n"
	for _, p := range platforms {
		for k := range 5 {
			brand += fmt.Sprintf("  - {platform: %s, handle: brand_%d}\n", p, k)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "cases", "brand.md"), []byte(brand+"---\nMade up.\n"), 0o666); err != nil {
		return err
	}
	f, err := os.Create(filepath.Join(dir, "posts.csv"))
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	r := rand.New(rand.NewPCG(12, 26))
	first := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	fmt.Fprintln(w, "post_id,platform,account,published_at,type,followers,reach,impressions,views,likes,comments,shares,saves,hashtags")
	for i := range rows {
		followers := 100_000 + r.IntN(9_000_000)
		reach := 1 + r.IntN(followers)
		views := 1 + r.IntN(reach)
		likes := r.IntN(views/10 + 1)
		at := first.Add(time.Duration(r.IntN(365*86400)) * time.Second).Format(time.RFC3339)
		fmt.Fprintf(w, "%d,%s,brand_%d,%s,%s,%d,%d,%d,%d,%d,%d,%d,%d,%s %s\n", i, platforms[r.IntN(len(platforms))], r.IntN(5), at, kinds[r.IntN(len(kinds))],
			followers, reach, reach+r.IntN(reach), views, likes, likes/20, likes/50, likes/30, tags[r.IntN(len(tags))], tags[r.IntN(len(tags))])
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
