package impact

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// ofChild reports whether a consequence or condition is the child's and not an
// adult's in the same clause.
func (r *reading) ofChild(f found) bool {
	if r.adultOwns(f.from) || r.relative(f.from) {
		return false
	}
	if n := r.norm(f.from); f.tags[1] == "feelings" && (n == "nobody" || n == "no") && !r.believes(f.from) && !r.spoken(f) {
		return false // what adults leave undone, and no belief of the child's
	}
	if n := r.norm(f.from); n == "worry" && determiners[r.norm(f.from-1)] {
		return false // "the worry for Mia is …": ours
	}
	if f.tags[1] == "safety" && (r.norm(f.from-1) == "to" || r.norm(f.from-1) == "of") && (r.norm(f.from-2) == "vulnerable" || r.norm(f.from-2) == "risk") {
		return false // "vulnerable to exploitation" is a label
	}
	for i := f.from - 1; i >= 0 && i >= f.from-6 && !r.child[i] && r.toks[i].Kind == text.Word; i-- {
		if r.norm(i) == "you" {
			return false // in a letter: the parent's
		}
	}
	if n := r.norm(0); (n == "when" || n == "whenever") && f.from <= 3 && triggers[r.norm(f.from)] {
		return false // "is shut in the utility room when she cries"
	}
	if f.tags[1] == "feelings" && r.asChild(f.from) {
		return true // "School see a boy who is jumpy"
	}
	if f.tags[1] == "feelings" && !r.childAt(0, f.from) && r.childAt(f.to, len(r.toks)) && !r.childAt(f.to, f.to+2) {
		return false // "We are worried that Mia …": somebody else's feeling
	}
	if others[r.norm(0)] && r.norm(1) != "children" && !r.childAt(0, f.from) && r.st.Ground == statement.Named {
		return false
	}
	if r.st.Subject != statement.ByAdult || r.childAt(f.from, f.to) {
		return true
	}
	for i := f.from - 1; i >= 0 && i >= f.from-6; i-- {
		if r.child[i] || r.toks[i].Norm == "who" && i > 0 && aChild[r.toks[i-1].Norm] {
			return true
		}
		if r.toks[i].Norm == "who" || r.toks[i].Norm == "and" && i+1 < f.from && (r.toks[i+1].Norm == "is" || r.toks[i+1].Norm == "was") {
			return false
		}
	}
	for i := f.to; i < len(r.toks) && i < f.to+2; i++ {
		if r.child[i] {
			switch r.toks[i-1].Norm {
			case "with", "about", "for", "of", "to", "from":
				return false
			}
			return true // "frightens Mia"
		}
	}
	return false
}

// determiners before "worry" make it a noun.
var determiners = wordSet(`the a our main this that another first biggest one any of no`)

// triggers are what a child does before something is done to it.
var triggers = wordSet(`cries cry screams wets soils wakes asks misbehaves`)

// asChild reports whether "a boy who is" stands before token i.
func (r *reading) asChild(i int) bool {
	for j := i - 1; j > 0 && j >= i-8; j-- {
		if r.norm(j) == "who" {
			return aChild[r.norm(j-1)]
		}
	}
	return false
}

// believes reports whether the child says or thinks the words from token i.
func (r *reading) believes(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		switch r.toks[j].Norm {
		case "learn", "learns", "learned", "learnt", "learning", "feel", "feels", "felt", "feeling", "think", "thinks", "thought", "say", "says", "said", "told", "tells", "believe", "believes", "believed", "know", "knows", "knew", "because", "worries", "worried", "has", "expects":
			return true
		}
	}
	return false
}

// grownUp are words for those who care for a child.
var grownUp = wordSet(`mum mummy mam mammy ma mother dad daddy da father parent parents adult adults you nan gran granny carer carers partner boyfriend stepdad everyone grown-ups`)

// others open a sentence about what somebody else thinks.
var others = map[string]bool{"we": true, "professionals": true, "there": true, "staff": true, "concerns": true, "concern": true, "worries": true, "worry": true}

// adultOwns reports whether "Mum's" or the like stands before token i.
func (r *reading) adultOwns(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if r.child[j] {
			return false
		}
		if r.toks[j].Norm == "'s" || r.toks[j].Norm == "'" && r.toks[j].Glued {
			return j > 0 && r.toks[j-1].Norm != "today" && r.toks[j-1].Norm != "week"
		}
		if r.toks[j].Kind != text.Word {
			return false
		}
	}
	return false
}

// relative reports whether the words at i belong to an adult behind a "who":
// "lives with Dean, who is frightened".
func (r *reading) relative(i int) bool {
	for j := i - 1; j > 0 && j > i-reach; j-- {
		if n := r.toks[j].Norm; n == "who" || n == "whose" {
			k := j - 1
			if r.toks[k].Norm == "," && k > 0 {
				k--
			}
			if r.toks[k].Norm == ")" {
				return false
			}
			return !r.child[k] && !aChild[r.toks[k].Norm]
		}
	}
	return false
}

// aChild before "who" stands for the child: "a boy who is desperate for praise".
var aChild = map[string]bool{"child": true, "boy": true, "girl": true, "baby": true, "teenager": true, "youngster": true, "person": true, "son": true, "daughter": true, "toddler": true}

// exposes reports whether an exposure is this child's: what the child does
// ("own") needs the child as its doer, harm that could be done by the child
// needs the passive.
func (r *reading) exposes(f found) bool {
	switch {
	case f.is("own"):
		if r.st.Subject != statement.ByAdult {
			return true
		}
		for i := f.from - 1; i >= 0 && i >= f.from-4; i-- {
			if r.child[i] {
				return true
			}
		}
		return false
	case f.is("conduct"):
		if r.st.Subject == statement.ByAdult {
			return true
		}
		for i := f.from - 1; i >= 0 && i >= f.from-5; i-- {
			if grownUp[r.norm(i)] {
				return true
			}
		}
		return false
	case f.is("passive"):
		if r.st.Subject == statement.ByAdult {
			return r.childAt(f.to, f.to+2)
		}
		for i := f.from - 1; i >= 0 && i >= f.from-3; i-- {
			switch r.toks[i].Norm {
			case "is", "was", "be", "been", "being", "get", "gets", "got", "getting", "are", "were", "by":
				return true
			case "and", "or":
				return i > 0 && strings.HasSuffix(r.toks[i-1].Norm, "ed") && !r.child[i-1]
			}
		}
		return r.st.Subject == statement.Nothing
	}
	return true
}

func (r *reading) childAt(from, to int) bool {
	switch {
	case r.first < 0 || to <= r.first || from > r.last:
		return false
	case from <= r.first || to > r.last:
		return true
	}
	for i := max(0, from); i < len(r.toks) && i < to; i++ {
		if r.child[i] {
			return true
		}
	}
	return false
}

// ofParent reports whether a statement is about the child's parent and has no
// child in it but as "Mia's mother".
func (r *reading) ofParent() bool { return r.st.Ground == statement.Relative }

// parental reports whether a parent's state is named together with the child:
// "Tyler is affected by Mum's drinking", or under the child's heading.
func (r *reading) parental(f found) bool {
	return r.st.Subject == statement.ByAdult && !r.ofParent() || r.adultOwns(f.from) || r.childAt(0, len(r.toks)) && !r.ofParent()
}
