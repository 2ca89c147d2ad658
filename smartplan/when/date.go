// Package when reads dates and timescales in UK plans: every date, period,
// event, frequency and vague word that a text mentions, and what the cells of
// a row come to together. Dates are civil days in UK order; nothing here reads
// the clock.
package when

import (
	"fmt"
	"time"
)

// Date is a civil day. The zero Date means "unknown". A Date may name a day
// that does not exist (31 June): see Exists.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// Exists reports whether the calendar has such a day. The zero Date does not
// exist.
func (d Date) Exists() bool {
	return d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= DaysIn(d.Year, d.Month)
}

// DaysIn is the number of days of a month.
func DaysIn(year int, m time.Month) int {
	return time.Date(year, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// String is the date as 2026-03-09; the zero Date is "".
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Parse reads a date written as 2026-03-09. The empty string is the zero Date.
// It fails on anything else and on days that do not exist.
func Parse(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("when: not a date of the form 2026-03-09")
	}
	return fromTime(t), nil
}

// MarshalText gives String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what Parse reads.
func (d *Date) UnmarshalText(b []byte) error {
	p, err := Parse(string(b))
	if err != nil {
		return err
	}
	*d = p
	return nil
}

func fromTime(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

func (d Date) time() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// Compare is -1 if d is before o, 0 if they are the same day and 1 if d is
// after o.
func (d Date) Compare(o Date) int {
	for _, p := range [][2]int{{d.Year, o.Year}, {int(d.Month), int(o.Month)}, {d.Day, o.Day}} {
		if p[0] < p[1] {
			return -1
		}
		if p[0] > p[1] {
			return 1
		}
	}
	return 0
}

// Before reports whether d is an earlier day than o.
func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }

// After reports whether d is a later day than o.
func (d Date) After(o Date) bool { return d.Compare(o) > 0 }

// AddDays is the day n days later (earlier if n is negative). The zero Date
// stays unknown.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return fromTime(d.time().AddDate(0, 0, n))
}

// AddMonths is the same day n months later, or the last day of that month if
// it is shorter: 31 January and one month is 28 February.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	out := fromTime(first)
	out.Day = min(d.Day, DaysIn(out.Year, out.Month))
	return out
}

// Days is the number of days from d to o, negative if o is earlier. It is 0
// when either is unknown.
func (d Date) Days(o Date) int {
	if d.IsZero() || o.IsZero() {
		return 0
	}
	return int(o.time().Sub(d.time()).Hours() / 24)
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.time().Weekday() }

// monday is the Monday of the week that d is in.
func (d Date) monday() Date { return d.AddDays(-((int(d.Weekday()) + 6) % 7)) }

// endOfMonth is the last day of d's month.
func (d Date) endOfMonth() Date {
	d.Day = DaysIn(d.Year, d.Month)
	return d
}
