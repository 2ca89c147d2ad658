package when

import (
	"strings"
	"time"
)

// dayMonth reads "3rd March 2026", "the 3rd of March", "12-Mar-26", "13/14
// March".
func (sc *scanner) dayMonth(i int, r Role) (Mention, int) {
	i0 := i
	i = sc.skipThe(i)
	d, j, ok := sc.dayNumberAt(i)
	if !ok {
		return Mention{}, i0
	}
	first, last := d, d
	ambiguous, lastDay := false, time.Weekday(-1)
	// several days of one month: "3 and 10 March", "3rd-7th March", "13/14 March"
	for n := 0; n < 12; n++ {
		k := j
		switch sc.norm(k) {
		case "-", "to", "/", "and", "&", ",", "or", "until":
			if sc.norm(k) == "/" || sc.norm(k) == "or" {
				ambiguous = true
			}
			k++
		default:
			k = -1
		}
		if k < 0 {
			break
		}
		if sc.norm(k) == "and" || sc.norm(k) == "&" {
			k++
		}
		wd := time.Weekday(-1)
		if w, e := sc.weekdayName(k); e > k {
			wd, k = w, e
		}
		k = sc.skipThe(k)
		d2, e, ok := sc.dayNumberAt(k)
		if !ok {
			break
		}
		lastDay = wd
		last, j = d2, e
	}
	month, j, ok := sc.monthAfter(j, i)
	if !ok {
		return Mention{}, i0
	}
	if sc.street(j) {
		return Mention{}, i0
	}
	m := Mention{Kind: KindDate, Ambiguous: ambiguous}
	year, j := sc.yearAfter(j)
	m.Date = Date{year, month, last}
	if year == 0 {
		m.Inferred, m.yearless = true, true
		m.Date = sc.inferYear(month, last, r, i)
	}
	if first != last && !m.Date.IsZero() {
		m.Kind, m.Start = KindRange, m.Date
		m.Start.Day = first
		m.WeekdayWrong = lastDay >= 0 && m.Date.Year > 0 && m.Date.Exists() && m.Date.Weekday() != lastDay
		if first > last {
			m.Start = m.Start.firstOfMonth().AddDays(-1)
			m.Start.Day = first
		}
	}
	return m, j
}

func (d Date) firstOfMonth() Date { d.Day = 1; return d }

// dayNumberAt reads "3", "3rd", "3 rd" as a day of a month.
func (sc *scanner) dayNumberAt(i int) (d, next int, ok bool) {
	d, ok = sc.number(i)
	if !ok || d < 1 || d > 31 || sc.digits(i) > 2 {
		return 0, i, false
	}
	next = i + 1
	if isOrdinalEnd(sc.norm(next)) {
		next++
	}
	return d, next, true
}

// monthAfter reads the month that follows a day; day is the token where the
// day began.
func (sc *scanner) monthAfter(i, day int) (time.Month, int, bool) {
	k := i
	ordinal := k > 0 && isOrdinalEnd(sc.norm(k-1))
	switch sc.norm(k) {
	case "of", "-", "/", ".":
		k++
	}
	m, ok := months[sc.norm(k)]
	if !ok || !sc.adjacent(day, k) {
		return 0, i, false
	}
	if (sc.norm(k) == "may" || sc.norm(k) == "march" || sc.norm(k) == "mar") && !sc.capital(k) && !ordinal && k == i {
		// "step 1 may be", but "12 march 2026"
		if n := sc.digits(k + 1); n != 4 && n != 2 {
			return 0, i, false
		}
	}
	k++
	if sc.norm(k) == "." && sc.glued(k) && len(sc.norm(k-1)) <= 4 && sc.digits(k+1) > 1 && sc.adjacent(k, k+1) {
		k++
	}
	return m, k, true
}

// yearAfter reads a year: "2026", "'26", "26", ", 2026", "-26".
func (sc *scanner) yearAfter(i int) (int, int) {
	k := i
	switch sc.norm(k) {
	case ",", "-", "/":
		k++
	case "'":
		if sc.digits(k+1) == 2 && sc.glued(k+1) {
			y, _ := sc.number(k + 1)
			return fullYear(y), k + 2
		}
	}
	y, ok := sc.number(k)
	if !ok || i > 0 && !sc.adjacent(i-1, k) {
		return 0, i
	}
	switch {
	case sc.digits(k) == 4 && y >= 1900 && y <= 2100:
		return y, k + 1
	case sc.digits(k) == 2 && (k == i || sc.glued(k) && sc.norm(k-1) != ",") && y >= 10 && y < 60:
		// "3 March 26", but not "3 March 10 am", "3 March 10.30", "3 March 14 sessions"
		n := sc.norm(k + 1)
		if n == "am" || n == "pm" || n == ":" || n == "." && sc.digits(k+2) > 0 && sc.glued(k+2) || sc.isLetter(k+1) && k == i && !sc.nearYear(fullYear(y)) {
			return 0, i
		}
		if !sc.nearYear(fullYear(y)) && !sc.ref.IsZero() {
			return 0, i
		}
		return fullYear(y), k + 1
	}
	return 0, i
}

