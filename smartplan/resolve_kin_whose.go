package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// A plan says who somebody is in many ways: "Ailsa's dad, Gordon Petrie",
// "Craig, dad to Finlay and the baby", "Mother Ann Lee, father Raj Lee", "his
// step-dad, Leroy". This file reads the phrase of kinship, whose kin it says
// and the name beside it. It looks at the part that words play in the
// sentence, so it does not depend on what anybody is called.

// kinPhrase is a phrase such as "Rhian's father" or "dad to Leo and the baby".
type kinPhrase struct {
	from, to int    // tokens, owner and "of …" included
	rel      string // relation to the children
	word     string // the relation word as written
	sex      string
	children []int // nil: not said
	said     bool  // the phrase says whose
	foreign  bool  // kin of somebody who is no child here: "Hamza's dad"
	possible bool
}

// kinPhrases finds the phrases of kinship of a sentence, in order.
func (h *harvest) kinPhrases(s string, toks []text.Token) []kinPhrase {
	ms := lexicon.Relations().Find(toks)
	var out []kinPhrase
	for i := 0; i < len(ms); i++ {
		m := ms[i]
		k := kinPhrase{from: m.From, to: m.To, rel: m.Tags[0], word: s[toks[m.From].Start:toks[m.To-1].End], sex: sexOf(m.Tags[0])}
		if k.sex == "" && len(m.Tags) > 1 && (m.Tags[1] == "m" || m.Tags[1] == "f") {
			k.sex = m.Tags[1]
		}
		// "mother's father": the second is the kin of the first.
		if m.To+1 < len(toks) && toks[m.To].Norm == "'s" && i+1 < len(ms) && ms[i+1].From == m.To+1 {
			continue
		}
		if len(k.word) == 2 && isUpper(k.word) {
			continue // "DA" is domestic abuse
		}
		h.kinWhose(s, toks, &k)
		if k.from > 0 && (toks[k.from-1].Norm == "no" || toks[k.from-1].Norm == "not" && toks[k.from-1].Glued) {
			continue
		}
		for b := max(0, k.from-2); b < k.to; b++ {
			switch toks[b].Norm {
			case "possible", "putative", "alleged", "suspected", "presumed":
				k.possible = true
			}
		}
		if len(out) > 0 && out[len(out)-1].to > k.from {
			continue
		}
		out = append(out, k)
	}
	return out
}

// kinWhose reads whose kin the phrase names: "Ailsa's dad", "dad to Finlay",
// "his step-dad", "Donna's partner", "mother's father".
func (h *harvest) kinWhose(s string, toks []text.Token, k *kinPhrase) {
	f := k.from
	for f > 0 && kinAdjective[toks[f-1].Norm] {
		f--
	}
	if f >= 2 && toks[f-1].Norm == "'s" || f >= 1 && toks[f-1].Norm == "'" && f >= 2 && strings.HasSuffix(toks[f-2].Norm, "s") {
		o := f - 2
		from := o
		for from > 0 && toks[from-1].Kind == text.Word && capital(s, toks[from-1]) && len(lexicon.Relations().Whole(toks[from-1:from])) == 0 {
			from--
		}
		owner := s[toks[from].Start:toks[o].End]
		k.from, k.said = from, true
		switch kids := h.childrenIn(owner); {
		case len(kids) > 0:
			// "Riley and Poppy's dad".
			for from >= 2 && (toks[from-1].Norm == "and" || toks[from-1].Norm == "&" || toks[from-1].Norm == ",") {
				before := h.childrenIn(s[toks[from-2].Start:toks[from-2].End])
				if len(before) == 0 {
					break
				}
				kids = union(before, kids)
				from -= 2
			}
			k.from, k.children = from, kids
		case h.isChildWord(toks[o].Norm) || groupOfChildren[toks[o].Norm]:
			k.children = h.childGroup(toks[o].Norm)
		default:
			h.kinOfAdult(k, s, toks, from, o)
		}
		return
	}
	if k.to < len(toks) && (toks[k.to].Norm == "of" || toks[k.to].Norm == "to" || toks[k.to].Norm == "for") {
		end := k.to + 1
		for end < len(toks) && toks[end].Line == toks[k.to].Line && (toks[end].Kind == text.Word && capital(s, toks[end]) || kidListWords[toks[end].Norm] || toks[end].Norm == "-" && toks[end].Glued) {
			end++
		}
		for end > k.to+1 && (toks[end-1].Norm == "," || toks[end-1].Norm == "and" || toks[end-1].Norm == "&") {
			end--
		}
		if end > k.to+1 {
			phrase := s[toks[k.to+1].Start:toks[end-1].End]
			kids := h.childrenIn(phrase)
			all := false
			for _, t := range toks[k.to+1 : end] {
				switch {
				case t.Norm == "all" || t.Norm == "both" || t.Norm == "children" && len(kids) == 0:
					all = true
				case t.Norm == "twins" || t.Norm == "girls" || t.Norm == "boys":
					kids = union(kids, h.childGroup(t.Norm))
				case t.Norm == "baby" || t.Norm == "unborn":
					for i, c := range h.plan.Children {
						if c.Unborn {
							kids = union(kids, []int{i})
						}
					}
				}
			}
			if all && len(kids) == 0 {
				kids = h.childGroup("children")
			}
			if len(kids) > 0 {
				k.to, k.said, k.children = end, true, kids
				return
			}
			if m := lexicon.Relations().Whole(toks[k.to+1 : end]); m != nil || len(h.adultsNamed(phrase)) > 0 {
				o := k.to + 1
				from := k.from
				h.kinOfAdult(k, s, toks, o, end-1)
				k.from, k.to, k.said = from, end, true
			}
		}
		return
	}
	if f > 0 {
		switch w := toks[f-1].Norm; w {
		case "his", "her", "their", "our", "my", "your", "the":
			k.from = f - 1
			if k.rel == "father" || k.rel == "mother" {
				k.pronoun(h, s, toks, w)
			}
			if (k.rel == "brother" || k.rel == "sister" || k.rel == "cousin" || k.rel == "uncle" || k.rel == "aunt") && w != "their" && w != "the" {
				kids := h.childrenIn(s[:toks[k.from].Start])
				if w == "her" && h.motherIn(s[:toks[k.from].Start]) {
					k.said = true
					k.rel = map[string]string{"brother": "uncle", "sister": "aunt"}[k.rel]
					k.foreign = k.rel == ""
					k.sex = sexOf(k.rel)
				} else if len(kids) == 0 {
					k.foreign = true // the brother of a parent, as likely
				}
			}
		}
	}
}

