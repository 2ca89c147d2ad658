package ladder

import (
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
)

// TestMoreRulings are rulings again, each with its neighbours on both sides.
func TestMoreRulings(t *testing.T) {
	lit := text.Literal
	for _, tt := range []struct {
		why, want string
		c         Cells
	}{
		{"a child's own schooling", OutcomeVague, Cells{Outcome: lit("Mia to attend nursery more often")}},
		{"a child's own schooling, counted", OutcomeMeasurable, Cells{Outcome: lit("Mia is at nursery all five mornings of the week")}},
		{"a child's own health appointments", OutcomeMeasurable, Cells{Outcome: lit("Mia was taken to each of her three audiology appointments")}},
		{"an adult's attendance", OutcomeActivity, Cells{Outcome: lit("Dad goes along to the Monday recovery group")}},
		{"an adult's attendance, counted", OutcomeActivity, Cells{Outcome: lit("Dad goes to all twelve sessions of the recovery group")}},
		{"a tool with a target", OutcomeMeasurable, Cells{Outcome: lit("EPDS below 9")}},
		{"a tool from and to, reversed", OutcomeMeasurable, Cells{Outcome: lit("Home Conditions Assessment: down to 10 from 31")}},
		{"a tool with neither", OutcomeVague, Cells{Outcome: lit("EPDS scores to improve")}},
		{"an abstract absence", OutcomeVague, Cells{Outcome: lit("No harm comes to the boys")}},
		{"a concrete absence", OutcomeObservable, Cells{Outcome: lit("Mia is not left alone in the bath")}},
		{"a concrete absence with an end", OutcomeMeasurable, Cells{Outcome: lit("Mr Lowe has not come to the house at any time up to 3 June")}},
		{"a check of the task", OutcomeObservable, Cells{Outcome: lit("Mia sleeps in her own bed"), Measure: lit("Receipt for the bed")}},
		{"what is seen is checked", OutcomeMeasurable, Cells{Outcome: lit("Mia sleeps in her own bed"), Measure: lit("Ms Okafor looks on each Monday")}},
		{"a topic", OutcomeNone, Cells{Outcome: lit("Hearing")}},
		{"a topic of two words", OutcomeNone, Cells{Outcome: lit("Online safety")}},
		{"a purpose", OutcomeObservable, Cells{Action: lit("Clear the box room so that Mia has somewhere to put her bed and her clothes")}},
		{"a placeholder", OutcomeNone, Cells{Outcome: lit("Not discussed")}},
		{"a longer placeholder", OutcomeNone, Cells{Outcome: lit("Not yet discussed")}},
		{"only what a parent says of herself", OutcomeVague, Cells{Outcome: lit("Mum to be happier"), Measure: lit("Mum says how she is")}},
		{"when is not how often", OutcomeObservable, Cells{Outcome: lit("Mia is dressed when the bus comes at 7.50")}},
	} {
		tt.c.Children, tt.c.Adults = []string{"mia"}, []string{"mum", "dad"}
		if got := Outcome(tt.c); got.Rung != tt.want {
			t.Errorf("%s: %s (%s), want %s%s", tt.why, got.Rung, got.Reason, tt.want, evidence(got, tt.c))
		}
	}
	for _, tt := range []struct {
		why, want string
		c         Cells
	}{
		{"telling back is not doing", ActionVague, Cells{Action: lit("Teacher to observe her play and tell the social worker every Friday")}},
		{"how often, in the measure", ActionSpecific, Cells{Action: lit("Nurse to monitor weight"), Measure: lit("every second Tuesday")}},
		{"an empty head with a topic", ActionVague, Cells{Action: lit("Do some work with Dad on his temper")}},
		{"a named assessment of any kind", ActionSpecific, Cells{Action: lit("Dyspraxia assessment")}},
		{"an assessment of nothing", ActionVague, Cells{Action: lit("Further assessment")}},
		{"a bare service", ActionVague, Cells{Action: lit("Dentist")}},
		{"help, however often", ActionVague, Cells{Action: lit("Intensive family support, three times a week")}},
		{"a restriction", ActionSpecific, Cells{Action: lit("Only Aunt Bea to babysit")}},
		{"where it comes from", ActionSpecific, Cells{Action: lit("Cot and bedding from the Harbour Project")}},
		{"when staffing allows", ActionVague, Cells{Action: lit("Nursery to sit with Mia when staffing allows")}},
		{"a way of working", ActionVague, Cells{Action: lit("Use the STAR model and a solution-focused approach")}},
		{"a placeholder", ActionNone, Cells{Action: lit("Not discussed")}},
		{"a state of a thing", ActionSpecific, Cells{Action: lit("boiler to be working")}},
		{"a state of nothing", ActionVague, Cells{Action: lit("Bedtimes need to be better")}},
	} {
		tt.c.Children, tt.c.Adults = []string{"mia"}, []string{"mum", "dad"}
		if got := Action(tt.c); got.Rung != tt.want {
			t.Errorf("%s: %s (%s), want %s%s", tt.why, got.Rung, got.Reason, tt.want, evidence(got, tt.c))
		}
	}
}
