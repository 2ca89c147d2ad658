package when

import "time"

var weekdays = map[string]time.Weekday{
	"monday": time.Monday, "mon": time.Monday,
	"tuesday": time.Tuesday, "tues": time.Tuesday, "tue": time.Tuesday,
	"wednesday": time.Wednesday, "weds": time.Wednesday, "wed": time.Wednesday,
	"thursday": time.Thursday, "thurs": time.Thursday, "thur": time.Thursday, "thu": time.Thursday,
	"friday": time.Friday, "fri": time.Friday,
	"saturday": time.Saturday, "sat": time.Saturday,
	"sunday": time.Sunday, "sun": time.Sunday,
}

var pluralDays = map[string]bool{
	"mondays": true, "tuesdays": true, "wednesdays": true, "thursdays": true, "fridays": true, "saturdays": true, "sundays": true,
}

// weekdayName reads the name of a weekday at token i. "sat", "sun", "wed" and
// "mon" are words of their own unless they begin with a capital.
func (sc *scanner) weekdayName(i int) (time.Weekday, int) {
	n := sc.norm(i)
	wd, ok := weekdays[n]
	if !ok || len(n) <= 3 && !sc.capital(i) {
		return 0, i
	}
	j := i + 1
	if sc.norm(j) == "." && sc.glued(j) && len(n) <= 5 && (sc.digits(j+1) > 0 || months[sc.norm(j+1)] != 0) {
		j++
	}
	return wd, j
}

func (sc *scanner) pluralDay(i int) bool { return pluralDays[sc.norm(i)] }

// weekday reads "Friday", "next Friday", and lists and plurals, which are
// frequencies: "Mondays", "Tues & Sat", "Mon-Fri", "Mon/Wed/Fri".
func (sc *scanner) weekday(i int, r Role) (Mention, int) {
	if sc.pluralDay(i) {
		j := sc.dayList(i + 1)
		return Mention{Kind: KindRecurring}, j
	}
	next := false
	k := i
	switch sc.norm(i) {
	case "next":
		next, k = true, i+1
	case "this", "coming":
		k = i + 1
	}
	wd, j := sc.weekdayName(k)
	if j == k {
		return Mention{}, i
	}
	if e := sc.dayList(j); e > j {
		return Mention{Kind: KindRecurring}, e
	}
	if r == RoleDuring {
		return Mention{}, i
	}
	switch sc.norm(j) {
	case "mornings", "afternoons", "evenings", "nights", "lunchtimes":
		return Mention{Kind: KindRecurring}, j + 1
	}
	if r == RoleNone && sc.timeRange(j) {
		return Mention{Kind: KindRecurring}, j // "Weds 3.30-5"
	}
	m := Mention{Kind: KindDate, Weekday: true, Inferred: true}
	if sc.ref.IsZero() {
		return m, j
	}
	if next {
		m.Date = sc.ref.monday().AddDays(7 + (int(wd)+6)%7)
		m.Weekday = false
	} else {
		d := sc.ref.AddDays(1)
		for d.Weekday() != wd {
			d = d.AddDays(1)
		}
		m.Date = d
		m.Weekday = k == i
	}
	return m, j
}

// timeRange: "3.30-5", "10 to 12" at token i.
func (sc *scanner) timeRange(i int) bool {
	clock := func(k int) int {
		if h, ok := sc.number(k); !ok || h > 23 || sc.digits(k) > 2 {
			return k
		}
		k++
		if (sc.norm(k) == "." || sc.norm(k) == ":") && sc.digits(k+1) == 2 && sc.glued(k+1) {
			k += 2
		}
		if n := sc.norm(k); n == "am" || n == "pm" {
			k++
		}
		return k
	}
	j := clock(i)
	if j == i || sc.norm(j) != "-" && sc.norm(j) != "to" {
		return false
	}
	return clock(j+1) > j+1
}

// dayList passes over further weekdays: ", Tues and Weds", "-Fri", "/Wed".
func (sc *scanner) dayList(i int) int {
	for {
		k := i
		switch sc.norm(k) {
		case ",", "and", "&", "/", "-", "to", "or", "+":
			k++
		default:
			return i
		}
		if sc.norm(k) == "and" || sc.norm(k) == "&" {
			k++
		}
		if sc.pluralDay(k) {
			i = k + 1
			continue
		}
		_, e := sc.weekdayName(k)
		if e == k || sc.digits(e) > 0 {
			return i
		}
		i = e
	}
}
