// Package text holds places in a text and the small tools that read one:
// spans, texts that know where they come from, tokens, sentences, quotations
// and sets of phrases. It imports the standard library only and knows nothing
// of plans.
package text

// Span is a half-open range of bytes in a document's canonical text. The zero
// Span means "no position": a value that a program supplied, or a finding
// about the whole plan. A Span with Start == End > 0 is an empty place, for
// instance an empty table cell.
type Span struct{ Start, End int }

// IsZero reports whether the span says nothing about a position.
func (s Span) IsZero() bool { return s == Span{} }

// Len is the number of bytes that the span covers.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }
