package smartplan

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/lexicon"
	"github.com/childplan/smartplan/smartplan/text"
)

// split cuts a row whose action cell holds several actions into one row each:
// a bulleted or numbered list, or items that each have their own "Who: …
// When: …". A cell of plain sentences stays one row. Owner and date cells with
// equally many items pair by position.
func (h *headingTable) split(r int, row Row) []Row {
	var actionCell *document.Cell
	col := -1
	for c, k := range h.a.columns {
		if k.is(FieldAction) {
			actionCell, col = h.g.table.At(r, c), c
			break
		}
	}
	if actionCell == nil || row.Action.State != Written || row.Action.From == Merged {
		return keepRow(row)
	}
	items := cellItems(h.g.doc, actionCell)
	if len(items) < 2 {
		if lines := row.Action.Text.Lines(); len(lines) >= 2 {
			n := len(lines)
			if h.listed(r, FieldOwner) == n || h.listed(r, FieldDue) == n {
				items = lines
			}
		}
	}
	if len(items) < 2 {
		labelled(&row)
		return keepRow(row)
	}
	var out []Row
	for i, it := range items {
		one := row
		one.Action = written(it, row.Action.Column)
		combined := h.a.columns[col].fields
		for _, f := range combined {
			if f != FieldAction {
				*one.field(f) = one.Action
			}
		}
		for _, f := range []Field{FieldOwner, FieldDue, FieldStart, FieldMeasure, FieldStatus} {
			if part, ok := h.pair(r, f, i, len(items)); ok {
				*one.field(f) = part
			}
		}
		labelled(&one)
		out = append(out, keepRow(one)...)
	}
	return out
}

// listed is how many items the cell of a field holds.
func (h *headingTable) listed(r int, f Field) int {
	for c, k := range h.a.columns {
		if k.is(f) && len(k.fields) == 1 {
			if cell := h.g.table.At(r, c); cell != nil {
				if items := cellItems(h.g.doc, cell); len(items) > 1 {
					return len(items)
				}
				return len(h.g.doc.At(cell.Span).Lines())
			}
		}
	}
	return 0
}

// pair is the i-th of n items of a field's cell.
func (h *headingTable) pair(r int, f Field, i, n int) (Value, bool) {
	for c, k := range h.a.columns {
		if !k.is(f) || len(k.fields) != 1 {
			continue
		}
		cell := h.g.table.At(r, c)
		if cell == nil || cell.Row != r {
			continue
		}
		items := cellItems(h.g.doc, cell)
		if len(items) != n {
			items = h.g.doc.At(cell.Span).Lines()
		}
		if len(items) == n {
			return written(items[i], k.heading), true
		}
	}
	return Value{}, false
}

// cellItems are the items that a cell lists: its list items, or its numbered
// or bulleted lines; nil if it lists none. Deeper items belong to the one
// above them; text after an item that is no item belongs to it.
func cellItems(doc *document.Document, c *document.Cell) []text.Text {
	var out []text.Text
	top := -1
	listed := 0
	for _, b := range c.Blocks {
		t := doc.At(b.Span).Trim()
		if b.Kind != document.ListItem || t.Len() == 0 {
			if t.Len() > 0 && listed > 0 && b.Kind == document.Paragraph {
				out[len(out)-1] = text.Join(out[len(out)-1], t)
			}
			continue
		}
		if top < 0 || b.Level < top {
			top = b.Level
		}
		if b.Level > top && listed > 0 {
			out[len(out)-1] = text.Join(out[len(out)-1], t)
			continue
		}
		out = append(out, t)
		listed++
	}
	if listed >= 1 {
		return out
	}
	return lineItems(doc.At(c.Span))
}

// lineItems are the lines of a text that begin with a bullet or a number, with
// what follows each; or paragraphs that each carry labels of their own.
func lineItems(t text.Text) []text.Text {
	lines := t.Lines()
	if len(lines) < 2 {
		return nil
	}
	var out []text.Text
	marked := 0
	for _, l := range lines {
		if rest, ok := cutMarker(l); ok {
			out = append(out, rest)
			marked++
		} else if len(out) > 0 {
			out[len(out)-1] = text.Join(out[len(out)-1], l)
		}
	}
	if marked >= 2 {
		return out
	}
	out = nil
	withLabels := 0
	for _, l := range lines {
		ls := inlineLabels(l)
		switch {
		case len(ls) > 0 && ls[0].at == 0 && len(out) > 0:
			out[len(out)-1] = text.Join(out[len(out)-1], l)
			withLabels++
		default:
			if len(ls) > 0 {
				withLabels++
			}
			out = append(out, l)
		}
	}
	if len(out) >= 2 && withLabels >= len(out) {
		return out
	}
	return nil
}

