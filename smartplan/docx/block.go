package docx

import (
	"encoding/xml"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// blocks reads paragraphs and tables until the end of the element that they
// stand in.
func (d *decoder) blocks(f *story.Flow) error {
	return d.s.Each(func(el xml.StartElement) error { return d.block(f, el) })
}

// block reads one element of a body, a cell or the like. What we do not know
// may hold paragraphs, so it is entered, not skipped.
func (d *decoder) block(f *story.Flow, el xml.StartElement) error {
	inside := func() error { return d.blocks(f) }
	switch spaceOf(el.Name) {
	case word:
		switch el.Name.Local {
		case "p":
			return d.paragraph(f)
		case "tbl":
			return d.table(f)
		case "sdt":
			return d.control(inside)
		case "del", "moveFrom":
			return d.s.Skip()
		case "sectPr":
			return d.section()
		case "altChunk", "subDoc":
			d.doubt("Another file is embedded in this one; its text was not read.")
			return d.s.Skip()
		case "commentRangeStart", "commentRangeEnd":
			if id, known := d.marked(el); known {
				f.Sheet.Mark(id, el.Name.Local == "commentRangeEnd")
			}
			return d.s.Skip()
		}
	case compat:
		if el.Name.Local == "AlternateContent" {
			return d.choice(inside)
		}
	}
	if properties(el.Name.Local) {
		return d.s.Skip()
	}
	return inside()
}

// choice reads the first form of what newer and older programs are offered in
// several: they say the same.
func (d *decoder) choice(inside func() error) error {
	chosen := false
	return d.s.Each(func(el xml.StartElement) error {
		if chosen || spaceOf(el.Name) != compat {
			return d.s.Skip()
		}
		chosen = true
		return inside()
	})
}

// section notes the headers and footers of a section.
func (d *decoder) section() error {
	return d.s.Each(func(el xml.StartElement) error {
		kind := ""
		switch el.Name.Local {
		case "headerReference":
			kind = "header"
		case "footerReference":
			kind = "footer"
		}
		if kind != "" {
			if l := d.pack.byID[xmlpart.Attr(el, "id")]; l.kind == kind && d.pack.Has(l.target) {
				d.edges = append(d.edges, l)
			}
		}
		return d.s.Skip()
	})
}

// layout is what a paragraph says of itself.
type layout struct {
	style   string
	list    string
	level   int // -1 says nothing
	outline int // -1 says nothing
	// joined says that the paragraph goes on in the next one: its end is
	// deleted, or it is a large first letter.
	joined bool
	hidden bool // the end of the paragraph is
}

func (d *decoder) layout() (layout, error) {
	l := layout{level: -1, outline: -1}
	err := d.s.Each(func(el xml.StartElement) error {
		if spaceOf(el.Name) != word {
			return d.s.Skip()
		}
		switch el.Name.Local {
		case "pStyle":
			l.style = val(el)
		case "outlineLvl":
			l.outline = number(val(el), -1)
		case "sectPr":
			return d.section()
		case "framePr":
			switch xmlpart.Attr(el, "dropCap") {
			case "drop", "margin":
				l.joined = true
			}
		case "numPr":
			return d.s.Each(func(el xml.StartElement) error {
				switch el.Name.Local {
				case "numId":
					l.list = val(el)
				case "ilvl":
					l.level = number(val(el), -1)
				}
				return d.s.Skip()
			})
		case "rPr":
			return d.s.Each(func(el xml.StartElement) error {
				switch el.Name.Local {
				case "del", "moveFrom":
					l.joined = true
				case "vanish":
					l.hidden = on(el)
				}
				return d.s.Skip()
			})
		}
		return d.s.Skip()
	})
	return l, err
}

// look decides what block the paragraph becomes, and counts list items.
func (d *decoder) look(l layout, st *style) story.Look {
	out := story.Look{Kind: document.Paragraph}
	id, level := l.list, l.level
	if id == "" {
		id = st.list
	}
	if level < 0 {
		level = st.level
	}
	if level < 0 {
		level = max(0, d.numbering.levelOf(id, d.styleID(l.style)))
	}
	if id != "" && id != "0" {
		out.Marker = d.numbering.next(id, level)
	}
	outline := l.outline
	if outline < 0 {
		outline = st.outline
	}
	switch {
	case outline >= 0 && outline < 9:
		out.Kind, out.Level = document.Heading, min(outline+1, 6)
	case out.Marker != "":
		out.Kind, out.Level = document.ListItem, min(level, levels-1)
	}
	return out
}

// styleID is the id of a paragraph's style, the default one included.
func (d *decoder) styleID(id string) string {
	if id == "" || d.styles.byID[id] == nil {
		return d.styles.paragraph
	}
	return id
}
