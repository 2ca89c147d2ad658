package ladder

import "github.com/childplan/smartplan/smartplan/text"

// activityFirst finds activity so plain that concrete words beside it do not
// matter: professionals who know or attend, a document that is agreed, a parent
// who goes to a service.
func activityFirst(sc *scan, cl clause) (clause, bool) {
	start := cl.from
	for start < cl.to-1 && opening[sc.word(start)] {
		start++
	}
	finds := false
	for i := start; i < min(cl.to-1, start+10); i++ {
		if witnesses[sc.word(i)] && sc.tags[i-min(i, 1)]&tProfessional != 0 && sc.has(i+1, cl.to, tThing|tAct|tSeen|tChild) {
			finds = true // "the SW finds beds made up"
		}
	}
	if finds || sc.tags[start]&tProfessional != 0 && sc.anyWord(start, min(cl.to, start+4), notWords) >= 0 {
		return cl, false // "police are not called to the home"
	}
	if sc.tags[start]&tProfessional != 0 && sc.tags[start]&tChild == 0 && sc.word(start) != "network" && sc.word(min(start+1, cl.to-1)) != "network" {
		if i := sc.anyWord(start, min(cl.to, start+7), informed); i >= 0 {
			return clause{start, i + 1, false}, true
		}
		for _, m := range sc.within(start, cl.to, tActivity) {
			if sc.first(m.to, cl.to, tService|tPaper|tAssessment) >= 0 {
				return clause{start, m.to, false}, true
			}
		}
	}
	if p := afterService(sc, start, cl); p > 0 {
		return clause{start, p, false}, true
	}
	for _, m := range sc.within(start, min(cl.to, start+4), tPaper) {
		if d := sc.first(m.to, cl.to, tDone); d >= 0 {
			return clause{m.from, d + 1, false}, true
		}
	}
	if sc.tags[start]&tAdult != 0 && !subjectIsChild(sc, min(start+2, cl.to), cl) {
		for _, m := range sc.within(start, min(cl.to, start+5), tActivity) {
			for k := m.to; k < min(cl.to, m.to+5); k++ {
				if sc.tags[k]&(tService|tNamed|tAssessment) != 0 {
					return clause{m.from, k + 1, false}, true
				}
				if sc.tags[k]&tChild != 0 && !small[sc.word(k)] {
					break
				}
			}
		}
	}
	return cl, false
}

// afterService finds "completion of parenting work": a noun of activity with a
// service.
func afterService(sc *scan, start int, cl clause) int {
	if nominalActivity[sc.word(start)] && linkWords[sc.word(start+1)] && start+2 < cl.to && !childNamed(sc, start+2, cl.to) {
		if i := sc.anyWord(start+2, min(cl.to, start+6), helpers); i >= 0 {
			return i + 1 // "engagement with services"
		}
	}
	for _, m := range sc.within(start, min(cl.to, start+3), tActivity) {
		if nominal := sc.word(m.from); nominalActivity[nominal] {
			for i := m.to; i < cl.to; i++ {
				if sc.tags[i]&tChild != 0 && sc.tags[i]&tAdult == 0 && !possessives[sc.word(i)] || schoolWords[sc.word(i)] {
					break
				}
				if sc.tags[i]&(tService|tNamed|tAssessment|tProfessional) != 0 {
					return i + 1
				}
			}
		}
	}
	return 0
}

var (
	linkWords = set("with in to at by of from")
	helpers   = set("services service professionals agencies support programmes courses workers appointments plan help")
)

var schoolWords = set("school nursery college preschool playgroup")

var notWords = set("not never no longer")

var witnesses = set("finds sees observes hears notes counts photographs records weighs measures")

var auxiliaries = set("be been is are has have was were to will")

var nominalActivity = set("completion attendance engagement participation enrolment uptake compliance cooperation co")

var opening = set("the a an all for to that both our any full of")

