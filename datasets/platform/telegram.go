package platform

import (
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// telegramReactions is when Telegram had its first reactions, 2021-12-30.
const telegramReactions = 1_640_822_400

// Telegram Desktop, the history of a chat as JSON (tdesktop,
// export_output_json.cpp). It never holds views, forwards or numbers of
// comments. An album is several messages of one second, of which Telegram gives
// the first all reactions. Before 2022 a message had no date_unixtime.
var telegramDesktop = &Format{
	ID:        "telegram-desktop",
	Title:     note.New("Telegram Desktop, history of a chat (JSON)"),
	Table:     field.Posts,
	Platform:  "telegram",
	Signature: [][]string{{"id"}, {"type"}, {"date"}, {"from"}, {"from_id"}},
	Unless:    []string{"owner_id"},
	Columns: []Column{
		{Field: field.Published, Names: []string{"date_unixtime", "date"}},
	},
	Derived: []field.ID{field.PostID, field.Author, field.PostKind, field.Type, field.Interactive, field.Paid, field.Likes, field.Hashtags},
	Row:     telegramMessage,
	Reads: []string{"id", "type", "from_id", "forwarded_from", "reply_to_message_id", "poll.question", "photo", "media_type", "file", "text",
		"reactions.*.count", "reactions.*.type", "text.*.text", "text_entities.*.text"},
	Marks: tabular.PointDecimal,
	Once:  true,
	Rules: []note.Note{
		note.New("likes are reactions of all kinds but paid stars; a message without any has 0 where the export has reactions and it is not older than they are"),
		note.New("messages of a channel of one second with pictures or files are one album, hence one post: of its first message are its type and its reactions"),
		note.New("the history holds no views, forwards or numbers of comments: not collected"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
}

// The export of a whole account has chats, and the messages inside of them.
var telegramAccount = refused("telegram-account", note.New("Telegram Desktop, all chats of an account (JSON)"), "telegram",
	[][]string{{"messages.0.date"}, {"messages.0.type"}, {"messages"}},
	note.New("this is the export of a whole Telegram account, with all its private chats"),
	note.New("export the channel alone: open it in Telegram Desktop, then its menu, Export chat history, format JSON"))

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
	kind := telegramKind(r)
	id := "message_" + r.Cell("id") // without the sender, who may be a person
	if strings.HasPrefix(from, "channel") {
		r.Own()
		id = from + "_" + r.Cell("id")
		if kind != "text" && kind != "poll" {
			id = from + "_at" + r.Cell("date_unixtime", "date")
		}
	}
	r.Set(field.PostID, Value{Text: id})
	r.Set(field.Type, Value{Text: kind})
	r.Set(field.Interactive, flag(kind == "poll"))
	r.Set(field.Author, Value{Text: from})
	r.Set(field.PostKind, Value{Text: "original"})
	if r.Cell("forwarded_from") != "" {
		r.Set(field.PostKind, Value{Text: "repost"})
	} else if r.Cell("reply_to_message_id") != "" && !r.IsOwn() {
		r.Set(field.PostKind, Value{Text: "reply"})
	}
	text := strings.Join([]string{r.Cell("text"), r.Cell("text.*.text"), r.Cell("text_entities.*.text")}, " ")
	if r.has("text_entities.*.text") { // it repeats the text, in pieces
		text = r.Cell("text_entities.*.text")
	}
	r.telegramText(text)
	r.Set(field.Likes, telegramLikes(r))
}

// telegramLikes adds up the reactions to a message.
func telegramLikes(r *Row) Value {
	var sum Value
	kinds := r.Each("reactions.*.type")
	for i, text := range r.Each("reactions.*.count") {
		n := count(text)
		switch {
		case i < len(kinds) && kinds[i] == "paid": // a number of stars, of which one person gives many
			continue
		case n.Missing != field.Present:
			return n
		}
		sum.Int += n.Int
	}
	if at := unixSeconds(r.Cell("date_unixtime")); len(kinds) == 0 && (!r.has("reactions.*.count") || at.Fault != nil || at.Int < telegramReactions) {
		return Value{Missing: field.NotCollected}
	}
	return sum
}

// telegramKind is what kind of message it is.
func telegramKind(r *Row) string {
	media := r.Cell("media_type")
	switch {
	case r.Cell("poll.question") != "":
		return "poll"
	case r.Cell("photo") != "":
		return "photo"
	case strings.HasPrefix(media, "video"): // video_file, and the round video_message
		return "video"
	case media == "animation":
		return "video"
	case media != "":
		return strings.ReplaceAll(strings.TrimSuffix(media, "_file"), "_", " ")
	case r.Cell("file") != "":
		return "file"
	}
	return "text"
}

// telegramText reads what is in a message's text.
func (r *Row) telegramText(text string) {
	r.Set(field.Hashtags, someText(tagsAndNames(text)))
	r.Set(field.Paid, Value{Missing: field.NotCollected})
	r.advertised(text)
}

// 4CAT, messages of Telegram (its datasource telegram). Of a reaction it writes
// the sign as often as it was given, and nothing for none; of one that is no
// sign of Unicode it writes the answer of the API.
var fourCatTelegram = &Format{
	ID:        "4cat-telegram",
	Title:     note.New("4CAT, messages of Telegram"),
	Table:     field.Posts,
	Platform:  "telegram",
	Signature: [][]string{{"id"}, {"thread_id"}, {"chat"}, {"author_username"}, {"author_is_bot"}, {"views"}, {"unix_timestamp"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"id"}},
		{Field: field.Published, Names: []string{"unix_timestamp"}},
		{Field: field.Views, Names: []string{"views"}, Empty: field.NotCollected},
		{Field: field.Shares, Names: []string{"forwards"}, Empty: field.NotCollected},
	},
	Derived: []field.ID{field.Author, field.PostKind, field.Type, field.Interactive, field.Paid, field.Likes, field.Hashtags},
	Row: func(r *Row) {
		r.Set(field.Author, someText(r.Cell("author_username")))
		if r.Cell("author_username") == "" {
			r.Set(field.Author, someText(r.Cell("author")))
		}
		if id := r.Get(field.PostID); !strings.Contains(id, "-") { // until 2024 the number within the chat
			r.Set(field.PostID, Value{Text: r.Cell("chat", "thread_id") + "-" + id})
		}
		kind := "original"
		switch {
		case r.Cell("author_forwarded_from_id")+r.Cell("author_forwarded_from_username")+r.Cell("author_forwarded_from_name") != "":
			kind = "repost"
			r.hide(field.Views, field.NotApplicable) // Telegram shows those of the original
		case r.Cell("reply_to") != "":
			kind = "reply"
		}
		r.Set(field.PostKind, Value{Text: kind})
		form := Type(r.Cell("attachment_type"))
		switch form {
		case "":
			form = "text"
		case "url":
			form = "link"
		}
		r.Set(field.Type, Value{Text: form})
		r.Set(field.Interactive, flag(form == "poll"))
		r.Set(field.Likes, signs(r.Cell("reactions")))
		r.telegramText(r.Cell("body"))
	},
	Reads: []string{"chat", "thread_id", "author", "author_username", "author_forwarded_from_id", "author_forwarded_from_username",
		"author_forwarded_from_name", "reply_to", "attachment_type", "reactions", "body"},
	Marks: tabular.PointDecimal,
	Rules: []note.Note{
		note.New("likes are reactions, which 4CAT writes as the sign once for each; a message without any is not told from one without a count"),
		note.New("views of a forwarded message are those of the original: not applicable"),
		note.New("shares are forwards; numbers of comments are not collected"),
		note.New("hashtags, mentions and words of advertising are read out of the texts"),
	},
}

// signs counts the emoji of a text that holds nothing else. An emoji may be
// several characters: of a skin's colour, of a style, or joined by U+200D.
func signs(text string) Value {
	n, joined := int64(0), false
	for _, c := range text {
		switch {
		case c == '\u200d':
			joined = true
			continue
		case c == '\ufe0e' || c == '\ufe0f' || c >= '\U0001f3fb' && c <= '\U0001f3ff':
			continue
		case c < '\u2000': // no emoji of Telegram is among the letters
			return Value{Missing: field.NotCollected}
		}
		if !joined {
			n++
		}
		joined = false
	}
	if n == 0 {
		return Value{Missing: field.NotCollected}
	}
	return Value{Int: n}
}
