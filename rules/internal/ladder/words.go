package ladder

import (
	"sync"

	"github.com/childplan/smartplan/rules/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// tagset is a set of lexicon tags as bits.
type tagset uint64

const (
	tChild tagset = 1 << iota
	tAdult
	tProfessional
	tThing
	tRoom
	tService
	tNamed
	tAssessment
	tTool
	tAbstract
	tGeneral
	tChange
	tImprove
	tAct
	tState
	tSeen
	tActivity
	tPaper
	tDone
	tPerceive
	tRecord
	tVisit
	tTaskCheck
	tJudge
	tFrequency
	tUnitTime
	tUnitEach
	tWatch
	tLook
	tFeedback
	tHedge
	tDeed
	tLight
	tNominal
	tProhibit
	tMetric
	tEvent
	tContact
	tChangeVerb
	tPlace
	tNeutral
)

var tagBits = map[string]tagset{
	"child": tChild, "adult": tAdult, "professional": tProfessional, "thing": tThing, "room": tRoom, "service": tService,
	"named": tNamed, "assessment": tAssessment, "tool": tTool, "abstract": tAbstract, "general": tGeneral,
	"change": tChange, "improve": tImprove, "act": tAct, "state": tState, "seen": tSeen, "activity": tActivity,
	"paper": tPaper, "done": tDone, "perceive": tPerceive, "record": tRecord, "visit": tVisit,
	"taskcheck": tTaskCheck, "judge": tJudge, "frequency": tFrequency, "unit-time": tUnitTime, "unit-each": tUnitEach,
	"watch": tWatch, "look": tLook, "feedback": tFeedback, "hedge": tHedge, "deed": tDeed, "light": tLight,
	"nominal": tNominal, "prohibit": tProhibit, "metric": tMetric, "event": tEvent, "contact": tContact,
	"changeverb": tChangeVerb, "place": tPlace, "neutral": tNeutral,
}

// words are the two lexicons, built once. A lexicon that cannot be read is a
// fault of the build, which the lexicon's own tests find; here it is an empty
// set, never a panic.
var outcomeWords = sync.OnceValue(func() *text.Phrases { return load("shared-*", "outcome-*", "quantity") })
var actionWords = sync.OnceValue(func() *text.Phrases { return load("shared-*", "action-*", "quantity") })

func load(names ...string) *text.Phrases {
	p, err := lexicon.Load(names...)
	if err != nil {
		return &text.Phrases{}
	}
	return p
}
