package locale

// english holds the messages whose English differs from the key: by plural
// forms, by a number without groups (%#d), or because a key has a space before
// the percent sign.
var english = pairs{
	"years of two digits in the column %q: %d dates, such as %q, which is read as %s",
	"years of two digits in the column %q: %d {2|date|dates}, such as %q, which is read as %s",

	"two kinds of table explain this header equally well, %d of its %d columns: %s (%s) and %s (%s)",
	"two kinds of table explain this header equally well, %d of its %d {2|column|columns}: %s (%s) and %s (%s)",

	"day and month of %d dates in %q, which a spreadsheet had exchanged, are put back: %s, as stated",
	"day and month of %d {1|date|dates} in %q, which a spreadsheet had exchanged, are put back: %s, as stated",

	"dates without a year in %q: %d; they are of %#d, as stated",
	"dates without a year in %q: %d; they are of %#d, as stated",

	"took %d files, left %d, because:",
	"took %d {1|file|files}, left %d, because:",

	"took %d files, left none",
	"took %d {1|file|files}, left none",

	"only %d of %d rows can be used, which is less than %s: %s",
	"only %d of %d {2|row|rows} can be used, which is less than %s: %s",

	"data set %q, case %q: %q is 0 in all %d rows, while %q is not; taken as not collected; if the zeros are real, list it under true_zeros in " +
		"the descriptor",
	"data set %q, case %q: %q is 0 in all %d {4|row|rows}, while %q is not; taken as not collected; if the zeros are real, list it under " +
		"true_zeros in the descriptor",

	"the column %q counts %d interactions more than the columns that are read: others are in it, which were not collected by kind",
	"the column %q counts %d {2|interaction|interactions} more than the columns that are read: others are in it, which were not collected by kind",

	"the column %q is smaller than the sum of its parts in %d rows of %d: one of the columns is not what it says",
	"the column %q is smaller than the sum of its parts in %d {2|row|rows} of %d: one of the columns is not what it says",

	"the column %q is not the sum of its parts in %d rows of %d: one of the columns is not what it says",
	"the column %q is not the sum of its parts in %d {2|row|rows} of %d: one of the columns is not what it says",

	"the file holds more than %d lists",
	"the file holds more than %d {1|list|lists}",

	"the object has more than %d members",
	"the object has more than %d {1|member|members}",

	"the names of members on the way to a value have more than %d bytes",
	"the names of members on the way to a value have more than %d {1|byte|bytes}",

	"%d cells of the column %q cannot be read; this is the first",
	"%d {1|cell|cells} of the column %q cannot be read; this is the first",

	"Of those first seen in a month, the share active again exactly %d calendar months later, over all cohorts that had the time.",
	"Of those first seen in a month, the share active again exactly %d calendar {1|month|months} later, over all cohorts that had the time.",

	"data set %q: %d posts were read more than once and nothing says when; the readings with the largest counts were taken as the newest",
	"data set %q: %d {2|post was|posts were} read more than once and nothing says when; the readings with the largest counts were taken as the " +
		"newest",

	"data set %q: the readings of %d posts contradict each other and nothing says which is newer; they are left out",
	"data set %q: the readings of %d {2|post|posts} contradict each other and nothing says which is newer; they are left out",

	"%d accounts were first read more than a month after the others and are left out of the growth",
	"%d {1|account was|accounts were} first read more than a month after the others and {1|is|are} left out of the growth",

	"%d fields are too many: figures are broken down by %d at most",
	"%d {1|field is|fields are} too many: figures are broken down by %d at most",

	"the periods share only %d %% of their time: %s; and %s",
	"the periods share only %d%% of their time: %s; and %s",

	"only %d; at least %d are needed",
	"%d {1|is|are} too few; at least %d {2|is|are} needed",

	"%d bytes",
	"%d {1|byte|bytes}",

	"%d cells of the column %q cannot be read; the first is shown above",
	"%d {1|cell|cells} of the column %q cannot be read; the first is shown above",

	"%d clusters: below %d the interval is too narrow",
	"%d {1|cluster|clusters}: below %d the interval is too narrow",

	"%d coefficients need at least %d observations, there are %d",
	"%d {1|coefficient needs|coefficients need} at least %d {2|observation|observations}, there {3|is|are} %d",

	"%d differences cannot give a p below 0.05; at least 6 are needed",
	"%d {1|difference|differences} cannot give a p below 0.05; at least 6 are needed",

	"%d errors, %d warnings",
	"%d {1|error|errors}, %d {2|warning|warnings}",

	"%d events are too many for the exact ratio; compare ratios of sums instead",
	"%d {1|event|events} {1|is|are} too many for the exact ratio; compare ratios of sums instead",

	"%d events is no count that can be computed with",
	"%d {1|event|events} is no count that can be computed with",

	"%d more comparisons have no value on either side; --kpi ID shows them",
	"%d more {1|comparison has|comparisons have} no value on either side; --kpi ID shows {1|it|them}",

	"%d of %d differences are 0 and were dropped",
	"%d of %d {2|difference|differences} {1|is|are} 0 and {1|was|were} dropped",

	"%d of %d posts of %q were too young to be used",
	"%d of %d {2|post|posts} of %q {1|was|were} too young to be used",

	"%d origins: below 10 chance decides which method looks better",
	"%d {1|origin|origins}: below 10 chance decides which method looks better",

	"%d own and %d others: counts are 0 or more",
	"%d own and %d {2|other|others}: counts are 0 or more",

	"%d own and %d others: the counts are too large to add up",
	"%d own and %d {2|other|others}: the counts are too large to add up",

	"%d pairs cannot give a p below 0.05 whatever they are; at least 5 are needed",
	"%d {1|pair|pairs} cannot give a p below 0.05 whatever they are; at least 5 are needed",

	"%d periods are too many for a table; use longer periods or leave out far earlier dates",
	"%d {1|period|periods} {1|is|are} too many for a table; use longer periods or leave out far earlier dates",

	"%d periods before the event and %d from it on: below %d on a side the intervals are too narrow",
	"%d {1|period|periods} before the event and %d from it on: below %d on a side the intervals are too narrow",

	"%d posts have co-authors, whose followers saw them too; the followers of one account divide",
	"%d {1|post|posts} {1|has|have} co-authors, whose followers saw them too; the followers of one account divide",

	"%d posts have no time of reading, so whether they were old enough cannot be checked",
	"%d {1|post|posts} {1|has|have} no time of reading, so whether they were old enough cannot be checked",

	"%d promoters, %d passives, %d detractors: counts are 0 or more",
	"%d {1|promoter|promoters}, %d {2|passive|passives}, %d {3|detractor|detractors}: counts are 0 or more",

	"%d promoters, %d passives, %d detractors: the counts are too large to add up",
	"%d {1|promoter|promoters}, %d {2|passive|passives}, %d {3|detractor|detractors}: the counts are too large to add up",

	"%d readings of one account and date differ; the larger was used",
	"%d {1|reading of one account and date differs|readings of one account and date differ}; the larger was used",

	"%d registers hold %d; counts are 0 or more",
	"%d {1|register|registers} {1|holds|hold} %d; counts are 0 or more",

	"%d rows end before the header does: what is missing at their end is empty",
	"%d {1|row|rows} {1|ends|end} before the header does: what is missing at their end is empty",

	"%d rows read, %d kept; times in %s",
	"%d {1|row|rows} read, %d kept; times in %s",

	"%d rows repeat a post id: they are taken for snapshots of one post, of which the last counts",
	"%d {1|row|rows} {1|repeats|repeat} a post id: they are taken for snapshots of one post, of which the last counts",

	"%d times were shown twice by the clock of %s (end of summer time); the first is taken",
	"%d {1|time|times} {1|was|were} shown twice by the clock of %s (end of summer time); the first is taken",

	"%d units are too many for the exact interval; use Wilson's",
	"%d {1|unit|units} {1|is|are} too many for the exact interval; use Wilson's",

	"%d values cannot give a p below 0.05 whatever they are; at least 5 are needed",
	"%d {1|value|values} cannot give a p below 0.05 whatever they are; at least 5 are needed",

	"%d weights were given for %d coefficients",
	"%d {1|weight|weights} {1|was|were} given for %d {2|coefficient|coefficients}",

	"%q has %d bytes, not %d",
	"%q has %d {2|byte|bytes}, not %d",

	"%s with its interval for %d groups; the values stand in the table above.",
	"%s with its interval for %d {2|group|groups}; the values stand in the table above.",

	"%s: no errors, %d warnings",
	"%s: no errors, %d {2|warning|warnings}",

	"The real data give %d figures; %d more were asked for and are left out, each with its reason: a missing number is not a zero.",
	"The real data give %d {1|figure|figures}; %d more {2|was|were} asked for and {2|is|are} left out, each with its reason: a missing number " +
		"is not a zero.",

	"a part of the workbook unpacks to more than %d times its size",
	"a part of the workbook unpacks to more than %d {1|time|times} its size",

	"at least %d periods (a season and 2 more) are needed; there are %d",
	"a season and 2 periods more are needed, %d; there {2|is|are} %d",

	"a season has between 1 and %d periods, not %d",
	"a season has between 1 and %d {1|period|periods}, not %d",

	"a season to smooth has between 2 and %d periods, not %d",
	"a season to smooth has between 2 and %d {1|period|periods}, not %d",

	"a trend needs %d complete weeks, and there are %d",
	"a trend needs %d complete {1|week|weeks}, and there {2|is|are} %d",

	"all %d counts are 0, so there is nothing to share; at least 1 above 0 is needed",
	"all %d {1|count|counts} {1|is|are} 0, so there is nothing to share; at least 1 above 0 is needed",

	"all %d users came after the last full period; a later end of the observation is needed",
	"all %d {1|user|users} came after the last full period; a later end of the observation is needed",

	"at %d of %d origins the method gave no forecast",
	"at %d of %d {2|origin|origins} the method gave no forecast",

	"at least %d values are needed, there are %d",
	"at least %d {1|value|values} {1|is|are} needed, there {2|is|are} %d",

	"at least 2 codes of each unit are needed, there are %d",
	"at least 2 codes of each unit are needed, there {1|is|are} %d",

	"at least 2 groups are needed, there are %d",
	"at least 2 groups are needed, there {1|is|are} %d",

	"at least 2 periods before the event, 2 from it on and 5 in all are needed; there are %d and %d",
	"at least 2 periods before the event, 2 from it on and 5 in all are needed; there {1|is|are} %d and %d",

	"at least 2 points are needed, there are %d",
	"at least 2 points are needed, there {1|is|are} %d",

	"at least 2 samples are needed, there are %d",
	"at least 2 samples are needed, there {1|is|are} %d",

	"at least 2 strata with a denominator on both sides are needed, there are %d",
	"at least 2 strata with a denominator on both sides are needed, there {1|is|are} %d",

	"at least 2 strata with units in both groups and both outcomes are needed, there are %d",
	"at least 2 strata with units in both groups and both outcomes are needed, there {1|is|are} %d",

	"at least 2 units are needed, there are %d",
	"at least 2 units are needed, there {1|is|are} %d",

	"at least 3 pairs are needed, there are %d",
	"at least 3 pairs are needed, there {1|is|are} %d",

	"at least 3 values are needed, there are %d",
	"at least 3 values are needed, there {1|is|are} %d",

	"audiences of different size: %d and %d followers on average, %.1f times as many",
	"audiences of different size: %d and %d {2|follower|followers} on average, %.1f times as many",

	"cohort %d: %d customers after %d periods; they must be 0 or more and never rise",
	"cohort %d: %d {2|customer|customers} after %d {3|period|periods}; they must be 0 or more and never rise",

	"customer %d: %d repeats, the last after %v of %v; the last lies between 0 and the end, and at 0 without a repeat",
	"customer %d: %d {2|repeat|repeats}, the last after %v of %v; the last lies between 0 and the end, and at 0 without a repeat",

	"different mixes of platforms and content types: %d %% of the posts of one side would have to change type to match the other",
	"different mixes of platforms and content types: %d%% of the posts of one side would have to change type to match the other",

	"%d periods have a row for all titles beside rows for some of them, which would count twice; select one kind in the case file",
	"%d {1|period has|periods have} a row for all titles beside rows for some of them, which would count twice; select one kind in the case " +
		"file",

	"%s (%d rows)",
	"%s (%d {2|row|rows})",

	"different periods, %d days apart: %s; and %s",
	"different periods, %d {1|day|days} apart: %s; and %s",

	"growth needs readings at 2 dates or more; there are %d",
	"growth needs readings at 2 dates or more, and there {1|is|are} %d",

	"growth needs totals at 2 dates or more; there are %d",
	"growth needs totals at 2 dates or more, and there {1|is|are} %d",

	"more units are needed for this table, there are %d",
	"more units are needed for this table, there {1|is|are} %d",

	"no event was seen: survival stays 1 because all %d units are censored, and how certain that is cannot be told",
	"no event was seen: survival stays 1 because all %d {1|unit|units} {1|is|are} censored, and how certain that is cannot be told",

	"no interval: %d draws are too few for this level",
	"no interval: %d {1|draw|draws} {1|is|are} too few for this level",

	"no interval: %d pairs cannot reach this level; more pairs are needed",
	"no interval: %d {1|pair|pairs} cannot reach this level; more pairs are needed",

	"no interval: %d points have too few slopes for this level",
	"no interval: %d {1|point|points} {1|has|have} too few slopes for this level",

	"no interval: at this level it needs at least %d values, there are %d",
	"no interval: at this level it needs at least %d {1|value|values}, there {2|is|are} %d",

	"no interval: it needs at least 4 pairs, there are %d",
	"no interval: it needs at least 4 pairs, there {1|is|are} %d",

	"no interval: samples of %d and %d values cannot reach this level; more values are needed",
	"no interval: samples of %d and %d {2|value|values} cannot reach this level; more values are needed",

	"no interval: with %d coders the pairs of one unit are not independent",
	"no interval: with %d {1|coder|coders} the pairs of one unit are not independent",

	"no rows are left; at least %d are needed",
	"no rows are left; at least %d {1|is|are} needed",

	"none of %d customers bought again, so neither rate nor dropout can be estimated; a longer observation is needed",
	"none of %d {1|customer|customers} bought again, so neither rate nor dropout can be estimated; a longer observation is needed",

	"none of the %d rows can be used: %s",
	"none of the %d {1|row|rows} can be used: %s",

	"only %d %% of the rows of %q have all that the formula needs",
	"only %d%% of the rows of %q have all that the formula needs",

	"row %d of the table has %d columns, the first has %d",
	"row %d of the table has %d {2|column|columns}, the first has %d",

	"samples of %d and %d values cannot give a p below %.2g; more values are needed",
	"samples of %d and %d {2|value|values} cannot give a p below %.2g; more values are needed",

	"the %d cohorts differ by more than chance: the interval is for these cohorts together, not for the next one",
	"the %d {1|cohort differs|cohorts differ} by more than chance: the interval is for these cohorts together, not for the next one",

	"the workbook has more than %d sheets",
	"the workbook has more than %d {1|sheet|sheets}",

	"the archive has more than %d parts",
	"the archive has more than %d {1|part|parts}",

	"the column %q is 0 in all %d rows, while %q is not: it is taken for not collected, and left out",
	"the column %q is 0 in all %d {2|row|rows}, while %q is not: it is taken for not collected, and left out",

	"the dates span %d weeks; one of them must be wrong",
	"the dates span %d {1|week|weeks}; one of them must be wrong",

	"the earliest cohort was observed for %d full months after its first, and %d are needed",
	"the earliest cohort was observed for %d full {1|month|months} after its first, and %d are needed",

	"the file has more than %d bytes",
	"the file has more than %d {1|byte|bytes}",

	"the file has more than %d bytes, too many for a table written by hand",
	"the file has more than %d {1|byte|bytes}, too many for a table written by hand",

	"the file is too large to be read from here (%d bytes)",
	"the file is too large to be read from here (%d {1|byte|bytes})",

	"the first forecast needs at least 1 period before it; there are %d",
	"the first forecast needs at least 1 period before it; there {1|is|are} %d",

	"the fit had not settled after %d rounds; leave out columns that nearly repeat each other",
	"the fit had not settled after %d {1|round|rounds}; leave out columns that nearly repeat each other",

	"the header has %d columns, and the descriptor %d",
	"the header has %d {1|column|columns}, and the descriptor %d",

	"the horizon must lie between 1 and %d periods; it is %d",
	"the horizon must lie between 1 and %d {1|period|periods}; it is %d",

	"the method gave no forecast at any of %d origins; begin later in the series",
	"the method gave no forecast at any of %d {1|origin|origins}; begin later in the series",

	"the row has %d cells, and the header %d",
	"the row has %d {1|cell|cells}, and the header %d",

	"the row has more than %d bytes",
	"the row has more than %d {1|byte|bytes}",

	"the row has more than %d cells",
	"the row has more than %d {1|cell|cells}",

	"the search for the smoothing weights had not settled after %d rounds; give the weights or take a simpler form",
	"the search for the smoothing weights had not settled after %d {1|round|rounds}; give the weights or take a simpler form",

	"the series has %d periods; %d before the first forecast and %d to compare with are needed",
	"the series has %d {1|period|periods}; %d before the first forecast and %d to compare with are needed",

	"the sheet has more than %d rows",
	"the sheet has more than %d {1|row|rows}",
	"the sheet is not used; it has %d rows",
	"the sheet is not used; it has %d {1|row|rows}",

	"the statistic is not defined in %d of %d draws, which were left out",
	"the statistic is not defined in %d of %d {2|draw|draws}, which were left out",

	"the statistic is not defined in %d of %d draws; more units are needed",
	"the statistic is not defined in %d of %d {2|draw|draws}; more units are needed",

	"there are %d categories and disagreements for %d",
	"there {1|is|are} %d {1|category|categories} and disagreements for %d",

	"%d cluster names were given for %d observations",
	"there {1|is|are} %d {1|name of a cluster|names of clusters} for %d {2|observation|observations}",

	"there are %d denominators and %d numerators; each unit needs both",
	"there {1|is|are} %d {1|denominator|denominators} and %d {2|numerator|numerators}; each unit needs both",

	"there are %d exposures for %d counts",
	"there {1|is|are} %d {1|exposure|exposures} for %d {2|count|counts}",

	"there are %d first and %d second values; each pair needs both",
	"there {1|is|are} %d first and %d second values; each pair needs both",

	"there are %d registers; their number must be a power of two from 16 on",
	"there {1|is|are} %d {1|register|registers}; their number must be a power of two from 16 on",

	"there are %d strata and %d weights; each stratum needs one",
	"there {1|is|are} %d strata and %d {2|weight|weights}; each stratum needs one",

	"there are more than %d points; thin them out",
	"there are more than %d {1|point|points}; thin them out",

	"this smoothing needs at least %d periods, there are %d",
	"this smoothing needs at least %d {1|period|periods}, there {2|is|are} %d",

	"totals do not identify cancellations; they fell in %d of %d periods, and any churn between the bounds is possible",
	"totals do not identify cancellations; they fell in %d of %d {2|period|periods}, and any churn between the bounds is possible",

	"write 0.95 for 95 %%",
	"write 0.95 for 95%%",

	"x has %d values and y has %d; they must go in pairs",
	"x has %d {1|value|values} and y has %d; they must go in pairs",

	"younger than %d days when its counts were read",
	"younger than %d {1|day|days} when its counts were read",

	// These are copied into a file: digits alone.
	"add these two lines: 'hash: %s' and 'bytes: %d'",
	"add these two lines: 'hash: %s' and 'bytes: %#d'",

	"import the export again; or, if the change is meant, accept it with 'hash: %s' and 'bytes: %d' here",
	"import the export again; or, if the change is meant, accept it with 'hash: %s' and 'bytes: %#d' here",

	"write 'bytes: %d'",
	"write 'bytes: %#d'",

	"Of %d pairs of figures from real data, %d may be compared, %d with care, and %d must not be compared; in %d pairs a side has no " +
		"figure. The reasons stand below each table.",
	"Of %d {1|pair|pairs} of figures from real data, %d may be compared, %d with care, and %d must not be compared; in %d {5|pair|pairs} a " +
		"side has no figure. The reasons stand below each table.",

	"%d pairs are not shown, because a side has no figure.",
	"%d {1|pair is|pairs are} not shown, because a side has no figure.",

	"%d posts have no date; for the interval they are one week of their own",
	"%d {1|post has|posts have} no date; for the interval {1|it is|they are} one week of {1|its|their} own",

	"the posts are of fewer than %d weeks or have no dates: the interval takes them as independent",
	"the posts are of fewer than %d {1|week|weeks} or have no dates: the interval takes them as independent",

	"each side needs posts of at least %d weeks, or as many posts; there are %d and %d",
	"each side needs posts of at least %d {1|week|weeks}, or as many posts; there are %d and %d",

	"no interval: %d weeks are too few for one of the median",
	"no interval: %d {1|week is|weeks are} too few for one of the median",

	"Up to %d tests of one question were adjusted together by Holm's method; the intervals and the first p were not, each stands for itself.",
	"Up to %d {1|test|tests} of one question {1|was|were} adjusted together by Holm's method; the intervals and the first p were not, each " +
		"stands for itself.",

	"The other %d posts together give %s of what is counted.",
	"The other %d {1|post|posts} together give %s of what is counted.",

	"posts before the last %d days",
	"posts before the last %d {1|day|days}",

	"%s and %s change places: %s is ahead under %d definitions, %s under %d.",
	"%s and %s change places: %s is ahead under %d {4|definition|definitions}, %s under %d.",

	"(%s) of the posts of the last %d days / number of these posts / %s",
	"(%s) of the posts of the last %d {2|day|days} / number of these posts / %s",

	"median of (%s) over the posts of the last %d days / %s",
	"median of (%s) over the posts of the last %d {2|day|days} / %s",

	"median of (%s) over the last %d posts / %s",
	"median of (%s) over the last %d {2|post|posts} / %s",

	"a line of rates by audience needs %d accounts, and there are %d",
	"a line of rates by audience needs %d {1|account|accounts}, and there {2|is|are} %d",

	"at %d followers each, by the line of the study's %d accounts (slope %.2f)",
	"at %d {1|follower|followers} each, by the line of the study's %d {2|account|accounts} (slope %.2f)",

	"Among %d accounts the rate changes with the audience by the power %s: with twice the followers it is %s of what it was. Followers and " +
		"rate are geometric means over the posts.",
	"Among %d {1|account|accounts} the rate changes with the audience by the power %s: with twice the followers it is %s of what it was. " +
		"Followers and rate are geometric means over the posts.",

	"%d and %d rows are left",
	"%d and %d {2|row is|rows are} left",

	"of posts that were %d days old or more when they were read",
	"of posts that were %d {1|day|days} old or more when they were read",

	"of posts that were %d to %d days old when they were read",
	"of posts that were %d to %d {2|day|days} old when they were read",

	"%s the rate of accounts of its size (%d followers, %d posts)",
	"%s the rate of accounts of its size (%d {2|follower|followers}, %d {3|post|posts})",

	"%d accounts with fewer than %d posts, or with many posts without any interaction, are not in the line",
	"%d {1|account|accounts} with fewer than %d {2|post|posts}, or with many posts without any interaction, {1|is|are} not in the line",
}
