package statement

import "github.com/childplan/smartplan/smartplan/text"

// Words beside a name that a child and an adult share, which tell the two apart:
// "Patrick (the child)", "Patrick senior", "wee Patrick".
var (
	youngWords = words(`child son daughter boy girl lad young younger junior jnr jr little wee baby small bach fach toddler pupil nephew niece minor`)
	oldWords   = words(`senior snr sr big old elder older dad father daddy da mum mother adult grandad grandfather grandpa granda gran nan uncle aunt auntie stepdad stepfather partner mr mrs ms parent carer`)
)

// tellApart settles a name that a child and an adult share by the words beside
// it, or, where the plan always says which it means of the adult, by their
// absence. It reports whether one person is left.
func (r *roster) tellApart(toks []text.Token, m *mention) bool {
	young, old := r.beside(toks, m)
	if !young && !old {
		young = r.seniors[namesake(m.who)]
	}
	if young == old {
		return false
	}
	var left []who
	for _, w := range m.who {
		if young == (w.kind == 'c') {
			left = append(left, w)
		}
	}
	if len(left) != 1 {
		return false
	}
	m.who = left
	return true
}

// beside looks at the word before a name and those behind it, in brackets or
// not, and takes them into the mention.
func (r *roster) beside(toks []text.Token, m *mention) (young, old bool) {
	if prev := at(toks, m.from-1); prev == "little" || prev == "wee" || prev == "baby" || prev == "young" || prev == "son" || prev == "daughter" {
		young = true
	} else if oldWords[prev] {
		old = true
	}
	open := at(toks, m.to)
	bracket := open == "(" || open == "," || open == "-"
	i := m.to
	if bracket {
		i++
	}
	for n := 0; n < 4 && i < len(toks); i, n = i+1, n+1 {
		t := toks[i]
		switch {
		case youngWords[t.Norm] || open == "(" && (t.Kind == text.Number || t.Norm == "aged"):
			young = true
		case oldWords[t.Norm]:
			old = true
		case bracket && (t.Norm == "the" || t.Norm == "his" || t.Norm == "her" || t.Norm == "their" || t.Norm == "its"):
			continue
		case t.Norm == ".":
			continue
		}
		break
	}
	if (young || old) && open == "(" {
		for k := m.to; k < len(toks) && k < m.to+8; k++ {
			if toks[k].Norm == ")" {
				m.to = k + 1
				break
			}
		}
	}
	return young, old
}

// namesake is a key for the people who share a name.
func namesake(l []who) who {
	for _, w := range l {
		if w.kind == 'c' {
			return w
		}
	}
	return nobody
}

// findSeniors notes the children whose namesake the plan marks as the elder.
func (r *roster) findSeniors(passages []Passage) {
	shared := false
	for _, n := range r.names {
		shared = shared || len(n.who) > 1
	}
	if !shared {
		return
	}
	found := map[who]bool{}
	for i := range passages {
		s := passages[i].Text.String()
		toks := text.Tokens(s)
		for k := range toks {
			if toks[k].Kind != text.Word {
				continue
			}
			w, to := r.nameAt(s, toks, k)
			if to == 0 || len(w) < 2 {
				continue
			}
			m := mention{from: k, to: to, who: w}
			if young, old := r.beside(toks, &m); old && !young {
				found[namesake(w)] = true
			}
		}
	}
	r.seniors = found
}
