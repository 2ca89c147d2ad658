package ladder

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// seenIn finds in a segment what somebody would see or hear.
func seenIn(sc *scan, seg clause) (clause, bool) {
	if q := comparative(sc, seg); q {
		return seg, false
	}
	known := knownOnly(sc, seg)
	if known >= 0 {
		seg.to = known
	}
	if mannerOnly(sc, seg) {
		return seg, false
	}
	if at, ok := portion(sc, seg); ok {
		return at, true
	}
	if found := sc.within(seg.from, seg.to, tSeen); len(found) > 0 && !ofNothing(sc, found[0], seg) {
		return clause{found[0].from, seg.to, false}, true
	}
	for _, m := range sc.within(seg.from, seg.to, tPlace) {
		if m.from == seg.from && sc.has(m.to, seg.to, tAbstract) {
			continue
		}
		p := m.from - 1
		amount, has := amountIn(sc, seg)
		if has && !(amount.kind == qDuration && amount.from < m.from) || p >= seg.from && (beWords[sc.word(p)] || sc.tags[p]&tChild != 0) && !sc.has(m.to, seg.to, tAbstract) {
			return clause{m.from, m.to, false}, true
		}
	}
	for _, m := range sc.within(seg.from, seg.to, tAct) {
		if sc.word(m.to) == "be" || sc.word(m.to) == "to" && sc.word(m.to+1) == "be" {
			continue // "gets to be a child"
		}
		if m.from == seg.from && strings.HasSuffix(sc.word(m.from), "ing") && (m.to == seg.to || auxiliaries[sc.word(m.to)]) {
			continue // "Feeding to be established": a noun
		}
		if m.from > seg.from && sc.tags[m.from-1]&tActivity != 0 && givenNouns[sc.word(m.from)] {
			continue // "accepts help with the house"
		}
		if m.from > seg.from && sc.tags[m.from-1]&tThing != 0 && baseActs[sc.word(m.from)] {
			continue // "phone use", "hair wash"
		}
		if w := sc.word(m.from); sc.word(m.from-1) == "no" && strings.HasSuffix(w, "ing") && (m.to == seg.to || preposition[sc.word(m.to)] || sc.toks[m.to].Kind == text.Punct) && sc.tags[m.from]&tAbstract == 0 {
			return clause{m.from - 1, seg.to, false}, true // "no scratching at night"
		}
		if !verbish(sc, m.from, seg) || m.from == seg.from && m.to == seg.from+1 && sc.tags[m.from]&tGeneral != 0 {
			continue
		}
		if ofNothing(sc, m, seg) {
			continue
		}
		if acts(sc, m, seg) {
			return clause{m.from, seg.to, false}, true
		}
	}
	for _, m := range sc.within(seg.from, seg.to, tThing|tEvent) {
		if sc.tags[m.from]&tAbstract != 0 && m.tags&tEvent == 0 {
			continue
		}
		for _, q := range sc.quantsIn(seg.from, seg.to) {
			if q.kind == qFrequency && (m.tags&tEvent != 0 || !sc.has(seg.from, seg.to, tAbstract|tGeneral)) {
				return clause{min(m.from, q.from), max(m.to, q.to), false}, true
			}
			if q.bound && q.kind != qDate || q.kind == qCount && m.tags&tEvent != 0 {
				return clause{min(m.from, q.from), max(m.to, q.to), false}, true
			}
		}
		if m.tags&tThing != 0 && lies(sc, m, seg) || stated(sc, m, seg) {
			return clause{seg.from, seg.to, false}, true
		}
	}
	for i := seg.from + 1; i < seg.to-1; i++ {
		// A verb that no lexicon holds, between somebody and a thing: "Aidan
		// squeezes his ball".
		t := sc.toks[i]
		if t.Kind != text.Word || sc.tags[i] != 0 || small[t.Norm] || vagueFill[t.Norm] || sc.names[i] {
			continue
		}
		who := sc.tags[i-1]&(tChild|tAdult) != 0 && strings.HasSuffix(t.Norm, "s") || abilities[sc.word(i-1)] && sc.has(seg.from, i, tChild|tAdult)
		if !who || sc.has(i, seg.to, tAbstract|tGeneral|tService) {
			continue
		}
		if k := sc.first(i+1, seg.to, tThing); k >= 0 {
			return clause{i, k + 1, false}, true
		}
	}
	return seg, false
}

var abilities = set("can to not longer will does")

