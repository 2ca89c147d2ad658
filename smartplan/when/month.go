package when

import "time"

// month reads months, quarters and seasons: "March", "Sept 2026", "end of
// June", "mid-April", "Feb/March", "Q1 2026", "summer 2026".
func (sc *scanner) month(i int, r Role) (Mention, int) {
	part, j := sc.partOf(i)
	if m, e := sc.monthFigures(j, r); e > j {
		return m, e
	}
	if m, e := sc.quarter(j); e > j {
		return m, e
	}
	if m, e := sc.season(j, r); e > j {
		return m, e
	}
	mon, ok := months[sc.norm(j)]
	if !ok || i != j && !sc.adjacent(i, j) {
		return Mention{}, i
	}
	if sc.street(j + 1) {
		return Mention{}, i
	}
	switch sc.norm(j - 1) {
	case "mr", "mrs", "ms", "miss", "dr", "mx", "sister", "pc", "nurse", "aunt", "auntie", "nana", "nan":
		return Mention{}, i
	}
	if n := sc.norm(j); (n == "may" || n == "march" || n == "mar" || n == "jan" || n == "dec") && !sc.capital(j) && part == "" && (r == RoleNone || n == "may" && r == RoleDone) {
		return Mention{}, i
	}
	first := mon
	e := j + 1
	if sc.norm(e) == "." && sc.glued(e) && sc.digits(e+1) > 1 && sc.adjacent(e, e+1) {
		e++
	}
	y1, e1 := sc.yearAfter(e)
	if y1 != 0 {
		e = e1
	} else if sc.digits(e) == 2 && sc.adjacent(j, e) {
		if n, _ := sc.number(e); sc.nearNow(2000 + n) {
			y1, e = 2000+n, e+1
		}
	}
	// "Feb/March", "June to August", "July and August 2026"
	switch sc.norm(e) {
	case "/", "-", "to", "and", "or", "until", "&":
		if m2, ok := months[sc.norm(e+1)]; ok && (sc.capital(e+1) || m2 != time.May) && sc.digits(e+2) != 1 {
			mon = m2
			y2, e2 := sc.yearAfter(e + 2)
			e = e2
			if y2 != 0 {
				y1 = y2
			}
		}
	}
	switch sc.norm(e) {
	case "term", "half", "holiday", "holidays", "intake":
		return Mention{Kind: KindEvent, Event: EventTerm}, e + 1 // "ready for September term"
	}
	m := Mention{Kind: KindMonth, Inferred: y1 == 0}
	last := Date{y1, mon, 1}
	if y1 == 0 {
		last = sc.inferMonth(first, r, i)
		if last.IsZero() {
			return m, e
		}
		last = Date{last.Year, mon, 1}
		if mon < first {
			last.Year++
		}
	}
	m.Date = last.endOfMonth()
	m.Start = last.firstOfMonth()
	if first != mon {
		m.Start = Date{last.Year, first, 1}
		if first > mon {
			m.Start.Year--
		}
	}
	switch part {
	case "start", "early":
		m.Date.Day = 7
		if part == "early" {
			m.Date.Day = 10
		}
	case "mid":
		m.Date.Day = 15
	}
	return m, e
}

// partOf reads "end of", "mid-", "early", "beginning of" before a month.
func (sc *scanner) partOf(i int) (string, int) {
	k := sc.skipThe(i)
	part := ""
	switch sc.norm(k) {
	case "end", "late":
		part = "end"
	case "mid", "middle":
		part = "mid"
	case "early":
		part = "early"
	case "beginning", "start":
		part = "start"
	case "month":
		if sc.norm(k+1) == "of" {
			return "end", k + 2
		}
		return "", i
	default:
		if k > i {
			if _, ok := months[sc.norm(k)]; ok {
				return "", k
			}
		}
		return "", i
	}
	k++
	switch sc.norm(k) {
	case "of", "-":
		k++
	case "week", "day":
		if sc.norm(k+1) == "of" || sc.norm(k+1) == "in" {
			k += 2
		}
	}
	return part, sc.skipThe(k)
}

