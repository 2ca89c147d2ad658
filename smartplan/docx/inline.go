package docx

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
	flow   *story.Flow
	layout layout
	style  *style
}

// look of a run of text.
type runLook struct {
	bold, hidden toggle
	style        string
	font         string
}

// paragraph reads a w:p.
func (d *decoder) paragraph(f *story.Flow) error {
	p := &para{flow: f, layout: layout{level: -1, outline: -1}, style: d.styles.forParagraph("")}
	start, open, closed := d.s.Start, d.s.End, d.s.SelfClosed()
	if closed {
		f.At(start, open)
	}
	var err error
	if p.Paragraph, err = f.Begin(); err != nil {
		return err
	}
	first := true
	err = d.s.Each(func(el xml.StartElement) error {
		if first && spaceOf(el.Name) == word && el.Name.Local == "pPr" {
			first = false
			if p.layout, err = d.layout(); err != nil {
				return err
			}
			p.style = d.styles.forParagraph(p.layout.style)
			f.At(d.s.End, d.s.End)
			return nil
		}
		first = false
		f.At(open, open)
		return d.inline(p, &runLook{}, el)
	})
	if err != nil {
		return err
	}
	f.At(open, open)
	d.forget()
	switch {
	case p.layout.joined:
		f.Hold(p.Paragraph, story.Look{})
		return nil
	case contents(p):
		return nil
	case p.Blank() && (p.layout.hidden || p.style.hidden > 0):
		// Not even its number is shown.
		return f.Close(p.Paragraph, story.Look{})
	}
	look := d.look(p.layout, p.style)
	if err := f.Close(p.Paragraph, look); err != nil {
		return err
	}
	if look.Kind == document.Paragraph && !p.Blank() && caption(p.style) {
		f.Titled()
	}
	return nil
}

// contents reports whether the paragraph is a line of a table of contents,
// which says nothing that the headings do not.
func contents(p *para) bool {
	if !strings.HasPrefix(p.style.name, "toc ") {
		return false
	}
	s := p.Text()
	i := strings.LastIndexByte(s, '\t')
	return i >= 0 && len(s) > i+1 && strings.Trim(s[i+1:], "0123456789ivxlc") == ""
}

func caption(st *style) bool { return st.name == "caption" || st.name == "table caption" }

// inlines reads runs, and what holds runs, until the end of the element.
func (d *decoder) inlines(p *para, r *runLook) error {
	return d.s.Each(func(el xml.StartElement) error { return d.inline(p, r, el) })
}

// inline reads one element inside a paragraph. What we do not know may hold
// runs or text boxes, so it is entered.
func (d *decoder) inline(p *para, r *runLook, el xml.StartElement) error {
	inside := func() error { return d.inlines(p, r) }
	local := el.Name.Local
	switch spaceOf(el.Name) {
	case word:
		switch local {
		case "r":
			return d.inlines(p, &runLook{})
		case "rPr":
			return d.runLook(r)
		case "t":
			return d.text(p, r)
		case "tab", "ptab", "br", "cr", "noBreakHyphen", "sym":
			return d.hard(p, r, el)
		case "softHyphen", "instrText", "delInstrText", "delText", "del", "moveFrom", "rt":
			return d.s.Skip()
		case "fldChar":
			return d.fieldChar(p, r, el)
		case "sdt":
			return d.control(inside)
		case "txbxContent":
			return d.textBox(p)
		case "footnoteReference", "endnoteReference":
			if !d.hidden(p, r) {
				d.notes[local[:1]+xmlpart.Attr(el, "id")] = true
			}
			return d.s.Skip()
		case "commentRangeStart", "commentRangeEnd":
			if id, known := d.marked(el); known {
				p.Mark(id, local == "commentRangeEnd")
			}
			return d.s.Skip()
		case "commentReference":
			if id := xmlpart.Attr(el, "id"); d.known(id) && !d.ranged[id] {
				d.ranged[id] = true
				p.Whole(id)
			}
			return d.s.Skip()
		case "object":
			d.doubt("Another file is embedded in this one; its text was not read.")
		}
	case compat:
		if local == "AlternateContent" {
			return d.choice(inside)
		}
	case maths:
		if local == "t" {
			return d.text(p, r)
		}
	case other:
		switch local {
		case "blip", "imagedata":
			d.picture = true
		case "relIds", "chart":
			d.doubt("The file holds a chart or diagram; the text in it was not read.")
		}
	}
	if properties(local) {
		return d.s.Skip()
	}
	return inside()
}

