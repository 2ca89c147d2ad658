package markdown

import (
	"bytes"
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// inline reads the text in a block as lines of runs.
func (d *decoder) inline(n ast.Node, cell bool) []flow.Line {
	c := &collector{source: d.source, cell: cell, limit: d.limits.Depth}
	c.children(n, 0)
	if c.deep && d.err == nil {
		d.err = flow.TooLarge("Depth", d.limits.Depth)
	}
	return append(c.lines, c.line)
}

type collector struct {
	source []byte
	cell   bool // in a table, where "\|" is a bar even in code
	lines  []flow.Line
	line   flow.Line
	bold   int
	limit  int
	deep   bool
}

func (c *collector) breakLine() {
	c.lines = append(c.lines, c.line)
	c.line = nil
}

func (c *collector) add(s string, start, end int) {
	if s != "" {
		c.line = append(c.line, flow.Run{Text: s, Start: start, End: end, Bold: c.bold > 0})
	}
}

func (c *collector) children(parent ast.Node, depth int) {
	if depth > c.limit {
		c.deep = true
		return
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			_, code := parent.(*ast.CodeSpan)
			c.text(n.Segment.Start, n.Segment.Stop, code)
			if n.SoftLineBreak() || n.HardLineBreak() {
				c.breakLine()
			}
		case *ast.Emphasis:
			if n.Level >= 2 {
				c.bold++
			}
			c.children(n, depth+1)
			if n.Level >= 2 {
				c.bold--
			}
		case *ast.RawHTML:
			for i := range n.Segments.Len() {
				s := n.Segments.At(i)
				c.tag(s.Start, s.Stop, i == 0)
			}
		case *ast.Link:
			c.children(n, depth+1)
			c.target(n)
		default:
			c.children(n, depth+1)
		}
	}
}

// text adds a stretch of the source with its escapes and entities resolved.
func (c *collector) text(start, stop int, code bool) {
	from := start
	for i := start; i < stop; i++ {
		switch b := c.source[i]; {
		case code && b == '\n':
			c.add(string(c.source[from:i]), from, i)
			c.breakLine()
			from = i + 1
		case b == '\\' && i+1 < stop && (!code && util.IsPunct(c.source[i+1]) || c.cell && c.source[i+1] == '|'):
			c.add(string(c.source[from:i]), from, i)
			from = i + 1
			i++
		case b == '&' && !code:
			if s, n := entity(c.source[i:stop]); n > 0 {
				c.add(string(c.source[from:i]), from, i)
				c.add(s, i, i+n)
				i += n - 1
				from = i + 1
			}
		}
	}
	c.add(string(c.source[from:stop]), from, stop)
}

// entity is the character that b begins with an entity of, and the entity's
// length.
func entity(b []byte) (string, int) {
	end := bytes.IndexByte(b[:min(len(b), 40)], ';')
	if end < 2 {
		return "", 0
	}
	raw := string(b[:end+1])
	s := html.UnescapeString(raw)
	if s == raw || strings.HasSuffix(s, ";") && len(s) > 1 {
		return "", 0
	}
	return s, end + 1
}

// target keeps what stands in the round brackets of "[HV](TBC)", which only
// looks like a link.
func (c *collector) target(n *ast.Link) {
	dest := string(n.Destination)
	if dest == "" || strings.ContainsAny(dest, "/:.#@%") || len(c.line) == 0 {
		return
	}
	end := c.line[len(c.line)-1].End
	c.add(" ("+dest+")", end, end)
}

// tag reads a tag in a line: a line break, bold type or nothing. What is no
// element of HTML is text, most likely a placeholder ("<name>").
func (c *collector) tag(start, stop int, first bool) {
	name, closing := tagName(c.source[start:stop])
	switch {
	case !first || bytes.HasPrefix(c.source[start:stop], []byte("<!")) || bytes.HasPrefix(c.source[start:stop], []byte("<?")):
	case name == "br" || name == "p" || name == "li" || name == "div":
		c.breakLine()
		if name == "li" && !closing {
			c.add(flow.Bullet+" ", start, stop)
		}
	case name == "b" || name == "strong":
		if !closing {
			c.bold++
		} else if c.bold > 0 {
			c.bold--
		}
	case !elements[name]:
		c.add(string(c.source[start:stop]), start, stop)
	}
}

// tagName is the name in "<name …>" or "</name>".
func tagName(b []byte) (name string, closing bool) {
	b = bytes.TrimPrefix(b, []byte("<"))
	if bytes.HasPrefix(b, []byte("/")) {
		closing = true
		b = b[1:]
	}
	end := 0
	for end < len(b) && util.IsAlphaNumeric(b[end]) {
		end++
	}
	return strings.ToLower(string(b[:end])), closing
}

// elements are those of HTML that Markdown files hold.
var elements = func() map[string]bool {
	out := map[string]bool{}
	for _, e := range strings.Fields(`a abbr address article aside b big blockquote body br caption center cite code col colgroup
		dd del details div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i img input ins
		kbd label legend li link main mark meta nav nobr ol optgroup option p pre q s samp section select small span strike strong style
		sub summary sup table tbody td textarea tfoot th thead time title tr tt u ul var wbr`) {
		out[e] = true
	}
	return out
}()
