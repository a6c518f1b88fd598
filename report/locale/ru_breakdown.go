package locale

// ruBreakdown are the words of what figures are broken down by.
var ruBreakdown = entries{
	"Account":                              "Аккаунт",
	"pools rows that differ in: %s":        "объединены строки, в которых различаются: %s",
	"known ones: %s":                       "известны: %s",
	"figures cannot be broken down by %q":  "разбивки показателей по %q нет",
	"%q stands twice":                      "%q указано дважды",
	"leave out the one that matters least": "уберите наименее важное",
	"%d fields are too many: figures are broken down by %d at most": "%d {1|поле|поля|полей} — это слишком много: показатели разбиваются не более чем по %d",
	"%s, broken down by: %s": "%s; разбивка: %s",
	"paid posts":             "рекламные публикации",
	"unpaid posts":           "нерекламные публикации",
	"outside campaigns":      "вне кампаний",
	"photo":                  "фото",
	"video":                  "видео",
	"carousel":               "карусель",
	"short video":            "короткое видео",
	"story":                  "история",
	"link":                   "ссылка",
	"text":                   "текст",
	"poll":                   "опрос",
	"live broadcast":         "прямой эфир",
}
