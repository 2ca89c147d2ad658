// Package localrule turns conditions written as expressions over the plan's
// JSON into rules, so that a place can add its own without programming:
//
//	name: reviews-in-the-morning
//	for: action
//	when: action.grades.timescale == "dated" && action.timescale.due > plan.date && len(action.owners) > 3
//	message: '"{text}" has more than three owners.'
//
// The words are those of the JSON report: plan, and for each row, child or man
// action, child, man. A word that does not exist is an error when the rule is
// compiled, not when a plan is linted.
package localrule

import (
	"fmt"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/rules/report"
	"github.com/childplan/smartplan/rules/report/json"
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
)

// Source is a local rule as written.
type Source struct {
	Name string
	// For says what the condition is asked of: "plan", "child", "man", "action".
	For                 string
	When                string
	Message, Suggestion string
	Severity            rules.Severity
}

// env is what a condition sees.
type env struct {
	Plan   json.Plan   `expr:"plan"`
	Action json.Action `expr:"action"`
	Child  json.Child  `expr:"child"`
	Man    json.Man    `expr:"man"`
}

// Compile makes a rule. The error names the rule and the place in its
// condition.
func Compile(s Source) (rules.Local, error) {
	program, err := expr.Compile(s.When, expr.Env(env{}), expr.AsBool(), expr.MaxNodes(1000))
	if err != nil {
		return rules.Local{}, fmt.Errorf("local rule %s: %w", s.Name, err)
	}
	page := &rules.Page{Name: s.Name, Title: s.Message, LooksFor: s.When, Messages: map[string]rules.Message{"local": {Text: s.Message, Suggestion: s.Suggestion}}, Text: "# " + s.Name + "\n\n" + s.Message + "\n"}
	rule := &rules.Rule{Name: s.Name, Severity: s.Severity, Check: func(p *rules.Pass) { check(p, s, program) }}
	return rules.Local{Rule: rule, Page: page}, nil
}

// check asks the condition of everything that it is for.
func check(p *rules.Pass, s Source, program *vm.Program) {
	e := env{Plan: json.FromPlan(&report.Plan{PlanReport: rules.PlanReport{Plan: p.Plan, Grades: *p.Grades}})}
	holds := func() bool {
		out, err := expr.Run(program, e)
		if err != nil {
			panic("the condition failed")
		}
		return out.(bool)
	}
	switch s.For {
	case "action":
		for i, a := range e.Plan.Actions {
			e.Action = a
			if holds() {
				row := &p.Plan.Actions[i]
				p.Report(rules.Finding{Code: "local", Params: map[string]string{"text": a.Text}, At: row.Text, Place: rules.PlaceOf(p.Plan, row),
					Subject: rules.Subject{Kind: rules.AboutAction, ID: a.ID, Ref: a.Ref, Text: a.Text, Actions: []string{a.ID}}})
			}
		}
	case "child":
		for i, c := range e.Plan.Children {
			e.Child = c
			if holds() {
				p.Report(rules.Finding{Code: "local", Params: map[string]string{"text": c.Name}, Place: rules.Place{Label: c.Name},
					Subject: rules.Subject{Kind: rules.AboutChild, ID: fmt.Sprintf("C%d", i+1), Ref: c.Ref, Text: c.Name}})
			}
		}
	case "man":
		for i, m := range e.Plan.Men {
			e.Man = m
			if holds() {
				p.Report(rules.Finding{Code: "local", Params: map[string]string{"text": m.Name}, Place: rules.Place{Label: m.Name},
					Subject: rules.Subject{Kind: rules.AboutMan, ID: fmt.Sprintf("M%d", i+1), Text: m.Name}})
			}
		}
	default:
		if holds() {
			p.Report(rules.Finding{Code: "local", Place: rules.Place{Label: "The whole plan"}})
		}
	}
}
