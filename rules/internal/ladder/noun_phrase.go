package ladder

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// classOf reports whether a clause without a verb names one group or course by
// what it is for, and says when or for whom: "Recovery group, Mondays",
// "Seasons for Growth group, eight weeks". For whom is enough only if the
// timescale says that it starts. Groups of professionals are none.
func classOf(sc *scan, cl clause, starts bool) bool {
	if convened[sc.word(cl.from)] && invites[sc.word(cl.from+1)] && (sc.has(cl.from+2, cl.to, tChild|tAdult) || sc.proper(min(cl.from+3, cl.to-1), cl)) {
		return true // "FGC incl. Auntie Bea and her mum"
	}
	for i := cl.from + 1; i < cl.to; i++ {
		if !classes[sc.word(i)] {
			continue
		}
		named := false
		for k := cl.from; k < i; k++ {
			if ownGroups[sc.word(k)] || sc.tags[k]&(tHedge|tWatch) != 0 && verbish(sc, k, cl) && k > cl.from {
				return false
			}
			named = named || !small[sc.word(k)] && sc.toks[k].Kind == text.Word && sc.tags[k]&(tGeneral|tNeutral|tChild|tAdult) == 0 && !vagueFill[sc.word(k)]
		}
		if !named {
			continue
		}
		for _, q := range sc.quantsIn(i+1, cl.to) {
			if q.kind != qRelative {
				return true
			}
		}
		if sc.anyWord(i+1, cl.to, weekdays) >= 0 {
			return true
		}
		for k := i + 1; k < min(cl.to, i+3); k++ {
			if (sc.word(k) == "at" || sc.word(k) == "with") && k+1 < cl.to && (sc.tags[k+1]&tRoom != 0 || capital(sc, k+1)) || sc.word(k) == "for" && starts && sc.has(k+1, cl.to, tChild|tAdult) {
				return true
			}
		}
	}
	return false
}

// stands reports whether a clause without a verb puts a thing in a place:
// "dental van at the site", "all tablets into a lockbox".
func stands(sc *scan, cl clause) bool {
	if sc.has(cl.from, cl.to, tGeneral|tService|tHedge) || cl.to-cl.from < 4 || sc.tags[cl.from]&tWatch != 0 {
		return false
	}
	for i := cl.from + 1; i < cl.to-1; i++ {
		if sc.word(i) == "," && sc.has(cl.from, i, tThing) && sc.has(i+1, min(cl.to, i+4), tRoom) && !sc.has(cl.from, cl.to, tAbstract) {
			return true // "panic alarm, upstairs landing"
		}
		if !puts[sc.word(i)] || !sc.has(cl.from, i, tThing) || sc.has(cl.from, i, tAbstract) {
			continue
		}
		if sc.has(i+1, min(cl.to, i+5), tThing|tRoom) || sc.proper(i+1, cl) || sites[sc.word(i+2)] || sites[sc.word(i+1)] {
			return !sc.has(i+1, min(cl.to, i+5), tAbstract)
		}
	}
	return false
}

// measured reports whether a clause without a verb gives how long or how much,
// and how often: "reading with Nan, ten minutes each night".
func measured(sc *scan, cl clause) bool {
	long, often := false, false
	for _, q := range sc.quantsIn(cl.from, cl.to) {
		long = long || q.kind == qDuration || q.kind == qCount || q.kind == qLevel
		often = often || q.kind == qFrequency
	}
	return long && often && !sc.has(cl.from, cl.to, tGeneral|tService)
}

// dosed reports whether a clause gives a dose: "drops, 2 ml after tea", "six
// scoops a bottle".
func dosed(sc *scan, cl clause) bool {
	for i := cl.from; i < cl.to-1; i++ {
		if isNumber(sc.toks[i]) && doses[sc.word(i+1)] {
			return true
		}
	}
	return false
}

// spell reports whether a clause begins with so much time of something: "twenty
// minutes of phonics with Miss Cole".
func spell(sc *scan, cl clause) bool {
	i := cl.from
	if cl.to-cl.from < 5 || !isNumber(sc.toks[i]) && sc.word(i) != "an" {
		return false
	}
	if sc.tags[i+1]&tUnitTime == 0 || sc.word(i+2) != "of" {
		return false
	}
	return sc.tags[i+3]&(tAbstract|tGeneral|tService|tWatch) == 0 || sc.word(i+3) == "play" || sc.word(i+3) == "reading"
}

