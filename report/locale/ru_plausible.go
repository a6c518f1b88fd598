package locale

// ruPlausible is the Russian of what the data are doubted for.
var ruPlausible = pairs{
	"posts that reached more people than they were shown times: %d; one of the two counts is not what its column says",
	"публикации, у которых охват больше числа показов: %d; одно из двух чисел — не то, чем назван его столбец",

	"see whether the columns of reach and impressions were exchanged, or are of different periods",
	"проверьте, не перепутаны ли столбцы охвата и показов и относятся ли они к одному периоду",

	"posts with more views than impressions, which the platform makes impossible: %d",
	"публикации, у которых просмотров больше, чем показов, чего на этой платформе не бывает: %d",

	"see whether the columns of views and impressions were exchanged, or are of different periods",
	"проверьте, не перепутаны ли столбцы просмотров и показов и относятся ли они к одному периоду",

	"videos with more views than impressions: %d; impressions are those of thumbnails, which the feed of Shorts does not show, so that a rate by " +
		"impressions says nothing of them",
	"видео, у которых просмотров больше, чем показов: %d; показы здесь — это показы значков, которых в ленте Shorts нет, поэтому доля от показов " +
		"о таких видео ничего не говорит",

	"take rates by views for Shorts",
	"для Shorts берите доли от просмотров",

	"posts that more people liked than they reached: %d",
	"публикации, у которых отметок «Нравится» больше, чем охваченных людей: %d",

	"see whether both columns are of the same posts and of the same period",
	"проверьте, относятся ли оба столбца к одним и тем же публикациям и к одному периоду",

	"posts with more interactions than impressions, a rate above 1: %d",
	"публикации, у которых взаимодействий больше, чем показов (доля больше 1): %d",

	"posts with more interactions than views, a rate above 1: %d",
	"публикации, у которых взаимодействий больше, чем просмотров (доля больше 1): %d",

	"posts with more interactions than people reached, a rate above 1: %d",
	"публикации, у которых взаимодействий больше, чем охваченных людей (доля больше 1): %d",

	"see whether the column holds thousands, or is of a shorter period than the interactions",
	"проверьте, не в тысячах ли этот столбец и не короче ли его период, чем у взаимодействий",

	"posts with more interactions than the account has followers: %d; the column may hold new followers, or thousands",
	"публикации, у которых взаимодействий больше, чем у аккаунта подписчиков: %d; в столбце могут стоять новые подписчики или тысячи",

	"compare the column with the number of followers that the account shows",
	"сравните столбец с числом подписчиков, которое показывает аккаунт",

	"the row is the sum of all other rows: a row of totals counts as a post",
	"строка равна сумме всех остальных: итоговая строка считается публикацией",

	"delete the row, unless it is a post",
	"удалите строку, если это не публикация",

	"the times of all posts (%d) lie within so many seconds: %d; they say when the posts were collected, and not when they were published",
	"время всех публикаций (%d) укладывается в столько секунд: %d; это время сбора, а не публикации",

	"take the column that says when a post was published, or leave the times out",
	"возьмите столбец, в котором стоит время публикации, или уберите время",

	"all posts (%d) are of one day, %s: it may be the day on which they were collected",
	"все публикации (%d) относятся к одному дню, %s: возможно, это день сбора",

	"the number of rows is exactly %d: there exports are cut off, and the rest of the posts may be missing",
	"число строк ровно %d: на нём выгрузки обрываются, и остальных публикаций может не быть",

	"export shorter periods, one by one; if the rows are the most successful ones, say 'selected: true' in the descriptor",
	"выгрузите более короткие периоды по одному; если это самые успешные публикации, укажите в описании набора 'selected: true'",

	"row of totals: the sum of all other rows",
	"итоговая строка: сумма всех остальных строк",

	"a spreadsheet has rounded the ids of posts (%d): they are not used, the rows are numbered, and a post that stands twice counts twice",
	"табличный редактор округлил идентификаторы публикаций (%d): они не используются, строки пронумерованы, и публикация, записанная дважды, " +
		"считается дважды",

	"a spreadsheet has shortened the ids of posts (%d), as 1.23E+17: these rows are numbered, and a post that stands twice counts twice",
	"табличный редактор сократил идентификаторы публикаций (%d) до вида 1.23E+17: эти строки пронумерованы, и публикация, записанная дважды, " +
		"считается дважды",

	"the row is the sum of all other rows: it is taken for a row of totals and left out",
	"строка равна сумме всех остальных: она принята за итоговую и исключена",

	"nothing needs to be done, unless it is a post: then import it from a file of its own",
	"ничего делать не нужно, если только это не публикация: тогда импортируйте её отдельным файлом",

	"say what the columns are, as with --column %q --column %q; as they are: --column %q",
	"укажите, что это за столбцы, например --column %q --column %q; если всё верно: --column %q",

	"leave the column out with --column %q; as it is: --column %q",
	"не берите этот столбец: --column %q; если всё верно: --column %q",

	"data set %q: %s",
	"набор данных %q: %s",

	"formulas of the column %q that were never computed, so that the file holds no value: %d",
	"формулы столбца %q, которые не были вычислены, так что значений в файле нет: %d",

	"open the file in Excel or LibreOffice, save it, and import it again",
	"откройте файл в Excel или LibreOffice, сохраните и импортируйте снова",

	"rows of the column %q over which one number stands in a merged cell: %d; what each of them has is not known",
	"строки столбца %q, над которыми в объединённой ячейке стоит одно число: %d; сколько приходится на каждую, неизвестно",

	"split the merged cells, and write into each row what it has",
	"разъедините ячейки и запишите в каждую строку её значение",

	"%q is the sum of its parts in every row: the zeros of %q are true",
	"%q — в каждой строке сумма своих частей: нули в %q настоящие",

	"the column %q counts %d interactions more than the columns that are read: others are in it, which were not collected by kind",
	"в столбце %q на %d {2|взаимодействие|взаимодействия|взаимодействий} больше, чем в прочитанных столбцах: в него входят и другие, " +
		"не собранные по видам",

	"export them one by one; until then rates by interactions leave them out",
	"выгрузите их по отдельности; до тех пор доли взаимодействий их не учитывают",

	"the column %q is smaller than the sum of its parts in %d rows of %d: one of the columns is not what it says",
	"столбец %q меньше суммы своих частей (строк: %d из %d): один из столбцов — не то, чем назван",

	"the column %q is not the sum of its parts in %d rows of %d: one of the columns is not what it says",
	"столбец %q не равен сумме своих частей (строк: %d из %d): один из столбцов — не то, чем назван",

	"look at the rows, and name the column that is meant with --column HEADER=FIELD",
	"посмотрите на эти строки и укажите нужный столбец: --column ЗАГОЛОВОК=ПОЛЕ",

	"%q is the sum of its parts in every row",
	"%q — в каждой строке сумма своих частей",

	"the column %q may be one kind of reaction only: columns of other kinds (%d) stand beside it and are not read",
	"в столбце %q, возможно, только один вид реакций: рядом стоят и не читаются столбцы других видов (%d)",

	"add a column with the sum of all reactions to the table and name it: --column HEADER=%s",
	"добавьте в таблицу столбец с суммой всех реакций и укажите его: --column ЗАГОЛОВОК=%s",

	"%s; it is so in every row",
	"%s; так в каждой строке",
}
