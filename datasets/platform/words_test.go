package platform

import (
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/tabular"
)

// headers are names of columns as people and tools write them, and the field
// that each is; "" is a name that must not be guessed, because it means several
// things or nothing that is ours. Made up, after the kinds that are seen.
var headers = map[field.ID]string{
	field.PostID: `post_id|postId|Post ID|PostID|video_id|videoId|tweet_id|tweetId|media_id|shortCode|short_code|aweme_id|id публикации|
ID поста|ID записи|ID допису|id паста|Ссылка на пост|Ссылка на публикацию|Ссылка на запись|Ссылка на видео|Спасылка на пост|
Посилання на пост|Посилання на допис|URL|postUrl|post_url|permalink|permalink_url|Post Link|Link to post|Enlace|
Enlace permanente|Enlace de la publicación|Link zum Beitrag|Beitrags-ID|ID de la publicación|webVideoUrl|tiktok_url|tweetUrl`,
	field.Published: `published_at|publishedAt|Publish time|created_at|createdAt|created_time|create_time|createTime|createTimeISO|taken_at|
takenAt|taken_at_timestamp|timestamp|Date posted|Posted|Date published|Post date|Дата|Дата публикации|Дата публикацыі|
Дата публікації|Дата и время публикации|Время публикации|Дата поста|Дата записи|Дата выхода|Дата размещения|Дата создания|
Час публікації|Час публікацыі|Дата допису|Fecha|Fecha de publicación|Hora de publicación|Veröffentlichungsdatum|
Veröffentlicht am|Datum|unix_timestamp|upload_date|uploadDate`,
	field.Author: `author|username|userName|ownerUsername|owner_username|screen_name|screenName|account|handle|Автор|Аккаунт|Имя пользователя|
Аўтар|Автор допису|Автор поста|Usuario|Cuenta|Konto|Benutzername|Nutzername|authorMeta.name|author_username|Page name|
Название страницы|Название сообщества|Назва сторінки|channelTitle|channel_title|Група|Суполка`,
	field.Type: `type|post_type|postType|media_type|mediaType|content_type|Тип|Тип поста|Тип публикации|Тип контента|Тип записи|Формат|
Формат поста|Тып публікацыі|Тип публікації|Тип допису|Фармат|Tipo|Tipo de publicación|Tipo de contenido|Beitragstyp|Typ|
Art des Beitrags|Вид контента|Тип медиа`,
	field.Followers: `followers|followers_count|followersCount|follower_count|Followers at Posting|subscribers|subscriberCount|Подписчики|
Подписчиков|Количество подписчиков|Число подписчиков|Кол-во подписчиков|Падпісчыкі|Колькасць падпісчыкаў|Підписники|
Кількість підписників|Seguidores|Número de seguidores|Abonnenten|Follower|Anzahl der Follower|authorMeta.fans`,
	field.Reach: `reach|Post reach|Reach (total)|Охват|Охват поста|Охват публикации|Охват записи|Полный охват|Общий охват|Ахоп|Охоплення|
Охоплення допису|Alcance|Alcance de la publicación|Reichweite|Reichweite des Beitrags|Accounts reached|People reached|
unique_reach|Охваченные аккаунты|Cuentas alcanzadas|Erreichte Konten`,
	field.Impressions: `impressions|impression_count|impressionCount|Impressions total|Показы|Показов|Количество показов|Паказы|Колькасць паказаў|
Покази|Кількість показів|Impresiones|Impressionen`,
	field.Views: `views|view_count|viewCount|viewsCount|video_view_count|videoViewCount|videoPlayCount|play_count|playCount|plays|Video views|
Total views|Просмотры|Просмотров|Количество просмотров|Кол-во просмотров|Число просмотров|Просмотры видео|Прагляды|
Колькасць праглядаў|Перегляди|Кількість переглядів|Visualizaciones|Reproducciones|Aufrufe|Anzahl der Aufrufe|Wiedergaben|
stats.playCount|statistics.viewCount|Video Plays|Total plays`,
	field.Likes: `likes|like_count|likeCount|likesCount|diggCount|digg_count|Total likes|num_likes|Number of likes|Likes (total)|
favorite_count|favoriteCount|Лайки|Лайков|Лайк|Кол-во лайков|Количество лайков|Число лайков|Лайки поста|Отметки "Нравится"|
Нравится|Мне нравится|Падабайкі|Колькасць падабайкаў|Лайкі|Лайкаў|Вподобання|Вподобайки|Лайків|Кількість лайків|Me gusta|
Número de Me gusta|Gefällt mir|Gefällt-mir-Angaben|Gefällt mir-Angaben|Anzahl Likes|stats.diggCount|
public_metrics.like_count|edge_media_preview_like.count|statistics.likeCount|Всего лайков`,
	field.CommentsN: `comments|comment_count|commentCount|commentsCount|comments_count|Total comments|num_comments|Number of comments|reply_count|
replyCount|Комментарии|Комментариев|Кол-во комментариев|Количество комментариев|Число комментариев|Комменты|Каментарыі|
Колькасць каментарыяў|Каментары|Коментарі|Коментарів|Кількість коментарів|Comentarios|Número de comentarios|Kommentare|
Anzahl der Kommentare|stats.commentCount|public_metrics.reply_count|edge_media_to_comment.count`,
	field.Shares: `shares|share_count|shareCount|sharesCount|reposts|repost_count|repostCount|retweets|retweet_count|retweetCount|forwards|
Репосты|Репостов|Кол-во репостов|Количество репостов|Поделились|Сколько поделились|Пересылки|Рэпосты|Колькасць рэпостаў|
Репости|Поширення|Кількість поширень|Compartidos|Veces compartido|Compartidas|Geteilt|Geteilte Inhalte|stats.shareCount|
public_metrics.retweet_count|Расшары`,
	field.Saves: `saves|saved|save_count|saveCount|collectCount|collect_count|bookmark_count|bookmarkCount|Bookmarks|Сохранения|Сохранений|
Количество сохранений|Сохранили|Захаванні|Збереження|Кількість збережень|Guardados|Guardadas|Gespeichert|stats.collectCount|
В избранное`,
	field.Clicks: `clicks|Link clicks|url_clicks|Total clicks|Клики|Количество кликов|Клики по ссылке|Переходы по ссылке|Переходы по ссылкам|
Кліки|Пераходы|Clics|Klicks|Всего кликов`,
	field.Hashtags: `hashtags|Hashtags|tags|Хештеги|Хэштеги|Хештэгі|Хэштэгі|Хештеґи|Etiquetas`,
	field.Platform: `platform|network|Площадка|Платформа|Соцсеть|Социальная сеть|Сацсетка|Соцмережа|Plataforma|Red social|Plattform|Netzwerk|
Платформа публикации`,
	field.Language: `language|lang|Язык|Мова|Idioma|Sprache|Язык поста`,
	"": `engagement|Engagement|engagements|engagement_rate|ER|ERR|Вовлечённость|Вовлеченность|Уровень вовлеченности|Активность|
Активности|Охват подписчиков|Виральный охват|Рекламный охват|Прирост подписчиков|Отписки|Новые подписчики за день|
Average views|Среднее число лайков|Лайки на подписчика|Бюджет|Расход|CTR|CPM|ROI|Цена|Подписок|Новых|Total followers|
Средний охват|interactions|Total Interactions|Взаимодействия|Interacciones|Interaktionen|likes_per_view|Процент лайков|
% лайков|Like rate|Page likes|Likes at Posting|Новых подписчиков|video_duration_rank|Количество постов|Число публикаций|
Кол-во публикаций в день|Упоминания|Mentions|likes per post|video_url`,
}