// knownOnly is the place from which a segment only says what somebody knows or
// accepts, or -1: "understands why she cannot live at home".
func knownOnly(sc *scan, seg clause) int {
	for i := seg.from; i < seg.to-1; i++ {
		if chances[sc.word(i)] {
			return i
		}
		if w := sc.word(i); (w == "feel" || w == "feels") && sc.has(seg.from, i, tAdult) && !sc.has(seg.from, i, tChild) {
			return i // what an adult feels able to do
		}
		if knowing[sc.word(i)] && clauseWords[sc.word(i+1)] {
			if sc.tags[i]&tSeen != 0 {
				return -1
			}
			return i
		}
	}
	return -1
}

var (
	knowing     = set("understand understands understanding understood know knows aware recognise recognises appreciate appreciates accept accepts acknowledge acknowledges realise realises believe believes think thinks learn learns")
	chances     = set("opportunity opportunities chance chances access encouraged supported helped enabled strategies skills")
	clauseWords = set("that why how what when whether if who the their his her")
)

// comparative reports whether the segment only compares ("more", "better",
// "improve") without a number: however concrete its nouns, nobody could say
// when it is reached.
func comparative(sc *scan, seg clause) bool {
	for i := seg.from; i < seg.to; i++ {
		w := sc.word(i)
		if sc.tags[i]&tImprove != 0 && sc.tags[i]&tSeen == 0 || comparatives[w] {
			if w == "longer" && sc.word(i-1) == "no" {
				continue
			}
			if w == "more" && (sc.word(i-1) == "no" || sc.word(i-1) == "any" || sc.word(i+1) == "than" || sc.word(i-1) == "or") {
				continue
			}
			if w == "further" && (sc.word(i-1) == "no" || sc.word(i-1) == "any" || sc.word(i-1) == "without") {
				continue
			}
			if (w == "less" || w == "fewer") && (sc.word(i-1) == "or" || sc.word(i+1) == "than") {
				continue
			}
			for _, q := range sc.quantsIn(seg.from, seg.to) {
				if q.kind != qDate && q.kind != qRelative {
					return false
				}
			}
			return true
		}
	}
	return false
}

var comparatives = set("earlier later sooner harder longer further more less fewer better best regularly often sometimes occasionally appropriately adequately consistently properly frequently generally mostly possible")

// acts reports whether the verb m says something that could be seen: it has an
// object or an end that is not abstract.
func acts(sc *scan, m match, seg clause) bool {
	for i := m.to; i < seg.to; i++ {
		t := sc.toks[i]
		switch {
		case sc.tags[i]&tFrequency != 0 && sc.tags[i]&tThing == 0:
			continue
		case t.Kind == text.Punct || small[t.Norm] || isNumber(t) || sc.tags[i]&(tUnitTime|tUnitEach) != 0 && sc.tags[i]&tThing == 0:
			continue
		case sc.tags[i]&(tThing|tEvent|tChild|tProfessional) != 0 && sc.tags[i]&tAbstract == 0:
			return true
		case sc.tags[i]&tAdult != 0 && sc.tags[i]&tAbstract == 0:
			return true
		case sc.tags[i]&(tAbstract|tGeneral) != 0:
			return false
		case sc.tags[i]&(tService|tNamed) != 0 && broughtWords[sc.word(m.from)] && sc.has(seg.from, m.from, tChild):
			return true
		case vagueFill[t.Norm] && i > m.to && isNumber(sc.toks[i-1]) && m.from > seg.from:
			return true // "walks five steps"
		case sc.tags[i]&(tService|tPaper|tAssessment) != 0 || vagueFill[t.Norm]:
			return false
		case sc.tags[i]&tRoom != 0 && i > m.to && locative[sc.word(m.to)]:
			return true // "left in the flat"
		case lightActs[sc.word(m.from)] && sc.tags[i] == 0 && i+1 < seg.to && sc.tags[i+1]&tThing != 0 && sc.tags[i+1]&(tAbstract|tGeneral) == 0:
			continue // "gives the reflux medicine"
		case lightActs[sc.word(m.from)] && !sc.proper(i, seg):
			return false
		}
		return true
	}
	if p := sc.word(m.from - 1); m.from > 0 && (p == "not" || p == "never" || p == "without") && !lightActs[sc.word(m.from)] {
		return true
	}
	// An act that ends its segment: "Leo smiles", "without hitting".
	return bareActs[sc.word(m.from)] || sc.has(seg.from, m.from, tChild) && !lightActs[sc.word(m.from)] && sc.tags[m.from]&tGeneral == 0
}

