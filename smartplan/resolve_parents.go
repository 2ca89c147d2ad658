package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// settleParents works out who is the mother and who the father where the plan
// says only "Parents: A and B": by "he" and "she", by the title, by the first
// name, by the other parent; last by the order in which forms ask for them.
func (h *harvest) settleParents(dad bool) {
	p := h.plan
	var open []int
	mothers, fathers := 0, 0
	for i := range p.Adults {
		a := &p.Adults[i]
		switch a.Relation {
		case "mother":
			mothers++
		case "father":
			fathers++
		case "parent":
			if sex := orString(p.pronounOf(*a), a.Sex); sex != "" {
				a.Relation, a.Sex = parentBySex(sex), sex
				if sex == "m" {
					fathers++
				} else {
					mothers++
				}
				continue
			}
			open = append(open, i)
		}
	}
	if len(open) == 0 {
		return
	}
	two := saysTwoMothers(p)
	if two && fathers == 0 {
		mothers = 2
	}
	give := func(i int, sex string) { p.Adults[i].Relation, p.Adults[i].Sex = parentBySex(sex), sex }
	switch {
	case two:
		for _, i := range open {
			give(i, "f")
		}
	case len(open) == 1 && mothers == 1 && fathers == 0:
		give(open[0], "m")
	case len(open) == 1 && fathers == 1 && mothers == 0:
		give(open[0], "f")
	case len(open) == 2 && mothers+fathers == 0:
		give(open[0], "f")
		give(open[1], "m")
	case len(open) == 1 && mothers+fathers == 0 && dad:
		give(open[0], "m")
	}
}

// pronounOf is the sex that "he" or "she" shows in sentences that name this
// adult first and nobody else before the word.
func (p *Plan) pronounOf(a Adult) string {
	first := strings.ToLower(firstName(a.Name))
	if first == "" {
		return ""
	}
	others := map[string]bool{}
	for _, c := range p.Children {
		others[strings.ToLower(c.First())] = true
	}
	for _, b := range p.Adults {
		if f := strings.ToLower(firstName(strings.TrimSpace(strings.TrimPrefix(b.Name, b.Title)))); f != first {
			others[f] = true
		}
	}
	m, f := 0, 0
	for _, t := range p.AllText() {
		toks := text.Tokens(t.String())
		for i, tok := range toks {
			if tok.Norm != first {
				continue
			}
		scan:
			for k := i + 1; k < len(toks) && k < i+16; k++ {
				switch w := toks[k].Norm; {
				case w == "he" || w == "him" || w == "himself" || w == "he's":
					m++
					break scan
				case w == "she" || w == "herself" || w == "she's":
					f++
					break scan
				case others[w] || w == ";" || toks[k].Line != tok.Line && k > i+6:
					break scan
				}
			}
		}
	}
	switch {
	case m > f:
		return "m"
	case f > m:
		return "f"
	}
	return ""
}

// saysTwoMothers: the plan calls the parents two mothers.
func saysTwoMothers(p *Plan) bool {
	for _, t := range p.AllText() {
		low := strings.ToLower(t.String())
		for _, w := range twoMothers {
			if strings.Contains(low, w) {
				return true
			}
		}
	}
	return false
}

var twoMothers = []string{"two mums", "two mothers", "both mums", "both mothers", "two legal mothers", "legal mothers", "joint mothers", "mums are", "two mams", "both of his mums", "both of her mums", "both of their mums"}
