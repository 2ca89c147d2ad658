package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// TokenKind says what a token is made of.
type TokenKind uint8

// The kinds of token.
const (
	Word   TokenKind = iota // letters, with apostrophes inside: "doesn't", "O'Shea"
	Number                  // digits: "12", and ordinals as "12" + "th" glued
	Punct                   // one punctuation mark or symbol
)

// Token is a piece of a string. Start and End are bytes of the string that was
// tokenised. Norm is the token in lower case with straight quotes and plain
// hyphens, so that looks do not matter. Glued says that no space stands before
// it.
type Token struct {
	Start, End int
	Kind       TokenKind
	Norm       string
	Glued      bool
	// Line is how many line breaks stand before the token.
	Line int
}

// Tokens cuts s into words, numbers and marks. A possessive ending is a token
// of its own ("Mum" + "'s"); words joined by a hyphen are several tokens with
// the hyphen between them. Bytes that are not UTF-8 become marks. It runs in
// time linear in s.
func Tokens(s string) []Token {
	out := make([]Token, 0, len(s)/4+1)
	line := 0
	space := true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n':
			line++
			space = true
			i += n
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad':
			space = space || r != '\u00ad' && r != '\u200b'
			i += n
		case unicode.IsLetter(r):
			j := wordEnd(s, i)
			w := foldLower(s[i:j])
			stem := len(w)
			if strings.HasSuffix(w, "'s") && w != "let's" && w != "it's" && w != "he's" && w != "she's" && w != "that's" && w != "there's" && w != "what's" && w != "who's" {
				stem = len(w) - 2
			}
			if stem < len(w) {
				cut := possessiveCut(s[i:j])
				out = append(out,
					Token{i, i + cut, Word, w[:stem], !space, line},
					Token{i + cut, j, Word, "'s", true, line})
			} else {
				out = append(out, Token{i, j, Word, w, !space, line})
			}
			space = false
			i = j
		case r >= '0' && r <= '9':
			j := i
			for j < len(s) && s[j] >= '0' && s[j] <= '9' {
				j++
			}
			out = append(out, Token{i, j, Number, s[i:j], !space, line})
			space = false
			i = j
		default:
			out = append(out, Token{i, i + n, Punct, foldMark(r), !space, line})
			space = false
			i += n
		}
	}
	return out
}

// wordEnd is the end of the word that begins at i: letters, combining marks,
// and an apostrophe between letters.
func wordEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsMark(r) {
			i += n
			continue
		}
		if r == '\'' || r == '’' || r == '‘' || r == 'ʼ' {
			if next, _ := utf8.DecodeRuneInString(s[i+n:]); unicode.IsLetter(next) {
				i += n
				continue
			}
		}
		break
	}
	return i
}

// possessiveCut is the byte where the apostrophe of a final 's stands in w.
func possessiveCut(w string) int {
	last := strings.LastIndexAny(w, "'’‘ʼ")
	return last
}

// foldLower is s in lower case with straight apostrophes.
func foldLower(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || ('A' <= c && c <= 'Z') {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', '‘', 'ʼ':
			return '\''
		}
		return unicode.ToLower(r)
	}, s)
}

// foldMark gives a mark its plain form.
func foldMark(r rune) string {
	switch r {
	case '‘', '’', 'ʼ', '`', '´':
		return "'"
	case '“', '”', '„', '«', '»':
		return "\""
	case '–', '—', '‐', '‑', '‒', '―', '−':
		return "-"
	case '…':
		return "..."
	case '•', '·', '▪', '◦', '‣', '●', '○', '■', '\uf0b7', '\uf0a7':
		return "•"
	}
	return string(r)
}

// Fold is s as readers compare it: lower case, straight quotes, plain dashes,
// single spaces, no space at the ends.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if unicode.IsLetter(r) {
			b.WriteRune(unicode.ToLower(r))
			continue
		}
		b.WriteString(foldMark(r))
	}
	return b.String()
}