var (
	small = set(`'s ll ve d around about regarding re towards toward through during within under above below across along against via per onto upon the a an his her their its my our your to of at in on by with for from into up out off down over and or as that this these those
		it him them her she he they all any some each every both own very so not n't is are be been being was were has have had will would can could
		should must do does did just also only then when while whenever if because after before until who whom whose which there here again back away`)
	bareActs     = set("smiles smiling laughs laughing cries crying eats eating sleeps sleeping walks talks plays playing crawls hitting smacking shouting shouts hits bites biting swearing screaming flinching hiding wetting soiling punching arguing fighting drinking smoking")
	baseActs     = set("use play sleep change walk talk drink visit wash brush count cut bath dress feed fight call text smoke share build draw read")
	broughtWords = set("get gets got come comes came kept keeps make makes brought taken brings takes attend attends attending seen goes go")
	lightActs    = set("take takes taken taking took bring brings brought lose loses lost losing lie prepared prepares prepare preparing heard hears hearing make makes give gives given put puts meet meets use used uses using leave leaves left say says ask find found see sees saw seen count counts share change changed changes prepare build hold held read write watch hear meet push reach point open close shut lead miss attend travel store keep treat wait treated taken held seen left removed found registered admitted")
)

// stated reports whether the thing m is said to be in a state, to be there, to
// be had or not to be there.
func stated(sc *scan, m match, seg clause) bool {
	generalOnly := false
	for i := seg.from; i < seg.to; i++ {
		if i >= m.from && i < m.to {
			continue
		}
		w := sc.word(i)
		switch {
		case sc.tags[i]&tState != 0 && sc.tags[i]&tAbstract == 0 && !negation[w] && !preposition[w]:
			return true
		case w == "there" && i+1 < m.from && beWords[sc.word(i+1)] && !judged(sc, m):
			return true
		case i < m.from && negation[w] && m.from-i < 4 && sc.anyWord(i+1, m.from, touched) < 0 && !sc.has(m.to, min(seg.to, m.to+4), tAbstract) && !sc.has(i+1, m.from, tAbstract) && sc.tags[m.from]&(tThing|tEvent) != 0:
			return true
		case i < m.from && possession[w]:
			return !judged(sc, m)
		case i > m.from && i <= m.to+1 && (w == "has" || w == "have") && i+1 < seg.to && sc.tags[i+1]&(tGeneral|tAbstract) == 0:
			return true
		case i > m.from && i <= m.to+3 && participle(sc, i) && !(i+1 < seg.to && sc.tags[i+1]&tGeneral != 0):
			return true
		case sc.tags[i]&tGeneral != 0:
			generalOnly = true
		}
	}
	if generalOnly {
		return false
	}
	// "Mia in a cot", "children with coats": a thing in a place of a person.
	return sc.has(seg.from, m.from, tChild) && sc.anyWord(seg.from, m.from, preposition) >= 0
}

// lies reports whether a thing is said to be in a place, without a verb: "milk
// in fridge". What is general or abstract in the segment stays so.
func lies(sc *scan, m match, seg clause) bool {
	if !places[sc.word(m.to)] || sc.has(seg.from, seg.to, tAbstract|tGeneral|tService) {
		return false
	}
	return sc.has(m.to+1, min(seg.to, m.to+4), tThing|tRoom)
}

var places = set("in on under inside by beside behind on")

var givenNouns = set("help support work play talk visit visits care share")

// touched are words with which an absence stays abstract: "not exposed to cannabis".
var touched = set("exposed affected impacted influenced harmed subject subjected witness witnessing")

// judged reports whether an adjective of judgement stands right before the
// thing: "age-appropriate toys", "the right benefits".
func judged(sc *scan, m match) bool {
	p := m.from - 1
	return p >= 0 && sc.tags[p]&tGeneral != 0 && !plainAdjectives[sc.word(p)] || sc.word(p) == "with" && sc.has(max(0, p-3), p, tAbstract)
}

var (
	plainAdjectives = set("own new clean dry warm clear real free open enough whole")
	beWords         = set("is are be being been was were stay stays stayed staying remain remains back both all go goes get gets keep keeps home")
)

// participle reports whether token i says that something concrete was done to
// what stands before it.
func participle(sc *scan, i int) bool {
	w := sc.word(i)
	n := len(w)
	if sc.tags[i]&(tGeneral|tImprove|tAbstract|tThing|tService) != 0 || emptyParticiples[w] {
		return false
	}
	return n > 4 && (w[n-2:] == "ed") || givenForms[w]
}

var (
	emptyParticiples = set("sorted followed actioned progressed addressed dealt handled tackled improved managed monitored supported considered explored reviewed prioritised discussed needed established achieved implemented resolved promoted ensured encouraged identified required recognised controlled developed sustained provided accessed followed attended continued agreed offered expected safeguarded related involved concerned based used")
	givenForms       = set("given taken eaten drunk worn done fed cut kept hung swept brought bought made washed put rung paid built thrown cooked")
)

var (
	negation    = set("no without nothing none zero never nobody not any")
	possession  = set("has have having had own wears wearing gets own owns keeps holds")
	preposition = set("in on under at into with beside inside outside to from by")
)
