package rules

import (
	"unicode"

	lex "github.com/childplan/smartplan/rules/internal/evidence"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// healthInvolved asks whether a health professional owns an action.
var healthInvolved = &Rule{
	Name: "health-involved", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		if len(p.Plan.Actions) == 0 {
			return
		}
		p.sectorInvolved("health")
	},
}

// schoolInvolved asks, where a school-age child is on the plan, whether a
// school or nursery owns an action.
var schoolInvolved = &Rule{
	Name: "school-involved", Severity: Advice, Outline: Advice, WholePlan: true,
	Check: func(p *Pass) {
		if len(p.Plan.Actions) == 0 || !schoolAge(p.Plan) {
			return
		}
		p.sectorInvolved("education")
	},
}

// sectorInvolved reports where no row with a task that can be checked has an
// owner or doer of the sector. A row in which the sector only has a vague part
// is named.
func (p *Pass) sectorInvolved(sector string) {
	var vague []Evidence
	for i := range p.Plan.Actions {
		a := &p.Plan.Actions[i]
		if !p.sectorIn(a, sector) {
			continue
		}
		if g := p.Grades.Actions[i].Action.Rung; g == "specific" {
			return
		}
		vague = append(vague, Evidence{Feature: "vague", Text: a.Text})
	}
	if len(vague) > 0 {
		p.missing("vague", map[string]string{"words": shorten(vague[0].Text.String(), 70)}, vague...)
		return
	}
	p.missing("none", nil)
}

// sectorIn reports whether a row is owned, or done in any of its cells, by
// somebody of the sector.
func (p *Pass) sectorIn(a *smartplan.Action, sector string) bool {
	for _, o := range a.Owners {
		role := o.Role
		s := o.Sector
		if o.Adult >= 0 {
			role, s = p.Plan.Adults[o.Adult].Role, p.Plan.Adults[o.Adult].Sector
		}
		if s == sector && role != "counsellor" || sector == "education" && o.Sector == sector {
			return true
		}
	}
	names := p.sectorNames(sector)
	for _, v := range []struct {
		value smartplan.Value
		owner bool
	}{{a.Row.Owner, true}, {a.Row.Action, false}, {a.Row.Due, false}, {a.Row.Outcome, false}, {a.Goal, false}, {a.Row.Measure, false}, {a.Measure, false}} {
		if !v.value.Is() {
			continue
		}
		toks := text.Tokens(v.value.String())
		for _, m := range lex.Find(lex.Sectors, toks) {
			if m.Has(sector) && (v.owner && heads(toks, m.From) || m.From == 0 && m.Has("person") || acts(toks, m.From, m.To)) {
				return true
			}
		}
		for i, t := range toks {
			if t.Kind == text.Word && names[t.Norm] && (v.owner && heads(toks, i) || acts(toks, i, i+1)) {
				return true
			}
		}
	}
	return false
}

// heads reports whether the word at token i is one of the owners that a cell
// lists: no preposition makes it somebody who is told or met.
func heads(toks []text.Token, i int) bool {
	return i == 0 || !objects[toks[i-1].Norm] && (i < 2 || !objects[toks[i-2].Norm])
}

// objects are words behind which somebody is met, told or asked.
var objects = map[string]bool{"to": true, "with": true, "from": true, "see": true, "sees": true, "at": true, "ring": true, "rings": true, "tell": true, "tells": true,
	"text": true, "texts": true, "email": true, "emails": true, "for": true, "of": true, "attend": true, "attends": true, "in": true, "into": true, "back": true, "start": true,
	"meet": true, "meets": true, "ask": true, "asks": true, "after": true, "before": true, "outside": true, "during": true, "on": true, "near": true, "around": true, "late": true}

