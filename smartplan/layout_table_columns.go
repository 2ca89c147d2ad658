package smartplan

import (
	"github.com/childplan/smartplan/smartplan/text"
)

// columnsTable is a table that sets sections side by side: worries, what is
// working well, what needs to happen.
type columnsTable struct {
	row   int
	order []int
	heads map[int]text.Text
	score float64
}

// tryColumns returns nil unless the headings are names of sections, with few
// and long cells below, and no column says who or when.
func tryColumns(g *grid) *columnsTable {
	if g.table.Cols < 2 || g.table.Cols > 5 || g.table.Rows < 2 || g.table.Rows > 8 {
		return nil
	}
	for h := 0; h < min(2, g.table.Rows-1); h++ {
		t := &columnsTable{row: h, heads: map[int]text.Text{}}
		kinds := map[SectionKind]bool{}
		for c := range g.table.Cols {
			cell, head := g.cell(h, c)
			if cell == nil || cell.Col != c || head.IsEmpty() {
				continue
			}
			kind, whole := sectionHeading(head.String(), false)
			fields := headingFields(head.String(), nil)
			if len(fields) > 0 && fields[0].score >= 0.9 && (fields[0].fields[0] == FieldOwner || fields[0].fields[0] == FieldDue) {
				return nil
			}
			if kind == "" {
				continue
			}
			t.order = append(t.order, c)
			t.heads[c] = head
			kinds[kind] = true
			if whole {
				t.score += 0.7
			} else {
				t.score += 0.4
			}
		}
		if len(t.order) < 2 || len(kinds) < 2 || len(t.order)*2 < g.table.Cols {
			continue
		}
		if !kinds[SectionStrengths] && !kinds[SectionActions] {
			continue
		}
		words, cells := 0, 0
		for r := h + 1; r < g.table.Rows; r++ {
			for _, c := range t.order {
				if cell, v := g.cell(r, c); cell != nil && cell.Row == r && !v.IsEmpty() {
					cells++
					words += len(text.Tokens(v.String()))
				}
			}
		}
		if cells == 0 {
			continue
		}
		mean := float64(words) / float64(cells)
		if kinds[SectionStrengths] {
			t.score++ // no table of actions has a column for strengths alone
			if mean < 10 && g.table.Rows-h > 3 {
				t.score -= 1.2
			}
		}
		if mean > 40 {
			t.score++
		}
		if g.table.Rows-h == 2 {
			t.score += 0.6
		}
		// Columns without a heading of a section follow the one before.
		return t
	}
	return nil
}
