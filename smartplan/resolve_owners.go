package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// owners reads the owner cell of a row and the doers of its action.
func (p *Plan) owners(row Row) []Owner {
	var out []Owner
	if row.Owner.Is() {
		same := row.Owner.Column == row.Action.Column && row.Owner.Text.String() == row.Action.Text.String()
		if !same {
			out = append(out, p.ownerCell(row.Owner.Text)...)
		}
	}
	if row.Action.Is() {
		p.noOwnerCell = row.Owner.State == Absent
		out = append(out, p.doers(row.Action.Text, p.noOwnerCell)...)
		p.noOwnerCell = false
	}
	if len(out) == 0 && row.Due.IsOwn() {
		out = p.dueOwners(row.Due.Text)
	}
	return out
}

// ownerCell reads everybody whom an owner cell names.
func (p *Plan) ownerCell(t text.Text) []Owner {
	s := t.String()
	toks := text.Tokens(s)
	ms := p.index.mentions(s, toks)
	if saysNobody(toks) {
		// "TBC / Ruth Adeyemi": only a person who is named goes beyond it.
		kept := ms[:0:0]
		for _, m := range ms {
			if m.kind == ofAdult && m.from > 0 && toks[m.from-1].Kind == text.Punct {
				kept = append(kept, m)
			}
		}
		if len(kept) == 0 {
			return nil
		}
		ms = kept
	}
	doubt := ownerDoubt(s, toks)
	var out []Owner
	for i, m := range ms {
		if helped(s, toks, ms, i) {
			continue
		}
		o, ok := p.ownerOf(t, s, toks, m)
		if !ok {
			continue
		}
		o.Doubt = doubt(m)
		out = append(out, o)
	}
	out = mergeRoles(out, ms, toks)
	if len(out) == 0 {
		out = append(out, p.unknownOwner(t, s, toks)...)
	}
	return out
}

// unknownOwner reads a cell that names nobody known: a capitalised phrase is
// taken for an organisation; other words bind nobody.
func (p *Plan) unknownOwner(t text.Text, s string, toks []text.Token) []Owner {
	toks = words(toks)
	if len(toks) == 0 || isPlaceholder(s) {
		return nil
	}
	if saysNobody(toks) {
		return nil
	}
	if o := p.initials(t, s, toks); len(o) > 0 {
		return o
	}
	caps := 0
	for _, k := range toks {
		if k.Kind == text.Word && capital(s, k) {
			caps++
		}
	}
	doubt := strings.HasSuffix(strings.TrimSpace(s), "?")
	if caps > 0 && len(toks) <= 12 {
		return []Owner{{Kind: OwnerOrganisation, Text: t, Adult: -1, Child: -1, Agency: strings.TrimSpace(s), Doubt: doubt, Reason: "a name that the plan does not explain"}}
	}
	return nil
}

// saysNobody: the cell begins with a placeholder or says that nobody has the
// task: "Not yet allocated", "Nobody at present", "To be confirmed at the first
// core group".
func saysNobody(toks []text.Token) bool {
	toks = words(toks)
	if len(toks) == 0 {
		return true
	}
	norm := func(i int) string {
		if i < len(toks) {
			return toks[i].Norm
		}
		return ""
	}
	switch toks[0].Norm {
	case "tbc", "tba", "tbd", "none", "nil", "unknown", "vacant", "vacancy", "unallocated", "unassigned", "nobody", "pending", "awaiting", "awaited", "undecided", "n":
		return toks[0].Norm != "n" || norm(1) == "/" || norm(1) == "k"
	case "no":
		switch norm(1) {
		case "one", "-", "owner", "lead", "person", "name", "body", "worker", "allocated", "named", "identified", "current", "longer":
			return true
		}
	case "not":
		switch norm(1) {
		case "yet", "known", "allocated", "agreed", "assigned", "identified", "decided", "confirmed", "applicable", "stated", "recorded", "named", "given", "set", "clear", "appointed", "filled", "sure", "needed":
			return true
		}
	case "to":
		return norm(1) == "be" && participle(norm(2), norm(3)) || norm(1) == "follow" || norm(1) == "confirm" || norm(1) == "decide"
	case "still", "as", "name", "who", "person":
		return norm(1) == "to" && norm(2) == "be" || norm(1) == "yet" || norm(1) == "tbc" || norm(1) == "tba" || toks[0].Norm == "who" && len(toks) <= 2
	}
	for _, m := range lexicon.Groups().FindAll(toks) {
		if m.From == 0 && m.Has("placeholder") && (m.To == len(toks) || m.To-m.From > 1 || toks[m.To].Kind != text.Punct) {
			return true
		}
	}
	return false
}

