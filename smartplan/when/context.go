package when

import (
	"slices"
	"strings"
)

// EventKind names what a deadline can be tied to.
type EventKind string

// The kinds of event. EventOther has a name only.
const (
	EventCoreGroup  EventKind = "core-group"
	EventReview     EventKind = "review"     // review child protection conference
	EventConference EventKind = "conference" // the conference that made the plan: counts as the plan's date
	EventBirth      EventKind = "birth"      // expected date of delivery, or the birth
	EventDischarge  EventKind = "discharge"  // from hospital
	EventRelease    EventKind = "release"    // from prison
	EventBail       EventKind = "bail"
	EventCourt      EventKind = "court"
	EventTerm       EventKind = "term" // school terms and holidays: they differ by council
	EventVisit      EventKind = "visit"
	EventMeeting    EventKind = "meeting"
	EventOther      EventKind = "other"
)

// Event is something that the plan gives a date for.
type Event struct {
	Kind EventKind
	// Name is what the plan calls it; needed for EventOther and EventMeeting.
	Name string
	Date Date
	// EveryWeeks is set when the event is repeated ("then every 4 weeks").
	EveryWeeks int
}

// Context is what a text is read against. The zero Context is allowed: then
// periods and dates without a year cannot be worked out to the day.
type Context struct {
	// Plan is the plan's own date; periods count from it.
	Plan Date
	// Events may hold several of one kind: all known core groups, for instance.
	Events   []Event
	Calendar *Calendar
}

// reference is the day to count from: the plan's date, else the earliest known
// core group or review.
func (c Context) reference() Date {
	if !c.Plan.IsZero() {
		return c.Plan
	}
	var best Date
	for _, e := range c.Events {
		if (e.Kind == EventCoreGroup || e.Kind == EventReview || e.Kind == EventConference) && !e.Date.IsZero() {
			if best.IsZero() || e.Date.Before(best) {
				best = e.Date
			}
		}
	}
	return best
}

// dates are the known days of a kind that are not before the plan, in order.
func (c Context) dates(kind EventKind) []Date {
	var out []Date
	for _, e := range c.Events {
		if e.Kind != kind || !e.Date.Exists() {
			continue
		}
		if c.Plan.IsZero() || !e.Date.Before(c.Plan) {
			out = append(out, e.Date)
		}
		if e.EveryWeeks > 0 {
			for i := 1; i <= 12; i++ {
				if d := e.Date.AddDays(7 * e.EveryWeeks * i); c.Plan.IsZero() || !d.Before(c.Plan) {
					out = append(out, d)
				}
			}
		}
	}
	slices.SortFunc(out, Date.Compare)
	return slices.Compact(out)
}

// named finds an event whose name's own words all stand in the words given.
func (c Context) named(words []string) Date {
	for _, e := range c.Events {
		if e.Name == "" || !e.Date.Exists() {
			continue
		}
		all, any := true, false
		for _, w := range strings.Fields(strings.ToLower(e.Name)) {
			if smallWord[w] {
				continue
			}
			any = true
			if !slices.ContainsFunc(words, func(o string) bool { return stem(o) == stem(w) }) {
				all = false
				break
			}
		}
		if all && any {
			return e.Date
		}
	}
	return Date{}
}

// stem lets "starts" and "start" meet.
func stem(w string) string { return strings.TrimSuffix(w, "s") }

var smallWord = map[string]bool{
	"the": true, "a": true, "an": true, "of": true, "to": true, "for": true, "and": true, "in": true, "on": true, "at": true,
	"next": true, "with": true, "date": true, "by": true, "before": true, "until": true, "after": true,
}
