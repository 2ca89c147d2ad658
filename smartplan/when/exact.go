package when

import (
	"strings"
	"time"

	"github.com/childplan/smartplan/smartplan/text"
)

// exact reads a day or a range of days: an optional "w/c" or weekday, a date
// in figures or words, and what it runs to.
func (sc *scanner) exact(i int, r Role) (Mention, int) {
	m, j := sc.oneDay(i, r)
	if j == i {
		return m, i
	}
	// "(Tues) 3 March to 14 April", "12/3/26 - 1/4/26"
	k, sep := sc.rangeMark(j)
	if k > j {
		if n, e := sc.oneDay(k, RoleUntil); e > k && !m.Date.IsZero() && m.Kind == KindDate {
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
	if hasDay && m.Date.Exists() && m.Date.Weekday() != wd {
		m.WeekdayWrong = true
	}
	if week != "" && m.Date.Exists() && m.Kind == KindDate {
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

// iso reads 2026-03-09 and 2026/03/09.
func (sc *scanner) iso(i int) (Mention, int) {
	if sc.digits(i) != 4 || sc.glued(i) && sc.partOfNumber(i-1) {
		return Mention{}, i
	}
	sep := sc.norm(i + 1)
	if sep != "-" && sep != "/" && sep != "." || sc.norm(i+3) != sep || !sc.gluedRun(i+1, i+4) {
		return Mention{}, i
	}
	y, _ := sc.number(i)
	m, ok := sc.number(i + 2)
	d, ok2 := sc.number(i + 4)
	if !ok || !ok2 || sc.digits(i+2) > 2 || sc.digits(i+4) > 2 || !plausible(y, m, d) || sc.continues(i+5) {
		return Mention{}, i
	}
	return Mention{Kind: KindDate, Date: Date{y, time.Month(m), d}}, i + 5
}

// partOfNumber: token i is a mark that joins numbers.
func (sc *scanner) partOfNumber(i int) bool {
	switch sc.norm(i) {
	case ".", "-", "/", ",", "+":
		return i > 0 && sc.glued(i) && sc.toks[i-1].Kind == text.Number
	}
	return false
}

// continues: a further number is glued on, so this is a reference, not a date.
func (sc *scanner) continues(i int) bool {
	if i >= len(sc.toks) || !sc.glued(i) {
		return false
	}
	switch sc.norm(i) {
	case "/", ".":
		return i+1 < len(sc.toks) && sc.glued(i+1) && sc.toks[i+1].Kind == text.Number
	}
	return false
}

func (sc *scanner) gluedRun(i, j int) bool {
	for ; i <= j; i++ {
		if !sc.glued(i) {
			return false
		}
	}
	return true
}

func plausible(y, m, d int) bool {
	return y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31
}

// figures reads 12/03/2026, 12.3.26, 5-6-26 and, where a date is likely,
// 12/03.
func (sc *scanner) figures(i int, r Role, sure bool) (Mention, int) {
	d, ok := sc.number(i)
	if !ok || sc.digits(i) > 2 || d < 1 || d > 31 || sc.glued(i) && (sc.partOfNumber(i-1) || sc.norm(i-1) == "£") {
		return Mention{}, i
	}
	at := i + 1
	if isOrdinalEnd(sc.norm(at)) && sc.glued(at) {
		at++
	}
	sep := sc.norm(at)
	if sep != "/" && sep != "." && sep != "-" && sep != "\\" {
		return Mention{}, i
	}
	m, ok := sc.number(at + 1)
	if !ok || sc.digits(at+1) > 2 || m < 1 || m > 12 {
		return Mention{}, i
	}
	tight := sc.gluedRun(at, at+1)
	if n := sc.norm(at + 2); n == sep || n == "/" || n == "." || n == "-" {
		if y, ok := sc.number(at + 3); ok && (sc.digits(at+3) == 4 || sc.digits(at+3) == 2 && sc.glued(at+3)) && (tight && sc.glued(at+2) || sep == "/" && sc.digits(at+3) == 4) {
			y = fullYear(y)
			if plausible(y, m, d) && !sc.continues(at+4) {
				return Mention{Kind: KindDate, Date: Date{y, time.Month(m), d}}, at + 4
			}
		}
		if sc.glued(at+2) && sc.digits(at+3) > 0 && sc.glued(at+3) {
			return Mention{}, i
		}
	}
	if !tight || sc.glued(at+2) && sc.isLetter(at+2) {
		return Mention{}, i
	}
	return sc.shortFigures(i, at, d, m, r, sure)
}

// shortFigures reads day and month in figures without a year.
func (sc *scanner) shortFigures(i, at, d, m int, r Role, sure bool) (Mention, int) {
	padded := sc.digits(i) == 2 && sc.digits(at+1) == 2
	likely := sure || r == RoleBy || r == RoleOn || r == RoleFrom || r == RoleUntil || r == RoleDone || r == RoleSince
	if sc.norm(at) != "/" {
		if !sure || !padded || sc.norm(at) == "-" {
			return Mention{}, i
		}
	}
	if d == 24 && m == 7 && !likely {
		return Mention{}, i
	}
	// "scored 8/10", "from 4/10 to 6/10"
	if m == 10 && !padded && (!likely || r == RoleFrom || r == RoleUntil) || sc.score(i) {
		return Mention{}, i
	}
	switch sc.norm(at + 2) {
	case "of", "%", "centile", "score", "wks", "weeks", "gestation", "months":
		return Mention{}, i
	}
	if !likely && !padded && !(sc.norm(i-1) == "," || sc.norm(i-1) == "and" || sc.norm(i-1) == "(") {
		return Mention{}, i
	}
	if !likely && !padded && !sc.nearDate(i) {
		return Mention{}, i
	}
	out := Mention{Kind: KindDate, Inferred: true}
	out.Date = sc.inferYear(time.Month(m), d, r, i)
	return out, at + 2
}

// score: the words before say that this is a mark out of ten.
func (sc *scanner) score(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch sc.norm(k) {
		case "score", "scored", "scores", "scaled", "scale", "scaling", "rated", "rating", "rates", "was", "were", "gcp", "gcp2":
			return true
		case ".", ";":
			return false
		}
	}
	return false
}

// nearDate: a figure date or a comma list of such stands just before.
func (sc *scanner) nearDate(i int) bool {
	return i >= 4 && sc.norm(i-3) == "/" && sc.digits(i-2) > 0 && sc.digits(i-4) > 0
}

func (sc *scanner) isLetter(i int) bool { return i < len(sc.toks) && sc.toks[i].Kind == text.Word }

func fullYear(y int) int {
	switch {
	case y >= 100:
		return y
	case y < 60:
		return 2000 + y
	}
	return 1900 + y
}

func isOrdinalEnd(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

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
	ambiguous := false
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
		if w, e := sc.weekdayName(k); e > k {
			_ = w
			k = e
		}
		k = sc.skipThe(k)
		d2, e, ok := sc.dayNumberAt(k)
		if !ok {
			break
		}
		last, j = d2, e
	}
	month, j, ok := sc.monthAfter(j, i)
	if !ok {
		return Mention{}, i0
	}
	m := Mention{Kind: KindDate, Ambiguous: ambiguous}
	year, j := sc.yearAfter(j)
	m.Date = Date{year, month, last}
	if year == 0 {
		m.Inferred = true
		m.Date = sc.inferYear(month, last, r, i)
	}
	if first != last && !m.Date.IsZero() {
		m.Kind, m.Start = KindRange, m.Date
		m.Start.Day = first
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
	if sc.norm(k) == "." && sc.glued(k) && sc.digits(k+1) > 0 {
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
		m.Inferred = true
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
