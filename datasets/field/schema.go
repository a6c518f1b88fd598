package field

import "slices"

var schemas = map[Table][]ID{
	Posts: {PostID, Platform, Brand, Author, AuthorReach, Theme, Published, Snapshot, Type, PostKind, RepostOf, RepostKind,
		Followers, Reach, Impressions, Views, Likes, Dislikes, CommentsN, Shares, Saves, Clicks, Follows, DurationS,
		Paid, Interactive, Coauthored, Language, Hashtags, Code},
	Comments: {CommentID, PostID, Platform, Brand, Author, Published, Likes, ReplyTo, Language},
	Audience: {Date, Platform, Brand, Account, Followers},
	Activity: {User, At, Event, Platform, Brand},
	Members:  {Date, Start, Period, Region, Brand, MembersEnd, MembersAvg, NetAdded, Gained, Lost, RevenueUSD},
	Viewing: {Date, Start, Period, Brand, Category, Title, Season, Rank, Titles, NewTitles, HoursViewed, ViewsN, Runtime,
		WeeksTop, Top10Hours, Top100Hours, TopTitle, TopHours, Released, Available},
	Panel:      {Date, Period, Platform, Brand, Account, Followers, EngagementAvg, Country},
	Reviews:    {PostID, Platform, Brand, Published, Score, ThumbsUp},
	Quotations: {FigureID, Case, Brand, Platform, Indicator, Defined, Period, Date, Line, Statistic, Value, Unit, Scope, Source, Year, Evidence, Note},
}

// required are the columns without which a table says nothing.
var required = map[Table][]ID{
	Posts:      {PostID},
	Comments:   {Published},
	Audience:   {Date, Followers},
	Activity:   {User, At},
	Members:    {Date, MembersEnd},
	Viewing:    {Date, HoursViewed},
	Panel:      {Account, Followers, EngagementAvg},
	Reviews:    {Published, Score},
	Quotations: {Value, Unit},
}

// Tables lists every table, sorted by name.
func Tables() []Table {
	out := make([]Table, 0, len(schemas))
	for t := range schemas {
		out = append(out, t)
	}
	slices.Sort(out)
	return out
}

// Columns lists the columns that a table may have, in the order in which
// files are written; nil for an unknown table.
func (t Table) Columns() []ID { return slices.Clone(schemas[t]) }

// Required lists the columns that a table must have.
func (t Table) Required() []ID { return slices.Clone(required[t]) }

// Has reports whether a table may have the column.
func (t Table) Has(id ID) bool { return slices.Contains(schemas[t], id) }
