package locale

// ruSentence are the sentences on comparisons, and the findings.
var ruSentence = pairs{

	"%s: there is nothing to compare for %s and %s, because %s.",
	"%s, бренды %s и %s: сравнивать нечего, причина — %s.",

	"%s: %s for %s and %s for %s must not be compared: %s.",
	"%s: значения %s (бренд %s) и %s (бренд %s) сравнивать нельзя: %s.",

	"To be read with care: %s.",
	"Сравнивать с оговоркой: %s.",

	"%s: %s and %s have the same value, %s",
	"%s: у брендов %s и %s одно и то же значение — %s",

	"%s: %s has %s, which is %s above %s (%s)",
	"%s: у бренда %s — %s, что на %s больше, чем у бренда %s (%s)",

	", %s times as much",
	", отношение значений — %s",

	"; chance hardly explains the difference: %s",
	"; случайностью различие объяснить трудно: %s",

	"; the difference may be chance: %s",
	"; различие может быть случайным: %s",

	"; these are complete counts, to which no test applies",
	"; это полный подсчёт, к которому статистический критерий неприменим",

	"; the interval of the difference holds 0, so it may be chance",
	"; интервал разности содержит 0, различие может быть случайным",

	"; the interval of the difference does not hold 0",
	"; интервал разности не содержит 0",

	"; whether it is chance cannot be said, because %s",
	"; случайно ли различие, установить нельзя: %s",

	"; whether it is chance cannot be said",
	"; случайно ли различие, установить нельзя",

	"But %s the order turns round: %s and %s in the same order.",
	"Однако %s порядок обратный: %s и %s соответственно.",

	"%s: %s of the posts by others about the brand are advertising",
	"%s: %s публикаций других авторов о бренде — реклама",

	"Of %d posts those with a marker of advertising, %d, are not counted as content of users.",
	"Всего публикаций: %d; с пометкой о рекламе — %d, в пользовательский контент они не включены.",

	"Posts: %d, of these marked as advertising: %d.",
	"Публикаций: %d, из них помечены как реклама: %d.",

	"%s: one post (n = %d) gives %s of what %q counts",
	"%s: на одну публикацию (n = %d) приходится %s того, что учитывает показатель %q",

	"Authors of the advertising: %d.",
	"Число авторов рекламы: %d.",

	"Advertising without a marker is not seen, so the share is the least that it can be.",
	"Реклама без пометки не видна, поэтому доля — наименьшая из возможных.",

	"%s: %s of the brand's own posts are advertising",
	"%s: %s собственных публикаций бренда — реклама",

	"Paid posts are shown to people who do not follow the account; their rates say nothing about its audience.",
	"Оплаченные публикации видят и те, кто не подписан на аккаунт; их показатели не характеризуют его аудиторию.",

	"%s: the account %s gives %s of all interactions counted",
	"%s: на аккаунт %s приходится %s всех учтённых взаимодействий",

	"With it %q is %s, without it %s.",
	"Вместе с ним значение показателя %q — %s, без него — %s.",

	"Its own rate is %s, with %s of the audience that the interactions are divided by.",
	"Его собственный показатель — %s при %s аудитории, на которую делится число взаимодействий.",

	"A rate over accounts of different kind describes none of them; read them one by one.",
	"Показатель по разнородным аккаунтам не описывает ни одного из них; рассматривайте их по отдельности.",

	"%s: %q fell from %s to %s",
	"%s: показатель %q снизился с %s до %s",

	"%s: %q rose from %s to %s",
	"%s: показатель %q вырос с %s до %s",

	"From %s to %s the figure fell by %s.",
	"От периода %s до периода %s показатель снизился на %s.",

	"From %s to %s the figure rose by %s.",
	"От периода %s до периода %s показатель вырос на %s.",

	"Set against the same season a year before, %s has %s after %s.",
	"В сравнении с тем же сезоном год назад: %s — %s против %s.",

	"Each of the %d periods lies beyond the one before.",
	"Направление сохраняется от периода к периоду; число периодов — %d.",

	"Complete figures of %d periods: no test applies, and a cause cannot be seen in them.",
	"Полные данные (число периодов — %d): статистический критерий неприменим, и о причине они не говорят.",

	"%s: ten authors give %s of the content of users",
	"%s: десять авторов создали %s пользовательского контента",

	"Authors in all: %d.",
	"Всего авторов: %d.",

	"If all had published equally, ten would give %s.",
	"При равной активности на десять авторов пришлось бы %s.",

	"The volume follows a few people; their leaving would look like a fall of awareness.",
	"Объём зависит от немногих людей; их уход выглядел бы как падение осведомлённости.",

	"%s and %s: %q, %s and %s, must not be compared",
	"%s и %s: значения показателя %q — %s и %s — сравнивать нельзя",

	"%s: %q is higher than for %s, %s against %s",
	"%s: показатель %q выше, чем у бренда %s: %s против %s",

	"A difference of two brands is no effect of what they do: nothing else was held equal.",
	"Различие двух брендов не доказывает влияния их действий: прочие условия не выравнивались.",

	"The figures were published by others and cannot be checked against posts.",
	"Данные опубликованы третьими лицами, сверить их с публикациями нельзя.",

	"The figures are estimates of a model or a panel.",
	"Значения — оценки модели или панели.",

	"%s and %s: which is higher depends on the definition",
	"%s и %s: кто выше, зависит от определения",

	"By %q the figures are %s and %s, by %q %s and %s.",
	"По определению %q значения — %s и %s, по определению %q — %s и %s.",

	"Both are called engagement rate, so a ranking without its definition says nothing.",
	"Оба показателя называют ER, поэтому рейтинг без определения ничего не говорит.",

	"Name the definition with every figure, and compare under one of them only.",
	"Указывайте определение при каждом значении и сравнивайте только в рамках одного из них.",

	"%s: %q cannot be given from real data",
	"%s: по реальным данным показатель %q получить нельзя",

	"The case asks for it, and no real data set of the study holds what the formula needs.",
	"Он указан в описании кейса, но ни один набор реальных данных не содержит того, что нужно для формулы.",

	"The case asks for it; the data say why there is none: %s.",
	"Он указан в описании кейса; почему значения нет, говорят данные: %s.",

	"That a figure is not here does not say that it is small.",
	"Отсутствие значения не означает, что оно мало.",

	"The other %d posts together give %s of what is counted.",
	"На остальные публикации (%d) вместе приходится %s.",

	"The figure is %s, and that of the post in the middle is %s.",
	"Значение показателя — %s, медиана по публикациям — %s.",

	"The figure is %s.",
	"Значение показателя — %s.",

	"The figure describes one post more than the account; read the median.",
	"Показатель описывает скорее одну публикацию, чем аккаунт; смотрите медиану.",

	"%s and %s: the order by %q turns round when the mix is made equal",
	"%s и %s: порядок по показателю %q меняется на обратный, если выровнять состав публикаций",

	"As counted the figures are %s and %s; %s they are %s and %s.",
	"Без поправки значения — %s и %s; %s — %s и %s.",

	"The figures over everything show which kinds each brand publishes, and not only the response to them.",
	"Общие значения отражают не только отклик, но и то, какие публикации выпускает бренд.",

	"Read the figures kind by kind; neither sum alone is the answer.",
	"Сравнивайте по видам публикаций; ни одно из общих значений само по себе не ответ.",

	"%d accounts: the larger the audience, the lower %q",
	"%d {1|аккаунт|аккаунта|аккаунтов}: чем больше аудитория, тем ниже показатель %q",

	"The smallest audience, %s, has %s; the largest, %s, has %s.",
	"При наименьшей аудитории (%s) значение — %s, при наибольшей (%s) — %s.",

	"The rank correlation of size and rate is %.2f (Spearman; n = %d, p ≤ %.3f).",
	"Ранговая корреляция размера аудитории и показателя — %.2f (Спирмен; n = %d, p ≤ %.3f).",

	"The accounts were not drawn at random, and those of one brand are alike; compare accounts of like size.",
	"Аккаунты отобраны не случайно, а аккаунты одного бренда похожи; сравнивайте аккаунты близкого размера.",

	"%s: the mean of the posts is %.1f times the median",
	"%s: среднее по публикациям больше медианы, отношение — %.1f",

	"%q is %s, the median %s (n = %d).",
	"Значение показателя %q — %s, медиана — %s (n = %d).",

	"Half of the posts stay at or below the median, so the mean is made by few.",
	"Половина публикаций не превышает медианы, то есть среднее создают немногие.",

	"Name both, or the median; a mean of such data is not what a usual post gets.",
	"Указывайте оба значения или медиану: среднее таких данных не описывает обычную публикацию.",

	"%s: %q rises",
	"%s: показатель %q растёт",

	"%s: %q falls",
	"%s: показатель %q снижается",

	"The median of the second half of the series is %s, that of the first %s.",
	"Медиана второй половины ряда — %s, первой — %s.",

	"The trend holds with serial correlation allowed for (Mann-Kendall after Hamed and Rao; n = %d, p ≤ %.3f by Holm; series tested: %d).",
	"Тренд сохраняется с учётом автокорреляции (критерий Манна — Кендалла с поправкой Хамеда — Рао; n = %d, p ≤ %.3f с поправкой Холма; " +
		"проверено рядов: %d).",

	"A trend says nothing about its cause and need not go on.",
	"Тренд не говорит о своей причине и не обязан продолжиться.",

	"The figures of this study support no finding: nothing passes the thresholds at which this report makes a claim.",
	"Данные этого исследования не дают оснований для выводов: ни один показатель не достиг порогов, принятых в отчёте.",

	"In short",
	"Коротко",

	"Findings",
	"Выводы",

	"Caution: %s",
	"Оговорка: %s",
}
