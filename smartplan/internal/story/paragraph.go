package story

import (
	"strings"
	"unicode/utf8"

	"github.com/childplan/smartplan/smartplan/document"
	"github.com/childplan/smartplan/smartplan/internal/flow"
)

// Paragraph gathers the runs of one paragraph until it is known what kind of
// block it is.
type Paragraph struct {
	budget *Budget
	size   int
	pieces []piece
	marks  []pending
	boxes  []Box
}

// piece is a stretch of text with one origin. A piece that is not exact cannot
// be cut: all of it comes from all of start to end.
type piece struct {
	text       string
	at         int // in the text of the paragraph
	start, end int // in the part
	exact      bool
	bold       bool
	hard       bool // a break or tab, not written text
}

// longest is how long a piece may grow that is put together from several.
const longest = 256

type pending struct {
	mark
	at int
}

// Add adds written text that stands in the part at bytes start to end.
// Characters that cannot be seen are left out, and all kinds of space but the
// tab become plain ones, as in every decoder.
func (p *Paragraph) Add(s string, start, end int, exact, bold bool) error {
	from := 0
	put := func(s string, i, j int, same bool) error {
		if s == "" {
			return nil
		}
		a, b := start, end
		if exact {
			a, b = start+i, start+j
		}
		return p.add(piece{text: s, start: a, end: b, exact: exact && same, bold: bold})
	}
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = utf8.DecodeRuneInString(s[i:])
		c, change := flow.Plain(r)
		if r == '\t' {
			c, change = r, false
		}
		if !change {
			continue
		}
		if err := put(s[from:i], from, i, true); err != nil {
			return err
		}
		if c != 0 {
			if err := put(string(c), i, i+n, false); err != nil {
				return err
			}
		}
		from = i + n
	}
	return put(s[from:], from, len(s), true)
}

// Hard adds a line break ("\n"), a tab or another character that an element
// stands for.
func (p *Paragraph) Hard(s string, start, end int) error {
	if n := len(p.pieces); n > 0 && p.pieces[n-1].hard && len(p.pieces[n-1].text) < longest {
		c := &p.pieces[n-1]
		c.text, c.end = c.text+s, end
		p.size += len(s)
		return p.budget.piece(len(s))
	}
	return p.add(piece{text: s, start: start, end: end, hard: true})
}

func (p *Paragraph) add(c piece) error {
	if err := p.budget.piece(len(c.text)); err != nil {
		return err
	}
	if n := len(p.pieces); n > 0 && !c.exact && !c.hard {
		// Entities and changed characters follow one another in numbers.
		if q := &p.pieces[n-1]; q.start == c.start && q.end == c.end && q.bold == c.bold && !q.exact && !q.hard && len(q.text) < longest {
			q.text += c.text
			p.size += len(c.text)
			return nil
		}
	}
	c.at = p.size
	p.size += len(c.text)
	p.pieces = append(p.pieces, c)
	return nil
}

// Mark notes that the comment named id begins or ends here.
func (p *Paragraph) Mark(id string, end bool) {
	p.marks = append(p.marks, pending{mark{id, end}, p.size})
}

// Whole attaches the comment named id to the paragraph, for one that has no
// marks of its own.
func (p *Paragraph) Whole(id string) {
	p.marks = append(p.marks, pending{mark{id, false}, 0}, pending{mark{id, true}, last})
}

// last is the place behind all text of a paragraph.
const last = int(^uint(0) >> 1)

// Aside adds a text box, to be written behind the paragraph.
func (p *Paragraph) Aside(b Box) {
	if len(b.Blocks) > 0 {
		p.boxes = append(p.boxes, b)
	}
}

// Blank reports whether the paragraph has no text yet.
func (p *Paragraph) Blank() bool {
	for _, c := range p.pieces {
		if strings.TrimSpace(c.text) != "" {
			return false
		}
	}
	return true
}

// Text is the text gathered so far.
func (p *Paragraph) Text() string {
	var b strings.Builder
	for _, c := range p.pieces {
		b.WriteString(c.text)
	}
	return b.String()
}

// Look says what block a paragraph becomes.
type Look struct {
	Kind   document.Kind
	Level  int
	Marker string
}

// lines cuts the text at its breaks, without white space at the ends of lines.
// The runs' places are those in the text of the paragraph.
func (p *Paragraph) lines(whole string) []flow.Line {
	var out []flow.Line
	k := 0
	for from := 0; from <= len(whole); {
		to := len(whole)
		if i := strings.IndexByte(whole[from:], '\n'); i >= 0 {
			to = from + i
		}
		i, j := from, to
		for i < j && (whole[i] == ' ' || whole[i] == '\t') {
			i++
		}
		for j > i && (whole[j-1] == ' ' || whole[j-1] == '\t') {
			j--
		}
		var line flow.Line
		for k < len(p.pieces) && p.pieces[k].at+len(p.pieces[k].text) <= i {
			k++
		}
		for n := k; n < len(p.pieces) && p.pieces[n].at < j; n++ {
			c := p.pieces[n]
			a, b := max(i, c.at), min(j, c.at+len(c.text))
			line = append(line, flow.Run{Text: whole[a:b], Start: a, End: b, Bold: c.bold})
		}
		out = append(out, line)
		from = to + 1
	}
	return out
}
