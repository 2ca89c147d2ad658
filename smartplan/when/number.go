package when

import "github.com/childplan/smartplan/smartplan/text"

// count reads a number in figures or words, "a", "a couple of", and the upper
// end of "6-8" and "six to eight".
func (sc *scanner) count(i int) (int, int) {
	if sc.glued(i) && (sc.partOfNumber(i-1) || sc.norm(i-1) == ":") {
		return 0, i // the 45 of 8.45
	}
	n, j := sc.oneCount(i)
	if j == i {
		return 0, i
	}
	switch sc.norm(j) {
	case "-", "to", "or", "/":
		if m, e := sc.oneCount(j + 1); e > j+1 && m > n {
			return m, e
		}
	}
	if sc.norm(j) == "(" { // "six (6) weeks"
		if m, ok := sc.number(j + 1); ok && sc.norm(j+2) == ")" {
			return m, j + 3
		}
	}
	return n, j
}

func (sc *scanner) oneCount(i int) (int, int) {
	if n, ok := sc.number(i); ok {
		if sc.norm(i+1) == "." && sc.glued(i+1) && sc.digits(i+2) > 0 && sc.glued(i+2) {
			return 0, i
		}
		return n, i + 1
	}
	if i >= len(sc.toks) || sc.toks[i].Kind != text.Word {
		return 0, i
	}
	switch sc.norm(i) {
	case "a", "an":
		if sc.norm(i+1) == "couple" {
			if sc.norm(i+2) == "of" {
				return 2, i + 3
			}
			return 2, i + 2
		}
		if sc.norm(i+1) == "further" || sc.norm(i+1) == "full" {
			return 1, i + 2
		}
		return 1, i + 1
	case "couple":
		if sc.norm(i+1) == "of" {
			return 2, i + 2
		}
		return 2, i + 1
	}
	if !text.IsNumberWord(sc.norm(i)) {
		return 0, i
	}
	v, _ := text.NumberWord(sc.norm(i))
	j := i + 1
	if v >= 20 { // "twenty-eight"
		k := j
		if sc.norm(k) == "-" {
			k++
		}
		if u, ok := text.NumberWord(sc.norm(k)); ok && u >= 1 && u < 10 && text.IsNumberWord(sc.norm(k)) {
			return int(v + u), k + 1
		}
	}
	return int(v), j
}

// unit is a stretch of time.
type unit struct {
	days, months, hours int
	working             bool
}

var units = map[string]unit{
	"day": {days: 1}, "days": {days: 1}, "night": {days: 1}, "nights": {days: 1}, "week": {days: 7}, "weeks": {days: 7}, "wk": {days: 7}, "wks": {days: 7},
	"fortnight": {days: 14}, "fortnights": {days: 14}, "month": {months: 1}, "months": {months: 1}, "mth": {months: 1}, "mths": {months: 1},
	"year": {months: 12}, "years": {months: 12}, "yr": {months: 12}, "yrs": {months: 12}, "hour": {hours: 1}, "hours": {hours: 1}, "hr": {hours: 1}, "hrs": {hours: 1},
	"wd": {days: 1, working: true}, "wds": {days: 1, working: true}, "quarter": {months: 3},
}

// unitAt reads "weeks", "working days", "calendar days", "school days",
// "weeks'".
func (sc *scanner) unitAt(i int) (unit, int) {
	k, working := i, false
	switch sc.norm(i) {
	case "working", "business", "school", "week":
		if n := sc.norm(i + 1); n == "days" || n == "day" {
			working, k = true, i+1
		}
	case "w": // w/days
		if n := sc.norm(i + 2); sc.norm(i+1) == "/" && (n == "days" || n == "d" || n == "day") {
			return unit{days: 1, working: true}, i + 3
		}
	case "calendar", "consecutive", "full", "clear":
		k = i + 1
	}
	u, ok := units[sc.norm(k)]
	if !ok {
		return unit{}, i
	}
	if working {
		u.working = true
	}
	return u, k + 1
}
