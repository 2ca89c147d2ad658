package impact

import (
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan/statement"
	"github.com/childplan/smartplan/smartplan/text"
)

// Names of features, as they stand in the evidence.
const (
	Exposure    = "exposure"    // what is done or not done to the child
	Consequence = "consequence" // what it does to the child
	Condition   = "condition"   // a diagnosis, which names no experience
	Label       = "label"       // "neglect", "at risk", the parent's state
)

// feature is one feature found in a statement.
type feature struct {
	name   string
	family string
	text   text.Text
	// statement is the number of its statement.
	statement int
	// unborn says that it counts for children not yet born, whoever the
	// statement is about.
	unborn bool
}

// reading is a statement with its tokens and what must not be taken as said.
type reading struct {
	st   *statement.Statement
	s    string
	toks []text.Token
	// child marks the tokens that stand for a child of the statement.
	child []bool
	// barred marks tokens that tell no fact: conditions, aims, wishes, words
	// of a parent.
	barred []bool
	all    []found
}

// features are the features of one statement.
func features(n int, st *statement.Statement) []feature {
	switch st.Kind {
	case statement.KindContingency, statement.KindStrengths:
		return nil
	}
	r := read(st)
	if len(r.toks) == 0 {
		return nil
	}
	var out []feature
	add := func(name, family string, from, to int) {
		out = append(out, feature{name: name, family: family, statement: n, text: r.place(from, to)})
	}
	plain := r.direct()
	for _, f := range plain {
		name, family := f.tags[0], f.tags[1]
		switch name {
		case Consequence, Condition:
			if r.factual(f) && !r.negated(f) && r.ofChild(f) && !(name == Condition && treatment[r.norm(f.to)]) {
				add(name, family, f.from, f.to)
			}
		case Exposure:
			if r.factual(f) && !r.negated(f) && r.exposes(f) && !r.ofParent() {
				add(name, family, f.from, f.to)
			}
		case Label:
			if r.labels(f) {
				add(name, family, f.from, f.to)
			}
		case "pregnancy":
			if r.factual(f) && !r.negated(f) && (st.Mother || st.Subject == statement.Nothing) {
				out = append(out, feature{name: Exposure, family: family, statement: n, text: r.place(f.from, f.to), unborn: true})
			}
		}
	}
	if len(out) == 0 {
		if f, ok := r.weak(); ok {
			add(f.tags[0], f.tags[1], f.from, f.to)
			return out
		}
	}
	for _, f := range r.composed() {
		if r.factual(f) {
			add(f.tags[0], f.tags[1], f.from, f.to)
		}
	}
	if f, ok := r.attendance(); ok && r.factual(f) {
		add(Consequence, "school", f.from, f.to)
	}
	return out
}

// read makes tokens of a statement in which every mention of its children is
// one word, "him" or "his", so that patterns need not know names.
func read(st *statement.Statement) *reading {
	r := &reading{st: st, s: st.Text.String()}
	k := 0
	for _, t := range text.Tokens(r.s) {
		for k < len(st.Mentions) && st.Mentions[k].Span.End <= t.Start {
			k++
		}
		meant := k < len(st.Mentions) && st.Mentions[k].Span.Start <= t.Start
		in := meant && slices.Contains(st.Children, st.Mentions[k].Child)
		if meant && !in && t.Norm != "'s" {
			if n := len(r.toks); n > 0 && r.toks[n-1].Norm == "sibling" && r.toks[n-1].Start >= st.Mentions[k].Span.Start {
				r.toks[n-1].End = t.End
				continue
			}
			t.Norm, t.Kind = "sibling", text.Word
		}
		if in && t.Start > st.Mentions[k].Span.Start && len(r.toks) > 0 && r.child[len(r.toks)-1] && r.toks[len(r.toks)-1].Start >= st.Mentions[k].Span.Start {
			last := &r.toks[len(r.toks)-1]
			last.End = t.End
			if t.Norm == "'s" {
				last.Norm = "his"
			}
			continue
		}
		if in && !keepWord[t.Norm] {
			t.Norm, t.Kind = "him", text.Word
		}
		r.toks = append(r.toks, t)
		r.child = append(r.child, in)
	}
	r.barred = make([]bool, len(r.toks))
	r.bar()
	r.all = table().all(r.toks)
	return r
}

// keepWord are mentions that patterns know as they are.
var keepWord = map[string]bool{"he": true, "she": true, "her": true, "him": true, "his": true, "himself": true, "herself": true, "they": true, "them": true, "their": true,
	"baby": true, "he's": true, "she's": true, "unborn": true}

// treatment behind the name of a condition shows that it names a thing:
// "epilepsy tablets".
var treatment = map[string]bool{"tablets": true, "medication": true, "medicine": true, "clinic": true, "nurse": true, "appointment": true, "appointments": true, "review": true, "inhaler": true, "inhalers": true,
	"pump": true, "team": true, "plan": true, "course": true, "cream": true, "treatment": true, "therapy": true, "test": true, "assessment": true, "needs": true, "service": true, "lotion": true, "comb": true}

// ofParent reports whether a statement is about the child's parent and has no
// child in it but as "Mia's mother".
func (r *reading) ofParent() bool { return r.st.Ground == statement.Relative }

