package rules

import (
	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/when"
)

// visitsStated asks how often a child is seen by the social worker or another
// named professional.
var visitsStated = &Rule{
	Name: "visits-stated", Severity: Warning, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		var said []Evidence
		for _, s := range p.sentences() {
			visits := s.is(smartplan.SectionVisits) || lex.Has(lex.Visits, tokensOf(s.heading), "seeing", "who") && s.kind == inLabel
			if s.field == "heading" {
				continue
			}
			if p.often(s) && (visits || p.seesChild(s)) {
				return
			}
			if visits && s.field == "" && len(said) < 2 {
				said = append(said, Evidence{Feature: "visits", Text: s.text})
			}
		}
		if len(said) > 0 {
			p.missing("no-number", map[string]string{"words": shorten(said[0].Text.String(), 80)}, said...)
			return
		}
		p.missing("none", map[string]string{"searched": searched(p.Plan, smartplan.SectionVisits, smartplan.SectionActions)})
	},
}

// often reports whether a sentence gives a frequency with a number in it.
func (p *Pass) often(s sentence) bool {
	if lex.Has(lex.Visits, s.toks, "frequency") {
		return true
	}
	for _, m := range when.Scan(s.String(), p.Plan.Context()) {
		if m.Kind == when.KindRecurring {
			switch first := norms(s.String()[m.Span.Start:m.Span.End]); {
			case len(first) > 1 && (first[0] == "every" || first[0] == "each") && (first[1] == "visit" || first[1] == "core" || first[1] == "meeting" || first[1] == "contact" || first[1] == "time"):
			case len(first) == 1 && (first[0] == "regularly" || first[0] == "frequently" || first[0] == "routinely"):
			default:
				return true
			}
		}
	}
	return false
}

// seesChild reports whether a professional sees a child, or visits, in a
// sentence outside the visits section.
func (p *Pass) seesChild(s sentence) bool {
	if first := s.firstWord(); (first == "visits" || first == "visiting" || first == "visit") && s.kind != inRow {
		return true
	}
	if s.is(smartplan.SectionImpact, smartplan.SectionStrengths, smartplan.SectionHistory, smartplan.SectionChildViews, smartplan.SectionParentViews, smartplan.SectionProgress) || s.inCells(smartplan.FieldNeed, smartplan.FieldProgress, smartplan.FieldOutcome) {
		return false
	}
	if lex.Has(lex.Visits, s.toks, "who") {
		return true
	}
	see, ok := lex.First(lex.Visits, s.toks, "seeing")
	if !ok {
		return false
	}
	visit := s.toks[see.From].Norm[0] == 'v' || s.toks[see.From].Norm == "home"
	child, worker := false, false
	for _, q := range p.people(s) {
		child = child || len(q.Children) > 0
		for _, a := range q.Adults {
			worker = worker || p.Plan.Adults[a].Professional()
		}
		worker = worker || q.Role != ""
	}
	for _, t := range s.toks {
		switch t.Norm {
		case "child", "children", "baby", "twins", "boys", "girls", "both", "each":
			child = true
		}
	}
	if s.action >= 0 {
		for _, o := range p.Plan.Actions[s.action].Owners {
			worker = worker || o.Sector != ""
		}
	}
	return worker && (child || visit)
}
