package story

import (
	"cmp"
	"slices"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
	"github.com/childplan/smartplan/smartplan/text"
)

// Flow is a run of blocks, one after the other: the body, a cell, a text box.
type Flow struct {
	Sheet  *Sheet
	Part   string
	Region document.Region
	Blocks []document.Block
	// Place is where an empty cell can be pointed at, in bytes of the part.
	Place  [2]int
	Placed bool

	held  *Paragraph
	as    Look
	title int  // 1 + index of a caption that waits for its table
	cell  bool // the flow is a cell
}

// NewFlow begins a flow on a sheet of its own.
func NewFlow(budget *Budget, part string, region document.Region) *Flow {
	return &Flow{Sheet: &Sheet{Budget: budget}, Part: part, Region: region}
}

// Cell is a flow for a cell on the same sheet.
func (f *Flow) Cell() *Flow {
	return &Flow{Sheet: f.Sheet, Part: f.Part, Region: f.Region, cell: true}
}

// Box ends the flow and gives what is on it.
func (f *Flow) Box() (Box, error) {
	err := f.Finish()
	return Box{f.Sheet, f.Blocks}, err
}

// At notes where an empty cell can be pointed at; the first call counts.
func (f *Flow) At(start, end int) {
	if !f.Placed {
		f.Place, f.Placed = [2]int{start, end}, true
	}
}

// Begin begins a paragraph, or goes on with the one that is held.
func (f *Flow) Begin() (*Paragraph, error) {
	if err := f.Sheet.Budget.Block(); err != nil {
		return nil, err
	}
	if p := f.held; p != nil {
		f.held = nil
		return p, nil
	}
	return &Paragraph{budget: f.Sheet.Budget}, nil
}

// Hold keeps a paragraph open, for the next one to go on with. If none follows
// it becomes a block as look says.
func (f *Flow) Hold(p *Paragraph, look Look) { f.held, f.as = p, look }

func (f *Flow) release() error {
	p := f.held
	if p == nil {
		return nil
	}
	f.held = nil
	return f.Close(p, f.as)
}

// Close writes a paragraph and what stood aside in it. A paragraph without
// text gives no block, but in a cell a number of its own does. A plain
// paragraph whose lines begin with list markers gives list items, as it does
// in every decoder.
func (f *Flow) Close(p *Paragraph, look Look) error {
	whole := p.Text()
	slices.SortStableFunc(p.marks, func(a, b pending) int { return cmp.Compare(a.at, b.at) })
	if strings.TrimSpace(whole) == "" {
		for _, m := range p.marks {
			f.Sheet.Mark(m.id, m.end)
		}
		if f.cell && look.Kind == document.ListItem && strings.ContainsAny(look.Marker, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			sp := f.Sheet.Builder.Mark(f.Part, f.Place[0], f.Place[1])
			f.Sheet.End()
			f.Blocks = append(f.Blocks, document.Block{Kind: look.Kind, Level: look.Level, Marker: look.Marker, Region: f.Region, Span: sp})
		}
		return f.aside(p)
	}
	f.settle(nil)
	lines := p.lines(whole)
	items := []flow.Item{{Kind: look.Kind, Level: look.Level, Marker: look.Marker, Lines: lines}}
	if look.Kind == document.Paragraph {
		items = flow.Split(lines, 0)
	}
	marks := p.marks
	for _, it := range items {
		marks = f.write(p, it, marks)
	}
	for _, m := range marks {
		f.Sheet.Mark(m.id, m.end)
	}
	return f.aside(p)
}

func (f *Flow) aside(p *Paragraph) error {
	for _, b := range p.boxes {
		f.Blocks = append(f.Blocks, f.Sheet.Append(b)...)
	}
	return nil
}

// write writes one block and gives the marks that are left.
func (f *Flow) write(p *Paragraph, it flow.Item, marks []pending) []pending {
	w := f.Sheet
	b := document.Block{Kind: it.Kind, Level: it.Level, Marker: it.Marker, Region: f.Region}
	b.Span.Start = w.Len()
	open := false // something of this block is written
	from := 0     // end of what is written, in the paragraph
	for _, line := range it.Lines {
		if line.Blank() {
			continue
		}
		i, j := line[0].Start, line[len(line)-1].End
		if open {
			p.write(w, f.Part, from, i, true, &b)
		}
		// Marks that stand before this line's text.
		for len(marks) > 0 && (marks[0].at < i || marks[0].at == i && !marks[0].end) {
			w.Mark(marks[0].id, marks[0].end)
			marks = marks[1:]
		}
		for i < j {
			to := j
			if len(marks) > 0 && marks[0].at < j {
				to = max(i, marks[0].at)
			}
			p.write(w, f.Part, i, to, false, &b)
			i = to
			for len(marks) > 0 && (marks[0].at < i || marks[0].at == i && (i < j || marks[0].end)) {
				w.Mark(marks[0].id, marks[0].end)
				marks = marks[1:]
			}
		}
		from, open = j, true
	}
	b.Span.End = w.Len()
	w.End()
	if b.Span.Len() > 0 {
		f.Blocks = append(f.Blocks, b)
	}
	return marks
}

// write puts bytes i to j of the paragraph's text on the sheet, or with gap a
// single line break that stands for them.
func (p *Paragraph) write(w *Sheet, part string, i, j int, gap bool, b *document.Block) {
	n, _ := slices.BinarySearchFunc(p.pieces, i, func(c piece, at int) int { return c.at + len(c.text) - at - 1 })
	if gap {
		start, end := p.pieces[n].end, p.pieces[n].end
		for ; n < len(p.pieces) && p.pieces[n].at < j; n++ {
			if strings.Contains(p.pieces[n].text, "\n") {
				start, end = p.pieces[n].start, p.pieces[n].end
				break
			}
		}
		w.Write("\n", part, start, end, false)
		return
	}
	for ; n < len(p.pieces) && p.pieces[n].at < j; n++ {
		c := p.pieces[n]
		lo, hi := max(i, c.at)-c.at, min(j, c.at+len(c.text))-c.at
		start, end := c.start, c.end
		if c.exact {
			start, end = c.start+lo, c.start+hi
		}
		sp := w.Write(c.text[lo:hi], part, start, end, c.exact)
		if !c.bold || strings.TrimSpace(c.text[lo:hi]) == "" {
			continue
		}
		b.Bold = bold(b.Bold, sp, w.Text())
	}
}

// bold adds a stretch to those of a block. White space at its ends does not
// count, nor what of it lies between two stretches.
func bold(have []text.Span, sp text.Span, whole string) []text.Span {
	s := whole[sp.Start:sp.End]
	sp.End -= len(s) - len(strings.TrimRight(s, blank))
	sp.Start += len(s) - len(strings.TrimLeft(s, blank))
	if n := len(have); n > 0 && strings.Trim(whole[have[n-1].End:sp.Start], blank) == "" {
		have[n-1].End = sp.End
		return have
	}
	return append(have, sp)
}

// blank is the white space of canonical texts.
const blank = " \t\n"

// Titled says that the block just written is the caption of a table.
func (f *Flow) Titled() { f.title = len(f.Blocks) }

// settle gives a caption to the table that follows, or where none does to the
// one before it.
func (f *Flow) settle(following *document.Table) {
	n := f.title
	f.title = 0
	if n == 0 {
		return
	}
	if following == nil && n > 1 {
		following = f.Blocks[n-2].Table
	}
	if following != nil && following.Caption.IsZero() {
		following.Caption = f.Blocks[n-1].Span
	}
}

// Finish ends the flow.
func (f *Flow) Finish() error {
	err := f.release()
	f.settle(nil)
	return err
}
