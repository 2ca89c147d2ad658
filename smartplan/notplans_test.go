package smartplan_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
)

// TestNotPlans: a hundred documents that are no plans, each refused with a
// kind that fits what it is.
func TestNotPlans(t *testing.T) {
	fitting := map[string][]smartplan.NotPlanKind{
		"policy":     {smartplan.Policy, smartplan.NoActions},
		"minutes":    {smartplan.NoActions, smartplan.OtherPlan, smartplan.Unfamiliar},
		"report":     {smartplan.NoActions, smartplan.OtherPlan, smartplan.Unfamiliar},
		"letter":     {smartplan.NoActions, smartplan.Unfamiliar},
		"template":   {smartplan.Template},
		"form":       {smartplan.Template, smartplan.NoActions, smartplan.Unfamiliar},
		"chronology": {smartplan.NoActions, smartplan.Unfamiliar, smartplan.OtherPlan},
		"other-plan": {smartplan.OtherPlan, smartplan.Unfamiliar, smartplan.NoActions, smartplan.Policy},
		"other":      {smartplan.OtherPlan, smartplan.Unfamiliar, smartplan.NoActions, smartplan.Policy, smartplan.Template},
	}
	dir := filepath.Join("..", "testdata", "notplans")
	var index map[string]struct{ Kind, Why string }
	data, err := os.ReadFile(filepath.Join(dir, "index.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &index))
	require.Len(t, index, 100)
	for name, entry := range index {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			_, err = formats.Parse(context.Background(), name, data, smartplan.Options{})
			var refused *smartplan.NotPlanError
			require.True(t, errors.As(err, &refused), "taken for a plan: %s", entry.Why)
			require.Contains(t, fitting, entry.Kind)
			if !slices.Contains(fitting[entry.Kind], refused.Kind) {
				t.Errorf("refused as %q: %s (%s)", refused.Kind, entry.Kind, entry.Why)
			}
		})
	}
}

// TestPlansAreTaken: no labelled plan is refused.
func TestPlansAreTaken(t *testing.T) {
	for _, dir := range []string{"corpus", "blind"} {
		labels, err := filepath.Glob(filepath.Join("..", "testdata", dir, "*.labels.json"))
		require.NoError(t, err)
		require.NotEmpty(t, labels)
		for _, l := range labels {
			stem := l[:len(l)-len(".labels.json")]
			for _, ext := range []string{".md", ".txt", ".html"} {
				data, err := os.ReadFile(stem + ext)
				if err != nil {
					continue
				}
				_, err = formats.Parse(context.Background(), stem+ext, data, smartplan.Options{})
				require.NoError(t, err, stem)
			}
		}
	}
}