// inferMonth is the first of the month that is meant: this month or a later
// one, or the last one where the words speak of the past.
func (sc *scanner) inferMonth(m time.Month, r Role, i int) Date {
	if sc.ref.IsZero() {
		return Date{}
	}
	d := Date{sc.ref.Year, m, 1}
	this := sc.ref.firstOfMonth()
	if r == RoleSince || r == RoleDone || sc.pastBefore(i) || sc.pastAfter(i) {
		if d.After(this) {
			d.Year--
		}
		return d
	}
	if d.Before(this) && (r == RoleBy || r == RoleUntil || r == RoleFrom || d.AddMonths(1).Before(this)) {
		d.Year++
	}
	return d
}

// quarter reads "Q1 2026". Calendar quarters are assumed; the financial year's
// are as likely, so the mention is ambiguous.
func (sc *scanner) quarter(i int) (Mention, int) {
	if sc.norm(i) != "q" || sc.digits(i+1) != 1 || !sc.glued(i+1) {
		return Mention{}, i
	}
	q, _ := sc.number(i + 1)
	if q < 1 || q > 4 {
		return Mention{}, i
	}
	m := Mention{Kind: KindMonth, Ambiguous: true}
	y, j := sc.yearAfter(i + 2)
	if y == 0 {
		m.Inferred = true
		if sc.ref.IsZero() {
			return m, j
		}
		y = sc.ref.Year
		if time.Month(3*q) < sc.ref.Month {
			y++
		}
	}
	m.Date = Date{y, time.Month(3 * q), 1}.endOfMonth()
	m.Start = Date{y, time.Month(3*q - 2), 1}
	return m, j
}

// monthFigures reads "01/2027" and "05/26".
func (sc *scanner) monthFigures(i int, r Role) (Mention, int) {
	mon, ok := sc.number(i)
	if !ok || mon < 1 || mon > 12 || sc.digits(i) > 2 || sc.norm(i+1) != "/" && sc.norm(i+1) != "." ||
		!sc.gluedRun(i+1, i+2) || sc.glued(i) && sc.partOfNumber(i-1) || sc.continues(i+3) {
		return Mention{}, i
	}
	y, _ := sc.number(i + 2)
	switch sc.digits(i + 2) {
	case 4:
	case 2:
		if y <= 12 || sc.norm(i+1) != "/" || sc.digits(i) != 2 && r == RoleNone || !sc.nearNow(2000+y) || sc.score(i) {
			return Mention{}, i
		}
		y += 2000
	default:
		return Mention{}, i
	}
	if !plausible(y, mon, 1) || y < 1990 {
		return Mention{}, i
	}
	first := Date{y, time.Month(mon), 1}
	return Mention{Kind: KindMonth, Start: first, Date: first.endOfMonth()}, i + 3
}

// season reads "summer", "by the autumn", "spring 2026". "Over the summer"
// gives nobody a day.
func (sc *scanner) season(i int, r Role) (Mention, int) {
	for _, w := range sc.words[i] {
		if w.kind != "season" {
			continue
		}
		j := w.to
		if sc.norm(i) != "the" && !sc.capital(i) && r == RoleNone && sc.digits(j) != 4 {
			return Mention{}, i
		}
		if r == RoleDuring || r == RoleFor || sc.norm(i-1) == "over" {
			return Mention{Kind: KindVague, Strong: false}, j
		}
		y, j := sc.yearAfter(j)
		m := Mention{Kind: KindMonth, Inferred: y == 0}
		last := map[string]time.Month{"spring": time.May, "summer": time.August, "autumn": time.November, "winter": time.February}[w.day]
		if y == 0 {
			if sc.ref.IsZero() {
				return m, j
			}
			d := Date{sc.ref.Year, last, 1}
			past := r == RoleSince || sc.norm(i-1) == "last"
			if past && d.AddMonths(-2).After(sc.ref) {
				d.Year--
			} else if !past && d.endOfMonth().Before(sc.ref) {
				d.Year++
			}
			y = d.Year
		} else if last == time.February {
			y++
		}
		m.Date = Date{y, last, 1}.endOfMonth()
		m.Start = m.Date.firstOfMonth().AddMonths(-2)
		return m, j
	}
	return Mention{}, i
}
