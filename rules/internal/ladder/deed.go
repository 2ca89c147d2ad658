package ladder

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// deed finds a doing verb with something done to it.
func deed(sc *scan, cl clause, when *scan) (clause, bool) {
	for _, m := range sc.within(cl.from, cl.to, tDeed) {
		if acronym(sc, m.from) || !directive(sc, m, cl) || longerWatch(sc, m) || subordinate(sc, m, cl) || sc.word(m.to) == "that" && m.to-m.from == 1 {
			continue
		}
		if loose(sc, m, cl) {
			continue
		}
		light := sc.tags[m.from]&tLight != 0 && m.to-m.from == 1
		obj := object(sc, m.to, cl.to, cl)
		if m.to-m.from >= 3 {
			obj = objConcrete // the phrase holds its object
		}
		if passive(sc, m) {
			obj = max(obj, subject(sc, cl.from, m.from, cl))
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
		if light && passive(sc, m) && object(sc, m.to, cl.to, cl) == objAbstract {
			continue
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
		for k := i + 1; k < min(cl.to, i+6); k++ {
			if sc.tags[k]&tAbstract != 0 {
				break
			}
			if sc.tags[k]&(tThing|tNamed|tAssessment|tNominal|tTool) != 0 {
				return clause{i, k + 1, false}, true
			}
		}
		for _, q := range sc.quantsIn(i+1, cl.to) {
			if (q.kind == qClock || q.kind == qFrequency) && i > cl.from {
				return clause{i, q.to, false}, true
			}
		}
	}
	return cl, false
}

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

var meets = set("see sees seen meet meets met visit visits visited contact contacts contacted call calls ring rings")

// subordinate reports whether m only says what is watched: "mindful of what the
// children see", "strategies that she has done".
func subordinate(sc *scan, m match, cl clause) bool {
	for k := m.from - 1; k >= cl.from && k > m.from-7; k-- {
		switch sc.word(k) {
		case "what", "that", "which", "whether":
			return k > cl.from
		case "who", "where", "how", "if":
			if k > cl.from && sc.has(cl.from, k, tWatch) && !sc.has(cl.from, k, tDeed) {
				return true
			}
		case ",", ":", "(", ")":
			return false
		}
	}
	return false
}

// directive reports whether m stands where an instruction stands: first, after
// "to" or a modal, after its doer, in a list of verbs, or as a participle. A
// noun that looks like a verb ("housing issues") does not.
func directive(sc *scan, m match, cl clause) bool {
	i := m.from
	if i == cl.from {
		// "Contact between them to be safe" is a noun that begins its clause.
		if sc.word(m.to) == "to" && happens[sc.word(m.to+1)] {
			return false
		}
		be := sc.anyWord(m.to, min(cl.to, m.to+8), beOnly)
		return be < 0 || sc.word(be-1) != "to" && sc.word(be-1) != "should" && sc.word(be-1) != "will"
	}
	if !verbish(sc, i, cl) {
		return false
	}
	p := sc.word(i - 1)
	return beforeVerb[p] || sc.toks[i-1].Kind == text.Punct || sc.names[i-1] || sc.tags[i-1]&(tChild|tAdult|tProfessional) != 0 ||
		strings.HasSuffix(p, "ly") || passive(sc, m) || sc.proper(i-1, clause{cl.from - 1, cl.to, false}) || sc.tags[i-1]&(tWatch|tDeed) != 0 || text.IsNumberWord(p)
}

var (
	beOnly  = set("be")
	happens = set("be take happen continue occur start begin carry stay remain improve stop")
)

// loose reports whether m is governed by a verb of watching so that it is no
// instruction of its own: "address the hazards identified", "make sure that he
// goes to school".
func loose(sc *scan, m match, cl clause) bool {
	for _, w := range sc.within(cl.from, m.from, tWatch) {
		if !verbish(sc, w.from, cl) || auxiliaries[sc.word(w.to-1)] || w.to > m.from || sc.tags[w.from]&tLight != 0 && sc.word(w.from+1) != "sure" {
			continue
		}
		if passive(sc, m) && sc.anyWord(w.to, m.from, auxiliaries) < 0 {
			return true
		}
		if ensures[sc.word(w.from)] && !detailIn(sc, cl) {
			return true
		}
	}
	return false
}

var ensures = set("ensure ensures ensuring make makes making")

var beforeVerb = set(`to will must should shall can may not and or then also either be is are been being who he she they we i you it
	both all each now first next still always never do does help helps let lets 's has have`)

// destination reports whether a stretch says where to, other than to "groups"
// or "services" in general.
func destination(sc *scan, from, to int) bool {
	i := sc.anyWord(from, to, waysThere)
	return i >= 0 && !(sc.has(i, to, tService) && !sc.has(i, to, tNamed))
}

// The kinds of object, weakest first.
const (
	objNone = iota
	objAbstract
	objPerson
	objConcrete
)

// object says what the stretch after a verb names at its best. It stops at the
// end of the verb's own phrase.
func object(sc *scan, from, to int, cl clause) int {
	best := objNone
	abstract := false // an abstract head: the people after it do not lift it
	for i := from; i < to; i++ {
		t := sc.toks[i]
		tags := sc.tags[i]
		switch {
		case t.Kind == text.Punct:
			continue
		case tags&tRoom != 0 && tags&tAbstract == 0:
			best = max(best, objPerson)
		case tags&tAbstract != 0:
			best = max(best, objAbstract)
			abstract = true
		case tags&(tNamed|tAssessment|tNominal|tTool|tPaper) != 0:
			return objConcrete
		case tags&tThing != 0 && tags&tGeneral == 0:
			return objConcrete
		case plainAdjectives[t.Norm]:
			continue
		case tags&(tService|tGeneral|tNeutral) != 0:
			best = max(best, objAbstract)
		case tags&(tMetric|tEvent) != 0:
			best = max(best, objPerson)
		case sc.names[i] || tags&(tChild|tAdult|tProfessional) != 0:
			if !abstract {
				best = max(best, objPerson)
			}
		case small[t.Norm] || vagueFill[t.Norm] || months[t.Norm] || weekdays[t.Norm]:
			continue
		case sc.proper(i, cl):
			return objConcrete
		case isNumber(t):
			continue
		case tags&(tWatch|tDeed|tLight|tHedge) != 0 && verbish(sc, i, cl) && !(i > from && sc.tags[i-1]&tDeed != 0 && !small[sc.word(i-1)]):
			continue
		case tags&(tWatch|tDeed|tLight) != 0 && strings.HasSuffix(t.Norm, "ing"):
			continue
		case i > from && sc.tags[i-1]&(tGeneral|tNeutral) != 0 && !plainAdjectives[sc.word(i-1)]:
			best, abstract = max(best, objAbstract), true
		default:
			return objConcrete
		}
	}
	if best < objConcrete && detailIn(sc, clause{from, to, false}) {
		return objConcrete
	}
	return best
}

// subject is what a passive verb is done to: a role that is told or seen is a
// person, not a service that is attended.
func subject(sc *scan, from, to int, cl clause) int {
	o := object(sc, from, to, cl)
	if o == objConcrete && sc.tags[from]&tProfessional != 0 && !sc.has(from+1, to, tThing|tAssessment|tNominal) {
		return objPerson
	}
	return o
}

// vagueFill are nouns that name nothing.
var vagueFill = set(`work things thing stuff issue issues matter matters area areas aspect aspects way ways level levels time times effort efforts steps
	everything anything something essentials items bits help assistance practical information people person others other one ones order
	basis regard relation relevant necessary needed required available further additional ongoing own next future possible day
	plan plans choice choices decision decisions improvement improvements contribution difference commitment promise promises sense sure provision package conversation conversations discussion discussions enquiry enquiries inquiries planning most space arrangement arrangements rcpc icpc cpc rcpcs conference pregnancy intelligence herself himself themselves itself yourself interest interests attention credit place first last above forward review progress mind eye touch loop week weeks days consequences someone something role part input impact result results outcome outcomes opportunity opportunities`)

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

// passive reports whether the verb m is a participle whose object stands before
// it: "locks to be fitted", "jabs done".
func passive(sc *scan, m match) bool {
	w := sc.word(m.from)
	for k := m.from - 1; k >= 0 && k > m.from-4; k-- {
		switch sc.word(k) {
		case "be", "been", "being", "is", "are", "was", "were", "get", "getting":
			return true
		case "to", "will":
			return false
		}
	}
	n := len(w)
	return n > 3 && (w[n-2:] == "ed" || w[n-2:] == "en") || pastForms[w]
}

var placed = set("go goes stay stays live lives stand stands hang hangs sit sits sleep sleeps")

var pastForms = set("done made bought sent held put set cut kept met sold paid told brought taken given written seen built drawn fed read hung rung swept found")

// longerWatch reports whether m lies inside a longer phrase of intention:
// "keep" in "keep an eye on".
func longerWatch(sc *scan, m match) bool {
	for _, w := range sc.beginning(max(0, m.from-4), m.to) {
		if w.tags&(tWatch|tHedge) != 0 && w.from <= m.from && w.to >= m.to && w.to-w.from > m.to-m.from {
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

// product finds a named referral, assessment or document as the thing to be
// done, with or without a verb.
func product(sc *scan, cl clause) (clause, bool) {
	for _, m := range sc.within(cl.from, cl.to, tAssessment|tNominal) {
		if w := sc.word(m.from); (w == "report" || w == "reports") && reportsOn[sc.word(m.to)] && directive(sc, m, cl) {
			continue // the verb
		}
		if watched(sc, m.from, cl) || sc.tags[m.from]&tFeedback != 0 || idle(sc, m, cl) {
			continue
		}
		return clause{m.from, m.to, false}, true
	}
	for i := cl.from + 1; i < cl.to; i++ {
		// "AIM3 assessment": whatever the letters stand for, it has a name.
		if w := sc.word(i); (w == "assessment" || w == "assessments" || w == "programme" || w == "course") && !watched(sc, i, cl) {
			k := i - 1
			if k > cl.from && sc.toks[k].Kind == text.Number {
				k--
			}
			if acronym(sc, k) && !commonCapitals[sc.word(k)] {
				return clause{k, i + 1, false}, true
			}
		}
	}
	return cl, false
}

var reportsOn = set("to back any concerns on if when progress")

// idle reports whether nothing is done with a document: "safety plan to be
// followed", or only its name is given: "behaviour plan".
func idle(sc *scan, m match, cl clause) bool {
	for k := m.to; k < min(cl.to, m.to+4); k++ {
		if w := sc.word(k); emptyParticiples[w] || w == "adhered" {
			return true
		}
	}
	if m.tags&tAssessment != 0 || !documents[sc.word(m.to-1)] {
		return false
	}
	return cl.to-cl.from < 5 && !sc.has(cl.from, cl.to, tDeed) && sc.anyWord(cl.from, cl.to, auxiliaries) < 0 && len(sc.quantsIn(cl.from, cl.to)) == 0
}

var documents = set("plan plans diary log chart rota timetable checklist contract agreement letter report statement budget sheet menu passport timeline order")

// acronym reports whether token i is written in capitals only.
func acronym(sc *scan, i int) bool {
	w := sc.s[sc.toks[i].Start:sc.toks[i].End]
	return len(w) > 1 && w == strings.ToUpper(w) && sc.toks[i].Kind == text.Word
}

// watched reports whether the verb that governs token i is one of watching.
func watched(sc *scan, i int, cl clause) bool {
	last := match{}
	found := false
	for _, m := range sc.within(cl.from, i, tWatch|tDeed) {
		if acronym(sc, m.from) {
			continue
		}
		if verbish(sc, m.from, cl) && (!found || m.from >= last.from) {
			if found && m.from == last.from {
				last.tags |= m.tags
				continue
			}
			last, found = m, true
		}
	}
	return found && last.tags&tDeed == 0 && sc.tags[last.from]&tLight == 0
}

// prohibition finds what is not to happen, where one could notice it.
func prohibition(sc *scan, cl clause) (clause, bool) {
	for _, m := range sc.within(cl.from, cl.to, tProhibit) {
		if sc.has(cl.from, cl.to, tGeneral) && sc.has(cl.from, cl.to, tAbstract) {
			continue
		}
		if o := object(sc, m.to, cl.to, cl); o >= objPerson || m.to == cl.to {
			return clause{m.from, cl.to, false}, true
		}
	}
	return cl, false
}

// result finds a result written as a deed: "smoke alarm to be working", "the
// phone stays in the kitchen at night".
func result(sc *scan, cl clause) (clause, bool) {
	for i := cl.from + 1; i < cl.to-2; i++ {
		if placed[sc.word(i)] && preposition[sc.word(i+1)] && sc.word(i+1) != "to" && sc.has(max(cl.from, i-3), i, tThing) && sc.has(i+2, cl.to, tThing|tRoom) {
			return clause{i, cl.to, false}, true
		}
	}
	for i := cl.from; i < cl.to; i++ {
		if w := sc.word(i); w != "be" && w != "stay" && w != "remain" {
			continue
		}
		if sc.word(i-1) != "to" && sc.word(i-1) != "must" && sc.word(i-1) != "will" {
			continue
		}
		t := sc.first(cl.from, i, tThing)
		if t < 0 || sc.tags[t]&tAbstract != 0 {
			continue
		}
		for k := i + 1; k < cl.to; k++ {
			if sc.toks[k].Kind == text.Punct || small[sc.word(k)] {
				continue
			}
			if sc.tags[k]&(tGeneral|tWatch|tAbstract) != 0 || emptyParticiples[sc.word(k)] || vagueFill[sc.word(k)] {
				break
			}
			return clause{t, cl.to, false}, true
		}
	}
	return cl, false
}

// sessions finds a number or a rhythm of sessions, visits or contact.
func sessions(sc *scan, cl clause, when *scan) (clause, bool) {
	for _, m := range sc.within(cl.from, cl.to, tService|tContact) {
		if watched(sc, m.from, cl) && m.tags&tContact == 0 {
			continue
		}
		for _, q := range sc.quantsIn(cl.from, cl.to) {
			if q.kind == qFrequency || q.kind == qCount || q.kind == qClock || q.kind == qDuration || q.kind == qDate {
				return clause{min(m.from, q.from), max(m.to, q.to), false}, true
			}
		}
		if m.tags&tContact != 0 && len(sc.toks) < 12 {
			for _, q := range when.quants {
				if q.kind == qFrequency {
					return clause{m.from, m.to, false}, true
				}
			}
		}
	}
	return cl, false
}
