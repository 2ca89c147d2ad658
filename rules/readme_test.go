package rules_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the table of rules into the READMEs")

// The table stands between these lines in both READMEs.
const (
	tableBegin = "<!-- rules: written by go test ./rules -run TestRuleTable -update -->\n"
	tableEnd   = "<!-- end of rules -->\n"
)

// ruleTable is a row for each rule; links are relative to the folder of the
// README.
func ruleTable(t *testing.T, folder string) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("| name | in one line | default severity |\n|---|---|---|\n")
	all := slices.Clone(rules.Rules())
	slices.SortFunc(all, func(a, b *rules.Rule) int { return strings.Compare(a.Name, b.Name) })
	for _, r := range all {
		page, err := rules.PageOf(r.Name)
		require.NoError(t, err)
		fmt.Fprintf(&b, "| [`%s`](%s%s.md) | %s | %s |\n", r.Name, folder, r.Name, page.Title, weighs(r))
	}
	return b.String()
}

// weighs says the default severity in words: one, or one for each rung.
func weighs(r *rules.Rule) string {
	var parts []string
	for _, s := range []rules.Severity{rules.Error, rules.Warning, rules.Advice} {
		var rungs []string
		for k, v := range r.Rungs {
			if v == s {
				rungs = append(rungs, k)
			}
		}
		if r.Ladder != "" {
			order := rules.Rungs[r.Ladder]
			slices.SortFunc(rungs, func(a, b string) int { return slices.Index(order, a) - slices.Index(order, b) })
		} else {
			slices.Sort(rungs)
		}
		if len(rungs) > 0 {
			parts = append(parts, string(s)+": "+strings.Join(rungs, ", "))
		}
	}
	switch {
	case len(parts) > 0:
		return strings.Join(parts, "; ")
	case r.Severity == rules.Off:
		return "off; can be switched on"
	}
	return string(r.Severity)
}

func TestRuleTable(t *testing.T) {
	for path, folder := range map[string]string{"docs/README.md": "", "../README.md": "rules/docs/"} {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		before, rest, ok := strings.Cut(string(data), tableBegin)
		require.True(t, ok, "%s has no line %s", path, tableBegin)
		_, after, ok := strings.Cut(rest, tableEnd)
		require.True(t, ok, "%s has no line %s", path, tableEnd)
		want := before + tableBegin + "\n" + ruleTable(t, folder) + "\n" + tableEnd + after
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(want), 0o644))
			continue
		}
		if want != string(data) {
			t.Errorf("the table of rules in %s is stale: run go test ./rules -run TestRuleTable -update", path)
		}
	}
}

// docs/README.md is neither the page of a rule nor read as a plan, and every
// rule that it speaks of exists.
func TestDocsReadme(t *testing.T) {
	_, err := rules.PageOf("README")
	require.Error(t, err)
	data, err := os.ReadFile("docs/README.md")
	require.NoError(t, err)
	_, err = formats.Parse(context.Background(), "README.md", data, smartplan.Options{})
	var notPlan *smartplan.NotPlanError
	require.True(t, errors.As(err, &notPlan), "docs/README.md is read as a plan: %v", err)
	_, sources, ok := strings.Cut(string(data), "## Where the rules come from")
	require.True(t, ok)
	for i, s := range strings.Split(sources, "`") {
		if i%2 == 1 {
			require.NotNil(t, rules.RuleNamed(s), "no rule %s", s)
		}
	}
}
