package cli

import "github.com/childplan/smartplan/smartplan"

// parsed is what parse shows: the plan as written, and how it was read.
type parsed struct {
	Draft *smartplan.Draft `json:"draft"`
	Plan  *readPlan        `json:"plan,omitempty"`
}

type readPlan struct {
	Type       string    `json:"type"`
	Nation     string    `json:"nation"`
	Stage      string    `json:"stage"`
	Date       string    `json:"date"`
	Categories []string  `json:"categories"`
	Children   []kid     `json:"children"`
	Adults     []adult   `json:"adults"`
	Meetings   []meeting `json:"meetings"`
	Actions    []act     `json:"actions"`
}

type kid struct {
	Name   string   `json:"name"`
	Names  []string `json:"names"`
	Born   string   `json:"born,omitempty"`
	Due    string   `json:"due,omitempty"`
	OnPlan bool     `json:"onPlan"`
}

type adult struct {
	Name     string   `json:"name"`
	Word     string   `json:"word,omitempty"`
	Role     string   `json:"role,omitempty"`
	Relation string   `json:"relation,omitempty"`
	Lead     bool     `json:"lead,omitempty"`
	Agency   string   `json:"agency,omitempty"`
	Children []string `json:"children,omitempty"`
}

type meeting struct {
	Kind string `json:"kind"`
	Next bool   `json:"next"`
	Date string `json:"date"`
}

type act struct {
	ID        string   `json:"id"`
	Text      string   `json:"text"`
	Goal      string   `json:"goal,omitempty"`
	Owners    []string `json:"owners"`
	Timescale string   `json:"timescale"`
	Due       string   `json:"due,omitempty"`
}

func understood(d *smartplan.Draft, p *smartplan.Plan) parsed {
	out := parsed{Draft: d}
	if p == nil {
		return out
	}
	r := &readPlan{Type: p.Type, Nation: string(p.Nation), Stage: string(p.Stage), Date: p.Date.String(), Categories: p.Categories}
	for _, c := range p.Children {
		r.Children = append(r.Children, kid{c.Name, c.Names, c.Born.String(), c.Due.String(), c.OnPlan})
	}
	for _, a := range p.Adults {
		k := adult{Name: a.Name, Word: a.Word, Role: a.Role, Relation: a.Relation, Lead: a.Lead, Agency: a.Agency}
		for _, c := range a.Children {
			k.Children = append(k.Children, p.Children[c].Name)
		}
		r.Adults = append(r.Adults, k)
	}
	for _, m := range p.Meetings {
		r.Meetings = append(r.Meetings, meeting{m.Kind, m.Next, m.Date.String()})
	}
	for _, a := range p.Actions {
		x := act{ID: a.ID, Text: a.Text.String(), Goal: a.Goal.String(), Timescale: a.Timescale.Kind, Due: a.Timescale.Due.String(), Owners: []string{}}
		for _, o := range a.Owners {
			x.Owners = append(x.Owners, string(o.Kind)+": "+o.Text.String()+" ("+o.Reason+")")
		}
		r.Actions = append(r.Actions, x)
	}
	out.Plan = r
	return out
}
