package rules

import (
	"strings"
	"sync"

	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// languageRespectful finds words that blame, label or mislead, outside what
// children and parents are quoted as saying.
var languageRespectful = &Rule{
	Name: "language-respectful", Severity: Advice, Outline: Advice,
	Check: func(p *Pass) {
		said := map[string]bool{}
		for _, s := range p.sentences() {
			switch s.kind {
			case smartplan.SectionChildViews, smartplan.SectionParentViews, smartplan.SectionKey, smartplan.SectionSignatures:
				continue
			}
			str := s.String()
			quotes := text.Quotations(str)
			people := sync.OnceValue(func() []smartplan.Person { return p.Plan.People(s.text) })
			end := 0
			for _, m := range words.Set("language").FindAll(s.toks) {
				if m.From < end || m.From >= m.To {
					continue
				}
				from, to := s.toks[m.From].Start, s.toks[m.To-1].End
				if quotedAt(quotes, from, to) || reported(s.toks, m.From) || !blames(p, s, m, people) {
					continue
				}
				end = m.To
				at := s.text.Slice(from, to)
				key := strings.ToLower(at.String()) + "|" + placeKey(at)
				if said[key] {
					continue // a line that stands in the plan's reading twice
				}
				said[key] = true
				f := Finding{Code: m.Tags[0], At: at, Evidence: []Evidence{{"words", at}},
					Params: map[string]string{"words": at.String()}, Place: Place{Label: placeLabel(s.heading)}}
				f.Subject = Subject{Kind: AboutPlan, Text: at.String()}
				if s.action >= 0 {
					f.Place = placeOf(p.Plan, &p.Plan.Actions[s.action], s.field)
				}
				p.Report(f)
			}
		}
	},
}

// reported: "Mum says that …", "Dad told us she …": what follows are the words
// of the person, not the plan's.
func reported(toks []text.Token, at int) bool {
	for i := max(0, at-12); i < at; i++ {
		switch toks[i].Norm {
		case "says", "said", "told", "tells", "feels", "felt", "thinks", "thought", "believes", "describes", "described", "complained", "complains", "worries", "called", "calls":
			return true
		case ".", ";":
			return false
		}
	}
	return false
}

// blames settles the readings that depend on the words around them.
func blames(p *Pass, s sentence, m text.Match, people func() []smartplan.Person) bool {
	norm := func(i int) string {
		if i < 0 || i >= len(s.toks) {
			return ""
		}
		return s.toks[i].Norm
	}
	switch {
	case m.Has("attend"):
		return childNotBrought(p, s, m, people)
	case m.Has("comply"):
		for i := m.To; i < min(len(s.toks), m.To+6); i++ {
			switch norm(i) {
			case "bail", "order", "orders", "injunction", "court", "licence", "probation", "conditions", "undertaking", "tenancy":
				return false
			}
		}
	case m.Has("deny") && strings.HasPrefix(norm(m.From), "minimi"):
		switch norm(m.From - 1) {
		case "is", "are", "was", "were", "be", "been", "to", "and", "risks", "risk":
			return false // "the risk is minimised", "to minimise disruption"
		}
	case m.Has("engage"):
		// "What we do if she does not engage" speaks of what may come, not of her.
		if s.kind == smartplan.SectionContingency {
			return false
		}
		for i := max(0, m.From-6); i < m.From; i++ {
			switch norm(i) {
			case "if", "should", "unless", "when", "where", "whenever", "case", "event", "for", "of":
				return false
			}
		}
	}
	for i := max(0, m.From-2); i < m.From; i++ {
		switch norm(i) {
		case "not", "never", "isn't", "wasn't", "without", "nobody", "no", "avoid", "term", "word", "phrase", "than":
			return false
		}
	}
	return true
}

// childNotBrought: "DNA" and "did not attend" mislead where they are said of a
// child, whom somebody has to bring; not of an adult, and not of a DNA test.
func childNotBrought(p *Pass, s sentence, m text.Match, people func() []smartplan.Person) bool {
	for _, i := range []int{m.To, m.From - 1} {
		if i < 0 || i >= len(s.toks) {
			continue
		}
		switch s.toks[i].Norm {
		case "test", "tests", "testing", "sample", "swab", "paternity", "result", "results", "kit", "evidence", "profile", "policy":
			return false
		}
	}
	child := false
	for _, c := range p.Plan.Children {
		// "Noor DNA clinic" reads like a longer name.
		if m.From > 0 && (c.Age < 0 || c.Age < 16) && strings.EqualFold(s.toks[m.From-1].Norm, c.First()) {
			return true
		}
	}
	for _, q := range people() {
		if len(q.Adults) > 0 || q.Relation != "" {
			return false
		}
		for _, c := range q.Children {
			if a := p.Plan.Children[c].Age; a < 0 || a < 16 {
				child = true
			}
		}
	}
	if !child && s.action >= 0 && (s.field == smartplan.FieldProgress || s.field == smartplan.FieldNeed) {
		a := &p.Plan.Actions[s.action]
		child = len(a.Children) == 1 && len(p.Plan.Children) > 1 && speaksOfChild(p.Plan, matter{"", a.Text, text.Tokens(a.Text.String())})
	}
	return child
}
