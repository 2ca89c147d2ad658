package rules

import (
	"fmt"

	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
)

// youngCarer asks, where the plan says that a child looks after somebody or the
// home, for support or for relief from the task.
var youngCarer = &Rule{
	Name: "young-carer", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		cares := map[int]Evidence{}
		var order []int
		for _, s := range p.sentences() {
			if p.supportsCarer(s) {
				return
			}
			if k, ok := p.careIn(s); ok {
				if _, known := cares[k]; !known {
					cares[k] = Evidence{Feature: "care", Text: s.text}
					order = append(order, k)
				}
			}
		}
		for _, k := range order {
			c := p.Plan.Children[k]
			p.Report(Finding{Code: "none", Params: map[string]string{"child": c.First(), "words": shorten(cares[k].Text.String(), 90)}, Evidence: []Evidence{cares[k]}, At: cares[k].Text,
				Subject: Subject{Kind: AboutChild, ID: fmt.Sprintf("C%d", k+1), Ref: c.Ref, Text: c.Name}, Place: Place{Label: c.Name}})
		}
	},
}

// careIn is the child who looks after somebody in a sentence.
func (p *Pass) careIn(s sentence) (int, bool) {
	if s.is(smartplan.SectionStrengths, smartplan.SectionContingency) || s.inCells(smartplan.FieldOutcome, smartplan.FieldAction, smartplan.FieldMeasure, smartplan.FieldOwner) {
		return 0, false
	}
	m, ok := lex.First(lex.Caring, s.toks, "carer")
	if !ok {
		return 0, false
	}
	for i := max(0, m.From-4); i < m.From; i++ {
		switch s.toks[i].Norm {
		case "not", "no", "never", "n't", "isn't", "doesn't":
			return 0, false
		}
	}
	at := s.toks[m.From].Start
	who := -1
	for _, q := range p.people(s) {
		if q.Start >= at {
			break
		}
		if len(q.Adults) > 0 || q.Relation != "" || q.Role != "" {
			who = -1
		}
		if len(q.Children) == 1 {
			who = q.Children[0]
		}
	}
	if who < 0 || !p.Plan.Children[who].OnPlan || p.Plan.Children[who].Age >= 0 && p.Plan.Children[who].Age < 4 {
		return 0, false
	}
	return who, true
}

// supportsCarer reports whether a sentence plans support for a young carer or
// takes the task away.
func (p *Pass) supportsCarer(s sentence) bool {
	plans := s.inCells(smartplan.FieldAction, smartplan.FieldOutcome, smartplan.FieldOwner, smartplan.FieldMeasure) || s.is(smartplan.SectionActions, smartplan.SectionOutcomes)
	if !plans {
		return false
	}
	if lex.Has(lex.Caring, s.toks, "support", "carer") {
		return true
	}
	return lex.Has(lex.Caring, s.toks, "relief")
}
