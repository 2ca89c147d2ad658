package rules

import "github.com/childplan/smartplan/smartplan"

func gradeImpact(p *smartplan.Plan) []Grade {
	out := make([]Grade, len(p.Children))
	for i := range out {
		out[i] = newGrade(LadderImpact, "none", "")
	}
	return out
}
