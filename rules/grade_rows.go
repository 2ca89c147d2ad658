package rules

import (
	"strings"

	"github.com/childplan/smartplan/rules/internal/ladder"
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// names are the words by which a plan knows its family, in lower case.
type names struct{ children, adults []string }

func familyNames(p *smartplan.Plan) names {
	var n names
	for _, c := range p.Children {
		n.children = append(n.children, c.Names...)
	}
	for _, a := range p.Adults {
		n.adults = append(n.adults, a.Names...)
		if a.Word != "" {
			n.adults = append(n.adults, strings.ToLower(a.Word))
		}
	}
	return n
}

// gradeRowText grades what the row says of change and of the deed.
func gradeRowText(p *smartplan.Plan, a *smartplan.Action, n names) (outcome, action Grade) {
	cells := ladder.Cells{Children: n.children, Adults: n.adults}
	if a.Row.Need.Is() {
		cells.Need = a.Row.Need.Text
	}
	if a.Row.Outcome.Is() {
		cells.Outcome = a.Row.Outcome.Text
	} else if a.Goal.Is() {
		cells.BlockOutcome = a.Goal.Text
	}
	if a.Row.Measure.Is() {
		cells.Measure = a.Row.Measure.Text
	}
	if block := p.Draft.Blocks[a.Block]; block.Measure.Is() {
		cells.BlockMeasure = block.Measure.Text
	}
	if a.Row.Action.Is() {
		cells.Action = a.Row.Action.Text
	}
	if a.Row.Owner.Is() && !(a.Row.Owner.Column == a.Row.Action.Column && a.Row.Owner.String() == a.Row.Action.String()) {
		cells.Owner = a.Row.Owner.Text
	}
	if a.Row.Due.Is() && a.Row.Due.String() != a.Row.Action.String() {
		cells.Timescale = a.Row.Due.Text
	}
	o, x := ladder.Outcome(cells), ladder.Action(cells)
	return newGrade(LadderOutcome, o.Rung, o.Reason, evidenceOf(cells, o.Features)...),
		newGrade(LadderAction, x.Rung, x.Reason, evidenceOf(cells, x.Features)...)
}

// evidenceOf turns features into stretches of the plan.
func evidenceOf(c ladder.Cells, fs []ladder.Feature) []Evidence {
	var out []Evidence
	for _, f := range fs {
		var t text.Text
		switch f.In {
		case "outcome":
			t = c.Outcome
		case "block-outcome":
			t = c.BlockOutcome
		case "measure":
			t = c.Measure
		case "block-measure":
			t = c.BlockMeasure
		case "action":
			t = c.Action
		case "timescale":
			t = c.Timescale
		case "need":
			t = c.Need
		case "owner":
			t = c.Owner
		}
		if f.Start < 0 || f.End > t.Len() || f.Start >= f.End {
			continue
		}
		out = append(out, Evidence{f.Name, t.Slice(f.Start, f.End)})
	}
	return out
}

// gradeOwner: the best owner in the row counts; one who is in doubt counts one
// rung lower.
func gradeOwner(a *smartplan.Action) Grade {
	best, reason := 0, "nobody"
	var ev []Evidence
	for _, o := range a.Owners {
		rung := ownerHeight(o)
		if rung > best {
			best, reason = rung, o.Reason
			ev = []Evidence{{"owner", o.Text}}
		}
	}
	return newGrade(LadderOwner, Rungs[LadderOwner][best], reason, ev...)
}

func ownerHeight(o smartplan.Owner) int {
	h := 0
	switch o.Kind {
	case smartplan.OwnerCollective:
		h = 1
	case smartplan.OwnerOrganisation:
		h = 2
	case smartplan.OwnerRole:
		h = 3
	case smartplan.OwnerPerson:
		h = 4
	}
	if o.Doubt && h > 0 {
		h--
	}
	return h
}

func gradeTimescale(a *smartplan.Action) Grade {
	g := newGrade(LadderTimescale, string(a.Timescale.Rung), a.Timescale.Reason)
	if t, ok := timescaleText(a); ok {
		g.Evidence = []Evidence{{a.Timescale.Kind, t}}
	}
	return g
}

// timescaleText is the stretch that gave the timescale.
func timescaleText(a *smartplan.Action) (text.Text, bool) {
	c := a.Timescale.Chosen
	var from text.Text
	switch {
	case c.Index == -1:
		from = a.Row.Due.Text
	case c.Index == -2:
		from = a.Row.Start.Text
	case c.Index >= 0:
		switch c.Cell {
		case when.CellAction:
			from = a.Row.Action.Text
		case when.CellOutcome:
			from = a.Row.Outcome.Text
		case when.CellMeasure:
			from = a.Row.Measure.Text
		case when.CellOwner:
			from = a.Row.Owner.Text
		default:
			return text.Text{}, false
		}
	default:
		return text.Text{}, false
	}
	s := c.Mention.Span
	if s.Start < 0 || s.End > from.Len() || s.Start >= s.End {
		return text.Text{}, false
	}
	return from.Slice(s.Start, s.End), true
}
