package smartplan

import (
	"fmt"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// headingTable reads a table with headings over its columns and an action, or
// a need, in each row below.
type headingTable struct {
	g *grid
	a *assignment
}

// tryHeadingTable finds the heading row among the first four rows. It returns
// nil if the table does not hold actions.
func tryHeadingTable(g *grid, local map[string]Field) *headingTable {
	var best *assignment
	for h := 0; h < min(4, g.table.Rows); h++ {
		a := assignColumns(g, h, local)
		if a == nil || !holdsActions(a) {
			continue
		}
		if best == nil || a.score > best.score+0.3 {
			best = a
		}
	}
	if best == nil {
		return nil
	}
	return &headingTable{g, best}
}

// holdsActions: an action beside who, when, what for or how checked; or an
// outcome with who and when.
func holdsActions(a *assignment) bool {
	var action float64
	for _, c := range a.columns {
		if c.is(FieldAction) {
			action = max(action, c.head)
			if c.guess {
				action = max(action, 0.5)
			}
		}
	}
	others := 0
	for _, f := range []Field{FieldOwner, FieldDue, FieldOutcome, FieldNeed, FieldMeasure, FieldStart} {
		if a.has(f) {
			others++
		}
	}
	switch {
	case action >= 0.5 && others >= 1 && (a.has(FieldOwner) || a.has(FieldDue) || a.has(FieldOutcome)):
		return a.known >= 2
	case action >= 0.5 && multi(a, FieldAction):
		return true
	case action >= 0.3 && a.has(FieldOwner) && a.has(FieldDue):
		return true
	case action == 0 && a.has(FieldOutcome) && (a.has(FieldOwner) || a.has(FieldDue)) && others >= 2:
		return a.score >= 1.8
	case action == 0 && a.has(FieldNeed) && a.has(FieldOwner) && a.has(FieldDue):
		return a.score >= 2
	}
	return false
}

// multi reports whether a column of the field also holds another.
func multi(a *assignment, f Field) bool {
	for _, c := range a.columns {
		if c.is(f) && len(c.fields) > 1 {
			return true
		}
	}
	return false
}

// read gives the blocks of the table; box is called for rows that break out of
// the columns and hold running text.
func (h *headingTable) read(box func(cells []*document.Cell)) []Block {
	g, a := h.g, h.a
	var blocks []Block
	block := &Block{Table: g.number, Layout: "heading-table"}
	for _, c := range a.columns {
		block.Columns = append(block.Columns, c.heading)
	}
	// A table without a column for actions keeps them in its need column.
	flush := func(next *Block) {
		if len(block.Rows) > 0 || block.Heading.Is() && next == nil && len(blocks) == 0 {
			blocks = append(blocks, *block)
		}
		if next != nil {
			if len(block.Rows) == 0 { // "Need: …" over "Outcome: …"
				if !next.Need.Is() {
					next.Need = block.Need
				}
				if !next.Outcome.Is() {
					next.Outcome = block.Outcome
				}
			}
			next.Table, next.Layout, next.Columns = g.number, block.Layout, block.Columns
			block = next
		}
	}
	var carry carried
	for r := a.row + a.rows; r < g.table.Rows; r++ {
		if h.repeatsHeading(r) {
			continue
		}
		if cells, ok := h.breaksOut(r); ok {
			if head, long := rowHeading(g.doc, cells); !long {
				if head.Len() > 0 {
					b := &Block{Heading: written(head, "")}
					outcomeFromHeading(b)
					flush(b)
					carry = carried{}
				}
			} else {
				box(cells)
			}
			continue
		}
		row := h.row(r)
		if head, ok := h.subheading(row, r); ok {
			b := &Block{Heading: head}
			outcomeFromHeading(b)
			flush(b)
			carry = carried{}
			continue
		}
		carry.into(&row, a.has(FieldNeed), a.has(FieldOutcome))
		row.Index = r - a.row - a.rows + 1
		block.Rows = append(block.Rows, h.split(r, row)...)
	}
	flush(nil)
	return blocks
}

// repeatsHeading: the row says again what the heading row says.
func (h *headingTable) repeatsHeading(r int) bool {
	same, filled := 0, 0
	for c := range h.g.table.Cols {
		now := text.Fold(h.g.string(r, c))
		if now == "" {
			continue
		}
		filled++
		if now == text.Fold(h.g.string(h.a.row, c)) || text.Fold(firstLine(now)) == text.Fold(h.a.columns[c].heading) {
			same++
		}
	}
	return filled > 0 && same == filled
}

// breaksOut reports whether a row leaves the columns: one cell over the whole
// width, or cells so wide that they cannot be fields.
func (h *headingTable) breaksOut(r int) ([]*document.Cell, bool) {
	g := h.g
	var cells []*document.Cell
	wide := 0
	for c := 0; c < g.table.Cols; {
		cell := g.table.At(r, c)
		if cell == nil {
			c++
			continue
		}
		if cell.Row == r {
			cells = append(cells, cell)
			if cell.Cols > 1 {
				// Wider than the heading above it?
				if top := g.table.At(h.a.row, cell.Col); top == nil || top.Cols < cell.Cols {
					wide += cell.Cols
				}
			}
		}
		c = cell.Col + cell.Cols
	}
	if len(cells) == 0 {
		return nil, false
	}
	return cells, wide*2 > g.table.Cols
}

// rowHeading is the text of a row that breaks out, if it is short enough to be
// a heading.
func rowHeading(doc *document.Document, cells []*document.Cell) (text.Text, bool) {
	var head text.Text
	filled := 0
	for _, c := range cells {
		t := doc.At(c.Span).Trim()
		if t.IsEmpty() {
			continue
		}
		filled++
		head = t
	}
	if filled == 0 {
		return text.Text{}, false
	}
	s := head.String()
	long := filled > 1 || len(s) > 240 || strings.Count(s, "\n") > 2
	if !long && len(s) > 90 {
		if _, ok := goalLabel(head); !ok {
			kind, _ := classifyHeading(firstLine(s))
			long = kind != "" && kind != SectionOutcomes && strings.Contains(s, "\n")
		}
	}
	return head, long
}

// subheading: a row of which only the first cell is filled, and looks like a
// heading rather than a need.
func (h *headingTable) subheading(row Row, r int) (Value, bool) {
	g := h.g
	first, t := g.cell(r, 0)
	if first == nil || t.IsEmpty() || first.Row != r || first.Rows > 1 {
		return Value{}, false
	}
	for c := first.Cols; c < g.table.Cols; c++ {
		if cell, t := g.cell(r, c); cell != nil && cell.Row == r && !t.IsEmpty() {
			return Value{}, false
		}
		if cell, _ := g.cell(r, c); cell != nil && cell.Row < r {
			return Value{}, false // stands beside a merged cell
		}
	}
	s := t.String()
	toks := text.Tokens(s)
	if len(toks) > 14 || strings.Contains(s, "\n") {
		return Value{}, false
	}
	if blockBold(first) || allCapitals(s) || strings.HasSuffix(s, ":") {
		return written(t, ""), true
	}
	if kind, whole := classifyHeading(s); whole && kind != SectionImpact && !(h.a.columns[0].is(FieldNeed) && h.leadsNothing(r)) {
		return written(t, ""), true
	}
	return Value{}, false
}

// leadsNothing: no row with an action stands under row r: "Dad" at the end of
// the needs is a need that nothing was done about.
func (h *headingTable) leadsNothing(r int) bool {
	if r+1 >= h.g.table.Rows {
		return true
	}
	for c := 1; c < h.g.table.Cols; c++ {
		if cell, t := h.g.cell(r+1, c); cell != nil && cell.Col > 0 && !t.IsEmpty() {
			return false
		}
	}
	return true
}

func blockBold(c *document.Cell) bool {
	bold := false
	for _, b := range c.Blocks {
		if b.Span.Len() == 0 {
			continue
		}
		if b.Kind != document.Heading && !coveredBy(b.Span, b.Bold) {
			return false
		}
		bold = true
	}
	return bold
}

// row collects the values of row r by field.
func (h *headingTable) row(r int) Row {
	var row Row
	for c, col := range h.a.columns {
		cell, t := h.g.cell(r, c)
		if cell == nil || cell.Col < c && cell.Row == r && len(col.fields) > 0 && h.a.columns[cell.Col].is(col.fields[0]) {
			continue
		}
		v := written(t, col.heading)
		if cell.Row < r {
			v.From = Merged
		}
		if cell.Span.Len() == 0 {
			v.Text = h.g.doc.At(cell.Span)
		}
		if len(col.fields) == 0 {
			row.Other = append(row.Other, Entry{Label: written(text.Literal(col.heading), ""), Value: v})
			continue
		}
		for _, f := range col.fields {
			row.put(f, v)
		}
	}
	return row
}

// put sets a field of the row; a second column of the same field is joined.
func (r *Row) put(f Field, v Value) {
	into := r.field(f)
	if into == nil {
		if f == FieldNumber {
			r.Number = v.String()
		} else if f != FieldIgnore {
			r.Other = append(r.Other, Entry{Label: written(text.Literal(v.Column), ""), Value: v})
		}
		return
	}
	if into.State == Absent || into.State != Written && v.State == Written {
		*into = v
		return
	}
	if v.State == Written {
		from := into.From
		*into = Value{Text: text.Join(into.Text, v.Text), State: Written, From: from, Column: into.Column}
	}
}

// field is the place of a field in the row; nil for those that have none.
func (r *Row) field(f Field) *Value {
	switch f {
	case FieldNeed, FieldImpact:
		return &r.Need
	case FieldOutcome:
		return &r.Outcome
	case FieldAction:
		return &r.Action
	case FieldOwner:
		return &r.Owner
	case FieldStart:
		return &r.Start
	case FieldDue:
		return &r.Due
	case FieldMeasure:
		return &r.Measure
	case FieldProgress:
		return &r.Progress
	case FieldStatus:
		return &r.Status
	case FieldChild:
		return &r.Child
	}
	return nil
}

// carried is what earlier rows hand down to blank cells below them.
type carried struct{ need, outcome, child, measure Value }

// into fills the blank need and outcome of a row from the rows above. A new
// need without an outcome has none.
func (c *carried) into(row *Row, hasNeed, hasOutcome bool) {
	newNeed := row.Need.State == Written && row.Need.From == Own
	if hasNeed {
		switch {
		case row.Need.State == Written:
			c.need = row.Need
			if newNeed && row.Outcome.State != Written {
				c.outcome = Value{}
			}
		case row.Need.State == Blank && c.need.Is():
			row.Need = c.need
			row.Need.From = Merged
		}
	}
	if hasOutcome {
		switch {
		case row.Outcome.State == Written:
			c.outcome = row.Outcome
			if row.Outcome.From == Own {
				c.measure = Value{}
			}
		case row.Outcome.State == Blank && c.outcome.Is() && !newNeed:
			from := row.Outcome
			row.Outcome = c.outcome
			row.Outcome.From = Merged
			_ = from
		}
	}
	if row.Child.State == Written {
		c.child = row.Child
	} else if row.Child.State == Blank && c.child.Is() {
		row.Child = c.child
		row.Child.From = Merged
	}
}

// assignsNothing: "Nil", "No action planned at this time".
func assignsNothing(s string) bool {
	toks := words(text.Tokens(s))
	if len(toks) == 0 {
		return true
	}
	if len(toks) > 12 {
		toks = toks[:12]
	}
	n := make([]string, len(toks))
	for i, t := range toks {
		n[i] = t.Norm
	}
	switch n[0] {
	case "nil":
		return true
	case "none":
		return len(n) <= 6
	case "no", "nothing":
		if len(n) == 1 {
			return true
		}
		for _, w := range n[1:min(len(n), 5)] {
			switch w {
			case "action", "actions", "task", "tasks":
				return len(n) <= 12
			}
		}
		return n[0] == "nothing" && len(n) <= 6
	}
	return false
}

func (h *headingTable) why() string {
	var parts []string
	for _, c := range h.a.columns {
		var f []string
		for _, x := range c.fields {
			f = append(f, string(x))
		}
		parts = append(parts, fmt.Sprintf("%q→%s", c.heading, strings.Join(f, "+")))
	}
	return strings.Join(parts, ", ")
}
