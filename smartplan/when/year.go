package when

import "time"

// A date without a year that lies up to this many days before the plan is
// taken for the recent one, not for next year's.
const recentDays = 45

// The same for a bare date in running text, which may tell of the past.
const longAgoDays = 100

// inferYear finds the year of a day and month: on or soon after the plan's
// date, or the last one where the words speak of the past. The zero Date if
// nothing gives a year.
func (sc *scanner) inferYear(m time.Month, d int, r Role, i int) Date {
	ref := sc.ref
	if ref.IsZero() {
		return Date{0, m, d} // a neighbour may give the year; see dropPartial
	}
	past := r == RoleSince && sc.norm(i-1) != "last" || r == RoleDone || sc.pastBefore(i) || sc.pastAfter(i)
	if r == RoleDone && sc.soonNotLongAgo(m, d) {
		past = false
	}
	slack := recentDays
	if r == RoleNone || r == RoleOn {
		slack = sc.slack
	}
	for y := ref.Year - 1; y <= ref.Year+2; y++ {
		c := Date{y, m, d}
		same := Date{y, m, min(d, DaysIn(y, m))} // 31 June counts as its month's last day here
		if past {
			next := Date{y + 1, m, min(d, DaysIn(y+1, m))}
			if !same.After(ref) && next.After(ref) {
				return c
			}
			continue
		}
		if !same.Before(ref.AddDays(-slack)) {
			return c
		}
	}
	return Date{ref.Year, m, d}
}

// soonNotLongAgo: "finished 20 March" in a plan of 12 March is meant for next
// week, not for last year.
func (sc *scanner) soonNotLongAgo(m time.Month, d int) bool {
	c := Date{sc.ref.Year, m, min(d, DaysIn(sc.ref.Year, m))}
	if c.Before(sc.ref) {
		c.Year++
	}
	ahead := sc.ref.Days(c)
	return ahead > 0 && ahead < 150
}

// pastBefore: the words shortly before token i tell of something that was.
func (sc *scanner) pastBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-7; k-- {
		switch sc.norm(k) {
		case "last":
			if k < i-1 {
				return true
			}
		case "was", "were", "had", "did", "since", "came", "went", "happened", "said":
			return true
		case "found", "missed", "attended", "born", "told", "held", "moved", "died", "seen", "met":
			switch sc.norm(k - 1) {
			case "be", "is", "are", "being", "get":
				return false
			}
			return true
		case ".", ";", "will", "to", "until", "by", "be", "not", "should", "must":
			return false
		default:
			if k >= i-4 && k < i-1 && sc.pastVerb(k) {
				return true
			}
		}
	}
	return false
}

// pastVerb: a word in -ed that tells of something done, not of something to be
// done ("to be reviewed in May") or that must be done by then ("fitted in May").
func (sc *scanner) pastVerb(k int) bool {
	n := sc.norm(k)
	if len(n) < 5 || n[len(n)-2:] != "ed" || k == 0 {
		return false
	}
	switch sc.norm(k - 1) {
	case "he", "she", "they", "who", "it", "we", "dad", "mum", "mother", "father", "which", "i", "police", "school", "nan", "parents":
		return true
	}
	return sc.capital(k-1) && k-1 > 0 && !sc.capital(k)
}

// pastAfter: the date opens a sentence about what was: "On 18 January Idris
// was found".
func (sc *scanner) pastAfter(i int) bool {
	for k := i; k < len(sc.toks) && k < i+8; k++ {
		switch sc.norm(k) {
		case "was", "were", "had", "did":
			return true
		case ".", ";", ",", "to", "will", "and", "then", ")", "until", "|":
			return false
		}
	}
	return false
}

// listed: only marks and words of a list stand between two mentions.
func (sc *scanner) listed(from, to int) bool {
	for k := from; k < to; k++ {
		switch sc.norm(k) {
		case ",", "and", "&", "or", "then", ";", "+", "/", "again", "on":
		default:
			return false
		}
	}
	return to-from <= 3
}

// settleYears gives dates without a year the year of a neighbour in the same
// list: "25/01, 08/02 and 08/03/27", "3 March 2026 and 14 April".
func (sc *scanner) settleYears(ms []Mention) {
	for i := len(ms) - 2; i >= 0; i-- {
		a, b := &ms[i], ms[i+1]
		if !a.yearless || !a.Inferred || a.Kind != KindDate || b.Inferred || b.Date.IsZero() || b.Kind != KindDate || !sc.listed(a.to, b.from) {
			continue
		}
		a.Date.Year = b.Date.Year
		if a.Date.After(b.Date) {
			a.Date.Year--
		}
		a.Inferred = false
	}
	for i := 1; i < len(ms); i++ {
		a, b := ms[i-1], &ms[i]
		if !b.yearless || !b.Inferred || b.Kind != KindDate || a.Kind != KindDate && a.Kind != KindRange || a.Inferred || a.Date.IsZero() || !sc.listed(a.to, b.from) {
			continue
		}
		b.Date.Year = a.Date.Year
		if b.Date.Before(a.Date) {
			b.Date.Year++
		}
	}
}
