package platform

import "github.com/casebench/casebench/datasets/note"

// Names are the platforms' names for readers, by the id used in data. An id
// that is not here is shown as it is.
var Names = map[string]note.Note{
	"instagram":  note.New("Instagram"),
	"facebook":   note.New("Facebook"),
	"tiktok":     note.New("TikTok"),
	"youtube":    note.New("YouTube"),
	"vk":         note.New("VK"),
	"x":          note.New("X (Twitter)"),
	"telegram":   note.New("Telegram"),
	"ok":         note.New("Odnoklassniki"),
	"linkedin":   note.New("LinkedIn"),
	"reddit":     note.New("Reddit"),
	"threads":    note.Plain("Threads"),
	"bluesky":    note.Plain("Bluesky"),
	"mastodon":   note.Plain("Mastodon"),
	"netflix":    note.New("Netflix"),
	"googleplay": note.New("Google Play"),
}

// Name is the platform's name, or its id where none is known.
func Name(platform string) note.Note {
	if n, ok := Names[platform]; ok {
		return n
	}
	return note.Plain(platform)
}

// viewMeanings say what one "view" is, in the platform's own account of it
// (help pages of the platforms as of 2025). They differ, so rates by views
// must not be compared across platforms.
var viewMeanings = map[string]note.Note{
	"instagram": note.New("times a post was played or shown, repeats included; the main metric since 2024, before it plays of video only"),
	"facebook":  note.New("times a post was played or shown, repeats included; since 2024, before it video views of 3 seconds and longer"),
	"tiktok":    note.New("times a video started to play, repeats included"),
	"youtube": note.New("plays that a viewer chose, filtered by YouTube; Shorts since 2025-03-31 every start and repeat (the older count is called " +
		"engaged views)"),
	// The counter was opened on 2017-03-15 (vk-smi.ru of that day); VK Video: RIA, 2026-02-03.
	"vk": note.New("times a post was seen in a feed, on the wall or by itself; public since March 2017; " +
		"of videos in VK Video plays of 5 seconds and longer since 2026"),
	"x":        note.New("times a post was shown (impressions); public since December 2022"),
	"telegram": note.New("times a post was seen in a channel, forwards of it included"),
	"netflix":  note.New("hours viewed divided by runtime; published since 2023-06-20"),
}

// ViewMeaning says what the platform counts as one view; the zero Note if that
// is not known. Two platforms' views are never the same thing.
func ViewMeaning(platform string) note.Note { return viewMeanings[platform] }
