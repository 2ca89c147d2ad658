package rules_test

import "testing"

func TestOrderRespected(t *testing.T) {
	const bail = "Restrictions: Imran Malik is on police bail until 30 June 2026 on condition that he does not contact Sana."
	const order = "Court orders: Imran Malik: non-molestation order until 1 February 2027, not to go near Sana Malik or the children."
	const kids = "Restrictions: Imran Malik is on bail not to contact Ayaan or Noor."
	one := func(name, says, action string, fires int) rowCase {
		return rowCase{name: name, says: []string{says}, rows: []string{row(action)}, fires: fires}
	}
	checkCases(t, "order-respected", []rowCase{
		one("police", bail, "Sana to make sure Imran stays away from the house", 1),
		one("police, that", bail, "Sana to ensure that Imran keeps to his bail", 1),
		one("not let", order, "Sana not to let Imran into the house", 1),
		one("ring", bail, "Sana to ring Imran about money for shoes", 1),
		one("agree", bail, "Sana to agree with Imran who collects Ayaan", 1),
		one("together", bail, "Sana and Imran to attend the parenting course together", 1),
		one("couple", order, "Sana and Imran to begin couple counselling", 1),
		one("the bound one rings", bail, "Imran to phone Sana every evening", 1),
		one("the children", kids, "Imran to take Ayaan to school on Mondays", 1),
		one("bath", kids, "Imran to bath Noor on Sundays", 1),
		one("by word", bail, "Mum to make sure Dad does not visit", 1),
		one("collect", order, "Imran to collect Noor from nursery", 1),
		one("supervised", kids, "Imran to see Ayaan at the contact centre, supervised", 0),
		one("third party", bail, "Sana to agree with Imran through the solicitors who collects Ayaan", 0),
		one("separately", bail, "Sana and Imran to attend the parenting course separately", 0),
		one("a professional", bail, "Daniel to ring Imran about the bail terms", 0),
		one("reporting", bail, "Sana to ring the police if Imran comes to the house", 0),
		one("telling the worker", bail, "Sana to tell Daniel about any calls from Imran", 0),
		one("his own task", bail, "Imran to complete Caring Dads by May", 0),
		one("the ban itself", bail, "Imran not to contact Sana", 0),
		one("no order", "History: Imran works nights.", "Sana to ring Imran about money for shoes", 0),
		one("an old order", "History: Imran was on bail until 3 May 2025 not to contact Sana. It ended.", "Sana to ring Imran about money for shoes", 0),
		one("the children, with an order about her only", bail, "Imran to read with Ayaan at school", 0),
		one("two tasks", bail, "Sana to keep the doors locked. Imran to stay at his brother's", 0),
		one("when it ends", bail, "Sana and Imran to meet together once bail ends", 0),
	})
}
