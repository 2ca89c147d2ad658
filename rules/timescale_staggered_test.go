package rules_test

import (
	"fmt"
	"testing"
)

func TestTimescaleStaggered(t *testing.T) {
	all := func(name string, fires int, whens ...string) rowCase {
		c := rowCase{name: name, fires: fires}
		for i, w := range whens {
			c.rows = append(c.rows, due(fmt.Sprintf("Sana to clear room %d", i+1), w))
		}
		return c
	}
	const r = "26 May 2026"
	checkCases(t, "timescale-staggered", []rowCase{
		all("five of five", 1, r, r, r, r, r),
		all("four of five", 1, r, r, r, r, "1 April 2026"),
		all("many ways of one day", 1, r, "26/05/2026", "by 26.05.26", "Tuesday 26 May 2026", "26th May 2026"),
		all("six of seven", 1, r, r, r, r, r, r, "12 March 2026"),
		all("beside undated ones", 1, r, r, r, r, r, "ASAP", "ongoing"),
		all("the review by name", 1, "by the review", "by the next review", r, r, "by review conference"),
		all("three of five", 0, r, r, r, "1 April 2026", "12 March 2026"),
		all("only four", 0, r, r, r, r),
		all("all different", 0, "9 March 2026", "12 March 2026", "20 March 2026", "1 April 2026", "20 April 2026"),
		all("recurrences until the review", 0, "weekly until 26 May 2026", "weekly until 26 May 2026", "daily until 26 May 2026", "fortnightly until 26 May 2026", "weekly until 26 May 2026"),
		all("undated", 0, "ASAP", "ongoing", "TBC", "soon", "ASAP"),
		all("two days", 0, r, r, r, "12 March 2026", "12 March 2026", "12 March 2026"),
	})
}
