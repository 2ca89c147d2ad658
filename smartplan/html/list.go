package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// list is an ol or ul.
type list struct {
	ordered bool
	kind    string // of numbers: "1", "a", "A", "i", "I"
	next    int
	level   int
}

// item is a list item that is being read.
type item struct {
	level  int
	marker string
	begun  bool
	last   int // the item's block in out
}

func (w *walker) list(n *html.Node) {
	if w.item == nil || w.item.begun || !w.blank() {
		w.flush()
	}
	l := &list{ordered: n.Data == "ol", kind: attr(n, "type"), next: 1, level: len(w.lists)}
	if v, err := strconv.Atoi(attr(n, "start")); err == nil {
		l.next = v
	}
	st := w.styleOf(n)
	switch st["list-style-type"] {
	case "lower-alpha", "lower-latin":
		l.kind = "a"
	case "upper-alpha", "upper-latin":
		l.kind = "A"
	case "lower-roman":
		l.kind = "i"
	case "upper-roman":
		l.kind = "I"
	case "none", "disc", "circle", "square":
		l.ordered = l.ordered && st["list-style-type"] != "disc"
	}
	// Google's documents say the level in a class: lst-kix_abc-1.
	for _, c := range strings.Fields(attr(n, "class")) {
		if rest, ok := strings.CutPrefix(c, "lst-"); ok {
			if i := strings.LastIndexByte(rest, '-'); i >= 0 {
				if v, err := strconv.Atoi(rest[i+1:]); err == nil && v >= 0 && v < 9 {
					l.level = v
				}
			}
		}
	}
	w.lists = append(w.lists[:len(w.lists):len(w.lists)], l)
	w.item = nil
	w.nodes(n)
	w.flush()
}

func (w *walker) listItem(n *html.Node) {
	w.flush()
	it := &item{marker: flow.Bullet, last: -1}
	if len(w.lists) > 0 {
		l := w.lists[len(w.lists)-1]
		it.level = l.level
		if l.ordered {
			if v, err := strconv.Atoi(attr(n, "value")); err == nil {
				l.next = v
			}
			it.marker = number(l.next, l.kind) + "."
			l.next++
		}
	}
	w.item = it
	w.nodes(n)
	w.flush()
}

// split makes items of the first lines of a list item: bulleted lines in it
// are items one level deeper.
func (it *item) split(lines []flow.Line) []flow.Item {
	first := flow.Item{Kind: document.ListItem, Level: it.level, Marker: it.marker}
	for i, l := range lines {
		if i > 0 {
			if _, n := flow.Marker(l.String()); n > 0 && len(first.Lines) > 0 {
				return append([]flow.Item{first}, flow.Split(lines[i:], it.level+1)...)
			}
		}
		if !l.Blank() {
			first.Lines = append(first.Lines, l)
		}
	}
	return []flow.Item{first}
}

// number is n as a list of that kind counts.
func number(n int, kind string) string {
	switch {
	case (kind == "a" || kind == "A") && n >= 1 && n <= 26*27:
		s := ""
		for ; n > 0; n = (n - 1) / 26 {
			s = string(rune('a'+(n-1)%26)) + s
		}
		if kind == "A" {
			return strings.ToUpper(s)
		}
		return s
	case (kind == "i" || kind == "I") && n >= 1 && n <= 100:
		s := ""
		for _, r := range []struct {
			v int
			s string
		}{{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
			for ; n >= r.v; n -= r.v {
				s += r.s
			}
		}
		if kind == "I" {
			return strings.ToUpper(s)
		}
		return s
	}
	return strconv.Itoa(n)
}
