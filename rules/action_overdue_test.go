package rules_test

import "testing"

func TestActionOverdue(t *testing.T) {
	one := func(name, action, when string, fires int) rowCase {
		return rowCase{name: name, rows: []string{due(action, when)}, fires: fires}
	}
	checkCases(t, "action-overdue", []rowCase{
		one("last year", "Sana to book the orthoptist", "15.04.2025", 1),
		one("by", "Sana to register Noor at the dentist", "by 10 February 2026", 1),
		one("month", "Sana to register Noor at the dentist", "by end of January 2026", 1),
		one("weekday", "Sana to fit the stair gate", "Monday 16 February 2026", 1),
		one("two digits", "Sana to fit the stair gate", "16/02/26", 1),
		one("no later than", "Sana to fit the stair gate", "no later than 27/02/2026", 1),
		one("after the plan", "Sana to fit the stair gate", "16/04/2026", 0),
		one("the plan's own day", "Sana to fit the stair gate", "3 March 2026", 0),
		one("completed", "Sana to fit the stair gate", "Completed 16/02/2026", 0),
		one("since", "Sana walks Noor to nursery", "since 16/02/2026, weekly until 26 May 2026", 0),
		one("started", "Sana walks Noor to nursery", "from 16 February 2026", 0),
		one("nothing", "Sana to fit the stair gate", "ASAP", 0),
		one("a date that does not exist is said once", "Sana to fit the stair gate", "31 June 2025", 0),
	})
}
