package excel

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/casebench/casebench/report/chart"
	"github.com/casebench/casebench/report/palette"
)

// finish gives a chart what excelize has no option for: the whiskers of its
// series, an axis of dates, the values below and not above a bar chart; and
// takes out what the schema of charts has no place for. Charts are numbered as
// they were added.
func (b *book) finish(name string, xml []byte) []byte {
	for _, f := range b.figs {
		if f.part == name {
			return []byte(f.finish(string(xml)))
		}
	}
	return xml
}

var (
	// Labels of values, which no chart of ours shows, stand before the markers,
	// and the schema wants them after.
	noLabels = regexp.MustCompile(`(?s)<dLbls><spPr>.*?</dLbls>`)
	// The text of a title says how it is turned; this would turn it back.
	noTurn = regexp.MustCompile(`(?s)<overlay val="0"></overlay><spPr></spPr><txPr>.*?</txPr></title>`)
	// What an axis of dates does not have.
	noCategories = regexp.MustCompile(`<lblAlgn [^>]*></lblAlgn>|<tickLblSkip [^>]*></tickLblSkip>|<noMultiLvlLbl [^>]*></noMultiLvlLbl>`)
)

func (f *placedChart) finish(xml string) string {
	xml = noTurn.ReplaceAllString(noLabels.ReplaceAllString(xml, ""), `<overlay val="0"></overlay></title>`)
	xml = f.whiskers(xml)
	if f.Chart.Kind == chart.Line { // lines have the one, bars the other
		xml = strings.ReplaceAll(xml, `<invertIfNegative val="0"></invertIfNegative>`, "")
	} else {
		xml = strings.ReplaceAll(xml, `<smooth val="0"></smooth>`, "")
	}
	head, axes, ok := strings.Cut(xml, "<catAx>")
	category, value, ok2 := strings.Cut(axes, "</catAx>")
	if !ok || !ok2 {
		return xml
	}
	if f.Chart.Kind != chart.Dot { // labels that do not fit stay out
		category = strings.Replace(category, ` rot="0" `, ` rot="-60000000" `, 1)
	}
	switch {
	case f.dated():
		head = strings.NewReplacer("<cat><strRef>", "<cat><numRef>", "</strRef></cat>", "</numRef></cat>").Replace(head)
		category = noCategories.ReplaceAllString(category, "") + fmt.Sprintf(`<baseTimeUnit val="days"/><majorUnit val="%d"/><majorTimeUnit val="months"/>`,
			f.months())
		return head + "<dateAx>" + category + "</dateAx>" + value
	case f.Chart.X == chart.Time: // bars of even steps, as wide as there is room
		category = strings.Replace(category, `<auto val="1">`, `<auto val="0">`, 1)
	case f.Chart.Kind == chart.Dot: // from the top down, and the values below
		category = strings.Replace(category, `<axPos val="t">`, `<axPos val="l">`, 1)
		value = strings.NewReplacer(`<axPos val="l">`, `<axPos val="b">`, `rot="-5400000"`, `rot="0"`, `<crosses val="autoZero">`,
			`<crosses val="max">`).Replace(value)
	}
	return head + "<catAx>" + category + "</catAx>" + value
}

// dated reports whether the horizontal axis counts days.
func (f *placedChart) dated() bool { return f.Chart.X == chart.Time && f.Chart.Kind == chart.Line }

// months is the step of the dates on the axis, for at most about ten of them.
func (f *placedChart) months() int {
	span := int((f.rows[len(f.rows)-1].at - f.rows[0].at) / (30 * 86400))
	for _, step := range []int{1, 2, 3, 6, 12, 24} {
		if span <= 10*step {
			return step
		}
	}
	return 12 * (1 + span/120)
}

// whiskers puts the intervals before the categories of each series, where the
// format wants them.
func (f *placedChart) whiskers(xml string) string {
	pieces := strings.Split(xml, "<cat>")
	if len(pieces) != len(f.bars)+1 {
		return xml
	}
	var out strings.Builder
	for i, piece := range pieces {
		out.WriteString(piece)
		if i < len(f.bars) {
			out.WriteString(f.bars[i] + "<cat>")
		}
	}
	return out.String()
}

// errorBars are whiskers whose lengths stand on the sheet: first those up,
// then those down.
const errorBars = `<errBars><errBarType val="both"/><errValType val="cust"/><noEndCap val="0"/>` +
	`<plus><numRef><f>%s</f></numRef></plus><minus><numRef><f>%s</f></numRef></minus>` +
	`<spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="` + string(palette.Ink) + `"/></a:solidFill></a:ln></spPr></errBars>`

func escapeXML(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
