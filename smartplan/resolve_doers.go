package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// doers are the agents of an action: who is to do it, not who is helped, told
// or met. Where the row has no owner cell, names in brackets or behind a dash
// at the end count as well.
func (p *Plan) doers(t text.Text, noOwnerCell bool) []Owner {
	s := t.String()
	toks := text.Tokens(s)
	ms := p.index.mentions(s, toks)
	out := p.spokenTo(t, s, toks, ms)
	for i, m := range ms {
		if !p.agent(s, toks, ms, i) {
			continue
		}
		o, ok := p.ownerOf(t, s, toks, m)
		if !ok || !p.mayOwn(o, toks, m) {
			continue
		}
		o.Doer = true
		o.Doubt = orBeside(toks, m)
		out = append(out, o)
		out = append(out, p.inBracket(t, s, toks, ms, i)...)
	}
	out = mergeRoles(out, ms, toks)
	if len(out) == 0 {
		out = p.askedOf(t, s, toks, ms)
	}
	if len(out) == 0 {
		out = p.seenByChild(t, s, toks, ms)
	}
	if noOwnerCell && !anyPerson(out) {
		out = append(out, p.trailingOwners(t, s, toks, ms, len(out) == 0)...)
	}
	if len(out) == 0 {
		out = p.professionalInAction(t, s, toks, ms)
	}
	if len(out) == 0 {
		out = p.sessionGiver(t, s, toks, ms)
	}
	if len(out) == 0 && noOwnerCell {
		out = p.jobFirst(t, s, toks, ms)
	}
	if len(out) == 0 && noOwnerCell {
		out = p.pronounOwner(t, s, toks)
	}
	return out
}

func orBeside(toks []text.Token, m mention) bool {
	return m.to < len(toks) && (toks[m.to].Norm == "or" || toks[m.to].Norm == "?") || m.from > 0 && toks[m.from-1].Norm == "or"
}

// atPlace: the mention stands behind "at" or "in", so it is where, not who.
func atPlace(toks []text.Token, m mention) bool {
	k := m.from - 1
	for k >= 0 && determiner[toks[k].Norm] {
		k--
	}
	return m.kind == ofAgency || k >= 0 && (toks[k].Norm == "at" || toks[k].Norm == "in")
}

// mayOwn: children own tasks from the age of twelve, and only deeds.
func (p *Plan) mayOwn(o Owner, toks []text.Token, m mention) bool {
	if o.Child < 0 {
		return m.kind != ofChildren
	}
	c := p.Children[o.Child]
	if c.Unborn || c.Age >= 0 && c.Age < 12 {
		return false
	}
	return c.Age >= 12
}

// professionalInAction: a session or visit that names the professional who
// gives it: "Ms Adair (ELSA) 30 mins each Monday".
func (p *Plan) professionalInAction(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	for _, m := range ms {
		if m.kind != ofAdult && m.kind != ofName {
			continue
		}
		if m.kind == ofName && m.run.title == "" {
			continue
		}
		if m.kind == ofAdult && !p.Adults[m.who[0]].Professional() && !startsClause(toks, m.from) {
			continue
		}
		if !startsClause(toks, m.from) || m.to >= len(toks) || toks[m.to].Norm == "'s" {
			continue
		}
		if m.kind == ofAdult && p.Adults[m.who[0]].Family() {
			continue
		}
		o, ok := p.ownerOf(t, s, toks, m)
		if !ok {
			continue
		}
		o.Doer = true
		return []Owner{o}
	}
	return nil
}

func anyPerson(os []Owner) bool {
	for _, o := range os {
		if o.Kind == OwnerPerson {
			return true
		}
	}
	return false
}

// jobFirst: a visit or assessment with the job of whoever makes it before it:
// "School nurse health assessment", "HV visits weekly".
func (p *Plan) jobFirst(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	if len(ms) == 0 || ms[0].kind != ofRole || ms[0].from > 1 || ms[0].from == 1 && !determiner[toks[0].Norm] {
		return nil
	}
	for k := ms[0].to; k < len(toks) && k < ms[0].to+5; k++ {
		switch toks[k].Norm {
		case "assessment", "assessments", "visit", "visits", "check", "checks", "contact", "contacts", "sessions", "session", "support", "review", "reviews", "input", "advice", "observation", "observations", "drop-in":
			if o, ok := p.ownerOf(t, s, toks, ms[0]); ok {
				o.Doer = true
				return []Owner{o}
			}
		}
		if toks[k].Kind == text.Punct && toks[k].Norm != "-" {
			break
		}
	}
	return nil
}