// activityIn finds adults' activity given as the change.
func activityIn(sc *scan, cl clause) (clause, bool) {
	child := sc.has(cl.from, cl.to, tChild)
	for i := cl.from; i+1 < cl.to; i++ {
		// "work openly and honestly with professionals"
		if workWords[sc.word(i)] && verbish(sc, i, cl) && !subjectIsChild(sc, i, cl) {
			for k := i + 1; k < min(cl.to, i+6); k++ {
				if sc.word(k) == "with" && k+1 < cl.to && sc.has(k+1, min(cl.to, k+4), tProfessional|tService) && !sc.has(k+1, cl.to, tChild) {
					return clause{i, min(cl.to, k+4), false}, true
				}
			}
		}
	}
	for _, m := range sc.within(cl.from, cl.to, tActivity) {
		if !verbish(sc, m.from, cl) && m.from != cl.from {
			continue
		}
		if subjectIsChild(sc, m.from, cl) {
			continue
		}
		if i := sc.first(m.to, cl.to, tService|tPaper|tAssessment|tProfessional|tNamed); i >= 0 && !asVerb(sc, m.from) && !(sc.tags[i]&tProfessional != 0 && sc.has(i+1, min(cl.to, i+3), tAbstract)) && sc.word(i) != "advice" {
			return clause{m.from, i + 1, false}, true
		}
	}
	for _, m := range sc.within(cl.from, cl.to, tPaper|tAssessment|tService) {
		if m.tags&(tPaper|tAssessment) == 0 && child || sc.tags[m.from]&tTool != 0 && sc.tags[m.from]&tPaper == 0 && len(sc.quantsIn(cl.from, cl.to)) > 0 {
			continue
		}
		if d := sc.first(m.to, cl.to, tDone); d >= 0 && !sc.has(m.to, d, tThing|tProfessional) && (m.from <= cl.from+3 || sc.anyWord(m.to, d, auxiliaries) >= 0) {
			return clause{m.from, d + 1, false}, true
		}
	}
	for _, m := range sc.within(cl.from, cl.to, tAssessment) {
		if m.tags&tTool != 0 || sc.tags[m.from]&tTool != 0 {
			continue
		}
		if !child || m.from == cl.from {
			return clause{m.from, m.to, false}, true
		}
	}
	if at, ok := professionalDoes(sc, cl); ok {
		return at, true
	}
	// "LA knows whether …", "professionals have a clear picture"
	if sc.tags[cl.from]&tProfessional != 0 || sc.word(cl.from) == "the" && cl.to > cl.from+1 && sc.tags[cl.from+1]&tProfessional != 0 {
		if i := sc.anyWord(cl.from, min(cl.to, cl.from+7), informed); i >= 0 {
			return clause{cl.from, i + 1, false}, true
		}
	}
	// "Referral to Turning Point", "Engagement with services"
	if m := sc.within(cl.from, cl.to, tPaper); len(m) > 0 && m[0].from <= cl.from+2 && !asVerb(sc, m[0].from) && !sc.has(cl.from, cl.to, tGeneral|tMetric) {
		return clause{m[0].from, m[0].to, false}, true
	}
	return cl, false
}

var (
	workWords    = set("work works working worked")
	concernWords = set("concern concerns concerned worried worries no confident satisfied")
)

// asVerb reports whether a word for a paper stands as a verb: "to address".
func asVerb(sc *scan, i int) bool {
	p := sc.word(i - 1)
	return sc.tags[i]&tPaper != 0 && (p == "to" || p == "will" || p == "must" || p == "should") && paperVerbs[sc.word(i)]
}

var paperVerbs = set("address report review visit plan date check profile document")

// putOnPaper finds a finding that is written down or made as the goal: "injuries
// are documented", "neglect measured".
func putOnPaper(sc *scan, cl clause) (clause, bool) {
	last := cl.to - 1
	for last > cl.from && sc.toks[last].Kind == text.Punct {
		last--
	}
	if !papered[sc.word(last)] || last == cl.from || last-cl.from > 7 || sc.anyWord(cl.from, last, negation) >= 0 || !sc.has(cl.from, last, tAbstract|tEvent|tThing|tMetric) {
		return cl, false
	}
	return clause{cl.from, last + 1, false}, true
}

var papered = set("photographed minuted filed chronicled documented recorded measured assessed mapped investigated diagnosed evidenced clarified evaluated ascertained established identified logged")

var informed = set("know knows known decide decides decided clear informed understand understands picture aware share shares meet meets work works agree agree")

// subjectIsChild reports whether the last person before token i is a child.
func subjectIsChild(sc *scan, i int, cl clause) bool {
	for k := i - 1; k >= cl.from; k-- {
		if sc.tags[k]&(tAdult|tProfessional) != 0 {
			return false
		}
		if sc.tags[k]&tChild != 0 {
			return true
		}
	}
	return false
}

// professionalDoes finds "School nurse to offer …": what professionals do is
// never the change itself.
func professionalDoes(sc *scan, cl clause) (clause, bool) {
	s := cl.from
	for s < cl.to-1 && opening[sc.word(s)] {
		s++
	}
	if sc.anyWord(s, min(cl.to, s+4), notWords) < 0 && sc.tags[s]&tProfessional != 0 && sc.tags[s]&(tChild|tAdult) == 0 && sc.word(s+1) != "network" && sc.word(s) != "network" && sc.word(s+2) != "network" && sc.anyWord(s, cl.to, concernWords) < 0 {
		for k := s + 1; k < min(cl.to, s+6); k++ {
			if sc.tags[k]&(tMetric|tAbstract|tThing) != 0 {
				break
			}
			if w := sc.word(k); w == "to" && sc.word(k+1) != "be" || w == "will" || w == "has" || w == "have" {
				return clause{s, k + 1, false}, true
			}
		}
	}
	return cl, false
}
