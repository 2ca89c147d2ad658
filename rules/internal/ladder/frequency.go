package ladder

import "github.com/childplan/smartplan/smartplan/text"

// frequencyAt reads "every second night", "twice a week", "on Fridays",
// "three times a day", "4 days in 5".
func frequencyAt(sc *scan, i int) (quant, bool) {
	w := sc.word
	best := 0
	for _, m := range sc.beginning(i, i+1) {
		if m.tags&tFrequency != 0 && m.to > best {
			best = m.to
		}
	}
	if best > 0 {
		return quant{i, best, qFrequency, false}, true
	}
	if w(i) == "each" || w(i) == "all" || (w(i) == "every" && w(i+1) == "one") || isNumber(sc.toks[i]) && i > 0 && w(i-1) == "all" {
		// "each of her monthly clinics", "every one of his sessions", "all three of the visits"
		for j := i + 1; j < i+9 && j < len(sc.toks) && sc.toks[j].Kind == text.Word; j++ {
			if w(j) == "of" {
				for k := j + 1; k < j+6 && k < len(sc.toks) && sc.toks[k].Kind == text.Word; k++ {
					if occasions[w(k)] {
						return quant{i, k + 1, qFrequency, false}, true
					}
				}
				break
			}
		}
	}
	if w(i) == "each" && i > 0 && (sc.tags[i-1]&tChild != 0 || sc.names[i-1]) && !unitNext(sc, i+1) {
		return quant{}, false // "Efa and Macsen each sleep in their own bed"
	}
	if w(i) == "every" || w(i) == "each" || w(i) == "per" {
		j := i + 1
		for j < i+4 && j < len(sc.toks) && (everyMid[w(j)] || isNumber(sc.toks[j]) || ordinalEnd[w(j)] || w(j) == "-") {
			j++
		}
		if end := unitAt(sc, j, tUnitEach|tUnitTime); end > 0 || weekdays[w(j)] {
			return quant{i, max(end, j+1), qFrequency, false}, true
		}
		// "every nap", "each injection": anything that recurs, but not "every effort", "each other".
		if j == i+1 && w(i) != "per" && j < len(sc.toks) && sc.toks[j].Kind == text.Word && !everyNot[w(j)] &&
			sc.tags[j]&(tChild|tAdult|tProfessional|tAbstract|tRoom|tGeneral) == 0 && !small[w(j)] {
			return quant{i, j + 1, qFrequency, false}, true
		}
		return quant{}, false
	}
	if w(i) == "all" {
		for j := i + 1; j < i+6 && j < len(sc.toks) && sc.toks[j].Kind == text.Word; j++ {
			if occasions[w(j)] {
				return quant{i, j + 1, qFrequency, false}, true
			}
		}
	}
	if w(i) == "on" && weekdayPlural(w(i+1)) {
		return quant{i, i + 2, qFrequency, false}, true
	}
	if w(i) == "between" && i+3 < len(sc.toks) && isNumber(sc.toks[i+1]) && w(i+2) == "and" && isNumber(sc.toks[i+3]) && !months[w(i+4)] {
		return quant{i, i + 4, qCount, true}, true
	}
	if w(i) == "between" || (w(i) == "up" && w(i+1) == "to") || w(i) == "until" || w(i) == "till" || w(i) == "before" || w(i) == "covering" || w(i) == "throughout" || w(i) == "since" {
		for j := i + 1; j < i+6 && j < len(sc.toks); j++ {
			if w(j) == "review" || w(j) == "conference" || w(j) == "rcpc" || w(j) == "now" || months[w(j)] {
				return quant{i, j + 1, qWithin, false}, true
			}
		}
	}
	if (w(i) == "this" || w(i) == "next") && i+1 < len(sc.toks) && (w(i+1) == "term" || w(i+1) == "half" || w(i+1) == "month" || w(i+1) == "school") {
		if end := unitAt(sc, i+1, tUnitTime); end > 0 {
			return quant{i, end, qWithin, false}, true
		}
	}
	if weekdayPlural(w(i)) {
		return quant{i, i + 1, qFrequency, false}, true
	}
	if weekdays[w(i)] && (w(i+1) == "/" || w(i+1) == "-" || w(i+1) == "to") && weekdays[w(i+2)] {
		return quant{i, i + 3, qFrequency, false}, true
	}
	if weekdays[w(i)] && (w(i+1) == "," || w(i+1) == "and" || w(i+1) == "&") && weekdays[w(i+2)] && !isDay(sc, i+3) {
		return quant{i, i + 3, qFrequency, false}, true
	}
	// "six feeds a day", "two nights per week", "three times each day", "9 days in 10"
	bound := bounded(sc, i)
	if isNumber(sc.toks[i]) || w(i) == "once" || w(i) == "twice" || w(i) == "several" {
		for j := i + 1; j < i+5 && j < len(sc.toks); j++ {
			if sc.toks[j].Kind == text.Punct && w(j) != "-" {
				break
			}
			switch w(j) {
			case "a", "an", "per", "each", "every", "in":
				if sc.word(j-1) == "at" {
					continue
				}
				if unitAt(sc, j+1, tUnitTime|tUnitEach) > 0 && (w(j) != "in" || j > i+1) {
					return quant{i, unitAt(sc, j+1, tUnitTime|tUnitEach), qFrequency, bound}, true
				}
				if (w(j) == "in" || w(j) == "every") && j > i && j+1 < len(sc.toks) && isNumber(sc.toks[j+1]) {
					return quant{i, j + 2, qFrequency, bound}, true
				}
			case "of", "out":
				k := j + 1
				if w(k) == "of" {
					k++
				}
				if w(k) == "the" {
					k++
				}
				if k < len(sc.toks) && isNumber(sc.toks[k]) {
					return quant{i, k + 1, qFrequency, bound}, true
				}
			}
		}
	}
	return quant{}, false
}

// unitNext reports whether a unit of time stands at i: "each night".
func unitNext(sc *scan, i int) bool {
	return i < len(sc.toks) && (unitAt(sc, i, tUnitTime) > 0 || everyMid[sc.word(i)] || weekdays[sc.word(i)])
}

// ofAge are the ages at which somebody may be left in charge.
var ofAge = set("16 18 21 sixteen eighteen twenty-one")

func isDay(sc *scan, i int) bool { return i < len(sc.toks) && isNumber(sc.toks[i]) }

var everyMid = set("other second third fourth alternate single school working new home unannounced")

var occasions = set("appointments sessions lessons feeds meals visits clinics scans injections doses check-ups checkups contacts handovers nights mornings")

var everyNot = set("effort opportunity one aspect area way other chance agency professional member person reason need adult person's body thing respect now confidence support attempt care bedroom")

func weekdayPlural(w string) bool {
	return len(w) > 6 && w[len(w)-1] == 's' && weekdays[w[:len(w)-1]] && w != "tues" && w != "thurs"
}

// unitAt is the end of a unit of time or occasion that begins at i, or 0.
func unitAt(sc *scan, i int, tags tagset) int {
	end := 0
	for _, m := range sc.beginning(i, i+1) {
		if m.tags&tags != 0 && m.to > end {
			end = m.to
		}
	}
	return end
}
