package rules

import lex "github.com/childplan/smartplan/rules/internal/evidence"

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

// pastIn reports whether a sentence speaks of what came before.
func (p *Pass) pastIn(s sentence) bool {
	return lex.Has(lex.History, s.toks)
}
