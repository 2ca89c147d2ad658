package rules_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
)

// The pairs are a good and a weak plan for the same family, by an author who
// had not seen the rules.

func lintFile(t *testing.T, path string) (*smartplan.Plan, rules.PlanReport) {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	p, err := formats.Parse(context.Background(), filepath.Base(path), data, smartplan.Options{})
	require.NoError(t, err, path)
	l, err := rules.New(rules.Config{})
	require.NoError(t, err)
	r, err := l.Lint(context.Background(), p)
	require.NoError(t, err)
	return p, r
}

// knownFalseAlarms is how many findings a good plan still gets that it should
// not. Never raise a number.
var knownFalseAlarms = map[string]int{
	"plain-english-good.md": 1, // "Play with water and cups with Bobby each nursery day …" is graded vague
}

func TestGoodPlansAreLeftInPeace(t *testing.T) {
	files, err := filepath.Glob("../testdata/pairs/*-good.md")
	require.NoError(t, err)
	require.Len(t, files, 11)
	for _, f := range files {
		_, r := lintFile(t, f)
		var alarms []string
		for _, x := range r.Findings {
			if x.Severity.AtLeast(rules.Warning) {
				alarms = append(alarms, x.Rule+": "+x.Message)
			}
		}
		assert.LessOrEqual(t, len(alarms), knownFalseAlarms[filepath.Base(f)], "%s:\n%s", f, strings.Join(alarms, "\n"))
	}
}

func TestWeakPlansAreFound(t *testing.T) {
	files, err := filepath.Glob("../testdata/pairs/*-weak.md")
	require.NoError(t, err)
	found, all := 0, 0
	for _, f := range files {
		var want struct {
			Must []struct{ Rule, About string }
		}
		data, err := os.ReadFile(strings.TrimSuffix(f, ".md") + ".expected.json")
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &want))
		p, r := lintFile(t, f)
		for _, m := range want.Must {
			all++
			if hasFinding(p, r, m.Rule, m.About) {
				found++
			} else {
				t.Logf("%s: no %s about %q", filepath.Base(f), m.Rule, m.About)
			}
		}
	}
	t.Logf("%d of %d", found, all)
	assert.GreaterOrEqual(t, float64(found)/float64(all), 0.85)
}

// hasFinding looks for a finding of the rule about an action by how it begins,
// about a person by name, or about the plan.
func hasFinding(p *smartplan.Plan, r rules.PlanReport, rule, about string) bool {
	ids := map[string]bool{}
	for i := range p.Actions {
		if strings.HasPrefix(p.Actions[i].Text.String(), about) || strings.HasPrefix(p.Actions[i].Row.Action.String(), about) {
			ids[p.Actions[i].ID] = true
		}
	}
	for _, f := range r.Findings {
		if f.Rule != rule {
			continue
		}
		if about == "plan" {
			return true
		}
		for _, id := range append(f.Subject.Actions, f.Subject.ID) {
			if ids[id] {
				return true
			}
		}
		if strings.Contains(f.Subject.Text+" "+f.Message, about) {
			return true
		}
	}
	return false
}

var notes = map[string]bool{"ACCURACY.md": true, "FIRST-RUN.md": true, "LABELS.md": true, "AGREEMENT.md": true, "README.md": true}

// A message whose place was left empty would read: the outcome "".
func TestMessagesAreFilled(t *testing.T) {
	for _, dir := range []string{"corpus", "blind", "blind2", "blind3", "pairs"} {
		files, err := filepath.Glob("../testdata/" + dir + "/*.*")
		require.NoError(t, err)
		for _, f := range files {
			if ext := filepath.Ext(f); ext == ".json" || ext == ".sha256" || notes[filepath.Base(f)] {
				continue
			}
			_, r := lintFile(t, f)
			for _, x := range r.Findings {
				for _, s := range []string{x.Message, x.Suggestion, x.Short} {
					assert.NotContains(t, s, `""`, "%s %s", f, x.Rule)
					assert.NotContains(t, s, "{", "%s %s", f, x.Rule)
				}
			}
		}
	}
}
