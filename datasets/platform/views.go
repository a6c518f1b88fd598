package platform

import "github.com/casebench/casebench/datasets/note"

// Names are the platforms' names for readers, by the id used in data. An id
// that is not here is shown as it is.
var Names = map[string]note.Text{
	"instagram":  {EN: "Instagram", RU: "Instagram"},
	"facebook":   {EN: "Facebook", RU: "Facebook"},
	"tiktok":     {EN: "TikTok", RU: "TikTok"},
	"youtube":    {EN: "YouTube", RU: "YouTube"},
	"vk":         {EN: "VK", RU: "ВКонтакте"},
	"x":          {EN: "X (Twitter)", RU: "X (Twitter)"},
	"telegram":   {EN: "Telegram", RU: "Telegram"},
	"ok":         {EN: "Odnoklassniki", RU: "Одноклассники"},
	"linkedin":   {EN: "LinkedIn", RU: "LinkedIn"},
	"reddit":     {EN: "Reddit", RU: "Reddit"},
	"netflix":    {EN: "Netflix", RU: "Netflix"},
	"googleplay": {EN: "Google Play", RU: "Google Play"},
}

// Name is the platform's name, or its id where none is known.
func Name(platform string) note.Text {
	if n, ok := Names[platform]; ok {
		return n
	}
	return note.Text{EN: platform, RU: platform}
}

// viewMeanings say what one "view" is, in the platform's own account of it
// (help pages of the platforms as of 2025). They differ, so rates by views
// must not be compared across platforms.
var viewMeanings = map[string]note.Text{
	"instagram": {
		EN: "times a post was played or shown, repeats included; the main metric since 2024, before it plays of video only",
		RU: "сколько раз публикацию воспроизвели или показали, включая повторы; основной показатель с 2024 года, до этого только воспроизведения видео",
	},
	"facebook": {
		EN: "times a post was played or shown, repeats included; since 2024, before it video views of 3 seconds and longer",
		RU: "сколько раз публикацию воспроизвели или показали, включая повторы; с 2024 года, до этого просмотры видео от 3 секунд",
	},
	"tiktok": {
		EN: "times a video started to play, repeats included",
		RU: "сколько раз видео начало воспроизводиться, включая повторы",
	},
	"youtube": {
		EN: "plays that a viewer chose, filtered by YouTube; Shorts since 2025-03-31 every start and repeat (the older count is called engaged views)",
		RU: "воспроизведения по выбору зрителя, отфильтрованные YouTube; для Shorts с 31.03.2025 каждый запуск и повтор (прежний счёт называется заинтересованными просмотрами)",
	},
	"vk": {
		EN: "times a post was seen in a feed, on the wall or by itself",
		RU: "сколько раз запись увидели в ленте, на стене или отдельно",
	},
	"x": {
		EN: "times a post was shown (impressions); public since December 2022",
		RU: "сколько раз публикацию показали (показы); открытый показатель с декабря 2022 года",
	},
	"telegram": {
		EN: "times a post was seen in a channel, forwards of it included",
		RU: "сколько раз запись увидели в канале, включая её пересылки",
	},
	"netflix": {
		EN: "hours viewed divided by runtime; published since 2023-06-20",
		RU: "часы просмотра, делённые на длительность; публикуется с 20.06.2023",
	},
}

// ViewMeaning says what the platform counts as one view; the zero Text if that
// is not known. Two platforms' views are never the same thing.
func ViewMeaning(platform string) note.Text { return viewMeanings[platform] }
