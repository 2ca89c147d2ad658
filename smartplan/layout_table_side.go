package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// sideTable reads a table with its headings down the first column: one action
// in each column to the right, or one action after another in a table of two
// columns.
type sideTable struct {
	g      *grid
	fields []Field // by row; "" where the label names none
	known  int
}

// trySideTable returns nil unless the labels down the side name an action and
// at least one thing about it.
func trySideTable(g *grid, local map[string]Field) *sideTable {
	if g.table.Cols < 2 || g.table.Cols > 24 || g.table.Rows < 2 {
		return nil
	}
	s := &sideTable{g: g, fields: make([]Field, g.table.Rows)}
	action, about, filled := false, 0, 0
	seen := map[Field]bool{}
	for r := range g.table.Rows {
		cell, t := g.cell(r, 0)
		if cell == nil || t.IsEmpty() || cell.Cols > 1 || cell.Row < r {
			continue
		}
		filled++
		options := headingFields(t.String(), local)
		if len(options) == 0 || options[0].score < 0.75 || len(words(text.Tokens(t.String()))) > 8 {
			continue
		}
		f := options[0].fields[0]
		s.fields[r] = f
		s.known++
		switch f {
		case FieldAction:
			action = true
		case FieldOwner, FieldDue, FieldOutcome, FieldMeasure:
			if !seen[f] {
				about++
			}
		}
		seen[f] = true
	}
	if !action || about < 2 || s.known*5 < filled*3 {
		return nil
	}
	return s
}

func (s *sideTable) read() []Block {
	b := Block{Table: s.g.number, Layout: "side-table"}
	for c := 1; c < s.g.table.Cols; c++ {
		var row Row
		var does *document.Cell
		began := false
		flush := func() {
			if began {
				row.Index = len(b.Rows) + 1
				labelled(&row)
				items := lineItems(row.Action.Text)
				if does != nil && len(items) < 2 {
					items = cellItems(s.g.doc, does)
				}
				if len(items) > 1 {
					for _, it := range items {
						one := row
						one.Action = written(it, row.Action.Column)
						labelled(&one)
						b.Rows = append(b.Rows, keepRow(one)...)
					}
				} else {
					b.Rows = append(b.Rows, keepRow(row)...)
				}
			}
			row, began, does = Row{}, false, nil
		}
		for r, f := range s.fields {
			cell, t := s.g.cell(r, c)
			if cell == nil || f == "" {
				continue
			}
			v := written(t, firstLine(s.g.string(r, 0)))
			if cell.Col < c && cell.Col > 0 {
				v.From = Merged
			}
			if cell.Col == 0 {
				continue // a heading across the whole width
			}
			if into := row.field(f); into != nil && into.State != Absent && startsRecord(f) {
				flush()
			}
			if f == FieldAction {
				does = cell
			}
			row.put(f, v)
			began = true
		}
		flush()
	}
	return []Block{b}
}

// startsRecord reports whether a second value of the field means another
// action has begun.
func startsRecord(f Field) bool {
	switch f {
	case FieldAction, FieldNeed, FieldOutcome, FieldOwner, FieldDue:
		return true
	}
	return false
}

// frontTable harvests a table of labels and values beside each other, or of
// people by rows under headings; it returns nil if the table is neither.
func frontTable(g *grid) []Entry {
	if e := groupTable(g); e != nil {
		return e
	}
	if e := childColumns(g); e != nil {
		return e
	}
	if e := peopleTable(g); e != nil {
		return e
	}
	if e := whoIsWho(g); e != nil {
		return e
	}
	return pairTable(g)
}

// pairTable reads label, value, label, value across each row.
func pairTable(g *grid) []Entry {
	var out []Entry
	labels, cells := 0, 0
	for r := range g.table.Rows {
		e, l, c := pairRow(g, r)
		out = append(out, e...)
		labels += l
		cells += c
	}
	if labels < 2 || labels*4 < cells {
		return nil
	}
	return out
}

// pairRow reads one row of labels and values, and counts both.
func pairRow(g *grid, r int) (out []Entry, labels, cells int) {
	for c := 0; c < g.table.Cols; {
		cell, t := g.cell(r, c)
		if cell == nil {
			c++
			continue
		}
		next := cell.Col + cell.Cols
		if cell.Row < r || t.IsEmpty() {
			c = next
			continue
		}
		cells++
		if e := oneLine(t); len(e) > 0 && lexicon.Labels().Whole(columnTokens(t.String())) == nil && e[0].Value.Text.Len() > 0 && e[0].Label.Text.First().Start == t.First().Start {
			// The cell holds label and value of its own: it is no label of the next.
			out = append(out, lineEntries(t)...)
			labels++
			c = next
			continue
		}
		value, vt := g.cell(r, next)
		if tags := labelTags(t.String()); tags != nil && value != nil && next < g.table.Cols {
			labels++
			out = append(out, Entry{Label: written(t, ""), Value: written(vt, "")})
			c = value.Col + value.Cols
			cells++
			continue
		}
		if value != nil && next < g.table.Cols && beginsWithBirth(vt.String()) && !strings.ContainsAny(t.String(), "\n:") && len(text.Tokens(t.String())) <= 8 {
			// A child's name beside the date of birth.
			out = append(out, Entry{Label: written(text.Literal("Child"), ""), Value: written(t, "")})
			out = append(out, Entry{Label: written(text.Literal("Date of birth"), ""), Value: of(vt, t)})
			c = value.Col + value.Cols
			labels++
			cells++
			continue
		}
		out = append(out, lineEntries(t)...)
		c = next
	}
	return out, labels, cells
}

