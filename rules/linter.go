package rules

import (
	"context"
	"sort"

	"github.com/childplan/smartplan/smartplan"
)

// Linter judges plans. It is compiled once, immutable, and safe for any number
// of goroutines.
type Linter struct {
	config Config
	rules  []compiled
}

type compiled struct {
	rule *Rule
	page *Page
}

// New compiles a linter. It fails where the configuration names a rule, rung
// or severity that does not exist.
func New(c Config) (*Linter, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	l := &Linter{config: c}
	for _, r := range Rules() {
		if c.Profile == ProfileCore && r.Ladder == "" {
			continue
		}
		page, err := PageOf(r.Name)
		if err != nil {
			return nil, err
		}
		l.rules = append(l.rules, compiled{r, page})
	}
	for _, local := range c.Local {
		l.rules = append(l.rules, compiled{local.Rule, local.Page})
	}
	return l, nil
}

// named is the rule of that name, local ones included.
func (l *Linter) named(name string) *Rule {
	for _, c := range l.rules {
		if c.rule.Name == name {
			return c.rule
		}
	}
	return &Rule{Name: name}
}

// PlanReport is what the linter says of one plan: data only.
type PlanReport struct {
	Plan   *smartplan.Plan
	Grades Grades
	// Findings are those that somebody accepted first, then by weight.
	Findings []Finding
	Problems []Problem
	// Unused are the fingerprints of configured waivers that fit nothing in this
	// plan. They may belong to another plan.
	Unused []string
}

// Count is how many findings, not waived, have the severity.
func (r *PlanReport) Count(s Severity) int {
	n := 0
	for _, f := range r.Findings {
		if f.Severity == s && f.Waived == nil {
			n++
		}
	}
	return n
}

// Lint judges a plan. The error is only that of ctx.
func (l *Linter) Lint(ctx context.Context, p *smartplan.Plan) (PlanReport, error) {
	report := PlanReport{Plan: p}
	if err := ctx.Err(); err != nil {
		return report, err
	}
	report.Grades = GradePlan(p)
	shared := &memo{}
	for _, c := range l.rules {
		if err := ctx.Err(); err != nil {
			return report, err
		}
		if c.rule.WholePlan && p.InProgress {
			continue
		}
		pass := &Pass{Plan: p, Grades: &report.Grades, Config: &l.config, rule: c.rule, page: c.page, findings: &report.Findings, memo: shared}
		pass.severity = func(key string) Severity { return l.severity(c.rule, key, p.Stage) }
		if problem := pass.run(); problem != nil {
			report.Problems = append(report.Problems, *problem)
		}
	}
	report.Findings = yield(report.Findings, l.named)
	l.waive(&report)
	arrange(report.Findings)
	return report, nil
}

// severity is what is in force for a rung or code of a rule.
func (l *Linter) severity(r *Rule, key string, stage smartplan.Stage) Severity {
	if s, ok := l.config.Severity[r.Name]; ok {
		if v, ok := s.By[key]; ok {
			return v
		}
		if s.All != "" {
			return s.All
		}
	}
	s := r.Severity
	if v, ok := r.Rungs[key]; ok {
		s = v
	} else if r.Ladder != "" {
		s = Off
	}
	outline := stage == smartplan.StageOutline || l.config.Profile == ProfileOutline
	if outline && r.Ladder == "" && r.Outline != "" && s != Off {
		return r.Outline
	}
	return s
}

// yield drops findings whose cause another rule has said.
func yield(fs []Finding, named func(string) *Rule) []Finding {
	type key struct{ rule, grade, id string }
	said := map[key]bool{}
	for _, f := range fs {
		for _, id := range subjects(f) {
			said[key{f.Rule, "", id}] = true
			said[key{f.Rule, f.Grade, id}] = true
			said[key{f.Rule, f.Code, id}] = true
		}
	}
	out := fs[:0]
	for _, f := range fs {
		drop := false
		for _, y := range named(f.Rule).Yields {
			for _, id := range subjects(f) {
				drop = drop || said[key{y.To, y.Grade, id}]
			}
		}
		if !drop {
			out = append(out, f)
		}
	}
	return out
}

// subjects are the keys of what a finding is about.
func subjects(f Finding) []string {
	switch f.Subject.Kind {
	case AboutAction, AboutOutcome:
		return f.Subject.Actions
	case AboutPlan:
		return []string{"plan"}
	}
	return []string{string(f.Subject.Kind) + f.Subject.ID}
}

// arrange sorts findings: those that are waived first, so that nobody passes over
// them; then by weight, children and men before rows within an
// equal weight, then as they stand in the plan. The order is stable.
func arrange(fs []Finding) {
	rank := func(f Finding) int {
		switch f.Subject.Kind {
		case AboutChild:
			return 0
		case AboutMan:
			return 1
		case AboutPlan:
			return 2
		}
		return 3
	}
	sort.SliceStable(fs, func(i, j int) bool {
		if a, b := fs[i].Waived != nil, fs[j].Waived != nil; a != b {
			return a
		}
		if weight[fs[i].Severity] != weight[fs[j].Severity] {
			return weight[fs[i].Severity] > weight[fs[j].Severity]
		}
		return rank(fs[i]) < rank(fs[j])
	})
}
