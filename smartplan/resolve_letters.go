package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// correspondence is who writes a plan that is a letter, and to whom. "You" is
// the addressees, "I" the signatory.
type correspondence struct {
	is bool
	to []int // adults
	// from is the signatory's index; -1 where the plan does not introduce the
	// name. Signed says that there is a name.
	from   int
	signed bool
	name   string
}

// readLetter finds the line "Dear Leanne and Jordan" and the name under "Yours
// sincerely".
func (p *Plan) readLetter() correspondence {
	c := correspondence{from: -1}
	closing := false
	for _, s := range p.Draft.Sections {
		for _, line := range append(s.Heading.Text.Lines(), s.Text.Text.Lines()...) {
			str := line.String()
			low := strings.ToLower(str)
			switch {
			case strings.HasPrefix(low, "dear ") && len(str) <= 120:
				c.is = true
				toks := text.Tokens(str)
				for _, m := range p.index.mentions(str, toks) {
					switch m.kind {
					case ofAdult:
						c.to = union(c.to, m.who[:1])
					case ofRelation:
						c.to = union(c.to, p.byRelation(m.tags[0], m.word))
					}
				}
			case isClosing(low):
				closing = true
				if i := strings.IndexByte(str, ','); i > 0 && i+2 < len(str) {
					c.sign(p, strings.TrimSpace(str[i+1:]))
				}
			case closing && !c.signed:
				c.sign(p, str)
			}
		}
	}
	return c
}

func isClosing(low string) bool {
	for _, w := range []string{"yours sincerely", "yours faithfully", "yours truly", "kind regards", "best wishes", "with best wishes", "with kind regards", "signed", "warm regards", "many thanks"} {
		if strings.HasPrefix(low, w) && len(low) < len(w)+60 {
			return true
		}
	}
	return false
}

// sign takes the first name of a line as that of the signatory.
func (c *correspondence) sign(p *Plan, s string) {
	toks := text.Tokens(s)
	for _, m := range p.index.mentions(s, toks) {
		switch m.kind {
		case ofAdult:
			c.signed, c.from, c.name = true, m.who[0], p.Adults[m.who[0]].Called()
			return
		case ofName:
			c.signed, c.name = true, m.word
			return
		}
	}
}

// spokenTo reads "you will …", "Freya, you will …", "both of you will …" and "I
// will …" in a letter.
func (p *Plan) spokenTo(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	if !p.letter.is {
		return nil
	}
	if out := p.addressed(t, s, toks, ms); len(out) > 0 {
		return out
	}
	var out []Owner
	for i, tok := range toks {
		switch tok.Norm {
		case "you", "i", "you'll", "i'll", "you've", "i've", "yourself", "you'd":
		default:
			continue
		}
		if !subjectHere(toks, i) {
			continue
		}
		k := i + 1
		for k < len(toks) && (toks[k].Norm == "both" || toks[k].Norm == "each" || toks[k].Norm == "two" || toks[k].Norm == "also" || toks[k].Norm == "all") {
			k++
		}
		if strings.HasSuffix(tok.Norm, "'ll") {
			// "you'll ring"
		} else if k >= len(toks) || !taskWord(toks[k].Norm) && !(tok.Norm == "you" || tok.Norm == "i") || k < len(toks) && !isTaskVerb(s, toks, k, mention{kind: ofParents, from: i, to: i + 1}) {
			continue
		}
		o := Owner{Kind: OwnerPerson, Text: t.Slice(tok.Start, tok.End), Adult: -1, Child: -1, Doer: true, from: i, to: i + 1}
		if strings.HasPrefix(tok.Norm, "i") {
			if !p.letter.signed {
				o.Kind, o.Reason = OwnerRole, "the letter does not say who writes"
			} else {
				o.Reason, o.Name = "the writer of the letter", p.letter.name
				if o.Adult = p.letter.from; o.Adult >= 0 {
					a := p.Adults[o.Adult]
					o.Name, o.Role, o.Sector, o.Agency = a.Called(), a.Role, a.Sector, a.Agency
				}
			}
			return append(out, o)
		}
		// A name just before: "Freya, you will", "Mel and Freya, you will".
		named := false
		for _, m := range ms {
			if m.to <= i && i-m.to <= 1 && (m.kind == ofAdult || m.kind == ofName || m.kind == ofRelation) {
				if q, ok := p.ownerOf(t, s, toks, m); ok {
					q.Doer, named = true, true
					out = append(out, q)
				}
			}
		}
		if named {
			return out
		}
		o.Reason = "those to whom the letter is written"
		if len(p.letter.to) == 0 {
			o.Kind, o.Reason = OwnerCollective, "the letter does not say to whom it is written"
			return append(out, o)
		}
		for _, a := range p.letter.to {
			q := o
			q.Adult, q.Name, q.Role = a, p.Adults[a].Called(), orString(p.Adults[a].Relation, p.Adults[a].Role)
			out = append(out, q)
		}
		return out
	}
	return out
}

// subjectHere: the pronoun at token i is not the object of what stands before.
func subjectHere(toks []text.Token, i int) bool {
	if i == 0 || startsClause(toks, i) {
		return true
	}
	switch toks[i-1].Norm {
	case "of":
		return i >= 2 && (toks[i-2].Norm == "both" || toks[i-2].Norm == "each" || toks[i-2].Norm == "two" || toks[i-2].Norm == "one" || toks[i-2].Norm == "either" || toks[i-2].Norm == "all")
	case "that", "agreed", "asked", "then", "so", "but", "both", "said":
		return toks[i-1].Norm != "asked"
	}
	return false
}

// addressed reads a task that begins with the name of whom the letter asks:
// "Freya, please ring …", "Freya, you said you would …", "Freya and Mel, we
// would like you to …".
func (p *Plan) addressed(t text.Text, s string, toks []text.Token, ms []mention) []Owner {
	var out []Owner
	at := 0
	for _, m := range ms {
		if m.from != at || m.kind != ofAdult && m.kind != ofName && m.kind != ofRelation {
			break
		}
		o, ok := p.ownerOf(t, s, toks, m)
		if !ok {
			return nil
		}
		o.Doer = true
		out = append(out, o)
		at = m.to
		if at < len(toks) && (toks[at].Norm == "and" || toks[at].Norm == "&") {
			at++
			continue
		}
		break
	}
	if len(out) == 0 || at+1 >= len(toks) || toks[at].Norm != "," {
		return nil
	}
	norm := func(k int) string {
		if k < len(toks) {
			return toks[k].Norm
		}
		return ""
	}
	k := at + 1
	switch norm(k) {
	case "please", "would", "could", "can", "will":
		if norm(k) == "please" || norm(k+1) == "you" {
			return out
		}
	case "you", "you'll", "you've", "you'd":
		switch norm(k + 1) {
		case "said", "agreed", "will", "would", "promised", "offered", "told", "have", "are", "and", "need", "must", "should", "can":
			return out
		}
		if strings.HasSuffix(norm(k), "'ll") || strings.HasSuffix(norm(k), "'ve") {
			return out
		}
	case "we", "i", "we'd", "i'd":
		for j := k + 1; j < k+7; j++ {
			if norm(j) == "you" && (norm(j+1) == "to" || norm(j+1) == "both") {
				return out
			}
			if norm(j) == "." || norm(j) == "," {
				break
			}
		}
	}
	return nil
}
