package ladder

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// deed finds a doing verb with something done to it.
func deed(sc *scan, cl clause, when *scan) (clause, bool) {
	for _, m := range sc.within(cl.from, cl.to, tDeed) {
		if acronym(sc, m.from) || !directive(sc, m, cl) || longerWatch(sc, m) || subordinate(sc, m, cl) || sc.word(m.to) == "that" && m.to-m.from == 1 || sc.word(m.to) == "of" && m.to-m.from == 1 && !ofVerbs[sc.word(m.from)] {
			continue
		}
		if loose(sc, m, cl) || tellsBack(sc, m, cl) || hollow(sc, m, cl) {
			continue
		}
		light := sc.tags[m.from]&tLight != 0 && m.to-m.from == 1
		obj := object(sc, m.to, cl.to, cl)
		if m.to-m.from >= 3 {
			obj = objConcrete // the phrase holds its object
		}
		if passive(sc, m) {
			switch s := subject(sc, cl.from, m.from, cl); {
			case s == objAbstract && light && !sc.has(cl.from, m.from, tNominal|tAssessment):
				obj = s // "boundaries to be put in place around screens"
			default:
				obj = max(obj, s)
			}
		}
		if wish(sc, m, cl) {
			continue
		}
		if light && obj == objPerson && meets[sc.word(m.from)] && (detailIn(sc, cl) || dated(when)) {
			obj = objConcrete
		}
		if light && obj == objPerson && tells[sc.word(m.from)] && sc.anyWord(m.to, cl.to, aboutWords) >= 0 {
			obj = objConcrete
		}
		if (light || m.to-m.from == 2) && passive(sc, m) && object(sc, m.to, cl.to, cl) == objAbstract {
			continue
		}
		if light && obj == objPerson && minds[sc.word(m.from)] && sc.has(m.to, cl.to, tChild) {
			obj = objConcrete // "Nan minds the twins"
		}
		if light && obj == objPerson && conveys[sc.word(m.from)] && destination(sc, m.to, cl.to) {
			obj = objConcrete // "bring Mia to school", "fetch them from Nan's"
		}
		if obj >= objConcrete || !light && obj >= objPerson {
			return clause{m.from, cl.to, false}, true
		}
	}
	return unknownDeed(sc, cl)
}

// tellsBack reports whether m only says that somebody is told what was watched:
// "watch his speech and report to every meeting".
func tellsBack(sc *scan, m match, cl clause) bool {
	w := sc.word(m.from)
	if !tellingBack[w] {
		return false
	}
	watchedBefore := false
	for _, x := range sc.within(sc.sentence(m.from), m.from, tLook) {
		watchedBefore = watchedBefore || x.from < m.from
	}
	for k := m.to; k < cl.to; k++ {
		switch {
		case gatherings[sc.word(k)] || meetingWords[sc.word(k)] && sc.word(k) != "day" && sc.word(k) != "daily":
			return watchedBefore || w == "report" || w == "reporting" || w == "reports"
		case sc.tags[k]&tProfessional != 0 && watchedBefore:
			return true
		case sc.tags[k]&tThing != 0:
			return false
		}
	}
	return false
}

var minds = set("mind minds minded babysit babysits")

// hollow reports whether m is a verb of doing with nothing in it: "got to be
// sorted", "asked to be a positive influence", "teeth to be looked after".
func hollow(sc *scan, m match, cl clause) bool {
	w, n := sc.word(m.from), sc.word(m.to)
	switch {
	case w == "got" && n == "to":
		return true
	case w == "going" && (n == "to" || sc.word(m.to-1) == "to"):
		return true // "is going to": the verb comes after
	case strings.HasSuffix(w, "s") && sc.word(m.from-1) == "," && (n == "and" || n == ","):
		return true // a list of things: "clothes, phones and vapes"
	case (w == "record" || w == "records" || w == "log" || w == "logs" || w == "note" || w == "notes") && n == "on" && len(sc.within(sc.sentence(m.from), m.from, tLook)) > 0:
		return true // "keep an eye and record on the system"
	case w == "contact" && (n == "with" || n == "w" || n == "between") && !beforeVerb[sc.word(m.from-1)]:
		return true
	case tells[w] && n == "to" && (sc.tags[min(m.to+1, cl.to-1)]&tWatch != 0):
		return true
	case (w == "looked" || w == "cared" || w == "seen") && (n == "after" || sc.word(m.to-1) == "after" || n == "for" || n == "to") && !detailIn(sc, cl):
		return true
	case (w == "time" || w == "times") && (sc.word(m.from-1) == "all" || sc.word(m.from-1) == "at" || sc.word(m.from-1) == "any"):
		return true
	case (w == "done" || w == "do") && (n == "about" || sc.word(m.from-2) == "be" && sc.word(m.from-1) == "be"):
		return true
	}
	return false
}

