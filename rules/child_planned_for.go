package rules

import (
	"fmt"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// childPlannedFor asks whether some outcome, action or visit is about each
// child on the plan.
//
// It is off unless a configuration switches it on (as a warning, say): on the
// plans that it had not seen before it spoke four times and was wrong once, where
// a surname had been read as a child. That is not near enough to certainty yet.
var childPlannedFor = &Rule{
	Name: "child-planned-for", Severity: Off, WholePlan: true,
	Check: func(p *Pass) {
		on := certain(p.Plan)
		if len(on) < 2 || len(p.Plan.Actions) < 2 {
			return
		}
		planned := make([]bool, len(p.Plan.Children))
		for _, s := range p.sentences() {
			if !forPlanning(s) {
				continue
			}
			for _, q := range p.people(s) {
				if len(q.Children) == 1 {
					planned[q.Children[0]] = true
				}
				if len(q.Children) > 1 {
					return // the children together
				}
			}
			if s.child >= 0 {
				planned[s.child] = true
			}
			if together(s) {
				return
			}
		}
		for i := range p.Plan.Actions {
			for _, c := range p.Plan.Actions[i].Children {
				planned[c] = true
			}
		}
		for _, i := range on {
			if c := p.Plan.Children[i]; !planned[i] {
				p.Report(Finding{Code: "none", Params: map[string]string{"child": c.First()}, At: c.At,
					Subject: Subject{Kind: AboutChild, ID: fmt.Sprintf("C%d", i+1), Ref: c.Ref, Text: c.Name}, Place: Place{Label: c.Name}})
			}
		}
	},
}

// forPlanning: the sentence stands in an outcome, an action, a measure, a visit
// or the contingency.
func forPlanning(s sentence) bool {
	return s.inCells("heading", "child", "other", smartplan.FieldOutcome, smartplan.FieldAction, smartplan.FieldMeasure, smartplan.FieldOwner, smartplan.FieldDue, smartplan.FieldNeed) ||
		s.is(smartplan.SectionVisits, smartplan.SectionOutcomes, smartplan.SectionActions, smartplan.SectionMeasures)
}

// together: the children are spoken of as one ("the children", "both boys", "all
// three", "everyone in the house").
func together(s sentence) bool {
	for i, t := range s.toks {
		switch t.Norm {
		case "children", "kids", "boys", "girls", "siblings", "twins", "everyone", "household", "they", "them":
			return true
		case "both":
			if i+1 >= len(s.toks) || !grownUps[s.toks[i+1].Norm] {
				return true
			}
		case "every":
			if i+1 < len(s.toks) && s.toks[i+1].Norm == "child" {
				return true
			}
		case "all", "each":
			for j := i + 1; j < len(s.toks) && j <= i+2; j++ {
				if w := s.toks[j].Norm; w == "child" || w == "of" || text.IsNumberWord(w) || s.toks[j].Kind == text.Number {
					return true
				}
			}
		}
	}
	return false
}

// grownUps are words behind "both" that do not mean the children.
var grownUps = map[string]bool{"parents": true, "parent": true, "adults": true, "mums": true, "mothers": true, "dads": true, "carers": true, "agencies": true, "grandparents": true, "homes": true, "houses": true, "sides": true}
