package statement

import (
	"fmt"
	"strings"
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
)

// about renders statements as "who: text", who being first names, "*" for a
// group, "-" for nobody.
func about(children []Child, sts []Statement) string {
	var b strings.Builder
	for _, s := range sts {
		var names []string
		for _, c := range s.Children {
			names = append(names, firstName(children[c].Names[0]))
			if names[len(names)-1] == "" {
				names[len(names)-1] = "Baby"
			}
		}
		who := strings.Join(names, "+")
		switch {
		case s.Collective:
			who = "*"
		case who == "":
			who = "-"
		}
		fmt.Fprintf(&b, "%s: %s\n", who, strings.ReplaceAll(s.Text.String(), "\n", " / "))
	}
	return b.String()
}

func kids(names ...string) []Child {
	var out []Child
	for _, n := range names {
		name, sex, _ := strings.Cut(n, "/")
		out = append(out, Child{Names: []string{name}, Sex: sex, OnPlan: true})
	}
	return out
}

func TestAttribute(t *testing.T) {
	mum := Person{Names: []string{"Leanne Whitaker", "Leanne"}, Role: "mother"}
	dad := Person{Names: []string{"Dean Cole"}, Role: "father"}
	hv := Person{Names: []string{"Priya Nair"}, Role: "health visitor"}
	adults := []Person{mum, dad, hv}
	cases := []struct {
		name     string
		children []Child
		heading  string
		scope    int
		in       string
		want     string
	}{
		{"name and pronoun", kids("Joel Mensah/m", "Efua Mensah/f"), "", -1,
			"Joel is strapped in his car seat because Leanne is too low to pick him up. He doesn't yet sit.",
			"Joel: Joel is strapped in his car seat\nJoel: because Leanne is too low to pick him up.\nJoel: He doesn't yet sit.\n"},
		{"she is the mother", kids("Mia Cole/f"), "", -1,
			"Leanne sleeps until noon. She is low and tearful.",
			"-: Leanne sleeps until noon.\n-: She is low and tearful.\n"},
		{"figures for each", kids("Tyler-James Strickland", "Lacey-Mae Strickland"), "", -1,
			"School attendance autumn term: TJ 81%, Lacey-Mae 79%.",
			"Tyler-James: School attendance autumn term: / TJ 81%\nLacey-Mae: School attendance autumn term: / Lacey-Mae 79%.\n"},
		{"list", kids("Noor Ali", "Sami Ali", "Zed Ali"), "", -1,
			"Noor and Sami come without lunch. They are hungry.",
			"Noor+Sami: Noor and Sami come without lunch.\nNoor+Sami: They are hungry.\n"},
		{"group", kids("Noor Ali", "Sami Ali", "Zed Ali"), "", -1,
			"The children are often hungry. All three were cold.",
			"*: The children are often hungry.\n*: All three were cold.\n"},
		{"both of two", kids("Noor Ali", "Sami Ali"), "", -1, "Both children have flea bites.", "*: Both children have flea bites.\n"},
		{"one child", kids("Noor Ali/f"), "", -1, "The child is hungry. She has no coat. The children are cold.",
			"Noor: The child is hungry.\nNoor: She has no coat.\nNoor: The children are cold.\n"},
		{"tie", kids("Mia Cole/f", "Ella Cole/f"), "", -1, "Mia and Ella share a bed and she wets it.", "Mia+Ella: Mia and Ella share a bed\n-: and she wets it.\n"},
		{"lead-in", kids("Joel M", "Efua M"), "", -1, "Joel: scared at night. Wants a light.\nEfua (4) – likes drawing.",
			"Joel: Joel: scared at night.\nJoel: Wants a light.\nEfua: Efua (4) – likes drawing.\n"},
		{"adult lead-in", kids("Joel M", "Efua M"), "", -1, "Leanne: fed up. Tired all the time.", "-: Leanne: fed up.\n-: Tired all the time.\n"},
		{"heading", kids("Jonah F", "Ottilie F"), "1b Ottilie's tummy", -1, "Constipated, soils at school.", "Ottilie: Constipated, soils at school.\n"},
		{"label before name", kids("Shay M", "Chelsea M", "Reuben M"), "", -1,
			"Impact – Shay is being called names. Chelsea is missing Thursdays to look after Reuben. Others: see assessment.",
			"Shay: Impact – Shay is being called names.\nChelsea: Chelsea is missing Thursdays to look after Reuben.\n-: Others: see assessment.\n"},
		{"child in quotes", kids("Rowan F", "Isla F"), "", -1, "On Friday Rowan rang Jo at 9pm because \"Mummy won't wake up\".",
			"Rowan: On Friday Rowan rang Jo at 9pm\nRowan: because \"Mummy won't wake up\".\n"},
		{"own words about another", kids("Kofi M/m", "Joel M/m"), "", -1, "Kofi said to Miss Quigley, \"I do Joel's bottle first because he goes quiet.\"",
			"Kofi: Kofi said to Miss Quigley, \"I do Joel's bottle first\n" + "Joel: because he goes quiet.\"\n"},
		{"reported", kids("Maja Z/f", "Kacper Z/m"), "", -1, "Maja told her teacher that she and Kacper sleep in Dad's bed when he is at work and that Kacper put a chair against the door.",
			"Maja: Maja told her teacher\nMaja+Kacper: that she and Kacper sleep in Dad's bed\nMaja+Kacper: when he is at work\nKacper: and that Kacper put a chair against the door.\n"},
		{"brother", kids("Amara B/f", "Malachi C/m"), "", -1, "Amara checks that her brother is breathing.", "Amara: Amara checks\nMalachi: that her brother is breathing.\n"},
		{"adult possessed by child", kids("Amara B/f", "Malachi C/m"), "", -1, "Amara's mum is drinking. His dad is in prison.", "Amara: Amara's mum is drinking.\nMalachi: His dad is in prison.\n"},
		{"possessive", kids("Mia Cole", "Tyler Cole"), "", -1, "Mia's teeth are decayed and Tyler's attendance is 71%.", "Mia: Mia's teeth are decayed\nTyler: and Tyler's attendance is 71%.\n"},
		{"found by an adult", kids("Maisie W", "Idris M"), "", -1, "Twice in February Priya found Maisie in a soaked cot. On 18 January Idris was found by a driver.",
			"Maisie: Twice in February Priya found Maisie in a soaked cot.\nIdris: On 18 January Idris was found by a driver.\n"},
		{"not on plan", append(kids("Jaxon P/m"), Child{Names: []string{"Ellie-Mae P"}, Sex: "f"}), "", -1, "Ellie-Mae was removed at 11 months. She was hungry.",
			"Ellie-Mae: Ellie-Mae was removed at 11 months.\nEllie-Mae: She was hungry.\n"},
		{"topic", kids("Mia Cole/f", "Tyler Cole/m"), "", -1, "Tyler wets the bed. Often tired in class. Bins are overflowing.",
			"Tyler: Tyler wets the bed.\nTyler: Often tired in class.\nTyler: Bins are overflowing.\n"},
		{"paragraph with several", kids("Mia Cole/f", "Tyler Cole/m"), "", -1, "Police could hear Mia crying, Tyler had been left in charge. The kitchen was filthy.",
			"Mia: Police could hear Mia crying\nTyler: Tyler had been left in charge.\n-: The kitchen was filthy.\n"},
		{"learned sex", kids("Sam Cole", "Alex Cole"), "", -1, "Sam was late and he was hungry. Alex is well and she is happy.\nMum spoke to Sam and Alex. He was cold.",
			"Sam: Sam was late\nSam: and he was hungry.\nAlex: Alex is well\nAlex: and she is happy.\nSam+Alex: Mum spoke to Sam and Alex.\nSam: He was cold.\n"},
		{"unborn", []Child{{Names: []string{"Unborn Baby Hughes"}, Unborn: true, OnPlan: true}, {Names: []string{"Mia Hughes"}, OnPlan: true}}, "", -1,
			"Baby Hughes will not gain weight if feeds are missed. The baby may be born early.",
			"Baby: Baby Hughes will not gain weight if feeds are missed.\nBaby: The baby may be born early.\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := about(c.children, Attribute(c.children, adults, []Passage{{Heading: c.heading, Text: text.Literal(c.in), Child: c.scope}}))
			if got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}
