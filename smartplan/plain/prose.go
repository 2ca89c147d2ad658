package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// flush writes the paragraph that was gathered.
func (d *decoder) flush() {
	if len(d.para) == 0 {
		return
	}
	var lines []flow.Line
	for k, i := range d.para {
		l := d.at(i)
		if k > 0 && d.joins(d.para[k-1], i, d.at(d.para[0]).indent) {
			last := &lines[len(lines)-1]
			*last = flow.Glue(*last, l.flow())
			continue
		}
		lines = append(lines, flow.Pairs([]flow.Line{l.flow()})...)
	}
	d.para = d.para[:0]
	d.out = append(d.out, flow.Item{Kind: document.Paragraph, Lines: lines})
}

// joins reports whether line i only goes on with the line before it: it was
// broken at the width of the file, or it hangs below the value of a label.
func (d *decoder) joins(before, i, margin int) bool {
	a, b := d.at(before), d.at(i)
	if d.width.Continues(strings.Repeat(" ", min(a.indent, 200))+a.text, b.text) {
		return true
	}
	if b.indent < margin+4 || labelled(b.text) || !labelled(a.text) && a.indent != b.indent {
		return false
	}
	// One below the other stand names, or the rest of a long value.
	first, _ := utf8.DecodeRuneInString(b.text)
	return !unicode.IsUpper(first) || strings.HasSuffix(a.text, ",") || a.runes() >= 70
}

// list reads the list item at line i with the lines that belong to it, and
// says how many lines that was.
func (d *decoder) list(i int) int {
	l := d.at(i)
	marker, n := flow.Follows(d.lastMarker(), l.text)
	item := flow.Item{Kind: document.ListItem, Level: d.level(l.indent), Marker: marker, Lines: []flow.Line{l.part(n, len(l.text))}}
	text := l.indent + n // the column where the text begins
	j := i + 1
	gap := false
	for ; j < len(d.lines); j++ {
		c := d.at(j)
		if c.blank() {
			// An indented line behind a blank one still belongs to the item.
			if next := d.at(j + 1); next.blank() || next.indent < max(l.indent+2, text-1) {
				break
			}
			gap = true
			continue
		}
		if gap && (gapped(c.text) || strings.ContainsAny(c.text, "|\t")) {
			break // a table
		}
		if _, m := flow.Follows(marker, c.text); m > 0 {
			break
		}
		if _, isRule := rule(c.text); isRule {
			break
		}
		hangs := c.indent > l.indent
		before := d.at(j - 1)
		wraps := !gap && d.width.Continues(strings.Repeat(" ", min(before.indent, 200))+before.text, c.text)
		if !hangs && !wraps {
			break
		}
		last := &item.Lines[len(item.Lines)-1]
		if wraps || hangs && !gap && !labelled(c.text) && c.indent >= text-1 && c.indent <= text+2 {
			*last = flow.Glue(*last, c.flow())
		} else {
			item.Lines = append(item.Lines, c.flow())
		}
		gap = false
	}
	d.out = append(d.out, item)
	if gap {
		j--
	}
	return j - i
}

// level is how deep a list item of that indent stands: one more than the last
// item before it that is indented less.
func (d *decoder) level(indent int) int {
	if n := len(d.out); n == 0 || d.out[n-1].Kind != document.ListItem {
		d.indents = d.indents[:0]
	}
	for len(d.indents) > 0 && d.indents[len(d.indents)-1] >= indent {
		d.indents = d.indents[:len(d.indents)-1]
	}
	d.indents = append(d.indents, indent)
	return min(len(d.indents)-1, 8)
}

// lastMarker is the marker of the block before, if that is a list item.
func (d *decoder) lastMarker() string {
	if n := len(d.out); n > 0 && d.out[n-1].Kind == document.ListItem {
		return d.out[n-1].Marker
	}
	return ""
}
