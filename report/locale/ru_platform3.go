package locale

// The exports of TikTok and VK, and the years of dates that have none.
var ruPlatform3 = pairs{

	"TikTok Studio (tiktok.com/tiktokstudio), Analytics, tabs Overview, Content, Viewers, Followers, Download data as CSV or XLSX",
	"TikTok Studio (tiktok.com/tiktokstudio), «Аналитика» (Analytics), вкладки «Обзор», «Контент», «Зрители», «Подписчики», загрузка данных " +
		"в CSV или XLSX",

	"TikTok Studio, content",
	"TikTok Studio, публикации (Content)",

	"no link to a video",
	"нет ссылки на видео",

	"a video's id and the account are read out of its link",
	"идентификатор видео и аккаунт взяты из ссылки на видео",

	"figures are totals up to the day of the export",
	"значения накоплены ко дню выгрузки",

	"TikTok Studio may list the top of a sorting only (by views, by likes): the means of such a list are not those of all videos.",
	"TikTok Studio может выгрузить лишь верх списка, отсортированного по просмотрам или отметкам: средние такого списка не равны средним по " +
		"всем видео.",

	"TikTok Studio, followers by day",
	"TikTok Studio, подписчики по дням (FollowerHistory)",

	"the difference from the day before is a gain or a loss, and no number of followers: it is not used",
	"разность с предыдущим днём — это прирост или убыль, а не число подписчиков; она не используется",

	"days of which TikTok writes undefined have no reading",
	"за дни, для которых TikTok пишет undefined, данных нет",

	"TikTok Studio, overview by day",
	"TikTok Studio, обзор по дням (Overview)",

	"this table of TikTok Studio has a row for each day of the account, and not for each video: views and likes of a day are of all its " +
		"videos",
	"в этой таблице TikTok Studio каждая строка — день аккаунта, а не видео: просмотры и отметки за день относятся ко всем его видео",

	"in TikTok Studio choose Analytics, tab Content, download that table, and import it",
	"в TikTok Studio откройте «Аналитику» (Analytics), вкладку «Контент» (Content), скачайте её таблицу и импортируйте",

	"TikTok Studio, viewers by day",
	"TikTok Studio, зрители по дням (Viewers)",

	"this table of TikTok Studio counts the viewers of each day: who comes on two days is in both, so that they are not added up, and they " +
		"are viewers of the account, not the reach of a video",
	"в этой таблице TikTok Studio указаны зрители за каждый день: кто пришёл в два разных дня, учтён дважды, поэтому складывать их нельзя; " +
		"к тому же это зрители аккаунта, а не охват видео",

	"TikTok Studio, activity of followers by hour",
	"TikTok Studio, активность подписчиков по часам (FollowerActivity)",

	"this table says in which hours followers were on TikTok, and nothing of what they did with the account's posts",
	"эта таблица показывает, в какие часы подписчики были в TikTok, но не то, что они делали с публикациями аккаунта",

	"use it to choose the hour of publishing; for indicators import the tables Content and FollowerHistory of the same download",
	"по ней выбирают час публикации; для показателей импортируйте таблицы Content и FollowerHistory той же выгрузки",

	"TikTok Studio, followers by gender",
	"TikTok Studio, пол подписчиков (FollowerGender)",

	"TikTok Studio, followers by country",
	"TikTok Studio, страны подписчиков (FollowerTopTerritories)",

	"this table has the shares of a group among the followers, and no posts and no counts",
	"в этой таблице указаны доли групп среди подписчиков; ни публикаций, ни количеств в ней нет",

	"quote it in the text of your study; for indicators import the tables Content and FollowerHistory of the same download",
	"приведите её в тексте исследования; для показателей импортируйте таблицы Content и FollowerHistory той же выгрузки",

	"the dates of the column %q have no year and go over more than one: %q stands twice",
	"даты столбца %q указаны без года и охватывают больше одного года: %q встречается дважды",

	"export a year at most, or write the years into the dates",
	"выгрузите не больше года или допишите годы в даты",

	"the export is of %s, %s, and its newest post is of %s by its id",
	"выгрузка сделана %s, %s, а самая новая публикация, судя по её идентификатору, появилась %s",

	"state the year of the export with --year",
	"укажите год выгрузки: --year",

	"dates without a year in %q: %d; they are of %#d, %s",
	"даты без года в столбце %q: %d; принят %#d год, %s",

	"dates without a year in %q: %d; the year of each is read out of the id beside it",
	"даты без года в столбце %q: %d; год каждой взят из идентификатора в той же строке",

	"state the year of the last day of the export, %q, such as --year 2025",
	"укажите год последнего дня выгрузки, %q, например --year 2025",

	"ids of posts that tell another day than the column %q: %d; they are not used for the years",
	"идентификаторы публикаций, которые указывают на другой день, чем столбец %q: %d; годы по ним не определяются",

	"if a spreadsheet has changed the links, export again",
	"если ссылки изменил табличный редактор, сделайте выгрузку заново",

	"dates without a year in %q: %d; the last can be %s, %s, and those later in the calendar are of the year before",
	"даты без года в столбце %q: %d; последняя возможная — %s, %s; те, что стоят в календаре позже, отнесены к предыдущему году",

	"as stated",
	"как указано",

	"for the data were collected on %s",
	"так как данные собраны %s",

	"for the file was saved on %s",
	"так как файл сохранён %s",

	"the author's followers are those of the day of collection",
	"число подписчиков автора — на день сбора",

	"What a search or a feed of TikTok shows is a choice for the viewer, not all videos of a tag or an account.",
	"Поиск и лента TikTok показывают подборку для зрителя, а не все видео с хештегом или все видео аккаунта.",

	"shares are share_count alone: downloads and forwards are counted beside it and not added",
	"в репосты входит только share_count: скачивания и пересылки учтены отдельно и не прибавляются",

	"VK, reach of posts",
	"VK, охват записей",

	"no link to a post of a wall",
	"нет ссылки на запись стены",

	"a post's id and the community are read out of the link; who of the staff wrote it is not kept",
	"идентификатор записи и сообщество взяты из ссылки; кто из сотрудников её создал, не сохраняется",

	"reach is the full reach (Полный охват); that of subscribers, viral and advertised are parts that overlap, and are not added",
	"охват — это «Полный охват»; охват подписчиков, виральный и рекламный пересекаются и не складываются",

	"a post with advertised reach is paid",
	"запись с рекламным охватом считается рекламной",

	"hashtags of texts that the export cuts are not known",
	"хештеги текстов, которые выгрузка обрезает, неизвестны",

	"VK, statistics of a community",
	"VK, статистика сообщества",

	"this table has a line for each day and figure of the community, and no posts: its reach and visitors are people of one day, who are " +
		"not added up over days, gender_age counts those of gender and age again, and members says who joined and left, not how many there are",
	"в этой таблице каждая строка — один день и один показатель сообщества, записей в ней нет: охват и посетители — это люди за один день, " +
		"складывать их по дням нельзя; gender_age повторно учитывает тех же людей, что gender и age; members показывает, сколько участников " +
		"вступило и вышло, а не сколько их всего",

	"download the reach of posts from the community's statistics, or save the answer of wall.get, and import that; note the number of " +
		"members by hand, in a table with the columns date and followers",
	"скачайте в статистике сообщества охват записей или сохраните ответ wall.get и импортируйте его; число участников запишите вручную в " +
		"таблицу со столбцами date и followers",

	"VK API, statistics of a community (stats.get)",
	"VK API, статистика сообщества (stats.get)",

	"this answer has the figures of the community by period, and no posts: reach and visitors are not added up over periods, and subscribed " +
		"and unsubscribed say who joined and left, not how many there are",
	"в этом ответе показатели сообщества по периодам, записей в нём нет: охват и посетителей по периодам не складывают; subscribed и " +
		"unsubscribed показывают, сколько участников вступило и вышло, а не сколько их всего",

	"save the answer of wall.get, and import that; note the number of members by hand, in a table with the columns date and followers",
	"сохраните ответ wall.get и импортируйте его; число участников запишите вручную в таблицу со столбцами date и followers",

	"VK comments (API, JSON)",
	"Комментарии VK (API, JSON)",

	"the comment was deleted",
	"комментарий удалён",

	"a comment's id and its post's are those of the wall and their numbers there",
	"идентификаторы комментария и его записи составлены из стены и номера на ней",

	"answers inside of a thread are not read: save those of each comment by comment_id",
	"ответы внутри ветки не читаются: сохраните их для каждого комментария по comment_id",

	"4CAT, posts of VK",
	"4CAT, записи VK",

	"a comment, and no post",
	"комментарий, а не запись",

	"4CAT leaves out how often a post was reposted, and which posts are reposts",
	"4CAT не сообщает, сколько раз записью поделились и какие записи — репосты",

	"VK API, communities (groups.getById)",
	"VK API, сообщества (groups.getById)",

	"this answer describes communities, and has no posts and no day; members_count, if it is there, is the number of members on the day of " +
		"asking",
	"в этом ответе описаны сообщества, записей и дат в нём нет; members_count, если он есть, — число участников в день запроса",

	"write the day and members_count into a table with the columns date, account and followers, and import that",
	"запишите день и members_count в таблицу со столбцами date, account и followers и импортируйте её",

	"VK API, list of people (likes.getList, users.get)",
	"VK API, список людей (likes.getList, users.get)",

	"this answer is a list of people by name, and has no posts, no days and no counts",
	"в этом ответе только имена людей: ни записей, ни дат, ни количеств в нём нет",

	"nothing of it is needed: the number of likes is in the answer of wall.get",
	"он не нужен: число отметок «Нравится» есть в ответе wall.get",

	"hidden likes are missing, and views are those of videos; shares, saves and reach are seen by the account's owner only",
	"скрытые отметки «Нравится» — это отсутствующие значения, просмотры есть только у видео; репосты, сохранения и охват видит лишь " +
		"владелец аккаунта",

	"an account's list has posts of others that it is co-author of",
	"в списке аккаунта есть и чужие публикации, соавтором которых он указан",

	"an advertisement that was shown between the posts",
	"реклама, показанная между публикациями",

	"times are those of the zone that stands behind them, such as BRT",
	"время указано в том часовом поясе, название которого стоит после него, например BRT",

	"views are those of the post; Total Views has those of other posts with the same video as well",
	"просмотры — это просмотры самой публикации; в Total Views входят и просмотры того же видео в других публикациях",

	"sheet of coders, a row for each code",
	"лист кодировщиков, строка на каждый код",

	"no known export: the columns were guessed from the words of the header; each row has views, forwards and reactions, and is taken for " +
		"one post",
	"неизвестная выгрузка: столбцы угаданы по словам заголовка; в каждой строке есть просмотры, пересылки и реакции, поэтому строка принята " +
		"за одну публикацию",

	"VK comments without the post (API, JSON)",
	"Комментарии VK без записи (API, JSON)",

	"the dates of the column %q jump from %s to %s: a spreadsheet has given days of two years one year",
	"даты столбца %q перескакивают с %s на %s: табличный редактор приписал дням двух лет один год",

	"export again and do not open the file in Excel, or correct the years",
	"сделайте выгрузку заново и не открывайте файл в Excel или исправьте годы",

	"dates of the column %q that are of another year by the id beside them: %d; the year of the id is taken, for the export writes none",
	"даты столбца %q, которые по идентификатору в той же строке относятся к другому году: %d; взят год из идентификатора, так как выгрузка " +
		"года не пишет",

	"export again and do not open the file in Excel",
	"сделайте выгрузку заново и не открывайте файл в Excel",

	"VK, the community, Statistics, reach of posts: download as CSV",
	"VK, сообщество, «Статистика», охват записей: выгрузка в CSV",

	"VK, the community, Statistics: download as CSV",
	"VK, сообщество, «Статистика»: выгрузка в CSV",

	"VK API, the answer saved as JSON",
	"VK API, ответ, сохранённый в JSON",

	"times a post was seen in a feed, on the wall or by itself; public since March 2017; of videos in VK Video plays of 5 seconds and longer " +
		"since 2026",
	"сколько раз запись увидели в ленте, на стене или отдельно; число открыто всем с марта 2017 года; у видео в VK Видео с 2026 " +
		"года — воспроизведения от 5 секунд",

	"VK API, reach of posts (stats.getPostReach)",
	"VK API, охват записей (stats.getPostReach)",

	"this answer has the reach of posts by their numbers, and says neither whose they are nor when they were published, nor their likes",
	"в этом ответе охват записей указан по их номерам; нет ни стены, ни времени публикации, ни отметок «Нравится»",

	"download the reach of posts from the community's statistics as a table; or add reach_total as the column reach to a table of the posts " +
		"of wall.get: of subscribers, viral and advertised reach nothing is added",
	"скачайте таблицу охвата записей из статистики сообщества или добавьте reach_total столбцом reach в таблицу записей из wall.get; охваты " +
		"подписчиков, виральный и рекламный не складывайте",

	"CrowdTangle, Instagram posts",
	"CrowdTangle, публикации Instagram",

	"%s; what adds up over its days, and can be quoted: %s",
	"%s; складываются по дням и могут быть приведены в тексте: %s",

	"%s: %d in all",
	"%s: всего %d",

	"reposts",
	"репосты",

	"members who joined",
	"вступившие участники",

	"members who left",
	"вышедшие участники",
}
