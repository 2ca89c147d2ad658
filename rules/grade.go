// Package rules judges a plan: first it grades every row, child and man on the
// six ladders, once; then rules turn grades and what else they look at into
// findings. It prints nothing; see rules/report for the forms of a report.
package rules

import (
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// Ladder names one of the six questions.
type Ladder string

// The ladders. Their rules are named in LadderRule.
const (
	LadderOutcome     Ladder = "outcome"
	LadderAction      Ladder = "action"
	LadderOwner       Ladder = "owner"
	LadderTimescale   Ladder = "timescale"
	LadderImpact      Ladder = "impact"
	LadderInvolvement Ladder = "involvement"
)

// Rungs are the rungs of each ladder from worst to best, as JSON writes them.
// On the involvement ladder accounted and involved are both good.
var Rungs = map[Ladder][]string{
	LadderOutcome:     {"none", "activity", "vague", "observable", "measurable"},
	LadderAction:      {"none", "vague", "specific"},
	LadderOwner:       {"none", "collective", "organisation", "role", "named"},
	LadderTimescale:   {"none", "vague", "open", "event", "dated"},
	LadderImpact:      {"none", "collective", "label", "partial", "defined"},
	LadderInvolvement: {"absent", "mentioned", "peripheral", "accounted", "involved"},
}

// NotJudged is the impact grade where neglect is neither a category nor a
// concern of the plan.
const NotJudged = "not-judged"

// Grade is a rung with what it rests on.
type Grade struct {
	Ladder Ladder
	Rung   string
	// Next is the rung above; "" on the highest.
	Next string
	// Reason is a short code that says why this rung.
	Reason   string
	Evidence []Evidence
}

// Evidence is a stretch of the plan that a grade or finding rests on.
type Evidence struct {
	Feature string
	Text    text.Text
}

// Good reports whether nothing is to be improved on this ladder.
func (g Grade) Good() bool {
	return g.Next == "" || g.Ladder == LadderInvolvement && g.Rung == "accounted"
}

// newGrade finds the rung above.
func newGrade(l Ladder, rung, reason string, evidence ...Evidence) Grade {
	g := Grade{Ladder: l, Rung: rung, Reason: reason, Evidence: evidence}
	rungs := Rungs[l]
	for i, r := range rungs {
		if r == rung && i+1 < len(rungs) {
			g.Next = rungs[i+1]
		}
	}
	if l == LadderOutcome && rung == "activity" {
		g.Next = "observable"
	}
	return g
}

// Grades are all grades of a plan, in the order of its actions and children.
type Grades struct {
	Actions  []RowGrades
	Children []Grade // impact, one per child of the plan (those not on it too)
	Men      []Man
}

// RowGrades are the four grades of a row.
type RowGrades struct {
	Outcome, Action, Owner, Timescale Grade
}

// Man is a father or male carer, or the missing father of children.
type Man struct {
	// Adult is the index into Plan.Adults; -1 for a father whom nobody mentions.
	Adult    int
	Name     string
	Relation string
	Children []int
	Grade    Grade
}

// GradePlan grades a plan on the six ladders.
func GradePlan(p *smartplan.Plan) Grades {
	g := Grades{Actions: make([]RowGrades, len(p.Actions))}
	family := familyNames(p)
	for i := range p.Actions {
		a := &p.Actions[i]
		outcome, action := gradeRowText(p, a, family)
		g.Actions[i] = RowGrades{outcome, action, gradeOwner(a), gradeTimescale(a)}
	}
	g.Children = gradeImpact(p)
	g.Men = gradeMen(p, g.Actions)
	return g
}
