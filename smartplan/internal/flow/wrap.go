package flow

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Width is the number of characters at which the lines of a file were broken
// by a program; 0 where each line is its writer's own.
type Width int

// WidthOf judges by the lengths of a file's lines of text. Lines of widely
// different lengths, and very long or very short ones, were not broken by a
// program.
func WidthOf(lengths []int) Width {
	if len(lengths) < 3 {
		return 0
	}
	s := slices.Sorted(slices.Values(lengths))
	w := s[len(s)-1-len(s)/30]
	if w < 50 || w > 130 {
		return 0
	}
	// Broken lines crowd at the width.
	near := 0
	for _, n := range s {
		if n >= w*4/5 {
			near++
		}
	}
	if near < 2 || near*12 < len(s) {
		return 0
	}
	return Width(w)
}

// Continues reports whether next only stands on a line of its own because it
// did not fit on the line before: that line is long, the first word of next
// had no room on it, and next begins nothing: no list item, label or heading.
func (w Width) Continues(before, next string) bool {
	if w == 0 {
		return false
	}
	before = strings.TrimRightFunc(before, unicode.IsSpace)
	next = strings.TrimSpace(next)
	if next == "" || before == "" {
		return false
	}
	n := utf8.RuneCountInString(before)
	if n*10 < int(w)*6 {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	if n+1+utf8.RuneCountInString(word) <= int(w) {
		return false
	}
	if _, m := Marker(next); m > 0 {
		return false
	}
	return Label(next) == 0 || strings.HasSuffix(before, ",")
}

// Label is the number of bytes of s up to and with the colon of a label, as in
// "Date of conference: 3 March", or 0 where s begins with none.
func Label(s string) int {
	i := strings.IndexByte(s[:min(len(s), 81)], ':')
	if i < 1 || i+1 < len(s) && s[i+1] != ' ' && s[i+1] != '\t' && s[i+1] != 0xc2 {
		return 0
	}
	if words := len(strings.Fields(s[:i])); words == 0 || words > 8 {
		return 0
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \t([*_"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return 0
	}
	if strings.ContainsAny(s[:i], ";!\"“”") || strings.Contains(s[:i], ". ") {
		return 0
	}
	return i + 1
}

// Unwrap joins lines that were only broken because they were too long. raw
// gives a line as it stands in the file.
func (w Width) Unwrap(lines []Line, raw func(Line) string) []Line {
	if w == 0 || len(lines) < 2 {
		return lines
	}
	var out []Line
	before := ""
	for _, l := range lines {
		if l.Blank() {
			out = append(out, l)
			before = ""
			continue
		}
		this := raw(l)
		if before != "" && w.Continues(before, this) {
			last := &out[len(out)-1]
			*last = Glue(*last, l)
		} else {
			out = append(out, l)
		}
		before = this
	}
	return out
}

// Glue puts two lines together with a space between them.
func Glue(a, b Line) Line {
	a, b = trim(a), trim(b)
	if len(a) == 0 || len(b) == 0 {
		return append(a, b...)
	}
	end := a[len(a)-1]
	a = append(a, Run{Text: " ", Start: end.End, End: b[0].Start, Bold: end.Bold && b[0].Bold})
	return append(a, b...)
}
