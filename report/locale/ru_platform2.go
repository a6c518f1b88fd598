package locale

// ruPlatform2 is the Russian of the formats of YouTube's and Meta's interfaces,
// of collections by tools, of surveys and of purchases.
var ruPlatform2 = pairs{
	"YouTube Data API, videos",
	"YouTube Data API, видео",

	"the entry is no video",
	"запись не является видео",

	"a count of likes that is not in the answer is hidden by the channel; comments that are not in it are off",
	"если в ответе нет числа отметок «Нравится», его скрыл канал; если нет числа комментариев, они отключены",

	"What a search or a list of the most viewed found is a choice, not all videos of a channel.",
	"Найденное поиском или взятое из списка популярного — это выборка, а не все видео канала.",

	"YouTube Data API, search results",
	"YouTube Data API, результаты поиска",

	"search results have no counts: ask videos.list for the part statistics of their ids",
	"в результатах поиска нет показателей: запросите для их id часть statistics методом videos.list",

	"hashtags and mentions are read out of the texts, of which a search cuts the end",
	"хештеги и упоминания прочитаны из текстов, конец которых поиск обрезает",

	"YouTube Data API, comments",
	"YouTube Data API, комментарии",

	"replies inside of the threads are not read: the answer holds five of each at most; comments.list has them all",
	"ответы внутри веток не читаются: в выдаче их не больше пяти на ветку; все ответы даёт comments.list",

	"YouTube Data API, replies to comments",
	"YouTube Data API, ответы на комментарии",

	"YouTube Data API, channels",
	"YouTube Data API, каналы",

	"this is the description of channels by the YouTube Data API: it holds the subscribers of one moment, rounded, and not the day of it",
	"это описание каналов из YouTube Data API: в нём есть округлённое число подписчиков на один момент, но нет даты этого момента",

	"write the number down with the day on which you asked, in a table with the columns date and followers, and import that; for " +
		"posts ask videos.list",
	"запишите это число вместе с датой запроса в таблицу со столбцами date и followers и импортируйте её; публикации даёт videos.list",

	"error message of an API of Google",
	"сообщение об ошибке API Google",

	"this is an error message of the service (such as a wrong key or a used-up quota), not data",
	"это сообщение сервиса об ошибке (например, неверный ключ или исчерпанная квота), а не данные",

	"read the message in the file, mend its cause, and download again",
	"прочтите сообщение в файле, устраните причину и скачайте данные снова",

	"YouTube Data Tools, videos",
	"YouTube Data Tools, видео",
}
