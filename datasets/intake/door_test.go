package intake

import (
	"strings"
	"testing"
	"testing/fstest"
)

// What a file is and what its columns say is decided by how much of the header
// and of the rows it explains. Each case is a kind of file that people have;
// all are made up.
func TestDoor(t *testing.T) {
	day := "2025-03-0"
	rows := func(head string, line func(i string) string) string {
		var b strings.Builder
		b.WriteString(head + "\n")
		for _, i := range []string{"1", "2", "3", "4", "5"} {
			b.WriteString(line(i) + "\n")
		}
		return b.String()
	}
	for _, test := range []struct {
		name, text string
		format     string
		first      string // row of the data set
		says       string // a rule or a warning
		problem    string
	}{
		{"posts with followers are no table of followers",
			rows("post_id,date,platform,followers,likes,comments", func(i string) string { return i + "," + day + i + ",vk,1000,5,1" }),
			"guess-posts", "1,vk,a,2025-03-01T00:00:00Z,1000,5,1", "", ""},
		{"followers are", rows("date,followers", func(i string) string { return day + i + ",100" + i }), "casebench-audience", "2025-03-01,a,1001", "", ""},
		{"posts with an author are no comments",
			rows("post_id,author,published_at,likes,comments", func(i string) string { return i + ",a," + day + i + "T10:00:00Z,5,1" }),
			"casebench-posts", "1,a,2025-03-01T10:00:00Z,5,1", "", ""},
		{"comments of the public",
			rows("id,replyCount,likeCount,publishedAt,authorName,text,isReply,isReplyTo",
				func(i string) string { return "U" + i + ",0,5,2025-03-0" + i + " 05:30:01,Ann,x,0," }),
			"youtube-data-tools-comments", "", "", ""},
		{"purchases are nobody's posts", rows("id,date,amount", func(i string) string { return i + "," + day + i + ",10" }), "", "", "",
			"this is no export that casebench knows"},
		{"days of an account are no posts", rows("Date,Likes,Comments", func(i string) string { return day + i + ",10,1" }), "", "", "", "lacks post_id"},
		{"no ids", rows("post_date,likes", func(i string) string { return day + i + " 10:00:00,1" }), "guess-posts", "f-row-1,a,2025-03-01T10:00:00Z,1",
			"the table has no ids of posts", ""},
		{"no ids and no days", rows("Impressions,Saves,Comments,Shares,Likes",
			func(string) string { return "3900,90,9,5,160" }), "guess-posts", "f-row-1,a,3900,160,9,5,90",
			"does not say when its posts were published", ""},
		{"reactions hold the likes",
			rows("status_id,status_published,num_reactions,num_comments,num_likes,num_loves",
				func(i string) string { return i + "," + day + i + " 10:00:00,50" + i + ",3,40" + i + ",100" }),
			"guess-posts", "1,a,2025-03-01T10:00:00Z,501,3", "the former is nowhere smaller", ""},
		{"a time of collection",
			rows("id,timestamp,date,likes,comments", func(i string) string { return i + ",2025-06-01 12:00:0" + i + "," + day + i + ",5,1" }),
			"guess-posts", "1,a,2025-03-01T00:00:00Z,2025-06-01T12:00:01Z,5,1", "they are those of the collection", ""},
		{"hidden likes are missing",
			rows("id,timestamp,likes_hidden,num_likes,num_comments", func(i string) string { return i + "," + day + i + " 10:00:00,yes,3,7" }),
			"guess-posts", "1,a,2025-03-01T10:00:00Z,hidden,7", "", ""},
		{"a repost belongs to the original",
			rows("tweet_id,created_at,text,is_retweet,like_count,reply_count", func(i string) string { return i + "," + day + i + " 10:00:00,x,True,5,1" }),
			"guess-posts", "1,a,2025-03-01T10:00:00Z,repost,5,1,", "", ""},
		{"RT in the text", rows("tweet_id,created_at,text,like_count,reply_count",
			func(i string) string { return i + "," + day + i + " 10:00:00,RT @friend: words,5,1" }),
			"guess-posts", "1,a,2025-03-01T10:00:00Z,repost,5,1,'@p-", "", ""},
		{"advertising", rows("id,created_at,is_ad,likes,comments", func(i string) string { return i + "," + day + i + " 10:00:00,yes,5,1" }),
			"guess-posts", "1,a,2025-03-01T10:00:00Z,5,1,true", "", ""},
		{"advertising beside columns of ours",
			rows("post_id,author,published_at,likes,comments,is_ad", func(i string) string { return i + ",a," + day + i + "T10:00:00Z,5,1,yes" }),
			"casebench-posts", "1,a,2025-03-01T10:00:00Z,5,1,true", `"paid" is told by columns beside the counts`, ""},
		{"hidden likes beside columns of ours",
			rows("post_id,author,published_at,likes,comments,likes_hidden", func(i string) string { return i + ",a," + day + i + "T10:00:00Z,3,1,true" }),
			"casebench-posts", "1,a,2025-03-01T10:00:00Z,hidden,1", "", ""},
		{"a caption beside columns of ours",
			rows("post_id,author,published_at,likes,caption", func(i string) string { return i + ",a," + day + i + "T10:00:00Z,5,Words #Акме" }),
			"casebench-posts", "1,a,2025-03-01T10:00:00Z,original,5,Акме", "read out of the texts", ""},
		{"a caption beside hashtags of ours",
			rows("post_id,author,published_at,likes,hashtags,caption", func(i string) string { return i + ",a," + day + i + "T10:00:00Z,5,run,Words #Акме" }),
			"casebench-posts", "1,a,2025-03-01T10:00:00Z,", "", ""},
		{"texts as hashtags", rows("id,date,likes,hashtags", func(i string) string { return i + "," + day + i + ",5,Words #Акме #run and more" }),
			"guess-posts", "1,a,2025-03-01T00:00:00Z,5,Акме run", "", ""},
		{"tags without spaces", rows("id,date,likes,hashtags", func(i string) string { return i + "," + day + i + ",5,#Акме#run;#winter" }),
			"guess-posts", "1,a,2025-03-01T00:00:00Z,5,Акме run winter", "", ""},
		{"texts under another name", rows("id,date,likes,Quux", func(i string) string { return i + "," + day + i + ",5,Words #Акме " + i }),
			"guess-posts", "1,a,2025-03-01T00:00:00Z,5", `the column "Quux" holds hashtags and is not used`, ""},
		{"tags of a caption", rows("id,date,caption,likes", func(i string) string { return i + "," + day + i + ",Words #Акме and mail@example.org @friend!,5" }),
			"guess-posts", "1,a,2025-03-01T00:00:00Z,original,5,Акме @p-", "read out of the texts", ""},
		{"shares are no counts", rows("Post ID,Publish time,Likes (%),Comments", func(i string) string { return i + "," + day + i + " 10:00:00,20,7" }),
			"guess-posts", "1,a,2025-03-01T10:00:00Z,7", "", ""},
		{"a letter in two characters", rows("ID,Дата,Ла\u0438\u0306ки,Комментарии", func(i string) string { return i + "," + day + i + ",101,7" }),
			"guess-posts", "1,a,2025-03-01T00:00:00Z,101,7", "", ""},
		{"another language", rows("video_id,date,visninger,likes,kommentarer,gemmer", func(i string) string { return i + "," + day + i + ",4016,282,15,16" }),
			"guess-posts", "1,a,2025-03-01T00:00:00Z,4016,282,15,16", "", ""},
		{"a kind in another language", rows("ID,Дата,Тип,Лайки", func(i string) string { return i + "," + day + i + ",Карусель,5" }),
			"guess-posts", "1,a,2025-03-01T00:00:00Z,carousel,5", "", ""},
		{"an unused count", rows("id,date,likes,Zorbles",
			func(i string) string { return i + "," + day + i + ",5,12" + i }), "guess-posts", "1,a,2025-03-01T00:00:00Z,5",
			`the column "Zorbles" looks like a count and is not used`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			opt := Options{TimeZone: "UTC", Platform: "vk", Account: "a", Study: t.TempDir()}
			p, err := Prepare(fstest.MapFS{"f.csv": {Data: []byte(test.text)}}, "f.csv", opt)
			if test.problem != "" {
				if err == nil || !strings.Contains(err.Error(), test.problem) {
					t.Fatalf("%v, want %q", err, test.problem)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			csv, d := imported(t, p)
			if p.Result.Format != test.format {
				t.Errorf("taken for %s, want %s", p.Result.Format, test.format)
			}
			if !strings.HasPrefix(strings.Split(csv, "\n")[1], test.first) {
				t.Errorf("%s, want the row %s", csv, test.first)
			}
			said := strings.Join(p.Result.Messages, "\n")
			for _, rule := range d.Import.Rules {
				said += "\n" + rule.String()
			}
			if !strings.Contains(said, test.says) {
				t.Errorf("no %q in %s", test.says, said)
			}
		})
	}
}
