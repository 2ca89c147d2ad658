package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// family reads the value beside "Mother", "Father of Ben", "Parents", "Other
// adults".
func (h *harvest) family(label, tag string, t text.Text, of []int) {
	s := t.String()
	if len(of) == 0 {
		of = h.childrenIn(label)
	}
	if len(of) == 0 {
		of = h.labelChildren(label)
	}
	if atHome(label) {
		defer h.atHome(t)
	}
	// "Unborn: Kyle Marsden … Riley: …" gives each child's own.
	if parts := h.perChild(t); tag == "father" && len(parts) > 1 {
		for _, p := range parts {
			h.family("father", tag, p.text, []int{p.child})
		}
		return
	}
	runs := joinNicknames(s, text.Tokens(s), personRuns(s))
	switch tag {
	case "mother", "father":
		relation := tag
		if m := longest(lexicon.Relations().FindAll(text.Tokens(label))); m.Tags != nil && m.Tags[0] != "partner" {
			relation = m.Tags[0]
		}
		first := -1
		for i, r := range runs {
			if !startsClauseOfOther(s, r) {
				first = i
				break
			}
		}
		possible := saysPossible(label) || saysPossible(s[:min(len(s), 80)])
		if first < 0 || negatedName(s, runs[first]) || h.isKnownOther(runs[first], relation) {
			if isPlaceholder(s) && strings.TrimSpace(s) == "" {
				return
			}
			a := Adult{Relation: relation, Children: of, Sex: sexOf(relation), Notes: t, At: t, Harvested: "front", Possible: possible}
			if donor(s) {
				a.Relation = "donor"
			}
			h.addNameless(a)
			return
		}
		a := h.person(t, runs[first])
		if a.Relation == "" || !parental(a.Relation) {
			a.Relation = relation
		}
		a.Role, a.Sector = "", ""
		if sexOf(relation) != "" {
			a.Sex = sexOf(relation)
		}
		a.Children, a.Notes, a.Harvested, a.Possible = of, t, "front", possible
		if h.childRun(runs[first]) {
			h.namesake(a, s, runs[first])
		} else if i := h.addAdult(a); i >= 0 && runs[first].nick != "" {
			h.plan.Adults[i].Names = unionStrings(h.plan.Adults[i].Names, []string{strings.ToLower(runs[first].nick)})
		}
		h.otherFathers(label, a.Relation, t, runs, first, len(of) == 0)
		h.others(t, runs[first+1:])
	case "parent", "adult":
		if len(runs) == 0 {
			if m := longest(lexicon.Relations().FindAll(text.Tokens(label))); m.Tags != nil && tag == "adult" && !isPlaceholder(s) {
				h.addNameless(Adult{Relation: m.Tags[0], Sex: sexOf(m.Tags[0]), Children: of, Notes: t, At: t, Harvested: "front", Word: s[:0]})
			}
			return
		}
		h.others(t, runs)
		// The label says what they are, where they do not say so themselves.
		if rel := h.relationIn(label); rel != "" {
			if i := h.find(runs[0]); i >= 0 {
				a := &h.plan.Adults[i]
				if a.Relation == "" || a.Relation == "parent" || parental(rel) {
					a.Relation, a.Sex = rel, orString(sexOf(rel), a.Sex)
					a.Role, a.Sector = "", ""
				}
				if kids := h.childrenOf(label, rel); len(kids) > 0 {
					a.Children = kids
				}
				a.Notes = t
			}
		} else if tag == "parent" {
			for k, r := range runs {
				i := h.find(r)
				if i < 0 || k > 1 && h.plan.Adults[i].Relation == "" {
					continue
				}
				a := &h.plan.Adults[i]
				if a.Relation == "" && a.Role == "" {
					a.Relation = parentBySex(orString(a.Sex, nameSex(firstName(a.Name))))
					a.Sex = orString(sexOf(a.Relation), a.Sex)
				}
			}
		}
	}
}

// startsClauseOfOther: the name stands behind a possessive or a verb, so it is
// not the person whom the label asks for.
func startsClauseOfOther(s string, r nameRun) bool {
	before := strings.ToLower(strings.TrimSpace(s[:r.start]))
	for _, end := range []string{"with", "brother", "sister", "his", "her", "partner", "at", "named by", "disclosed by"} {
		if strings.HasSuffix(before, end) {
			return true
		}
	}
	return false
}

