package smartplan

import (
	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// leftover gathers the text that no reader took, cell by cell, into sections
// of the place where it stands, so that nothing that a plan says is lost:
// cells of a front sheet beside the labels, rows in which nothing is planned,
// tables that were read for something else. Page headers and footers get a
// note each.
func (l *layout) leftover() {
	covered := l.covered()
	place := map[*document.Block]int{}
	for i := range l.out.items {
		if _, ok := place[l.out.items[i].block]; !ok {
			place[l.out.items[i].block] = i
		}
	}
	at := -1
	var found *Section
	var parts []text.Text
	from := -1
	flush := func() {
		if found != nil {
			found.Text = written(text.Join(parts...), "")
			l.draft.Sections = append(l.draft.Sections, *found)
		}
		found, parts = nil, nil
	}
	l.doc.Walk(func(b *document.Block, in *document.Cell) {
		if i, ok := place[b]; ok {
			at = i
		}
		if b.Table != nil || b.Span.Len() == 0 {
			return
		}
		t := l.doc.At(b.Span).Trim()
		if t.IsEmpty() || anyCovered(covered, t) {
			return
		}
		if b.Region == document.Header || b.Region == document.Footer {
			l.draft.Notes = append(l.draft.Notes, Note{Kind: "page-header", Text: "a page header or footer", At: b.Span})
			return
		}
		if found == nil || from != at {
			flush()
			from = at
			found = &Section{Kind: SectionOther}
			if at >= 0 {
				it := l.out.items[at]
				if it.section >= 0 {
					h := l.out.headings[it.section]
					found.Heading = written(h.text, "")
					if h.kind != "" && h.kind != SectionActions && h.kind != SectionOutcomes {
						found.Kind = h.kind
					}
				}
				if it.kind == itemTable && l.tables[at] == nil {
					found.Kind = SectionFront
				}
			}
		}
		parts = append(parts, t)
	})
	flush()
}

// covered marks the bytes of the document that a value, a note or a heading of
// a table that was read stands for.
func (l *layout) covered() []bool {
	out := make([]bool, len(l.doc.Text)+1)
	mark := func(s text.Span) {
		for i := max(0, s.Start); i < min(s.End, len(out)); i++ {
			out[i] = true
		}
	}
	for _, s := range l.draft.labels {
		mark(s)
	}
	l.draft.values(func(v Value) {
		for _, s := range v.Text.Spans() {
			mark(s)
		}
	})
	return out
}

func anyCovered(covered []bool, t text.Text) bool {
	for _, s := range t.Spans() {
		for i := s.Start; i < s.End; i++ {
			if covered[i] {
				return true
			}
		}
	}
	return false
}

// values calls f for every value of the Draft.
func (d *Draft) values(f func(Value)) {
	f(d.Title)
	for _, e := range d.Front {
		f(e.Label)
		f(e.Value)
	}
	for _, s := range d.Sections {
		f(s.Heading)
		f(s.Text)
	}
	for _, g := range d.Goals {
		f(g.Text)
	}
	for _, b := range d.Blocks {
		for _, v := range []Value{b.Heading, b.Need, b.Outcome, b.Measure} {
			f(v)
		}
		for _, r := range b.Rows {
			for _, v := range []Value{r.Child, r.Need, r.Outcome, r.Action, r.Owner, r.Start, r.Due, r.Measure, r.Progress, r.Status} {
				f(v)
			}
			for _, e := range r.Other {
				f(e.Value)
			}
		}
	}
}

// headed marks the heading cells of rows from to (exclusive) as read.
func (l *layout) headed(t *document.Table, from, to int) {
	for r := from; r < to; r++ {
		for c := range t.Cols {
			if cell := t.At(r, c); cell != nil && cell.Row == r && cell.Col == c {
				l.draft.labels = append(l.draft.labels, cell.Span)
			}
		}
	}
}
