package when

import (
	"github.com/childplan/smartplan/smartplan/text"
	"time"
)

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
	if !ok || sc.digits(i) > 2 || d < 1 || d > 31 || sc.glued(i) && i-1 != sc.dateEnd && (sc.partOfNumber(i-1) || sc.norm(i-1) == "£") {
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
	if _, month := months[sc.norm(at+2)]; month {
		return Mention{}, i // "6/7 June"
	}
	padded := sc.digits(i) == 2 && sc.digits(at+1) == 2
	likely := sure || r == RoleBy || r == RoleOn || r == RoleFrom || r == RoleUntil || r == RoleDone || r == RoleSince
	if sc.norm(at) != "/" {
		n := sc.norm(at + 2)
		clock := n == "am" || n == "pm" || n == "hrs" || n == "hours" || n == "-" && sc.digits(at+3) > 0
		if !padded || sc.norm(at) == "-" || clock || !sure && !(likely && (d > 23 || sc.due)) && !(sc.due && i == 0 && at+2 == len(sc.toks)) {
			return Mention{}, i
		}
	}
	if d == 24 && m == 7 && !likely {
		return Mention{}, i
	}
	// "scored 8/10", "from 4/10 to 6/10"
	if m == 10 && !padded && !sc.nearDate(i) && (!likely || r == RoleFrom || r == RoleUntil) || sc.score(i) {
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
	out := Mention{Kind: KindDate, Inferred: true, yearless: true}
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
