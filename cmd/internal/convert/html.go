package convert

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/text"
)

// HTML writes a document as a page: headings, lists, tables with their merged
// cells, bold type. Regions and comments are lost.
func HTML(w io.Writer, d *document.Document) error {
	h := &htmlWriter{w: bufio.NewWriter(w), d: d}
	h.put("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title></title></head>\n<body>\n")
	h.blocks(d.Blocks)
	h.put("</body>\n</html>\n")
	return h.w.Flush()
}

type htmlWriter struct {
	w *bufio.Writer // keeps its first error for Flush
	d *document.Document
}

func (h *htmlWriter) put(s string) { _, _ = h.w.WriteString(s) }

func (h *htmlWriter) blocks(blocks []document.Block) {
	for i := range blocks {
		b := &blocks[i]
		switch b.Kind {
		case document.TableBlock:
			h.table(b.Table)
		case document.Heading:
			level := max(1, min(b.Level, 6))
			h.put(fmt.Sprintf("<h%d>%s</h%d>\n", level, h.inline(b), level))
		case document.ListItem:
			h.item(b)
		default:
			h.put("<p>" + h.inline(b) + "</p>\n")
		}
	}
}

var counted = regexp.MustCompile(`^([0-9]+)\.$`)

// item writes a list item as a list of its own, in as many lists as it is deep.
// A marker that a list does not make begins a paragraph, without its depth.
func (h *htmlWriter) item(b *document.Block) {
	list, value := "ul", ""
	if m := counted.FindStringSubmatch(b.Marker); m != nil {
		list, value = "ol", fmt.Sprintf(` value="%s"`, m[1])
	} else if b.Marker != "•" {
		h.put("<p>" + html.EscapeString(b.Marker) + " " + h.inline(b) + "</p>\n")
		return
	}
	h.put(strings.Repeat("<"+list+">", b.Level+1))
	h.put("<li" + value + ">" + h.inline(b) + "</li>")
	h.put(strings.Repeat("</"+list+">", b.Level+1) + "\n")
}

// inline is the text of a block with its bold stretches and line breaks.
func (h *htmlWriter) inline(b *document.Block) string {
	var out strings.Builder
	at := b.Span.Start
	for _, bold := range b.Bold {
		out.WriteString(h.escaped(text.Span{Start: at, End: bold.Start}))
		out.WriteString("<strong>" + h.escaped(bold) + "</strong>")
		at = bold.End
	}
	out.WriteString(h.escaped(text.Span{Start: at, End: b.Span.End}))
	return out.String()
}

var visible = strings.NewReplacer("\n", "<br>\n", "  ", "&nbsp; ")

func (h *htmlWriter) escaped(s text.Span) string {
	return visible.Replace(html.EscapeString(h.d.Text[s.Start:s.End]))
}

func (h *htmlWriter) table(t *document.Table) {
	h.put("<table>\n")
	if t.Caption.Len() > 0 {
		h.put("<caption>" + h.escaped(t.Caption) + "</caption>\n")
	}
	next := 0
	for r := range t.Rows {
		if r == 0 && t.HeaderRows > 0 {
			h.put("<thead>\n")
		}
		h.put("<tr>")
		for ; next < len(t.Cells) && t.Cells[next].Row == r; next++ {
			c := &t.Cells[next]
			tag, spans := "td", ""
			if c.Head {
				tag = "th"
			}
			if c.Rows > 1 {
				spans += fmt.Sprintf(` rowspan="%d"`, c.Rows)
			}
			if c.Cols > 1 {
				spans += fmt.Sprintf(` colspan="%d"`, c.Cols)
			}
			h.put("<" + tag + spans + ">")
			h.blocks(c.Blocks)
			h.put("</" + tag + ">")
		}
		h.put("</tr>\n")
		if r+1 == t.HeaderRows {
			h.put("</thead>\n")
		}
	}
	h.put("</table>\n")
}
