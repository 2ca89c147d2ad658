package rules

import (
	"fmt"
	"strings"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// outcomeSpecific reports the outcome ladder. An outcome that is shared by
// several rows is reported once; a plan whose template has no place for
// outcomes gets one finding.
var outcomeSpecific = &Rule{
	Name: "outcome-specific", Ladder: LadderOutcome,
	Rungs: map[string]Severity{"none": Error, "activity": Warning, "vague": Error, "observable": Advice},
	Check: func(p *Pass) {
		if missingOutcomes(p) {
			return
		}
		type group struct {
			first   int
			actions []string
		}
		var order []string
		groups := map[string]*group{}
		for i := range p.Plan.Actions {
			a, g := &p.Plan.Actions[i], p.Grades.Actions[i].Outcome
			if g.Good() || a.Finished {
				continue
			}
			key := fmt.Sprintf("row %d", i)
			if a.Goal.Is() && g.Rung != "none" {
				key = g.Rung + placeKey(a.Goal.Text)
			}
			if groups[key] == nil {
				groups[key] = &group{first: i}
				order = append(order, key)
			}
			groups[key].actions = append(groups[key].actions, a.ID)
		}
		for _, key := range order {
			gr := groups[key]
			a, g := &p.Plan.Actions[gr.first], p.Grades.Actions[gr.first].Outcome
			f := Finding{Grade: g.Rung, Next: g.Next, Code: g.Rung, Evidence: g.Evidence,
				Place:  placeOf(p.Plan, a, smartplan.FieldOutcome),
				Params: map[string]string{"action": shorten(a.Text.String(), 60), "children": childNames(p.Plan, a.Children)}}
			if a.Goal.Is() {
				f.At = a.Goal.Text
				f.Subject = Subject{Kind: AboutOutcome, ID: a.ID, Ref: a.Ref, Text: a.Goal.Text.String(), Actions: gr.actions}
				f.Params["outcome"] = shorten(a.Goal.Text.String(), 90)
				if a.Goal.From == smartplan.OfBlock {
					f.Place.Column = ""
				}
			} else {
				// The change stands in the action itself, or nowhere.
				f.At = a.Row.Outcome.Text
				f.Subject = about(a)
				f.Params["outcome"] = shorten(a.Text.String(), 90)
				if len(g.Evidence) > 0 && !g.Evidence[0].Text.IsEmpty() {
					f.Params["outcome"] = shorten(g.Evidence[0].Text.String(), 90)
				}
			}
			p.Report(f)
		}
	},
}

// placeKey is what makes two outcomes the same one: their place, or their
// words where they have none.
func placeKey(t text.Text) string {
	if s := t.First(); !s.IsZero() {
		return fmt.Sprintf("@%d-%d", s.Start, s.End)
	}
	return "=" + text.Fold(t.String())
}

// missingOutcomes reports a plan that has no place for outcomes at all.
func missingOutcomes(p *Pass) bool {
	if len(p.Plan.Actions) < 2 || p.Plan.InProgress {
		return false
	}
	var ids []string
	for i := range p.Plan.Actions {
		a := &p.Plan.Actions[i]
		if a.Goal.State != smartplan.Absent || p.Grades.Actions[i].Outcome.Rung != "none" {
			return false
		}
		ids = append(ids, a.ID)
	}
	p.Report(Finding{Grade: "none", Next: "activity", Code: "no-place", Subject: Subject{Kind: AboutPlan, Text: "outcomes", Actions: ids}, Place: Place{Label: "The whole plan", Pointer: ""}})
	return true
}

// childNames are the first names of the children, for a message.
func childNames(p *smartplan.Plan, children []int) string {
	var out []string
	for _, c := range children {
		out = append(out, p.Children[c].First())
	}
	if len(out) == 0 {
		if len(p.Children) == 1 {
			return p.Children[0].First()
		}
		return "the child"
	}
	if len(out) == 1 {
		return out[0]
	}
	return strings.Join(out[:len(out)-1], ", ") + " and " + out[len(out)-1]
}
