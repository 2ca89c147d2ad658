package rules

import (
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/when"
)

// planDated asks for a date of the plan, of the conference or of a meeting.
var planDated = &Rule{
	Name: "plan-dated", Severity: Warning, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		if !p.Plan.Date.IsZero() {
			return
		}
		for _, m := range p.Plan.Meetings {
			if !m.Date.IsZero() {
				return
			}
		}
		for _, s := range p.sentences() {
			if datesPlan(p.Plan, s) {
				return
			}
		}
		p.missing("none", nil)
	},
}

// datesPlan reports whether a sentence outside the rows gives the date of a
// meeting or of the document.
func datesPlan(p *smartplan.Plan, s sentence) bool {
	if s.kind == inRow || s.kind == inBlock {
		return false
	}
	says := s.is(smartplan.SectionOther) && len(s.toks) <= 8 || s.is(smartplan.SectionFront, smartplan.SectionMeetings, smartplan.SectionSignatures)
	for _, t := range s.toks {
		switch t.Norm {
		case "conference", "meeting", "met", "icpc", "rcpc", "cppm", "review", "group", "dated", "date", "plan", "signed", "completed", "written", "circulated", "finalised", "updated", "made", "today":
			says = true
		case "dob", "born", "edd", "birth":
			return false
		}
	}
	if !says {
		return false
	}
	for _, m := range when.Scan(s.String(), p.Context()) {
		if (m.Kind == when.KindDate || m.Kind == when.KindRange) && !m.Weekday {
			return true
		}
	}
	return false
}

// datesIn are the days that a sentence writes.
func datesIn(p *smartplan.Plan, s sentence) []when.Date {
	var out []when.Date
	for _, m := range when.Scan(s.String(), p.Context()) {
		if (m.Kind == when.KindDate || m.Kind == when.KindRange) && m.Date.Exists() && !m.Weekday {
			out = append(out, m.Date)
		}
	}
	return out
}
