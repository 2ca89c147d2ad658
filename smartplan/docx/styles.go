package docx

import (
	"encoding/xml"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// style is a style with what it inherits already in it.
type style struct {
	name, base  string
	bold        toggle
	hidden      toggle
	outline     int // 0 to 8; 9 body text; -1 says nothing
	list        string
	level       int // of the list; -1 says nothing
	firstRow    toggle
	firstColumn toggle
	done        bool
}

// styles are those of a file by their ids.
type styles struct {
	byID      map[string]*style
	paragraph string // the style of paragraphs that name none
	bold      bool   // the file's default
}

var noStyle = &style{outline: -1, level: -1}

// readStyles reads the styles part.
func readStyles(s *xmlpart.Scanner, budget *story.Budget) (*styles, error) {
	out := &styles{byID: map[string]*style{}}
	if _, err := s.Root(); err != nil {
		return nil, err
	}
	err := s.Each(func(el xml.StartElement) error {
		if spaceOf(el.Name) == word && el.Name.Local == "docDefaults" {
			st := style{}
			err := readStyle(s, &st)
			out.bold = st.bold > 0
			return err
		}
		if spaceOf(el.Name) != word || el.Name.Local != "style" {
			return s.Skip()
		}
		if err := budget.Block(); err != nil {
			return err
		}
		id := xmlpart.Attr(el, "styleId")
		if xmlpart.Attr(el, "type") == "paragraph" && xmlpart.Has(el, "default") && truth(xmlpart.Attr(el, "default")) {
			out.paragraph = id
		}
		st := &style{outline: -1, level: -1}
		if out.byID[id] == nil {
			out.byID[id] = st
		}
		return readStyle(s, st)
	})
	if err != nil {
		return nil, err
	}
	for _, st := range out.byID {
		out.inherit(st, 0)
	}
	return out, nil
}

// readStyle reads the contents of a style, of its property groups and of the
// document's defaults.
func readStyle(s *xmlpart.Scanner, st *style) error {
	return s.Each(func(el xml.StartElement) error {
		if spaceOf(el.Name) != word {
			return s.Skip()
		}
		switch el.Name.Local {
		case "name":
			st.name = strings.ToLower(val(el))
		case "basedOn":
			st.base = val(el)
		case "b":
			st.bold = toggleOf(el)
		case "vanish":
			st.hidden = toggleOf(el)
		case "outlineLvl":
			st.outline = number(val(el), -1)
		case "numId":
			st.list = val(el)
		case "ilvl":
			st.level = number(val(el), -1)
		case "pPr", "rPr", "numPr", "rPrDefault", "pPrDefault":
			return readStyle(s, st)
		case "tblStylePr":
			part := style{}
			if err := readStyle(s, &part); err != nil {
				return err
			}
			switch xmlpart.Attr(el, "type") {
			case "firstRow":
				st.firstRow = part.bold
			case "firstCol":
				st.firstColumn = part.bold
			}
			return nil
		}
		return s.Skip()
	})
}

// inherit fills in from the style that this one is based on. Word allows
// chains of eleven; a circle ends as well.
func (x *styles) inherit(st *style, depth int) {
	if st.done || depth > 16 {
		return
	}
	st.done = true
	base := x.byID[st.base]
	if st.outline < 0 {
		st.outline = headingName(st.name)
	}
	if base == nil || base == st {
		return
	}
	x.inherit(base, depth+1)
	fill := func(t *toggle, from toggle) {
		if *t == 0 {
			*t = from
		}
	}
	fill(&st.bold, base.bold)
	fill(&st.hidden, base.hidden)
	fill(&st.firstRow, base.firstRow)
	fill(&st.firstColumn, base.firstColumn)
	if st.outline < 0 {
		st.outline = base.outline
	}
	if st.list == "" {
		st.list = base.list
	}
	if st.level < 0 {
		st.level = base.level
	}
}

// headingName is the outline level that a style has by its name, or -1. Word
// keeps these names in English in every language.
func headingName(name string) int {
	if name == "title" {
		return 0
	}
	if n, ok := strings.CutPrefix(name, "heading "); ok && len(n) == 1 && n[0] >= '1' && n[0] <= '9' {
		return int(n[0] - '1')
	}
	return -1
}

// get is a style by its id; for none the default of paragraphs.
func (x *styles) get(id string) *style {
	if st := x.byID[id]; st != nil {
		return st
	}
	return noStyle
}

// forParagraph is the style of a paragraph that names id, or "" for none.
func (x *styles) forParagraph(id string) *style {
	if id == "" || x.byID[id] == nil {
		id = x.paragraph
	}
	return x.get(id)
}
