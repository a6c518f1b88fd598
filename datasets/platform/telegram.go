package platform

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// telegramReactions is when Telegram had its first reactions, 2021-12-30.
const telegramReactions = 1_640_822_400

// Telegram Desktop, the history of a chat as JSON (tdesktop,
// export_output_json.cpp). It never holds views, forwards or numbers of
// comments. An album is several messages of one second.
var telegramDesktop = &Format{
	ID:        "telegram-desktop",
	Title:     note.New("Telegram Desktop, history of a chat (JSON)"),
	Table:     field.Posts,
	Platform:  "telegram",
	Signature: [][]string{{"id"}, {"type"}, {"date"}, {"date_unixtime"}, {"from_id"}},
	Columns: []Column{
		{Field: field.Published, Names: []string{"date_unixtime"}},
	},
	Derived: []field.ID{field.PostID, field.Author, field.PostKind, field.Type, field.Interactive, field.Likes, field.Hashtags},
	Row:     telegramMessage,
	Reads:   telegramReads(),
	Marks:   tabular.PointDecimal,
	Once:    true,
	Rules: []note.Note{
		note.New("likes are reactions of all kinds; a message without any has 0 where the export has reactions at all and the message is not older than they are"),
		note.New("messages of one second with pictures or files are one album, hence one post"),
		note.New("the history holds no views, forwards or numbers of comments: not collected"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
}

// most are how many pieces of a text and kinds of reactions are looked at.
const most = 60

func telegramReads() []string {
	reads := []string{"id", "type", "from_id", "forwarded_from", "reply_to_message_id", "poll.question", "photo", "media_type", "file", "text"}
	for i := range most {
		reads = append(reads, fmt.Sprintf("reactions.%d.count", i), fmt.Sprintf("text_entities.%d.text", i))
	}
	return reads
}

func telegramMessage(r *Row) {
	from := r.Cell("from_id")
	switch {
	case r.Cell("type") != "message":
		r.Leave(note.New("a notice of the service, and no message"))
		return
	case from == "":
		r.Leave(note.New("no from_id: nobody sent the message"))
		return
	}
	id := from + "_" + r.Cell("id")
	kind := r.Cell("media_type")
	switch {
	case r.Cell("poll.question") != "":
		kind = "poll"
	case r.Cell("photo") != "":
		kind = "photo"
	case strings.HasPrefix(kind, "video"):
		kind = "video"
	case kind == "" && r.Cell("file") == "":
		kind = "text"
	case kind == "":
		kind = "file"
	}
	if kind != "text" && kind != "poll" {
		id = from + "_at" + r.Cell("date_unixtime")
	}
	r.Set(field.PostID, Value{Text: id})
	r.Set(field.Type, Value{Text: kind})
	r.Set(field.Interactive, flag(kind == "poll"))
	if r.Set(field.Author, Value{Text: from}); strings.HasPrefix(from, "channel") {
		r.Own()
	}
	r.Set(field.PostKind, Value{Text: "original"})
	if r.Cell("forwarded_from") != "" {
		r.Set(field.PostKind, Value{Text: "repost"})
	} else if r.Cell("reply_to_message_id") != "" && !r.IsOwn() {
		r.Set(field.PostKind, Value{Text: "reply"})
	}
	text := r.Cell("text")
	for i := range most {
		text += " " + r.Cell(fmt.Sprintf("text_entities.%d.text", i))
	}
	r.Set(field.Hashtags, someText(tagsAndNames(text)))
	r.advertised(text)
	at, err := strconv.ParseInt(r.Cell("date_unixtime"), 10, 64)
	likes, any := int64(0), false
	for i := range most {
		if n := count(r.Cell(fmt.Sprintf("reactions.%d.count", i))); n.Missing == field.Present {
			likes, any = likes+n.Int, true
		}
	}
	switch {
	case any || err == nil && at >= telegramReactions && r.has("reactions.0.count"):
		r.Set(field.Likes, Value{Int: likes})
	default:
		r.Set(field.Likes, Value{Missing: field.NotCollected})
	}
}