// beginsWithBirth: "born 04/02/2018, aged 8", "DOB 4.2.18".
func beginsWithBirth(s string) bool {
	toks := text.Tokens(strings.ToLower(s))
	if len(toks) < 2 {
		return false
	}
	switch toks[0].Norm {
	case "born", "dob", "d.o.b", "d.o.b.":
		return true
	}
	return len(toks) > 3 && toks[0].Norm == "date" && toks[1].Norm == "of" && toks[2].Norm == "birth" && toks[3].Norm != "of"
}

// peopleTable reads a table of children or adults under headings such as
// "Child | DOB | Father | School".
func peopleTable(g *grid) []Entry {
	for h := 0; h < min(3, g.table.Rows-1); h++ {
		kinds := make([][]string, g.table.Cols)
		known, people := 0, -1
		for c := range g.table.Cols {
			cell, t := g.cell(h, c)
			if cell == nil || cell.Col != c || t.IsEmpty() || cell.Cols == g.table.Cols && g.table.Cols > 1 {
				continue
			}
			tags := labelTags(t.String())
			if tags == nil {
				continue
			}
			kinds[c] = tags
			known++
			if people < 0 && (tags[0] == "child" || tags[0] == "people" || tags[0] == "adult" || tags[0] == "sibling" || tags[0] == "parent") {
				people = c
			}
		}
		if people < 0 || known < 2 || known*5 < filledCells(g, h)*3 {
			continue
		}
		born := false
		for _, k := range kinds {
			if k != nil && (k[0] == "dob" || k[0] == "edd" || k[0] == "age" || k[0] == "school" || k[0] == "father" || k[0] == "category") {
				born = true
			}
		}
		roles := -1
		for c := range g.table.Cols {
			switch text.Fold(g.string(h, c)) {
			case "role", "relationship", "relationship to child", "relation", "relationship to child(ren)", "relationship to children", "designation", "position", "job title", "relationship / role", "role / relationship", "role/agency", "agency", "role / agency", "agency / role", "title":
				if roles < 0 {
					roles = c
				}
			}
		}
		if !born && roles < 0 {
			continue
		}
		var out []Entry
		for r := h + 1; r < g.table.Rows; r++ {
			cell, name := g.cell(r, people)
			if cell == nil || name.IsEmpty() || cell.Cols >= g.table.Cols {
				if cell != nil && !name.IsEmpty() {
					out = append(out, lineEntries(name)...)
				}
				continue
			}
			if roles >= 0 {
				_, role := g.cell(r, roles)
				// A child listed among the people shows by the relation column.
				out = append(out, Entry{Label: written(role, "role"), Value: written(name, "")})
				for c := range g.table.Cols {
					if c != people && c != roles && kinds[c] != nil {
						_, v := g.cell(r, c)
						out = append(out, Entry{Label: written(headText(g, h, c), ""), Value: of(v, name)})
					}
				}
				continue
			}
			if e := runInRow(g, r, people); e != nil {
				out = append(out, e...)
				continue
			}
			if labelIsPair(g, r, people) {
				e, _, _ := pairRow(g, r)
				out = append(out, e...)
				continue
			}
			out = append(out, Entry{Label: written(headText(g, h, people), ""), Value: written(name, "")})
			for c := range g.table.Cols {
				if c == people || kinds[c] == nil {
					continue
				}
				vc, v := g.cell(r, c)
				if vc == nil {
					continue
				}
				out = append(out, Entry{Label: written(headText(g, h, c), ""), Value: of(v, name)})
			}
		}
		return out
	}
	return nil
}

// runInRow reads a row below the children whose cells hold label and value
// each: "Social worker: A | Chair: B". It returns nil if the row is none.
func runInRow(g *grid, r, people int) []Entry {
	_, name := g.cell(r, people)
	if len(oneLine(name)) == 0 {
		return nil
	}
	var out []Entry
	for c := range g.table.Cols {
		if cell, t := g.cell(r, c); cell != nil && cell.Col == c {
			out = append(out, lineEntries(t)...)
		}
	}
	return out
}

// labelIsPair: below the children a table goes on as label and value.
func labelIsPair(g *grid, r, c int) bool {
	tags := labelTags(g.string(r, c))
	return tags != nil && lexicon.Labels().Whole(columnTokens(g.string(r, c))) != nil
}

func headText(g *grid, h, c int) text.Text {
	_, t := g.cell(h, c)
	return t
}

