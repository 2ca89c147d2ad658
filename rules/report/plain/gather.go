package plain

import (
	"sort"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/rules/report"
)

// group is what is said about one row, child, man or the plan.
type group struct {
	index    int
	findings []rules.Finding
	place    string
	weight   int
}

// gather puts findings about one row together; those about the plan stay
// alone. Groups stand in the order of their heaviest finding.
func gather(r *report.Plan, o Options) []group {
	var out []group
	at := map[string]int{}
	for _, f := range r.Findings {
		if f.Waived != nil || f.Severity == rules.Off || f.Severity == rules.Advice && !o.Advice {
			continue
		}
		key := ""
		switch f.Subject.Kind {
		case rules.AboutAction, rules.AboutOutcome:
			key = f.Subject.ID
		case rules.AboutChild, rules.AboutMan:
			key = string(f.Subject.Kind) + f.Subject.ID + f.Rule
		}
		i, ok := at[key]
		if !ok || key == "" {
			i = len(out)
			g := group{index: i}
			if f.Subject.Kind == rules.AboutAction || f.Subject.Kind == rules.AboutOutcome {
				g.place = rowPlace(r, f)
			}
			out = append(out, g)
			at[key] = i
		}
		out[i].findings = append(out[i].findings, f)
		out[i].weight += map[rules.Severity]int{rules.Error: 100, rules.Warning: 10, rules.Advice: 1}[f.Severity]
	}
	return out
}

// first are the at most seven groups to put right first: what is said of
// children and men, then the rows where most is missing.
func first(r *report.Plan, o Options) []group {
	var out []group
	for _, g := range gather(r, o) {
		if g.findings[0].Severity == rules.Error {
			out = append(out, g)
		}
	}
	rank := func(g group) int {
		switch g.findings[0].Subject.Kind {
		case rules.AboutChild:
			return 0
		case rules.AboutMan:
			return 1
		case rules.AboutPlan:
			return 2
		}
		return 3
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := rank(out[i]), rank(out[j])
		if a != b {
			return a < b
		}
		return a == 3 && out[i].weight > out[j].weight
	})
	if len(out) > o.First {
		out = out[:o.First]
	}
	return out
}

// rowPlace names the row without the column: a group may speak of several.
func rowPlace(r *report.Plan, f rules.Finding) string {
	for i := range r.Plan.Actions {
		if a := &r.Plan.Actions[i]; a.ID == f.Subject.ID {
			return rules.PlaceOf(r.Plan, a).Label
		}
	}
	return f.Place.Label
}
