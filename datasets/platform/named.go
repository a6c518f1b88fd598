package platform

// spellings are what people call the platforms, as loose gives it.
var spellings = map[string]string{
	"instagram": "instagram", "insta": "instagram", "inst": "instagram", "ig": "instagram", "инстаграм": "instagram", "инстаграмм": "instagram",
	"инста": "instagram", "інстаграм": "instagram",
	"facebook": "facebook", "fb": "facebook", "фейсбук": "facebook", "фэйсбук": "facebook", "фб": "facebook",
	"tiktok": "tiktok", "tik tok": "tiktok", "tt": "tiktok", "тикток": "tiktok", "тик ток": "tiktok", "цікток": "tiktok",
	"youtube": "youtube", "you tube": "youtube", "yt": "youtube", "ютуб": "youtube", "ютьюб": "youtube", "ютюб": "youtube",
	"vk": "vk", "вк": "vk", "вконтакте": "vk", "в контакте": "vk", "vkontakte": "vk", "vk com": "vk", "укантакце": "vk",
	"x": "x", "twitter": "x", "x twitter": "x", "твиттер": "x", "twitter x": "x",
	"telegram": "telegram", "tg": "telegram", "телеграм": "telegram", "телеграмм": "telegram", "тг": "telegram", "тэлеграм": "telegram",
	"ok": "ok", "ок": "ok", "одноклассники": "ok", "odnoklassniki": "ok",
	"linkedin": "linkedin", "linked in": "linkedin", "линкедин": "linkedin",
	"reddit": "reddit", "реддит": "reddit", "netflix": "netflix", "google play": "googleplay", "googleplay": "googleplay",
	"threads": "threads", "тредс": "threads", "pinterest": "pinterest", "пинтерест": "pinterest", "rutube": "rutube", "рутуб": "rutube",
	"дзен": "dzen", "dzen": "dzen", "яндекс дзен": "dzen", "viber": "viber", "вайбер": "viber", "likee": "likee", "snapchat": "snapchat",
	"twitch": "twitch", "max": "max",
}

// Named is the id of the platform that a text names, in one of the spellings
// that people use; ok is false if it names none.
func Named(text string) (id string, ok bool) {
	id, ok = spellings[loose(text)]
	return id, ok
}
