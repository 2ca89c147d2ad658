package ladder

// heldFor finds how long or how often something said before must be seen: "we
// need to see this for three months", "this has held at every visit".
func heldFor(sc *scan, cl clause) (quant, bool) {
	if cl.from == 0 || sc.anyWord(cl.from, min(cl.to, cl.from+12), pointing) < 0 {
		return quant{}, false
	}
	for _, q := range sc.quantsIn(cl.from, cl.to) {
		if q.kind == qDuration || q.kind == qFrequency {
			return q, true
		}
	}
	return quant{}, false
}

var pointing = set("this that these it")

// stretch finds the period over which a state or an absence holds: "stays
// healed from Christmas to the review", "no call-outs between now and July".
// A deadline alone ("by July") is none.
func stretch(sc *scan, cl clause) (quant, bool) {
	for i := cl.from; i < cl.to; i++ {
		if q, ok := whole(sc, cl, i); ok {
			return q, true
		}
		if !moment(sc, i) {
			continue
		}
		for k := i + 1; k < min(cl.to, i+6); k++ {
			link := sc.word(k)
			if !spans[link] && !(link == "and" && sc.anyWord(max(cl.from, i-3), i, betweenWord) >= 0) {
				continue
			}
			for e := k + 1; e < min(cl.to, k+5); e++ {
				if moment(sc, e) && holds(sc, cl, i) {
					return quant{i, e + 1, qDuration, false}, true
				}
			}
		}
	}
	return quant{}, false
}

// whole finds a period named as a whole at token i: "none in a fortnight", "for
// the length of the bail", "stays out until the review".
func whole(sc *scan, cl clause, i int) (quant, bool) {
	w := sc.word(i)
	switch {
	case (w == "in" || w == "over" || w == "for") && (sc.word(i+1) == "a" || sc.word(i+1) == "one" || sc.word(i+1) == "any") && i+2 < cl.to && sc.tags[i+2]&tUnitTime != 0 && sc.anyWord(cl.from, i, noneWords) >= 0:
		return quant{i, i + 3, qDuration, false}, true
	case (w == "for" || w == "throughout" || w == "through") && sc.word(i+1) == "the" && wholes[sc.word(i+2)] && sc.word(i+3) == "of" && holds(sc, cl, i):
		return quant{i, min(cl.to, i+5), qDuration, false}, true
	case (w == "until" || w == "till" || w == "to" && sc.word(i-1) == "up") && holds(sc, cl, i):
		for e := i + 1; e < min(cl.to, i+4); e++ {
			if moment(sc, e) || inside(sc.quants, e, qDate) {
				return quant{i, e + 1, qDuration, false}, true
			}
		}
	}
	return quant{}, false
}

var (
	noneWords = set("none nil zero no never nothing not")
	wholes    = set("length duration whole rest remainder course")
)

// holds reports whether what stands before token i lasts: an absence, or a
// verb of staying.
func holds(sc *scan, cl clause, i int) bool {
	return sc.anyWord(cl.from, i, negation) >= 0 || sc.anyWord(cl.from, i, lasting) >= 0
}

// moment reports whether token i is a point in time that a plan can name.
func moment(sc *scan, i int) bool {
	return months[sc.word(i)] && sc.word(i) != "may" || months[sc.word(i)] && capital(sc, i) || moments[sc.word(i)]
}

var (
	spans       = set("to until till through")
	betweenWord = set("between")
	lasting     = set("stays stay staying remains remain remaining keeps kept always still")
	moments     = set("now today christmas easter review rcpc conference birth discharge halloween summer autumn winter spring")
)

// spared reports whether a purpose only says what somebody is spared: "so that
// she need not take two buses" is no change for a child.
func spared(sc *scan, cl clause) bool {
	for i := cl.from; i < min(cl.to-1, cl.from+5); i++ {
		w, n := sc.word(i), sc.word(i+1)
		switch {
		case childNamed(sc, cl.from, i):
			return false
		case (w == "need" || w == "needs" || w == "needn't") && (n == "not" || w == "needn't"), w == "without" && n == "having", (w == "not" || w == "never") && (n == "have" || n == "need") && sc.word(i+2) == "to":
			return true
		}
	}
	return false
}

// wished is where the wish begins in "you told us that you want …": that it was
// told is not the goal.
func wished(sc *scan, cl clause) int {
	i := sc.anyWord(cl.from, min(cl.to, cl.from+6), toldWords)
	if i < 0 {
		return cl.from
	}
	for k := i + 1; k < min(cl.to-1, i+7); k++ {
		if wishes[sc.word(k)] || sc.word(k) == "would" && sc.word(k+1) == "like" {
			if sc.word(k) == "would" {
				k++
			}
			return k + 1
		}
	}
	return cl.from
}

var (
	toldWords = set("told said say says agreed asked")
	wishes    = set("want wants wanted wish wishes hope hopes hoped need needs")
)

// goalless reports whether nothing in the row or its block says what is to
// change, so that what the measure cell says must be it.
func (o *outcomeReader) goalless() bool {
	return placeholder(o.cells.Outcome) && placeholder(o.cells.BlockOutcome)
}
