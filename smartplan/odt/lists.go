package odt

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/story"
	"github.com/childplan/smartplan/smartplan/internal/xmlpart"
)

// levels is how many levels a list has.
const levels = 10

// level says how the items of one level are marked.
type level struct {
	numbered       bool
	format         string // "1", "a", "A", "i", "I"; "" shows no number
	prefix, suffix string
	pattern        string // "%1%.%2%", which newer files have instead
	start, shown   int    // shown: how many levels the marker shows
	bullet, font   string
}

// listStyle are the levels of a list style; nil where it says nothing.
type listStyle struct{ levels [levels]*level }

func (d *decoder) readList(el xml.StartElement) error {
	if err := d.budget.Block(); err != nil {
		return err
	}
	l := &listStyle{}
	d.lists[d.scope+xmlpart.Attr(el, "name")] = l
	return d.readLevels(l)
}

func (d *decoder) readLevels(l *listStyle) error {
	return d.s.Each(func(el xml.StartElement) error {
		n, err := strconv.Atoi(xmlpart.Attr(el, "level"))
		if err != nil || n < 1 || n > levels {
			return d.s.Skip()
		}
		v := &level{
			format: xmlpart.Attr(el, "num-format"), prefix: xmlpart.Attr(el, "num-prefix"), suffix: xmlpart.Attr(el, "num-suffix"),
			pattern: xmlpart.Attr(el, "num-list-format"), start: count(el, "start-value"), shown: count(el, "display-levels"),
			bullet: xmlpart.Attr(el, "bullet-char"),
		}
		v.numbered = el.Name.Local == "list-level-style-number" || el.Name.Local == "outline-level-style"
		l.levels[n-1] = v
		return d.s.Each(func(el xml.StartElement) error {
			if el.Name.Local == "text-properties" {
				if v.font = xmlpart.Attr(el, "font-name"); v.font == "" {
					v.font = strings.Trim(xmlpart.Attr(el, "font-family"), "'\"")
				}
			}
			return d.s.Skip()
		})
	})
}

// counts is how far a list has got, by level.
type counts struct {
	at   [levels]int
	used [levels]bool
}

// list is an open text:list.
type list struct {
	style  string
	level  int // 0 for the outermost
	counts *counts
	start  int  // of the item, where it says so; else -1
	due    bool // the marker of the item is still to come
}

// open begins a list inside another, or on its own.
func (d *decoder) open(el xml.StartElement, in *list) *list {
	l := &list{style: xmlpart.Attr(el, "style-name"), start: -1}
	goesOn := xmlpart.Attr(el, "continue-numbering") == "true"
	if in != nil {
		l.level = min(in.level+1, levels-1)
		l.counts = in.counts
		if l.style == "" {
			l.style = in.style
		}
		if !goesOn {
			l.counts.used[l.level] = false
		}
		return l
	}
	l.counts = d.named[xmlpart.Attr(el, "continue-list")]
	if l.counts == nil && goesOn {
		l.counts = d.last[l.style]
	}
	if l.counts == nil {
		l.counts = &counts{}
	}
	d.last[l.style] = l.counts
	if id := xmlpart.Attr(el, "id"); id != "" {
		d.named[id] = l.counts
	}
	return l
}

// marker counts the item and gives its marker; "" where the list shows none.
func (d *decoder) marker(l *list) string {
	st := d.lists[d.scope+l.style]
	if st == nil {
		st = d.lists[l.style]
	}
	l.due = false
	if st == nil {
		return story.Bullet("", "")
	}
	return st.next(l.counts, l.level, l.start)
}

func (st *listStyle) next(c *counts, at, start int) string {
	v := st.levels[at]
	if v == nil {
		return story.Bullet("", "")
	}
	switch {
	case start >= 0:
		c.at[at] = start
	case c.used[at]:
		c.at[at]++
	default:
		c.at[at] = v.start
	}
	c.used[at] = true
	for i := at + 1; i < levels; i++ {
		c.used[i] = false
	}
	if !v.numbered {
		return story.Bullet(v.bullet, v.font)
	}
	return st.text(c, at)
}

// text writes the marker of a numbered level.
func (st *listStyle) text(c *counts, at int) string {
	v := st.levels[at]
	value := func(i int) string {
		w := st.levels[i]
		if w == nil {
			return ""
		}
		n := w.start
		if c.used[i] {
			n = c.at[i]
		}
		return numeral(w.format, n)
	}
	if v.format == "" {
		return ""
	}
	if v.pattern != "" {
		out := v.pattern
		for i := 0; i <= at; i++ {
			out = strings.ReplaceAll(out, "%"+strconv.Itoa(i+1)+"%", value(i))
		}
		return strings.TrimSpace(out)
	}
	var parts []string
	for i := max(0, at-v.shown+1); i <= at; i++ {
		if s := value(i); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.TrimSpace(v.prefix + strings.Join(parts, ".") + v.suffix)
}

func numeral(format string, n int) string {
	switch format {
	case "":
		return ""
	case "a":
		return story.Letters(n)
	case "A":
		return strings.ToUpper(story.Letters(n))
	case "i":
		return story.Roman(n)
	case "I":
		return strings.ToUpper(story.Roman(n))
	}
	return strconv.Itoa(n)
}
