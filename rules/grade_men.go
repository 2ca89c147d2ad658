package rules

import (
	"slices"
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
		if !w.isMan(i) {
			continue
		}
		m := Man{Adult: i, Name: a.Called(), Relation: a.Relation, Children: a.Children}
		if kids := w.cares(i); len(kids) > 0 && a.Relation != "father" && a.Relation != "step-father" && a.Relation != "partner" {
			m.Children = kids
		}
		if a.Possible {
			m.Relation = "possible father"
		}
		m.Grade = w.grade(i)
		out = append(out, m)
		for _, c := range w.standsFor(i) {
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
// for a child. A visitor is neither.
func (w *watch) isMan(i int) bool {
	a := w.p.Adults[i]
	if a.Sex == "f" || a.Relation == "partner" && fatherPartner(w.p, i) {
		return false
	}
	switch a.Relation {
	case "father", "step-father", "lodger":
		return true
	case "partner":
		return a.Sex == "m" || a.Name != ""
	case "grandfather", "uncle", "brother", "cousin", "friend", "carer", "parent":
		return a.Sex == "m" && (w.lives(i) || w.cares(i) != nil || w.caring[i])
	case "":
		return a.Sex == "m" && a.Role == "" && a.Name != "" && w.lives(i)
	}
	return false
}

// lives reports whether the plan says that he lives with the children.
func (w *watch) lives(i int) bool {
	return w.p.Adults[i].AtHome || men.Lives(w.said[i], w.kin)
}

// cares are the children whom he has on stated regular days; nil for none.
func (w *watch) cares(i int) []int {
	var out []int
	cares := false
	for _, s := range w.said[i] {
		if !men.Cares(s) {
			continue
		}
		cares = true
		for _, q := range w.p.People(text.Literal(s.Text)) {
			for _, c := range q.Children {
				if !slices.Contains(out, c) {
					out = append(out, c)
				}
			}
		}
	}
	if cares && len(out) == 0 {
		return w.p.Adults[i].Children
	}
	return out
}

// standsFor are the children for whom he is the father or stands in his place
// as a parent or carer.
func (w *watch) standsFor(i int) []int {
	a := w.p.Adults[i]
	switch a.Relation {
	case "father", "step-father", "partner", "parent":
		if w.lives(i) || men.SaysOf(w.said[i], "raised") {
			return w.all()
		}
		return a.Children
	case "lodger", "brother", "friend", "":
		return nil
	}
	if kids := w.cares(i); len(kids) > 0 {
		return kids
	}
	if w.lives(i) {
		return w.all()
	}
	return nil
}

func (w *watch) all() []int {
	out := make([]int, len(w.p.Children))
	for c := range out {
		out[c] = c
	}
	return out
}

// grade puts one man on the ladder.
func (w *watch) grade(i int) Grade {
	main := w.mainCarer(i)
	said := w.said[i]
	reason := men.Reason(said)
	for _, k := range w.own[i] {
		act := w.p.Actions[k]
		if main || !w.doubted(k, i) && (w.rows[k].Action.Rung == "specific" || men.CaresRegularly(act.Text.String(), act.Row.Due.String())) {
			return newGrade(LadderInvolvement, "involved", "owns an action", Evidence{"action", act.Text})
		}
	}
	if w.oneOfParents(i) && reason == "" && !men.Says(said, "not-reached") && !men.Says(said, "unknown") {
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
	if reason != "" {
		return newGrade(LadderInvolvement, "accounted", reason)
	}
	if len(w.own[i]) > 0 || len(w.about[i]) > 0 || w.tasks[i] || men.Says(said, "task-about") {
		var ev []Evidence
		if k := append(append([]int{}, w.own[i]...), w.about[i]...); len(k) > 0 {
			ev = append(ev, Evidence{"action", w.p.Actions[k[0]].Text})
		}
		return newGrade(LadderInvolvement, "peripheral", "only passive, or somebody else's task", ev...)
	}
	return newGrade(LadderInvolvement, "mentioned", "only mentioned")
}

// oneOfParents reports whether "Parents" means him too: the plan names him as a
// parent, and the parents are not two mothers.
func (w *watch) oneOfParents(i int) bool {
	a := w.p.Adults[i]
	if a.Name == "" || a.Relation != "father" && a.Relation != "step-father" && a.Relation != "partner" && a.Relation != "parent" || a.Possible {
		return false
	}
	mothers := 0
	for _, b := range w.p.Adults {
		if b.Relation == "mother" {
			mothers++
		}
	}
	return mothers < 2
}

func (w *watch) doubted(action, adult int) bool {
	doubt := false
	for _, o := range w.p.Actions[action].Owners {
		if o.Adult == adult {
			if !o.Doubt {
				return false
			}
			doubt = true
		}
	}
	return doubt
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
	if men.SaysOf(w.said[i], "main-carer") {
		return true
	}
	for j, b := range w.p.Adults {
		if j == i {
			continue
		}
		if b.Relation == "mother" || b.Relation == "parent" || b.Relation == "grandmother" && a.Relation == "grandfather" {
			if !men.SaysOf(w.said[j], "died") && !men.SaysOf(w.said[j], "left") {
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
	if f := strings.Fields(strings.ToLower(strings.TrimPrefix(a.Name, a.Title))); len(f) == 2 {
		out = append(out, string([]rune(f[0])[:1])+string([]rune(f[1])[:1]))
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
