package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text is a string that knows where each of its parts stands in a document. A
// value of a plan may come from several paragraphs or cells; String joins the
// parts with "\n". The zero Text is empty and has no place. A Text is
// immutable.
type Text struct {
	s     string
	parts []part
}

// part says that s[at:at+span.Len()] stands at span in the document.
type part struct {
	at   int
	span Span
}

// At is the text of document doc at span s. An empty span gives an empty Text
// that still knows its place.
func At(doc string, s Span) Text {
	return Text{s: doc[s.Start:s.End], parts: []part{{0, s}}}
}

// Literal is a text without a place in any document.
func Literal(s string) Text { return Text{s: s} }

// Join puts texts after one another, separated by "\n". Texts that are empty
// are left out, unless all are: then the first keeps its place.
func Join(texts ...Text) Text {
	var b strings.Builder
	var out Text
	for _, t := range texts {
		if t.s == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		for _, p := range t.parts {
			out.parts = append(out.parts, part{b.Len() + p.at, p.span})
		}
		b.WriteString(t.s)
	}
	if b.Len() == 0 {
		if len(texts) > 0 {
			return texts[0]
		}
		return Text{}
	}
	out.s = b.String()
	return out
}

// String is the text itself.
func (t Text) String() string { return t.s }

// Len is the number of bytes of String.
func (t Text) Len() int { return len(t.s) }

// IsEmpty reports whether nothing but white space is written.
func (t Text) IsEmpty() bool { return strings.TrimSpace(t.s) == "" }

// Spans are the places of the parts, in order; none for a literal.
func (t Text) Spans() []Span {
	out := make([]Span, len(t.parts))
	for i, p := range t.parts {
		out[i] = p.span
	}
	return out
}

// First is the place where the text begins, or the zero Span.
func (t Text) First() Span {
	if len(t.parts) == 0 {
		return Span{}
	}
	return t.parts[0].span
}

// Slice is the part of the text from byte i to byte j of String, with its
// places.
func (t Text) Slice(i, j int) Text {
	out := Text{s: t.s[i:j]}
	for _, p := range t.parts {
		end := p.at + p.span.Len()
		lo, hi := max(i, p.at), min(j, end)
		if lo > hi || (lo == hi && i != j) {
			continue
		}
		out.parts = append(out.parts, part{lo - i, Span{p.span.Start + lo - p.at, p.span.Start + hi - p.at}})
		if i == j {
			break
		}
	}
	return out
}

// Trim is the text without white space at either end; an all-blank text keeps
// its place.
func (t Text) Trim() Text {
	i, j := 0, len(t.s)
	for i < j {
		r, n := utf8.DecodeRuneInString(t.s[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	for j > i {
		r, n := utf8.DecodeLastRuneInString(t.s[i:j])
		if !unicode.IsSpace(r) {
			break
		}
		j -= n
	}
	return t.Slice(i, j)
}

// Lines are the non-blank lines of the text, trimmed.
func (t Text) Lines() []Text {
	var out []Text
	for i := 0; i < len(t.s); {
		j := strings.IndexByte(t.s[i:], '\n')
		if j < 0 {
			j = len(t.s)
		} else {
			j += i
		}
		if line := t.Slice(i, j).Trim(); line.s != "" {
			out = append(out, line)
		}
		i = j + 1
	}
	return out
}

// MarshalText gives the text alone; places belong to reports.
func (t Text) MarshalText() ([]byte, error) { return []byte(t.s), nil }

// UnmarshalText reads a text without a place.
func (t *Text) UnmarshalText(b []byte) error {
	*t = Literal(string(b))
	return nil
}
