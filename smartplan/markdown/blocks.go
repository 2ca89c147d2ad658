package markdown

import (
	"bytes"
	"context"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

type decoder struct {
	ctx    context.Context
	source []byte
	limits document.Limits
	width  flow.Width
	count  int
	err    error
}

// step counts a block and reports whether to go on.
func (d *decoder) step(depth int) bool {
	if d.err == nil && depth > d.limits.Depth {
		d.err = flow.TooLarge("Depth", d.limits.Depth)
	}
	if d.count++; d.err == nil && d.count&255 == 0 {
		d.err = d.ctx.Err()
	}
	return d.err == nil
}

// blocks reads the children of a node; level is that of a list in it.
func (d *decoder) blocks(parent ast.Node, depth, level int) []flow.Item {
	var out []flow.Item
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if !d.step(depth) {
			return nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			out = append(out, d.heading(n)...)
		case *ast.Paragraph, *ast.TextBlock:
			out = append(out, flow.Split(d.prose(n), level)...)
		case *ast.List:
			out = append(out, d.list(n, depth, level)...)
		case *extast.Table:
			out = append(out, d.table(n))
		case *ast.FencedCodeBlock:
			out = append(out, flow.Split(d.raw(n), level)...)
		case *ast.HTMLBlock:
			out = append(out, d.html(n, level)...)
		case *ast.ThematicBreak:
		default:
			out = append(out, d.blocks(n, depth+1, level)...)
		}
	}
	return out
}

// heading is a heading; but lines that only happen to stand above a row of
// dashes are the paragraph that they look like.
func (d *decoder) heading(n *ast.Heading) []flow.Item {
	lines := d.inline(n, false)
	if underlined(n, d.source) && !short(lines) {
		return flow.Split(lines, 0)
	}
	return []flow.Item{{Kind: document.Heading, Level: n.Level, Lines: lines}}
}

// underlined reports whether the heading is one by the line below it.
func underlined(n *ast.Heading, source []byte) bool {
	if n.Lines().Len() == 0 {
		return false
	}
	for i := n.Lines().At(0).Start - 1; i >= 0 && source[i] != '\n'; i-- {
		if source[i] == '#' {
			return false
		}
	}
	return true
}

func short(lines []flow.Line) bool {
	return len(lines) == 1 && len(lines[0].String()) <= 90
}

// list reads a list. Paragraphs of an item are lines of it; what else stands
// in it follows as blocks of its own.
func (d *decoder) list(n *ast.List, depth, level int) []flow.Item {
	var out []flow.Item
	number := n.Start
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if !d.step(depth) {
			return nil
		}
		item := flow.Item{Kind: document.ListItem, Level: level, Marker: flow.Bullet}
		if n.IsOrdered() {
			item.Marker = strconv.Itoa(number) + string(n.Marker)
			number++
		}
		b := c.FirstChild()
		for ; b != nil; b = b.NextSibling() {
			if b.Kind() != ast.KindParagraph && b.Kind() != ast.KindTextBlock {
				break
			}
			item.Lines = append(item.Lines, d.prose(b)...)
		}
		out = append(out, d.inner(item)...)
		if b != nil {
			rest := ast.Node(ast.NewBlockquote())
			for b != nil {
				next := b.NextSibling()
				rest.AppendChild(rest, b)
				b = next
			}
			out = append(out, d.blocks(rest, depth+1, level+1)...)
		}
	}
	return out
}

// inner parts an item from the bulleted lines that Markdown took for its own.
func (d *decoder) inner(item flow.Item) []flow.Item {
	for i, l := range item.Lines {
		if i == 0 {
			continue
		}
		if _, n := flow.Marker(l.String()); n > 0 {
			tail := flow.Split(item.Lines[i:], item.Level+1)
			item.Lines = item.Lines[:i]
			return append([]flow.Item{item}, tail...)
		}
	}
	return []flow.Item{item}
}

func (d *decoder) table(n ast.Node) flow.Item {
	t := &flow.Table{}
	cols := 0
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		cols = max(cols, r.ChildCount())
	}
	rows := 0
	blankHead := false
	for r := n.FirstChild(); r != nil && d.step(0); r = r.NextSibling() {
		if rows > d.limits.Cells/max(cols, 1) {
			d.err = flow.TooLarge("Cells", d.limits.Cells)
			break
		}
		col, end := 0, 0
		blank := true
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			seg := c.Lines().At(0)
			end = seg.Stop
			items := flow.Split(d.inline(c, true), 0)
			blank = blank && len(items) == 0
			t.Cells = append(t.Cells, flow.Cell{Row: rows, Col: col, Rows: 1, Cols: 1, Head: rows == 0 && !blankHead, Items: items, Start: seg.Start, End: seg.Stop})
			col++
		}
		for ; col < cols; col++ {
			t.Cells = append(t.Cells, flow.Cell{Row: rows, Col: col, Rows: 1, Cols: 1, Start: end, End: end})
		}
		if rows == 0 && blank && !blankHead {
			// "| | |": Markdown must have a heading row, the table has none.
			t.Cells, blankHead = t.Cells[:0], true
			continue
		}
		rows++
	}
	if !blankHead {
		t.HeaderRows = 1
	}
	return flow.Item{Kind: document.TableBlock, Table: t}
}

// raw are the lines of a block without markup.
func (d *decoder) raw(n ast.Node) []flow.Line {
	var out []flow.Line
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		out = append(out, flow.Line{{Text: string(value(s, d.source)), Start: s.Start, End: s.Stop}})
	}
	return out
}

// prose is the text of a paragraph; lines that a program broke at the width of
// the file are whole again.
func (d *decoder) prose(n ast.Node) []flow.Line {
	return flow.Pairs(d.width.Unwrap(d.inline(n, false), d.sourceLine))
}

// sourceLine is the line of the source that l stands on.
func (d *decoder) sourceLine(l flow.Line) string {
	at := l[0].Start
	from := bytes.LastIndexByte(d.source[:at], '\n') + 1
	to := bytes.IndexByte(d.source[at:], '\n')
	if to < 0 {
		to = len(d.source) - at
	}
	// The quick look-up must stay quick on a file of one line.
	from, to = max(from, at-1024), min(at+to, at+1024)
	return strings.ToValidUTF8(string(d.source[from:to]), "")
}

// measure is the width at which the lines of a file were broken.
func measure(source []byte) flow.Width {
	var prose []string
	for line := range bytes.Lines(source) {
		line = bytes.TrimRight(line, " \t\r\n")
		if len(line) > 0 && (line[0] == '#' || hasBar(line) || isDelimiter(line)) {
			line = nil
		}
		prose = append(prose, string(line))
	}
	return flow.WidthOf(prose)
}
