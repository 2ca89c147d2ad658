package smartplan

import (
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// mentionKind says what a mention is of.
type mentionKind uint8

const (
	ofChild mentionKind = iota
	ofAdult
	ofRelation // "Dad": word of a relation that leads to no one person
	ofRole
	ofAgency
	ofGroup // collective
	ofParents
	ofChildren // "the children"
	ofName     // a name that the plan does not introduce
)

// mention is a place in a text that names somebody.
type mention struct {
	kind     mentionKind
	from, to int   // tokens
	who      []int // children or adults; several where the words fit more than one
	word     string
	tags     []string
	run      nameRun
}

// nameIndex finds the plan's own people in a text.
type nameIndex struct {
	plan     *Plan
	names    *text.Phrases // tags "c3" and "a1"
	local    *text.Phrases // local roles and agencies of the options
	settings *text.Phrases // schools, services and places that the plan names
	words    *vocabulary
	// initialed are the adults by their initials, -2 where several share them;
	// kinds are the general jobs of those named.
	initialed map[string]int
	kinds     map[string]string
}

func newNameIndex(p *Plan, words Vocabulary, v *vocabulary) *nameIndex {
	x := &nameIndex{plan: p, names: &text.Phrases{}, local: &text.Phrases{}, settings: &text.Phrases{}, words: v, initialed: map[string]int{}, kinds: map[string]string{}}
	for _, s := range v.settings {
		_ = x.settings.Add(plainPhrase(s), "setting")
	}
	for i, c := range p.Children {
		for _, n := range c.Names {
			x.add(n, "c"+strconv.Itoa(i))
		}
	}
	for i, a := range p.Adults {
		for _, n := range a.Names {
			x.add(n, "a"+strconv.Itoa(i))
		}
		if in := initialsOf(a.Name); in != "" && a.Title == "" {
			if _, taken := x.initialed[in]; taken {
				x.initialed[in] = -2
			} else {
				x.initialed[in] = i
			}
		}
		if _, ok := x.kinds[a.Role]; !ok && a.Role != "" {
			x.kinds[a.Role] = roleKind(a.Role)
		}
	}
	for _, r := range words.Roles {
		_ = x.local.Add(strings.ToLower(r), r, "role")
	}
	for _, r := range words.Agencies {
		_ = x.local.Add(strings.ToLower(r), "local", "agency")
	}
	return x
}

// add puts a name into the index, guarding against marks that the notation of
// phrases would read.
func (x *nameIndex) add(name, tag string) {
	if clean := plainPhrase(name); clean != "" {
		_ = x.names.Add(clean, tag)
	}
}

// plainPhrase is a name without the marks that the notation of phrases reads.
func plainPhrase(name string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if strings.ContainsRune("()[]|~#_*", r) {
			return ' '
		}
		return r
	}, strings.ToLower(name)))
}

