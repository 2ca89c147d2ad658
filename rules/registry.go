package rules

import "slices"

// Rules are all rules, ladders first, in the order of their pages. A rule is a
// value in this list and registers nowhere.
func Rules() []*Rule { return all }

var all = slices.Concat(ladderRules, planChecks, rowChecks)

var ladderRules = []*Rule{
	outcomeSpecific,
	actionSpecific,
	ownerNamed,
	timescaleSet,
	neglectImpact,
	fatherInvolved,
}

// LadderRule names the rule that reports each ladder.
var LadderRule = map[Ladder]string{
	LadderOutcome: "outcome-specific", LadderAction: "action-specific", LadderOwner: "owner-named",
	LadderTimescale: "timescale-set", LadderImpact: "neglect-impact", LadderInvolvement: "father-involved",
}

// RuleNamed is the rule of that name, or nil.
func RuleNamed(name string) *Rule { return byName[name] }

// byName is built after all, which it reads.
var byName = func() map[string]*Rule {
	m := map[string]*Rule{}
	for _, r := range all {
		m[r.Name] = r
	}
	return m
}()

// RuleNames are the names of all rules, in order.
func RuleNames() []string {
	var out []string
	for _, r := range all {
		out = append(out, r.Name)
	}
	return out
}
