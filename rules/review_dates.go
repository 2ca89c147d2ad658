package rules

import (
	"fmt"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/when"
)

// limits are what a nation says of the time between meetings; 0 is unset.
type limits struct {
	coreDays            int // working days from the initial conference to the first core group
	firstReview, review int // months
	needed              bool
}

// limitsOf are the limits of domain.md 3.5. Scotland's are contested and are not
// applied; Northern Ireland sets none for the core group.
var limitsOf = map[smartplan.Nation]limits{
	smartplan.England:         {coreDays: 10, firstReview: 3, review: 6, needed: true},
	smartplan.Wales:           {coreDays: 10, firstReview: 3, review: 6, needed: true},
	smartplan.NorthernIreland: {firstReview: 3, review: 6},
	smartplan.Scotland:        {},
}

// reviewDates asks for the dates of the next core group and the next review,
// and whether they keep to the limits.
var reviewDates = &Rule{
	Name: "review-dates", Severity: Warning, Outline: Warning, WholePlan: true,
	Check: func(p *Pass) {
		if !childProtection(p.Plan) {
			return
		}
		lim := limitsOf[p.Plan.Nation]
		if lim.needed {
			core, review := p.arranged("core-group"), p.arranged("review")
			switch {
			case !review && !core:
				p.missing("none", nil)
			case !review:
				p.missing("no-review", nil)
			case !core:
				p.missing("no-core-group", nil)
			}
		}
		p.reviewLimits(lim, p.meetingDate("core-group"), p.meetingDate("review"))
	},
}

// reviewLimits compares the dates that are given with the limits.
func (p *Pass) reviewLimits(lim limits, core, review when.Date) {
	from, initial := p.conference()
	if from.IsZero() || core.Exists() && from.AddMonths(3).Before(core) || review.Exists() && from.AddMonths(12).Before(review) {
		return // not this plan's own dates
	}
	cal := p.Plan.Context().Calendar
	if initial && lim.coreDays > 0 && core.Exists() {
		if n := cal.WorkingDays(from, core); n > lim.coreDays && core.After(from) {
			p.missing("core-late", map[string]string{"date": dateInWords(core), "days": fmt.Sprint(n), "limit": fmt.Sprint(lim.coreDays), "from": dateInWords(from)})
		}
	}
	months, code := lim.review, "review-late"
	if initial {
		months, code = lim.firstReview, "first-review-late"
	}
	if months > 0 && review.Exists() && review.After(from.AddMonths(months)) {
		p.missing(code, map[string]string{"date": dateInWords(review), "limit": fmt.Sprint(months), "from": dateInWords(from)})
	}
}

// conference is the date of the conference that made this plan, and whether it
// was the initial one. It is zero where the plan's own date may be another's.
func (p *Pass) conference() (when.Date, bool) {
	initial, other := false, false
	for _, m := range p.Plan.Meetings {
		switch m.Kind {
		case "initial-conference":
			initial = initial || m.Date == p.Plan.Date
			other = other || m.Date != p.Plan.Date
		case "this-review", "past-conference":
			other = true
		}
	}
	if !p.Plan.Date.Exists() {
		return when.Date{}, false
	}
	return p.Plan.Date, (initial || p.Plan.Stage == smartplan.StageInitial || p.Plan.Stage == smartplan.StageOutline) && !other && p.Plan.Stage != smartplan.StageReview
}

// meetingDate is the first date still to come of a kind of meeting.
func (p *Pass) meetingDate(kind string) when.Date {
	var best when.Date
	for _, m := range p.Plan.Meetings {
		if m.Kind == kind && m.Date.Exists() && m.Date.After(p.Plan.Date) && (best.IsZero() || m.Date.Before(best)) {
			best = m.Date
		}
	}
	return best
}

// arranged reports whether the plan says when a kind of meeting is, in whatever
// place and words: with a date, a day without a year, or every so many weeks.
func (p *Pass) arranged(kind string) bool {
	for _, m := range p.Plan.Meetings {
		if m.Kind == kind && (m.EveryWeeks > 0 || m.Date.Exists() && (kind == "core-group" || m.Date.After(p.Plan.Date))) {
			return true
		}
	}
	var before sentence
	for _, s := range p.sentences() {
		label := before.passage == s.passage && len(before.toks) <= 5 && speaksOf(before, kind)
		before = s
		if !speaksOf(s, kind) && !label {
			continue
		}
		for _, m := range when.Scan(s.String(), p.Plan.Context()) {
			if (m.Kind == when.KindDate || m.Kind == when.KindRange) && !m.Weekday && (kind == "core-group" || m.Date.IsZero() || !m.Date.Before(p.Plan.Date) && !past(s)) {
				return true
			}
		}
	}
	return false
}

// past reports whether a sentence speaks of a meeting that has been.
func past(s sentence) bool {
	said := false
	for _, w := range append(norms(s.heading), norms(s.String())...) {
		switch w {
		case "next":
			return false
		case "held", "last", "initial", "icpc", "attended", "made", "was", "this":
			said = true
		}
	}
	return said
}

// speaksOf reports whether a sentence, or the label it stands beside, names the
// kind of meeting.
func speaksOf(s sentence, kind string) bool {
	words := map[string]bool{}
	note := func(ws []string) {
		for _, w := range ws {
			words[w] = true
		}
	}
	note(norms(s.heading))
	for _, t := range s.toks {
		words[t.Norm] = true
	}
	if kind == "core-group" {
		return words["core"] && (words["group"] || words["groups"] || words["grp"] || words["gp"] || words["mtg"]) || words["cg"] || words["network"] && words["meeting"]
	}
	return words["review"] && s.kind != inRow || words["rcpc"] || words["rc"] || words["conference"] || words["cppm"]
}
