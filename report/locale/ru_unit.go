package locale

// ruUnit is the Russian of units and magnitudes.
var ruUnit = pairs{
	"number",
	"число",

	"share",
	"доля",

	"percentage points",
	"процентные пункты",

	"pp",
	"п.\u00a0п.",

	"count",
	"количество",

	"per post",
	"на публикацию",

	"per 1,000 followers",
	"на 1000 подписчиков",

	"per 1,000",
	"на 1000",

	"per week",
	"в неделю",

	"memberships",
	"подписки",

	"hours",
	"часы",

	"hours||after a number",
	"ч",

	"minutes",
	"минуты",

	"minutes||after a number",
	"мин",

	"hours per member and month",
	"часы на подписку в месяц",

	"h||after a number",
	"ч",

	"days",
	"дни",

	"days||after a number",
	"дн.",

	"weeks||after a number",
	"нед.",

	"months",
	"месяцы",

	"months||after a number",
	"мес.",

	"US dollars",
	"доллары США",

	"USD",
	"долл. США",

	"times",
	"раз",

	"million",
	"млн",

	"billion",
	"млрд",

	"trillion",
	"трлн",
}
