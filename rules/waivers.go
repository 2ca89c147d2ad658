package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// Where a waiver stands.
const (
	FromConfiguration = "configuration"
	FromComment       = "comment"
)

// waive marks the findings that the configuration or a comment in the document
// accepts. A waiver that cannot be used becomes a problem that says why.
func (l *Linter) waive(r *PlanReport) {
	l.waiveByFingerprint(r)
	if d := r.Plan.Draft; d != nil && d.Document != nil {
		l.waiveByComment(r)
	}
}

// expired reports whether a last day lies before the day to judge by. Where
// there is no such day nothing is expired: a clock is never asked.
func expired(p *smartplan.Plan, until when.Date) bool {
	today := p.Today
	if today.IsZero() {
		today = p.Date
	}
	return !today.IsZero() && until.Before(today)
}

// waiveByFingerprint applies the configuration's waivers. One configuration
// serves many plans, so a waiver that fits nothing in this plan is listed in
// Unused and is no problem of the plan.
func (l *Linter) waiveByFingerprint(r *PlanReport) {
	for _, w := range l.config.Waivers {
		var fits []*Finding
		for i := range r.Findings {
			if r.Findings[i].Fingerprint == w.Fingerprint {
				fits = append(fits, &r.Findings[i])
			}
		}
		if len(fits) == 0 {
			if !slices.Contains(r.Unused, w.Fingerprint) {
				r.Unused = append(r.Unused, w.Fingerprint)
			}
			continue
		}
		until, err := when.Parse(strings.TrimSpace(w.Until))
		why := ""
		switch {
		case strings.TrimSpace(w.Reason) == "":
			why = noReason
		case strings.TrimSpace(w.Initials) == "":
			why = noInitials
		case strings.TrimSpace(w.Until) == "":
			why = noEnd
		case err != nil:
			why = noSuchEnd
		case expired(r.Plan, until):
			why = fmt.Sprintf(ranOut, dateInWords(until))
		}
		for _, f := range fits {
			reason := why
			if l.named(f.Rule).IsFixed(f.key()) {
				reason = isFixed
			}
			if reason != "" {
				r.Problems = append(r.Problems, Problem{Kind: WaiverNotUsed, Rule: f.Rule, Place: f.Place,
					Text: fmt.Sprintf("the waiver %s in the configuration is not in force: %s", w.Fingerprint, reason)})
				continue
			}
			f.Waived = &Waiver{Reason: w.Reason, Initials: w.Initials, Until: until.String(), From: FromConfiguration}
		}
	}
}

// Why a waiver is not in force.
const (
	noReason   = "it gives no reason"
	noInitials = "it gives no initials, so nobody answers for it"
	noEnd      = "it does not say until when"
	noSuchEnd  = "its last day is not a date that exists"
	ranOut     = "it ran out on %s"
	isFixed    = "this finding can be neither waived nor switched off"
)

// UnusedWaiver says of a configured waiver that it fits no finding of a run.
func UnusedWaiver(fingerprint string) Problem {
	return Problem{Kind: WaiverNotUsed, Text: fmt.Sprintf("the waiver %s in the configuration accepts nothing in these plans: what it accepted has been put right or reworded, or stands in another plan", fingerprint)}
}

// mostWaivers is how many waivers in comments are read: more is no plan.
const mostWaivers = 500

// waiveByComment applies waivers that stand as comments in the document.
func (l *Linter) waiveByComment(r *PlanReport) {
	var rows *rowFinder
	read := 0
	for _, c := range r.Plan.Draft.Document.Comments {
		for _, s := range commentLines(c.Text) {
			w, ok := readCommentWaiver(s, c.Author, l.ruleNames(), r.Plan)
			if !ok {
				continue
			}
			if read++; read > mostWaivers {
				r.Problems = append(r.Problems, Problem{Kind: WaiverNotUsed, Text: fmt.Sprintf("only the first %d waivers in comments were read", mostWaivers)})
				return
			}
			problem := Problem{Kind: WaiverNotUsed, Rule: w.rule, Place: Place{Label: commentPlace(r.Plan, c.On)}}
			if w.why == "" && c.On.IsZero() {
				w.why = "it is not attached to any words of the plan"
			}
			if w.why == "" {
				if rows == nil {
					rows = newRowFinder(r.Plan)
				}
				w.why = l.accept(r, rows, w, c.On)
			}
			if w.why != "" {
				problem.Text = "the waiver in a comment is not in force: " + w.why
				r.Problems = append(r.Problems, problem)
			}
		}
	}
}

