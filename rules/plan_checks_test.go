package rules_test

import (
	"context"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/stretchr/testify/require"
)

// basePlan is a plan on which every plan-level check is silent. A test replaces
// one part of it.
var basePlan = map[string]string{
	"title":    "# Child Protection Plan\n\nHarbour Council. Initial Child Protection Conference: Tuesday 10 March 2026",
	"family":   "| | |\n|---|---|\n| Child | Noor Haddad (DOB 14/09/2016) |\n| Child | Sami Haddad (DOB 02/06/2024) |\n| Mother | Layla Haddad |\n| Father | Karim Haddad, lives with the family |",
	"category": "| | |\n|---|---|\n| Category | Neglect |",
	"lead":     "| | |\n|---|---|\n| Lead social worker | Ruth Okafor |\n| Health visitor | Jean Pryce |\n| Class teacher | Mrs Anne Bell |",
	"dates":    "| | |\n|---|---|\n| First core group | 20 March 2026, 10am, Harbour Primary |\n| Review conference | 2 June 2026 |",
	"worries":  "## What we are worried about\n\nNoor comes to school without breakfast and falls asleep in lessons. Sami is left in his cot until noon; he has lost weight and has stopped crying.",
	"history":  "## History\n\nThere was a child in need plan in 2022 for the same worries; it closed after five months.",
	"voices":   "## What the children say\n\nNoor: \"I want Mum to get up.\" Sami watched the door and did not reach out.",
	"visits":   "## Visits\n\nRuth sees both children every 10 working days, Noor on her own at school.",
	"rows": "## Plan\n\n| Outcome | Action | Who | By when | How we will know |\n|---|---|---|---|---|\n" +
		"| Noor has eaten breakfast before school every school day for eight weeks in a row | Make breakfast and sit with Noor while she eats | Layla Haddad | 20 March 2026 | Mrs Bell asks Noor every Monday |\n" +
		"| Sami is back on the 25th centile by 2 June | Weigh Sami at home every second Tuesday | Jean Pryce | 2 June 2026 | Red book |\n" +
		"| Sami is out of his cot by 8am every day | Get Sami up and dressed on weekdays | Karim Haddad | 20 March 2026 | Jean Pryce calls without notice once a week |\n" +
		"| Noor is in school by 8.50 every day | Hold a breakfast club place for Noor and ring Ruth if she is not in | Mrs Anne Bell | 16 March 2026 | Register |\n" +
		"| Everybody knows how things are | Complete the Graded Care Profile 2 with both parents | Ruth Okafor | 30 April 2026 | Report |",
	"contingency": "## Contingency\n\nIf Layla cannot get up, Karim's sister Amal comes within the hour and takes both children to hers for the night; she rings Ruth. If Layla or Karim misses two visits, Ruth calls round the same day, finds out what got in the way and books again.",
}

var planParts = []string{"title", "family", "category", "lead", "dates", "worries", "history", "voices", "visits", "rows", "contingency"}

// with is the base plan with parts replaced; "" leaves a part out.
func with(parts map[string]string) string {
	var out []string
	for _, k := range planParts {
		s := basePlan[k]
		if v, ok := parts[k]; ok {
			s = v
		}
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, "\n\n") + "\n"
}

// onlyRows is a plan table with nothing but these rows.
func onlyRows(lines ...string) map[string]string {
	return map[string]string{"rows": strings.Join(strings.Split(basePlan["rows"], "\n")[:4], "\n") + "\n" + strings.Join(lines, "\n")}
}

// swap replaces one part.
func swap(k, v string) map[string]string { return map[string]string{k: v} }

func parsePlan(t *testing.T, doc string) *smartplan.Plan {
	t.Helper()
	p, err := formats.Parse(context.Background(), "plan.md", []byte(doc), smartplan.Options{})
	require.NoError(t, err)
	return p
}

// lint returns the findings of one rule.
func lint(t *testing.T, rule, doc string, c rules.Config) []rules.Finding {
	t.Helper()
	l, err := rules.New(c)
	require.NoError(t, err)
	r, err := l.Lint(context.Background(), parsePlan(t, doc))
	require.NoError(t, err)
	require.Empty(t, r.Problems)
	var out []rules.Finding
	for _, f := range r.Findings {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	return out
}

// planCase is a plan and the codes that a rule should report on it.
type planCase struct {
	parts map[string]string
	codes string // joined by spaces; "" for silent
}

func checkPlans(t *testing.T, rule string, cases []planCase) {
	t.Helper()
	config := rules.Config{}
	if rules.RuleNamed(rule).Severity == rules.Off {
		config.Severity = map[string]rules.RuleSeverity{rule: {All: rules.Warning}}
	}
	for _, c := range cases {
		name := c.codes + ":"
		for k, v := range c.parts {
			lines := strings.Split(v, "\n")
			name += " " + k + "=" + lines[len(lines)-1]
		}
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, f := range lint(t, rule, with(c.parts), config) {
				got = append(got, f.Code)
				require.NotContains(t, f.Message+f.Suggestion, "{")
			}
			require.Equal(t, c.codes, strings.Join(got, " "))
		})
	}
}

func TestBasePlanIsSilent(t *testing.T) {
	l, err := rules.New(rules.Config{})
	require.NoError(t, err)
	r, err := l.Lint(context.Background(), parsePlan(t, with(nil)))
	require.NoError(t, err)
	for _, f := range r.Findings {
		if rules.RuleNamed(f.Rule).WholePlan {
			t.Errorf("%s %s: %s", f.Rule, f.Code, f.Message)
		}
	}
}
