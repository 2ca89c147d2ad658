package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// askedOf reads who is to do an item that a question heads: "What does Lin
// need to do? Assess …", "What will Dad do?".
func (p *Plan) askedOf(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	if len(toks) < 4 || toks[0].Norm != "what" || !askWords[toks[1].Norm] {
		return nil
	}
	var out []Owner
	at := 2
	for i, m := range ms {
		if m.from != at && !(m.from == at+1 && determiner[toks[at].Norm]) || m.kind == ofChild || m.kind == ofChildren {
			continue
		}
		o, ok := p.ownerOf(t, s, toks, ms[i])
		if !ok {
			return nil
		}
		o.Doer = true
		out = append(out, o)
		at = m.to
		if at < len(toks) && (toks[at].Norm == "and" || toks[at].Norm == "&" || toks[at].Norm == ",") {
			at++
		}
	}
	for k := at; k < len(toks) && k < at+6; k++ {
		if toks[k].Norm == "?" {
			if k > at && toks[k-1].Norm == "do" && k+1 < len(toks) {
				return out
			}
			return nil
		}
	}
	return nil
}

var askWords = wordSet("does do will must should can is are has have")

// dueOwners reads a person who stands in the cell for the deadline of a row
// that names nobody else: "Winston Okonjo, 3 April 2026".
func (p *Plan) dueOwners(t text.Text) []Owner {
	s := t.String()
	toks := text.Tokens(s)
	if len(toks) > 24 {
		return nil
	}
	ms := p.index.mentions(s, toks)
	var out []Owner
	at := 0
	for _, m := range ms {
		if m.from != at || m.kind != ofAdult && !(m.kind == ofName && len(m.run.given) > 1) {
			break
		}
		at = m.to
		o, ok := p.ownerOf(t, s, toks, m)
		if !ok {
			return nil
		}
		if at < len(toks) && toks[at].Norm != "," && toks[at].Norm != "-" && toks[at].Norm != ":" && toks[at].Norm != ";" && toks[at].Norm != "and" && toks[at].Norm != "&" && toks[at].Norm != "/" && toks[at].Line == toks[at-1].Line {
			return nil // "Ann's birthday"
		}
		out = append(out, o)
		at++
	}
	return out
}

// pairedTitles finds the first of "Pastor and Mrs Amoah" and "Mr & Mrs Cole":
// a title that shares the surname of the next.
func (x *nameIndex) pairedTitles(s string, toks []text.Token, best map[int]mention) {
	for i := 0; i+2 < len(toks); i++ {
		if _, title := titles[toks[i].Norm]; !title || !capital(s, toks[i]) || toks[i+1].Norm != "and" && toks[i+1].Norm != "&" {
			continue
		}
		if _, title := titles[toks[i+2].Norm]; !title || best[i+2].to < i+4 || best[i].to > i+1 {
			continue
		}
		m := best[i+2]
		surname := toks[m.to-1].Norm
		found := -1
		for k, a := range x.plan.Adults {
			bare := strings.ToLower(strings.TrimSpace(strings.TrimPrefix(a.Name, a.Title)))
			if bare != surname && strings.ToLower(lastName(bare)) != surname || len(m.who) > 0 && k == m.who[0] {
				continue
			}
			sex := titles[toks[i].Norm]
			if strings.EqualFold(a.Title, s[toks[i].Start:toks[i].End]) || sex != "" && a.Sex == sex {
				if found >= 0 {
					found = -1
					break
				}
				found = k
			}
		}
		if found >= 0 {
			best[i] = mention{kind: ofAdult, from: i, to: i + 1, who: []int{found}}
		}
	}
}
