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
	// first and last are the outermost of them, -1 for none.
	first, last int
	plans       int // 1 the statement speaks of plans, 2 it does not, 0 not yet looked
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
	category := r.namesCategory()
	var out []feature
	add := func(name, family string, from, to int) {
		out = append(out, feature{name: name, family: family, statement: n, text: r.place(from, to)})
	}
	plain := r.direct()
	for _, f := range plain {
		name, family := f.tags[0], f.tags[1]
		if category && name != Label {
			continue
		}
		switch name {
		case Consequence, Condition:
			if r.factual(f) && !r.negated(f) && r.ofChild(f) && !(name == Condition && treatment[r.norm(f.to)]) && !r.ofThing(f) && r.telling(f) {
				add(name, family, f.from, f.to)
			}
		case Exposure:
			if r.factual(f) && !r.negated(f) && r.exposes(f) && !r.ofParent() && r.telling(f) {
				add(name, family, f.from, f.to)
			}
		case Label:
			if r.labels(f) {
				add(name, family, f.from, f.to)
			}
		case "pregnancy":
			if r.factual(f) && !r.negated(f) && (st.Mother || st.Subject != statement.ByAdult) {
				out = append(out, feature{name: Exposure, family: family, statement: n, text: r.place(f.from, f.to), unborn: true})
			}
		}
	}
	for _, f := range r.composed() {
		if r.factual(f) {
			add(f.tags[0], f.tags[1], f.from, f.to)
		}
	}
	for _, f := range r.built() {
		if r.factual(f) && (f.tags[0] != Exposure || !r.ofParent()) {
			add(f.tags[0], f.tags[1], f.from, f.to)
		}
	}
	if f, ok := r.attendance(); ok && r.factual(f) {
		add(Consequence, "school", f.from, f.to)
	}
	if f, ok := r.fallback(out); ok && !category {
		add(f.tags[0], f.tags[1], f.from, f.to)
	}
	return out
}

// fallback reads the build of a clause in which nothing was found, or a
// condition only: "Rafferty, who is autistic, is put in the box room".
func (r *reading) fallback(out []feature) (found, bool) {
	if len(out) == 0 {
		return r.weak()
	}
	for _, f := range out {
		if f.name != Condition {
			return found{}, false
		}
	}
	if r.st.Kind != statement.KindConcern || r.st.Conditional || r.st.Subject != statement.ByChild || r.st.Ground != statement.Named || r.procedural() {
		return found{}, false
	}
	g, ok := r.endures()
	for _, f := range r.all {
		if f.tags[0] == Condition && f.from < g.to+2 && g.from < f.to {
			return found{}, false // "is a disabled child", "is not toilet trained"
		}
	}
	return g, ok
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
		if one, ok := asOne[t.Norm]; ok && len(st.Children) > 1 {
			t.Norm = one // what is said of two is said as of one
		}
		r.toks = append(r.toks, t)
		r.child = append(r.child, in)
	}
	r.first, r.last = slices.Index(r.child, true), -1
	for i := range r.child {
		if r.child[i] {
			r.last = i
		}
	}
	r.barred = make([]bool, len(r.toks))
	r.bar()
	r.all = table().all(r.toks)
	return r
}

// asOne are words for several children as they would stand for one.
var asOne = map[string]string{"they": "he", "them": "him", "their": "his", "themselves": "himself"}

// keepWord are mentions that patterns know as they are.
var keepWord = map[string]bool{"he": true, "she": true, "her": true, "him": true, "his": true, "himself": true, "herself": true, "they": true, "them": true, "their": true,
	"baby": true, "he's": true, "she's": true, "unborn": true}

// treatment behind the name of a condition shows that it names a thing:
// "epilepsy tablets".
var treatment = map[string]bool{"tablets": true, "medication": true, "medicine": true, "clinic": true, "nurse": true, "appointment": true, "appointments": true, "review": true, "inhaler": true, "inhalers": true,
	"pump": true, "team": true, "plan": true, "course": true, "cream": true, "treatment": true, "therapy": true, "test": true, "assessment": true, "needs": true, "service": true, "lotion": true, "comb": true}

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
	for i, f := range r.all {
		if len(f.tags) < 2 || f.tags[0] == "appointment" {
			continue
		}
		inside := false
		for _, g := range r.around(i) {
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

// reach is how many tokens a phrase can be away from another that bears on it.
const reach = 24

// around are the phrases near the phrase i, itself included.
func (r *reading) around(i int) []found {
	a, b := i, i+1
	for a > 0 && r.all[a-1].from > r.all[i].from-reach {
		a--
	}
	for b < len(r.all) && r.all[b].from < r.all[i].to+reach {
		b++
	}
	return r.all[a:b]
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
	"reduced": true, "reduction": true, "prevent": true, "avoid": true, "none": true, "nil": true, "rarely": true, "reducing": true, "unlikely": true, "overcome": true, "recovered": true, "fewer": true}

func isDenial(t text.Token) bool {
	return denials[t.Norm] || strings.HasSuffix(t.Norm, "n't") || strings.HasSuffix(t.Norm, "nae") && len(t.Norm) > 4
}

// negated reports whether a phrase is denied by a word before it.
func (r *reading) negated(f found) bool {
	for i, n := f.from-1, 0; i >= 0 && n < 5; i, n = i-1, n+1 {
		t := r.toks[i]
		if t.Kind == text.Punct && t.Norm != "-" && t.Norm != "'" && t.Norm != "\"" {
			return false
		}
		switch t.Norm {
		case "due", "owing", "with", "from", "but", "because", "when", "until", "till", "and", "while", "so", "which", "if", "as", "that":
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

// procedural reports whether the statement speaks of plans and categories: a
// label there says nothing of the child.
func (r *reading) procedural() bool {
	if r.plans == 0 {
		r.plans = 2
		if r.speaksOfPlans() {
			r.plans = 1
		}
	}
	return r.plans == 1
}

func (r *reading) speaksOfPlans() bool {
	if r.st.Ground == statement.Named && r.norm(1) == ":" && (r.norm(0) == "category" || r.norm(0) == "categories" || r.norm(0) == "registration") {
		return false // the line that gives each child a category
	}
	for i, t := range r.toks {
		switch t.Norm {
		case "category":
			if r.st.Ground != statement.Named || r.norm(i-1) != "the" {
				return true
			}
		case "categories", "registration":
			return true
		case "plan", "plans", "conference", "threshold", "registered", "decision", "subject", "meeting", "legal", "tool", "gcp2", "toolkit", "profile", "record", "assessment":
			return true
		}
	}
	return false
}
