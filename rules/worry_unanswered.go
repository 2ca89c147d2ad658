package rules

import (
	"fmt"

	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
)

// worryUnanswered asks whether a harm or need that the plan states is taken up
// by some row, visit or contingency.
//
// It compares themes by their words, which is not near enough to certainty for
// the default profile; a configuration can switch it on.
var worryUnanswered = &Rule{
	Name: "worry-unanswered", Severity: Off, WholePlan: true,
	Check: func(p *Pass) {
		answered := map[string]bool{}
		type worry struct {
			ev    Evidence
			child int
			adult int
			theme string
		}
		var worries []worry
		for _, s := range p.sentences() {
			for _, m := range lex.Find(lex.Worries, s.toks) {
				theme := m.Tags[0] // of a worry; an answer may be one to several
				switch {
				case s.inCells(smartplan.FieldAction, smartplan.FieldOutcome, smartplan.FieldMeasure, smartplan.FieldNeed, "heading") || s.is(smartplan.SectionVisits, smartplan.SectionContingency, smartplan.SectionOutcomes, smartplan.SectionActions) || isContingency(s):
					for _, t := range m.Tags {
						answered[t] = true
					}
				case m.Has("worry") && s.is(smartplan.SectionImpact):
					child, adult := p.whose(s)
					if child >= 0 || adult >= 0 {
						worries = append(worries, worry{s.words(m, theme), child, adult, theme})
					}
				}
			}
		}
		said := map[string]bool{}
		for _, w := range worries {
			key := fmt.Sprint(w.child, w.adult, w.theme)
			if answered[w.theme] || said[key] {
				continue
			}
			said[key] = true
			f := Finding{Code: "none", Evidence: []Evidence{w.ev}, At: w.ev.Text, Params: map[string]string{"words": w.ev.Text.String()}}
			if w.child >= 0 {
				c := p.Plan.Children[w.child]
				f.Params["person"] = c.First()
				f.Subject = Subject{Kind: AboutChild, ID: fmt.Sprintf("C%d", w.child+1), Ref: c.Ref, Text: c.Name}
			} else {
				a := p.Plan.Adults[w.adult]
				f.Params["person"] = a.Called()
				f.Subject = Subject{Kind: AboutPlan, Ref: a.Ref, Text: a.Called()}
			}
			f.Place = Place{Label: f.Params["person"]}
			p.Report(f)
		}
	},
}

// whose is the one child or member of the family that a sentence begins with.
func (p *Pass) whose(s sentence) (child, adult int) {
	for _, q := range p.people(s) {
		switch {
		case len(q.Children) == 1 && p.Plan.Children[q.Children[0]].OnPlan:
			return q.Children[0], -1
		case len(q.Adults) == 1 && p.Plan.Adults[q.Adults[0]].Family():
			return -1, q.Adults[0]
		case len(q.Adults) > 0 || len(q.Children) > 0:
			return -1, -1
		}
	}
	return s.child, -1
}
