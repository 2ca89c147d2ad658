package convert

import (
	"bufio"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// wide is how many characters a line of a column has at most.
const wide = 44

// Text writes a document as plain text, as a case system exports it: headings
// behind "#", list items behind their markers, tables as grids. A merged cell
// is one cell: no bar goes through it, nor a rule. What plain text has no means
// for is lost: bold type, nested tables (their rows become lines), regions and
// comments.
func Text(w io.Writer, d *document.Document) error {
	t := &textWriter{w: bufio.NewWriter(w), d: d}
	t.blocks(d.Blocks)
	return t.w.Flush()
}

type textWriter struct {
	w *bufio.Writer // keeps its first error for Flush
	d *document.Document
}

func (t *textWriter) at(s text.Span) string { return t.d.Text[s.Start:s.End] }

func (t *textWriter) line(s string) {
	_, _ = t.w.WriteString(strings.TrimRight(s, " ") + "\n")
}

func (t *textWriter) blocks(blocks []document.Block) {
	for i := range blocks {
		b := &blocks[i]
		if i > 0 && (b.Kind != document.ListItem || blocks[i-1].Kind != document.ListItem) {
			t.line("")
		}
		t.block(b)
	}
}

func (t *textWriter) block(b *document.Block) {
	lines := strings.Split(t.at(b.Span), "\n")
	switch b.Kind {
	case document.TableBlock:
		if caption := t.at(b.Table.Caption); caption != "" {
			t.line(caption)
			t.line("")
		}
		if !frame(b.Table) {
			t.table(b.Table)
			return
		}
		for i := range b.Table.Cells {
			t.blocks(b.Table.Cells[i].Blocks)
			t.line("")
		}
	case document.Heading:
		t.line(heading(b.Level, lines))
	case document.ListItem:
		indent := strings.Repeat(" ", 3*b.Level)
		t.line(indent + b.Marker + " " + lines[0])
		// Further in than the text, so that the lines stay lines.
		indent += strings.Repeat(" ", utf8.RuneCountInString(b.Marker)+5)
		for _, l := range lines[1:] {
			t.line(indent + l)
		}
	default:
		if title(b, lines) {
			t.line(heading(4, lines))
			return
		}
		hang := ""
		for i, l := range lines {
			if i > 0 && !colon.MatchString(l) {
				l = hang + l
			} else if m := column.FindString(l); m != "" {
				hang = strings.Repeat(" ", utf8.RuneCountInString(m))
			}
			t.line(bars.Replace(l))
		}
	}
}

// title reports whether a paragraph is a heading for readers: a short line all
// in bold type.
func title(b *document.Block, lines []string) bool {
	return b.Kind == document.Paragraph && len(b.Bold) == 1 && b.Bold[0] == b.Span && len(lines) == 1 && len(lines[0]) <= 120
}

func heading(level int, lines []string) string {
	return strings.Repeat("#", max(1, min(level, 6))) + " " + strings.Join(lines, " ")
}

// frame reports whether the table is only there to place the tables in it.
func frame(table *document.Table) bool {
	return (table.Cols == 1 || table.Rows == 1) && slices.ContainsFunc(table.Cells, func(c document.Cell) bool {
		return slices.ContainsFunc(c.Blocks, func(b document.Block) bool { return b.Table != nil })
	})
}

// box is a cell to be drawn.
type box struct {
	c     *document.Cell
	paras [][]string // lines of each paragraph or list item, unbroken
	lines []string
}

// table draws a grid.
func (t *textWriter) table(table *document.Table) {
	if table.Rows == 0 || table.Cols == 0 {
		return
	}
	boxes := make([]box, len(table.Cells))
	for i := range table.Cells {
		boxes[i].c = &table.Cells[i]
		boxes[i].paras = t.paragraphs(table.Cells[i].Blocks)
	}
	longest := make([]int, table.Cols) // line of each column
	widths := make([]int, table.Cols)
	rooms := make([]int, table.Cols) // at which lines are broken
	for c := range widths {
		rooms[c] = wide
		for {
			longest[c] = 0
			for _, b := range boxes {
				if b.c.Col == c && b.c.Cols == 1 {
					longest[c] = max(longest[c], longestOf(b.paras, rooms[c]))
				}
			}
			if longest[c] <= rooms[c] {
				break
			}
			rooms[c] = longest[c]
		}
		widths[c] = max(longest[c], 3)
	}
	for i := range boxes {
		b := &boxes[i]
		n := -3
		for c := b.c.Col; c < b.c.Col+b.c.Cols; c++ {
			n += widths[c] + 3
		}
		b.lines = lay(b.paras, max(n, rooms[b.c.Col]), longest[b.c.Col])
		for _, l := range b.lines {
			widths[b.c.Col+b.c.Cols-1] += max(0, utf8.RuneCountInString(l)-n)
			n = max(n, utf8.RuneCountInString(l))
		}
	}
	index := func(cell *document.Cell) int {
		return slices.IndexFunc(table.Cells, func(o document.Cell) bool {
			return cell != nil && o.Row == cell.Row && o.Col == cell.Col
		})
	}
	grid := make([][]int, table.Rows)
	heights := make([]int, table.Rows)
	for r := range grid {
		grid[r] = make([]int, table.Cols)
		heights[r] = 1
		for c := range grid[r] {
			grid[r][c] = index(table.At(r, c))
		}
	}
	for _, b := range boxes {
		heights[b.c.Row] = max(heights[b.c.Row], len(b.lines))
	}
	// A line without text says that each rule ends a row.
	heights[table.Rows-1]++
	t.rule(widths, func(int) string { return "-" })
	for r := range grid {
		for n := range heights[r] {
			var s strings.Builder
			for c := 0; c < table.Cols; {
				i := grid[r][c]
				span, line := 1, ""
				if i >= 0 {
					b := &boxes[i]
					span = b.c.Col + b.c.Cols - c
					if b.c.Row == r && n < len(b.lines) {
						line = b.lines[n]
					}
				}
				room := -3
				for k := c; k < c+span; k++ {
					room += widths[k] + 3
				}
				s.WriteString("| " + line + strings.Repeat(" ", room-utf8.RuneCountInString(line)+1))
				c += span
			}
			t.line(s.String() + "|")
		}
		rule := "-"
		if r+1 == table.HeaderRows && r+1 < table.Rows {
			rule = "="
		}
		t.rule(widths, func(c int) string {
			if r+1 < table.Rows && grid[r][c] >= 0 && grid[r][c] == grid[r+1][c] {
				return " "
			}
			return rule
		})
	}
}

// longestOf is the number of characters of the longest line of paragraphs that
// are broken at n.
func longestOf(paras [][]string, n int) int {
	out := 0
	for _, p := range paras {
		for _, l := range p {
			for _, part := range wrap(l, n) {
				out = max(out, utf8.RuneCountInString(part))
			}
		}
	}
	return out
}

// rule draws a rule of the marks that of gives for each column.
func (t *textWriter) rule(widths []int, of func(c int) string) {
	var s strings.Builder
	before := " "
	for c, w := range widths {
		mark := of(c)
		if before == " " && mark == " " {
			s.WriteString("|")
		} else {
			s.WriteString("+")
		}
		s.WriteString(strings.Repeat(mark, w+2))
		before = mark
	}
	if before == " " {
		t.line(s.String() + "|")
	} else {
		t.line(s.String() + "+")
	}
}

// paragraphs are the lines of each block of a cell. A bar would part cells.
func (t *textWriter) paragraphs(blocks []document.Block) [][]string {
	var out [][]string
	for i := range blocks {
		b := &blocks[i]
		if b.Table != nil {
			for r := range b.Table.Rows {
				var cells []string
				for k := range b.Table.Cells {
					if c := &b.Table.Cells[k]; c.Row == r {
						cells = append(cells, strings.ReplaceAll(t.at(c.Span), "\n", " "))
					}
				}
				out = append(out, []string{bars.Replace(strings.Join(cells, ", "))})
			}
			continue
		}
		lines := strings.Split(bars.Replace(t.at(b.Span)), "\n")
		switch b.Kind {
		case document.ListItem:
			lines[0] = b.Marker + " " + lines[0]
		case document.Heading:
			lines = []string{heading(b.Level, lines)}
		}
		out = append(out, lines)
	}
	return out
}

var bars = strings.NewReplacer("|", "/", "│", "/", "║", "/", "┃", "/", "¦", "/")

// marker is what may begin a list item, colon what may begin a label, label
// what surely does.
var (
	marker = regexp.MustCompile(`^(\(?[0-9A-Za-z.]{1,6}[.)]|[0-9]+(\.[0-9]+)+|[^\pL\pN"'“‘(£])(\s|$)`)
	colon  = regexp.MustCompile(`^[^:]{1,80}:(\s|$)`)
	column = regexp.MustCompile(`^[A-Z0-9][^;!"“”.:]{0,60}:\s{3,}`) // of values behind labels
	label  = regexp.MustCompile(`^[A-Z0-9][^;!"“”.:]{0,60}:(\s|$)`)
)

// lay breaks paragraphs into the lines of a cell of n characters. A blank line
// parts those that would be read as one; longest is that of the column.
func lay(paras [][]string, n, longest int) []string {
	var out []string
	for _, lines := range paras {
		for k, l := range lines {
			if len(out) > 0 {
				before := out[len(out)-1]
				item := marker.MatchString(l)
				word, _, _ := strings.Cut(l, " ")
				fits := utf8.RuneCountInString(before)+1+utf8.RuneCountInString(word) <= longest
				first, _ := utf8.DecodeRuneInString(l)
				stays := item || label.MatchString(l) || fits && strings.ToUpper(string(first)) == string(first)
				if k == 0 && !item || !stays {
					out = append(out, "")
				}
			}
			out = append(out, wrap(l, n)...)
		}
	}
	return out
}

// wrap breaks a line at n characters. It does not begin a line with what would
// be read as the beginning of a list item or a label; a line that cannot be
// broken stays long.
func wrap(s string, n int) []string {
	var out []string
	for utf8.RuneCountInString(s) > n {
		cut := breakAt(s, n)
		if cut == 0 {
			break
		}
		out = append(out, s[:cut])
		s = s[cut+1:]
	}
	return append(out, s)
}

// breakAt is the space at which s is to be broken so that at most n characters
// stand before it, or 0.
func breakAt(s string, n int) int {
	words := strings.SplitAfter(s, " ")
	at, used, k := 0, 0, 0
	for ; k < len(words); k++ {
		used += utf8.RuneCountInString(words[k])
		if used-1 > n {
			break
		}
		at += len(words[k])
	}
	for latest := true; k > 0; latest = false {
		k--
		rest := s[at:]
		first, _ := utf8.DecodeRuneInString(rest)
		if !marker.MatchString(rest) && !colon.MatchString(rest) && (latest || unicode.IsLower(first)) && rest != "" {
			return at - 1
		}
		at -= len(words[k])
		if at == 0 {
			break
		}
	}
	return 0
}
