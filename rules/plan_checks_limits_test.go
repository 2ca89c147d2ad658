package rules_test

import (
	"context"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/stretchr/testify/require"
)

// What is missing is not reported while a plan is still being written.
func TestPlanInProgressLacksNothing(t *testing.T) {
	p, err := smartplan.Resolve(context.Background(), &smartplan.Draft{Schema: smartplan.DraftSchema, InProgress: true, Children: []smartplan.DraftChild{{Name: smartplan.Write("Noor Haddad")}}}, smartplan.Options{})
	require.NoError(t, err)
	l, err := rules.New(rules.Config{})
	require.NoError(t, err)
	r, err := l.Lint(context.Background(), p)
	require.NoError(t, err)
	require.Empty(t, r.Problems)
	for _, f := range r.Findings {
		require.False(t, rules.RuleNamed(f.Rule).WholePlan, f.Rule)
	}
}

// An empty plan and a plan of odd text neither panic nor fail.
func TestPlanChecksOnOddPlans(t *testing.T) {
	l, err := rules.New(rules.Config{})
	require.NoError(t, err)
	for _, d := range []*smartplan.Draft{
		{Schema: smartplan.DraftSchema},
		{Schema: smartplan.DraftSchema, Sections: []smartplan.Section{
			{Kind: smartplan.SectionContingency, Text: smartplan.Write("If, if, : unless\n→ = –")},
			{Kind: smartplan.SectionChildViews, Text: smartplan.Write("\"\" “ : he . \xff\xfe")},
			{Kind: smartplan.SectionVisits, Heading: smartplan.Write("Visits"), Text: smartplan.Write(strings.Repeat("if ", 5000))},
		}},
	} {
		p, err := smartplan.Resolve(context.Background(), d, smartplan.Options{})
		require.NoError(t, err)
		r, err := l.Lint(context.Background(), p)
		require.NoError(t, err)
		require.Empty(t, r.Problems)
	}
}

// No contingency at all cannot be switched off. Nor can it be waived: see
// TestTwoFindingsStandWhateverIsSaid.
func TestContingencyIsFixed(t *testing.T) {
	_, err := rules.New(rules.Config{Severity: map[string]rules.RuleSeverity{"contingency-stated": {All: rules.Off}}})
	require.ErrorContains(t, err, "cannot be switched off")
	doc := with(swap("contingency", ""))
	f := lint(t, "contingency-stated", doc, rules.Config{})
	require.Len(t, f, 1)
	require.Equal(t, rules.Error, f[0].Severity)
}

// Findings that rest on words quote them.
func TestFindingsQuoteWhatTheyRestOn(t *testing.T) {
	for rule, parts := range map[string]map[string]string{
		"contingency-stated": swap("contingency", "## Contingency\n\nLegal advice will be sought."),
		"visits-stated":      swap("visits", "## Visits\n\nRuth will visit regularly."),
		"lead-named":         swap("lead", "| | |\n|---|---|\n| Health visitor | Jean Pryce |\n| SW | Duty |"),
		"child-voice":        swap("voices", "## What the children say\n\nNoor: \"I want Mum.\" Sami is too young."),
		"young-carer":        swap("worries", "## What we are worried about\n\nNoor looks after her little brother every evening."),
	} {
		f := lint(t, rule, with(parts), rules.Config{})
		require.NotEmpty(t, f, rule)
		require.NotEmpty(t, f[0].Evidence, rule)
		require.Contains(t, f[0].Message, strings.Fields(f[0].Evidence[0].Text.String())[0], rule)
	}
}
