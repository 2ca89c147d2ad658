package rules

import (
	"strings"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// actionSpecific reports the action ladder.
var actionSpecific = &Rule{
	Name: "action-specific", Ladder: LadderAction,
	Rungs: map[string]Severity{"none": Error, "vague": Warning},
	Check: func(p *Pass) {
		eachRow(p, func(a *smartplan.Action, g RowGrades) {
			reportRow(p, a, g.Action, smartplan.FieldAction, nil)
		})
	},
}

// ownerNamed reports the owner ladder. A core group that owns a review is
// advice.
var ownerNamed = &Rule{
	Name: "owner-named", Ladder: LadderOwner,
	Rungs:  map[string]Severity{"none": Error, "collective": Error, "organisation": Warning, "role": Warning},
	Yields: []Yield{{"action-specific", "none"}},
	Check: func(p *Pass) {
		eachRow(p, func(a *smartplan.Action, g RowGrades) {
			var words []string
			said := map[string]bool{} // the owner cell and the action may say the same
			for _, o := range a.Owners {
				if w := text.Fold(o.Text.String()); !said[w] {
					said[w] = true
					words = append(words, o.Text.String())
				}
			}
			params := map[string]string{"owner": strings.Join(words, ", "), "person": sameSector(p.Plan, a)}
			f := rowFinding(p, a, g.Owner, smartplan.FieldOwner, params)
			if g.Owner.Rung == "collective" && ownsReview(a) {
				f.Severity, f.Code = Advice, "review"
			}
			if params["person"] != "" && (f.Code == "organisation" || f.Code == "role" || f.Code == "none") {
				f.Code += "-known"
			}
			if !g.Owner.Good() {
				p.Report(f)
			}
		})
	},
}

// timescaleSet reports the timescale ladder.
var timescaleSet = &Rule{
	Name: "timescale-set", Ladder: LadderTimescale,
	Rungs:  map[string]Severity{"none": Error, "vague": Error, "open": Warning, "event": Warning},
	Yields: []Yield{{"action-specific", "none"}},
	Check: func(p *Pass) {
		eachRow(p, func(a *smartplan.Action, g RowGrades) {
			params := map[string]string{"when": shorten(a.Row.Due.String(), 60), "dates": knownDates(p.Plan)}
			if !a.Row.Due.Is() {
				if t, ok := timescaleText(a); ok {
					params["when"] = shorten(t.String(), 60)
				}
			}
			if params["when"] == "" {
				params["when"] = shorten(a.Text.String(), 60)
				if ev := g.Timescale.Evidence; len(ev) > 0 && !ev[0].Text.IsEmpty() {
					params["when"] = shorten(ev[0].Text.String(), 60)
				}
			}
			reportRow(p, a, g.Timescale, smartplan.FieldDue, params)
		})
	},
}

// eachRow calls f for every row that is still open.
func eachRow(p *Pass, f func(*smartplan.Action, RowGrades)) {
	for i := range p.Plan.Actions {
		if a := &p.Plan.Actions[i]; !a.Finished {
			f(a, p.Grades.Actions[i])
		}
	}
}

func reportRow(p *Pass, a *smartplan.Action, g Grade, field smartplan.Field, params map[string]string) {
	if !g.Good() {
		p.Report(rowFinding(p, a, g, field, params))
	}
}

// rowFinding is the finding for a row's grade.
func rowFinding(p *Pass, a *smartplan.Action, g Grade, field smartplan.Field, params map[string]string) Finding {
	if params == nil {
		params = map[string]string{}
	}
	params["action"] = shorten(a.Text.String(), 60)
	params["children"] = childNames(p.Plan, a.Children)
	f := Finding{Grade: g.Rung, Next: g.Next, Code: g.Rung, Params: params, Subject: about(a), Place: placeOf(p.Plan, a, field), Evidence: g.Evidence}
	f.At = atOf(a, field)
	return f
}

// atOf is the cell concerned; where the row has none, the action.
func atOf(a *smartplan.Action, field smartplan.Field) text.Text {
	if v := valueOf(a, field); v != nil && v.State != smartplan.Absent && (v.From == smartplan.Own || v.From == smartplan.Merged) {
		return v.Text
	}
	return a.Text
}

// ownsReview: the task is to review or to keep minutes.
func ownsReview(a *smartplan.Action) bool {
	for _, t := range text.Tokens(a.Row.Action.String()) {
		switch t.Norm {
		case "review", "minutes", "reviewed", "minute":
			return true
		}
	}
	return false
}

// sameSector is the one named person of the plan who belongs to the agency or
// role that owns the row: who could be meant.
func sameSector(p *smartplan.Plan, a *smartplan.Action) string {
	for _, o := range a.Owners {
		if o.Sector == "" || o.Kind == smartplan.OwnerPerson {
			continue
		}
		found := ""
		for _, ad := range p.Adults {
			if ad.Sector == o.Sector && ad.Name != "" && (o.Kind != smartplan.OwnerRole || ad.Role == o.Role) {
				if found != "" {
					found = ""
					break
				}
				found = ad.Name
				if ad.Role != "" {
					found += " (" + ad.Role + ")"
				}
			}
		}
		if found != "" {
			return found
		}
	}
	return ""
}

// knownDates says which dates the plan itself offers to hang a deadline on:
// " The next core group is on 17 March 2026, the review on 26 May 2026."
func knownDates(p *smartplan.Plan) string {
	core, review := nextMeeting(p, "core-group"), nextMeeting(p, "review")
	switch {
	case core != "" && review != "":
		return " The next core group is on " + core + ", the review on " + review + "."
	case core != "":
		return " The next core group is on " + core + "."
	case review != "":
		return " The review is on " + review + "."
	}
	return ""
}

// nextMeeting is the date of the next meeting of a kind, in words; "" if the
// plan gives none.
func nextMeeting(p *smartplan.Plan, kind string) string {
	for _, m := range p.Meetings {
		if m.Kind == kind && m.Date.Exists() && (m.Next || m.Date.After(p.Date)) {
			return dateInWords(m.Date)
		}
	}
	return ""
}
