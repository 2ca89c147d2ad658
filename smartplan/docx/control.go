package docx

import (
	"encoding/xml"

	"github.com/childplan/smartplan/smartplan/internal/story"
)

// tick is a content control that is a tick box. What it shows is a character
// of the author's choice, which becomes the same mark in every document.
type tick struct {
	on      bool
	written bool
}

// write puts the mark in place of the control's first text and drops the rest.
func (t *tick) write(p *para, s string, start, end int, exact, bold bool) error {
	if t.written {
		return nil
	}
	t.written = true
	mark := story.Tick(t.on)
	return p.Add(mark, start, end, exact && s == mark, bold)
}

// control reads w:sdt: a content control around blocks, rows, cells or runs,
// which inside reads. A control that shows its prompt only is empty; one
// inside it that was filled in is not.
func (d *decoder) control(inside func() error) error {
	prompt, box := d.prompt, d.tick
	defer func() { d.prompt, d.tick = prompt, box }()
	return d.s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "sdtPr":
			return d.controlProperties()
		case "sdtContent":
			return inside()
		}
		return d.s.Skip()
	})
}

func (d *decoder) controlProperties() error {
	d.prompt = false
	return d.s.Each(func(el xml.StartElement) error {
		switch {
		case spaceOf(el.Name) == word && el.Name.Local == "showingPlcHdr":
			d.prompt = on(el)
		case el.Name.Local == "checkbox":
			d.tick = &tick{}
			return d.s.Each(func(el xml.StartElement) error {
				if el.Name.Local == "checked" {
					d.tick.on = on(el)
				}
				return d.s.Skip()
			})
		}
		return d.s.Skip()
	})
}
