package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// bothParents reads the children's parents where a sentence names the two:
// "live with their parents, Rupert Ashe (a surgeon) and Imogen Ashe", "Parents
// of all three children: Bernadette and Fergal McAteer".
func (h *harvest) bothParents(t text.Text, s string, toks []text.Token) {
	for i, tok := range toks {
		if tok.Norm != "parents" || h.ofParent(s, toks, i) || i > 0 && notTheParents[toks[i-1].Norm] {
			continue
		}
		var two []nameRun
		for _, r := range findNames(s, toks) {
			if r.from <= i || h.childRun(r) {
				continue
			}
			two = append(two, r)
		}
		if len(two) < 2 || !leadsToNames(toks, i+1, two[0].from) || !joinsTwo(toks, two[0].to, two[1].from) {
			continue
		}
		sex := [2]string{}
		for n, r := range two[:2] {
			sex[n] = orString(titles[strings.ToLower(strings.TrimSuffix(r.title, "."))], nameSex(r.given[0]))
		}
		for n := range sex {
			if sex[n] == "" {
				sex[n] = map[string]string{"m": "f", "f": "m"}[sex[1-n]]
			}
		}
		if sex[0] == "" || sex[0] == sex[1] {
			continue
		}
		for n, r := range two[:2] {
			if k := h.find(r); k >= 0 && (h.plan.Adults[k].Role != "" || h.plan.Adults[k].Relation != "" && h.plan.Adults[k].Relation != "parent") {
				continue
			}
			h.addKin(t, r, kinPhrase{from: i, to: i + 1, rel: parentBySex(sex[n]), sex: sex[n], said: true})
		}
	}
}

// notTheParents stand before parents who are not the children's own.
var notTheParents = setOf("foster", "adoptive", "other", "grand", "no", "some", "many", "step", "god")

// leadsToNames: between the word and the first name stand marks only, or words
// that end in a colon.
func leadsToNames(toks []text.Token, from, to int) bool {
	if to-from > 16 {
		return false
	}
	if to > from && toks[to-1].Norm == ":" {
		return true
	}
	for _, t := range toks[from:to] {
		if t.Kind != text.Punct && t.Norm != "are" && t.Norm != "both" || t.Norm == "." || t.Norm == ";" {
			return false
		}
	}
	return true
}

// joinsTwo: "and" stands between two names, with no more than a remark in
// brackets.
func joinsTwo(toks []text.Token, from, to int) bool {
	if to-from < 1 || to-from > 10 || toks[to-1].Norm != "and" && toks[to-1].Norm != "&" {
		return false
	}
	open := false
	for _, t := range toks[from : to-1] {
		switch t.Norm {
		case "(":
			open = true
		case ")":
			open = false
		case ",":
		default:
			if !open {
				return false
			}
		}
	}
	return true
}
