package ladder

// usesService finds an adult who sees, goes to or is given a service, or work
// that is delivered, checked or assessed by somebody: what adults do is never
// the change itself, however concrete it sounds. A child's own schooling and
// health appointments are a change for the child.
func usesService(sc *scan, cl clause) (clause, bool) {
	start := cl.from
	for start < cl.to-1 && opening[sc.word(start)] {
		start++
	}
	for i := start; i < min(cl.to-1, start+9); i++ {
		w := sc.word(i)
		if !uses[w] && !turns[w] && w != "toured" || sc.tags[i]&tMetric != 0 || i > start && beforeNoun[sc.word(i-1)] {
			continue
		}
		child := subjectIsChild(sc, i, clause{start, cl.to, false})
		subject := sc.has(start, i, tAdult)
		if (w == "assessed" || w == "referred") && auxiliaries[sc.word(i-1)] && !child && !sc.has(start, i, tThing) {
			return clause{i, i + 1, false}, true
		}
		if w == "attended" && sc.word(i+1) == "by" && sc.has(i+2, min(cl.to, i+5), tAdult|tProfessional) && !sc.has(start, i, tChild) {
			return clause{start, cl.to, false}, true
		}
		if turns[w] && sc.word(i+1) == "up" && subject && !sc.has(i+1, cl.to, tGeneral) && sc.word(i+2) != "drunk" && sc.word(i+2) != "sober" {
			return clause{i, cl.to, false}, true
		}
		if (finishes[w] || begins[w]) && subject && !child && i+1 < cl.to && (capital(sc, i+1) || sc.word(i+1) == "the" && capital(sc, i+2)) {
			return clause{i, cl.to, false}, true // "completes Recovery Dads"
		}
		if (w == "toured" || (w == "takes" || w == "take" || w == "taken") && sc.word(i+1) == "up") && subject && !child && sc.has(i+1, cl.to, tService|tProfessional|tRoom|tNamed) {
			return clause{i, cl.to, false}, true
		}
		if attends[w] && !child && i+1 < cl.to && !childNamed(sc, i+1, cl.to) && sc.anyWord(i+1, min(cl.to, i+6), schoolWords) < 0 && (!sc.has(i+1, cl.to, tAbstract|tGeneral) || sc.has(start, i, tAdult) && (capital(sc, i+1) || sc.word(i+1) == "the" && capital(sc, i+2))) {
			return clause{i, cl.to, false}, true // an adult who attends, whatever it is called
		}
		if (w == "have" || w == "has" || w == "given" || w == "offered") && sc.anyWord(i+1, min(cl.to, i+4), placeWord) >= 0 && sc.anyWord(i+1, min(cl.to, i+5), onWords) >= 0 {
			return clause{i, min(cl.to, i+5), false}, true // "have a place on Seasons for Growth"
		}
		if (w == "given" || w == "offered") && auxiliaries[sc.word(i-1)] && sc.anyWord(i+1, min(cl.to, i+5), adviceWords) >= 0 {
			return clause{i, min(cl.to, i+5), false}, true
		}
		if (w == "do" || w == "does") && sc.word(i+1) == "not" || w == "seen" && !had[sc.word(i-1)] || (w == "met" && auxiliaries[sc.word(i-1)]) || (w == "have" || w == "has") && sc.tags[i+1]&tDeed != 0 || knowing[sc.word(i+1)] || sc.word(i+1) == "learned" || sc.word(i+1) == "learnt" {
			continue // "Mum is seen by the midwife", "Gran has learned the plan"
		}
		if sc.word(i-1) == "not" || sc.word(i-1) == "never" || sc.word(i-1) == "no" {
			return cl, false
		}
		if child && !subject && !engages[w] {
			return cl, false
		}
		end := cl
		if had[w] {
			end.to = min(cl.to, i+5) // "has a job or is on a course"
		}
		if k := serviceAfter(sc, i+1, end, child); k > 0 && !(had[w] && sc.tags[k-1]&(tPaper) != 0) {
			return clause{i, k, false}, true
		}
	}
	for i := start + 1; i < min(cl.to-2, start+6); i++ {
		// "Kathleen is in Talking Therapies"
		if b := sc.word(i); (b == "is" || b == "are" || b == "be") && within[sc.word(i+1)] && sc.tags[i+2]&tNamed != 0 && sc.tags[i+2]&tThing == 0 && sc.has(start, i, tAdult) && !sc.has(start, i, tChild) {
			return clause{i, cl.to, false}, true
		}
	}
	for i := start + 1; i < cl.to; i++ {
		// "Direct work sessions are delivered", "house to be checked by the FSW"
		w := sc.word(i)
		if !delivered[w] || sc.anyWord(max(start, i-4), i, auxiliaries) < 0 && sc.tags[i-1]&tProfessional == 0 {
			continue
		}
		if w == "checked" || w == "inspected" || w == "visited" || w == "tested" {
			if sc.word(i+1) == "by" && sc.has(i+2, min(cl.to, i+5), tProfessional) && !subjectIsChild(sc, i, cl) {
				return clause{i, min(cl.to, i+3), false}, true
			}
			continue
		}
		if (w == "allocated" || w == "appointed" || w == "assigned") && sc.tags[i-1]&tProfessional != 0 {
			return clause{start, i + 1, false}, true
		}
		if k := sc.first(start, i, tService|tPaper|tAssessment|tTool); k >= 0 && !sc.has(start, k, tChild) && sc.anyWord(k, i, negation) < 0 {
			return clause{k, i + 1, false}, true
		}
	}
	return cl, false
}

