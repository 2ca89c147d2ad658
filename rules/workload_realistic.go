package rules

import "fmt"

// tooMany is the largest number of open actions that one member of a family
// can be asked to carry.
const tooMany = 8

// workloadRealistic asks whether one member of the family owns too much.
var workloadRealistic = &Rule{
	Name: "workload-realistic", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		owns := make([][]Evidence, len(p.Plan.Adults))
		for i := range p.Plan.Actions {
			a := &p.Plan.Actions[i]
			if a.Finished {
				continue
			}
			for _, who := range familyOwners(p.Plan, a) {
				owns[who] = append(owns[who], Evidence{Feature: "action", Text: a.Text})
			}
		}
		for who, ev := range owns {
			if len(ev) > tooMany {
				p.missing("many", map[string]string{"person": p.Plan.Adults[who].Called(), "count": fmt.Sprint(len(ev)), "limit": fmt.Sprint(tooMany)}, ev...)
			}
		}
	},
}
