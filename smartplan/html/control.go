package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// control adds what a form shows as filled in: ticks, values, chosen options.
func (w *walker) control(n *html.Node) {
	at, _ := strconv.Atoi(attr(n, placeAttr))
	at = max(0, min(at, len(w.pieces.source)))
	show := func(s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		for i, l := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
			if i > 0 {
				w.breakLine()
			}
			w.add(strings.Map(unmarked, l), at, at, w.bold)
			w.space = false
		}
	}
	switch n.Data {
	case "input":
		switch strings.ToLower(attr(n, "type")) {
		case "checkbox", "radio":
			if hasAttr(n, "checked") {
				show("☒")
			} else {
				show("☐")
			}
		case "hidden", "submit", "button", "password", "file", "image", "reset":
		default:
			show(attr(n, "value"))
		}
	case "select":
		w.choice(n)
	case "textarea":
		w.pre = true
		w.nodes(n)
	case "option": // outside a select
		w.nodes(n)
	}
}

// choice adds the options of a select that are chosen; a browser shows the
// first if none is.
func (w *walker) choice(n *html.Node) {
	var all, chosen []*html.Node
	var find func(*html.Node)
	find = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && c.Data == "option" {
				all = append(all, c)
				if hasAttr(c, "selected") {
					chosen = append(chosen, c)
				}
				continue
			}
			find(c)
		}
	}
	find(n)
	if len(chosen) == 0 && len(all) > 0 && !hasAttr(n, "multiple") {
		chosen = all[:1]
	}
	if len(chosen) > 1 && !hasAttr(n, "multiple") {
		chosen = chosen[len(chosen)-1:]
	}
	for i, c := range chosen {
		if i > 0 {
			w.add(", ", 0, 0, false)
			w.space = true
		}
		w.nodes(c)
	}
}

// unmarked drops the characters that stand for pieces.
func unmarked(r rune) rune {
	if r == openMark || r == closeMark {
		return -1
	}
	return r
}
