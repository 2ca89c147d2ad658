// Package charset turns the bytes of a text file into UTF-8 and remembers where
// each byte of the result came from. It knows what British offices produce:
// UTF-8, UTF-16 and Windows-1252.
package charset

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"
)

// Encoding is one of the encodings known here.
type Encoding uint8

// The encodings.
const (
	UTF8 Encoding = iota
	UTF16LE
	UTF16BE
	Windows1252
)

// Source is a file in UTF-8. Text is as long as the file has characters; it is
// always valid UTF-8 and begins behind a byte order mark.
type Source struct {
	Text     []byte
	Encoding Encoding

	data  []byte
	skip  int   // bytes of the byte order mark
	marks []int // file offset of every markEvery-th byte of Text, if not UTF-8
}

const markEvery = 256

// Detect says which encoding data is in: by its byte order mark; UTF-16 by
// zero bytes in every other place; else UTF-8 if it is valid, else
// Windows-1252. The second result is the length of the mark.
func Detect(data []byte) (Encoding, int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		if utf8.Valid(data[3:]) {
			return UTF8, 3
		}
		return Windows1252, 3
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return UTF16LE, 2
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return UTF16BE, 2
	}
	if e, ok := zeros(data); ok {
		return e, 0
	}
	if utf8.Valid(data) {
		return UTF8, 0
	}
	return Windows1252, 0
}

// zeros looks for UTF-16 without a mark: Western text has a zero byte beside
// nearly every letter.
func zeros(data []byte) (Encoding, bool) {
	head := data[:min(len(data), 512)&^1]
	if len(head) < 4 {
		return 0, false
	}
	even, odd := 0, 0
	for i := 0; i < len(head); i += 2 {
		if head[i] == 0 {
			even++
		}
		if head[i+1] == 0 {
			odd++
		}
	}
	half := len(head) / 2
	switch {
	case odd*10 >= half*8 && even*10 <= half:
		return UTF16LE, true
	case even*10 >= half*8 && odd*10 <= half:
		return UTF16BE, true
	}
	return 0, false
}

// Decode reads data in the encoding that Detect finds.
func Decode(data []byte) *Source {
	e, skip := Detect(data)
	return As(data, e, skip)
}

// As reads data in encoding e, from byte skip on. What is not valid in e
// becomes U+FFFD.
func As(data []byte, e Encoding, skip int) *Source {
	s := &Source{Encoding: e, data: data, skip: skip}
	body := data[skip:]
	switch e {
	case UTF8:
		if utf8.Valid(body) {
			s.Text = body
			return s
		}
		s.Encoding = Windows1252
		s.windows(body)
	case Windows1252:
		s.windows(body)
	default:
		s.wide(body, e == UTF16BE)
	}
	return s
}

func (s *Source) note(from int) {
	for len(s.marks)*markEvery <= len(s.Text) {
		s.marks = append(s.marks, from)
	}
}

func (s *Source) windows(body []byte) {
	s.Text = make([]byte, 0, len(body)+len(body)/16)
	for i, c := range body {
		s.note(s.skip + i)
		if c < utf8.RuneSelf {
			s.Text = append(s.Text, c)
			continue
		}
		r := rune(c)
		if c < 0xa0 {
			r = high[c-0x80]
		}
		s.Text = utf8.AppendRune(s.Text, r)
	}
}

// high are the characters of Windows-1252 from 0x80 to 0x9f.
var high = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ',
}

func (s *Source) wide(body []byte, big bool) {
	unit := func(i int) rune {
		if big {
			return rune(body[i])<<8 | rune(body[i+1])
		}
		return rune(body[i+1])<<8 | rune(body[i])
	}
	s.Text = make([]byte, 0, len(body)/2+16)
	for i := 0; i+1 < len(body); i += 2 {
		s.note(s.skip + i)
		r := unit(i)
		if utf16.IsSurrogate(r) {
			pair := utf8.RuneError
			if i+3 < len(body) {
				pair = utf16.DecodeRune(r, unit(i+2))
			}
			if r = pair; pair != utf8.RuneError {
				i += 2
			}
		}
		s.Text = utf8.AppendRune(s.Text, r)
	}
}

// Offset is the place in the file of byte i of Text.
func (s *Source) Offset(i int) int {
	if s.Encoding == UTF8 {
		return s.skip + i
	}
	if len(s.marks) == 0 {
		return s.skip
	}
	m := min(i/markEvery, len(s.marks)-1)
	// A mark stands at the first character that begins at or behind its byte;
	// go on from there, one character at a time.
	at := m * markEvery
	for at > 0 && at < len(s.Text) && !utf8.RuneStart(s.Text[at]) {
		at++
	}
	at = min(at, len(s.Text))
	off := s.marks[m]
	for at < i && at < len(s.Text) {
		r, n := utf8.DecodeRune(s.Text[at:])
		at += n
		off += s.width(r)
	}
	return min(off, len(s.data))
}

func (s *Source) width(r rune) int {
	if s.Encoding == Windows1252 {
		return 1
	}
	if r > 0xffff {
		return 4
	}
	return 2
}

// Same reports whether bytes start to end of the file are t.
func (s *Source) Same(start, end int, t string) bool {
	return end-start == len(t) && start >= 0 && end <= len(s.data) && string(s.data[start:end]) == t
}
