package statement

import (
	"slices"

	"github.com/childplan/smartplan/smartplan/text"
)

// learn finds out which children are boys and which are girls, from the words
// that stand with their names: (m), son, daughter, and pronouns in sentences
// that name nobody else.
func (r *roster) learn(passages []Passage) {
	male, female := make([]int, len(r.children)), make([]int, len(r.children))
	vote := func(c int, sex string, weight int) {
		switch sex {
		case "m":
			male[c] += weight
		case "f":
			female[c] += weight
		}
	}
	for i := range passages {
		s := passages[i].Text.String()
		alone := passages[i].Child // whom a sentence with nobody else is about
		if alone >= len(r.children) {
			alone = -1
		}
		before := -1 // the one child of the sentence before
		line := -1
		lead := -1 // the child with whose name the line begins
		for _, span := range text.Sentences(s) {
			sentence := s[span.Start:span.End]
			toks := text.Tokens(sentence)
			ms := r.mentions(sentence, toks)
			first := line < 0 || lineOf(s, line, span.Start)
			if first {
				before, lead = -1, -1
			}
			line = span.Start
			var named []int
			others := false
			for k := range ms {
				m := &ms[k]
				if m.pron != 0 || m.kin != "" {
					continue
				}
				c := m.children()
				if len(c) == 1 && len(m.who) == 1 {
					if !slices.Contains(named, c[0]) {
						named = append(named, c[0])
					}
					r.voteBeside(toks, *m, c[0], vote)
					continue
				}
				others = true
			}
			if first && len(ms) > 0 && ms[0].from == 0 && len(ms[0].who) == 1 && !ms[0].poss && len(ms[0].children()) == 1 {
				lead = ms[0].who[0].n
			}
			if len(ms) > 1 && ms[1].pron == 'r' && len(ms[0].who) == 1 && len(ms[0].children()) == 1 {
				vote(ms[0].who[0].n, ms[1].sex, 2)
			}
			target := -1
			switch {
			case len(named) == 1 && !others:
				target = named[0]
			case len(named) == 0 && !others && before >= 0:
				target = before
			case len(named) == 0 && !others && lead >= 0:
				target = lead
			case len(named) == 0 && !others:
				target = alone
			}
			if target >= 0 {
				for k := range ms {
					if p := ms[k].pron; p != 0 && ms[k].sex != "n" && (len(named) == 0 || ms[k].from > 0) {
						vote(target, ms[k].sex, 1)
					}
				}
			}
			before = -1
			if len(named) == 1 && !others {
				before = named[0]
			} else if len(named) == 0 && !others {
				before = target
			}
		}
	}
	for c := range r.children {
		if r.sex[c] != "" {
			continue
		}
		switch {
		case male[c] > 2*female[c]:
			r.sex[c] = "m"
		case female[c] > 2*male[c]:
			r.sex[c] = "f"
		}
	}
}

// lineOf reports whether a line break stands between the starts of two
// sentences.
func lineOf(s string, from, to int) bool {
	for i := max(from, 0); i < to; i++ {
		if s[i] == '\n' {
			return true
		}
	}
	return false
}

// voteBeside counts "(m)", "son Tyler" and the like beside a name.
func (r *roster) voteBeside(toks []text.Token, m mention, c int, vote func(int, string, int)) {
	for i := m.to; i < len(toks) && i < m.to+3; i++ {
		switch toks[i].Norm {
		case "(", ",":
			continue
		case "m", "male", "boy":
			vote(c, "m", 5)
		case "f", "female", "girl":
			vote(c, "f", 5)
		}
		break
	}
	for i := m.from; i < m.to; i++ {
		if sex, ok := kinNouns[toks[i].Norm]; ok {
			vote(c, sex, 3)
		}
	}
	if at(toks, m.to) == "is" && (at(toks, m.to+1) == "a" || at(toks, m.to+1) == "the") {
		for i := m.to + 2; i < len(toks) && i < m.to+8 && toks[i].Kind != text.Punct; i++ {
			switch toks[i].Norm {
			case "boy", "lad", "son", "brother":
				vote(c, "m", 4)
			case "girl", "daughter", "sister":
				vote(c, "f", 4)
			}
		}
	}
}
