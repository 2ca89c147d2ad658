package rules

import (
	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
)

// engagementStrategy asks what is done where a family misses appointments,
// refuses or does not answer.
var engagementStrategy = &Rule{
	Name: "engagement-strategy", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		if !dependsOnFamily(p.Plan) {
			return
		}
		var threats []Evidence
		for _, s := range p.sentences() {
			switch p.meetsRefusal(s) {
			case "strategy":
				return
			case "threat":
				threats = append(threats, Evidence{Feature: "threat", Text: s.text})
			}
		}
		if len(threats) > 0 {
			p.missing("threat", map[string]string{"words": shorten(threats[0].Text.String(), 80)}, threats...)
			return
		}
		p.missing("none", map[string]string{"searched": searched(p.Plan, smartplan.SectionContingency)})
	},
}

// dependsOnFamily reports whether a row is to be done by a parent or carer.
func dependsOnFamily(p *smartplan.Plan) bool {
	for i := range p.Actions {
		if len(familyOwners(p, &p.Actions[i])) > 0 {
			return true
		}
	}
	return false
}

// meetsRefusal reads a sentence on non-engagement: a "strategy" if somebody
// does something about it, a "threat" if only a process follows.
func (p *Pass) meetsRefusal(s sentence) string {
	if s.field == "heading" || s.is(smartplan.SectionImpact, smartplan.SectionStrengths, smartplan.SectionHistory, smartplan.SectionChildViews, smartplan.SectionParentViews, smartplan.SectionProgress) ||
		s.inCells(smartplan.FieldNeed, smartplan.FieldProgress, smartplan.FieldOutcome) {
		return ""
	}
	from, to := answerPart(s.toks)
	opens := holdsIf(s)
	if !opens && !isContingency(s) {
		return ""
	}
	var trigger bool
	for _, m := range lex.FindAll(lex.Engagement, s.toks) {
		if m.Has("miss") && (m.From < from || m.From >= to || !opens) {
			trigger = true
		}
	}
	if !trigger {
		return ""
	}
	switch kind, _ := p.response(s, true); kind {
	case "answer":
		return "strategy"
	case "process":
		return "threat"
	}
	if lex.Has(lex.Engagement, s.toks[from:to], "help") {
		return "strategy"
	}
	return ""
}

// holdsIf reports whether a sentence holds an if.
func holdsIf(s sentence) bool {
	for i := range s.toks {
		if triggerAt(s.toks, i) && (s.toks[i].Norm != "when" && s.toks[i].Norm != "where" && s.toks[i].Norm != "once") && (s.toks[i].Norm != "should" || i == 0) {
			return true
		}
	}
	return false
}
