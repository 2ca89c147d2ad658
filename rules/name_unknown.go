package rules

import (
	"strings"
	"unicode/utf8"

	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// nameUnknown finds a given name that stands in rows or statements as if it
// were of the family, and that the plan introduces nowhere: perhaps left over
// from another family's plan. It is nearly certain, or silent: the name must be
// a plain given name, unlike every known one, with nobody's role, relation,
// surname or agency near it anywhere.
var nameUnknown = &Rule{
	Name: "name-unknown", Severity: Error, Outline: Advice,
	Check: func(p *Pass) {
		if len(p.Plan.Children) == 0 {
			return // where the children could not be read, every name is unknown
		}
		found := map[string][]stranger{}
		var order []string
		for _, s := range p.sentences() {
			for _, x := range strangersIn(p, s) {
				key := strings.ToLower(x.name)
				if found[key] == nil {
					order = append(order, key)
				}
				found[key] = append(found[key], x)
			}
		}
		var counts map[string]int
		for _, key := range order {
			xs := found[key]
			first := -1
			for i, x := range xs {
				if x.explained {
					first = -1
					break
				}
				if x.central && first < 0 {
					first = i
				}
			}
			if first < 0 || likeKnown(p.Plan, key) {
				continue
			}
			if counts == nil {
				counts = occurrences(p)
			}
			if counts[key] > len(xs) {
				continue // it stands elsewhere too: a list of people, a heading, a longer name
			}
			x := xs[first]
			f := Finding{Code: "unknown", At: x.at, Evidence: []Evidence{{"name", x.at}}, Params: map[string]string{"name": x.name},
				Subject: Subject{Kind: AboutPlan, Text: x.name}, Place: Place{Label: placeLabel(x.heading)}}
			if x.action >= 0 {
				f.Place = placeOf(p.Plan, &p.Plan.Actions[x.action], x.field)
			}
			p.Report(f)
		}
	},
}

// stranger is one place in which a name stands that nobody introduces.
type stranger struct {
	*passage
	name string
	at   text.Text
	// central: the name stands where a member of the family would: it is to do
	// something, has needs of its own, or is cared for.
	central bool
	// explained: something beside it says who that is, or that it is no person.
	explained bool
}

// strangersIn finds the names of a sentence that the plan does not know.
func strangersIn(p *Pass, s sentence) []stranger {
	var out []stranger
	str := s.String()
	var quotes []text.Span
	for _, q := range p.Plan.People(s.text) {
		if !q.Unknown {
			continue
		}
		from, to := tokenAt(s.toks, q.Start), tokenAt(s.toks, q.End)
		if from >= to || !words.Has("given-names", "given", s.toks[from:from+1]) {
			continue
		}
		if quotes == nil {
			quotes = append(text.Quotations(str), text.Span{})
		}
		x := stranger{passage: s.passage, name: q.Word, at: s.text.Slice(q.Start, q.End)}
		x.explained = to-from > 1 || s.kind != inRow && !statementKind(s.kind) || quotedAt(quotes, q.Start, q.End) || s.field == smartplan.FieldOwner || s.field == "heading" || saysWho(s.toks, from, to)
		x.central = central(s.toks, from, to)
		out = append(out, x)
	}
	return out
}

// statementKind: sections in which the plan speaks of this family's harm, goals
// and safety.
func statementKind(k smartplan.SectionKind) bool {
	switch k {
	case smartplan.SectionImpact, smartplan.SectionContingency, smartplan.SectionVisits, smartplan.SectionOutcomes, smartplan.SectionMeasures, smartplan.SectionActions:
		return true
	}
	return false
}

// saysWho: words right beside the name say who that is, or make a place of it.
func saysWho(toks []text.Token, from, to int) bool {
	line := toks[from].Line
	lo, hi := max(0, from-4), min(len(toks), to+5)
	for lo < from && toks[lo].Line != line {
		lo++
	}
	if to < len(toks) && toks[to].Kind == text.Word && words.Has("introduces", "place", toks[to:to+1]) {
		return true
	}
	before, after := toks[lo:from], toks[to:hi]
	for k, t := range before {
		if t.Norm == "." || t.Norm == ";" {
			before = before[k+1:]
			break
		}
	}
	for k, t := range after {
		if t.Norm == "." || t.Norm == ";" {
			after = after[:k]
			break
		}
	}
	// "Leo's weight" says nothing about who Leo is; "Leo's mum" makes of him a
	// friend whose mother is meant.
	if words.Has("introduces", "who", apposition(after)) || words.Has("introduces", "who", title(before)) || words.Has("introduces", "social", before) {
		return true
	}
	if to < len(toks) && (toks[to].Norm == "(" || toks[to].Norm == "at" || toks[to].Norm == "from" || toks[to].Norm == "-" || toks[to].Norm == "/" || toks[to].Norm == "&") {
		return true
	}
	return from > 0 && (toks[from-1].Norm == "(" || toks[from-1].Norm == "/" || toks[from-1].Norm == "-" || toks[from-1].Norm == "&")
}

// title is what stands right before a name and can say who it is: "Neighbour",
// "a friend called".
func title(before []text.Token) []text.Token {
	before = before[max(0, len(before)-2):]
	for i := len(before) - 1; i >= 0; i-- {
		if before[i].Kind == text.Punct {
			return before[i+1:]
		}
		switch before[i].Norm {
		case "to", "will", "and", "or", "is", "that", "check", "see", "for", "with", "by":
			return before[i+1:]
		}
	}
	return before
}

// apposition is the part of what follows a name that can say who it is: behind
// a comma, an 's or "is a".
func apposition(after []text.Token) []text.Token {
	if len(after) < 2 {
		return nil
	}
	switch after[0].Norm {
	case ",":
		return after[1:min(len(after), 5)]
	case "'s":
		return after[1:min(len(after), 3)]
	case "is", "was", "who":
		switch after[1].Norm {
		case "a", "an", "the", "his", "her", "their", "mum", "dad", "our":
			return after[1:min(len(after), 5)]
		}
	}
	return nil
}

// central: the name does, has or is given what a child or parent of the plan
// would.
func central(toks []text.Token, from, to int) bool {
	if to < len(toks) {
		if toks[to].Norm == "'s" && to+1 < len(toks) && words.Has("introduces", "child-thing", toks[to+1:min(len(toks), to+3)]) {
			return true
		}
		if words.Has("introduces", "does", toks[to:to+1]) {
			return true
		}
	}
	return from > 0 && words.Has("introduces", "cares", toks[from-1:from])
}

// likeKnown: the name is a form, a short form or a misspelling of one that the
// plan knows, or of a place that it names.
func likeKnown(p *smartplan.Plan, name string) bool {
	first := strings.Fields(name)
	if len(first) == 0 {
		return true
	}
	n := first[0]
	like := func(known string) bool {
		for _, w := range strings.FieldsFunc(strings.ToLower(known), func(r rune) bool { return r == ' ' || r == '-' || r == '(' || r == ')' || r == '"' }) {
			if utf8.RuneCountInString(w) < 2 {
				continue
			}
			if w == n || strings.HasPrefix(w, n) || strings.HasPrefix(n, w) && len(w) > 2 || distance(w, n) <= 1+len(n)/5 ||
				len(w) > 3 && len(n) > 3 && w[:3] == n[:3] {
				return true
			}
		}
		return false
	}
	for _, c := range p.Children {
		for _, k := range append(c.Names, c.Name, c.School) {
			if like(k) {
				return true
			}
		}
	}
	for _, a := range p.Adults {
		for _, k := range append(a.Names, a.Name, a.Agency, a.Notes.String()) {
			if like(k) {
				return true
			}
		}
	}
	return false
}

// occurrences counts how often each word stands in the plan, each place once.
// Words of labels count double: who is named in a label is introduced.
func occurrences(p *Pass) map[string]int {
	n := map[string]int{}
	seen := map[text.Span]bool{}
	for i, t := range p.Texts() {
		for _, k := range p.Tokens(i) {
			if k.Kind != text.Word {
				continue
			}
			if at := t.Slice(k.Start, k.End).First(); !at.IsZero() {
				if seen[at] {
					continue
				}
				seen[at] = true
			}
			n[k.Norm]++
		}
	}
	for _, e := range p.Plan.Draft.Front {
		for _, k := range text.Tokens(e.Label.String()) {
			n[k.Norm] += 1000
		}
	}
	return n
}
