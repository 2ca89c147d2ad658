package rules_test

import "testing"

func TestChildIndividual(t *testing.T) {
	two := func(name, one, other string, fires int) rowCase {
		return rowCase{name: name, fires: fires, rows: []string{
			"Safety | " + one + " | Sana to read with Ayaan | Sana Malik | 20/03/2026 | Seen on visits",
			"Safety | " + other + " | Sana to read with Noor | Sana Malik | 20/03/2026 | Seen on visits"}}
	}
	needs := func(name, one, other string, fires int) rowCase {
		return rowCase{name: name, fires: fires, rows: []string{
			one + " | Calm mornings | Sana to walk to school | Sana Malik | 20/03/2026 | Register",
			other + " | Dry nights | Sana to wash the bedding | Sana Malik | 20/03/2026 | Seen on visits"}}
	}
	says := func(name, text string, fires int, children ...string) rowCase {
		return rowCase{name: name, fires: fires, says: []string{"What we are worried about: " + text}, children: children}
	}
	checkCases(t, "child-individual", []rowCase{
		two("outcomes", "Ayaan will be safe and happy and will reach his full potential", "Noor will be safe and happy and will reach her full potential", 1),
		two("but for one word", "Ayaan has a clean bed with dry bedding of his own every single night", "Noor has a clean bed with dry bedding of her own every single evening", 1),
		needs("needs", "Ayaan is at risk of neglect because of poor home conditions", "Noor is at risk of neglect because of poor home conditions", 1),
		says("harm", "Ayaan is often hungry and tired when he comes in. Noor is often hungry and tired when she comes in.", 1),
		says("harm, with pronouns", "Ayaan has been left on his own with nothing to eat until late. Noor has been left on her own with nothing to eat until late.", 1),
		two("names inside", "The school says that Ayaan is in class and ready to learn", "The school says that Noor is in class and ready to learn", 1),
		says("different harm", "Ayaan is often hungry and steals food at school. Noor sleeps on the sofa and has sores that do not heal.", 0),
		two("different outcomes", "Ayaan is in class by 8.50 every school day", "Noor sleeps in her own bed all night", 0),
		two("another number", "Ayaan is weighed at clinic and gains 2 kg by the review", "Noor is weighed at clinic and gains 4 kg by the review", 0),
		two("too short to tell", "Ayaan is safe", "Noor is safe", 0),
		two("both named", "Ayaan and Noor sleep in clean beds of their own every night", "Ayaan and Noor are in school and nursery by nine each day", 0),
		says("twins", "Ayaan is often hungry and tired when he comes in. Noor is often hungry and tired when she comes in.", 0, "Ayaan Malik | 12/03/2018", "Noor Malik | 12/03/2018"),
		says("one child", "Ayaan is often hungry and tired when he comes in. Ayaan is often hungry and tired when he comes in.", 0, "Ayaan Malik | 12/03/2018"),
		needs("the household", "The kitchen is not clean enough to cook in and smells", "The kitchen is not clean enough to cook in and smells", 0),
	})
}