// serviceAfter is the end of a service, professional or assessment that is the
// object of the verb before i, or 0. A child in between is who it is for.
func serviceAfter(sc *scan, i int, cl clause, child bool) int {
	for k := i; k < min(cl.to, i+9); k++ {
		t := sc.tags[k]
		w := sc.word(k)
		switch {
		case small[w] && !possessives[w]:
		case schoolWords[w] && sc.anyWord(k, min(cl.to, k+5), gatherings) > 0:
		case schoolWords[w] || w == "advice" || knowing[w] || w == "course" && sc.word(k-1) == "on":
			return 0
		case t&tChild != 0 && !possessives[w]:
			return 0
		case t&tAbstract != 0 && (!sc.has(k+1, min(cl.to, k+3), tService|tProfessional|tAssessment) || sc.word(k+1) == "of"):
			return 0
		case t&(tService|tNamed|tAssessment|tPaper) != 0 && !(sc.word(k+1) == "'" && sc.has(k+2, min(cl.to, k+3), tAbstract)), t&tProfessional != 0 && (k+1 >= cl.to || sc.tags[k+1]&tAbstract == 0):
			return k + 1
		case t&tProfessional == 0 && child && k == i+1 && sc.word(i) == "with" && sc.proper(k, cl) && !sc.names[k]:
			return k + 1 // "Mia engages with Keeley"
		case t&(tThing|tAct) != 0 && t&tService == 0 && !uses[w] && w != "course":
			return 0
		}
	}
	return 0
}

// childNamed reports whether a child stands in a stretch otherwise than as a
// pronoun, which may mean anybody.
func childNamed(sc *scan, from, to int) bool {
	for i := from; i < to; i++ {
		if sc.tags[i]&tChild != 0 && !possessives[sc.word(i)] {
			return true
		}
	}
	return false
}

// tallied finds an event with a count of none after it: "Exclusions: none".
func tallied(sc *scan, cl clause) (clause, bool) {
	for _, m := range sc.within(cl.from, cl.to, tEvent) {
		k := m.to
		for k < cl.to && tallyMid[sc.word(k)] {
			k++
		}
		if k > m.to && k < cl.to && tallyNone[sc.word(k)] {
			return clause{m.from, k + 1, false}, true
		}
	}
	return cl, false
}

// said reports whether a measure only repeats what an adult of the family says.
func said(sc *scan, seg clause) bool {
	i := sc.anyWord(seg.from, seg.to, sayWords)
	return i >= 0 && sc.has(seg.from, i, tAdult) && !sc.has(seg.from, i, tChild) && !sc.has(i, seg.to, tThing|tEvent)
}

var (
	// uses are what adults do with a service.
	uses = set(`see sees seen seeing go goes going gone been come comes came attend attends attended attending keep keeps kept get gets had done do does doing use uses used using
		sit sits join joins joined take takes given offered receive receives received access accesses accessed engage engages engaged engaging meet meets met complete completes completed finish finishes finished
		assessed referred enrolled signed  has have start starts started accept accepts work works working registered allocated undertake undertakes undertaking undergo`)
	within      = set("in on with under at")
	begins      = set("do does did start starts started join joins joined")
	finishes    = set("complete completes completed finish finishes finished")
	had         = set("have has had")
	placeWord   = set("place")
	turns       = set("turn turns turned turning")
	attends     = set("attend attends attended attending")
	onWords     = set("on")
	adviceWords = set("advice information guidance support help leaflets")
	engages     = set("engage engages engaged engaging")
	delivered   = set("allocated appointed assigned delivered offered provided undertaken completed done held happened checked inspected visited tested carried run commissioned")
	possessives = set("his her their them him they he she")
	tallyMid    = set(": - = of to , this is are at")
	tallyNone   = set("none nil zero 0 no")
	sayWords    = set("say says said tell tells told report reports reported feel feels")
)
