package rules_test

import (
	"context"
	"os"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/stretchr/testify/require"
)

func TestLintAPlan(t *testing.T) {
	data, err := os.ReadFile("../testdata/corpus/A01.md")
	require.NoError(t, err)
	p, err := formats.Parse(context.Background(), "A01.md", data, smartplan.Options{})
	require.NoError(t, err)
	l, err := rules.New(rules.Config{})
	require.NoError(t, err)
	r, err := l.Lint(context.Background(), p)
	require.NoError(t, err)
	require.Empty(t, r.Problems)
	require.NotEmpty(t, r.Findings)
	for _, f := range r.Findings {
		t.Logf("%s %s %s | %s | %s", f.Severity, f.Rule, f.Place.Label, f.Message, f.Suggestion)
	}
}
