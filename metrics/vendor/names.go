package vendor

import (
	"regexp"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
)

// Name is a word that several people use for different figures.
type Name struct {
	Word note.Note // as people say it
	Also []string  // how it is written, in lower case, in headers of columns and in texts
	Here note.Note // what casebench means by it, with the ids of its indicators
	Uses []Use
}

// Use is what somebody means by the word.
type Use struct {
	Whom  note.Note
	Means note.Note
}

func by(vendor string) note.Note { return note.Plain(vendor) }

// names is the glossary, in the order in which it is printed.
var names = []Name{
	{
		Word: note.New("ER, engagement rate"),
		Also: []string{"er", "er%", "er, %", "er (%)", "erpost", "er post", "engagement rate", "engagement rate (%)", "engagement", "вовлеченность", "вовлечённость",
			"уровень вовлеченности", "уровень вовлечённости", "коэффициент вовлеченности", "коэффициент вовлечённости", "er day", "erday"},
		Here: note.New("interactions over a measure of audience; the id says over which and how posts become one figure (engagement/by-followers/median)"),
		Uses: []Use{
			{by("Popsters, LiveDune, quintly, Emplifi, Rival IQ"), note.New("interactions over followers; sums, means and medians of posts")},
			{by("TGStat"), note.New("forwards, reactions and comments over views")},
			{by("Metricool"), note.New("interactions over reach, on X and LinkedIn over impressions")},
			{by("Fanpage Karma, NapoleonCat"), note.New("interactions of a day over the followers of the day")},
			{note.New("web analytics"), note.New("sessions in which somebody stayed, over all sessions")},
			{note.New("the article on which the built-in study rests"), note.New("stands beside retention, which is another thing")},
		},
	},
	{
		Word: note.New("ERR"), Also: []string{"err", "err%", "err, %", "err (%)", "er reach", "erreach", "er by reach", "engagement rate by reach"},
		Here: note.New("not used; the rate over reach is engagement/by-reach, views over subscribers are engagement/view-rate"),
		Uses: []Use{
			{by("Hootsuite, Socialinsider"), note.New("interactions over reach")},
			{by("TGStat"), note.New("mean views of a post over subscribers: no interaction is in it")},
		},
	},
	{
		Word: note.New("ERV, ERview"), Also: []string{"erv", "erview", "er view", "erviews", "er views", "erv, %", "erv (%)", "engagement rate by views"},
		Here: note.New("not used; the rate over views is engagement/by-views"),
		Uses: []Use{
			{by("Popsters, LiveDune"), note.New("interactions over views")},
			{note.New("others"), note.New("views over followers, which is a view rate")},
		},
	},
	{
		Word: note.New("VR, view rate"), Also: []string{"vr", "vr, %", "vr (%)", "vr post", "view rate", "vtr"},
		Here: note.New("views over followers: engagement/view-rate"),
		Uses: []Use{
			{by("LiveDune"), note.New("views over followers")},
			{note.New("advertising"), note.New("views over impressions, also VTR")},
			{by("TGStat"), note.New("calls it ERR")},
		},
	},
	{
		Word: note.New("LR, love rate; TR, talk rate"), Also: []string{"lr", "love rate", "tr", "talk rate"},
		Here: note.New("likes over followers, comments over followers: engagement/love-rate, engagement/talk-rate"),
		Uses: []Use{{by("Popsters"), note.New("the same")}},
	},
	{
		Word: note.New("Reach"), Also: []string{"reach rate", "охват, %"},
		Here: note.New("distinct people who saw a post; over followers it is engagement/reach-rate"),
		Uses: []Use{
			{note.New("platforms, to the account's owner"), note.New("distinct accounts, each platform by its own estimate")},
			{note.New("tools for Telegram"), note.New("mean views of a post, one person as often as he looks")},
			{note.New("offers of agencies"), note.New("the sum of the followers of all authors: potential reach, which counts people several times")},
			{note.New("media planning"), note.New("the share of a population that saw an advertisement at least once")},
		},
	},
	{
		Word: note.New("Views, impressions"), Also: []string{"показы/просмотры"},
		Here: note.New("views as the platform counts them, impressions as times shown; never one for the other"),
		Uses: []Use{
			{by("Instagram"), note.New("since April 2025 one count of views for all formats, in place of impressions and plays")},
			{by("YouTube"), note.New("of a Short since March 2025 each start is a view")},
			{by("VK"), note.New("a post that was on screen")},
		},
	},
	{
		Word: note.New("Retention"),
		Here: note.New("the share of people who are there again after a time: retention/"),
		Uses: []Use{
			{by("YouTube, TikTok"), note.New("the share of a video that was watched, or of viewers still watching")},
			{note.New("subscription services"), note.New("1 − churn: of members at the start of a month, who stay; gross or net of those who return")},
			{note.New("product analytics"), note.New("of a cohort, who is active on, or on and after, day N")},
			{note.New("the article on which the built-in study rests"), note.New("prints ER beside it")},
		},
	},
	{
		Word: note.New("Subscribers"),
		Here: note.New("followers follow an account for nothing; members pay"),
		Uses: []Use{
			{by("YouTube, Telegram, VK"), note.New("followers of a channel or a community")},
			{by("Netflix"), note.New("paid memberships")},
		},
	},
	{
		Word: note.New("UGC rate, share of voice"), Also: []string{"sov", "share of voice"},
		Here: note.New("posts by others over all posts about the brand; a share of posts, of reach or of interactions is said in the id"),
		Uses: []Use{
			{note.New("advertising"), note.New("a brand's share of all advertising spent")},
			{note.New("media monitoring"), note.New("a brand's share of all mentions of the brands that somebody chose")},
		},
	},
}

// Names is the glossary of words that several people use for different figures.
func Names() []Name { return slices.Clone(names) }

// Called finds the word that the header of a column is.
func Called(header string) (Name, bool) {
	header = strings.Join(strings.Fields(strings.ToLower(header)), " ")
	i := slices.IndexFunc(names, func(n Name) bool { return slices.Contains(n.Also, header) })
	if i < 0 {
		return Name{}, false
	}
	return names[i], true
}

// letters are the short words in a text; definite are words that say what is
// divided by.
var (
	letters  = regexp.MustCompile(`\b(ER|ERR|ERV|VR|ERview|ERpost|ERday|LR|TR)\b`)
	definite = regexp.MustCompile(`(?i)followers|subscribers|by reach|over reach|views|impressions|retention|engagement rate|engagement/|` +
		`подписчик|охват|просмотр|показ(?:ы|ов|ам|ами|ах)(?:[^а-яё]|$)|удержани|вовлеч`)
)

// Loose finds the first use of short words in a text of which the paragraph
// does not say what is meant: the word and its place in bytes.
func Loose(markdown string) (words []string, at []int) {
	start := 0
	for _, paragraph := range strings.SplitAfter(markdown, "\n\n") {
		if !definite.MatchString(paragraph) {
			for _, m := range letters.FindAllStringIndex(paragraph, -1) {
				if word := paragraph[m[0]:m[1]]; !slices.Contains(words, word) {
					words, at = append(words, word), append(at, start+m[0])
				}
			}
		}
		start += len(paragraph)
	}
	return words, at
}
