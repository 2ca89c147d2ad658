package ladder

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
)

// challenge is one phrase of the challenge files: written by somebody who had
// not seen the code, with the rest of its row where that matters.
type challenge struct {
	Ladder  string
	Text    string
	Rung    string
	Stem    string
	Context struct {
		Action, Measure, Outcome, Timescale, Child, Plan string
		CarriedDown                                      []string `json:"carried_down"`
	}
}

func challenges(t *testing.T, file string) []challenge {
	t.Helper()
	data, err := os.ReadFile("../../../testdata/challenge/" + file + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var out []challenge
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// cells are the row that a challenge describes.
func (c challenge) cells() Cells {
	row := Cells{Children: append(strings.Fields(challengeChildren), children...), Adults: append(strings.Fields(challengeAdults), adults...), Measure: text.Literal(c.Context.Measure), Timescale: text.Literal(c.Context.Timescale)}
	if c.Ladder == "outcome" {
		row.Outcome, row.Action = text.Literal(c.Text), text.Literal(c.Context.Action)
		row.BlockOutcome = text.Literal(strings.Join(c.Context.CarriedDown, "\n"))
		return row
	}
	row.Action, row.Outcome = text.Literal(c.Text), text.Literal(c.Context.Outcome)
	return row
}

// The names of the families in the phrases, as a plan's front sheet gives them.
const (
	challengeChildren = "aaliyah aarav abdirahman achieng ada adomas aidan aisha aiza amara anwen anya arlo aron ava ayaan ayesha ayo beca bethan bilal blessing brogan bronwyn bryn callum caoimhe cerys charley chidi ciaran connor corey cormac dafydd daisy danyal deion dylan eilidh elin ellie ellie-mae ellis elodie elsie enzo esme euan ewan farah fatoumata ffion finlay finn folake freya gethin gruff hafsa hamza hannah harri harvey hollie ibrahim idris ieuan ifeoma isaac ishaan isla iwan jac jade jakub jama jamila jasmine jaxon jayden jess jonah jorge jude kacper kadiatou kayden kezia kian kofi kwame kyle layla leila leo lily-rose llewelyn lottie lowri luca luke maisie malachi marcus max mei mia mila mina mohammed morgan moses nasra nell nia niall niamh noor olivia ollie omari orla osei osian ottilie paige poppy priya quinn ravi reuben rhiannon rohan roisin romaisa rory rose ruaridh ruby sadie sam sami samira sana seren shanelle shreya simran siobhan skye sonny stefan tadhg teddy teodor tia tilly tobi tomasz tomos tyrese wren xin yusuf zakariya zara zayn zofia beth"
	challengeAdults   = "auntie craig dean emeka granddad imran jo kath leanne paul sandra tariq terry vic kirsty kelly"
)

// TestChallenge scores the two ladders of a row on phrases by other authors.
// The floors are a little under what was reached when somebody last looked;
// what the first run of each file scored stands beside the files.
func TestChallenge(t *testing.T) {
	for _, file := range []struct {
		name  string
		floor float64
	}{{"weak", 0.98}, {"strong", 0.98}, {"stuffed", 1}, {"ladder-examples", 0.98}} {
		score := map[string]tally{"outcome": {}, "action": {}}
		all := tally{}
		for _, c := range challenges(t, file.name) {
			var got Reading
			row := c.cells()
			switch c.Ladder {
			case "outcome":
				got = Outcome(row)
			case "action", "":
				c.Ladder, got = "action", Action(row)
			default:
				continue // other ladders have tests of their own
			}
			hit := got.Rung == c.Rung
			score[c.Ladder].add(c.Rung, hit)
			all.add(c.Rung, hit)
			if !hit {
				t.Logf("%s %s: %s, want %s (%s): %q%s", file.name, c.Ladder, got.Rung, c.Rung, got.Reason, c.Text, evidence(got, row))
			}
		}
		t.Logf("CHALLENGE %s: %.3f, outcome %.3f %v, action %.3f %v", file.name, all.share(), score["outcome"].share(), score["outcome"], score["action"].share(), score["action"])
		if all.share() < file.floor {
			t.Errorf("%s: worse than it was", file.name)
		}
	}
}
