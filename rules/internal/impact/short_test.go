package impact

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// TestShort reads sentences that say one thing each: what happens to Mia, what
// it does to her, or nothing of harm. The floors are what was reached; they may
// only rise.
func TestShort(t *testing.T) {
	for _, c := range []struct {
		path                  string
		exposure, consequence bool
		floor                 int
	}{
		{"testdata/short-exposure.txt", true, false, 72},
		{"testdata/short-consequence.txt", false, true, 93},
		{"testdata/short-none.txt", false, false, 84},
	} {
		t.Run(c.path, func(t *testing.T) {
			data, err := os.ReadFile(c.path)
			require.NoError(t, err)
			right := 0
			lines := strings.Split(strings.TrimSpace(string(data)), "\n")
			for _, line := range lines {
				children := family("Mia/f,Tom/m")
				sts := statement.Attribute(children, grownUps[:1], []statement.Passage{{Text: text.Literal(line), Child: -1, Kind: statement.KindConcern}})
				got := Grade(children, sts)[0]
				exposure, consequence := false, false
				for _, e := range got.Evidence {
					exposure = exposure || e.Feature == Exposure
					consequence = consequence || e.Feature == Consequence
				}
				if exposure == c.exposure && consequence == c.consequence {
					right++
				} else {
					t.Logf("%s\n%s", line, show(got, nil))
				}
			}
			require.GreaterOrEqual(t, right, c.floor, "of %d", len(lines))
		})
	}
}