// pronoun: "her father" behind a mention of the mother is a grandfather; behind
// a child it is that child's father.
func (k *kinPhrase) pronoun(h *harvest, s string, toks []text.Token, w string) {
	if w == "the" || w == "our" || w == "my" || w == "your" {
		return
	}
	clause := k.from
	for clause > 0 && toks[clause-1].Norm != ";" && toks[clause-1].Norm != ":" {
		clause--
	}
	if clause >= k.from {
		return
	}
	before := s[toks[clause].Start:toks[k.from-1].End]
	kids := h.childrenIn(before)
	if w != "their" && len(kids) == 1 && len(h.adultsNamed(before)) == 0 {
		k.children, k.said = kids, true
		return
	}
	if w == "her" && len(kids) == 0 {
		for _, a := range h.adultsNamed(before) {
			if h.plan.Adults[a].Relation == "mother" {
				k.foreign = true
			}
		}
	}
}

// kinOfAdult: the father of the mother is a grandfather, her brother an uncle,
// her partner a partner. The kin of others are nobody here.
func (h *harvest) kinOfAdult(k *kinPhrase, s string, toks []text.Token, from, to int) {
	rel := ""
	if m := lexicon.Relations().Whole(toks[to : to+1]); m != nil {
		rel = m[0]
	} else {
		for _, a := range h.adultsNamed(s[toks[from].Start:toks[to].End]) {
			rel = orString(rel, h.plan.Adults[a].Relation)
		}
	}
	k.said = true
	if rel == "" {
		k.foreign = true
		return
	}
	parent := rel == "mother" || rel == "father" || rel == "parent" || rel == "step-father" || rel == "step-mother"
	switch {
	case !parent:
		k.foreign = true
	case k.rel == "father":
		k.rel = "grandfather"
	case k.rel == "mother":
		k.rel = "grandmother"
	case k.rel == "brother":
		k.rel = "uncle"
	case k.rel == "sister":
		k.rel = "aunt"
	case k.rel == "partner":
		if rel == "father" && k.sex == "" {
			k.sex = "f"
		} else if rel == "mother" && k.sex == "" {
			k.sex = "m"
		}
	}
	if k.rel != "partner" {
		k.sex = orString(sexOf(k.rel), k.sex)
	}
}

// motherIn reports whether the words name the mother, or say "mother".
func (h *harvest) motherIn(s string) bool {
	for _, i := range h.adultsNamed(s) {
		if h.plan.Adults[i].Relation == "mother" {
			return true
		}
	}
	for _, m := range lexicon.Relations().FindAll(text.Tokens(s)) {
		if m.Tags[0] == "mother" {
			return true
		}
	}
	return false
}

// adultsNamed are the known adults whom a phrase names by first or full name.
func (h *harvest) adultsNamed(phrase string) []int {
	words := map[string]bool{}
	for _, t := range text.Tokens(phrase) {
		if capital(phrase, t) {
			words[t.Norm] = true
		}
	}
	var out []int
	for i, a := range h.plan.Adults {
		for _, n := range a.Names {
			if words[n] {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// childGroup are the children whom "the girls", "the twins" or "the children"
// mean.
func (h *harvest) childGroup(word string) []int {
	var out []int
	for i, c := range h.plan.Children {
		switch word {
		case "girl", "girls":
			if c.Sex == "m" || c.Unborn || c.Sex == "" && nameSex(c.First()) == "m" {
				continue
			}
		case "boy", "boys":
			if c.Sex == "f" || c.Unborn || c.Sex == "" && nameSex(c.First()) == "f" {
				continue
			}
		case "twin", "twins":
			if !h.plan.twin(i) {
				continue
			}
		case "baby", "unborn":
			if !c.Unborn {
				continue
			}
		}
		out = append(out, i)
	}
	return out
}

var (
	kinAdjective    = wordSet("own biological birth natural real legal late non-resident estranged absent possible putative alleged new former ex current")
	kidListWords    = wordSet("the both all three four five two , and & baby unborn children boys girls twins child younger older her his of them")
	groupOfChildren = wordSet("children boys girls twins twin kids baby")
)
