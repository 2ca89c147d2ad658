package rules

import (
	"fmt"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// dated is a date as a plan writes it, with its place.
type dated struct {
	mention when.Mention
	text    text.Text // the words of the date
	label   string
	action  *smartplan.Action // nil outside rows
	field   smartplan.Field
}

// datesOf are all dates of a plan, each place once: those of rows first.
func datesOf(p *Pass) []dated {
	var out []dated
	seen := map[text.Span]bool{}
	add := func(t text.Text, label string, a *smartplan.Action, f smartplan.Field) {
		s := t.String()
		for _, m := range when.Scan(s, p.Plan.Context()) {
			if m.Date.IsZero() || m.Span.Start < 0 || m.Span.End > len(s) {
				continue
			}
			x := t.Slice(m.Span.Start, m.Span.End)
			if at := x.First(); !at.IsZero() {
				if seen[at] {
					continue
				}
				seen[at] = true
			}
			out = append(out, dated{m, x, label, a, f})
		}
	}
	for i := range p.Plan.Actions {
		a := &p.Plan.Actions[i]
		for _, c := range cells(a.Row) {
			if c.v.IsOwn() {
				add(c.v.Text, c.v.Column, a, c.f)
			}
		}
	}
	for _, e := range p.Plan.Draft.Front {
		add(e.Value.Text, e.Label.String(), nil, "")
	}
	for _, s := range p.Plan.Sections {
		add(s.Text.Text, s.Heading.String(), nil, "")
	}
	for _, b := range p.Plan.Draft.Blocks {
		for _, v := range []smartplan.Value{b.Heading, b.Need, b.Outcome, b.Measure} {
			add(v.Text, b.Heading.String(), nil, "")
		}
	}
	for _, m := range p.Plan.Draft.Meetings {
		add(m.Date.Text, m.Kind.String(), nil, "")
	}
	add(p.Plan.Draft.Date.Text, "date", nil, "")
	return out
}

// nextReview is the day of the review conference to come; zero if the plan
// gives none.
func nextReview(p *smartplan.Plan) when.Date {
	var best when.Date
	for _, m := range p.Meetings {
		if m.Kind == "review" && m.Next && m.Date.Exists() && m.Date.After(p.Date) && (best.IsZero() || m.Date.Before(best)) {
			best = m.Date
		}
	}
	return best
}

// span is a number of days in words, as people say it.
func span(days int) string {
	switch {
	case days == 1:
		return "one day"
	case days < 14:
		return fmt.Sprintf("%d days", days)
	case days < 63:
		return fmt.Sprintf("%d weeks", days/7)
	case days < 731:
		return fmt.Sprintf("%d months", days*12/365)
	}
	return fmt.Sprintf("%d years", days/365)
}
