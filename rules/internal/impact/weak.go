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
var lived = wordSet(`worn eaten coming going arriving walking wearing eating waiting waits travels cooks sleeps sleep slept sleeping wears wear wore wearing shares share shared sharing lives live lived living sits sat sit eats eat ate drinks drank cooks cook cooked
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
	if r.st.Kind != statement.KindConcern || r.st.Conditional || r.st.Ground == statement.Relative || r.st.Ground == statement.OnlyChild || len(r.st.Children) == 0 || len(r.toks) < 5 || r.procedural() {
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
	if r.st.Collective {
		return r.together()
	}
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
	if cue.from < 0 && r.st.Subject == statement.ByChild && r.st.Ground == statement.Named {
		return r.endures()
	}
	if cue.from < 0 || others[r.norm(0)] && !r.childAt(0, cue.from) {
		return none, false
	}
	for i := max(0, r.first); i < cue.from; i++ {
		switch r.norm(i) {
		case "seen", "spoken", "visited", "interviewed":
			if beWords[r.norm(i-1)] {
				return none, false // "were seen alone by the social worker"
			}
		}
	}
	first := r.first
	name := Consequence
	switch {
	case r.first >= 0 && r.withheld(cue):
		name = Exposure
	case first >= 0 && r.toks[first].Norm == "his" && (bodily[r.norm(first+1)] || bodily[r.norm(first+2)]):
	case cue.is("home") && !r.doing(first):
		name = Exposure
	case r.st.Subject == statement.ByAdult:
		if !r.childAt(0, len(r.toks)) {
			return none, false
		}
		name = Exposure
	case first >= 0 && r.toks[first].Norm == "his" && !bodily[r.norm(first+1)] && !bodily[r.norm(first+2)]:
		name = Exposure
	case r.passive(first):
		name = Exposure
	case first >= 0 && (lived[r.norm(first+1)] && r.norm(first+1) != "has" && r.norm(first+1) != "had" || lived[r.norm(first+2)] && r.norm(first+2) != "had" && (r.norm(first+1) == "has" || r.norm(first+1) == "is" || r.norm(first+1) == "was" || r.norm(first+1) == "often" || r.norm(first+1) == "usually")):
		name = Exposure
	case r.st.Subject == statement.Nothing && first < 0:
		return none, false
	}
	return found{max(0, min(cue.from, first)), cue.to, []string{name, "other"}}, true
}

// doing reports whether the child is the doer of what is wrong: "takes drugs".
func (r *reading) doing(i int) bool {
	switch r.norm(i + 1) {
	case "takes", "took", "uses", "drinks", "smokes", "sells", "buys", "runs", "carries", "steals", "sets", "smashes", "hides", "argues", "rows", "looks", "feels", "seems", "says":
		return true
	}
	return false
}

// together reads what is said of the children as a group: a word that shows that
// something is wrong is enough.
func (r *reading) together() (found, bool) {
	cue := found{from: -1}
	for _, f := range r.all {
		switch {
		case f.tags[0] == "neutral" || f.tags[0] == "good" || f.tags[0] == Label:
			return found{}, false
		case f.tags[0] == "weak" && !r.barred[f.from] && !r.negated(f) && cue.from < 0:
			cue = f
		}
	}
	return found{cue.from, cue.to, []string{Exposure, "other"}}, cue.from >= 0
}

// withheld reports whether a cue says that adults do not do or give: "nobody has
// sat down with him", "does not get her pens", "an empty house".
func (r *reading) withheld(f found) bool {
	switch n := r.norm(f.from); n {
	case "nobody", "empty", "bare", "unlocked", "until":
		return true
	case "no":
		return r.norm(f.from+1) == "one" || r.norm(f.from+1) == "adult"
	default:
		if isDenial(r.toks[f.from]) {
			switch r.norm(f.from + 1) {
			case "get", "got", "given", "receive", "had", "have", "own", "provided":
				return true
			}
		}
	}
	return false
}

// endures reads a clause in which something is done to the child: "is put in
// the box room", "was sent alone by train".
func (r *reading) endures() (found, bool) {
	i := r.afterAside(r.first)
	if i < 0 || (r.norm(i) == "his" || r.norm(i) == "her") || !r.passive(i) && !r.expected(i) {
		return found{}, false
	}
	for j := i + 1; j < len(r.toks) && j < i+7; j++ {
		if benign[r.norm(j)] || r.barred[j] || r.norm(j) == "expected" && !r.expected(i) {
			return found{}, false
		}
	}
	return found{i, min(len(r.toks), i+5), []string{Exposure, "other"}}, true
}

// afterAside is the token before the verb where ", who is autistic," stands
// behind the child at token i.
func (r *reading) afterAside(i int) int {
	if i < 0 || r.norm(i+1) != "," {
		return i
	}
	for j := i + 2; j < len(r.toks) && j < i+14; j++ {
		if r.norm(j) == "," {
			return j
		}
	}
	return i
}

// expected reads "is expected to change her dressings".
func (r *reading) expected(i int) bool {
	for j := i + 1; j < len(r.toks) && j < i+5; j++ {
		switch r.norm(j) {
		case "expected", "made", "told", "relied", "required":
			return (r.norm(j+1) == "to" || r.norm(j+1) == "on") && (chores[r.norm(j+2)] || r.norm(j) == "made") && beWords[r.norm(j-1)]
		}
	}
	return false
}

// chores are what a child may be expected to do that is not a child's.
var chores = wordSet(`change look care cook clean wash feed mind shop get put collect take watch do make translate interpret manage share fend earn work pay babysit dress bath give stay sort run carry lift wake up keep lie beg
	prepare provide support protect answer`)

// benign are things done to a child that are no harm.
var benign = wordSet(`registered described born seen spoken known supported loved assessed educated placed named discussed referred diagnosed due open allocated invited offered visited included involved engaged settled
	interested looked cared subject monitored reviewed reported observed noted thought considered believed felt aged based enrolled weighed measured immunised vaccinated attended listed prescribed removed recorded
	accommodated adopted fostered said asked interviewed collected brought taken introduced awarded encouraged praised helped given shown level conceived living parented raised christened baptised transferred
	delivered discharged well new picked met consulted informed told planned planned predicted matched moved helped read welcomed celebrated up`)

// ofContact reports whether a denial is about who sees whom or who is known:
// "has not seen his father", "does not live with".
func (r *reading) ofContact(i int) bool {
	for j := i + 1; j < len(r.toks) && j < i+4; j++ {
		switch r.toks[j].Norm {
		case "allowed", "able", "let", "taken":
			return false
		case "seen", "see", "met", "meet", "live", "lived", "living", "contact", "visited", "visit", "heard", "known", "know", "named", "been", "yet", "remember", "attend", "at", "want", "wish", "mind", "like", "need":
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
		case "driven", "beaten", "bitten", "sold", "hidden", "left", "kept", "given", "told", "shut", "sent", "made", "put", "seen", "found", "hit", "fed", "brought", "taken", "held", "hurt", "let", "shown", "thrown", "forgotten", "woken":
			return be
		}
		if be && strings.HasSuffix(w, "ed") && w != "tired" && w != "scared" && w != "frightened" && w != "exhausted" && w != "worried" && w != "withdrawn" {
			return true
		}
	}
	return false
}
