package statement

import (
	"sort"

	"github.com/childplan/smartplan/smartplan/text"
)

// quotation is a stretch of a line in somebody's words.
type quotation struct {
	span text.Span // in the line
	by   who
}

// quotations finds the quoted words of a line and who says them: the person
// before the colon, the last one named before the words, or "said Tyler" behind
// them.
func (w *walker) quotations(s string) []quotation {
	spans := text.Quotations(s)
	if len(spans) == 0 {
		return nil
	}
	toks := text.Tokens(s)
	ms := w.mentions(s, toks)
	out := make([]quotation, len(spans))
	inside := func(m *mention) bool {
		i := sort.Search(len(spans), func(i int) bool { return spans[i].End > toks[m.from].Start })
		return i < len(spans) && spans[i].Start <= toks[m.from].Start && toks[m.to-1].End <= spans[i].End
	}
	k := 0
	last := nobody
	if w.subject() != nobody {
		last = w.subject()
	}
	for i, q := range spans {
		for k < len(ms) && toks[ms[k].from].Start < q.Start {
			m := &ms[k]
			k++
			if at(toks, m.from-1) == "by" && saying[at(toks, m.from-2)] && len(m.who) == 1 {
				last = m.who[0] // "told by Dawn that …"
				continue
			}
			if inside(m) || m.poss || m.to < len(toks) && toks[m.to].Start >= q.Start || prepositions[at(toks, m.from-1)] {
				continue
			}
			switch {
			case m.pron == 's' && m.sex != "n":
				if last == nobody || w.sexOf(last) != "" && w.sexOf(last) != m.sex {
					last = w.bySex(m.sex, ms[:k])
				}
			case m.pron == 0 && m.kin == "" && len(m.who) == 1 && !m.group && m.doubt == "":
				if speaks(toks, m, q.Start) || last == nobody {
					last = m.who[0]
				}
			}
		}
		if s := w.subject(); s != nobody && bareSaying(toks, q.Start) {
			last = s // "…; says "nobody would notice""
		}
		out[i] = quotation{q, last}
		if by := w.after(toks, ms, q.End); by != nobody {
			out[i].by = by
		}
	}
	return out
}

// bareSaying reports whether a verb of saying without a subject stands before the
// quoted words at byte q.
func bareSaying(toks []text.Token, q int) bool {
	i := sort.Search(len(toks), func(i int) bool { return toks[i].Start >= q }) - 1
	for i >= 0 && toks[i].Kind == text.Punct {
		i--
	}
	return i >= 0 && (toks[i].Norm == "says" || toks[i].Norm == "said") && (i == 0 || toks[i-1].Norm == ";" || toks[i-1].Norm == "." || toks[i-1].Norm == ":")
}

// speaks reports whether the mention is somebody who can be the speaker of
// words that begin at byte q: it stands before a verb of saying or a mark, not
// as the object.
func speaks(toks []text.Token, m *mention, q int) bool {
	if m.from > 0 && saying[toks[m.from-1].Norm] && toks[m.from-1].Norm != "when" {
		return toks[m.from-1].Norm == "said"
	}
	return true
}

// bySex is the last person of a sex among mentions.
func (w *walker) bySex(sex string, ms []mention) who {
	unknown := nobody
	for i := len(ms) - 1; i >= 0; i-- {
		if len(ms[i].who) != 1 || ms[i].group || ms[i].pron != 0 {
			continue
		}
		switch w.sexOf(ms[i].who[0]) {
		case sex:
			return ms[i].who[0]
		case "":
			unknown = ms[i].who[0]
		}
	}
	if unknown != nobody {
		return unknown
	}
	for i := len(w.mem.entries) - 1; i >= 0; i-- {
		if w.sexOf(w.mem.entries[i].who) == sex {
			return w.mem.entries[i].who
		}
	}
	return nobody
}

// after finds "said Tyler" or "(Tyler)" behind quoted words.
func (w *walker) after(toks []text.Token, ms []mention, end int) who {
	first := sort.Search(len(ms), func(k int) bool { return toks[ms[k].from].Start >= end })
	if first == len(ms) {
		return nobody
	}
	m := &ms[first]
	i := m.from - 1
	if i < 0 || toks[i].Start < end && toks[i].End > end || i > 0 && toks[i-1].Start >= end+2 {
		return nobody
	}
	if word := toks[i].Norm; (word == "said" || word == "says" || word == "(" || word == "-") && len(m.who) == 1 && !m.group && m.kin == "" {
		return m.who[0]
	}
	return nobody
}

// quotedBy is the speaker of the words at byte i of the line.
func (w *walker) quotedBy(i int) (who, bool) {
	k := sort.Search(len(w.quote), func(k int) bool { return w.quote[k].span.End > i })
	if k < len(w.quote) && w.quote[k].span.Start <= i {
		return w.quote[k].by, true
	}
	return nobody, false
}
