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

// WidthOf judges by the lines of a file, with "" for what is no line of prose.
// A width is believed where lines crowd at it and go on, in the middle of a
// sentence, on the next line.
func WidthOf(lines []string) Width {
	var lengths []int
	for _, s := range lines {
		if s != "" {
			lengths = append(lengths, utf8.RuneCountInString(s))
		}
	}
	if len(lengths) < 3 {
		return 0
	}
	slices.Sort(lengths)
	w := lengths[len(lengths)-1-len(lengths)/30]
	if w < 50 || w > 130 {
		return 0
	}
	goesOn, ends := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i] == "" || !Width(w).full(utf8.RuneCountInString(lines[i-1]), lines[i]) {
			continue
		}
		this := strings.TrimSpace(lines[i])
		next, _ := utf8.DecodeRuneInString(this)
		if unicode.IsLower(next) {
			goesOn++
		} else if _, n := Marker(this); n > 0 || Label(this) > 0 {
			ends++
		}
	}
	if goesOn == 0 || goesOn < 2 && (ends > 0 || len(lengths) > 60) {
		return 0
	}
	return Width(w)
}

// full reports whether a line of n characters is long, and the first word of
// next had no room on it.
func (w Width) full(n int, next string) bool {
	word, _, _ := strings.Cut(strings.TrimSpace(next), " ")
	return n*10 >= int(w)*6 && n+1+utf8.RuneCountInString(word) > int(w)
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
	if !w.full(n, next) {
		// Those who break lines by hand do so a little early.
		if n*4 < int(w)*3 || strings.ContainsRune(".!?:;", rune(before[len(before)-1])) {
			return false
		}
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
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !lowerLabels[strings.Join(strings.Fields(s[:i]), " ")] {
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

// Glue puts two lines together with a space between them. It may write into a.
func Glue(a, b Line) Line {
	a, b = trimEnd(a), trim(b)
	if len(a) == 0 || len(b) == 0 {
		return append(a, b...)
	}
	end := a[len(a)-1]
	a = append(a, Run{Text: " ", Start: end.End, End: b[0].Start, Bold: end.Bold && b[0].Bold})
	return append(a, b...)
}

// lowerLabels are the labels that people write in lower case; other words
// before a colon are running text ("he said:").
var lowerLabels = map[string]bool{
	"who": true, "by whom": true, "whom": true, "when": true, "by when": true, "by": true, "aim": true, "goal": true, "outcome": true, "why": true, "how": true,
	"action": true, "need": true, "owner": true, "lead": true, "date": true, "due": true, "measure": true, "target": true, "progress": true, "status": true, "update": true,
	"check": true, "risk": true, "worry": true, "what": true, "timescale": true, "responsible": true, "review": true, "evidence": true, "notes": true,
}
