package formula

import (
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// names are the columns as a printed formula calls them.
var names = map[field.ID]note.Text{
	Interactions:        {EN: "interactions", RU: "взаимодействия"},
	field.Likes:         {EN: "likes", RU: "отметки «нравится»"},
	field.Dislikes:      {EN: "dislikes", RU: "отметки «не нравится»"},
	field.CommentsN:     {EN: "comments", RU: "комментарии"},
	field.Shares:        {EN: "shares", RU: "репосты"},
	field.Saves:         {EN: "saves", RU: "сохранения"},
	field.Clicks:        {EN: "clicks", RU: "клики"},
	field.Follows:       {EN: "follows", RU: "новые подписки"},
	field.Followers:     {EN: "followers", RU: "подписчики"},
	field.AuthorReach:   {EN: "author's followers", RU: "подписчики автора"},
	field.Reach:         {EN: "reach", RU: "охват"},
	field.Impressions:   {EN: "impressions", RU: "показы"},
	field.Views:         {EN: "views", RU: "просмотры"},
	field.DurationS:     {EN: "duration, s", RU: "длительность, с"},
	field.PostID:        {EN: "posts", RU: "публикации"},
	field.Published:     {EN: "time of publication", RU: "время публикации"},
	field.Author:        {EN: "author", RU: "автор"},
	field.Type:          {EN: "content type", RU: "тип контента"},
	field.Theme:         {EN: "theme", RU: "тема"},
	field.PostKind:      {EN: "kind of post", RU: "вид публикации"},
	field.RepostOf:      {EN: "original of the repost", RU: "оригинал репоста"},
	field.RepostKind:    {EN: "kind of repost", RU: "вид репоста"},
	field.Hashtags:      {EN: "hashtags", RU: "хештеги"},
	field.Paid:          {EN: "paid", RU: "реклама"},
	field.Interactive:   {EN: "interactive", RU: "интерактив"},
	field.CommentID:     {EN: "comments", RU: "комментарии"},
	field.ReplyTo:       {EN: "answered comment", RU: "комментарий, на который отвечают"},
	field.Language:      {EN: "language", RU: "язык"},
	field.Code:          {EN: "code", RU: "код"},
	field.Campaign:      {EN: "campaign", RU: "кампания"},
	field.Month:         {EN: "month", RU: "месяц"},
	field.Week:          {EN: "week", RU: "неделя"},
	field.Platform:      {EN: "platform", RU: "платформа"},
	field.Account:       {EN: "account", RU: "аккаунт"},
	field.Date:          {EN: "date", RU: "дата"},
	field.Start:         {EN: "start of the period", RU: "начало периода"},
	field.User:          {EN: "user", RU: "пользователь"},
	field.At:            {EN: "time", RU: "время"},
	field.Event:         {EN: "event", RU: "событие"},
	field.Region:        {EN: "region", RU: "регион"},
	field.MembersEnd:    {EN: "members at the end", RU: "подписки на конец периода"},
	field.MembersAvg:    {EN: "average members", RU: "подписки в среднем за период"},
	field.Gained:        {EN: "gained members", RU: "новые подписки"},
	field.Lost:          {EN: "lost members", RU: "отменённые подписки"},
	field.NetAdded:      {EN: "net additions", RU: "чистый прирост"},
	field.RevenueUSD:    {EN: "revenue, USD", RU: "выручка, долл. США"},
	field.Category:      {EN: "category", RU: "категория"},
	field.Title:         {EN: "title", RU: "название"},
	field.Titles:        {EN: "titles", RU: "названия"},
	field.NewTitles:     {EN: "new titles", RU: "новые названия"},
	field.HoursViewed:   {EN: "hours viewed", RU: "часы просмотра"},
	field.ViewsN:        {EN: "title views", RU: "просмотры названия"},
	field.Runtime:       {EN: "runtime, h", RU: "продолжительность, ч"},
	field.WeeksTop:      {EN: "weeks in the top 10", RU: "недели в топ-10"},
	field.Top10Hours:    {EN: "hours of the top 10", RU: "часы топ-10"},
	field.Top100Hours:   {EN: "hours of the top 100", RU: "часы топ-100"},
	field.TopHours:      {EN: "hours of the first title", RU: "часы первого названия"},
	field.EngagementAvg: {EN: "published mean engagement", RU: "опубликованная средняя вовлечённость"},
	field.Score:         {EN: "score", RU: "оценка"},
	field.ThumbsUp:      {EN: "thumbs up", RU: "отметки «полезно»"},
	field.Value:         {EN: "value", RU: "значение"},
}

// Name is a column as people read it; a column that formulas do not know goes
// by its id in both languages.
func Name(id field.ID) note.Text {
	if t, ok := names[id]; ok {
		return t
	}
	return note.Text{EN: string(id), RU: string(id)}
}

// Known reports whether formulas may use the column.
func Known(id field.ID) bool {
	_, ok := names[id]
	return ok
}

// Label is one or more columns as an argument of a note.Note. It prints in
// English; In gives it in the reader's language.
type Label []field.ID

// In lists the names in a language.
func (l Label) In(lang string) string {
	s := make([]string, len(l))
	for i, id := range l {
		s[i] = Name(id).In(lang)
	}
	return strings.Join(s, ", ")
}

func (l Label) String() string { return l.In("en") }