// helped reports whether mention i of an owner cell is only helped, told or
// met: "with Jade", "for Leo", "to be told to Mum".
func helped(s string, toks []text.Token, ms []mention, i int) bool {
	m := ms[i]
	if m.from == 0 {
		return false
	}
	k := m.from - 1
	for k > 0 && (toks[k].Norm == "the" || toks[k].Norm == "her" || toks[k].Norm == "his" || toks[k].Norm == "their") {
		k--
	}
	switch toks[k].Norm {
	case "for", "of", "re", "about", "from", "via", "to", "tells", "texts", "reports", "emails", "rings", "told", "informs", "near", "at":
		return i > 0 || toks[k].Norm == "for" || toks[k].Norm == "re"
	case "'s":
		return m.kind == ofRole || m.kind == ofRelation && m.from > 1
	case "(":
		return false
	}
	return false
}

// ownerDoubt: "?" behind a name, or a choice between two, makes all of it less
// certain.
func ownerDoubt(s string, toks []text.Token) func(mention) bool {
	return func(m mention) bool {
		from, to := m.from, m.to
		stops := func(k int) bool {
			return toks[k].Norm == ";" || toks[k].Norm == "." || toks[k].Line != toks[m.from].Line
		}
		for from > 0 && m.from-from < 40 && !stops(from-1) {
			from--
		}
		for to < len(toks) && to-m.to < 40 && !stops(to) {
			to++
		}
		for i := from; i < to; i++ {
			switch t := toks[i]; t.Norm {
			case "or":
				if i > from && i+1 < to {
					return true
				}
			case "either", "whoever", "whichever":
				if i < m.from || i >= m.to {
					return true
				}
			case "?":
				if i == to-1 || i == m.to {
					return true
				}
			}
		}
		return false
	}
}

// ownerOf reads one mention as an owner.
func (p *Plan) ownerOf(t text.Text, s string, toks []text.Token, m mention) (Owner, bool) {
	o := Owner{Text: t.Slice(toks[m.from].Start, toks[m.to-1].End), Adult: -1, Child: -1, from: m.from, to: m.to}
	switch m.kind {
	case ofAdult:
		o.Kind = OwnerPerson
		a := m.who[0]
		if len(m.who) > 1 {
			a = p.chooseAdult(m.who)
		}
		if a >= 0 {
			o.Adult = a
			o.Name, o.Role, o.Sector, o.Agency = p.Adults[a].Called(), p.Adults[a].Role, p.Adults[a].Sector, p.Adults[a].Agency
		} else {
			o.Name = o.Text.String()
		}
		o.Reason = "a name in the plan"
	case ofChild:
		o.Kind, o.Child = OwnerPerson, m.who[0]
		o.Name = p.Children[m.who[0]].Name
		o.Role = "child"
		o.Reason = "a child of the plan"
	case ofName:
		o.Kind, o.Name, o.Reason = OwnerPerson, o.Text.String(), "a name"
	case ofRelation:
		return p.relationOwner(o, m)
	case ofRole:
		return p.roleOwner(o, s, toks, m), true
	case ofAgency:
		o.Kind, o.Agency, o.Reason = OwnerOrganisation, o.Text.String(), "an agency or setting"
		if len(m.tags) > 0 {
			o.Sector = m.tags[0]
		}
	case ofParents:
		return p.parentsOwner(o, m), true
	case ofGroup, ofChildren:
		o.Kind, o.Reason = OwnerCollective, "a group without bounds"
	}
	return o, true
}

// chooseAdult: several adults share the words; the one with a relation or role
// named on the front sheet wins, else none.
func (p *Plan) chooseAdult(who []int) int {
	best := -1
	for _, a := range who {
		if p.Adults[a].Harvested == "front" || p.Adults[a].Relation != "" {
			if best >= 0 {
				return -1
			}
			best = a
		}
	}
	return best
}

