package odt

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// comment is a comment before its place is known.
type comment struct {
	id string
	document.Comment
}

// comment reads office:annotation. One whose end is marked belongs to what
// stands between; others belong to their paragraph.
func (d *decoder) comment(p *para, el xml.StartElement) error {
	c := comment{id: xmlpart.Attr(el, "name")}
	if d.ended[c.id] {
		p.Mark(c.id, false)
	} else {
		d.unended++
		c.id = "#" + strconv.Itoa(d.unended)
		p.Whole(c.id)
	}
	var date string
	box, err := d.aside(document.Body, func(f *story.Flow) error {
		return d.s.Each(func(el xml.StartElement) (err error) {
			switch {
			case spaceOf(el.Name) == creator && el.Name.Local == "creator":
				c.Author, _, _, _, err = d.s.Text()
				return err
			case spaceOf(el.Name) == creator && el.Name.Local == "date":
				c.Date, _, _, _, err = d.s.Text()
				return err
			case el.Name.Local == "date-string":
				date, _, _, _, err = d.s.Text()
				return err
			case el.Name.Local == "creator-initials" || el.Name.Local == "sender-initials":
				return d.s.Skip()
			}
			return d.block(f, nil, el)
		})
	})
	if err != nil {
		return err
	}
	if c.Date == "" {
		c.Date = date
	}
	c.Text = strings.TrimSpace(box.Sheet.Text())
	d.comments = append(d.comments, c)
	return d.budget.Block()
}

// attach gives the comments their places.
func (d *decoder) attach() []document.Comment {
	at := d.body.Sheet.Attached()
	var out []document.Comment
	for _, c := range d.comments {
		c.On = at[c.id]
		out = append(out, c.Comment)
	}
	return out
}
