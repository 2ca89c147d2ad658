package plain

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// cell is a stretch of a line that stands in a column: bytes from to to of the
// line's text. span is how many columns it covers.
type cell struct {
	line     int
	from, to int
	span     int
}

// row is a row of a table: for each column the stretches in it, top to bottom.
type row struct {
	cells [][]cell
	start int   // the first line
	down  []int // columns of cells that go on from the row above
}

// build makes a table of rows of the given number of columns.
func (d *decoder) build(rows []row, cols, heads int) (*flow.Table, error) {
	if len(rows)*cols > d.limits.Cells {
		return nil, flow.TooLarge("Cells", d.limits.Cells)
	}
	t := &flow.Table{HeaderRows: heads}
	widths := d.widths(rows, cols)
	above := make([]int, cols) // the cell of each column in the row above
	merge(rows)
	for r := range rows {
		end := d.at(rows[r].start).start
		for c := 0; c < cols; {
			var parts []cell
			if c < len(rows[r].cells) {
				parts = rows[r].cells[c]
			}
			span := 1
			for _, p := range parts {
				span = max(span, min(p.span, cols-c))
			}
			if o := above[c]; r > 0 && slices.Contains(rows[r].down, c) && t.Cells[o].Col == c {
				t.Cells[o].Rows++
				c += t.Cells[o].Cols
				continue
			}
			out := flow.Cell{Row: r, Col: c, Rows: 1, Cols: span, Head: r < heads, Start: end, End: end}
			if len(parts) > 0 {
				first, last := parts[0], parts[len(parts)-1]
				out.Start = d.at(first.line).start + first.from
				out.End = max(out.Start, d.at(last.line).start+last.to)
				end = out.End
				out.Items = headed(flow.Split(d.cellLines(parts, widths[c]), 0))
			}
			for k := c; k < c+span; k++ {
				above[k] = len(t.Cells)
			}
			t.Cells = append(t.Cells, out)
			c += span
		}
	}
	return t, nil
}

// headed makes headings of the paragraphs that are marked as such: "## Home".
func headed(items []flow.Item) []flow.Item {
	for i := range items {
		it := &items[i]
		if it.Kind != document.Paragraph || len(it.Lines) != 1 || !strings.HasPrefix(it.Lines[0].String(), "#") {
			continue
		}
		s := it.Lines[0].String()
		if from, to, ok := decorated(s); ok {
			it.Kind, it.Level = document.Heading, strings.IndexByte(s, ' ')
			it.Lines[0] = it.Lines[0].To(to).From(from)
		}
	}
	return items
}

// merge moves the text of cells that go on from the row above up into it.
func merge(rows []row) {
	for r := len(rows) - 1; r > 0; r-- {
		for _, c := range rows[r].down {
			if c < len(rows[r].cells) && c < len(rows[r-1].cells) {
				rows[r-1].cells[c] = append(rows[r-1].cells[c], rows[r].cells[c]...)
				rows[r].cells[c] = nil
			}
		}
	}
}

// cellLines joins the stretches of a cell where one only goes on with the one
// before it.
func (d *decoder) cellLines(parts []cell, width int) []flow.Line {
	var out []flow.Line
	before := ""
	for _, p := range parts {
		l := d.at(p.line).part(p.from, p.to)
		this := strings.TrimSpace(d.text(p))
		_, marker := flow.Marker(this)
		if before != "" && this != "" && marker == 0 && (!fitted(before, this, width) || small(this)) && !starts(this, before) {
			out[len(out)-1] = flow.Glue(out[len(out)-1], l)
		} else {
			out = append(out, l)
		}
		before = this
	}
	return out
}

func (d *decoder) text(p cell) string { return d.at(p.line).text[p.from:p.to] }

// small reports whether s begins in the middle of a sentence.
func small(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// starts reports whether s begins a line of its own in a cell: a label.
func starts(s, before string) bool {
	return flow.Label(s) > 0 && !strings.HasSuffix(before, ",")
}

// fitted reports whether the first word of next would have had room behind
// before: then whoever began a new line meant it.
func fitted(before, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	return runes(before)+1+runes(word) <= width
}

// widths are those of the columns: of the longest line in each.
func (d *decoder) widths(rows []row, cols int) []int {
	out := make([]int, cols)
	for _, r := range rows {
		for c, parts := range r.cells {
			for _, p := range parts {
				if p.span <= 1 {
					out[c] = max(out[c], runes(strings.TrimSpace(d.text(p))))
				}
			}
		}
	}
	return out
}
