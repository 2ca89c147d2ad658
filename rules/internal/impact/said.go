package impact

import (
	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// namesCategory reports whether a statement is the line that gives the category
// or registration: "Categories: Amara – sexual abuse (exploitation)".
func (r *reading) namesCategory() bool {
	for i := 0; i < len(r.toks) && i < 8; i++ {
		switch r.toks[i].Norm {
		case "category", "categories", "registration", "registered":
			for j := i + 1; j < len(r.toks) && j < i+6; j++ {
				if n := r.toks[j].Norm; n == ":" || n == "." || n == "-" || n == "under" || n == "is" {
					return true
				}
			}
		}
	}
	return false
}

// things are what an adjective of feeling may stand before without saying what
// the child feels: "unsettled housing", "an unhappy marriage".
var things = wordSet(`housing home homes house accommodation tenancy tenancies living household relationship relationships marriage lifestyle upbringing childhood past history period start
	times time year years background circumstances arrangements environment placement placements address addresses adolescence pregnancy family families situation divorce separation break weather finances
	neighbours neighbourhood neighbour street estate atmosphere scenes messages phone calls letters visit visits contact handover handovers cupboard flat room rooms winter summer spring autumn`)

// ofThing reports whether a single word of feeling belongs to a thing.
func (r *reading) ofThing(f found) bool {
	return f.tags[1] == "feelings" && f.to-f.from == 1 && things[r.norm(f.to)] && (f.from == 0 || !beWords[r.norm(f.from-1)])
}

var beWords = wordSet(`is was are were be been being feels felt gets got looks seems becomes became`)

// telling reports whether a phrase in a section of views tells of harm. There
// a worker writes down what the child said, and what a small child was seen to
// do in the visit: to hide, to laugh, to turn away from a stranger or to say
// nothing is no harm there.
func (r *reading) telling(f found) bool {
	if r.st.Kind != statement.KindViews {
		return true
	}
	if r.spoken(f) {
		return true
	}
	for i := f.from; i < f.to; i++ {
		switch r.toks[i].Norm {
		case "talk", "talking", "talked", "speak", "speaking", "spoken", "verbal", "say", "chat", "engage", "respond":
			return false // why there are no words
		}
	}
	if r.movement(f) {
		return false
	}
	switch f.tags[1] {
	case "feelings":
		return f.to-f.from == 1 && feelingWord(r.norm(f.from)) && !r.strangeTo(f)
	case "friendships", "caring", "emotional", "supervision", "safety":
		return r.reported()
	case "physical":
		return r.reported() || r.childAt(0, f.from) && f.to-f.from > 1
	}
	return true
}

// spoken reports whether a phrase stands in the child's own quoted words.
func (r *reading) spoken(f found) bool {
	if r.st.ByChild < 0 {
		return false
	}
	for _, q := range r.st.Quoted {
		if q.Start <= r.toks[f.from].Start && r.toks[f.to-1].End <= q.End {
			return true
		}
	}
	return r.st.Ground == statement.Speaker
}

// reported reports whether the statement is what the child says or feels.
func (r *reading) reported() bool {
	if r.st.Reporter == statement.ByChild {
		return true
	}
	for _, t := range r.toks {
		switch t.Norm {
		case "said", "says", "told", "tells", "feels", "felt", "like", "likes", "dislikes", "hates", "wishes", "worries", "thinks", "drew", "wrote", "described", "describes", "misses", "explained", "disclosed", "reported", "shared":
			return true
		}
	}
	return false
}

// feelingWord are the one-word feelings that a child can name or show.
func feelingWord(s string) bool { return namedFeelings[s] }

var namedFeelings = wordSet(`frightened scared afraid terrified fearful anxious worried nervous upset distressed tearful sad unhappy miserable lonely ashamed embarrassed humiliated angry unloved unwanted
	rejected depressed ignored invisible stressed desperate worthless hopeless dreads dread guilty guilt shame loneliness isolated hypervigilant traumatised frightens scares upsets hurt`)

// strangeTo reports whether a feeling is about the visit: "nervous of the new
// worker", "frightened to come".
func (r *reading) strangeTo(f found) bool {
	for i := f.to; i < len(r.toks) && i < f.to+6; i++ {
		switch r.toks[i].Norm {
		case "worker", "visitor", "visitors", "meeting", "conference", "room", "questions":
			return true
		case "and", ".", "but":
			return false
		}
	}
	return r.norm(f.to) == "at" && r.norm(f.to+1) == "first" || r.norm(f.from-1) == "initially"
}

// movement reports whether a phrase is something that the child did in the room.
func (r *reading) movement(f found) bool {
	switch r.norm(f.from) {
	case "hid", "hides", "hiding", "sat", "sits", "stood", "ran", "reached", "found", "played", "picked", "put":
		return true
	}
	return r.toks[f.from].Kind != text.Word
}
