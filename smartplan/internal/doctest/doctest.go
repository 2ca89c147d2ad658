// Package doctest helps the tests of decoders: it shows a document in a few
// lines, checks what must hold of every document, and makes archives.
package doctest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// Part is a part of an archive.
type Part struct{ Name, Content string }

// Zip packs parts in order.
func Zip(parts ...Part) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.Name, Method: zip.Deflate})
		if err == nil {
			_, err = w.Write([]byte(p.Content))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// Show writes the blocks, one a line: its kind ("p", "h2", "l0"), its region if
// it is not in the body, the marker of a list item, its text with *bold*
// stretches. A table has its size; each of its cells its place, and what it
// covers if that is more than one; what is in it stands indented.
func Show(d *document.Document) string {
	var b strings.Builder
	show(&b, d, d.Blocks, "")
	for _, c := range d.Comments {
		fmt.Fprintf(&b, "comment %s %s %q on %q\n", c.Author, c.Date, c.Text, d.Text[c.On.Start:c.On.End])
	}
	return b.String()
}

func show(b *strings.Builder, d *document.Document, blocks []document.Block, in string) {
	for _, x := range blocks {
		b.WriteString(in)
		switch x.Kind {
		case document.Heading:
			fmt.Fprintf(b, "h%d", x.Level)
		case document.ListItem:
			fmt.Fprintf(b, "l%d", x.Level)
		case document.Paragraph:
			b.WriteString("p")
		case document.TableBlock:
			fmt.Fprintf(b, "table %dx%d", x.Table.Rows, x.Table.Cols)
			if x.Table.HeaderRows > 0 {
				fmt.Fprintf(b, " heading %d", x.Table.HeaderRows)
			}
			if c := x.Table.Caption; !c.IsZero() {
				fmt.Fprintf(b, " %q", d.Text[c.Start:c.End])
			}
		}
		if x.Region != document.Body {
			b.WriteString(" " + [...]string{"", "header", "footer", "footnote", "textbox"}[x.Region])
		}
		if x.Table == nil {
			if x.Marker != "" {
				b.WriteString(" [" + x.Marker + "]")
			}
			fmt.Fprintf(b, " %s\n", strings.NewReplacer("\n", `\n`, "\t", `\t`).Replace(bold(d.Text, x)))
			continue
		}
		b.WriteString("\n")
		for _, c := range x.Table.Cells {
			fmt.Fprintf(b, "%s %d,%d", in, c.Row, c.Col)
			if c.Rows > 1 || c.Cols > 1 {
				fmt.Fprintf(b, " %dx%d", c.Rows, c.Cols)
			}
			b.WriteString("\n")
			show(b, d, c.Blocks, in+"  ")
		}
	}
}

func bold(s string, x document.Block) string {
	var b strings.Builder
	at := x.Span.Start
	for _, sp := range x.Bold {
		b.WriteString(s[at:sp.Start] + "*" + s[sp.Start:sp.End] + "*")
		at = sp.End
	}
	return b.String() + s[at:x.Span.End]
}

// Check gives what is wrong with a document that came out of an archive, whose
// parts part gives; none means that all holds that everything else relies on.
func Check(d *document.Document, part func(name string) []byte) []string {
	c := &checker{d: d, part: part}
	c.origins()
	c.blocks(d.Blocks, text.Span{End: len(d.Text)})
	for i, com := range d.Comments {
		if com.On.Start < 0 || com.On.End < com.On.Start || com.On.End > len(d.Text) {
			c.bad("comment %d lies outside the text", i)
		}
	}
	return c.wrong
}

type checker struct {
	d     *document.Document
	part  func(string) []byte
	wrong []string
}

func (c *checker) bad(format string, args ...any) {
	if len(c.wrong) < 20 {
		c.wrong = append(c.wrong, fmt.Sprintf(format, args...))
	}
}

// origins are sorted, inside their parts, true where they say exact, and all
// text but line ends has one.
func (c *checker) origins() {
	at := 0
	for i, o := range c.d.Origins {
		if o.Span.Start < at {
			c.bad("origin %d overlaps the one before", i)
			continue
		}
		if gap := strings.Trim(c.d.Text[at:o.Span.Start], "\n"); gap != "" {
			c.bad("text %q has no origin", gap)
		}
		at = o.Span.End
		src := c.part(o.Part)
		if o.Start < 0 || o.End < o.Start || o.End > len(src) {
			c.bad("origin %d lies outside its part", i)
			continue
		}
		if got, want := c.d.Text[o.Span.Start:o.Span.End], string(src[o.Start:o.End]); o.Exact && got != want {
			c.bad("origin %d is not exact: %q is %q", i, got, want)
		}
		if o.Span.Len() == 0 && o.Span.Start == 0 {
			c.bad("origin %d is an empty place at 0, which means no place", i)
		}
	}
	if at < len(c.d.Text) && strings.Trim(c.d.Text[at:], "\n") != "" {
		c.bad("the end of the text has no origin")
	}
}

// blocks follow one another inside what holds them.
func (c *checker) blocks(blocks []document.Block, in text.Span) {
	at := in.Start
	for _, b := range blocks {
		if b.Span.Start < at || b.Span.End > in.End || b.Span.End < b.Span.Start {
			c.bad("block %v is not in its place, behind %d in %v", b.Span, at, in)
			return
		}
		at = b.Span.End
		for _, s := range b.Bold {
			if !b.Span.Contains(s) || s.Len() == 0 {
				c.bad("bold %v lies outside its block %v", s, b.Span)
			}
		}
		if b.Table == nil {
			if b.Span.Len() == 0 && b.Marker == "" {
				c.bad("block at %d shows nothing", b.Span.Start)
			}
			continue
		}
		from := b.Span.Start
		for i := range b.Table.Cells {
			cell := &b.Table.Cells[i]
			if cell.Span.Start < from || cell.Span.End > b.Span.End {
				c.bad("cell %v is not in its place in %v", cell.Span, b.Span)
			}
			from = cell.Span.End
			if cell.Rows < 1 || cell.Cols < 1 || cell.Row+cell.Rows > b.Table.Rows || cell.Col+cell.Cols > b.Table.Cols {
				c.bad("cell %d,%d is larger than its table", cell.Row, cell.Col)
			}
			if b.Table.At(cell.Row, cell.Col) != cell {
				c.bad("cell %d,%d is not found at its place", cell.Row, cell.Col)
			}
			c.blocks(cell.Blocks, cell.Span)
		}
	}
}
