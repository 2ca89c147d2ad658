package rules_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// One cause gives one finding: a date that does not exist is neither overdue
// nor late, and a row without an action is said to have none.
func TestRowChecksYield(t *testing.T) {
	for _, c := range []struct{ said, silent, row string }{
		{"timescale-valid", "action-overdue", due("Sana to fit the stair gate", "31 June 2025")},
		{"timescale-valid", "after-review", due("Sana to fit the stair gate", "31 June 2026")},
		{"timescale-valid", "after-review", due("Sana to fit the stair gate", "Monday 31 July 2026")},
		{"timescale-valid", "action-overdue", due("Sana to fit the stair gate", "Monday 10 February 2026")},
		{"action-specific", "parent-need-linked", "Mum's drinking | Sana is sober |  | Sana Malik | 20/03/2026 | Letter"},
	} {
		md := rowCase{rows: []string{c.row}}.markdown()
		require.NotEmpty(t, findings(t, c.said, md), c.row)
		require.Empty(t, findings(t, c.silent, md), c.row)
	}
}
