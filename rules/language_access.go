package rules

import (
	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// languageAccess asks, where the plan says that somebody needs an interpreter,
// reads little, or has a learning disability or hearing loss, what is arranged.
var languageAccess = &Rule{
	Name: "language-access", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		var needs []Evidence
		for _, s := range p.sentences() {
			need, found := lex.First(lex.Language, s.toks, "need")
			if !found {
				if helps(s.toks, text.Match{}) {
					return
				}
				continue
			}
			if helps(s.toks, need) {
				return
			}
			if p.adultNeeds(s, need) {
				needs = append(needs, s.words(need, "need"))
			}
		}
		if len(needs) > 0 {
			p.missing("none", map[string]string{"words": needs[0].Text.String()}, needs...)
		}
	},
}

// helps reports whether help is arranged outside the words of the need itself.
func helps(toks []text.Token, need text.Match) bool {
	for _, m := range lex.FindAll(lex.Language, toks) {
		if m.Has("help") && (m.To <= need.From || m.From >= need.To) {
			return true
		}
	}
	return false
}

// adultNeeds reports whether a need is of a parent or carer, said plainly and
// not denied.
func (p *Pass) adultNeeds(s sentence, need text.Match) bool {
	if s.inCells(smartplan.FieldAction, smartplan.FieldOutcome, smartplan.FieldMeasure, smartplan.FieldProgress) {
		return false
	}
	for i := max(0, need.From-4); i < need.From; i++ {
		switch s.toks[i].Norm {
		case "no", "not", "without", "if", "any", "whether", "possible", "query":
			return false
		}
	}
	if need.To < len(s.toks) && s.toks[need.To].Norm == ":" && need.To+1 < len(s.toks) && (s.toks[need.To+1].Norm == "no" || s.toks[need.To+1].Norm == "none" || s.toks[need.To+1].Norm == "n") {
		return false
	}
	for _, q := range p.people(s) {
		if len(q.Children) > 0 && q.Start < s.toks[need.From].Start {
			return false
		}
	}
	for _, q := range p.people(s) {
		if len(q.Adults) > 0 || q.Relation != "" {
			return true
		}
	}
	return s.kind == inLabel
}
