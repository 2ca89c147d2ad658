package html

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// word reads what only Word writes and reports whether that was all of the
// element: comments, deleted text, parts around the body.
func (w *walker) word(n *html.Node, st style) bool {
	class := attr(n, "class")
	switch {
	case strings.Contains(class, "msoDel"):
		return true
	case st["mso-element"] == "comment-list":
		w.gatherComments(n)
		return true
	case strings.Contains(class, "msocomtxt") || st["mso-element"] == "comment":
		w.gatherComments(n)
		return true
	case strings.Contains(class, "msocomanch") || strings.Contains(class, "MsoCommentReference"):
		return true
	}
	return false
}

// gatherComments keeps the text of a reviewer's comment apart.
func (w *walker) gatherComments(n *html.Node) {
	if strings.Contains(attr(n, "class"), "msocomtxt") || w.styleOf(n)["mso-element"] == "comment" {
		sub := w.inside(0)
		sub.nodes(n)
		sub.flush()
		w.after(sub)
		var parts []string
		for _, it := range sub.out {
			for _, l := range it.Lines {
				parts = append(parts, strings.TrimSpace(l.String()))
			}
		}
		if s := strings.ToValidUTF8(strings.Join(parts, "\n"), "\ufffd"); s != "" {
			w.comments = append(w.comments, document.Comment{Text: s})
		}
		return
	}
	for c := n.FirstChild; c != nil && w.step(); c = c.NextSibling {
		if c.Type == html.ElementNode {
			w.gatherComments(c)
		}
	}
}

// paragraph reads a block: a paragraph, or what Word makes of one, a title or
// a list item.
func (w *walker) paragraph(n *html.Node, st style) {
	class := attr(n, "class")
	switch st["mso-element"] {
	case "header":
		w.region = document.Header
	case "footer":
		w.region = document.Footer
	case "footnote", "endnote":
		w.region = document.Footnote
	}
	if level := headingClass(class, st); level > 0 && n.Data == "p" {
		w.head = level
		w.nodes(n)
		w.flush()
		return
	}
	if w.item == nil && (strings.Contains(class, "MsoList") || st["mso-list"] != "" && st["mso-list"] != "none") {
		it := &item{level: wordLevel(st), last: -1}
		w.item = it
		w.nodes(n)
		lines := w.take()
		if it.marker == "" && len(lines) > 0 {
			if m, k := flow.Marker(lines[0].String()); k > 0 {
				it.marker, lines[0] = m, lines[0].From(k)
			}
		}
		if it.marker == "" {
			w.item = nil // only indented like a list
		}
		w.lines, w.line = lines, nil
		w.flush()
		return
	}
	w.nodes(n)
	w.flush()
}

// headingClass is the level of a heading that Word wrote as a paragraph.
func headingClass(class string, st style) int {
	for _, c := range strings.Fields(class) {
		switch c {
		case "MsoTitle", "MsoTitleCxSpFirst", "MsoTitleCxSpLast", "MsoTitleCxSpMiddle":
			return 1
		case "MsoSubtitle":
			return 2
		}
		for _, p := range []string{"MsoHeading", "Heading", "heading"} {
			if rest, ok := strings.CutPrefix(c, p); ok && len(rest) == 1 && rest[0] >= '1' && rest[0] <= '6' {
				return int(rest[0] - '0')
			}
		}
	}
	if v, ok := strings.CutPrefix(st["mso-outline-level"], ""); ok && len(v) == 1 && v[0] >= '1' && v[0] <= '6' {
		return int(v[0] - '0')
	}
	return 0
}

// wordLevel is how deep a list paragraph stands: Word says "l0 level2 lfo1",
// or only indents it.
func wordLevel(st style) int {
	for _, f := range strings.Fields(st["mso-list"]) {
		if v, ok := strings.CutPrefix(f, "level"); ok {
			if n, err := strconv.Atoi(v); err == nil && n >= 1 && n <= 9 {
				return n - 1
			}
		}
	}
	left := points(st["margin-left"])
	if f := strings.Fields(st["margin"]); left == 0 && len(f) == 4 {
		left = points(f[3])
	}
	return max(0, min(8, int(math.Round(left/36))-1))
}

// ignored reads the span that holds Word's list marker.
func (w *walker) ignored(n *html.Node, st style) bool {
	if st["mso-list"] != "ignore" {
		return false
	}
	before, it := w.gather, w.item
	w.gather = gather{space: true}
	w.nodes(n)
	lines := w.take()
	w.gather = before
	if it != nil && len(lines) > 0 {
		it.marker = wordMarker(lines[0].String())
	}
	return true
}

// sevenPoints looks for the small gap that Word's plain pages have behind a
// list marker: all that stands before it in the paragraph is the marker.
func (w *walker) sevenPoints(n *html.Node, st style) {
	if w.item == nil || w.item.begun || w.item.marker != "" || len(w.lists) > 0 || len(w.lines) > 0 {
		return
	}
	if !strings.HasPrefix(st["font"], "7.0pt") && !strings.HasPrefix(st["font"], "7pt") {
		return
	}
	s := strings.TrimSpace(w.line.String())
	if s == "" || len([]rune(s)) > 8 {
		return
	}
	w.item.marker = wordMarker(s)
	w.line, w.space = nil, true
}

// wordMarker is the marker as documents hold it: numbers and letters as they
// are, whatever the symbol font makes a bullet of as a bullet.
func wordMarker(s string) string {
	s = strings.TrimSpace(s)
	if m, n := flow.Marker(s + " X"); n == len(s)+1 && m != flow.Bullet {
		return m
	}
	if len(s) > 1 && s != "" && s[0] >= '0' && s[0] <= '9' {
		return s
	}
	return flow.Bullet
}
