package refs

// The vendors' own pages. Where the address of a page is not certain it is
// left out, and publisher and title find it.
var vendors = []Reference{
	{Key: "amplitude", Kind: Page, Publisher: "Amplitude", Title: "Retention Analysis: how retention is calculated"},
	{Key: "antenna", Kind: Page, Publisher: "Antenna", Title: "Gross and net churn: definitions", Year: 2024},
	{Key: "crowdtangle", Kind: Page, Publisher: "CrowdTangle", Title: "How is overperforming calculated? (help article 2013937)"},
	{Key: "emplifi", Kind: Page, Publisher: "Emplifi", Title: "Engagement rate (documentation)"},
	{Key: "fanpagekarma", Kind: Page, Publisher: "Fanpage Karma", Title: "Academy: metrics, HRF FAQ"},
	{Key: "hootsuite", Kind: Page, Publisher: "Hootsuite", Title: "How to calculate engagement rate"},
	{Key: "kaushik-2011", Kind: Page, Authors: []Name{{"Kaushik", "A."}}, Publisher: "Occam's Razor",
		Title: "Best Social Media Metrics: Conversation, Amplification, Applause, Economic Value", Year: 2011},
	{Key: "livedune", Kind: Page, Publisher: "LiveDune", Title: "ER, ERR and other formulas (wiki)"},
	{Key: "metricool", Kind: Page, Publisher: "Metricool", Title: "Engagement: how it is calculated"},
	{Key: "mixpanel", Kind: Page, Publisher: "Mixpanel", Title: "Retention (documentation)"},
	{Key: "napoleoncat", Kind: Page, Publisher: "NapoleonCat", Title: "How engagement rate is calculated (help article 1096078)"},
	{Key: "netflix-top10", Kind: Page, Publisher: "Netflix", Title: "Netflix Top 10: About", URL: "https://www.netflix.com/tudum/top10/about"},
	{Key: "playersells", Kind: Page, Publisher: "PlayerSells", Title: "X engagement rate benchmarks", Year: 2026,
		URL: "https://playersells.com/insights/engagement-rate-benchmarks"},
	{Key: "popsters", Kind: Page, Publisher: "Popsters", Title: "FAQ: using metrics"},
	{Key: "posthog", Kind: Page, Publisher: "PostHog", Title: "Retention (documentation)"},
	{Key: "quintly", Kind: Page, Publisher: "quintly", Title: "Interaction rate (support article 4412259)"},
	{Key: "rivaliq", Kind: Page, Publisher: "Rival IQ", Title: "Social Media Industry Benchmark Report"},
	{Key: "socialinsider", Kind: Page, Publisher: "Socialinsider", Title: "How engagement rates are calculated (how-to 9329376)"},
	{Key: "tgstat", Kind: Page, Publisher: "TGStat", Title: "ER, ERR and ERR24 (glossary)"},
}
