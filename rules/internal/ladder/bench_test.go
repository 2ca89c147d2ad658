package ladder

import (
	"testing"

	"github.com/childplan/smartplan/smartplan/text"
)

func BenchmarkRow(b *testing.B) {
	c := Cells{Outcome: text.Literal("Mia sleeps in her own bed every night and is not hungry"), Measure: text.Literal("HV sees the bed at each visit"),
		Action: text.Literal("Mum to buy a bed and a mattress and HV to visit fortnightly"), Timescale: text.Literal("by 4 March"), Children: []string{"mia"}}
	Outcome(c)
	for b.Loop() {
		Outcome(c)
		Action(c)
	}
}