// of is a value that belongs to the person named: its Column carries the name.
func of(v, name text.Text) Value {
	out := written(v, "")
	out.Column = "of:" + name.String()
	return out
}

// labelTags are the tags of a front sheet label; nil if the words are none.
func labelTags(s string) []string {
	toks := columnTokens(firstLine(s))
	if len(toks) == 0 || len(toks) > 14 {
		return nil
	}
	if tags := lexicon.Labels().Whole(toks); tags != nil {
		return tags
	}
	if tags := openLabel(toks); tags != nil {
		return tags
	}
	// "Father (Alfie)" and "Dad of Zaynah and Idris", "Lead SW / co-ordinator".
	total := 0
	for _, t := range toks {
		if t.Kind != text.Punct {
			total++
		}
	}
	best, n := []string(nil), 0
	for _, m := range lexicon.Labels().FindAll(toks) {
		k := m.To - m.From
		if m.From == 0 {
			k++
		}
		if k > n {
			best, n = m.Tags, k
		}
	}
	for _, t := range toks {
		if t.Norm == "protection" || t.Norm == "plan" || t.Norm == "conference" && best != nil && best[0] == "child" {
			return nil // a title
		}
	}
	if best != nil && n*2 >= total && total <= 8 && (best[0] != "child" || onlyChildWords(toks)) {
		return best
	}
	// "Stepfather to Malachi / father to Amara": a relation and whose it is.
	for _, m := range lexicon.Relations().FindAll(toks) {
		if m.From == 0 && m.To < len(toks) && total <= 10 {
			switch toks[m.To].Norm {
			case "to", "of", "for", "and", "/":
				return []string{"adult"}
			}
		}
	}
	return nil
}

// openLabel reads labels that say of whom or of which meeting: "Category for
// Rosie and for Alfie", "Date of initial conference and of this plan".
func openLabel(toks []text.Token) []string {
	if toks[0].Norm == "date" && len(toks) > 2 {
		meeting := false
		for _, t := range toks[1:] {
			switch t.Norm {
			case "birth", "death", "delivery":
				return nil
			case "conference", "meeting", "review", "plan", "icpc", "rcpc", "cppm":
				meeting = true
			}
		}
		if meeting {
			return []string{"plan-date"}
		}
	}
	for _, m := range lexicon.Labels().FindAll(toks) {
		if m.From != 0 || m.To >= len(toks) {
			continue
		}
		switch toks[m.To].Norm {
		case "for", "of":
			switch m.Tags[0] {
			case "category", "school", "lead":
				return m.Tags
			}
		}
	}
	return nil
}

// onlyChildWords: a label that begins with "Child" and says no more than which
// or what of the child: "Child 1 name / DOB", not "Baby arrives early".
func onlyChildWords(toks []text.Token) bool {
	for _, t := range toks {
		if t.Kind != text.Word {
			continue
		}
		switch t.Norm {
		case "child", "children", "child's", "baby", "unborn", "young", "person", "people", "name", "names", "dob", "d", "o", "b", "date", "of", "birth", "and", "the", "s", "'s", "age", "ages", "on", "this", "subject", "to", "full", "details", "school", "twin", "twins", "edd", "in", "family":
		default:
			return false
		}
	}
	return true
}

// groupTable reads a table whose headings each stand over several columns:
// "Children" over name and date of birth, "Adults" over their descriptions.
func groupTable(g *grid) []Entry {
	if g.table.Rows < 2 {
		return nil
	}
	type group struct {
		head     text.Text
		from, to int
	}
	var groups []group
	for c := 0; c < g.table.Cols; {
		cell, t := g.cell(0, c)
		if cell == nil {
			c++
			continue
		}
		next := cell.Col + cell.Cols
		if !t.IsEmpty() {
			tags := labelTags(t.String())
			if tags == nil {
				return nil
			}
			switch tags[0] {
			case "child", "adult", "parent", "people", "mother", "father", "sibling":
			default:
				return nil
			}
			groups = append(groups, group{t, cell.Col, next})
		}
		c = next
	}
	if len(groups) < 2 {
		return nil
	}
	var out []Entry
	for r := 1; r < g.table.Rows; r++ {
		if cell := g.table.At(r, 0); cell != nil && cell.Cols == g.table.Cols {
			out = append(out, lineEntries(g.doc.At(cell.Span).Trim())...)
			continue
		}
		for _, k := range groups {
			var parts []text.Text
			for c := k.from; c < k.to; c++ {
				if cell, t := g.cell(r, c); cell != nil && cell.Row == r && cell.Col == c {
					parts = append(parts, t)
				}
			}
			if v := text.Join(parts...); !v.IsEmpty() {
				out = append(out, Entry{Label: written(k.head, ""), Value: written(v, "")})
			}
		}
	}
	return out
}

// filledCells counts the cells of a row that hold text.
func filledCells(g *grid, r int) int {
	n := 0
	for c := range g.table.Cols {
		if cell, t := g.cell(r, c); cell != nil && cell.Col == c && !t.IsEmpty() {
			n++
		}
	}
	return n
}
