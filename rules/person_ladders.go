package rules

import (
	"fmt"

	"github.com/childplan/smartplan/smartplan/text"
)

// neglectImpact reports, child by child, what the plan says of the harm.
var neglectImpact = &Rule{
	Name: "neglect-impact", Ladder: LadderImpact, WholePlan: true,
	Rungs: map[string]Severity{"none": Error, "collective": Error, "label": Error, "partial": Warning},
	Check: func(p *Pass) {
		for i, c := range p.Plan.Children {
			g := p.Grades.Children[i]
			if !c.OnPlan || g.Rung == NotJudged || g.Good() {
				continue
			}
			code := g.Rung
			if g.Rung == "partial" {
				code = "partial-" + missingHalf(g)
			}
			p.Report(Finding{Grade: g.Rung, Next: g.Next, Code: code, Evidence: g.Evidence,
				Params:  map[string]string{"child": c.First(), "words": firstWords(g.Evidence)},
				Subject: Subject{Kind: AboutChild, ID: fmt.Sprintf("C%d", i+1), Ref: c.Ref, Text: c.Name},
				At:      firstEvidence(g.Evidence, c.At), Place: Place{Label: c.Name}})
		}
	},
}

// missingHalf says which of the two a partial statement lacks.
func missingHalf(g Grade) string {
	for _, e := range g.Evidence {
		if e.Feature == "consequence" {
			return "exposure"
		}
	}
	return "consequence"
}

func firstWords(ev []Evidence) string {
	if len(ev) == 0 {
		return ""
	}
	return shorten(ev[0].Text.String(), 80)
}

func firstEvidence(ev []Evidence, other text.Text) text.Text {
	if len(ev) > 0 {
		return ev[0].Text
	}
	return other
}

// fatherInvolved reports each father and male carer, and children whose father
// nobody mentions.
var fatherInvolved = &Rule{
	Name: "father-involved", Ladder: LadderInvolvement, WholePlan: true,
	Rungs: map[string]Severity{"absent": Error, "mentioned": Error, "peripheral": Warning},
	Check: func(p *Pass) {
		for i, m := range p.Grades.Men {
			if m.Grade.Good() {
				continue
			}
			name := m.Name
			if name == "" {
				name = "the father of " + childNames(p.Plan, m.Children)
			}
			f := Finding{Grade: m.Grade.Rung, Next: m.Grade.Next, Code: m.Grade.Rung, Evidence: m.Grade.Evidence,
				Params:  map[string]string{"man": name, "children": childNames(p.Plan, m.Children), "relation": m.Relation},
				Subject: Subject{Kind: AboutMan, ID: fmt.Sprintf("M%d", i+1), Text: name}}
			if m.Adult >= 0 {
				f.At = p.Plan.Adults[m.Adult].At
				f.Subject.Ref = p.Plan.Adults[m.Adult].Ref
			}
			f.Place = Place{Label: name}
			p.Report(f)
		}
	},
}