// nearYear: a year that a plan would speak of.
func (sc *scanner) nearYear(y int) bool {
	if sc.ref.IsZero() {
		return y >= 2010 && y <= 2050
	}
	return y >= sc.ref.Year-20 && y <= sc.ref.Year+5
}

// street: "12 March Road", "4 May Court".
func (sc *scanner) street(i int) bool {
	return sc.capital(i) && streets[sc.norm(i)]
}

var streets = setOf("road rd street st lane close avenue ave way drive court house terrace gardens place crescent grove square walk view hill park mews villas lodge centre surgery")

// loneDay reads "by the 20th": the next such day.
func (sc *scanner) loneDay(i int, r Role) (Mention, int) {
	if r != RoleBy && r != RoleOn {
		return Mention{}, i
	}
	d, j, ok := sc.dayNumberAt(i)
	if !ok || !isOrdinalEnd(sc.norm(j-1)) {
		return Mention{}, i
	}
	if sc.isLetter(j) && sc.adjacent(i, j) {
		switch sc.norm(j) {
		case "and", "at", "to", "then", "or", "with", "so":
		default:
			return Mention{}, i // "on the 9th centile", "by the 3rd session"
		}
	}
	m := Mention{Kind: KindDate, Inferred: true}
	for k, at := 0, sc.ref.firstOfMonth(); k < 3 && !sc.ref.IsZero(); k, at = k+1, at.AddMonths(1) {
		if c := (Date{at.Year, at.Month, d}); c.Exists() && !c.Before(sc.ref) {
			m.Date = c
			break
		}
	}
	return m, j
}

// monthDay reads "March 3rd", "March 3, 2026".
func (sc *scanner) monthDay(i int, r Role) (Mention, int) {
	month, ok := months[sc.norm(i)]
	if !ok || !sc.capital(i) && r == RoleNone && sc.norm(i) == "may" {
		return Mention{}, i
	}
	j := i + 1
	if sc.norm(j) == "." {
		j++
	}
	if sc.norm(j) == "the" {
		j++
	}
	d, e, ok := sc.dayNumberAt(j)
	if !ok || !sc.adjacent(i, j) {
		return Mention{}, i
	}
	ordinal := isOrdinalEnd(sc.norm(e - 1))
	if !ordinal {
		// "Jan 26", "March 26" in a plan of 2026 are months.
		if sc.nearNow(2000 + d) {
			return Mention{}, i
		}
		switch n := sc.norm(e); {
		case n == "." && sc.glued(e), n == ":" && sc.glued(e), n == "am", n == "pm", n == "%", n == "/", n == "-" && sc.glued(e):
			return Mention{}, i
		case sc.isLetter(e) && n != "and" && n != "at" && n != "to" && n != "until" && n != "or" && n != "then" && n != "by" && n != "with" && n != "for":
			return Mention{}, i
		}
	}
	m := Mention{Kind: KindDate}
	year, e := sc.yearAfter(e)
	m.Date = Date{year, month, d}
	if year == 0 {
		m.Inferred, m.yearless = true, true
		m.Date = sc.inferYear(month, d, r, i)
	}
	return m, e
}

// nearNow: within two years of the plan.
func (sc *scanner) nearNow(y int) bool {
	return !sc.ref.IsZero() && y >= sc.ref.Year-2 && y <= sc.ref.Year+2
}

// ordinalDay reads the "12th" of "Thursday 12th": the next such day.
func (sc *scanner) ordinalDay(i int, wd time.Weekday) (Mention, int) {
	d, j, ok := sc.dayNumberAt(i)
	if !ok || !isOrdinalEnd(sc.norm(j-1)) {
		return Mention{}, i
	}
	m := Mention{Kind: KindDate, Inferred: true}
	if sc.ref.IsZero() {
		return m, j
	}
	var first Date
	for k, at := 0, sc.ref.firstOfMonth(); k < 3; k, at = k+1, at.AddMonths(1) {
		c := Date{at.Year, at.Month, d}
		if !c.Exists() || c.Before(sc.ref.AddDays(-7)) {
			continue
		}
		if first.IsZero() {
			first = c
		}
		if c.Weekday() == wd {
			m.Date = c
			return m, j
		}
	}
	m.Date = first
	return m, j
}

var months = func() map[string]time.Month {
	out := map[string]time.Month{}
	for i, names := range []string{"january jan", "february feb febr feburary", "march mar", "april apr", "may", "june jun", "july jul",
		"august aug", "september sept sep", "october oct", "november nov", "december dec"} {
		for _, n := range strings.Fields(names) {
			out[n] = time.Month(i + 1)
		}
	}
	return out
}()
