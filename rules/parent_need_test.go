package rules_test

import "testing"

func parentRow(need, outcome, action, who string) string {
	return need + " | " + outcome + " | " + action + " | " + who + " | 20/03/2026 | Letter"
}

func TestParentNeedLinked(t *testing.T) {
	one := func(name, need, outcome, action, who string, fires int) rowCase {
		return rowCase{name: name, rows: []string{parentRow(need, outcome, action, who)}, fires: fires}
	}
	checkCases(t, "parent-need-linked", []rowCase{
		one("mood", "Mum's low mood", "Sana's mood is stable", "Sana to ring the surgery for a double appointment", "Sana Malik", 1),
		one("therapy", "Parental mental health", "Six sessions completed", "Sana to attend Talking Therapies on Mondays at 10", "Sana Malik", 1),
		one("alcohol", "Alcohol", "Imran drinks less", "Imran to meet the alcohol worker on 10 March", "Imran Malik", 1),
		one("programme", "Domestic abuse", "Programme completed", "Sana to complete the Freedom Programme, Tuesdays", "Sana Malik", 1),
		one("perpetrator", "Father's behaviour", "Imran takes responsibility", "Imran to begin Caring Dads on 9 March", "Imran Malik", 1),
		one("couple", "Arguments between parents", "Fewer arguments", "Parents to book couple counselling with Relate", "Parents", 1),
		one("medication", "Depression", "Mum is well", "GP to review sertraline", "GP", 1),
		one("trauma", "Mother's own childhood trauma", "Sana has talked about it", "Counselling, eight sessions", "Sana Malik", 1),
		one("drug test", "Cannabis", "Clean tests", "Imran gives a urine test every fortnight", "Imran Malik", 1),
		one("named in the outcome", "Mum's low mood", "Sana gets up with Noor every morning", "Sana to ring the surgery", "Sana Malik", 0),
		one("children in the need", "Mum's drinking means the children are left alone at night", "Sana is sober in the evenings", "Sana to see the alcohol worker on 10 March", "Sana Malik", 0),
		one("bedtime", "Alcohol", "Sana is sober at bedtime and through the night", "Sana to see the alcohol worker on 10 March", "Sana Malik", 0),
		one("the child's own anxiety", "Ayaan's anxiety", "Ayaan sleeps through", "Ayaan to see the school counsellor weekly", "Mrs Lomax", 0),
		one("a service for children", "Anxiety", "Fewer panic attacks", "CAMHS to offer six sessions", "CAMHS", 0),
		one("home", "Kitchen", "Kitchen floor is clear", "Landlord to mend the boiler", "Daniel Price", 0),
		one("keeping others out", "Visitors", "No visitors who use drugs", "Nobody who uses drugs to be in the house", "Sana Malik", 0),
		one("in the action", "Mental health", "Sana is well", "Sana to tell the midwife how she feels and to hold the baby for each feed", "Sana Malik", 0),
		one("no action: said already", "Mum's drinking", "Sana is sober", "", "Sana Malik", 0),
	})
}