var tellingBack = set("report reports reporting reported tell tells telling share shares sharing give gives giving update updates updating let lets inform informs informing")

// unknownDeed finds a verb that no lexicon holds, in the place of a verb and
// with an object that the lexicons know: "to lend two books".
func unknownDeed(sc *scan, cl clause) (clause, bool) {
	for i := cl.from; i < cl.to-1; i++ {
		t := sc.toks[i]
		if t.Kind != text.Word || small[t.Norm] || vagueFill[t.Norm] || sc.names[i] ||
			sc.tags[i]&(tWatch|tHedge|tAbstract|tGeneral|tNeutral|tChild|tAdult|tProfessional|tService|tDeed|tRoom) != 0 {
			continue
		}
		p, n := sc.word(i-1), sc.word(i+1)
		starts := i == cl.from && (determiners[n] || isNumber(sc.toks[i+1]))
		if !starts && !(i > cl.from && unknownAfter[p]) {
			continue
		}
		if sc.has(cl.from, i, tWatch) || sc.tags[i+1]&tGeneral != 0 {
			continue
		}
		for k := i + 1; k < min(cl.to, i+8); k++ {
			if sc.tags[k]&tAbstract != 0 {
				break
			}
			if sc.tags[k]&(tThing|tNamed|tAssessment|tNominal|tTool) != 0 {
				return clause{i, k + 1, false}, true
			}
		}
		if itWords[n] && i > cl.from && sc.has(cl.from, i, tThing) {
			return clause{i, i + 2, false}, true // "her hair: Auntie Bea to plait it"
		}
		for _, q := range sc.quantsIn(i+1, cl.to) {
			if (q.kind == qClock || q.kind == qFrequency) && i > cl.from {
				return clause{i, q.to, false}, true
			}
		}
	}
	return cl, false
}

var itWords = set("it them")

var (
	determiners  = set("the a an his her their its each every all both any this these")
	unknownAfter = set("to will must shall")
)

var (
	conveys    = set("take takes taken bring brings brought get gets drive drives driven fetch walk walks walked move moves moved return drop")
	waysThere  = set("to from home in up off")
	tells      = set("tell tells told inform informs informed ask asks asked contact contacts contacted call calls called ring rings notify notifies notified")
	aboutWords = set("about re regarding if when before whether")
)

// ofVerbs go on with "of" as verbs; "use of the library" is a noun.
var ofVerbs = set("dispose disposed disposing inform informed get take notify notified")

var meets = set("assess assesses assessed see sees seen meet meets met visit visits visited contact contacts contacted call calls ring rings")

// destination reports whether a stretch says where to, other than to "groups"
// or "services" in general.
func destination(sc *scan, from, to int) bool {
	i := sc.anyWord(from, to, waysThere)
	return i >= 0 && !(sc.has(i, to, tService) && !sc.has(i, to, tNamed))
}

// detailIn finds an amount, a time or a rhythm.
func detailIn(sc *scan, cl clause) bool {
	for _, q := range sc.quantsIn(cl.from, cl.to) {
		if q.kind != qRelative {
			return true
		}
	}
	return false
}

func dated(when *scan) bool {
	for _, q := range when.quants {
		if q.kind == qDate || q.kind == qFrequency || q.kind == qClock {
			return true
		}
	}
	return false
}

// wish reports whether a light verb only says that there should be more of
// something.
func wish(sc *scan, m match, cl clause) bool {
	if detailIn(sc, cl) {
		return false
	}
	i := sc.anyWord(cl.from, cl.to, comparatives)
	return i >= 0
}
