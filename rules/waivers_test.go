package rules_test

import (
	"context"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/markdown"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
	"github.com/stretchr/testify/require"
)

const waiverPlan = `# Child Protection Plan
Child: Mia Cole, born 04/05/2021
Child: Leo Cole, born 01/02/2019
Mother: Anna Cole
Father: Dean Cole
Health visitor: Ms Okafor
Category: Neglect
Date of conference: 03/03/2026

## The plan

| No. | Need | Outcome | Action | By whom | By when |
|---|---|---|---|---|---|
| one | Mia is left alone | Mia is with an adult every evening | Fit a door alarm in the flat | Housing | Ongoing |
| two | Mia misses meals | Mia eats breakfast every school day | Weigh Mia weekly at clinic | All professionals | 31 June 2026 |
| three | Mia has toothache | Mia sleeps without pain every night | Take Mia to the dentist |  | 12/03/2026 |
`

// comment is a comment on the first place of words; "" for none.
type comment struct{ on, text string }

func lintWith(t *testing.T, c rules.Config, today string, comments ...comment) rules.PlanReport {
	t.Helper()
	ctx := context.Background()
	d, err := markdown.Format().Decode(ctx, []byte(waiverPlan), document.Limits{}.Or())
	require.NoError(t, err)
	for _, k := range comments {
		var on text.Span
		if k.on == "(empty cell)" {
			on = emptyCell(t, d)
		} else if k.on != "" {
			i := strings.Index(d.Text, k.on)
			require.GreaterOrEqual(t, i, 0, k.on)
			on = text.Span{Start: i, End: i + len(k.on)}
		}
		d.Comments = append(d.Comments, document.Comment{Author: "A reviewer", Text: k.text, On: on})
	}
	o := smartplan.Options{}
	if today != "" {
		o.Today, err = when.Parse(today)
		require.NoError(t, err)
	}
	draft, err := smartplan.Layout(ctx, d, o)
	require.NoError(t, err)
	p, err := smartplan.Resolve(ctx, draft, o)
	require.NoError(t, err)
	l, err := rules.New(c)
	require.NoError(t, err)
	r, err := l.Lint(ctx, p)
	require.NoError(t, err)
	return r
}

func emptyCell(t *testing.T, d *document.Document) text.Span {
	for _, b := range d.Blocks {
		if b.Table == nil {
			continue
		}
		for _, c := range b.Table.Cells {
			if c.Span.Len() == 0 {
				return c.Span
			}
		}
	}
	require.Fail(t, "no empty cell")
	return text.Span{}
}

// waived lists rule and subject of what is waived.
func waived(r rules.PlanReport) []string {
	var out []string
	for _, f := range r.Findings {
		if f.Waived != nil {
			out = append(out, strings.TrimSpace(f.Rule+" "+f.Subject.ID))
		}
	}
	return out
}

func TestACommentAcceptsAFinding(t *testing.T) {
	r := lintWith(t, rules.Config{}, "", comment{"Housing", "smartplan: accept owner-named until 2 June 2026 – post vacant, manager covering – RO"})
	require.Empty(t, r.Problems)
	require.Equal(t, []string{"owner-named A1"}, waived(r))
	require.Equal(t, &rules.Waiver{Reason: "post vacant, manager covering", Initials: "RO", Until: "2026-06-02", From: rules.FromComment}, r.Findings[0].Waived, "what is waived stands first")
	before := lintWith(t, rules.Config{}, "")
	require.Len(t, r.Findings, len(before.Findings), "and stays in the report")
	require.Equal(t, before.Count(rules.Warning)-1, r.Count(rules.Warning))
}

// TestWaiversAreReadAsPeopleWriteThem: dashes, capitals and the order of date
// and reason do not matter.
func TestWaiversAreReadAsPeopleWriteThem(t *testing.T) {
	for _, s := range []string{
		"smartplan: accept owner-named until 2 June 2026 - post vacant - RO",
		"SmartPlan: Accept Owner-Named until 02/06/2026 — post vacant — R.O.",
		"Smartplan accept owner-named – post vacant – until 2nd June 2026 – RO",
		"smartplan: accept owner‑named – post vacant – RO – 2.6.2026",
		"smartplan – accepted owner named: post vacant, until 2 June 2026, RO",
		"smartplan: waive owner-named to 2026-06-02 - post vacant (RO)",
		"smartplan: accept owner-named\nuntil 2 June 2026\npost vacant\nRO",
		"smartplan: accept owner-named until 2 June 2026 – reason: post vacant – initials: ro",
		"smartplan: accept owner-named until 2 June 26 -- post vacant -- R O",
	} {
		r := lintWith(t, rules.Config{}, "", comment{"Housing", s})
		require.Empty(t, r.Problems, s)
		require.Equal(t, []string{"owner-named A1"}, waived(r), s)
		w := *r.Findings[0].Waived
		require.Equal(t, "2026-06-02", w.Until, s)
		require.Equal(t, "post vacant", w.Reason, s)
		require.Equal(t, "ro", strings.ToLower(strings.NewReplacer(".", "", " ", "").Replace(w.Initials)), s)
	}
}

