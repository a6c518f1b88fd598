package platform

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// words are what people and tools call our columns, in the loose form of
// loose. The preferred come first.
var words = map[field.ID][]string{
	field.PostID: {"post id", "postid", "video id", "media id", "tweet id", "status id", "tweetid", "shortcode", "short code", "id публикации", "id поста",
		"id записи", "id", "permalink", "post link", "post url", "tweet permalink", "video link", "link", "url", "ссылка на пост", "ссылка на публикацию", "ссылка",
		"aweme id", "link to post", "адрес", "permalink url", "shortcode url", "post", "пост", "публикация", "videoid",
		"mediaid", "спасылка", "посилання", "enlace", "beitrag",
		"id допису", "id паста", "ссылка на запись", "ссылка на видео", "спасылка на пост", "спасылка на публікацыю", "посилання на пост",
		"посилання на допис", "посилання на публікацію", "enlace permanente", "enlace de la publicación", "link zum beitrag",
		"beitrags id", "id de la publicación", "id публікації", "id публікацыі", "web video url", "tiktok url", "tweet url", "reel url",
		"адрес публикации", "url поста", "url публикации", "ссылка на рилс", "ссылка на публикации"},
	field.CommentID: {"comment id", "commentid", "id комментария", "cid",
		"id comment", "id каментарыя"},
	field.Published: {"published at", "publishedat", "publish time", "published", "publication date", "post created", "post time", "posted at", "posted",
		"created at", "created time", "createdat", "status published", "status time", "post date", "date posted", "timestamp", "datetime", "date time",
		"date", "time", "created",
		"дата и время", "дата публикации", "время публикации", "опубликовано", "дата", "время",
		"create time", "createtime", "created at utc", "upload date", "date published", "taken at", "takenat",
		"publish date", "data", "fecha", "datum", "veröffentlicht", "дата і час",
		"дата публікації", "дата публікацыі",
		"час", "dato", "fecha de publicacion", "hora",
		"отметка времени", "review date", "дата отзыва", "submitted at", "submission date",
		"create time iso", "taken at timestamp", "дата публикацыі", "дата и время публикации", "дата поста", "дата записи", "дата выхода",
		"дата размещения", "дата создания", "час публікації", "час публікацыі", "дата допису", "дата паста", "hora de publicación",
		"fecha y hora", "fecha de creación", "veröffentlichungsdatum", "veröffentlicht am", "veröffentlichungszeit", "erstellt am",
		"дата выхода поста", "когда опубликовано", "дата і час публікації", "дата і час публікацыі"},
	field.Author: {"author", "username", "user name", "author username", "owner username", "account username", "screen name", "account", "handle",
		"profile", "page name", "автор", "имя пользователя", "аккаунт", "страница", "сообщество",
		"owner", "user", "autor", "channel", "channel title", "канал", "паблик", "группа", "аўтар", "користувач",
		"usuario", "benutzer", "screenname", "ownerusername", "page", "владелец",
		"автор допису", "автор поста", "автор записи", "аўтар паста", "cuenta", "konto", "benutzername", "nutzername", "author meta name",
		"author name", "название сообщества", "назва сторінки", "назва старонкі", "група", "суполка", "спільнота", "старонка", "сторінка",
		"акаўнт", "акаунт", "nombre de usuario", "nombre de la cuenta", "kontoname", "seite", "página", "seitenname", "ник", "никнейм",
		"нік"},
	field.Platform: {"platform", "network", "social network", "source platform", "платформа", "соцсеть", "социальная сеть", "сеть",
		"площадка", "платформа публикации", "сацсетка", "сацыяльная сетка", "соцмережа", "соціальна мережа", "plataforma", "red social",
		"plattform", "netzwerk", "soziales netzwerk", "название платформы", "соц сеть"},
	field.Type: {"post type", "content type", "media type", "type", "тип публикации", "тип контента", "тип поста", "тип",
		"kind of content", "format", "формат", "вид публикации", "вид", "тып", "tipo", "typ", "content format",
		"product type",
		"тип записи", "формат поста", "формат публикации", "формат контента", "тып публікацыі", "тып паста", "тып кантэнту",
		"тип публікації", "тип допису", "тип контенту", "фармат", "tipo de publicación", "tipo de contenido", "tipo de post", "formato",
		"beitragstyp", "art des beitrags", "beitragsart", "inhaltstyp", "вид контента", "тип медиа", "вид поста", "тип видео",
		"content kind", "post format", "post kind"},
	field.AuthorReach: {"author followers", "user followers", "user followers count", "подписчики автора"},
	field.Followers: {"followers at posting", "followers", "follower count", "followers count", "subscribers", "подписчики", "подписчиков",
		"количество подписчиков",
		"followers at post", "followers when posted", "page followers", "fans", "аудитория", "подписчики страницы",
		"падпісчыкі", "падпісчыкаў", "підписники", "seguidores", "abonnenten", "follower", "følgere",
		"колво подписчиков", "число подписчиков", "количество подписчиков на момент публикации",
		"підписників", "author meta fans", "подписчиков на дату", "подписчики на дату", "подписчики на момент публикации",
		"подписчиков на момент публикации", "авторов подписчики", "followers on the day"},
	field.Reach: {"reach", "post reach", "охват", "охват публикации",
		"unique views", "unique viewers", "reached", "охват поста", "охват публикаций", "ахоп", "охоплення", "alcance",
		"reichweite", "rækkevidde", "people reached", "accounts reached", "охват полный", "охват общий",
		"reach total", "полный охват", "общий охват", "охват записи", "охоплення допису", "ахоп паста", "alcance de la publicación",
		"reichweite des beitrags", "охваченные аккаунты", "cuentas alcanzadas", "erreichte konten", "ахоп публікацыі",
		"охоплення публікації", "суммарный охват", "personas alcanzadas", "erreichte personen", "охваченные пользователи"},
	field.Impressions: {"impressions", "показы",
		"impressions total", "total impressions", "показов", "паказы", "покази", "impresiones", "impressionen",
		"visninger af opslag",
		"паказаў", "показів"},
	field.Views: {"views", "view count", "viewcount", "video views", "total views", "views count", "play count", "plays", "video view count",
		"просмотры", "просмотров",
		"total plays", "plays count", "video plays", "views total", "viewscount", "playcount", "video play count",
		"прагляды", "перегляди", "visualizaciones", "reproducciones", "aufrufe", "visninger", "просмотры видео",
		"колво просмотров", "количество просмотров", "просмотры публикации",
		"праглядаў", "переглядів", "wiedergaben", "stats playcount", "stats play count", "views of video", "праглядаў відэа",
		"перегляди відео", "прагляды відэа", "videoaufrufe", "reproducciones de video", "просм", "просмотр", "vistas",
		"visualizaciones de video"},
	field.Likes: {"likes", "like count", "likecount", "likes count", "likescount", "total likes", "num likes", "digg count", "favorites", "favorite count",
		"reactions",
		"num reactions", "лайки", "лайков", "отметки нравится", "нравится", "реакции",
		"like", "hearts", "heart count", "diggcount", "favoritecount", "favourites", "likes total", "лайк",
		"колво лайков", "количество лайков", "падабайкі", "упадабанні", "вподобання", "me gusta", "gefällt mir",
		"gefallt mir", "synes godt om", "total reactions", "всего реакций",
		"мне нравится", "лайкі", "лайкаў", "вподобайки", "вподобайок", "вподобань", "лайків", "падабайкаў", "gefällt mir angaben",
		"stats diggcount", "stats digg count", "edge media preview like count", "edge liked by count", "edge media preview like",
		"number of like", "сердечки", "класс", "классы", "likes anzahl", "подобається", "падабаецца"},
	field.Dislikes: {"dislikes", "dislike count", "дизлайки", "отметки не нравится", "не нравится"},
	field.CommentsN: {"comments", "comment count", "commentcount", "comments count", "commentscount", "total comments", "num comments", "replies", "reply count",
		"комментарии", "комментариев", "новые комментарии", "ответы",
		"comment", "replies count", "replycount", "комментарий", "колво комментариев", "количество комментариев",
		"каментарыі", "коментарі", "comentarios", "kommentare", "kommentarer", "post comments",
		"комменты", "комментов", "каментароў", "каментарыяў", "каментары", "коментарів", "stats commentcount", "stats comment count",
		"edge media to comment count", "edge media to parent comment count", "комент", "камент", "коментар", "каментар", "comentario",
		"kommentar", "ответов", "коменти"},
	field.Shares: {"shares", "share count", "sharecount", "shares count", "total shares", "num shares", "reposts", "repost count", "retweets", "retweet count",
		"репосты", "репостов", "поделились",
		"share", "forwards", "forward count", "repostcount", "retweetcount", "reposts count", "репост", "поделились раз",
		"колво репостов", "количество репостов", "пересылки", "рэпосты", "поширення", "репости", "compartidos",
		"veces compartido", "geteilt", "teilungen", "delinger",
		"сколько поделились", "рэпостаў", "поширень", "репостів", "compartidas", "geteilte inhalte", "stats sharecount",
		"stats share count", "расшары", "расшаров", "пересылок", "репосты и пересылки", "перасылкі", "пересилання", "compartido",
		"geteilte beiträge"},
	field.Saves: {"saves", "saved", "save count", "bookmarks", "bookmark count", "collect count", "сохранения", "сохранений", "закладки",
		"save", "saved count", "favorites added", "collectcount", "saves count", "сохранение", "в закладках",
		"колво сохранений", "захаванні", "збереження", "guardados", "gespeichert", "gemmer",
		"сохранили", "захаванняў", "збережень", "guardadas", "stats collectcount", "stats collect count", "в избранное",
		"добавили в избранное", "добавления в закладки", "закладок", "guardado", "speicherungen", "закладкі", "закладки и сохранения"},
	field.Clicks: {"clicks", "total clicks", "link clicks", "клики", "переходы",
		"link click", "url clicks", "переходы по ссылке", "пераходы", "кліки", "clics", "klicks",
		"кликов", "клики по ссылке", "клики по ссылкам", "переходы по ссылкам", "переходов по ссылке", "переходов", "клікі",
		"клікі па спасылцы", "кліків", "клики на ссылку", "пераходы па спасылцы", "clics en el enlace", "link klicks", "klicks auf links"},
	field.DurationS: {"duration sec", "duration", "video length", "длительность", "продолжительность"},
	field.Hashtags: {"hashtags", "tags", "хештеги", "хэштеги",
		"hashtag", "хештег", "хэштег", "хэштэгі", "хештеґи",
		"хештэгі", "etiquetas", "теги", "хэштэг", "тэгі"},
	field.Language: {"language", "lang", "язык",
		"language guess", "мова", "idioma", "sprache",
		"язык поста", "язык публикации", "language code", "post language", "мова допису", "мова паста"},
	field.ReplyTo: {"reply to", "in reply to", "parent id", "isreplyto", "is reply to"},
	field.Date: {"date", "day", "дата", "день",
		"fecha", "datum", "dato"},
	field.Snapshot: {"collected at", "collection time", "scraped at", "scrape time", "retrieved at",
		"fetched at", "snapshot at", "дата сбора", "время сбора", "собрано"},
	field.Score:      scoreWords,
	field.Theme:      {"theme", "topic", "rubric", "рубрика", "тема", "тэма"},
	field.Coauthored: {"is coauthored", "collab", "is collab"},
	field.Account:    {"account", "username", "page name", "аккаунт", "страница"},
}

