package rules

import (
	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// graceDays is how many working days after the review an action may fall due.
const graceDays = 10

// afterReview finds one-off actions that fall due after the next review.
var afterReview = &Rule{
	Name: "after-review", Severity: Advice, Outline: Advice,
	Yields: []Yield{{To: "timescale-valid"}},
	Check: func(p *Pass) {
		review := nextReview(p.Plan)
		if review.IsZero() {
			return
		}
		cal := p.Plan.Context().Calendar
		if cal == nil {
			cal = when.NewCalendar(when.Nation(p.Plan.Nation))
		}
		limit := cal.AddWorkingDays(review, graceDays)
		eachRow(p, func(a *smartplan.Action, g RowGrades) {
			t := a.Timescale
			if t.Rung != when.Dated || !t.Due.Exists() || !t.Due.After(limit) || !oneOff(p.Plan, a, review) || g.Action.Rung == "none" {
				return
			}
			f := Finding{Code: "late", Subject: about(a), Place: placeOf(p.Plan, a, smartplan.FieldDue), At: atOf(a, smartplan.FieldDue),
				Params: map[string]string{"action": shorten(a.Text.String(), 60), "due": dateInWords(t.Due), "review": dateInWords(review)}}
			if x, ok := timescaleText(a); ok {
				f.Evidence = []Evidence{{"due", x}}
			}
			p.Report(f)
		})
	},
}

// oneOff: a single deed on a day, not something that goes on: nothing repeated,
// no period, course, tenancy, order or treatment.
func oneOff(p *smartplan.Plan, a *smartplan.Action, review when.Date) bool {
	m := a.Timescale.Chosen.Mention
	switch m.Kind {
	case when.KindDate:
	case when.KindMonth:
		if !m.Start.After(review) {
			return false
		}
	default:
		return false
	}
	switch m.Role {
	case when.RoleUntil, when.RoleFrom, when.RoleFor, when.RoleDuring, when.RoleSince, when.RoleAfter:
		return false
	}
	for _, v := range []smartplan.Value{a.Row.Action, a.Row.Due, a.Row.Start} {
		if !v.IsOwn() {
			continue
		}
		s := v.String()
		toks := text.Tokens(s)
		if words.Has("goes-on", "on", toks) {
			return false
		}
		if ms := words.Tagged("goes-on", "once", toks); len(ms) > 0 && ms[0].From <= 3 {
			continue // the hours of a class for which one is to enrol
		}
		for _, x := range when.Scan(s, p.Context()) {
			if x.Kind == when.KindRecurring {
				return false
			}
		}
	}
	return true
}
