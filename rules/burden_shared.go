package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan"
)

// burdenShared asks whether the mother, or the one parent who does not harm,
// carries the family's part alone while a father or male carer is in the plan;
// and whether any professional owns an action.
var burdenShared = &Rule{
	Name: "burden-shared", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		if len(p.Plan.Actions) == 0 {
			return
		}
		if noProfessional(p) {
			p.missing("no-professional", nil)
			return
		}
		if who, owns, all, ev := oneParent(p); who >= 0 {
			p.missing("one-parent", map[string]string{"person": p.Plan.Adults[who].Called(), "count": fmt.Sprint(owns), "all": fmt.Sprint(all)}, ev...)
		}
	},
}

// noProfessional reports whether every owner of every row is of the family.
func noProfessional(p *Pass) bool {
	owned := 0
	for i := range p.Plan.Actions {
		for _, o := range p.Plan.Actions[i].Owners {
			owned++
			switch {
			case o.Child >= 0, o.Adult >= 0 && p.Plan.Adults[o.Adult].Family(),
				o.Adult < 0 && o.Sector == "" && o.Agency == "" && isFamilyWord(o.Text.String()):
			default:
				return false
			}
		}
	}
	return owned >= 2
}

// oneParent finds the mother who owns at least three actions and three
// quarters of what the family owns. What the parents own together counts for
// neither.
func oneParent(p *Pass) (who, owns, all int, ev []Evidence) {
	if !manInPlan(p) {
		return -1, 0, 0, nil
	}
	counts := map[int]int{}
	rows := map[int][]Evidence{}
	for i := range p.Plan.Actions {
		a := &p.Plan.Actions[i]
		owners := p.familyDoers(a)
		family := len(owners) > 0
		for _, o := range a.Owners {
			family = family || o.Child >= 0 || o.Kind == "collective" && isFamilyWord(o.Text.String())
		}
		if !family || jointParents(p, owners) || len(owners) == 0 && everybody(a) {
			continue
		}
		all++
		for _, w := range owners {
			counts[w]++
			rows[w] = append(rows[w], Evidence{Feature: "action", Text: a.Text})
		}
	}
	mother, other := theMother(p)
	if mother < 0 {
		return -1, 0, 0, nil
	}
	n, ev := counts[mother], rows[mother]
	if other >= 0 {
		n, ev = n+counts[other], append(ev, rows[other]...)
	}
	if n >= 3 && n*4 >= all*3 {
		return mother, n, all, ev
	}
	return -1, 0, 0, nil
}

// everybody: the whole family owns the row, the mother among them.
func everybody(a *smartplan.Action) bool {
	for _, o := range a.Owners {
		ws := norms(o.Text.String())
		if slices.Contains(ws, "family") && !slices.Contains(ws, "wider") && !slices.Contains(ws, "extended") || slices.Contains(ws, "household") {
			return true
		}
	}
	return false
}

// theMother is the one mother of the plan, or the main carer where no mother is
// named; other is the same woman under the bare word "Mum". Both are -1 where
// there are two mothers or none.
func theMother(p *Pass) (mother, other int) {
	mother, other = -1, -1
	carer, named := -1, 0
	for i, a := range p.Plan.Adults {
		switch {
		case a.Relation == "mother" && a.Name != "":
			mother = i
			named++
		case a.Relation == "mother":
			other = i
		case a.Relation == "carer" && a.Name != "" && a.Sex != "m":
			carer = i
		}
	}
	if named > 1 {
		return -1, -1
	}
	if mother < 0 && carer >= 0 {
		mother = carer
	}
	if mother < 0 {
		mother, other = other, -1
	}
	return mother, other
}

// familyDoers are the adults of the family who own a row. Where the owner cell
// names others, a doer in the action counts only if the action begins with it.
func (p *Pass) familyDoers(a *smartplan.Action) []int {
	named := a.Row.Owner.IsOwn()
	var out []int
	for _, o := range a.Owners {
		if o.Adult >= 0 && p.Plan.Adults[o.Adult].Family() && (!named || !o.Doer || strings.HasPrefix(a.Row.Action.String(), o.Text.String())) && !slices.Contains(out, o.Adult) {
			out = append(out, o.Adult)
		}
	}
	return out
}

// jointParents reports whether a mother and a father or partner own a row
// together.
func jointParents(p *Pass, owners []int) bool {
	mother, man := false, false
	for _, w := range owners {
		a := p.Plan.Adults[w]
		mother = mother || a.Relation == "mother"
		man = man || isMan(a.Relation)
	}
	return mother && man
}

func isMan(relation string) bool {
	return slices.Contains([]string{"father", "step-father", "stepfather", "partner", "ex-partner", "husband", "boyfriend", "grandfather"}, relation)
}

func isFamilyWord(s string) bool {
	return slices.ContainsFunc(norms(s), func(w string) bool {
		return slices.Contains([]string{"family", "parents", "mum", "mother", "dad", "father", "household", "everyone"}, w)
	})
}

// manInPlan reports whether a father or male carer is in the plan who is not
// kept away or out of reach.
func manInPlan(p *Pass) bool {
	for _, m := range p.Grades.Men {
		if m.Adult < 0 || m.Name == "" || !isMan(m.Relation) || m.Grade.Rung == "absent" || m.Grade.Rung == "accounted" {
			continue
		}
		notes := strings.ToLower(p.Plan.Adults[m.Adult].Notes.String())
		if strings.Contains(notes, "hmp") || strings.Contains(notes, "prison") || strings.Contains(notes, "custody") || strings.Contains(notes, "bail") || strings.Contains(notes, "died") || strings.Contains(notes, "deceased") {
			continue
		}
		return true
	}
	return false
}