// commentPlace names the words that a comment is attached to.
func commentPlace(p *smartplan.Plan, on text.Span) string {
	words := ""
	if t := p.Draft.Document.Text; on.End <= len(t) {
		words = shorten(t[on.Start:on.End], 40)
	}
	if words == "" {
		return "Comment"
	}
	return "Comment on " + quote(words)
}

// ruleNames are all rules that may be named, local ones included.
func (l *Linter) ruleNames() []string {
	out := RuleNames()
	for _, c := range l.config.Local {
		out = append(out, c.Rule.Name)
	}
	return out
}

// accept marks the findings that a comment's waiver means. The answer says why
// there are none.
func (l *Linter) accept(r *PlanReport, rows *rowFinder, w commentWaiver, on text.Span) string {
	actions := rows.find(on)
	var meant, whole, unplaced []*Finding
	for i := range r.Findings {
		f := &r.Findings[i]
		switch {
		case f.Rule != w.rule:
		case touches(f.At, on), touches(subjectAt(r, f), on), inRows(f, actions):
			meant = append(meant, f)
		case f.Subject.Kind == AboutPlan:
			whole = append(whole, f)
			if f.At.First().IsZero() {
				unplaced = append(unplaced, f)
			}
		}
	}
	if len(meant) == 0 && len(actions) == 0 && !rows.shared(on) {
		if len(whole) > 1 {
			whole = unplaced
		}
		if len(whole) == 1 {
			meant = whole
		}
	}
	if len(meant) == 0 {
		return "it accepts nothing: there is no such finding about the words that it is attached to"
	}
	why := ""
	for _, f := range meant {
		if l.named(f.Rule).IsFixed(f.key()) {
			why = isFixed
			continue
		}
		if f.Waived == nil {
			f.Waived = &Waiver{Reason: w.reason, Initials: w.initials, Until: w.until.String(), From: FromComment}
		}
	}
	return why
}

// subjectAt is where the child or man whom a finding is about is introduced.
func subjectAt(r *PlanReport, f *Finding) text.Text {
	var n int
	if len(f.Subject.ID) < 2 {
		return text.Text{}
	}
	if _, err := fmt.Sscanf(f.Subject.ID[1:], "%d", &n); err != nil || n < 1 {
		return text.Text{}
	}
	switch {
	case f.Subject.Kind == AboutChild && n <= len(r.Plan.Children):
		return r.Plan.Children[n-1].At
	case f.Subject.Kind == AboutMan && n <= len(r.Grades.Men):
		m := r.Grades.Men[n-1]
		if m.Adult >= 0 {
			return r.Plan.Adults[m.Adult].At
		}
		if len(m.Children) == 1 {
			return r.Plan.Children[m.Children[0]].At
		}
	}
	return text.Text{}
}

// inRows reports whether all rows that a finding is about are among those.
func inRows(f *Finding, actions []string) bool {
	if len(actions) == 0 || len(f.Subject.Actions) == 0 {
		return false
	}
	for _, id := range f.Subject.Actions {
		if !slices.Contains(actions, id) {
			return false
		}
	}
	return true
}

// touches reports whether a text stands at a place. Something empty has a place
// too: an empty cell.
func touches(t text.Text, on text.Span) bool {
	for _, s := range t.Spans() {
		if meets(s, on) {
			return true
		}
	}
	return false
}

func meets(a, b text.Span) bool {
	if a.IsZero() || b.IsZero() {
		return false
	}
	if a.Len() == 0 || b.Len() == 0 {
		return a.Start <= b.End && b.Start <= a.End
	}
	return a.Overlaps(b)
}
