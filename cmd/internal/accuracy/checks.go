package accuracy

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/childplan/smartplan/rules"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// newest are the checks that only later sets of plans are labelled for.
var newest = []string{"name-unknown", "child-planned-for", "worry-unanswered", "order-respected", "language-access", "age-consistent"}

// labelledAs names the label that stands for a check where it is another one:
// the three date checks share a label.
var labelledAs = map[string]string{"action-overdue": "timescale-valid", "after-review": "timescale-valid"}

// Disagreement is one place where a check and the label differ.
type Disagreement struct {
	Case, Check string
	// Missed: the label fires and the check does not; else the other way round.
	Missed bool
	What   string
	// Why is the finding's message, with the words that it rests on.
	Why string
}

// item is one thing that a label or a finding is about.
type item struct {
	of   string // "plan", "of" (a child, word or name) or "row"
	what []string
	why  string
	used bool
}

// checks lints the plan and compares every check with the labels.
func (r *Result) checks(ctx context.Context, c Case, p *smartplan.Plan, l *rules.Linter) {
	report, err := l.Lint(ctx, p)
	if err != nil {
		r.Failures = append(r.Failures, fmt.Sprintf("%s: %v", c.Name, err))
		return
	}
	for _, problem := range report.Problems {
		r.Failures = append(r.Failures, fmt.Sprintf("%s: %s: %s\n%s", c.Name, problem.Rule, problem.Text, problem.Stack))
	}
	for _, f := range report.Findings {
		if f.Severity.AtLeast(rules.Warning) {
			r.Findings++
		}
	}
	for _, rule := range rules.Rules() {
		if rule.Ladder != "" || labelledAs[rule.Name] != "" || slices.Contains(c.Labels.Skip, rule.Name) || !c.Newest && slices.Contains(newest, rule.Name) {
			continue
		}
		r.compare(c, rule.Name, c.wants(rule.Name), c.gots(rule.Name, p, report.Findings))
	}
}

// wants are the places where the labels say that a check fires.
func (c Case) wants(check string) []item {
	var out []item
	if slices.Contains(c.Labels.Fires, check) {
		out = append(out, item{of: "plan"})
	}
	for _, f := range c.Labels.FiresFor {
		if f.Check == check {
			out = append(out, item{of: "of", what: []string{f.Of}})
		}
	}
	for _, f := range c.Labels.RowFires {
		if f.Check == check {
			out = append(out, item{of: "row", what: []string{f.Match}})
		}
	}
	return out
}

// gots are the findings of a check, item by item: those about the plan are one,
// unless they list words; those about rows are one for each row.
func (c Case) gots(check string, p *smartplan.Plan, fs []rules.Finding) []item {
	var out []item
	plan := -1
	for _, f := range fs {
		if f.Rule != check && labelledAs[f.Rule] != check {
			continue
		}
		why := f.Rule + " " + f.Code + ": " + f.Message
		switch {
		case check == "abbreviations-explained":
			for _, e := range f.Evidence {
				out = append(out, item{of: "of", what: []string{e.Text.String()}, why: why})
			}
		case f.Subject.Kind == rules.AboutAction || f.Subject.Kind == rules.AboutOutcome:
			for _, id := range f.Subject.Actions {
				for i := range p.Actions {
					if p.Actions[i].ID == id && !c.passed(check, p.Actions[i].Text.String()) {
						out = append(out, item{of: "row", what: []string{p.Actions[i].Text.String()}, why: why})
					}
				}
			}
		case f.Subject.Kind == rules.AboutPlan && f.Subject.Text == "":
			if plan < 0 {
				plan = len(out)
				out = append(out, item{of: "plan", why: why})
			} else {
				out[plan].why += " / " + why
			}
		default:
			what := []string{f.Subject.Text, f.At.String()}
			for _, v := range f.Params {
				what = append(what, v)
			}
			out = append(out, item{of: "of", what: what, why: why})
		}
	}
	return out
}

// passed reports whether a row is optional or skipped for the check.
func (c Case) passed(check, row string) bool {
	for _, a := range c.Labels.Actions {
		if (a.Optional || slices.Contains(a.Skip, check)) && matches(row, a.Match) {
			return true
		}
	}
	return false
}

// compare pairs what is wanted with what was found.
func (r *Result) compare(c Case, check string, wants, gots []item) {
	score := r.Checks[check]
	if score == nil {
		score = &Check{}
		r.Checks[check] = score
	}
	score.Cases++
	score.Wanted += len(wants)
	for _, w := range wants {
		hit := false
		for i := range gots {
			if g := &gots[i]; !g.used && w.fits(*g) {
				g.used, hit = true, true
				if w.of != "plan" {
					break
				}
			}
		}
		if hit {
			score.Hit++
			continue
		}
		score.Missed++
		r.Disagreements = append(r.Disagreements, Disagreement{c.Name, check, true, strings.Join(w.what, " | "), ""})
	}
	for _, g := range gots {
		if !g.used {
			score.False++
			r.Disagreements = append(r.Disagreements, Disagreement{c.Name, check, false, strings.Join(g.what, " | "), g.why})
		}
	}
}

// fits reports whether a finding is what a label means.
func (w item) fits(g item) bool {
	switch {
	case w.of == "plan":
		return g.of != "row"
	case w.of != g.of:
		return false
	case w.of == "row":
		return matches(g.what[0], w.what[0])
	}
	for _, s := range g.what {
		if sameName(s, w.what[0]) || text.Fold(s) == text.Fold(w.what[0]) {
			return true
		}
	}
	return false
}

// Precision and Recall of a check; 1 where there is nothing to be right about.
func (c Check) Precision() float64 { return share(c.Hit, c.Hit+c.False) }

// Recall is the share of labelled places that the check found.
func (c Check) Recall() float64 { return share(c.Hit, c.Hit+c.Missed) }

func share(a, n int) float64 {
	if n == 0 {
		return 1
	}
	return float64(a) / float64(n)
}
