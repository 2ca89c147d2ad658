package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// line is a line of the file without white space behind it. indent is the
// number of columns of white space before its text, start where the text
// begins in the file.
type line struct {
	text   string // without the indent
	start  int
	indent int
}

func (l *line) blank() bool { return l.text == "" }
func (l *line) runes() int  { return l.indent + utf8.RuneCountInString(l.text) }

func (l *line) flow() flow.Line { return l.part(0, len(l.text)) }

// part is bytes i to j of the line's text.
func (l *line) part(i, j int) flow.Line {
	if i >= j {
		return nil
	}
	return flow.Line{{Text: l.text[i:j], Start: l.start + i, End: l.start + j}}
}

const tabStop = 8

// split cuts s into lines at every kind of line break. A form feed is a blank
// line too.
func split(s string) []line {
	out := make([]line, 0, strings.Count(s, "\n")+1)
	from := 0
	add := func(to int) {
		if l := trimmed(s, from, to); !pageNumber(l.text) {
			out = append(out, l)
		}
	}
	for i, r := range s {
		if i < from {
			continue // the second half of "\r\n"
		}
		switch r {
		case '\n', '\v', '\u0085', '\u2028', '\u2029':
			add(i)
			from = i + utf8.RuneLen(r)
		case '\r':
			add(i)
			from = i + 1
			if strings.HasPrefix(s[from:], "\n") {
				from++
			}
		case '\f':
			add(i)
			from = i
			add(i)
			from = i + 1
		}
	}
	add(len(s))
	return out
}

func trimmed(s string, from, to int) line {
	l := line{start: from}
	for i, r := range s[from:to] {
		if !unicode.IsSpace(r) && r != '\ufeff' && r != '\u200b' && r != 0 {
			l.start = from + i
			l.text = strings.TrimRightFunc(s[l.start:to], func(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == 0 })
			return l
		}
		if r == '\t' {
			l.indent += tabStop - l.indent%tabStop
		} else {
			l.indent++
		}
	}
	return line{start: from}
}

// pageNumber reports whether the line only numbers a page.
func pageNumber(s string) bool {
	inner := strings.Trim(s, " -–|")
	if len(s) >= len(inner)+4 && len(inner) < 4 && inner != "" && strings.Trim(inner, "0123456789") == "" && !strings.ContainsAny(s[:1]+s[len(s)-1:], "|") {
		return true // "- 3 -"
	}
	f := strings.Fields(strings.ToLower(inner))
	if len(f) < 2 || len(f) > 4 || f[0] != "page" {
		return false
	}
	for i, w := range f[1:] {
		switch {
		case i == 1 && (w == "of" || w == "/"):
		case strings.Trim(w, "0123456789/") == "":
		default:
			return false
		}
	}
	return true
}
