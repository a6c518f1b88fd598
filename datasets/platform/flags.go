package platform

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
)

// Headers, as loose gives them, of columns that say something about a row
// beside its counts: whether a count is a count, whose the post is, who paid.
var (
	flagHiddenLikes = also("likes hidden", "like and view counts disabled",
		"hide like and view counts", "is like count hidden", "hidden likes", "лайки скрыты")
	flagNoComments = also("comments disabled", "commenting disabled", "comments off", "disable comments", "комментарии отключены")
	flagPartial    = also("partial item", "is partial", "incomplete")
	flagRepost     = also("is retweet", "retweet", "is repost", "is shared", "retweeted", "это репост", "репост")
	flagReply      = also("is reply", "это ответ")
	flagPaid       = also("is ad", "is paid partnership", "paid partnership", "is sponsored", "sponsored", "is branded content", "branded content",
		"is advertisement", "is promoted", "promoted", "funded content status", "реклама", "это реклама")
	flagCaption = also("caption", "text", "body", "message", "description", "content", "post text", "tweet text", "full text", "tweet", "title",
		"текст", "текст поста", "текст записи", "описание", "подпись", "сообщение", "тэкст")
	flagOriginal = also("retweeted status", "retweeted status id", "copy history", "repost of", "retweeted id", "shared post id", "reblog")
)

// flagged lets what stands beside the counts of a guessed table of posts act:
// a hidden count is none, a repost's counts belong to the original, advertising
// is marked. Hashtags, mentions and "RT @" are read out of the caption, which
// is not kept.
func flagged(r *Row) {
	if yes(r.Loose(flagHiddenLikes...)) {
		r.hide(field.Likes, field.Hidden)
	}
	if yes(r.Loose(flagNoComments...)) {
		r.hide(field.CommentsN, field.NotApplicable)
	}
	if yes(r.Loose(flagPartial...)) {
		for _, id := range []field.ID{field.Likes, field.CommentsN, field.Shares, field.Saves, field.Views} {
			r.hide(id, field.NotCollected)
		}
	}
	caption := r.Loose(flagCaption...)
	if _, known := r.Values[field.PostKind]; !known {
		kind := "original"
		switch {
		case yes(r.Loose(flagRepost...)), r.Loose(flagOriginal...) != "" && !Absent(r.Loose(flagOriginal...)), strings.HasPrefix(caption, "RT @"):
			kind = "repost"
		case yes(r.Loose(flagReply...)):
			kind = "reply"
		}
		r.Set(field.PostKind, Value{Text: kind})
	}
	if _, known := r.Values[field.Paid]; !known {
		paid := Value{Missing: field.NotCollected}
		for _, flag := range flagPaid {
			switch text := Fold(r.Loose(flag)); {
			case yes(text), text != "" && text == "funded":
				paid = Value{Int: 1}
			case no(text) && paid.Missing != field.Present:
				paid = Value{}
			}
		}
		r.Set(field.Paid, paid)
	}
	r.advertised(caption)
	if v, there := r.Values[field.Views]; there && v.Missing == field.Present && v.Int == 0 && still(r.Values[field.Type].Text) {
		r.hide(field.Views, field.NotApplicable) // a photo is not played
	}
	if _, known := r.Values[field.Hashtags]; !known {
		r.Set(field.Hashtags, Value{Text: tagsAndNames(caption)})
	}
}

// flags are the headers that flagged reads.
func flags() []string {
	var out []string
	for _, list := range [][]string{flagHiddenLikes, flagNoComments, flagPartial, flagRepost, flagReply, flagPaid, flagCaption, flagOriginal} {
		out = append(out, list...)
	}
	return out
}

// IsCaption reports whether a header, as loose gives it, is of texts.
func IsCaption(header string) bool { return slices.Contains(flagCaption, header) }

func (r *Row) hide(id field.ID, why field.Missing) {
	if _, there := r.Values[id]; there {
		r.Set(id, Value{Missing: why})
	}
}

// still reports whether a content type has no views: nothing plays.
func still(kind string) bool {
	switch Type(kind) {
	case "photo", "carousel", "link", "text":
		return true
	}
	return false
}

func yes(cell string) bool {
	switch Fold(cell) {
	case "yes", "true", "1", "1.0", "да", "y", "t":
		return true
	}
	return false
}

func no(cell string) bool {
	switch Fold(cell) {
	case "no", "false", "0", "0.0", "нет", "n", "f":
		return true
	}
	return false
}

// tagsAndNames are the hashtags of a text and the names that it mentions, the latter
// with @, with spaces between.
func tagsAndNames(text string) string {
	out := Hashtags(text)
	for _, name := range mentioned(text) {
		if out != "" {
			out += " "
		}
		out += "@" + name
	}
	return out
}

// mentioned are the names after @ in a text; an address of mail has none.
func mentioned(text string) []string {
	var out []string
	before := ' '
	for i, c := range text {
		if c == '@' && !word(before) && before != '.' {
			name := text[i+1:]
			if end := strings.IndexFunc(name, func(c rune) bool { return !word(c) && c != '.' }); end >= 0 {
				name = name[:end]
			}
			if name = strings.TrimRight(name, "."); name != "" {
				out = append(out, name)
			}
		}
		before = c
	}
	return out
}

// derivedFrom says which headers tell of which field.
func derivedFrom() map[field.ID][]string {
	return map[field.ID][]string{
		field.PostKind: slices.Concat(flagRepost, flagReply, flagOriginal, flagCaption),
		field.Paid:     slices.Concat(flagPaid, flagCaption),
		field.Hashtags: flagCaption,
	}
}