// routine finds a clause without a verb that names a thing, with how often in
// the timescale: "Wet wraps and ointment | nightly".
func routine(sc *scan, cl clause, when *scan) (clause, bool) {
	if dated(when) && !sc.has(cl.from, cl.to, tHedge) && classOf(sc, cl, true) {
		return cl, true
	}
	often := false
	for _, q := range when.quants {
		often = often || q.kind == qFrequency && when.anyWord(q.from, q.to, gatherings) < 0 && when.anyWord(q.from, q.to, meetingWords) < 0
	}
	if !often || cl.to-cl.from > 9 || sc.has(cl.from, cl.to, tAbstract|tGeneral|tNeutral|tService|tHedge|tWatch|tProfessional|tAdult) || sc.anyWord(cl.from, cl.to, toOnly) >= 0 {
		return cl, false
	}
	return cl, sc.has(cl.from, cl.to, tThing)
}

// handed reports whether a clause without a verb says for whom things are or
// where they come from: "bus pass and boots for Leo", "bed from the kinship fund".
func handed(sc *scan, cl clause) bool {
	if sc.has(cl.from, cl.to, tAbstract|tGeneral|tHedge) {
		return false
	}
	for i := cl.from + 1; i < cl.to-1; i++ {
		if !sc.has(cl.from, i, tThing) || sc.has(cl.from, i, tService) {
			continue
		}
		switch sc.word(i) {
		case "for":
			if sc.has(i+1, min(cl.to, i+3), tChild|tAdult) {
				return true
			}
		case "from":
			for k := i + 1; k < min(cl.to, i+5); k++ {
				if givers[sc.word(k)] {
					return true
				}
			}
		}
	}
	return false
}

// compound reports whether the verb m is only the end of a name for a thing:
// "baby monitor", "car seat check".
func compound(sc *scan, m match) bool {
	for _, x := range sc.beginning(max(0, m.from-3), m.from+1) {
		if x.tags&tThing != 0 && x.from <= m.from && x.to >= m.to && x.to-x.from > m.to-m.from {
			return true
		}
	}
	return false
}

// counted finds so many sessions of something with somebody or somewhere:
// "six sessions at school", "one session with Dad on his own".
func counted(sc *scan, cl clause) (clause, bool) {
	for i := cl.from + 1; i < cl.to; i++ {
		if !meetingsOf[sc.word(i)] {
			continue
		}
		n := i - 1
		for n > cl.from && (sc.tags[n]&(tGeneral|tNeutral) != 0 || countMid[sc.word(n)]) {
			n--
		}
		if !isNumber(sc.toks[n]) && !(sc.word(n) == "x") || n > cl.from && notQuantity[sc.word(n-1)] {
			continue
		}
		if sc.has(cl.from, cl.to, tHedge) {
			return cl, false
		}
		for k := cl.from; k < cl.to; k++ {
			if k >= n && k <= i {
				continue
			}
			if sc.tags[k]&(tProfessional|tAdult|tChild|tThing|tNamed|tRoom|tService) != 0 || sc.proper(k, cl) {
				return clause{n, i + 1, false}, true
			}
		}
	}
	return cl, false
}

// bareWord reports whether a clause is one word that only names a kind of
// task: "Immunisations."
func bareWord(sc *scan, m match, cl clause) bool {
	words := 0
	for i := cl.from; i < cl.to; i++ {
		if sc.toks[i].Kind == text.Word {
			words++
		}
	}
	return words == 1 && m.to-m.from == 1 && strings.HasSuffix(sc.word(m.from), "s") && len(sc.clauses) == 1
}

var (
	doses      = set("scoop scoops ml mls mg mcg puff puffs drops tablet tablets sachet sachets teaspoon teaspoons spoonful spoonfuls dose doses capsule capsules patch patches")
	untilWords = set("from until till when while if unless after before so whenever")
	convened   = set("fgc mediation")
	invites    = set("incl including with w for inc")
	classes    = set("group groups course courses class classes programme programmes club workshop workshops choir")
	ownGroups  = set("support core review strategy network professionals planning family legal care any some more further")
	givers     = set("fund funds bank hub shop store service charity library office school nursery church mosque foodbank scheme pot budget clinic surgery project centre council brigade chemist pharmacy landlord market")
	puts       = set("at in into on under outside onto inside beside above behind from")
	sites      = set("site school nursery clinic surgery hub centre library church hospital office unit ward gate farm")
	meetingsOf = set("session sessions lesson lessons workshop workshops visit visits appointments appointment")
)
