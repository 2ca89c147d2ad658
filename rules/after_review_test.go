package rules_test

import "testing"

func TestAfterReview(t *testing.T) {
	one := func(name, action, when string, fires int) rowCase {
		return rowCase{name: name, rows: []string{due(action, when)}, fires: fires}
	}
	checkCases(t, "after-review", []rowCase{
		one("a date", "Sana to register Noor at the dentist", "31 July 2026", 1),
		one("figures", "Daniel to write the chronology", "01/09/2026", 1),
		one("by", "Landlord to mend the window", "by 24 August 2026", 1),
		one("a month", "Sana to enrol for the English class, Weds 9.30", "September 2026", 1),
		one("end of a month", "Mrs Lomax to refer Ayaan to the reading club", "end of July 2026", 1),
		one("weekday", "Ruth to complete the two-year check", "Thursday 16 July 2026", 1),
		one("before", "Sana to register Noor at the dentist", "31 March 2026", 0),
		one("on the day", "Sana to register Noor at the dentist", "26 May 2026", 0),
		one("within ten working days", "Sana to register Noor at the dentist", "4 June 2026", 0),
		one("recurrence", "Daniel visits every fortnight", "every fortnight until 31 July 2026", 0),
		one("a period", "Sana to clear the yard", "6 months", 0),
		one("a course", "Imran to complete the Caring Dads course", "30 September 2026", 0),
		one("bail", "DC Hall to tell Sana when bail ends", "30 August 2026", 0),
		one("court", "Daniel to file for the hearing", "14 September 2026", 0),
		one("the month of the review", "Sana to clear the yard", "May 2026", 0),
	})
}
