package ladder

import "github.com/childplan/smartplan/smartplan/text"

// fragment reads an action without a verb: "Dyslexia screening test", "Asthma
// clinic appointment with Nurse Pollard", "Bedding from the baby bank". A bare
// service or topic stays vague; what names one assessment, one appointment or
// where a thing comes from does not.
func fragment(sc *scan, cl clause) (clause, bool) {
	if sc.has(cl.from, cl.to, tHedge) {
		return cl, false
	}
	verb := false
	main := cl.to
	if i := sc.anyWord(cl.from+1, cl.to, untilWords); i > 0 {
		main = i
	}
	for _, m := range sc.within(cl.from, main, tWatch|tDeed) {
		if compound(sc, m) {
			continue
		}
		verb = verb || verbish(sc, m.from, cl) && !booked[sc.word(m.to-1)] && (m.from > cl.from || !bothWays[sc.word(m.from)]) && !sc.proper(m.from, cl)
	}
	for i := cl.from + 1; i < cl.to; i++ {
		w := sc.word(i)
		if !examined[w] && !examinedWord(sc, i) || watched(sc, i, cl) {
			continue
		}
		if examinedStem(sc, cl.from, i) {
			return clause{i - 1, i + 1, false}, true
		}
	}
	if w := sc.word(cl.to - 1); (w == "on" || w == "in" || w == "up") && cl.to-cl.from == 4 && sc.word(cl.to-3) == "to" && sc.word(cl.to-2) == "go" && sc.has(cl.from, cl.to-3, tThing) {
		return cl, true // "creams to go on"
	}
	if timetabled(sc, cl) {
		return cl, true
	}
	if i := sc.anyWord(cl.from, cl.to, regWords); i > cl.from && (i+1 == cl.to || sc.word(i+1) == "for" || sc.word(i+1) == "with" || sc.word(i+1) == "at") && sc.tags[i-1]&(tService|tProfessional) != 0 {
		return cl, true
	}
	if i := sc.anyWord(cl.from+1, cl.to, onWords); i > 0 && sc.has(cl.from, i, tThing) && !sc.has(cl.from, i, tDeed|tWatch|tAbstract) {
		for _, q := range sc.quantsIn(i, min(cl.to, i+5)) {
			if q.kind == qLevel {
				return cl, true // "radiator on to 18 degrees"
			}
		}
	}
	if dosed(sc, cl) || spell(sc, cl) {
		return cl, true
	}
	if verb {
		return cl, false
	}
	if rhythm(sc, cl) || measured(sc, cl) || handed(sc, cl) || classOf(sc, cl, false) || stands(sc, cl) {
		return cl, true
	}
	for i := cl.from; i < cl.to; i++ {
		switch w := sc.word(i); {
		case booked[w] && i+1 < cl.to && booksWith(sc, i, cl):
			return clause{i, cl.to, false}, true
		case w == "from" && i > cl.from && sc.has(cl.from, i, tThing) && i+1 < cl.to && (capital(sc, i+1) || capital(sc, i+2) || sc.has(i+1, min(cl.to, i+3), tNamed|tProfessional)):
			return clause{cl.from, cl.to, false}, true
		}
	}
	return cl, false
}

// examinedStem reports whether a stretch before "assessment" or "test" says of
// what: not "further", "an", "initial" alone.
func examinedStem(sc *scan, from, i int) bool {
	for k := i - 1; k >= from && k > i-4; k-- {
		t := sc.toks[k]
		if t.Kind == text.Punct {
			return false
		}
		if small[t.Norm] || sc.tags[k]&(tNeutral|tWatch|tDeed|tChild|tAdult) != 0 || sc.tags[k]&tGeneral != 0 && sc.tags[k]&tAbstract == 0 || vagueFill[t.Norm] || sc.names[k] {
			continue
		}
		return true
	}
	return false
}

func examinedWord(sc *scan, i int) bool {
	return (sc.word(i) == "test" || sc.word(i) == "reading") && sc.tags[i]&tDeed == 0
}

