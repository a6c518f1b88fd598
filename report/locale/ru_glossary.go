package locale

// ruGlossary is the Russian of the glossary.
var ruGlossary = pairs{
	"Engagement rate (ER)",
	"Коэффициент вовлечённости (ER)",

	"Interactions over a measure of audience. Here ER always means this. The article on which the built-in study rests prints “ER” beside " +
		"*retention*; retention is a different thing and is called so here.",
	"Взаимодействия, делённые на меру аудитории. Здесь ER всегда означает именно это. Статья, на которой основано встроенное исследование, " +
		"пишет «ER» рядом с *удержанием*; удержание — другая величина и называется здесь своим именем.",

	"Pooled, mean, median",
	"Объединённый, среднее, медиана",

	"Three ways from posts to one figure: the ratio of the sums, the mean of the posts' rates, their median. They answer different questions " +
		"and must not be mixed.",
	"Три пути от публикаций к одной цифре: отношение сумм, среднее показателей публикаций, их медиана. Они отвечают на разные вопросы, " +
		"смешивать их нельзя.",

	"The range that the method covers the true value with at the stated level, if the units are a sample of what is meant. Bounds are " +
		"something else: limits that the data allow, whatever the sample.",
	"Диапазон, который при указанном уровне накрывает истинное значение, если единицы — выборка из того, о чём речь. Границы — другое: " +
		"пределы, которые допускают данные, какой бы ни была выборка.",

	"Interaction set",
	"Набор взаимодействий",

	"What is counted as a response: likes, comments, shares, saves. Two rates with different sets are not comparable; a pair is recomputed " +
		"over what both have.",
	"Что считается откликом: отметки «нравится», комментарии, репосты, сохранения. Показатели с разными наборами несопоставимы; пара " +
		"пересчитывается по общему набору.",

	"Retention, churn",
	"Удержание, отток",

	"The share of people who are there again after a time, and the share who left. Gross churn counts all who left; net churn takes off those " +
		"who came back.",
	"Доля людей, которые снова здесь спустя время, и доля ушедших. Валовой отток учитывает всех ушедших, чистый — за вычетом вернувшихся.",

	"Cohort, at risk",
	"Когорта, под наблюдением",

	"People first seen in the same month; those of them for whom the month in question has fully elapsed.",
	"Люди, впервые замеченные в одном месяце; те из них, для кого рассматриваемый месяц полностью прошёл.",

	"User-generated content: original posts by others that carry the brand's hashtags or mention it. A repost is amplification, not content.",
	"Пользовательский контент: оригинальные публикации других людей с хештегами или упоминанием бренда. Репост — усиление, а не контент.",

	"Reach, impressions",
	"Охват, показы",

	"Distinct people who saw something; times that it was shown. Potential ones are counted from followers and are upper bounds.",
	"Сколько разных людей увидели публикацию; сколько раз её показали. Потенциальные считаются по подписчикам и служат верхней границей.",

	"How a figure came about: measured by the platform, published by somebody, estimated by a model or a panel, simulated for teaching. " +
		"Origins are never mixed in one figure.",
	"Откуда взялась цифра: измерена платформой, кем-то опубликована, оценена моделью или панелью, смоделирована для обучения. В одной цифре " +
		"происхождения не смешиваются.",
}
