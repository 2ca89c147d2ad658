package accuracy

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/formats"
	"github.com/childplan/smartplan/smartplan/text"
)

// Pair is one judgement: what the label says and what the linter said. Got is
// "" where the linter did not find what the label is about.
type Pair struct {
	Want, Got string
	Case      string
	What      string // the row, child or man
	Why       string
}

// Result is the score of one plan, or of many added up.
type Result struct {
	Cases          int
	Required       int // rows that must be found
	Found          int
	Reported       int // rows that the linter reports
	Extra          int // of them, rows that no label matches
	Pairs          map[rules.Ladder][]Pair
	Checks         map[string]*Check
	Disagreements  []Disagreement
	Findings       int      // findings at error and warning level
	Missed, Falsed []string // rows, with their plan
	Failures       []string // plans that could not be read
}

// Check counts how often a check fires where it should.
type Check struct{ Cases, Wanted, Hit, False, Missed int }

// NewResult is an empty result.
func NewResult() *Result {
	return &Result{Pairs: map[rules.Ladder][]Pair{}, Checks: map[string]*Check{}}
}

// Add puts another result into r.
func (r *Result) Add(o *Result) {
	r.Cases += o.Cases
	r.Required += o.Required
	r.Found += o.Found
	r.Reported += o.Reported
	r.Extra += o.Extra
	for l, p := range o.Pairs {
		r.Pairs[l] = append(r.Pairs[l], p...)
	}
	for n, c := range o.Checks {
		if r.Checks[n] == nil {
			r.Checks[n] = &Check{}
		}
		r.Checks[n].Cases += c.Cases
		r.Checks[n].Wanted += c.Wanted
		r.Checks[n].Hit += c.Hit
		r.Checks[n].False += c.False
		r.Checks[n].Missed += c.Missed
	}
	r.Findings += o.Findings
	r.Disagreements = append(r.Disagreements, o.Disagreements...)
	r.Missed = append(r.Missed, o.Missed...)
	r.Falsed = append(r.Falsed, o.Falsed...)
	r.Failures = append(r.Failures, o.Failures...)
}

// Options are those the plans are read with.
type Options struct{ Smartplan smartplan.Options }

// Score lints one labelled plan and compares.
func Score(ctx context.Context, c Case, o smartplan.Options) *Result {
	r := NewResult()
	r.Cases = 1
	plan, err := formats.Parse(ctx, filepath.Base(c.Path), c.Data, o)
	if err != nil {
		r.Failures = append(r.Failures, fmt.Sprintf("%s: %v", c.Name, err))
		plan = &smartplan.Plan{Draft: &smartplan.Draft{}}
	}
	g := rules.GradePlan(plan)
	r.rows(c, plan, g)
	r.children(c, plan, g)
	r.men(c, plan, g)
	l, err := rules.New(rules.Config{})
	if err != nil {
		r.Failures = append(r.Failures, err.Error())
		return r
	}
	r.checks(ctx, c, plan, l)
	return r
}

// matches reports whether a row's text belongs to a label: it begins with the
// match or contains it, case, quotes, dashes and white space folded.
func matches(row, match string) bool {
	row, match = text.Fold(row), text.Fold(match)
	return match != "" && (strings.HasPrefix(row, match) || strings.Contains(row, match))
}

