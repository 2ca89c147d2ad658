package ladder

import (
	"strings"
	"testing"
	"time"

	"github.com/childplan/smartplan/smartplan/text"
)

// both reads the same text in every cell and checks that features stay inside.
func both(t *testing.T, s string) {
	t.Helper()
	x := text.Literal(s)
	c := Cells{Need: x, Outcome: x, BlockOutcome: x, Measure: x, BlockMeasure: x, Action: x, Owner: x, Timescale: x, Children: []string{"mia", s}, Adults: []string{"mum"}}
	for _, r := range []Reading{Outcome(c), Action(c)} {
		if r.Rung == "" || r.Reason == "" {
			t.Errorf("no rung or reason for %q", s)
		}
		for _, f := range r.Features {
			if f.Start < 0 || f.Start > f.End || f.End > len(s) {
				t.Errorf("feature %+v outside of %d bytes", f, len(s))
			}
		}
	}
}

func TestOddTexts(t *testing.T) {
	for _, s := range []string{"", " ", "\n", "-", "–", "?", "so that", "from", "was 3", "every", "every every", "twice a", "no", "between", "£", "12/", "1.", "at least", "to", "up to the",
		"and and and", "(((", "so", "in order", "\xff\xfe", "a\x00b", "\u200b", "½", "→", "3 → 2", "all", "on", "not to", "each other", "5-", "-5", "1/2/3/4", "of of of", "the", "🙂 to be 🙂"} {
		both(t, s)
	}
}

func TestLongTextsTakeLinearTime(t *testing.T) {
	unit := "Mum to take Mia to the dentist every week, monitor weight and from 3 to 5 so that she sleeps in her own bed at least twice a week "
	measure := func(n int) time.Duration {
		s := strings.Repeat(unit, n)
		at := time.Now()
		both(t, s)
		return time.Since(at)
	}
	measure(10)
	small, large := measure(100), measure(1600)
	if large > 100*small+20*time.Second { // a guard against hanging, not a measurement
		t.Errorf("16 times the text took %v instead of %v", large, small)
	}
	t.Log(small, large)
}

func FuzzReadings(f *testing.F) {
	f.Add("Mum to take Mia to the dentist on 4 March so that she can eat, weekly")
	f.Add("Attendance from 71% to 92%; no more than 2 lates")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 2000 {
			both(t, s)
		}
	})
}
