package flow

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bullet is the marker of every list item without a number or letter.
const Bullet = "•"

// Marker finds a list marker at the beginning of s: a bullet, "1.", "1)",
// "(1)", "a)", "a.", "(a)", "iv)", "(iv)", "4.1", each with a space and more text
// behind it. It gives the marker as documents hold it and where the text
// begins; n is 0 where there is none. A date ("12.03.26", "4. 5. 2026") and
// initials ("P. Anand") are no markers.
func Marker(s string) (marker string, n int) {
	i := blanks(s, 0)
	r, w := utf8.DecodeRuneInString(s[i:])
	if isBullet(r) {
		j := i + w
		k := blanks(s, j)
		if k == len(s) || k == j && !glued(r) {
			return "", 0
		}
		if next, _ := utf8.DecodeRuneInString(s[k:]); isBullet(next) || next == '_' {
			return "", 0 // a rule or a scale, not a list
		}
		return Bullet, k
	}
	if r == 'o' && i+1 < len(s) && s[i+1] == '\t' {
		if k := blanks(s, i+1); k < len(s) {
			return Bullet, k // Word's second bullet, from the clipboard
		}
	}
	if n := dotted(s[i:]); n > 0 {
		return s[i : i+n], blanks(s, i+n)
	}
	j := i
	open := r == '('
	if open {
		j++
	}
	k := j
	for k < len(s) && k-j < 5 && (s[k] >= '0' && s[k] <= '9' || s[k] >= 'a' && s[k] <= 'z' || s[k] >= 'A' && s[k] <= 'Z') {
		k++
	}
	if k == j || k >= len(s) {
		return "", 0
	}
	body, end := s[j:k], s[k]
	if end != ')' && (open || end != '.') || !ordinal(body, end == ')') {
		return "", 0
	}
	rest := blanks(s, k+1)
	if rest == k+1 || rest == len(s) {
		return "", 0
	}
	if end == '.' && dateFollows(s[rest:]) {
		return "", 0
	}
	return s[i : k+1], rest
}

// blanks is the first byte at or behind i that is no space.
func blanks(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	return i
}

func isBullet(r rune) bool {
	return strings.ContainsRune("-–—*•·▪◦‣●○■►➢❖\uf0b7\uf0a7\uf0d8\uf076", r) && r != utf8.RuneError
}

// glued reports whether the bullet needs no space behind it.
func glued(r rune) bool {
	return strings.ContainsRune("•▪◦‣●■►➢❖\uf0b7\uf0a7\uf0d8\uf076", r)
}

// ordinal reports whether body counts: digits, one letter or a small Roman
// number. A capital needs a bracket behind it, for "P." is an initial.
func ordinal(body string, bracket bool) bool {
	if body[0] >= '0' && body[0] <= '9' {
		if len(body) > 3 {
			return false
		}
		for _, c := range body {
			if c < '0' || c > '9' {
				return false
			}
		}
		return true
	}
	if len(body) == 1 {
		return bracket || body[0] >= 'a'
	}
	for _, c := range body {
		if !strings.ContainsRune("ivx", c) {
			return false
		}
	}
	return true
}

// dateFollows reports whether s goes on as a date does behind its day: "3.
// 2026", "03.26".
func dateFollows(s string) bool {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == 0 || i > 2 || i >= len(s) || s[i] != '.' && s[i] != '/' {
		return false
	}
	i = blanks(s, i+1)
	return i < len(s) && s[i] >= '0' && s[i] <= '9'
}

// dotted is the length of a number such as "4.1" or "4.1.2" at the beginning of
// s, if a capital follows behind a space. The parts behind the first have one
// digit, for "9.30" is a time; "4.10" is for Follows to find.
func dotted(s string) int {
	n := 0
	for n < len(s) && n < 2 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	parts := 0
	for n > 0 && n+1 < len(s) && s[n] == '.' && s[n+1] >= '1' && s[n+1] <= '9' {
		n += 2
		parts++
	}
	if parts == 0 {
		return 0
	}
	if n < len(s) && (s[n] == '.' || s[n] == ')') {
		n++
	}
	if k := blanks(s, n); k == n || k == len(s) {
		return 0
	} else if next, _ := utf8.DecodeRuneInString(s[k:]); !unicode.IsUpper(next) {
		return 0
	}
	return n
}

// Follows finds the marker of s like Marker, but also one that only the marker
// before it explains: "4.10" behind "4.9".
func Follows(before, s string) (marker string, n int) {
	if marker, n = Marker(s); n > 0 {
		return marker, n
	}
	head, last, ok := cutLast(before)
	if !ok {
		return "", 0
	}
	i := blanks(s, 0)
	want := head + strconv.Itoa(last+1)
	if rest, ok := strings.CutPrefix(s[i:], want); ok {
		k := i + len(want)
		if j := blanks(s, k); rest != "" && j > k && j < len(s) {
			return want, j
		}
	}
	return "", 0
}

// cutLast parts "4.9" into "4." and 9.
func cutLast(s string) (head string, last int, ok bool) {
	dot := strings.LastIndexByte(s, '.')
	if dot < 1 {
		return "", 0, false
	}
	last, err := strconv.Atoi(s[dot+1:])
	return s[:dot+1], last, err == nil && last > 0 && last < 99
}
