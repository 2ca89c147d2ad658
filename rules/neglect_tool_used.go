package rules

import (
	"strings"

	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan/text"
)

// neglectToolUsed asks for an evidence-based tool where neglect is a category
// or a concern.
var neglectToolUsed = &Rule{
	Name: "neglect-tool-used", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		if !p.Plan.Neglect {
			return
		}
		for _, s := range p.sentences() {
			if lex.Has(lex.Tools, s.toks) || p.localTool(s) {
				return
			}
		}
		p.missing("none", nil)
	},
}

// localTool reports whether a sentence names a tool of the configuration.
func (p *Pass) localTool(s sentence) bool {
	for _, t := range p.Config.Tools {
		if t = text.Fold(t); t != "" && strings.Contains(text.Fold(s.String()), t) {
			return true
		}
	}
	return false
}
