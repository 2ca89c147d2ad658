package rules

import (
	"strings"

	"github.com/childplan/smartplan/rules/internal/men"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
)

// watch is all that a plan says of its adults, gathered once.
type watch struct {
	p    *smartplan.Plan
	rows []RowGrades
	// own are the actions that an adult owns, parents those that "Parents" own.
	own     map[int][]int
	parents []int
	// about are the actions that name an adult who does not own them.
	about map[int][]int
	// said are the sentences that name an adult; tasks are those of running text
	// in which the adult is to do something.
	said   map[int][]men.Said
	tasks  map[int]bool
	caring map[int]bool
	kin    map[string]bool // first names of mothers and children, lower case
}

func newWatch(p *smartplan.Plan, rows []RowGrades) *watch {
	w := &watch{p: p, rows: rows, own: map[int][]int{}, about: map[int][]int{}, said: map[int][]men.Said{}, tasks: map[int]bool{}, caring: map[int]bool{}, kin: map[string]bool{}}
	for _, c := range p.Children {
		w.kin[strings.ToLower(c.First())] = true
	}
	for _, a := range p.Adults {
		if f := strings.Fields(strings.ToLower(a.Name)); a.Relation == "mother" && len(f) > 0 {
			w.kin[f[0]] = true
		}
	}
	for i := range p.Actions {
		w.action(i)
	}
	for _, s := range p.Sections {
		if s.Text.Is() && s.Kind != smartplan.SectionContingency {
			w.section(s)
		}
	}
	for i, a := range p.Adults {
		if a.Notes.Len() == 0 || !a.Family() {
			continue
		}
		for _, sp := range text.Sentences(a.Notes.String()) {
			w.hear(a.Notes.Slice(sp.Start, sp.End), nil, map[int]bool{i: true}, map[int]bool{i: true}, false)
		}
	}
	return w
}

// action notes whose action row i is and whom it is about.
func (w *watch) action(i int) {
	a := w.p.Actions[i]
	owned := map[int]bool{}
	for _, o := range a.Owners {
		if o.Role == "parents" {
			w.parents = append(w.parents, i)
		}
		if o.Adult < 0 {
			continue
		}
		if o.Doer && othersInCell(a.Owners, o.Adult) && men.Forbidden(a.Row.Action.String(), w.namesOf(o.Adult)) {
			continue // "Rui not to come to the home": others see to it
		}
		if o.Doer && men.OnlyDoneTo(a.Row.Action.String(), w.namesOf(o.Adult)) {
			continue // "Dad to be offered …": another's task
		}
		owned[o.Adult] = true
	}
	when := a.Row.Due.String() + " " + a.Row.Start.String()
	for ad := range owned {
		w.own[ad] = append(w.own[ad], i)
		if men.CaresRegularly(a.Text.String(), when) {
			w.caring[ad] = true
		}
	}
	if len(owned) == 0 && a.Row.Action.Is() {
		w.carerUnowned(i, owned)
	}
	named := map[int]bool{}
	for k, v := range []smartplan.Value{a.Row.Action, a.Row.Need, a.Goal} {
		if !v.Is() {
			continue
		}
		// A need or goal that is only a topic ("Dad") makes the row one about
		// him, or one whose action speaks of him.
		if k > 0 && len(strings.Fields(v.String())) > 6 && !men.SpeaksOfHim(a.Row.Action.String()) {
			continue
		}
		for _, q := range w.p.People(v.Text) {
			if k == 0 && q.Agent && len(q.Adults) == 1 && owned[q.Adults[0]] {
				continue
			}
			for _, ad := range w.meant(q, a.Children) {
				if !owned[ad] && !named[ad] {
					named[ad] = true
					w.about[ad] = append(w.about[ad], i)
				}
			}
		}
	}
	for _, v := range []smartplan.Value{a.Row.Need, a.Goal, a.Row.Action} {
		if !v.Is() {
			continue
		}
		var last map[int]bool
		for _, sp := range text.Sentences(v.String()) {
			last = w.hear(v.Text.Slice(sp.Start, sp.End), a.Children, last, nil, false)
		}
	}
}

// carerUnowned gives a row that nobody owns to the man who, it says, has the
// child on stated days: "Leon has Zion on alternate weekends".
func (w *watch) carerUnowned(i int, owned map[int]bool) {
	t := w.p.Actions[i].Row.Action.Text
	people := w.p.People(t)
	places := w.places(t.String(), people, w.p.Actions[i].Children)
	for _, q := range people {
		for _, ad := range w.meant(q, w.p.Actions[i].Children) {
			said := men.Said{Text: t.String()}
			for _, pl := range places {
				pl.Him = pl.of[ad]
				said.Places = append(said.Places, pl.Place)
			}
			if !owned[ad] && men.Cares(said) {
				owned[ad] = true
				w.own[ad] = append(w.own[ad], i)
				w.caring[ad] = true
			}
		}
	}
}

