package ladder

import (
	"sort"
	"strconv"

	"github.com/childplan/smartplan/smartplan/text"
)

// The kinds of quantity. A date is a deadline and measures nothing.
const (
	qDate = iota
	qClock
	qLevel     // 92%, 25th centile, 8/10
	qWithin    // in the next six months: a deadline, or the period of an absence
	qRelative  // "by 50%": a number without a start point
	qCount     // six feeds, no more than 2
	qFrequency // every night, twice a week
	qDuration  // for six weeks, two hours
	qFromTo    // from 71% to 92%
)

var quantNames = map[int]string{qDate: "date", qClock: "clock", qLevel: "level", qWithin: "period", qRelative: "relative", qCount: "count",
	qFrequency: "frequency", qDuration: "duration", qFromTo: "from-to"}

// quant is a quantity found in tokens from to (exclusive).
type quant struct {
	from, to int
	kind     int
	bound    bool // "at least", "no more than", "under"
}

// quantities reads the numbers, times and frequencies of a cell.
func quantities(sc *scan) []quant {
	var out []quant
	taken := -1
	add := func(q quant) {
		out = append(out, q)
		if q.to-1 > taken {
			taken = q.to - 1
		}
	}
	for i := 0; i < len(sc.toks); i++ {
		if i <= taken {
			continue
		}
		if q, ok := dateAt(sc, i); ok {
			add(q)
			continue
		}
		if q, ok := frequencyAt(sc, i); ok {
			add(q)
			continue
		}
		if n := sc.word(i + 1); ordinals[sc.word(i)] && (n == "centile" || n == "percentile") {
			add(quant{i, i + 2, qLevel, false})
			continue
		}
		if isNumber(sc.toks[i]) {
			if q, ok := numberAt(sc, i); ok {
				add(q)
			}
		}
	}
	out = append(out, fromTos(sc, out)...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].from < out[j].from })
	return out
}

var ordinals = set("second ninth fifth tenth twenty-fifth fiftieth seventy-fifth")

func isNumber(t text.Token) bool {
	return t.Kind == text.Number || text.IsNumberWord(t.Norm) || t.Norm == "half" || t.Norm == "couple"
}

// dateAt reads a calendar date, a month or a year.
func dateAt(sc *scan, i int) (quant, bool) {
	w := sc.word
	t := sc.toks[i]
	if t.Kind == text.Number {
		glued := func(k int) bool { return k < len(sc.toks) && sc.toks[k].Glued }
		if sep := w(i + 1); (sep == "/" || sep == "." || sep == "-") && glued(i+1) && glued(i+2) && sc.toks[i+2].Kind == text.Number {
			if w(i+3) == sep && glued(i+3) && glued(i+4) && sc.toks[i+4].Kind == text.Number {
				return quant{i, i + 5, qDate, false}, true
			}
			if sep == "/" && !outOf(w(i), w(i+2)) {
				return quant{i, i + 3, qDate, false}, true
			}
		}
		j := i + 1
		if j < len(sc.toks) && sc.toks[j].Glued && ordinalEnd[w(j)] {
			j++
		}
		if w(j) == "of" {
			j++
		}
		if months[w(j)] && (w(j) != "may" || j > i) {
			j++
			if j < len(sc.toks) && sc.toks[j].Kind == text.Number && len(w(j)) == 4 {
				j++
			}
			return quant{i, j, qDate, false}, true
		}
		if len(w(i)) == 4 && (w(i)[:2] == "20" || w(i)[:2] == "19") {
			return quant{i, i + 1, qDate, false}, true
		}
	}
	if months[t.Norm] && t.Norm != "may" && t.Norm != "march" && t.Norm != "mar" && t.Norm != "sun" {
		return quant{i, i + 1, qDate, false}, true
	}
	return quant{}, false
}

var ordinalEnd = set("st nd rd th")

// outOf reports whether a/b is a score and not a day and a month.
func outOf(a, b string) bool {
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	return (y == 10 || y == 5 || y == 100 || y == 27 || y == 40) && x <= y && b[0] != '0'
}

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

