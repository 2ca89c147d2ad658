// Package xmlpart walks through the XML of one part of an archive, token by
// token, with the bytes at which each stands. It refuses document type
// definitions and deep nesting, and never looks anything up outside the part.
package xmlpart

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/childplan/smartplan/smartplan/document"
)

// Scanner reads one part. Start and End are the bytes of the token that Next
// gave last; both ends of a self-closed element have the place behind it as
// End.
type Scanner struct {
	Part       string
	Start, End int

	ctx   context.Context
	data  []byte
	dec   *xml.Decoder
	depth int
	limit int
	steps int
	// converted says that the part was not UTF-8: offsets are those of the
	// converted text and prove nothing about the file.
	converted bool
}

// New begins at the start of a part.
func New(ctx context.Context, part string, data []byte, limits document.Limits) *Scanner {
	s := &Scanner{Part: part, ctx: ctx, limit: limits.Or().Depth}
	s.data, s.converted = toUTF8(data)
	s.dec = xml.NewDecoder(bytes.NewReader(s.data))
	s.dec.CharsetReader = func(name string, r io.Reader) (io.Reader, error) {
		switch strings.ToLower(name) {
		case "utf8", "us-ascii", "ascii":
			return r, nil
		case "utf-16", "utf-16le", "utf-16be", "utf16", "unicode":
			if s.converted {
				return r, nil
			}
		}
		return nil, errors.New("encoding")
	}
	return s
}

// Next is the next start element, end element or stretch of character data.
// Start elements and character data are good until the following call only.
// At the end it is io.EOF; other errors are *document.Error or the context's.
func (s *Scanner) Next() (xml.Token, error) {
	for {
		if s.steps++; s.steps&255 == 0 {
			if err := s.ctx.Err(); err != nil {
				return nil, err
			}
		}
		s.Start = int(s.dec.InputOffset())
		tok, err := s.dec.Token()
		s.End = int(s.dec.InputOffset())
		if err == io.EOF {
			return nil, io.EOF
		}
		if err != nil {
			// The decoder's own words may quote the file.
			return nil, s.damaged(fmt.Errorf("not well-formed XML near byte %d", s.End))
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if s.depth++; s.depth > s.limit {
				return nil, &document.Error{Kind: document.TooLarge, Part: s.Part, Limit: "Depth " + strconv.Itoa(s.limit)}
			}
			return t, nil
		case xml.EndElement:
			s.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			return nil, s.damaged(errors.New("document type definitions are refused"))
		}
	}
}

func (s *Scanner) damaged(err error) error {
	return &document.Error{Kind: document.Damaged, Part: s.Part, Err: err}
}

// Skip goes on behind the end of the element whose start Next gave last.
func (s *Scanner) Skip() error {
	for depth := s.depth; s.depth >= depth; {
		if _, err := s.Next(); err != nil {
			return s.Inside(err)
		}
	}
	return nil
}

// Each calls f for every child element of the element whose start Next gave
// last, and goes on behind its end. f must itself go on behind the end of the
// child.
func (s *Scanner) Each(f func(el xml.StartElement) error) error {
	for {
		tok, err := s.Next()
		if err != nil {
			return s.Inside(err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if err := f(t); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// Text is the character data in the element whose start Next gave last, and
// where it stands; it goes on behind the element's end. Exact says that the
// bytes there are the text.
func (s *Scanner) Text() (text string, start, end int, exact bool, err error) {
	start, end = s.End, s.End
	var b []byte
	for {
		tok, err := s.Next()
		if err != nil {
			return "", 0, 0, false, s.Inside(err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if err := s.Skip(); err != nil {
				return "", 0, 0, false, err
			}
		case xml.CharData:
			if len(b) == 0 {
				start = s.Start
			}
			b, end = append(b, t...), s.End
		case xml.EndElement:
			return string(b), start, end, s.Same(start, end, b), nil
		}
	}
}

// Same reports whether the bytes of the part from start to end are b.
func (s *Scanner) Same(start, end int, b []byte) bool {
	return !s.converted && bytes.Equal(s.data[start:end], b)
}

// Bytes are those of the part from start to end; they must not be changed.
func (s *Scanner) Bytes(start, end int) []byte { return s.data[start:end] }

// SelfClosed reports whether the start element that Next gave last is written
// as <name/>.
func (s *Scanner) SelfClosed() bool {
	return s.End >= 2 && s.data[s.End-2] == '/'
}

// Inside is the error of Next where the part must not end.
func (s *Scanner) Inside(err error) error {
	if err == io.EOF {
		return s.damaged(errors.New("ends too early"))
	}
	return err
}

// Root goes to the root element of the part.
func (s *Scanner) Root() (xml.StartElement, error) {
	for {
		tok, err := s.Next()
		if err != nil {
			return xml.StartElement{}, s.Inside(err)
		}
		if el, ok := tok.(xml.StartElement); ok {
			return el, nil
		}
	}
}

// Attr is the value of an attribute by its local name, whatever its
// namespace; "" if there is none.
func Attr(el xml.StartElement, local string) string {
	for _, a := range el.Attr {
		if a.Name.Local == local && a.Name.Space != "xmlns" {
			return a.Value
		}
	}
	return ""
}

// Has reports whether the element has an attribute of that local name.
func Has(el xml.StartElement, local string) bool {
	for _, a := range el.Attr {
		if a.Name.Local == local && a.Name.Space != "xmlns" {
			return true
		}
	}
	return false
}
