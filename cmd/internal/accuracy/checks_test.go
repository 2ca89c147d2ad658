package accuracy

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestComparePairsLabelsWithFindings(t *testing.T) {
	for name, c := range map[string]struct {
		wants, gots         []item
		hit, falsed, missed int
	}{
		"nothing":              {nil, nil, 0, 0, 0},
		"plan":                 {[]item{{of: "plan"}}, []item{{of: "plan"}}, 1, 0, 0},
		"plan by two children": {[]item{{of: "plan"}}, []item{{of: "of", what: []string{"Mia"}}, {of: "of", what: []string{"Tyler"}}}, 1, 0, 0},
		"front sheet, not row": {[]item{{of: "plan"}}, []item{{of: "row", what: []string{"Weigh Mia"}}}, 0, 1, 1},
		"child by first name":  {[]item{{of: "of", what: []string{"Mia"}}}, []item{{of: "of", what: []string{"Mia Cole"}}}, 1, 0, 0},
		"other child":          {[]item{{of: "of", what: []string{"Mia"}}}, []item{{of: "of", what: []string{"Tyler"}}}, 0, 1, 1},
		"row":                  {[]item{{of: "row", what: []string{"weigh mia"}}}, []item{{of: "row", what: []string{"Weigh Mia fortnightly"}}}, 1, 0, 0},
		"one row twice":        {[]item{{of: "row", what: []string{"Weigh"}}}, []item{{of: "row", what: []string{"Weigh Mia"}}, {of: "row", what: []string{"Weigh Sami"}}}, 1, 1, 0},
	} {
		t.Run(name, func(t *testing.T) {
			r := NewResult()
			r.compare(Case{Name: "X"}, "check", c.wants, c.gots)
			require.Equal(t, &Check{Cases: 1, Wanted: len(c.wants), Hit: c.hit, False: c.falsed, Missed: c.missed}, r.Checks["check"])
			require.Len(t, r.Disagreements, c.falsed+c.missed)
		})
	}
}

func TestShares(t *testing.T) {
	require.Equal(t, 1.0, Check{}.Precision())
	require.Equal(t, 0.75, Check{Hit: 3, False: 1}.Precision())
	require.Equal(t, 0.6, Check{Hit: 3, Missed: 2}.Recall())
}