func TestWhereACommentIsAttached(t *testing.T) {
	const say = " until 2 June 2026 – agreed with the manager – RO"
	for _, c := range []struct {
		on, rule string
		want     []string
	}{
		{"Ongoing", "timescale-set", []string{"timescale-set A1"}},
		{"door alarm", "timescale-set", []string{"timescale-set A1"}}, // the same row
		{"one", "owner-named", []string{"owner-named A1"}},            // its number
		{"All professionals", "owner-named", []string{"owner-named A2"}},
		{"(empty cell)", "owner-named", []string{"owner-named A3"}},
		{"By whom", "owner-named", nil}, // the heading is no row
		{"Child Protection Plan", "owner-named", nil},
		{"Child Protection Plan", "lead-named", []string{"lead-named"}}, // the whole plan
		{"door alarm", "lead-named", nil},
		{"Dean Cole", "father-involved", []string{"father-involved M1"}},
		{"Leo Cole", "neglect-impact", []string{"neglect-impact C2"}},
	} {
		r := lintWith(t, rules.Config{}, "", comment{c.on, "smartplan: accept " + c.rule + say})
		require.Equal(t, c.want, waived(r), "%s on %q", c.rule, c.on)
		if c.want == nil {
			require.Len(t, r.Problems, 1, "%s on %q", c.rule, c.on)
			require.Equal(t, rules.WaiverNotUsed, r.Problems[0].Kind)
			require.Contains(t, r.Problems[0].Text, "accepts nothing")
			require.Contains(t, r.Problems[0].Place.Label, c.on)
		} else {
			require.Empty(t, r.Problems, "%s on %q", c.rule, c.on)
		}
	}
}

func TestCommentsThatAreNotInForce(t *testing.T) {
	for _, c := range []struct{ on, text, today, want string }{
		{"Housing", "smartplan: accept owner-named until 2 June 2026 – RO", "", "gives no reason"},
		{"Housing", "smartplan: accept owner-named until 2 June 2026 – – RO", "", "gives no reason"},
		{"Housing", "smartplan: accept owner-named", "", "gives no reason"},
		{"Housing", "smartplan: accept owner-named until 2 June 2026 – post vacant, manager covering", "", "gives no initials"},
		{"Housing", "smartplan: accept owner-named – post vacant – RO", "", "does not say until when"},
		{"Housing", "smartplan: accept owner-named until 31 June 2026 – post vacant – RO", "", "not a date that exists"},
		{"Housing", "smartplan: accept owner-named until 2 March 2026 – post vacant – RO", "", "ran out on 2 March 2026"},
		{"Housing", "smartplan: accept owner-named until 2 June 2026 – post vacant – RO", "2026-06-03", "ran out on 2 June 2026"},
		{"Housing", "smartplan: accept owner-name until 2 June 2026 – post vacant – RO", "", `no rule is called "owner-name"; the nearest is "owner-named"`},
		{"Housing", "smartplan: accept", "", "names no rule"},
		{"Housing", "smartplan: acept owner-named until 2 June 2026 – post vacant – RO", "", "not understood"},
		{"Housing", "smartplan: accept child-voice until 2 June 2026 – post vacant – RO", "", "accepts nothing"},
		{"", "smartplan: accept owner-named until 2 June 2026 – post vacant – RO", "", "not attached"},
	} {
		r := lintWith(t, rules.Config{}, c.today, comment{c.on, c.text})
		require.Empty(t, waived(r), c.text)
		require.Len(t, r.Problems, 1, c.text)
		require.Contains(t, r.Problems[0].Text, c.want, c.text)
	}
	for _, s := range []string{"Who is this?", "smartplan said that nobody is named", "Please accept"} {
		r := lintWith(t, rules.Config{}, "", comment{"Housing", s})
		require.Empty(t, waived(r), s)
		require.Empty(t, r.Problems, s)
	}
	r := lintWith(t, rules.Config{}, "2026-06-02", comment{"Housing", "smartplan: accept owner-named until 2 June 2026 – post vacant – RO"})
	require.Equal(t, []string{"owner-named A1"}, waived(r), "the last day counts")
}

func TestACommentMayHoldSeveral(t *testing.T) {
	r := lintWith(t, rules.Config{}, "", comment{"Housing", "smartplan: accept owner-named until 2 June 2026 – post vacant – RO\nsmartplan: accept timescale-set until 2 June 2026 – waiting list – RO"})
	require.Empty(t, r.Problems)
	require.ElementsMatch(t, []string{"owner-named A1", "timescale-set A1"}, waived(r))
}

