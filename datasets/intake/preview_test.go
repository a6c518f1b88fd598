package intake

import (
	"encoding/json"
	"testing"
)

// A dry run shows the first rows as they would be stored, and what each column
// holds altogether.
func TestPreview(t *testing.T) {
	text := "post id;Дата публикации;Автор;Лайки;Комментарии\nhttps://example.org/p/1;16.01.2025 10:00;own;7;0\n2;18.01.2025;somebody;;0\n" +
		"3;17.01.2025;;0;2\n4;;own;12;1\n"
	p := prepare(t, "f.csv", text, Options{Platform: "vk", Accounts: []Account{{"vk", "own"}}, TimeZone: "Europe/Minsk"})
	got, err := json.MarshalIndent(p.Result.Preview, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "preview", string(got), `[
 {
  "from": "post id",
  "to": "post_id",
  "first": [
   "***",
   "2",
   "3"
  ],
  "missing": 0
 },
 {
  "from": "Автор",
  "to": "author",
  "first": [
   "own",
   "***",
   "-"
  ],
  "missing": 1
 },
 {
  "from": "Дата публикации",
  "to": "published_at",
  "first": [
   "2025-01-16T07:00Z",
   "2025-01-18",
   "2025-01-17"
  ],
  "missing": 1,
  "smallest": "2025-01-16T07:00Z",
  "largest": "2025-01-18"
 },
 {
  "from": "Лайки",
  "to": "likes",
  "first": [
   "7",
   "-",
   "0"
  ],
  "missing": 1,
  "zeros": 1,
  "smallest": "0",
  "largest": "12"
 },
 {
  "from": "Комментарии",
  "to": "comments",
  "first": [
   "0",
   "0",
   "2"
  ],
  "missing": 0,
  "zeros": 2,
  "smallest": "0",
  "largest": "2"
 }
]`)
}
