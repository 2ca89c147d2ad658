package statement

import (
	"slices"
	"sort"

	"github.com/childplan/smartplan/smartplan/text"
)

// sentence resolves the people of one sentence, piece by piece, and adds its
// statements. offset is where the sentence begins in the passage, span where it
// stands in its line.
func (w *walker) sentence(s string, toks []text.Token, offset int, span text.Span) {
	ms := w.mentions(s, toks)
	ps, head := pieces(toks, ms)
	before := len(w.out)
	reporter := false
	conditional := conditions[toks[firstWord(toks, &ps[0])].Norm] && !(toks[0].Norm == "in" && at(toks, 2) != "event")
	headFrom := 0
	for i := range ps {
		p := &ps[i]
		if a, b := headBefore(toks, p); b > 0 {
			headFrom, head = a, b
		}
		subject := w.settle(toks, p, i, reporter, span.Start)
		w.remember(toks, p, i, subject)
		reporter = reporter || subject != nil && subject.hasAdult()
		st := w.state(toks, p, subject, span)
		from, to := trimTokens(toks, p.from, p.to)
		if from >= to {
			continue
		}
		st.Text = w.place(offset+toks[from].Start, offset+toks[to-1].End)
		shift := toks[from].Start
		if head > 0 {
			h := w.place(offset+toks[headFrom].Start, offset+toks[head-1].End)
			shift -= h.Len() + 1
			st.Text = text.Join(h, st.Text)
		}
		w.spans(&st, toks, p, shift, span, toks[from].Start, toks[to-1].End)
		if i > 0 && reports(toks, p.from) && len(w.out) > 0 {
			st.Reporter = w.out[len(w.out)-1].Subject
		}
		w.subordinate(&st, toks, p)
		st.Passage, st.Kind, st.Conditional = w.number, w.passage.Kind, conditional
		w.out = append(w.out, st)
		w.note(&st)
	}
	if len(w.out)-before > 1 && hanging[toks[ps[0].from].Norm] {
		// "When her mum is drunk, Leah hides": the clause before its child.
		a, b := &w.out[before], &w.out[before+1]
		if (len(a.Children) == 0 || a.Ground == Relative) && b.Subject == ByChild {
			a.Children, a.Ground, a.Reason = b.Children, Paragraph, "leads up to the clause about the child"
		}
	}
}

// conditions open a sentence of what happens in a case.
var conditions = words(`if should unless in`)

// headBefore finds the head of figures inside a sentence: "… 3 appts. Attendance:
// TJ 81%, Mia 79%".
func headBefore(toks []text.Token, p *piece) (from, to int) {
	if len(p.ms) == 0 || p.ms[0].from != p.from || at(toks, p.from-1) != ":" || p.ms[0].to >= len(toks) || toks[p.ms[0].to].Kind != text.Number {
		return 0, 0
	}
	from = p.from - 1
	for from > 0 && p.from-from < 9 && toks[from-1].Norm != "." && toks[from-1].Norm != ";" {
		from--
	}
	return from, p.from
}

// subordinate gives "… when her mother is drunk" to the child of the clause
// before it, if it names no child itself.
func (w *walker) subordinate(st *Statement, toks []text.Token, p *piece) {
	if p.from == 0 || st.Subject != ByAdult || !hanging[toks[p.from].Norm] || st.Ground == Named || st.Collective || len(w.out) == 0 {
		return
	}
	last := &w.out[len(w.out)-1]
	if len(last.Children) > 0 {
		st.Children, st.Collective, st.Ground, st.Reason = last.Children, last.Collective, Paragraph, "hangs on the clause before"
	}
}

// reports reports whether the clause that begins at token i is what somebody
// says or thinks.
func reports(toks []text.Token, i int) bool {
	return toks[i].Norm == "that" || at(toks, i+1) == "that" && toks[i].Norm == "and" || saying[at(toks, i-1)]
}

// hanging words open a clause that hangs on the one before.
var hanging = words(`when while whilst whenever because as after before until till if since so`)

// trimTokens leaves out marks at both ends of a piece.
func trimTokens(toks []text.Token, from, to int) (int, int) {
	for from < to && (toks[from].Norm == "," || toks[from].Norm == ";" || toks[from].Norm == "-" || toks[from].Norm == "•" || toks[from].Norm == "*") {
		from++
	}
	for from < to && (toks[to-1].Norm == "," || toks[to-1].Norm == ";") {
		to--
	}
	return from, to
}