// relationOwner resolves "Mum", "Dad", "MGM": one person if only one can be
// meant.
func (p *Plan) relationOwner(o Owner, m mention) (Owner, bool) {
	rel := m.tags[0]
	who := p.byRelation(rel, m.word)
	o.Role = rel
	switch {
	case len(who) == 1:
		o.Kind, o.Adult, o.Name, o.Reason = OwnerPerson, who[0], p.Adults[who[0]].Called(), "the only one whom the plan can mean"
	case len(who) == 0 && (rel == "mother" || rel == "father" || rel == "grandmother" || rel == "grandfather" || rel == "aunt" || rel == "uncle" || rel == "step-father" || rel == "step-mother" || rel == "partner"):
		o.Kind, o.Reason = OwnerPerson, "one relation"
	case rel == "grandparent":
		o.Kind, o.Reason = OwnerCollective, "more than one person"
		if len(p.byRelation("grandmother", ""))+len(p.byRelation("grandfather", "")) > 0 {
			o.Kind = OwnerPerson
		}
	default:
		o.Kind, o.Reason = OwnerRole, "more than one person can be meant"
	}
	if rel == "friend" || rel == "carer" || rel == "cousin" || rel == "brother" || rel == "sister" {
		if len(who) != 1 {
			o.Kind, o.Reason = OwnerRole, "nobody in the plan in particular"
		}
	}
	return o, true
}

// byRelation are the adults of a relation; "maternal" and "paternal" narrow it.
func (p *Plan) byRelation(rel, word string) []int {
	var out []int
	for i, a := range p.Adults {
		if a.Relation == rel || rel == "partner" && (a.Relation == "step-father" || a.Relation == "partner") || rel == "step-father" && a.Relation == "partner" && a.Sex != "f" {
			if rel == "father" && a.Possible && len(a.Children) > 0 && false {
				continue
			}
			out = append(out, i)
		}
	}
	if len(out) > 1 && (rel == "grandmother" || rel == "grandfather") {
		w := strings.ToLower(word)
		side := ""
		if strings.HasPrefix(w, "m") && w != "mamgu" {
			side = "maternal"
		} else if strings.HasPrefix(w, "p") {
			side = "paternal"
		}
		if side != "" {
			var some []int
			for _, i := range out {
				if strings.Contains(strings.ToLower(p.Adults[i].Notes.String()), side) || strings.Contains(strings.ToLower(p.Adults[i].Notes.String()), side[:1]+"g") {
					some = append(some, i)
				}
			}
			if len(some) == 1 {
				return some
			}
		}
	}
	return out
}

// roleOwner resolves a job: by a name beside it, or by the one person of the
// plan who has it.
func (p *Plan) roleOwner(o Owner, s string, toks []text.Token, m mention) Owner {
	r := roleOf(m.tags)
	o.Role, o.Sector = r.name, r.sector
	lower := strings.ToLower(o.Text.String())
	tbc := false
	for k := m.to; k < len(toks) && k < m.to+6; k++ {
		switch toks[k].Norm {
		case "tbc", "tba", "vacant", "vacancy", "allocated", "appointed", "recruited", "identified", "confirmed", "unallocated", "assigned":
			tbc = true
		}
	}
	who := p.whoHas(m.tags, s, toks, m)
	if r.name != "social worker" {
		// Only a social worker is the lead of the plan.
	} else if strings.Contains(lower, "lead") || lower == "key worker" || lower == "keyworker" || lower == "social worker" || lower == "sw" || strings.Contains(lower, "allocated") || strings.Contains(lower, "co-ordinator") || strings.Contains(lower, "coordinator") {
		var leads []int
		for _, i := range p.byRole("social worker") {
			if p.Adults[i].Lead {
				leads = append(leads, i)
			}
		}
		if len(leads) == 1 && len(p.byRole("social worker")) == 1 || len(leads) == 1 && (strings.Contains(lower, "lead") || strings.Contains(lower, "allocated") || strings.Contains(lower, "key")) {
			who = leads
		}
	}
	if len(who) == 1 && !tbc && !(s != "" && duty(lower)) {
		o.Kind, o.Adult, o.Name, o.Reason = OwnerPerson, who[0], p.Adults[who[0]].Called(), "the only one of that role in the plan"
		o.Agency = p.Adults[who[0]].Agency
		return o
	}
	o.Kind = OwnerRole
	if len(who) > 1 {
		o.Reason = "several of that role in the plan"
	} else {
		o.Reason = "nobody of that role is named in the plan"
	}
	return o
}

func duty(role string) bool {
	for _, w := range []string{"duty", "agency ", "locum ", "student "} {
		if strings.HasPrefix(role, w) {
			return true
		}
	}
	return false
}

