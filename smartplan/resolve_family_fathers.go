package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// otherFathers reads "Fathers: A and B" and "Father: A (Leo), B (Mia)".
func (h *harvest) otherFathers(label, relation string, t text.Text, runs []nameRun, first int, several bool) {
	if relation != "father" || len(runs) < 2 {
		return
	}
	s := t.String()
	toks := text.Tokens(s)
	plural := false
	for _, w := range text.Tokens(label) {
		plural = plural || w.Norm == "fathers" || w.Norm == "dads" || w.Norm == "tadau"
	}
	for n, r := range runs[first:] {
		kids, inBrackets := h.bracketChildren(s, toks, r)
		if !inBrackets && (!several || !plural || n > 0 && !separated(toks, r)) || h.childRun(r) {
			continue
		}
		i := h.find(r)
		if i < 0 {
			a := h.person(t, r)
			a.Relation, a.Sex, a.Role, a.Sector, a.Harvested, a.Notes = "father", "m", "", "", "front", t
			i = h.addAdult(a)
		}
		if i >= 0 && inBrackets {
			h.plan.Adults[i].Children = kids
			h.plan.Adults[i].kinSaid = true
		}
	}
}

// bracketChildren are the children in brackets behind a name.
func (h *harvest) bracketChildren(s string, toks []text.Token, r nameRun) ([]int, bool) {
	if r.to >= len(toks) || toks[r.to].Norm != "(" {
		return nil, false
	}
	for k := r.to + 1; k < len(toks) && k < r.to+8; k++ {
		if toks[k].Norm == ")" {
			kids := h.childrenIn(s[toks[r.to].End:toks[k].Start])
			return kids, len(kids) > 0
		}
	}
	return nil, false
}

// separated: a mark of a list stands before the name.
func separated(toks []text.Token, r nameRun) bool {
	if r.from == 0 {
		return true
	}
	switch toks[r.from-1].Norm {
	case ";", "and", "&", "/":
		return true
	case ",":
		return len(r.given) > 1 // one word may be a town
	}
	return toks[r.from-1].Line < toks[r.from].Line
}

// labelChildren are the children of a label such as "Dad of both" or "The
// twins' father".
func (h *harvest) labelChildren(label string) []int {
	for _, k := range h.kinPhrases(label, text.Tokens(label)) {
		if k.said && len(k.children) > 0 {
			return k.children
		}
	}
	return nil
}

// namesake adds a father who is called like his son: "Delroy Pinnock senior".
func (h *harvest) namesake(a Adult, s string, r nameRun) {
	if f := strings.Fields(s[r.end:]); len(f) > 0 && seniorWords[strings.ToLower(strings.Trim(f[0], ".,()"))] {
		a.Name += " " + strings.Trim(f[0], ".,()")
	} else {
		a.Name += " senior"
	}
	for i, b := range h.plan.Adults {
		if b.Name == a.Name {
			h.plan.Adults[i].Children = union(b.Children, a.Children)
			return
		}
	}
	a.Names = []string{strings.ToLower(a.Name)}
	if last := lastName(ordinaryCapitals(r.name())); last != "" {
		a.Names = append(a.Names, "mr "+strings.ToLower(last), "mr "+strings.ToLower(last)+" senior", "mr "+strings.ToLower(last)+" snr")
	}
	h.plan.Adults = append(h.plan.Adults, a)
}

var seniorWords = wordSet("senior snr sr sen senr")

func saysPossible(s string) bool {
	for _, t := range text.Tokens(s) {
		switch t.Norm {
		case "possible", "putative", "alleged", "suspected", "presumed", "possibly":
			return true
		}
	}
	return false
}

// atHome reports whether a label asks for those who live with the children.
func atHome(label string) bool {
	for _, t := range text.Tokens(label) {
		switch t.Norm {
		case "household", "home", "address", "house", "flat", "live", "lives", "living", "resident", "residents":
			return true
		}
	}
	return false
}

// atHome marks the people of a value as living with the children.
func (h *harvest) atHome(t text.Text) {
	s := t.String()
	for _, r := range joinNicknames(s, text.Tokens(s), personRuns(s)) {
		if i := h.find(r); i >= 0 && h.plan.Adults[i].Role == "" {
			h.plan.Adults[i].AtHome = true
		}
	}
}
