package smartplan

import "github.com/childplan/smartplan/smartplan/text"

// Person is a place in a text that names somebody of the plan.
type Person struct {
	// Adults and Children are indexes into the plan: more than one where the
	// words fit several.
	Adults, Children []int
	// Word is as written. Relation or Role is set where the words name one
	// ("Dad", "health visitor").
	Word           string
	Relation, Role string
	Start, End     int // bytes of the text
	// Agent says that the person is to do what the text says.
	Agent bool
	// Unknown is a name that the plan introduces nowhere.
	Unknown bool
}

// People finds everybody whom a text of this plan names, in order.
func (p *Plan) People(t text.Text) []Person {
	s := t.String()
	toks := text.Tokens(s)
	ms := p.index.mentions(s, toks)
	var out []Person
	for i, m := range ms {
		q := Person{Word: s[toks[m.from].Start:toks[m.to-1].End], Start: toks[m.from].Start, End: toks[m.to-1].End}
		switch m.kind {
		case ofAdult:
			q.Adults = m.who
		case ofChild:
			q.Children = m.who
		case ofRelation:
			q.Relation = m.tags[0]
			q.Adults = p.byRelation(m.tags[0], m.word)
		case ofRole:
			q.Role = m.tags[0]
			q.Adults = p.byRole(m.tags[0])
		case ofParents:
			q.Relation = "parents"
			q.Adults = append(p.byRelation("mother", ""), p.byRelation("father", "")...)
		case ofName:
			q.Unknown = true
		default:
			continue
		}
		q.Agent = p.agent(s, toks, ms, i)
		out = append(out, q)
	}
	return out
}
