package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// html reads the text of a block of HTML, without its tags. It knows lines and
// bold type; whole pages of HTML are another decoder's.
func (d *decoder) html(n *ast.HTMLBlock, level int) []flow.Item {
	if n.Lines().Len() == 0 {
		return nil
	}
	start := n.Lines().At(0).Start
	stop := n.Lines().At(n.Lines().Len() - 1).Stop
	if n.HasClosure() {
		stop = max(stop, n.ClosureLine.Stop)
	}
	c := &collector{source: d.source}
	for i := start; i < stop; {
		b := d.source[i:stop]
		switch {
		case bytes.HasPrefix(b, []byte("<!--")):
			i += upTo(b, "-->")
		case b[0] == '<' && len(b) > 1 && (isLetter(b[1]) || b[1] == '/' || b[1] == '!' || b[1] == '?'):
			end := upTo(b, ">")
			name, closing := tagName(b[:end])
			switch {
			case !closing && (name == "script" || name == "style"):
				end = upTo(b, "</"+name)
				end += upTo(b[end:], ">")
			case lineTags[name]:
				c.breakLine()
				if name == "li" && !closing {
					c.add(flow.Bullet+" ", i, i+end)
				}
			default:
				c.tag(i, i+end, true)
			}
			i += end
		default:
			end := bytes.IndexAny(b[1:], "<\n") + 1
			if end == 0 {
				end = len(b)
			}
			if b[0] == '\n' {
				c.add(" ", i, i+1)
				end = 1
			} else {
				c.text(i, i+end, false)
			}
			i += end
		}
	}
	return flow.Split(append(c.lines, c.line), level)
}

// lineTags begin and end a line.
var lineTags = map[string]bool{
	"br": true, "p": true, "div": true, "li": true, "tr": true, "td": true, "th": true, "h1": true, "h2": true, "h3": true,
	"h4": true, "h5": true, "h6": true, "table": true, "ul": true, "ol": true, "caption": true, "summary": true, "dt": true, "dd": true,
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// upTo is the number of bytes up to and with end, or all of them.
func upTo(b []byte, end string) int {
	if i := bytes.Index(b, []byte(end)); i >= 0 {
		return i + len(end)
	}
	return len(b)
}
