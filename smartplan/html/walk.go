package html

import (
	"context"
	"strings"

	"golang.org/x/net/html"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

type walker struct {
	ctx      context.Context
	limits   document.Limits
	pieces   *pieces
	classes  map[string]style
	comments []document.Comment
	count    int
	err      error

	out []flow.Item
	gather
	scope
}

// scope is what the elements around a text say of it.
type scope struct {
	bold   bool
	pre    bool
	head   int          // level of the heading
	lists  []*list      // the lists around
	item   *item        // the list item
	marker *[]flow.Line // where Word's list marker goes
	term   bool         // the line so far is a term; its definition follows
	region document.Region
	depth  int // tables around
}

// step counts an element and looks at the context now and then.
func (w *walker) step() bool {
	if w.count++; w.count&1023 == 0 && w.err == nil {
		w.err = w.ctx.Err()
	}
	if w.err == nil && len(w.out) > w.limits.Blocks {
		w.err = flow.TooLarge("Blocks", w.limits.Blocks)
	}
	return w.err == nil
}

func (w *walker) nodes(parent *html.Node) {
	for n := parent.FirstChild; n != nil && w.step(); n = n.NextSibling {
		switch n.Type {
		case html.TextNode:
			w.pieces.find(n.Data, func(s string, start, end int) {
				if end == 0 {
					if s != "" && !w.space {
						at := 0
						if k := len(w.line); k > 0 {
							at = w.line[k-1].End
						}
						w.text(s, at, at, w.bold)
					}
					return
				}
				w.gather.text(s, start, w.bold, w.pre)
			})
		case html.ElementNode:
			w.element(n)
		}
	}
}

// text adds white space that has no place of its own.
func (w *walker) text(s string, start, end int, bold bool) {
	w.blanks(s, start, end, bold, w.pre, 0)
}

// skipped are elements without text of the document.
var skipped = map[string]bool{
	"head": true, "script": true, "style": true, "title": true, "template": true, "noscript": true, "iframe": true, "object": true,
	"svg": true, "math": true, "audio": true, "video": true, "canvas": true, "nav": true, "button": true, "datalist": true, "xml": true,
	"noframes": true, "noembed": true, "del": true, "rp": true, "w:data": true, "colgroup": true, "dialog": true,
}

// blockTags begin and end a paragraph.
var blockTags = map[string]bool{
	"p": true, "div": true, "section": true, "article": true, "header": true, "footer": true, "main": true, "aside": true, "address": true,
	"blockquote": true, "center": true, "details": true, "summary": true, "fieldset": true, "legend": true, "figure": true,
	"figcaption": true, "form": true, "hr": true, "pre": true, "dl": true, "body": true, "html": true, "dir": true, "menu": true,
}

func (w *walker) element(n *html.Node) {
	if skipped[n.Data] {
		return
	}
	st := w.styleOf(n)
	if hidden(n, st) || w.word(n, st) {
		return
	}
	saved := w.scope
	defer func() { w.scope = saved }()
	switch {
	case n.Data == "b" || n.Data == "strong":
		w.bold = true
	}
	if b := weight(st); b != 0 {
		w.bold = b > 0
	}
	switch n.Data {
	case "br":
		w.breakLine()
		return
	case "h1", "h2", "h3", "h4", "h5", "h6":
		w.flush()
		w.head, w.bold = int(n.Data[1]-'0'), weight(st) > 0
		w.nodes(n)
		w.flush()
		return
	case "ul", "ol", "menu", "dir":
		w.list(n)
		return
	case "li":
		w.listItem(n)
		return
	case "table":
		w.table(n)
		return
	case "input", "select", "textarea", "option":
		w.control(n)
		return
	case "dt":
		w.flush()
		w.nodes(n)
		saved.term = w.endTerm()
		return
	case "dd":
		if !w.term {
			w.flush()
		}
		saved.term = false
		w.scope.term = false
		w.nodes(n)
		w.flush()
		return
	}
	block := blockTags[n.Data] || st["display"] == "block" || n.Data == "p"
	if !block {
		if w.ignored(n, st) {
			return
		}
		w.nodes(n)
		w.sevenPoints(n, st)
		return
	}
	if !w.term || n.Data != "div" { // <div><dt>…</dt><dd>…</dd></div>
		w.flush()
	}
	w.pre = w.pre || n.Data == "pre" || strings.HasPrefix(st["white-space"], "pre")
	w.paragraph(n, st)
}

// endTerm puts a colon behind a term, so that its definition can follow on the
// same line.
func (w *walker) endTerm() bool {
	if w.blank() {
		return false
	}
	last := w.line
	s := strings.TrimSpace(last.String())
	end := last[len(last)-1].End
	switch {
	case strings.HasSuffix(s, ":") || strings.HasSuffix(s, "?"):
		w.add(" ", end, end, false)
	default:
		w.add(": ", end, end, false)
	}
	w.space = true
	return true
}

// flush ends a paragraph, heading or list item.
func (w *walker) flush() {
	lines := w.take()
	if w.marker != nil {
		return
	}
	blank := true
	for _, l := range lines {
		blank = blank && l.Blank()
	}
	if blank {
		return
	}
	from := len(w.out)
	switch it := w.item; {
	case w.head > 0:
		w.out = append(w.out, flow.Item{Kind: document.Heading, Level: w.head, Lines: lines})
	case it != nil && !it.begun:
		it.begun = true
		w.out = append(w.out, it.split(lines)...)
		it.last = len(w.out) - 1
	case it != nil && it.last == len(w.out)-1 && w.out[it.last].Kind == document.ListItem:
		// Paragraphs of an item are lines of it.
		w.out[it.last].Lines = append(w.out[it.last].Lines, lines...)
	default:
		w.out = append(w.out, flow.Split(flow.Pairs(lines), len(w.lists))...)
	}
	for i := from; i < len(w.out); i++ {
		w.out[i].Region = w.region
	}
}