// cutMarker cuts a bullet or a number from the beginning of a line.
func cutMarker(l text.Text) (text.Text, bool) {
	s := l.String()
	for _, m := range []string{"•", "·", "▪", "◦", "‣", "●", "○", "■", "\uf0b7", "–", "—", "-", "*", "→", "➢", "o "} {
		if rest, ok := strings.CutPrefix(s, m); ok && rest != "" && (rest[0] == ' ' || rest[0] == '\t' || m == "o " || strings.HasPrefix(rest, "\u00a0")) {
			return l.Slice(len(m), len(s)).Trim(), true
		}
	}
	i := 0
	if strings.HasPrefix(s, "(") {
		i++
	}
	digits := i
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == digits && i < len(s) && (s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z') {
		i++
	}
	if i == digits || i-digits > 2 || i >= len(s) || s[i] != '.' && s[i] != ')' || i+1 >= len(s) || s[i+1] != ' ' && s[i+1] != '\t' {
		return text.Text{}, false
	}
	return l.Slice(i+1, len(s)).Trim(), true
}

// label is a field label inside running text: "Who:" at bytes at to end.
type label struct {
	field   Field
	at, end int
}

// inlineLabels are the labels of fields in a text ("Who:", "By when -"), in
// order. A label stands at the beginning of a line, after a full stop, a
// semicolon, a bar or at least two spaces, or after a space where it is the
// name of a field of a row that could be nothing else.
func inlineLabels(t text.Text) []label {
	s := t.String()
	if !strings.Contains(s, ":") {
		return nil
	}
	toks := text.Tokens(s)
	var out []label
	for i, tok := range toks {
		if tok.Norm != ":" {
			continue
		}
		if i+1 < len(toks) && toks[i+1].Glued && toks[i+1].Kind == text.Number {
			continue
		}
		// The longest run of up to six tokens before the colon that names a field.
		for from := max(0, i-6); from < i; from++ {
			if toks[from].Line != toks[i-1].Line {
				continue
			}
			tags := lexicon.Headings().Whole(toks[from:i])
			if tags == nil || toks[from].Kind == text.Punct {
				continue
			}
			f := fieldsOf(tags[0])[0]
			startsLine := from == 0 || toks[from-1].Line != toks[from].Line
			after := !startsLine && (toks[from-1].Kind == text.Punct && strings.Contains(".;|)?!/-,•", toks[from-1].Norm))
			sure := f == FieldOwner || f == FieldDue || f == FieldMeasure
			capital := startsUpper(s[toks[from].Start:tok.End])
			if startsLine || after || sure && capital {
				out = append(out, label{f, toks[from].Start, tok.End})
				break
			}
		}
	}
	return out
}

// labelled moves what stands behind labels inside the action of a row to the
// fields that the labels name.
func labelled(row *Row) {
	t := row.Action.Text
	ls := inlineLabels(t)
	if len(ls) == 0 {
		return
	}
	useful := false
	for _, l := range ls {
		if l.field == FieldOwner || l.field == FieldDue || l.field == FieldMeasure || l.field == FieldAction || l.field == FieldOutcome {
			useful = true
		}
	}
	if !useful {
		return
	}
	head := t.Slice(0, ls[0].at).Trim()
	values := map[Field]text.Text{}
	names := map[Field]string{}
	for i, l := range ls {
		end := t.Len()
		if i+1 < len(ls) {
			end = ls[i+1].at
		}
		part := t.Slice(l.end, end).Trim()
		if l.field == FieldAction && head.IsEmpty() {
			head = part
			continue
		}
		if old, ok := values[l.field]; ok {
			part = text.Join(old, part)
		}
		values[l.field] = part
		names[l.field] = strings.TrimSuffix(t.String()[l.at:l.end], ":")
	}
	if head.IsEmpty() {
		return
	}
	column := row.Action.Column
	row.Action = written(head, column)
	for f, part := range values {
		if into := row.field(f); into != nil {
			*into = written(part, names[f])
		}
	}
}

// keepRow drops a row in which nothing is planned.
func keepRow(row Row) []Row {
	switch {
	case row.Action.State == Written && assignsNothing(row.Action.String()):
		return nil
	case row.Action.State == Written:
		return []Row{row}
	case row.Need.IsOwn(), row.Outcome.IsOwn():
		if row.Need.IsOwn() && !row.Outcome.IsOwn() && assignsNothing(row.Need.String()) {
			return nil
		}
		return []Row{row}
	case row.Action.State == Placeholder && (row.Need.Is() || row.Outcome.Is()) && (row.Owner.Is() || row.Due.Is()):
		return []Row{row}
	}
	return nil
}
