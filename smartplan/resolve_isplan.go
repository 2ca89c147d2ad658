package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// NotPlanKind says why a document is no plan that can be judged.
type NotPlanKind string

// The kinds.
const (
	Template   NotPlanKind = "template"   // headings of a plan, nothing filled in
	Policy     NotPlanKind = "policy"     // a procedure or guidance about plans
	NoActions  NotPlanKind = "no-actions" // about a family, but nothing is to be done
	OtherPlan  NotPlanKind = "other-plan" // actions, but not about a child
	Unfamiliar NotPlanKind = "unfamiliar" // nothing of a plan at all
)

// NotPlanError says that a document was read and is no plan. It holds no text
// of it.
type NotPlanError struct{ Kind NotPlanKind }

func (e *NotPlanError) Error() string { return "smartplan: not a plan: " + string(e.Kind) }

// signs are what the decision rests on.
type signs struct {
	rows      int // rows of tables, lists and records with something to do, to reach or to meet
	sentences int // tasks read from running text
	loose     int // rows of lists with neither a doer nor a time beside them
	blank     int // labels, headings and cells that wait to be filled in
	filled    int // labels with a value, sections with text
	children  int // named children on the plan
	family    int // parents
	child     bool
	plan      int // different words of plans, in titles, headings and front sheet
	policy    int // different words of procedures, anywhere
	admin     int // different words of invitations and agendas
}

// isPlan decides by one score whether the document is a plan for children.
func (p *Plan) isPlan() error {
	s := p.signs()
	about := 2*min(s.children, 2) + min(s.plan, 4) + min(s.family, 2)
	tasks := s.rows > 0 || s.sentences >= 3
	switch {
	case s.admin > 0 && s.rows == 0 && s.sentences < 5:
		return &NotPlanError{NoActions}
	case s.children == 0 && s.rows == 0 && s.plan+s.policy+s.family >= 1 && s.blank >= 5 && s.blank*2 >= s.filled,
		s.children == 0 && s.rows == 0 && s.plan+s.policy >= 2 && s.blank >= 3 && s.blank*2 >= s.filled:
		return &NotPlanError{Template}
	case s.children == 0 && s.policy >= 3 && s.policy >= s.plan && s.rows < 3:
		return &NotPlanError{Policy}
	case s.children == 0 && s.policy >= 3 && s.policy > s.rows:
		return &NotPlanError{Policy}
	case !tasks && (s.children > 0 || s.family > 0 && s.plan > 0 || s.plan >= 2):
		return &NotPlanError{NoActions}
	case !tasks:
		return &NotPlanError{Unfamiliar}
	case s.children == 0 && s.rows < 2 && s.sentences < 3 && about < 4 && s.policy >= 2:
		return &NotPlanError{Policy}
	case s.children == 0 && s.rows < 2 && s.sentences < 3 && about < 4:
		return &NotPlanError{NoActions}
	case s.children == 0 && s.family == 0 && s.loose > 0 && s.loose*2 >= s.rows && s.sentences < 3:
		return &NotPlanError{OtherPlan} // lists that ask nothing of anybody
	case about < 3 && !(s.child && s.plan > 0):
		return &NotPlanError{OtherPlan}
	case s.children == 0 && about < 5 && !s.child:
		return &NotPlanError{OtherPlan}
	}
	return nil
}

// signs gathers what the decision rests on.
func (p *Plan) signs() signs {
	var s signs
	for _, a := range p.Actions {
		v := a.Row.Action
		if !v.Is() {
			v = a.Row.Outcome
		}
		if !v.IsOwn() && !a.Row.Action.Is() {
			v = a.Row.Need
		}
		switch {
		case !v.Is() || promptText(v.String()) || len(words(text.Tokens(v.String()))) < 1:
			s.blank++
		case p.Draft.Blocks[a.Block].Layout == "narrative":
			s.sentences++
		case len(words(text.Tokens(v.String()))) >= 2 || a.Row.Owner.Is() || a.Row.Due.Is():
			s.rows++
			if p.Draft.Blocks[a.Block].Layout == "list" && len(a.Owners) == 0 && (a.Timescale.Rung == when.None || a.Timescale.Rung == "") {
				s.loose++
			}
		}
	}
	for _, c := range p.Draft.Why {
		if c.Chosen && (c.Reader == "heading-table" || c.Reader == "side-table") && c.Rows > 0 && !p.tableGaveRows(c.Table) {
			s.blank += 4 + min(c.Rows, 6) // a plan table with nothing in it
		}
	}
	if p.Draft.Document != nil {
		s.blank += emptyLines(p.Draft.Document)
	}
	for _, e := range p.Draft.Front {
		if !e.Value.Is() || promptText(e.Value.String()) {
			s.blank++
		} else {
			s.filled++
		}
	}
	for _, c := range p.Draft.Sections {
		switch {
		case c.Text.Is() && !onlyPrompts(c.Text.Text):
			s.filled++
		case c.Heading.Is():
			s.blank++
		}
	}
	for _, c := range p.Children {
		if c.Name != "" && c.OnPlan {
			s.children++
		}
	}
	for _, a := range p.Adults {
		if a.Relation == "mother" || a.Relation == "father" || a.Relation == "parent" {
			s.family++
		}
	}
	s.child = p.namesChild()
	head, all := p.headText(), p.someText(20000)
	s.plan = sorts(head, "plan")
	s.policy = sorts(head+" "+all, "policy")
	s.admin = sorts(all, "admin")
	return s
}

