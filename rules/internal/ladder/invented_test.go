package ladder

import (
	"os"
	"strings"
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
)

var children = strings.Fields("mia leo noor ava ella zara tia rosie isla poppy finlay ethan harvey amelia callum noah oscar freya alfie jack lily kayden ben sami jayden josh ellie kian leah maisie harry emily ryan zain finn rowan tyler baby skye brooke nathan tyrone lottie amir cameron billy logan jasmine leon chantel isaac zoe ashton lewis jordan tommy toby theo ruby amber kai teddy chloe archie megan jodie layla abigail paige dylan sophie louis hannah alex brody lilly mason max katie reece bobby ben zak aisha")
var adults = strings.Fields("mum dad nan tracey sean kelly grandad amina marcus sharon")

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

// evidence are the features of a reading with their words, for the log.
func evidence(r Reading, c Cells) string {
	cells := map[string]text.Text{"outcome": c.Outcome, "block-outcome": c.BlockOutcome, "measure": c.Measure, "block-measure": c.BlockMeasure, "action": c.Action, "timescale": c.Timescale}
	var b strings.Builder
	for _, f := range r.Features {
		b.WriteString(" " + f.Name + "=[" + cells[f.In].String()[f.Start:f.End] + "]")
	}
	return b.String()
}

func TestInventedOutcomes(t *testing.T) {
	for _, set := range []string{"a", "b", "c", "k"} {
		n := tally{}
		for _, f := range phrases(t, "testdata/outcomes_"+set+".txt") {
			c := Cells{Outcome: text.Literal(f[1]), Measure: text.Literal(f[2]), Action: text.Literal(f[3]), Children: children, Adults: adults}
			got := Outcome(c)
			n.add(f[0], got.Rung == f[0])
			if got.Rung != f[0] {
				t.Logf("%s: %s, want %s (%s): %q %q %q%s", set, got.Rung, f[0], got.Reason, f[1], f[2], f[3], evidence(got, c))
			}
		}
		t.Logf("outcomes %s: %.3f %v", set, n.share(), n)
		if n.share() < 0.97 {
			t.Errorf("outcomes %s: worse than it was", set)
		}
	}
}

func TestInventedActions(t *testing.T) {
	for _, set := range []string{"a", "b", "c", "k"} {
		n := tally{}
		for _, f := range phrases(t, "testdata/actions_"+set+".txt") {
			c := Cells{Action: text.Literal(f[1]), Timescale: text.Literal(f[2]), Children: children, Adults: adults}
			got := Action(c)
			n.add(f[0], got.Rung == f[0])
			if got.Rung != f[0] {
				t.Logf("%s: %s, want %s (%s): %q %q%s", set, got.Rung, f[0], got.Reason, f[1], f[2], evidence(got, c))
			}
		}
		t.Logf("actions %s: %.3f %v", set, n.share(), n)
		if n.share() < 0.97 {
			t.Errorf("actions %s: worse than it was", set)
		}
	}
}
