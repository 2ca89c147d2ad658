package rules

import (
	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// measureIndependent finds rows whose only measure is what a parent says.
var measureIndependent = &Rule{
	Name: "measure-independent", Severity: Advice, Outline: Advice,
	Check: func(p *Pass) {
		eachRow(p, func(a *smartplan.Action, _ RowGrades) {
			v := a.Row.Measure
			if !v.Is() || v.From != smartplan.Own && v.From != smartplan.Merged || !parentsWordOnly(p.Plan, v.Text) {
				return
			}
			t := v.Text.Trim()
			p.Report(Finding{Code: "parent-only", At: t, Evidence: []Evidence{{"measure", t}}, Subject: about(a), Place: placeOf(p.Plan, a, smartplan.FieldMeasure),
				Params: map[string]string{"measure": shorten(t.String(), 80)}})
		})
	},
}

// parentsWordOnly: the text says that a parent says something, and names no
// other source: nobody else, no record, no count by others.
func parentsWordOnly(p *smartplan.Plan, t text.Text) bool {
	said := false
	for _, line := range t.Lines() {
		s := line.String()
		toks := text.Tokens(s)
		if len(toks) == 0 || ruled(s) {
			continue
		}
		say := words.Tagged("measure", "say", toks)
		if len(say) == 0 {
			return false
		}
		parent, who := false, -1
		for _, q := range p.People(line) {
			family := q.Relation != ""
			for _, i := range q.Adults {
				family = family || p.Adults[i].Family()
			}
			if !family || len(q.Adults) == 0 && q.Relation == "" {
				if len(q.Children) > 0 && q.Start > toks[say[0].From].Start {
					continue // whom the parent speaks of
				}
				return false
			}
			if who < 0 {
				parent, who = true, tokenAt(toks, q.End)
			}
		}
		if !parent {
			if ms := words.Tagged("measure", "parent", toks); len(ms) > 0 {
				parent, who = true, ms[0].To
			}
		}
		self := toks[0].Norm == "self"
		if !self && !parent {
			return false
		}
		// The speaker is the parent: the verb follows soon, or the parent's
		// "account" or "view" does.
		if !self && !spokenBy(toks, say[0], who) {
			return false
		}
		for _, o := range words.Tagged("measure", "other", toks) {
			if !overlapsAny(o, say) && o.From != who-1 && (o.From <= say[0].From+1 || addsSource(toks, say[0].To, o.From)) {
				return false
			}
		}
		if len(words.Tagged("measure", "child", toks[:say[0].From])) > 0 {
			return false
		}
		said = true
	}
	return said
}

// addsSource: between the verb and the other source stands an "and", a comma or
// the like, or the source ends the statement ("… confirmed by school").
func addsSource(toks []text.Token, from, to int) bool {
	for i := from; i < to && i < len(toks); i++ {
		switch toks[i].Norm {
		case "and", ",", ";", "+", "&", "by", "also", ".", "/", "plus", "with", "from":
			return true
		}
	}
	return false
}

// spokenBy: "Mum reports", "Mum's account", "feedback from Dad"; who is the
// token after the parent.
func spokenBy(toks []text.Token, say text.Match, who int) bool {
	if say.From >= who {
		return say.From-who <= 4
	}
	if whose(toks, who) {
		return true
	}
	for i := say.To; i < who && i < say.To+2; i++ {
		switch toks[i].Norm {
		case "from", "by", "of":
			return true
		}
	}
	return false
}

func whose(toks []text.Token, at int) bool {
	return at >= 0 && at < len(toks) && toks[at].Norm == "'s"
}

// tokenAt is the first token that begins at or after a byte.
func tokenAt(toks []text.Token, at int) int {
	for i, t := range toks {
		if t.Start >= at {
			return i
		}
	}
	return len(toks)
}

// ruled: a line of dashes, and what is left of a form's own words.
func ruled(s string) bool {
	return len(s) > 2 && (s[0] == '-' && s[1] == '-' || s[0] == '=' && s[1] == '=' || s[0] == '_' && s[1] == '_')
}
