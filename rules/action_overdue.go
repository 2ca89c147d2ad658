package rules

import (
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/when"
)

// actionOverdue finds unfinished actions whose date had passed when the plan
// was made: they were carried forward.
var actionOverdue = &Rule{
	Name: "action-overdue", Severity: Warning, Outline: Advice,
	Yields: []Yield{{To: "timescale-valid"}},
	Check: func(p *Pass) {
		if p.Plan.Date.IsZero() {
			return
		}
		eachRow(p, func(a *smartplan.Action, g RowGrades) {
			t := a.Timescale
			m := t.Chosen.Mention
			if t.Rung != when.Dated || !t.Due.Exists() || !t.Due.Before(p.Plan.Date) || t.Kind == "completed" || t.Reason == when.ReasonDone ||
				m.Role == when.RoleSince || m.Role == when.RoleDone || m.Role == when.RoleFrom || g.Action.Rung == "none" {
				return
			}
			f := Finding{Code: "carried-forward", Subject: about(a), Place: placeOf(p.Plan, a, smartplan.FieldDue), At: atOf(a, smartplan.FieldDue),
				Params: map[string]string{"action": shorten(a.Text.String(), 60), "due": dateInWords(t.Due), "plan": dateInWords(p.Plan.Date), "ago": span(t.Due.Days(p.Plan.Date))}}
			if x, ok := timescaleText(a); ok {
				f.Evidence = []Evidence{{"due", x}}
			}
			p.Report(f)
		})
	},
}