// runLook reads w:rPr.
func (d *decoder) runLook(r *runLook) error {
	return d.s.Each(func(el xml.StartElement) error {
		if spaceOf(el.Name) == word {
			switch el.Name.Local {
			case "b":
				r.bold = toggleOf(el)
			case "vanish":
				r.hidden = toggleOf(el)
			case "rStyle":
				r.style = val(el)
			case "rFonts":
				r.font = fontOf(el)
			}
		}
		return d.s.Skip()
	})
}

// effective is a property that run and styles may switch. The run's own word
// counts; a paragraph style and a character style that both switch it on
// cancel each other.
func effective(own, paragraph, character toggle) bool {
	if own != 0 {
		return own > 0
	}
	return (paragraph > 0) != (character > 0)
}

func (d *decoder) bold(p *para, r *runLook) bool {
	ch := d.styles.get(r.style)
	if r.bold == 0 && p.style.bold == 0 && ch.bold == 0 {
		return d.styles.bold || d.state.bold
	}
	return effective(r.bold, p.style.bold, ch.bold)
}

// hidden reports whether a run is not shown, or not what its paragraph says.
func (d *decoder) hidden(p *para, r *runLook) bool {
	return d.prompt || d.inInstruction() || effective(r.hidden, p.style.hidden, d.styles.get(r.style).hidden)
}

// text reads a w:t.
func (d *decoder) text(p *para, r *runLook) error {
	s, start, end, exact, err := d.s.Text()
	if err != nil || s == "" || d.hidden(p, r) {
		return err
	}
	if d.tick != nil {
		return d.tick.write(p, s, start, end, exact, d.bold(p, r))
	}
	if mapped, changed := symbols(r.font, s); changed {
		s, exact = mapped, false
	}
	d.shown()
	return p.Add(s, start, end, exact, d.bold(p, r))
}

// symbols gives the letters of symbol fonts as ordinary characters.
func symbols(font, s string) (string, bool) {
	var out []rune
	changed := false
	whole := story.IsSymbolFont(font)
	for _, c := range s {
		if c >= 0xf000 && c <= 0xf0ff || whole && c < 0x100 && c > ' ' {
			if m, ok := story.Symbol(font, c); ok {
				out = append(out, []rune(m)...)
				changed = true
				continue
			}
		}
		out = append(out, c)
	}
	if !changed {
		return s, false
	}
	return string(out), true
}

// hard reads an element that stands for a character.
func (d *decoder) hard(p *para, r *runLook, el xml.StartElement) error {
	start := d.s.Start
	if err := d.s.Skip(); err != nil || d.hidden(p, r) {
		return err
	}
	s := "\n"
	switch el.Name.Local {
	case "tab", "ptab":
		s = "\t"
	case "noBreakHyphen":
		s = "\u2011"
	case "sym":
		var known bool
		if s, known = story.Symbol(xmlpart.Attr(el, "font"), hexRune(xmlpart.Attr(el, "char"))); !known {
			return nil
		}
		if d.tick != nil {
			return d.tick.write(p, s, start, d.s.End, false, false)
		}
	}
	d.shown()
	return p.Hard(s, start, d.s.End)
}

// textBox reads the text in a shape onto a sheet of its own.
func (d *decoder) textBox(p *para) error {
	if err := d.budget.Nest(); err != nil {
		return err
	}
	region := p.flow.Region
	if region == document.Body {
		region = document.TextBox
	}
	box, err := d.aside(region, d.blocks)
	if err != nil {
		return err
	}
	d.budget.Unnest()
	p.Aside(box)
	return nil
}
