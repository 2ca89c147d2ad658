package ladder

import (
	"strings"
	"sync"
)

// source reads what a measure cell gives without a verb: a limit ("fewer than
// one a month"), the units looked at ("third and fourth clips"), or a record
// and whose it is ("coach's list", "Jill Raine's check on 10 December").
func (o *outcomeReader) source(sc *scan) {
	countable := sync.OnceValue(o.countable) // the goal is read once, however long the measure
	for _, cl := range sc.clauses {
		if sc.has(cl.from, cl.to, tJudge) {
			continue
		}
		if q, ok := limit(sc, cl); ok {
			if o.facts.Seen {
				o.facts.Amount = true
			} else if o.facts.Change && countable() {
				o.facts.Target = true
			}
			o.note(sc.feature(quantNames[q.kind], q.from, q.to))
		}
		if at, ok := observed(sc, cl); ok && o.facts.Seen {
			o.facts.Amount = true
			o.note(sc.feature("observations", at.from, at.to))
		}
		if at, ok := record(sc, cl); ok {
			o.facts.Checker = true
			o.note(sc.feature("checker", at.from, at.to))
		}
	}
}

// tested finds in the action a test that shows whether a goal about drink or
// drugs is kept: "breath tests without warning".
func (o *outcomeReader) tested(sc *scan) {
	if !o.facts.Seen {
		return
	}
	goal := newScan("outcome", o.cells.Outcome, o.words, o.cells)
	block := newScan("block-outcome", o.cells.BlockOutcome, o.words, o.cells)
	if goal.anyWord(0, len(goal.toks), substances) < 0 && block.anyWord(0, len(block.toks), substances) < 0 {
		return
	}
	for i := 1; i < len(sc.toks); i++ {
		if testNouns[sc.word(i)] && samples[sc.word(i-1)] {
			o.facts.Checker = true
			o.note(sc.feature("checker", i-1, i+1))
			return
		}
	}
}

var (
	substances = set("drink drinks drinking drunk sober alcohol using uses used cannabis heroin cocaine crack weed methadone vape smoke smokes smoking drugs drug clean")
	testNouns  = set("test tests testing screen screens screening sample samples swab swabs reading readings analysis")
	samples    = set("breath drug drugs alcohol urine saliva oral fluid mouth hair strand blood breathalyser peth")
)

// limit finds a number that may not be passed, or from where to where. The
// number of sessions done says nothing of the change.
func limit(sc *scan, cl clause) (quant, bool) {
	if sc.anyWord(cl.from, cl.to, taskUnits) >= 0 || sc.has(cl.from, cl.to, tPaper|tService) {
		return quant{}, false
	}
	for _, q := range sc.quantsIn(cl.from, cl.to) {
		if q.kind == qFromTo || q.bound && (q.kind == qCount || q.kind == qLevel || q.kind == qFrequency) {
			return q, true
		}
		if q.kind == qFrequency && bounded(sc, q.from) {
			return q, true
		}
	}
	return quant{}, false
}

// countable reports whether the goal names something that can be counted.
func (o *outcomeReader) countable() bool {
	for _, t := range []string{"outcome", "block-outcome"} {
		cell := o.cells.Outcome
		if t == "block-outcome" {
			cell = o.cells.BlockOutcome
		}
		if placeholder(cell) {
			continue
		}
		sc := newScan(t, cell, o.words, o.cells)
		return sc.has(0, len(sc.toks), tEvent|tMetric|tThing)
	}
	return false
}

// observed finds the occasions on which something is looked at: "in the third
// and fourth clips", "at the last two visits".
func observed(sc *scan, cl clause) (clause, bool) {
	if sc.has(cl.from, cl.to, tTaskCheck) {
		return cl, false // "completion of six sessions"
	}
	for i := cl.from + 1; i < cl.to; i++ {
		if !viewings[sc.word(i)] {
			continue
		}
		for k := max(cl.from, i-3); k < i; k++ {
			if (nth[sc.word(k)] || isNumber(sc.toks[k])) && sc.anyWord(max(cl.from, k-4), k, preposition) >= 0 {
				return clause{k, i + 1, false}, true
			}
		}
	}
	return cl, false
}

// record finds whose list, check or reading shows the change. What an adult of
// the family keeps counts too; what somebody merely says does not.
func record(sc *scan, cl clause) (clause, bool) {
	for i := cl.from; i < cl.to; i++ {
		w := sc.word(i)
		if !kept[w] && sc.tags[i]&tRecord == 0 && !looksNoun[w] || sc.has(cl.from, i, tService|tPaper) {
			continue
		}
		whose := -1
		for k := max(cl.from, i-4); k < i; k++ {
			if owned(sc, k) {
				whose = k
			}
		}
		if whose >= 0 && (!looksNoun[w] || dateIn(sc, i, cl.to) || detailIn(sc, clause{i, cl.to, false})) {
			return clause{whose, i + 1, false}, true
		}
	}
	return cl, false
}

// owned reports whether token k ends in the possessive of a person or a place.
func owned(sc *scan, k int) bool {
	w := sc.word(k)
	if w == "'s" || w == "'" && k > 0 && strings.HasSuffix(sc.word(k-1), "s") {
		k--
	} else if !strings.HasSuffix(w, "'s") && !strings.HasSuffix(w, "s'") {
		return false
	}
	return k >= 0 && (sc.tags[k]&(tProfessional|tAdult|tChild) != 0 || capital(sc, k))
}

var (
	taskUnits = set("session sessions course modules weeks attended appointments meetings")
	viewings  = set("clip clips video videos film films visit visits session sessions observation observations recording recordings reading readings weigh-in weigh-ins")
	nth       = set("first second third fourth fifth sixth last final both")
	kept      = set("list register book app diary calendar log chart record records readings figures data tally sheet notes tracker meter planner mark marks")
	looksNoun = set("check checks count visit visits reading look inspection observation weigh-in test measurement")
)
