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
	"X analytics, account by day",
	"X Analytics, аккаунт по дням",

	"this table of X analytics has a row for each day of the account, and not for each post; new follows are what was gained, not " +
		"how many followers there are",
	"в этой таблице X Analytics строка соответствует дню аккаунта, а не публикации; новые подписки — это прирост, а не число подписчиков",

	"in X analytics choose Content, export the posts, and import that file",
	"в X Analytics выберите Content, выгрузите публикации и импортируйте этот файл",

	"Twitter analytics, tweets (until 2023)",
	"Twitter Analytics, твиты (до 2023 года)",

	"the account is read out of the links; a tweet that begins with @ is a reply",
	"аккаунт прочитан из ссылок; твит, начинающийся с @, считается ответом",

	"promoted figures are not added to the others; a tweet with promoted impressions is advertising",
	"показатели продвижения не прибавляются к остальным; твит с рекламными показами считается рекламой",

	"X API v2, posts (JSON)",
	"X API v2, публикации (JSON)",

	"shares are reposts and quotes together",
	"репосты — это репосты и цитирования вместе",

	"the counts of a repost belong to the original: not applicable",
	"показатели репоста относятся к оригиналу: неприменимо",

	"the author's name and followers are those of the day of collection, read from the users beside the posts",
	"имя и число подписчиков автора — на день сбора, прочитаны из списка пользователей рядом с публикациями",

	"NodeXL, network of tweets",
	"NodeXL, сеть твитов",

	"one tweet is several edges: the first is read",
	"один твит — это несколько рёбер: читается первое",

	"the workbook gives the time of day only; day and time are read out of the tweet's id",
	"в книге есть только время суток; день и время прочитаны из id твита",

	"Twitter API v1.1, tweets",
	"Twitter API v1.1, твиты",

	"Bluesky API, feed (JSON)",
	"Bluesky API, лента (JSON)",

	"Mastodon API, statuses (JSON)",
	"Mastodon API, записи (JSON)",

	"%q is no time in seconds since 1970",
	"%q — не время в секундах с 1970 года",

	"export again, or leave the cell empty",
	"выгрузите снова или оставьте ячейку пустой",

	"the row repeats a post that was read",
	"строка повторяет уже прочитанную публикацию",

	"the list is too long to be looked up in: at most %d",
	"список слишком длинный для поиска в нём: не больше %d",

	"import the file in parts",
	"импортируйте файл по частям",

}
