package smartplan

import (
	"fmt"

	"github.com/childplan/smartplan/smartplan/text"
	"github.com/childplan/smartplan/smartplan/when"
)

// actions resolves every row of the draft.
func (p *Plan) actions() {
	goals := p.goals()
	for b := range p.Draft.Blocks {
		block := &p.Draft.Blocks[b]
		for r := range block.Rows {
			row := block.Rows[r]
			a := Action{ID: fmt.Sprintf("A%d", len(p.Actions)+1), Ref: row.Ref, Number: row.Number, Row: row, Block: b, Index: r}
			switch {
			case row.Action.Is():
				a.Text, a.TextOf = row.Action.Text, "action"
			case row.Outcome.Is() && !(row.Need.IsOwn() && !row.Outcome.IsOwn()):
				a.Text, a.TextOf = row.Outcome.Text, "outcome"
			case row.Need.Is():
				a.Text, a.TextOf = row.Need.Text, "need"
			case row.Outcome.Is():
				a.Text, a.TextOf = row.Outcome.Text, "outcome"
			default:
				a.Text, a.TextOf = row.Action.Text, "action"
			}
			a.Goal = p.goalOf(row, block, goals)
			a.Measure = row.Measure
			if !a.Measure.Is() && block.Measure.Is() {
				a.Measure = block.Measure
				a.Measure.From = OfBlock
			}
			a.Children = p.childrenOfRow(row, block, a.Goal)
			a.Finished = finished(row)
			a.Owners = p.owners(row)
			a.Timescale = p.timescale(row)
			p.Actions = append(p.Actions, a)
		}
	}
}

// timeRow is what the timescale is read from: the row's own cells.
func (p *Plan) timeRow(row Row) when.Row {
	out := when.Row{}
	if row.Due.State != Absent {
		out.Due = row.Due.String()
	}
	if row.Start.State != Absent {
		out.Start = row.Start.String()
	}
	add := func(role when.CellRole, v Value) {
		if v.IsOwn() && v.String() != out.Due {
			out.Own = append(out.Own, when.Cell{Role: role, Text: v.String()})
		}
	}
	add(when.CellAction, row.Action)
	add(when.CellOutcome, row.Outcome)
	add(when.CellMeasure, row.Measure)
	add(when.CellOwner, row.Owner)
	add(when.CellStatus, row.Status)
	add(when.CellStatus, row.Progress)
	return out
}

// finished reports whether status, progress or the date cell say that the row
// is done.
func finished(row Row) bool {
	for _, v := range []Value{row.Status, row.Progress, row.Due} {
		toks := words(text.Tokens(v.String()))
		if len(toks) == 0 {
			continue
		}
		switch toks[0].Norm {
		case "completed", "complete", "done", "achieved", "finished", "closed", "met":
			for _, t := range toks[:min(4, len(toks))] {
				if t.Norm == "not" || t.Norm == "partly" || t.Norm == "partially" || t.Norm == "by" {
					return false
				}
			}
			return true
		}
		for i := 1; i < len(toks) && i < 4; i++ {
			if (toks[i].Norm == "completed" || toks[i].Norm == "complete" || toks[i].Norm == "achieved") && toks[0].Norm != "not" && toks[i-1].Norm != "not" && toks[i-1].Norm != "be" && toks[i-1].Norm != "to" && (toks[0].Norm == "green" || toks[0].Norm == "now" || toks[0].Norm == "fully" || toks[0].Norm == "g" || toks[0].Norm == "yes") {
				return true
			}
		}
	}
	return false
}

// childrenOfRow are the children that the row names, else those of its child
// cell or heading.
func (p *Plan) childrenOfRow(row Row, block *Block, goal Value) []int {
	var out []int
	for _, v := range []Value{row.Child, row.Action, goal, row.Need} {
		out = union(out, p.childrenIn(v.String()))
	}
	if len(out) > 0 {
		return out
	}
	for _, s := range block.Scope {
		out = union(out, p.childrenIn(s))
	}
	if len(out) == 0 {
		out = p.childrenIn(block.Heading.String())
	}
	if len(out) == 0 {
		for i, c := range p.Children {
			if c.OnPlan {
				out = append(out, i)
			}
		}
		if len(out) != 1 {
			return nil
		}
	}
	return out
}

// childrenIn are the children whom a text names.
func (p *Plan) childrenIn(s string) []int {
	if s == "" {
		return nil
	}
	toks := text.Tokens(s)
	var out []int
	for _, m := range p.index.mentions(s, toks) {
		if m.kind == ofChild {
			out = union(out, m.who)
		}
	}
	return out
}
