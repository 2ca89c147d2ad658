package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// childColumns reads a table with a column for each child and the labels down
// the side: a blank corner, the names across the top, "Date of birth",
// "Father" and the like below it. It returns nil if the table is not so.
func childColumns(g *grid) []Entry {
	if g.table.Cols < 2 || g.table.Cols > 14 || g.table.Rows < 3 {
		return nil
	}
	if _, corner := g.cell(0, 0); !corner.IsEmpty() {
		if tags := labelTags(corner.String()); tags == nil || tags[0] != "child" || g.table.Cols < 3 {
			return nil
		}
	}
	names := make([]text.Text, g.table.Cols)
	for c := 1; c < g.table.Cols; c++ {
		cell, t := g.cell(0, c)
		if cell == nil || cell.Cols > 1 || !childHead(t.String()) {
			return nil
		}
		names[c] = t
	}
	own, known, rows := false, 0, 0
	for r := 1; r < g.table.Rows; r++ {
		cell, label := g.cell(r, 0)
		if cell == nil || label.IsEmpty() || cell.Cols > 1 {
			continue
		}
		if strings.Contains(label.String(), ":") {
			return nil // label and value in one cell
		}
		rows++
		if tags := labelTags(label.String()); tags != nil {
			known++
			switch tags[0] {
			case "dob", "edd", "age", "school", "father", "mother":
				own = true
			}
		}
	}
	if !own || known < 2 || known*2 < rows {
		return nil
	}
	var out []Entry
	for c := 1; c < g.table.Cols; c++ {
		out = append(out, Entry{Label: written(text.Literal("Child"), ""), Value: written(names[c], "")})
		for r := 1; r < g.table.Rows; r++ {
			if cell, v := g.cell(r, c); cell != nil && !v.IsEmpty() {
				_, label := g.cell(r, 0)
				out = append(out, Entry{Label: written(label, ""), Value: of(v, names[c])})
			}
		}
	}
	return out
}

// childHead reports whether a heading is the name of one child and no label.
func childHead(s string) bool {
	toks := text.Tokens(firstLine(s))
	if len(toks) == 0 || len(toks) > 12 || labelTags(s) != nil && !unbornHead(toks) {
		return false
	}
	runs := childRuns(s, toks)
	return len(runs) == 1 && runs[0].from == 0
}

func unbornHead(toks []text.Token) bool {
	return toks[0].Norm == "unborn" || toks[0].Norm == "baby"
}
