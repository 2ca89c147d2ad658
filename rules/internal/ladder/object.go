package ladder

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

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
	topic := false    // what follows is only what an empty noun is about
	abstract := false // an abstract head: the people after it do not lift it
	for i := from; i < to; i++ {
		t := sc.toks[i]
		tags := sc.tags[i]
		switch {
		case t.Kind == text.Punct:
			continue
		case tags&tRoom != 0 && tags&tAbstract == 0:
			best = max(best, objPerson)
		case ways[t.Norm]:
			best, abstract = max(best, objAbstract), true
		case tags&tAbstract != 0 && headed(sc, i, to):
			continue // "health questionnaire": the noun that follows is meant
		case tags&tAbstract != 0:
			best = max(best, objAbstract)
			abstract = true
			topic = topic || i+1 < to && topicPrepositions[sc.word(i+1)] && tags&(tNominal|tThing) == 0 && emptyHeads[t.Norm]
		case (tags&tThing != 0 || sc.proper(i, cl) || acronym(sc, i) && !commonCapitals[t.Norm]) && tags&(tNamed|tAssessment|tNominal|tPaper) == 0 && i+1 < to && (ways[sc.word(i+1)] || sc.tags[i+1]&tAbstract != 0 && sc.tags[i+1]&tThing == 0 && !headed(sc, i+1, to)):
			continue // "the PACE model": the abstract noun that follows is meant
		case emptyHeads[t.Norm] && i+1 < to && topicPrepositions[sc.word(i+1)] && tags&(tNamed|tAssessment|tNominal) == 0:
			best = max(best, objAbstract)
			abstract, topic = true, true // "some work on his temper", "a group about tempers"
		case topic && tags&(tNamed|tAssessment|tNominal|tTool) == 0:
			continue
		case tags&(tNamed|tAssessment|tNominal|tTool|tPaper) != 0:
			return objConcrete
		case tags&tThing != 0 && i+1 < to && sc.tags[i+1]&tService != 0 && sc.tags[i+1]&tNamed == 0:
			best = max(best, objAbstract) // "alcohol course"
		case tags&tThing != 0 && tags&tGeneral == 0:
			return objConcrete
		case plainAdjectives[t.Norm]:
			continue
		case tags&(tService|tGeneral|tNeutral) != 0:
			best = max(best, objAbstract)
		case tags&(tMetric|tEvent) != 0:
			best = max(best, objPerson)
		case owning[t.Norm] && i+1 < to && !(sc.toks[i+1].Kind == text.Punct):
			continue // "her own health": whose, not whom
		case sc.names[i] || tags&(tChild|tAdult|tProfessional) != 0:
			if !abstract {
				best = max(best, objPerson)
			}
		case i > from && sc.tags[i-1]&tGeneral != 0 && vagueFill[t.Norm]:
			best, abstract = max(best, objAbstract), true
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
		case abstract:
			continue // "good choices about men"
		default:
			return objConcrete
		}
	}
	if best < objConcrete && detailIn(sc, clause{from, to, false}) {
		return objConcrete
	}
	return best
}

// headed reports whether the abstract word at i only qualifies the noun after it.
func headed(sc *scan, i, to int) bool {
	if i+1 >= to || sc.tags[i+1]&(tAbstract|tGeneral|tNeutral|tWatch|tHedge|tService|tChild|tAdult|tProfessional|tMetric|tRoom) != 0 || sc.names[i+1] {
		return false
	}
	n := sc.toks[i+1]
	return n.Kind == text.Word && sc.tags[i+1]&(tThing|tNominal) != 0 || heads[n.Norm]
}

// heads are nouns for things on paper or in the hand that an abstract word may
// qualify.
var heads = set(`questionnaire questionnaires form forms leaflet leaflets booklet card cards pack packs sheet sheets book books kit kits game games worksheet worksheets video videos app bag bags box
	reading readings test tests gate gates catch catches lock locks helmet pads record records letter letters grant voucher vouchers pass poster board`)

// emptyHeads are nouns that say nothing of what is done about their topic.
var emptyHeads = set("work progress something things improvement improvements effort efforts plan plans consideration conversation conversations discussion discussions group course class session sessions support help advice input intervention awareness")

var owning = set("his their its")

// ways are nouns for how somebody works; with whatever name, nothing is done.
var ways = set("model models lens lenses approach approaches framework frameworks perspective perspectives ethos methodology techniques tactics principles")

var topicPrepositions = set("on about around re regarding with for in of w")

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
