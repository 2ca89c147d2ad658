// Package flow is what the decoders of text files have in common. A decoder
// reads its format into Items, lines of runs; flow finds list markers, writes
// the canonical text with its origins and keeps the limits. So the same
// content gives the same blocks, whichever file it came in.
package flow

import (
	"strings"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/document"
)

// Run is a stretch of text. Start and End are where it stands in the decoded
// source.
type Run struct {
	Text       string
	Start, End int
	Bold       bool
}

// Line is one line of a block.
type Line []Run

// Item is a block before it is written. Lines are those of a paragraph,
// heading or list item.
type Item struct {
	Kind   document.Kind
	Level  int
	Marker string
	Lines  []Line
	Table  *Table
	Region document.Region
}

// Table is a table before it is written; cells stand in order of row and
// column.
type Table struct {
	Cells      []Cell
	HeaderRows int
	Caption    []Line
}

// Cell is a cell before it is written. Start and End are its place in the
// source, of use when it is empty.
type Cell struct {
	Row, Col, Rows, Cols int
	Head                 bool
	Items                []Item
	Start, End           int
}

// String is the text of the line as the source has it.
func (l Line) String() string {
	if len(l) == 1 {
		return l[0].Text
	}
	var b strings.Builder
	for _, r := range l {
		b.WriteString(r.Text)
	}
	return b.String()
}

// head is at least the first n bytes of the line, if it has as many.
func (l Line) head(n int) string {
	if len(l) > 0 && len(l[0].Text) >= n {
		return l[0].Text
	}
	var b strings.Builder
	for _, r := range l {
		if b.Len() >= n {
			break
		}
		b.WriteString(r.Text)
	}
	return b.String()
}

// From is the line without its first n bytes.
func (l Line) From(n int) Line {
	for i, r := range l {
		if n < len(r.Text) {
			out := append(Line{r.From(n)}, l[i+1:]...)
			return out
		}
		n -= len(r.Text)
	}
	return nil
}

// To is the line up to its byte n.
func (l Line) To(n int) Line {
	var out Line
	for _, r := range l {
		if n < len(r.Text) {
			if n > 0 {
				out = append(out, r.To(n))
			}
			return out
		}
		out = append(out, r)
		n -= len(r.Text)
	}
	return out
}

// From is the run without its first n bytes. A run whose text is not that of
// the source keeps its whole place.
func (r Run) From(n int) Run {
	if r.End-r.Start == len(r.Text) {
		r.Start += n
	}
	r.Text = r.Text[n:]
	return r
}

// To is the run up to its byte n.
func (r Run) To(n int) Run {
	if r.End-r.Start == len(r.Text) {
		r.End = r.Start + n
	}
	r.Text = r.Text[:n]
	return r
}

// Blank reports whether the line shows nothing.
func (l Line) Blank() bool {
	for _, r := range l {
		if strings.IndexFunc(r.Text, shows) >= 0 {
			return false
		}
	}
	return true
}

// AllBold reports whether everything that the line shows is bold.
func (l Line) AllBold() bool {
	bold := false
	for _, r := range l {
		if strings.IndexFunc(r.Text, shows) < 0 {
			continue
		}
		if !r.Bold {
			return false
		}
		bold = true
	}
	return bold
}

func shows(r rune) bool {
	_, what := plain(r)
	return what != drop && what != space && r != ' ' && r != utf8.RuneError
}
