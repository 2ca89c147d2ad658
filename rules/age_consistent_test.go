package rules_test

import "testing"

func TestAgeConsistent(t *testing.T) {
	says := func(name, sentence string, fires int) rowCase {
		return rowCase{name: name, says: []string{"What we are worried about: " + sentence}, fires: fires}
	}
	// Ayaan is 7 and Noor 4 on 3 March 2026.
	checkCases(t, "age-consistent", []rowCase{
		says("brackets", "Ayaan (9) is often late for school.", 1),
		says("commas", "Ayaan, 9, is often late for school.", 1),
		says("aged", "Noor, aged 2, has no bed.", 1),
		says("is", "Noor is 6 years old and has no bed.", 1),
		says("is, briefly", "Ayaan is 6.", 1),
		says("brackets with years", "Noor (3 years) has no bed.", 1),
		says("each child once", "Ayaan (9) and Noor (6) are late. Ayaan (9) is tired.", 2),
		says("right in brackets", "Ayaan (7) is often late for school.", 0),
		says("right with commas", "Noor, 4, has no bed.", 0),
		says("the past", "When Ayaan was 3 he was burned.", 0),
		says("at the time", "Ayaan (5 at the time) was burned.", 0),
		says("the future", "Noor will be 5 in June.", 0),
		says("until", "Noor sleeps in the cot until she is 5.", 0),
		says("months", "Noor (57 months) has no bed.", 0),
		says("a number of something else", "Ayaan is 9 minutes late on most days.", 0),
		says("a score", "Ayaan scored 9.", 0),
		says("an address", "Noor lives at 12 Hill Road.", 0),
		{name: "no date of birth", children: []string{"Ayaan Malik | ", "Noor Malik | "}, says: []string{"Worries: Ayaan (9) is late."}},
	})
}
