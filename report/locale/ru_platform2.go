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
	"Meta Business Suite, audience",
	"Meta Business Suite, аудитория",

	"these are shares of the followers by age, sex, country and city: neither posts nor a number of followers",
	"это доли подписчиков по возрасту, полу, стране и городу: здесь нет ни публикаций, ни числа подписчиков",

	"quote them in the text of your study; for the indicators export the posts: Business Suite, Content",
	"процитируйте их в тексте исследования; для показателей выгрузите публикации: Business Suite, раздел «Контент»",

	"Facebook Insights, posts (until 2023)",
	"Facebook Insights, публикации (до 2023 года)",

	"the second row explains the header and is no post",
	"вторая строка поясняет заголовок и не является публикацией",

	"a post with a paid reach is advertising; people who saw it for both reasons are in both reaches, so that these are not added",
	"публикация с платным охватом — реклама; увидевшие её обоими путями входят в оба охвата, поэтому охваты не складываются",

	"Instagram Graph API, media",
	"Instagram Graph API, публикации",

	"likes that are not in the answer are hidden by the account",
	"отметки «Нравится», которых нет в ответе, скрыты аккаунтом",

	"insights inside of the media are not read: import the export of Meta Business Suite for reach and saves",
	"показатели insights внутри публикаций не читаются: для охвата и сохранений импортируйте выгрузку Meta Business Suite",

	"Instagram, your information: insights of posts (JSON)",
	"Instagram, ваша информация: показатели публикаций (JSON)",

	"a post's id is the name of its picture, or the second of its publication",
	"id публикации — имя её изображения или секунда публикации",

	"-- means not available, and not zero",
	"«--» означает «недоступно», а не ноль",

	"Instagram, your information: posts (JSON)",
	"Instagram, ваша информация: публикации (JSON)",

	"the list of posts has no figures: it serves how often and when posts were published",
	"в списке публикаций нет показателей: по нему видно, как часто и когда они выходили",

	"Instagram, your information: followers (JSON)",
	"Instagram, ваша информация: подписчики (JSON)",

	"this is the list of today's followers with the days on which they came: those who left are not in it, so that it is no curve of followers",
	"это список нынешних подписчиков с датами их подписки: отписавшихся в нём нет, поэтому динамику числа подписчиков по нему не построить",

	"note the number of followers by hand, in a table with the columns date and followers, and import that",
	"записывайте число подписчиков вручную в таблицу со столбцами date и followers и импортируйте её",

	"Apify, Instagram posts",
	"Apify, публикации Instagram",

	"likes of -1 are hidden by the account",
	"отметки «Нравится», равные -1, скрыты аккаунтом",

	"Meta Ads Manager",
	"Meta Ads Manager, отчёт о рекламе",

	"this is a report of Ads Manager: its rows are advertisements, and their reach and spending are no figures of posts",
	"это отчёт Ads Manager: его строки — объявления, их охват и расходы не являются показателями публикаций",

	"export the posts from Business Suite, Content; it says there which of them were paid for",
	"выгрузите публикации из раздела «Контент» в Business Suite: там указано, какие из них продвигались",

	"4CAT, posts of Instagram",
	"4CAT, публикации Instagram",

	"hidden likes, figures of an incomplete entry and plays of pictures are written 0 and taken for missing",
	"скрытые отметки «Нравится», показатели неполной записи и просмотры изображений записаны как 0 и считаются отсутствующими",

	"4CAT, posts of Threads",
	"4CAT, публикации Threads",

	"4CAT, posts of Facebook",
	"4CAT, публикации Facebook",

	"4CAT, posts of LinkedIn",
	"4CAT, публикации LinkedIn",

	"LinkedIn says only how long ago a post was published: the time of 4CAT is an estimate and is not used",
	"LinkedIn сообщает только, как давно вышла публикация: время в 4CAT — оценка и не используется",

	"reactions of all kinds are the likes",
	"реакции всех видов считаются отметками «Нравится»",

	"facebook-page-post-scraper, statuses",
	"facebook-page-post-scraper, записи",

	"reactions of all kinds are the likes; a file without them is of a time when likes were all, or has a part of them",
	"реакции всех видов считаются отметками «Нравится»; файл без них относится ко времени, когда других реакций не было, либо содержит их часть",

	"facebook-scraper, posts",
	"facebook-scraper, публикации",

	"Facebook metrics data set (Moro, Rita, Vala 2016)",
	"Набор данных Facebook metrics (Moro, Rita, Vala 2016)",

	"month, weekday and hour make no day without the year: times of publication are not there",
	"месяц, день недели и час без года не дают даты: времени публикации нет",

	"the categories 1, 2, 3 are action, product, inspiration, as its authors say",
	"категории 1, 2, 3 — действие, продукт, вдохновение (action, product, inspiration), как указали авторы набора",

	"the followers are the page's total likes",
	"число подписчиков — это число отметок «Нравится» страницы",

	"CrowdTangle, history of a post",
	"CrowdTangle, история публикации",

	"each row is a reading of one post; its time of publication stands in the header",
	"каждая строка — замер одной публикации; время её выхода стоит в заголовке таблицы",

	"CrowdTangle API, posts",
	"CrowdTangle API, публикации",

	"reactions of all kinds are added up; where only the likes are there, reactions are not collected: likes alone are a part of them",
	"реакции всех видов складываются; если есть только отметки «Нравится», реакции считаются не собранными: это лишь их часть",

	"shares are not collected on Instagram, where CrowdTangle writes 0",
	"репосты в Instagram не собираются: CrowdTangle пишет там 0",

	"the platform is read out of the posts' addresses",
	"платформа прочитана из адресов публикаций",
}