// inBracket are the people in brackets behind the subject: "Perinatal team
// (nurse Colette Byng) to see Nkechi".
func (p *Plan) inBracket(t text.Text, s string, toks []text.Token, ms []mention, i int) []Owner {
	k := ms[i].to
	if k >= len(toks) || toks[k].Norm != "(" || ms[i].kind != ofAgency && ms[i].kind != ofRole && ms[i].kind != ofRelation && ms[i].kind != ofGroup && ms[i].kind != ofParents {
		return nil
	}
	var out []Owner
	for _, m := range ms[i+1:] {
		if m.from > k+8 || m.from < k {
			break
		}
		closed := false
		for x := k; x < m.from; x++ {
			closed = closed || toks[x].Norm == ")"
		}
		if closed {
			break
		}
		if m.kind == ofAdult || m.kind == ofName && (m.run.title != "" || len(m.run.given) > 1) {
			if o, ok := p.ownerOf(t, s, toks, m); ok {
				o.Doer = true
				out = append(out, o)
			}
		}
	}
	return out
}

// seenByChild: a child who will see somebody is seen by that person: "Caoimhe
// will see Orla Fegan, play therapist, on Wednesdays".
func (p *Plan) seenByChild(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	for i, m := range ms {
		if m.kind != ofChild || i+1 >= len(ms) || m.to+2 >= len(toks) {
			continue
		}
		k := m.to
		if toks[k].Norm == "will" || toks[k].Norm == "to" {
			k++
		}
		switch toks[k].Norm {
		case "see", "sees", "meet", "meets", "work", "works":
		default:
			continue
		}
		if k == m.to && !strings.HasSuffix(toks[k].Norm, "s") {
			continue
		}
		n := ms[i+1]
		if n.from > k+3 || n.kind != ofAdult && n.kind != ofRole && n.kind != ofName || n.kind == ofAdult && !p.Adults[n.who[0]].Professional() {
			continue
		}
		if n.kind == ofName && n.run.title == "" && !(i+2 < len(ms) && ms[i+2].kind == ofRole && ms[i+2].from <= n.to+1) {
			continue
		}
		if o, ok := p.ownerOf(t, s, toks, n); ok {
			o.Doer = true
			return []Owner{o}
		}
	}
	return nil
}

// sessionGiver: whoever gives sessions that the action speaks of: "six sessions
// with the nursery nurse".
func (p *Plan) sessionGiver(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	session := -1
	for i, k := range toks {
		switch k.Norm {
		case "session", "sessions", "lessons", "therapy", "tuition":
			session = i
		}
	}
	if session < 0 {
		return nil
	}
	for _, m := range ms {
		if m.from <= session || m.kind != ofRole && m.kind != ofAdult && m.kind != ofName || m.to < len(toks) && toks[m.to].Norm == "'s" {
			continue
		}
		at := m.from - 1
		for at > session && (determiner[toks[at].Norm] || toks[at].Norm == "'s" || toks[at].Kind == text.Word && capital(s, toks[at])) {
			at--
		}
		if toks[at].Norm != "with" && toks[at].Norm != "from" && toks[at].Norm != "by" {
			continue
		}
		if m.kind == ofAdult && (!p.Adults[m.who[0]].Professional() || p.Adults[m.who[0]].Sector == "carer") || m.kind == ofName && m.run.title == "" {
			continue
		}
		if o, ok := p.ownerOf(t, s, toks, m); ok {
			o.Doer = true
			return []Owner{o}
		}
	}
	return nil
}

// pronounOwner: "She'll also put a plate by for him": the last person before
// the sentence whom the pronoun can mean.
func (p *Plan) pronounOwner(t text.Text, s string, toks []text.Token) []Owner {
	if len(toks) < 2 || p.Draft.Document == nil {
		return nil
	}
	sex := ""
	w := strings.TrimSuffix(toks[0].Norm, "'ll")
	switch w {
	case "she":
		sex = "f"
	case "he":
		sex = "m"
	default:
		return nil
	}
	if w == toks[0].Norm && !isTaskVerb(s, toks, 1, mention{kind: ofAdult, from: 0, to: 1}) {
		return nil
	}
	start := t.First().Start
	before := p.Draft.Document.Text[max(0, start-400):max(0, start)]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	ptoks := text.Tokens(before)
	who := -1
	for _, m := range p.index.mentions(before, ptoks) {
		switch m.kind {
		case ofAdult:
			if a := p.Adults[m.who[0]]; a.Sex == "" || a.Sex == sex {
				who = m.who[0]
			}
		case ofRelation:
			if ids := p.byRelation(m.tags[0], m.word); len(ids) == 1 && (p.Adults[ids[0]].Sex == "" || p.Adults[ids[0]].Sex == sex) {
				who = ids[0]
			}
		}
	}
	if who < 0 {
		return nil
	}
	a := p.Adults[who]
	return []Owner{{Kind: OwnerPerson, Text: t.Slice(toks[0].Start, toks[0].End), Adult: who, Child: -1, Name: a.Called(), Role: orString(a.Relation, a.Role), Sector: a.Sector, Doer: true, Reason: "whom the sentence before speaks of"}}
}
