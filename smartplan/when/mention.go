package when

import "github.com/childplan/smartplan/smartplan/text"

// Kind says what a mention is.
type Kind string

// The kinds of mention.
const (
	KindDate        Kind = "date"        // one day
	KindRange       Kind = "range"       // from Start to Date
	KindMonth       Kind = "month"       // a month, quarter, season, week or year: Start to Date
	KindPeriod      Kind = "period"      // "within 10 working days": Date is its last day
	KindEvent       Kind = "event"       // tied to an event; Date if the context knows it
	KindRecurring   Kind = "recurring"   // "weekly", "each core group"
	KindVague       Kind = "vague"       // "ongoing", "ASAP"
	KindPlaceholder Kind = "placeholder" // "TBC", "?"
	KindDone        Kind = "done"        // "Done", "Achieved", without a date of its own
)

// Role is what the words before a mention make of it.
type Role string

// The roles. RoleNone is a bare date.
const (
	RoleNone   Role = ""
	RoleBy     Role = "by"     // by, before, no later than
	RoleOn     Role = "on"     // on, at
	RoleFrom   Role = "from"   // from, starting
	RoleUntil  Role = "until"  // until, to, up to
	RoleAfter  Role = "after"  // after, following, once
	RoleSince  Role = "since"  // since, was … on: the past
	RoleWithin Role = "within" // within, in
	RoleFor    Role = "for"    // for: a duration
	RoleDuring Role = "during" // over, during, throughout
	RoleDone   Role = "done"   // completed on
)

// Mention is one place in a text that speaks of time.
type Mention struct {
	// Span is in bytes of the string that was scanned, the words of the role
	// included.
	Span text.Span
	Kind Kind
	Role Role
	// Date is the day, or the last day of a range, month or period. It is zero
	// where nothing gives it. Start is the first day of a range or month.
	Date, Start Date
	// Valid is false for a day that does not exist. A mention without a date is
	// valid.
	Valid bool
	// WeekdayWrong: the weekday that is written is not that of the date.
	WeekdayWrong bool
	// Inferred: the year, or the month, is not written.
	Inferred bool
	// Ambiguous: another reading is possible ("3/12").
	Ambiguous bool
	// Weekday: only a weekday is written ("by Friday").
	Weekday bool
	// Short: a span of hours or "the same day".
	Short bool
	// Bare: a period without a word that makes it a deadline ("6 weeks").
	Bare bool
	// Event is set for events and for what is counted from one.
	Event EventKind
	// Ordinal is the number of an event ("second core group" is 2), else 0.
	Ordinal int
	// Strong: a vague word that is about time wherever it stands. Depends: it
	// makes everything beside it uncertain ("subject to availability").
	Strong, Depends bool

	from, to int // tokens
	n        int // a period counted from the plan: how many of unit
	unit     unit
	yearless bool // a day and month without a year
	limit    bool // "no more than": in a sentence about doing, no deadline
	weakTo   bool // the role is a bare "to"
}

// IsZero reports whether there is no mention.
func (m Mention) IsZero() bool { return m.Kind == "" }

// firstDay is the day on which a week or a range begins; else the day itself.
func (m Mention) firstDay() Date {
	if !m.Start.IsZero() {
		return m.Start
	}
	return m.Date
}

// dropPartial clears days whose year nothing gave.
func (m *Mention) dropPartial() {
	if m.Date.Year <= 0 {
		m.Date, m.Start = Date{}, Date{}
	}
}
