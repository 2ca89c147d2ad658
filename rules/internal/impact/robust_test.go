package impact

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// TestLinear reads long and odd texts: twice the text may not take four times
// the time, and nothing may panic.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		"Mia is hungry and she is left alone when Mum is out, ", "Mia and Tyler and ", "not not not no never ", "\"Mia said \"", "his her their mum's mum's ",
		"Mia: Mia: ", "if if if ", "left alone in the the the ", "\xff\xfe Mia\x00 ", "1.2.3.4% attendance ",
	} {
		children := family("Mia/f,Tyler/m")
		read := func(n int) time.Duration {
			start := time.Now()
			sts := statement.Attribute(children, grownUps, []statement.Passage{{Text: text.Literal(strings.Repeat(unit, n)), Child: -1, Kind: statement.KindConcern}})
			require.Len(t, Grade(children, sts), 2)
			return time.Since(start)
		}
		small, big := read(300), read(2400)
		require.Less(t, big, 64*small/2+20*time.Second, "%q", unit) // a guard against hanging, not a measurement
	}
}

func FuzzGrade(f *testing.F) {
	f.Add("Mia is left alone. She said \"I'm hungry\" and her brother's coat – 71%.")
	children := family("Mia/f,Tyler/m,Baby Lee/u")
	f.Fuzz(func(t *testing.T, s string) {
		sts := statement.Attribute(children, grownUps, []statement.Passage{{Heading: s, Text: text.Literal(s), Child: -1, Kind: statement.KindConcern}})
		Grade(children, sts)
	})
}
