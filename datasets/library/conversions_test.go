package library

import (
	"fmt"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets/field"
)

// conversion makes a data set from a source table.
type conversion struct {
	name    string
	from    string
	table   field.Table
	convert func([]source) [][]string
}

var conversions = []conversion{
	{"netflix-top10-weekly", "netflix-top10-weekly-totals.csv", field.Viewing, func(rows []source) [][]string {
		return table("date start_date brand category titles hours_viewed title_views new_titles", rows, func(r source) []string {
			// The week is named by its Sunday, the last day. Views were not
			// published before the week that ended on 2023-06-18.
			return []string{r["week"], days(r["week"], -6), "netflix", r["category"], r["titles"], r["hours_viewed"],
				orElse(r["views"], field.Withheld), r["new_titles"]}
		})
	}},
	{"netflix-engagement-halfyear", "netflix-engagement-halfyear.csv", field.Viewing, func(rows []source) [][]string {
		categories := map[string]string{"Engagement": "all", "TV": "tv", "Shows": "tv", "Film": "film", "Movies": "film"}
		return table("date start_date period brand category titles hours_viewed title_views top10_hours top100_hours top_title top_hours", rows,
			func(r source) []string {
				year, half := r["half_year"][:4], r["half_year"][4:]
				start, end := year+"-01-01", year+"-06-30"
				if half == "H2" {
					start, end = year+"-07-01", year+"-12-31"
				}
				return []string{end, start, r["half_year"], "netflix", categories[r["sheet"]], r["titles"], r["hours_viewed"],
					orElse(r["views"], field.Withheld), r["top10_hours"], r["top100_hours"], r["top1_title"], r["top1_hours"]}
			})
	}},
	{"netflix-members-quarterly", "netflix-paid-memberships-quarterly.csv", field.Members, func(rows []source) [][]string {
		out := [][]string{strings.Fields("date start_date period region brand members_end revenue_usd")}
		for _, r := range rows {
			end, err := time.Parse(time.DateOnly, r["quarter_end"])
			if err != nil {
				panic(err)
			}
			start := time.Date(end.Year(), end.Month()-2, 1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
			for _, region := range []string{"paid_memberships", "ucan", "emea", "latam", "apac"} {
				name, revenue := region, field.NotCollected.Token()
				if region == "paid_memberships" {
					name, revenue = "global", orElse(r["revenue_usd"], field.NotCollected)
				}
				if r[region] == "" {
					continue // regions of the last quarters are not in the source
				}
				out = append(out, []string{r["quarter_end"], start, r["quarter"], name, "netflix", r[region], revenue})
			}
		}
		return out
	}},
	{"netflix-members-annual", "netflix-memberships-annual.csv", field.Members, func(rows []source) [][]string {
		return table("date start_date period region brand members_end members_average net_additions revenue_usd", rows, func(r source) []string {
			y := r["year"]
			return []string{y + "-12-31", y + "-01-01", y, strings.ToLower(r["region"]), "netflix", shift(r["paid_memberships_end_thousands"], 3),
				shift(r["avg_paying_memberships_thousands"], 3), shift(r["paid_net_additions_thousands"], 3), shift(r["streaming_revenue_usd_thousands"], 3)}
		})
	}},
	{"netflix-google-play-reviews", "netflix-googleplay-reviews.csv", field.Reviews, func(rows []source) [][]string {
		return table("post_id published_at score thumbs_up", rows, func(r source) []string {
			return []string{r["review_id"], r["created_at"], r["score"], r["thumbs_up"]}
		})
	}},
	{"instagram-brand-panel-2022", "instagram-brand-panel-2022.csv", field.Panel, func(rows []source) [][]string {
		return table("date period brand account followers engagement_average audience_country", rows, func(r source) []string {
			// The source names months, not days: the last day of the (last)
			// month stands for them, and nothing for "before 2022-06".
			date := ""
			if label := r["snapshot"]; !strings.HasPrefix(label, "before") {
				year, months, _ := strings.Cut(label, "-")
				_, last, found := strings.Cut(months, "/")
				if !found {
					last = months
				}
				first, err := time.Parse("2006-01", year+"-"+last)
				if err != nil {
					panic(err)
				}
				date = first.AddDate(0, 1, -1).Format(time.DateOnly)
			}
			return []string{date, r["snapshot"], slugOf(r["brand"]), r["account"], r["followers"], r["engagement_avg"], r["audience_country"]}
		})
	}},
	{"youtube-trending-2017-2018", "youtube-trending-2017-2018-brand-videos.csv", field.Posts, func(rows []source) [][]string {
		return table("post_id brand theme published_at snapshot_at type views likes dislikes comments", rows, func(r source) []string {
			// The day of the last observation stands as its midnight. A channel
			// of a brand is its theme: which of them are the brand's is the
			// source's judgement.
			likes, dislikes, comments := r["likes"], r["dislikes"], r["comments"]
			if r["comments_disabled"] != "unknown" {
				comments = field.Hidden.Token()
				if likes == "0" && dislikes == "0" {
					likes, dislikes = field.Hidden.Token(), field.Hidden.Token()
				}
			}
			return []string{r["video_id"], slugOf(r["brand"]), r["channel_title"], seconds(r["published_at"]), r["last_observed"], "video",
				r["views"], likes, dislikes, comments}
		})
	}},
	{"nike-x-2022", "nike-x-2022-posts.csv", field.Posts, func(rows []source) [][]string {
		return table("post_id author author_followers published_at kind repost_of followers likes shares language hashtags", rows, func(r source) []string {
			likes, shares, followers := r["likes"], r["reposts"], field.NotCollected.Token()
			if r["kind"] == "repost" {
				// The counts of a repost are those of the original.
				likes, shares = field.NotApplicable.Token(), field.NotApplicable.Token()
			}
			if r["author"] == "nike" {
				followers = r["author_followers"]
			}
			return []string{r["post_id"], r["author"], r["author_followers"], r["published_at"], r["kind"], r["repost_of"], followers,
				likes, shares, r["language"], r["hashtags"]}
		})
	}},
	{"nike-facebook-2010-2017", "nike-facebook-2010-2017-posts.csv", field.Posts, func(rows []source) [][]string {
		return table("post_id published_at type comments shares hashtags", rows, func(r source) []string {
			return []string{r["post_id"], r["published_at"], r["type"], r["comments"], r["shares"], r["hashtags"]}
		})
	}},
	{"nike-2025", "nike-2025-posts.csv", field.Posts, func(rows []source) [][]string {
		types := map[string]string{"Carousel": "carousel", "Image": "photo", "Reel": "reel"}
		n := 0
		return table("post_id platform author published_at snapshot_at type followers views likes comments shares coauthored", rows, func(r source) []string {
			n++ // the source has no ids
			return []string{fmt.Sprintf("n%02d", n), r["platform"], strings.ToLower(r["account"]), seconds(r["published_at"]), seconds(r["collected_at"]),
				types[r["type"]], r["followers"], orElse(strings.TrimSuffix(r["views"], ".0"), field.NotCollected), r["likes"], r["comments"],
				orElse(strings.TrimSuffix(r["shares"], ".0"), field.NotCollected), flagOf(r["coauthored"])}
		})
	}},
	{"nike-revenue", "nike-revenue-by-segment.csv", field.Quotations, func(rows []source) [][]string {
		return table("figure_id case brand indicator period date line value unit evidence", rows, func(r source) []string {
			return []string{"nike-" + slugOf(r["period"]+" "+r["line"]), "nike", "nike", "revenue", r["period"], r["period_end"], r["line"],
				shift(r["usd_millions"], 6), "usd", "primary"}
		})
	}},
	{"nike-revenue-other-lines", "nike-other-lines.csv", field.Quotations, func(rows []source) [][]string {
		places := map[string]int{"USD billion": 9, "USD million": 6}
		return table("figure_id case brand indicator period line value unit evidence note", rows, func(r source) []string {
			indicator, evidence := "revenue", "primary"
			if strings.Contains(r["line"], "expense") {
				indicator = "expense"
			}
			if strings.HasPrefix(r["note"], "secondary") {
				evidence = "secondary"
			}
			return []string{"nike-" + slugOf(r["period"]+" "+r["line"]), "nike", "nike", indicator, r["period"], r["line"],
				shift(r["value"], places[r["unit"]]), "usd", evidence, r["note"]}
		})
	}},
	{"adidas-tiktok-2024", "adidas-tiktok-2024-posts.csv", field.Posts, func(rows []source) [][]string {
		return table("post_id published_at snapshot_at type followers views likes comments shares saves duration_s paid hashtags", rows, func(r source) []string {
			// Milliseconds become the nearest second. A duration of 0 is what
			// the platform gives for posts of pictures; the source does not
			// name the type.
			kind, duration := "video", field.NotApplicable.Token()
			if ms := r["duration_ms"]; ms == "0" {
				kind = ""
			} else {
				var n int
				if _, err := fmt.Sscan(ms, &n); err != nil {
					panic(err)
				}
				duration = fmt.Sprint((n + 500) / 1000)
			}
			return []string{r["post_id"], r["published_at"], eastern(r["snapshot_at"]), kind, r["followers_first_seen"], r["views"], r["likes"],
				r["comments"], r["shares"], r["saves"], duration, flagOf(r["sponsored"]), r["hashtags"]}
		})
	}},
	{"adidas-instagram-2024", "adidas-instagram-2024-posts.csv", field.Posts, func(rows []source) [][]string {
		return table("post_id published_at snapshot_at type views likes comments paid hashtags", rows, func(r source) []string {
			return []string{r["post_id"], r["published_at"], eastern(r["snapshot_at"]), r["type"], orElse(r["views"], field.NotApplicable),
				r["likes"], r["comments"], flagOf(r["paid_partnership"]), r["hashtags"]}
		})
	}},
	{"published-figures", "published-figures.csv", field.Quotations, func(rows []source) [][]string {
		return figures(rows, "panel-estimate", func(r source) bool { return !strings.HasPrefix(r["note"], "secondary") })
	}},
	{"nike-instagram-2019", "published-figures.csv", field.Quotations, func(rows []source) [][]string {
		return figures(rows, "secondary", func(r source) bool { return strings.HasPrefix(r["note"], "secondary") })
	}},
	{"published-benchmarks", "published-benchmarks.csv", field.Quotations, func(rows []source) [][]string {
		return benchmarks(rows, func(r source) bool { return r["stat"] != "estimate" })
	}},
	{"published-benchmarks-churn", "published-benchmarks.csv", field.Quotations, func(rows []source) [][]string {
		return benchmarks(rows, func(r source) bool { return r["stat"] == "estimate" })
	}},
}

// figures keeps the figures of one origin: measured ones, published ones and
// estimates are never in one data set.
func figures(rows []source, evidence string, keep func(source) bool) [][]string {
	definitions := map[string]string{}
	return table("figure_id case platform indicator definition period value unit scope source year evidence note", rows, func(r source) []string {
		// "as above" means the definition of the figure of the same kind.
		if r["definition"] != "as above" {
			definitions[r["indicator"]] = r["definition"]
		}
		if !keep(r) {
			return nil
		}
		platform := "subscription"
		if strings.Contains(r["indicator"], "Instagram") {
			platform = "instagram"
		}
		return []string{r["figure_id"], r["case"], platform, r["indicator"], definitions[r["indicator"]], r["period"], shift(r["value"], -2), "fraction",
			r["lower_scope"], r["source"], r["source_year"], evidence, r["note"]}
	})
}

// benchmarks turns percentages into fractions and names publishers only: the
// address is the publisher's own, not that of the copy that was read.
func benchmarks(rows []source, keep func(source) bool) [][]string {
	n := 0
	return table("figure_id platform indicator period statistic value unit scope source year evidence", rows, func(r source) []string {
		n++
		if !keep(r) {
			return nil
		}
		value, unit := shift(r["value"], -2), "fraction"
		if r["unit"] == "posts/week" {
			value, unit = r["value"], "per_week"
		}
		url := r["url"]
		if _, own, found := strings.Cut(url, "check against "); found {
			url = strings.TrimSuffix(own, ")")
		}
		// The name of the report ends with one of its measures, whatever the row's.
		report := strings.TrimSuffix(r["source"], ", median ER per post by follower")
		return []string{fmt.Sprintf("b%03d", n), r["platform"], r["metric"], r["data_year"], r["stat"], value, unit, r["segment"],
			report + ", " + url, r["year_published"], r["evidence"]}
	})
}
