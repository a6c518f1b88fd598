// Package platform knows the exports of platforms and tools: how each is
// recognised, which of its columns are ours, and what the platform itself
// means by a view or counts as an interaction. One file per platform or tool.
//
// An export is recognised by the words of its header, never by the order of
// the columns, which users choose. A Format is a value: Recognise compares
// the header with every Format and says which rule it applied. A table that no
// Format knows may still be read by guessing from English and Russian header
// words; then the guesses are listed.
package platform

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// Value is what a special column reads from a cell: a text or a number, by
// the kind of the field; or why there is none.
type Value struct {
	Text    string
	Int     int64
	Missing field.Missing
	Fault   *note.Problem // the cell cannot be read; no position needed
}

// Column says where a field is in an export.
type Column struct {
	Field field.ID
	// A name that begins with ~ is part of a header: of a question, for instance.
	// Names are the header's spellings in every language, the preferred first:
	// if several stand in one export, the earliest in this list is used.
	Names []string
	// Read reads the cell; nil reads by the field's kind.
	Read func(cell string) Value
	// Spell brings a cell to a spelling that is read everywhere; nil leaves it.
	Spell func(cell string) string
	// Empty is why an empty cell is empty.
	Empty field.Missing
}

// Constant is a value that every row of a sheet has.
type Constant struct {
	Field field.ID
	Text  string // as in our CSV
}

// Format is one kind of export.
type Format struct {
	ID       string
	Title    note.Note
	Table    field.Table
	Platform string // "" if a column says it
	Columns  []Column
	// Signature are header words of which all must be there: one spelling of
	// each group.
	Signature [][]string
	Only      bool     // the header has the signature and no other column
	Unless    []string // header words that another format knows better
	// Refuse says why the export is of no use, and the mend what to take
	// instead; it goes before formats that would read the same header.
	Refuse, RefuseMend note.Note
	Adds               []Added // of a table that is refused
	// Leave gives the reason to leave a row out, or none. Total marks the row of
	// totals, which is compared with the sum of the rows.
	Leave func(r *Row) (reason note.Note, total bool)
	// Row sees the row after its columns were read, changes their values and
	// gives those of Derived, or leaves the row out.
	Row     func(r *Row)
	Derived []field.ID // fields that Row gives and no column
	Reads   []string   // headers that only Row reads
	// DerivedFrom says of fields of Derived that they are given only where one of
	// these headers, with signs taken for spaces, is there.
	DerivedFrom map[field.ID][]string
	LooseReads  []string // the same, with every sign taken for a space
	// Constants reads what stands above the header, in the sheet's name and in
	// the file's name.
	Constants func(above []string, sheet, file string) ([]Constant, *note.Problem)
	Beside    []Beside      // lists of the same file that say more of the rows
	Once      bool          // of rows with one post id the first is read
	NotSheets []string      // sheets and lists that have this header and are another table
	AllSheets bool          // every visible sheet with this header belongs to the table
	Order     tabular.Order // of dates with slashes, where the dates do not tell
	Marks     tabular.Marks // of numbers, where the numbers do not tell
	// Born is the Unix time at which a row's id was given, 0 if it does not say. It
	// tells the year of dates that have none.
	Born func(r *Row) int64
	// Exported is the header of the day of the export, and Days says that the rows
	// are days one after the other: the last is that of the export. Both bound the
	// dates without a year, which an export of at most a year does not write.
	Exported string
	Days     bool
	Own      bool // the export is the account owner's: its author is no private person
	Pages    bool // its authors are public pages, whoever made the export
	Works    bool // titles are titles of works and are kept
	Selected bool // chosen by success: lists of the most viewed
	Exact    bool // our own CSV: header is field ids, missing values are our tokens
	Guessed  bool // the mapping is a guess
	Rules    []note.Note
	Caveats  []note.Note
}

