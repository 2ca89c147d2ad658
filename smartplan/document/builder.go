package document

import (
	"strings"

	"github.com/childplan/smartplan/smartplan/text"
)

// Builder puts a document together in reading order. It keeps the canonical
// text: every block and every cell ends with "\n", so that no two touch. All
// decoders use it, so the same content gives the same text.
type Builder struct {
	b       strings.Builder
	origins []Origin
}

// Len is the number of bytes written so far: where the next text begins.
func (w *Builder) Len() int { return w.b.Len() }

// Write adds text that stands in part at bytes start to end; exact as in
// Origin.
func (w *Builder) Write(s, part string, start, end int, exact bool) text.Span {
	at := w.b.Len()
	if s == "" {
		return text.Span{Start: at, End: at}
	}
	w.b.WriteString(s)
	sp := text.Span{Start: at, End: w.b.Len()}
	w.origins = append(w.origins, Origin{sp, part, start, end, exact})
	return sp
}

// Mark notes an empty place, for an empty cell. At the very beginning it begins
// the text with a line end, for an empty span at 0 would say "no position".
func (w *Builder) Mark(part string, start, end int) text.Span {
	if w.b.Len() == 0 {
		w.b.WriteByte('\n')
	}
	sp := text.Span{Start: w.b.Len(), End: w.b.Len()}
	w.origins = append(w.origins, Origin{Span: sp, Part: part, Start: start, End: end})
	return sp
}

// Append adds all that o holds behind what is written, and gives how far the
// places in it have moved. It must not be used with w itself.
func (w *Builder) Append(o *Builder) int {
	by := w.b.Len()
	w.b.WriteString(o.b.String())
	for _, from := range o.origins {
		from.Span.Start += by
		from.Span.End += by
		w.origins = append(w.origins, from)
	}
	return by
}

// End closes a block or cell.
func (w *Builder) End() { w.b.WriteByte('\n') }

// Text is all that was written.
func (w *Builder) Text() string { return w.b.String() }

// Origins are those of all writes, in order.
func (w *Builder) Origins() []Origin { return w.origins }
