package rules_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/stretchr/testify/require"
)

// Row checks meet odd text without failing, and long plans without stalling.
func TestRowChecksAreRobust(t *testing.T) {
	odd := []string{"", "(", "31/", "and and and", "DNA", "FSW (", "(FSW", "W/", "PHQ-", "is 9", "Noor (", "Noor,", "Noor is", "'s 's", "to", ": for", "; ; ;", "Sana to", "Mum's", "\xff\xfe", "„“”", "éÉ ßẞ", "A\u0301BC", "bail not to contact", "Imran bail not to contact Sana; Sana to ring", "self", "self-report"}
	d := &smartplan.Draft{Schema: smartplan.DraftSchema, Date: smartplan.Write("3 March 2026")}
	d.Children = []smartplan.DraftChild{{Name: smartplan.Write("Noor Malik"), Born: smartplan.Write("4/6/2021")}, {Name: smartplan.Write("Ayaan Malik")}}
	d.People = []smartplan.DraftPerson{{Name: smartplan.Write("Sana Malik"), Role: smartplan.Write("mother")}, {Name: smartplan.Write("Imran Malik"), Role: smartplan.Write("father")}}
	block := smartplan.Block{}
	for _, a := range odd {
		for _, b := range odd[:8] {
			block.Rows = append(block.Rows, smartplan.Row{Need: smartplan.Write(b), Outcome: smartplan.Write(a), Action: smartplan.Write(a + " " + b), Owner: smartplan.Write(a), Due: smartplan.Write(a), Measure: smartplan.Write(b + a)})
		}
		d.Sections = append(d.Sections, smartplan.Section{Kind: smartplan.SectionImpact, Heading: smartplan.Write(a), Text: smartplan.Write(strings.Repeat(a+" ", 400))})
	}
	d.Blocks = []smartplan.Block{block}
	p, err := smartplan.Resolve(context.Background(), d, smartplan.Options{})
	require.NoError(t, err)
	l, err := rules.New(rules.Config{})
	require.NoError(t, err)
	began := time.Now()
	r, err := l.Lint(context.Background(), p)
	require.NoError(t, err)
	for _, problem := range r.Problems {
		t.Errorf("%s: %s\n%s", problem.Rule, problem.Text, problem.Stack)
	}
	require.Less(t, time.Since(began), 20*time.Second)
}