// Each header, alone beside what makes a table one of posts, is the field that
// it names, and none other.
func TestWordsOfHeaders(t *testing.T) {
	known, unknown := 0, 0
	for id, list := range headers {
		for h := range strings.SplitSeq(strings.ReplaceAll(list, "\n", ""), "|") {
			m := guessedFormat(field.Posts).match(headRow{cells: []tabular.Cell{{Text: h}}, fold: wording([]string{h})}, nil)
			got := field.ID("")
			if c := m.Columns[0].Column; c != nil {
				got = c.Field
			}
			if id != "" && got == "" {
				unknown++
			} else if id != "" && got == id {
				known++
			}
			if got != id {
				t.Errorf("%q is %q, want %q", h, got, id)
			}
		}
	}
	t.Logf("%d headers known, %d unknown", known, unknown)
}

func guessedFormat(table field.Table) *Format {
	for _, f := range guessedFormats() {
		if f.Table == table {
			return f
		}
	}
	return nil
}

// Kinds of posts in the languages of the exports.
func TestTypesInLanguages(t *testing.T) {
	for kind, list := range map[string]string{
		"photo":    "Фото|Фотография|Изображение|Image|Foto|Imagen|Bild|Фота|Здымак|Зображення|Светлина|ФОТО|Fotos|Картинка|image post",
		"video":    "Видео|Відэа|Відео|Video|Vídeo|Videos|Видеоролик|Ролик|Videobeitrag|video post",
		"carousel": "Карусель|Каруселі|Карусэль|Carousel|Carrusel|Karussell|Sidecar|Альбом|Album|Галерея|carousel_container|CAROUSEL_ALBUM|Карусель фото|Multi photo",
		"reel":     "Рилс|Reels|Reel|рилз|Рылс|Рілс|Clips|VK Клип|Клип|Shorts|Шортс|Шорт|Рилсы|Ріл|REELS_VIDEO",
		"story":    "Сторис|Сториз|История|Stories|Story|Гісторыя|Сторі|Сторіс|Історія|Historia|Storys|Сторыс",
		"text":     "Текст|Тэкст|Text|Texto|Статус|Текстовый пост|Текстовый",
		"link":     "Ссылка|Спасылка|Посилання|Link|Enlace|Ссылки|Линк",
		"poll":     "Опрос|Апытанне|Опитування|Encuesta|Umfrage|Голосование|Poll",
		"live":     "Прямой эфир|Трансляция|Live|En vivo|Directo|Прамы эфір|Прямий ефір|Стрим|Livestream|Жывы эфір",
	} {
		for text := range strings.SplitSeq(list, "|") {
			if got := Type(text); got != kind {
				t.Errorf("%q is %q, want %q", text, got, kind)
			}
		}
	}
	for _, text := range []string{"Мем", "Beitrag", "Пост", "post", "Конкурс", "Розыгрыш"} { // tells no kind, or one of the study's own
		if got := Type(text); got != Fold(text) {
			t.Errorf("%q is %q, want it as it is", text, got)
		}
	}
}
