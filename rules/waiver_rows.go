package rules

import (
	"github.com/childplan/smartplan/smartplan"
	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// rowFinder finds the rows of the plan that stand at a place of the document.
type rowFinder struct {
	plan *smartplan.Plan
	// own are the places that belong to one row alone, by action.
	own [][]text.Span
	// lines are the rows of the document's tables, as places.
	lines [][]text.Span
}

func newRowFinder(p *smartplan.Plan) *rowFinder {
	f := &rowFinder{plan: p, own: make([][]text.Span, len(p.Actions))}
	// A cell carried down belongs to several rows and tells none of them.
	type user struct {
		action int
		many   bool
	}
	users := map[text.Span]user{}
	for i := range p.Actions {
		for _, v := range rowValues(&p.Actions[i].Row) {
			for _, s := range v.Text.Spans() {
				if u, ok := users[s]; ok && u.action != i {
					users[s] = user{u.action, true}
				} else if !ok {
					users[s] = user{action: i}
				}
			}
		}
	}
	for s, u := range users {
		if !u.many && !s.IsZero() {
			f.own[u.action] = append(f.own[u.action], s)
		}
	}
	p.Draft.Document.Walk(func(b *document.Block, _ *document.Cell) {
		if b.Table == nil {
			return
		}
		byRow := map[int][]text.Span{}
		for _, c := range b.Table.Cells {
			if c.Rows == 1 {
				byRow[c.Row] = append(byRow[c.Row], c.Span)
			}
		}
		for r := range b.Table.Rows {
			if len(byRow[r]) > 0 {
				f.lines = append(f.lines, byRow[r])
			}
		}
	})
	return f
}

// rowValues are all fields of a row.
func rowValues(r *smartplan.Row) []smartplan.Value {
	out := []smartplan.Value{r.Child, r.Need, r.Outcome, r.Action, r.Owner, r.Start, r.Due, r.Measure, r.Progress, r.Status}
	for _, o := range r.Other {
		out = append(out, o.Value)
	}
	return out
}

// find is the ids of the rows at a place: those whose own words meet it, else
// the one row that stands in the same line of a table.
func (f *rowFinder) find(on text.Span) []string {
	var out []string
	for i := range f.plan.Actions {
		if f.meets(i, on) {
			out = append(out, f.plan.Actions[i].ID)
		}
	}
	if len(out) > 0 {
		return out
	}
	type line struct{ block, index int }
	at := map[line]bool{}
	for _, cells := range f.lines {
		if !anyMeets(cells, on) {
			continue
		}
		for i := range f.plan.Actions {
			a := &f.plan.Actions[i]
			for _, c := range cells {
				if f.meets(i, c) {
					at[line{a.Block, a.Row.Index}] = true
					out = append(out, a.ID)
					break
				}
			}
		}
	}
	if len(at) > 1 { // headings of a table whose rows run down: not one row
		return nil
	}
	return out
}

func (f *rowFinder) meets(action int, on text.Span) bool { return anyMeets(f.own[action], on) }

func anyMeets(spans []text.Span, on text.Span) bool {
	for _, s := range spans {
		if meets(s, on) {
			return true
		}
	}
	return false
}

// shared reports whether a place belongs to rows of the plan without telling
// which: a cell carried down over several.
func (f *rowFinder) shared(on text.Span) bool {
	for i := range f.plan.Actions {
		for _, v := range rowValues(&f.plan.Actions[i].Row) {
			if touches(v.Text, on) {
				return true
			}
		}
	}
	return false
}