// settle gives every pronoun and kin word of a piece its person and returns
// the subject, nil if there is none.
func (w *walker) settle(toks []text.Token, p *piece, clause int, reporter bool, at int) *mention {
	var subject *mention
	for _, m := range p.ms {
		var not []who
		if subject != nil && m.pron == 'o' {
			not = subject.who
		}
		if speaker, ok := w.quotedBy(at + toks[m.from].Start); ok && speaker != nobody {
			not = append(slices.Clip(not), speaker) // who speaks says "I"
		}
		switch {
		case m.pron == 'p' && m.kin == "" && m.who == nil && p.sharesOwner(toks, m):
			m.who = p.before(m).who // "Rumana's low mood and her housing"
		case m.pron == 'r' && subject != nil && subject.group && m.sex != "n":
			// "when children laugh, and plays by herself": not the group.
		case m.pron == 'r':
			if subject != nil {
				m.who, m.group = subject.who, subject.group
			}
		case m.pron == 'p' && m.kin == "" && m.sex != "n" && subject != nil && len(subject.who) == 1 && !adultNouns[subject.who[0].key].many && (w.sexOf(subject.who[0]) == m.sex || w.sexOf(subject.who[0]) == "" && !w.byWork(subject.who[0])):
			m.who = subject.who // "Mia holds her cheek"
		case m.pron != 0 && m.sex == "n":
			w.plural(m)
		case m.pron != 0 && m.kin == "":
			if m.pron == 's' && adultDoing(toks, m.to) {
				for c := range w.children {
					not = append(slices.Clip(not), child(c))
				}
			}
			found, doubt := w.resolve(m.sex, clause, not, reporter)
			if found != nobody {
				m.who = []who{found}
			} else {
				m.doubt = doubt
			}
			if m.with != nil {
				m.who, m.doubt = append(m.who, m.with...), ""
			}
		case m.kin == "" && m.owner != nil && m.owner.pron != 0 && m.owner.who == nil && m.owner.sex != "n":
			if found, _ := w.resolve(m.owner.sex, clause, nil, reporter); found != nobody {
				m.owner.who = []who{found}
			}
		case m.kin != "" && m.who == nil:
			if m.owner != nil && m.owner.pron != 0 && m.owner.who == nil {
				if subject != nil && len(subject.who) == 1 && (w.sexOf(subject.who[0]) == m.owner.sex || w.sexOf(subject.who[0]) == "") {
					m.owner.who = subject.who
				} else if found, _ := w.resolve(m.owner.sex, clause, nil, reporter); found != nobody {
					m.owner.who = []who{found}
				}
			}
			w.resolveKin(m)
		}
		if subject == nil && m.pron != 'o' && m.pron != 'r' && isSubject(toks, p, m) {
			subject = m
		}
	}
	return subject
}

// adultDoing reports whether what follows a pronoun is done by adults: work,
// drink, prison.
func adultDoing(toks []text.Token, i int) bool {
	if at(toks, i) == "could" && (at(toks, i+1) == "hear" || at(toks, i+1) == "see" || at(toks, i+1) == "smell") {
		return true // a neighbour's or officer's account
	}
	for j := i; j < len(toks) && j < i+5 && toks[j].Kind == text.Word; j++ {
		switch toks[j].Norm {
		case "work", "works", "working", "shift", "shifts", "nights", "drunk", "drinking", "drinks", "drank", "pub", "prison", "bail", "pregnant", "intoxicated", "parenting", "prescribed":
			return true
		}
	}
	return false
}

// isSubject reports whether a mention may be the subject of its piece: it does
// not hang on a preposition, and no other verb has come before it.
func isSubject(toks []text.Token, p *piece, m *mention) bool {
	i := m.from - 1
	for i >= p.from && (describing[toks[i].Norm] || toks[i].Kind == text.Number) {
		i--
	}
	if i < p.from {
		return true
	}
	prev := toks[i].Norm
	if prev == "/" && at(toks, i-1) == "w" {
		prev = "with" // "w/ 3 lodgers"
	}
	if prepositions[prev] {
		// "For Amara the worry is …": the one it is about, but not the doer.
		return false
	}
	if m.hasAdult() && len(m.children()) == 0 {
		// An adult behind a verb is its object: "left with Dean", "hit Mum".
		return hasVerb(toks, m)
	}
	return true
}

// describing words may stand between a preposition and its noun.
var describing = words(`the a an both all yo yr year old older elder younger little big eldest oldest own drunk drunken teenage different various violent new step half`)

