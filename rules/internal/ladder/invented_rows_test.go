package ladder

import (
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
)

// TestInventedRows reads whole rows: what one cell lacks another may have.
func TestInventedRows(t *testing.T) {
	names := append([]string{"ollie", "ella", "ruby", "robbie", "connor", "nikita", "hamza", "tye", "jaya", "dean", "ewan", "kai", "tilly", "aidan", "shanelle", "samira", "jorge", "twins", "girls", "boys", "kieran", "tasha", "omar", "ryan", "lewis", "carys", "ioan", "niamh", "dáire", "rhys", "dylan", "sam", "lou", "jay", "ade", "struan", "isla", "callan", "mirren", "ruben", "evie", "poppy", "kian", "bobbi", "jaxon", "tyler", "reece", "mikey", "baby", "bailey", "twins", "gwen", "jermaine", "freddie", "summer", "conor", "tia", "jaydee", "toddler", "wean", "ollie", "alfie", "girls", "youngest", "kacey", "tom", "megan", "winnie", "bridie", "oscar", "ellie", "jordan", "poppy", "ioan", "carys", "amira", "billy", "leon", "tilly", "tyler", "jaya", "weans", "cathal", "reece", "hodan", "amal", "abdi", "shay", "lacey", "theo", "twins", "luka"}, children...)
	for _, set := range []string{"d", "e", "f", "g", "h", "i", "j", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x"} {
		outcome, action := tally{}, tally{}
		for _, f := range phrases(t, "testdata/rows_"+set+".txt") {
			c := Cells{Outcome: text.Literal(f[2]), Measure: text.Literal(f[3]), Action: text.Literal(f[4]), Timescale: text.Literal(f[5]), Children: names, Adults: append(adults, "farida", "jo", "kay", "gary", "mo", "fa", "pgm", "kayleigh", "lee", "papa", "kev", "pat", "craig", "gran", "mam", "tad", "da", "granny", "grandparents", "kim", "craig", "bev", "baz", "mair", "fay", "tad", "mammy", "granda", "dee", "kirsten", "senga", "ryan", "jan", "jodie", "grandpa", "kaz", "shaz", "huw", "craig", "pat", "shannon", "grandad", "des", "uncle", "rosa", "parents")}
			o, a := Outcome(c), Action(c)
			outcome.add(f[0], o.Rung == f[0])
			action.add(f[1], a.Rung == f[1])
			if o.Rung != f[0] {
				t.Logf("outcome %s, want %s (%s): %q %q%s", o.Rung, f[0], o.Reason, f[2], f[3], evidence(o, c))
			}
			if a.Rung != f[1] {
				t.Logf("action %s, want %s (%s): %q %q%s", a.Rung, f[1], a.Reason, f[4], f[5], evidence(a, c))
			}
		}
		if outcome.share() < 0.91 || action.share() < 0.93 {
			t.Errorf("set %s: worse than it was", set)
		}
		t.Logf(set+": outcomes %.3f %v, actions %.3f %v", outcome.share(), outcome, action.share(), action)
	}
}
