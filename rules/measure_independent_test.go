package rules_test

import "testing"

func TestMeasureIndependent(t *testing.T) {
	one := func(name, measure string, fires int) rowCase {
		return rowCase{name: name, rows: []string{"Mornings | Noor is dressed by eight every morning | Sana to lay clothes out the night before | Sana Malik | 20/03/2026 | " + measure}, fires: fires}
	}
	checkCases(t, "measure-independent", []rowCase{
		one("reports", "Mum reports that mornings are calmer", 1),
		one("by name", "Sana says it is going better", 1),
		one("will say", "Sana will tell us how it is going", 1),
		one("self-report", "Self-report by Mum", 1),
		one("parents", "Parents to report to the next meeting", 1),
		one("father feels", "Dad feels more confident", 1),
		one("account", "Mother's account", 1),
		one("feedback from", "Feedback from Mum", 1),
		one("parental", "Parental report", 1),
		one("feedback from school", "Feedback from school", 0),
		one("feedback from both", "Feedback from Mum and from the nursery", 0),
		one("about the child", "Imran says Noor is sleeping", 1),
		one("the school too", "Mum says mornings are calmer, and the school register agrees", 0),
		one("the child too", "Sana and Noor both say mornings are calmer", 0),
		one("a professional", "Health visitor reports that Noor is dressed", 0),
		one("a record", "Chart on the fridge; Sana reports each week", 0),
		one("a visit", "Seen on visits by Daniel", 0),
		one("a certificate", "Certificate shown by Sana", 0),
		one("the child alone", "Noor says she likes the mornings", 0),
		one("a count", "On time on nine days in ten", 0),
		one("observed", "Mum reports and this is observed on home visits", 0),
		one("nothing", "-", 0),
	})
}