func (r *Result) rows(c Case, p *smartplan.Plan, g rules.Grades) {
	taken := make([]bool, len(p.Actions))
	r.Reported += len(p.Actions)
	add := func(l rules.Ladder, skip []string, want string, got rules.Grade, what string, found bool) {
		if slices.Contains(skip, string(l)) || want == "" {
			return
		}
		pair := Pair{Want: want, Case: c.Name, What: what}
		if found {
			pair.Got = got.Rung
			pair.Why = got.Reason
			for _, e := range got.Evidence {
				pair.Why += " " + e.Feature
			}
		}
		r.Pairs[l] = append(r.Pairs[l], pair)
	}
	for _, a := range c.Labels.Actions {
		at := -1
		for i := range p.Actions {
			if !taken[i] && matches(p.Actions[i].Text.String(), a.Match) {
				at = i
				break
			}
		}
		var rg rules.RowGrades
		if at >= 0 {
			taken[at] = true
			rg = g.Actions[at]
		}
		if a.Optional {
			continue
		}
		r.Required++
		if at >= 0 {
			r.Found++
		} else {
			r.Missed = append(r.Missed, c.Name+": "+a.Match)
		}
		add(rules.LadderOutcome, a.Skip, a.Outcome, rg.Outcome, a.Match, at >= 0)
		add(rules.LadderAction, a.Skip, a.Action, rg.Action, a.Match, at >= 0)
		add(rules.LadderOwner, a.Skip, a.Owner, rg.Owner, a.Match, at >= 0)
		add(rules.LadderTimescale, a.Skip, a.Timescale, rg.Timescale, a.Match, at >= 0)
	}
	for i := range p.Actions {
		if !taken[i] {
			r.Extra++
			r.Falsed = append(r.Falsed, c.Name+": "+p.Actions[i].Text.String())
		}
	}
}

func (r *Result) children(c Case, p *smartplan.Plan, g rules.Grades) {
	for _, l := range c.Labels.Children {
		pair := Pair{Want: l.Impact, Case: c.Name, What: l.Name}
		for i, k := range p.Children {
			if sameName(k.Name, l.Name) {
				pair.Got = g.Children[i].Rung
				pair.Why = g.Children[i].Reason
				for _, e := range g.Children[i].Evidence {
					pair.Why += fmt.Sprintf(" [%s: %.60s]", e.Feature, e.Text.String())
				}
				break
			}
		}
		r.Pairs[rules.LadderImpact] = append(r.Pairs[rules.LadderImpact], pair)
	}
}

func (r *Result) men(c Case, p *smartplan.Plan, g rules.Grades) {
	taken := make([]bool, len(g.Men))
	for _, l := range c.Labels.Men {
		pair := Pair{Want: l.Involvement, Case: c.Name, What: l.Name + " " + l.Relation + " of " + l.Child}
		for pass := 0; pass < 2 && pair.Got == ""; pass++ {
			for i, m := range g.Men {
				if taken[i] {
					continue
				}
				named := sameName(m.Name, l.Name)
				ofChild := false
				for _, k := range m.Children {
					ofChild = ofChild || sameName(p.Children[k].Name, l.Child)
				}
				if pass == 0 && l.Name != "" && named || pass == 1 && (l.Name == "" || m.Name == "" || m.Adult >= 0 && p.Adults[m.Adult].Name == "") && ofChild {
					taken[i] = true
					pair.Got, pair.Why = m.Grade.Rung, m.Grade.Reason
					break
				}
			}
		}
		r.Pairs[rules.LadderInvolvement] = append(r.Pairs[rules.LadderInvolvement], pair)
	}
	for i, m := range g.Men {
		if !taken[i] {
			r.Pairs["extra-men"] = append(r.Pairs["extra-men"], Pair{Case: c.Name, Got: m.Grade.Rung, What: m.Name + " " + m.Relation})
		}
	}
}

// sameName: one is the other, or its first words.
func sameName(a, b string) bool {
	a, b = text.Fold(a), text.Fold(b)
	if a == "" || b == "" {
		return false
	}
	return a == b || strings.HasPrefix(a, b+" ") || strings.HasPrefix(b, a+" ") || strings.Contains(a, b) || strings.Contains(b, a) || strings.HasPrefix(a, b+"-")
}

// Accuracy is the share of judgements that agree.
func Accuracy(pairs []Pair) (right, n int) {
	for _, p := range pairs {
		if p.Want == p.Got {
			right++
		}
	}
	return right, len(pairs)
}