// emptyLines counts the lines outside tables that wait to be filled in: dotted
// and underlined ones, and names of fields with nothing beside them.
func emptyLines(doc *document.Document) int {
	n := 0
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		if b.Table != nil || b.Kind == document.Heading {
			continue
		}
		for _, line := range doc.At(b.Span).Lines() {
			s := strings.TrimSpace(line.String())
			switch {
			case strings.Contains(s, "_____"), strings.HasSuffix(s, "....."), strings.HasSuffix(s, "……"), strings.HasSuffix(s, "-- select --"):
				n++
			case len(s) < 40 && !endsOpen(s) && (lexicon.Labels().Whole(text.Tokens(s)) != nil || lexicon.Headings().Whole(text.Tokens(s)) != nil):
				n++
			default:
				n += bareLabels(s)
			}
		}
	}
	return n
}

// bareLabels counts the labels of a line that holds little else: "Desired
// outcome Action By whom By when".
func bareLabels(s string) int {
	toks := text.Tokens(s)
	if len(toks) > 30 {
		return 0
	}
	n, covered, total := 0, 0, 0
	for _, set := range []*text.Phrases{lexicon.Headings(), lexicon.Labels()} {
		k, c := 0, 0
		for _, m := range set.Find(toks) {
			k++
			c += m.To - m.From
		}
		if c > covered {
			n, covered = k, c
		}
	}
	for _, t := range toks {
		if t.Kind != text.Punct {
			total++
		}
	}
	if n < 3 || covered*10 < total*7 {
		return 0
	}
	return n
}

// tableGaveRows reports whether rows came from that table.
func (p *Plan) tableGaveRows(table int) bool {
	for _, b := range p.Draft.Blocks {
		if b.Table == table && len(b.Rows) > 0 {
			return true
		}
	}
	return false
}

// sorts counts the different words of one sort in a text.
func sorts(s, sort string) int {
	seen := map[string]bool{}
	toks := text.Tokens(s)
	for _, m := range lexicon.PlanWords().FindAll(toks) {
		if m.Has(sort) {
			seen[toks[m.From].Norm+"…"+toks[m.To-1].Norm] = true
		}
	}
	return len(seen)
}

// prompts begin text that waits to be replaced.
var prompts = []string{"insert ", "click or tap", "click here", "choose an item", "enter text", "[name", "[date", "[insert", "<name", "<insert", "e.g.", "to be completed",
	"please describe", "please list", "please state", "please give", "describe ", "list ", "xxx", "guidance:", "note:", "write ", "state ", "explain ", "give ", "use ", "record ", "tick "}

// promptText: "insert detail", "[name]", dotted lines, guidance that waits to
// be replaced.
func promptText(s string) bool {
	low := strings.ToLower(strings.TrimSpace(s))
	for _, w := range prompts[:13] {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	if strings.Contains(low, "[insert") || strings.Contains(low, "click or tap") || strings.Contains(low, "insert detail") {
		return true
	}
	if n := strings.Count(low, ".") + strings.Count(low, "_") + strings.Count(low, "…")*3; n >= 6 && n*2 > len(low) {
		return true
	}
	if (strings.HasPrefix(low, "[") || strings.HasPrefix(low, "(")) && (strings.HasSuffix(low, "]") || strings.HasSuffix(low, ")")) && len(low) > 8 {
		return true
	}
	return isPlaceholder(s)
}

// onlyPrompts reports whether every line of a text waits to be filled in.
func onlyPrompts(t text.Text) bool {
	for _, line := range t.Lines() {
		s := strings.ToLower(strings.TrimSpace(line.String()))
		if s == "" || promptText(s) || strings.HasSuffix(s, ":") || strings.HasSuffix(s, "?") {
			continue
		}
		prompt := false
		for _, w := range prompts {
			prompt = prompt || strings.HasPrefix(s, w)
		}
		if !prompt {
			return false
		}
	}
	return true
}

// headText is what titles, headings and the front sheet say, in lower case.
func (p *Plan) headText() string {
	var b strings.Builder
	b.WriteString(p.Draft.Title.String())
	for i, s := range p.Draft.Sections {
		b.WriteString(" | " + s.Heading.String())
		if i < 4 {
			t := s.Text.String()
			b.WriteString(" " + t[:min(len(t), 600)])
		}
	}
	for _, e := range p.Draft.Front {
		b.WriteString(" | " + e.Label.String() + " " + e.Value.String())
	}
	return strings.ToLower(b.String())
}

// someText is the running text of the plan, up to a number of bytes.
func (p *Plan) someText(limit int) string {
	var b strings.Builder
	for _, s := range p.Sections {
		b.WriteString(" | " + s.Heading.String() + " | " + s.Text.String())
		if b.Len() > limit {
			break
		}
	}
	return b.String()
}

// namesChild: rows speak of a child although no front sheet lists one.
func (p *Plan) namesChild() bool {
	for _, t := range p.AllText() {
		low := strings.ToLower(t.String())
		for _, w := range []string{"the child", "the baby", "her son", "his son", "her daughter", "his daughter", "the children", "the girls", "the boys", "the twins", "baby ", "child's "} {
			if strings.Contains(low, w) {
				return true
			}
		}
	}
	return false
}