// mentions finds everybody whom a text names: the plan's own people first,
// then relations, roles, agencies, groups, and names that nothing introduces.
// Mentions are in order and do not overlap.
func (x *nameIndex) mentions(s string, toks []text.Token) []mention {
	best := map[int]mention{} // by first token
	length := func(m mention) int { return m.to - m.from }
	consider := func(m mention, bonus int) {
		old, ok := best[m.from]
		if !ok || length(m) > length(old) || length(m) == length(old) && bonus > 0 && m.kind < old.kind {
			best[m.from] = m
		}
	}
	for _, m := range x.names.FindAll(toks) {
		if !properName(s, toks, m.From, m.To) {
			continue
		}
		var children, adults []int
		for _, tag := range m.Tags {
			n, _ := strconv.Atoi(tag[1:])
			if tag[0] == 'c' {
				children = append(children, n)
			} else {
				adults = append(adults, n)
			}
		}
		adults = x.titled(adults, toks[m.From].Norm)
		switch {
		case len(adults) > 0 && len(children) == 0:
			consider(mention{kind: ofAdult, from: m.From, to: m.To, who: adults}, 1)
		case len(adults) == 0:
			consider(mention{kind: ofChild, from: m.From, to: m.To, who: children}, 1)
		default:
			// A child and an adult of one name: a longer form would have told.
			consider(mention{kind: ofAdult, from: m.From, to: m.To, who: adults, word: "ambiguous"}, 1)
		}
	}
	for _, m := range x.settings.FindAll(toks) {
		if capital(s, toks[m.From]) {
			consider(mention{kind: ofAgency, from: m.From, to: m.To, tags: []string{sectorOf(toks[m.From:m.To])}, word: s[toks[m.From].Start:toks[m.To-1].End]}, 0)
		}
	}
	for _, set := range []struct {
		matches []text.Match
		kind    mentionKind
	}{
		{relationMatches(s, toks), ofRelation}, {roleMatches(s, toks), ofRole}, {agencyMatches(s, toks), ofAgency},
		{lexicon.Groups().FindAll(toks), ofGroup}, {groupMatches(toks), ofGroup}, {x.local.FindAll(toks), ofRole},
		{jobMatches(s, toks), ofRole}, {teamMatches(s, toks), ofAgency},
	} {
		for _, m := range set.matches {
			kind := set.kind
			if kind == ofRole && m.Has("agency") {
				kind = ofAgency
			}
			if kind == ofGroup {
				switch {
				case m.Has("parents"):
					kind = ofParents
				case m.Has("children"):
					kind = ofChildren
				case m.Has("placeholder"), m.Has("ditto"):
					continue
				}
			}
			consider(mention{kind: kind, from: m.From, to: m.To, tags: m.Tags, word: s[toks[m.From].Start:toks[m.To-1].End]}, 0)
		}
	}
	lastName := -1 // token behind the last name found
	for _, run := range findNames(s, toks) {
		if _, ok := best[run.from]; ok {
			if length(best[run.from]) >= run.to-run.from {
				continue
			}
			if best[run.from].kind == ofAdult || best[run.from].kind == ofChild {
				// "Tyler Strickland" of whom the plan knows "Tyler": a longer name is
				// somebody else only if the plan knows another surname.
				m := best[run.from]
				m.to = run.to
				if x.sameSurname(m, run) {
					best[run.from] = m
					continue
				}
			}
		}
		if run.title == "" && run.to < len(toks) && toks[run.to].Line == toks[run.from].Line && toks[run.to].Kind == text.Word && capital(s, toks[run.to]) && orgWord(toks[run.to]) == "end" && !lexiconName(run.given[0]) && titles[toks[run.to].Norm] == "" {
			// "Lennan Housing"
			consider(mention{kind: ofAgency, from: run.from, to: run.to + 1, tags: []string{sectorOf(toks[run.from : run.to+1])}, word: s[run.start:toks[run.to].End]}, 0)
			continue
		}
		if run.title == "" && len(run.given) == 1 && !x.words.isName(run.given[0]) && (startsClause(toks, run.from) && !(lastName >= 0 && run.from == lastName+1 && toks[lastName].Norm == "and") || x.words.lower[strings.ToLower(run.given[0])]) {
			continue // a capital at the beginning of a sentence is no name
		}
		if run.to < len(toks) && settingWords[toks[run.to].Norm] && toks[run.to].Line == toks[run.from].Line {
			consider(mention{kind: ofAgency, from: run.from, to: run.to + 1, tags: []string{sectorOf(toks[run.from : run.to+1])}, word: s[run.start:toks[run.to].End]}, 0)
			continue
		}
		if run.title == "" && x.isOrganisation(s, toks, run) {
			consider(mention{kind: ofAgency, from: run.from, to: run.to, tags: []string{sectorOf(toks[run.from:run.to])}, word: s[run.start:run.end]}, 0)
			continue
		}
		if i := settingBefore(best, toks, run); i >= 0 {
			// "Ysgol Bro Hafren", "Nursery Little Beeches"
			m := best[i]
			m.to, m.word = run.to, s[toks[i].Start:run.end]
			best[i] = m
			continue
		}
		consider(mention{kind: ofName, from: run.from, to: run.to, run: run, word: s[run.start:run.end]}, 0)
		lastName = run.to
	}
	x.pairedTitles(s, toks, best)
	shouted := len(toks) > 3 && isUpper(s)
	for i := 0; i < len(toks) && !shouted && len(x.initialed) > 0; i++ {
		if m, ok := x.initials(s, toks, i); ok {
			if old, taken := best[i]; !taken || old.kind == ofName && old.to == i+1 {
				best[i] = m
			}
		}
	}
	var out []mention
	for i := 0; i < len(toks); i++ {
		m, ok := best[i]
		if !ok {
			continue
		}
		// A longer mention that begins inside may be the better one: "Kyle" in
		// "Kyle's mum" stands for the mother.
		out = append(out, m)
		i = m.to - 1
	}
	return out
}

