package accuracy

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/prosetag"
	"github.com/stretchr/testify/require"
)

// TestTaggerIsAskedSeldom: at most one plan in ten may load the model.
func TestTaggerIsAskedSeldom(t *testing.T) {
	plans, loads := 0, 0
	for _, set := range []string{"corpus", "blind", "blind2", "blind3"} {
		cases, err := Load(context.Background(), filepath.Join(data, set))
		require.NoError(t, err)
		for _, c := range cases {
			tagger := &Counting{Tagger: prosetag.New()}
			Score(context.Background(), c, smartplan.Options{Tagger: tagger})
			plans++
			if tagger.Asked > 0 {
				loads++
				t.Logf("%s asks %d times", c.Name, tagger.Asked)
			}
		}
	}
	require.LessOrEqual(t, loads*10, plans)
}
