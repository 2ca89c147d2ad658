package rules

import (
	"fmt"

	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
)

// fewAppointments is how many a family can be expected to get to unaided.
const fewAppointments = 3

// appointmentsAccessible asks, where a family has several appointments, how
// they get there.
var appointmentsAccessible = &Rule{
	Name: "appointments-accessible", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		var ev []Evidence
		for i := range p.Plan.Actions {
			a := &p.Plan.Actions[i]
			if !a.Finished && len(familyOwners(p.Plan, a)) > 0 && attends(a.Row.Action) {
				ev = append(ev, Evidence{Feature: "appointment", Text: a.Text})
			}
		}
		if len(ev) < fewAppointments {
			return
		}
		for _, s := range p.sentences() {
			if s.is(smartplan.SectionImpact, smartplan.SectionHistory, smartplan.SectionStrengths) || s.inCells(smartplan.FieldNeed) || s.field == "heading" {
				continue
			}
			if lex.Has(lex.Access, s.toks, "help") || p.timeAndPlace(s) {
				return
			}
		}
		p.missing("none", map[string]string{"count": fmt.Sprint(len(ev))}, ev...)
	},
}

// attends reports whether a task is to go to something.
func attends(v smartplan.Value) bool {
	for _, w := range norms(v.String()) {
		switch w {
		case "attend", "attends", "attending", "appointment", "appointments", "appt", "appts", "clinic", "dentist", "session", "sessions", "course", "programme", "group", "groups", "class", "classes", "scan", "scans", "counselling", "therapy", "therapies":
			return true
		}
	}
	return false
}

// timeAndPlace reports whether a sentence gives a time of day and a place.
func (p *Pass) timeAndPlace(s sentence) bool {
	clock, place := false, false
	str := s.String()
	for i, t := range s.toks {
		switch t.Norm {
		case "am", "pm", "noon", "oclock", "o'clock":
			clock = true
		case "at":
			if i+1 < len(s.toks) && str[s.toks[i+1].Start] >= 'A' && str[s.toks[i+1].Start] <= 'Z' || i+2 < len(s.toks) && s.toks[i+1].Norm == "the" {
				place = true
			}
		case "centre", "hub", "surgery", "clinic", "hospital", "school", "room", "hall", "library", "street", "road":
			place = true
		}
	}
	return clock && place
}
