package rules

import "github.com/childplan/smartplan/smartplan"

// healthInvolved asks whether a health professional owns an action.
var healthInvolved = &Rule{
	Name: "health-involved", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		if len(p.Plan.Actions) == 0 {
			return
		}
		p.sectorInvolved("health")
	},
}

// schoolInvolved asks, where a school-age child is on the plan, whether a
// school or nursery owns an action.
var schoolInvolved = &Rule{
	Name: "school-involved", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		if len(p.Plan.Actions) == 0 || !schoolAge(p.Plan) {
			return
		}
		p.sectorInvolved("education")
	},
}

// sectorInvolved reports where no row with a task that can be checked has an
// owner or doer of the sector. A row in which the sector only has a vague part
// is named.
func (p *Pass) sectorInvolved(sector string) {
	var vague []Evidence
	for i := range p.Plan.Actions {
		a := &p.Plan.Actions[i]
		if !p.sectorIn(a, sector) {
			continue
		}
		if g := p.Grades.Actions[i].Action.Rung; g == "specific" {
			return
		}
		vague = append(vague, Evidence{Feature: "vague", Text: a.Text})
	}
	if len(vague) > 0 {
		p.missing("vague", map[string]string{"words": shorten(vague[0].Text.String(), 70)}, vague...)
		return
	}
	p.missing("none", nil)
}

// sectorIn reports whether a row is owned, or done in any of its cells, by
// somebody of the sector.
func (p *Pass) sectorIn(a *smartplan.Action, sector string) bool {
	for _, o := range a.Owners {
		if o.Sector == sector || o.Adult >= 0 && p.Plan.Adults[o.Adult].Sector == sector {
			return true
		}
	}
	for _, v := range []smartplan.Value{a.Row.Action, a.Row.Owner, a.Row.Due, a.Row.Measure, a.Measure} {
		if !v.Is() {
			continue
		}
		for _, q := range p.Plan.People(v.Text) {
			if !q.Agent {
				continue
			}
			for _, w := range q.Adults {
				if p.Plan.Adults[w].Sector == sector {
					return true
				}
			}
		}
	}
	return false
}

// schoolAge reports whether a child on the plan is of school age.
func schoolAge(p *smartplan.Plan) bool {
	for _, c := range p.Children {
		if c.OnPlan && !c.Unborn && c.Age >= 5 && c.Age <= 18 {
			return true
		}
	}
	return false
}
