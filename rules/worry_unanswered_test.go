package rules_test

import (
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/stretchr/testify/require"
)

func TestWorryUnanswered(t *testing.T) {
	on := rules.Config{Severity: map[string]rules.RuleSeverity{"worry-unanswered": {All: rules.Advice}}}
	cases := []struct {
		worry, answer string
		fires         bool
	}{
		{"Layla is depressed.", "", true},
		{"Noor has toothache.", "", true},
		{"Sami has eczema.", "", true},
		{"Karim uses cannabis.", "", true},
		{"Noor is bullied at school.", "", true},
		{"Sami has asthma.", "", true},
		{"Layla is depressed.", "| Layla is well | See Dr Sahota about her mood | Layla Haddad | 30 April 2026 | Letter |", false},
		{"Noor has toothache.", "| Noor is out of pain | Take Noor to the dentist | Karim Haddad | 30 April 2026 | Letter |", false},
		{"Sami has eczema.", "| Sami sleeps | Put on the cream twice a day | Karim Haddad | 30 April 2026 | Jean looks |", false},
		{"Karim uses cannabis.", "| Karim is clear | Weekly swab at Horizon | Karim Haddad | 30 April 2026 | Letter |", false},
		{"Noor likes school.", "", false},
		{"The kitchen is dirty.", "", false},
	}
	for _, c := range cases {
		parts := map[string]string{"worries": "## What we are worried about\n\n" + c.worry}
		if c.answer != "" {
			parts = map[string]string{"worries": parts["worries"], "rows": basePlan["rows"] + "\n" + c.answer}
		}
		require.Equal(t, c.fires, len(lint(t, "worry-unanswered", with(parts), on)) > 0, c.worry+" "+c.answer)
		require.Empty(t, lint(t, "worry-unanswered", with(parts), rules.Config{}), "off unless switched on")
	}
}
