package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// impliedFamily adds the parents whom the plan only calls "Mum" or "Dad".
func (h *harvest) impliedFamily() {
	p := h.plan
	seen := map[string]string{}  // relation → first word
	whose := map[string]string{} // "father" → words around, for a named child
	_ = whose
	for _, t := range p.AllText() {
		s := t.String()
		toks := text.Tokens(s)
		for _, m := range lexicon.Relations().Find(toks) {
			rel := m.Tags[0]
			if rel != "mother" && rel != "father" && rel != "step-father" && rel != "partner" && rel != "grandfather" && rel != "grandmother" && rel != "lodger" {
				continue
			}
			if rel == "partner" && !(len(m.Tags) > 1 && m.Tags[1] == "m") {
				continue
			}
			word := s[toks[m.From].Start:toks[m.To-1].End]
			if m.To-m.From == 1 && (m.From >= 1 && toks[m.From-1].Norm == "'s" && m.From >= 2 && !h.isChildWord(toks[m.From-2].Norm)) {
				continue // "Kyle's mum"
			}
			if m.From > 0 && (toks[m.From-1].Norm == "no" || toks[m.From-1].Norm == "legal" && m.From > 1 && toks[m.From-2].Norm == "no") || strings.HasPrefix(strings.ToLower(word), "legal") {
				continue
			}
			if rel != "mother" && rel != "father" && h.nameFollows(s, toks, m.To) {
				continue
			}
			if _, ok := seen[rel]; !ok {
				seen[rel] = word
			}
		}
	}
	mothers := 0
	for _, a := range p.Adults {
		if a.Relation == "mother" {
			mothers++
		}
	}
	if mothers >= 2 {
		delete(seen, "father")
	}
	for _, rel := range []string{"mother", "father", "step-father", "partner", "grandfather", "grandmother", "lodger"} {
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
	p.settleFathers()
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
		for _, line := range s.Text.Text.Lines() {
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
			a.Sex = nameSex(firstName(a.Name))
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

// fathersInText reads fathers whom only running text names: "Rueben is Kirsty's
// child from a previous relationship with Craig Tunnicliffe", "Leo's father is
// Imran Shah".
func (h *harvest) fathersInText() {
	for _, s := range h.plan.Sections {
		t := s.Text.Text
		for _, sp := range text.Sentences(t.String()) {
			sentence := t.Slice(sp.Start, sp.End)
			str := sentence.String()
			low := strings.ToLower(str)
			child := strings.Contains(low, "child") || strings.Contains(low, "son") || strings.Contains(low, "daughter")
			for _, run := range personRuns(str) {
				before := strings.ToLower(strings.TrimSpace(str[:run.start]))
				after := strings.ToLower(strings.TrimSpace(str[run.end:]))
				is := child && strings.HasSuffix(before, "relationship with") ||
					strings.HasSuffix(before, "father is") || strings.HasSuffix(before, "dad is") || strings.HasSuffix(before, "father was") ||
					strings.HasPrefix(after, "is the father of") || strings.HasPrefix(after, "is the biological father of") || strings.HasPrefix(after, "is father to") || strings.HasPrefix(after, "is the dad of")
				if !is {
					continue
				}
				kids := h.childrenIn(str)
				if i := h.find(run); i >= 0 && h.plan.Adults[i].Relation == "mother" || len(kids) == 0 && len(h.plan.Children) > 1 {
					continue
				}
				a := h.person(sentence, run)
				a.Relation, a.Sex, a.Children, a.Harvested, a.Role, a.Sector = "father", "m", kids, "text", "", ""
				h.addAdult(a)
			}
		}
	}
}
