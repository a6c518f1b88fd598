package platform

import (
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// YouTube Data API v3, videos.list: JSON, counts are texts. A part that was not
// asked for is not there; of the part statistics a count that the channel hides
// is not there.
var youtubeVideos = &Format{
	ID:       "youtube-api-videos",
	Title:    note.New("YouTube Data API, videos"),
	Table:    field.Posts,
	Platform: "youtube",
	Signature: [][]string{{"kind"}, {"id"}, {"snippet.categoryId", "snippet.liveBroadcastContent", "contentDetails.duration", "statistics.favoriteCount",
		"statistics.likeCount", "statistics.commentCount"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Published, Names: []string{"snippet.publishedAt"}, Empty: field.NotCollected},
		{Field: field.Views, Names: []string{"statistics.viewCount"}, Empty: field.NotCollected},
		{Field: field.Likes, Names: []string{"statistics.likeCount"}, Empty: field.Hidden},
		{Field: field.Dislikes, Names: []string{"statistics.dislikeCount"}, Empty: field.Withheld},
		{Field: field.CommentsN, Names: []string{"statistics.commentCount"}, Empty: field.NotApplicable},
		{Field: field.DurationS, Names: []string{"contentDetails.duration"}, Read: isoSpan},
		{Field: field.Language, Names: []string{"snippet.defaultAudioLanguage", "snippet.defaultLanguage"}},
		{Field: field.Paid, Names: []string{"paidProductPlacementDetails.hasPaidProductPlacement"}, Read: YesNo, Empty: field.NotCollected},
	},
	Derived: []field.ID{field.Author, field.Type, field.Hashtags, field.Interactive},
	Row: func(r *Row) {
		if r.Cell("kind") != "youtube#video" {
			r.Leave(note.New("the entry is no video"))
			return
		}
		if r.Cell("statistics.viewCount", "statistics.favoriteCount") == "" { // the part was not asked for
			for _, id := range []field.ID{field.Views, field.Likes, field.Dislikes, field.CommentsN} {
				r.hide(id, field.NotCollected)
			}
		}
		youtubeChannel(r)
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("snippet.title")+" "+r.Cell("snippet.description"))))
	},
	Reads: []string{"kind", "snippet.channelId", "snippet.channelTitle", "snippet.title", "snippet.description", "snippet.liveBroadcastContent",
		"liveStreamingDetails.actualStartTime", "statistics.favoriteCount"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("a count of likes that is not in the answer is hidden by the channel; comments that are not in it are off"),
		note.New("hashtags and mentions are read out of the texts"),
	},
	Caveats: []note.Note{note.New("What a search or a list of the most viewed found is a choice, not all videos of a channel.")},
}

// YouTube Data API v3, search.list: which videos there are, without counts.
var youtubeSearch = &Format{
	ID:        "youtube-api-search",
	Title:     note.New("YouTube Data API, search results"),
	Table:     field.Posts,
	Platform:  "youtube",
	Signature: [][]string{{"id.kind"}, {"id.videoId"}, {"snippet.publishedAt"}, {"snippet.channelId"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id.videoId"}},
		{Field: field.Published, Names: []string{"snippet.publishedAt"}},
	},
	Derived: []field.ID{field.Author, field.Type, field.Hashtags, field.Interactive},
	Row: func(r *Row) {
		if r.Cell("id.kind") != "youtube#video" {
			r.Leave(note.New("the entry is no video"))
			return
		}
		youtubeChannel(r)
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("snippet.title")+" "+r.Cell("snippet.description"))))
	},
	Reads: []string{"kind", "id.kind", "snippet.channelId", "snippet.channelTitle", "snippet.title", "snippet.description", "snippet.liveBroadcastContent"},
	Rules: []note.Note{
		note.New("search results have no counts: ask videos.list for the part statistics of their ids"),
		note.New("hashtags and mentions are read out of the texts, of which a search cuts the end"),
	},
	Caveats: []note.Note{note.New("What a search or a list of the most viewed found is a choice, not all videos of a channel.")},
}

// youtubeChannel says who published a video, and whether it was live.
func youtubeChannel(r *Row) {
	author := Value{Text: r.Cell("snippet.channelId")}
	if author.Text == "" {
		author = Value{Missing: field.NotCollected}
	}
	r.Set(field.Author, author)
	r.Called(r.Cell("snippet.channelTitle"), r.Cell("snippet.channelId"))
	kind, live := "video", Value{Int: 0}
	switch state := r.Cell("snippet.liveBroadcastContent"); {
	case state == "live", state == "upcoming", r.Cell("liveStreamingDetails.actualStartTime") != "":
		kind, live = "live", Value{Int: 1}
	case !r.has("liveStreamingDetails.actualStartTime"): // a stream that ended is called none
		live = Value{Missing: field.NotCollected}
	}
	r.Set(field.Type, Value{Text: kind})
	r.Set(field.Interactive, live)
}

// YouTube Data API v3, commentThreads.list: the first comment of each thread.
var youtubeThreads = &Format{
	ID:        "youtube-api-comments",
	Title:     note.New("YouTube Data API, comments"),
	Table:     field.Comments,
	Platform:  "youtube",
	Signature: [][]string{{"snippet.topLevelComment.id"}, {"snippet.topLevelComment.snippet.publishedAt"}},
	Columns: []Column{
		{Field: field.CommentID, Names: []string{"snippet.topLevelComment.id"}},
		{Field: field.PostID, Names: []string{"snippet.videoId", "snippet.topLevelComment.snippet.videoId"}},
		{Field: field.Author, Names: []string{"snippet.topLevelComment.snippet.authorChannelId.value", "snippet.topLevelComment.snippet.authorDisplayName"}},
		{Field: field.Published, Names: []string{"snippet.topLevelComment.snippet.publishedAt"}},
		{Field: field.Likes, Names: []string{"snippet.topLevelComment.snippet.likeCount"}},
	},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("replies inside of the threads are not read: the answer holds five of each at most; comments.list has them all"),
	},
}

