package rules

import (
	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// matter is what a row is about: its own cells, what is carried into it, and
// what stands above its block.
type matter struct {
	field smartplan.Field
	text  text.Text
	toks  []text.Token
}

// matters are the written cells of a row that say what it is about and how it
// will be seen. A goal of the whole plan is not among them.
func matters(p *smartplan.Plan, a *smartplan.Action) []matter {
	b := p.Draft.Blocks[a.Block]
	var out []matter
	seen := map[string]bool{}
	add := func(f smartplan.Field, v smartplan.Value) {
		s := v.String()
		if v.Is() && !seen[s] {
			seen[s] = true
			out = append(out, matter{f, v.Text, text.Tokens(s)})
		}
	}
	add(smartplan.FieldAction, a.Row.Action)
	add(smartplan.FieldNeed, a.Row.Need)
	add(smartplan.FieldOutcome, a.Row.Outcome)
	add(smartplan.FieldMeasure, a.Row.Measure)
	add("child", a.Row.Child)
	add("heading", b.Heading)
	add(smartplan.FieldNeed, b.Need)
	add(smartplan.FieldOutcome, b.Outcome)
	return out
}

// speaksOfChild reports whether a text names a child of the plan, or speaks of
// children or of what a child lives with. Names of services that hold such a
// word ("children's centre") do not count.
func speaksOfChild(p *smartplan.Plan, m matter) bool {
	for _, q := range p.People(m.text) {
		if len(q.Children) > 0 && len(q.Adults) == 0 {
			return true
		}
	}
	masked := map[int]bool{}
	for _, x := range words.Tagged("parent-need", "mask", m.toks) {
		for i := x.From; i < x.To; i++ {
			masked[i] = true
		}
	}
	for _, x := range words.Set("parent-need").FindAll(m.toks) {
		if x.Has("child") && !masked[x.From] {
			return true
		}
	}
	return false
}

// rowEvidence turns the matches of a word list in a text into evidence.
func rowEvidence(feature string, t text.Text, toks []text.Token, ms []text.Match) []Evidence {
	var out []Evidence
	for _, m := range ms {
		if m.From < m.To {
			out = append(out, Evidence{feature, t.Slice(toks[m.From].Start, toks[m.To-1].End)})
		}
	}
	return out
}

// quotedAt reports whether bytes from to to of s stand in quotation marks.
func quotedAt(quotes []text.Span, from, to int) bool {
	for _, q := range quotes {
		if q.Overlaps(text.Span{Start: from, End: to}) {
			return true
		}
	}
	return false
}