// TestTwoFindingsStandWhateverIsSaid: nothing at all about what happens next,
// and a date that does not exist, are neither waived nor switched off.
func TestTwoFindingsStandWhateverIsSaid(t *testing.T) {
	const say = " until 2 June 2026 – agreed – RO"
	r := lintWith(t, rules.Config{}, "", comment{"31 June 2026", "smartplan: accept timescale-valid" + say}, comment{"Child Protection Plan", "smartplan: accept contingency-stated" + say})
	require.Empty(t, waived(r))
	require.Len(t, r.Problems, 2)
	for _, x := range r.Problems {
		require.Contains(t, x.Text, "neither waived nor switched off")
	}

	var c rules.Config
	for _, f := range r.Findings {
		if f.Rule == "timescale-valid" || f.Rule == "contingency-stated" && f.Code == "none" {
			c.Waivers = append(c.Waivers, rules.FingerprintWaiver{Fingerprint: f.Fingerprint, Reason: "agreed", Initials: "RO", Until: "2026-06-02"})
		}
	}
	require.Len(t, c.Waivers, 2)
	r = lintWith(t, c, "")
	require.Empty(t, waived(r))
	require.Len(t, r.Problems, 2)
	for _, x := range r.Problems {
		require.Contains(t, x.Text, "neither waived nor switched off")
	}

	for _, s := range []map[string]rules.RuleSeverity{
		{"timescale-valid": {All: rules.Off}},
		{"timescale-valid": {By: map[string]rules.Severity{"weekday": rules.Off}}},
		{"contingency-stated": {All: rules.Off}},
		{"contingency-stated": {By: map[string]rules.Severity{"none": rules.Off}}},
	} {
		_, err := rules.New(rules.Config{Severity: s})
		require.ErrorContains(t, err, "cannot be switched off")
	}
	_, err := rules.New(rules.Config{Severity: map[string]rules.RuleSeverity{"contingency-stated": {By: map[string]rules.Severity{"process": rules.Off}}}})
	require.NoError(t, err, "a process alone may be let pass")
}

func TestWaiversOfTheConfiguration(t *testing.T) {
	var print string
	for _, f := range lintWith(t, rules.Config{}, "").Findings {
		if f.Rule == "owner-named" && f.Subject.ID == "A1" {
			print = f.Fingerprint
		}
	}
	good := rules.FingerprintWaiver{Fingerprint: print, Reason: "post vacant", Initials: "RO", Until: "2026-06-02"}
	change := func(f func(*rules.FingerprintWaiver)) rules.FingerprintWaiver {
		w := good
		f(&w)
		return w
	}
	for _, c := range []struct {
		waiver      rules.FingerprintWaiver
		today, want string
	}{
		{good, "", ""},
		{good, "2026-06-02", ""},
		{good, "2026-06-03", "ran out on 2 June 2026"},
		{change(func(w *rules.FingerprintWaiver) { w.Until = "2026-03-02" }), "", "ran out on 2 March 2026"},
		{change(func(w *rules.FingerprintWaiver) { w.Until = "2 June" }), "", "not a date that exists"},
		{change(func(w *rules.FingerprintWaiver) { w.Until = "" }), "", "does not say until when"},
		{change(func(w *rules.FingerprintWaiver) { w.Reason = " " }), "", "gives no reason"},
		{change(func(w *rules.FingerprintWaiver) { w.Initials = "" }), "", "gives no initials"},
	} {
		r := lintWith(t, rules.Config{Waivers: []rules.FingerprintWaiver{c.waiver}}, c.today)
		require.Empty(t, r.Unused)
		if c.want == "" {
			require.Equal(t, []string{"owner-named A1"}, waived(r))
			require.Equal(t, &rules.Waiver{Reason: "post vacant", Initials: "RO", Until: "2026-06-02", From: rules.FromConfiguration}, r.Findings[0].Waived)
			continue
		}
		require.Empty(t, waived(r), c.want)
		require.Len(t, r.Problems, 1, c.want)
		require.Contains(t, r.Problems[0].Text, c.want)
	}
	r := lintWith(t, rules.Config{Waivers: []rules.FingerprintWaiver{{Fingerprint: "0123456789abcdef", Reason: "x", Initials: "RO", Until: "2026-06-02"}}}, "")
	require.Empty(t, r.Problems, "it may be another plan's")
	require.Equal(t, []string{"0123456789abcdef"}, r.Unused)
}

// TestARuleThatPanicsIsAProblem: the others go on, and no word of the plan gets
// into the problem.
func TestARuleThatPanicsIsAProblem(t *testing.T) {
	broken := rules.Local{Rule: &rules.Rule{Name: "broken", Severity: rules.Warning, Check: func(p *rules.Pass) { panic("it is " + p.Plan.Children[0].Name) }}, Page: &rules.Page{Name: "broken"}}
	after := rules.Local{Rule: &rules.Rule{Name: "after", Severity: rules.Advice, Check: func(p *rules.Pass) { p.Report(rules.Finding{Code: "x"}) }},
		Page: &rules.Page{Name: "after", Messages: map[string]rules.Message{"x": {Text: "Said."}}}}
	r := lintWith(t, rules.Config{Local: []rules.Local{broken, after}}, "")
	require.Len(t, r.Problems, 1)
	x := r.Problems[0]
	require.Equal(t, rules.RuleFailed, x.Kind)
	require.Equal(t, "broken", x.Rule)
	require.NotEmpty(t, x.Stack)
	for _, word := range []string{"Mia", "Cole"} {
		require.NotContains(t, x.Text+x.Stack, word)
	}
	plain := lintWith(t, rules.Config{}, "")
	require.Len(t, r.Findings, len(plain.Findings)+1, "all other rules were asked")
}