// initials reads "JA" where just one adult of the plan has these initials.
func (x *nameIndex) initials(s string, toks []text.Token, i int) (mention, bool) {
	t := toks[i]
	w := s[t.Start:t.End]
	if t.Kind != text.Word || len(w) < 2 || len(w) > 3 || !isUpper(w) || i+1 < len(toks) && toks[i+1].Kind == text.Number && toks[i+1].Glued || lexicon.NotNames().Whole(toks[i:i+1]) != nil {
		return mention{}, false
	}
	who, ok := x.initialed[t.Norm]
	if !ok || who < 0 {
		return mention{}, false
	}
	return mention{kind: ofAdult, from: i, to: i + 1, who: []int{who}}, true
}

// settingBefore is where an agency begins that stands directly before a run and
// makes it the rest of its name; -1 if there is none.
func settingBefore(best map[int]mention, toks []text.Token, run nameRun) int {
	if run.title != "" || run.from == 0 || toks[run.from-1].Line != toks[run.from].Line || lexiconName(run.given[0]) && !frontWords[toks[run.from-1].Norm] {
		return -1
	}
	if m, ok := best[run.from-1]; ok && m.kind == ofAgency && m.to == run.from && (settingWords[toks[run.from-1].Norm] || frontWords[toks[run.from-1].Norm]) {
		return run.from - 1
	}
	return -1
}

// isOrganisation reports whether a run that the plan introduces as nobody is
// the name of an organisation: by its words, by "(drugs service)" behind it, or
// because the plan goes there.
func (x *nameIndex) isOrganisation(s string, toks []text.Token, run nameRun) bool {
	part := toks[run.from:run.to]
	if len(part) > 1 && schoolShort[part[len(part)-1].Norm] || organisationName(part) || part[0].Norm == "st" || part[0].Norm == "saint" {
		return true
	}
	if run.to < len(toks) && toks[run.to].Norm == "(" {
		for k := run.to + 1; k < len(toks) && k < run.to+7 && toks[k].Norm != ")"; k++ {
			if k+1 < len(toks) && toks[k+1].Norm == ")" && orgWord(toks[k]) == "end" {
				return true
			}
		}
	}
	if run.to < len(toks) && !capital(s, toks[run.to]) && toks[run.to].Line == toks[run.from].Line && settingWords[toks[run.to].Norm] {
		return true
	}
	if len(run.given) == 1 && !lexiconName(run.given[0]) && x.words != nil {
		low := strings.ToLower(run.given[0])
		return x.words.places[low] || orgWord(part[0]) != ""
	}
	return false
}

// relationMatches are the words for family members; short forms such as "Mo"
// and "Fa" count with a capital only.
func relationMatches(s string, toks []text.Token) []text.Match {
	all := lexicon.Relations().FindAll(toks)
	out := all[:0:0]
	for _, m := range all {
		if w := toks[m.From]; m.To-m.From == 1 && len(w.Norm) <= 2 && (!capital(s, w) || w.Norm == "da" && isUpper(s[w.Start:w.End])) {
			continue // "DA" is domestic abuse
		}
		if w := toks[m.From]; m.To-m.From == 1 && w.Norm == "ma" && isUpper(s[w.Start:w.End]) {
			continue // "MA" is a maternal aunt
		}
		out = append(out, m)
	}
	return out
}

