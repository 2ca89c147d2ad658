package rules

import (
	"fmt"
	"strings"

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
		for _, i := range certain(p.Plan) {
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

// voices goes through the plan, sentence by sentence. A sentence that begins
// with a child is about that child; one that begins with a pronoun, or names
// nobody, goes on about the child before. In the sections on views every
// sentence counts; elsewhere only words and wishes, and of a child too young to
// speak what somebody saw.
func (p *Pass) voices() []voice {
	out := make([]voice, len(p.Plan.Children))
	lone := -1
	if on := onPlan(p.Plan); len(on) == 1 {
		lone = on[0]
	}
	var last *passage
	topic := -1
	for _, s := range p.sentences() {
		if s.field == "heading" || isContingency(s) || s.is(smartplan.SectionVisits) || s.inCells(smartplan.FieldOwner, smartplan.FieldDue, smartplan.FieldStart, smartplan.FieldAction, smartplan.FieldOutcome) {
			continue
		}
		if s.passage != last {
			last, topic = s.passage, s.child
		}
		if topic < 0 {
			topic = lone
		}
		who, adult := p.speakers(s)
		if s.child >= 0 && quoted(s) {
			who, adult = []int{s.child}, false // whoever the words are about
		}
		switch {
		case len(who) > 0:
			topic = who[0]
		case adult && !goesOn(s):
			topic = -1
			if lone >= 0 && s.is(smartplan.SectionChildViews) {
				topic = lone
			}
		}
		if len(who) == 0 && topic >= 0 {
			who = []int{topic}
		}
		for _, k := range who {
			p.hear(s, &out[k], &p.Plan.Children[k])
		}
	}
	return out
}

// quoted: the sentence begins with somebody's words.
func quoted(s sentence) bool {
	return len(s.toks) > 0 && strings.ContainsAny(s.String()[s.toks[0].Start:s.toks[0].End], "\"\u201c\u2018'«")
}

// goesOn reports whether a sentence that begins with a grown-up tells of the
// child before: "On 5 February the nurse found him …".
func goesOn(s sentence) bool {
	for _, t := range s.toks {
		if t.Norm == "him" || t.Norm == "her" {
			return true
		}
	}
	return false
}

// speakers are the children with whom a sentence begins, side by side ("Idil and
// Ayub …"); adult says that it begins with a grown-up.
func (p *Pass) speakers(s sentence) (who []int, adult bool) {
	switch s.firstWord() {
	case "he", "she", "they", "his", "her":
		return nil, false
	}
	end := -1
	for _, q := range p.people(s) {
		if end >= 0 && !nextTo(s.String()[end:q.Start]) {
			break
		}
		if len(q.Children) == 0 {
			return who, len(who) == 0
		}
		who = append(who, q.Children...)
		end = q.End
	}
	return who, false
}

// nextTo: nothing but "and", a comma or the end of a name in brackets stands
// between two names.
func nextTo(between string) bool {
	for _, w := range text.Tokens(between) {
		if w.Kind != text.Punct && w.Norm != "and" && w.Norm != "both" || w.Norm == ":" || w.Norm == ";" {
			return false
		}
	}
	return true
}

// views reports whether a sentence stands where the plan gives views.
func views(s sentence) bool {
	if s.is(smartplan.SectionChildViews, smartplan.SectionParentViews) {
		return true
	}
	for _, w := range norms(s.heading) {
		switch w {
		case "voice", "voices", "views", "view", "wishes", "feelings", "say", "says", "said", "tell", "tells", "told", "shows", "show", "think", "thinks", "want", "wants", "words", "experience", "observed", "observations":
			return true
		}
	}
	return false
}

// hear reads one sentence that begins with a child.
func (p *Pass) hear(s sentence, v *voice, c *smartplan.Child) {
	quote := len(text.Quotations(s.String())) > 0
	if !views(s) {
		young := c.Age >= 0 && c.Age < 5
		if quote && !s.is(smartplan.SectionHistory) || lex.Has(lex.Voice, s.toks, "told") || young && lex.Has(lex.Voice, s.toks, "shown") {
			v.heard = true
		}
		return
	}
	none, nothing := lex.First(lex.Voice, s.toks, "none")
	seen := lex.Has(lex.Voice, s.toks, "observed")
	switch {
	case quote:
		v.heard = true
	case nothing:
		if seen && !onlyIn(s, none) || lex.Has(lex.Voice, s.toks, "again") {
			v.heard = true
		} else if v.tried.Len() == 0 {
			v.tried = s.text
		}
	case seen || lex.Has(lex.Voice, s.toks, "feels", "said"):
		v.heard = true
	default:
		if v.tried.Len() == 0 && s.is(smartplan.SectionChildViews) {
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