// whoHas are the adults whom a job can mean: those of that very job; else, for
// a general job, those of its kinds ("teacher" for the class teacher); else,
// for a class teacher, whoever is only called teacher. A setting behind the job
// that is not theirs rules them out.
func (p *Plan) whoHas(tags []string, s string, toks []text.Token, m mention) []int {
	name := tags[0]
	who := p.byRole(name)
	if len(who) == 0 {
		for i, a := range p.Adults {
			if a.Name != "" && a.Role != "" && p.index.kinds[a.Role] == name {
				who = append(who, i)
			}
		}
	}
	if len(who) == 0 && name == "class teacher" {
		who = p.byRole("teacher")
	}
	if len(who) != 1 || p.Adults[who[0]].Agency == "" {
		return who
	}
	if setting := settingBehind(s, toks, m.to); setting != "" && !sameSetting(setting, p.Adults[who[0]].Agency) {
		return nil
	}
	return who
}

// settingBehind is the named setting behind a job: "Pastoral lead, Ravensholme".
func settingBehind(s string, toks []text.Token, k int) string {
	if k+1 >= len(toks) || toks[k].Norm != "," && toks[k].Norm != "at" && toks[k].Norm != "-" && toks[k].Norm != "(" && toks[k].Norm != "from" {
		return ""
	}
	from := k + 1
	for k = from; k < len(toks) && toks[k].Kind == text.Word && capital(s, toks[k]); k++ {
	}
	if k == from || len(roleMatches(s, toks[from:k])) > 0 || len(lexicon.Relations().FindAll(toks[from:k])) > 0 {
		return ""
	}
	return s[toks[from].Start:toks[k-1].End]
}

func sameSetting(a, b string) bool {
	for _, x := range text.Tokens(a) {
		for _, y := range text.Tokens(b) {
			if x.Kind == text.Word && x.Norm == y.Norm && orgWord(x) != "end" {
				return true
			}
		}
	}
	return false
}

// byRole are the adults of one job.
func (p *Plan) byRole(role string) []int {
	var out []int
	for i, a := range p.Adults {
		if a.Role == role && a.Name != "" {
			out = append(out, i)
		}
	}
	return out
}

// parentsOwner: "Parents" leads to people where the plan knows both.
func (p *Plan) parentsOwner(o Owner, m mention) Owner {
	mothers, fathers := p.byRelation("mother", ""), p.byRelation("father", "")
	partners := 0
	for _, a := range p.Adults {
		if (a.Relation == "step-father" || a.Relation == "partner") && a.Name != "" {
			partners++
		}
	}
	parents := p.byRelation("parent", "")
	o.Role = "parents"
	known := 0
	for _, f := range fathers {
		if p.Adults[f].Name != "" || !unnamedFather(p.Adults[f]) {
			known++
		}
	}
	if len(mothers) >= 1 && known+partners >= 1 || len(mothers) >= 2 || len(parents) >= 2 || len(parents) >= 1 && len(mothers)+known >= 1 || known >= 2 {
		o.Kind, o.Reason = OwnerPerson, "both parents are known in the plan"
		o.Name = o.Text.String()
		return o
	}
	o.Kind, o.Reason = OwnerCollective, "the plan does not know both parents"
	return o
}

// unnamedFather: the plan says that the father is not known or not named.
func unnamedFather(a Adult) bool {
	return a.Name == "" && a.Notes.Len() > 0
}

// mergeRoles joins "Julie Ormerod, FSW" and "Sch nurse (Bev Tatton)" into one
// owner each.
func mergeRoles(os []Owner, ms []mention, toks []text.Token) []Owner {
	var out []Owner
	for i := 0; i < len(os); i++ {
		o := os[i]
		if i+1 < len(os) {
			n := os[i+1]
			switch {
			case o.Kind == OwnerPerson && o.Child < 0 && n.Kind == OwnerRole && near(o, n):
				if o.Role == "" {
					o.Role, o.Sector = n.Role, n.Sector
				}
				i++
			case o.Kind == OwnerRole && n.Kind == OwnerPerson && n.Child < 0 && near(o, n) && n.Role == "":
				n.Role, n.Sector = o.Role, o.Sector
				o = n
				i++
			case o.Kind == OwnerRole && n.Kind == OwnerPerson && n.Adult >= 0 && near(o, n) && n.Role == o.Role:
				o = n
				i++
			case o.Kind == OwnerPerson && o.Child < 0 && n.Kind == OwnerOrganisation && near(o, n):
				o.Agency = n.Agency
				if o.Sector == "" {
					o.Sector = n.Sector
				}
				i++
			}
		}
		out = append(out, o)
	}
	return out
}

// near: the two stand beside each other with only a comma, bracket or dash
// between them.
func near(a, b Owner) bool { return b.from >= a.to && b.from-a.to <= 1 }
