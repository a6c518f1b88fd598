package intake

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/casebench/casebench/datasets/field"
)

// The known answers are counted from the raw files with another program (Python's
// csv and json): rows, sums of fields, the first and the last day.
func TestRealTikTokAndVK(t *testing.T) {
	made := []Account{{Handle: "made_up"}}
	for _, c := range []struct {
		dir, file  string
		opt        Options
		format     string
		read, kept int64
		sums       map[field.ID]int64
		days       string
	}{
		{"tiktok-studio-creator", "Content.csv", Options{Accounts: made}, "tiktok-studio-content", 13, 13,
			map[field.ID]int64{field.Views: 537_161, field.Likes: 4_063}, "2025-04-08 2026-02-01"},
		{"tiktok-studio-creator", "Content 4.csv", Options{Accounts: made}, "tiktok-studio-content", 12, 12,
			map[field.ID]int64{field.Views: 237_054, field.Likes: 3_114}, "2025-05-17 2025-10-06"},
		// 25 days are undefined; the export is of 28 February 2025 to 27 February 2026.
		{"tiktok-studio-creator", "FollowerHistory.csv", Options{Accounts: made, Year: 2026}, "tiktok-studio-followers", 365, 340,
			map[field.ID]int64{field.Followers: 1_347_188}, "2025-03-25 2026-02-27"},
		{"zeeschuimer", "tiktok-test.ndjson", Options{}, "zeeschuimer-tiktok", 96, 96, map[field.ID]int64{field.Views: 102_789_372, field.Likes: 4_292_818,
			field.CommentsN: 65_488, field.Shares: 73_131, field.Saves: 588_383}, "2020-04-06 2023-10-12"},
		{"adidas-ensembledata/raw_samples", "tiktok_raw_12-30-2024_23-00-35.json", Options{}, "ensembledata-tiktok", 50, 50,
			map[field.ID]int64{field.Views: 43_295_234, field.Likes: 4_907_351, field.CommentsN: 321_825, field.Shares: 229_087, field.Saves: 295_755},
			"2024-10-14 2024-12-30"},
		{"adidas-ensembledata/raw_samples", "instagram_raw_09-16-2024_12-00-18.json", Options{}, "ensembledata-instagram", 2, 2,
			map[field.ID]int64{field.Views: 225_803, field.Likes: 363_511, field.CommentsN: 4_102}, "2024-07-20 2024-07-24"},
		{"vk-api", "Wall_PodcastAttachment.json", Options{Accounts: made}, "vk-wall", 1, 1,
			map[field.ID]int64{field.Views: 6_063, field.Likes: 175, field.CommentsN: 18, field.Shares: 16}, "2020-05-01 2020-05-01"},
		{"vk-api", "Wall_GetComments802.json", Options{}, "vk-comments", 3, 2, nil, "2019-03-21 2019-03-22"}, // the second is deleted
		{"vk-api", "Wall_GetComments_ReturnLikesAndAttachments.json", Options{}, "vk-bare-comments", 2, 2,
			map[field.ID]int64{field.Likes: 2}, "2013-11-22 2013-11-22"},
		{"crowdtangle-brt", "2021-07-05-22-49-20-BRT-search-csv-export.csv", Options{}, "crowdtangle-facebook", 10, 10,
			map[field.ID]int64{field.Views: 3_535_701}, "2021-07-05 2021-07-05"}, // the earliest was at 23:13 of the 4th in Brazil
	} {
		c.opt.TimeZone = "UTC"
		p := realPlan(t, c.dir, c.file, c.opt)
		r := &p.Result
		if r.Format != c.format || r.RowsRead != c.read || r.RowsKept != c.kept {
			t.Errorf("%s: %s, %d of %d", c.file, r.Format, r.RowsKept, r.RowsRead)
		}
		_, d := imported(t, p)
		got := map[field.ID]int64{}
		var days []string
		each(t, d, func(b *field.Batch, i int) {
			for _, col := range b.Cols {
				if col.Field.Kind == field.KindText {
					continue
				}
				v, why := col.Int(i)
				switch {
				case why != field.Present:
				case col.Field.Kind == field.KindCount:
					got[col.Field.ID] += v
				case col.Field.ID == field.Published || col.Field.ID == field.Date:
					days = append(days, time.Unix(v, 0).UTC().Format(time.DateOnly))
				}
			}
		})
		for id, want := range c.sums {
			if got[id] != want {
				t.Errorf("%s: %s %d, want %d", c.file, id, got[id], want)
			}
		}
		if span := slices.Min(days) + " " + slices.Max(days); span != c.days {
			t.Errorf("%s: %s, want %s", c.file, span, c.days)
		}
	}
}

// Tables that say nothing of posts are refused in words that say what they hold.
func TestRealRefusals(t *testing.T) {
	for _, c := range []struct{ dir, file, want string }{
		{"tiktok-studio-creator", "Overview.csv", "views and likes of a day are of all its videos"},
		{"tiktok-studio-creator", "Viewers.csv", "not the reach of a video"},
		{"tiktok-studio-creator", "FollowerActivity.csv", "in which hours followers were on TikTok"},
		{"tiktok-studio-creator", "FollowerGender.csv", "shares of a group among the followers"},
		{"tiktok-studio-creator", "FollowerTopTerritories.csv", "shares of a group among the followers"},
		{"vk-statistics", "vkontakte_group_01_2016-08-01_2020-03-15.csv", "what adds up over its days, and can be quoted: " +
			"views: 36324 in all, likes: 1983 in all, comments: 188 in all, reposts: 575 in all, members who joined: 2160 in all, " +
			"members who left: 1694 in all"},
		{"vk-api", "Stats_GetByGroup_NormalCase.json", "the figures of the community by period"},
		{"vk-api", "Groups_GetById_Multiple_NormalCaseAllFields_ReturnTwoItems.json", "describes communities"},
		{"vk-api", "Likes_GetListEx_NormalCase.json", "a list of people by name"},
		{"coding-covid-threat", "two-coders.csv", "codes that coders gave to posts"},
	} {
		if _, err := Prepare(realFS(t, c.dir), c.file, Options{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.file, err, c.want)
		}
	}
}
