package when

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestChallenge scores 120 timescale phrases by an author who had not seen the
// code, against one plan: conference 3 March 2026, core group 17 March then
// every four weeks, review conference 26 May 2026.
func TestChallenge(t *testing.T) {
	data, err := os.ReadFile("../../testdata/challenge/timescales.json")
	require.NoError(t, err)
	var cases []struct{ Text, Rung, Due, Why string }
	require.NoError(t, json.Unmarshal(data, &cases))
	require.Len(t, cases, 120)
	plan, _ := Parse("2026-03-03")
	core, _ := Parse("2026-03-17")
	review, _ := Parse("2026-05-26")
	ctx := Context{Plan: plan, Calendar: NewCalendar(England), Events: []Event{{Kind: EventCoreGroup, Date: core, EveryWeeks: 4}, {Kind: EventReview, Date: review}, {Kind: EventConference, Date: plan}}}
	rung, due, dated := 0, 0, 0
	for _, c := range cases {
		r := Read(Row{Due: c.Text}, ctx)
		if string(r.Rung) == c.Rung {
			rung++
		} else {
			t.Logf("%q: want %s, got %s (%s)", c.Text, c.Rung, r.Rung, c.Why)
		}
		if c.Rung == "dated" && c.Due != "" {
			dated++
			if r.Due.String() == c.Due {
				due++
			} else if string(r.Rung) == c.Rung {
				t.Logf("%q: due %s, got %s (%s)", c.Text, c.Due, r.Due, c.Why)
			}
		}
	}
	t.Logf("rungs %d of %d, days %d of %d", rung, len(cases), due, dated)
	require.GreaterOrEqual(t, rung, floorRungs)
	require.GreaterOrEqual(t, due, floorDays)
}

// Just under the figures that were reached.
const (
	floorRungs = 116
	floorDays  = 40
)
