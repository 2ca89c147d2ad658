package impact

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// bodily are things of a child's own: what is wrong with them is a consequence.
var bodily = wordSet(`weight speech language teeth tooth skin behaviour attendance seizures sleep mood work confidence hair growth height eyes eyesight hearing health development
	concentration learning reading writing schoolwork progress appetite fits bowels stomach tummy head legs arms hands feet nails face body self esteem anxiety wellbeing friendships stutter stammer asthma
	eczema diabetes epilepsy infections headaches punctuality grades marks attitude anger temper play breathing chest pain scalp bottom lips`)

// lived are verbs of what a child lives in, rather than of what it does to the
// child.
var lived = wordSet(`sleeps sleep slept sleeping wears wear wore wearing shares share shared sharing lives live lived living sits sat sit eats eat ate drinks drank cooks cook cooked
	spends spent spend stays stayed stay runs comes came arrives arrived walks walked goes went gets got sees saw seen hears heard watches watched witnesses witnessed finds found uses used has had`)

func wordSet(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// weak reads a sentence of a worry about the child in which no known phrase was
// found: a word shows that something is wrong, and the build of the sentence
// says whether it is done to the child or the child's own trouble. Sentences
// that also hold good news or tell who lives where are left alone.
func (r *reading) weak() (found, bool) {
	none := found{}
	if r.st.Kind != statement.KindConcern || r.st.Conditional || r.st.Collective || r.st.Ground == statement.Relative || r.st.Ground == statement.OnlyChild || len(r.st.Children) == 0 || len(r.toks) < 5 || r.procedural() {
		return none, false
	}
	if r.st.Subject == statement.ByAdult && r.st.Ground != statement.Named {
		return none, false
	}
	for _, f := range r.st.Mentions {
		if word := r.s[f.Span.Start:f.Span.End]; strings.Contains(strings.ToLower(word), "baby") || strings.Contains(strings.ToLower(word), "unborn") {
			return none, false // not yet born, or a baby of whom more is known than this
		}
	}
	cue := found{from: -1}
	for _, f := range r.all {
		switch {
		case f.tags[0] == "neutral" || f.tags[0] == "good" || f.tags[0] == Label:
			return none, false
		case f.tags[0] == "weak" && !r.barred[f.from] && !r.negated(f) && cue.from < 0:
			cue = f
		case (f.tags[0] == Consequence || f.tags[0] == Exposure || f.tags[0] == "weak") && r.negated(f):
			return none, false
		}
	}
	if cue.from < 0 && r.st.Subject == statement.ByChild {
		for i, t := range r.toks {
			if isDenial(t) && (t.Norm == "not" || t.Norm == "cannot" || strings.HasSuffix(t.Norm, "n't")) && !r.barred[i] && i+2 < len(r.toks) && !r.ofContact(i) {
				cue = found{from: i, to: i + 2}
				break
			}
		}
	}
	if cue.from < 0 || others[r.norm(0)] && !r.childAt(0, cue.from) {
		return none, false
	}
	first := r.first
	name := Consequence
	switch {
	case r.st.Subject == statement.ByAdult:
		if !r.childAt(0, len(r.toks)) {
			return none, false
		}
		name = Exposure
	case first >= 0 && r.toks[first].Norm == "his" && !bodily[r.norm(first+1)] && !bodily[r.norm(first+2)]:
		name = Exposure
	case r.passive(first):
		name = Exposure
	case first >= 0 && (lived[r.norm(first+1)] && r.norm(first+1) != "has" && r.norm(first+1) != "had" || lived[r.norm(first+2)] && r.norm(first+2) != "had" && (r.norm(first+1) == "has" || r.norm(first+1) == "often" || r.norm(first+1) == "usually")):
		name = Exposure
	case r.st.Subject == statement.Nothing && first < 0:
		return none, false
	}
	return found{max(0, min(cue.from, first)), cue.to, []string{name, "other"}}, true
}

// ofContact reports whether a denial is about who sees whom or who is known:
// "has not seen his father", "does not live with".
func (r *reading) ofContact(i int) bool {
	for j := i + 1; j < len(r.toks) && j < i+4; j++ {
		switch r.toks[j].Norm {
		case "allowed", "able", "let", "taken":
			return false
		case "seen", "see", "met", "meet", "live", "lived", "living", "contact", "visited", "visit", "heard", "known", "know", "named", "been", "yet", "want", "wish", "mind", "like", "need":
			return true
		}
	}
	return false
}

// passive reports whether the child at token i is one to whom something is
// done: "was left", "is being kept".
func (r *reading) passive(i int) bool {
	if i < 0 {
		return false
	}
	be := false
	for j := i + 1; j < len(r.toks) && j < i+6; j++ {
		w := r.toks[j].Norm
		if r.toks[j].Kind == text.Punct {
			return false
		}
		switch w {
		case "is", "was", "be", "been", "being", "are", "were", "gets", "got":
			be = true
			continue
		case "left", "kept", "given", "told", "shut", "sent", "made", "put", "seen", "found", "hit", "fed", "brought", "taken", "held", "hurt", "let", "shown", "thrown", "forgotten", "woken":
			return be
		}
		if be && strings.HasSuffix(w, "ed") && w != "tired" && w != "scared" && w != "frightened" && w != "exhausted" && w != "worried" && w != "withdrawn" {
			return true
		}
	}
	return false
}
