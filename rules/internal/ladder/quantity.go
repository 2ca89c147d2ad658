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
		if elidedCentile(sc, i, j) {
			return quant{i, j + 1, qLevel, bound}, true
		}
		return quant{i, j + 1, qDate, false}, true
	}
	if levelUnit[w(j)] {
		return quant{i, j + 1, qLevel, bound}, true
	}
	if bound && (prev == "over" || prev == "under") && ofAge[w(i)] && !sc.isUnit(j) {
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
		if naming[prev] {
			return quant{i, j + 1, qCount, bound}, true // "can name three adults"
		}
		return quant{}, false
	}
	if pairs[w(j)] && (prev == "with" || prev == "on" || prev == "in") && !bound {
		return quant{}, false // "jumps with two feet": how, not how many
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
