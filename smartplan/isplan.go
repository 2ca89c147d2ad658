package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
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

// isPlan decides by one score whether the document is a plan for children.
func (p *Plan) isPlan() error {
	filled, actions := 0, 0
	for _, a := range p.Actions {
		if a.Row.Action.Is() {
			actions++
			if len(text.Tokens(a.Row.Action.String())) >= 2 && !promptText(a.Row.Action.String()) {
				filled++
			}
		} else if a.Row.Outcome.IsOwn() && !promptText(a.Row.Outcome.String()) || a.Row.Need.IsOwn() && len(text.Tokens(a.Row.Need.String())) >= 3 && !promptText(a.Row.Need.String()) {
			filled++
		}
	}
	head := p.headText()
	planWords := 0
	for _, w := range []string{"child protection plan", "protection plan", "child protection", "core group", "review conference", "rcpc", "icpc", "cppm", "conference", "category", "lead social worker", "social worker", "safety goal", "danger statement", "signs of safety", "child in need", "early help", "written agreement", "neglect"} {
		if strings.Contains(head, w) {
			planWords++
		}
	}
	children := 0
	for _, c := range p.Children {
		if c.Name != "" && c.OnPlan {
			children++
		}
	}
	family := 0
	for _, a := range p.Adults {
		if a.Relation == "mother" || a.Relation == "father" || a.Relation == "parent" {
			family++
		}
	}
	score := 2*min(children, 2) + min(planWords, 4) + min(family, 2)
	switch {
	case filled == 0 && (planWords >= 2 || actions > 0 || len(p.Draft.Blocks) > 0) && children == 0:
		return &NotPlanError{Template}
	case filled == 0 && children > 0:
		return &NotPlanError{NoActions}
	case filled == 0:
		return &NotPlanError{Unfamiliar}
	case children == 0 && p.policyWords() >= 3:
		return &NotPlanError{Policy}
	case score < 3:
		return &NotPlanError{OtherPlan}
	case children == 0 && score < 5 && !p.namesChild():
		return &NotPlanError{OtherPlan}
	}
	return nil
}

// promptText: "insert detail", "[name]", guidance that waits to be replaced.
func promptText(s string) bool {
	low := strings.ToLower(s)
	for _, w := range []string{"insert ", "click or tap", "click here", "choose an item", "enter text", "[name", "[date", "[insert", "<name", "<insert", "e.g.", "to be completed by the", "please describe", "please list", "please state", "describe the", "list the", "xxx"} {
		if strings.HasPrefix(low, w) || strings.Contains(low, "[insert") || strings.Contains(low, "click or tap") {
			return true
		}
	}
	return isPlaceholder(s)
}

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

// policyWords counts words of procedures.
func (p *Plan) policyWords() int {
	n := 0
	all := ""
	for _, s := range p.Sections {
		all += " " + strings.ToLower(s.Heading.String()) + " " + strings.ToLower(s.Text.String())
		if len(all) > 20000 {
			break
		}
	}
	for _, w := range []string{"policy", "procedure", "guidance", "this document", "all staff", "practitioners should", "should be completed", "must be completed", "working together to safeguard", "legislation", "the purpose of", "template", "version", "training", "the plan should", "plans should", "children act"} {
		if strings.Contains(all, w) {
			n++
		}
	}
	return n
}

// namesChild: rows speak of a child although no front sheet lists one.
func (p *Plan) namesChild() bool {
	for _, t := range p.AllText() {
		low := strings.ToLower(t.String())
		for _, w := range []string{"the child", "the baby", "her son", "his son", "her daughter", "the children", "the girls", "the boys", "baby "} {
			if strings.Contains(low, w) {
				return true
			}
		}
	}
	return false
}
