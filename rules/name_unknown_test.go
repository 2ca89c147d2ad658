package rules_test

import "testing"

func TestNameUnknown(t *testing.T) {
	act := func(name, action string, fires int) rowCase {
		return rowCase{name: name, rows: []string{row(action)}, fires: fires}
	}
	says := func(name, heading, text string, fires int) rowCase {
		return rowCase{name: name, fires: fires, says: []string{heading + ": " + text}}
	}
	const worries = "What we are worried about"
	checkCases(t, "name-unknown", []rowCase{
		act("doer", "Jayden to be taken to the dentist", 1),
		act("possessive", "Health visitor to check Jayden's weight", 1),
		act("cared for", "Sana to take Chantelle to speech therapy", 1),
		act("second sentence", "Sana to clear the stairs. Tyler will have a bed of his own", 1),
		says("harm", worries, "Kayleigh is often hungry when she comes home.", 1),
		says("contingency", "Contingency plan", "If things get worse Daniel calls a meeting and Reece goes to his aunt.", 1),
		{name: "outcome", rows: []string{"Home | Mateusz sleeps in his own bed every night | Sana to buy a bed | Sana Malik | 20/03/2026 | Seen on visits"}, fires: 1},
		act("twice is one finding", "Jayden to be weighed; Jayden to be seen by the dentist", 1),
		act("two names", "Jayden to be weighed. Kayleigh to be seen by the dentist", 2),
		{name: "need", rows: []string{"Brandon's attendance is poor | Ayaan is in class by 8.50 every day | Sana walks him | Sana Malik | 20/03/2026 | Register"}, fires: 1},
		says("visits", "Visits", "Daniel will see Jayden alone every ten working days.", 1),
		act("goes", "Sana to make sure that Tyler goes to nursery", 1),
		act("a known name", "Noor to be taken to the dentist", 0),
		act("a relation", "Aunt Yasmin to collect Noor on Mondays", 0),
		act("a relation behind", "Yasmin (aunt) to collect Noor on Mondays", 0),
		act("a neighbour", "Neighbour Jayden to mind the dog", 0),
		act("a role", "Charlotte, family support worker, to visit weekly", 0),
		act("an agency", "Charlotte from Home-Start to visit weekly", 0),
		act("a friend", "Noor to play with Jayden on Fridays", 0),
		act("a friend's mum", "Ayaan to go home with Jayden's mum on Fridays", 0),
		act("a misspelling", "Ayan to be taken to the dentist", 0),
		act("a school", "Ayaan to start at St George School", 0),
		act("a place", "Sana to attend Charlotte House on Mondays", 0),
		says("introduced elsewhere", "People", "Jayden is the children's cousin. Jayden to be asked to help.", 0),
		says("what a child says", "What the children say", "Ayaan wants Jayden to come and play.", 0),
		says("quoted", worries, "Ayaan said \"Jayden is my best mate\".", 0),
		act("a dog", "Sana to take the dog Tyler to the rescue centre", 0),
		act("a month, a flower", "Sana to plant Lily and Rose in May", 0),
	})
}
