package rules_test

import "testing"

func TestFrequencyStated(t *testing.T) {
	one := func(name, action string, fires int) rowCase {
		return rowCase{name: name, rows: []string{row(action)}, fires: fires}
	}
	full := func(name, action, when, measure string, fires int) rowCase {
		return rowCase{name: name, rows: []string{"Home | Noor sleeps in her own bed | " + action + " | Daniel Price | " + when + " | " + measure}, fires: fires}
	}
	checkCases(t, "frequency-stated", []rowCase{
		one("regular visits", "Daniel to make regular visits to the home", 1),
		one("regularly see", "Health visitor to see Noor regularly", 1),
		one("frequent contact", "Frequent contact with Mum by phone", 1),
		one("as often as needed", "Family support sessions as often as needed", 1),
		one("from time to time", "School nurse to check over the children from time to time", 1),
		one("routinely weighed", "Noor to be weighed routinely at clinic", 1),
		one("periodic", "Periodic unannounced visits", 1),
		one("on a regular basis", "Keywork sessions with Imran on a regular basis", 1),
		one("occasional", "Occasional drop-ins by the family support worker", 1),
		full("in the measure", "Sana keeps the stairs clear", "20/03/2026", "Regular visits by Daniel", 1),
		one("a number", "Daniel to make regular visits, every ten working days", 0),
		one("weekly", "Regular weekly sessions with Imran", 0),
		full("the number in the date cell", "Daniel to visit regularly", "weekly until 26 May 2026", "Seen on visits", 0),
		full("the number in the measure", "Regular weighing at clinic", "20/03/2026", "Weighed every Thursday", 0),
		one("regular meals", "Sana to give Noor regular meals at the table", 0),
		one("a bedtime routine", "Sana to keep to a regular bedtime routine", 0),
		one("routine immunisations", "Sana to take Noor for her routine immunisations at the visit to the surgery", 0),
		one("sharing", "Agencies to share information regularly", 0),
		full("only in the date cell", "Daniel to visit the home", "regularly", "Seen on visits", 0),
		one("how often", "Daniel to ask Imran how often he sees Noor", 0),
		one("in a quotation", "Daniel to explain what \"regular visits\" means", 0),
	})
}
