package ladder

import "github.com/childplan/smartplan/smartplan/text"

// Action reads what is to be done in a row.
func Action(c Cells) Reading {
	a := actionReader{cells: &c}
	if !placeholder(c.Action) {
		a.facts.Written = true
		a.read(c.Action)
	}
	rung, reason := actionRung(a.facts)
	return Reading{Rung: rung, Features: a.features, Reason: reason}
}

type actionReader struct {
	cells    *Cells
	often    bool // the timescale or the measure says how often something is looked at
	facts    actionFacts
	features []Feature
}

func (a *actionReader) note(f Feature) { a.features = append(a.features, f) }

func (a *actionReader) read(t text.Text) {
	sc := newScan("action", t, actionWords(), a.cells)
	when := newScan("timescale", a.cells.Timescale, actionWords(), a.cells)
	measured := newScan("measure", a.cells.Measure, actionWords(), a.cells)
	a.often = howOften(when) || howOften(measured)
	for _, cl := range sc.clauses {
		if cl.question {
			a.note(sc.feature("question", cl.from, cl.to))
			continue
		}
		end := cl.to
		if p := purposeStart(sc, cl); p > 0 {
			end = p
		}
		for _, part := range parts(sc, clause{cl.from, end, false}) {
			a.part(sc, part, when)
		}
	}
}

// parts cuts a clause at hedges and conditions: what stands after "consider" or
// around "if he comes forward" is not yet an act.
func parts(sc *scan, cl clause) []part {
	var out []part
	for _, seg := range coordinated(sc, cl) {
		p := part{clause: seg}
		if found := sc.within(seg.from, seg.to, tHedge); len(found) > 0 && !byDegrees(sc, found[0]) && !inspects(sc, found[0], seg) && !volunteers(sc, found[0], seg) {
			p.hedged, p.hedge = true, found[0]
		}
		if n := len(out); n > 0 && !p.hedged && out[n-1].hedged && sc.word(seg.from) == "to" && urged[sc.word(out[n-1].hedge.to-1)] {
			p.hedged, p.hedge = true, out[n-1].hedge // "to be encouraged to play and to read"
		}
		out = append(out, p)
	}
	return out
}

// inspects reports whether "look at" is meant with the eyes: a thing, and how
// often.
func inspects(sc *scan, m match, cl clause) bool {
	thing := sc.first(m.to, cl.to, tThing)
	return m.to-m.from == 2 && looks[sc.word(m.from)] && sc.word(m.to-1) == "at" && thing >= 0 && !sc.has(m.to, thing, tAbstract|tService) && !sc.has(thing, cl.to, tAbstract) && detailIn(sc, cl)
}

// volunteers reports whether somebody has offered to do a thing himself: "Gran
// has offered to be there on Mondays".
func volunteers(sc *scan, m match, cl clause) bool {
	if sc.word(m.to-1) != "offered" || !had[sc.word(m.from-1)] && !had[sc.word(m.from)] {
		return false
	}
	return sc.word(m.to) == "to" && m.to+1 < cl.to && (sc.tags[m.to+1]&tWatch == 0 || detailIn(sc, cl))
}

// byDegrees reports whether "more" or "less" says by how much: "half an hour
// less each week".
func byDegrees(sc *scan, m match) bool {
	if w := sc.word(m.from); w != "less" && w != "more" {
		return false
	}
	for _, q := range sc.quantsIn(max(0, m.from-5), m.from) {
		if q.to == m.from {
			return true
		}
	}
	return false
}

var urged = set("encouraged supported helped advised assisted enabled reminded prompted")

var looks = set("look looks looking")

type part struct {
	clause
	hedged bool
	hedge  match
}

// coordinated cuts a clause where a new verb begins after "and", "then", "," or
// "but".
func coordinated(sc *scan, cl clause) []clause {
	var out []clause
	at := cl.from
	for k := cl.from + 1; k < cl.to-1; k++ {
		w := sc.word(k)
		if w != "and" && w != "," && w != "then" && w != "but" && w != "&" {
			continue
		}
		j := k + 1
		for j < cl.to && (sc.word(j) == "to" || sc.word(j) == "then" || sc.word(j) == "will" || sc.word(j) == "and" || pronouns[sc.word(j)] && sc.word(j+1) == "will") {
			j++
		}
		if j < cl.to && (sc.word(j) == "be" || w == "," && j == k+1 && passive(sc, match{from: j, to: j + 1})) {
			continue // "stair gate, top and bottom, to be fitted", "a reading, shown to Gwen"
		}
		if j < cl.to && sc.tags[j]&(tDeed|tWatch) != 0 {
			out = append(out, clause{at, k, false})
			at = k + 1
		}
	}
	return append(out, clause{at, cl.to, false})
}

