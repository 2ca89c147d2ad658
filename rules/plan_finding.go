package rules

import (
	"slices"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// childProtection reports whether the plan is one to which the statutory limits
// of child protection apply.
func childProtection(p *smartplan.Plan) bool {
	return p.Type == "" || p.Type == "child-protection"
}

// missing reports something that the plan lacks as a whole.
func (p *Pass) missing(code string, params map[string]string, evidence ...Evidence) {
	f := Finding{Code: code, Params: params, Evidence: evidence, Subject: Subject{Kind: AboutPlan}, Place: Place{Label: "The whole plan"}}
	if len(evidence) > 0 {
		f.At = evidence[0].Text
	}
	p.Report(f)
}

// words are the words of a match in a sentence, as evidence.
func (s sentence) words(m text.Match, feature string) Evidence {
	return Evidence{Feature: feature, Text: s.text.Slice(s.toks[m.From].Start, s.toks[m.To-1].End)}
}

// inCells reports whether the sentence stands in one of the fields of a row or
// block.
func (s sentence) inCells(fields ...smartplan.Field) bool {
	return (s.kind == inRow || s.kind == inBlock) && slices.Contains(fields, s.field)
}

// is reports whether the sentence stands in a section of one of the kinds.
func (s sentence) is(kinds ...smartplan.SectionKind) bool { return slices.Contains(kinds, s.kind) }

// firstWord of the sentence, marks and bullets left out.
func (s sentence) firstWord() string {
	for _, t := range s.toks {
		if t.Kind == text.Word {
			return t.Norm
		}
	}
	return ""
}

// onPlan are the indexes of the children on the plan.
func onPlan(p *smartplan.Plan) []int {
	var out []int
	for i, c := range p.Children {
		if c.OnPlan {
			out = append(out, i)
		}
	}
	return out
}

// certain are the children on the plan of whom it says more than one word: a
// surname, a date of birth, an age, a school. Where a plan says so little of all
// of them, all.
func certain(p *smartplan.Plan) []int {
	var out []int
	for _, i := range onPlan(p) {
		if c := p.Children[i]; !c.Born.IsZero() || c.Age >= 0 || c.Unborn || c.School != "" {
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		return onPlan(p)
	}
	return out
}

// familyOwners are the indexes of the adults of the family who own a row.
func familyOwners(p *smartplan.Plan, a *smartplan.Action) []int {
	var out []int
	for _, o := range a.Owners {
		if o.Adult >= 0 && p.Adults[o.Adult].Family() && !slices.Contains(out, o.Adult) {
			out = append(out, o.Adult)
		}
	}
	return out
}