// Formats lists every format that is recognised by its header, in the order
// that wins ties.
func Formats() []*Format {
	return slices.Concat(ownFormats(), []*Format{
		netflixTop10, netflixMostPopular, netflixEngagement,
		youtubeTable, youtubeDaily, youtubeCountries, youtubeTotals, youtubeTotalsOfTime, metaInstagram, metaFacebook, metaDaily,
		crowdTangle, crowdTangleInstagram, xPosts, youtubeComments, fourCatTikTokComments,
		tiktokContent, tiktokFollowers, tiktokOverview, tiktokViewers, tiktokActivity, tiktokGender, tiktokTerritories,
		vkReach, vkStatistics, vkStats, vkReachAPI, vkGroups, vkPeople, vkComments, vkBareComments, fourCatVK, zeeschuimerTikTok, fourCatTikTok,
		ensembleTikTok, ensembleInstagram, zeeschuimerInstagram, zeeschuimerX,
		vkWall, telegramDesktop, telegramAccount, fourCatTelegram, campaignPlan, coderSheet, coderRows,
		youtubeVideos, youtubeSearch, youtubeThreads, youtubeReplies, youtubeChannels, apiError, youtubeDataToolsVideos,
		xAccount, twitterAnalytics, twitterV2, nodeXL, twitterV1, fourCatTwitter, fourCatBluesky, blueskyFeed, mastodonStatuses,
		metaAudience, facebookInsights, instagramGraph, instagramDownload, instagramDownloadPosts, instagramFollowers, apifyInstagram, adsManager,
		fourCatInstagram, fourCatThreads, fourCatFacebook, fourCatLinkedIn,
		facebookStatuses, facebookScraper, facebookMoro, crowdTangleHistory, crowdTangleFlat,
		linkedInPosts, linkedInMetrics, linkedInFollowers, linkedInVisitors, linkedInCreator, googleAnalytics, sproutPosts, exportComments, redditPosts,
		netflixViewing, netflixCountries, netflixHistory, purchases, eventLog, customerSummary, cohortMatrix, survivalTable, survivalStudy, intervalTable,
		formNPS, formOther, reviews,
	})
}

// refused is a format that is known and of no use.
func refused(id string, title note.Note, platform string, signature [][]string, why, mend note.Note) *Format {
	return &Format{ID: id, Title: title, Table: field.Posts, Platform: platform, Signature: signature, Refuse: why, RefuseMend: mend}
}

// All lists every format, the guessed ones last.
func All() []*Format { return slices.Concat(Formats(), guessedFormats()) }

// ByID finds a format, the guessed ones included; nil if there is none.
func ByID(id string) *Format {
	for _, f := range All() {
		if f.ID == id {
			return f
		}
	}
	return nil
}

// IDs lists the ids of all formats that can be read, the guessed ones included.
func IDs() []string {
	var ids []string
	for _, f := range All() {
		if f.Refuse.IsZero() {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

var folder = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "ё", "е", "«", `"`, "»", `"`, "“", `"`, "”", `"`)

// Fold brings a header to the form in which headers are compared: small
// letters, single spaces, plain quotes, ё as е.
func Fold(header string) string {
	if folded(header) {
		return header
	}
	return strings.Join(strings.Fields(folder.Replace(strings.ToLower(Composed(header)))), " ")
}

// folded reports whether Fold leaves a text as it is, as it does with most
// cells: small letters, digits and signs of ASCII with single spaces between.
func folded(s string) bool {
	space := true // a space here would stand at the beginning or behind another
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= 0x7f || c >= 'A' && c <= 'Z' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return s == "" || !space
}

// absent are the spellings of "nothing" in exports, in small letters.
var absent = map[string]bool{"": true, "n/a": true, "na": true, "#n/a": true, "-": true, "--": true, "–": true, "—": true, "*": true,
	"undefined": true, "null": true, "none": true, "nan": true, "н/д": true, "нет данных": true, "-999": true, "-999.0": true}

// Absent reports whether a cell says in some spelling that there is nothing:
// empty, N/A, -, *, undefined and their like. It is for columns of numbers,
// dates and kinds; in a title N/A may be a title.
func Absent(cell string) bool {
	return cell == "" || len(cell) <= 24 && (cell[0] < '0' || cell[0] > '9') && absent[strings.ToLower(strings.TrimSpace(cell))]
}
