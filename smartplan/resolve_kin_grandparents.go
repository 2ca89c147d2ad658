package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// grandparents reads "They live with Samuel's parents, Pastor Emmanuel Amoah
// and Mrs Gifty Amoah": the parents of a parent, by name. Where the sentence
// says that the family live with them, they are at home.
func (h *harvest) grandparents(t text.Text, s string, toks []text.Token) {
	for i, tok := range toks {
		if tok.Norm != "parents" && tok.Norm != "grandparents" || !h.ofParent(s, toks, i) {
			continue
		}
		end := i + 1
		for end < len(toks) && end < i+22 && toks[end].Norm != "." && toks[end].Norm != ";" {
			end++
		}
		runs := findNames(s, toks[:end])
		var two []nameRun
		for _, r := range runs {
			if r.from > i && len(two) < 2 {
				two = append(two, r)
			}
		}
		if len(two) == 0 || !between(toks, i+1, two[0].from, behindKin) {
			continue
		}
		if len(two) == 2 && (two[1].from != two[0].to+1 || toks[two[0].to].Norm != "and" && toks[two[0].to].Norm != "&") {
			two = two[:1]
		}
		home := livesWithBefore(toks[:i])
		for n, r := range two {
			sex := titles[strings.ToLower(strings.TrimSuffix(r.title, "."))]
			if sex == "" {
				sex = nameSex(r.given[0])
			}
			if sex == "" && len(two) == 2 {
				other := orString(titles[strings.ToLower(strings.TrimSuffix(two[1-n].title, "."))], nameSex(two[1-n].given[0]))
				sex = map[string]string{"m": "f", "f": "m"}[other]
			}
			rel := map[string]string{"m": "grandfather", "f": "grandmother", "": "grandparent"}[sex]
			if h.childRun(r) {
				continue
			}
			h.addKin(t, r, kinPhrase{from: i, to: i + 1, rel: rel, sex: sex, said: true})
			if k := h.find(r); k >= 0 && home && h.plan.Adults[k].Role == "" {
				h.plan.Adults[k].AtHome = true
			}
		}
	}
}

// ofParent: the word at token i is owned by the mother or father, or is
// "grandparents".
func (h *harvest) ofParent(s string, toks []text.Token, i int) bool {
	if toks[i].Norm == "grandparents" {
		return true
	}
	if i < 2 || toks[i-1].Norm != "'s" {
		return false
	}
	switch toks[i-2].Norm {
	case "mum", "mother", "dad", "father", "mam", "mom":
		return true
	}
	for _, k := range h.adultsNamed(s[toks[i-2].Start:toks[i-2].End]) {
		switch h.plan.Adults[k].Relation {
		case "mother", "father", "step-father", "partner", "parent":
			return true
		}
	}
	return false
}

// livesWithBefore: "they live together with", "the family are staying at".
func livesWithBefore(toks []text.Token) bool {
	for i := len(toks) - 1; i >= 0 && i > len(toks)-9; i-- {
		switch toks[i].Norm {
		case ".", ";":
			return false
		case "live", "lives", "living", "stay", "stays", "staying", "moved", "lodge", "share", "shares", "sharing":
			return true
		}
	}
	return false
}
