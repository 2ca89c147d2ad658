package odt

import (
	"encoding/xml"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// para is a paragraph being read.
type para struct {
	*story.Paragraph
	flow *story.Flow
	// space says that white space was written last, or nothing yet: more of it
	// does not count.
	space bool
}

// look of a stretch of text.
type look struct {
	bold, hidden bool
	tick         *tick
}

// tick is a content control that is a tick box: whatever it shows becomes the
// same mark in every document.
type tick struct{ on, written bool }

// inlines reads text and what stands in it until the end of the element.
func (d *decoder) inlines(p *para, r look) error {
	for {
		tok, err := d.s.Next()
		if err != nil {
			return d.s.Inside(err)
		}
		switch t := tok.(type) {
		case xml.CharData:
			err = d.text(p, r, t)
		case xml.StartElement:
			err = d.inline(p, r, t)
		case xml.EndElement:
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// text adds character data. White space counts once, and not at the beginning
// of a paragraph.
func (d *decoder) text(p *para, r look, data []byte) error {
	if r.hidden {
		return nil
	}
	start, end := d.s.Start, d.s.End
	exact := d.s.Same(start, end, data)
	if r.tick != nil {
		if r.tick.written || len(data) == 0 {
			return nil
		}
		r.tick.written, p.space = true, false
		mark := story.Tick(r.tick.on)
		return p.Add(mark, start, end, exact && string(data) == mark, r.bold)
	}
	add := func(s string, i, j int, same bool) error {
		if s == "" {
			return nil
		}
		if exact {
			return p.Add(s, start+i, start+j, same, r.bold)
		}
		return p.Add(s, start, end, false, r.bold)
	}
	from := 0
	for i, c := range data {
		if c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			p.space = false
			continue
		}
		if c == ' ' && !p.space {
			p.space = true
			continue
		}
		if err := add(string(data[from:i]), from, i, true); err != nil {
			return err
		}
		if !p.space {
			if err := add(" ", i, i+1, false); err != nil {
				return err
			}
		}
		p.space = true
		from = i + 1
	}
	return add(string(data[from:]), from, len(data), true)
}

// hard adds what an element stands for.
func (d *decoder) hard(p *para, r look, s string) error {
	start := d.s.Start
	if err := d.s.Skip(); err != nil || r.hidden {
		return err
	}
	p.space = s == "\n"
	return p.Hard(s, start, d.s.End)
}

// inline reads one element inside a paragraph. What we do not know may hold
// text, so it is entered.
func (d *decoder) inline(p *para, r look, el xml.StartElement) error {
	switch spaceOf(el.Name) {
	case texts:
		return d.textElement(p, r, el)
	case office:
		switch el.Name.Local {
		case "annotation":
			return d.comment(p, el)
		case "annotation-end":
			if id := xmlpart.Attr(el, "name"); d.ended[id] {
				p.Mark(id, true)
			}
			return d.s.Skip()
		}
	case drawing:
		return d.shape(p, r, el)
	case extension:
		if el.Name.Local == "content-control" {
			return d.control(p, r, el)
		}
	case fields:
		return d.field(p, r, el)
	case styling, creator:
		return d.s.Skip()
	}
	return d.inlines(p, r)
}

// textElement reads an element of the text namespace.
func (d *decoder) textElement(p *para, r look, el xml.StartElement) error {
	switch el.Name.Local {
	case "span":
		st := d.styles.get("text", xmlpart.Attr(el, "style-name"))
		if st.bold != 0 {
			r.bold = st.bold > 0
		}
		if st.hidden != 0 {
			r.hidden = st.hidden > 0
		}
		return d.inlines(p, r)
	case "s":
		return d.hard(p, r, strings.Repeat(" ", min(count(el, "c"), 64)))
	case "tab":
		return d.hard(p, r, "\t")
	case "line-break":
		return d.hard(p, r, "\n")
	case "note":
		return d.note(r)
	case "ruby-text", "placeholder", "label", "tracked-changes", "script", "note-citation":
		return d.s.Skip()
	case "hidden-text":
		if xmlpart.Attr(el, "is-hidden") != "false" {
			return d.s.Skip()
		}
	case "p", "h": // not allowed here; what is in it is text all the same
		p.space = true
	}
	if xmlpart.Attr(el, "display") == "none" {
		return d.s.Skip()
	}
	return d.inlines(p, r)
}

// note reads a footnote or endnote; its text stands behind the body.
func (d *decoder) note(r look) error {
	return d.s.Each(func(el xml.StartElement) error {
		if el.Name.Local != "note-body" || r.hidden {
			return d.s.Skip()
		}
		box, err := d.nested(document.Footnote)
		if err == nil && len(box.Blocks) > 0 {
			d.notes = append(d.notes, box)
		}
		return err
	})
}

// nested reads blocks on a sheet of their own, one step deeper.
func (d *decoder) nested(region document.Region) (story.Box, error) {
	if err := d.budget.Nest(); err != nil {
		return story.Box{}, err
	}
	defer d.budget.Unnest()
	return d.aside(region, func(f *story.Flow) error { return d.blocks(f, nil) })
}

// shape reads a drawn thing: a frame around a text box or picture, or a shape
// with text in it.
func (d *decoder) shape(p *para, r look, el xml.StartElement) error {
	switch el.Name.Local {
	case "frame", "g", "a":
		return d.s.Each(func(el xml.StartElement) error {
			if spaceOf(el.Name) != drawing {
				return d.s.Skip() // titles and descriptions
			}
			return d.shape(p, r, el)
		})
	case "control":
		return d.s.Skip()
	case "object", "object-ole":
		d.doubt("Another file is embedded in this one; its text was not read.")
		return d.s.Skip()
	case "image":
		d.picture = true
	}
	if r.hidden {
		return d.s.Skip()
	}
	region := p.flow.Region
	if region == document.Body {
		region = document.TextBox
	}
	box, err := d.nested(region)
	if err == nil {
		p.Aside(box)
	}
	return err
}