// sameSurname reports whether the longer name run can be the person meant.
func (x *nameIndex) sameSurname(m mention, run nameRun) bool {
	last := strings.ToLower(run.given[len(run.given)-1])
	for _, w := range m.who {
		var name string
		if m.kind == ofChild {
			name = x.plan.Children[w].Name
		} else {
			name = x.plan.Adults[w].Name
		}
		surname := strings.ToLower(lastName(name))
		if surname == "" || surname == last || strings.HasSuffix(surname, last) {
			return true
		}
	}
	return false
}

// properName reports whether the tokens are written as a name: with capitals.
func properName(s string, toks []text.Token, from, to int) bool {
	for i := from; i < to; i++ {
		if toks[i].Kind == text.Word && toks[i].Norm != "'s" && !particles[toks[i].Norm] && !(i > from && seniorWords[toks[i].Norm]) && !capital(s, toks[i]) {
			// Family words such as "baby" may be in lower case.
			if toks[i].Norm != "baby" && toks[i].Norm != "unborn" {
				return false
			}
		}
	}
	if to-from == 1 {
		w := toks[from].Norm
		// "Will be seen", "May half term", "Mark the sheet": a capital at the
		// beginning of a sentence proves nothing for words that are also names.
		switch w {
		case "will":
			return willIsName(s, toks, from, to)
		case "may", "june", "april", "august", "summer":
			if from > 0 && (toks[from-1].Kind == text.Number || toks[from-1].Norm == "th" || toks[from-1].Norm == "st" || toks[from-1].Norm == "nd" || toks[from-1].Norm == "rd" || timeLead[toks[from-1].Norm]) {
				return false
			}
			if to < len(toks) && (toks[to].Kind == text.Number || toks[to].Norm == "half" || toks[to].Norm == "term" || toks[to].Norm == "holidays") {
				return false
			}
		}
	}
	return true
}

// willIsName: "Will" inside a sentence is a name; at its beginning only before
// what no infinitive can be.
func willIsName(s string, toks []text.Token, from, to int) bool {
	if from > 0 && !startsClause(toks, from) || from > 0 && toks[from-1].Norm == "and" {
		return true
	}
	if to >= len(toks) || toks[to].Kind != text.Word || capital(s, toks[to]) {
		return true
	}
	switch n := toks[to].Norm; n {
	case "to", "will", "and", "or", "has", "is", "was", "had", "does", "did", "can", "cannot", "should", "must", "shall", "each", "both", "also", "who", "with", "needs", "ought", "agrees", "agreed", "in", "at", "on", "from", "'s":
		return true
	default:
		return strings.HasSuffix(n, "s") && !strings.HasSuffix(n, "ss") && n != "discuss" || strings.HasSuffix(n, "ed") && n != "need" && n != "feed"
	}
}

var timeLead = wordSet("by in of until till from end early late mid during since before after next last and")

// sectorOf is the sector that the words of an organisation's name show.
func sectorOf(toks []text.Token) string {
	for _, t := range toks {
		switch t.Norm {
		case "school", "primary", "infants", "infant", "juniors", "junior", "academy", "college", "nursery", "preschool", "playgroup", "ysgol", "high", "secondary", "kindergarten":
			return "education"
		case "hospital", "surgery", "clinic", "practice", "ward", "health", "infirmary", "medical", "dental", "pharmacy":
			return "health"
		}
	}
	return "agency"
}

// titled narrows those whom "Mrs Sadiq" can mean to the one whom the plan
// introduces with that title.
func (x *nameIndex) titled(adults []int, word string) []int {
	if _, title := titles[word]; !title || len(adults) < 2 {
		return adults
	}
	found := -1
	for _, i := range adults {
		if strings.EqualFold(x.plan.Adults[i].Title, word) {
			if found >= 0 {
				return adults
			}
			found = i
		}
	}
	if found < 0 {
		return adults
	}
	return []int{found}
}
