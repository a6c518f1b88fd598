package locale

// ruBreakdown are the words of what figures are broken down by.
var ruBreakdown = pairs{
	"Account",
	"Аккаунт",

	"pools rows that differ in: %s",
	"объединены строки, в которых различаются: %s",

	"known ones: %s",
	"известны: %s",

	"figures cannot be broken down by %q",
	"разбивки показателей по %q нет",

	"%q stands twice",
	"%q указано дважды",

	"leave out the one that matters least",
	"уберите наименее важное",

	"%d fields are too many: figures are broken down by %d at most",
	"%d {1|поле|поля|полей} — это слишком много: показатели разбиваются не более чем по %d",

	"%s, broken down by: %s",
	"%s; разбивка: %s",

	"paid posts",
	"рекламные публикации",

	"unpaid posts",
	"нерекламные публикации",

	"outside campaigns",
	"вне кампаний",

	"photo",
	"фото",

	"video",
	"видео",

	"carousel",
	"карусель",

	"short video",
	"короткое видео",

	"story",
	"история",

	"link",
	"ссылка",

	"text",
	"текст",

	"poll",
	"опрос",

	"live broadcast",
	"прямой эфир",

	"a share of the whole needs two cases or more",
	"для доли в целом нужны два кейса или больше",

	"the whole is not known: there are no such rows of the case %q",
	"целое неизвестно: у кейса %q таких строк нет",

	"the whole is not known: of the case %q there is no figure (%s)",
	"целое неизвестно: у кейса %q этого показателя нет (%s)",

	"the whole is 0, so there is no share of it",
	"целое равно 0, поэтому доли в нём нет",

	"the parts of the sum are no independent units",
	"слагаемые суммы — не независимые единицы",

	"the two figures share their rows",
	"оба показателя построены по одним и тем же строкам",

	"there is no other case here to set it against",
	"здесь нет других кейсов, с которыми можно сопоставить",

	"two shares of one whole depend on each other: what one gains the other loses, so no difference is tested",
	"две доли одного целого зависят друг от друга: сколько прибавит одна, столько потеряет другая, поэтому разность не проверяется",

	"the figures depend on each other",
	"показатели зависят друг от друга",

	"the rows were collected in different ways: %s; and %s",
	"строки собраны по-разному: %s и %s",

	"posts that carry a marker of advertising: they stand apart from UGC",
	"публикации с рекламной пометкой: учтены отдельно от UGC",

	"the counts were read at different ages of the posts, in days on average: %d and %d",
	"счётчики считаны при разном возрасте публикаций, в среднем в днях: %d и %d",

	"no post in the last weeks of the period (%d): silence, or days that the data do not cover",
	"в последние недели периода (%d) публикаций нет: молчание или дни, не охваченные данными",

	"data set %q: %d posts were read more than once and nothing says when; the readings with the largest counts were taken as the newest",
	"набор данных %q: %d {2|публикация считана|публикации считаны|публикаций считаны} несколько раз, и неизвестно когда; самыми новыми сочтены " +
		"считывания с наибольшими счётчиками",

	"data set %q: the readings of %d posts contradict each other and nothing says which is newer; they are left out",
	"набор данных %q: считывания %d {2|публикации|публикаций|публикаций} противоречат друг другу, и неизвестно, какое новее; они не учтены",

	"readings of one post that contradict each other, and nothing says which is newer",
	"противоречащие друг другу считывания одной публикации: неизвестно, какое новее",

	"earlier readings of the same row; the newest one counts",
	"более ранние считывания той же строки; учтено самое новое",

	"%d accounts were first read more than a month after the others and are left out of the growth",
	"%d {1|аккаунт впервые считан|аккаунта впервые считаны|аккаунтов впервые считаны} больше чем через месяц после остальных и в рост не " +
		"{1|входит|входят|входят}",

	"the last readings of the accounts are of different days, from %s to %s; each account counts with its own",
	"последние считывания аккаунтов относятся к разным дням, от %s до %s; каждый аккаунт учтён со своим",

	"growth runs from %s, the first day on which all accounts were read; the earliest reading is of %s",
	"рост считается с %s — первого дня, когда считаны все аккаунты; самое раннее считывание — %s",

	"own posts",
	"собственные публикации",

	"reposts by own accounts",
	"репосты собственных аккаунтов",

	"replies by own accounts",
	"ответы собственных аккаунтов",

	"content of users",
	"контент пользователей",

	"paid mentions",
	"рекламные упоминания",

	"reposts of content of users",
	"репосты контента пользователей",

	"comments by own accounts",
	"комментарии собственных аккаунтов",

	"another case",
	"другой кейс",

	"other parties",
	"другие стороны",

	"nobody's",
	"ничьи",

	"accounts that the case does not list",
	"аккаунты, не указанные в кейсе",

	"readings of followers",
	"замеры числа подписчиков",

	"actions of users",
	"действия пользователей",

	"totals of members",
	"итоги по подпискам",

	"totals of viewing",
	"итоги просмотра",

	"published averages",
	"опубликованные средние",

	"no row of the data set %q belongs to the case %q",
	"ни одна строка набора данных %q не относится к кейсу %q",

	"list those that are its accounts in cases/%s.md; the others are in no figure",
	"перечислите среди них аккаунты бренда в cases/%s.md; остальные ни в один показатель не входят",

	"import the file again with --account, or fill in the authors",
	"импортируйте файл снова с --account или заполните авторов",

	"say whose rows they are: import the file again with --account, or list the accounts in cases/%s.md",
	"укажите, чьи это строки: импортируйте файл снова с --account или перечислите аккаунты в cases/%s.md",

	"if they are its own, add to 'accounts' in cases/%s.md: - {platform: %s, handle: %s}",
	"если они принадлежат бренду, добавьте в 'accounts' файла cases/%s.md: - {platform: %s, handle: %s}",

	"%s → %s, rows: %d: %s",
	"%s → %s, строк: %d: %s",

	"left out by the selection",
	"исключены отбором",

	"rows by parties that the case %q does not know: %d of %d (%s)",
	"строки сторон, неизвестных кейсу %q: %d из %d (%s)",

	"rows that do not say whose they are, in no figure of the case %q: %d of %d",
	"строки, о которых не сказано, чьи они, и которые не входят в показатели кейса %q: %d из %d",

	"data set %q: rows by parties that the case %q does not know: %d of %d (%s)",
	"набор данных %q: строки сторон, неизвестных кейсу %q: %d из %d (%s)",

	"data set %q: rows that do not say whose they are, in no figure of the case %q: %d of %d",
	"набор данных %q: строки, о которых не сказано, чьи они, и которые не входят в показатели кейса %q: %d из %d",
}
