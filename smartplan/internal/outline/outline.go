// Package outline shows a document in a few lines, for tests of decoders, and
// checks what is true of every document.
package outline

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// Of is the document as lines: "P", "H2" or "L0 1." with the block's text, a
// table as "T rows x columns" and a line for each row with its cells in bars.
// Bold is in **, a line break is "⏎", blocks of a cell are parted by "¶".
func Of(d *document.Document) string {
	var b strings.Builder
	blocks(&b, d, d.Blocks)
	return b.String()
}

func blocks(b *strings.Builder, d *document.Document, list []document.Block) {
	for i := range list {
		if t := list[i].Table; t != nil {
			table(b, d, t)
			continue
		}
		b.WriteString(one(d, &list[i]) + "\n")
	}
}

func one(d *document.Document, b *document.Block) string {
	s := marked(d.Text, b.Span, b.Bold)
	switch b.Kind {
	case document.Heading:
		return fmt.Sprintf("H%d %s", b.Level, s)
	case document.ListItem:
		return fmt.Sprintf("L%d %s %s", b.Level, b.Marker, s)
	}
	return "P " + s
}

func marked(doc string, s text.Span, bold []text.Span) string {
	var b strings.Builder
	at := s.Start
	for _, x := range bold {
		b.WriteString(doc[at:x.Start] + "**" + doc[x.Start:x.End] + "**")
		at = x.End
	}
	b.WriteString(doc[at:s.End])
	return strings.ReplaceAll(b.String(), "\n", "⏎")
}

func table(b *strings.Builder, d *document.Document, t *document.Table) {
	fmt.Fprintf(b, "T %dx%d", t.Rows, t.Cols)
	if t.HeaderRows > 0 {
		fmt.Fprintf(b, " head %d", t.HeaderRows)
	}
	if t.Caption.Len() > 0 {
		fmt.Fprintf(b, " %q", d.Text[t.Caption.Start:t.Caption.End])
	}
	row := -1
	for i := range t.Cells {
		c := &t.Cells[i]
		if c.Row != row {
			b.WriteString("\n ")
			row = c.Row
		}
		b.WriteString(" |")
		if c.Rows > 1 || c.Cols > 1 {
			fmt.Fprintf(b, "[%dx%d]", c.Rows, c.Cols)
		}
		var parts []string
		for j := range c.Blocks {
			k := &c.Blocks[j]
			var s string
			switch {
			case k.Table != nil:
				var in strings.Builder
				table(&in, d, k.Table)
				s = "{" + strings.Join(strings.Fields(in.String()), " ") + "}"
			case k.Kind == document.Paragraph:
				s = marked(d.Text, k.Span, k.Bold)
			default:
				s = one(d, k)
			}
			parts = append(parts, s)
		}
		b.WriteString(" " + strings.Join(parts, " ¶ "))
	}
	b.WriteString("\n")
}

// Check reports what is wrong with a document; nil if nothing is: the text is
// valid UTF-8, places lie in it and between characters, blocks in reading
// order and inside what holds them, cells inside the grid and not on top of
// one another, origins sorted and inside the file of size bytes, exact ones
// the bytes that they claim (data is nil where the file has parts).
func Check(d *document.Document, data []byte) error {
	if !utf8.ValidString(d.Text) {
		return fmt.Errorf("the text is not UTF-8")
	}
	if strings.ContainsAny(d.Text, "\r\x00\t\u00a0\ufeff") {
		return fmt.Errorf("the text holds a character that should be plain")
	}
	at := 0
	for _, o := range d.Origins {
		if err := place(d, o.Span); err != nil {
			return fmt.Errorf("origin: %w", err)
		}
		if o.Span.Start < at {
			return fmt.Errorf("origin %v begins before the one before it", o.Span)
		}
		at = o.Span.End
		if o.Start > o.End || o.Start < 0 || data != nil && o.End > len(data) {
			return fmt.Errorf("origin %v: bytes %d to %d of %d", o.Span, o.Start, o.End, len(data))
		}
		if o.Exact && data != nil && string(data[o.Start:o.End]) != d.Text[o.Span.Start:o.Span.End] {
			return fmt.Errorf("origin %v is not exact", o.Span)
		}
	}
	at = 0
	return list(d, d.Blocks, text.Span{Start: 0, End: len(d.Text)}, &at)
}

func place(d *document.Document, s text.Span) error {
	if s.Start < 0 || s.Start > s.End || s.End > len(d.Text) {
		return fmt.Errorf("place %v of %d", s, len(d.Text))
	}
	for _, i := range []int{s.Start, s.End} {
		if i < len(d.Text) && !utf8.RuneStart(d.Text[i]) {
			return fmt.Errorf("place %v inside a character", s)
		}
	}
	return nil
}

func list(d *document.Document, blocks []document.Block, in text.Span, at *int) error {
	for i := range blocks {
		b := &blocks[i]
		if err := place(d, b.Span); err != nil {
			return err
		}
		if !in.Contains(b.Span) || b.Span.Start < *at {
			return fmt.Errorf("block %v in %v behind %d", b.Span, in, *at)
		}
		if b.Table != nil {
			if err := cells(d, b, at); err != nil {
				return err
			}
			*at = b.Span.End
			continue
		}
		s := d.Text[b.Span.Start:b.Span.End]
		if strings.TrimSpace(s) == "" || strings.TrimSpace(s) != s {
			return fmt.Errorf("block %v is empty or not trimmed", b.Span)
		}
		last := b.Span.Start
		for _, x := range b.Bold {
			if !b.Span.Contains(x) || x.Start < last || x.Len() == 0 || place(d, x) != nil {
				return fmt.Errorf("bold %v in %v", x, b.Span)
			}
			last = x.End
		}
		*at = b.Span.End
	}
	return nil
}

func cells(d *document.Document, b *document.Block, at *int) error {
	t := b.Table
	if err := place(d, t.Caption); err != nil {
		return err
	}
	if t.HeaderRows > t.Rows {
		return fmt.Errorf("%d heading rows of %d", t.HeaderRows, t.Rows)
	}
	*at = b.Span.Start
	seen := map[[2]int]bool{}
	for i := range t.Cells {
		c := &t.Cells[i]
		if c.Rows < 1 || c.Cols < 1 || c.Row < 0 || c.Col < 0 || c.Row+c.Rows > t.Rows || c.Col+c.Cols > t.Cols {
			return fmt.Errorf("cell %d,%d %dx%d outside %dx%d", c.Row, c.Col, c.Rows, c.Cols, t.Rows, t.Cols)
		}
		for r := c.Row; r < c.Row+c.Rows; r++ {
			for k := c.Col; k < c.Col+c.Cols; k++ {
				if seen[[2]int{r, k}] {
					return fmt.Errorf("two cells at %d,%d", r, k)
				}
				seen[[2]int{r, k}] = true
			}
		}
		if t.At(c.Row, c.Col) != c {
			return fmt.Errorf("cell %d,%d is not found", c.Row, c.Col)
		}
		if i > 0 {
			p := &t.Cells[i-1]
			if p.Row > c.Row || p.Row == c.Row && p.Col >= c.Col {
				return fmt.Errorf("cell %d,%d behind %d,%d", c.Row, c.Col, p.Row, p.Col)
			}
		}
		if err := place(d, c.Span); err != nil {
			return err
		}
		if !b.Span.Contains(c.Span) || c.Span.Start < *at {
			return fmt.Errorf("cell %v in %v behind %d", c.Span, b.Span, *at)
		}
		if err := list(d, c.Blocks, c.Span, at); err != nil {
			return err
		}
		*at = c.Span.End
	}
	return nil
}
