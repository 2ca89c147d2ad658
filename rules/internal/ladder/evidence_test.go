package ladder

import (
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
	"github.com/google/go-cmp/cmp"
)

// TestEvidence checks that a reading says where it found what it rests on.
func TestEvidence(t *testing.T) {
	tests := []struct {
		name string
		read func(Cells) Reading
		c    Cells
		want map[string]string // feature → its words
	}{
		{"amount", Outcome, Cells{Outcome: text.Literal("Noor to be happier.\nShe sleeps in her own bed every night.")},
			map[string]string{"change": "Noor to be happier.", "seen": "sleeps in her own bed every night.", "frequency": "every night"}},
		{"target", Outcome, Cells{Outcome: text.Literal("Attendance from 71% to 92%")},
			map[string]string{"change": "Attendance from 71% to 92%", "target": "from 71% to 92"}},
		{"purpose", Outcome, Cells{Action: text.Literal("Fit a lock so that Leo cannot get out of the front door")},
			map[string]string{"purpose": "Leo cannot get out of the front door", "seen": "get out of the front door"}},
		{"watch", Action, Cells{Action: text.Literal("School to monitor")}, map[string]string{"watch": "monitor"}},
		{"hedge", Action, Cells{Action: text.Literal("SW to consider a referral to CAMHS")}, map[string]string{"hedge": "consider"}},
	}
	for _, tt := range tests {
		r := tt.read(tt.c)
		got := map[string]string{}
		for _, f := range r.Features {
			cell := tt.c.Outcome
			if f.In == "action" {
				cell = tt.c.Action
			}
			got[f.Name] = cell.String()[f.Start:f.End]
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s: %s", tt.name, d)
		}
	}
}

// TestRulings are the cases that the rulings name, in other words.
func TestRulings(t *testing.T) {
	lit := text.Literal
	outcomes := []struct {
		why, want string
		c         Cells
	}{
		{"judging rescues nothing", OutcomeVague, Cells{Outcome: lit("Hygiene to improve"), Measure: lit("Conference to review")}},
		{"a check of the task is no measure", OutcomeObservable, Cells{Outcome: lit("Mia sleeps in a dry bed"), Measure: lit("Continence clinic to confirm that the referral form arrived")}},
		{"a percentage without a start", OutcomeVague, Cells{Outcome: lit("Punctuality to improve by 30%")}},
		{"a tool with neither target nor start", OutcomeVague, Cells{Outcome: lit("Clutter Image Rating to be better")}},
		{"a concrete absence", OutcomeObservable, Cells{Outcome: lit("No new burns")}},
		{"a concrete absence with a period", OutcomeMeasurable, Cells{Outcome: lit("No new burns for ten weeks")}},
		{"an abstract absence", OutcomeVague, Cells{Outcome: lit("Sheltered from arguments between adults and kept from risk")}},
		{"at all times is no amount", OutcomeVague, Cells{Outcome: lit("Suitably supervised at all times")}},
		{"the goal of the block", OutcomeObservable, Cells{BlockOutcome: lit("Mia has her own bed"), Action: lit("Buy a bed")}},
		{"the row's own goal comes first", OutcomeVague, Cells{Outcome: lit("Sleep to be better"), BlockOutcome: lit("Mia has her own bed")}},
		{"a deadline is no amount", OutcomeObservable, Cells{Outcome: lit("Mia has her own bed by 4 March 2026")}},
		{"one seen thing is enough", OutcomeObservable, Cells{Outcome: lit("Better care; nappy rash healed")}},
	}
	for _, tt := range outcomes {
		tt.c.Children = []string{"mia"}
		if got := Outcome(tt.c); got.Rung != tt.want {
			t.Errorf("%s: %s (%s), want %s", tt.why, got.Rung, got.Reason, tt.want)
		}
	}
	actions := []struct {
		why, want string
		c         Cells
	}{
		{"how often one reports is not how often one looks", ActionVague, Cells{Action: lit("Nursery to monitor her speech and feed back to each core group")}},
		{"how often one looks", ActionSpecific, Cells{Action: lit("Nurse to monitor her weight every fortnight")}},
		{"in the timescale", ActionSpecific, Cells{Action: lit("Nurse to monitor weight"), Timescale: lit("fortnightly at the children's centre")}},
		{"the rhythm of meetings", ActionVague, Cells{Action: lit("Nurse to monitor weight"), Timescale: lit("each core group")}},
		{"the best part counts", ActionSpecific, Cells{Action: lit("Support the family. Fit a stair gate.")}},
		{"a condition", ActionVague, Cells{Action: lit("Uncle to be assessed if he comes forward")}},
		{"a question", ActionVague, Cells{Action: lit("SW to refer to CAMHS?")}},
		{"a course without a name", ActionVague, Cells{Action: lit("Dad to do an alcohol course")}},
		{"a result written as a deed", ActionSpecific, Cells{Action: lit("Winter coats to be bought")}},
		{"a wish", ActionVague, Cells{Action: lit("Mia should be outdoors a lot more")}},
		{"nothing", ActionNone, Cells{Action: lit(" – ")}},
	}
	for _, tt := range actions {
		tt.c.Children = []string{"mia"}
		if got := Action(tt.c); got.Rung != tt.want {
			t.Errorf("%s: %s (%s), want %s", tt.why, got.Rung, got.Reason, tt.want)
		}
	}
}
