package locale

// ruFinding are the findings of a study.
var ruFinding = pairs{

	"%s: at least %s of the posts by others about the brand are advertising",
	"%s: не менее %s публикаций других авторов о бренде — реклама",

	"Posts: %d; with a marker of advertising: %d, which are not counted as content of users.",
	"Публикаций: %d, из них с признаком рекламы: %d; пользовательским контентом последние не считаются.",

	"Authors of the advertising: %d.",
	"Число авторов рекламы: %d.",

	"Advertising without a marker is not seen, so the share is the least that it can be.",
	"Реклама без пометки не видна, поэтому это нижняя граница доли.",

	"%s: %s of the brand's own posts are advertising",
	"%s: %s собственных публикаций бренда — реклама",

	"Posts: %d; marked as advertising: %d.",
	"Публикаций: %d, из них отмечены как реклама: %d.",

	"Paid posts are shown to people who do not follow the account; their rates say nothing about its audience.",
	"Рекламу показывают и тем, кто не подписан на аккаунт, поэтому её коэффициенты не характеризуют аудиторию аккаунта.",

	"%s: the account %s gives %s of all interactions counted",
	"%s: аккаунт %s даёт %s всех учтённых взаимодействий",

	"With it %q is %s, without it %s.",
	"С учётом этого аккаунта показатель %q равен %s, без него — %s.",

	"Its own rate is %s, with %s of the audience that the interactions are divided by.",
	"Его собственное значение — %s при доле в знаменателе %s.",

	"A rate over accounts of different kind describes none of them; read them one by one.",
	"Показатель по разнородным аккаунтам не характеризует ни один из них; рассматривайте аккаунты по отдельности.",

	"%s: %q fell from %s to %s",
	"%s: показатель %q снизился с %s до %s",

	"%s: %q rose from %s to %s",
	"%s: показатель %q вырос с %s до %s",

	"From %s to %s the figure fell by %s.",
	"Период сравнения: %s — %s; снижение составило %s.",

	"From %s to %s the figure rose by %s.",
	"Период сравнения: %s — %s; рост составил %s.",

	"Set against the same season a year before, %s has %s after %s.",
	"К тому же сезону предыдущего года: %s — %s против %s.",

	"Each period lies beyond the one before (periods: %d).",
	"Значение менялось в одну сторону в каждом из периодов (всего периодов: %d).",

	"Complete figures (periods: %d): no test applies, and a cause cannot be seen in them.",
	"Это полные данные (число периодов: %d): статистический критерий к ним неприменим, и причина изменения по ним не видна.",

	"%s: ten authors give %s of the content of users",
	"%s: десять авторов дают %s пользовательского контента",

	"Authors in all: %d.",
	"Всего авторов: %d.",

	"If all had published equally, ten would give %s.",
	"При равном вкладе на десять авторов пришлось бы %s.",

	"The volume follows a few people; their leaving would look like a fall of awareness.",
	"Объём зависит от немногих авторов; их уход выглядел бы как снижение узнаваемости.",

	"%s and %s: %q, %s and %s, must not be compared",
	"%s и %s: значения показателя %q — %s и %s — сравнивать нельзя",

	"%s: %q is higher than for %s, %s against %s",
	"%s: показатель %q выше, чем у бренда %s, — %s против %s",

	"A difference of two brands is no effect of what they do: nothing else was held equal.",
	"Различие двух брендов не доказывает влияния их действий: прочие условия не уравнены.",

	"That two figures must not be compared does not say that they are equal.",
	"Запрет на сравнение не означает, что значения равны.",

	"The figures were published by others and cannot be checked against posts.",
	"Значения опубликованы третьими лицами и по самим публикациям не проверяются.",

	"The figures are estimates of a model or a panel.",
	"Значения — оценки модели или панели.",

	"%s and %s: which is higher depends on the definition",
	"%s и %s: порядок брендов зависит от определения показателя",

	"By %q the figures are %s and %s, by %q %s and %s.",
	"По показателю %q значения равны %s и %s, по показателю %q — %s и %s.",

	"Both are called engagement rate, so a ranking without its definition says nothing.",
	"Оба показателя называют коэффициентом вовлечённости, поэтому рейтинг без определения не имеет смысла.",

	"Name the definition with every figure, and compare under one of them only.",
	"Указывайте определение при каждом значении и сравнивайте только по одному из них.",

	"%s: %q cannot be given from real data",
	"%s: показатель %q по реальным данным получить нельзя",

	"The study asks for it, and none of its real data sets holds what the formula needs.",
	"Исследование запрашивает этот показатель, но ни один набор реальных данных не содержит нужных для формулы сведений.",

	"The study asks for it; the data say why there is none: %s.",
	"Исследование запрашивает этот показатель; причина его отсутствия: %s.",

	"That a figure is not here does not say that it is small.",
	"Отсутствие значения не означает, что оно мало.",

	"%s: one post gives %s of what is summed for %q (posts: %d)",
	"%s: одна публикация даёт %s суммы, по которой рассчитан показатель %q (публикаций: %d)",

	"The other %d posts together give %s of what is counted.",
	"Остальные публикации (%d) вместе дают %s.",

	"The figure is %s, and that of the post in the middle is %s.",
	"Значение показателя — %s, медиана по публикациям — %s.",

	"The figure is %s.",
	"Значение показателя — %s.",

	"The figure describes one post more than the account; read the median.",
	"Показатель характеризует одну публикацию, а не аккаунт; опирайтесь на медиану.",

	"%s and %s: the order by %q turns round when the mix is made equal",
	"%s и %s: порядок по показателю %q меняется на обратный при одинаковой структуре",

	"As counted the figures are %s and %s; %s they are %s and %s.",
	"Без поправки значения равны %s и %s; %s — %s и %s.",

	"The figures over everything show which kinds each brand publishes, and not only the response to them.",
	"Общие значения отражают не только отклик, но и то, какие виды публикаций преобладают у каждого бренда.",

	"Read the figures kind by kind; neither sum alone is the answer.",
	"Рассматривайте виды публикаций по отдельности; ни одно из общих значений само по себе не ответ.",

	"The larger the audience of an account, the lower %q (accounts: %d)",
	"Чем больше аудитория аккаунта, тем ниже показатель %q (аккаунтов: %d)",

	"The smallest audience, %s, has %s; the largest, %s, has %s.",
	"При наименьшей аудитории (%s) значение равно %s, при наибольшей (%s) — %s.",

	"The rank correlation of size and rate is %.2f (Spearman; n = %d, %s).",
	"Ранговая корреляция размера аудитории и показателя — %.2f (Спирмен; n = %d, %s).",

	"The accounts were not drawn at random, and those of one brand are alike; compare accounts of like size.",
	"Аккаунты отобраны не случайно, а аккаунты одного бренда схожи; сравнивайте аккаунты близкого размера.",

	"%s: %q is %.1f times the median",
	"%s: показатель %q в %.1f раза больше медианы",

	"The mean is %s, the median %s (n = %d).",
	"Среднее — %s, медиана — %s (публикаций: %d).",

	"Half of the posts stay at or below the median, so the mean is made by few.",
	"Половина публикаций не превышает медианы, поэтому среднее определяют немногие.",

	"Name both, or the median; a mean of such data is not what a usual post gets.",
	"Приводите оба значения или медиану; среднее здесь не описывает типичную публикацию.",

	"%s: upward trend, %q",
	"%s: возрастающий тренд, показатель %q",

	"%s: downward trend, %q",
	"%s: убывающий тренд, показатель %q",

	"The median of the second half of the series is %s, that of the first %s.",
	"Медиана второй половины ряда — %s, первой — %s.",

	"The trend holds with serial correlation allowed for (Mann-Kendall; n = %d, %s, by Holm; series: %d).",
	"Тренд подтверждается с учётом автокорреляции (критерий Манна — Кендалла; n = %d, %s с поправкой Холма, рядов: " +
		"%d).",

	"A trend says nothing about its cause and need not go on.",
	"Тренд не указывает на причину и не обязан продолжиться.",

	"p < %.3f",
	"p < %.3f",

	"p = %.3f",
	"p = %.3f",

	"The figures of this study support no finding: nothing passes the thresholds from which on this report makes a claim.",
	"Данные этого исследования не дают оснований для выводов: ни одно значение не достигает порогов, принятых в отчёте.",

	"In short",
	"Кратко",

	"In words",
	"Словами",

	"Caution: %s",
	"Оговорка: %s",

	"Figures: %s",
	"Значения: %s",
}