// plural finds whom "they" and "their" stand for: the last list or group.
func (w *walker) plural(m *mention) {
	if w.mem.plural != nil && w.mem.now-w.mem.pluralAt <= 2 {
		m.who, m.group = w.mem.plural, w.mem.pluralGroup
		return
	}
	if w.only >= 0 {
		m.who = []who{child(w.only)}
		return
	}
	if s := w.subject(); s.kind == 'c' && w.sexOf(s) == "" {
		m.who = []who{s}
		return
	}
	if m.pron == 's' && w.mem.plural == nil && len(w.everyChild("")) > 1 && w.lead == nobody && w.scope == nobody {
		m.who, m.group = w.everyChild(""), true // a section that begins with "They"
		return
	}
	m.doubt = "nobody was named for \"they\" to stand for"
}

// remember puts the people of a piece into the memory.
func (w *walker) remember(toks []text.Token, p *piece, clause int, subject *mention) {
	for _, m := range p.ms {
		if len(m.who) > 1 || m.group {
			if m.pron == 0 {
				w.mem.plural, w.mem.pluralGroup, w.mem.pluralAt = m.who, m.group, w.mem.now
			}
			if m.group {
				continue
			}
		}
		if m.doubt != "" || m.pron == 'p' && m != subject {
			continue
		}
		if len(m.who) == 1 && m.who[0].kind == 'g' && adultNouns[m.who[0].key].many {
			w.mem.plural, w.mem.pluralGroup, w.mem.pluralAt = m.who, false, w.mem.now
			continue
		}
		if before := at(toks, m.from-1); before == "no" || before == "any" || before == "every" {
			continue // "no adult": nobody to point to
		}
		for _, x := range m.who {
			// The subject of a clause that hangs on another stands back.
			w.mem.add(x, clause, m == subject && (x.kind == 'c' || !hanging[toks[p.from].Norm]))
		}
	}
}

// note keeps the topic of the line after a statement.
func (w *walker) note(st *Statement) {
	if len(st.Children) == 1 && !st.Collective && (st.Subject != ByAdult || st.Ground == Named) {
		w.topic = child(st.Children[0])
	} else if st.Subject == ByAdult || len(st.Children) > 1 {
		w.topic = nobody
	}
	for _, m := range st.Mentions {
		if w.lead.kind == 'c' && m.Child != w.lead.n {
			w.others = true
		}
	}
}

func (w *walker) setBy(st *Statement, by who) {
	st.ByWork = by.kind != 'c' && w.byWork(by)
	switch by.kind {
	case 'c':
		st.ByChild = by.n
		st.By = firstOf(w.children[by.n].Names)
	case 'a':
		st.By = firstOf(w.adults[by.n].Names)
		if st.By == "" {
			st.By = w.adults[by.n].Role
		}
	case 'g':
		st.By = by.key
	}
}

func firstOf(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return names[0]
}

// spans fills in the places of names and quoted words in the statement's text.
func (w *walker) spans(st *Statement, toks []text.Token, p *piece, shift int, span text.Span, from, to int) {
	for _, m := range p.ms {
		if m.group {
			continue
		}
		for _, c := range m.children() {
			st.Mentions = append(st.Mentions, Mention{c, text.Span{Start: toks[m.from].Start - shift, End: toks[m.to-1].End - shift}})
		}
	}
	n := len(st.Text.String())
	for _, q := range w.quote[sort.Search(len(w.quote), func(k int) bool { return w.quote[k].span.End > span.Start+from }):] {
		if q.span.Start-span.Start >= to {
			break
		}
		a, b := max(q.span.Start-span.Start, from), min(q.span.End-span.Start, to)
		if a < b && a-shift >= 0 && b-shift <= n {
			st.Quoted = append(st.Quoted, text.Span{Start: a - shift, End: b - shift})
		}
	}
}

// firstWord and lastWord are the outermost words of a piece, marks left out.
func firstWord(toks []text.Token, p *piece) int {
	for i := p.from; i < p.to; i++ {
		if toks[i].Kind == text.Word {
			return i
		}
	}
	return p.from
}

func lastWord(toks []text.Token, p *piece) int {
	for i := p.to - 1; i >= p.from; i-- {
		if toks[i].Kind == text.Word {
			return i
		}
	}
	return p.from
}

func firstPersonIn(toks []text.Token, p *piece) bool { return firstPersonAt(toks, p) < p.to }

func firstPersonAt(toks []text.Token, p *piece) int {
	for i := p.from; i < p.to; i++ {
		if firstPerson[toks[i].Norm] {
			return i
		}
	}
	return p.to
}