// loose is Fold with every sign taken for a space: Likes_Count is likes count.
func loose(header string) string {
	return strings.Join(strings.FieldsFunc(Fold(header), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// guessedFormats read a table by the words of its header. The order decides
// between tables: a comment id makes it comments, a post id posts.
var guessedFormats = sync.OnceValue(func() []*Format {
	var out []*Format
	for _, g := range []struct {
		table field.Table
		title note.Note
		key   field.ID
	}{
		{field.Comments, note.New("table of comments (guessed)"), field.CommentID},
		{field.Posts, note.New("table of posts (guessed)"), field.PostID},
		{field.Audience, note.New("followers by day (guessed)"), field.Date},
		{field.Reviews, note.New("reviews or answers with a score (guessed)"), field.Score},
	} {
		f := &Format{ID: "guess-" + string(g.table), Title: g.title, Table: g.table, Guessed: true}
		if g.table == field.Posts {
			f.Row, f.Derived, f.LooseReads = flagged, []field.ID{field.PostKind, field.Paid, field.Hashtags}, flags()
			f.DerivedFrom = derivedFrom()
		}
		for _, id := range append(g.table.Required(), g.key) {
			if !slices.ContainsFunc(f.Signature, func(w []string) bool { return slices.Equal(w, words[id]) }) {
				f.Signature = append(f.Signature, words[id])
			}
		}
		known := taught(g.table)
		for _, id := range g.table.Columns() {
			if names := slices.Concat(words[id], known[id]); names != nil {
				c := Column{Field: id, Names: append([]string{loose(string(id))}, names...)}
				if id == field.DurationS {
					c.Read = seconds
				}
				f.Columns = append(f.Columns, c)
			}
		}
		out = append(out, f)
	}
	return out
})

// guess finds the row and the table for which most columns can be guessed, and
// all that can be guessed from. A best one that lacks something is only good
// for saying so.
func guess(rows []headRow, accept []*Format, mapping map[string]field.ID) (best *Match, found []*Match) {
	looseMapping := map[string]field.ID{}
	for i, r := range rows {
		h := headRow{cells: r.cells}
		var headers []string
		for _, c := range r.cells {
			if strings.Contains(c.Text, inner) { // several values in one cell: of no word
				headers = append(headers, "")
				continue
			}
			headers = append(headers, c.Text)
		}
		h.fold = wording(headers)
		for k, w := range h.fold { // the caller's own name of a column goes before ours of it
			for header, id := range mapping {
				if loose(header) == loose(headers[k]) {
					looseMapping[w] = id
				}
			}
		}
		for _, f := range guessedFormats() {
			if len(accept) > 0 && !slices.ContainsFunc(accept, func(a *Format) bool { return a.ID == f.ID }) {
				continue
			}
			row := h
			if f.Table == field.Reviews {
				row = h.scored()
			}
			m := f.match(row, looseMapping)
			m.evident(rows[i+1:])
			m.Rows, m.Above, m.stated = i+1, above(rows[:i]), len(accept) > 0 || len(mapping) > 0
			if len(m.Index()) > 0 {
				found = append(found, m)
			}
		}
	}
	for _, m := range found {
		if best == nil {
			best = m
		}
		if whole, bestWhole := len(m.lacks()) == 0, len(best.lacks()) == 0; whole && !bestWhole || whole == bestWhole && m.Explained() > best.Explained() {
			best = m
		}
	}
	if best != nil {
		best.Rule = note.New("no known export: the columns were guessed from the words of the header")
		if best.Format.Table == field.Posts && best.forwarded() {
			best.Rule = note.New("no known export: the columns were guessed from the words of the header; each row has views, forwards and reactions, " +
				"and is taken for one post")
		}
		if len(mapping) > 0 {
			best.Rule = note.New("the columns were mapped as you said, the others guessed from the words of the header")
		}
	}
	return best, found
}

// lacks lists what a guessed table needs and the header does not have. What a
// figure needs is the figure's affair; but a table of posts has a count, or a
// person or tags, beside the id or the date that any table may have.
func (m *Match) lacks() []field.ID {
	index := m.Index()
	has := func(ids ...field.ID) bool {
		return slices.ContainsFunc(ids, func(id field.ID) bool { _, ok := index[id]; return ok })
	}
	var out []field.ID
	need := m.Format.Table.Required()
	switch m.Format.Table {
	case field.Posts:
		need = nil
		if !has(counts...) && !has(field.Author, field.Hashtags) {
			out = append(out, field.Likes)
		}
		// A row for each day has the counts of all posts; that a row is a post is
		// told by its id, by a time of publication, by what only posts have, or by the
		// want of any day.
		if at, dated := index[field.Published]; !has(field.PostID) && !m.stated {
			ofPost := dated && (ofPosts(m.Columns[at].Header) || has(field.Hashtags, field.Type, field.AuthorReach) ||
				m.captioned() && len(m.counts()) > 0 || m.forwarded())
			if dated && !ofPost || !dated && len(m.counts()) < 3 {
				out = append(out, field.PostID)
			}
		}
	case field.Comments:
		if need = append(need, field.Author); !m.stated { // what else may have persons and times
			need = append(need, field.CommentID)
		}
	}
	for _, id := range need {
		if !has(id) {
			out = append(out, id)
		}
	}
	return out
}

// forwarded reports whether the header has views, forwards and reactions, as people
// write them down of the posts of a channel in Telegram.
func (m *Match) forwarded() bool {
	index := m.Index()
	at, shares := index[field.Shares]
	_, views := index[field.Views]
	_, likes := index[field.Likes]
	return shares && views && likes && slices.Contains([]string{"forwards", "пересылки", "пересылок", "перасылкі"}, loose(m.Columns[at].Header))
}

// captioned reports whether the header has a column of texts.
func (m *Match) captioned() bool {
	return slices.ContainsFunc(m.Columns, func(c Mapped) bool { return slices.Contains(flagCaption, loose(c.Header)) })
}

// counts are the counts of posts that the header has.
func (m *Match) counts() []field.ID {
	index := m.Index()
	return slices.DeleteFunc(slices.Clone(counts), func(id field.ID) bool { _, ok := index[id]; return !ok })
}

// ofPosts reports whether a header names the time of a post, and not just a day.
func ofPosts(header string) bool {
	h := loose(header)
	for _, part := range []string{"post", "publi", "created", "taken", "upload", "tweet", "публикац", "опубликован", "поста", "записи"} {
		if strings.Contains(h, part) {
			return true
		}
	}
	return false
}

// counts are the columns that tell that a table is one of posts.
var counts = []field.ID{field.Likes, field.CommentsN, field.Shares, field.Saves, field.Views, field.Reach, field.Impressions, field.Clicks, field.Dislikes}