// negatedName: "Jade has chosen not to say", "not named by Kelly": the name is
// that of somebody who does not tell.
func negatedName(s string, r nameRun) bool {
	lower := strings.ToLower(s)
	before := strings.TrimSpace(lower[:r.start])
	if strings.HasSuffix(before, "by") && strings.HasPrefix(before, "not ") {
		return true
	}
	after := strings.TrimSpace(lower[r.end:])
	for _, w := range []string{"has chosen not", "does not wish", "doesn't wish", "has not", "hasn't", "will not", "won't", "declines", "declined", "refuses", "refused", "does not know", "doesn't know", "is not sure", "isn't sure", "would not", "wouldn't", "did not", "didn't want", "prefers not", "chose not"} {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	for _, w := range []string{"not known", "unknown", "not disclosed", "not named", "not recorded", "whereabouts unknown"} {
		if strings.HasPrefix(strings.TrimSpace(lower), w) {
			return true
		}
	}
	return false
}

func donor(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(s, "donor") || strings.Contains(s, "conception are not to be recorded") || strings.Contains(s, "not to be recorded")
}

// isKnownOther: the name beside "Father" is that of the mother already known.
func (h *harvest) isKnownOther(r nameRun, relation string) bool {
	i := h.find(r)
	return i >= 0 && h.plan.Adults[i].Relation == "mother" && relation != "mother"
}

// others adds the people of a text with what they say of themselves.
func (h *harvest) others(t text.Text, runs []nameRun) {
	s := t.String()
	toks := text.Tokens(s)
	for _, r := range runs {
		a := h.person(t, r)
		a.Harvested = "front"
		if a.Relation == "" && a.Role == "" {
			// A relation before the name: "Mother Agnieszka Zielinska".
			var before text.Match
			for _, m := range lexicon.Relations().FindAll(toks) {
				if m.To == r.from && (before.Tags == nil || m.From < before.From) {
					before = m
				}
			}
			if before.Tags != nil {
				h.relate(&a, s[toks[before.From].Start:toks[before.To-1].End])
			}
		}
		end := len(s)
		for _, q := range runs {
			if q.start > r.start && q.start < end {
				end = q.start
			}
		}
		a.Notes = t.Slice(r.start, end)
		h.addAdult(a)
	}
}

// relate sets the relation that a phrase names: "Jo's mum", "mother's father",
// "father of Poppy", "Dad to Leo".
func (h *harvest) relate(a *Adult, phrase string) {
	rel := h.relationIn(phrase)
	if rel == "" {
		return
	}
	a.Relation = rel
	a.Sex = orString(sexOf(rel), a.Sex)
	a.Children = h.childrenOf(phrase, rel)
}

// relationIn is the relation to the children that a phrase names. The relation
// of a parent to somebody's parent is a grandparent.
func (h *harvest) relationIn(phrase string) string {
	toks := text.Tokens(phrase)
	matches := lexicon.Relations().FindAll(toks)
	// The one that makes somebody a father or mother counts most.
	best := ""
	for i, m := range matches {
		if i > 0 && m.From < matches[i-1].To && m.To <= matches[i-1].To && m.From >= matches[i-1].From {
			continue
		}
		rel := m.Tags[0]
		// "mother's father": the second is the kin of the first.
		if m.To+1 < len(toks) && toks[m.To].Norm == "'s" && i+1 < len(matches) && startsAt(matches[i+1:], m.To+1) {
			continue
		}
		// "Kyle's mum", "mother's father": whose?
		if m.From >= 2 && toks[m.From-1].Norm == "'s" && m.To-m.From == 1 {
			owner := strings.ToLower(toks[m.From-2].Norm)
			if !h.isChildWord(owner) && (rel == "father" || rel == "mother") {
				if rel == "father" {
					rel = "grandfather"
				} else {
					rel = "grandmother"
				}
			}
		}
		if best == "" || parental(rel) && !parental(best) {
			best = rel
		}
	}
	return best
}

func (h *harvest) isChildWord(w string) bool {
	switch w {
	case "child", "children", "baby", "boy", "girl", "unborn":
		return true
	}
	for _, c := range h.plan.Children {
		for _, n := range c.Names {
			if n == w {
				return true
			}
		}
	}
	return false
}

// childrenOf are the children behind "of" or "to" after the relation in a
// phrase; all the children that it names if there is no such word.
func (h *harvest) childrenOf(phrase, rel string) []int {
	lower := strings.ToLower(phrase)
	word := rel
	if i := strings.Index(lower, word); i >= 0 && strings.Count(lower, " to ")+strings.Count(lower, " of ") > 1 {
		rest := phrase[i:]
		if j := strings.IndexAny(rest, "/,;"); j > 0 {
			rest = rest[:j]
		}
		// "Stepfather to Malachi / father to Amara": "father" also ends "stepfather".
		for i > 0 && lower[i-1] != ' ' && lower[i-1] != '/' && lower[i-1] != '(' {
			next := strings.Index(lower[i+1:], word)
			if next < 0 {
				break
			}
			i += 1 + next
			rest = phrase[i:]
		}
		if kids := h.childrenIn(rest); len(kids) > 0 {
			return kids
		}
	}
	return h.childrenIn(phrase)
}

// childrenIn are the children whom a phrase names.
func (h *harvest) childrenIn(phrase string) []int {
	toks := text.Tokens(phrase)
	set := &text.Phrases{}
	x := &nameIndex{names: set}
	for i, c := range h.plan.Children {
		for _, n := range c.Names {
			x.add(n, childTag(i))
		}
	}
	var out []int
	for _, m := range set.Find(toks) {
		for _, tag := range m.Tags {
			for i := range h.plan.Children {
				if tag == childTag(i) {
					out = union(out, []int{i})
				}
			}
		}
	}
	lower := strings.ToLower(phrase)
	if len(out) == 0 && (strings.Contains(lower, "unborn") || strings.Contains(lower, "baby")) {
		for i, c := range h.plan.Children {
			if c.Unborn {
				out = append(out, i)
			}
		}
	}
	return out
}

func childTag(i int) string { return "c" + string(rune('0'+i/10)) + string(rune('0'+i%10)) }

type childPart struct {
	child int
	text  text.Text
}

// perChild cuts "Unborn: … Riley: …" into the parts of the children.
func (h *harvest) perChild(t text.Text) []childPart {
	s := t.String()
	toks := text.Tokens(s)
	type mark struct{ child, at, value int }
	var marks []mark
	for i, tok := range toks {
		if tok.Norm != ":" && tok.Norm != "-" && tok.Norm != "(" || i == 0 || tok.Norm == "-" && tok.Glued || tok.Norm == "(" {
			continue
		}
		from := i - 1
		for from > 0 && i-from < 4 && toks[from-1].Kind == text.Word && toks[from-1].Line == tok.Line && capital(s, toks[from-1]) {
			from--
		}
		kids := h.childrenIn(s[toks[from].Start:toks[i-1].End])
		if len(kids) == 1 {
			marks = append(marks, mark{kids[0], toks[from].Start, tok.End})
		}
	}
	var out []childPart
	for i, m := range marks {
		end := len(s)
		if i+1 < len(marks) {
			end = marks[i+1].at
		}
		out = append(out, childPart{m.child, t.Slice(m.value, end).Trim()})
	}
	return out
}

func startsAt(ms []text.Match, at int) bool {
	for _, m := range ms {
		if m.From == at {
			return true
		}
	}
	return false
}

// addNameless adds somebody whom the plan does not name.
func (h *harvest) addNameless(a Adult) {
	for i := range h.plan.Adults {
		old := &h.plan.Adults[i]
		if old.Relation == a.Relation && (len(a.Children) == 0 || old.Name == "" && sameInts(old.Children, a.Children)) {
			if old.Notes.Len() == 0 {
				old.Notes = a.Notes
			}
			return
		}
	}
	h.plan.Adults = append(h.plan.Adults, a)
}

func sameInts(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// find is the adult that a name run means; -1 if none is known.
func (h *harvest) find(r nameRun) int {
	bare := ordinaryCapitals(r.name())
	for i, a := range h.plan.Adults {
		if h.samePerson(a, Adult{Name: bare, Title: r.title}, bare) {
			return i
		}
	}
	return -1
}

func parental(rel string) bool {
	return rel == "father" || rel == "mother"
}

func sexOf(rel string) string {
	switch rel {
	case "mother", "step-mother", "grandmother", "aunt", "sister":
		return "f"
	case "father", "step-father", "grandfather", "uncle", "brother", "lodger":
		return "m"
	}
	return ""
}

func parentBySex(sex string) string {
	switch sex {
	case "m":
		return "father"
	case "f":
		return "mother"
	}
	return "parent"
}

// nameSex is the sex that a first name usually goes with; "" if unknown. It is
// a weak signal, used only for parents whom the plan does not call mother or
// father.
func nameSex(first string) string {
	tags := lexicon.FirstNames().Whole(text.Tokens(first))
	if tags == nil {
		return ""
	}
	return tags[0]
}
