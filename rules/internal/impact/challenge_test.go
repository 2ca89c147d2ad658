package impact

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// TestChallenge reads short texts by an author who had not seen the lexicon.
func TestChallenge(t *testing.T) {
	data, err := os.ReadFile("../../../testdata/challenge/harm.json")
	require.NoError(t, err)
	var cases []struct {
		Text, Child, Rung, Why string
		Siblings               []string
	}
	require.NoError(t, json.Unmarshal(data, &cases))
	right := 0
	by := map[string][2]int{}
	for _, c := range cases {
		var children []statement.Child
		for _, name := range append([]string{c.Child}, c.Siblings...) {
			children = append(children, statement.Child{Names: []string{name}, OnPlan: true})
		}
		sts := statement.Attribute(children, []statement.Person{{Names: []string{"Ms Carver"}, Role: "mother"}, {Names: []string{"Mr Cole"}, Role: "father"}},
			[]statement.Passage{{Text: text.Literal(c.Text), Child: -1, Kind: statement.KindConcern}})
		got := Grade(children, sts)[0]
		n := by[c.Rung]
		n[1]++
		if got.Rung == c.Rung {
			right++
			n[0]++
		} else {
			t.Logf("%s, not %s: %s (%s)\n%s", got.Rung, c.Rung, c.Text, c.Why, show(got, sts))
		}
		by[c.Rung] = n
	}
	t.Logf("%d of %d right: %v", right, len(cases), by)
	require.GreaterOrEqual(t, right*100, 95*len(cases))
}
