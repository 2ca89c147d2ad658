package rules

import (
	"strings"

	"github.com/childplan/smartplan/rules/internal/men"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// gradeMen grades every father and male carer, and the children whose father
// nobody mentions.
func gradeMen(p *smartplan.Plan, rows []RowGrades) []Man {
	var out []Man
	fathered := map[int]bool{} // children with a father, or a man in his place
	excused := false           // two mothers, a donor, a special guardian, an adopter
	mothers := 0
	w := newWatch(p, rows)
	for i, a := range p.Adults {
		switch a.Relation {
		case "donor":
			excused = true
		case "mother":
			mothers++
		}
		if !isMan(p, i, w) {
			continue
		}
		m := Man{Adult: i, Name: a.Called(), Relation: a.Relation, Children: a.Children}
		if a.Possible {
			m.Relation = "possible father"
		}
		m.Grade = w.grade(i)
		out = append(out, m)
		for _, c := range a.Children {
			fathered[c] = true
		}
	}
	if excused || mothers >= 2 || men.NoFatherExpected(wholeText(p)) {
		return out
	}
	for i, c := range p.Children {
		if c.OnPlan && !fathered[i] {
			out = append(out, Man{Adult: -1, Relation: "father", Children: []int{i}, Grade: newGrade(LadderInvolvement, "absent", "nobody")})
		}
	}
	return out
}

func wholeText(p *smartplan.Plan) string {
	var b strings.Builder
	for _, t := range p.AllText() {
		b.WriteString(t.String())
		b.WriteByte('\n')
		if b.Len() > 1<<20 {
			break
		}
	}
	return b.String()
}

// isMan reports whether an adult is a father, or a man who lives with or cares
// for a child.
func isMan(p *smartplan.Plan, i int, w *watch) bool {
	a := p.Adults[i]
	if a.Sex == "f" || a.Relation == "partner" && fatherPartner(p, i) {
		return false
	}
	switch a.Relation {
	case "father", "step-father", "lodger":
		return true
	case "partner":
		return a.Sex == "m" || a.Name != ""
	case "grandfather", "uncle", "brother", "cousin", "friend", "carer", "parent":
		if a.Sex != "m" {
			return false
		}
		return men.LivesOrCares(a.Notes.String()) || w.caring[i]
	}
	return false
}

// watch is all that a plan says of its adults, gathered once.
type watch struct {
	p    *smartplan.Plan
	rows []RowGrades
	// own are the actions that an adult owns, parents those that "Parents" own.
	own     map[int][]int
	parents []int
	// about are the actions that name an adult who does not own them.
	about map[int][]int
	// said are the sentences of running text that name an adult.
	said   map[int][]string
	caring map[int]bool
}

func newWatch(p *smartplan.Plan, rows []RowGrades) *watch {
	w := &watch{p: p, rows: rows, own: map[int][]int{}, about: map[int][]int{}, said: map[int][]string{}, caring: map[int]bool{}}
	for i, a := range p.Actions {
		owned := map[int]bool{}
		for _, o := range a.Owners {
			if o.Adult >= 0 {
				owned[o.Adult] = true
			}
			if o.Role == "parents" {
				w.parents = append(w.parents, i)
			}
			if o.Adult < 0 && o.Kind == smartplan.OwnerPerson && o.Role == "parents" {
				continue
			}
		}
		for ad := range owned {
			w.own[ad] = append(w.own[ad], i)
			if men.CaresInAction(a.Text.String()) && len(a.Children) > 0 {
				w.caring[ad] = true
			}
		}
		named := map[int]bool{}
		for _, v := range []smartplan.Value{a.Row.Action, a.Row.Need, a.Goal} {
			if !v.Is() {
				continue
			}
			for _, q := range p.People(v.Text) {
				for _, ad := range w.meant(q, a.Children) {
					if !owned[ad] && !named[ad] {
						named[ad] = true
						w.about[ad] = append(w.about[ad], i)
					}
				}
			}
		}
	}
	for _, s := range p.Sections {
		if !s.Text.Is() {
			continue
		}
		t := s.Text.Text
		head := w.adultsIn(s.Heading.Text)
		last := map[int]bool{}
		for _, sp := range text.Sentences(t.String()) {
			sentence := t.Slice(sp.Start, sp.End)
			found := w.adultsIn(sentence)
			if len(found) == 0 && men.StartsWithHe(sentence.String()) {
				found = last
			}
			if len(found) == 0 && len(head) == 1 {
				found = head
			}
			for ad := range found {
				w.said[ad] = append(w.said[ad], sentence.String())
			}
			last = found
		}
	}
	for i, a := range p.Adults {
		if a.Notes.Len() > 0 {
			w.said[i] = append(w.said[i], a.Notes.String())
		}
	}
	return w
}

func (w *watch) adultsIn(t text.Text) map[int]bool {
	out := map[int]bool{}
	if t.Len() == 0 {
		return out
	}
	for _, q := range w.p.People(t) {
		for _, ad := range w.meant(q, nil) {
			out[ad] = true
		}
	}
	return out
}

// meant are the adults whom a mention means: "Dad" in a row about Leo is Leo's
// father where the plan has two.
func (w *watch) meant(q smartplan.Person, children []int) []int {
	if q.Role != "" || q.Relation == "parents" {
		return nil
	}
	if len(q.Adults) <= 1 || len(children) == 0 || q.Relation == "" {
		if len(q.Adults) > 1 && q.Relation != "" {
			return nil
		}
		return q.Adults
	}
	var out []int
	for _, ad := range q.Adults {
		for _, c := range w.p.Adults[ad].Children {
			for _, d := range children {
				if c == d && (len(out) == 0 || out[len(out)-1] != ad) {
					out = append(out, ad)
				}
			}
		}
	}
	if len(out) == 1 {
		return out
	}
	return nil
}

// grade puts one man on the ladder.
func (w *watch) grade(i int) Grade {
	a := w.p.Adults[i]
	main := w.mainCarer(i)
	said := w.said[i]
	away, reason := men.KeptAway(said)
	for _, k := range w.own[i] {
		if main || w.rows[k].Action.Rung == "specific" && !w.doubted(k, i) {
			return newGrade(LadderInvolvement, "involved", "owns an action", Evidence{"action", w.p.Actions[k].Text})
		}
	}
	if a.Name != "" && (a.Relation == "father" || a.Relation == "step-father" || a.Relation == "partner") && !away && !men.NotReached(said) {
		for _, k := range w.parents {
			if (main || w.rows[k].Action.Rung == "specific") && w.sharesChild(i, k) {
				return newGrade(LadderInvolvement, "involved", "one of the parents who own an action", Evidence{"action", w.p.Actions[k].Text})
			}
		}
	}
	for _, k := range w.about[i] {
		act := w.p.Actions[k]
		if act.Row.Action.Is() && w.rows[k].Action.Rung == "specific" && len(act.Owners) > 0 && men.WorkedWith(act.Row.Action.String(), w.namesOf(i)) {
			return newGrade(LadderInvolvement, "involved", "a professional works with him", Evidence{"action", act.Text})
		}
	}
	if away {
		return newGrade(LadderInvolvement, "accounted", reason)
	}
	if len(w.own[i]) > 0 || len(w.about[i]) > 0 || men.TaskAbout(said) {
		var ev []Evidence
		if k := append(append([]int{}, w.own[i]...), w.about[i]...); len(k) > 0 {
			ev = append(ev, Evidence{"action", w.p.Actions[k[0]].Text})
		}
		return newGrade(LadderInvolvement, "peripheral", "only passive, or somebody else's task", ev...)
	}
	return newGrade(LadderInvolvement, "mentioned", "only mentioned")
}

func (w *watch) doubted(action, adult int) bool {
	for _, o := range w.p.Actions[action].Owners {
		if o.Adult == adult && !o.Doubt {
			return false
		}
	}
	return true
}

func (w *watch) sharesChild(adult, action int) bool {
	kids := w.p.Actions[action].Children
	if len(kids) == 0 {
		return true
	}
	for _, c := range w.p.Adults[adult].Children {
		for _, k := range kids {
			if c == k {
				return true
			}
		}
	}
	return false
}

// mainCarer: no mother or other parent is in the plan, or she has died or left.
func (w *watch) mainCarer(i int) bool {
	a := w.p.Adults[i]
	if a.Relation != "father" && a.Relation != "grandfather" {
		return false
	}
	if men.SaysMainCarer(w.said[i]) {
		return true
	}
	for j, b := range w.p.Adults {
		if j == i {
			continue
		}
		if b.Relation == "mother" || b.Relation == "parent" || b.Relation == "grandmother" && a.Relation == "grandfather" {
			if gone, _ := men.Gone(w.said[j]); !gone {
				return false
			}
		}
	}
	return a.Relation == "father" && w.p.Adults[i].Name != ""
}

func (w *watch) namesOf(i int) []string {
	a := w.p.Adults[i]
	out := append([]string{}, a.Names...)
	if a.Word != "" {
		out = append(out, strings.ToLower(a.Word))
	}
	return append(out, "dad", "father", "him")
}

// fatherPartner: the front sheet names this partner within what it says of the
// father: he or she lives with him, not with the mother.
func fatherPartner(p *smartplan.Plan, i int) bool {
	at := p.Adults[i].At.First()
	if at.IsZero() {
		return false
	}
	for j, a := range p.Adults {
		if j != i && a.Relation == "father" && a.Notes.Len() > 0 && a.Notes.First().Contains(at) {
			return true
		}
	}
	return false
}
