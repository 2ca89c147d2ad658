package rules_test

import "testing"

func TestActionSingle(t *testing.T) {
	one := func(name, action, who, when string, fires int) rowCase {
		return rowCase{name: name, rows: []string{"Home | Noor sleeps in her own bed every night | " + action + " | " + who + " | " + when + " | Seen on visits"}, fires: fires}
	}
	checkCases(t, "action-single", []rowCase{
		one("dates with words", "New locks and alarm fitted. Marker put on the address", "Daniel Price", "Locks 11.05.2026, marker by 08.05.2026", 1),
		one("owners with tasks", "Referral for speech therapy, and ten minutes of play every day", "Mrs Lomax to refer; Sana to do the ten minutes", "20/03/2026", 1),
		one("doers in two sentences", "Sana clears the back bedroom over two Saturdays. Daniel applies for a bed from the welfare fund", "Sana Malik, Daniel Price", "20/03/2026", 1),
		one("a professional's own task", "Sana to attend the clinic on 9 March. Ruth to complete the two-year development check at home", "Sana Malik, Ruth Okafor", "20/03/2026", 1),
		one("brackets", "Medicine sachets given each morning, spare clothes in a plain bag in the office", "Sana (sachets), Mrs Lomax (clothes)", "20/03/2026", 1),
		one("after a semicolon", "Imran to finish the stair gate and the window locks; Ruth to draw up the feeding chart with Sana", "Imran Malik, Ruth Okafor", "20/03/2026", 1),
		one("joined by and", "Imran to fit the stair gate on Saturday, and Ruth to draw up a feeding chart with Sana", "Imran Malik, Ruth Okafor", "20/03/2026", 1),
		one("one task", "Sana to buy a bed rail", "Sana Malik", "20/03/2026", 0),
		one("a check of it", "Sana to take Noor to the dentist. Ruth to check with the clinic that they came", "Sana Malik, Ruth Okafor", "20/03/2026", 0),
		one("a report of it", "Imran to start Caring Dads. Daniel to report to the core group", "Imran Malik", "20/03/2026", 0),
		one("help with it", "Sana to take Noor to the dentist. Imran to drive them", "Sana Malik, Imran Malik", "20/03/2026", 0),
		one("days shared out", "Sana walks Ayaan on Mondays and Tuesdays. Imran walks him on Thursdays and Fridays", "Sana Malik, Imran Malik", "20/03/2026", 0),
		one("stages", "Daniel to refer to the family centre", "Daniel Price", "Ref. by 10/03/2026, appointment 20/03/2026", 0),
		one("a condition", "Sana to ring the school by 8.30. If nobody rings Mrs Lomax calls home", "Sana Malik, Mrs Lomax", "20/03/2026", 0),
		one("so that she can", "Sana to attend the group on Tuesdays. Imran minds Noor so that she can go", "Sana Malik, Imran Malik", "20/03/2026", 0),
		one("one doer, two sentences", "Sana to clear the stairs. Sana to throw out the broken cot", "Sana Malik", "20/03/2026", 0),
	})
}
