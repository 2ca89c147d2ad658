package rules_test

import "testing"

func TestLanguageRespectful(t *testing.T) {
	says := func(name, heading, sentence string, fires int) rowCase {
		return rowCase{name: name, says: []string{heading + ": " + sentence}, fires: fires}
	}
	const worries = "What we are worried about"
	checkCases(t, "language-respectful", []rowCase{
		says("disguised compliance", worries, "There is disguised compliance.", 1),
		says("failed to engage", worries, "Sana failed to engage with the family centre.", 1),
		says("non-compliant", worries, "Imran has been non-compliant.", 1),
		says("hard to reach", worries, "The family is hard to reach.", 1),
		says("in denial", worries, "Imran is in denial about his drinking.", 1),
		says("minimises", worries, "Imran minimises what happened.", 1),
		says("manipulative", worries, "Sana can be manipulative.", 1),
		says("to prove", worries, "Imran needs to prove that he can be trusted.", 1),
		says("children first", worries, "Sana must put her children first.", 1),
		says("a child did not attend", worries, "Noor did not attend the eye clinic twice.", 1),
		says("a child DNA", worries, "Noor DNA eye clinic in May.", 1),
		says("attention seeking", worries, "Ayaan is attention-seeking in class.", 1),
		{name: "in a row", rows: []string{row("Imran to stop making excuses and ring the clinic")}, fires: 1},
		says("two places", worries, "Imran is in denial. Sana failed to protect the children.", 2),
		says("quoted", "What the children say", "Ayaan said \"Dad is lazy\".", 0),
		says("quoted elsewhere", worries, "Ayaan told his teacher \"Mum is always drunk and lazy\".", 0),
		says("reported", worries, "Sana says that Imran is manipulative.", 0),
		says("an adult did not attend", worries, "Imran did not attend the first session.", 0),
		says("a DNA test", worries, "A DNA test for Noor is booked.", 0),
		says("bail terms", worries, "Imran did not comply with his bail conditions.", 0),
		says("what may come", "Contingency", "If Sana does not engage, Daniel rings her the same day.", 0),
		says("denied", worries, "Sana is not hard to reach by text.", 0),
		says("a plain description", worries, "Imran came to two of six sessions because of his shifts.", 0),
		says("not brought", worries, "Noor was not brought to the eye clinic.", 0),
		says("a risk is minimised", worries, "The risk to Noor is minimised by the gate.", 0),
		says("drunk as a fact", worries, "Imran was drunk when he drove Ayaan home.", 0),
	})
}
