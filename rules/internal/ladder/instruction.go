package ladder

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// subordinate reports whether m only says what is watched: "mindful of what the
// children see", "strategies that she has done".
func subordinate(sc *scan, m match, cl clause) bool {
	for k := m.from - 1; k >= cl.from && k > m.from-7; k-- {
		switch sc.word(k) {
		case "what", "that", "which", "whether":
			return k > cl.from
		case "who", "where", "how", "if":
			if k > cl.from && sc.has(cl.from, k, tWatch) && !sc.has(cl.from, k, tDeed) || k > cl.from && (sc.tags[k]&tWatch != 0 || sc.word(k-1) == "about") {
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
	if m.to-m.from == 1 && strings.HasSuffix(sc.word(i), "s") && sc.word(m.to) == "to" && m.to+1 < cl.to && sc.tags[m.to+1]&(tWatch|tDeed|tHedge) != 0 && !tells[sc.word(i)] && !sc.names[i-1] {
		return false // "addiction services to continue": the doer
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

var pastForms = set("shown shut worn drawn chosen taught thrown left hit done made bought sent held put set cut kept met sold paid told brought taken given written seen built drawn fed read hung rung swept found")

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

// watched reports whether the verb that governs token i is one of watching.
func watched(sc *scan, i int, cl clause) bool {
	last := match{}
	found := false
	for _, m := range sc.within(cl.from, i, tWatch|tDeed) {
		if acronym(sc, m.from) || compound(sc, m) {
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

// acronym reports whether token i is written in capitals only.
func acronym(sc *scan, i int) bool {
	w := sc.s[sc.toks[i].Start:sc.toks[i].End]
	return len(w) > 1 && w == strings.ToUpper(w) && sc.toks[i].Kind == text.Word
}
