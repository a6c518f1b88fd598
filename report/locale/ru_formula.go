package locale

// ruFormula is the Russian of printed formulas: the names of columns.
var ruFormula = pairs{
	"mean",
	"среднее",

	"median",
	"медиана",

	"last",
	"последнее",

	"first",
	"первое",

	"over all cases",
	"по всем кейсам",

	"over the rows of all other cases",
	"по строкам всех остальных кейсов",

	"interactions",
	"взаимодействия",

	"likes",
	"отметки «нравится»",

	"dislikes",
	"отметки «не нравится»",

	"comments",
	"комментарии",

	"shares",
	"репосты",

	"saves",
	"сохранения",

	"clicks",
	"клики",

	"follows",
	"новые подписки",

	"followers",
	"подписчики",

	"author's followers",
	"подписчики автора",

	"reach",
	"охват",

	"impressions",
	"показы",

	"views",
	"просмотры",

	"duration, s",
	"длительность, с",

	"posts",
	"публикации",

	"time of publication",
	"время публикации",

	"author",
	"автор",

	"content type",
	"тип контента",

	"theme",
	"тема",

	"kind of post",
	"вид публикации",

	"original of the repost",
	"оригинал репоста",

	"kind of repost",
	"вид репоста",

	"hashtags",
	"хештеги",

	"paid",
	"реклама",

	"interactive",
	"интерактив",

	"answered comment",
	"комментарий, на который отвечают",

	"language",
	"язык",

	"code",
	"код",

	"campaign",
	"кампания",

	"month",
	"месяц",

	"week",
	"неделя",

	"platform",
	"платформа",

	"account",
	"аккаунт",

	"date",
	"дата",

	"start of the period",
	"начало периода",

	"user",
	"пользователь",

	"time",
	"время",

	"event",
	"событие",

	"region",
	"регион",

	"members at the end",
	"подписки на конец периода",

	"average members",
	"подписки в среднем за период",

	"gained members",
	"новые подписки",

	"lost members",
	"отменённые подписки",

	"net additions",
	"чистый прирост",

	"revenue, USD",
	"выручка, долл. США",

	"category",
	"категория",

	"title",
	"название",

	"titles",
	"названия",

	"new titles",
	"новые названия",

	"hours viewed",
	"часы просмотра",

	"title views",
	"просмотры названия",

	"runtime, h",
	"продолжительность, ч",

	"weeks in the top 10",
	"недели в топ-10",

	"hours of the top 10",
	"часы топ-10",

	"hours of the top 100",
	"часы топ-100",

	"hours of the first title",
	"часы первого названия",

	"published mean engagement",
	"опубликованная средняя вовлечённость",

	"score",
	"оценка",

	"thumbs up",
	"отметки «полезно»",

	"value",
	"значение",
}
