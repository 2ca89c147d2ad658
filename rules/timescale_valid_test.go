package rules_test

import "testing"

func TestTimescaleValid(t *testing.T) {
	one := func(name, when string, fires int) rowCase {
		return rowCase{name: name, rows: []string{due("Sana to buy a bed rail", when)}, fires: fires}
	}
	checkCases(t, "timescale-valid", []rowCase{
		one("31 June", "31 June 2026", 1),
		one("31/06", "31/06/2026", 1),
		one("30 February", "by 30 February 2027", 1),
		one("29 February in a short year", "29.02.2027", 1),
		one("31st April", "31st April 2026", 1),
		one("weekday with a year", "Monday 24 March 2026", 1),
		one("weekday without a year", "Friday 19 March", 1),
		one("short weekday", "Wed 10/03/2026", 1),
		{name: "in running text", says: []string{"Visits: Daniel will next come on Sunday 16 March 2026."}, fires: 1, words: "Monday"},
		{name: "two places", rows: []string{due("Sana to buy a bed rail", "31 June 2026"), due("Sana to fit the gate", "31 April 2026")}, fires: 2},
		one("right weekday", "Tuesday 24 March 2026", 0),
		one("right weekday, no year", "Fri 20 March", 0),
		one("leap day", "29 February 2028", 0),
		one("last of June", "30 June 2026", 0),
		one("week commencing", "w/c 16 March 2026", 0),
		one("range", "16–20 March 2026", 0),
		one("a fraction", "2 of 31 sessions by 20/03/2026", 0),
		{name: "a weekday of long ago without a year", says: []string{"History: The police came on Sunday 3 March."}},
	})
}

func TestTimescaleValidIsFixed(t *testing.T) {
	got := findings(t, "timescale-valid", rowCase{rows: []string{due("Sana to buy a bed rail", "31 June 2026")}}.markdown())
	if len(got) != 1 || got[0].Severity != "error" || got[0].Subject.Kind != "action" {
		t.Fatalf("%+v", got)
	}
}
