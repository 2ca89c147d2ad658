package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviations that end with a full stop and do not end a sentence.
var abbreviations = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`mr mrs ms miss dr prof rev fr sr st no nos tel ext approx appt appts ref vs inc incl e.g i.e eg ie
		jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun wk wks yr yrs hr hrs min mins
		p pp cf c dept sgt insp cllr hon govt ave rd cres str mths`) {
		abbreviations[w] = true
	}
}

// Sentences cuts s into sentences: at full stops, question and exclamation
// marks that end one, and at line breaks. Titles, abbreviations, initials,
// decimal points, dates and times do not end a sentence. The spans are bytes
// of s, trimmed, never empty.
func Sentences(s string) []Span {
	var out []Span
	from := 0
	add := func(to int) {
		i, j := from, to
		for i < j {
			r, n := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsSpace(r) {
				break
			}
			i += n
		}
		for j > i {
			r, n := utf8.DecodeLastRuneInString(s[:j])
			if !unicode.IsSpace(r) {
				break
			}
			j -= n
		}
		if i < j {
			out = append(out, Span{i, j})
		}
		from = to
	}
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '\n':
			add(i)
			i++
		case c == '.' || c == '!' || c == '?':
			j := i + 1
			for j < len(s) && strings.IndexByte(".!?", s[j]) >= 0 {
				j++
			}
			// Closing quotes and brackets belong to the sentence.
			for j < len(s) {
				r, n := utf8.DecodeRuneInString(s[j:])
				if r != '"' && r != '”' && r != '’' && r != '\'' && r != ')' && r != ']' {
					break
				}
				j += n
			}
			if endsSentence(s, from, i, j) {
				add(j)
			}
			i = j
		default:
			i++
		}
	}
	add(len(s))
	return out
}

// endsSentence decides about the mark at i; the text goes on at j.
func endsSentence(s string, from, i, j int) bool {
	rest := strings.TrimLeft(s[j:], " \t\u00a0")
	if rest == "" || rest[0] == '\n' {
		return true
	}
	if len(rest) == len(s[j:]) {
		return false // no space follows: 9.20, 12.03.26, e.g.
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if s[i] != '.' {
		return !unicode.IsLower(next)
	}
	k := i
	for k > from {
		r, n := utf8.DecodeLastRuneInString(s[:k])
		if !unicode.IsLetter(r) && r != '.' {
			break
		}
		k -= n
	}
	word := strings.ToLower(s[k:i])
	if unicode.IsLower(next) {
		return false
	}
	if abbreviations[strings.TrimLeft(word, ".")] {
		// "every Tues. At ten" is rare; "Mr. Shah", "appt. Tuesday" are not.
		return false
	}
	if utf8.RuneCountInString(word) == 1 && unicode.IsUpper(firstRune(s[k:])) {
		return word == "i" && !unicode.IsUpper(next) // an initial: "Mrs P. Szymańska"
	}
	if word == "a.m" || word == "p.m" || word == "etc" {
		return unicode.IsUpper(next)
	}
	return true
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// Quotations are the stretches of s that stand in double quotes, or in single
// ones that open after a space and close before one, quotes included. A quote
// that is not closed runs to the end of its line.
func Quotations(s string) []Span {
	var out []Span
	open := -1
	var closer rune
	prev := ' '
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = utf8.DecodeRuneInString(s[i:])
		next, _ := utf8.DecodeRuneInString(s[i+n:])
		if open >= 0 {
			ends := r == closer || closer == '”' && r == '"'
			if closer == '’' || closer == '\'' {
				ends = r == closer && !unicode.IsLetter(next)
			}
			if ends {
				out = append(out, Span{open, i + n})
				open = -1
			} else if r == '\n' {
				out = append(out, Span{open, i})
				open = -1
			}
		} else {
			free := !unicode.IsLetter(prev) && !unicode.IsDigit(prev)
			switch {
			case r == '"':
				open, closer = i, '"'
			case r == '“':
				open, closer = i, '”'
			case r == '‘' && free && unicode.IsLetter(next):
				open, closer = i, '’'
			case r == '\'' && free && unicode.IsLetter(next) && closesOnLine(s[i+1:]):
				open, closer = i, '\''
			}
		}
		prev = r
	}
	if open >= 0 && closer != '\'' && closer != '’' {
		out = append(out, Span{open, len(s)})
	}
	return out
}

func closesOnLine(s string) bool {
	for i, r := range s {
		if r == '\n' {
			return false
		}
		if r == '\'' {
			next, _ := utf8.DecodeRuneInString(s[i+1:])
			if !unicode.IsLetter(next) {
				return true
			}
		}
	}
	return false
}