// part reads one coordinated part of a clause.
func (a *actionReader) part(sc *scan, p part, when *scan) {
	if p.hedged {
		a.note(sc.feature("hedge", p.hedge.from, p.hedge.to))
		return
	}
	if at, ok := prohibition(sc, p.clause); ok {
		a.facts.Prohibition = true
		a.note(sc.feature("prohibition", at.from, at.to))
	}
	if at, ok := product(sc, p.clause); ok {
		a.facts.Product = true
		a.note(sc.feature("product", at.from, at.to))
	}
	if at, ok := deed(sc, p.clause, when); ok {
		a.facts.Deed = true
		a.note(sc.feature("deed", at.from, at.to))
	}
	if at, ok := routine(sc, p.clause, when); ok {
		a.facts.Product = true
		a.note(sc.feature("product", at.from, at.to))
	}
	if at, ok := result(sc, p.clause); ok {
		a.facts.Result = true
		a.note(sc.feature("result", at.from, at.to))
	}
	if at, ok := sessions(sc, p.clause, when); ok {
		a.facts.Named = true
		a.note(sc.feature("sessions", at.from, at.to))
	}
	a.watching(sc, p.clause)
}

// watching reads a verb of watching, what is watched, and how.
func (a *actionReader) watching(sc *scan, cl clause) {
	for _, m := range sc.within(cl.from, cl.to, tWatch) {
		if !verbish(sc, m.from, cl) || acronym(sc, m.from) {
			continue
		}
		a.facts.Watch = true
		a.note(sc.feature("watch", m.from, m.to))
		feedback := sc.within(m.to, cl.to, tFeedback)
		end := cl.to
		if len(feedback) > 0 {
			end = feedback[0].from
		}
		look := m.tags&tLook != 0
		if m.tags&tFeedback != 0 {
			end = m.to // however often somebody is told, nothing is looked at
		}
		if look && (sc.first(m.to, end, tThing|tMetric|tAbstract|tAct|tService) >= 0 || sc.anyWord(m.to, end, clauseWords) >= 0) {
			a.facts.Looked = true
		}
		if talks[sc.word(m.from)] {
			// "speak to Dad about the broken gate" has a subject, "speak to Dad" has none.
			if i := sc.anyWord(m.to, end, subjectWords); i >= 0 && i+1 < end && sc.anyWord(m.to, i, medics) >= 0 {
				a.facts.Looked, a.facts.Detail = true, true // "speak to the GP about low mood"
				a.note(sc.feature("subject", i, end))
			} else if i >= 0 && object(sc, i+1, end, cl) == objConcrete {
				a.facts.Looked, a.facts.Detail = true, true
				a.note(sc.feature("subject", i, end))
			}
		}
		strong, n := 0, 0
		for _, q := range sc.quantsIn(m.to, end) {
			switch q.kind {
			case qFrequency, qCount, qDuration, qClock:
				if q.kind == qFrequency && (sc.anyWord(q.from, q.to, gatherings) >= 0 || sc.anyWord(q.from, q.to, meetingWords) >= 0 && sc.anyWord(q.from, q.to, dayWords) < 0) {
					continue // the rhythm of meetings
				}
				n++
				if q.kind != qFrequency {
					strong++
				}
			}
		}
		if (look || sc.word(m.from) == "see") && m.to+1 < end && sc.tags[m.to]&(tChild|tAdult) != 0 && !owning[sc.word(m.to)] && sc.word(m.to) != "her" && (sc.tags[m.to+1]&tDeed != 0 || sc.word(m.to+1) == "do") {
			a.facts.Looked, a.facts.Detail = true, true // "watch Mum do it"
		}
		if look && n > 0 || strong > 0 && n > 1 && sc.has(m.to, end, tThing|tService|tNamed|tTool|tRoom|tAct) || n > 0 && sc.has(m.to, end, tThing) {
			a.facts.Looked, a.facts.Detail = true, true
			a.note(sc.feature("detail", m.from, end))
		}
		if look && len(feedback) == 0 && a.often {
			a.facts.Detail = true
		}
		if look && sc.has(m.to, end, tTool) {
			a.facts.Looked, a.facts.Detail = true, true
		}
	}
}

var pronouns = set("he she they we i you")

var subjectWords = set("about re regarding")

var medics = set("gp doctor pharmacist chemist consultant paediatrician surgery dentist")

var talks = set("speak speaks spoken talk talks talked chat discuss")

// howOften reports whether the timescale says how often something is looked at;
// the rhythm of meetings does not.
func howOften(when *scan) bool {
	for _, q := range when.quants {
		if q.kind != qFrequency {
			continue
		}
		meeting := false
		for i := q.from; i < q.to && i < len(when.toks); i++ {
			meeting = meeting || meetingWords[when.word(i)]
		}
		if !meeting {
			return true
		}
	}
	return false
}

var dayWords = set("day daily time term single")

var meetingWords = set("mtg mtgs cg cgs groups conferences meetings core group conference meeting review rcpc contact contacts single time term daily day")