// booksWith reports whether an appointment says with whom, where or for what.
func booksWith(sc *scan, i int, cl clause) bool {
	if i > cl.from && sc.tags[i-1]&(tNamed|tThing|tAbstract) != 0 && sc.tags[i-1]&tGeneral == 0 && sc.tags[i-1]&tProfessional == 0 {
		return true
	}
	if about := sc.word(i + 1); (about == "about" || about == "re" || about == "regarding") && i+2 < cl.to {
		return true
	}
	for k := i + 1; k < min(cl.to, i+8); k++ {
		if sc.tags[k]&(tThing|tNamed|tProfessional) != 0 || sc.proper(k, cl) {
			return true
		}
	}
	return detailIn(sc, cl)
}

// rhythm reports whether a thing or something to be measured stands with how
// often or how long: "fortnightly weights", "a pudding after every meal".
func rhythm(sc *scan, cl clause) bool {
	clocks := 0
	for _, q := range sc.quantsIn(cl.from, cl.to) {
		if q.kind == qClock {
			clocks++
		}
	}
	if clocks > 1 && sc.has(cl.from, cl.to, tProfessional|tAdult|tService) {
		return true // "carer 6.45 to 7.45"
	}
	if !sc.has(cl.from, cl.to, tThing|tMetric) || sc.has(cl.from, cl.to, tGeneral|tService) {
		return false
	}
	for _, q := range sc.quantsIn(cl.from, cl.to) {
		if (q.kind == qFrequency || q.kind == qDuration || q.kind == qClock) && sc.anyWord(q.from, q.to, gatherings) < 0 {
			return true
		}
	}
	return false
}

// timetabled reports whether a clause is a line of a timetable: a day or a
// place in a service, with how long.
func timetabled(sc *scan, cl clause) bool {
	day := sc.anyWord(cl.from, cl.to, weekdays) >= 0 || sc.anyWord(cl.from, cl.to, attended) >= 0
	if !day {
		return false
	}
	n := 0
	if i := sc.anyWord(cl.from, cl.to, attended); i >= 0 && sc.word(i+1) == "on" && i+2 < cl.to && !sc.has(cl.from, i, tWatch|tDeed|tHedge) {
		return true // "after-school club on the days Mum works"
	}
	for i := cl.from; i < cl.to; i++ {
		if text.IsNumberWord(sc.word(i)) && sc.word(i) != "one" {
			n++
		}
	}
	for _, q := range sc.quantsIn(cl.from, cl.to) {
		if q.kind == qClock || q.kind == qDuration || q.kind == qFrequency || q.kind == qCount {
			n++
		}
	}
	from := cl.from
	if bothWays[sc.word(from)] {
		from++
	}
	return n > 0 && !sc.has(from, cl.to, tGeneral|tWatch|tDeed|tAbstract)
}

// onlyThese finds a restriction: "Only Nan or Auntie Jo to babysit", "No
// Staffie indoors on the days that Beca is there".
func onlyThese(sc *scan, cl clause) (clause, bool) {
	w := sc.word(cl.from)
	if w == "only" && cl.to-cl.from > 3 {
		i := sc.anyWord(cl.from, cl.to, toOnly)
		if i > 0 && i+1 < cl.to && sc.tags[i+1]&(tWatch|tHedge) == 0 {
			return clause{cl.from, cl.to, false}, true
		}
	}
	if w != "no" || cl.to-cl.from < 3 || sc.has(cl.from, min(cl.to, cl.from+4), tAbstract|tGeneral|tService) {
		return cl, false
	}
	for i := cl.from + 2; i < cl.to-1; i++ {
		if (locative[sc.word(i)] || sc.word(i) == "indoors" || sc.word(i) == "when" || sc.word(i) == "while") && !sc.has(i, cl.to, tAbstract) {
			return clause{cl.from, cl.to, false}, true
		}
	}
	return cl, false
}

var (
	bothWays = set("discharge review planning play bath test check review shop breakfast contact book call drive cook visit place water plan paint fence carpet house heat meal cut cover")
	examined = set("assessment assessments screening evaluation assmt assessmt scan scans")
	booked   = set("appointment appointments appt appts form forms place referral meeting")
	regWords = set("reg registration")
	attended = set("mornings afternoons evenings club clubs place sessions session nursery playgroup crèche creche playscheme")
)