// labels reports whether a label is said of the child: not of plans and
// categories, and in an aim only as "not to be neglected".
func (r *reading) labels(f found) bool {
	if r.procedural() {
		return false
	}
	if f.tags[1] == "parent" {
		return r.factual(f) && r.parental(f)
	}
	switch r.st.Kind {
	case statement.KindOutcome, statement.KindAction, "measure":
		if r.st.Collective {
			return false
		}
		for i := f.from; i < f.to; i++ {
			if strings.HasPrefix(r.toks[i].Norm, "neglect") || strings.HasPrefix(r.toks[i].Norm, "harm") {
				return true
			}
		}
		return false
	}
	return true
}

// place is the text of tokens from to to.
func (r *reading) place(from, to int) text.Text {
	return r.st.Text.Slice(r.toks[from].Start, r.toks[to-1].End)
}

// direct are the phrases that stand on their own: the longest where one lies
// inside another, and none where the plan says that all is well.
func (r *reading) direct() []found {
	var out []found
	for _, f := range r.all {
		if len(f.tags) < 2 || f.tags[0] == "appointment" {
			continue
		}
		inside := false
		for _, g := range r.all {
			if len(g.tags) < 1 || g.tags[0] == "appointment" || g.tags[0] == "miss" || len(g.tags) < 2 && g.tags[0] != "good" {
				continue
			}
			if g.tags[0] == "good" && g.from <= f.to && f.from < g.to+4 && f.from >= g.from {
				inside = true
				break
			}
			if g.tags[0] != Label && f.tags[0] != "pregnancy" && g.tags[0] != "pregnancy" && g.from <= f.from && f.to <= g.to && g.to-g.from > f.to-f.from {
				inside = true
				break
			}
		}
		if !inside {
			out = append(out, f)
		}
	}
	return out
}

// factual reports whether a phrase tells what is, was or is feared.
func (r *reading) factual(f found) bool {
	for i := f.from; i < f.to; i++ {
		if r.barred[i] {
			return false
		}
	}
	switch r.st.Kind {
	case statement.KindOutcome, statement.KindAction, "measure":
		return r.happened(f)
	}
	return true
}

// happened reports whether words near a phrase in an aim or a task show that it
// tells what has been: "(late 23 times last term)".
func (r *reading) happened(f found) bool {
	for i := max(0, f.from-8); i < min(len(r.toks), f.to+6); i++ {
		if r.toks[i].Kind == text.Punct && (r.toks[i].Norm == "." || r.toks[i].Norm == "(") {
			if i < f.from {
				continue
			}
			break
		}
		switch r.toks[i].Norm {
		case "was", "were", "had", "currently", "last", "since", "ago", "missed", "been", "baseline":
			return true
		}
	}
	return false
}

// denials turn what follows into its opposite.
var denials = map[string]bool{"not": true, "no": true, "never": true, "without": true, "nor": true, "neither": true, "cannot": true, "denies": true, "denied": true, "less": true, "free": true, "stopped": true,
	"reduced": true, "reduction": true, "prevent": true, "avoid": true, "none": true, "rarely": true, "reducing": true, "unlikely": true, "overcome": true, "recovered": true, "fewer": true}

func isDenial(t text.Token) bool {
	return denials[t.Norm] || strings.HasSuffix(t.Norm, "n't")
}

// negated reports whether a phrase is denied by a word before it.
func (r *reading) negated(f found) bool {
	for i, n := f.from-1, 0; i >= 0 && n < 5; i, n = i-1, n+1 {
		t := r.toks[i]
		if t.Kind == text.Punct && t.Norm != "-" && t.Norm != "'" && t.Norm != "\"" {
			return false
		}
		switch t.Norm {
		case "but", "because", "when", "until", "till", "and", "while", "so", "which", "if", "as", "that":
			return false
		case "only":
			return false
		}
		if isDenial(t) {
			// "no food and is hungry", "not brought and in pain" end at "and".
			return true
		}
	}
	return false
}

// ofChild reports whether a consequence or condition is the child's and not an
// adult's in the same clause.
func (r *reading) ofChild(f found) bool {
	if r.adultOwns(f.from) || r.relative(f.from) {
		return false
	}
	if f.tags[1] == "feelings" && !r.childAt(0, f.from) && r.childAt(f.to, len(r.toks)) && !r.childAt(f.to, f.to+2) {
		return false // "We are worried that Mia …": somebody else's feeling
	}
	if others[r.norm(0)] && r.norm(1) != "children" && !r.childAt(0, f.from) && r.st.Ground == statement.Named {
		return false
	}
	if r.st.Subject != statement.ByAdult {
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
	for i := f.from; i < len(r.toks) && i < f.to+3; i++ {
		if r.child[i] {
			return true
		}
	}
	return false
}

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
	for j := i - 1; j > 0; j-- {
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
	for i := max(0, from); i < len(r.toks) && i < to; i++ {
		if r.child[i] {
			return true
		}
	}
	return false
}

// procedural reports whether the statement speaks of plans and categories: a
// label there says nothing of the child.
func (r *reading) procedural() bool {
	for _, t := range r.toks {
		switch t.Norm {
		case "category", "plan", "plans", "conference", "threshold", "registered", "registration", "decision", "subject", "meeting", "legal", "tool", "gcp2", "toolkit", "profile", "record", "assessment":
			return true
		}
	}
	return false
}

// parental reports whether a parent's state is named together with the child:
// "Tyler is affected by Mum's drinking", or under the child's heading.
func (r *reading) parental(f found) bool {
	return r.st.Subject == statement.ByAdult && !r.ofParent() || r.adultOwns(f.from) || r.childAt(0, len(r.toks)) && !r.ofParent()
}
