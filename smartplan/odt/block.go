package odt

import (
	"encoding/xml"
	"strconv"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// blocks reads paragraphs, lists and tables until the end of the element that
// they stand in.
func (d *decoder) blocks(f *story.Flow, l *list) error {
	return d.s.Each(func(el xml.StartElement) error { return d.block(f, l, el) })
}

// block reads one element of a body, a cell, a list item or the like. What we
// do not know may hold paragraphs, so it is entered, not skipped.
func (d *decoder) block(f *story.Flow, l *list, el xml.StartElement) error {
	switch spaceOf(el.Name) {
	case texts:
		switch el.Name.Local {
		case "p", "h":
			return d.paragraph(f, l, el)
		case "list":
			return d.list(f, l, el)
		case "tracked-changes", "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index":
			return d.s.Skip()
		case "section":
			if xmlpart.Attr(el, "display") == "none" {
				return d.s.Skip()
			}
		}
	case tables:
		if el.Name.Local == "table" {
			return d.table(f)
		}
	case office:
		switch el.Name.Local {
		case "forms", "annotation":
			return d.s.Skip()
		}
	case drawing:
		// A shape that is anchored to a page stands by itself.
		p, err := f.Begin()
		if err != nil {
			return err
		}
		if err := d.shape(&para{Paragraph: p, flow: f}, look{}, el); err != nil {
			return err
		}
		return f.Close(p, story.Look{})
	case styling:
		return d.s.Skip()
	}
	return d.blocks(f, l)
}

// list reads text:list.
func (d *decoder) list(f *story.Flow, in *list, el xml.StartElement) error {
	l := d.open(el, in)
	return d.s.Each(func(el xml.StartElement) error {
		if spaceOf(el.Name) != texts {
			return d.s.Skip()
		}
		switch el.Name.Local {
		case "list-item":
			l.due, l.start = true, -1
			if n, err := strconv.Atoi(xmlpart.Attr(el, "start-value")); err == nil && n >= 0 && n < 1<<30 {
				l.start = n
			}
		case "list-header":
			l.due = false
		default:
			return d.s.Skip()
		}
		return d.blocks(f, l)
	})
}

// paragraph reads text:p or text:h.
func (d *decoder) paragraph(f *story.Flow, l *list, el xml.StartElement) error {
	start, open := d.s.Start, d.s.End
	if d.s.SelfClosed() {
		f.At(start, open)
	}
	f.At(open, open)
	st := d.styles.get("paragraph", xmlpart.Attr(el, "style-name"))
	p := &para{flow: f, space: true}
	var err error
	if p.Paragraph, err = f.Begin(); err != nil {
		return err
	}
	if err := d.inlines(p, look{bold: st.bold > 0, hidden: st.hidden > 0}); err != nil {
		return err
	}
	as := story.Look{Kind: document.Paragraph}
	if st.hidden > 0 && p.Blank() {
		return f.Close(p.Paragraph, as)
	}
	if l != nil && l.due {
		as.Marker = d.marker(l)
		if as.Marker != "" {
			as.Kind, as.Level = document.ListItem, l.level
		}
	}
	switch {
	case el.Name.Local == "h":
		n := count(el, "outline-level")
		as.Kind, as.Level = document.Heading, min(n, 6)
		if l == nil && d.outline != nil && n <= levels && xmlpart.Attr(el, "is-list-header") != "true" && !p.Blank() && d.outline.levels[n-1] != nil {
			as.Marker = d.outline.next(&d.chapter, n-1, -1)
		}
	case st.title:
		as.Kind, as.Level = document.Heading, 1
	}
	if err := f.Close(p.Paragraph, as); err != nil {
		return err
	}
	if st.caption && !p.Blank() && as.Kind == document.Paragraph {
		f.Titled()
	}
	return nil
}
