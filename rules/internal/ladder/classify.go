package ladder

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// What a clause of a goal can be.
const (
	kindTopic = iota
	kindActivity
	kindChange
	kindSeen
)

// classify says what a clause of a goal is, and where that is said.
func classify(sc *scan, cl clause, measure bool) (int, clause) {
	if at, ok := activityFirst(sc, cl); ok && !measure {
		return kindActivity, at
	}
	if at, ok := usesService(sc, cl); ok && !measure {
		return kindActivity, at
	}
	if at, ok := professionalDoes(sc, cl); ok && !measure && !sc.has(at.to, cl.to, tChild|tSeen) {
		return kindActivity, at
	}
	if at, ok := putOnPaper(sc, cl); ok && !measure {
		return kindActivity, at
	}
	if at, ok := tallied(sc, cl); ok {
		return kindSeen, at
	}
	if questionWords[sc.word(cl.from)] && sc.anyWord(cl.from, cl.to, goesOn) < 0 && !answers(sc, cl) {
		return kindTopic, cl
	}
	for _, seg := range sc.segments(cl) {
		if at, ok := seenIn(sc, seg); ok && !(measure && said(sc, seg)) {
			return kindSeen, at
		}
	}
	if at, ok := sharedState(sc, cl); ok {
		return kindSeen, at
	}
	if at, ok := activityIn(sc, cl); ok {
		return kindActivity, at
	}
	if !measure && plainlySeen(sc, cl) {
		return kindSeen, cl
	}
	if topicOnly(sc, cl) {
		return kindTopic, cl
	}
	if measure && said(sc, cl) {
		return kindChange, cl
	}
	if plainlySeen(sc, cl) {
		return kindSeen, cl
	}
	for _, seg := range sc.segments(cl) {
		if plainlySeen(sc, seg) {
			return kindSeen, seg
		}
	}
	return kindChange, cl
}

// topicOnly reports whether a clause names a subject and says nothing about it.
func topicOnly(sc *scan, cl clause) bool {
	words := 0
	for i := cl.from; i < cl.to; i++ {
		t := sc.toks[i]
		if t.Kind == text.Punct {
			continue
		}
		words++
		if words == 1 && questionWords[t.Norm] && !answers(sc, cl) {
			return true
		}
		if sc.tags[i]&tChangeVerb != 0 && i > cl.from && (sc.word(i-1) == "who" || sc.word(i-1) == "that" || sc.word(cl.from) == "that") {
			return false // "a child who blossoms"
		}
		if sc.tags[i]&tTool != 0 || len(t.Norm) > 4 && strings.HasSuffix(t.Norm, "ed") && sc.tags[i]&(tThing|tService) == 0 {
			return false
		}
		if sc.tags[i]&tChangeVerb != 0 && changes(sc, i, cl) {
			return false
		}
		if sc.tags[i]&(tChange|tImprove|tGeneral) != 0 {
			return false
		}
		if t.Norm == "to" || t.Norm == "not" {
			return false
		}
		if sc.tags[i]&tAct != 0 && i > cl.from && verbish(sc, i, cl) {
			return false
		}
	}
	return words <= 6
}

var questionWords = set("who what where which how whether")

// answers reports whether a clause that begins like a question gives its own
// answer: "What we want to see is that …".
func answers(sc *scan, cl clause) bool {
	for i := cl.from + 2; i < min(cl.to-1, cl.from+10); i++ {
		if w, n := sc.word(i), sc.word(i+1); (w == "is" || w == "are") && (n == "that" || n == "for" || n == "to" || sc.tags[i+1]&tChild != 0) {
			return true
		}
	}
	return false
}

// answerFrom is where the answer begins in such a clause, else its beginning.
func answerFrom(sc *scan, cl clause) int {
	if !answers(sc, cl) {
		return cl.from
	}
	i := sc.anyWord(cl.from+2, cl.to, isAre) + 1
	for i < cl.to-1 && (sc.word(i) == "that" || sc.word(i) == "for") {
		i++
	}
	return i
}

var isAre = set("is are")

var goesOn = set(", she he they")

// changes reports whether the verb at i has a doer or begins its clause:
// "Improve hygiene", "Mum accepts"; not "Kinship care", "Harry's hearing".
func changes(sc *scan, i int, cl clause) bool {
	if i == cl.from {
		return cl.to-cl.from > 1
	}
	return verbish(sc, i, cl) && (sc.tags[i-1]&(tChild|tAdult|tProfessional|tChangeVerb|tChange) != 0 || sc.names[i-1] || small[sc.word(i-1)] || adverbs[sc.word(i-1)])
}

// verbish reports whether token i stands where a verb stands, and not a noun.
func verbish(sc *scan, i int, cl clause) bool {
	if i == cl.from {
		return true
	}
	p := sc.word(i - 1)
	if p == "-" && sc.toks[i].Glued || beforeNoun[p] || p == "'s" {
		return false
	}
	if sc.tags[i-1]&tGeneral != 0 && !adverbs[p] && sc.tags[i-1]&(tChild|tAdult) == 0 {
		return false
	}
	return true
}

var (
	beforeNoun = set("the a an his her their its my our your this that these those some any of for with in on at by about around from no each every own more less poor good bad between into")
	adverbs    = set("safely properly well regularly consistently independently happily")
)
