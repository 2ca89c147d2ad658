package rules

import (
	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
)

// historyConsidered asks for a chronology, earlier plans or episodes, or a
// pattern over time.
var historyConsidered = &Rule{
	Name: "history-considered", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		for _, s := range p.sentences() {
			if p.pastIn(s) {
				return
			}
		}
		p.missing("none", nil)
	},
}

// pastIn reports whether a sentence speaks of what came before. Most words do so
// only where the plan tells what happened: "before" in a deadline is none.
func (p *Pass) pastIn(s sentence) bool {
	if lex.Has(lex.History, s.toks, "history") {
		return true
	}
	if s.field == "heading" || isContingency(s) || s.is(smartplan.SectionVisits, smartplan.SectionActions, smartplan.SectionMeasures, smartplan.SectionOutcomes, smartplan.SectionMeetings) ||
		s.kind == inRow && !s.inCells(smartplan.FieldNeed) || s.kind == inBlock && s.field != smartplan.FieldNeed {
		return false
	}
	return s.is(smartplan.SectionHistory) || lex.Has(lex.History, s.toks, "told")
}
