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
	"LinkedIn page, all posts",
	"Страница LinkedIn, все публикации",

	"likes are reactions of all kinds; who of the page's staff wrote a post is not kept",
	"отметки «Нравится» — реакции всех видов; кто из сотрудников страницы написал публикацию, не сохраняется",

	"LinkedIn page, metrics by day",
	"Страница LinkedIn, показатели по дням",

	"this sheet has a row for each day of the page, and not for each post; its figures can be below zero, where LinkedIn takes some back",
	"в этом листе строка соответствует дню страницы, а не публикации; значения бывают ниже нуля, когда LinkedIn их пересчитывает",

	"import the sheet All posts of the same export",
	"импортируйте лист All posts той же выгрузки",

	"LinkedIn page, new followers",
	"Страница LinkedIn, новые подписчики",

	"the column Total followers says how many followers were gained on the day, and not how many there are",
	"столбец Total followers показывает прирост подписчиков за день, а не их число",

	"LinkedIn page, visitors",
	"Страница LinkedIn, посетители",

	"LinkedIn, analytics of a member",
	"LinkedIn, аналитика участника",

	"this sheet has two lists side by side, the posts with the most engagements and those with the most impressions: a row is not " +
		"one post, and engagements are not told apart",
	"в этом листе два списка рядом: публикации с наибольшим числом взаимодействий и с наибольшим числом показов; строка — не одна " +
		"публикация, а взаимодействия не разделены по видам",

	"put the posts into a table of your own: post_id, published_at, impressions, likes, comments, shares",
	"составьте собственную таблицу публикаций: post_id, published_at, impressions, likes, comments, shares",

	"Google Analytics 4",
	"Google Analytics 4, отчёт о сайте",

	"this is a report of Google Analytics: visits of a website by day, and no posts",
	"это отчёт Google Analytics: посещения сайта, а не публикации",

	"quote it in the text of your study; for indicators of social media export the posts of the platform",
	"процитируйте его в тексте исследования; для показателей социальных сетей выгрузите публикации с платформы",

	"Sprout Social, posts",
	"Sprout Social, публикации",

	"ExportComments.com, comments",
	"ExportComments.com, комментарии",

	"people are known by the id of their profile; the platform is read out of the address above the table",
	"люди различаются по id профиля; платформа прочитана из адреса над таблицей",

	"Reddit, submissions",
	"Reddit, публикации",

	"likes are votes up, dislikes votes down; Reddit blurs both, and since 2014 gives their difference only",
	"отметки «Нравится» — голоса «за», «Не нравится» — голоса «против»; Reddit искажает оба числа, а с 2014 года даёт только их разность",

	"A list of the top posts is chosen by success: its means are not those of all posts.",
	"Список лучших публикаций отобран по успеху: его средние не относятся ко всем публикациям.",

	"purchases of customers",
	"покупки клиентов",

	"the amount is below zero: a return, and no purchase",
	"сумма ниже нуля: это возврат, а не покупка",

	"each row is a purchase of its customer; amounts are not kept",
	"каждая строка — покупка клиента; суммы не сохраняются",

	"events of users",
	"события пользователей",

	"Netflix, viewing activity of a household",
	"Netflix, история просмотров домохозяйства",

	"a trailer or another extra, and no viewing",
	"трейлер или дополнительное видео, а не просмотр",

	"started by itself, and not by anybody",
	"запустилось автоматически, а не зрителем",

	"times are UTC; profiles become pseudonyms, titles are not kept",
	"время — UTC; профили заменяются псевдонимами, названия не сохраняются",

	"One household that gave its data: no sample of viewers.",
	"Одно домохозяйство, передавшее свои данные: это не выборка зрителей.",

	"Netflix Top 10, countries",
	"Netflix Top 10, страны",

	"the lists of countries have ranks and no hours or views, of which the indicators of Netflix are made",
	"в списках по странам есть места, но нет часов и просмотров, из которых строятся показатели Netflix",

	"Netflix, list of titles seen",
	"Netflix, список просмотренного",

	"this is a list of the titles that one profile has seen: it says of nobody how often they came back, and nothing of hours",
	"это список произведений, просмотренных одним профилем: по нему не видно ни возвращений зрителей, ни часов",

	"request your data from Netflix (Account, Security, Download your personal information) and import ViewingActivity.csv",
	"запросите свои данные у Netflix (Аккаунт, Безопасность, «Скачать личную информацию») и импортируйте ViewingActivity.csv",

	"summary of customers",
	"сводка по клиентам",

	"this is a summary of customers (frequency, recency, age): the purchases themselves are not in it",
	"это сводка по клиентам (частота, давность, возраст): самих покупок в ней нет",

	"import the purchases, one row each, with the columns customer, date and amount",
	"импортируйте покупки, по строке на каждую, со столбцами customer, date и amount",

	"table of retention by cohort",
	"таблица удержания по когортам",

	"this is a table of retention that somebody has computed: shares by cohort, and no users",
	"это уже рассчитанная таблица удержания: доли по когортам, а не пользователи",

	"import the events it was made of, one row each, with the columns user and at",
	"импортируйте исходные события, по строке на каждое, со столбцами user и at",

	"durations of a survival analysis",
	"длительности для анализа дожития",

	"this is a table of durations and of what ended them, as survival analysis takes it: it has neither users nor days",
	"это таблица длительностей и их исходов для анализа дожития: в ней нет ни пользователей, ни дат",

	"intervals of a survival analysis",
	"интервалы для анализа дожития",

	"answers of a form, 0 to 10",
	"ответы формы, от 0 до 10",

	"each answer is a row; the scores are from 0 to 10, and indicators for scores from 1 to 5 do not hold for them",
	"каждый ответ — строка; оценки от 0 до 10, и показатели для шкалы от 1 до 5 к ним неприменимы",

	"answers of a form without a score",
	"ответы формы без оценки",

	"these are answers of a form, and none of its columns is a score",
	"это ответы формы, и ни один столбец не является оценкой",

	"if one is, call its column score, and import the file again",
	"если оценка есть, назовите её столбец score и импортируйте файл снова",

	"%q is no score from 0 to 10",
	"%q — не оценка от 0 до 10",

	"write whole numbers, or leave the cell empty",
	"пишите целые числа или оставьте ячейку пустой",

	"%q is no score from 1 to 5",
	"%q — не оценка от 1 до 5",

	"a scale of another length is another question: leave the column out, or turn its answers into 1 to 5 and say how",
	"шкала другой длины — другой вопрос: исключите столбец или переведите ответы в шкалу от 1 до 5 и опишите, как",

	"reviews with scores",
	"отзывы с оценками",

	"who wrote a review is not kept",
	"авторы отзывов не сохраняются",

	"the first line holds data already: no line says what the columns are",
	"в первой строке уже данные: ни одна строка не называет столбцы",

	"write a line with the names of the columns above it, such as customer, date, amount, and separate them as the data are",
	"добавьте над ней строку с названиями столбцов, например customer, date, amount, с тем же разделителем, что и в данных",

	"two questions could be %q: %q and %q",
	"полем %q могут быть два вопроса: %q и %q",

	"say which is meant: --column %q",
	"укажите нужный: --column %q",
	"List the exports that import knows, and what a view is where",
	"Перечислить известные выгрузки и сказать, что где считается просмотром",

	"formats takes one platform at most",
	"formats принимает не больше одной платформы",

	"no format is of the platform %q",
	"нет форматов платформы %q",

	"Of several platforms, or of none",
	"Для нескольких платформ или вне платформ",

	"view",
	"просмотр",

	"interactions since %s",
	"взаимодействия с %s",

	"where",
	"где взять",

	"not read",
	"не читается",

	"instead",
	"вместо этого",

	"gives",
	"даёт",

	"lacks",
	"не даёт",

	"made by casebench, or by hand with these names of columns",
	"создано casebench или вручную с такими названиями столбцов",

	"netflix.com/tudum/top10, at the foot of the page: download all weeks as TSV",
	"netflix.com/tudum/top10, внизу страницы: скачать все недели в TSV",

	"about.netflix.com, What We Watched: the workbook of a half-year",
	"about.netflix.com, What We Watched: книга за полугодие",

	"netflix.com, Account, Security, Download your personal information",
	"netflix.com, Аккаунт, Безопасность, «Скачать личную информацию»",

	"YouTube Studio, Analytics, Advanced mode, tab Content, arrow at the upper right: CSV (a zip with three tables)",
	"Творческая студия YouTube, Аналитика, Расширенный режим, вкладка «Контент», стрелка справа вверху: CSV (архив с тремя таблицами)",

	"YouTube Data API v3, the answer saved as JSON",
	"YouTube Data API v3, ответ, сохранённый как JSON",

	"YouTube Data Tools (ytdt.digitalmethods.net), CSV",
	"YouTube Data Tools (ytdt.digitalmethods.net), файл CSV",

	"Meta Business Suite, Content, Export, figures of the post's life (Lifetime)",
	"Meta Business Suite, «Контент», «Экспорт», показатели за всё время публикации (Lifetime)",

	"Meta Business Suite, Insights, Overview, Export",
	"Meta Business Suite, «Статистика», «Обзор», «Экспорт»",

	"Meta Business Suite, Insights, Audience, Export",
	"Meta Business Suite, «Статистика», «Аудитория», «Экспорт»",

	"Meta Ads Manager, Reports, Export table data",
	"Meta Ads Manager, «Отчёты», «Экспортировать данные таблицы»",

	"Facebook Insights until 2023, Export data, Post data",
	"Facebook Insights до 2023 года, «Экспорт данных», данные публикаций",

	"archive of machine learning of UCI, data set 368",
	"архив машинного обучения UCI, набор данных 368",

	"a scraper of that name: its table or JSON",
	"программа сбора с этим именем: её таблица или JSON",

	"Instagram Graph API, /media, the answer saved as JSON",
	"Instagram Graph API, /media, ответ, сохранённый как JSON",

	"Instagram, Accounts Center, Your information and permissions, Download your information, format JSON",
	"Instagram, «Центр аккаунтов», «Ваша информация и разрешения», «Скачать информацию», формат JSON",

	"Apify, the result of an actor: JSON or CSV",
	"Apify, результат актора: JSON или CSV",

	"CrowdTangle until August 2024: historical data, post history or API",
	"CrowdTangle до августа 2024 года: исторические данные, история публикации или API",

	"4CAT, the result as CSV",
	"4CAT, результат в CSV",

	"X, Premium, Analytics, Content (posts) or Overview (account), download as CSV",
	"X, подписка Premium, Analytics, Content (публикации) или Overview (аккаунт), скачать в CSV",

	"analytics.twitter.com until 2023, Tweets, Export data",
	"analytics.twitter.com до 2023 года, Tweets, «Экспорт данных»",

	"X API, pages as twarc saves them: JSON, one page a line",
	"X API, страницы, как их сохраняет twarc: JSON, по странице в строке",

	"Twitter API v1.1, as JSON or a table of it",
	"Twitter API v1.1, JSON или таблица из него",

	"NodeXL, the workbook with the sheets Edges and Vertices",
	"NodeXL, книга с листами Edges и Vertices",

	"Bluesky API, app.bsky.feed.getAuthorFeed, the answer saved as JSON",
	"Bluesky API, app.bsky.feed.getAuthorFeed, ответ, сохранённый как JSON",

	"Mastodon API, statuses of an account, the answer saved as JSON",
	"Mastodon API, записи аккаунта, ответ, сохранённый как JSON",

	"LinkedIn, your profile, Analytics, Export",
	"LinkedIn, ваш профиль, «Аналитика», «Экспорт»",

	"LinkedIn page, Analytics, Export; open the XLS and save it as XLSX",
	"страница LinkedIn, «Аналитика», «Экспорт»; откройте XLS и сохраните как XLSX",

	"Google Analytics 4, Reports, Share, Download file",
	"Google Analytics 4, «Отчёты», «Поделиться», «Скачать файл»",

	"Sprout Social, Reports, Post Performance, CSV",
	"Sprout Social, Reports, Post Performance, файл CSV",

	"exportcomments.com, the workbook of a post",
	"exportcomments.com, книга с комментариями публикации",

	"Reddit's API or an archive of it, as JSON or CSV",
	"API Reddit или его архив, JSON или CSV",

	"Telegram Desktop, the channel's menu, Export chat history, format JSON",
	"Telegram Desktop, меню канала, «Экспорт истории чата», формат JSON",

	"Zeeschuimer in Firefox, Download .ndjson",
	"Zeeschuimer в Firefox, кнопка Download .ndjson",

	"EnsembleData API, the answer saved as JSON",
	"EnsembleData API, ответ, сохранённый как JSON",

	"Google Forms (Answers, Sheets, download as CSV) or Yandex Forms (Answers, Export)",
	"Google Формы («Ответы», «Таблицы», скачать в CSV) или Яндекс Формы («Ответы», «Экспорт»)",

	"a list of reviews with a day and a score each",
	"список отзывов с датой и оценкой",

	"a shop's list of orders: customer, date, amount",
	"список заказов магазина: клиент, дата, сумма",

	"a log of events: user, event, time",
	"журнал событий: пользователь, событие, время",

	"what a service answers in place of data",
	"ответ сервиса вместо данных",

	"made by a program of statistics",
	"получено в статистической программе",

	"a sheet of your own, with a column for each coder",
	"собственная таблица со столбцом для каждого кодировщика",

	"accounts that saw the post at least once, as Meta estimates; owners see it only",
	"аккаунты, увидевшие публикацию хотя бы раз, по оценке Meta; виден только владельцу",

	"people who saw the post at least once, as Meta estimates; organic and paid overlap and are not added; owners see it only",
	"люди, увидевшие публикацию хотя бы раз, по оценке Meta; органический и платный охват пересекаются и не складываются; виден только владельцу",

	"viewers, as YouTube estimates (unique viewers); owners see it only, and not for small figures",
	"зрители по оценке YouTube (уникальные зрители); виден только владельцу и не при малых значениях",

	"people who saw the post: of subscribers, viral and advertised overlap and are not added; administrators see it only",
	"люди, увидевшие запись: охват подписчиков, виральный и рекламный пересекаются и не складываются; виден только администраторам",

	"members who saw the post (unique impressions); by day of the page only, not by post",
	"участники, увидевшие публикацию (уникальные показы); только по дням страницы, не по публикациям",

	"viewers of the account by day (total viewers); not by video",
	"зрители аккаунта по дням (total viewers); не по видео",

	"hashtags and mentions are read out of the texts",
	"хештеги и упоминания извлечены из текстов",

	"hashtags are read out of the texts",
	"хештеги извлечены из текстов",

	"a plan or a sheet of one's own",
	"собственный план или таблица",

	"shares are reposts; quotes are not among them",
	"репосты учтены без цитирований",

	"Telegram Desktop, history of a chat (JSON)",
	"Telegram Desktop, история чата (JSON)",

	"likes are reactions of all kinds but paid stars; a message without any has 0 where the export has reactions and it is not older than " +
		"they are",
	"отметки «Нравится» — это реакции всех видов, кроме платных звёзд; у сообщения без реакций стоит 0, если реакции в выгрузке есть и " +
		"сообщение не старше их появления",

	"messages of a channel of one second with pictures or files are one album, hence one post: of its first message are its type and its " +
		"reactions",
	"сообщения канала с картинками или файлами, отправленные в одну секунду, — это один альбом, то есть одна публикация: её вид и реакции " +
		"взяты у первого сообщения",

	"the history holds no views, forwards or numbers of comments: not collected",
	"в истории нет просмотров, пересылок и числа комментариев: не собирались",

	"Telegram Desktop, all chats of an account (JSON)",
	"Telegram Desktop, все чаты учётной записи (JSON)",

	"this is the export of a whole Telegram account, with all its private chats",
	"это выгрузка всей учётной записи Telegram со всеми личными чатами",

	"export the channel alone: open it in Telegram Desktop, then its menu, Export chat history, format JSON",
	"выгрузите только канал: откройте его в Telegram Desktop, затем в меню канала «Экспорт истории чата», формат JSON",

	"a notice of the service, and no message",
	"служебное уведомление, а не сообщение",

	"no from_id: nobody sent the message",
	"нет from_id: у сообщения нет отправителя",

	"4CAT, messages of Telegram",
	"4CAT, сообщения Telegram",

	"likes are reactions, which 4CAT writes as the sign once for each; a message without any is not told from one without a count",
	"отметки «Нравится» — это реакции, которые 4CAT записывает знаком по одному разу за каждую; сообщение без реакций не отличить от " +
		"сообщения, у которого их не подсчитали",

	"views of a forwarded message are those of the original: not applicable",
	"просмотры пересланного сообщения относятся к исходному: неприменимо",

	"shares are forwards; numbers of comments are not collected",
	"репосты — это пересылки; число комментариев не собиралось",

	"reach, impressions, views, saves and shares are those of the insights inside of the media, where they were asked for",
	"охват, показы, просмотры, сохранения и репосты взяты из статистики внутри публикаций, если её запросили",

	"any table with a header in words. Popsters, LiveDune, TGStat, Telemetr, Dzen and OK have no recogniser of their own and go this way: " +
		"columns are guessed, and said; what you state with --column is kept in a file of the folder mappings",
	"любая таблица со словесным заголовком. Для Popsters, LiveDune, TGStat, Telemetr, Дзена и «Одноклассников» отдельного распознавателя " +
		"нет, и они читаются так: столбцы угадываются, и об этом сообщается; указанное через --column сохраняется в файле папки mappings",
}
