package rules

import (
	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
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
		var before sentence
		for _, s := range p.sentences() {
			kind := p.meetsRefusal(s, before)
			before = s
			switch kind {
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
		for _, o := range p.Actions[i].Owners {
			switch {
			case o.Adult >= 0 && !p.Adults[o.Adult].Professional(),
				o.Role == "mother", o.Role == "father", o.Role == "parents", o.Role == "carer",
				o.Kind == smartplan.OwnerCollective && isFamilyWord(o.Text.String()):
				return true
			}
		}
	}
	return false
}

// meetsRefusal reads a sentence on non-engagement: a "strategy" if somebody
// goes there, asks, helps or offers something else, a "threat" if only a
// process follows. To pass it on is neither.
func (p *Pass) meetsRefusal(s, before sentence) string {
	if s.field == "heading" || s.is(smartplan.SectionImpact, smartplan.SectionStrengths, smartplan.SectionHistory, smartplan.SectionChildViews, smartplan.SectionParentViews, smartplan.SectionProgress) ||
		s.inCells(smartplan.FieldNeed, smartplan.FieldProgress, smartplan.FieldOutcome) {
		return ""
	}
	opens := holdsIf(s)
	if !opens && !isContingency(s) {
		return ""
	}
	from, to, firm := answerPart(s.toks)
	answer := s.toks[from:to]
	missed := misses(s.toks[:from]) || misses(s.toks[to:]) || !firm && misses(s.toks)
	if !missed && before.passage == s.passage && misses(before.toks) && answersBefore[s.firstWord()] {
		missed = true
	}
	if !missed {
		return ""
	}
	switch {
	case lex.Has(lex.Engagement, answer, "reach"):
		return "strategy"
	case lex.Has(lex.Contingency, answer, "process"):
		return "threat"
	}
	return ""
}

// answersBefore are words that open the answer to the sentence before.
var answersBefore = map[string]bool{"response": true, "then": true, "action": true, "so": true, "answer": true}

// misses reports whether words speak of somebody missing or refusing something.
func misses(toks []text.Token) bool { return lex.Has(lex.Engagement, toks, "miss") }

// holdsIf reports whether a sentence holds an if.
func holdsIf(s sentence) bool {
	for i, t := range s.toks {
		switch t.Norm {
		case "if", "unless", "whenever":
			return true
		case "should":
			if i == 0 {
				return true
			}
		}
	}
	return false
}