// numberAt reads what the number at i counts.
func numberAt(sc *scan, i int) (quant, bool) {
	w := sc.word
	bound := bounded(sc, i)
	prev := w(i - 1)
	if notQuantity[prev] || (prev == "and" || prev == "or") && notQuantity[w(i-3)] || (prev == "-" && sc.toks[i-1].Glued && i > 1 && sc.toks[i-2].Kind == text.Word && sc.toks[i].Glued) {
		return quant{}, false
	}
	if sc.toks[i].Glued && i > 0 && sc.toks[i-1].Kind == text.Word && w(i-1) != "x" {
		return quant{}, false // GCP2, Y8
	}
	if (w(i) == "half" || w(i) == "quarter") && (w(i+1) == "past" || w(i+1) == "to") && i+2 < len(sc.toks) && isNumber(sc.toks[i+2]) {
		return quant{i, i + 3, qClock, bound}, true
	}
	j := i + 1
	if (w(j) == "." || w(j) == ":") && j+1 < len(sc.toks) && sc.toks[j].Glued && sc.toks[j+1].Glued && sc.toks[j+1].Kind == text.Number {
		if len(w(j+1)) == 2 && !decimalUnit[w(j+2)] {
			end := j + 2
			if meridiem[w(end)] {
				end++
			}
			return quant{i, end, qClock, bound}, true
		}
		j += 2
	}
	if meridiem[w(j)] || w(j) == "o'clock" {
		return quant{i, j + 1, qClock, bound}, true
	}
	if w(j) == "%" || w(j) == "percent" || (w(j) == "per" && w(j+1) == "cent") {
		end := j + 1
		if w(j) == "per" {
			end++
		}
		if prev == "by" || (prev == "another" || prev == "further") {
			return quant{i, end, qRelative, bound}, true
		}
		return quant{i, end, qLevel, bound}, true
	}
	if w(j) == "/" && j+1 < len(sc.toks) && sc.toks[j+1].Kind == text.Number && outOf(w(i), w(j+1)) {
		return quant{i, j + 2, qLevel, bound}, true
	}
	if ordinalEnd[w(j)] && sc.toks[j].Glued {
		if w(j+1) == "centile" || w(j+1) == "percentile" {
			return quant{i, j + 2, qLevel, bound}, true
		}
		return quant{i, j + 1, qDate, false}, true
	}
	if levelUnit[w(j)] {
		return quant{i, j + 1, qLevel, bound}, true
	}
	if bound && (prev == "over" || prev == "under") && (w(i) == "16" || w(i) == "18" || w(i) == "21") && !sc.isUnit(j) {
		return quant{}, false // an age
	}
	for w(j) == "-" || countMid[w(j)] {
		j++
	}
	if end := unitAt(sc, j, tUnitTime); end > 0 {
		if old := w(end); old == "old" || (old == "-" && w(end+1) == "old") || (old == "of" && w(end+1) == "age") {
			return quant{}, false
		}
		if (prev == "in" || prev == "within" || prev == "next" || prev == "over") && w(end) != "of" {
			return quant{i, end, qWithin, false}, true
		}
		if prev == "in" || prev == "within" || (prev == "next" && w(i-2) == "the" && w(i-3) == "in") || w(end) == "of" && w(end+1) == "birth" {
			return quant{i, end, qDate, false}, true
		}
		return quant{i, end, qDuration, bound}, true
	}
	if sc.toks[i].Norm == "one" && !bound {
		return quant{}, false
	}
	if j < len(sc.toks) && sc.tags[j]&(tChild|tAdult|tProfessional) != 0 && sc.tags[j]&tThing == 0 || peopleWords[w(j)] {
		return quant{}, false
	}
	if !bound && (j >= len(sc.toks) || sc.toks[j].Kind != text.Word) {
		if prev == "to" || prev == "under" || prev == "above" || prev == "below" || prev == "of" || prev == "than" || prev == "at" {
			return quant{i, i + 1, qLevel, false}, true
		}
		return quant{}, false
	}
	if !bound && stopAfterNumber[w(j)] {
		if prev == "to" && i > 2 {
			return quant{i, i + 1, qLevel, false}, true
		}
		return quant{}, false
	}
	return quant{i, min(j+1, len(sc.toks)), qCount, bound}, true
}

var (
	notQuantity = set("ages outcome goal row section stage step phase year reception age aged s47 s17 part no number item page room flat point level tier band plan conference group ks key")
	meridiem    = set("am pm a.m p.m noon")
	decimalUnit = set("kg kgs g lb lbs stone oz cm m ml litres l mmol kilos % km miles")
	levelUnit   = set("kg kgs g lb lbs stone oz cm ml litres mmol kilos units miles degrees centile point points percentile metres £")
	countMid    = set("full whole consecutive clear unbroken school working new more different separate further or additional complete straight successive home hot cooked proper healthy good extra free supervised")
	peopleWords = set("people parents children boys girls adults siblings professionals sons daughters brothers sisters of bedroom bed")
	// stopAfterNumber are words that no count goes with.
	stopAfterNumber = set("has have had can will would do does did and or to on in at by the is are was were for from with until if as who that this he she they it")
)

