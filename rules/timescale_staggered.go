package rules

import (
	"fmt"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/when"
)

// timescaleStaggered finds plans in which nearly everything falls due on one
// day.
var timescaleStaggered = &Rule{
	Name: "timescale-staggered", Severity: Advice, Outline: Advice,
	WholePlan: true,
	Check: func(p *Pass) {
		on := map[when.Date][]string{}
		n := 0
		eachRow(p, func(a *smartplan.Action, _ RowGrades) {
			t := a.Timescale
			if t.Rung != when.Dated || !t.Due.Exists() || t.Kind == "recurring-until" || t.Kind == "completed" {
				return
			}
			n++
			on[t.Due] = append(on[t.Due], a.ID)
		})
		if n < 5 {
			return
		}
		for day, ids := range on {
			if len(ids)*5 < n*4 {
				continue
			}
			p.Report(Finding{Code: "one-day", Subject: Subject{Kind: AboutPlan, Actions: ids}, Place: Place{Label: "The whole plan"},
				Params: map[string]string{"n": fmt.Sprint(len(ids)), "all": fmt.Sprint(n), "day": dateInWords(day)}})
		}
	},
}
