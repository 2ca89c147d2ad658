package odt

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// toggle is a property that may be on, off, or left to what is around it.
type toggle int8

// style is a style; what it inherits is looked up when it is first used.
type style struct {
	parent  string
	bold    toggle
	hidden  toggle
	title   bool // "Title", or based on it
	caption bool
	done    bool
}

// sheet holds the styles that one part sees, by family and name. Automatic
// styles of content.xml and of styles.xml may have the same names, so each part
// has its own sheet over the common one.
type sheet struct {
	own    map[string]*style
	common map[string]*style
}

var noStyle = &style{}

// get is a style with what it inherits.
func (x *sheet) get(family, name string) *style {
	if name == "" {
		return noStyle
	}
	return x.find(family, name, 0)
}

func (x *sheet) find(family, name string, depth int) *style {
	key := family + "/" + name
	st := x.own[key]
	if st == nil {
		st = x.common[key]
	}
	if st == nil {
		return noStyle
	}
	if st.done || depth > 32 {
		return st
	}
	st.done = true
	if st.parent == "" || st.parent == name {
		return st
	}
	up := x.find(family, st.parent, depth+1)
	if st.bold == 0 {
		st.bold = up.bold
	}
	if st.hidden == 0 {
		st.hidden = up.hidden
	}
	st.title = st.title || up.title
	st.caption = st.caption || up.caption
	return st
}

// readStyle reads style:style into the map.
func (d *decoder) readStyle(el xml.StartElement, into map[string]*style) error {
	if err := d.budget.Block(); err != nil {
		return err
	}
	name := xmlpart.Attr(el, "name")
	st := &style{parent: xmlpart.Attr(el, "parent-style-name"), title: name == "Title", caption: name == "Caption"}
	if key := xmlpart.Attr(el, "family") + "/" + name; into[key] == nil {
		into[key] = st
	}
	return d.s.Each(func(el xml.StartElement) error {
		if el.Name.Local == "text-properties" {
			st.bold = weight(xmlpart.Attr(el, "font-weight"))
			if v := xmlpart.Attr(el, "display"); v == "none" {
				st.hidden = 1
			} else if v != "" {
				st.hidden = -1
			}
		}
		return d.s.Skip()
	})
}

// weight reads fo:font-weight: a word or a number, of which 600 and more are
// bold.
func weight(s string) toggle {
	switch s {
	case "":
		return 0
	case "bold":
		return 1
	}
	if n, err := strconv.Atoi(strings.TrimSpace(s)); err == nil && n >= 600 {
		return 1
	}
	return -1
}

// readStyles reads the children of office:styles and office:automatic-styles.
func (d *decoder) readStyles(into map[string]*style) error {
	return d.s.Each(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "style":
			return d.readStyle(el, into)
		case "list-style":
			return d.readList(el)
		case "outline-style":
			d.outline = &listStyle{}
			return d.readLevels(d.outline)
		}
		return d.s.Skip()
	})
}
