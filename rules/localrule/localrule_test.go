package localrule

import (
	"context"
	"testing"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/stretchr/testify/require"
)

func lint(t *testing.T, s Source) []rules.Finding {
	t.Helper()
	local, err := Compile(s)
	require.NoError(t, err)
	l, err := rules.New(rules.Config{Profile: rules.ProfileCore, Local: []rules.Local{local}})
	require.NoError(t, err)
	p, err := smartplan.Resolve(context.Background(), &smartplan.Draft{
		InProgress: true,
		Date:       smartplan.Write("3 March 2026"),
		Children:   []smartplan.DraftChild{{Name: smartplan.Write("Mia Cole")}},
		Blocks: []smartplan.Block{{Rows: []smartplan.Row{
			{Action: smartplan.Write("Weigh Mia"), Owner: smartplan.Write("Ms Okafor"), Due: smartplan.Write("10 March 2026")},
			{Action: smartplan.Write("Fit the stair gate"), Owner: smartplan.Write("Ms Okafor"), Due: smartplan.Write("Ongoing")},
		}}},
	}, smartplan.Options{})
	require.NoError(t, err)
	r, err := l.Lint(context.Background(), p)
	require.NoError(t, err)
	require.Empty(t, r.Problems)
	var out []rules.Finding
	for _, f := range r.Findings {
		if f.Rule == s.Name {
			out = append(out, f)
		}
	}
	return out
}

func TestDocumentedExamples(t *testing.T) {
	late := lint(t, Source{Name: "dated-or-say-why", For: "action", When: `action.grades.timescale != "dated"`, Message: `"{text}" has no date.`, Severity: rules.Warning})
	require.Len(t, late, 1)
	require.Equal(t, `"Fit the stair gate" has no date.`, late[0].Message)
	require.Len(t, lint(t, Source{Name: "few-actions", For: "plan", When: `len(plan.actions) > 1`, Message: "Too many.", Severity: rules.Advice}), 1)
	require.Len(t, lint(t, Source{Name: "dob", For: "child", When: `child.born == "" && !child.unborn`, Message: "{text} has no date of birth.", Severity: rules.Warning}), 1)
	require.Empty(t, lint(t, Source{Name: "silent", For: "man", When: `man.name == "Nobody"`, Message: "x", Severity: rules.Warning}))
}

func TestMistakesAreFoundWhenCompiling(t *testing.T) {
	for _, when := range []string{`action.grade.owner == ""`, `action.text`, `1 +`, `nobody == 1`} {
		_, err := Compile(Source{Name: "wrong", When: when})
		require.ErrorContains(t, err, "local rule wrong")
	}
}