func (sc *scan) isUnit(i int) bool {
	return i < len(sc.toks) && (unitAt(sc, i, tUnitTime|tUnitEach) > 0 || levelUnit[sc.word(i)] || sc.word(i) == "%" || sc.tags[i]&(tThing|tMetric|tEvent) != 0)
}

// bounded reports whether the number at i is a limit: "at least", "no more
// than", "up to", "under".
func bounded(sc *scan, i int) bool {
	w := sc.word
	p, pp := w(i-1), w(i-2)
	if p == "£" {
		p, pp = w(i-2), w(i-3)
	}
	switch {
	case p == "least" && pp == "at", p == "most" && pp == "at":
		return true
	case p == "than" && (pp == "more" || pp == "less" || pp == "fewer" || pp == "better" || pp == "later" && false):
		return true
	case p == "to" && pp == "up", p == "under", p == "over", p == "above", p == "below", p == "only", p == "maximum", p == "minimum", p == "exactly":
		return true
	case w(i+1) == "or" && (w(i+2) == "more" || w(i+2) == "less" || w(i+2) == "fewer" || w(i+2) == "under" || w(i+2) == "above" || w(i+2) == "over" || w(i+2) == "below" || w(i+2) == "lower" || w(i+2) == "higher"):
		return true
	}
	return false
}

// fromTos joins two numbers into a from-to: "from 71% to 92%", "was 21, aim is
// under 10", "4 -> 2", "from the 9th to the 25th centile".
func fromTos(sc *scan, found []quant) []quant {
	var out []quant
	for i, t := range sc.toks {
		if t.Norm != "from" && t.Norm != "was" && t.Norm != "currently" && t.Norm != "baseline" && t.Norm != "now" {
			continue
		}
		n := 0
		first := -1
		for j := i + 1; j < len(sc.toks) && j < i+16; j++ {
			if sc.toks[j].Norm == ";" || (sc.toks[j].Norm == "." && !sc.toks[j].Glued) {
				break
			}
			if !isNumber(sc.toks[j]) && sc.toks[j].Norm != "nil" || inside(found, j, qDate) || inside(found, j, qClock) || inside(found, j, qFrequency) {
				continue
			}
			if n++; n == 1 {
				first = j
			} else if link := sc.anyWord(first, j, toWords); link >= 0 {
				out = append(out, quant{i, j + 1, qFromTo, false})
				break
			}
		}
	}
	for i, t := range sc.toks {
		// "down to grade 2 from grade 5", "up to 5, from 3"
		if t.Norm != "to" && t.Norm != "at" {
			continue
		}
		if first := numberSoon(sc, i+1); first > 0 {
			for j := first + 1; j < min(len(sc.toks), first+4); j++ {
				if w := sc.toks[j].Norm; w == "from" || w == "against" {
					if second := numberSoon(sc, j+1); second > 0 && !inside(found, second, qDate) && !inside(found, first, qDate) && !inside(found, first, qClock) {
						out = append(out, quant{i, second + 1, qFromTo, false})
					}
					break
				}
			}
		}
	}
	for i, t := range sc.toks {
		if (t.Norm == "→" || t.Norm == ">" || t.Norm == "->") && i > 0 && i+1 < len(sc.toks) && isNumber(sc.toks[i-1]) && isNumber(sc.toks[i+1]) {
			out = append(out, quant{i - 1, i + 2, qFromTo, false})
		}
	}
	return out
}

// numberSoon is the place of a number at i or after one word, or 0.
func numberSoon(sc *scan, i int) int {
	for k := i; k < min(len(sc.toks), i+2); k++ {
		if isNumber(sc.toks[k]) {
			return k
		}
	}
	return 0
}

var toWords = set("to aim target goal below under above over least then")

func inside(found []quant, i, kind int) bool {
	k := sort.Search(len(found), func(k int) bool { return found[k].to > i })
	return k < len(found) && found[k].kind == kind && found[k].from <= i
}

// quantsIn gives the quantities of a stretch.
func (sc *scan) quantsIn(from, to int) []quant {
	var out []quant
	lo := sort.Search(len(sc.quants), func(k int) bool { return sc.quants[k].from >= from })
	for _, q := range sc.quants[lo:] {
		if q.from >= to {
			break
		}
		if q.to <= to {
			out = append(out, q)
		}
	}
	return out
}
