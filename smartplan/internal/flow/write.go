package flow

import (
	"context"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/charset"
	"github.com/childplan/smartplan/smartplan/text"
)

// TooLarge is the error for a limit that was passed.
func TooLarge(name string, value int) error {
	return &document.Error{Kind: document.TooLarge, Limit: name + " " + strconv.Itoa(value)}
}

// Write makes the document. Items are written in order; those that show
// nothing are left out, except empty cells. A document without any text is an
// error of the kind document.Empty.
func Write(ctx context.Context, format string, src *charset.Source, items []Item, limits document.Limits) (*document.Document, error) {
	w := &writer{ctx: ctx, src: src, limits: limits.Or()}
	blocks := w.items(items, 0)
	if w.err != nil {
		return nil, w.err
	}
	if !w.any {
		return nil, &document.Error{Kind: document.Empty}
	}
	return &document.Document{Text: w.b.Text(), Blocks: blocks, Origins: w.b.Origins(), Format: format}, nil
}

type writer struct {
	b      document.Builder
	ctx    context.Context
	src    *charset.Source
	limits document.Limits
	blocks int
	cells  int
	any    bool
	err    error
	segs   []seg // scratch
}

func (w *writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// count takes a block into account and looks at the context now and then.
func (w *writer) count() bool {
	if w.err != nil {
		return false
	}
	if w.blocks++; w.blocks > w.limits.Blocks {
		w.fail(TooLarge("Blocks", w.limits.Blocks))
	}
	if w.blocks&255 == 1 {
		if err := w.ctx.Err(); err != nil {
			w.fail(err)
		}
	}
	if w.b.Len() > w.limits.Text {
		w.fail(TooLarge("Text", w.limits.Text))
	}
	return w.err == nil
}

func (w *writer) items(items []Item, depth int) []document.Block {
	var out []document.Block
	for i := range items {
		if w.err != nil {
			return nil
		}
		it := &items[i]
		if it.Table != nil {
			if b, ok := w.table(it, depth); ok {
				out = append(out, b)
			}
			continue
		}
		if depth == 0 && titles(items, i) {
			it.Kind, it.Level = document.Heading, 3
		}
		if b, ok := w.block(it); ok {
			out = append(out, b)
		}
	}
	return out
}

// titles reports whether item i is a numbered line above a table, a heading
// rather than a list of one item.
func titles(items []Item, i int) bool {
	it := &items[i]
	return it.Kind == document.ListItem && it.Marker != Bullet && len(it.Lines) == 1 && i+1 < len(items) && items[i+1].Table != nil &&
		(i == 0 || items[i-1].Kind != document.ListItem) && utf8.RuneCountInString(it.Lines[0].String()) <= 80
}

func (w *writer) block(it *Item) (document.Block, bool) {
	segs := w.lay(it.Lines)
	if len(segs) == 0 || !w.count() {
		return document.Block{}, false
	}
	b := document.Block{Kind: it.Kind, Level: it.Level, Marker: it.Marker, Region: it.Region}
	b.Span, b.Bold = w.put(segs)
	w.b.End()
	w.any = true
	return b, true
}

func (w *writer) put(segs []seg) (text.Span, []text.Span) {
	at := w.b.Len()
	var bold []text.Span
	for _, s := range segs {
		sp := w.b.Write(s.text, "", s.start, s.end, s.exact)
		if s.bold && strings.TrimSpace(s.text) != "" {
			bold = append(bold, sp)
		}
	}
	span := text.Span{Start: at, End: w.b.Len()}
	return span, joinBold(bold, segs, at)
}

func (w *writer) table(it *Item, depth int) (document.Block, bool) {
	t := it.Table
	if len(t.Cells) == 0 || !w.count() {
		return document.Block{}, false
	}
	if depth >= w.limits.Tables {
		w.fail(TooLarge("Tables", w.limits.Tables))
		return document.Block{}, false
	}
	at := w.b.Len()
	out := &document.Table{HeaderRows: t.HeaderRows, Cells: make([]document.Cell, 0, len(t.Cells))}
	if segs := w.lay(t.Caption); len(segs) > 0 {
		out.Caption, _ = w.put(segs)
		w.b.End()
		w.any = true
	}
	rows, cols := 0, 0
	for i := range t.Cells {
		c := &t.Cells[i]
		rows, cols = max(rows, c.Row+c.Rows), max(cols, c.Col+c.Cols)
	}
	// The look-up of a table is a grid, so its area counts, not its cells.
	if cols > 0 && rows > (w.limits.Cells-w.cells)/cols {
		w.fail(TooLarge("Cells", w.limits.Cells))
		return document.Block{}, false
	}
	w.cells += rows * cols
	for i := range t.Cells {
		c := &t.Cells[i]
		start := w.b.Len()
		blocks := w.items(c.Items, depth+1)
		if w.err != nil {
			return document.Block{}, false
		}
		cell := document.Cell{Blocks: blocks, Row: c.Row, Col: c.Col, Rows: c.Rows, Cols: c.Cols, Head: c.Head}
		if len(blocks) == 0 {
			cell.Span = w.b.Mark("", w.src.Offset(c.Start), w.src.Offset(c.End))
			w.b.End()
		} else {
			cell.Span = text.Span{Start: start, End: w.b.Len() - 1}
		}
		out.Cells = append(out.Cells, cell)
	}
	out.Index()
	out.HeaderRows = min(out.HeaderRows, out.Rows)
	return document.Block{Kind: document.TableBlock, Table: out, Region: it.Region, Span: text.Span{Start: at, End: w.b.Len() - 1}}, true
}

// seg is a stretch of text that has one origin.
type seg struct {
	text       string
	start, end int // in the file
	exact      bool
	bold       bool
}

// lay turns lines into segments: white space at the ends of lines is left out,
// as are lines that show nothing. The result is good until the next call.
func (w *writer) lay(lines []Line) []seg {
	out := w.segs[:0]
	for _, l := range lines {
		if l.Blank() {
			continue
		}
		l = trim(l)
		if len(out) > 0 {
			from := out[len(out)-1].end
			out = append(out, w.seg("\n", from, max(from, w.src.Offset(l[0].Start)), false))
		}
		for _, r := range l {
			out = w.split(out, r)
		}
	}
	w.segs = out
	return merge(out)
}

func (w *writer) seg(s string, start, end int, bold bool) seg {
	return seg{s, start, end, w.src.Same(start, end, s), bold}
}

// split cuts a run where characters are changed or left out.
func (w *writer) split(out []seg, r Run) []seg {
	same := r.End-r.Start == len(r.Text)
	add := func(s string, i, j int) {
		if s == "" {
			return
		}
		from, to := r.Start, r.End
		if same {
			from, to = r.Start+i, r.Start+j
		}
		start := w.src.Offset(from)
		end := start + (to - from)
		if w.src.Encoding != charset.UTF8 {
			end = w.src.Offset(to)
		}
		out = append(out, w.seg(s, start, end, r.Bold))
	}
	from := 0
	for i, n := 0, 0; i < len(r.Text); i += n {
		var c rune
		c, n = utf8.DecodeRuneInString(r.Text[i:])
		if c == utf8.RuneError && n == 1 {
			add(r.Text[from:i], from, i)
			add("\ufffd", i, i+1)
			from = i + 1
			continue
		}
		_, what := plain(c)
		narrow := w.src.Encoding == charset.Windows1252 && c >= utf8.RuneSelf
		if what == keep && !narrow {
			continue
		}
		add(r.Text[from:i], from, i)
		switch {
		case what == space:
			add(" ", i, i+n)
		case what == keep:
			add(r.Text[i:i+n], i, i+n)
		}
		from = i + n
	}
	add(r.Text[from:], from, len(r.Text))
	return out
}

// merge joins neighbours that are one stretch in the file too.
func merge(in []seg) []seg {
	out := in[:0]
	for i := 0; i < len(in); {
		s := in[i]
		j := i + 1
		n := len(s.text)
		for j < len(in) && in[j].bold == s.bold && in[j].exact == s.exact && in[j].start == in[j-1].end {
			n += len(in[j].text)
			j++
		}
		if j > i+1 {
			var b strings.Builder
			b.Grow(n)
			for _, k := range in[i:j] {
				b.WriteString(k.text)
			}
			s.text, s.end = b.String(), in[j-1].end
		}
		out = append(out, s)
		i = j
	}
	return out
}

// trim takes white space off both ends of a line that shows something.
func trim(l Line) Line {
	out := append(Line(nil), l...)
	for len(out) > 0 {
		i := strings.IndexFunc(out[0].Text, shows)
		if i < 0 {
			out = out[1:]
			continue
		}
		out[0] = out[0].From(i)
		break
	}
	return trimEnd(out)
}

// trimEnd takes white space off the end of a line, in place.
func trimEnd(l Line) Line {
	for len(l) > 0 {
		r := &l[len(l)-1]
		i := strings.LastIndexFunc(r.Text, shows)
		if i >= 0 {
			_, n := utf8.DecodeRuneInString(r.Text[i:])
			*r = r.To(i + n)
			break
		}
		l = l[:len(l)-1]
	}
	return l
}

// joinBold makes one span of bold stretches that only white space parts.
func joinBold(bold []text.Span, segs []seg, at int) []text.Span {
	if len(bold) == 0 {
		return nil
	}
	var b strings.Builder
	for _, s := range segs {
		b.WriteString(s.text)
	}
	s := b.String()
	out := bold[:1]
	for _, sp := range bold[1:] {
		last := &out[len(out)-1]
		if strings.TrimSpace(s[last.End-at:sp.Start-at]) == "" {
			last.End = sp.End
		} else {
			out = append(out, sp)
		}
	}
	for i := range out {
		t := s[out[i].Start-at : out[i].End-at]
		out[i].Start += len(t) - len(strings.TrimLeft(t, " \n"))
		out[i].End -= len(t) - len(strings.TrimRight(t, " \n"))
	}
	return out
}
