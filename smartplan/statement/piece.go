package statement

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// piece is a clause of a sentence: tokens from to to, with the mentions in it.
type piece struct {
	from, to int
	ms       []*mention
}

// pieces cuts a sentence where a new subject begins: behind a mark, a joint
// ("and", "because", "that") or a verb of saying, before a person who has a
// verb. A piece that mentions nobody goes to its neighbour; a head before a
// colon ("Attendance: TJ 81%, Mia 79%") stays on its own and is given back.
func pieces(toks []text.Token, ms []mention) (out []piece, head int) {
	cuts := []int{0}
	for k := range ms {
		m := &ms[k]
		if m.from == 0 || m.pron == 'o' || m.pron == 'r' || !hasVerb(toks, m) {
			continue
		}
		i := m.from
		prev := toks[i-1].Norm
		if prev == "after" && looks[at(toks, i-2)] {
			continue // "looks after her brother"
		}
		if !joints[prev] && !(saying[prev] && !(m.pron == 'p' && (prev == "told" || prev == "tell" || prev == "tells")) && !strings.HasSuffix(at(toks, m.to), "ing") && (!perceiving[prev] || plainVerbs[at(toks, m.to)] && at(toks, m.to) != "in" && at(toks, m.to) != "on")) && prev != "the" && prev != "a" && prev != "\"" && prev != "'" {
			continue
		}
		if m.pron == 'p' && k > 0 && ownsOn(toks, &ms[k-1], m) {
			continue
		}
		if (prev == "the" || prev == "a") && i > 1 {
			i--
			prev = toks[i-1].Norm
			if !joints[prev] && !saying[prev] {
				continue
			}
		}
		for i > 0 && (joints[toks[i-1].Norm] && toks[i-1].Kind == text.Word || opensQuote(toks, i-1)) {
			i--
		}
		if i > cuts[len(cuts)-1] {
			cuts = append(cuts, i)
		}
	}
	cuts = append(cuts, len(toks))
	next := 0
	for c := 0; c+1 < len(cuts); c++ {
		p := piece{from: cuts[c], to: cuts[c+1]}
		for next < len(ms) && ms[next].from < p.to {
			if ms[next].from >= p.from {
				p.ms = append(p.ms, &ms[next])
			}
			next++
		}
		out = append(out, p)
	}
	if len(out) > 1 && len(out[0].ms) == 0 {
		if mark := toks[out[0].to-1].Norm; mark == ":" {
			return out[1:], out[0].to
		}
	}
	// Pieces without a person go to the piece behind them if they lead up to
	// it, else to the one before.
	var merged []piece
	for i := 0; i < len(out); i++ {
		p := out[i]
		for len(p.ms) == 0 && i+1 < len(out) {
			i++
			p.to = out[i].to
			p.ms = out[i].ms
		}
		if len(p.ms) == 0 && len(merged) > 0 {
			merged[len(merged)-1].to = p.to
			continue
		}
		merged = append(merged, p)
	}
	return merged, 0
}

// before is the mention before m in the piece, nil if there is none.
func (p *piece) before(m *mention) *mention {
	for i, x := range p.ms {
		if x == m && i > 0 {
			return p.ms[i-1]
		}
	}
	return nil
}

// sharesOwner reports whether "her" goes on from a possessive just before it:
// "Rumana's low mood and her unsettled housing".
func (p *piece) sharesOwner(toks []text.Token, m *mention) bool {
	b := p.before(m)
	return b != nil && len(b.who) == 1 && ownsOn(toks, b, m)
}

// ownsOn reports whether only a few nouns and "and" stand between a possessive
// and the pronoun m.
func ownsOn(toks []text.Token, b, m *mention) bool {
	if !b.poss || at(toks, m.from-1) != "and" && at(toks, m.from-1) != "," || m.from-b.to > 5 || m.from-b.to < 2 {
		return false
	}
	for i := b.to; i < m.from; i++ {
		if toks[i].Kind == text.Punct && i < m.from-1 || plainVerbs[toks[i].Norm] && toks[i].Norm != "and" {
			return false
		}
	}
	for i := m.to; i < len(toks) && i < m.to+5 && toks[i].Kind == text.Word; i++ {
		if toks[i].Norm == "is" || toks[i].Norm == "are" || toks[i].Norm == "was" || toks[i].Norm == "were" || toks[i].Norm == "has" || toks[i].Norm == "have" {
			return false
		}
	}
	return true
}

// opensQuote reports whether token i is a mark that opens quoted words.
func opensQuote(toks []text.Token, i int) bool {
	return toks[i].Norm == "\"" && i+1 < len(toks) && toks[i+1].Glued
}

// hasVerb reports whether something like a verb or a figure follows a mention.
func hasVerb(toks []text.Token, m *mention) bool {
	i := m.to
	if m.poss {
		return i < len(toks) && toks[i].Kind == text.Word
	}
	if at(toks, i) == "(" {
		for k := i; k < len(toks) && k < i+12; k++ {
			if toks[k].Norm == ")" {
				i = k + 1
				break
			}
		}
	}
	if m.pron == 's' && i > m.from && len(toks[m.from].Norm) > 3 && toks[m.from].Norm != "they" && toks[m.from].Norm != "she" {
		return true // he's, she's, they're
	}
	if i >= len(toks) {
		return false
	}
	switch t := toks[i]; t.Kind {
	case text.Number:
		return at(toks, i+1) == "%" || at(toks, i+1) == "." || at(toks, i+1) == "days" || at(toks, i+1) == "sessions"
	case text.Word:
		return !notVerbs[t.Norm]
	case text.Punct:
		return t.Norm == "," && at(toks, i+1) == "who"
	}
	return false
}
