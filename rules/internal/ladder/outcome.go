package ladder

import "github.com/childplan/smartplan/smartplan/text"

// Outcome reads what is to change in a row.
func Outcome(c Cells) Reading {
	o := outcomeReader{cells: &c, words: outcomeWords()}
	o.goal("outcome", c.Outcome)
	if !o.facts.Change && !o.facts.Activity && !o.facts.Seen && !o.facts.Target {
		o.goal("block-outcome", c.BlockOutcome)
	}
	o.purpose(c.Action)
	o.measure("measure", c.Measure)
	o.measure("block-measure", c.BlockMeasure)
	o.checkInAction(c.Action)
	rung, reason := outcomeRung(o.facts)
	return Reading{Rung: rung, Features: o.features, Reason: reason}
}

type outcomeReader struct {
	cells    *Cells
	words    *text.Phrases
	facts    outcomeFacts
	features []Feature
}

func (o *outcomeReader) note(f Feature) { o.features = append(o.features, f) }

// goal reads a cell that says what is to change.
func (o *outcomeReader) goal(cell string, t text.Text) {
	if placeholder(t) {
		return
	}
	sc := newScan(cell, t, o.words, o.cells)
	for _, cl := range sc.clauses {
		if questionWords[sc.word(cl.from)] {
			cl.from = answerFrom(sc, cl)
		}
		cl.from = wished(sc, cl)
		o.clause(sc, cl, false)
	}
	o.checkers(sc, sc.clauses, false)
}

// clause reads one clause of a goal, a measure or a purpose.
func (o *outcomeReader) clause(sc *scan, cl clause, measure bool) {
	kind, at := classify(sc, cl, measure)
	amount, has := amountIn(sc, cl)
	if q, ok := heldFor(sc, cl); ok && o.facts.Seen && kind != kindSeen {
		o.facts.Amount = true
		o.note(sc.feature(quantNames[q.kind], q.from, q.to))
		return
	}
	if !has && kind == kindSeen {
		amount, has = stretch(sc, cl)
	}
	if q, ok := target(sc, cl); ok && kind == kindActivity && scored(sc, cl, q) {
		kind, at = kindChange, cl
	}
	switch kind {
	case kindSeen:
		o.facts.Seen = true
		o.note(sc.feature("seen", at.from, at.to))
		if has {
			o.facts.Amount = true
			o.note(sc.feature(quantNames[amount.kind], amount.from, amount.to))
		}
	case kindActivity:
		if !measure {
			o.facts.Activity = true
			o.note(sc.feature("activity", at.from, at.to))
		}
	case kindChange:
		if !measure || o.goalless() && sc.has(cl.from, cl.to, tChild|tAdult|tChangeVerb|tImprove|tAbstract) {
			o.facts.Change = true
			o.note(sc.feature("change", at.from, at.to))
		}
	}
	if q, ok := target(sc, cl); ok && kind != kindActivity {
		o.facts.Target = true
		o.note(sc.feature("target", q.from, q.to))
	}
}

// scored reports whether a target is a level of a named tool: "Home Conditions
// Assessment from 38 points to 12" is no assessment to be done.
func scored(sc *scan, cl clause, q quant) bool {
	return (q.kind == qFromTo || q.kind == qLevel || q.kind == qCount) && sc.has(cl.from, cl.to, tTool|tAssessment)
}

// purpose reads "so that …" in the action.
func (o *outcomeReader) purpose(t text.Text) {
	if t.IsEmpty() {
		return
	}
	sc := newScan("action", t, o.words, o.cells)
	for _, cl := range sc.clauses {
		from := purposeStart(sc, cl)
		if from < 0 {
			continue
		}
		rest := clause{from, cl.to, cl.question}
		if rest.from >= rest.to || spared(sc, rest) {
			continue
		}
		o.note(sc.feature("purpose", rest.from, rest.to))
		o.clause(sc, rest, false)
	}
}

// purposeStart is the first token after "so that" or a sibling of it, or -1.
func purposeStart(sc *scan, cl clause) int {
	for i := cl.from; i < cl.to-1; i++ {
		w, n := sc.word(i), sc.word(i+1)
		switch {
		case w == "so" && n == "that", w == "so" && n == "as", w == "order" && (n == "that" || n == "for" || n == "to"), w == "meaning" && n == "that":
			return i + 2
		case w == "so" && i > cl.from && sc.tags[i+1]&(tChild|tAdult) != 0:
			return i + 1
		case w == "ensuring" && i > cl.from:
			return i + 1
		case w == "ensure" && sc.word(i-1) == "to" && sc.anyWord(cl.from, i-1, toOnly) >= 0:
			return i + 1 // "to visit weekly to ensure …", not "to ensure …"
		}
	}
	return -1
}

var toOnly = set("to will must")

// placeholder reports whether a cell says nothing.
func placeholder(t text.Text) bool {
	if t.IsEmpty() {
		return true
	}
	words := 0
	for _, tok := range text.Tokens(t.String()) {
		if tok.Kind == text.Punct {
			continue
		}
		if !placeholderWords[tok.Norm] {
			return false
		}
		if words++; words > 4 {
			return false
		}
	}
	return true
}

var placeholderWords = set("tbc tba n a na none nil blank unknown pending x to be confirmed agreed at present required not applicable as yet discussed decided")
