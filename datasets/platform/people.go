package platform

import (
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

func contains(text, part string) bool { return strings.Contains(strings.ToLower(text), part) }

// Purchases: who, when, how much, one row each.
var purchases = &Format{
	ID:    "purchases",
	Title: note.New("purchases of customers"),
	Table: field.Activity,
	Signature: [][]string{customerWords, {"order date", "order_date", "purchase date", "purchase_date", "invoice date", "invoicedate", "date", "дата покупки",
		"дата заказа", "дата"}, amountWords},
	Columns: []Column{
		{Field: field.User, Names: customerWords},
		{Field: field.At, Names: []string{"order date", "order_date", "purchase date", "purchase_date", "invoice date", "invoicedate", "дата покупки", "дата заказа",
			"date", "дата"}},
	},
	Derived: []field.ID{field.Event},
	Row: func(r *Row) {
		amount, p := tabular.ParseNumber(r.Cell(amountWords...), tabular.MarksUnknown)
		if p == nil && (amount.Whole < 0 || amount.Micros < 0) {
			r.Leave(note.New("the amount is below zero: a return, and no purchase"))
			return
		}
		r.Set(field.Event, Value{Text: "purchase"})
	},
	Reads: append([]string{"product", "quantity", "товар", "количество"}, amountWords...),
	Rules: []note.Note{note.New("each row is a purchase of its customer; amounts are not kept")},
}

var (
	customerWords = []string{"customer id", "customer_id", "customerid", "customer", "client id", "client_id", "client", "buyer", "покупатель", "клиент",
		"id клиента", "id покупателя"}
	amountWords = []string{"amount", "revenue", "total", "sum", "price", "order total", "order_total", "spend", "сумма", "сумма заказа", "выручка", "стоимость"}
)

// A log of events: who did what and when.
var eventLog = &Format{
	ID:        "event-log",
	Title:     note.New("events of users"),
	Table:     field.Activity,
	Signature: [][]string{userWords, {"event", "event_name", "event name", "action", "событие", "действие"}, momentWords},
	Columns: []Column{
		{Field: field.User, Names: userWords},
		{Field: field.At, Names: momentWords},
		{Field: field.Event, Names: []string{"event", "event_name", "event name", "action", "событие", "действие"}},
	},
}

var (
	userWords   = []string{"user_id", "user id", "userid", "user", "client_id", "visitor_id", "device_id", "id пользователя", "пользователь"}
	momentWords = []string{"timestamp", "event_time", "event time", "event_timestamp", "datetime", "time", "created_at", "date", "время", "время события", "дата"}
)

// Netflix, the viewing of one's own household.
var netflixViewing = &Format{
	ID:        "netflix-viewing-activity",
	Title:     note.New("Netflix, viewing activity of a household"),
	Table:     field.Activity,
	Platform:  "netflix",
	Signature: [][]string{{"Profile Name"}, {"Start Time"}, {"Duration"}, {"Title"}, {"Supplemental Video Type"}},
	Columns: []Column{
		{Field: field.User, Names: []string{"Profile Name"}},
		{Field: field.At, Names: []string{"Start Time"}, Read: moment},
	},
	Derived: []field.ID{field.Event},
	Row: func(r *Row) {
		switch {
		case r.Cell("Supplemental Video Type") != "":
			r.Leave(note.New("a trailer or another extra, and no viewing"))
		case contains(r.Cell("Attributes"), "autoplayed: user action: none"):
			r.Leave(note.New("started by itself, and not by anybody"))
		}
		r.Set(field.Event, Value{Text: "view"})
	},
	Reads:   []string{"Supplemental Video Type", "Attributes", "Title", "Duration"},
	Rules:   []note.Note{note.New("times are UTC; profiles become pseudonyms, titles are not kept")},
	Caveats: []note.Note{note.New("One household that gave its data: no sample of viewers.")},
}

var (
	netflixCountries = refused("netflix-top10-countries", note.New("Netflix Top 10, countries"), "netflix",
		[][]string{{"country_name"}, {"week"}, {"category"}, {"weekly_rank"}, {"show_title"}},
		note.New("the lists of countries have ranks and no hours or views, of which the indicators of Netflix are made"),
		note.New("download all-weeks-global.tsv from the same page"))
	netflixHistory = func() *Format {
		f := refused("netflix-viewing-history", note.New("Netflix, list of titles seen"), "netflix", [][]string{{"Title"}, {"Date"}},
			note.New("this is a list of the titles that one profile has seen: it says of nobody how often they came back, and nothing of hours"),
			note.New("request your data from Netflix (Account, Security, Download your personal information) and import ViewingActivity.csv"))
		f.Only = true
		return f
	}()
	customerSummary = refused("customer-summary", note.New("summary of customers"), "",
		[][]string{{"frequency"}, {"recency"}, {"T"}},
		note.New("this is a summary of customers (frequency, recency, age): the purchases themselves are not in it"),
		note.New("import the purchases, one row each, with the columns customer, date and amount"))
	cohortMatrix = refused("cohort-matrix", note.New("table of retention by cohort"), "",
		[][]string{{"CohortPeriod", "CohortGroup", "Cohort", "Когорта"}, {"0", "Week 0", "Day 0", "Month 0"}, {"1", "Week 1", "Day 1", "Month 1"}},
		note.New("this is a table of retention that somebody has computed: shares by cohort, and no users"),
		note.New("import the events it was made of, one row each, with the columns user and at"))
	survivalTable = refused("survival-table", note.New("durations of a survival analysis"), "",
		[][]string{{"T", "duration", "diff_days"}, {"E", "observed", "D"}},
		note.New("this is a table of durations and of what ended them, as survival analysis takes it: it has neither users nor days"),
		note.New("import the events it was made of, one row each, with the columns user and at"))
	survivalStudy = refused("survival-study", note.New("durations of a survival analysis"), "",
		[][]string{{"time", "week"}, {"death", "status", "event", "arrest"}, {"age"}, {"sex", "stage_ii", "fin"}},
		note.New("this is a table of durations and of what ended them, as survival analysis takes it: it has neither users nor days"),
		note.New("import the events it was made of, one row each, with the columns user and at"))
	intervalTable = refused("interval-table", note.New("intervals of a survival analysis"), "",
		[][]string{{"left"}, {"right"}},
		note.New("this is a table of durations and of what ended them, as survival analysis takes it: it has neither users nor days"),
		note.New("import the events it was made of, one row each, with the columns user and at"))
	formOther = refused("form-answers", note.New("answers of a form without a score"), "",
		[][]string{{"Timestamp", "Отметка времени"}, {"City", "Город"}, {"Country", "Страна"}},
		note.New("these are answers of a form, and none of its columns is a score"),
		note.New("if one is, call its column score, and import the file again"))
)

var formTimes = []string{"Timestamp", "Отметка времени", "Время создания", "Время заполнения", "Дата заполнения", "Submitted at", "Start time"}

// The question whether one would recommend, from 0 to 10. The indicators of
// scores from 1 to 5 refuse such answers.
var formNPS = &Format{
	ID:        "form-nps",
	Title:     note.New("answers of a form, 0 to 10"),
	Table:     field.Reviews,
	Signature: [][]string{formTimes, npsWords},
	Unless:    []string{"~1-5", "~1 - 5", "~1 to 5", "~1 до 5"}, // a question with indicators of its own
	Columns: []Column{
		{Field: field.PostID, Names: []string{"ID", "Response ID", "ID ответа"}},
		{Field: field.Published, Names: formTimes},
		{Field: field.Score, Names: npsWords, Read: zeroToTen},
	},
	Rules: []note.Note{note.New("each answer is a row; the scores are from 0 to 10, and indicators for scores from 1 to 5 do not hold for them")},
}

var npsWords = []string{"NPS", "~0 to 10", "~0-10", "~от 0 до 10", "~likely to recommend", "~likely are you to recommend", "~порекоменд"}

// zeroToTen reads an answer, as a number or with words behind it: "5 - very".
func zeroToTen(cell string) Value {
	if Absent(cell) {
		return Value{Missing: field.Empty}
	}
	word, _, _ := strings.Cut(strings.TrimSpace(cell), " ")
	if n := count(word); n.Missing == field.Present && n.Int <= 10 {
		return n
	}
	return Value{Fault: note.Errorf(note.Position{}, "%q is no score from 0 to 10", cell).
		WithMend("write whole numbers, or leave the cell empty")}
}

// oneToFive reads a score; what else a form offers is of another scale.
func oneToFive(cell string) Value {
	if Absent(cell) {
		return Value{Missing: field.Empty}
	}
	word, _, _ := strings.Cut(strings.TrimSpace(cell), " ")
	if len(word) == 1 && word[0] >= '1' && word[0] <= '5' {
		return Value{Int: int64(word[0] - '0')}
	}
	return Value{Fault: note.Errorf(note.Position{}, "%q is no score from 1 to 5", cell).
		WithMend("a scale of another length is another question: leave the column out, or turn its answers into 1 to 5 and say how")}
}

// Reviews of an app or a shop: a day and a score each.
var reviews = &Format{
	ID:    "reviews",
	Title: note.New("reviews with scores"),
	Table: field.Reviews,
	Signature: [][]string{{"score", "rating", "stars", "оценка", "рейтинг"},
		{"at", "date", "review date", "published", "дата", "дата отзыва", "review created date"},
		{"content", "review", "text", "body", "отзыв", "текст", "текст отзыва", "review text"}},
	Columns: []Column{
		{Field: field.PostID, Names: []string{"reviewId", "review_id", "review id", "id"}},
		{Field: field.Published, Names: []string{"at", "review date", "review created date", "published", "дата отзыва", "date", "дата"}},
		{Field: field.Score, Names: []string{"score", "rating", "stars", "оценка", "рейтинг"}, Read: oneToFive},
		{Field: field.ThumbsUp, Names: []string{"thumbsUpCount", "thumbs_up", "helpful", "полезно"}},
	},
	Reads: []string{"content", "review", "text", "body", "отзыв", "текст", "текст отзыва", "review text", "userName", "автор"},
	Rules: []note.Note{note.New("who wrote a review is not kept")},
}
