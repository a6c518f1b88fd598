package locale

// ruVendor is the Russian of the published definitions, of benchmarks and of
// names that collide.
var ruVendor = pairs{

	"--definitions is about engagement rates only; leave out --kpi",
	"--definitions относится только к коэффициентам вовлечённости; уберите --kpi",

	"set the cases under every published definition of an engagement rate",
	"поставить кейсы рядом под всеми опубликованными определениями коэффициента вовлечённости",

	"there is nothing to compute: none of these cases has posts of its own",
	"вычислять нечего: ни у одного из этих кейсов нет собственных публикаций",

	"The same posts under every published definition of an engagement rate. Tools that all say “engagement rate” differ in what they count, " +
		"what they divide by, whose followers these are, and how posts become one figure. In brackets: the place of the case. Whether a " +
		"difference may be chance, and whether the cases may be compared at all, says casebench compare.",
	"Одни и те же публикации под всеми опубликованными определениями коэффициента вовлечённости. Сервисы, которые говорят «вовлечённость», " +
		"расходятся в том, что они считают, на что делят, на какой момент берут число подписчиков и как из публикаций получают одну цифру. В " +
		"скобках — место кейса. Может ли разница быть случайной и можно ли вообще сравнивать эти кейсы, говорит casebench compare.",

	"Gaps in the table:",
	"Пропуски в таблице:",

	"What the data cannot feed:",
	"Для чего данных не хватает:",

	"Published for other platforms only: %s",
	"Опубликованы только для других платформ: %s",

	"%s: %s, %s, read in %s",
	"%s: %s, %s, прочитано: %s",

	"%s: %s, %s; after texts about it",
	"%s: %s, %s; по текстам об этой странице",

	"%s: %s; after texts about it",
	"%s: %s; по текстам об этой странице",

	"The data feed none of the definitions.",
	"Ни для одного из определений данных не хватает.",

	"No two cases have figures under one definition, so there is no order.",
	"Ни при одном определении нет цифр у двух кейсов, поэтому порядка нет.",

	"The order is the same under every definition that the data feed (%d).",
	"Порядок одинаков при всех определениях, для которых хватает данных (%d).",

	"No pair of cases changes places under the definitions that the data feed (%d).",
	"Ни одна пара кейсов не меняется местами при определениях, для которых хватает данных (%d).",

	"Pairs of cases that change places: %d of %d.",
	"Пары кейсов, которые меняются местами: %d из %d.",

	"The data know one number of followers of %s: it stands for those at posting, of each day, at the start and at the end.",
	"В данных одно число подписчиков (%s): оно стоит и за числом при публикации, и за числом каждого дня, и за числом в начале и в конце.",

	"The posts of %s give from %s (%s) to %s (%s): %s times as much, and nothing but the definition differs.",
	"Публикации %s дают от %s (%s) до %s (%s); отношение крайних значений — %s, и различается только определение.",

	"%s and %s change places: %s is ahead under %d definitions, %s under %d.",
	"%s и %s меняются местами: %s впереди при %d {4|определении|определениях|определениях}, %s — при %d.",

	"No single property of the definitions decides; %s is ahead under, for one, %s.",
	"Ни одно свойство определений само по себе порядка не решает; %s впереди, например, при таких: %s.",

	"%s is ahead %s",
	"%s впереди %s",

	"What is divided by decides: %s.",
	"Решает то, на что делят: %s.",

	"How posts become one figure decides: %s.",
	"Решает то, как из публикаций получают одну цифру: %s.",

	"What is counted decides: %s.",
	"Решает то, что считают: %s.",

	"What is divided by, and how posts become one figure, decide together: %s.",
	"Решают вместе то, на что делят, и то, как из публикаций получают одну цифру: %s.",

	"Published definitions",
	"Опубликованные определения",

	"A published definition: to be compared with itself only.",
	"Опубликованное определение: сравнивать только с ним самим.",

	"as for the rate of the same formula, or none",
	"как у показателя с той же формулой, или нет",

	"the vendor computes it for one account, and the posts are of %d",
	"сервис вычисляет это для одного аккаунта, а публикации принадлежат разным: %d",

	"posts before the last %d days",
	"публикации раньше последних %d {1|дня|дней|дней}",

	"the vendor gives none",
	"сервис его не даёт",

	"the interactions of a day are too many for its followers",
	"взаимодействий за день слишком много для такого числа подписчиков",

	"The vendor names interactions in general: taken are those that the platform shows of anybody's account.",
	"Сервис говорит о взаимодействиях вообще; взяты те, которые платформа показывает о любом аккаунте.",

	"The vendor leaves open which interactions count: taken are those that the account's owner sees.",
	"Сервис не уточняет, какие взаимодействия считать; взяты те, которые видит владелец аккаунта.",

	"The vendor divides by the followers when it is asked: taken are those at the last post.",
	"Сервис делит на число подписчиков в день запроса; взято число при последней публикации.",

	"The vendor gives it for each day: taken is the day of the last post.",
	"Сервис даёт показатель за каждый день; взят день последней публикации.",

	"Forwards count as shares, reactions as likes.",
	"Пересылки считаются репостами, реакции — отметками «нравится».",

	"No response is in it: others call this a view rate.",
	"Откликов в нём нет: другие называют это коэффициентом просмотров (VR).",

	"views in the first 24 hours of each post",
	"просмотры каждой публикации за первые 24 часа",

	"As in the vendor's benchmark report; its tool divides by views on TikTok.",
	"Как в отчёте сервиса с ориентирами; сам инструмент в TikTok делит на просмотры.",

	"Start and end are those of the first and the last post.",
	"Начало и конец — первая и последняя публикация.",

	"The vendor gives it for each post: taken is the mean over posts.",
	"Сервис даёт показатель для каждой публикации; взято среднее по публикациям.",

	"As in the vendor's average engagement rate per post; followers are those at the last post.",
	"Как средний коэффициент вовлечённости на публикацию у этого сервиса; число подписчиков — при последней публикации.",

	"Days without posts have no rate and are left out.",
	"Дни без публикаций показателя не имеют и не учитываются.",

	"Days without posts count as zero: the figure grows with the frequency of posting.",
	"Дни без публикаций считаются нулём: показатель растёт с частотой публикаций.",

	"A comment counts as two likes, a share as three.",
	"Комментарий идёт за две отметки «нравится», репост — за три.",

	"growth and engagement of all pages that the vendor knows, whose top tenth caps both",
	"нужны рост и вовлечённость всех страниц, которые известны сервису: по их верхней десятой части ограничивают обе величины",

	"Original posts of the last 30 days; quotes count as shares.",
	"Оригинальные публикации последних 30 дней; цитаты считаются репостами.",

	"The vendor's set varies with what each network tells the owner; clicks are taken in where it tells them.",
	"Набор сервиса зависит от того, что сеть сообщает владельцу; переходы учтены там, где она их сообщает.",

	"none of the posts has: %s",
	"ни у одной публикации нет данных: %s",

	"with %s",
	"с набором: %s",

	"mean over posts of (%s) / %s",
	"среднее по публикациям: (%s) / %s",

	"median over posts of (%s) / %s",
	"медиана по публикациям: (%s) / %s",

	"sum over posts of (%s) / sum over posts of %s",
	"сумма по публикациям: (%s); делить на сумму по публикациям: %s",

	"(%s) of the posts of the last %d days / number of these posts / %s",
	"(%s) за последние %d {2|день|дня|дней} / число публикаций за это время / %s",

	"(%s) of all posts / number of posts / %s",
	"(%s) всех публикаций / число публикаций / %s",

	"median of (%s) over the posts of the last %d days / %s",
	"медиана по публикациям последних %[2]d {2|дня|дней|дней}: (%[1]s); делить на %[3]s",

	"median of (%s) over the last %d posts / %s",
	"медиана по последним %[2]d {2|публикации|публикациям|публикациям}: (%[1]s); делить на %[3]s",

	"mean over days with posts of (%s) of the day / %s",
	"среднее по дням с публикациями: (%s) за день / %s",

	"mean over all days of (%s) of the day / %s",
	"среднее по всем дням: (%s) за день / %s",

	"(%s) of all posts / number of days / %s",
	"(%s) всех публикаций / число дней / %s",

	"root of growth × engagement, each against all pages that the vendor knows",
	"корень из произведения роста и вовлечённости, каждая величина — относительно всех страниц, известных сервису",

	"%d × %s",
	"%d × %s",

	"%s + %s",
	"%s + %s",

	"followers at posting",
	"подписчики при публикации",

	"followers of the day",
	"подписчики в этот день",

	"followers at the end",
	"подписчики в конце",

	"mean of the followers at the start and at the end",
	"среднее число подписчиков в начале и в конце",

	"by followers",
	"по подписчикам",

	"by reach",
	"по охвату",

	"by impressions",
	"по показам",

	"by views",
	"по просмотрам",

	"by the median post",
	"по медианной публикации",

	"by the day",
	"в расчёте на день",

	"by the mean or the sum of all posts",
	"по среднему или сумме всех публикаций",

	"The vendor names it for VK and YouTube; elsewhere the formula is the same.",
	"Сервис называет его для ВКонтакте и YouTube; на других платформах формула та же.",

	"%s (%s)",
	"%s (%s)",

	"ER, engagement rate",
	"ER, коэффициент вовлечённости",

	"interactions over a measure of audience; the id says over which and how posts become one figure (engagement/by-followers/median)",
	"взаимодействия, делённые на меру аудитории; на какую и как из публикаций получена одна цифра, говорит идентификатор " +
		"(engagement/by-followers/median)",

	"interactions over followers; sums, means and medians of posts",
	"взаимодействия, делённые на подписчиков: суммы, средние и медианы публикаций",

	"forwards, reactions and comments over views",
	"пересылки, реакции и комментарии, делённые на просмотры",

	"interactions over reach, on X and LinkedIn over impressions",
	"взаимодействия, делённые на охват, а в X и LinkedIn — на показы",

	"interactions of a day over the followers of the day",
	"взаимодействия за день, делённые на подписчиков в этот день",

	"web analytics",
	"веб-аналитика",

	"sessions in which somebody stayed, over all sessions",
	"доля сеансов, в которых посетитель задержался, среди всех сеансов",

	"the article on which the built-in study rests",
	"статья, на которой основано встроенное исследование",

	"stands beside retention, which is another thing",
	"стоит рядом с удержанием, а это другая величина",

	"ERR",
	"ERR",

	"not used; the rate over reach is engagement/by-reach, views over subscribers are engagement/view-rate",
	"не используется; показатель по охвату — engagement/by-reach, просмотры на подписчика — engagement/view-rate",

	"interactions over reach",
	"взаимодействия, делённые на охват",

	"mean views of a post over subscribers: no interaction is in it",
	"среднее число просмотров публикации, делённое на подписчиков: взаимодействий в нём нет",

	"ERV, ERview",
	"ERV, ERview",

	"not used; the rate over views is engagement/by-views",
	"не используется; показатель по просмотрам — engagement/by-views",

	"interactions over views",
	"взаимодействия, делённые на просмотры",

	"others",
	"другие",

	"views over followers, which is a view rate",
	"просмотры, делённые на подписчиков, то есть коэффициент просмотров",

	"VR, view rate",
	"VR, коэффициент просмотров",

	"views over followers: engagement/view-rate",
	"просмотры, делённые на подписчиков: engagement/view-rate",

	"views over followers",
	"просмотры, делённые на подписчиков",

	"advertising",
	"реклама",

	"views over impressions, also VTR",
	"просмотры, делённые на показы; также VTR",

	"calls it ERR",
	"называет это ERR",

	"LR, love rate; TR, talk rate",
	"LR, коэффициент симпатии; TR, коэффициент общительности",

	"likes over followers, comments over followers: engagement/love-rate, engagement/talk-rate",
	"отметки «нравится» и комментарии, делённые на подписчиков: engagement/love-rate, engagement/talk-rate",

	"the same",
	"то же самое",

	"Reach",
	"Охват",

	"distinct people who saw a post; over followers it is engagement/reach-rate",
	"сколько разных людей увидели публикацию; делённый на подписчиков — engagement/reach-rate",

	"platforms, to the account's owner",
	"платформы — владельцу аккаунта",

	"distinct accounts, each platform by its own estimate",
	"разные аккаунты, по оценке самой платформы",

	"tools for Telegram",
	"сервисы для Telegram",

	"mean views of a post, one person as often as he looks",
	"среднее число просмотров публикации, один человек — столько раз, сколько он смотрел",

	"offers of agencies",
	"предложения агентств",

	"the sum of the followers of all authors: potential reach, which counts people several times",
	"сумма подписчиков всех авторов: потенциальный охват, в котором одни и те же люди посчитаны несколько раз",

	"media planning",
	"медиапланирование",

	"the share of a population that saw an advertisement at least once",
	"доля населения, увидевшая рекламу хотя бы раз",

	"Views, impressions",
	"Просмотры, показы",

	"views as the platform counts them, impressions as times shown; never one for the other",
	"просмотры — как их считает платформа, показы — сколько раз показано; одно никогда не ставится вместо другого",

	"since April 2025 one count of views for all formats, in place of impressions and plays",
	"с апреля 2025 года единый счёт просмотров для всех форматов вместо показов и воспроизведений",

	"of a Short since March 2025 each start is a view",
	"у Shorts с марта 2025 года просмотром считается каждый запуск",

	"a post that was on screen",
	"запись, которая была на экране",

	"Retention",
	"Удержание",

	"the share of people who are there again after a time: retention/",
	"доля людей, которые снова здесь спустя время: retention/",

	"the share of a video that was watched, or of viewers still watching",
	"какая часть видео просмотрена или какая доля зрителей ещё смотрит",

	"subscription services",
	"сервисы по подписке",

	"1 − churn: of members at the start of a month, who stay; gross or net of those who return",
	"1 − отток: доля оставшихся среди участников на начало месяца; валовое или за вычетом вернувшихся",

	"product analytics",
	"продуктовая аналитика",

	"of a cohort, who is active on, or on and after, day N",
	"доля когорты, активная в день N либо в день N и позже",

	"prints ER beside it",
	"пишет рядом ER",

	"Subscribers",
	"Подписчики",

	"followers follow an account for nothing; members pay",
	"подписчики читают аккаунт бесплатно; участники платят за подписку",

	"followers of a channel or a community",
	"подписчики канала или сообщества",

	"paid memberships",
	"платные подписки",

	"UGC rate, share of voice",
	"Доля UGC, доля голоса (share of voice)",

	"posts by others over all posts about the brand; a share of posts, of reach or of interactions is said in the id",
	"публикации других людей среди всех публикаций о бренде; доля публикаций, охвата или взаимодействий — говорит идентификатор",

	"a brand's share of all advertising spent",
	"доля бренда во всех расходах на рекламу",

	"media monitoring",
	"мониторинг медиа",

	"a brand's share of all mentions of the brands that somebody chose",
	"доля бренда в упоминаниях тех брендов, которые кто-то выбрал",

	"here: %s",
	"здесь: %s",

	"a rate that the tool computed is not used and cannot be checked: %s; what it may mean: casebench kpis --glossary",
	"показатель, вычисленный сервисом, не используется и не может быть проверен: %s; что он может означать: casebench kpis --glossary",

	"--glossary lists words, and takes no pattern",
	"--glossary перечисляет слова и шаблона не принимает",

	"list the words that tools use for different figures, such as ER and reach",
	"перечислить слова, которыми сервисы называют разные показатели, например ER и охват",

	"say what is divided by, such as followers, reach or views; 'casebench kpis --glossary' lists the meanings",
	"напишите, на что делят: на подписчиков, охват или просмотры; значения перечисляет 'casebench kpis --glossary'",

	"%q means different figures to different tools, and the paragraph does not say which",
	"%q означает у разных сервисов разные показатели, а абзац не говорит, какой именно",
}
