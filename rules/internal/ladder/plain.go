package ladder

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// plainlySeen reports whether a clause says something that happens, in words
// none of which is one of judgement. The words for what can be seen have no
// end; those over which two people differ are few. So a clause with a doer and
// what it does, and with no abstract noun, adjective of judgement, comparison,
// service or word of knowing, shows something even if no lexicon holds its verb.
func plainlySeen(sc *scan, cl clause) bool {
	words := 0
	for i := cl.from; i < cl.to; i++ {
		t := sc.toks[i]
		if t.Kind == text.Punct {
			continue
		}
		words++
		if sc.tags[i]&(tAbstract|tGeneral|tNeutral|tImprove|tService|tNamed|tPaper|tAssessment|tActivity|tTaskCheck|tJudge) != 0 && sc.tags[i]&(tChild|tAdult|tThing) == 0 ||
			comparatives[t.Norm] || knowing[t.Norm] || chances[t.Norm] || questionWords[t.Norm] || vagueFill[t.Norm] && sc.tags[i]&tUnitTime == 0 || inward[t.Norm] {
			return false
		}
	}
	if words < 4 || mannerOnly(sc, cl) {
		return false
	}
	for i := cl.from; i < cl.to-1; i++ {
		if predicate(sc, i, cl) {
			return true
		}
	}
	return false
}

// inward are verbs and adjectives of what goes on inside somebody, or of how
// something is taken.
var inward = set("process processes processing reflect reflects grieve grieves heal adjust adjusts adapt adapts cope copes trust trusts forgive forgives mature matures relate relates blossom blossoms flourish flourishes thrive thrives feel feels feeling felt mean means matter matters seem seems priority kinder front fit assessed supervised considered able priorities wish wishes")

// predicate reports whether what follows token i is something that could be
// watched: "is in the flat", "is met from school", "Leo squeezes his ball".
func predicate(sc *scan, i int, cl clause) bool {
	w := sc.word(i)
	j := i + 1
	for j < cl.to-1 && (predicateMid[sc.word(j)] || strings.HasSuffix(sc.word(j), "ly")) {
		j++
	}
	if forms[w] && sc.has(cl.from, i, tChild|tAdult|tThing) || being[w] && unknownNoun(sc, cl.from, i) {
		switch {
		case locative[sc.word(j)]:
			return contentAfter(sc, j, cl) || sc.word(j) == "home" || sc.word(j) == "in"
		case shown(sc, j):
			return sc.word(j+1) != "as" && (contentAfter(sc, j, cl) || !sc.has(cl.from, i, tChild|tAdult))
		}
		return false
	}
	person := sc.tags[i]&(tChild|tAdult) != 0 || sc.names[i]
	if !person && sc.tags[i]&tThing == 0 {
		return false
	}
	if back[sc.word(j)] && locative[sc.word(j+1)] && j == i+1 {
		j++ // "back at football"
	}
	if locative[sc.word(j)] && (j <= i+1 || j == i+2 && (negation[sc.word(i+1)] || back[sc.word(i+1)])) && (person || bare[sc.word(j)]) {
		// "Jade and Corey in the building by 8.40": the verb is understood.
		for k := j + 1; k < cl.to; k++ {
			if sc.tags[k]&tChangeVerb != 0 && !beforeNoun[sc.word(k-1)] && sc.word(k-1) != "the" && !small[sc.word(k)] && !strings.HasSuffix(sc.word(k), "ing") {
				return false
			}
		}
		return contentAfter(sc, j, cl)
	}
	if !person {
		return false
	}
	t := sc.toks[j]
	if t.Kind != text.Word || small[t.Norm] || sc.tags[j]&(tChangeVerb|tChange|tChild|tAdult|tProfessional|tThing|tRoom) != 0 || sc.names[j] {
		return false
	}
	third := strings.HasSuffix(t.Norm, "s") && !strings.HasSuffix(t.Norm, "ss") || pastForms[t.Norm] || strings.HasSuffix(t.Norm, "ed")
	return (third || sc.word(j-1) == "to" || sc.word(j-1) == "will" || sc.word(j-1) == "can") && contentAfter(sc, j, cl)
}

// unknownNoun reports whether a stretch holds a word that no lexicon knows.
func unknownNoun(sc *scan, from, to int) bool {
	for k := from; k < to; k++ {
		t := sc.toks[k]
		if t.Kind == text.Word && sc.tags[k] == 0 && !small[t.Norm] && !vagueFill[t.Norm] {
			return true
		}
	}
	return false
}

// shown reports whether token i is a participle of something done.
func shown(sc *scan, i int) bool {
	w := sc.word(i)
	n := len(w)
	return !emptyParticiples[w] && n > 2 && (n > 4 && (w[n-2:] == "ed" || w[n-2:] == "en") || pastForms[w] || givenForms[w] || shownForms[w])
}

// contentAfter reports whether anything stands after token i that is not only
// a small word.
func contentAfter(sc *scan, i int, cl clause) bool {
	for k := i + 1; k < cl.to; k++ {
		t := sc.toks[k]
		if t.Kind == text.Punct || small[t.Norm] {
			continue
		}
		return true
	}
	return false
}

var (
	forms        = set("is are was were be been being has have had stays stay")
	being        = set("is are was were")
	predicateMid = set("not never no longer only all both always still also to be been will can each there once then by")
	locative     = set("in on at with out up home indoors inside outside under beside next near downstairs upstairs away off")
	back         = set("back out up down home")
	bare         = set("up on off out away") // "bunk beds up with bedding on"
	shownForms   = set("met left hit hurt read dug lit hidden woken driven seen heard sat stood")
)
