package platform

// types are the words of exports for kinds of posts, as Fold gives them, and
// our word for each. A kind that is not here keeps its name.
var types = map[string]string{
	"фото": "photo", "фотография": "photo", "image": "photo", "picture": "photo", "graphimage": "photo", "ig image": "photo",
	"foto": "photo", "здымак": "photo",
	"photos": "photo", "static": "photo", "изображение": "photo", "картинка": "photo",
	"видео": "video", "clip": "video", "graphvideo": "video", "ig video": "video", "відэа": "video", "відео": "video",
	"native video": "video", "видеозапись": "video",
	"videos":   "video",
	"карусель": "carousel", "sidecar": "carousel", "graphsidecar": "carousel", "album": "carousel", "альбом": "carousel", "ig carousel": "carousel",
	"carousel album": "carousel", "carousel_album": "carousel", "каруселі": "carousel", "галерея": "carousel",
	"carrusel": "carousel", "karussell": "carousel",
	"reels": "reel", "рилс": "reel", "рилз": "reel", "рилсы": "reel", "reels video": "reel", "ig reel": "reel", "клип": "reel",
	"клипы": "reel", "короткое видео": "reel",
	"shorts": "reel", "short": "reel", "рылс": "reel",
	"история": "story", "сторис": "story", "stories": "story", "ig story": "story", "гісторыя": "story",
	"ссылка": "link", "links": "link", "спасылка": "link", "посилання": "link",
	"текст": "text", "status": "text", "статус": "text", "тэкст": "text",
	"опрос": "poll", "голосование": "poll", "апытанне": "poll", "опитування": "poll", "polls": "poll",
	"прямой эфир": "live", "трансляция": "live", "live video": "live", "live broadcast": "live", "эфир": "live", "стрим": "live",
	"imagen": "photo", "bild": "photo", "фота": "photo", "зображення": "photo", "светлина": "photo", "fotos": "photo", "bilder": "photo",
	"imágenes": "photo", "изображения": "photo", "картинки": "photo", "фотографии": "photo", "image post": "photo", "photo post": "photo",
	"vídeo": "video", "vídeos": "video", "видеоролик": "video", "ролик": "video", "videobeitrag": "video", "video post": "video",
	"видеопост": "video", "видосы": "video", "видео-пост": "video",
	"карусэль": "carousel", "carousel_container": "carousel", "карусель фото": "carousel", "multi photo": "carousel",
	"multiple photos": "carousel", "карусели": "carousel", "galería": "carousel", "galerie": "carousel", "galería de imágenes": "carousel",
	"carruseles": "carousel", "multi_photo": "carousel", "фотоальбом": "carousel", "bilderserie": "carousel",
	"рілс": "reel", "рілз": "reel", "clips": "reel", "vk клип": "reel", "шортс": "reel", "шорт": "reel", "шортсы": "reel", "ріл": "reel",
	"рил": "reel", "reels_video": "reel", "vk клипы": "reel", "youtube shorts": "reel", "короткое вертикальное видео": "reel",
	"клип вк": "reel", "reel video": "reel", "кліп": "reel", "shorts video": "reel",
	"сториз": "story", "сторі": "story", "сторіс": "story", "історія": "story", "historia": "story", "historias": "story", "storys": "story",
	"сторыс": "story", "истории": "story", "сторисы": "story", "гісторыі": "story",
	"texto": "text", "текстовый пост": "text", "текстовый": "text", "только текст": "text", "text post": "text", "textbeitrag": "text",
	"enlace": "link", "enlaces": "link", "ссылки": "link", "линк": "link", "link post": "link",
	"encuesta": "poll", "umfrage": "poll", "опросы": "poll", "опрос/голосование": "poll",
	"en vivo": "live", "directo": "live", "прамы эфір": "live", "прямий ефір": "live", "livestream": "live", "live stream": "live",
	"жывы эфір": "live", "прямая трансляция": "live", "стримы": "live", "трансляции": "live", "livevideo": "live",
}

// Type is our word for a kind of post, or the export's own in small letters.
func Type(text string) string {
	f := Fold(text)
	if t, ok := types[f]; ok {
		return t
	}
	return f
}

// pageWords are headers, as loose gives them, of columns that name pages: what
// is public, and no private person.
var pageWords = []string{"page", "page name", "page title", "страница", "сообщество", "группа", "паблик", "канал", "channel", "channel title", "channel name",
	"community", "group name", "public page", "суполка", "спільнота", "бренд", "brand"}

// NamesPages reports whether a header says that its column names pages.
func NamesPages(header string) bool {
	h := loose(header)
	for _, w := range pageWords {
		if h == w {
			return true
		}
	}
	return false
}
