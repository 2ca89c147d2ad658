package impact

import (
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// built are features that the build of a clause shows, whatever its words: what
// the child cannot or will not do, has begun to do or has become is a
// consequence; what has not been done for the child is an exposure.
func (r *reading) built() []found {
	if r.st.Kind != statement.KindConcern && r.st.Kind != statement.KindHistory || r.st.Conditional || r.procedural() || r.st.Ground == statement.Relative || r.st.Ground == statement.OnlyChild {
		return nil
	}
	var out []found
	for i := range r.toks {
		if r.barred[i] {
			continue
		}
		if f, ok := r.undone(i); ok {
			out = append(out, f)
		}
		if f, ok := r.bodyChanged(i); ok {
			out = append(out, f)
		}
		if r.st.Subject != statement.ByChild || r.relative(i) {
			continue
		}
		if f, ok := r.unable(i); ok {
			out = append(out, f)
		} else if f, ok := r.turned(i); ok {
			out = append(out, f)
		}
	}
	return out
}

// unable reads "cannot hold a pencil", "will not try anything new", "refuses to
// cross a road", "no longer asks for help".
func (r *reading) unable(i int) (found, bool) {
	next := i + 1
	switch n := r.norm(i); {
	case n == "cannot", n == "unable", n == "refuses", n == "refused", n == "refusing", n == "afraid", n == "reluctant", n == "struggles", n == "struggled":
	case strings.HasSuffix(n, "n't") && (n == "can't" || n == "won't" || n == "couldn't"):
	case n == "not" && (r.norm(i-1) == "can" || r.norm(i-1) == "will" || r.norm(i-1) == "could"):
	case n == "longer" && r.norm(i-1) == "no" && (r.norm(i-2) == "can" || r.norm(i-2) == "will"):
		return found{i, min(len(r.toks), i+2), []string{Consequence, "other"}}, i+1 < len(r.toks)
	case n == "longer" && r.norm(i-1) == "no":
	case n == "only" && (r.norm(i-1) == "will" || r.norm(i-1) == "can"):
	default:
		return found{}, false
	}
	if r.norm(next) == "to" || r.norm(next) == "even" || r.norm(next) == "always" {
		next++
	}
	v := r.norm(next)
	if r.norm(i) == "longer" && !lost[v] {
		return found{}, false
	}
	if next >= len(r.toks) || r.toks[next].Kind != text.Word || idle[v] || r.norm(i-1) == "if" {
		return found{}, false
	}
	for j := i; j < len(r.toks) && j < i+12; j++ {
		if outside[r.norm(j)] {
			return found{}, false
		}
	}
	return found{i, next + 1, []string{Consequence, "other"}}, true
}

// lost are verbs whose end is a loss: "no longer asks".
var lost = wordSet(`asks ask goes plays play talks talk speaks speak smiles smile laughs draws sings joins wants enjoys eats signs trusts brings reads looks looking listens tries bothers cares sleeps smiling playing talking eating reaches answers dances washes`)

// idle verbs behind "cannot" or "no longer" say nothing of what neglect does.
var idle = wordSet(`be attend recall remember wait yet comment give have has see live lives lived living on subject open known need needs wants want say stay stays come return vote do meet the a be been have registered being at in
	requires require cannot contact visit visits uses wear wears`)

// outside are words of contact, court and cases, which are not the child's
// experience.
var outside = wordSet(`contact court police interview worker meeting conference assessment statement father dad dad's visits`)

// turned reads "has started refusing PE", "has become a very quiet boy", "is
// getting more and more cross".
func (r *reading) turned(i int) (found, bool) {
	next := i + 1
	switch r.norm(i) {
	case "started", "begun", "began", "starting", "taken":
		if r.norm(i) == "taken" && (r.norm(next) != "to" || r.norm(i-1) != "has" && r.norm(i-1) != "have") || r.norm(i) == "starting" && r.norm(i-1) != "is" {
			return found{}, false
		}
		if r.norm(next) == "to" {
			next++
		}
		v := r.norm(next)
		if next >= len(r.toks) || r.toks[next].Kind != text.Word || welcome[v] || welcome[strings.TrimSuffix(v, "ing")] || next == i+1 && !strings.HasSuffix(v, "ing") || r.norm(next-1) == "to" && strings.HasSuffix(v, "ing") {
			return found{}, false
		}
	case "become", "becomes", "became", "becoming", "grown", "growing", "getting":
		if r.norm(i) == "getting" && r.norm(next) != "more" || r.norm(i) == "becoming" && (r.norm(i-1) == "to" || r.norm(i-1) == "of") {
			return found{}, false
		}
		for j := next; j < len(r.toks) && j < next+4; j++ {
			if welcome[r.norm(j)] || r.toks[j].Kind == text.Punct {
				return found{}, false
			}
			if strings.HasSuffix(r.norm(j), "er") && len(r.norm(j)) > 5 && j == next {
				return found{}, false
			}
		}
		if next+1 >= len(r.toks) && next >= len(r.toks) || r.norm(next) == "up" || r.norm(next) == "out" || r.norm(next) == "a" && r.toks[min(next+1, len(r.toks)-1)].Kind != text.Word {
			return found{}, false
		}
	default:
		return found{}, false
	}
	return found{i, min(next+1, len(r.toks)), []string{Consequence, "other"}}, true
}

// welcome are things that a child may well start to do or become.
var welcome = wordSet(`attend attending enjoy enjoying talk talking walk walking read reading play playing come coming make making eat eating sleep sleeping school nursery reception secondary college swimming football
	engage engaging settle settling settled work working sit sitting crawl crawling wean weaning solids use using say saying speak speaking babble babbling ask asking join joining learn learning go going get getting see seeing do doing take taking
	more confident happy happier calm calmer better independent open keen interested involved chatty brighter sociable stronger known subject looked a an pupil member big older taller mobile aware the ready an adult year used
	piano guitar karate judo dance drama cubs brownies scouts beavers guides to on at in with his her counselling therapy therapeutic playgroup medication treatment`)

// bodyChanged reads "her feet have turned in", "the skin behind his knees has
// split".
func (r *reading) bodyChanged(i int) (found, bool) {
	if !r.child[i] || r.norm(i) != "his" && r.norm(i) != "her" || !bodyParts[r.norm(i+1)] {
		return found{}, false
	}
	j := i + 2
	switch r.norm(j) {
	case "has", "have", "are", "is", "were", "was", "keep", "keeps":
	default:
		return found{}, false
	}
	if j+1 >= len(r.toks) {
		return found{}, false
	}
	for k := j + 1; k < len(r.toks) && k < j+6; k++ {
		if n := r.norm(k); healed[n] || isDenial(r.toks[k]) {
			return found{}, false
		}
	}
	return found{i, j + 2, []string{Consequence, "body"}}, true
}

var bodyParts = wordSet(`feet foot toes legs leg knees hips hip back spine skin scalp nails gums mouth hands hand fingers eyes eye ears ear bottom heels neck lips belly tummy stomach breathing voice periods sight hearing weight speech appetite`)

var healed = wordSet(`healed healing clear better clean fine good improved improving well normal brushed checked cut treated hers his blue brown green dry soft recovered examined seen tested`)

// undone reads what has not been done for the child: "has not been creamed",
// "was never fitted".
func (r *reading) undone(i int) (found, bool) {
	if !isDenial(r.toks[i]) || r.norm(i) == "no" || r.norm(i) == "without" || r.norm(i) == "less" || r.norm(i) == "free" {
		return found{}, false
	}
	next := i + 1
	be := beWords[r.norm(i-1)] || r.norm(i) == "wasn't" || r.norm(i) == "weren't" || r.norm(i) == "isn't" || r.norm(i) == "aren't"
	for next < len(r.toks) && next < i+4 && (r.norm(next) == "been" || r.norm(next) == "being" || r.norm(next) == "ever" || r.norm(next) == "yet" || r.norm(next) == "once" || r.norm(next) == "properly") {
		be = be || r.norm(next) == "been" || r.norm(next) == "being"
		next++
	}
	if !be || next >= len(r.toks) || !slices.Contains(done, r.norm(next)) && !(cared[r.norm(next)]) {
		return found{}, false
	}
	for j := next; j < len(r.toks) && j < next+7; j++ {
		if outside[r.norm(j)] || r.norm(j) == "social" {
			return found{}, false
		}
	}
	if r.first < 0 || r.first > i && r.st.Subject != statement.ByChild || r.st.Subject == statement.ByAdult {
		return found{}, false
	}
	return found{i, next + 1, []string{Exposure, "physical"}}, true
}

// done are short words for care that can be left undone.
var done = []string{"fed", "kept", "sought", "told", "shown", "taught", "read", "put", "cut", "heard", "given", "woken", "taken", "brought", "got", "held", "sent", "bought", "fitted", "done"}

// cared are verbs of care.
var cared = wordSet(`creamed bathed washed changed dressed treated followed chased checked weighed measured immunised vaccinated registered enrolled reviewed tested assessed collected cleaned brushed combed oiled aired
	warmed heated repaired mended replaced renewed ordered supplied refilled used worn attended answered comforted soothed stimulated encouraged supervised watched protected supported helped praised noticed
	spoken listened looked seen played talked cuddled picked moved turned stretched exercised hoisted adapted adjusted charged emptied drained rotated repositioned medicated monitored addressed explained`)