// YouTube Data API v3, comments.list: the replies of a thread.
var youtubeReplies = &Format{
	ID:        "youtube-api-replies",
	Title:     note.New("YouTube Data API, replies to comments"),
	Table:     field.Comments,
	Platform:  "youtube",
	Signature: [][]string{{"id"}, {"snippet.publishedAt"}, {"snippet.likeCount"}, {"snippet.authorDisplayName"}},
	Columns: []Column{
		{Field: field.CommentID, Names: []string{"id"}},
		{Field: field.PostID, Names: []string{"snippet.videoId"}, Empty: field.NotCollected},
		{Field: field.Author, Names: []string{"snippet.authorChannelId.value", "snippet.authorDisplayName"}},
		{Field: field.Published, Names: []string{"snippet.publishedAt"}},
		{Field: field.Likes, Names: []string{"snippet.likeCount"}},
		{Field: field.ReplyTo, Names: []string{"snippet.parentId"}, Empty: field.NotApplicable},
	},
	Marks: tabular.PointDecimal,
}

var (
	youtubeChannels = refused("youtube-api-channels", note.New("YouTube Data API, channels"), "youtube",
		[][]string{{"id"}, {"statistics.subscriberCount"}},
		note.New("this is the description of channels by the YouTube Data API: it holds the subscribers of one moment, rounded, and not the day of it"),
		note.New("write the number down with the day on which you asked, in a table with the columns date and followers, and import that; "+
			"for posts ask videos.list"))
	apiError = refused("api-error", note.New("error message of an API of Google"), "",
		[][]string{{"domain"}, {"reason"}, {"message"}},
		note.New("this is an error message of the service (such as a wrong key or a used-up quota), not data"),
		note.New("read the message in the file, mend its cause, and download again"))
)

// isoSpan reads PT1H2M3S as seconds.
func isoSpan(cell string) Value {
	s := strings.TrimSpace(cell)
	if Absent(s) {
		return Value{Missing: field.Empty}
	}
	wrong := Value{Fault: note.Errorf(note.Position{}, "%q is no duration",
		cell).WithMend("write seconds or H:MM:SS, such as 95 or 0:01:35, or leave the cell empty")}
	rest, ok := strings.CutPrefix(s, "P")
	if !ok {
		return seconds(cell)
	}
	var total, n int64
	digits, timed := 0, false
	for _, c := range rest {
		unit := int64(0)
		switch {
		case c >= '0' && c <= '9' && digits < 9:
			n, digits = n*10+int64(c-'0'), digits+1
			continue
		case c == 'T' && digits == 0:
			timed = true
			continue
		case c == 'D':
			unit = 86400
		case c == 'H' && timed:
			unit = 3600
		case c == 'M' && timed:
			unit = 60
		case c == 'S' && timed:
			unit = 1
		}
		if unit == 0 || digits == 0 {
			return wrong
		}
		total, n, digits = total+n*unit, 0, 0
	}
	if digits > 0 {
		return wrong
	}
	return Value{Int: total}
}

// someText is a text, or Empty.
func someText(s string) Value {
	if s == "" {
		return Value{Missing: field.Empty}
	}
	return Value{Text: s}
}

// YouTube Data Tools (Digital Methods Initiative), a list of videos.
var youtubeDataToolsVideos = &Format{
	ID:        "youtube-data-tools-videos",
	Title:     note.New("YouTube Data Tools, videos"),
	Table:     field.Posts,
	Platform:  "youtube",
	Signature: [][]string{{"videoId"}, {"publishedAt"}, {"channelId"}, {"channelTitle"}, {"videoDescription", "videoTitle"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"videoId"}},
		{Field: field.Published, Names: []string{"publishedAt"}},
		{Field: field.Views, Names: []string{"viewCount"}},
		{Field: field.Likes, Names: []string{"likeCount"}, Empty: field.Hidden},
		{Field: field.Dislikes, Names: []string{"dislikeCount"}, Empty: field.Withheld},
		{Field: field.CommentsN, Names: []string{"commentCount"}, Empty: field.NotApplicable},
		{Field: field.DurationS, Names: []string{"durationSec", "duration"}, Read: isoSpan},
		{Field: field.Language, Names: []string{"defaultAudioLanguage", "defaultLAudioLanguage", "defaultLanguage"}},
	},
	Derived: []field.ID{field.Author, field.Hashtags},
	Row: func(r *Row) {
		r.Set(field.Author, someText(r.Cell("channelId")))
		r.Called(r.Cell("channelTitle"), r.Cell("channelId"))
		r.Set(field.Hashtags, someText(tagsAndNames(r.Cell("videoTitle")+" "+r.Cell("videoDescription"))))
	},
	Reads: []string{"channelId", "channelTitle", "videoTitle", "videoDescription"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("a count of likes that is not in the answer is hidden by the channel; comments that are not in it are off"),
		note.New("hashtags and mentions are read out of the texts"),
	},
	Caveats: []note.Note{note.New("What a search or a list of the most viewed found is a choice, not all videos of a channel.")},
}
