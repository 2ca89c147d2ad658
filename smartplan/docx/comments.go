package docx

import (
	"encoding/xml"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// comment is a comment before its place is known.
type comment struct {
	id string
	document.Comment
}

// readComments reads the comments part.
func (d *decoder) readComments(s *xmlpart.Scanner) error {
	d.s = s
	d.state = state{}
	if _, err := s.Root(); err != nil {
		return err
	}
	return s.Each(func(el xml.StartElement) error {
		if spaceOf(el.Name) != word || el.Name.Local != "comment" {
			return s.Skip()
		}
		if err := d.budget.Block(); err != nil {
			return err
		}
		c := comment{id: xmlpart.Attr(el, "id")}
		c.Author, c.Date = xmlpart.Attr(el, "author"), xmlpart.Attr(el, "date")
		box, err := d.aside(document.Body, d.blocks)
		if err != nil {
			return err
		}
		c.Text = strings.TrimSpace(box.Sheet.Text())
		d.comments = append(d.comments, c)
		d.ranged[c.id] = false
		return nil
	})
}

// known reports whether there is a comment of that id.
func (d *decoder) known(id string) bool {
	_, ok := d.ranged[id]
	return ok
}

// marked is the id of the comment that a mark belongs to.
func (d *decoder) marked(el xml.StartElement) (string, bool) {
	id := xmlpart.Attr(el, "id")
	known := d.known(id)
	if known {
		d.ranged[id] = true
	}
	return id, known
}

// attach gives the comments their places. A comment that nothing in the text
// refers to has none.
func (d *decoder) attach() []document.Comment {
	at := d.body.Sheet.Attached()
	var out []document.Comment
	for _, c := range d.comments {
		c.On = at[c.id]
		out = append(out, c.Comment)
	}
	return out
}
