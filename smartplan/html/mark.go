package html

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// pieces are the stretches of text of a file. The parser does not say where a
// text stands, and it moves some about; so every text is replaced by the number
// of its piece between two characters that no file holds, and every start tag
// that may need one gets its place as an attribute.
type pieces struct {
	source []byte
	marked []byte
	spans  [][2]int
	css    []byte
}

const (
	openMark  = '\U000FFFFE'
	closeMark = '\U000FFFFF'
	placeAttr = "smartplan-at"
)

// rawTags hold no text of the document; their content is left as it is.
var rawTags = map[string]bool{
	"iframe": true, "noembed": true, "noframes": true, "noscript": true, "plaintext": true, "script": true, "style": true, "xmp": true,
}

// placed are the elements whose own place is wanted.
var placed = map[string]bool{"td": true, "th": true, "input": true, "option": true}

func mark(source []byte) *pieces {
	p := &pieces{source: source}
	var out bytes.Buffer
	out.Grow(len(source))
	z := html.NewTokenizer(bytes.NewReader(source))
	at := 0
	raw := ""
	table := false
	for {
		kind := z.Next()
		token := z.Raw()
		start := at
		at += len(token)
		if kind == html.ErrorToken {
			if z.Err() != io.EOF || len(token) == 0 {
				break
			}
		}
		switch kind {
		case html.TextToken, html.ErrorToken:
			switch {
			case raw == "style":
				p.css = append(p.css, token...)
			case raw != "":
			case len(bytes.TrimSpace(token)) == 0:
				out.Write(token)
			case start == 0 && bytes.HasPrefix(token, []byte("Version:")) && bytes.Contains(token, []byte("StartHTML:")):
				// the head of Windows' clipboard format
			default:
				out.WriteRune(openMark)
				out.WriteString(strconv.Itoa(len(p.spans)))
				out.WriteRune(closeMark)
				p.spans = append(p.spans, [2]int{start, at})
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name := tagName(token[1:])
			low := strings.ToLower(name)
			raw = ""
			if rawTags[low] && kind == html.StartTagToken {
				raw = low
			}
			switch low {
			case "table":
				table = true
			case "tr", "td", "th", "tbody", "thead":
				if !table { // rows copied without their table
					table = true
					out.WriteString("<table>")
				}
			}
			if !placed[low] {
				out.Write(token)
				break
			}
			out.Write(token[:1+len(name)])
			out.WriteString(" " + placeAttr + "=" + strconv.Itoa(at) + " ")
			out.Write(token[1+len(name):])
		case html.EndTagToken:
			raw = ""
			out.Write(token)
		case html.CommentToken, html.DoctypeToken:
			out.Write(token)
		}
		if kind == html.ErrorToken {
			break
		}
	}
	p.marked = out.Bytes()
	return p
}

// tagName is the name that b begins with.
func tagName(b []byte) string {
	i := bytes.IndexAny(b, " \n\r\t\f/>")
	if i < 0 {
		i = len(b)
	}
	return string(b[:i])
}

// find calls f for the pieces that a text of the tree stands for, and for the
// white space between them with 0, 0.
func (p *pieces) find(text string, f func(s string, start, end int)) {
	for text != "" {
		i := strings.IndexRune(text, openMark)
		if i < 0 {
			f(blanksOf(text), 0, 0)
			return
		}
		if i > 0 {
			f(blanksOf(text[:i]), 0, 0)
		}
		text = text[i+len(string(openMark)):]
		j := strings.IndexRune(text, closeMark)
		if j < 0 {
			return
		}
		n, err := strconv.Atoi(text[:j])
		text = text[j+len(string(closeMark)):]
		if err == nil && n >= 0 && n < len(p.spans) {
			s := p.spans[n]
			f(string(p.source[s[0]:s[1]]), s[0], s[1])
		}
	}
}

// blanksOf keeps of a text that is in no piece only that there is space.
func blanksOf(s string) string {
	if strings.TrimSpace(s) == "" {
		return s
	}
	return ""
}
