package rules

import (
	"github.com/childplan/smartplan/rules/internal/words"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// orderRespected finds actions that bring together, or make one arrange with or
// answer for the other, two people whom bail or an order written in the plan
// keeps apart. It is nearly certain, or silent.
var orderRespected = &Rule{
	Name: "order-respected", Severity: Error, Outline: Advice,
	Check: func(p *Pass) {
		orders := ordersOf(p)
		if len(orders) == 0 {
			return
		}
		eachRow(p, func(a *smartplan.Action, _ RowGrades) {
			if code, o, at := against(p, a, orders); code != "" {
				f := Finding{Code: code, At: at, Evidence: []Evidence{{"action", at}, {"order", o.text}}, Subject: about(a), Place: placeOf(p.Plan, a, smartplan.FieldAction),
					Params: map[string]string{"action": shorten(a.Text.String(), 80), "order": shorten(o.text.String(), 120)}}
				p.Report(f)
			}
		})
	},
}

// keepApart is an order: an adult, and those whom he or she is kept from.
type keepApart struct {
	adult    int
	adults   map[int]bool
	children map[int]bool
	text     text.Text
}

func (o keepApart) parts(a, b int) bool {
	return o.adult == a && o.adults[b] || o.adult == b && o.adults[a]
}

// mostOrders is how many orders of one plan are looked at.
const mostOrders = 20

// ordersOf reads the orders of a plan that are in force.
func ordersOf(p *Pass) []keepApart {
	var out []keepApart
	var last []smartplan.Person // whom the passage named last
	var in *passage
	orderBefore := false
	for _, s := range p.sentences() {
		if len(out) == mostOrders {
			break
		}
		if s.passage != in {
			in, last, orderBefore = s.passage, nil, false
		}
		people := p.Plan.People(s.text)
		order := words.Has("order", "order", s.toks)
		if apart := words.Tagged("order", "apart", s.toks); len(apart) > 0 && (order || orderBefore) && inForce(p.Plan, s) && s.kind != inRow {
			if o, ok := readOrder(p.Plan, s, people, last, apart[0]); ok {
				out = append(out, o)
			}
		}
		orderBefore = order
		for _, q := range people {
			if len(q.Adults) == 1 && p.Plan.Adults[q.Adults[0]].Family() {
				last = []smartplan.Person{q}
			}
		}
	}
	return out
}

// readOrder finds out who is kept from whom. The one who is bound stands before
// the words of the ban, or was named just before; those behind are protected.
func readOrder(p *smartplan.Plan, s sentence, people, last []smartplan.Person, ban text.Match) (keepApart, bool) {
	o := keepApart{adult: -1, adults: map[int]bool{}, children: map[int]bool{}, text: s.text}
	from := s.toks[ban.From].Start
	for _, q := range people {
		if q.Start < from && len(q.Adults) == 1 && p.Adults[q.Adults[0]].Family() && o.adult < 0 {
			o.adult = q.Adults[0]
		}
	}
	if o.adult < 0 {
		o.adult = labelled(p, s)
	}
	if o.adult < 0 && len(last) > 0 {
		o.adult = last[0].Adults[0]
	}
	if o.adult < 0 {
		return o, false
	}
	for _, q := range people {
		if q.Start < from {
			continue
		}
		for _, i := range q.Adults {
			if i != o.adult && p.Adults[i].Family() {
				o.adults[i] = true
			}
		}
		if len(q.Adults) == 0 {
			for _, c := range q.Children {
				o.children[c] = true
			}
		}
	}
	for _, t := range s.toks[ban.To:] {
		switch t.Norm {
		case "children", "kids", "family":
			for c := range p.Children {
				o.children[c] = true
			}
		}
	}
	return o, len(o.adults)+len(o.children) > 0
}

// labelled is the adult of the family of whom a front sheet entry speaks.
func labelled(p *smartplan.Plan, s sentence) int {
	if s.kind != inLabel {
		return -1
	}
	for i, a := range p.Adults {
		if !a.Family() {
			continue
		}
		if x, y := a.At.First(), s.passage.text.First(); !x.IsZero() && !y.IsZero() && y.Start <= x.Start && x.End <= y.End {
			return i
		}
	}
	return -1
}

// inForce: nothing says that the order is over, may come, or had been.
func inForce(p *smartplan.Plan, s sentence) bool {
	for _, t := range s.toks {
		switch t.Norm {
		case "ended", "expired", "lifted", "dropped", "discharged", "lapsed", "previous", "previously", "breached", "if", "apply", "applying", "consider", "considered", "requested", "advised", "was":
			return false
		}
	}
	for _, m := range when.Scan(s.String(), p.Context()) {
		if (m.Role == when.RoleUntil || m.Role == when.RoleBy) && m.Date.Exists() && !p.Date.IsZero() && m.Date.Before(p.Date) {
			return false
		}
	}
	return true
}

// against finds the order that an action goes against, with how and where.
func against(p *Pass, a *smartplan.Action, orders []keepApart) (code string, o keepApart, at text.Text) {
	if !a.Row.Action.Is() {
		return "", o, at
	}
	for _, m := range matters(p.Plan, a) {
		if words.Has("order", "safe", m.toks) {
			return "", o, at
		}
	}
	if a.Row.Due.Is() && words.Has("order", "safe", text.Tokens(a.Row.Due.String())) {
		return "", o, at
	}
	whole := a.Row.Action.Text
	for _, sp := range text.Sentences(whole.String()) {
		t := whole.Slice(sp.Start, sp.End)
		toks := text.Tokens(t.String())
		people := p.Plan.People(t)
		for _, o := range orders {
			if c := inSentence(p.Plan, toks, people, o); c != "" {
				return c, o, t
			}
		}
	}
	return "", o, at
}

// inSentence: "together" for a deed of both, "arrange" where one is to arrange
// something with the other, "police" where one is to answer for the other,
// "child" where the one who is bound is to care for a protected child.
func inSentence(p *smartplan.Plan, toks []text.Token, people []smartplan.Person, o keepApart) string {
	has := map[int]bool{}
	for _, q := range people {
		for _, i := range q.Adults {
			has[i] = true
		}
	}
	both := false
	for i := range o.adults {
		both = both || has[o.adult] && has[i]
	}
	if both && words.Has("order", "together", toks) && !denied(toks, 0, len(toks)) {
		return "together"
	}
	for k, q := range people {
		if !q.Agent || len(q.Adults) != 1 || k+1 >= len(people) {
			continue
		}
		next := people[k+1]
		from, to := tokenAt(toks, q.End), tokenAt(toks, next.Start)
		if to-from > 8 || from > to {
			continue
		}
		gap := toks[from:to]
		if stops(gap) {
			continue
		}
		if len(next.Adults) == 1 && o.parts(q.Adults[0], next.Adults[0]) {
			if words.Has("order", "police", gap) && q.Adults[0] != o.adult && !aboutSelf(gap) {
				return "police"
			}
			if words.Has("order", "arrange", gap) && !denied(toks, from, to) {
				return "arrange"
			}
		}
		if q.Adults[0] == o.adult && len(next.Adults) == 0 && len(next.Children) > 0 && !denied(toks, from, to) && words.Has("order", "care", gap) {
			for _, c := range next.Children {
				if o.children[c] {
					return "child"
				}
			}
		}
	}
	return ""
}

// stops: between the two stands a condition or somebody else who is told, so
// that the second is only spoken of.
func stops(gap []text.Token) bool {
	for i, t := range gap {
		if t.Norm == "that" && i > 0 && (gap[i-1].Norm == "sure" || gap[i-1].Norm == "ensure" || gap[i-1].Norm == "see") {
			continue // "make sure that he keeps away"
		}
		switch t.Norm {
		case "if", "when", "about", "any", "that", "whether", "unless", "should", "because", "police", "999", "101", ".", ";", "report", "breach", "breaches", "calls", "sw":
			return true
		}
	}
	return false
}

// aboutSelf: "to keep herself", "make sure she".
func aboutSelf(gap []text.Token) bool {
	for _, t := range gap {
		switch t.Norm {
		case "herself", "himself", "themselves", "doors", "door", "locks":
			return true
		}
	}
	return false
}

func denied(toks []text.Token, from, to int) bool {
	for i := from; i < to && i < len(toks); i++ {
		switch toks[i].Norm {
		case "not", "no", "never", "don't", "won't", "neither", "nor", "without":
			return true
		}
	}
	return false
}
