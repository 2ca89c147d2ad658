package smartplan

import (
	"fmt"
	"strings"

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
			a.Timescale = when.Read(p.timeRow(row), p.context)
			p.Actions = append(p.Actions, a)
		}
	}
}

// goalOf is the outcome of a row: its own or carried one, that of its block,
// or the goal of the plan that fits it best.
func (p *Plan) goalOf(row Row, block *Block, goals []goal) Value {
	if row.Outcome.Is() {
		return row.Outcome
	}
	if block.Outcome.Is() {
		v := block.Outcome
		v.From = OfBlock
		return p.fittingPart(v, row)
	}
	return p.fittingGoal(goals, row)
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

// goal is one outcome that heads the plan or a section of goals.
type goal struct {
	value    Value
	children []int
	words    map[string]bool
}

// goals are the sentences of sections of outcomes.
func (p *Plan) goals() []goal {
	var out []goal
	for _, s := range p.Sections {
		if s.Kind != SectionOutcomes || !s.Text.Is() {
			continue
		}
		t := s.Text.Text
		for _, line := range t.Lines() {
			for _, sp := range text.Sentences(line.String()) {
				part := line.Slice(sp.Start, sp.End)
				v := Value{Text: part, State: Written, From: OfBlock}
				out = append(out, goal{v, p.childrenIn(part.String()), topicWords(part.String())})
			}
		}
	}
	return out
}

// fittingGoal is the goal of the plan that is plainly about the same child or
// topic as the row; absent if none is.
func (p *Plan) fittingGoal(goals []goal, row Row) Value {
	if len(goals) == 0 {
		return row.Outcome
	}
	about := row.Need.String() + " " + row.Action.String()
	kids := p.childrenIn(about)
	words := topicWords(about)
	var best []text.Text
	top := 0
	for _, g := range goals {
		score := 0
		for _, k := range g.children {
			for _, j := range kids {
				if k == j {
					score += 2
				}
			}
		}
		for w := range g.words {
			if words[w] {
				score += 2
			}
		}
		if score < 2 {
			continue
		}
		if score > top {
			best, top = best[:0], score
		}
		if score == top {
			best = append(best, g.value.Text)
		}
	}
	if len(best) == 0 {
		if len(goals) == 1 {
			return goals[0].value
		}
		return row.Outcome
	}
	return Value{Text: text.Join(best...), State: Written, From: OfBlock}
}

// fittingPart leaves of a goal with several labelled parts the one that fits.
func (p *Plan) fittingPart(v Value, row Row) Value { return v }

// topicWords are the content words of a text, cut to their stems.
func topicWords(s string) map[string]bool {
	out := map[string]bool{}
	for _, t := range text.Tokens(s) {
		if t.Kind != text.Word || len(t.Norm) < 5 || commonWord[t.Norm] {
			continue
		}
		w := t.Norm
		for _, end := range []string{"ing", "ed", "es", "s"} {
			if strings.HasSuffix(w, end) && len(w)-len(end) >= 4 {
				w = strings.TrimSuffix(w, end)
				break
			}
		}
		out[w] = true
	}
	return out
}

var commonWord = wordSet(`about above after again their there these those which while would could should being every other where whose within without
	child children parent parents mother father family school social worker weekly daily month months weeks needs support agreed making until during
	before every visit visits report group review conference plan planned action actions`)
