package ladder

import (
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// amountIn finds a how much, how often or how long in a clause. A deadline and
// "by 50%" are none.
func amountIn(sc *scan, cl clause) (quant, bool) {
	for _, q := range sc.quantsIn(cl.from, cl.to) {
		switch q.kind {
		case qDate, qRelative:
		case qClock:
			// "when the bus comes at 7.50", "the 7.40 bus": not when the change is seen.
			if sc.anyWord(cl.from, q.from, occasion) < 0 && sc.word(q.from-1) != "the" {
				return q, true
			}
		case qFrequency:
			if dayPlural(sc, q) && sc.anyWord(cl.from, q.from, allowed) >= 0 {
				continue // "can go back to football on Saturdays": what he may, not how often he does
			}
			return q, true
		case qWithin:
			if sc.anyWord(cl.from, cl.to, negation) >= 0 {
				return q, true
			}
		default:
			return q, true
		}
	}
	return quant{}, false
}

// dayPlural reports whether a frequency is only the days on which something
// takes place.
func dayPlural(sc *scan, q quant) bool {
	w := sc.word(q.to - 1)
	return strings.HasSuffix(w, "days") && weekdays[strings.TrimSuffix(w, "s")]
}

var allowed = set("can may able allowed free could")

var occasion = set("when if while once because")

// target finds a level that measures a change without any word of what is
// seen: "attendance from 71% to 92%", "PHQ-9 under 10", "back on the 25th
// centile", "no more than 2 lates".
func target(sc *scan, cl clause) (quant, bool) {
	metric := sc.has(cl.from, cl.to, tMetric|tTool|tAssessment)
	if cl.from > 1 && cl.from < 6 && sc.has(0, cl.from, tMetric|tTool) {
		metric = true // "Att. 90%": the clause before is only a heading
	}
	tool := sc.has(cl.from, cl.to, tTool)
	for _, q := range sc.quantsIn(cl.from, cl.to) {
		switch {
		case q.kind == qFromTo && metric:
			return q, true
		case q.kind == qLevel && metric && !sc.has(cl.from, q.from, tImprove):
			return q, true
		case q.kind == qLevel && (tool || sc.anyWord(cl.from, q.from, scoreWords) >= 0) && sc.word(q.from-1) == "to":
			return q, true // "score to come down to 30": where it is to stand is said
		case q.kind == qLevel && (sc.word(q.to-1) == "centile" || ordinalEnd[sc.word(q.to-1)]):
			return q, true
		case q.kind == qCount && q.bound && metric:
			return q, true
		case (q.kind == qCount || q.kind == qFromTo || q.kind == qLevel) && tool && q.bound:
			return q, true
		case tool && q.kind == qCount && sc.anyWord(max(cl.from, q.from-3), q.from, moves) >= 0:
			return q, true
		case metric && q.kind == qFrequency && sc.anyWord(q.from, q.to, levelUnit) >= 0:
			return q, true // "weight: 150 g a week"
		case metric && q.kind == qFrequency && against(sc, q, cl):
			return q, true
		case q.kind == qFrequency && metric && sc.anyWord(cl.from, cl.to, fullWords) >= 0:
			return q, true
		}
	}
	return quant{}, false
}

// against reports whether a second number stands against the first as where it
// starts: "80 in every 100, against 45 now".
func against(sc *scan, q quant, cl clause) bool {
	i := sc.anyWord(q.to, cl.to, againstWords)
	return i >= 0 && i+1 < cl.to && isNumber(sc.toks[i+1])
}

var againstWords = set("against from was were currently now")

var scoreWords = set("score scores rating ratings points")

var moves = set("up down by to of from")

var fullWords = set("full 100 every each all")

// measure reads a measure cell. It adds to the outcome only what would be seen.
func (o *outcomeReader) measure(cell string, t text.Text) {
	if placeholder(t) {
		return
	}
	sc := newScan(cell, t, o.words, o.cells)
	for _, cl := range sc.clauses {
		if sc.has(cl.from, cl.to, tJudge) && !sc.has(cl.from, cl.to, tThing|tAct|tSeen) {
			continue
		}
		if i := sc.anyWord(cl.from, cl.to-1, shows); i > cl.from && sc.has(cl.from, i, tTaskCheck|tRecord) {
			cl.from = i + 1 // what the diary shows
		}
		if sc.has(cl.from, cl.to, tTaskCheck) && !sc.has(cl.from, cl.to, tChild|tEvent|tMetric) {
			continue
		}
		o.clause(sc, cl, true)
	}
	o.checkers(sc, sc.clauses, true)
	o.source(sc)
}

// checkInAction finds in the action who sees the change.
func (o *outcomeReader) checkInAction(t text.Text) {
	if t.IsEmpty() {
		return
	}
	sc := newScan("action", t, o.words, o.cells)
	o.tested(sc)
	for _, cl := range sc.clauses {
		if q, ok := target(sc, cl); ok && sc.anyWord(cl.from, q.from, targetWords) >= 0 {
			o.facts.Target = true
			o.note(sc.feature("target", q.from, q.to))
		}
		if i := sc.anyWord(cl.from, cl.to, aimWords); i >= 0 && o.facts.Seen {
			for _, q := range sc.quantsIn(i, cl.to) {
				if q.bound && q.kind != qDate {
					o.facts.Target = true
					o.note(sc.feature("target", q.from, q.to))
				}
			}
		}
	}
	o.checkers(sc, sc.clauses, false)
}

var shows = set("shows show showing showed says")

var aimWords = set("target aim goal aiming")

var targetWords = set("target aim goal from")

// checkers finds somebody who sees, asks, counts or records what is to change.
func (o *outcomeReader) checkers(sc *scan, clauses []clause, measure bool) {
	for _, cl := range clauses {
		if p := purposeStart(sc, cl); p > 0 && sc.cell == "action" {
			cl.to = p
		}
		if at, ok := checkerIn(sc, cl, measure); ok && o.relevant(sc, at) {
			o.facts.Checker = true
			o.note(sc.feature("checker", at.from, at.to))
		}
	}
}

// checkerIn finds "HV sees the bed at each visit" in a clause.
func checkerIn(sc *scan, cl clause, measure bool) (clause, bool) {
	for _, m := range sc.within(cl.from, cl.to, tPerceive) {
		if !verbish(sc, m.from, cl) || nounHere(sc, m, cl) || !measure && !witness(sc, m, cl) {
			continue
		}
		what := false
		person := false
		for i := m.to; i < cl.to; i++ {
			if sc.tags[i]&(tRecord|tTaskCheck) != 0 && sc.tags[i]&tThing == 0 && !what {
				break
			}
			if sc.tags[i]&(tThing|tSeen|tAct|tMetric|tEvent) != 0 && sc.tags[i]&tAbstract == 0 || checkWords[sc.word(i)] && (measure || sc.word(i) == "who" || firstIsChild(sc, i+1, min(cl.to, i+5))) {
				what = true
				break
			}
			person = person || sc.tags[i]&tChild != 0
		}
		if !what && !measure && strongPerceive[sc.word(m.from)] && m.to < cl.to && sc.has(m.to, cl.to, tFrequency|tUnitEach) {
			what = true // "then weigh every week"
		}
		if !what && person && strongPerceive[sc.word(m.from)] {
			what = true
		}
		if what {
			return clause{m.from, cl.to, false}, true
		}
		if measure && sc.has(cl.from, m.from, tProfessional|tAdult) && sc.has(m.to, cl.to, tVisit|tFrequency) && !sc.has(cl.from, cl.to, tTaskCheck) {
			return clause{cl.from, cl.to, false}, true
		}
		if !measure && sc.has(cl.from, m.from, tProfessional|tAdult) && checkVerbs[sc.word(m.from)] && m.to-m.from == 1 {
			for _, q := range sc.quantsIn(m.to, cl.to) {
				if q.kind == qFrequency || q.kind == qCount {
					return clause{m.from, q.to, false}, true
				}
			}
			if i := sc.anyWord(m.to, min(cl.to, m.to+4), weekdays); i >= 0 {
				return clause{m.from, i + 1, false}, true
			}
		}
	}
	if measure {
		for i := cl.from + 1; i < cl.to; i++ {
			// "Tina looks on 30 July": what is looked at is the goal
			if presentForm[sc.word(i)] && looksThen[sc.word(i+1)] && (sc.has(i, cl.to, tUnitEach) || dateIn(sc, i, cl.to)) && (capital(sc, i-1) || sc.has(cl.from, i, tProfessional)) {
				return clause{i - 1, cl.to, false}, true
			}
		}
		for i := cl.from; i < cl.to; i++ {
			if seenPassive[sc.word(i)] && (sc.has(i+1, cl.to, tProfessional|tVisit) || sc.word(i+1) == "by" || sc.word(i+1) == "at" || sc.word(i) == "shown" && sc.word(i+1) == "to") && !sc.has(cl.from, i, tPaper|tTaskCheck) {
				return clause{cl.from, cl.to, false}, true
			}
		}
		for _, m := range sc.within(cl.from, cl.to, tRecord) {
			for _, q := range sc.quantsIn(cl.from, cl.to) {
				if q.kind == qFrequency {
					return clause{m.from, cl.to, false}, true
				}
			}
			if i := sc.anyWord(m.to, cl.to, byWords); i >= 0 && i+1 < cl.to && sc.tags[i+1]&(tProfessional|tAdult) != 0 {
				return clause{m.from, cl.to, false}, true
			}
		}
	}
	return cl, false
}

var (
	looksThen   = set("on each every weekly fortnightly monthly daily")
	presentForm = set("looks checks sees counts weighs measures visits inspects")
)

// dateIn reports whether a calendar date stands between two tokens.
func dateIn(sc *scan, from, to int) bool {
	for _, q := range sc.quantsIn(from, to) {
		if q.kind == qDate {
			return true
		}
	}
	return false
}

// capital reports whether token i is written with a capital.
func capital(sc *scan, i int) bool {
	return i >= 0 && i < len(sc.toks) && sc.toks[i].Kind == text.Word && sc.s[sc.toks[i].Start] >= 'A' && sc.s[sc.toks[i].Start] <= 'Z'
}

var byWords = set("by")

var (
	checkWords     = set("whether how what who where if many")
	checkVerbs     = set("check checks checking")
	strongPerceive = set("weigh weighs weighed weighing measure measures re-weigh")
	seenPassive    = set("shown compared read counted watched heard seen observed checked photographed counted witnessed noted recorded viewed inspected")
)

// nounHere reports whether a word that is as often a noun stands as one: "reward
// chart", "sleep record".
func nounHere(sc *scan, m match, cl clause) bool {
	w := sc.word(m.from)
	if !nounVerbs[w] {
		return false
	}
	if m.from == cl.from {
		return afterNoun[sc.word(m.to)]
	}
	p := m.from - 1
	return !small[sc.word(p)] && sc.word(p) != "," && sc.tags[p]&(tChild|tAdult|tProfessional) == 0 && !sc.names[p]
}

var afterNoun = set("of kept sheet book chart from on at in to")

var nounVerbs = set("marks photograph photographs records checks reports tests scores charts logs chart record log score test view note report check rate mark sample count track tick watch")

// witness reports whether the one who perceives is somebody other than the
// child: a professional, a title, a name.
func witness(sc *scan, m match, cl clause) bool {
	if familiar[sc.word(m.from)] || sc.word(m.to) == "to" {
		return false
	}
	if m.from == cl.from {
		return sc.cell == "action" && !sc.has(m.to, m.to+1, tChild)
	}
	for k := m.from - 1; k >= cl.from; k-- {
		switch {
		case sc.tags[k]&tChild != 0 && sc.tags[k]&tProfessional == 0:
			return false
		case sc.tags[k]&(tProfessional|tAdult) != 0 || sc.proper(k, clause{cl.from - 1, cl.to, false}):
			return true
		}
	}
	return sc.cell == "action"
}

// familiar verbs are what families do all day; professionals too, but not to measure.
var familiar = set("seen looked watched asked viewed tell tells telling told say says read reads reading hear hears heard watch listen listens listening look looks looking see sees saw seeing ask asks asking compare report reports reporting confirm confirms confirmed mark mark notice view")

// firstIsChild reports whether the first person in a stretch is a child.
func firstIsChild(sc *scan, from, to int) bool {
	for i := from; i < to; i++ {
		if sc.tags[i]&(tAdult|tProfessional) != 0 || sc.tags[i]&tChild == 0 && sc.tags[i] == 0 && capital(sc, i) {
			return false
		}
		if sc.tags[i]&tChild != 0 {
			return true
		}
	}
	return false
}

// relevant keeps a weighing from measuring a bed: a check in the action that
// can be about one thing only counts where the goal is about that thing.
func (o *outcomeReader) relevant(sc *scan, at clause) bool {
	if sc.cell != "action" {
		return true
	}
	goal := strings.ToLower(o.cells.Outcome.String() + " " + o.cells.BlockOutcome.String())
	for _, only := range singleChecks {
		if sc.anyWord(at.from, min(at.to, at.from+3), only.verbs) >= 0 {
			return slices.ContainsFunc(only.about, func(w string) bool { return strings.Contains(goal, w) })
		}
	}
	return true
}

// singleChecks are checks that can be about one thing only.
var singleChecks = []struct {
	verbs map[string]bool
	about []string
}{
	{set("weigh weighs weighed weighing plot plots plotted"), strings.Fields("weigh gain centile grow fed feed eat meal food bmi kg milk bottle")},
	{set("breathalyse breathalyses breathalyser swab swabs"), strings.Fields("sober alcohol drink drunk drug cannabis heroin cocaine clean smok use")},
}
