package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// impliedFamily adds the parents whom the plan only calls "Mum" or "Dad".
func (h *harvest) impliedFamily() {
	p := h.plan
	seen := h.kinWords()
	h.settleParents(seen["father"] != "")
	mothers := 0
	for _, a := range p.Adults {
		if a.Relation == "mother" {
			mothers++
		}
	}
	if mothers >= 2 {
		delete(seen, "father")
	}
	for _, rel := range impliedRelations {
		word, ok := seen[rel]
		if !ok {
			continue
		}
		known := false
		for _, a := range p.Adults {
			if a.Relation == rel || rel == "partner" && a.Relation == "step-father" || rel == "step-father" && a.Relation == "partner" || rel == "mother" && a.Relation == "parent" || rel == "father" && (a.Relation == "parent" || a.Relation == "donor") {
				known = true
			}
		}
		if !known {
			p.Adults = append(p.Adults, Adult{Word: capitalised(word), Relation: rel, Sex: orString(sexOf(rel), "m"), Harvested: "text"})
		}
	}
	h.settleKinless()
	p.settleFathers()
}

// impliedRelations are those for which a word alone shows that there is such a
// person.
var impliedRelations = []string{"mother", "father", "step-father", "partner", "grandfather", "grandmother", "lodger"}

// kinWords are the words of kinship that the plan uses of the children's own
// family without saying who it is: relation → first word.
func (h *harvest) kinWords() map[string]string {
	seen := map[string]string{}
	for _, t := range h.plan.AllText() {
		for _, line := range t.Lines() {
			s := line.String()
			toks := text.Tokens(s)
			for _, k := range h.kinPhrases(s, toks) {
				if k.foreign || seen[k.rel] != "" || strings.HasPrefix(strings.ToLower(k.word), "legal") {
					continue
				}
				if k.rel == "partner" && k.sex != "m" {
					continue
				}
				if k.rel == "father" && k.said && len(k.children) > 0 && len(k.children) < len(h.plan.Children) {
					continue // settleKinless knows whose
				}
				if k.from > 0 && (toks[k.from-1].Norm == "no" || toks[k.from-1].Norm == "legal") {
					continue
				}
				if k.rel != "mother" && k.rel != "father" && h.nameFollows(s, toks, k.to) {
					continue
				}
				seen[k.rel] = k.word
			}
		}
	}
	return seen
}

// nameFollows: a known adult is named shortly after token i, so the relation
// is that person's.
func (h *harvest) nameFollows(s string, toks []text.Token, i int) bool {
	for k := i; k < len(toks) && k < i+9; k++ {
		if toks[k].Norm == "." || toks[k].Kind != text.Word || !capital(s, toks[k]) {
			continue
		}
		for _, a := range h.plan.Adults {
			if a.Name != "" && strings.EqualFold(firstName(a.Name), toks[k].Norm) {
				return true
			}
		}
	}
	return false
}

// settleFathers gives a father without children of his own those who have no
// other father.
func (p *Plan) settleFathers() {
	claimed := map[int]bool{}
	open := 0
	for _, a := range p.Adults {
		if a.Relation != "father" {
			continue
		}
		for _, c := range a.Children {
			claimed[c] = true
		}
		if len(a.Children) == 0 {
			open++
		}
	}
	for i := range p.Adults {
		a := &p.Adults[i]
		if len(a.Children) > 0 {
			continue
		}
		switch a.Relation {
		case "father":
			for c := range p.Children {
				if !claimed[c] {
					a.Children = append(a.Children, c)
				}
			}
			if len(a.Children) == 0 && open > 0 {
				for c := range p.Children {
					a.Children = append(a.Children, c)
				}
			}
		case "mother", "step-father", "partner", "parent", "grandfather", "grandmother", "lodger", "donor", "uncle":
			for c := range p.Children {
				a.Children = append(a.Children, c)
			}
		}
	}
}

func capitalised(w string) string {
	if w == "" {
		return w
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

// letter reads the addressees and the signatory of a letter to the parents:
// "Dear Leanne and Jordan", "Yours sincerely, Rachel Obasi, Social Worker".
func (h *harvest) letter(d *Draft) {
	for _, s := range d.Sections {
		for _, line := range append(s.Heading.Text.Lines(), s.Text.Text.Lines()...) {
			str := line.String()
			if !strings.HasPrefix(strings.ToLower(str), "dear ") || len(str) > 120 {
				continue
			}
			for _, run := range personRuns(str[5:]) {
				run.start += 5
				run.end += 5
				a := h.person(line, run)
				a.Harvested = "front"
				if i := h.find(run); i >= 0 {
					if b := &h.plan.Adults[i]; b.Relation == "" && b.Role == "" && b.Sex != "" {
						b.Relation = parentBySex(b.Sex)
					}
					continue
				}
				if a.Relation == "" && a.Role == "" {
					a.Relation = parentBySex(orString(a.Sex, nameSex(firstName(run.name()))))
					a.Sex = orString(a.Sex, sexOf(a.Relation))
				}
				h.addAdult(a)
			}
		}
	}
}

// settleNames drops forms of a name that the sex of its bearer rules out: the
// plan may have shown it only after the name.
func (p *Plan) settleNames() {
	for i := range p.Adults {
		a := &p.Adults[i]
		if a.Sex == "" && a.Family() {
			if i < 60 {
				a.Sex = p.pronounOf(*a)
			}
			a.Sex = orString(a.Sex, nameSex(firstName(a.Name)))
		}
		if a.Sex == "" {
			continue
		}
		kept := a.Names[:0:0]
		for _, n := range a.Names {
			first, _, several := strings.Cut(n, " ")
			if sex, title := titles[first]; title && several && sex != "" && sex != a.Sex {
				continue
			}
			kept = append(kept, n)
		}
		a.Names = kept
	}
}
