package odt

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// control reads a content control. One that shows its prompt only is empty.
func (d *decoder) control(p *para, r look, el xml.StartElement) error {
	if xmlpart.Attr(el, "showing-place-holder") == "true" {
		r.hidden = true
	}
	if xmlpart.Attr(el, "checkbox") == "true" {
		r.tick = &tick{on: xmlpart.Attr(el, "checked") == "true"}
	}
	return d.inlines(p, r)
}

// field reads a form field that came from Word. Text fields begin and end with
// marks, and their text stands between them; tick boxes and lists are one mark
// that only says what was chosen.
func (d *decoder) field(p *para, r look, el xml.StartElement) error {
	start := d.s.Start
	kind := xmlpart.Attr(el, "type")
	single := el.Name.Local == "fieldmark"
	ticked, chosen := false, 0
	var entries []string
	if err := d.s.Each(func(el xml.StartElement) error {
		switch value := xmlpart.Attr(el, "value"); xmlpart.Attr(el, "name") {
		case "Checkbox_Checked":
			ticked = value == "true"
		case "Dropdown_Selected":
			chosen, _ = strconv.Atoi(value)
		case "Dropdown_ListEntry":
			entries = append(entries, value)
		}
		return d.s.Skip()
	}); err != nil || !single || r.hidden {
		return err
	}
	p.space = false
	switch {
	case strings.HasSuffix(kind, "FORMCHECKBOX"):
		return p.Hard(story.Tick(ticked), start, d.s.End)
	case strings.HasSuffix(kind, "FORMDROPDOWN") && chosen >= 0 && chosen < len(entries):
		return p.Add(entries[chosen], start, d.s.End, false, r.bold)
	}
	return nil
}
