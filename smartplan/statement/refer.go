package statement

// memory is who was spoken of lately, for pronouns to point to.
type memory struct {
	entries []memo
	now     int // sentence number
	// plural is the last group or list.
	plural      []who
	pluralGroup bool
	pluralAt    int
}

type memo struct {
	who     who
	at      int // sentence
	clause  int // piece of the sentence
	subject bool
}

func (m *memory) add(w who, clause int, subject bool) {
	for i := range m.entries {
		e := &m.entries[i]
		if e.who == w {
			if e.at == m.now && e.clause == clause && e.subject {
				return
			}
			m.entries = append(m.entries[:i], m.entries[i+1:]...)
			break
		}
	}
	m.entries = append(m.entries, memo{w, m.now, clause, subject})
	if len(m.entries) > 12 {
		m.entries = m.entries[1:]
	}
}

// tie is the reason where two people could be meant.
const tie = "the pronoun could stand for more than one person"

// resolve finds the one person whom a singular pronoun can stand for. not are
// people it cannot stand for. It gives nobody and a reason where two could be
// meant.
func (w *walker) resolve(sex string, clause int, not []who, reporter bool) (who, string) {
	best, second := -1000, -1000
	var found who
	var rival who
	for _, e := range w.mem.entries {
		if contains(not, e.who) {
			continue
		}
		age := w.mem.now - e.at
		if age > 3 {
			continue
		}
		s := w.sexOf(e.who)
		if s != "" && s != sex {
			continue
		}
		score := 0
		switch {
		case age == 0 && e.subject:
			score = 60 + e.clause
		case age == 0:
			score = 40 + e.clause
		case age == 1 && e.subject:
			score = 50
		case age == 1:
			score = 30
		case e.subject:
			score = 26 - 2*age
		default:
			score = 16 - 2*age
		}
		if e.who == w.subject() {
			score += 12 // whom the heading or the start of the line is about
		}
		if s == sex {
			score += 5
		}
		if w.byWork(e.who) {
			score -= 25
			if reporter {
				score -= 25
			}
		}
		switch {
		case score > best:
			best, second, rival, found = score, best, found, e.who
		case score > second:
			second, rival = score, e.who
		}
	}
	if best >= 0 && best-second < 3 && rival != found {
		return nobody, tie
	}
	if best >= 0 {
		if s := w.subject(); s.kind == 'c' && best < 26 && !contains(not, s) && (w.sexOf(s) == sex || w.sexOf(s) == "") {
			return s, ""
		}
		return found, ""
	}
	if s := w.subject(); s != nobody && !contains(not, s) && (w.sexOf(s) == sex || w.sexOf(s) == "") {
		return s, ""
	}
	if w.only >= 0 && !contains(not, child(w.only)) && (w.sex[w.only] == sex || w.sex[w.only] == "") {
		return child(w.only), ""
	}
	if n := w.among(func(i int) bool { return w.sex[i] == sex }); n >= 0 && !contains(not, child(n)) && w.noneUnknown() {
		return child(n), ""
	}
	if found != nobody {
		return found, ""
	}
	return nobody, "nobody was named for the pronoun to stand for"
}

func (r *roster) noneUnknown() bool {
	for i := range r.children {
		if r.sex[i] == "" {
			return false
		}
	}
	return true
}

// subject is whom the heading, the start of the line or the paragraph is about.
func (w *walker) subject() who {
	if w.lead != nobody {
		return w.lead
	}
	return w.scope
}

func contains(l []who, w who) bool {
	for _, x := range l {
		if x == w {
			return true
		}
	}
	return false
}

// resolveKin finds the child whom "her brother" or "the child" means.
func (w *walker) resolveKin(m *mention) {
	switch m.kin {
	case "child":
		switch s := w.subject(); {
		case w.only >= 0:
			m.who = []who{child(w.only)}
		case s.kind == 'c' && (m.sex == "" || w.sexOf(s) == "" || w.sexOf(s) == m.sex):
			m.who = []who{s}
		case m.sex != "":
			if n := w.among(func(i int) bool { return w.sex[i] == m.sex }); n >= 0 && w.noneUnknown() {
				m.who = []who{child(n)}
			}
		}
		if m.who == nil {
			m.doubt = "more than one child could be meant"
		}
		return
	}
	sex := kinNouns[m.kin]
	owner := nobody
	if m.owner != nil && len(m.owner.who) == 1 {
		owner = m.owner.who[0]
	}
	ofChild := owner.kind == 'c'
	sibling := m.kin == "brother" || m.kin == "sister" || m.kin == "sibling" || m.kin == "twin" || m.kin == "half-brother" || m.kin == "half-sister"
	if sibling && !ofChild {
		if owner.kind != 0 || m.owner != nil {
			m.who = []who{{kind: 'g', key: m.kin}} // Mum's brother
		}
		return
	}
	if ofChild && !sibling {
		return
	}
	n := w.among(func(i int) bool {
		if ofChild && i == owner.n || m.kin == "twin" && !w.children[i].Twin {
			return false
		}
		return sex == "" || w.sex[i] == sex || w.sex[i] == ""
	})
	if n >= 0 {
		m.who = []who{child(n)}
		return
	}
	m.who = []who{{kind: 'g', key: m.kin}}
	m.doubt = "more than one child could be meant"
}
