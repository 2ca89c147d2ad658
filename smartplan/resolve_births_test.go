package smartplan

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// childrenOf lays out paragraphs as a document, with one numbered action below
// them, and gives the children: "name age", "name due date", "(off)" behind
// those who are not on the plan.
func childrenOf(t *testing.T, lines ...string) []string {
	t.Helper()
	d := &document.Document{}
	draft := &Draft{Schema: DraftSchema, Title: Write("Child Protection Plan")}
	var spans []text.Span
	var b strings.Builder
	for _, l := range append(lines, "Mum to ring the clinic by 3 April 2026", "School to ring Mum by 4 April 2026") {
		spans = append(spans, text.Span{Start: b.Len(), End: b.Len() + len(l)})
		b.WriteString(l + "\n")
	}
	d.Text = b.String()
	for i, s := range spans {
		d.Blocks = append(d.Blocks, document.Block{Span: s})
		switch t := text.At(d.Text, s); {
		case i >= len(lines) && len(draft.Blocks) == 0:
			draft.Blocks = []Block{{Rows: []Row{{Action: written(t, "")}}}}
		case i >= len(lines):
			draft.Blocks[0].Rows = append(draft.Blocks[0].Rows, Row{Action: written(t, "")})
		default:
			draft.Front = append(draft.Front, lineEntries(t)...)
		}
	}
	draft.Document = d
	draft.Sections = []Section{{Kind: SectionFront, Text: Write(d.Text)}}
	p := &Plan{Draft: draft}
	p.context = when.Context{Calendar: when.NewCalendar(when.Nation(England)), Plan: when.Date{Year: 2026, Month: 3, Day: 12}}
	h := &harvest{plan: p, ctx: p.context, words: p.vocabulary()}
	h.front(draft.Front)
	h.births(draft)
	var out []string
	for _, c := range p.Children {
		s := c.Name
		switch {
		case c.Unborn:
			s += " due " + c.Due.String()
		case !c.Born.IsZero():
			s += " born " + c.Born.String()
		}
		if !c.OnPlan {
			s += " (off)"
		}
		out = append(out, s)
	}
	return out
}

func TestChildrenOfTheHead(t *testing.T) {
	date := "Date of conference: 12 March 2026"
	for name, c := range map[string]struct {
		head []string
		want []string
	}{
		"a sentence":             {[]string{"Solomon Grant is 14 (born 4 May 2012) and Jayda Grant is 6 (born 17 January 2020)."}, []string{"Solomon Grant born 2012-05-04", "Jayda Grant born 2020-01-17"}},
		"a shared date":          {[]string{"Lena and Ola Wrona (twins), 12.09.2021"}, []string{"Lena Wrona born 2021-09-12", "Ola Wrona born 2021-09-12"}},
		"dots between":           {[]string{"Kacper Wrona, 11.01.2016 · Maja Wrona 3.4.19"}, []string{"Kacper Wrona born 2016-01-11", "Maja Wrona born 2019-04-03"}},
		"an addressed heading":   {[]string{"Otto (born 12 January 2022) and Wren (born 30 April 2025)"}, []string{"Otto born 2022-01-12", "Wren born 2025-04-30"}},
		"an unborn child":        {[]string{"Unborn baby of Rumana Begum", "EDD 29.05.2026"}, []string{"Unborn baby of Rumana Begum due 2026-05-29"}},
		"a nickname":             {[]string{"Child: Bridget (Biddy) Ward, born 8 May 2014"}, []string{"Bridget Ward born 2014-05-08"}},
		"a half-brother on it":   {[]string{"Young person: Amara Hale (15, d.o.b. 9.9.2010). Also on the plan: her half-brother Chidi Nwosu (9, d.o.b. 14.1.2017)."}, []string{"Amara Hale born 2010-09-09", "Chidi Nwosu born 2017-01-14"}},
		"a sister not on it":     {[]string{"Child: Mia Cole 4/5/2021", "Her sister Tia Cole, born 3.4.2012, lives with an aunt."}, []string{"Mia Cole born 2021-05-04", "Tia Cole born 2012-04-03 (off)"}},
		"grown-ups are none":     {[]string{"Child: Mia Cole 4/5/2021", "Mother: Leanne Carver, born 3 May 1998", "Social worker: Ruth Adeyemi 02/03/2026", "Signed: Tom Hallett 16.2.26"}, []string{"Mia Cole born 2021-05-04"}},
		"a mother of sixteen":    {[]string{"Child: Mia Cole 4/5/2025", "Mother: Jade Cole, born 3 May 2009"}, []string{"Mia Cole born 2025-05-04"}},
		"months as names":        {[]string{"Child: May Park, 12/02/2018", "Child: Summer Ward 1.6.2020"}, []string{"May Park born 2018-02-12", "Summer Ward born 2020-06-01"}},
		"capitals":               {[]string{"Re: Dilan KARIMI   19.02.2013   Wyvern Boys' School", "Rojin KARIMI   30.07.2014   Castle Mead Academy"}, []string{"Dilan Karimi born 2013-02-19", "Rojin Karimi born 2014-07-30"}},
		"a label for a father":   {[]string{"Child: Kayleigh Ogden, 04/11/2014", "Father of Rhys: Wayne Marsh"}, []string{"Kayleigh Ogden born 2014-11-04", "Rhys"}},
		"registers are no names": {[]string{"Child: Rory MacAskill, born 22 Feb 2016 (Primary 5). On the Register since CPPM of 24 February 2026."}, []string{"Rory MacAskill born 2016-02-22"}},
	} {
		got := childrenOf(t, append([]string{"Child Protection Plan", date}, c.head...)...)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
