package ladder

import (
	"os"
	"strings"
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
)

var children = strings.Fields("mia leo noor ava ella zara tia rosie isla poppy finlay ethan harvey amelia callum noah oscar freya alfie jack lily kayden ben sami jayden josh ellie kian leah maisie harry emily ryan zain finn rowan tyler baby")
var adults = strings.Fields("mum dad nan tracey sean")

// phrases reads a table "rung | field | field".
func phrases(t *testing.T, path string) [][]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#:") {
			continue
		}
		f := strings.Split(line, "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		out = append(out, append(f, "", "", ""))
	}
	return out
}

func TestInventedOutcomes(t *testing.T) {
	for _, set := range []string{"a", "b"} {
		n := tally{}
		for _, f := range phrases(t, "testdata/outcomes_"+set+".txt") {
			got := Outcome(Cells{Outcome: text.Literal(f[1]), Measure: text.Literal(f[2]), Action: text.Literal(f[3]), Children: children, Adults: adults})
			n.add(f[0], got.Rung == f[0])
			if got.Rung != f[0] {
				t.Logf("%s: %s, want %s (%s): %q %q %q", set, got.Rung, f[0], got.Reason, f[1], f[2], f[3])
			}
		}
		t.Logf("outcomes %s: %.3f %v", set, n.share(), n)
	}
}

func TestInventedActions(t *testing.T) {
	for _, set := range []string{"a", "b"} {
		n := tally{}
		for _, f := range phrases(t, "testdata/actions_"+set+".txt") {
			got := Action(Cells{Action: text.Literal(f[1]), Timescale: text.Literal(f[2]), Children: children, Adults: adults})
			n.add(f[0], got.Rung == f[0])
			if got.Rung != f[0] {
				t.Logf("%s: %s, want %s (%s): %q %q", set, got.Rung, f[0], got.Reason, f[1], f[2])
			}
		}
		t.Logf("actions %s: %.3f %v", set, n.share(), n)
	}
}
