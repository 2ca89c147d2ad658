package when

import (
	"strings"
	"time"
)

// calendarDay reads days that have names: Easter, Christmas, bank holidays,
// "tomorrow", "end of the month".
func (sc *scanner) calendarDay(i int, r Role) (Mention, int) {
	for _, w := range sc.words[i] {
		if w.kind != "day" {
			continue
		}
		m := Mention{Kind: KindDate, Inferred: true}
		switch w.day {
		case "today", "tomorrow", "next-working":
			m.Short = true
		case "this-week", "next-week", "this-month", "next-month", "this-year", "next-year", "tax-year":
			m.Kind = KindMonth
		}
		y, j := 0, w.to
		if named(w.day) {
			y, j = sc.yearAfter(w.to)
		}
		m.Inferred = y == 0
		m.Date = sc.dayNamed(w.day, y)
		return m, j
	}
	return Mention{}, i
}

// named: the day comes round each year.
func named(day string) bool {
	switch day {
	case "today", "tomorrow", "next-working", "this-week", "weekend", "next-week", "this-month", "next-month", "this-year", "next-year", "bank":
		return false
	}
	return true
}

// dayNamed works the day out; year 0 means the next one.
func (sc *scanner) dayNamed(day string, year int) Date {
	ref := sc.ref
	if year == 0 {
		if ref.IsZero() {
			return Date{}
		}
		if !named(day) {
			return sc.relativeDay(day)
		}
		d := sc.dayNamed(day, ref.Year)
		if d.Before(ref) {
			d = sc.dayNamed(day, ref.Year+1)
		}
		return d
	}
	switch day {
	case "easter-sunday":
		return Easter(year)
	case "good-friday":
		return Easter(year).AddDays(-2)
	case "easter-monday":
		return Easter(year).AddDays(1)
	case "christmas":
		return Date{year, time.December, 25}
	case "christmas-eve":
		return Date{year, time.December, 24}
	case "new-year-eve":
		return Date{year, time.December, 31}
	case "boxing":
		return Date{year, time.December, 26}
	case "new-year":
		return Date{year, time.January, 1}
	case "tax-year":
		return Date{year, time.March, 31}
	case "early-may", "spring-bank", "summer-bank", "may-bank":
		name := map[string]string{"early-may": "Early May", "spring-bank": "Spring", "summer-bank": "Summer", "may-bank": "Early May"}[day]
		for _, h := range sc.ctx.Calendar.BankHolidays(year) {
			if strings.HasPrefix(h.Name, name) {
				if day == "may-bank" && !sc.ref.IsZero() && h.Date.Before(sc.ref) && h.Date.Year == sc.ref.Year {
					return sc.dayNamed("spring-bank", year)
				}
				return h.Date
			}
		}
	}
	return Date{}
}

// relativeDay is a day counted from the plan's date.
func (sc *scanner) relativeDay(day string) Date {
	ref := sc.ref
	friday := func(d Date) Date {
		if f := d.monday().AddDays(4); !f.Before(d) {
			return f
		}
		return d.monday().AddDays(6)
	}
	switch day {
	case "today":
		return ref
	case "tomorrow":
		return ref.AddDays(1)
	case "next-working":
		return sc.ctx.Calendar.AddWorkingDays(ref, 1)
	case "this-week":
		return friday(ref)
	case "next-week":
		return ref.monday().AddDays(11)
	case "weekend":
		return ref.monday().AddDays(5)
	case "this-month":
		return ref.endOfMonth()
	case "next-month":
		return ref.firstOfMonth().AddMonths(1).endOfMonth()
	case "this-year":
		return Date{ref.Year, time.December, 31}
	case "next-year":
		return Date{ref.Year + 1, time.December, 31}
	case "bank":
		for y := ref.Year; y <= ref.Year+1; y++ {
			for _, h := range sc.ctx.Calendar.BankHolidays(y) {
				if h.Date.After(ref) {
					return h.Date
				}
			}
		}
	}
	return Date{}
}