// acts reports whether the person at tokens from to to does something: a verb
// follows, or "by" stands before; and no other preposition makes it the one who
// is met or told.
func acts(toks []text.Token, from, to int) bool {
	for i := from - 1; i >= 0 && i >= from-3; i-- {
		switch w := toks[i].Norm; {
		case w == "by":
			return true
		case objects[w]:
			return false
		case w == ".", w == ";", w == ",", w == ":":
			i = -1
		}
	}
	for i := to; i < len(toks) && i < to+4; i++ {
		t := toks[i]
		switch {
		case t.Norm == "will", t.Norm == "to" && i+1 < len(toks) && toks[i+1].Kind == text.Word && toks[i+1].Norm != "the" && toks[i+1].Norm != "be", t.Norm == "does":
			return true
		case t.Kind == text.Word && verbs(t.Norm):
			return true
		case objects[t.Norm], t.Norm == "is", t.Norm == "was", t.Norm == ";", t.Norm == "." && i > to:
			return false
		}
	}
	return false
}

// verbs reports whether a word in -s is what a professional does in a row.
func verbs(w string) bool {
	switch w {
	case "note", "ask", "check", "look", "see", "keep", "weigh", "give", "write", "weighs", "checks", "looks", "sees", "gives", "notes", "writes", "brings", "meets", "asks", "counts", "texts", "rings", "does", "reads", "shows", "visits", "tells", "sends", "repeats", "watches", "downloads", "keeps", "lends", "records", "reports", "runs", "takes", "goes", "confirms", "signs", "books", "refers", "measures", "plots", "hears", "holds", "emails", "phones", "calls", "marks", "teaches", "helps", "walks", "provides", "listens", "draws", "puts", "leaves", "collects", "prints", "makes", "reviews":
		return true
	}
	return false
}

// sectorNames are the names beside which the plan writes a job of the sector:
// "Priya Nair (health visitor)", "Idwal Beynon, class teacher", "School nurse:
// Bev Tatton". Names that a member of the family has too are left out.
func (p *Pass) sectorNames(sector string) map[string]bool {
	if n := p.memo.sectors[sector]; n != nil {
		return n
	}
	out := map[string]bool{}
	for _, s := range p.sentences() {
		str := s.String()
		capital := func(i int) bool {
			return i >= 0 && i < len(s.toks) && s.toks[i].Kind == text.Word && len(s.toks[i].Norm) > 1 && unicode.IsUpper([]rune(str[s.toks[i].Start:s.toks[i].End])[0])
		}
		for _, m := range lex.Find(lex.Sectors, s.toks) {
			if !m.Has(sector) {
				continue
			}
			if i := m.From - 1; i > 0 && (s.toks[i].Norm == "(" || s.toks[i].Norm == ",") {
				for j := i - 1; j >= 0 && j >= i-2 && capital(j); j-- {
					out[s.toks[j].Norm] = true
				}
			}
			if j := m.To; j < len(s.toks) && (s.toks[j].Norm == ":" || m.Has("person") && capital(j)) {
				if s.toks[j].Norm == ":" {
					j++
				}
				for ; j < len(s.toks) && j <= m.To+3 && capital(j); j++ {
					out[s.toks[j].Norm] = true
				}
			}
		}
		if s.kind == inLabel && lex.Has(lex.Sectors, text.Tokens(s.heading), sector) {
			for j := 0; j < len(s.toks) && j < 3 && capital(j); j++ {
				out[s.toks[j].Norm] = true
			}
		}
	}
	for _, w := range []string{"mr", "mrs", "ms", "miss", "dr", "the"} {
		delete(out, w)
	}
	for _, a := range p.Plan.Adults {
		if a.Family() {
			for _, n := range norms(a.Name) {
				delete(out, n)
			}
		}
	}
	for _, c := range p.Plan.Children {
		for _, n := range norms(c.Name) {
			delete(out, n)
		}
	}
	if p.memo.sectors == nil {
		p.memo.sectors = map[string]map[string]bool{}
	}
	p.memo.sectors[sector] = out
	return out
}

// schoolAge reports whether a child on the plan is of school age.
func schoolAge(p *smartplan.Plan) bool {
	for _, c := range p.Children {
		if c.OnPlan && !c.Unborn && c.Age >= 5 && c.Age <= 18 {
			return true
		}
	}
	return false
}
