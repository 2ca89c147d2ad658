package smartplan_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan"
)

// TestLayoutTime: no shape of document makes the layout take longer than its
// length warrants.
func TestLayoutTime(t *testing.T) {
	shapes := map[string]string{
		"tables with the same headings":   "| Outcome | Action | Who | When |\n|---|---|---|---|\n| Ben eats | Cereal put out | Lisa | 9 March |\n\ntext\n\n",
		"goals and actions by turns":      "## Goals\n\n- Ben eats breakfast\n\n## Actions\n\n- Lisa to put cereal out\n\n",
		"lists under one heading":         "- Lisa to put cereal out\n\nBen eats breakfast every day.\n\n",
		"records":                         "Outcome: Ben eats\nAction: Put cereal out\nWho: Lisa\nWhen: 9 March\n\n",
		"visits tables":                   "## Visits\n\n| Action | Who | When |\n|---|---|---|\n| Visit | Ann | weekly |\n\n",
		"headings only":                   "# Ben is warm\n\n",
		"numbered goals in one paragraph": "SG1. Ben is warm\n",
	}
	for name, s := range shapes {
		t.Run(name, func(t *testing.T) {
			took := func(n int) time.Duration {
				doc := decode(t, "plan.md", []byte("# Plan\n\n"+strings.Repeat(s, n)))
				start := time.Now()
				_, err := smartplan.Layout(context.Background(), doc, smartplan.Options{})
				require.NoError(t, err)
				return time.Since(start)
			}
			took(10)
			small, large := took(300), took(2400)
			if large > 40*small+200*time.Millisecond {
				t.Errorf("300 take %v, 2400 take %v", small, large)
			}
		})
	}
}
