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
			if m, ok := lex.First(lex.Tools, s.toks); ok && !notUsed(s.toks[m.To:]) || p.localTool(s) {
				return
			}
		}
		p.missing("none", nil)
	},
}

// notUsed reports whether the words behind a tool say that it was not used and
// give no day for it.
func notUsed(after []text.Token) bool {
	for i := 0; i < len(after) && i < 5; i++ {
		switch after[i].Norm {
		case "not", "never", "none", "outstanding", "n/a":
			for _, t := range after[i:] {
				if t.Kind == text.Number || t.Norm == "by" {
					return false
				}
			}
			return true
		}
	}
	return false
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
