package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
)

// tables finds tables in paragraphs. It differs from goldmark's own extension
// where that loses text: cells beyond the heading row are kept, the heading
// row may have more or fewer cells than the line below it, and a line without
// a bar ends the table. Nor does it pad short rows, which takes time and room
// out of proportion to the file.
type tables struct{}

// Transform replaces a paragraph by the paragraphs and tables in it.
func (tables) Transform(p *ast.Paragraph, reader gtext.Reader, _ parser.Context) {
	source := reader.Source()
	all := p.Lines()
	n := all.Len()
	bar := make([]bool, n)
	delim := make([]bool, n)
	found := false
	for i := range n {
		line := value(all.At(i), source)
		bar[i] = hasBar(line)
		delim[i] = bar[i] && i > 0 && bar[i-1] && isDelimiter(line)
		found = found || delim[i]
	}
	if !found {
		return
	}
	parent, after := p.Parent(), ast.Node(p)
	insert := func(node ast.Node) {
		parent.InsertAfter(parent, after, node)
		after = node
	}
	from := 0
	text := func(to int) {
		if from == to {
			return
		}
		q := ast.NewParagraph()
		q.Lines().AppendAll(all.Sliced(from, to))
		insert(q)
	}
	for i := 1; i < n; i++ {
		if !delim[i] || i-1 < from {
			continue
		}
		text(i - 1)
		table := extast.NewTable()
		table.AppendChild(table, row(all.At(i-1), source))
		j := i + 1
		for ; j < n && bar[j] && (j+1 >= n || !delim[j+1]); j++ {
			if !isDelimiter(value(all.At(j), source)) {
				table.AppendChild(table, row(all.At(j), source))
			}
		}
		insert(table)
		from, i = j, j
	}
	text(n)
	parent.RemoveChild(parent, p)
}

func value(s gtext.Segment, source []byte) []byte { return source[s.Start:s.Stop] }

// hasBar reports whether the line has a bar that is not escaped.
func hasBar(line []byte) bool {
	for i, c := range line {
		if c == '|' && !escaped(line, i) {
			return true
		}
	}
	return false
}

func escaped(line []byte, i int) bool {
	n := 0
	for i--; i >= 0 && line[i] == '\\'; i-- {
		n++
	}
	return n%2 == 1
}

// isDelimiter reports whether the line is the one below a heading row, "|---|:--:|".
func isDelimiter(line []byte) bool {
	dash := false
	for _, c := range line {
		switch c {
		case '-':
			dash = true
		case '|', ':', ' ', '\t', '\r', '\n', '+':
		default:
			return false
		}
	}
	return dash
}

// row cuts a line into cells at its bars.
func row(s gtext.Segment, source []byte) ast.Node {
	out := extast.NewTableRow(nil)
	line := value(s, source)
	i, j := trimmed(line, 0, len(line))
	if i < j && line[i] == '|' {
		i++
	}
	if i < j && line[j-1] == '|' && !escaped(line, j-1) {
		j--
	}
	for from := i; from <= j; {
		to := from
		for to < j && (line[to] != '|' || escaped(line, to)) {
			to++
		}
		a, b := trimmed(line, from, to)
		cell := extast.NewTableCell()
		cell.Lines().Append(gtext.NewSegment(s.Start+a, s.Start+b))
		out.AppendChild(out, cell)
		from = to + 1
	}
	return out
}

// trimmed is the stretch i to j of line without white space at its ends.
func trimmed(line []byte, i, j int) (int, int) {
	k := j - len(bytes.TrimLeft(line[i:j], " \t\r\n"))
	return k, k + len(bytes.TrimSpace(line[k:j]))
}
