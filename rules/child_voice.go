package rules

import (
	"fmt"

	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// childVoice asks, child by child, for wishes, feelings or words; for a child
// who does not speak yet, for what somebody saw.
var childVoice = &Rule{
	Name: "child-voice", Severity: Warning, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		voices := p.voices()
		for _, i := range onPlan(p.Plan) {
			c := p.Plan.Children[i]
			v := voices[i]
			if c.Unborn || v.heard {
				continue
			}
			code := "none"
			if v.tried.Len() > 0 {
				code = "not-heard"
			}
			if c.Age >= 0 && c.Age < 3 {
				code += "-baby"
			}
			f := Finding{Code: code, Params: map[string]string{"child": c.First(), "words": shorten(v.tried.String(), 70), "searched": searched(p.Plan, smartplan.SectionChildViews)},
				Subject: Subject{Kind: AboutChild, ID: fmt.Sprintf("C%d", i+1), Ref: c.Ref, Text: c.Name}, At: c.At, Place: Place{Label: c.Name}}
			if v.tried.Len() > 0 {
				f.At, f.Evidence = v.tried, []Evidence{{Feature: "not-heard", Text: v.tried}}
			}
			p.Report(f)
		}
	},
}

// voice is what a plan has of one child.
type voice struct {
	heard bool
	// tried is a sentence that says that nothing was heard.
	tried text.Text
}

// voices goes through the views of the children, sentence by sentence. A
// sentence without a person goes on about the child of the one before.
func (p *Pass) voices() []voice {
	out := make([]voice, len(p.Plan.Children))
	on := onPlan(p.Plan)
	var last *passage
	topic := -1
	lone := -1
	if len(on) == 1 {
		lone = on[0]
	}
	for _, s := range p.sentences() {
		if s.field == "heading" || s.is(smartplan.SectionContingency) || s.inCells(smartplan.FieldOwner, smartplan.FieldDue, smartplan.FieldStart) {
			continue
		}
		if s.passage != last {
			last, topic = s.passage, s.child
			if topic < 0 && lone >= 0 {
				topic = lone
			}
		}
		views := s.is(smartplan.SectionChildViews) || s.kind == inLabel && isViews(s.heading)
		var kids []int
		adult := false
		first := -1
		for _, q := range p.Plan.People(s.text) {
			if len(q.Children) == 1 {
				kids = append(kids, q.Children[0])
				if first < 0 {
					first = q.Start
				}
			}
			adult = adult || len(q.Adults) > 0 && first < 0
		}
		if len(kids) > 0 && (!adult || views) {
			topic = kids[0]
		}
		if !views {
			for _, k := range p.quoted(s, kids, topic) {
				out[k].heard = true
			}
			continue
		}
		who := kids
		if len(who) == 0 && topic >= 0 {
			who = []int{topic}
		}
		if len(who) == 0 {
			continue
		}
		speaks := who[:1]
		if sideBySide(s, who) {
			speaks = who
		}
		for _, k := range speaks {
			p.hear(s, &out[k])
		}
	}
	return out
}

// isViews reports whether a label is of a child's views.
func isViews(label string) bool {
	for _, w := range norms(label) {
		switch w {
		case "voice", "views", "wishes", "feelings":
			return true
		}
	}
	return false
}

// sideBySide: several children are named side by side ("Noor and Sami want …").
func sideBySide(s sentence, who []int) bool {
	if len(who) < 2 {
		return false
	}
	n := 0
	for _, t := range s.toks {
		if t.Norm == "and" || t.Norm == "both" || t.Norm == "," {
			n++
		}
		if n > 0 {
			return true
		}
	}
	return false
}

// hear reads one sentence of the views of a child.
func (p *Pass) hear(s sentence, v *voice) {
	quote := len(text.Quotations(s.String())) > 0
	feels, seen := lex.Has(lex.Voice, s.toks, "feels"), lex.Has(lex.Voice, s.toks, "observed")
	said := lex.Has(lex.Voice, s.toks, "said")
	none, nothing := lex.First(lex.Voice, s.toks, "none")
	switch {
	case quote:
		v.heard = true
	case nothing:
		if seen && !onlyIn(s, none) || lex.Has(lex.Voice, s.toks, "again") {
			v.heard = true
			return
		}
		if v.tried.Len() == 0 {
			v.tried = s.text
		}
	case feels || seen || said:
		v.heard = true
	default:
		if v.tried.Len() == 0 {
			v.tried = s.text
		}
	}
}

// onlyIn reports whether what was observed is nothing but the words that say
// that nothing was heard.
func onlyIn(s sentence, none text.Match) bool {
	for _, m := range lex.FindAll(lex.Voice, s.toks) {
		if m.Has("observed") && (m.To <= none.From || m.From >= none.To) {
			return false
		}
	}
	return true
}

// quoted are the children whose words a sentence outside the views gives.
func (p *Pass) quoted(s sentence, kids []int, topic int) []int {
	if s.is(smartplan.SectionParentViews) && len(kids) == 0 {
		return nil
	}
	if len(text.Quotations(s.String())) == 0 || len(kids) == 0 {
		return nil
	}
	if !lex.Has(lex.Voice, s.toks, "said") && !colonAfterName(s) {
		return nil
	}
	// the first person of the sentence speaks
	people := p.Plan.People(s.text)
	if len(people) > 0 && len(people[0].Children) == 1 {
		return people[0].Children
	}
	return nil
}

func colonAfterName(s sentence) bool {
	for i, t := range s.toks {
		if t.Norm == ":" {
			return i < 6
		}
	}
	return false
}
