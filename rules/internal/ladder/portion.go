package ladder

// ofNothing reports whether what is done is done to an abstraction: "change is
// held" is nothing that anybody sees.
func ofNothing(sc *scan, m match, seg clause) bool {
	if !auxiliaries[sc.word(m.from)] && !auxiliaries[sc.word(m.from-1)] {
		return false
	}
	return sc.has(seg.from, m.from, tAbstract) && !sc.has(seg.from, m.from, tChild|tAdult|tThing|tEvent|tMetric|tRoom)
}

// portion finds so much time of something that a child gets: "eight hours of
// sleep", "twenty minutes of tummy time".
func portion(sc *scan, seg clause) (clause, bool) {
	for _, q := range sc.quantsIn(seg.from, seg.to) {
		if q.kind != qDuration || sc.word(q.to) != "of" || q.to+1 >= seg.to || q.from == seg.from {
			continue
		}
		if n := q.to + 1; sc.tags[n]&(tService|tPaper|tAssessment|tNamed) == 0 && sc.has(seg.from, q.from, tChild|tAdult) {
			return clause{q.from, n + 1, false}, true
		}
	}
	return seg, false
}

// sharedState finds a state that the second half of a predicate says of the
// thing in the first: "worktops and beds are clean and dry".
func sharedState(sc *scan, cl clause) (clause, bool) {
	for i := cl.from + 2; i < cl.to-1; i++ {
		if w := sc.word(i); w != "and" && w != "," {
			continue
		}
		if sc.tags[i+1]&tState == 0 || small[sc.word(i+1)] || sc.tags[i+1]&(tAbstract|tThing) != 0 {
			continue
		}
		be := sc.anyWord(max(cl.from, i-4), i, staysWords)
		if be < 0 || sc.anyWord(cl.from, i, negation) >= 0 {
			continue
		}
		if t := sc.first(max(cl.from, be-6), be, tThing|tRoom); t >= 0 && !sc.has(t, be, tAbstract) {
			return clause{t, cl.to, false}, true
		}
	}
	return cl, false
}

var staysWords = set("is are be stay stays remain remains kept")
