package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// sense says how plainly a sentence states a goal.
type sense uint8

const (
	noGoal    sense = iota // a topic, a worry, an introduction, a question
	statesEnd              // a state of things: "The twins are woken by a grown-up"
	wishesEnd              // says that it is wanted: "We want Jayda to …"
)

// goalSense reads a sentence or a heading.
func goalSense(s string) sense {
	s = strings.TrimSpace(s)
	if s == "" || strings.HasSuffix(s, "?") || strings.HasSuffix(s, ":") {
		return noGoal
	}
	toks := headingTokens(s)
	if len(toks) < 3 {
		return noGoal
	}
	if notGoalOpeners[toks[0].Norm] && !whatWeWant(toks) {
		return noGoal
	}
	worry, wish, intro := -1, -1, false
	for _, m := range lexicon.GoalWords().FindAll(toks) {
		switch m.Tags[0] {
		case "wish":
			if wish < 0 {
				wish = m.From
			}
		case "worry":
			if worry < 0 && m.From <= 12 {
				worry = m.From
			}
		case "intro":
			intro = intro || m.From < 6
		}
	}
	switch {
	case intro:
		return noGoal
	case wish >= 0 && wish <= 12:
		return wishesEnd
	case toks[0].Norm == "no" || toks[0].Norm == "nobody" || toks[0].Norm == "no-one":
		return statesEnd // an absence is what a worry is turned into
	case worry >= 0 && !negated(toks, worry):
		return noGoal
	}
	if statesSomething(toks) {
		return statesEnd
	}
	return noGoal
}

// whatWeWant: "What we want to see is that both children …".
func whatWeWant(toks []text.Token) bool {
	if toks[0].Norm != "what" || len(toks) < 6 || toks[2].Norm != "want" && toks[2].Norm != "hope" && toks[2].Norm != "need" {
		return false
	}
	for _, t := range toks[3:min(len(toks), 8)] {
		if t.Norm == "is" {
			return true
		}
	}
	return false
}

// notGoalOpeners begin questions, conditions and notes.
var notGoalOpeners = wordSet(`if when unless should otherwise once because why how who what where which please see note guidance insert complete this these
	those here there following although while since after despite`)

// negated: the worry at i is ruled out: "not by Kacper", "no new bruises",
// "free of", "without being".
func negated(toks []text.Token, i int) bool {
	for k := max(0, i-5); k < i; k++ {
		switch toks[k].Norm {
		case "no", "not", "never", "nobody", "free", "without", "nothing", "stops", "stop", "longer":
			return true
		}
	}
	return toks[i].Norm == "without" || toks[i].Norm == "late" && i > 0 && toks[i-1].Norm == "not"
}

// stateVerbs are verbs of daily life in the third person that goals are
// written with.
var stateVerbs = wordSet(`is are has have can gets get comes come goes go sleeps sleep eats eat wakes wake wears wear plays play lives live feels feel knows know
	says say tells tell shows show stays stay keeps keep gains gain grows grow learns learn talks talk walks walk sits sit drinks drink takes take makes make
	brings bring uses use starts start finishes finish attends attend arrives arrive spends spend sees see looks look holds hold puts put meets meet
	reaches reach enjoys enjoy remains remain gives give cooks cook washes wash works work manages manage picks pick answers answer stops stop leaves leave
	understands understand experiences experience receives receive wants want hears hear has does do becomes become moves move responds respond thrives thrive smiles smile
	engages engage completes complete catches catch settles settle speaks speak reads read returns return joins join visits visit`)

// statesSomething: within its first words the sentence has a verb of state or
// daily life, or "to" with a verb, and none in the past before it.
func statesSomething(toks []text.Token) bool {
	for i, t := range toks {
		if i > 16 {
			return false
		}
		switch t.Norm {
		case "was", "were", "had", "did", "said", "told", "went", "came", "has", "have":
			if t.Norm == "has" || t.Norm == "have" {
				return i > 0 && (i+1 >= len(toks) || toks[i+1].Norm != "been")
			}
			return false
		case "to":
			if i > 0 && i+1 < len(toks) && toks[i+1].Kind == text.Word && !emptyWordAfterTo[toks[i+1].Norm] {
				return true
			}
			continue
		case "will", "won't", "must":
			return i > 0
		}
		if i > 0 && t.Kind == text.Word && stateVerbs[t.Norm] {
			return true
		}
		// "Home conditions improved", "Routines established".
		if i == len(toks)-1 && i > 0 && strings.HasSuffix(t.Norm, "ed") && len(t.Norm) > 5 {
			return true
		}
		if i > 0 && (t.Norm == "better" || t.Norm == "free" || t.Norm == "clear") {
			return true
		}
	}
	return false
}

var emptyWordAfterTo = wordSet("the a an his her their our my your school nursery be-confirmed date him them")

// goalLikeHeading reports whether a heading states what is to be different
// rather than naming a topic or a section.
func goalLikeHeading(s string) bool {
	if _, whole := classifyHeading(s); whole {
		return false
	}
	if len(words(text.Tokens(s))) < 4 {
		return false
	}
	return goalSense(s) >= statesEnd
}
