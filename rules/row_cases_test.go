package rules_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/stretchr/testify/require"
)

// rowCase is a small plan: rows as "need | outcome | action | who | by when |
// how we will know", and paragraphs that stand before the table.
type rowCase struct {
	name string
	rows []string
	// says are sections before the table, "Heading: text".
	says []string
	// children replaces the two of the base plan, "name | date of birth".
	children []string
	// fires is how often the check is to fire; words must stand in a message.
	fires int
	words string
}

// markdown writes the case out as a plan that is otherwise unremarkable.
func (c rowCase) markdown() string {
	var b strings.Builder
	b.WriteString("# Child Protection Plan\n\nDate of conference: 3 March 2026\n\nFirst core group: 12 March 2026\n\nNext review conference: 26 May 2026\n\nCategory: Neglect\n\n")
	kids := c.children
	if kids == nil {
		kids = []string{"Ayaan Malik | 12/03/2018", "Noor Malik | 04/06/2021"}
	}
	b.WriteString("| Child | Date of birth |\n|---|---|\n")
	for _, k := range kids {
		b.WriteString("| " + k + " |\n")
	}
	b.WriteString("\n| Role | Name |\n|---|---|\n| Mother | Sana Malik |\n| Father | Imran Malik |\n| Health visitor | Ruth Okafor |\n| Social worker | Daniel Price |\n| Class teacher | Mrs Lomax |\n\n")
	for _, s := range c.says {
		h, text, _ := strings.Cut(s, ": ")
		fmt.Fprintf(&b, "## %s\n\n%s\n\n", h, text)
	}
	b.WriteString("## Plan\n\n| Need | Outcome | Action | Who | By when | How we will know |\n|---|---|---|---|---|---|\n")
	rows := c.rows
	if rows == nil {
		rows = []string{"Ayaan is late for school | Ayaan is in class by 8.50 every day | Sana walks Ayaan to school | Sana Malik | 20/03/2026 | Register"}
	}
	for _, r := range rows {
		b.WriteString("| " + r + " |\n")
	}
	return b.String()
}

// findings lints a plan and gives what one rule found.
func findings(t *testing.T, rule, markdown string) []rules.Finding {
	t.Helper()
	p, err := formats.Parse(context.Background(), "plan.md", []byte(markdown), smartplan.Options{})
	require.NoError(t, err)
	l, err := rules.New(rules.Config{})
	require.NoError(t, err)
	r, err := l.Lint(context.Background(), p)
	require.NoError(t, err)
	require.Empty(t, r.Problems)
	var out []rules.Finding
	for _, f := range r.Findings {
		if f.Rule == rule {
			require.NotContains(t, f.Message+f.Suggestion, "{", "a parameter is not filled")
			out = append(out, f)
		}
	}
	return out
}

// checkCases runs the cases of one rule.
func checkCases(t *testing.T, rule string, cases []rowCase) {
	t.Helper()
	fires, silent := 0, 0
	for _, c := range cases {
		if c.fires > 0 {
			fires++
		} else {
			silent++
		}
		t.Run(c.name, func(t *testing.T) {
			got := findings(t, rule, c.markdown())
			var messages []string
			for _, f := range got {
				messages = append(messages, f.Message)
			}
			require.Len(t, got, c.fires, "%q", messages)
			if c.words != "" {
				require.Contains(t, strings.Join(messages, "\n"), c.words)
			}
		})
	}
	require.GreaterOrEqual(t, fires, 6, "firing cases")
	require.GreaterOrEqual(t, silent, 6, "silent cases")
}

// row puts an action into an otherwise good row.
func row(action string) string {
	return "Home | Noor sleeps in her own bed every night | " + action + " | Daniel Price | 20/03/2026 | Seen on visits"
}

// due puts a date into an otherwise good row.
func due(action, when string) string {
	return "Home | Noor sleeps in her own bed every night | " + action + " | Sana Malik | " + when + " | Seen on visits"
}
