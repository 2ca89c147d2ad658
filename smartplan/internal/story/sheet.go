package story

import (
	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// Sheet is a stretch of canonical text in the making, with the places of the
// comments in it. What stands aside in a file (a text box, a footnote, a
// header) is written on a sheet of its own and put behind what it belongs to.
type Sheet struct {
	document.Builder
	Budget *Budget
	marks  []placed
}

type placed struct {
	mark
	at int
}

// mark is where a comment begins or ends.
type mark struct {
	id  string
	end bool
}

// Mark notes that the comment named id begins or ends here, between blocks.
func (s *Sheet) Mark(id string, end bool) {
	s.marks = append(s.marks, placed{mark{id, end}, s.Len()})
}

// Box is a finished sheet with the blocks on it.
type Box struct {
	Sheet  *Sheet
	Blocks []document.Block
}

// Append puts a box behind what is written and gives its blocks with their new
// places.
func (s *Sheet) Append(b Box) []document.Block {
	by := s.Builder.Append(&b.Sheet.Builder)
	for _, m := range b.Sheet.marks {
		m.at += by
		s.marks = append(s.marks, m)
	}
	shift(b.Blocks, by)
	return b.Blocks
}

func shift(blocks []document.Block, by int) {
	move := func(s *text.Span) { s.Start, s.End = s.Start+by, s.End+by }
	for i := range blocks {
		b := &blocks[i]
		move(&b.Span)
		for j := range b.Bold {
			move(&b.Bold[j])
		}
		if b.Table == nil {
			continue
		}
		if !b.Table.Caption.IsZero() {
			move(&b.Table.Caption)
		}
		for j := range b.Table.Cells {
			c := &b.Table.Cells[j]
			move(&c.Span)
			shift(c.Blocks, by)
		}
	}
}

// Attached is the place of each comment that has a mark on the sheet, without
// line ends at either end. A comment with only one mark, or whose marks
// enclose nothing, has an empty place where the first of them stands.
func (s *Sheet) Attached() map[string]text.Span {
	out := make(map[string]text.Span, len(s.marks)/2)
	for _, m := range s.marks {
		sp, seen := out[m.id]
		switch {
		case !seen:
			sp = text.Span{Start: m.at, End: m.at}
		case m.end && sp.Start == sp.End && m.at > sp.End:
			sp.End = m.at
		}
		out[m.id] = sp
	}
	ends, starts := s.trimmed()
	for id, sp := range out {
		if e := ends[sp.End]; e > sp.Start {
			out[id] = text.Span{Start: min(starts[sp.Start], e), End: e}
		} else {
			out[id] = text.Span{Start: sp.Start, End: sp.Start}
		}
	}
	return out
}

// trimmed gives for the place of each mark the one before the line ends that
// stand before it, and the one behind those that stand behind it. Marks stand
// in order, so that none of the line ends is looked at twice.
func (s *Sheet) trimmed() (before, behind map[int]int) {
	whole := s.Text()
	before, behind = map[int]int{}, map[int]int{}
	low := 0 // below it is looked at
	for _, m := range s.marks {
		i := m.at
		for i > low && whole[i-1] == '\n' {
			i--
		}
		if i == low && low > 0 {
			i = before[low]
		}
		before[m.at], low = i, m.at
	}
	high := len(whole)
	for k := len(s.marks) - 1; k >= 0; k-- {
		at := s.marks[k].at
		i := at
		for i < high && whole[i] == '\n' {
			i++
		}
		if i == high && high < len(whole) {
			i = behind[high]
		}
		behind[at], high = i, at
	}
	return before, behind
}
