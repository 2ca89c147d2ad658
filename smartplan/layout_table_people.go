package smartplan

import (
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// whoIsWho reads a table of two columns in which people stand on the left and
// what they are on the right, whatever its headings: "Who | What they are to
// Malachi". It returns nil if the table is none.
func whoIsWho(g *grid) []Entry {
	if g.table.Cols != 2 {
		return nil
	}
	var out []Entry
	rows := 0
	for r := range g.table.Rows {
		cell, name := g.cell(r, 0)
		_, what := g.cell(r, 1)
		if cell == nil || cell.Row < r || cell.Cols > 1 || name.IsEmpty() || what.IsEmpty() {
			continue
		}
		rows++
		if !onlyName(name.String()) || !saysWhat(what.String()) {
			continue
		}
		out = append(out, Entry{Label: written(what, "role"), Value: written(name, "")})
	}
	if len(out) < 3 || len(out)*4 < rows*3 {
		return nil
	}
	return out
}

// onlyName: the text is one person's name and little else.
func onlyName(s string) bool {
	toks := words(text.Tokens(s))
	if len(toks) == 0 || len(toks) > 6 || labelTags(s) != nil {
		return false
	}
	runs := personRuns(s)
	return len(runs) == 1 && runs[0].start <= 12
}

// saysWhat: the text begins with, or soon gives, a job or a relation.
func saysWhat(s string) bool {
	toks := text.Tokens(s)
	return len(lexicon.Roles().FindAll(toks)) > 0 || len(lexicon.Relations().FindAll(toks)) > 0
}
