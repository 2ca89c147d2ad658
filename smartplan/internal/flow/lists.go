package flow

import "github.com/childplan/smartplan/smartplan/document"

// Split makes items of the lines of a paragraph: a line that begins with a
// list marker is a list item; the lines behind it that are indented belong to
// it; a blank line ends a paragraph. A line that is wholly bold and numbered
// is a heading of sorts, not a list item. Level is that of the list items.
func Split(lines []Line, level int) []Item {
	var out []Item
	open := false
	before := ""
	for _, l := range lines {
		if l.Blank() {
			open = false
			continue
		}
		marker, n := Follows(before, l.head(64))
		if n > 0 && (marker == Bullet || !l.AllBold()) {
			out = append(out, Item{Kind: document.ListItem, Level: level, Marker: marker, Lines: []Line{l.From(n)}})
			open, before = true, marker
			continue
		}
		if open {
			last := &out[len(out)-1]
			if last.Kind == document.Paragraph || indented(l) {
				last.Lines = append(last.Lines, l)
				continue
			}
		}
		out = append(out, Item{Kind: document.Paragraph, Lines: []Line{l}})
		open = true
	}
	return out
}

func indented(l Line) bool {
	s := l.head(8)
	return blanks(s, 0) > 1
}
