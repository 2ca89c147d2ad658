package rules

import (
	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan"
)

// parentNeedLinked finds rows about a parent's own difficulty in which nothing
// says what that means for a child.
var parentNeedLinked = &Rule{
	Name: "parent-need-linked", Severity: Advice, Outline: Advice,
	Yields: []Yield{{To: "action-specific", Grade: "none"}},
	Check: func(p *Pass) {
		eachRow(p, func(a *smartplan.Action, _ RowGrades) {
			ms := matters(p.Plan, a)
			ev := parentDifficulty(p.Plan, a, ms)
			if len(ev) == 0 {
				return
			}
			for _, m := range ms {
				if speaksOfChild(p.Plan, m) {
					return
				}
			}
			p.Report(Finding{Code: "not-linked", Evidence: ev, Subject: about(a), Place: placeOf(p.Plan, a, smartplan.FieldAction), At: a.Text,
				Params: map[string]string{"action": shorten(a.Text.String(), 60), "words": ev[0].Text.String()}})
		})
	},
}

// parentDifficulty gives the words that make a row one about an adult's own
// difficulty: help that only adults get, or a difficulty beside an adult of
// the family.
func parentDifficulty(p *smartplan.Plan, a *smartplan.Action, ms []matter) []Evidence {
	var service, topic []Evidence
	adult := false
	for _, m := range ms {
		if m.field == smartplan.FieldMeasure {
			continue
		}
		if m.field == smartplan.FieldAction && len(m.toks) > 0 && words.Has("parent-need", "others", m.toks[:min(2, len(m.toks))]) {
			return nil
		}
		adult = adult || words.Has("parent-need", "adult", m.toks) || namesFamily(p, m)
		if m.field == smartplan.FieldOutcome && a.Row.Outcome.From != smartplan.Own && m.text.String() == a.Row.Outcome.String() {
			continue // carried into a row that may have a matter of its own
		}
		if words.Has("parent-need", "childhelp", m.toks) {
			return nil
		}
		service = append(service, rowEvidence("service", m.text, m.toks, words.Tagged("parent-need", "service", m.toks))...)
		topic = append(topic, rowEvidence("topic", m.text, m.toks, words.Tagged("parent-need", "topic", m.toks))...)
		if len(m.toks) <= 2 {
			topic = append(topic, rowEvidence("topic", m.text, m.toks, words.Tagged("parent-need", "alone", m.toks))...)
		}
	}
	for _, o := range a.Owners {
		if o.Role == "parents" || o.Adult >= 0 && p.Adults[o.Adult].Family() {
			adult = true
		}
	}
	if len(service) > 0 {
		return append(service, topic...)
	}
	if adult {
		return topic
	}
	return nil
}

// namesFamily reports whether a text names a grown-up of the family.
func namesFamily(p *smartplan.Plan, m matter) bool {
	for _, q := range p.People(m.text) {
		if q.Relation == "parents" {
			return true
		}
		for _, i := range q.Adults {
			if p.Adults[i].Family() {
				return true
			}
		}
	}
	return false
}
