package statement

import (
	"slices"

	"github.com/childplan/smartplan/smartplan/text"
)

// owned joins possessives to the people they belong to: in "Mia's mum", "her
// nursery teacher" and "his brother" one person is spoken of, not two.
func (r *roster) owned(toks []text.Token, in []mention) []mention {
	var out []mention
	for i := 0; i < len(in); i++ {
		m := in[i]
		if n := len(out); n > 0 && between(toks, out[n-1].to, m.from) <= 2 {
			p := out[n-1]
			gap := m.from - p.to
			adult := len(m.who) == 1 && m.who[0].kind != 'c' && (gap == 0 || m.who[0].kind == 'g')
			switch {
			case p.poss && m.kin != "" && m.kin != "child":
				owner := p
				m.owner = &owner
				m.from = p.from
				out[n-1] = m
				continue
			case p.poss && (adult || isNounAdult(toks, m)) && m.pron == 0:
				owner := p
				m.from, m.owner = p.from, &owner
				out[n-1] = m
				continue
			case !p.poss && p.kin != "" && gap == 0 && len(m.children()) == 1 && m.pron == 0:
				m.from = p.from // "her son Tyler"
				out[n-1] = m
				continue
			case gap == 0 && isNounAdult(toks, p) && m.pron == 0 && len(m.who) == 1 && m.who[0].kind != 'c':
				m.from = p.from // "health visitor Priya", "her teacher Miss Holt"
				out[n-1] = m
				continue
			}
		}
		out = append(out, m)
	}
	return dropAsides(toks, out)
}

// otherChildren reports whether "children" at token i are others than the
// family's: "when children laugh", "because kids call her names".
func otherChildren(toks []text.Token, i int) bool {
	switch at(toks, i-1) {
	case "when", "because", "as", "if", "and", "that", "some", "by", "from", "with":
		return socialVerbs[at(toks, i+1)]
	}
	return false
}

var socialVerbs = words(`laugh tease stare call mock whisper avoid pick point say said have had move refuse won't will don't do notice hold make made leave ignore at in from play shout chase copy comment moved called laughed teased avoided stared`)

// between is the number of tokens from a to b, many if a mark stands between.
func between(toks []text.Token, a, b int) int {
	for i := a; i < b; i++ {
		if toks[i].Kind == text.Punct && toks[i].Norm != "-" {
			return 99
		}
	}
	return b - a
}

func isNounAdult(toks []text.Token, m mention) bool {
	_, ok := adultNouns[toks[m.to-1].Norm]
	if m.poss && m.to >= 2 {
		_, ok = adultNouns[toks[m.to-2].Norm]
	}
	return ok && m.pron == 0
}

// dropAsides leaves out an adult word in brackets behind a name: "Leanne (mum)".
func dropAsides(toks []text.Token, in []mention) []mention {
	return slices.DeleteFunc(in, func(m mention) bool {
		return m.from > 0 && toks[m.from-1].Norm == "(" && m.to < len(toks) && toks[m.to].Norm == ")" && (isNounAdult(toks, m) || m.kin != "")
	})
}

// lists joins "Noor, Sami and Mum" to one mention of several people. A
// possessive is joined only to another: "Mia's and Tom's beds".
func (r *roster) lists(toks []text.Token, in []mention) []mention {
	var out []mention
	for _, m := range in {
		if n := len(out); n > 0 && m.pron == 0 && out[n-1].pron == 's' && !out[n-1].poss && out[n-1].sex != "n" && !m.group && m.doubt == "" && m.kin == "" && !m.poss &&
			m.from-out[n-1].to == 1 && (at(toks, m.from-1) == "and" || at(toks, m.from-1) == "&") {
			out[n-1].to, out[n-1].with = m.to, m.who
			continue
		}
		if n := len(out); n > 0 && m.pron == 0 && out[n-1].pron == 0 && !m.group && !out[n-1].group && m.doubt == "" && out[n-1].doubt == "" && m.kin == "" && out[n-1].kin == "" {
			p := &out[n-1]
			if joined(toks, p.to, m.from) && (!p.poss || m.poss) && !r.newClause(toks, m, in) {
				p.to = m.to
				p.poss = m.poss
				for _, w := range m.who {
					if !slices.Contains(p.who, w) {
						p.who = append(slices.Clip(p.who), w)
					}
				}
				continue
			}
		}
		out = append(out, m)
	}
	return out
}

// joined reports whether only the marks of a list stand between two names.
func joined(toks []text.Token, a, b int) bool {
	if a == b || b-a > 3 {
		return false
	}
	for i := a; i < b; i++ {
		switch toks[i].Norm {
		case ",", "and", "&", "/", "or", "+":
		default:
			return false
		}
	}
	return true
}

// newClause keeps "Mia is cold, Tom is hungry" apart: a name after a comma that
// has its own verb where the list before it had one as well. A list has one
// verb, behind the last name, so nothing has to be looked at here but a number
// of its own: "TJ 81%, Mia 79%".
func (r *roster) newClause(toks []text.Token, m mention, _ []mention) bool {
	return m.from > 0 && toks[m.from-1].Norm == "," && m.from >= 2 && toks[m.from-2].Norm == "%"
}
