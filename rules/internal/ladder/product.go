package ladder

import "github.com/childplan/smartplan/smartplan/text"

// product finds a named referral, assessment or document as the thing to be
// done, with or without a verb.
func product(sc *scan, cl clause) (clause, bool) {
	for _, m := range sc.within(cl.from, cl.to, tAssessment|tNominal) {
		if w := sc.word(m.from); (w == "report" || w == "reports") && reportsOn[sc.word(m.to)] && directive(sc, m, cl) {
			continue // the verb
		}
		if watched(sc, m.from, cl) || sc.tags[m.from]&tFeedback != 0 || idle(sc, m, cl) || bareWord(sc, m, cl) {
			continue
		}
		return clause{m.from, m.to, false}, true
	}
	if at, ok := fragment(sc, cl); ok {
		return at, true
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
	if at, ok := onlyThese(sc, cl); ok {
		return at, true
	}
	for i := cl.from; i < cl.to-2; i++ {
		// "not to babysit", "must not …": any verb of doing.
		if sc.word(i) != "not" || sc.word(i+1) != "to" && !modals[sc.word(i-1)] {
			continue
		}
		v := i + 1
		if sc.word(v) == "to" {
			v++
		}
		if sc.tags[v]&(tWatch|tAbstract|tGeneral|tHedge) == 0 && sc.tags[v]&tDeed != 0 && (sc.tags[v]&tLight == 0 || object(sc, v+1, cl.to, cl) >= objPerson) {
			return clause{i, cl.to, false}, true
		}
	}
	return cl, false
}

var modals = set("must will may should shall can does do")

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
			if k+1 < cl.to && sc.tags[k+1]&tGeneral != 0 {
				break // "made safer"
			}
			if working[sc.word(k)] {
				return clause{t, cl.to, false}, true
			}
			if sc.tags[k]&(tGeneral|tWatch|tAbstract) != 0 || emptyParticiples[sc.word(k)] || vagueFill[sc.word(k)] {
				break
			}
			return clause{t, cl.to, false}, true
		}
	}
	return cl, false
}

// working are states of a thing that read like verbs of watching.
var working = set("working shut locked closed on off")

var placed = set("shut kept locked closed left parked stored hung go goes stay stays live lives stand stands hang hangs sit sits sleep sleeps")

// sessions finds a number or a rhythm of sessions, visits or contact.
func sessions(sc *scan, cl clause, when *scan) (clause, bool) {
	if at, ok := counted(sc, cl); ok {
		return at, true
	}
	for _, m := range sc.within(cl.from, cl.to, tService|tContact) {
		if watched(sc, m.from, cl) && m.tags&tContact == 0 || gatherings[sc.word(m.to-1)] || helping[sc.word(m.to-1)] && m.tags&tNamed == 0 || len(sc.within(cl.from, m.to, tFeedback)) > 0 {
			continue
		}
		for _, q := range sc.quantsIn(cl.from, cl.to) {
			if q.kind == qFrequency || q.kind == qCount || q.kind == qClock || q.kind == qDuration || q.kind == qDate {
				return clause{min(m.from, q.from), max(m.to, q.to), false}, true
			}
		}
		if m.tags&tService != 0 && m.tags&tNamed == 0 && attended[sc.word(m.to-1)] && m.from == cl.from && (sc.word(m.to) == "with" || sc.word(m.to) == "at" || sc.word(m.to) == "in") && dated(when) {
			return clause{m.from, cl.to, false}, true
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

// helping ends the name of a service that says only that there is help: however
// often, nobody could say what is done.
var helping = set("support help advice guidance intervention input services service")

// gatherings are meetings of professionals: their rhythm is not that of a task.
var gatherings = set("group groups conference conferences meeting meetings review")