// section hears what the running text says of whom.
func (w *watch) section(s smartplan.PlanSection) {
	var scope []int
	if s.Child >= 0 {
		scope = []int{s.Child}
	}
	head := map[int]bool{}
	for ad := range w.adultsIn(s.Heading.Text, scope) {
		head[ad] = true
	}
	if len(head) != 1 {
		head = nil
	}
	tasks := true
	switch s.Kind {
	case smartplan.SectionChildViews, smartplan.SectionParentViews, smartplan.SectionHistory, smartplan.SectionStrengths, smartplan.SectionImpact, smartplan.SectionProgress, smartplan.SectionPeople:
		tasks = false
	}
	for _, line := range s.Text.Text.Lines() {
		last, topic := head, head
		if topic == nil {
			topic = w.entryOf(line)
		}
		for _, sp := range text.Sentences(line.String()) {
			last = w.hear(line.Slice(sp.Start, sp.End), scope, last, topic, tasks)
		}
	}
}

// entryOf is the adult of whom a line such as "Dafydd Probert, Gethin's
// father, …" is an entry: the name comes first, with a mark behind it.
func (w *watch) entryOf(line text.Text) map[int]bool {
	s := line.String()
	people := w.p.People(line)
	if len(people) == 0 {
		return nil
	}
	q := people[0]
	if q.Start > 4 || q.Role != "" || len(q.Adults) != 1 || q.Relation != "" {
		return nil
	}
	rest := strings.TrimLeft(s[q.End:], " ")
	if rest != "" && strings.ContainsAny(rest[:1], ",(:-") || strings.HasPrefix(rest, "–") {
		return map[int]bool{q.Adults[0]: true}
	}
	return nil
}

// hear keeps a sentence for everybody whom it names, or for those of whom it
// goes on to speak; it returns of whom the next may go on.
func (w *watch) hear(t text.Text, scope []int, last, always map[int]bool, tasks bool) map[int]bool {
	s := t.String()
	people := w.p.People(t)
	found := map[int]bool{}
	for _, q := range people {
		for _, ad := range w.meant(q, scope) {
			found[ad] = true
			if tasks && q.Agent && toDo(s[q.End:]) {
				w.tasks[ad] = true
			}
		}
	}
	goesOn := len(last) > 0 && (men.StartsWithHe(s) || len(found) == 0)
	who := map[int]bool{}
	for ad := range found {
		who[ad] = true
	}
	if goesOn {
		for ad := range last {
			who[ad] = true
		}
	}
	for ad := range always {
		who[ad] = true
	}
	places := w.places(s, people, scope)
	for ad := range who {
		said := men.Said{Text: s, About: always[ad] || goesOn && last[ad]}
		for _, pl := range places {
			pl.Him = pl.of[ad]
			said.Places = append(said.Places, pl.Place)
		}
		w.said[ad] = append(w.said[ad], said)
	}
	if len(found) == 0 && goesOn {
		return last
	}
	return found
}

// toDo reports whether what follows a person says that he is to do something;
// "dad to Finlay" does not.
func toDo(after string) bool {
	f := strings.Fields(after)
	if len(f) < 2 {
		return false
	}
	switch f[0] {
	case "will", "should", "must", "needs", "ought", "shall", "agrees", "agreed":
		return true
	case "to":
		return f[1] == strings.ToLower(f[1])
	}
	return false
}

// place is a place with the adults whom it means.
type place struct {
	men.Place
	of map[int]bool
}

// places are the people whom a sentence names. "Rhian's father" behind a name
// and a comma is that person; elsewhere it is only kin.
func (w *watch) places(s string, people []smartplan.Person, scope []int) []place {
	var out []place
	for n, q := range people {
		known := q.Role != "" || q.Relation != "" || len(q.Children) > 0
		for _, x := range q.Adults {
			known = known || w.p.Adults[x].Role != "" || w.p.Adults[x].Relation != ""
		}
		if !known {
			continue
		}
		pl := place{Place: men.Place{Start: q.Start, End: q.End}, of: map[int]bool{}}
		of := scope
		owned := q.Relation != "" && n > 0 && kinGap(s[people[n-1].End:q.Start])
		if owned && len(people[n-1].Children) > 0 {
			of = people[n-1].Children
		} else if owned {
			pl.Kin = true
		}
		for _, x := range w.meant(q, of) {
			pl.of[x] = true
			pl.Man = pl.Man || w.p.Adults[x].Sex != "f" && w.p.Adults[x].Family()
		}
		if owned && len(out) > 1 {
			if prev := out[len(out)-2]; len(prev.of) > 0 && apposed(s[prev.End:people[n-1].Start]) {
				pl.of, pl.Man, pl.Kin = prev.of, prev.Man, false
			}
		}
		out = append(out, pl)
	}
	return out
}

func kinGap(gap string) bool {
	gap = strings.ReplaceAll(strings.TrimSpace(gap), "’", "'")
	return gap == "'s" || gap == "'" || gap == "'s own"
}

// apposed: only marks, or a nickname in brackets, stand between.
func apposed(gap string) bool {
	return len(gap) < 24 && strings.ContainsAny(gap, ",(–-") && len(strings.Fields(gap)) <= 2
}

func (w *watch) adultsIn(t text.Text, scope []int) map[int]bool {
	out := map[int]bool{}
	if t.Len() == 0 {
		return out
	}
	for _, q := range w.p.People(t) {
		for _, ad := range w.meant(q, scope) {
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

// othersInCell: the owner cell names somebody, and not this adult.
func othersInCell(owners []smartplan.Owner, adult int) bool {
	others := false
	for _, o := range owners {
		if o.Doer {
			continue
		}
		if o.Adult == adult || o.Role == "parents" {
			return false
		}
		others = true
	}
	return others
}
