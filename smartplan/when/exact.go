package when

import "time"

// exact reads a day or a range of days: an optional "w/c" or weekday, a date
// in figures or words, and what it runs to.
func (sc *scanner) exact(i int, r Role) (Mention, int) {
	m, j := sc.oneDay(i, r)
	if j == i {
		return m, i
	}
	// "(Tues) 3 March to 14 April", "12/3/26 - 1/4/26"
	if n := sc.norm(j); n == "onwards" || n == "onward" {
		m.Role = RoleFrom
		return m, j + 1
	}
	sc.dateEnd = j
	k, sep := sc.rangeMark(j)
	if k > j {
		if n, e := sc.oneDay(k, RoleUntil); e > k && m.Kind == KindDate && !m.Date.IsZero() && !n.Date.IsZero() {
			sc.alignStart(&m, n)
			out := n
			out.Kind, out.Start = KindRange, m.Date
			out.WeekdayWrong = m.WeekdayWrong || n.WeekdayWrong
			if sep == "and" && r != RoleDuring && sc.norm(i-1) != "between" {
				return m, j
			}
			return out, e
		}
	}
	return m, j
}

// alignStart gives the first day of a range the year of its last.
func (sc *scanner) alignStart(a *Mention, b Mention) {
	if !a.Inferred || b.Date.IsZero() {
		return
	}
	a.Date.Year = b.Date.Year
	if a.Date.After(b.Date) {
		a.Date.Year--
	}
}

// rangeMark is the token after a mark that makes a range.
func (sc *scanner) rangeMark(i int) (int, string) {
	if i >= len(sc.toks) || i > 0 && !sc.adjacent(i-1, i) {
		return i, ""
	}
	switch n := sc.norm(i); n {
	case "-", "to", "until", "till", "til", "thru", "and":
		if n == "and" && sc.norm(i+1) == "to" {
			return i, ""
		}
		return sc.skipThe(i + 1), n
	case "up", "through":
		if sc.norm(i+1) == "to" || sc.norm(i+1) == "until" {
			return sc.skipThe(i + 2), n
		}
	}
	return i, ""
}

func (sc *scanner) skipThe(i int) int {
	if sc.norm(i) == "the" {
		return i + 1
	}
	return i
}

// oneDay reads one day with what stands before it.
func (sc *scanner) oneDay(i int, r Role) (Mention, int) {
	j, week := sc.weekMark(sc.skipThe(i))
	if week == "" {
		j = i
	}
	wd, hasDay := time.Weekday(0), false
	if w, e := sc.weekdayName(j); e > j && !sc.pluralDay(j) {
		k := e
		if sc.norm(k) == "," || sc.norm(k) == "." {
			k++
		}
		k = sc.skipThe(k)
		wd, hasDay = w, true
		if m, e := sc.date(k, r, true); e > k {
			return sc.finish(m, e, wd, hasDay, week)
		}
		if m, e := sc.ordinalDay(k, wd); e > k {
			return sc.finish(m, e, wd, hasDay, week)
		}
		return Mention{}, i
	}
	if j < len(sc.toks) {
		if m, e := sc.date(j, r, week != ""); e > j {
			// "3 March (Tuesday)", "12/03/26 Thursday"
			k := e
			if sc.norm(k) == "(" || sc.norm(k) == "," {
				k++
			}
			if w, f := sc.weekdayName(k); f > k && !sc.pluralDay(k) && sc.adjacent(i, k) && (sc.norm(k-1) != "," && sc.norm(k-1) != "(" || sc.norm(f) == ")") {
				if sc.norm(k-1) == "(" {
					f++
				}
				if sc.norm(k-1) != "," {
					return sc.finish(m, f, w, true, week)
				}
			}
			return sc.finish(m, e, wd, false, week)
		}
	}
	return Mention{}, i
}

func (sc *scanner) finish(m Mention, j int, wd time.Weekday, hasDay bool, week string) (Mention, int) {
	first := m.Date
	if m.Kind == KindRange {
		first = m.Start
	}
	if hasDay && first.Year > 0 && first.Exists() && first.Weekday() != wd {
		m.WeekdayWrong = true
	}
	if week != "" && m.Date.Year > 0 && m.Date.Exists() && m.Kind == KindDate {
		m.Kind = KindMonth
		switch week {
		case "w/c":
			m.Start, m.Date = m.Date, m.Date.monday().AddDays(6)
		case "w/e":
			m.Start = m.Date.AddDays(-6)
		case "week of":
			m.Start = m.Date.monday()
			m.Date = m.Start.AddDays(6)
		}
	}
	return m, j
}

// weekMark reads "w/c", "week commencing", "w/e", "week of".
func (sc *scanner) weekMark(i int) (int, string) {
	switch n := sc.norm(i); {
	case n == "w" && sc.norm(i+1) == "/" && (sc.norm(i+2) == "c" || sc.norm(i+2) == "b" || sc.norm(i+2) == "k"):
		return sc.skipThe(i + 3), "w/c"
	case n == "w" && sc.norm(i+1) == "/" && sc.norm(i+2) == "e":
		return sc.skipThe(i + 3), "w/e"
	case n == "wc" || n == "wb":
		return sc.skipThe(i + 1), "w/c"
	case n == "week" || n == "wk" || n == "weeks":
		k := i + 1
		switch sc.norm(k) {
		case "commencing", "beginning", "starting", "comm", "from":
			if sc.norm(k+1) == "." {
				k++
			}
			return sc.skipThe(k + 1), "w/c"
		case "ending", "end":
			return sc.skipThe(k + 1), "w/e"
		case "of":
			return sc.skipThe(k + 1), "week of"
		}
	}
	return i, ""
}

// date reads a date in figures or in words at token i. Sure says that a word
// before it makes a date likely, so that "5/6" may be one.
func (sc *scanner) date(i int, r Role, sure bool) (Mention, int) {
	if m, j := sc.iso(i); j > i {
		return m, j
	}
	if m, j := sc.figures(i, r, sure); j > i {
		return m, j
	}
	if m, j := sc.dayMonth(i, r); j > i {
		return m, j
	}
	return sc.monthDay(i, r)
}
