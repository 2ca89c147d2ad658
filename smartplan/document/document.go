// Package document is a plan's file once its format no longer matters: one
// canonical text, and blocks and tables that are spans in it. A decoder knows
// one file format and nothing of child protection; everything after it knows
// nothing of file formats.
package document

import (
	"context"

	"github.com/childplan/smartplan/smartplan/text"
)

// Document is a decoded file. Text is valid UTF-8. Every Span in Blocks is a
// place in Text. Blocks stand in reading order.
type Document struct {
	Text     string
	Blocks   []Block
	Origins  []Origin  // sorted by Span.Start
	Comments []Comment // kept apart from the text; never in Blocks
	// Format is the name of the format that decoded it, for instance "docx".
	Format string
	// Doubts are what the decoder could not read in full: each a short
	// sentence about the file, never with text of the plan.
	Doubts []string
}

// Kind says what a block is.
type Kind uint8

// The kinds of block.
const (
	Paragraph  Kind = iota
	Heading         // Level 1 to 6
	ListItem        // Level 0 for the outermost list
	TableBlock      // Table is set
)

// Region says in which part of the file a block stands.
type Region uint8

// The regions of a file.
const (
	Body Region = iota
	Header
	Footer
	Footnote
	TextBox
)

// Block is a paragraph, a heading, a list item or a table. Line breaks inside
// a paragraph are "\n" in the text.
type Block struct {
	Kind   Kind
	Level  int
	Marker string // of a list item: "1.", "a)", "•"; not part of the text
	Span   text.Span
	// Bold are the stretches of the block in bold type, sorted.
	Bold   []text.Span
	Table  *Table
	Region Region
}

// Table is a grid of cells. A merged cell is one Cell that covers several
// places of the grid; At finds it from each of them.
type Table struct {
	Rows, Cols int
	Cells      []Cell // by row, then column, of their first place
	// HeaderRows is how many first rows the file itself marks as headings; 0
	// where it says nothing.
	HeaderRows int
	// Caption is a title that the file attaches to the table, if any.
	Caption text.Span

	grid []int32
}

// Cell is one cell with its place in the grid: Row and Col count from 0, Rows
// and Cols are how many it covers (at least 1).
type Cell struct {
	Blocks     []Block
	Row, Col   int
	Rows, Cols int
	// Span covers the text of the cell; an empty cell has an empty span at its
	// own place, so that what is missing can be pointed at.
	Span text.Span
	// Head says that the file marks the cell as a heading (HTML's th).
	Head bool
}

// At is the cell that covers row r and column c, or nil where the table is
// ragged and none does.
func (t *Table) At(r, c int) *Cell {
	if r < 0 || c < 0 || r >= t.Rows || c >= t.Cols {
		return nil
	}
	if t.grid == nil {
		t.Index()
	}
	if i := t.grid[r*t.Cols+c]; i > 0 {
		return &t.Cells[i-1]
	}
	return nil
}

// Index computes Rows, Cols and the look-up of At from Cells. Decoders call it
// once when the table is complete; a table must not be changed afterwards.
func (t *Table) Index() {
	for _, c := range t.Cells {
		t.Rows = max(t.Rows, c.Row+c.Rows)
		t.Cols = max(t.Cols, c.Col+c.Cols)
	}
	t.grid = make([]int32, t.Rows*t.Cols)
	for i, c := range t.Cells {
		for r := c.Row; r < c.Row+c.Rows; r++ {
			for k := c.Col; k < c.Col+c.Cols; k++ {
				if t.grid[r*t.Cols+k] == 0 {
					t.grid[r*t.Cols+k] = int32(i + 1)
				}
			}
		}
	}
}

// Origin says where a stretch of Text comes from: bytes Start to End of the
// named part of the file ("word/document.xml"; "" where the file is its only
// part). Exact says that the bytes there are the text, byte for byte; where it
// is false (HTML entities, escaped pipes, UTF-16) they only contain it. An
// empty cell has an Origin with an empty Span.
type Origin struct {
	Span       text.Span
	Part       string
	Start, End int
	Exact      bool
}

// Comment is a reviewer's comment in the file, apart from its text.
type Comment struct {
	Author, Date, Text string
	// On is the text that the comment is attached to.
	On text.Span
}

// Format is a file format as a value: there is no registration. Sniff looks at
// a file's name and its first bytes (up to 4,096) and says how sure it is, 0
// (no) to 100. Decode reads a whole file; its errors are *Error or ctx's.
type Format struct {
	Name       string
	Extensions []string // with the dot, lower case
	Sniff      func(name string, head []byte) int
	Decode     func(ctx context.Context, data []byte, limits Limits) (*Document, error)
}

// Walk calls f for every block of the document in reading order, those inside
// cells included, with the cell that holds it (nil outside tables).
func (d *Document) Walk(f func(b *Block, in *Cell)) { walk(d.Blocks, nil, f) }

func walk(blocks []Block, in *Cell, f func(*Block, *Cell)) {
	for i := range blocks {
		b := &blocks[i]
		f(b, in)
		if b.Table != nil {
			for j := range b.Table.Cells {
				c := &b.Table.Cells[j]
				walk(c.Blocks, c, f)
			}
		}
	}
}

// At is the text at a span of the document.
func (d *Document) At(s text.Span) text.Text { return text.At(d.Text, s) }
