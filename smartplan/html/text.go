package html

import (
	"html"
	"strings"

	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// line is the text being gathered, with white space as a browser shows it.
type gather struct {
	lines []flow.Line
	line  flow.Line
	space bool // the line ends with white space, or is empty
}

func (g *gather) breakLine() {
	g.lines = append(g.lines, g.line)
	g.line = nil
	g.space = true
}

// take gives what was gathered and begins anew.
func (g *gather) take() []flow.Line {
	out := g.lines
	if len(g.line) > 0 {
		out = append(out, g.line)
	}
	*g = gather{space: true}
	return out
}

func (g *gather) blank() bool { return len(g.lines) == 0 && g.line.Blank() }

func (g *gather) add(s string, start, end int, bold bool) {
	if s != "" {
		g.line = append(g.line, flow.Run{Text: s, Start: start, End: end, Bold: bold})
	}
}

// text adds raw, text as the file has it at start: entities are resolved and
// white space is collapsed. In pre, line breaks are kept.
func (g *gather) text(raw string, start int, bold, pre bool) {
	from := 0
	for i := 0; i < len(raw); {
		s, n, wide := blankAt(raw, i)
		if n > 0 {
			g.add(raw[from:i], start+from, start+i, bold)
			g.blanks(s, start+i, start+i+n, bold, pre, wide)
			i += n
			from = i
			continue
		}
		if from < i || i == 0 || raw[i] != '&' {
			g.space = false
		}
		if raw[i] == '&' {
			if e, n := entity(raw[i:]); n > 0 {
				g.add(raw[from:i], start+from, start+i, bold)
				g.add(e, start+i, start+i+n, bold)
				g.space = false
				i += n
				from = i
				continue
			}
		}
		g.space = false
		i++
	}
	g.add(raw[from:], start+from, start+len(raw), bold)
}

// blanks adds a stretch of white space: one space, unless the line ends with
// one. Three hard spaces or more are somebody's column and stay three.
func (g *gather) blanks(s string, start, end int, bold, pre bool, hard int) {
	if pre {
		for i, part := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
			if i > 0 {
				g.breakLine()
			}
			g.add(part, start, end, bold)
		}
		return
	}
	switch {
	case hard >= 3 && len(g.line) > 0:
		g.add("   ", start, end, bold)
	case !g.space && end-start == len(" ") && s == " ":
		g.add(" ", start, end, bold)
	case !g.space:
		g.add(" ", start, end, bold)
	}
	g.space = true
}

// blankAt is the white space in raw at i, hard spaces and their entities
// included: as text, its length in raw and how many hard spaces are in it.
func blankAt(raw string, i int) (s string, n, hard int) {
	var b strings.Builder
	from := i
	for i < len(raw) {
		switch c := raw[i]; {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f':
			b.WriteByte(c)
			i++
		case strings.HasPrefix(raw[i:], "\u00a0"):
			b.WriteByte(' ')
			hard++
			i += len("\u00a0")
		case c == '&':
			e, k := entity(raw[i:])
			if k == 0 || e != "\u00a0" && e != " " && e != "\u2003" && e != "\u2002" && e != "\n" {
				return b.String(), i - from, hard
			}
			b.WriteString(" ")
			hard++
			i += k
		default:
			return b.String(), i - from, hard
		}
	}
	return b.String(), i - from, hard
}

// entity is the character that s begins with an entity of, and the length of
// the entity.
func entity(s string) (string, int) {
	end := 1
	for end < len(s) && end < 40 && (s[end] == '#' || s[end] >= '0' && s[end] <= '9' || s[end]|0x20 >= 'a' && s[end]|0x20 <= 'z') {
		end++
	}
	if end < len(s) && s[end] == ';' {
		end++
	}
	raw := s[:end]
	out := html.UnescapeString(raw)
	if out == raw {
		return "", 0
	}
	return out, end
}
