package rules

import (
	"github.com/childplan/smartplan/rules/internal/impact"
	"github.com/childplan/smartplan/smartplan"
)

// gradeImpact grades what the plan says of the harm to each child. Where
// neglect is neither a category nor a concern nothing is judged.
func gradeImpact(p *smartplan.Plan) []Grade {
	out := make([]Grade, len(p.Children))
	if !p.Neglect {
		for i := range out {
			out[i] = Grade{Ladder: LadderImpact, Rung: NotJudged, Reason: "neglect is neither a category nor a concern of this plan"}
		}
		return out
	}
	for i, r := range impact.Grade(p.Subjects(), p.Statements) {
		rung := r.Rung
		if rung == "" {
			rung = impact.None
		}
		var ev []Evidence
		for _, e := range r.Evidence {
			ev = append(ev, Evidence{e.Feature, e.Text})
		}
		out[i] = newGrade(LadderImpact, rung, r.Reason, ev...)
	}
	return out
}
